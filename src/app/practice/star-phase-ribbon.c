/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-phase-ribbon.h"

/* In pixels. */
#define BAR 14
#define GAP 2
#define MARKER 10
#define TICK 6
#define LEAST 120

/**
 * StarPhaseRibbon:
 *
 * The phases of a plan to scale. The one that is on is full, those before it half, those that
 * come hollow; a triangle above stands where the time is, ticks below where the marks and alarms
 * of the plan are. What is beyond the plan is a line. It is a picture only: the page says the
 * same in words.
 */
struct _StarPhaseRibbon
{
  GtkWidget parent_instance;

  StarPlan *plan;
  guint phase;
  gint64 elapsed;
};

G_DEFINE_FINAL_TYPE (StarPhaseRibbon, star_phase_ribbon, GTK_TYPE_WIDGET)

/* The seconds for which there is room: those of the plan, its marks and alarms, what it took. */
static double
get_length (StarPhaseRibbon *self)
{
  double length = star_plan_get_total (self->plan) + star_plan_get_slack (self->plan);

  for (guint i = 0; i < STAR_N_TIME_MARKS; i++)
    length = MAX (length, star_plan_get_mark (self->plan, i));
  for (guint i = 0; i < star_plan_get_n_alarms (self->plan); i++)
    length = MAX (length, star_plan_get_alarm_second (self->plan, i));

  return MAX (length, self->elapsed / (double) G_TIME_SPAN_SECOND);
}

static float
get_inner_width (StarPhaseRibbon *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) - MARKER;
}

static float
place (StarPhaseRibbon *self, double second)
{
  float share = second / MAX (get_length (self), 1);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    share = 1 - share;

  return MARKER / 2 + share * get_inner_width (self);
}

static graphene_rect_t
get_area (StarPhaseRibbon *self, double from, double to)
{
  float a = place (self, from);
  float b = place (self, to);

  return GRAPHENE_RECT_INIT (MIN (a, b) + GAP / 2, MARKER, MAX (ABS (b - a) - GAP, 1), BAR);
}

static void
draw_phase (StarPhaseRibbon *self, GtkSnapshot *snapshot, guint phase, const GdkRGBA *color)
{
  guint start = star_plan_get_phase_start (self->plan, phase);
  graphene_rect_t area =
    get_area (self, start, start + star_plan_get_phase_seconds (self->plan, phase));
  GskRoundedRect outline;
  GdkRGBA half = *color;

  gsk_rounded_rect_init_from_rect (&outline, &area, 3);
  half.alpha *= phase == self->phase ? 1 : 0.35;
  if (phase <= self->phase)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &half, &area);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1.5, 1.5, 1.5, 1.5 },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
draw_tick (StarPhaseRibbon *self, GtkSnapshot *snapshot, guint second, const GdkRGBA *color)
{
  float x = place (self, second);

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (x - 1, MARKER + BAR + GAP, 2, TICK));
}

static void
draw_ticks (StarPhaseRibbon *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  for (guint i = 0; i < STAR_N_TIME_MARKS; i++)
    {
      if (star_plan_get_mark (self->plan, i) > 0)
        draw_tick (self, snapshot, star_plan_get_mark (self->plan, i), color);
    }
  for (guint i = 0; i < star_plan_get_n_alarms (self->plan); i++)
    draw_tick (self, snapshot, star_plan_get_alarm_second (self->plan, i), color);
}

static void
draw_marker (StarPhaseRibbon *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  float x = star_phase_ribbon_get_place (self, self->elapsed);
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (x - MARKER / 2, 0, MARKER, MARKER + BAR));

  gdk_cairo_set_source_rgba (cr, color);
  cairo_move_to (cr, x - MARKER / 2, 0);
  cairo_line_to (cr, x + MARKER / 2, 0);
  cairo_line_to (cr, x, MARKER - 1);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* What was told beyond the plan. */
static void
draw_overtime (StarPhaseRibbon *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  double total = star_plan_get_total (self->plan);
  double elapsed = self->elapsed / (double) G_TIME_SPAN_SECOND;
  graphene_rect_t area;

  if (elapsed <= total)
    return;

  area = get_area (self, total, elapsed);
  area.origin.y += BAR / 2 - 1;
  area.size.height = 2;
  gtk_snapshot_append_color (snapshot, color, &area);
}

static void
star_phase_ribbon_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StarPhaseRibbon *self = STAR_PHASE_RIBBON (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA color, text;

  if (self->plan == NULL)
    return;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_color", &color))
    color = text;
  for (guint i = 0; i < star_plan_get_n_phases (self->plan); i++)
    draw_phase (self, snapshot, i, &color);
  draw_overtime (self, snapshot, &text);
  draw_ticks (self, snapshot, &text);
  draw_marker (self, snapshot, &text);
}

static void
star_phase_ribbon_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST
                                                                  : MARKER + BAR + GAP + TICK;
}

static void
star_phase_ribbon_dispose (GObject *object)
{
  g_clear_object (&STAR_PHASE_RIBBON (object)->plan);

  G_OBJECT_CLASS (star_phase_ribbon_parent_class)->dispose (object);
}

static void
star_phase_ribbon_class_init (StarPhaseRibbonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_phase_ribbon_dispose;
  widget_class->measure = star_phase_ribbon_measure;
  widget_class->snapshot = star_phase_ribbon_snapshot;

  gtk_widget_class_set_css_name (widget_class, "starphaseribbon");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
star_phase_ribbon_init (StarPhaseRibbon *self)
{
}

/**
 * star_phase_ribbon_set_plan:
 * @plan: whose phases to show
 */
void
star_phase_ribbon_set_plan (StarPhaseRibbon *self, StarPlan *plan)
{
  g_return_if_fail (STAR_IS_PHASE_RIBBON (self));
  g_return_if_fail (STAR_IS_PLAN (plan));

  if (g_set_object (&self->plan, plan))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * star_phase_ribbon_show:
 * @phase: which phase is on
 * @elapsed: microseconds of running time
 */
void
star_phase_ribbon_show (StarPhaseRibbon *self, guint phase, gint64 elapsed)
{
  g_return_if_fail (STAR_IS_PHASE_RIBBON (self));

  if (self->phase == phase && self->elapsed == elapsed)
    return;

  self->phase = phase;
  self->elapsed = elapsed;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * star_phase_ribbon_get_place:
 * @elapsed: microseconds of running time
 *
 * Returns: where that is drawn, from the left
 */
float
star_phase_ribbon_get_place (StarPhaseRibbon *self, gint64 elapsed)
{
  g_return_val_if_fail (STAR_IS_PHASE_RIBBON (self), 0);
  g_return_val_if_fail (self->plan != NULL, 0);

  return place (self, elapsed / (double) G_TIME_SPAN_SECOND);
}
