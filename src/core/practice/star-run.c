/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-run-private.h"

#include "star-design-round-private.h"
#include "star-questions.h"
#include "star-schedule-private.h"

/* What was measured of one phase. */
typedef struct {
  gint64 time;
  gint64 planned;
  gint64 warning;
  gboolean is_warned;
  gboolean is_over;
  guint visits;
} Progress;

static Progress *
get_progress (StarRun *self, guint phase)
{
  return &g_array_index (self->progress, Progress, phase);
}

/* Microseconds until something happens in the phase that is on. */
static gint64
until_phase_event (StarRun *self)
{
  const Progress *progress = get_progress (self, self->phase);

  if (!progress->is_warned)
    return progress->planned - progress->warning - progress->time;

  return progress->is_over ? G_MAXINT64 : progress->planned - progress->time;
}

/* Microseconds until the next of what is fixed from the start. */
static gint64
until_item (StarRun *self)
{
  return self->next_item < self->schedule->len
           ? g_array_index (self->schedule, StarScheduleItem, self->next_item).at - self->elapsed
           : G_MAXINT64;
}

static void
do_phase_event (StarRun *self)
{
  Progress *progress = get_progress (self, self->phase);

  if (!progress->is_warned)
    {
      progress->is_warned = TRUE;
      star_run_add_event (self, STAR_REHEARSAL_EVENT_PHASE_WARNING, self->phase);
      return;
    }

  progress->is_over = TRUE;
  star_run_add_event (self, STAR_REHEARSAL_EVENT_PHASE_OVER, self->phase);
  if (star_plan_get_advance (self->plan) == STAR_ADVANCE_AUTOMATIC
      && self->phase + 1 < self->progress->len)
    star_run_begin_phase (self, self->phase + 1);
}

/* An alarm for somebody who is late is none for who is not. */
static gboolean
is_quiet (StarRun *self, const StarScheduleItem *item)
{
  return item->event == STAR_REHEARSAL_EVENT_ALARM
         && star_plan_get_alarm_phase (self->plan, item->index) >= 0
         && star_plan_get_alarm_phase (self->plan, item->index) <= (int) self->furthest;
}

static GPtrArray *
get_twists (void)
{
  return star_questions_get_twists (star_questions_get_default ());
}

static void
do_item (StarRun *self)
{
  const StarScheduleItem *item =
    &g_array_index (self->schedule, StarScheduleItem, self->next_item++);

  if (is_quiet (self, item))
    return;

  if (item->event == STAR_REHEARSAL_EVENT_MARK)
    self->marks |= 1u << item->index;
  else if (item->event == STAR_REHEARSAL_EVENT_TWIST)
    self->twist = star_question_get_id (g_ptr_array_index (get_twists (), item->index));
  star_run_add_event (self, item->event, item->index);
}

static void
add_time (StarRun *self, gint64 time)
{
  self->elapsed += time;
  get_progress (self, self->phase)->time += time;
  g_array_index (self->visits, StarTakeVisit, self->visits->len - 1).time += time;
  if (self->round != NULL)
    star_design_round_add_time (self->round, time);
}

/* A card and a moment for it, which the seed decides. */
static void
plan_twist (StarRun *self, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint from, to;

  if (star_plan_get_twist (self->plan, &from, &to))
    star_schedule_add (self->schedule, g_rand_int_range (rand, from, to + 1),
                       STAR_REHEARSAL_EVENT_TWIST, g_rand_int_range (rand, 0, get_twists ()->len));
}

static void
fill_progress (StarRun *self)
{
  guint n_phases = star_plan_get_n_phases (self->plan);

  g_array_set_size (self->progress, n_phases);
  for (guint i = 0; i < n_phases; i++)
    {
      Progress *progress = get_progress (self, i);

      progress->planned = star_plan_get_phase_seconds (self->plan, i) * G_TIME_SPAN_SECOND;
      progress->warning = star_plan_get_phase_warning (self->plan, i) * G_TIME_SPAN_SECOND;
      progress->is_warned = progress->warning == 0;
    }
}

/* Words tell the pace only if they were all said. */
static guint
get_told_words (StarRun *self, guint phase, gboolean is_finished, const guint *words)
{
  StarSection section;

  if (!star_plan_learns_pace (self->plan)
      || !star_plan_get_phase_section (self->plan, phase, &section)
      || get_progress (self, phase)->visits == 0
      || (phase == self->phase && !is_finished))
    return 0;

  return words[section];
}

