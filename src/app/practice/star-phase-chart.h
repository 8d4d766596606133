/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_PHASE_CHART (star_phase_chart_get_type ())
G_DECLARE_FINAL_TYPE (StarPhaseChart, star_phase_chart, STAR, PHASE_CHART, GtkWidget)

GtkWidget *star_phase_chart_new  (void);
void       star_phase_chart_show (StarPhaseChart *self, const StarTake *take);

G_END_DECLS
