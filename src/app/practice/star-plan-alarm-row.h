/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_PLAN_ALARM_ROW (star_plan_alarm_row_get_type ())
G_DECLARE_FINAL_TYPE (StarPlanAlarmRow, star_plan_alarm_row, STAR, PLAN_ALARM_ROW,
                      AdwExpanderRow)

GtkWidget *star_plan_alarm_row_new   (StarPlanDraft *draft, guint index);
void       star_plan_alarm_row_store (StarPlanAlarmRow *self, StarPlanDraft *draft, guint index);
void       star_plan_alarm_row_show  (StarPlanAlarmRow *self, StarPlanDraft *draft, guint index,
                                      const StarPlanPlace *wrong, const char *message);
void       star_plan_alarm_row_focus (StarPlanAlarmRow *self);

G_END_DECLS
