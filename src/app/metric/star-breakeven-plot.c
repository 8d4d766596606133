/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-breakeven-plot.h"

#include <glib/gi18n.h>
#include <math.h>

#include "star-local-amount.h"
#include "star-chart-ink.h"

/* In pixels. */
#define WIDTH 220
#define NATURAL_WIDTH 480
#define LINES_OF_TEXT 10
#define GAP 6
#define SAMPLE 24
#define THIN 1
#define THICK 3
#define DASH 6
#define MARK 5

/* About how many figures stand along an axis. */
#define TICKS 4
#define DIGITS 3

/**
 * StarBreakevenPlot:
 *
 * Two totals over months: one line whole, one in dashes, with the point where they cross and the
 * horizon marked; what lies beyond the horizon is shaded and called extrapolated. While it has the
 * focus the arrow keys move a month along it, whose totals #StarBreakevenPlot:month is for.
 */
struct _StarBreakevenPlot
{
  GtkWidget parent_instance;

  StarBreakeven plan;
  char *names[2];
  char *currency;
  int month;
};

/* Where things are. */
typedef struct {
  graphene_rect_t area;
  double last_month;
  double least;
  double most;
  int line;
  gboolean mirrored;
} Frame;

enum {
  PROP_0,
  PROP_MONTH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarBreakevenPlot, star_breakeven_plot, GTK_TYPE_WIDGET)

/* A step of 1, 2 or 5 times a power of ten. */
static double
find_step (double range)
{
  double rough = range / TICKS;
  double power = pow (10, floor (log10 (rough)));
  double share = rough / power;

  return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}

static char *
write_money (StarBreakevenPlot *self, double amount)
{
  return star_local_amount_write_money (amount, self->currency, DIGITS);
}

static int
get_axis_width (StarBreakevenPlot *self, const Frame *frame)
{
  double step = find_step (frame->most - frame->least);
  int width = 0;

  for (double total = ceil (frame->least / step) * step; total <= frame->most; total += step)
    {
      g_autofree char *text = write_money (self, total);

      width = MAX (width, star_chart_ink_text_width (GTK_WIDGET (self), text));
    }

  return width + GAP;
}

static Frame
get_frame (StarBreakevenPlot *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  Frame frame = { .line = star_chart_ink_text_height (widget),
                  .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
                  .last_month = MAX (star_breakeven_get_last_month (&self->plan), 1) };
  int top = 2 * frame.line + GAP;
  int axis;

  for (int side = 0; side < 2; side++)
    {
      double end = star_breakeven_get_total (&self->plan, side, frame.last_month);

      frame.least = MIN (frame.least, MIN (self->plan.upfront[side], end));
      frame.most = MAX (frame.most, MAX (self->plan.upfront[side], end));
    }
  if (frame.most <= frame.least)
    frame.most = frame.least + 1;

  axis = get_axis_width (self, &frame);
  frame.area = GRAPHENE_RECT_INIT (frame.mirrored ? GAP : axis, top,
                                   MAX (gtk_widget_get_width (widget) - axis - GAP, 1),
                                   MAX (gtk_widget_get_height (widget) - top - 2 * frame.line, 1));

  return frame;
}

static graphene_point_t
locate (const Frame *frame, double month, double total)
{
  float along = month / frame->last_month;
  float up = (total - frame->least) / (frame->most - frame->least);

  if (frame->mirrored)
    along = 1 - along;

  return GRAPHENE_POINT_INIT (frame->area.origin.x + along * frame->area.size.width,
                              frame->area.origin.y + (1 - up) * frame->area.size.height);
}

static void
draw_upright (GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *color, double month,
              float thickness, float dash)
{
  graphene_point_t bottom = locate (frame, month, frame->least);
  graphene_point_t top = locate (frame, month, frame->most);

  star_chart_ink_line (snapshot, color, &bottom, &top, thickness, dash);
}

/* As near to the middle of it as there is room. */
static void
draw_text_at (StarBreakevenPlot *self, GtkSnapshot *snapshot, const Frame *frame, const char *text,
              double month, float y)
{
  int width = star_chart_ink_text_width (GTK_WIDGET (self), text);
  float x = locate (frame, month, 0).x - width / 2.0;
  float most = gtk_widget_get_width (GTK_WIDGET (self)) - width;

  star_chart_ink_text (GTK_WIDGET (self), snapshot, text, CLAMP (x, 0, MAX (most, 0)), y);
}

