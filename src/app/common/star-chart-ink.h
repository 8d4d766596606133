/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the charts are drawn with: colours of the theme, straight lines, text. */

void         star_chart_ink_color       (GtkWidget *widget, const char *name, GdkRGBA *color);
void         star_chart_ink_line        (GtkSnapshot *snapshot, const GdkRGBA *color,
                                         const graphene_point_t *from, const graphene_point_t *to,
                                         float thickness, float dash);
void         star_chart_ink_frame       (GtkSnapshot *snapshot, const GdkRGBA *color,
                                         const graphene_rect_t *area, float thickness);
int          star_chart_ink_text_width  (GtkWidget *widget, const char *text);
int          star_chart_ink_text_height (GtkWidget *widget);
void         star_chart_ink_text        (GtkWidget *widget, GtkSnapshot *snapshot, const char *text,
                                         float x, float y);
void         star_chart_ink_text_in     (GtkWidget *widget, GtkSnapshot *snapshot, const char *text,
                                         const graphene_rect_t *area);

G_END_DECLS
