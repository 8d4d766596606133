/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-review.h"

#include <glib/gi18n-lib.h>

#include "star-spoken-time.h"

static char *
format_time (gint64 time)
{
  return star_spoken_time_format (star_spoken_time_round (time));
}

/* Seconds that a phase took more than planned, as they are shown. */
static int
get_over (const StarTakePhase *phase)
{
  return (int) star_spoken_time_round (phase->time) - (int) phase->planned;
}

static char *
describe_target (guint seconds, guint target)
{
  g_autofree char *difference = star_spoken_time_format (ABS ((int) seconds - (int) target));

  if (seconds > target)
    /* Translators: %s is a time such as "7 s" or "1:20" */
    return g_strdup_printf (_("%s over the target"), difference);
  if (seconds < target)
    /* Translators: %s is a time such as "7 s" or "1:20" */
    return g_strdup_printf (_("%s under the target"), difference);

  return g_strdup (_("exactly on target"));
}

static char *
describe_window (guint seconds, guint minimum, guint maximum)
{
  g_autofree char *difference = NULL;

  if (seconds < minimum)
    {
      difference = star_spoken_time_format (minimum - seconds);
      /* Translators: %s is a time such as "7 s" or "1:20" */
      return g_strdup_printf (_("%s under the minimum"), difference);
    }
  if (maximum > 0 && seconds > maximum)
    {
      difference = star_spoken_time_format (seconds - maximum);
      /* Translators: %s is a time such as "7 s" or "1:20" */
      return g_strdup_printf (_("%s over the maximum"), difference);
    }

  return g_strdup (_("inside the window"));
}

static char *
describe_planned (guint seconds, guint planned)
{
  g_autofree char *difference = star_spoken_time_format (ABS ((int) seconds - (int) planned));

  if (seconds > planned)
    /* Translators: %s is a time such as "7 s" or "1:20" */
    return g_strdup_printf (_("%s longer than planned"), difference);
  if (seconds < planned)
    /* Translators: %s is a time such as "7 s" or "1:20" */
    return g_strdup_printf (_("%s shorter than planned"), difference);

  return g_strdup (_("as long as planned"));
}

/* Takes both. */
static char *
join (char *first, char *second)
{
  /* Translators: two statements about a rehearsal, such as "1:52" and "7 s over the target" */
  char *joined = g_strdup_printf (_("%s, %s"), first, second);

  g_free (first);
  g_free (second);

  return joined;
}

static char *
describe_finished (const StarTake *take)
{
  guint seconds = star_spoken_time_round (take->elapsed);
  const guint *marks = take->mark_seconds;
  char *text = star_spoken_time_format (seconds);

  if (marks[STAR_TIME_MARK_TARGET] > 0)
    text = join (text, describe_target (seconds, marks[STAR_TIME_MARK_TARGET]));
  if (marks[STAR_TIME_MARK_MINIMUM] > 0 || marks[STAR_TIME_MARK_MAXIMUM] > 0)
    text = join (text, describe_window (seconds, marks[STAR_TIME_MARK_MINIMUM],
                                        marks[STAR_TIME_MARK_MAXIMUM]));
  else if (marks[STAR_TIME_MARK_TARGET] == 0)
    text = join (text, describe_planned (seconds, star_take_get_planned (take)));

  return text;
}

static char *
describe_unfinished (const StarTake *take)
{
  g_autofree char *time = format_time (take->elapsed);
  const StarTakeVisit *last;
  const char *name;

  if (take->visits->len == 0)
    return g_steal_pointer (&time);

  last = &g_array_index (take->visits, StarTakeVisit, take->visits->len - 1);
  name = star_take_get_phase (take, last->phase)->name;

  if (take->end == STAR_TAKE_END_ABORTED)
    /* Translators: a time such as "42 s" or "1:20", and the phase in which a rehearsal ended */
    return g_strdup_printf (_("%s, ended early in %s"), time, name);

  /* Translators: a time such as "42 s" or "1:20", and the phase in which Starling went away */
  return g_strdup_printf (_("%s, cut off in %s"), time, name);
}

/* Nothing about a target: the time is not that of the whole. */
static char *
describe_skipped (const StarTake *take)
{
  guint n_skipped = star_take_get_n_skipped (take);
  g_autofree char *time = format_time (take->elapsed);

  /* Translators: a time such as "42 s" or "1:20", and how many phases of a rehearsal were not told,
   * which is the number for the plural */
  return g_strdup_printf (ngettext ("%s, %u phase skipped", "%s, %u phases skipped", n_skipped),
                          time, n_skipped);
}

static int
compare_over (const guint *a, const guint *b, const StarTake *take)
{
  int over_a = ABS (get_over (star_take_get_phase (take, *a)));
  int over_b = ABS (get_over (star_take_get_phase (take, *b)));

  return over_a != over_b ? over_b - over_a : (int) *a - (int) *b;
}

/* The phases that were told to their end and missed their time to one side, the most first. */
static char *
list_missed (const StarTake *take, int side)
{
  g_autoptr (GArray) missed = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < star_take_get_n_phases (take); i++)
    {
      if (star_take_is_told (take, i) && side * get_over (star_take_get_phase (take, i)) > 0)
        g_array_append_val (missed, i);
    }
  if (missed->len == 0)
    return NULL;

  g_array_sort_with_data (missed, (GCompareDataFunc) compare_over, (gpointer) take);
  for (guint i = 0; i < missed->len; i++)
    {
      const StarTakePhase *phase = star_take_get_phase (take, g_array_index (missed, guint, i));
      g_autofree char *time = star_spoken_time_format (ABS (get_over (phase)));

      /* Translators: a phase and a time such as "12 s": what missed its planned time by how much */
      g_ptr_array_add (texts, g_strdup_printf (_("%s by %s"), phase->name, time));
    }
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (", ", (GStrv) texts->pdata);
}