static void
fill_phases (StarRun *self, StarTake *take, const guint *words)
{
  gboolean is_finished = take->end == STAR_TAKE_END_FINISHED;

  for (guint i = 0; i < self->progress->len; i++)
    {
      const Progress *progress = get_progress (self, i);
      StarTakePhase phase = {
        .id = (char *) star_plan_get_phase_id (self->plan, i),
        .name = (char *) star_plan_get_phase_name (self->plan, i),
        .planned = star_plan_get_phase_seconds (self->plan, i),
        .words = get_told_words (self, i, is_finished, words),
        .time = progress->time,
        .visits = progress->visits,
      };

      star_plan_get_phase_section (self->plan, i, &phase.section);
      star_take_add_phase (take, &phase);
    }

  for (guint i = 0; i < self->visits->len; i++)
    {
      const StarTakeVisit *visit = &g_array_index (self->visits, StarTakeVisit, i);

      star_take_add_visit (take, visit->phase, visit->start, visit->time);
    }
}

static void
fill_round (StarRun *self, StarTake *take)
{
  StarTakeRound *round = star_take_add_round (take);

  star_design_round_fill (self->round, round);
  if (self->twist != NULL)
    {
      g_free (round->twist);
      round->twist = g_strdup (self->twist);
    }
}

/*
 * star_run_new:
 * @seed: what the card and the moment of a twist depend on
 *
 * Returns: (transfer full): a run in which no phase has begun
 */
StarRun *
star_run_new (StarPlan *plan, guint32 seed)
{
  StarRun *self = g_new0 (StarRun, 1);

  self->plan = g_object_ref (plan);
  self->events = g_array_new (FALSE, FALSE, sizeof (StarRunEvent));
  self->progress = g_array_new (FALSE, TRUE, sizeof (Progress));
  self->visits = g_array_new (FALSE, FALSE, sizeof (StarTakeVisit));
  self->schedule = g_array_new (FALSE, FALSE, sizeof (StarScheduleItem));
  fill_progress (self);
  star_schedule_fill (self->schedule, plan);
  plan_twist (self, seed);
  if (star_plan_is_design_round (plan))
    self->round = star_design_round_new (plan);

  return self;
}

void
star_run_free (StarRun *self)
{
  g_array_unref (self->events);
  g_array_unref (self->progress);
  g_array_unref (self->visits);
  g_array_unref (self->schedule);
  g_clear_object (&self->round);
  g_object_unref (self->plan);
  g_free (self);
}

/* Begins the phase, or returns to it. */
void
star_run_begin_phase (StarRun *self, guint phase)
{
  StarTakeVisit visit = { phase, self->elapsed, 0 };
  Progress *progress = get_progress (self, phase);

  self->phase = phase;
  self->furthest = MAX (self->furthest, phase);
  g_array_append_val (self->visits, visit);
  star_run_add_event (self, progress->visits == 0 ? STAR_REHEARSAL_EVENT_PHASE_BEGAN
                                                  : STAR_REHEARSAL_EVENT_PHASE_RETURNED, phase);
  progress->visits++;
}

/* Lets @time pass in the phase that is on, and whatever happens on the way. */
void
star_run_pass (StarRun *self, gint64 time)
{
  for (;;)
    {
      gint64 in_phase = until_phase_event (self);
      gint64 in_plan = until_item (self);
      gint64 step = MIN (in_phase, in_plan);

      if (step > time)
        break;

      add_time (self, step);
      time -= step;
      if (in_phase <= in_plan)
        do_phase_event (self);
      else
        do_item (self);
    }

  add_time (self, time);
}

void
star_run_add_event (StarRun *self, StarRehearsalEvent event, guint index)
{
  StarRunEvent row = { event, index, self->elapsed };

  g_array_append_val (self->events, row);
}

/* Microseconds until something happens, %G_MAXINT64 if nothing will. */
gint64
star_run_until_next (StarRun *self)
{
  return MIN (until_phase_event (self), until_item (self));
}

gint64
star_run_get_phase_time (StarRun *self, guint phase)
{
  return get_progress (self, phase)->time;
}

/* Microseconds that the phase that is on has left, negative once it has used them. */
gint64
star_run_get_phase_left (StarRun *self)
{
  const Progress *progress = get_progress (self, self->phase);

  return progress->planned - progress->time;
}

/* Whether a warning came in the phase that is on; one too short for that has none. */
gboolean
star_run_is_warned (StarRun *self)
{
  const Progress *progress = get_progress (self, self->phase);

  return progress->warning > 0 && progress->is_warned;
}

/* Whether the phase that is on is the last. */
gboolean
star_run_is_last (StarRun *self)
{
  return self->phase + 1 == self->progress->len;
}

/* Whether the last phase was begun, whatever is on now. */
gboolean
star_run_is_complete (StarRun *self)
{
  return self->furthest + 1 == self->progress->len;
}

/*
 * star_run_fill_take:
 * @take: a take whose end is known
 * @words: of each field of the story
 *
 * Writes down what was measured so far.
 */
void
star_run_fill_take (StarRun *self, StarTake *take, const guint *words)
{
  take->elapsed = self->elapsed;
  take->marks = self->marks;
  fill_phases (self, take, words);
  if (self->round != NULL)
    fill_round (self, take);
}
