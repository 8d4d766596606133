/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_BREAKEVEN_CHART (star_breakeven_chart_get_type ())
G_DECLARE_FINAL_TYPE (StarBreakevenChart, star_breakeven_chart, STAR, BREAKEVEN_CHART, GtkWidget)

GtkWidget *star_breakeven_chart_new  (void);
void       star_breakeven_chart_show (StarBreakevenChart *self, const StarBreakeven *plan,
                                      const char *name_a, const char *name_b, const char *currency);

G_END_DECLS
