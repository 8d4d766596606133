/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

#include "star-archetype-menu.h"

/* What can be done with stories: new, rename, duplicate, copy, delete. */

/* What is needed if the store says no. */
typedef struct {
  StarWindow *window;
  StarStory *story;
  gboolean is_unsaved;
} Deletion;

static void
deletion_free (Deletion *deletion)
{
  g_clear_object (&deletion->window);
  g_clear_object (&deletion->story);
  g_free (deletion);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deletion, deletion_free)

static void
delete_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Deletion) deletion = data;
  StarWindow *self = deletion->window;
  g_autoptr (GError) error = NULL;

  if (star_store_delete_finish (STAR_STORE (source), result, &error)
      || g_error_matches (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING) || self->closed)
    return;

  /* It is still there, so it comes back into the list, with what the disk does not have of it. */
  star_window_forget_removals (self, deletion->story);
  star_window_say (self, error->message);
  star_window_show_story (self, deletion->story, deletion->is_unsaved);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  StarDocument *document = star_window_get_document (self);
  g_autoptr (StarStory) story = star_story_copy (star_document_get_story (document));
  g_autoptr (StarRemoval) removal = star_removal_new_story (story);
  Deletion *deletion = g_new0 (Deletion, 1);

  deletion->window = g_object_ref (self);
  deletion->story = g_object_ref (story);
  deletion->is_unsaved = star_document_is_dirty (document);
  star_window_forget_story (self, star_story_get_id (story));
  star_store_delete_async (star_context_get_store (self->context), star_story_get_id (story), NULL,
                           delete_ready_cb, deletion);
  star_window_offer_undo (self, removal);
}

static gboolean
is_untouched (StarStory *story)
{
  g_autoptr (StarStory) blank = star_story_new ();

  g_object_set (blank, "archetype", star_story_get_archetype (story), NULL);

  return star_story_same_content (story, blank);
}

/* A new story that has nothing in it yet is new enough. */
static StarStory *
dup_new_story (StarWindow *self, gboolean *is_new)
{
  StarDocument *document = star_window_get_document (self);

  star_worksheet_commit (self->worksheet);
  *is_new = FALSE;
  if (document != NULL && is_untouched (star_document_get_story (document)))
    return g_object_ref (star_document_get_story (document));
  if (self->untouched != NULL)
    return g_object_ref (self->untouched);

  *is_new = TRUE;
  return star_story_new ();
}

static void
write_new_story (StarWindow *self, const StarArchetype *archetype)
{
  gboolean is_new;
  g_autoptr (StarStory) story = dup_new_story (self, &is_new);

  star_window_show_story (self, story, is_new);
  if (archetype != NULL)
    g_object_set (story, "archetype", *archetype, NULL);
  star_panes_reveal_content (self->panes);
  star_worksheet_focus_title (self->worksheet);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_new_story (STAR_WINDOW (widget), NULL);
}

static void
new_of_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarArchetype archetype;

  if (star_archetype_menu_parse (parameter, &archetype))
    write_new_story (STAR_WINDOW (widget), &archetype);
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  StarDocument *document = star_window_get_document (self);
  g_autoptr (StarStory) story = star_story_duplicate (star_document_get_story (document));

  star_window_show_story (self, story, TRUE);
  star_panes_reveal_content (self->panes);
  star_worksheet_focus_title (self->worksheet);
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);

  star_panes_reveal_content (self->panes);
  star_worksheet_focus_title (self->worksheet);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  g_autoptr (GPtrArray) stories = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (stories, star_document_get_story (star_window_get_document (self)));
  text = star_text_writer_plain (stories);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  star_window_say (self, _("Story copied"));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  star_document_save_async (star_window_get_document (STAR_WINDOW (widget)), NULL, NULL);
}

static const char *const story_actions[] = {
  "story.add-number",  "story.copy",   "story.delete",   "story.duplicate",
  "story.edit-number", "story.export", "story.rehearse", "story.rehearse-with",
  "story.rename",      "story.save",
};

void
star_window_install_story_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-story", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.new-story-of", "s", new_of_action);
  gtk_widget_class_install_action (widget_class, "story.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "story.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "story.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "story.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "story.save", NULL, save_action);
}

/**
 * star_window_update_story_actions:
 *
 * Enables what acts on the open story while there is one and no import that could replace it.
 */
void
star_window_update_story_actions (StarWindow *self)
{
  /* While a story is loaded its row is selected, but the page still has the one before. */
  gboolean open = star_window_get_document (self) != NULL && self->wanted == NULL
                  && !self->importing && !self->practicing && star_window_is_main (self);

  for (gsize i = 0; i < G_N_ELEMENTS (story_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), story_actions[i], open);
}

/**
 * star_window_left_story:
 * @story: the story that is no longer shown
 *
 * Its metrics cannot be put back any more, and if nothing is in it, it is the next new story.
 */
void
star_window_left_story (StarWindow *self, StarStory *story)
{
  star_window_forget_removals (self, story);
  if (is_untouched (story))
    g_set_object (&self->untouched, story);
}
