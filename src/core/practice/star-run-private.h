/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-design-round.h"
#include "star-plan.h"
#include "star-rehearsal-event.h"
#include "star-take.h"

G_BEGIN_DECLS

/**
 * StarRunEvent:
 * @event: what happened
 * @index: which phase, mark, alarm or card
 * @elapsed: microseconds of running time at which it happened
 */
typedef struct {
  StarRehearsalEvent event;
  guint index;
  gint64 elapsed;
} StarRunEvent;

/**
 * StarRun:
 * @elapsed: microseconds of running time
 * @phase: which phase is on
 * @events: (element-type StarRunEvent): what happened, for the rehearsal to take and tell
 * @round: (nullable): what is noted in a design round
 *
 * What one take measures, without a clock: time passes when somebody says so.
 */
typedef struct {
  gint64 elapsed;
  guint phase;
  GArray *events;
  StarDesignRound *round;

  /*< private >*/
  StarPlan *plan;
  guint furthest;
  guint marks;
  GArray *progress;
  GArray *visits;
  GArray *schedule;
  guint next_item;
  const char *twist;
} StarRun;

StarRun *star_run_new            (StarPlan *plan, guint32 seed);
void     star_run_free           (StarRun *self);

void     star_run_begin_phase    (StarRun *self, guint phase);
void     star_run_pass           (StarRun *self, gint64 time);
void     star_run_add_event      (StarRun *self, StarRehearsalEvent event, guint index);

gint64   star_run_until_next     (StarRun *self);
gint64   star_run_get_phase_time (StarRun *self, guint phase);
gint64   star_run_get_phase_left (StarRun *self);
gboolean star_run_is_warned      (StarRun *self);
gboolean star_run_is_last        (StarRun *self);
gboolean star_run_is_complete    (StarRun *self);
void     star_run_fill_take      (StarRun *self, StarTake *take, const guint *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarRun, star_run_free)

G_END_DECLS
