/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * StarRehearsalEvent:
 * @STAR_REHEARSAL_EVENT_PHASE_BEGAN: a phase, for the first time; index is the phase
 * @STAR_REHEARSAL_EVENT_PHASE_RETURNED: a phase, again
 * @STAR_REHEARSAL_EVENT_PHASE_WARNING: the phase that was on has little time left
 * @STAR_REHEARSAL_EVENT_PHASE_OVER: the phase that was on has used its time
 * @STAR_REHEARSAL_EVENT_MARK: index is the #StarTimeMark that was reached
 * @STAR_REHEARSAL_EVENT_PLAN_OVER: the time of all phases together is over
 * @STAR_REHEARSAL_EVENT_ALARM: index is the alarm of the plan
 * @STAR_REHEARSAL_EVENT_TWIST: index is the card among those of star_questions_get_twists()
 * @STAR_REHEARSAL_EVENT_SUSPENDED: the system slept, and the time stands still since: ask
 *   whether star_rehearsal_get_gap() counts, star_rehearsal_settle_gap()
 */
typedef enum {
  STAR_REHEARSAL_EVENT_PHASE_BEGAN,
  STAR_REHEARSAL_EVENT_PHASE_RETURNED,
  STAR_REHEARSAL_EVENT_PHASE_WARNING,
  STAR_REHEARSAL_EVENT_PHASE_OVER,
  STAR_REHEARSAL_EVENT_MARK,
  STAR_REHEARSAL_EVENT_PLAN_OVER,
  STAR_REHEARSAL_EVENT_ALARM,
  STAR_REHEARSAL_EVENT_TWIST,
  STAR_REHEARSAL_EVENT_SUSPENDED,
} StarRehearsalEvent;

#define STAR_TYPE_REHEARSAL_EVENT (star_rehearsal_event_get_type ())
GType star_rehearsal_event_get_type (void);

G_END_DECLS
