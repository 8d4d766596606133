/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-history-summary.h"

#include <glib/gi18n.h>

#include "star-trend-chart.h"

/**
 * StarHistorySummary:
 *
 * What there is to say about all takes of a story with a plan: the phase that overruns, where the
 * times go, and these as a chart.
 */
struct _StarHistorySummary
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *words;
  GtkWidget *chart;
  GtkWidget *rehearse;
};

G_DEFINE_FINAL_TYPE (StarHistorySummary, star_history_summary, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static char *
describe (StarHistoryGroup *group)
{
  g_autofree char *count = star_history_group_dup_count_text (group);
  g_autofree char *window = star_history_group_dup_window_text (group);
  g_autofree char *trend = star_history_group_dup_trend_text (group);
  g_autofree char *overrun = star_history_group_dup_overrun_text (group);

  return g_strjoin ("\n", count, overrun, trend, window, NULL);
}

static void
star_history_summary_dispose (GObject *object)
{
  g_clear_pointer (&STAR_HISTORY_SUMMARY (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (star_history_summary_parent_class)->dispose (object);
}

static void
star_history_summary_class_init (StarHistorySummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_history_summary_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "starhistorysummary");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
star_history_summary_init (StarHistorySummary *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->title = create_label (NULL, "heading");
  self->words = create_label (NULL, "numeric");
  self->chart = star_trend_chart_new ();
  self->rehearse = gtk_button_new_with_label (_("Rehearse"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->rehearse), "(ss)", "", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->rehearse), "history.rehearse");
  gtk_widget_set_halign (self->rehearse, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), self->title);
  gtk_box_append (GTK_BOX (self->box), self->words);
  gtk_box_append (GTK_BOX (self->box), self->chart);
  gtk_box_append (GTK_BOX (self->box),
                  create_label (_("Filled: told to the end. Hollow: ended early, or with phases "
                                  "skipped. The band is the window of the plan, the dashed line "
                                  "its target."),
                                "caption"));
  gtk_box_append (GTK_BOX (self->box), self->rehearse);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
star_history_summary_new (void)
{
  return g_object_new (STAR_TYPE_HISTORY_SUMMARY, NULL);
}

/**
 * star_history_summary_show:
 * @group: the takes that it is about
 * @title: what the story and the plan are called
 */
void
star_history_summary_show (StarHistorySummary *self, StarHistoryGroup *group, const char *title)
{
  g_autofree char *words = NULL;

  g_return_if_fail (STAR_IS_HISTORY_SUMMARY (self));
  g_return_if_fail (STAR_IS_HISTORY_GROUP (group));
  g_return_if_fail (title != NULL);

  words = describe (group);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->words), words);
  star_trend_chart_show (STAR_TREND_CHART (self->chart), star_history_group_get_takes (group),
                         words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->rehearse), "(ss)",
                                    star_history_group_get_story (group),
                                    star_history_group_get_plan (group));
}

/**
 * star_history_summary_get_words:
 *
 * Returns: (transfer none): all that it says beside the chart
 */
const char *
star_history_summary_get_words (StarHistorySummary *self)
{
  g_return_val_if_fail (STAR_IS_HISTORY_SUMMARY (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->words));
}
