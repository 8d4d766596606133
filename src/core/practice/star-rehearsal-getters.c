/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rehearsal-private.h"

/* What there is to know of a rehearsal: as of the last call, for nothing here looks at the clock. */

static StarTakeEnd
get_end (StarRehearsal *self)
{
  if (self->state != STAR_REHEARSAL_STATE_FINISHED)
    return STAR_TAKE_END_OPEN;

  return self->is_aborted || !star_run_is_complete (self->run) ? STAR_TAKE_END_ABORTED
                                                               : STAR_TAKE_END_FINISHED;
}

/**
 * star_rehearsal_get_plan:
 *
 * Returns: (transfer none): the plan
 */
StarPlan *
star_rehearsal_get_plan (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), NULL);

  return self->plan;
}

/**
 * star_rehearsal_get_story:
 *
 * Returns: (transfer none): the id of the story, "" for none
 */
const char *
star_rehearsal_get_story (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), NULL);

  return self->story;
}

/**
 * star_rehearsal_get_state:
 *
 * Returns: whether it was started, runs, stands still or was ended
 */
StarRehearsalState
star_rehearsal_get_state (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), STAR_REHEARSAL_STATE_IDLE);

  return self->state;
}

/**
 * star_rehearsal_get_phase:
 *
 * Returns: which phase is on, or was last
 */
guint
star_rehearsal_get_phase (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), 0);

  return self->run->phase;
}

/**
 * star_rehearsal_get_elapsed:
 *
 * Returns: for how many microseconds the time has run
 */
gint64
star_rehearsal_get_elapsed (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), 0);

  return self->run->elapsed;
}

/**
 * star_rehearsal_get_paused:
 *
 * Returns: for how many microseconds the time has stood still, those included in which the system
 *   slept meanwhile or for which it was settled that they do not count
 */
gint64
star_rehearsal_get_paused (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), 0);

  return self->paused;
}

/**
 * star_rehearsal_get_gap:
 *
 * Returns: the microseconds in which the system slept and of which it is not settled whether they
 *   count, 0 if there are none
 */
gint64
star_rehearsal_get_gap (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), 0);

  return self->gap;
}

/**
 * star_rehearsal_get_overtime:
 *
 * Returns: the microseconds beyond the time of all phases together, 0 before
 */
gint64
star_rehearsal_get_overtime (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), 0);

  return MAX (self->run->elapsed - star_plan_get_total (self->plan) * G_TIME_SPAN_SECOND, 0);
}

/**
 * star_rehearsal_get_phase_time:
 * @phase: which phase
 *
 * Returns: for how many microseconds it was on, all visits together
 */
gint64
star_rehearsal_get_phase_time (StarRehearsal *self, guint phase)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), 0);
  g_return_val_if_fail (phase < star_plan_get_n_phases (self->plan), 0);

  return star_run_get_phase_time (self->run, phase);
}

/**
 * star_rehearsal_get_phase_left:
 *
 * Returns: the microseconds that the phase that is on has left, negative once it has used them
 */
gint64
star_rehearsal_get_phase_left (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), 0);

  return star_run_get_phase_left (self->run);
}

/**
 * star_rehearsal_is_warned:
 *
 * Returns: %TRUE if the phase that is on has so little time left that a warning came; one too
 *   short for a warning has none
 */
gboolean
star_rehearsal_is_warned (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), FALSE);

  return star_run_is_warned (self->run);
}

/**
 * star_rehearsal_get_drift:
 * @drift: (out caller-allocates): where to put how far ahead or behind the user is
 */
void
star_rehearsal_get_drift (StarRehearsal *self, StarDrift *drift)
{
  g_return_if_fail (STAR_IS_REHEARSAL (self));
  g_return_if_fail (drift != NULL);

  star_drift_init (drift, self->plan, self->run->phase, self->run->elapsed);
}

/**
 * star_rehearsal_get_round:
 *
 * Returns: (transfer none) (nullable): what is noted in a design round, another one after a
 *   restart; %NULL if the plan is none
 */
StarDesignRound *
star_rehearsal_get_round (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), NULL);

  return self->run->round;
}

/**
 * star_rehearsal_get_next_event_time:
 *
 * Returns: when star_clock_get_monotonic() has come to where the next thing happens, so that
 *   nobody needs to ask before; -1 if nothing will, or the time does not run
 */
gint64
star_rehearsal_get_next_event_time (StarRehearsal *self)
{
  gint64 until;

  g_return_val_if_fail (STAR_IS_REHEARSAL (self), -1);

  if (self->state != STAR_REHEARSAL_STATE_RUNNING)
    return -1;

  until = star_run_until_next (self->run);
  return until == G_MAXINT64 ? -1 : self->monotonic + until;
}

/**
 * star_rehearsal_get_next_second_time:
 *
 * Returns: when star_clock_get_monotonic() has come to the next whole second of the phase that is
 *   on, which is when a time that is shown changes; -1 if the time does not run
 */
gint64
star_rehearsal_get_next_second_time (StarRehearsal *self)
{
  gint64 time;

  g_return_val_if_fail (STAR_IS_REHEARSAL (self), -1);

  if (self->state != STAR_REHEARSAL_STATE_RUNNING)
    return -1;

  time = star_run_get_phase_time (self->run, self->run->phase);
  return self->monotonic + G_TIME_SPAN_SECOND - time % G_TIME_SPAN_SECOND;
}

/**
 * star_rehearsal_dup_take:
 *
 * Returns: (transfer full) (nullable): what was measured until the last call, %NULL if it was
 *   never started
 */
StarTake *
star_rehearsal_dup_take (StarRehearsal *self)
{
  StarTake *take;

  g_return_val_if_fail (STAR_IS_REHEARSAL (self), NULL);

  if (self->state == STAR_REHEARSAL_STATE_IDLE)
    return NULL;

  take = star_take_new (self->id, star_plan_get_id (self->plan), star_plan_get_name (self->plan),
                        self->story);
  star_take_set_story_title (take, self->story_title);
  take->started_at = self->started_at;
  take->end = get_end (self);
  take->paused = self->paused + self->gap;
  for (int i = 0; i < STAR_N_TIME_MARKS; i++)
    take->mark_seconds[i] = star_plan_get_mark (self->plan, i);
  star_run_fill_take (self->run, take, self->words);

  return take;
}
