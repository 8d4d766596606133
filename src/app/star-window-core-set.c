/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include "star-core-set-dialog.h"

/* What there is to say about the core shelf as a whole, kept in step with what is saved. */

static void
changed_cb (StarWindow *self)
{
  star_library_pane_set_remarks (self->library, star_core_set_get_findings (self->core_set)->len);
}

static void
add_core_id (StarStorySummary *summary, GPtrArray *ids)
{
  if (star_story_summary_get_shelf (summary) == STAR_SHELF_CORE)
    g_ptr_array_add (ids, (char *) star_story_summary_get_id (summary));
}

/* The words of a story that is still loaded are shown when it is there. */
static void
show_wanted_words (StarWindow *self)
{
  StarDocument *document = star_window_get_document (self);

  if (self->wanted_words == NULL || document == NULL)
    return;

  if (g_str_equal (star_story_get_id (star_document_get_story (document)), self->wanted_words))
    star_worksheet_show_words (self->worksheet, self->wanted_section, self->wanted_start,
                               self->wanted_end);
  g_clear_pointer (&self->wanted_words, g_free);
}

static void
open_cb (StarWindow *self, const char *id, StarSection section, int start, int end)
{
  StarDocument *document = star_documents_find (self->documents, id);

  g_clear_pointer (&self->wanted_words, g_free);
  if (section < STAR_N_SECTIONS)
    {
      self->wanted_words = g_strdup (id);
      self->wanted_section = section;
      self->wanted_start = start;
      self->wanted_end = end;
    }
  star_window_open_story (self, id);
  star_panes_reveal_content (self->panes);
  if (document != NULL)
    show_wanted_words (self);
}

static void
show_core_set_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  GPtrArray *findings = star_core_set_get_findings (self->core_set);
  GtkWidget *dialog;

  if (findings == NULL || findings->len == 0)
    return;

  dialog = star_core_set_dialog_new (findings, star_core_set_get_stories (self->core_set));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  g_signal_connect_object (dialog, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
star_window_install_core_set (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-core-set", NULL, show_core_set_action);
}

/**
 * star_window_watch_core_set:
 *
 * Begins to say what there is to say about the core shelf.
 */
void
star_window_watch_core_set (StarWindow *self)
{
  self->core_set = star_core_set_new (self->context);
  g_signal_connect_object (self->core_set, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->worksheet, "notify::document", G_CALLBACK (show_wanted_words),
                           self, G_CONNECT_SWAPPED);
}

/**
 * star_window_update_core_set:
 * @id: (nullable): the id of a story that was saved, %NULL if any may have changed
 *
 * Looks at the core shelf anew, if it is about that.
 */
void
star_window_update_core_set (StarWindow *self, const char *id)
{
  StarStoryList *list = star_library_pane_get_list (self->library);
  StarStorySummary *summary = id != NULL ? star_story_list_get_summary (list, id) : NULL;
  g_autoptr (GPtrArray) ids = NULL;

  if (id != NULL && !star_core_set_has (self->core_set, id)
      && (summary == NULL || star_story_summary_get_shelf (summary) != STAR_SHELF_CORE))
    return;

  ids = g_ptr_array_new ();
  star_story_list_foreach (list, (GFunc) add_core_id, ids);
  star_core_set_forget (self->core_set, id);
  star_core_set_update (self->core_set, ids);
}
