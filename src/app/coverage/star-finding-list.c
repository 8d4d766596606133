/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-finding-list.h"

#include <glib/gi18n.h>

#include "star-finding-row.h"
#include "star-ignore-dialog.h"
#include "star-ignored-row.h"

/**
 * StarFindingList:
 *
 * The red flags of a story, and folded away below them those that the user ignores.
 *
 * #StarFindingList::show-words asks for the words of a field to be shown, or selected if they are
 * to be typed over, #StarFindingList::ignore for a finding to be ignored,
 * #StarFindingList::take-back for one to count again.
 */
struct _StarFindingList
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkLabel *title;
  GtkListBox *findings;
  GtkExpander *expander;
  GtkListBox *ignored;

  /* Owned references */
  StarIgnoredFlags *everywhere;
  StarCoverageReport *report;
};

enum {
  SHOW_WORDS,
  IGNORE,
  TAKE_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarFindingList, star_finding_list, GTK_TYPE_WIDGET)

/* A row stays as it is while its words move. */
static void
activated_cb (StarFindingList *self, GtkListBoxRow *row)
{
  GPtrArray *flags = star_coverage_report_get_flags (self->report);
  const StarFlag *flag = g_ptr_array_index (flags, gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[SHOW_WORDS], 0, flag->section, flag->start, flag->end,
                 g_str_equal (flag->id, "placeholder-left"));
}

static void
answered_cb (StarFindingList *self, StarIgnore *ignore, int scope)
{
  g_signal_emit (self, signals[IGNORE], 0, ignore, scope);
}

static void
ignore_cb (StarFindingList *self, int scope, StarFindingRow *row)
{
  GtkWidget *dialog = star_ignore_dialog_new (star_finding_row_get_flag (row), scope);

  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  g_signal_connect_object (dialog, "ignore", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
take_back_cb (StarFindingList *self, StarIgnoredRow *row)
{
  g_autoptr (StarFlag) flag = star_flag_copy (star_ignored_row_get_flag (row));

  g_signal_emit (self, signals[TAKE_BACK], 0, flag);
}

static gboolean
same_flags (GPtrArray *one, GPtrArray *two)
{
  if (one->len != two->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (one, i);
      const StarFlag *other = g_ptr_array_index (two, i);

      if (flag->section != other->section || flag->ignored != other->ignored
          || !g_str_equal (flag->id, other->id) || !g_str_equal (flag->text, other->text)
          || !g_str_equal (flag->message, other->message) || !g_str_equal (flag->fix, other->fix))
        return FALSE;
    }

  return TRUE;
}

/* Returns: the index of the row that has the focus, -1 for none. */
static int
find_focus (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL && gtk_widget_get_parent (row) == GTK_WIDGET (list)
           ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))
           : -1;
}

/* What had the focus may have gone with its row: the one that took its place has it then. */
static gboolean
give_focus (GtkListBox *list, int index)
{
  GtkListBoxRow *row;

  if (index < 0)
    return FALSE;

  row = gtk_list_box_get_row_at_index (list, index);
  if (row == NULL && index > 0)
    row = gtk_list_box_get_row_at_index (list, index - 1);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
clear (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
show_findings (StarFindingList *self)
{
  GPtrArray *flags = star_coverage_report_get_flags (self->report);
  g_autofree char *title = g_strdup_printf (
    /* Translators: the heading of a list; %u is how many findings it has */
    ngettext ("%u Finding", "%u Findings", flags->len), flags->len);

  clear (self->findings);
  for (guint i = 0; i < flags->len; i++)
    {
      GtkWidget *row = star_finding_row_new (g_ptr_array_index (flags, i));

      g_signal_connect_object (row, "ignore", G_CALLBACK (ignore_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->findings, row);
    }
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->title), flags->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->findings), flags->len > 0);
}

static char *
dup_reason_everywhere (StarFindingList *self, const StarFlag *flag)
{
  StarIgnoredFlag *ignored =
    self->everywhere != NULL ? star_ignored_flags_find (self->everywhere, flag->id) : NULL;

  return g_strdup (ignored != NULL ? star_ignored_flag_get_reason (ignored) : "");
}

static char *
dup_reason (StarFindingList *self, const StarFlag *flag, StarStory *story)
{
  GListModel *ignores = G_LIST_MODEL (star_story_get_ignores (story));

  if (flag->ignored == STAR_IGNORE_SCOPE_EVERYWHERE)
    return dup_reason_everywhere (self, flag);

  for (guint i = 0; i < g_list_model_get_n_items (ignores); i++)
    {
      g_autoptr (StarIgnore) ignore = g_list_model_get_item (ignores, i);

      if (star_ignore_get_scope (ignore) == flag->ignored
          && star_ignore_covers (ignore, flag->id, star_section_get_key (flag->section),
                                 flag->text))
        return g_strdup (star_ignore_get_reason (ignore));
    }

  return g_strdup ("");
}

