/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-import-job.h"

#include "star-import-dialog.h"

/**
 * StarImportJob:
 *
 * Takes an import from what came in to what is on the disk, with the question in between. It
 * holds the application until it has ended, so that a window that is closed meanwhile does not
 * cut it off, and it does not hold the window, which takes the question with it.
 */
struct _StarImportJob
{
  GObject parent_instance;

  /* Owned references */
  StarStore *store;
  StarImportSession *session;
  GApplication *application;

  /* Weak references */
  GtkWindow *window;

  gboolean ask;
};

G_DEFINE_FINAL_TYPE (StarImportJob, star_import_job, G_TYPE_OBJECT)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (star_import_session_write_finish (STAR_IMPORT_SESSION (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Takes the task. */
static void
write_chosen (StarImportJob *self, GTask *task)
{
  star_import_session_write_async (self->session, self->store, written_cb, task);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  StarImportJob *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (star_import_dialog_choose_finish (result, &error))
    write_chosen (self, g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Takes the task. */
static void
ask (StarImportJob *self, GTask *task)
{
  GtkWidget *dialog = star_import_dialog_new (self->session);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), self->window);
  star_import_dialog_choose_async (STAR_IMPORT_DIALOG (dialog), chosen_cb, task);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  StarImportJob *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (!star_import_session_compare_finish (self->session, result, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (self->window == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->window)))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The window is closed");
  else if (self->ask && star_import_session_has_news (self->session))
    ask (self, g_steal_pointer (&task));
  else
    write_chosen (self, g_steal_pointer (&task));
}

static void
star_import_job_dispose (GObject *object)
{
  StarImportJob *self = STAR_IMPORT_JOB (object);

  if (self->application != NULL)
    g_application_release (self->application);
  g_clear_object (&self->application);
  g_clear_object (&self->store);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (star_import_job_parent_class)->dispose (object);
}

static void
star_import_job_class_init (StarImportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_import_job_dispose;
}

static void
star_import_job_init (StarImportJob *self)
{
}

/**
 * star_import_job_new:
 * @window: where to ask; without an application of its own none is held
 * @incoming: (transfer full): what came in
 *
 * Returns: (transfer full): the job
 */
StarImportJob *
star_import_job_new (StarContext *context, GtkWindow *window, StarIncoming *incoming)
{
  StarImportJob *self;

  g_return_val_if_fail (STAR_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (incoming != NULL, NULL);

  self = g_object_new (STAR_TYPE_IMPORT_JOB, NULL);
  self->store = g_object_ref (star_context_get_store (context));
  self->session = star_import_session_new (incoming, star_context_get_lexicon (context));
  g_set_weak_pointer (&self->window, window);
  g_set_object (&self->application, G_APPLICATION (gtk_window_get_application (window)));
  if (self->application != NULL)
    g_application_hold (self->application);

  return self;
}

/**
 * star_import_job_get_session:
 *
 * Returns: (transfer none): what the import does
 */
StarImportSession *
star_import_job_get_session (StarImportJob *self)
{
  g_return_val_if_fail (STAR_IS_IMPORT_JOB (self), NULL);

  return self->session;
}

/**
 * star_import_job_run_async:
 * @documents: (element-type StarDocument): the stories that are open, which are saved first
 * @should_ask: whether to show what the import would do; what differs is left alone without
 */
void
star_import_job_run_async (StarImportJob *self,
                           GPtrArray *documents,
                           gboolean should_ask,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task;

  g_return_if_fail (STAR_IS_IMPORT_JOB (self));
  g_return_if_fail (documents != NULL);

  self->ask = should_ask;
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, star_import_job_run_async);
  star_import_session_compare_async (self->session, self->store, documents, compared_cb, task);
}

/**
 * star_import_job_run_finish:
 * @error: return location for a #StarStoreError, or %G_IO_ERROR_CANCELLED if the import was not
 *   wanted
 *
 * Returns: %TRUE if all that was chosen is on the disk, %FALSE if nothing is
 */
gboolean
star_import_job_run_finish (StarImportJob *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, star_import_job_run_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
