/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-own-plans.h"

#include "star-list-task-private.h"
#include "star-store-private.h"

/**
 * StarOwnPlans:
 *
 * The plans that the user has made, for the application: a list of #StarOwnPlan, the oldest first,
 * which is what the library has. It changes when the disk has the change, and in the order in which
 * the changes were asked for; what fails leaves it as it is.
 */
struct _StarOwnPlans
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

G_DEFINE_FINAL_TYPE (StarOwnPlans, star_own_plans, G_TYPE_OBJECT)

static gboolean
look_up (StarOwnPlans *self, const char *id, guint *place)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const StarOwnPlan *plan = self->items->pdata[i];

      if (g_str_equal (plan->id, id))
        {
          *place = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* A plan that is there keeps its place. */
static void
put (StarOwnPlans *self, StarOwnPlan *plan)
{
  guint place = self->items->len;

  if (look_up (self, plan->id, &place))
    g_ptr_array_remove_index (self->items, place);
  g_ptr_array_insert (self->items, place, star_own_plan_ref (plan));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_out (StarOwnPlans *self, const char *id)
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
  StarOwnPlans *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  StarJobList *list =
    star_store_finish (STAR_STORE (source), result, star_own_plans_load_async, &error);

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

  if (star_store_finish (STAR_STORE (source), result, star_own_plans_save_async, &error) == NULL)
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

  if (star_store_finish (STAR_STORE (source), result, star_own_plans_remove_async, &error) == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  take_out (g_task_get_source_object (task), g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

static void
star_own_plans_finalize (GObject *object)
{
  StarOwnPlans *self = STAR_OWN_PLANS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (star_own_plans_parent_class)->finalize (object);
}

static void
star_own_plans_class_init (StarOwnPlansClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_own_plans_finalize;

  /**
   * StarOwnPlans::changed:
   *
   * star_own_plans_list() is another one.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
star_own_plans_init (StarOwnPlans *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) star_own_plan_unref);
}

/**
 * star_own_plans_new:
 * @store: the library
 *
 * Returns: (transfer full): an empty list, until it is loaded
 */
StarOwnPlans *
star_own_plans_new (StarStore *store)
{
  StarOwnPlans *self;

  g_return_val_if_fail (STAR_IS_STORE (store), NULL);

  self = g_object_new (STAR_TYPE_OWN_PLANS, NULL);
  self->store = g_object_ref (store);

  return self;
}

/**
 * star_own_plans_find:
 * @id: the id of a plan
 *
 * Returns: (transfer none) (nullable): the plan, to be saved again when the user takes a
 *   removal back; %NULL if there is none
 */
StarOwnPlan *
star_own_plans_find (StarOwnPlans *self, const char *id)
{
  guint place;

  g_return_val_if_fail (STAR_IS_OWN_PLANS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return look_up (self, id, &place) ? self->items->pdata[place] : NULL;
}

/**
 * star_own_plans_list:
 *
 * Returns: (transfer full) (element-type StarOwnPlan): the plans as they are now, the
 *   oldest first
 */
GPtrArray *
star_own_plans_list (StarOwnPlans *self)
{
  GPtrArray *plans;

  g_return_val_if_fail (STAR_IS_OWN_PLANS (self), NULL);

  plans = g_ptr_array_new_with_free_func ((GDestroyNotify) star_own_plan_unref);
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (plans, star_own_plan_ref (self->items->pdata[i]));

  return plans;
}

/**
 * star_own_plans_get_n_damaged:
 *
 * Returns: how many plans the library has that are damaged and so not in the list
 */
guint
star_own_plans_get_n_damaged (StarOwnPlans *self)
{
  g_return_val_if_fail (STAR_IS_OWN_PLANS (self), 0);

  return self->n_damaged;
}

/**
 * star_own_plans_load_async:
 *
 * Reads the list anew, when the library was opened.
 */
void
star_own_plans_load_async (StarOwnPlans *self, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (STAR_IS_OWN_PLANS (self));

  star_store_push (self->store, star_job_new_list_plans (), star_own_plans_load_async, cancellable,
                   loaded_cb,
                   star_list_task_new (self, star_own_plans_load_async, cancellable, callback,
                                       user_data));
}

/**
 * star_own_plans_load_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the list is that of the library
 */
gboolean
star_own_plans_load_finish (StarOwnPlans *self, GAsyncResult *result, GError **error)
{
  return star_list_task_finish (self, result, star_own_plans_load_async, error);
}

/**
 * star_own_plans_save_async:
 * @plan: what the user has made
 *
 * See star_planbook_save ().
 */
void
star_own_plans_save_async (StarOwnPlans *self, StarOwnPlan *plan, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (STAR_IS_OWN_PLANS (self));
  g_return_if_fail (plan != NULL);

  task = star_list_task_new (self, star_own_plans_save_async, cancellable, callback, user_data);
  g_task_set_task_data (task, star_own_plan_ref (plan), (GDestroyNotify) star_own_plan_unref);
  star_store_push (self->store, star_job_new_save_plan (plan), star_own_plans_save_async,
                   cancellable, saved_cb, task);
}

/**
 * star_own_plans_save_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the plan is on the disk
 */
gboolean
star_own_plans_save_finish (StarOwnPlans *self, GAsyncResult *result, GError **error)
{
  return star_list_task_finish (self, result, star_own_plans_save_async, error);
}

/**
 * star_own_plans_remove_async:
 * @id: the id of a plan
 *
 * See star_planbook_remove ().
 */
void
star_own_plans_remove_async (StarOwnPlans *self, const char *id, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (STAR_IS_OWN_PLANS (self));
  g_return_if_fail (id != NULL);

  task = star_list_task_new (self, star_own_plans_remove_async, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (id), g_free);
  star_store_push (self->store, star_job_new_remove_plan (id), star_own_plans_remove_async,
                   cancellable, removed_cb, task);
}

/**
 * star_own_plans_remove_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the library has no such plan any longer
 */
gboolean
star_own_plans_remove_finish (StarOwnPlans *self, GAsyncResult *result, GError **error)
{
  return star_list_task_finish (self, result, star_own_plans_remove_async, error);
}
