/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-plan-private.h"
#include "star-practice-json-private.h"

G_BEGIN_DECLS

StarPlan *star_plan_reader_read        (const char *json, gsize size, GError **error);
StarPlan *star_plan_reader_read_object (StarPracticeJson *json, JsonObject *object,
                                        const char *place);

G_END_DECLS
