/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-list-task-private.h"

/* What the lists of the library's rows (formulas, plans, takes) have in common when they are asked
 * to load, save or remove. */

/*
 * star_list_task_new:
 * @list: (type GObject): what was asked
 * @tag: what was asked of it
 */
GTask *
star_list_task_new (gpointer list, gpointer tag, GCancellable *cancellable,
                    GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (list, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  /* As with the store: what is on the disk is told. */
  g_task_set_check_cancellable (task, FALSE);

  return task;
}

/*
 * star_list_task_finish:
 * @list: (type GObject): what was asked
 * @tag: what was asked of it
 *
 * Returns: %TRUE if it was done
 */
gboolean
star_list_task_finish (gpointer list, GAsyncResult *result, gpointer tag, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, list), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
