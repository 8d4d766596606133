/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_PHASE_RIBBON (star_phase_ribbon_get_type ())
G_DECLARE_FINAL_TYPE (StarPhaseRibbon, star_phase_ribbon, STAR, PHASE_RIBBON, GtkWidget)

void  star_phase_ribbon_set_plan  (StarPhaseRibbon *self, StarPlan *plan);
void  star_phase_ribbon_show      (StarPhaseRibbon *self, guint phase, gint64 elapsed);
float star_phase_ribbon_get_place (StarPhaseRibbon *self, gint64 elapsed);

G_END_DECLS
