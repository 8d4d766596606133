/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

/* What the inspector asks for: words to be shown, findings to be ignored and taken back. */

static void
show_words_cb (StarWindow *self, StarSection section, int start, int end)
{
  if (section >= STAR_N_SECTIONS)
    return;

  if (star_panes_get_end_folded (self->panes))
    star_panes_set_show_end (self->panes, FALSE);
  star_worksheet_show_words (self->worksheet, section, start, end);
}

static void
ignore_cb (StarWindow *self, StarIgnore *ignore, int scope)
{
  StarStory *story = star_document_get_story (star_window_get_document (self));
  g_autoptr (StarRemoval) removal = star_removal_new_finding (story, ignore);

  g_list_store_append (star_story_get_ignores (story), ignore);
  star_window_offer_undo (self, removal);
}

static void
take_back_cb (StarWindow *self, const StarFlag *flag)
{
  StarStory *story = star_document_get_story (star_window_get_document (self));
  GListStore *ignores = star_story_get_ignores (story);
  const char *section = star_section_get_key (flag->section);
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarRemoval) removal = NULL;

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (ignores)); i > 0; i--)
    {
      g_autoptr (StarIgnore) ignore = g_list_model_get_item (G_LIST_MODEL (ignores), i - 1);

      if (!star_ignore_covers (ignore, flag->id, section, flag->text))
        continue;

      g_list_store_remove (ignores, i - 1);
      g_ptr_array_insert (taken, 0, g_steal_pointer (&ignore));
    }

  removal = star_removal_new_ignores (story, taken);
  star_window_offer_undo (self, removal);
}

/**
 * star_window_install_findings:
 *
 * Binds what the template calls when the inspector asks for something.
 */
void
star_window_install_findings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, ignore_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_words_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
}

/**
 * star_window_focus_findings:
 *
 * Gives the focus to the findings, if they are shown.
 */
void
star_window_focus_findings (StarWindow *self)
{
  if (star_panes_get_show_end (self->panes))
    star_inspector_focus_findings (self->inspector);
}