static void
draw_axes (StarBreakevenPlot *self, GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *color)
{
  double step = find_step (frame->most - frame->least);
  GdkRGBA faint = *color;
  float below = frame->area.origin.y + frame->area.size.height;

  faint.alpha *= 0.25;
  for (double total = ceil (frame->least / step) * step; total <= frame->most; total += step)
    {
      graphene_point_t start = locate (frame, 0, total);
      graphene_point_t end = locate (frame, frame->last_month, total);
      g_autofree char *text = write_money (self, total);
      int width = star_chart_ink_text_width (GTK_WIDGET (self), text);

      star_chart_ink_line (snapshot, &faint, &start, &end, THIN, 0);
      star_chart_ink_text (GTK_WIDGET (self), snapshot, text,
                           frame->mirrored ? start.x + GAP : start.x - GAP - width,
                           start.y - frame->line / 2.0);
    }

  step = MAX (find_step (frame->last_month), 1);
  for (double month = 0; month <= frame->last_month; month += step)
    {
      g_autofree char *text = g_strdup_printf ("%.0f", month);

      draw_text_at (self, snapshot, frame, text, month, below);
    }
  draw_text_at (self, snapshot, frame, _("Months"), frame->last_month / 2, below + frame->line);
}

/* On the side of it where time goes on, or on the other. */
static void
write_beside (StarBreakevenPlot *self, GtkSnapshot *snapshot, const Frame *frame, const char *text,
              float x, float y, gboolean later)
{
  int width = star_chart_ink_text_width (GTK_WIDGET (self), text);
  float most = gtk_widget_get_width (GTK_WIDGET (self)) - width;
  float start = later != frame->mirrored ? x + GAP : x - GAP - width;

  star_chart_ink_text (GTK_WIDGET (self), snapshot, text, CLAMP (start, 0, MAX (most, 0)), y);
}

static void
draw_horizon (StarBreakevenPlot *self, GtkSnapshot *snapshot, const Frame *frame,
              const GdkRGBA *color)
{
  graphene_point_t top = locate (frame, self->plan.horizon, frame->most);
  graphene_point_t end = locate (frame, frame->last_month, frame->least);
  GdkRGBA shade = *color;

  shade.alpha *= 0.08;
  if (self->plan.horizon < frame->last_month)
    {
      const char *beyond = _("Extrapolated");

      gtk_snapshot_append_color (snapshot, &shade,
                                 &GRAPHENE_RECT_INIT (MIN (top.x, end.x), top.y,
                                                      ABS (end.x - top.x), end.y - top.y));
      write_beside (self, snapshot, frame, beyond, top.x, end.y - frame->line, TRUE);
    }
  draw_upright (snapshot, frame, color, self->plan.horizon, THIN, 0);
  write_beside (self, snapshot, frame, _("Horizon"), top.x, top.y, FALSE);
}

static void
draw_totals (StarBreakevenPlot *self, GtkSnapshot *snapshot, const Frame *frame,
             const GdkRGBA *colors)
{
  for (int side = 0; side < 2; side++)
    {
      graphene_point_t start = locate (frame, 0, self->plan.upfront[side]);
      graphene_point_t end = locate (
        frame, frame->last_month, star_breakeven_get_total (&self->plan, side, frame->last_month));

      star_chart_ink_line (snapshot, &colors[side], &start, &end, THICK,
                           side == STAR_BREAKEVEN_B ? DASH : 0);
    }
}

/* A square that stands on its corner, and the month below it. */
static void
draw_crossing (StarBreakevenPlot *self, GtkSnapshot *snapshot, const Frame *frame,
               const GdkRGBA *color)
{
  double month;
  graphene_point_t point;

  if (star_breakeven_find (&self->plan, &month) > STAR_BREAKEVEN_EXTRAPOLATED
      || month > frame->last_month)
    return;

  point = locate (frame, month, star_breakeven_get_total (&self->plan, STAR_BREAKEVEN_A, month));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &point);
  gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (-MARK, -MARK, 2 * MARK, 2 * MARK));
  gtk_snapshot_restore (snapshot);
  draw_upright (snapshot, frame, color, month, THIN, 2);
}

static void
draw_cursor (StarBreakevenPlot *self, GtkSnapshot *snapshot, const Frame *frame,
             const GdkRGBA *color)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    draw_upright (snapshot, frame, color, self->month, THIN, DASH);
}

/* What each line stands for, with a piece of the line. */
static void
draw_legend (StarBreakevenPlot *self, GtkSnapshot *snapshot, const Frame *frame,
             const GdkRGBA *colors)
{
  float start = frame->mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - SAMPLE : 0;

  for (int side = 0; side < 2; side++)
    {
      int width = star_chart_ink_text_width (GTK_WIDGET (self), self->names[side]);
      float y = side * frame->line;

      star_chart_ink_line (snapshot, &colors[side],
                           &GRAPHENE_POINT_INIT (start, y + frame->line / 2.0),
                           &GRAPHENE_POINT_INIT (start + SAMPLE, y + frame->line / 2.0), THICK,
                           side == STAR_BREAKEVEN_B ? DASH : 0);
      star_chart_ink_text (GTK_WIDGET (self), snapshot, self->names[side],
                           frame->mirrored ? start - GAP - width : start + SAMPLE + GAP, y);
    }
}

