/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-plan.h"

G_BEGIN_DECLS

typedef enum {
  STAR_DRIFT_IN_TIME,
  STAR_DRIFT_AHEAD,
  STAR_DRIFT_BEHIND,
} StarDriftKind;

/**
 * StarDrift:
 * @kind: what to show, with the leeway of the plan
 * @behind: microseconds behind the plan, negative for ahead, without any leeway
 * @phase: which phase is on
 *
 * Where somebody is, held against where the plan has them. A phase that is on while the plan has
 * it on as well is in time, wherever in it one is.
 */
typedef struct {
  StarDriftKind kind;
  gint64 behind;
  guint phase;
} StarDrift;

void  star_drift_init    (StarDrift *self, StarPlan *plan, guint phase, gint64 elapsed);
char *star_drift_to_text (const StarDrift *self, StarPlan *plan);

G_END_DECLS
