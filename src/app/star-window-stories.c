/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

/* What can be done with stories: new, rename, duplicate, copy, delete, and undo of what was
 * taken away. */

typedef struct {
  StarWindow *window;
  StarStory *story;
  StarKpi *kpi;
  guint position;
} Removal;

static void
removal_free (gpointer data, GClosure *closure)
{
  Removal *removal = data;

  g_clear_weak_pointer (&removal->window);
  g_clear_object (&removal->story);
  g_clear_object (&removal->kpi);
  g_free (removal);
}

static Removal *
removal_new (StarWindow *window, StarStory *story, StarKpi *kpi, guint position)
{
  Removal *removal = g_new0 (Removal, 1);

  g_set_weak_pointer (&removal->window, window);
  g_set_object (&removal->story, story);
  g_set_object (&removal->kpi, kpi);
  removal->position = position;

  return removal;
}

/* Takes the removal, returns the toast. */
static AdwToast *
offer_undo (StarWindow *self, const char *message, GCallback callback, Removal *removal)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _("_Undo"));
  /* The newest removal comes first, and stays long enough to be reached from the keyboard. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, 10);
  g_signal_connect_data (toast, "button-clicked", callback, removal, removal_free, 0);
  star_window_add_toast (self, toast);

  return toast;
}

static void
undo_kpi_cb (AdwToast *toast, Removal *removal)
{
  GListStore *kpis = star_story_get_kpis (removal->story);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (kpis));

  g_list_store_insert (kpis, MIN (removal->position, n), removal->kpi);
}

/**
 * star_window_offer_kpi_back:
 * @story: the story that lost a row
 * @kpi: the row
 * @position: where it stood
 */
void
star_window_offer_kpi_back (StarWindow *self, StarStory *story, StarKpi *kpi, guint position)
{
  AdwToast *toast = offer_undo (self, _("Metric removed"), G_CALLBACK (undo_kpi_cb),
                                removal_new (self, story, kpi, position));

  g_set_weak_pointer (&self->kpi_toast, toast);
}

static void
undo_delete_cb (AdwToast *toast, Removal *removal)
{
  if (removal->window != NULL && !removal->window->closed)
    star_window_show_story (removal->window, removal->story, TRUE);
}

typedef struct {
  StarWindow *window;
  StarStory *story;
} Deletion;

static void
delete_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Deletion *deletion = data;
  g_autoptr (StarWindow) self = deletion->window;
  g_autoptr (StarStory) story = deletion->story;
  g_autoptr (GError) error = NULL;

  g_free (deletion);
  if (star_store_delete_finish (STAR_STORE (source), result, &error)
      || g_error_matches (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING))
    return;

  /* It is still there, so it comes back into the list. */
  if (self->closed)
    return;
  star_window_say (self, error->message);
  star_window_show_story (self, story, FALSE);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  StarStory *open_story = star_document_get_story (star_window_get_document (self));
  g_autoptr (StarStory) story = star_story_copy (open_story);
  g_autofree char *title = star_story_dup_display_title (story);
  /* Translators: %s is the title of a story */
  g_autofree char *message = g_strdup_printf (_("“%s” deleted"), title);
  Deletion *deletion = g_new0 (Deletion, 1);

  star_window_forget_story (self, star_story_get_id (story));
  deletion->window = g_object_ref (self);
  deletion->story = g_object_ref (story);
  star_store_delete_async (star_context_get_store (self->context), star_story_get_id (story), NULL,
                           delete_ready_cb, deletion);
  offer_undo (self, message, G_CALLBACK (undo_delete_cb), removal_new (self, story, NULL, 0));
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  g_autoptr (StarStory) story = star_story_new ();

  star_window_show_story (self, story, TRUE);
  star_panes_reveal_content (self->panes);
  star_worksheet_focus_title (self->worksheet);
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
  "story.copy", "story.delete", "story.duplicate", "story.export", "story.rename", "story.save",
};

void
star_window_install_story_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-story", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "story.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "story.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "story.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "story.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "story.save", NULL, save_action);
}

/**
 * star_window_update_story_actions:
 *
 * Enables what acts on the open story while there is one.
 */
void
star_window_update_story_actions (StarWindow *self)
{
  /* While a story is loaded its row is selected, but the page still has the one before. */
  gboolean open = star_window_get_document (self) != NULL && self->wanted == NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (story_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), story_actions[i], open);
}
