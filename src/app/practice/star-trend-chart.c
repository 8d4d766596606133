/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-trend-chart.h"

#include "star-chart-ink.h"

/* In pixels. */
#define WIDTH 200
#define NATURAL_WIDTH 480
#define LINES_OF_TEXT 9
#define GAP 6
#define THIN 1
#define THICK 2
#define DASH 6
#define POINT 8

/* More would not be told apart. */
#define MOST_TAKES 30
#define MOST_TICKS 5

/**
 * StarTrendChart:
 *
 * How long the last takes were, from left to right: a filled square for each that was told to the
 * end, joined by a line, a hollow one for each that was not; behind them the window of the plan as
 * a band and its target as a dashed line. The list of the takes says the same in words, so it has
 * no cursor of its own.
 */
struct _StarTrendChart
{
  GtkWidget parent_instance;

  GPtrArray *takes;
};

/* Where things are. */
typedef struct {
  graphene_rect_t area;
  guint most;
  gboolean mirrored;
} Frame;

G_DEFINE_FINAL_TYPE (StarTrendChart, star_trend_chart, GTK_TYPE_WIDGET)

static StarTake *
get_take (StarTrendChart *self, guint i)
{
  return g_ptr_array_index (self->takes, self->takes->len - star_trend_chart_get_shown (self) + i);
}

static guint
get_seconds (StarTrendChart *self, guint i)
{
  return star_spoken_time_round (get_take (self, i)->elapsed);
}

/* As the plan has it now. */
static guint
get_mark (StarTrendChart *self, StarTimeMark mark)
{
  return get_take (self, star_trend_chart_get_shown (self) - 1)->mark_seconds[mark];
}

static guint
find_most (StarTrendChart *self)
{
  guint most = 10;

  for (guint i = 0; i < star_trend_chart_get_shown (self); i++)
    most = MAX (most, get_seconds (self, i));
  for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    most = MAX (most, get_mark (self, mark));

  return most;
}

/* Between two lines of the axis: a time that people count in. */
static guint
find_step (guint most)
{
  static const guint steps[] = { 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600 };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (most / steps[i] <= MOST_TICKS)
        return steps[i];
    }

  return (most / MOST_TICKS / 3600 + 1) * 3600;
}

static Frame
get_frame (StarTrendChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  Frame frame = { .most = find_most (self),
                  .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  int line = star_chart_ink_text_height (widget);
  g_autofree char *widest = star_spoken_time_format (frame.most);
  int axis = star_chart_ink_text_width (widget, widest) + 2 * GAP;

  frame.area = GRAPHENE_RECT_INIT (frame.mirrored ? POINT : axis, line / 2.0,
                                   MAX (gtk_widget_get_width (widget) - axis - POINT, 1),
                                   MAX (gtk_widget_get_height (widget) - line - POINT / 2, 1));

  return frame;
}

static graphene_point_t
locate (StarTrendChart *self, const Frame *frame, guint i, guint seconds)
{
  float along = (i + 0.5) / star_trend_chart_get_shown (self);
  float up = (float) seconds / frame->most;

  if (frame->mirrored)
    along = 1 - along;

  return GRAPHENE_POINT_INIT (frame->area.origin.x + along * frame->area.size.width,
                              frame->area.origin.y + (1 - up) * frame->area.size.height);
}

static float
get_height (const Frame *frame, guint seconds)
{
  return frame->area.origin.y + (1 - (float) seconds / frame->most) * frame->area.size.height;
}

static void
draw_across (GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *color, guint seconds,
             float dash)
{
  float x = frame->area.origin.x;
  float y = get_height (frame, seconds);

  star_chart_ink_line (snapshot, color, &GRAPHENE_POINT_INIT (x, y),
                       &GRAPHENE_POINT_INIT (x + frame->area.size.width, y), THIN, dash);
}

static void
draw_axis (StarTrendChart *self, GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *color)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint step = find_step (frame->most);
  int line = star_chart_ink_text_height (widget);
  GdkRGBA faint = *color;

  faint.alpha *= 0.25;
  for (guint seconds = 0; seconds <= frame->most; seconds += step)
    {
      g_autofree char *text = star_spoken_time_format (seconds);
      int width = star_chart_ink_text_width (widget, text);
      float end = frame->area.origin.x + frame->area.size.width;

      draw_across (snapshot, frame, &faint, seconds, 0);
      star_chart_ink_text (widget, snapshot, text,
                           frame->mirrored ? end + GAP : frame->area.origin.x - GAP - width,
                           get_height (frame, seconds) - line / 2.0);
    }
}

