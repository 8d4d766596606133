/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-takes.h"

#include "star-list-task-private.h"
#include "star-store-private.h"

/**
 * StarTakes:
 *
 * The takes, for the application: a list of #StarTake, the newest first, which is what the library
 * has. It changes when the disk has the change, and in the order in which the changes were asked
 * for; what fails leaves it as it is.
 */
struct _StarTakes
{
  GObject parent_instance;

  StarStore *store;
  GPtrArray *items;
  guint n_damaged;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarTakes, star_takes, G_TYPE_OBJECT)

static gboolean
look_up (StarTakes *self, const char *id, guint *place)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const StarTake *take = self->items->pdata[i];

      if (g_str_equal (take->id, id))
        {
          *place = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* A take that is there keeps its place, since when it began never changes. Of one moment the one
 * that is measured last is the newer one, as it is for the library. */
static void
put (StarTakes *self, StarTake *take)
{
  guint place = 0;

  if (look_up (self, take->id, &place))
    g_ptr_array_remove_index (self->items, place);
  else
    {
      while (place < self->items->len
             && ((StarTake *) self->items->pdata[place])->started_at > take->started_at)
        place++;
    }
  g_ptr_array_insert (self->items, place, star_take_ref (take));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_out (StarTakes *self, const char *id)
{
  guint place;

  if (!look_up (self, id, &place))
    return;

  g_ptr_array_remove_index (self->items, place);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  StarTakes *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  StarJobList *list =
    star_store_finish (STAR_STORE (source), result, star_takes_load_async, &error);

  if (list == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_ptr_array_unref (self->items);
  self->items = g_ptr_array_ref (list->items);
  self->n_damaged = list->n_damaged;
  star_job_list_free (list);
  g_signal_emit (self, signals[CHANGED], 0);
  g_task_return_boolean (task, TRUE);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (star_store_finish (STAR_STORE (source), result, star_takes_save_async, &error) == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  put (g_task_get_source_object (task), g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (star_store_finish (STAR_STORE (source), result, star_takes_remove_async, &error) == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take_out (g_task_get_source_object (task), g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

static void
star_takes_finalize (GObject *object)
{
  StarTakes *self = STAR_TAKES (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (star_takes_parent_class)->finalize (object);
}

static void
star_takes_class_init (StarTakesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_takes_finalize;

  /**
   * StarTakes::changed:
   *
   * star_takes_list() is another one, which may be that a running take was measured again.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
star_takes_init (StarTakes *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
}

/**
 * star_takes_new:
 * @store: the library
 *
 * Returns: (transfer full): an empty list, until it is loaded
 */
StarTakes *
star_takes_new (StarStore *store)
{
  StarTakes *self;

  g_return_val_if_fail (STAR_IS_STORE (store), NULL);

  self = g_object_new (STAR_TYPE_TAKES, NULL);
  self->store = g_object_ref (store);

  return self;
}

/**
 * star_takes_find:
 * @id: the id of a take
 *
 * Returns: (transfer none) (nullable): the take, to be saved again when the user takes a removal
 *   back; %NULL if there is none
 */
StarTake *
star_takes_find (StarTakes *self, const char *id)
{
  guint place;

  g_return_val_if_fail (STAR_IS_TAKES (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return look_up (self, id, &place) ? self->items->pdata[place] : NULL;
}

/**
 * star_takes_list:
 *
 * A take that is open and not running was cut off.
 *
 * Returns: (transfer full) (element-type StarTake): the takes as they are now, the newest first
 */
GPtrArray *
star_takes_list (StarTakes *self)
{
  GPtrArray *takes;

  g_return_val_if_fail (STAR_IS_TAKES (self), NULL);

  takes = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (takes, star_take_ref (self->items->pdata[i]));

  return takes;
}

/**
 * star_takes_get_n_damaged:
 *
 * Returns: how many takes the library has that are damaged and so not in the list
 */
guint
star_takes_get_n_damaged (StarTakes *self)
{
  g_return_val_if_fail (STAR_IS_TAKES (self), 0);

  return self->n_damaged;
}

/**
 * star_takes_load_async:
 *
 * Reads the list anew, when the library was opened.
 */
void
star_takes_load_async (StarTakes *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_return_if_fail (STAR_IS_TAKES (self));

  star_store_push (self->store, star_job_new_list_takes (), star_takes_load_async, cancellable,
                   loaded_cb,
                   star_list_task_new (self, star_takes_load_async, cancellable, callback,
                                       user_data));
}

/**
 * star_takes_load_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the list is that of the library
 */
gboolean
star_takes_load_finish (StarTakes *self, GAsyncResult *result, GError **error)
{
  return star_list_task_finish (self, result, star_takes_load_async, error);
}

/**
 * star_takes_save_async:
 * @take: what was measured so far
 *
 * See star_logbook_save ().
 */
void
star_takes_save_async (StarTakes *self, StarTake *take, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (STAR_IS_TAKES (self));
  g_return_if_fail (take != NULL);

  task = star_list_task_new (self, star_takes_save_async, cancellable, callback, user_data);
  g_task_set_task_data (task, star_take_ref (take), (GDestroyNotify) star_take_unref);
  star_store_push (self->store, star_job_new_save_take (take), star_takes_save_async, cancellable,
                   saved_cb, task);
}

/**
 * star_takes_save_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the take is on the disk
 */
gboolean
star_takes_save_finish (StarTakes *self, GAsyncResult *result, GError **error)
{
  return star_list_task_finish (self, result, star_takes_save_async, error);
}

/**
 * star_takes_remove_async:
 * @id: the id of a take
 *
 * See star_logbook_remove ().
 */
void
star_takes_remove_async (StarTakes *self, const char *id, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (STAR_IS_TAKES (self));
  g_return_if_fail (id != NULL);

  task = star_list_task_new (self, star_takes_remove_async, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (id), g_free);
  star_store_push (self->store, star_job_new_remove_take (id), star_takes_remove_async,
                   cancellable, removed_cb, task);
}

/**
 * star_takes_remove_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the library has no such take any longer
 */
gboolean
star_takes_remove_finish (StarTakes *self, GAsyncResult *result, GError **error)
{
  return star_list_task_finish (self, result, star_takes_remove_async, error);
}