static char *
describe_told (const StarTakePhase *phase)
{
  g_autofree char *time = format_time (phase->time);
  g_autofree char *planned = star_spoken_time_format (phase->planned);
  int over = get_over (phase);
  g_autofree char *difference = star_spoken_time_format (ABS (over));

  if (over > 0)
    /* Translators: three times: what a phase took, how much more that is, and what was planned:
     * "25 s, 4 s over the 21 s planned" */
    return g_strdup_printf (_("%s, %s over the %s planned"), time, difference, planned);
  if (over < 0)
    /* Translators: three times: what a phase took, how much less that is, and what was planned:
     * "18 s, 3 s under the 21 s planned" */
    return g_strdup_printf (_("%s, %s under the %s planned"), time, difference, planned);

  /* Translators: a time such as "21 s" */
  return g_strdup_printf (_("%s, as planned"), time);
}

static gboolean
is_where_it_ended (const StarTake *take, guint phase)
{
  return take->end != STAR_TAKE_END_FINISHED && take->visits->len > 0
         && g_array_index (take->visits, StarTakeVisit, take->visits->len - 1).phase == phase;
}

/**
 * star_review_dup_headline:
 *
 * Returns: (transfer full): how long the take was and what that is against the target and the
 *   window of its plan, or against its phases where it has none: "1:52, 7 s over the target,
 *   inside the window". One that was not told to the end, or with phases skipped, is only said to
 *   be that.
 */
char *
star_review_dup_headline (const StarTake *take)
{
  g_return_val_if_fail (take != NULL, NULL);

  if (take->end != STAR_TAKE_END_FINISHED)
    return describe_unfinished (take);

  return star_take_is_complete (take) ? describe_finished (take) : describe_skipped (take);
}

/**
 * star_review_dup_phase:
 * @phase: which phase
 *
 * Returns: (transfer full): what a phase took against what was planned
 */
char *
star_review_dup_phase (const StarTake *take, guint phase)
{
  const StarTakePhase *measured;
  g_autofree char *time = NULL;
  g_autofree char *planned = NULL;

  g_return_val_if_fail (take != NULL, NULL);
  g_return_val_if_fail (phase < star_take_get_n_phases (take), NULL);

  measured = star_take_get_phase (take, phase);
  if (star_take_is_told (take, phase))
    return describe_told (measured);

  time = format_time (measured->time);
  planned = star_spoken_time_format (measured->planned);
  if (measured->visits == 0)
    /* Translators: %s is a time such as "21 s" */
    return g_strdup_printf (_("not reached, %s planned"), planned);
  if (!is_where_it_ended (take, phase))
    /* Translators: %s is a time such as "21 s" */
    return g_strdup_printf (_("skipped, %s planned"), planned);
  if (get_over (measured) > 0)
    {
      g_autofree char *told = describe_told (measured);

      /* Translators: %s is what a phase took, such as "25 s, 4 s over the 21 s planned" */
      return g_strdup_printf (_("%s, ended here"), told);
    }

  /* Translators: two times, what a phase took and what was planned */
  return g_strdup_printf (_("%s of the %s planned, ended here"), time, planned);
}

/**
 * star_review_dup_over:
 *
 * Returns: (transfer full) (nullable): the phases that took longer than planned, the one that
 *   did most first: "Action by 12 s, Task by 3 s"; %NULL if none did. Only those that were told
 *   to their end.
 */
char *
star_review_dup_over (const StarTake *take)
{
  g_return_val_if_fail (take != NULL, NULL);

  return list_missed (take, 1);
}

/**
 * star_review_dup_under:
 *
 * Returns: (transfer full) (nullable): the phases that took less time than planned, as
 *   star_review_dup_over() has the others
 */
char *
star_review_dup_under (const StarTake *take)
{
  g_return_val_if_fail (take != NULL, NULL);

  return list_missed (take, -1);
}

/**
 * star_review_list_returns:
 *
 * Returns: (transfer full) (element-type utf8): each time that an earlier phase was returned to,
 *   in words. What was on for less than half a second was only passed through.
 */
GPtrArray *
star_review_list_returns (const StarTake *take)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const StarTakeVisit *last = NULL;

  g_return_val_if_fail (take != NULL, NULL);

  for (guint i = 0; i < take->visits->len; i++)
    {
      const StarTakeVisit *visit = &g_array_index (take->visits, StarTakeVisit, i);

      if (star_spoken_time_round (visit->time) == 0)
        continue;

      if (last != NULL && visit->phase < last->phase)
        {
          g_autofree char *at = format_time (visit->start);
          g_autofree char *time = format_time (visit->time);

          /* Translators: a time, two phases and a time: "At 1:20 from Task back to Situation,
           * for 12 s" */
          g_ptr_array_add (texts, g_strdup_printf (_("At %s from %s back to %s, for %s"), at,
                                                   star_take_get_phase (take, last->phase)->name,
                                                   star_take_get_phase (take, visit->phase)->name,
                                                   time));
        }
      last = visit;
    }

  return g_steal_pointer (&texts);
}

/**
 * star_review_dup_rating:
 * @rating: how the user found a take, 0 if they did not say
 *
 * Returns: (transfer full): such as "3 of 5"
 */
char *
star_review_dup_rating (guint rating)
{
  if (rating == 0)
    return g_strdup (_("Not rated"));

  /* Translators: a rating and the best there is */
  return g_strdup_printf (_("%u of %u"), rating, (guint) STAR_TAKE_MAX_RATING);
}