static void
star_breakeven_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StarBreakevenPlot *self = STAR_BREAKEVEN_PLOT (widget);
  GdkRGBA colors[2];
  Frame frame;

  if (self->names[0] == NULL)
    return;

  frame = get_frame (self);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colors[STAR_BREAKEVEN_A]);
  star_chart_ink_color (widget, "accent_color", &colors[STAR_BREAKEVEN_B]);
  draw_legend (self, snapshot, &frame, colors);
  draw_axes (self, snapshot, &frame, &colors[0]);
  draw_horizon (self, snapshot, &frame, &colors[0]);
  draw_totals (self, snapshot, &frame, colors);
  draw_crossing (self, snapshot, &frame, &colors[0]);
  draw_cursor (self, snapshot, &frame, &colors[1]);
}

static void
star_breakeven_plot_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = LINES_OF_TEXT * star_chart_ink_text_height (widget);
      *natural = *minimum * 3 / 2;
    }
}

static void
set_month (StarBreakevenPlot *self, int month)
{
  int last = MIN (star_breakeven_get_last_month (&self->plan), G_MAXINT);

  month = CLAMP (month, 0, MAX (last, 0));
  if (self->month == month)
    return;

  self->month = month;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MONTH]);
}

/* To the side to which the arrow points, whichever way time runs. */
static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  StarBreakevenPlot *self = STAR_BREAKEVEN_PLOT (widget);
  int step = g_variant_get_int32 (arguments);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  set_month (self, self->month + step);

  return TRUE;
}

static gboolean
go_to_end_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  set_month (STAR_BREAKEVEN_PLOT (widget), g_variant_get_int32 (arguments));

  return TRUE;
}

static void
focus_changed_cb (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
}

static void
star_breakeven_plot_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MONTH:
      g_value_set_int (value, STAR_BREAKEVEN_PLOT (object)->month);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_breakeven_plot_finalize (GObject *object)
{
  StarBreakevenPlot *self = STAR_BREAKEVEN_PLOT (object);

  g_free (self->names[0]);
  g_free (self->names[1]);
  g_free (self->currency);

  G_OBJECT_CLASS (star_breakeven_plot_parent_class)->finalize (object);
}

static void
star_breakeven_plot_class_init (StarBreakevenPlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = star_breakeven_plot_get_property;
  object_class->finalize = star_breakeven_plot_finalize;
  widget_class->measure = star_breakeven_plot_measure;
  widget_class->snapshot = star_breakeven_plot_snapshot;

  /* The month at which the cursor stands. */
  props[PROP_MONTH] = g_param_spec_int ("month", NULL, NULL, 0, G_MAXINT, 0,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end_cb, "i", 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end_cb, "i", G_MAXINT);
  gtk_widget_class_set_css_name (widget_class, "starbreakevenplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
star_breakeven_plot_init (StarBreakevenPlot *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
}

GtkWidget *
star_breakeven_plot_new (void)
{
  return g_object_new (STAR_TYPE_BREAKEVEN_PLOT, NULL);
}

/**
 * star_breakeven_plot_show:
 * @plan: what is compared
 * @name_a: how the first side is called
 * @name_b: how the second side is called
 * @currency: (nullable): the code of the currency of both
 */
void
star_breakeven_plot_show (StarBreakevenPlot *self, const StarBreakeven *plan, const char *name_a,
                          const char *name_b, const char *currency)
{
  g_return_if_fail (STAR_IS_BREAKEVEN_PLOT (self));
  g_return_if_fail (plan != NULL);
  g_return_if_fail (name_a != NULL && name_b != NULL);

  self->plan = *plan;
  g_free (self->names[STAR_BREAKEVEN_A]);
  self->names[STAR_BREAKEVEN_A] = g_strdup (name_a);
  g_free (self->names[STAR_BREAKEVEN_B]);
  self->names[STAR_BREAKEVEN_B] = g_strdup (name_b);
  g_free (self->currency);
  self->currency = g_strdup (currency);
  set_month (self, self->month);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * star_breakeven_plot_get_month:
 *
 * Returns: the month at which the cursor stands
 */
int
star_breakeven_plot_get_month (StarBreakevenPlot *self)
{
  g_return_val_if_fail (STAR_IS_BREAKEVEN_PLOT (self), 0);

  return self->month;
}

/**
 * star_breakeven_plot_get_place:
 * @place: (out): where that is drawn
 *
 * Returns: %FALSE if nothing is shown yet
 */
gboolean
star_breakeven_plot_get_place (StarBreakevenPlot *self, double month, double total,
                               graphene_point_t *place)
{
  Frame frame;

  g_return_val_if_fail (STAR_IS_BREAKEVEN_PLOT (self), FALSE);

  if (self->names[0] == NULL)
    return FALSE;

  frame = get_frame (self);
  *place = locate (&frame, month, total);

  return TRUE;
}
