/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-breakeven-plot.h"

#include "star-breakeven-layout.h"
#include "star-chart-ink.h"

/* In pixels. */
#define WIDTH 220
#define NATURAL_WIDTH 480
#define LINES_OF_TEXT 12
#define THIN 1
#define THICK 3
#define DASH 6
#define MARK 5

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

enum {
  PROP_0,
  PROP_MONTH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarBreakevenPlot, star_breakeven_plot, GTK_TYPE_WIDGET)

static StarBreakevenLayout *
create_layout (StarBreakevenPlot *self)
{
  return star_breakeven_layout_new (GTK_WIDGET (self), &self->plan, self->names[STAR_BREAKEVEN_A],
                                    self->names[STAR_BREAKEVEN_B], self->currency);
}

/* From the bottom to the top. */
static void
draw_upright (GtkSnapshot *snapshot, StarBreakevenLayout *layout, const GdkRGBA *color,
              double month, float thickness, float dash)
{
  const graphene_rect_t *area = star_breakeven_layout_get_area (layout);
  float x = star_breakeven_layout_locate (layout, month, 0).x;

  star_chart_ink_line (snapshot, color,
                       &GRAPHENE_POINT_INIT (x, area->origin.y + area->size.height),
                       &GRAPHENE_POINT_INIT (x, area->origin.y), thickness, dash);
}

static void
draw_labels (StarBreakevenPlot *self, GtkSnapshot *snapshot, StarBreakevenLayout *layout)
{
  GPtrArray *labels = star_breakeven_layout_get_labels (layout);

  for (guint i = 0; i < labels->len; i++)
    {
      const StarBreakevenLabel *label = g_ptr_array_index (labels, i);

      star_chart_ink_text_in (GTK_WIDGET (self), snapshot, label->text, &label->area);
    }
}

static void
draw_grid (GtkSnapshot *snapshot, StarBreakevenLayout *layout, const GdkRGBA *color)
{
  GArray *totals = star_breakeven_layout_get_totals (layout);
  double last = star_breakeven_layout_get_last_month (layout);
  GdkRGBA faint = *color;

  faint.alpha *= 0.25;
  for (guint i = 0; i < totals->len; i++)
    {
      double total = g_array_index (totals, double, i);
      graphene_point_t start = star_breakeven_layout_locate (layout, 0, total);
      graphene_point_t end = star_breakeven_layout_locate (layout, last, total);

      star_chart_ink_line (snapshot, &faint, &start, &end, THIN, 0);
    }
}

/* One that is not drawn is told in words. */
static void
draw_horizon (StarBreakevenPlot *self, GtkSnapshot *snapshot, StarBreakevenLayout *layout,
              const GdkRGBA *color)
{
  const graphene_rect_t *area = star_breakeven_layout_get_area (layout);
  double last = star_breakeven_layout_get_last_month (layout);
  float start = star_breakeven_layout_locate (layout, self->plan.horizon, 0).x;
  float end = star_breakeven_layout_locate (layout, last, 0).x;
  GdkRGBA shade = *color;

  if (self->plan.horizon > last)
    return;

  shade.alpha *= 0.08;
  if (self->plan.horizon < last)
    gtk_snapshot_append_color (snapshot, &shade,
                               &GRAPHENE_RECT_INIT (MIN (start, end), area->origin.y,
                                                    ABS (end - start), area->size.height));
  draw_upright (snapshot, layout, color, self->plan.horizon, THIN, 0);
}

static void
draw_totals (StarBreakevenPlot *self, GtkSnapshot *snapshot, StarBreakevenLayout *layout,
             const GdkRGBA *colors)
{
  double last = star_breakeven_layout_get_last_month (layout);

  for (int side = 0; side < 2; side++)
    {
      graphene_point_t start =
        star_breakeven_layout_locate (layout, 0, self->plan.upfront[side]);
      graphene_point_t end = star_breakeven_layout_locate (
        layout, last, star_breakeven_get_total (&self->plan, side, last));

      star_chart_ink_line (snapshot, &colors[side], &start, &end, THICK,
                           side == STAR_BREAKEVEN_B ? DASH : 0);
    }
}

/* A square that stands on its corner, and the way down to its month. */
static void
draw_crossing (StarBreakevenPlot *self, GtkSnapshot *snapshot, StarBreakevenLayout *layout,
               const GdkRGBA *color)
{
  double month;
  graphene_point_t point;

  if (star_breakeven_find (&self->plan, &month) > STAR_BREAKEVEN_EXTRAPOLATED
      || month > star_breakeven_layout_get_last_month (layout))
    return;

  point = star_breakeven_layout_locate (
    layout, month, star_breakeven_get_total (&self->plan, STAR_BREAKEVEN_A, month));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &point);
  gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (-MARK, -MARK, 2 * MARK, 2 * MARK));
  gtk_snapshot_restore (snapshot);
  draw_upright (snapshot, layout, color, month, THIN, 2);
}

static void
draw_cursor (StarBreakevenPlot *self, GtkSnapshot *snapshot, StarBreakevenLayout *layout,
             const GdkRGBA *color)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    draw_upright (snapshot, layout, color, self->month, THIN, DASH);
}

/* A piece of each line beside its name. */
static void
draw_samples (GtkSnapshot *snapshot, StarBreakevenLayout *layout, const GdkRGBA *colors)
{
  for (int side = 0; side < 2; side++)
    {
      graphene_rect_t sample = star_breakeven_layout_get_sample (layout, side);
      float y = sample.origin.y + sample.size.height / 2;

      star_chart_ink_line (snapshot, &colors[side], &GRAPHENE_POINT_INIT (sample.origin.x, y),
                           &GRAPHENE_POINT_INIT (sample.origin.x + sample.size.width, y), THICK,
                           side == STAR_BREAKEVEN_B ? DASH : 0);
    }
}

static void
star_breakeven_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StarBreakevenPlot *self = STAR_BREAKEVEN_PLOT (widget);
  g_autoptr (StarBreakevenLayout) layout = NULL;
  GdkRGBA colors[2];

  if (self->names[0] == NULL)
    return;

  layout = create_layout (self);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colors[STAR_BREAKEVEN_A]);
  star_chart_ink_color (widget, "accent_color", &colors[STAR_BREAKEVEN_B]);
  draw_samples (snapshot, layout, colors);
  draw_grid (snapshot, layout, &colors[0]);
  draw_horizon (self, snapshot, layout, &colors[0]);
  draw_totals (self, snapshot, layout, colors);
  draw_crossing (self, snapshot, layout, &colors[0]);
  draw_cursor (self, snapshot, layout, &colors[1]);
  draw_labels (self, snapshot, layout);
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
  g_autoptr (StarBreakevenLayout) layout = NULL;

  g_return_val_if_fail (STAR_IS_BREAKEVEN_PLOT (self), FALSE);

  if (self->names[0] == NULL)
    return FALSE;

  layout = create_layout (self);
  *place = star_breakeven_layout_locate (layout, month, total);

  return TRUE;
}
