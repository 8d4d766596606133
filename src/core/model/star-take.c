/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-take.h"

#include "star-words.h"

/* Nobody says a sentence in less, but a phase may be planned to be that short. */
#define SHORTEST_TELLING (3 * G_TIME_SPAN_SECOND)
#define SHORTEST_PART 5

G_DEFINE_ENUM_TYPE (StarTakeEnd, star_take_end,
  G_DEFINE_ENUM_VALUE (STAR_TAKE_END_OPEN, "open"),
  G_DEFINE_ENUM_VALUE (STAR_TAKE_END_ABORTED, "aborted"),
  G_DEFINE_ENUM_VALUE (STAR_TAKE_END_FINISHED, "finished"))

G_DEFINE_BOXED_TYPE (StarTake, star_take, star_take_ref, star_take_unref)

static void
clear_phase (StarTakePhase *phase)
{
  g_free (phase->id);
  g_free (phase->name);
}

static void
free_round_texts (StarTakeRound *round)
{
  g_free (round->twist);
  g_strfreev (round->answers);
  g_strfreev (round->parked);
}

static void
free_round (StarTakeRound *round)
{
  free_round_texts (round);
  g_free (round);
}

/* Who only passed through a phase on the way to another one has told nothing of it. */
static gboolean
is_spoken (const StarTakePhase *phase)
{
  gint64 least = MIN (SHORTEST_TELLING, phase->planned * G_TIME_SPAN_SECOND / SHORTEST_PART);

  if (phase->words > 0)
    least = MIN (least, phase->words * G_TIME_SPAN_MINUTE / STAR_FASTEST_PACE);

  return phase->visits > 0 && phase->time >= least;
}

static gboolean
has_words (const StarTake *self)
{
  for (guint i = 0; i < self->phases->len; i++)
    {
      if (star_take_get_phase (self, i)->words > 0)
        return TRUE;
    }

  return FALSE;
}

static void
star_take_free (StarTake *self)
{
  g_free (self->id);
  g_free (self->plan);
  g_free (self->plan_name);
  g_free (self->story);
  g_free (self->story_title);
  g_free (self->note);
  g_array_unref (self->phases);
  g_array_unref (self->visits);
  g_clear_pointer (&self->round, free_round);
  g_free (self);
}

static void
copy_round (StarTake *self, const StarTakeRound *round)
{
  StarTakeRound *copy = star_take_add_round (self);

  free_round_texts (copy);
  *copy = *round;
  copy->twist = g_strdup (round->twist);
  copy->answers = g_strdupv (round->answers);
  copy->parked = g_strdupv (round->parked);
}

/**
 * star_take_new:
 * @id: the id of the take
 * @plan: the id of its plan
 * @plan_name: what the plan is called
 * @story: the id of the story, "" for none
 *
 * Returns: (transfer full): a take in which nothing was measured, to be filled by the one who
 *   makes it
 */
StarTake *
star_take_new (const char *id, const char *plan, const char *plan_name, const char *story)
{
  StarTake *self;

  g_return_val_if_fail (id != NULL && *id != '\0', NULL);
  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (plan_name != NULL, NULL);
  g_return_val_if_fail (story != NULL, NULL);

  self = g_new0 (StarTake, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->plan = g_strdup (plan);
  self->plan_name = g_strdup (plan_name);
  self->story = g_strdup (story);
  self->story_title = g_strdup ("");
  self->note = g_strdup ("");
  self->phases = g_array_new (FALSE, TRUE, sizeof (StarTakePhase));
  g_array_set_clear_func (self->phases, (GDestroyNotify) clear_phase);
  self->visits = g_array_new (FALSE, TRUE, sizeof (StarTakeVisit));

  return self;
}

StarTake *
star_take_ref (StarTake *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_take_unref (StarTake *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_take_free (self);
}

/**
 * star_take_dup_reviewed:
 * @rating: how the user found it, at most %STAR_TAKE_MAX_RATING, 0 if they do not say
 * @note: what the user notes, "" for nothing
 *
 * Returns: (transfer full): the same take with another rating and note
 */
StarTake *
star_take_dup_reviewed (const StarTake *self, guint rating, const char *note)
{
  StarTake *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rating <= STAR_TAKE_MAX_RATING, NULL);
  g_return_val_if_fail (note != NULL, NULL);

  copy = star_take_new (self->id, self->plan, self->plan_name, self->story);
  star_take_set_story_title (copy, self->story_title);
  copy->started_at = self->started_at;
  copy->end = self->end;
  copy->elapsed = self->elapsed;
  copy->paused = self->paused;
  copy->marks = self->marks;
  memcpy (copy->mark_seconds, self->mark_seconds, sizeof copy->mark_seconds);
  for (guint i = 0; i < self->phases->len; i++)
    star_take_add_phase (copy, star_take_get_phase (self, i));
  g_array_append_vals (copy->visits, self->visits->data, self->visits->len);
  if (self->round != NULL)
    copy_round (copy, self->round);
  copy->rating = rating;
  g_free (copy->note);
  copy->note = g_strdup (note);

  return copy;
}

/**
 * star_take_set_story_title:
 * @title: what the story is called, "" for none
 *
 * Only for the one who makes the take.
 */
void
star_take_set_story_title (StarTake *self, const char *title)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  g_free (self->story_title);
  self->story_title = g_strdup (title);
}

