/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-own-plans.h"

#include "star-planbook.h"

/**
 * StarOwnPlans:
 *
 * The plans that the user has made: a list of #StarOwnPlan, the oldest first. See
 * star_planbook_save() and star_planbook_remove().
 */
struct _StarOwnPlans
{
  StarStoreList parent_instance;
};

G_DEFINE_FINAL_TYPE (StarOwnPlans, star_own_plans, STAR_TYPE_STORE_LIST)

static const char *
get_id (gpointer plan)
{
  return ((StarOwnPlan *) plan)->id;
}

/* A new one is the newest. */
static gboolean
comes_before (gpointer plan, gpointer other)
{
  return TRUE;
}

static gpointer
save (StarDatabase *database, gpointer plan, GError **error)
{
  return star_planbook_save (database, plan, error) ? star_own_plan_ref (plan) : NULL;
}

static void
star_own_plans_class_init (StarOwnPlansClass *klass)
{
  StarStoreListClass *list_class = STAR_STORE_LIST_CLASS (klass);

  list_class->ref_row = (gpointer (*) (gpointer)) star_own_plan_ref;
  list_class->unref_row = (GDestroyNotify) star_own_plan_unref;
  list_class->get_id = get_id;
  list_class->comes_before = comes_before;
  list_class->list = star_planbook_list;
  list_class->save = save;
  list_class->remove = star_planbook_remove;
}

static void
star_own_plans_init (StarOwnPlans *self)
{
}

/**
 * star_own_plans_new:
 * @store: the library
 *
 * Returns: (transfer full): an empty list, until it is loaded
 */
StarStoreList *
star_own_plans_new (StarStore *store)
{
  g_return_val_if_fail (STAR_IS_STORE (store), NULL);

  return g_object_new (STAR_TYPE_OWN_PLANS, "store", store, NULL);
}
