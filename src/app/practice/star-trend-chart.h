/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_TREND_CHART (star_trend_chart_get_type ())
G_DECLARE_FINAL_TYPE (StarTrendChart, star_trend_chart, STAR, TREND_CHART, GtkWidget)

GtkWidget *star_trend_chart_new       (void);
void       star_trend_chart_show      (StarTrendChart *self, GPtrArray *takes, const char *words);
guint      star_trend_chart_get_shown (StarTrendChart *self);
gboolean   star_trend_chart_get_place (StarTrendChart *self, guint i, guint seconds,
                                       graphene_point_t *place);

G_END_DECLS
