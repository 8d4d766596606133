/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_PLAN_ROW (star_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (StarPlanRow, star_plan_row, STAR, PLAN_ROW, AdwActionRow)

GtkWidget *star_plan_row_new      (StarPlan *plan);
StarPlan  *star_plan_row_get_plan (StarPlanRow *self);

G_END_DECLS
