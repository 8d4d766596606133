/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-store-list.h"

#include "star-store-private.h"

/**
 * StarStoreList:
 *
 * Rows of the library that each stand for itself (formulas, plans, takes), for the application: a
 * list which is what the library has. It changes when the disk has the change, and in the order in
 * which the changes were asked for; what fails leaves it as it is.
 *
 * What kind of row it is, says the class.
 */
typedef struct {
  StarStore *store;
  GPtrArray *rows;
  guint n_damaged;
} StarStoreListPrivate;

enum {
  PROP_0,
  PROP_STORE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StarStoreList, star_store_list, G_TYPE_OBJECT)

static StarStoreListPrivate *
get_private (StarStoreList *self)
{
  return star_store_list_get_instance_private (self);
}

static gboolean
look_up (StarStoreList *self, const char *id, guint *position)
{
  GPtrArray *rows = get_private (self)->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      if (g_str_equal (STAR_STORE_LIST_GET_CLASS (self)->get_id (rows->pdata[i]), id))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
tell (StarStoreList *self, guint position, guint n_removed, guint n_added)
{
  StarStoreListClass *klass = STAR_STORE_LIST_GET_CLASS (self);

  if (klass->items_changed != NULL)
    klass->items_changed (self, position, n_removed, n_added);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_list (StarStoreList *self, StarJobList *list)
{
  StarStoreListPrivate *priv = get_private (self);
  guint n_before = priv->rows->len;

  g_ptr_array_unref (priv->rows);
  priv->rows = g_ptr_array_ref (list->items);
  priv->n_damaged = list->n_damaged;
  tell (self, 0, n_before, priv->rows->len);
}

/* A row that is there keeps its place. */
static void
put (StarStoreList *self, gpointer row)
{
  StarStoreListClass *klass = STAR_STORE_LIST_GET_CLASS (self);
  GPtrArray *rows = get_private (self)->rows;
  guint position = 0;
  guint n_removed = 0;

  if (look_up (self, klass->get_id (row), &position))
    {
      g_ptr_array_remove_index (rows, position);
      n_removed = 1;
    }
  else
    {
      while (position < rows->len && klass->comes_before (rows->pdata[position], row))
        position++;
    }
  g_ptr_array_insert (rows, position, klass->ref_row (row));
  tell (self, position, n_removed, 1);
}

static void
take_out (StarStoreList *self, const char *id)
{
  guint position;

  if (!look_up (self, id, &position))
    return;

  g_ptr_array_remove_index (get_private (self)->rows, position);
  tell (self, position, 1, 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  StarJobList *list =
    star_store_finish (STAR_STORE (source), result, star_store_list_load_async, &error);

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
  StarStoreList *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  gpointer saved =
    star_store_finish (STAR_STORE (source), result, star_store_list_save_async, &error);

  if (saved == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  put (self, saved);
  STAR_STORE_LIST_GET_CLASS (self)->unref_row (saved);
  g_task_return_boolean (task, TRUE);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (star_store_finish (STAR_STORE (source), result, star_store_list_remove_async, &error)
      == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take_out (g_task_get_source_object (task), g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

/* Hands a job to the store. @tag is the function that asks for it. */
static void
push (StarStoreList *self, StarJob *job, gpointer tag, GCancellable *cancellable,
      GAsyncReadyCallback done_cb, GTask *task)
{
  g_task_set_source_tag (task, tag);
  /* As with the store: what is on the disk is told. */
  g_task_set_check_cancellable (task, FALSE);
  star_store_push (get_private (self)->store, job, tag, cancellable, done_cb, task);
}

static gboolean
finish (StarStoreList *self, GAsyncResult *result, gpointer tag, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
star_store_list_set_property (GObject *object, guint prop_id, const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STORE:
      get_private (STAR_STORE_LIST (object))->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_store_list_constructed (GObject *object)
{
  StarStoreList *self = STAR_STORE_LIST (object);

  G_OBJECT_CLASS (star_store_list_parent_class)->constructed (object);

  get_private (self)->rows =
    g_ptr_array_new_with_free_func (STAR_STORE_LIST_GET_CLASS (self)->unref_row);
}

static void
star_store_list_finalize (GObject *object)
{
  StarStoreListPrivate *priv = get_private (STAR_STORE_LIST (object));

  g_clear_object (&priv->store);
  g_clear_pointer (&priv->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (star_store_list_parent_class)->finalize (object);
}

static void
star_store_list_class_init (StarStoreListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = star_store_list_set_property;
  object_class->constructed = star_store_list_constructed;
  object_class->finalize = star_store_list_finalize;

  props[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, STAR_TYPE_STORE,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * StarStoreList::changed:
   *
   * star_store_list_list() is another one.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
star_store_list_init (StarStoreList *self)
{
}

/**
 * star_store_list_find:
 * @id: the id of a row
 *
 * Returns: (transfer none) (nullable): the row, to be saved again when the user takes a removal
 *   back; %NULL if there is none
 */
gpointer
star_store_list_find (StarStoreList *self, const char *id)
{
  guint position;

  g_return_val_if_fail (STAR_IS_STORE_LIST (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return look_up (self, id, &position) ? get_private (self)->rows->pdata[position] : NULL;
}

/**
 * star_store_list_list:
 *
 * Returns: (transfer full): the rows as they are now, in their order
 */
GPtrArray *
star_store_list_list (StarStoreList *self)
{
  StarStoreListClass *klass;
  GPtrArray *all, *rows;

  g_return_val_if_fail (STAR_IS_STORE_LIST (self), NULL);

  klass = STAR_STORE_LIST_GET_CLASS (self);
  rows = get_private (self)->rows;
  all = g_ptr_array_new_with_free_func (klass->unref_row);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (all, klass->ref_row (rows->pdata[i]));

  return all;
}

/**
 * star_store_list_get_n_rows:
 *
 * Returns: how many rows there are now
 */
guint
star_store_list_get_n_rows (StarStoreList *self)
{
  g_return_val_if_fail (STAR_IS_STORE_LIST (self), 0);

  return get_private (self)->rows->len;
}

/**
 * star_store_list_get_row:
 * @position: which one
 *
 * Returns: (transfer none) (nullable): the row, %NULL if there are not so many
 */
gpointer
star_store_list_get_row (StarStoreList *self, guint position)
{
  GPtrArray *rows;

  g_return_val_if_fail (STAR_IS_STORE_LIST (self), NULL);

  rows = get_private (self)->rows;
  return position < rows->len ? rows->pdata[position] : NULL;
}

/**
 * star_store_list_get_n_damaged:
 *
 * Returns: how many rows the library has that are damaged and so not in the list
 */
guint
star_store_list_get_n_damaged (StarStoreList *self)
{
  g_return_val_if_fail (STAR_IS_STORE_LIST (self), 0);

  return get_private (self)->n_damaged;
}

/**
 * star_store_list_load_async:
 *
 * Reads the list anew, when the library was opened.
 */
void
star_store_list_load_async (StarStoreList *self, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (STAR_IS_STORE_LIST (self));

  push (self, star_job_new_list_rows (STAR_STORE_LIST_GET_CLASS (self)->list),
        star_store_list_load_async, cancellable, loaded_cb,
        g_task_new (self, cancellable, callback, user_data));
}

/**
 * star_store_list_load_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the list is that of the library
 */
gboolean
star_store_list_load_finish (StarStoreList *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, star_store_list_load_async, error);
}

/**
 * star_store_list_save_async:
 * @row: a row of the kind that is in this list
 *
 * Puts it in the place of the one with its id, if there is one.
 */
void
star_store_list_save_async (StarStoreList *self, gpointer row, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  StarStoreListClass *klass;

  g_return_if_fail (STAR_IS_STORE_LIST (self));
  g_return_if_fail (row != NULL);

  klass = STAR_STORE_LIST_GET_CLASS (self);
  push (self, star_job_new_save_row (klass->save, klass->ref_row (row), klass->unref_row),
        star_store_list_save_async, cancellable, saved_cb,
        g_task_new (self, cancellable, callback, user_data));
}

/**
 * star_store_list_save_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the row is on the disk
 */
gboolean
star_store_list_save_finish (StarStoreList *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, star_store_list_save_async, error);
}

/**
 * star_store_list_remove_async:
 * @id: the id of a row
 *
 * It is no error if there is none.
 */
void
star_store_list_remove_async (StarStoreList *self, const char *id, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (STAR_IS_STORE_LIST (self));
  g_return_if_fail (id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (id), g_free);
  push (self, star_job_new_remove_row (STAR_STORE_LIST_GET_CLASS (self)->remove, id),
        star_store_list_remove_async, cancellable, removed_cb, task);
}

/**
 * star_store_list_remove_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the library has no such row any longer
 */
gboolean
star_store_list_remove_finish (StarStoreList *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, star_store_list_remove_async, error);
}
