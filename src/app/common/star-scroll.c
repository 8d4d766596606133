/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-scroll.h"

static GtkWidget *
find_viewport (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
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
