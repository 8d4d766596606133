/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-phase-bar.h"

#include "star-chart-ink.h"

/* In pixels. */
#define WIDTH 80
#define HEIGHT 18
#define FRAME 2
#define INSET 4
#define STRIPE 4
#define THIN 4

/**
 * StarPhaseBar:
 *
 * What was planned for a phase as an outline, and what it took as a bar in it, from the same
 * start. What is over stands outside of the outline and is striped; a phase that was not told to
 * its end has a thin bar. It is a picture only: who shows it says the same in words.
 */
struct _StarPhaseBar
{
  GtkWidget parent_instance;

  guint planned;
  guint seconds;
  guint most;
  gboolean told;
};

G_DEFINE_FINAL_TYPE (StarPhaseBar, star_phase_bar, GTK_TYPE_WIDGET)

/* The place of a time, from the left. */
static float
place (StarPhaseBar *self, guint seconds)
{
  float width = gtk_widget_get_width (GTK_WIDGET (self));
  float share = (float) seconds / MAX (self->most, 1);

  return width
         * (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 1 - share : share);
}

static graphene_rect_t
get_area (StarPhaseBar *self, guint from, guint to, float thickness)
{
  float start = place (self, from);
  float end = place (self, to);
  float top = (gtk_widget_get_height (GTK_WIDGET (self)) - thickness) / 2;

  return GRAPHENE_RECT_INIT (MIN (start, end), top, ABS (end - start), thickness);
}

static void
draw_over (StarPhaseBar *self, GtkSnapshot *snapshot, float thickness)
{
  graphene_rect_t area = get_area (self, self->planned, self->seconds, thickness);
  graphene_point_t from, to;
  GdkRGBA color;

  star_chart_ink_color (GTK_WIDGET (self), "warning_color", &color);
  from = GRAPHENE_POINT_INIT (area.origin.x, area.origin.y + thickness / 2);
  to = GRAPHENE_POINT_INIT (area.origin.x + MAX (area.size.width, STRIPE), from.y);
  star_chart_ink_line (snapshot, &color, &from, &to, thickness, STRIPE);
}

static void
star_phase_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StarPhaseBar *self = STAR_PHASE_BAR (widget);
  float thickness = self->told ? HEIGHT - 2 * INSET : THIN;
  graphene_rect_t area;
  GdkRGBA text, accent;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  star_chart_ink_color (widget, "accent_color", &accent);

  area = get_area (self, 0, MIN (self->seconds, self->planned), thickness);
  gtk_snapshot_append_color (snapshot, &accent, &area);
  if (self->seconds > self->planned)
    draw_over (self, snapshot, thickness);
  area = get_area (self, 0, self->planned, HEIGHT);
  star_chart_ink_frame (snapshot, &text, &area, FRAME);
}

static void
star_phase_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
star_phase_bar_class_init (StarPhaseBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = star_phase_bar_measure;
  widget_class->snapshot = star_phase_bar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "starphasebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
star_phase_bar_init (StarPhaseBar *self)
{
}

/**
 * star_phase_bar_new:
 * @planned: seconds that the phase was meant to last
 * @seconds: what it took
 * @most: the most that any bar of the chart stands for
 * @told: whether the phase was told to its end
 *
 * Returns: (transfer floating): the picture of it
 */
GtkWidget *
star_phase_bar_new (guint planned, guint seconds, guint most, gboolean told)
{
  StarPhaseBar *self = g_object_new (STAR_TYPE_PHASE_BAR, NULL);

  self->planned = planned;
  self->seconds = seconds;
  self->most = most;
  self->told = told;

  return GTK_WIDGET (self);
}

/**
 * star_phase_bar_get_places:
 * @start: (out): where both begin, from the left
 * @planned: (out): where the outline ends
 * @end: (out): where the bar ends
 */
void
star_phase_bar_get_places (StarPhaseBar *self, float *start, float *planned, float *end)
{
  g_return_if_fail (STAR_IS_PHASE_BAR (self));

  *start = place (self, 0);
  *planned = place (self, self->planned);
  *end = place (self, self->seconds);
}
