/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include "star-practice-page.h"

/* The page of drills and plans, and what it wants of the window. */

/* What is noted in a story that is still loaded. */
typedef struct {
  StarWindow *window;
  char *id;
  char *question;
  StarLadderNote note;
} Noting;

static void
noting_free (Noting *noting)
{
  g_object_unref (noting->window);
  g_free (noting->id);
  g_free (noting->question);
  g_free (noting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Noting, noting_free)

static void
set_note (StarDocument *document, const char *question, StarLadderNote note)
{
  star_ladder_set_note (star_story_get_follow_ups (star_document_get_story (document)), question,
                        note);
}

/* The story may have been opened meanwhile; its document saves it and goes when it is saved. */
static void
load_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Noting) noting = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StarStory) story = star_store_load_finish (STAR_STORE (source), result, &error);
  StarDocument *document;

  if (noting->window->closed)
    return;

  document = star_documents_find (noting->window->documents, noting->id);
  if (document == NULL && story != NULL)
    document = star_documents_open (noting->window->documents, story);
  if (document != NULL)
    set_note (document, noting->question, noting->note);
  else
    star_window_say (noting->window, error->message);
}

static void
noted_cb (StarWindow *self, const char *id, const char *question, int note)
{
  StarDocument *document = star_documents_find (self->documents, id);
  Noting *noting;

  if (document != NULL)
    {
      set_note (document, question, note);
      return;
    }

  noting = g_new0 (Noting, 1);
  noting->window = g_object_ref (self);
  noting->id = g_strdup (id);
  noting->question = g_strdup (question);
  noting->note = note;
  star_store_load_async (star_context_get_store (self->context), id, NULL, load_ready_cb, noting);
}

static void
history_cb (StarWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.history", NULL);
}

/**
 * star_window_add_drills:
 *
 * Puts the page into the window.
 */
void
star_window_add_drills (StarWindow *self)
{
  GtkWidget *page = star_practice_page_new ();

  self->drills = page;
  star_practice_page_set_context (STAR_PRACTICE_PAGE (page), self->context);
  gtk_widget_set_vexpand (page, TRUE);
  g_signal_connect_object (page, "rehearse", G_CALLBACK (star_window_rehearse), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "show-history", G_CALLBACK (history_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "edit-plan", G_CALLBACK (star_window_edit_plan), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "remove-plan", G_CALLBACK (star_window_remove_plan), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->practice_box, page);
}
