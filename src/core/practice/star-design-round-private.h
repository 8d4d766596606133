/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-design-round.h"
#include "star-plan.h"
#include "star-take.h"

G_BEGIN_DECLS

StarDesignRound *star_design_round_new         (StarPlan *plan);
void             star_design_round_set_failing (StarDesignRound *self, gboolean failing);
void             star_design_round_add_time    (StarDesignRound *self, gint64 time);
void             star_design_round_fill        (StarDesignRound *self, StarTakeRound *taken);

G_END_DECLS
