/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkAdjustment *star_scroll_find    (GtkWidget *widget);
void           star_scroll_to_area (GtkWidget *widget, const GdkRectangle *area, int margin);
void           star_scroll_reveal  (GtkWidget *row);

G_END_DECLS
