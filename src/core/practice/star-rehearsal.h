/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-clock.h"
#include "star-design-round.h"
#include "star-drift.h"
#include "star-plan.h"
#include "star-rehearsal-event.h"
#include "star-take.h"

G_BEGIN_DECLS

/**
 * StarRehearsalState:
 * @STAR_REHEARSAL_STATE_IDLE: it was never started
 * @STAR_REHEARSAL_STATE_RUNNING: the time runs, within the plan or over it
 * @STAR_REHEARSAL_STATE_PAUSED: the time stands still
 * @STAR_REHEARSAL_STATE_FINISHED: it was ended; only a restart is left
 */
typedef enum {
  STAR_REHEARSAL_STATE_IDLE,
  STAR_REHEARSAL_STATE_RUNNING,
  STAR_REHEARSAL_STATE_PAUSED,
  STAR_REHEARSAL_STATE_FINISHED,
} StarRehearsalState;

#define STAR_TYPE_REHEARSAL_STATE (star_rehearsal_state_get_type ())
GType star_rehearsal_state_get_type (void);

#define STAR_TYPE_REHEARSAL (star_rehearsal_get_type ())
G_DECLARE_FINAL_TYPE (StarRehearsal, star_rehearsal, STAR, REHEARSAL, GObject)

StarRehearsal *star_rehearsal_new (StarClock *clock, StarPlan *plan, const char *story,
                                   guint32 seed);

gboolean star_rehearsal_start    (StarRehearsal *self);
gboolean star_rehearsal_pause    (StarRehearsal *self);
gboolean star_rehearsal_resume   (StarRehearsal *self);
gboolean star_rehearsal_next     (StarRehearsal *self);
gboolean star_rehearsal_previous (StarRehearsal *self);
gboolean star_rehearsal_restart  (StarRehearsal *self);
gboolean star_rehearsal_finish   (StarRehearsal *self);
gboolean star_rehearsal_abort    (StarRehearsal *self);
void     star_rehearsal_tick     (StarRehearsal *self);

gboolean star_rehearsal_settle_gap  (StarRehearsal *self, gboolean counts);
void     star_rehearsal_set_failing (StarRehearsal *self, gboolean failing);
void     star_rehearsal_set_story_title (StarRehearsal *self, const char *title);
void     star_rehearsal_set_words   (StarRehearsal *self, StarSection section, guint words);

StarPlan           *star_rehearsal_get_plan       (StarRehearsal *self);
const char         *star_rehearsal_get_story      (StarRehearsal *self);
StarRehearsalState  star_rehearsal_get_state      (StarRehearsal *self);
guint               star_rehearsal_get_phase      (StarRehearsal *self);
gint64              star_rehearsal_get_elapsed    (StarRehearsal *self);
gint64              star_rehearsal_get_paused     (StarRehearsal *self);
gint64              star_rehearsal_get_gap        (StarRehearsal *self);
gint64              star_rehearsal_get_overtime   (StarRehearsal *self);
gint64              star_rehearsal_get_phase_time (StarRehearsal *self, guint phase);
gint64              star_rehearsal_get_phase_left (StarRehearsal *self);
gboolean            star_rehearsal_is_warned      (StarRehearsal *self);
void                star_rehearsal_get_drift      (StarRehearsal *self, StarDrift *drift);
StarDesignRound    *star_rehearsal_get_round      (StarRehearsal *self);

gint64    star_rehearsal_get_next_event_time  (StarRehearsal *self);
gint64    star_rehearsal_get_next_second_time (StarRehearsal *self);
StarTake *star_rehearsal_dup_take             (StarRehearsal *self);

G_END_DECLS
