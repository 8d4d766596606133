/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_PLAN_PHASE_ROW (star_plan_phase_row_get_type ())
G_DECLARE_FINAL_TYPE (StarPlanPhaseRow, star_plan_phase_row, STAR, PLAN_PHASE_ROW,
                      AdwExpanderRow)

GtkWidget *star_plan_phase_row_new   (StarPlanDraft *draft, guint index);
void       star_plan_phase_row_store (StarPlanPhaseRow *self, StarPlanDraft *draft, guint index);
void       star_plan_phase_row_show  (StarPlanPhaseRow *self, guint index, guint n_phases,
                                      const StarPlanPlace *wrong, const char *message);
void       star_plan_phase_row_focus (StarPlanPhaseRow *self);

G_END_DECLS
