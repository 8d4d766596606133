/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-plan.h"

G_BEGIN_DECLS

char *star_plan_writer_write (StarPlan *plan, const char *id, const char *name);

G_END_DECLS
