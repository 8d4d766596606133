/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-chart-ink.h"

#include <math.h>

/**
 * star_chart_ink_color:
 * @name: a colour of the theme, such as "accent_color"
 * @color: (out): it, or the colour of the text where the theme has none of that name
 */
void
star_chart_ink_color (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  if (!gtk_style_context_lookup_color (style, name, color))
    gtk_style_context_get_color (style, color);
}

/**
 * star_chart_ink_line:
 * @dash: how long a dash and the gap behind it are, 0 for a line without gaps
 */
void
star_chart_ink_line (GtkSnapshot *snapshot, const GdkRGBA *color, const graphene_point_t *from,
                     const graphene_point_t *to, float thickness, float dash)
{
  float length = hypotf (to->x - from->x, to->y - from->y);
  float step = dash > 0 ? 2 * dash : MAX (length, 1);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, from);
  gtk_snapshot_rotate (snapshot, atan2f (to->y - from->y, to->x - from->x) * 180 / G_PI);
  for (float at = 0; at < length; at += step)
    {
      float end = MIN (at + (dash > 0 ? dash : length), length);

      gtk_snapshot_append_color (
        snapshot, color, &GRAPHENE_RECT_INIT (at, -thickness / 2, end - at, thickness));
    }
  gtk_snapshot_restore (snapshot);
}

/**
 * star_chart_ink_frame:
 * @area: what lies inside the frame, with it
 */
void
star_chart_ink_frame (GtkSnapshot *snapshot, const GdkRGBA *color, const graphene_rect_t *area,
                      float thickness)
{
  GskRoundedRect outline;
  const float widths[] = { thickness, thickness, thickness, thickness };
  const GdkRGBA colors[] = { *color, *color, *color, *color };

  gsk_rounded_rect_init_from_rect (&outline, area, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static PangoLayout *
create_layout (GtkWidget *widget, const char *text)
{
  return gtk_widget_create_pango_layout (widget, text);
}

/**
 * star_chart_ink_text_width:
 *
 * Returns: how many pixels @text takes in one line
 */
int
star_chart_ink_text_width (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = create_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/**
 * star_chart_ink_text_height:
 *
 * Returns: how many pixels a line of text takes
 */
int
star_chart_ink_text_height (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = create_layout (widget, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
draw_layout (GtkWidget *widget, GtkSnapshot *snapshot, PangoLayout *layout, float x, float y)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (x), roundf (y)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/**
 * star_chart_ink_text:
 * @x: the left end of the text, whichever way it is read
 * @y: its top
 */
void
star_chart_ink_text (GtkWidget *widget, GtkSnapshot *snapshot, const char *text, float x, float y)
{
  g_autoptr (PangoLayout) layout = create_layout (widget, text);

  draw_layout (widget, snapshot, layout, x, y);
}

/**
 * star_chart_ink_text_in:
 * @area: where the text goes; one that is longer ends in dots
 */
void
star_chart_ink_text_in (GtkWidget *widget, GtkSnapshot *snapshot, const char *text,
                        const graphene_rect_t *area)
{
  g_autoptr (PangoLayout) layout = create_layout (widget, text);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, ceilf (area->size.width) * PANGO_SCALE);
  draw_layout (widget, snapshot, layout, area->origin.x, area->origin.y);
}
