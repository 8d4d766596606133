/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

/* Which story is shown: loading it, changing to it, and leaving it. */

/* What was shown when it was asked for again. */
typedef struct {
  StarWindow *window;
  StarDocument *document;
} Rereading;

static void
rereading_free (Rereading *rereading)
{
  g_clear_object (&rereading->window);
  g_clear_object (&rereading->document);
  g_free (rereading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rereading, rereading_free)

/* The list marks the story that is shown. */
static void
select_shown (StarWindow *self)
{
  StarDocument *document = star_window_get_document (self);

  star_library_pane_set_selected (
    self->library,
    document != NULL ? star_story_get_id (star_document_get_story (document)) : NULL);
}

static void
forget_untouched (StarWindow *self, const char *id)
{
  if (self->untouched != NULL && g_str_equal (star_story_get_id (self->untouched), id))
    g_clear_object (&self->untouched);
}

static void
load_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StarStory) story = star_store_load_finish (STAR_STORE (source), result, &error);

  /* The user may have closed the window or gone on to another story. */
  if (self->closed || g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;

  if (story != NULL)
    {
      star_window_show_story (self, story, FALSE);
      return;
    }

  star_window_stop_loading (self);
  select_shown (self);
  star_window_say (self, error->message);
  star_window_update (self);
}

/* @story is what the disk has, NULL if it has nothing any more. */
static void
replace_shown (StarWindow *self, StarDocument *document, StarStory *story)
{
  star_worksheet_commit (self->worksheet);
  if (star_document_is_dirty (document))
    return;

  star_window_discard_document (self, star_story_get_id (star_document_get_story (document)));
  if (story != NULL)
    star_window_show_story (self, story, FALSE);
}

static void
reread_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Rereading) rereading = data;
  StarWindow *self = rereading->window;
  StarDocument *document = rereading->document;
  g_autoptr (GError) error = NULL;
  g_autoptr (StarStory) story = star_store_load_finish (STAR_STORE (source), result, &error);

  /* The user may have gone on to another story, which is read from the disk anyway. */
  if (self->closed || self->wanted != NULL || document != star_window_get_document (self))
    return;

  if (error != NULL)
    star_window_say (self, error->message);
  if (story != NULL
        ? !star_story_same_content (story, star_document_get_story (document))
        : g_error_matches (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING))
    replace_shown (self, document, story);
}

/**
 * star_window_stop_loading:
 *
 * What is still loaded is no longer wanted.
 */
void
star_window_stop_loading (StarWindow *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->wanted, g_free);
}

/**
 * star_window_show_document:
 * @document: (nullable): what to edit, %NULL for nothing
 */
void
star_window_show_document (StarWindow *self, StarDocument *document)
{
  g_autoptr (StarDocument) before = NULL;

  star_window_stop_loading (self);
  if (document != NULL)
    star_window_leave_practice (self);
  g_set_object (&before, star_window_get_document (self));
  if (before == document)
    {
      star_window_update_story_actions (self);
      return;
    }

  star_worksheet_set_document (self->worksheet, document);
  star_inspector_set_document (self->inspector, document);
  if (document != NULL)
    {
      const char *id = star_story_get_id (star_document_get_story (document));

      forget_untouched (self, id);
      g_settings_set_string (star_context_get_settings (self->context), "last-story", id);
    }
  star_window_update (self);
  if (document != NULL)
    select_shown (self);

  if (before != NULL)
    {
      star_window_left_story (self, star_document_get_story (before));
      star_document_save_async (before, NULL, NULL);
      star_documents_let_go (self->documents, before);
    }
}

/**
 * star_window_show_story:
 * @story: a story that the list may not know yet
 * @is_new: whether it has to be saved although nothing was typed
 *
 * Opens the story for editing.
 */
void
star_window_show_story (StarWindow *self, StarStory *story, gboolean is_new)
{
  StarStoryList *list = star_library_pane_get_list (self->library);
  const char *id = star_story_get_id (story);
  StarDocument *document = star_documents_find (self->documents, id);

  if (document != NULL)
    {
      star_window_show_document (self, document);
      return;
    }

  document = star_documents_open (self->documents, story);
  if (star_story_list_get_summary (list, id) == NULL)
    {
      g_autoptr (StarStorySummary) summary = star_story_summary_new (id);

      star_story_summary_refresh (summary, story);
      star_story_list_add (list, summary);
    }
  star_window_refresh_summary (self, document);
  if (is_new)
    {
      star_document_touch (document);
      star_document_save_async (document, NULL, NULL);
    }
  star_window_show_document (self, document);
}

/**
 * star_window_open_story:
 * @id: the id of a story in the list
 *
 * Opens the story, from the store unless it is open already.
 */
void
star_window_open_story (StarWindow *self, const char *id)
{
  StarDocument *document = star_documents_find (self->documents, id);

  if (document != NULL)
    {
      star_window_show_document (self, document);
      return;
    }
  if (g_strcmp0 (self->wanted, id) == 0)
    return;

  star_window_stop_loading (self);
  self->wanted = g_strdup (id);
  self->loading = g_cancellable_new ();
  star_window_update_story_actions (self);
  star_store_load_async (star_context_get_store (self->context), id, self->loading, load_ready_cb,
                         g_object_ref (self));
}

/**
 * star_window_reread_story:
 *
 * Shows what the disk has of the open story, unless something in it is not saved yet. Until the
 * disk is known to have something else, the story stays as it is: with the place in its text and
 * the way back, and also if it cannot be read.
 */
void
star_window_reread_story (StarWindow *self)
{
  StarDocument *document = star_window_get_document (self);
  Rereading *rereading;

  if (document == NULL || star_document_is_dirty (document))
    return;

  rereading = g_new0 (Rereading, 1);
  rereading->window = g_object_ref (self);
  rereading->document = g_object_ref (document);
  star_store_load_async (star_context_get_store (self->context),
                         star_story_get_id (star_document_get_story (document)), NULL,
                         reread_ready_cb, rereading);
}

/**
 * star_window_discard_document:
 * @id: the id of a story that the store has no more, or has another version of
 *
 * Closes the story without saving it.
 */
void
star_window_discard_document (StarWindow *self, const char *id)
{
  g_autoptr (StarDocument) document = NULL;

  g_set_object (&document, star_documents_find (self->documents, id));
  star_documents_discard (self->documents, id);
  if (document != NULL && document == star_window_get_document (self))
    star_window_show_document (self, NULL);
  forget_untouched (self, id);
}

/**
 * star_window_forget_story:
 * @id: the id of a story that is deleted
 *
 * Takes the story off the window and opens the one that comes next in the list.
 */
void
star_window_forget_story (StarWindow *self, const char *id)
{
  StarStoryList *list = star_library_pane_get_list (self->library);
  guint position = star_story_list_get_position (list, id);
  StarDocument *document = star_documents_find (self->documents, id);
  gboolean shown = document != NULL && document == star_window_get_document (self);
  g_autoptr (GObject) next = NULL;

  star_window_discard_document (self, id);
  star_story_list_remove (list, id);
  star_window_update_core_set (self, id);

  if (shown && position != GTK_INVALID_LIST_POSITION)
    {
      next = g_list_model_get_item (G_LIST_MODEL (list), position);
      if (!STAR_IS_STORY_SUMMARY (next) && position > 0)
        {
          g_clear_object (&next);
          next = g_list_model_get_item (G_LIST_MODEL (list), position - 1);
        }
      if (STAR_IS_STORY_SUMMARY (next))
        star_window_open_story (self, star_story_summary_get_id (STAR_STORY_SUMMARY (next)));
    }
  star_window_update (self);
}
