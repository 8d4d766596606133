/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-own-formulas.h"

#include "star-list-task-private.h"
#include "star-store-private.h"

/**
 * StarOwnFormulas:
 *
 * The formulas that the user has written, for the application: a list of #StarOwnFormula in their
 * order, which is what the library has. It changes when the disk has the change, and in the order
 * in which the changes were asked for; what fails leaves it as it is.
 */
struct _StarOwnFormulas
{
  GObject parent_instance;

  StarStore *store;
  GPtrArray *items;
  guint n_damaged;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StarOwnFormulas, star_own_formulas, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gboolean
look_up (StarOwnFormulas *self, const char *id, guint *position)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      if (g_str_equal (star_own_formula_get_id (self->items->pdata[i]), id))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* The order in which the library lists them. */
static gboolean
comes_before (StarOwnFormula *a, StarOwnFormula *b)
{
  gint64 position_a = star_own_formula_get_position (a);
  gint64 position_b = star_own_formula_get_position (b);

  if (position_a != position_b)
    return position_a < position_b;

  return g_strcmp0 (star_own_formula_get_id (a), star_own_formula_get_id (b)) < 0;
}

static void
take_list (StarOwnFormulas *self, StarJobList *list)
{
  guint n_before = self->items->len;

  g_ptr_array_unref (self->items);
  self->items = g_ptr_array_ref (list->items);
  self->n_damaged = list->n_damaged;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->items->len);
}

/* A formula that is there keeps its place. */
static void
put (StarOwnFormulas *self, StarOwnFormula *formula)
{
  guint place = 0;
  guint n_removed = 0;

  if (look_up (self, star_own_formula_get_id (formula), &place))
    {
      g_ptr_array_remove_index (self->items, place);
      n_removed = 1;
    }
  else
    {
      while (place < self->items->len && comes_before (self->items->pdata[place], formula))
        place++;
    }
  g_ptr_array_insert (self->items, place, g_object_ref (formula));
  g_list_model_items_changed (G_LIST_MODEL (self), place, n_removed, 1);
}

