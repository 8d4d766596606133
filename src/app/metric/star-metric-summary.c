/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-summary.h"

/* How long nothing is typed before a screen reader is told what has come of it. */
#define PAUSE (800 * G_TIME_SPAN_MILLISECOND)

/**
 * StarMetricSummary:
 *
 * One line with what comes of a formula, to be kept in sight while the numbers are typed. It
 * follows each key; its accessible name follows when there is a pause, so that not every key is
 * announced.
 */
struct _StarMetricSummary
{
  GtkWidget parent_instance;

  GtkWidget *label;
  StarClock *clock;
  guint pause_id;
};

G_DEFINE_FINAL_TYPE (StarMetricSummary, star_metric_summary, GTK_TYPE_WIDGET)

static void
paused_cb (gpointer data)
{
  StarMetricSummary *self = STAR_METRIC_SUMMARY (data);

  self->pause_id = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (self->label)), -1);
}

static void
stop_pause (StarMetricSummary *self)
{
  if (self->pause_id != 0)
    star_clock_cancel_call (self->clock, self->pause_id);
  self->pause_id = 0;
}

static void
star_metric_summary_dispose (GObject *object)
{
  StarMetricSummary *self = STAR_METRIC_SUMMARY (object);

  stop_pause (self);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (star_metric_summary_parent_class)->dispose (object);
}

static void
star_metric_summary_class_init (StarMetricSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_metric_summary_dispose;

  gtk_widget_class_set_css_name (widget_class, "starmetricsummary");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
star_metric_summary_init (StarMetricSummary *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "visible", FALSE,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
star_metric_summary_new (void)
{
  return g_object_new (STAR_TYPE_METRIC_SUMMARY, NULL);
}

/**
 * star_metric_summary_set_clock:
 * @clock: whom to ask for the pause, before anything is said
 */
void
star_metric_summary_set_clock (StarMetricSummary *self, StarClock *clock)
{
  g_return_if_fail (STAR_IS_METRIC_SUMMARY (self));
  g_return_if_fail (STAR_IS_CLOCK (clock));
  g_return_if_fail (self->pause_id == 0);

  g_set_object (&self->clock, clock);
}

/**
 * star_metric_summary_say:
 * @text: what comes of the formula now, or what is wrong
 */
void
star_metric_summary_say (StarMetricSummary *self, const char *text, gboolean is_error)
{
  g_return_if_fail (STAR_IS_METRIC_SUMMARY (self));
  g_return_if_fail (self->clock != NULL);
  g_return_if_fail (text != NULL);

  if (is_error)
    gtk_widget_add_css_class (self->label, "error");
  else
    gtk_widget_remove_css_class (self->label, "error");
  if (g_str_equal (gtk_label_get_text (GTK_LABEL (self->label)), text))
    return;

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (self->label, text);
  stop_pause (self);
  self->pause_id = star_clock_call_later (self->clock, PAUSE, paused_cb, self);
}

/**
 * star_metric_summary_set_shown:
 * @is_shown: whether the line is to be seen; who only listens is told either way
 */
void
star_metric_summary_set_shown (StarMetricSummary *self, gboolean is_shown)
{
  g_return_if_fail (STAR_IS_METRIC_SUMMARY (self));

  gtk_widget_set_visible (self->label, is_shown);
}
