/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-scroll.h"

/* A little longer than it takes a row to open. */
#define REVEAL_TIME (400 * G_TIME_SPAN_MILLISECOND)

static GtkWidget *
find_viewport (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
}

static gboolean
reveal_cb (GtkWidget *row, GdkFrameClock *clock, gpointer data)
{
  const gint64 *end = data;

  star_scroll_to_area (row, &(GdkRectangle) { 0, 0, 1, gtk_widget_get_height (row) }, 6);

  return gdk_frame_clock_get_frame_time (clock) < *end ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * star_scroll_find:
 *
 * Returns: (transfer none) (nullable): what scrolls the viewport around @widget up and down
 */
GtkAdjustment *
star_scroll_find (GtkWidget *widget)
{
  GtkWidget *viewport;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  viewport = find_viewport (widget);
  return viewport != NULL ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)) : NULL;
}

/**
 * star_scroll_to_area:
 * @widget: something in a viewport
 * @area: a part of @widget, in its coordinates
 * @margin: how many pixels above and below are to show as well
 *
 * Scrolls the viewport around @widget as little as it takes to show @area.
 */
void
star_scroll_to_area (GtkWidget *widget, const GdkRectangle *area, int margin)
{
  GtkAdjustment *adjustment = star_scroll_find (widget);
  GtkWidget *viewport = find_viewport (widget);
  graphene_point_t place;
  double top;

  g_return_if_fail (area != NULL);

  if (adjustment == NULL ||
      !gtk_widget_compute_point (widget, viewport, &GRAPHENE_POINT_INIT (area->x, area->y), &place))
    return;

  top = gtk_adjustment_get_value (adjustment) + place.y;
  gtk_adjustment_clamp_page (adjustment, top - margin, top + area->height + margin);
}

/**
 * star_scroll_reveal:
 * @row: one that was just added, and is shown
 *
 * Keeps a row that opens slowly in sight while it does.
 */
void
star_scroll_reveal (GtkWidget *row)
{
  gint64 *end;

  g_return_if_fail (gtk_widget_get_frame_clock (row) != NULL);

  end = g_new (gint64, 1);
  *end = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (row)) + REVEAL_TIME;
  gtk_widget_add_tick_callback (row, reveal_cb, end, g_free);
}