static void
show_ignored (StarFindingList *self, StarStory *story)
{
  GPtrArray *flags = star_coverage_report_get_ignored (self->report);
  /* Translators: the heading of a list of findings that are ignored; %u is how many there are */
  g_autofree char *title = g_strdup_printf (_("Ignored (%u)"), flags->len);

  clear (self->ignored);
  for (guint i = 0; i < flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (flags, i);
      g_autofree char *reason = dup_reason (self, flag, story);
      GtkWidget *row = star_ignored_row_new (flag, reason);

      g_signal_connect_object (row, "take-back", G_CALLBACK (take_back_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (self->ignored, row);
    }
  gtk_expander_set_label (self->expander, title);
  gtk_widget_set_visible (GTK_WIDGET (self->expander), flags->len > 0);
}

static void
star_finding_list_dispose (GObject *object)
{
  StarFindingList *self = STAR_FINDING_LIST (object);

  g_clear_object (&self->everywhere);
  g_clear_pointer (&self->report, star_coverage_report_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_FINDING_LIST);

  G_OBJECT_CLASS (star_finding_list_parent_class)->dispose (object);
}

static void
star_finding_list_class_init (StarFindingListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_finding_list_dispose;

  signals[SHOW_WORDS] =
    g_signal_new ("show-words", STAR_TYPE_FINDING_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, STAR_TYPE_SECTION, G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[IGNORE] = g_signal_new ("ignore", STAR_TYPE_FINDING_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, STAR_TYPE_IGNORE, G_TYPE_INT);
  signals[TAKE_BACK] = g_signal_new ("take-back", STAR_TYPE_FINDING_LIST, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, STAR_TYPE_FLAG);

  gtk_widget_class_set_css_name (widget_class, "findinglist");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-finding-list.ui");
  gtk_widget_class_bind_template_child (widget_class, StarFindingList, title);
  gtk_widget_class_bind_template_child (widget_class, StarFindingList, findings);
  gtk_widget_class_bind_template_child (widget_class, StarFindingList, expander);
  gtk_widget_class_bind_template_child (widget_class, StarFindingList, ignored);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
star_finding_list_init (StarFindingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * star_finding_list_set_ignored:
 * @ignored: knows why a finding is ignored in every story
 */
void
star_finding_list_set_ignored (StarFindingList *self, StarIgnoredFlags *ignored)
{
  g_return_if_fail (STAR_IS_FINDING_LIST (self));
  g_return_if_fail (STAR_IS_IGNORED_FLAGS (ignored));

  g_set_object (&self->everywhere, ignored);
}

/**
 * star_finding_list_show:
 * @report: what the checks say of the story
 * @story: the story
 *
 * Rows that stay the same keep the focus, and a screen reader its place.
 */
void
star_finding_list_show (StarFindingList *self, StarCoverageReport *report, StarStory *story)
{
  g_autoptr (StarCoverageReport) old = NULL;
  GPtrArray *flags, *ignored;
  int in_findings, in_ignored;

  g_return_if_fail (STAR_IS_FINDING_LIST (self));
  g_return_if_fail (report != NULL);
  g_return_if_fail (STAR_IS_STORY (story));

  old = g_steal_pointer (&self->report);
  self->report = star_coverage_report_ref (report);
  flags = star_coverage_report_get_flags (report);
  ignored = star_coverage_report_get_ignored (report);
  in_findings = find_focus (self->findings);
  in_ignored = find_focus (self->ignored);

  if (old == NULL || !same_flags (flags, star_coverage_report_get_flags (old)))
    show_findings (self);
  if (old == NULL || !same_flags (ignored, star_coverage_report_get_ignored (old)))
    show_ignored (self, story);
  gtk_widget_set_visible (GTK_WIDGET (self), flags->len + ignored->len > 0);

  if ((in_findings >= 0 && find_focus (self->findings) < 0
       && !give_focus (self->findings, in_findings))
      || (in_ignored >= 0 && find_focus (self->ignored) < 0
          && !give_focus (self->ignored, in_ignored)))
    star_finding_list_focus (self);
}

/**
 * star_finding_list_focus:
 *
 * Gives the focus to the first finding, or to what unfolds those that are ignored.
 */
void
star_finding_list_focus (StarFindingList *self)
{
  g_return_if_fail (STAR_IS_FINDING_LIST (self));

  if (!give_focus (self->findings, 0))
    gtk_widget_grab_focus (GTK_WIDGET (self->expander));
}
