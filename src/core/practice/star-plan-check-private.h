/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-plan-place.h"
#include "star-plan.h"

G_BEGIN_DECLS

gboolean star_plan_check_run (StarPlan *plan, StarPlanPlace *place, GError **error);

G_END_DECLS
