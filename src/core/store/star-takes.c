/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-takes.h"

#include "star-logbook.h"

/**
 * StarTakes:
 *
 * The takes: a list of #StarTake, the newest first. One that is open and not running was cut off.
 * See star_logbook_save() and star_logbook_remove().
 */
struct _StarTakes
{
  StarStoreList parent_instance;
};

G_DEFINE_FINAL_TYPE (StarTakes, star_takes, STAR_TYPE_STORE_LIST)

static const char *
get_id (gpointer take)
{
  return ((StarTake *) take)->id;
}

/* Of one moment the one that is measured last is the newer one, as it is for the library. */
static gboolean
comes_before (gpointer take, gpointer other)
{
  return ((StarTake *) take)->started_at > ((StarTake *) other)->started_at;
}

static gpointer
save (StarDatabase *database, gpointer take, GError **error)
{
  return star_logbook_save (database, take, error) ? star_take_ref (take) : NULL;
}

static void
star_takes_class_init (StarTakesClass *klass)
{
  StarStoreListClass *list_class = STAR_STORE_LIST_CLASS (klass);

  list_class->ref_row = (gpointer (*) (gpointer)) star_take_ref;
  list_class->unref_row = (GDestroyNotify) star_take_unref;
  list_class->get_id = get_id;
  list_class->comes_before = comes_before;
  list_class->list = star_logbook_list;
  list_class->save = save;
  list_class->remove = star_logbook_remove;
}

static void
star_takes_init (StarTakes *self)
{
}

/**
 * star_takes_new:
 * @store: the library
 *
 * Returns: (transfer full): an empty list, until it is loaded
 */
StarStoreList *
star_takes_new (StarStore *store)
{
  g_return_val_if_fail (STAR_IS_STORE (store), NULL);

  return g_object_new (STAR_TYPE_TAKES, "store", store, NULL);
}
