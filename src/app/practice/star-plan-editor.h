/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_PLAN_EDITOR (star_plan_editor_get_type ())
G_DECLARE_FINAL_TYPE (StarPlanEditor, star_plan_editor, STAR, PLAN_EDITOR, AdwWindow)

GtkWidget *star_plan_editor_new (StarPlan *plan, gboolean is_new);
void       star_plan_editor_end (StarPlanEditor *self, const GError *error);

G_END_DECLS
