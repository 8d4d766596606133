/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-own-formulas.h"

#include "star-formulary.h"

/**
 * StarOwnFormulas:
 *
 * The formulas that the user has written: a list of #StarOwnFormula in their order, and a
 * #GListModel of them. See star_formulary_save() and star_formulary_remove().
 */
struct _StarOwnFormulas
{
  StarStoreList parent_instance;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StarOwnFormulas, star_own_formulas, STAR_TYPE_STORE_LIST,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static const char *
get_id (gpointer formula)
{
  return star_own_formula_get_id (formula);
}

/* The order in which the library lists them. */
static gboolean
comes_before (gpointer a, gpointer b)
{
  gint64 position_a = star_own_formula_get_position (a);
  gint64 position_b = star_own_formula_get_position (b);

  if (position_a != position_b)
    return position_a < position_b;

  return g_strcmp0 (star_own_formula_get_id (a), star_own_formula_get_id (b)) < 0;
}

static gpointer
save (StarDatabase *database, gpointer formula, GError **error)
{
  return star_formulary_save (database, formula, error);
}

static void
items_changed (StarStoreList *list, guint position, guint n_removed, guint n_added)
{
  g_list_model_items_changed (G_LIST_MODEL (list), position, n_removed, n_added);
}

static GType
star_own_formulas_get_item_type (GListModel *model)
{
  return STAR_TYPE_OWN_FORMULA;
}

static guint
star_own_formulas_get_n_items (GListModel *model)
{
  return star_store_list_get_n_rows (STAR_STORE_LIST (model));
}

static gpointer
star_own_formulas_get_item (GListModel *model, guint position)
{
  StarOwnFormula *formula = star_store_list_get_row (STAR_STORE_LIST (model), position);

  return formula != NULL ? g_object_ref (formula) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = star_own_formulas_get_item_type;
  iface->get_n_items = star_own_formulas_get_n_items;
  iface->get_item = star_own_formulas_get_item;
}

static void
star_own_formulas_class_init (StarOwnFormulasClass *klass)
{
  StarStoreListClass *list_class = STAR_STORE_LIST_CLASS (klass);

  list_class->ref_row = g_object_ref;
  list_class->unref_row = g_object_unref;
  list_class->get_id = get_id;
  list_class->comes_before = comes_before;
  list_class->list = star_formulary_list;
  list_class->save = save;
  list_class->remove = star_formulary_remove;
  list_class->items_changed = items_changed;
}

static void
star_own_formulas_init (StarOwnFormulas *self)
{
}

/**
 * star_own_formulas_new:
 * @store: the library
 *
 * Returns: (transfer full): an empty list, until it is loaded
 */
StarStoreList *
star_own_formulas_new (StarStore *store)
{
  g_return_val_if_fail (STAR_IS_STORE (store), NULL);

  return g_object_new (STAR_TYPE_OWN_FORMULAS, "store", store, NULL);
}
