/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include "star-exchange.h"

/* The list of stories: read from the store, and kept in step with what is open and what comes
 * in. */

static void
open_last_story (StarWindow *self)
{
  StarStoryList *list = star_library_pane_get_list (self->library);
  g_autofree char *last =
    g_settings_get_string (star_context_get_settings (self->context), "last-story");
  g_autoptr (GObject) first = NULL;

  if (star_window_get_document (self) != NULL)
    return;

  if (star_story_list_get_summary (list, last) == NULL)
    {
      g_clear_pointer (&last, g_free);
      /* The first row is the heading of a shelf. */
      first = g_list_model_get_item (G_LIST_MODEL (list), 1);
      if (STAR_IS_STORY_SUMMARY (first))
        last = g_strdup (star_story_summary_get_id (STAR_STORY_SUMMARY (first)));
    }
  if (last != NULL)
    {
      star_window_open_story (self, last);
      star_library_pane_set_selected (self->library, last);
    }
}

/* The task holds the window, and the stories in the order of their digests. */
static void
mended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  StarWindow *self = g_task_get_source_object (task);
  GPtrArray *stories = g_task_get_task_data (task);
  g_autoptr (GPtrArray) digests = star_exchange_digest_finish (result, NULL);

  for (guint i = 0; i < stories->len && !self->closed; i++)
    {
      const char *id = star_story_get_id (g_ptr_array_index (stories, i));
      StarStorySummary *summary =
        star_story_list_get_summary (star_library_pane_get_list (self->library), id);

      /* An open story has a digest of its own by now. */
      if (summary != NULL && star_documents_find (self->documents, id) == NULL)
        g_object_set (summary, "digest", g_ptr_array_index (digests, i), NULL);
    }
  g_task_return_boolean (task, TRUE);
}

static void
loaded_for_mending_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarWindow) self = STAR_WINDOW (data);
  g_autoptr (GPtrArray) stories =
    star_store_load_all_finish (STAR_STORE (source), result, NULL, NULL);
  GTask *task;

  if (stories == NULL || self->closed)
    return;

  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_task_data (task, g_ptr_array_ref (stories), (GDestroyNotify) g_ptr_array_unref);
  star_exchange_digest_async (stories, self->context, mended_cb, task);
}

/* Digests that an older version of the checks made, or that ignored other findings, are made anew
 * for this list; on disk they are replaced when their stories are saved next. */
static void
mend_digests (StarWindow *self, GPtrArray *summaries)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_context_get_lexicon (self->context));
  const char *version;

  g_object_set (coverage, "ignored",
                star_ignored_flags_get_flags (star_context_get_ignored (self->context)), NULL);
  version = star_coverage_get_version (coverage);

  for (guint i = 0; i < summaries->len; i++)
    {
      const StarDigest *digest =
        star_story_summary_get_digest (g_ptr_array_index (summaries, i));

      if (digest == NULL || !g_str_equal (digest->engine, version))
        {
          star_store_load_all_async (star_context_get_store (self->context), NULL,
                                     loaded_for_mending_cb, g_object_ref (self));
          return;
        }
    }
}

/* A window that has just opened has the focus on its first button, and a narrow one shows its
 * list, which says nothing while it is empty. */
static void
start (StarWindow *self)
{
  GtkWidget *library = GTK_WIDGET (self->library);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (star_story_list_get_n_stories (star_library_pane_get_list (self->library)) == 0)
    star_panes_reveal_content (self->panes);
  else if (focus == NULL || gtk_widget_is_ancestor (focus, library))
    star_library_pane_focus_selected (self->library);
}

/* What is open and could not be saved stays in the list. */
static void
keep_open_stories (StarWindow *self, StarStoryList *list)
{
  g_autoptr (GPtrArray) documents = star_documents_list (self->documents);

  for (guint i = 0; i < documents->len; i++)
    {
      StarDocument *document = g_ptr_array_index (documents, i);
      const char *id = star_story_get_id (star_document_get_story (document));

      if (star_story_list_get_summary (list, id) == NULL)
        {
          g_autoptr (StarStorySummary) summary = star_story_summary_new (id);

          star_story_list_add (list, summary);
        }
      star_window_refresh_summary (self, document);
    }
}

static void
list_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarWindow) self = STAR_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries = star_store_list_finish (STAR_STORE (source), result, &error);
  StarStoryList *list = star_library_pane_get_list (self->library);
  StarDocument *document;
  gboolean first = !self->listed;

  if (self->closed)
    return;

  self->listed = TRUE;
  g_clear_error (&self->list_problem);
  self->list_problem = g_steal_pointer (&error);
  if (summaries != NULL)
    {
      star_story_list_set_summaries (list, summaries);
      keep_open_stories (self, list);
      star_story_list_resort (list);
      open_last_story (self);
      mend_digests (self, summaries);
      star_window_update_core_set (self, NULL);
    }

  document = star_window_get_document (self);
  if (document != NULL)
    star_library_pane_set_selected (self->library,
                                    star_story_get_id (star_document_get_story (document)));
  star_window_update (self);
  if (first)
    start (self);
}

/* Other stories have what was ignored, or is now. */
static void
ignored_cb (StarWindow *self)
{
  if (self->listed)
    star_store_list_async (star_context_get_store (self->context), NULL, list_ready_cb,
                           g_object_ref (self));
}

/**
 * star_window_watch_ignored:
 *
 * Begins to keep the list in step with what is ignored everywhere.
 */
void
star_window_watch_ignored (StarWindow *self)
{
  g_signal_connect_object (star_context_get_ignored (self->context), "notify::flags",
                           G_CALLBACK (ignored_cb), self, G_CONNECT_SWAPPED);
}

/**
 * star_window_load_list:
 *
 * Reads the list of stories again, and before it what is ignored in all of them, the user's
 * formulas and plans, and the takes, from which the pace is learned.
 */
void
star_window_load_list (StarWindow *self)
{
  star_ignored_flags_load_async (star_context_get_ignored (self->context), NULL, NULL, NULL);
  star_store_list_load_async (star_context_get_formulas (self->context), NULL, NULL, NULL);
  star_store_list_load_async (star_context_get_plans (self->context), NULL, NULL, NULL);
  star_store_list_load_async (star_context_get_takes (self->context), NULL, NULL, NULL);
  star_store_list_async (star_context_get_store (self->context), NULL, list_ready_cb,
                         g_object_ref (self));
}

/**
 * star_window_reload_stories:
 * @stories: (element-type StarStory): stories that the store has now
 *
 * Shows what an import brought: the list anew, and the open story if it was replaced.
 */
void
star_window_reload_stories (StarWindow *self, GPtrArray *stories)
{
  for (guint i = 0; i < stories->len; i++)
    {
      StarStory *story = g_ptr_array_index (stories, i);

      star_window_discard_document (self, star_story_get_id (story));
    }
  if (stories->len > 0)
    {
      StarStory *first = g_ptr_array_index (stories, 0);

      g_settings_set_string (star_context_get_settings (self->context), "last-story",
                             star_story_get_id (first));
    }
  if (stories->len == 1)
    star_window_show_document (self, NULL);
  star_window_load_list (self);
}
