/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-tornado-bar.h"

#include "star-chart-ink.h"

/* In pixels: what a bar needs at least, and with its texts, the gap before a text, the thickness of
 * its lines. */
#define TRACK 40
#define WIDTH 200
#define GAP 6
#define FRAME 2

/**
 * StarTornadoBar:
 *
 * How far a value moves when one input becomes less, and more: a hollow bar and a filled one, on
 * both sides of a line that stands for the value as it is, with the values at their ends. It is
 * a picture only: who shows it says the same in words.
 */
struct _StarTornadoBar
{
  GtkWidget parent_instance;

  StarTornadoScale scale;
  double low;
  double high;
  char *low_text;
  char *high_text;
};

G_DEFINE_FINAL_TYPE (StarTornadoBar, star_tornado_bar, GTK_TYPE_WIDGET)

static int
get_text_width (StarTornadoBar *self)
{
  int width = 0;

  for (char **text = self->scale.texts; text != NULL && *text != NULL; text++)
    width = MAX (width, star_chart_ink_text_width (GTK_WIDGET (self), *text));

  return width;
}

/* Texts that are long leave the bars some room still, and end in dots. */
static int
get_margin (StarTornadoBar *self)
{
  int most = (gtk_widget_get_width (GTK_WIDGET (self)) - TRACK) / 2;

  return MAX (MIN (get_text_width (self) + GAP, most), GAP);
}

/* The place of a value, from the left. */
static float
place (StarTornadoBar *self, double value, int margin)
{
  double range = self->scale.most - self->scale.least;
  float track = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * margin;
  float share = range > 0 ? (value - self->scale.least) / range : 0.5;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    share = 1 - share;

  return margin + share * track;
}

static void
star_tornado_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  StarTornadoBar *self = STAR_TORNADO_BAR (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = 2 * (get_text_width (self) + GAP) + TRACK;
      *minimum = MIN (*natural, WIDTH);
    }
  else
    *minimum = *natural = star_chart_ink_text_height (widget) + 2 * FRAME;
}

static graphene_rect_t
get_area (float from, float to, int height)
{
  return GRAPHENE_RECT_INIT (MIN (from, to), FRAME, MAX (ABS (to - from), 1), height - 2 * FRAME);
}

/* Outside of the bar's end, and of the line where the bar does not leave it. */
static graphene_rect_t
place_text (StarTornadoBar *self, const char *text, float at, gboolean left)
{
  float width = MIN (star_chart_ink_text_width (GTK_WIDGET (self), text), get_margin (self) - GAP);

  return GRAPHENE_RECT_INIT (left ? at - width - GAP : at + GAP, FRAME, MAX (width, 1),
                             star_chart_ink_text_height (GTK_WIDGET (self)));
}

/* The frame is drawn last and has the colour of text, so that it is seen on the filled bar where
 * both are on one side. */
static void
star_tornado_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  StarTornadoBar *self = STAR_TORNADO_BAR (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA text, accent;
  float base, low, high;
  graphene_rect_t area, low_area, high_area;

  if (self->low_text == NULL)
    return;

  star_tornado_bar_get_places (self, &base, &low, &high);
  star_tornado_bar_get_text_areas (self, &low_area, &high_area);
  star_chart_ink_color (widget, "accent_bg_color", &accent);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);

  area = get_area (base, high, height);
  gtk_snapshot_append_color (snapshot, &accent, &area);
  area = get_area (base, low, height);
  star_chart_ink_frame (snapshot, &text, &area, FRAME);
  star_chart_ink_line (snapshot, &text, &GRAPHENE_POINT_INIT (base, 0),
                       &GRAPHENE_POINT_INIT (base, height), FRAME, 0);
  star_chart_ink_text_in (widget, snapshot, self->low_text, &low_area);
  star_chart_ink_text_in (widget, snapshot, self->high_text, &high_area);
}

static void
star_tornado_bar_finalize (GObject *object)
{
  StarTornadoBar *self = STAR_TORNADO_BAR (object);

  g_strfreev (self->scale.texts);
  g_free (self->low_text);
  g_free (self->high_text);

  G_OBJECT_CLASS (star_tornado_bar_parent_class)->finalize (object);
}

static void
star_tornado_bar_class_init (StarTornadoBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = star_tornado_bar_finalize;
  widget_class->measure = star_tornado_bar_measure;
  widget_class->snapshot = star_tornado_bar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "startornadobar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
star_tornado_bar_init (StarTornadoBar *self)
{
}

GtkWidget *
star_tornado_bar_new (void)
{
  return g_object_new (STAR_TYPE_TORNADO_BAR, NULL);
}

/**
 * star_tornado_bar_show:
 * @scale: what all bars have in common
 * @low: the value with less of the input
 * @high: the value with more of it
 */
void
star_tornado_bar_show (StarTornadoBar *self, const StarTornadoScale *scale, double low,
                       const char *low_text, double high, const char *high_text)
{
  g_return_if_fail (STAR_IS_TORNADO_BAR (self));
  g_return_if_fail (scale != NULL);
  g_return_if_fail (low_text != NULL && high_text != NULL);

  g_strfreev (self->scale.texts);
  self->scale = *scale;
  self->scale.texts = g_strdupv (scale->texts);
  self->low = low;
  self->high = high;
  g_free (self->low_text);
  self->low_text = g_strdup (low_text);
  g_free (self->high_text);
  self->high_text = g_strdup (high_text);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * star_tornado_bar_get_places:
 * @base: (out): where the line is drawn, from the left
 * @low: (out): where the hollow bar ends
 * @high: (out): where the filled bar ends
 */
void
star_tornado_bar_get_places (StarTornadoBar *self, float *base, float *low, float *high)
{
  int margin;

  g_return_if_fail (STAR_IS_TORNADO_BAR (self));

  margin = get_margin (self);
  *base = place (self, self->scale.base, margin);
  *low = place (self, self->low, margin);
  *high = place (self, self->high, margin);
}

/**
 * star_tornado_bar_get_text_areas:
 * @low: (out): where it is written what the hollow bar stands for
 * @high: (out): where it is written what the filled bar stands for
 */
void
star_tornado_bar_get_text_areas (StarTornadoBar *self, graphene_rect_t *low, graphene_rect_t *high)
{
  gboolean mirrored;
  float base, low_end, high_end;
  gboolean low_is_left;

  g_return_if_fail (STAR_IS_TORNADO_BAR (self));
  g_return_if_fail (self->low_text != NULL);

  star_tornado_bar_get_places (self, &base, &low_end, &high_end);
  mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  low_is_left = low_end < high_end || (low_end == high_end && !mirrored);
  *low = place_text (self, self->low_text, low_is_left ? MIN (low_end, base) : MAX (low_end, base),
                     low_is_left);
  *high = place_text (self, self->high_text,
                      low_is_left ? MAX (high_end, base) : MIN (high_end, base), !low_is_left);
}
