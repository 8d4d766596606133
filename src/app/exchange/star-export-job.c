/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-export-job.h"

#include <glib/gi18n.h>

/**
 * StarExportJob:
 *
 * Writes one story, or all of them, to a file. It holds the application until it has ended, so
 * that a window that is closed meanwhile does not cut it off.
 */
struct _StarExportJob
{
  GObject parent_instance;

  /* Owned references */
  StarContext *context;
  GApplication *application;
  StarStory *story;

  StarExchangeFormat format;
  guint n_left_out;
};

/* Where to, what is open, and what was read. The application is held until this goes. */
typedef struct {
  GFile *file;
  GPtrArray *documents;
  GPtrArray *stories;
  char *extra;
  GApplication *application;
} Target;

/* Names of files are at most 255 bytes long. */
#define MAX_STEM 60

G_DEFINE_FINAL_TYPE (StarExportJob, star_export_job, G_TYPE_OBJECT)

static void
target_free (Target *target)
{
  g_clear_object (&target->file);
  g_clear_pointer (&target->documents, g_ptr_array_unref);
  g_clear_pointer (&target->stories, g_ptr_array_unref);
  g_free (target->extra);
  if (target->application != NULL)
    g_application_release (target->application);
  g_clear_object (&target->application);
  g_free (target);
}

static Target *
target_new (GFile *file, GPtrArray *documents, GApplication *application)
{
  Target *target = g_new0 (Target, 1);

  target->file = g_object_ref (file);
  target->documents = g_ptr_array_ref (documents);
  g_set_object (&target->application, application);
  if (application != NULL)
    g_application_hold (application);

  return target;
}

static char *
dup_name (Target *target)
{
  g_autofree char *name = g_file_get_basename (target->file);

  return g_filename_display_name (name);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (star_exchange_write_finish (result, &error))
    g_task_return_pointer (task, dup_name (g_task_get_task_data (task)), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Takes the task. */
static void
write_stories (GTask *task, GPtrArray *stories, GPtrArray *formulas, const char *extra)
{
  StarExportJob *self = g_task_get_source_object (task);
  Target *target = g_task_get_task_data (task);

  star_exchange_write_async (target->file, stories, formulas, extra, self->format, self->context,
                             NULL, written_cb, task);
}

/* The story may be what could not be saved, so nothing is read for it now. */
static void
write_story (StarExportJob *self, GTask *task)
{
  g_autoptr (GPtrArray) stories = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = star_store_list_list (star_context_get_formulas (self->context));
  g_autoptr (GPtrArray) used = NULL;

  g_ptr_array_add (stories, self->story);
  used = star_own_formula_list_used (all, stories);
  write_stories (task, stories, used, NULL);
}

static void
formulas_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  StarStoreList *formulas = STAR_STORE_LIST (source);
  g_autoptr (GTask) task = data;
  StarExportJob *self = g_task_get_source_object (task);
  Target *target = g_task_get_task_data (task);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  if (!star_store_list_load_finish (formulas, result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  all = star_store_list_list (formulas);
  self->n_left_out = star_store_list_get_n_damaged (formulas);
  write_stories (g_steal_pointer (&task), target->stories, all, target->extra);
}

/* What could not be saved goes into the export as it is in the window. */
static void
put_unsaved (GPtrArray *stories, GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      StarDocument *document = g_ptr_array_index (documents, i);
      StarStory *story = star_document_get_story (document);
      guint place = 0;

      if (!star_document_is_dirty (document))
        continue;
      while (place < stories->len
             && !g_str_equal (star_story_get_id (g_ptr_array_index (stories, place)),
                              star_story_get_id (story)))
        place++;
      if (place < stories->len)
        g_ptr_array_remove_index (stories, place);
      g_ptr_array_insert (stories, place, g_object_ref (story));
    }
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  StarExportJob *self = g_task_get_source_object (task);
  Target *target = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  target->stories =
    star_store_load_all_finish (STAR_STORE (source), result, &target->extra, &error);
  if (target->stories == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  put_unsaved (target->stories, target->documents);
  star_store_list_load_async (star_context_get_formulas (self->context), NULL,
                              formulas_loaded_cb, g_steal_pointer (&task));
}

static void
star_export_job_dispose (GObject *object)
{
  StarExportJob *self = STAR_EXPORT_JOB (object);

  g_clear_object (&self->application);
  g_clear_object (&self->context);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (star_export_job_parent_class)->dispose (object);
}

static void
star_export_job_class_init (StarExportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_export_job_dispose;
}

static void
star_export_job_init (StarExportJob *self)
{
}

/**
 * star_export_job_new:
 * @application: (nullable): what must not end before the export
 * @story: (nullable): the story to write, %NULL for all that there are
 *
 * Returns: (transfer full): the job
 */
StarExportJob *
star_export_job_new (StarContext *context,
                     GApplication *application,
                     StarStory *story,
                     StarExchangeFormat format)
{
  StarExportJob *self;

  g_return_val_if_fail (STAR_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (story == NULL || STAR_IS_STORY (story), NULL);

  self = g_object_new (STAR_TYPE_EXPORT_JOB, NULL);
  self->context = g_object_ref (context);
  g_set_object (&self->story, story);
  self->format = format;
  g_set_object (&self->application, application);

  return self;
}

/**
 * star_export_job_dup_name:
 *
 * Returns: (transfer full): a name for the file, after the story
 */
char *
star_export_job_dup_name (StarExportJob *self)
{
  g_autofree char *title = NULL;
  g_autofree char *stem = NULL;

  g_return_val_if_fail (STAR_IS_EXPORT_JOB (self), NULL);

  title = self->story != NULL ? star_story_dup_display_title (self->story)
                              : g_strdup (_("Stories"));
  stem = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MAX_STEM));
  g_strdelimit (stem, "/\\\n:", '-');
  /* A dot in front would hide the file. */
  if (*stem == '.')
    *stem = '-';

  return g_strconcat (stem, star_exchange_format_get_suffix (self->format), NULL);
}

/**
 * star_export_job_run_async:
 * @file: what to replace
 * @documents: (element-type StarDocument): the stories that are open; what is not saved of them
 *   goes into an export of all stories too
 */
void
star_export_job_run_async (StarExportJob *self,
                           GFile *file,
                           GPtrArray *documents,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task;

  g_return_if_fail (STAR_IS_EXPORT_JOB (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (documents != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, star_export_job_run_async);
  g_task_set_task_data (task, target_new (file, documents, self->application),
                        (GDestroyNotify) target_free);

  if (self->story == NULL)
    star_store_load_all_async (star_context_get_store (self->context), NULL, loaded_cb, task);
  else
    write_story (self, task);
}

/**
 * star_export_job_run_finish:
 * @error: return location for an error whose message names the file
 *
 * Returns: (transfer full) (nullable): the name of the file that is written, %NULL if it is as it
 *   was
 */
char *
star_export_job_run_finish (StarExportJob *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, star_export_job_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * star_export_job_get_n_left_out:
 *
 * Returns: how many formulas are not in the file that was written, as they are damaged
 */
guint
star_export_job_get_n_left_out (StarExportJob *self)
{
  g_return_val_if_fail (STAR_IS_EXPORT_JOB (self), 0);

  return self->n_left_out;
}
