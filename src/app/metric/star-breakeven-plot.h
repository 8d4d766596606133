/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_BREAKEVEN_PLOT (star_breakeven_plot_get_type ())
G_DECLARE_FINAL_TYPE (StarBreakevenPlot, star_breakeven_plot, STAR, BREAKEVEN_PLOT, GtkWidget)

GtkWidget *star_breakeven_plot_new       (void);
void       star_breakeven_plot_show      (StarBreakevenPlot *self, const StarBreakeven *plan,
                                          const char *name_a, const char *name_b,
                                          const char *currency);
int        star_breakeven_plot_get_month (StarBreakevenPlot *self);
gboolean   star_breakeven_plot_get_place (StarBreakevenPlot *self, double month, double total,
                                          graphene_point_t *place);

G_END_DECLS
