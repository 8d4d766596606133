/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-plan.h"
#include "star-rehearsal-event.h"

G_BEGIN_DECLS

/**
 * StarScheduleItem:
 * @at: microseconds of running time at which it happens
 * @event: what happens
 * @index: which mark, alarm or twist
 *
 * What is fixed from the start, whatever phase is on.
 */
typedef struct {
  gint64 at;
  StarRehearsalEvent event;
  guint index;
} StarScheduleItem;

void star_schedule_add  (GArray *schedule, guint second, StarRehearsalEvent event, guint index);
void star_schedule_fill (GArray *schedule, StarPlan *plan);

G_END_DECLS