static void
draw_window (StarTrendChart *self, GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *color)
{
  guint maximum = get_mark (self, STAR_TIME_MARK_MAXIMUM);
  float top = get_height (frame, maximum > 0 ? maximum : frame->most);
  float bottom = get_height (frame, get_mark (self, STAR_TIME_MARK_MINIMUM));
  GdkRGBA shade = *color;

  shade.alpha *= 0.15;
  if (maximum > 0 || get_mark (self, STAR_TIME_MARK_MINIMUM) > 0)
    gtk_snapshot_append_color (snapshot, &shade,
                               &GRAPHENE_RECT_INIT (frame->area.origin.x, top,
                                                    frame->area.size.width, bottom - top));
  if (get_mark (self, STAR_TIME_MARK_TARGET) > 0)
    draw_across (snapshot, frame, color, get_mark (self, STAR_TIME_MARK_TARGET), DASH);
}

static gboolean
is_finished (StarTrendChart *self, guint i)
{
  return star_take_is_complete (get_take (self, i));
}

static void
draw_line (StarTrendChart *self, GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *color)
{
  graphene_point_t last;
  gboolean has_last = FALSE;

  for (guint i = 0; i < star_trend_chart_get_shown (self); i++)
    {
      graphene_point_t point = locate (self, frame, i, get_seconds (self, i));

      if (!is_finished (self, i))
        continue;

      if (has_last)
        star_chart_ink_line (snapshot, color, &last, &point, THICK, 0);
      last = point;
      has_last = TRUE;
    }
}

static void
draw_points (StarTrendChart *self, GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *color)
{
  for (guint i = 0; i < star_trend_chart_get_shown (self); i++)
    {
      graphene_point_t point = locate (self, frame, i, get_seconds (self, i));
      graphene_rect_t area =
        GRAPHENE_RECT_INIT (point.x - POINT / 2, point.y - POINT / 2, POINT, POINT);

      if (is_finished (self, i))
        gtk_snapshot_append_color (snapshot, color, &area);
      else
        star_chart_ink_frame (snapshot, color, &area, THICK);
    }
}

static void
star_trend_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StarTrendChart *self = STAR_TREND_CHART (widget);
  GdkRGBA text, accent;
  Frame frame;

  if (star_trend_chart_get_shown (self) == 0)
    return;

  frame = get_frame (self);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  star_chart_ink_color (widget, "accent_color", &accent);
  draw_axis (self, snapshot, &frame, &text);
  draw_window (self, snapshot, &frame, &accent);
  draw_line (self, snapshot, &frame, &text);
  draw_points (self, snapshot, &frame, &text);
}

static void
star_trend_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural = LINES_OF_TEXT * star_chart_ink_text_height (widget);
}

static void
star_trend_chart_finalize (GObject *object)
{
  g_ptr_array_unref (STAR_TREND_CHART (object)->takes);

  G_OBJECT_CLASS (star_trend_chart_parent_class)->finalize (object);
}

static void
star_trend_chart_class_init (StarTrendChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = star_trend_chart_finalize;
  widget_class->measure = star_trend_chart_measure;
  widget_class->snapshot = star_trend_chart_snapshot;

  gtk_widget_class_set_css_name (widget_class, "startrendchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
star_trend_chart_init (StarTrendChart *self)
{
  self->takes = g_ptr_array_new ();
}

GtkWidget *
star_trend_chart_new (void)
{
  return g_object_new (STAR_TYPE_TREND_CHART, NULL);
}

/**
 * star_trend_chart_show:
 * @takes: (element-type StarTake): takes of one story and plan, the oldest first
 * @words: what the chart shows, in words
 */
void
star_trend_chart_show (StarTrendChart *self, GPtrArray *takes, const char *words)
{
  g_return_if_fail (STAR_IS_TREND_CHART (self));
  g_return_if_fail (takes != NULL);
  g_return_if_fail (words != NULL);

  g_ptr_array_ref (takes);
  g_ptr_array_unref (self->takes);
  self->takes = takes;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * star_trend_chart_get_shown:
 *
 * Returns: how many takes are drawn, the last ones
 */
guint
star_trend_chart_get_shown (StarTrendChart *self)
{
  g_return_val_if_fail (STAR_IS_TREND_CHART (self), 0);

  return MIN (self->takes->len, MOST_TAKES);
}

/**
 * star_trend_chart_get_place:
 * @i: which of the takes that are drawn
 * @seconds: a time
 * @place: (out caller-allocates): where such a take would be drawn
 *
 * Returns: %FALSE if there is no such take
 */
gboolean
star_trend_chart_get_place (StarTrendChart *self, guint i, guint seconds, graphene_point_t *place)
{
  Frame frame;

  g_return_val_if_fail (STAR_IS_TREND_CHART (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (i >= star_trend_chart_get_shown (self))
    return FALSE;

  frame = get_frame (self);
  *place = locate (self, &frame, i, seconds);

  return TRUE;
}