/**
 * star_take_add_phase:
 * @phase: (transfer none): the phase, which is copied
 *
 * Only for the one who makes the take.
 */
void
star_take_add_phase (StarTake *self, const StarTakePhase *phase)
{
  StarTakePhase copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (phase != NULL && phase->id != NULL && phase->name != NULL);

  copy = *phase;
  copy.id = g_strdup (phase->id);
  copy.name = g_strdup (phase->name);
  g_array_append_val (self->phases, copy);
}

/**
 * star_take_add_visit:
 * @phase: index of a phase
 * @start: microseconds of running time before it
 * @time: microseconds that it lasted
 *
 * Only for the one who makes the take.
 */
void
star_take_add_visit (StarTake *self, guint phase, gint64 start, gint64 time)
{
  StarTakeVisit visit = { phase, start, time };

  g_return_if_fail (self != NULL);
  g_return_if_fail (phase < self->phases->len);

  g_array_append_val (self->visits, visit);
}

/**
 * star_take_add_round:
 *
 * Only for the one who makes the take, and only once.
 *
 * Returns: (transfer none): a round in which nothing happened, to be filled
 */
StarTakeRound *
star_take_add_round (StarTake *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->round == NULL, NULL);

  self->round = g_new0 (StarTakeRound, 1);
  self->round->tool_questions = -1;
  self->round->twist = g_strdup ("");
  self->round->answers = g_new0 (char *, 1);
  self->round->parked = g_new0 (char *, 1);

  return self->round;
}

/**
 * star_take_get_n_phases:
 *
 * Returns: how many phases the plan had
 */
guint
star_take_get_n_phases (const StarTake *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->phases->len;
}

/**
 * star_take_get_phase:
 * @phase: index of a phase
 *
 * Returns: (transfer none): what was measured of it
 */
const StarTakePhase *
star_take_get_phase (const StarTake *self, guint phase)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (phase < self->phases->len, NULL);

  return &g_array_index (self->phases, StarTakePhase, phase);
}

/**
 * star_take_get_planned:
 *
 * Returns: the seconds that all phases together were meant to last
 */
guint
star_take_get_planned (const StarTake *self)
{
  guint planned = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->phases->len; i++)
    planned += star_take_get_phase (self, i)->planned;

  return planned;
}

/**
 * star_take_get_overtime:
 *
 * Returns: the microseconds that it ran longer than planned, 0 if it did not
 */
gint64
star_take_get_overtime (const StarTake *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return MAX (self->elapsed - star_take_get_planned (self) * G_TIME_SPAN_SECOND, 0);
}

/**
 * star_take_is_told:
 * @phase: index of a phase
 *
 * Returns: %TRUE if the phase was told to its end: it was reached and not only passed through, and
 *   the take was not ended in the middle of it
 */
gboolean
star_take_is_told (const StarTake *self, guint phase)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (phase < self->phases->len, FALSE);

  if (!is_spoken (star_take_get_phase (self, phase)) || self->visits->len == 0)
    return FALSE;

  return self->end == STAR_TAKE_END_FINISHED
         || g_array_index (self->visits, StarTakeVisit, self->visits->len - 1).phase != phase;
}

/**
 * star_take_get_n_skipped:
 *
 * Returns: how many phases were passed through on the way to the end. In a take that was told as
 *   it is written, a phase without words had nothing to be told.
 */
guint
star_take_get_n_skipped (const StarTake *self)
{
  guint n_skipped = 0;
  gboolean is_written;

  g_return_val_if_fail (self != NULL, 0);

  is_written = has_words (self);
  for (guint i = 0; i < self->phases->len; i++)
    {
      const StarTakePhase *phase = star_take_get_phase (self, i);

      n_skipped += !is_spoken (phase) && (phase->words > 0 || !is_written);
    }

  return n_skipped;
}

/**
 * star_take_is_complete:
 *
 * Returns: %TRUE if the whole was told to its end: it was finished, and no phase was skipped
 */
gboolean
star_take_is_complete (const StarTake *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->end == STAR_TAKE_END_FINISHED && star_take_get_n_skipped (self) == 0;
}

/**
 * star_take_is_worth_keeping:
 *
 * Returns: %TRUE if it ran long enough for something to be told, or anything was noted in it
 */
gboolean
star_take_is_worth_keeping (const StarTake *self)
{
  const StarTakeRound *round;

  g_return_val_if_fail (self != NULL, FALSE);

  round = self->round;

  return self->elapsed >= STAR_TAKE_SHORTEST || self->rating > 0 || *self->note != '\0'
         || (round != NULL && (round->questions > 0 || round->tool_questions >= 0
                               || round->failure_time > 0 || *round->parked != NULL));
}

/**
 * star_take_get_failure_percent:
 *
 * Returns: the part of the time that it ran in which failures were talked about, in per cent,
 *   rounded down so that what is short of a goal does not look as if it were there
 */
guint
star_take_get_failure_percent (const StarTake *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->round == NULL || self->elapsed <= 0)
    return 0;

  return self->round->failure_time * 100 / self->elapsed;
}