static void
take_out (StarOwnFormulas *self, const char *id)
{
  guint place;

  if (!look_up (self, id, &place))
    return;

  g_ptr_array_remove_index (self->items, place);
  g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  StarJobList *list =
    star_store_finish (STAR_STORE (source), result, star_own_formulas_load_async, &error);

  if (list == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take_list (g_task_get_source_object (task), list);
  star_job_list_free (list);
  g_task_return_boolean (task, TRUE);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StarOwnFormula) saved =
    star_store_finish (STAR_STORE (source), result, star_own_formulas_save_async, &error);

  if (saved == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  put (g_task_get_source_object (task), saved);
  g_task_return_boolean (task, TRUE);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (star_store_finish (STAR_STORE (source), result, star_own_formulas_remove_async, &error)
      == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take_out (g_task_get_source_object (task), g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

static GType
star_own_formulas_get_item_type (GListModel *model)
{
  return STAR_TYPE_OWN_FORMULA;
}

static guint
star_own_formulas_get_n_items (GListModel *model)
{
  return STAR_OWN_FORMULAS (model)->items->len;
}

static gpointer
star_own_formulas_get_item (GListModel *model, guint position)
{
  GPtrArray *items = STAR_OWN_FORMULAS (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = star_own_formulas_get_item_type;
  iface->get_n_items = star_own_formulas_get_n_items;
  iface->get_item = star_own_formulas_get_item;
}

static void
star_own_formulas_finalize (GObject *object)
{
  StarOwnFormulas *self = STAR_OWN_FORMULAS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (star_own_formulas_parent_class)->finalize (object);
}

static void
star_own_formulas_class_init (StarOwnFormulasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_own_formulas_finalize;
}

static void
star_own_formulas_init (StarOwnFormulas *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * star_own_formulas_new:
 * @store: the library
 *
 * Returns: (transfer full): an empty list, until it is loaded
 */
StarOwnFormulas *
star_own_formulas_new (StarStore *store)
{
  StarOwnFormulas *self;

  g_return_val_if_fail (STAR_IS_STORE (store), NULL);

  self = g_object_new (STAR_TYPE_OWN_FORMULAS, NULL);
  self->store = g_object_ref (store);

  return self;
}

/**
 * star_own_formulas_find:
 * @id: the id of a formula
 *
 * Returns: (transfer none) (nullable): the formula, to be saved again when the user takes a
 *   removal back; %NULL if there is none
 */
StarOwnFormula *
star_own_formulas_find (StarOwnFormulas *self, const char *id)
{
  guint place;

  g_return_val_if_fail (STAR_IS_OWN_FORMULAS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return look_up (self, id, &place) ? self->items->pdata[place] : NULL;
}

/**
 * star_own_formulas_list:
 *
 * Returns: (transfer full) (element-type StarOwnFormula): the formulas as they are now, in their
 *   order
 */
GPtrArray *
star_own_formulas_list (StarOwnFormulas *self)
{
  GPtrArray *formulas;

  g_return_val_if_fail (STAR_IS_OWN_FORMULAS (self), NULL);

  formulas = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (formulas, g_object_ref (self->items->pdata[i]));

  return formulas;
}

/**
 * star_own_formulas_get_n_damaged:
 *
 * Returns: how many formulas the library has that are damaged and so not in the list
 */
guint
star_own_formulas_get_n_damaged (StarOwnFormulas *self)
{
  g_return_val_if_fail (STAR_IS_OWN_FORMULAS (self), 0);

  return self->n_damaged;
}

/**
 * star_own_formulas_load_async:
 *
 * Reads the list anew, when the library was opened.
 */
void
star_own_formulas_load_async (StarOwnFormulas *self, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (STAR_IS_OWN_FORMULAS (self));

  star_store_push (self->store, star_job_new_list_formulas (), star_own_formulas_load_async,
                   cancellable, loaded_cb,
                   star_list_task_new (self, star_own_formulas_load_async, cancellable, callback,
                                       user_data));
}

/**
 * star_own_formulas_load_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the list is that of the library
 */
gboolean
star_own_formulas_load_finish (StarOwnFormulas *self, GAsyncResult *result, GError **error)
{
  return star_list_task_finish (self, result, star_own_formulas_load_async, error);
}

/**
 * star_own_formulas_save_async:
 * @formula: what the user has written
 *
 * See star_formulary_save ().
 */
void
star_own_formulas_save_async (StarOwnFormulas *self, StarOwnFormula *formula,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (STAR_IS_OWN_FORMULAS (self));
  g_return_if_fail (STAR_IS_OWN_FORMULA (formula));

  star_store_push (self->store, star_job_new_save_formula (formula), star_own_formulas_save_async,
                   cancellable, saved_cb,
                   star_list_task_new (self, star_own_formulas_save_async, cancellable, callback,
                                       user_data));
}

/**
 * star_own_formulas_save_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the formula is on the disk
 */
gboolean
star_own_formulas_save_finish (StarOwnFormulas *self, GAsyncResult *result, GError **error)
{
  return star_list_task_finish (self, result, star_own_formulas_save_async, error);
}

/**
 * star_own_formulas_remove_async:
 * @id: the id of a formula
 *
 * See star_formulary_remove ().
 */
void
star_own_formulas_remove_async (StarOwnFormulas *self, const char *id, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (STAR_IS_OWN_FORMULAS (self));
  g_return_if_fail (id != NULL);

  task = star_list_task_new (self, star_own_formulas_remove_async, cancellable, callback,
                             user_data);
  g_task_set_task_data (task, g_strdup (id), g_free);
  star_store_push (self->store, star_job_new_remove_formula (id), star_own_formulas_remove_async,
                   cancellable, removed_cb, task);
}

/**
 * star_own_formulas_remove_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the library has no such formula any longer
 */
gboolean
star_own_formulas_remove_finish (StarOwnFormulas *self, GAsyncResult *result, GError **error)
{
  return star_list_task_finish (self, result, star_own_formulas_remove_async, error);
}
