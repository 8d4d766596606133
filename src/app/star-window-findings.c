/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

/* What the inspector asks for: words to be shown, findings to be ignored and taken back. */

static void
show_words_cb (StarWindow *self, StarSection section, int start, int end, gboolean select)
{
  if (section >= STAR_N_SECTIONS)
    return;

  if (star_panes_get_end_folded (self->panes))
    star_panes_set_show_end (self->panes, FALSE);
  if (select)
    star_worksheet_select_words (self->worksheet, section, start, end);
  else
    star_worksheet_show_words (self->worksheet, section, start, end);
}

/* The task holds the window, and what can be taken back once the disk has the change. */
static void
everywhere_done (GTask *task, gboolean done, const GError *error)
{
  StarWindow *self = g_task_get_source_object (task);
  StarRemoval *removal = g_task_get_task_data (task);

  if (!self->closed && !done)
    star_window_say (self, error->message);
  else if (!self->closed && removal != NULL)
    star_window_offer_undo (self, removal);
  g_task_return_boolean (task, TRUE);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  gboolean done = star_ignored_flags_add_finish (STAR_IGNORED_FLAGS (source), result, &error);

  everywhere_done (task, done, error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  gboolean done = star_ignored_flags_remove_finish (STAR_IGNORED_FLAGS (source), result, &error);

  everywhere_done (task, done, error);
}

/* @kind says what becomes of it: the finding goes, or what made it ignored. With @about, the
 * finding in words, undo is offered. */
static void
change_everywhere (StarWindow *self, StarRemovalKind kind, StarIgnoredFlag *flag,
                   const char *about)
{
  StarIgnoredFlags *flags = star_context_get_ignored (self->context);
  GTask *task = g_task_new (self, NULL, NULL, NULL);

  g_task_set_source_tag (task, change_everywhere);
  if (about != NULL)
    g_task_set_task_data (task, star_removal_new_everywhere (kind, flag, about), g_object_unref);

  if (kind == STAR_REMOVAL_FINDING)
    star_ignored_flags_add_async (flags, flag, NULL, added_cb, task);
  else
    star_ignored_flags_remove_async (flags, star_ignored_flag_get_flag (flag), NULL, removed_cb,
                                     task);
}

/* Elsewhere all of the kind go, whatever their words. */
static char *
dup_about (const StarFlag *flag, int scope)
{
  return scope == STAR_IGNORE_SCOPE_HERE ? star_flag_dup_title (flag) : g_strdup (flag->message);
}

/* Returns: (nullable): a finding that is about to be ignored */
static const StarFlag *
find_flag (StarWindow *self, StarIgnore *ignore)
{
  GPtrArray *flags =
    star_coverage_report_get_flags (star_document_get_report (star_window_get_document (self)));

  for (guint i = 0; i < flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (flags, i);

      if (star_ignore_covers (ignore, flag->id, star_section_get_key (flag->section), flag->text))
        return flag;
    }

  return NULL;
}

static void
ignore_cb (StarWindow *self, StarIgnore *ignore, int scope)
{
  StarStory *story = star_document_get_story (star_window_get_document (self));
  const StarFlag *flag = find_flag (self, ignore);
  g_autofree char *about =
    flag != NULL ? dup_about (flag, scope) : g_strdup (star_ignore_get_flag (ignore));
  g_autoptr (StarRemoval) removal = NULL;

  if (scope == STAR_IGNORE_SCOPE_EVERYWHERE)
    {
      gint64 now = star_clock_get_real (star_context_get_clock (self->context));
      g_autoptr (StarIgnoredFlag) ignored = star_ignored_flag_new (
        star_ignore_get_flag (ignore), star_ignore_get_reason (ignore), now);

      change_everywhere (self, STAR_REMOVAL_FINDING, ignored, about);
      return;
    }

  g_list_store_append (star_story_get_ignores (story), ignore);
  removal = star_removal_new_finding (story, ignore, about);
  star_window_offer_undo (self, removal);
}

static void
take_back_in_story (StarWindow *self, const StarFlag *flag, const char *about)
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

  removal = star_removal_new_ignores (story, taken, about);
  star_window_offer_undo (self, removal);
}

static void
take_back_cb (StarWindow *self, const StarFlag *flag)
{
  StarIgnoredFlags *flags = star_context_get_ignored (self->context);
  StarIgnoredFlag *everywhere = star_ignored_flags_find (flags, flag->id);
  g_autofree char *about = dup_about (flag, flag->ignored);

  if (flag->ignored != STAR_IGNORE_SCOPE_EVERYWHERE)
    take_back_in_story (self, flag, about);
  else if (everywhere != NULL)
    change_everywhere (self, STAR_REMOVAL_IGNORES, everywhere, about);
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
 * star_window_put_finding_back:
 * @removal: of a finding, or of what made it ignored
 *
 * Undoes it, and gives the focus to the findings if they are shown.
 */
void
star_window_put_finding_back (StarWindow *self, StarRemoval *removal)
{
  StarIgnoredFlag *everywhere = star_removal_get_everywhere (removal);

  if (everywhere == NULL)
    star_removal_put_back (removal);
  else if (star_removal_get_kind (removal) == STAR_REMOVAL_FINDING)
    change_everywhere (self, STAR_REMOVAL_IGNORES, everywhere, NULL);
  else
    change_everywhere (self, STAR_REMOVAL_FINDING, everywhere, NULL);

  if (star_panes_get_show_end (self->panes))
    star_inspector_focus_findings (self->inspector);
}
