/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-metric-model.h"

G_BEGIN_DECLS

#define STAR_TYPE_BREAKEVEN_PAGE (star_breakeven_page_get_type ())
G_DECLARE_FINAL_TYPE (StarBreakevenPage, star_breakeven_page, STAR, BREAKEVEN_PAGE, GtkWidget)

gboolean   star_breakeven_page_can_show (StarMetricModel *model);
GtkWidget *star_breakeven_page_new      (StarMetricModel *model);

G_END_DECLS
