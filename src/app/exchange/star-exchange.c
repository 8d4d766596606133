/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-exchange.h"

#include <string.h>

/* Reading and writing files of stories, each in a thread of its own that has no connection to
 * the database. */

typedef struct {
  GFile *file;
  GBytes *bytes;
  char *name;
  GPtrArray *stories;
  GPtrArray *formulas;
  char *extra;
  StarLexicon *lexicon;
  GStrv ignored;
  StarExchangeFormat format;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->name, g_free);
  g_clear_pointer (&job->stories, g_ptr_array_unref);
  g_clear_pointer (&job->formulas, g_ptr_array_unref);
  g_clear_pointer (&job->extra, g_free);
  g_clear_pointer (&job->lexicon, star_lexicon_unref);
  g_clear_pointer (&job->ignored, g_strfreev);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* The thread gets stories of its own. */
static GPtrArray *
copy_stories (GPtrArray *stories)
{
  GPtrArray *copies = g_ptr_array_new_full (stories->len, g_object_unref);

  for (guint i = 0; i < stories->len; i++)
    g_ptr_array_add (copies, star_story_copy (g_ptr_array_index (stories, i)));

  return copies;
}

static StarCoverage *
create_coverage (Job *job)
{
  StarCoverage *coverage = star_coverage_new (job->lexicon);

  g_object_set (coverage, "ignored", job->ignored, NULL);

  return coverage;
}

static void
take_rules (Job *job, StarContext *context)
{
  job->lexicon = star_lexicon_ref (star_context_get_lexicon (context));
  job->ignored =
    g_strdupv ((GStrv) star_ignored_flags_get_flags (star_context_get_ignored (context)));
}

static GPtrArray *
check_stories (Job *job)
{
  g_autoptr (StarCoverage) coverage = create_coverage (job);
  GPtrArray *reports = g_ptr_array_new_full (job->stories->len,
                                             (GDestroyNotify) star_coverage_report_unref);

  for (guint i = 0; i < job->stories->len; i++)
    g_ptr_array_add (reports, star_coverage_check (coverage, g_ptr_array_index (job->stories, i)));

  return reports;
}

static char *
render (Job *job)
{
  g_autoptr (GPtrArray) reports = NULL;

  switch (job->format)
    {
    case STAR_EXCHANGE_MARKDOWN:
      return star_text_writer_markdown (job->stories);
    case STAR_EXCHANGE_TEXT:
      return star_text_writer_plain (job->stories);
    case STAR_EXCHANGE_JSON:
    default:
      reports = check_stories (job);
      return star_json_writer_write (job->stories, reports, job->formulas, job->extra,
                                     g_get_real_time ());
    }
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autofree char *text = render (job);
  g_autoptr (GError) error = NULL;

  if (star_gate_write_file (job->file, job->name, text, -1, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = job->file != NULL
                            ? star_gate_read_file (job->file, job->name, cancellable, &error)
                            : star_gate_check (job->bytes, job->name, &error);
  StarIncoming *incoming = text != NULL ? star_incoming_read (text, job->name, &error) : NULL;

  if (incoming != NULL)
    g_task_return_pointer (task, incoming, (GDestroyNotify) star_incoming_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
digest_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (StarCoverage) coverage = create_coverage (job);

  g_task_return_pointer (task, star_coverage_digest_all (coverage, job->stories),
                         (GDestroyNotify) g_ptr_array_unref);
}

/* A file is called in messages as it is in the dialog where it was chosen: without its folder. */
static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/* Takes the job. */
static void
read_async (Job *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, read_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * star_exchange_read_file_async:
 * @file: a Starling export, or stories as text
 */
void
star_exchange_read_file_async (GFile *file, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job;

  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (Job, 1);
  job->file = g_object_ref (file);
  job->name = dup_name (file);
  read_async (job, cancellable, callback, user_data);
}

/**
 * star_exchange_read_text_async:
 * @text: what was pasted
 * @name: what to call it in messages
 */
void
star_exchange_read_text_async (const char *text, const char *name, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job;

  g_return_if_fail (text != NULL);
  g_return_if_fail (name != NULL);

  job = g_new0 (Job, 1);
  job->bytes = g_bytes_new (text, strlen (text));
  job->name = g_strdup (name);
  read_async (job, cancellable, callback, user_data);
}

/**
 * star_exchange_read_finish:
 * @error: return location for a #StarExchangeError or a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): what came in
 */
StarIncoming *
star_exchange_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * star_exchange_write_async:
 * @file: what to replace
 * @stories: (element-type StarStory): the stories to write
 * @formulas: (element-type StarOwnFormula): the formulas that go with them in JSON; the array is
 *   not changed any more
 * @extra: (nullable): members of other programs at the top of a JSON file
 * @context: for the words of the checks in JSON, which go by the usual pace, whoever reads the file
 */
void
star_exchange_write_async (GFile *file, GPtrArray *stories, GPtrArray *formulas,
                           const char *extra, StarExchangeFormat format, StarContext *context,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (Job) job = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (stories != NULL);
  g_return_if_fail (formulas != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  job = g_new0 (Job, 1);
  g_task_set_source_tag (task, star_exchange_write_async);
  job->file = g_object_ref (file);
  job->name = dup_name (file);
  job->stories = copy_stories (stories);
  job->formulas = g_ptr_array_ref (formulas);
  job->extra = g_strdup (extra);
  job->format = format;
  take_rules (job, context);
  g_task_set_task_data (task, g_steal_pointer (&job), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
star_exchange_write_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, star_exchange_write_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * star_exchange_digest_async:
 * @stories: (element-type StarStory): the stories to check
 * @context: for what the checks go by
 *
 * Works out what the list shows of stories whose digests are old.
 */
void
star_exchange_digest_async (GPtrArray *stories, StarContext *context, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (Job) job = NULL;

  g_return_if_fail (stories != NULL);
  g_return_if_fail (STAR_IS_CONTEXT (context));

  task = g_task_new (NULL, NULL, callback, user_data);
  job = g_new0 (Job, 1);
  g_task_set_source_tag (task, star_exchange_digest_async);
  job->stories = copy_stories (stories);
  take_rules (job, context);
  g_task_set_task_data (task, g_steal_pointer (&job), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, digest_in_thread);
}

/**
 * star_exchange_digest_finish:
 *
 * Returns: (transfer full) (element-type StarDigest): a digest for each story
 */
GPtrArray *
star_exchange_digest_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, star_exchange_digest_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
star_exchange_format_get_suffix (StarExchangeFormat format)
{
  switch (format)
    {
    case STAR_EXCHANGE_MARKDOWN:
      return ".md";
    case STAR_EXCHANGE_TEXT:
      return ".txt";
    case STAR_EXCHANGE_JSON:
    default:
      return ".json";
    }
}
