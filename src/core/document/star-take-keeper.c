/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-take-keeper.h"

/* Where nothing new is measured, what failed is tried again after this. */
#define RETRY_AFTER (5 * G_TIME_SPAN_SECOND)

/**
 * StarTakeKeeper:
 *
 * Sees to it that takes come to disk while they are measured: one after the other, of each the
 * newest, and again until it has worked. Nobody who rehearses waits for it.
 */
struct _StarTakeKeeper
{
  GObject parent_instance;

  StarStoreList *takes;
  StarClock *clock;
  /* What is still to be saved, no two of one id. */
  GPtrArray *waiting;
  StarTake *saving;
  guint retry_id;
  char *problem;
  /* Who wants to know when there is nothing left. */
  GPtrArray *tasks;
};

enum {
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarTakeKeeper, star_take_keeper, G_TYPE_OBJECT)

static void save_next (StarTakeKeeper *self);

static void
set_problem (StarTakeKeeper *self, const char *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
}

static int
find_waiting (StarTakeKeeper *self, const char *id)
{
  for (guint i = 0; i < self->waiting->len; i++)
    {
      const StarTake *take = g_ptr_array_index (self->waiting, i);

      if (g_str_equal (take->id, id))
        return i;
    }

  return -1;
}

/* @error is NULL if there is nothing left to save. */
static void
answer_tasks (StarTakeKeeper *self, const GError *error)
{
  g_autoptr (GPtrArray) tasks = g_steal_pointer (&self->tasks);

  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < tasks->len; i++)
    {
      GTask *task = g_ptr_array_index (tasks, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

static void
retry_cb (gpointer data)
{
  StarTakeKeeper *self = STAR_TAKE_KEEPER (data);

  self->retry_id = 0;
  save_next (self);
}

static void
cancel_retry (StarTakeKeeper *self)
{
  if (self->retry_id != 0)
    star_clock_cancel_call (self->clock, self->retry_id);
  self->retry_id = 0;
}

/* A newer measure of the same take is worth more than the one that failed. */
static void
wait_again (StarTakeKeeper *self, StarTake *take, const GError *error)
{
  if (find_waiting (self, take->id) < 0)
    g_ptr_array_insert (self->waiting, 0, star_take_ref (take));
  cancel_retry (self);
  self->retry_id = star_clock_call_later (self->clock, RETRY_AFTER, retry_cb, self);
  set_problem (self, error->message);
  answer_tasks (self, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarTakeKeeper) self = data;
  g_autoptr (StarTake) take = g_steal_pointer (&self->saving);
  g_autoptr (GError) error = NULL;

  if (!star_store_list_save_finish (STAR_STORE_LIST (source), result, &error))
    {
      wait_again (self, take, error);
      return;
    }

  set_problem (self, NULL);
  if (self->waiting->len > 0)
    save_next (self);
  else
    answer_tasks (self, NULL);
}

static void
save_next (StarTakeKeeper *self)
{
  if (self->saving != NULL || self->waiting->len == 0)
    return;

  cancel_retry (self);
  self->saving = g_ptr_array_steal_index (self->waiting, 0);
  star_store_list_save_async (self->takes, self->saving, NULL, saved_cb, g_object_ref (self));
}

static void
star_take_keeper_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, STAR_TAKE_KEEPER (object)->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_take_keeper_finalize (GObject *object)
{
  StarTakeKeeper *self = STAR_TAKE_KEEPER (object);

  cancel_retry (self);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->problem, g_free);
  g_clear_object (&self->takes);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (star_take_keeper_parent_class)->finalize (object);
}

static void
star_take_keeper_class_init (StarTakeKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = star_take_keeper_get_property;
  object_class->finalize = star_take_keeper_finalize;

  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS
                                               | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_take_keeper_init (StarTakeKeeper *self)
{
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * star_take_keeper_new:
 * @takes: where takes are kept
 * @clock: who says when to try again
 *
 * Returns: (transfer full): a keeper without a take
 */
StarTakeKeeper *
star_take_keeper_new (StarStoreList *takes, StarClock *clock)
{
  StarTakeKeeper *self;

  g_return_val_if_fail (STAR_IS_TAKES (takes), NULL);
  g_return_val_if_fail (STAR_IS_CLOCK (clock), NULL);

  self = g_object_new (STAR_TYPE_TAKE_KEEPER, NULL);
  self->takes = g_object_ref (takes);
  self->clock = g_object_ref (clock);

  return self;
}

/**
 * star_take_keeper_keep:
 * @take: what was measured, in place of an earlier one with the same id
 *
 * Saves the take, now or after those that came before.
 */
void
star_take_keeper_keep (StarTakeKeeper *self, StarTake *take)
{
  int position;

  g_return_if_fail (STAR_IS_TAKE_KEEPER (self));
  g_return_if_fail (take != NULL);

  position = find_waiting (self, take->id);
  star_take_ref (take);
  if (position >= 0)
    {
      star_take_unref (g_ptr_array_index (self->waiting, position));
      g_ptr_array_index (self->waiting, position) = take;
    }
  else
    g_ptr_array_add (self->waiting, take);
  save_next (self);
}

/**
 * star_take_keeper_find:
 * @id: the id of a take
 *
 * Returns: (transfer none) (nullable): the take as it was kept last, also if it is not on disk
 *   yet; %NULL if there is none
 */
StarTake *
star_take_keeper_find (StarTakeKeeper *self, const char *id)
{
  int position;

  g_return_val_if_fail (STAR_IS_TAKE_KEEPER (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  position = find_waiting (self, id);
  if (position >= 0)
    return g_ptr_array_index (self->waiting, position);
  if (self->saving != NULL && g_str_equal (self->saving->id, id))
    return self->saving;

  return star_store_list_find (self->takes, id);
}

/**
 * star_take_keeper_has_unsaved:
 *
 * Returns: %TRUE if there is anything that is not on disk yet
 */
gboolean
star_take_keeper_has_unsaved (StarTakeKeeper *self)
{
  g_return_val_if_fail (STAR_IS_TAKE_KEEPER (self), FALSE);

  return self->saving != NULL || self->waiting->len > 0;
}

/**
 * star_take_keeper_get_problem:
 *
 * Returns: (nullable): why the last attempt failed, a sentence; %NULL if it did not
 */
const char *
star_take_keeper_get_problem (StarTakeKeeper *self)
{
  g_return_val_if_fail (STAR_IS_TAKE_KEEPER (self), NULL);

  return self->problem;
}

/**
 * star_take_keeper_save_async:
 *
 * Waits until everything is on disk, or an attempt has failed.
 */
void
star_take_keeper_save_async (StarTakeKeeper *self, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (STAR_IS_TAKE_KEEPER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, star_take_keeper_save_async);
  if (!star_take_keeper_has_unsaved (self))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_ptr_array_add (self->tasks, g_steal_pointer (&task));
  save_next (self);
}

/**
 * star_take_keeper_save_finish:
 * @error: why something could not be saved
 *
 * Returns: %TRUE if everything is on disk
 */
gboolean
star_take_keeper_save_finish (StarTakeKeeper *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
