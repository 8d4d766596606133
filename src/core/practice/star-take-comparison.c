/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-take-comparison.h"

#include <glib/gi18n-lib.h>

#include "star-review.h"
#include "star-spoken-time.h"

/* A phase that both takes told to its end. */
typedef struct {
  const char *name;
  int seconds;
} Difference;

/* Seconds between a take and what it was to be. */
static guint
get_distance (const StarTake *take)
{
  guint target = take->mark_seconds[STAR_TIME_MARK_TARGET];
  int seconds = star_spoken_time_round (take->elapsed);

  return ABS (seconds - (int) (target > 0 ? target : star_take_get_planned (take)));
}

static int
find_phase (const StarTake *take, const char *id)
{
  for (guint i = 0; i < star_take_get_n_phases (take); i++)
    {
      if (g_str_equal (star_take_get_phase (take, i)->id, id))
        return i;
    }

  return -1;
}

static int
compare_differences (const Difference *a, const Difference *b)
{
  return ABS (b->seconds) - ABS (a->seconds);
}

/* The largest first, equal ones in the order of the plan; @n_common is of how many phases. */
static GArray *
find_differences (const StarTake *take, const StarTake *earlier, guint *n_common)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (Difference));

  *n_common = 0;
  for (guint i = 0; i < star_take_get_n_phases (take); i++)
    {
      const StarTakePhase *phase = star_take_get_phase (take, i);
      int other = find_phase (earlier, phase->id);
      Difference difference = { phase->name, 0 };

      if (other < 0 || !star_take_is_told (take, i) || !star_take_is_told (earlier, other))
        continue;

      (*n_common)++;
      difference.seconds =
        (int) star_spoken_time_round (phase->time)
        - (int) star_spoken_time_round (star_take_get_phase (earlier, other)->time);
      if (difference.seconds != 0)
        g_array_append_val (differences, difference);
    }

  /* GLib's sort of arrays is stable. */
  g_array_sort (differences, (GCompareFunc) compare_differences);

  return differences;
}

static char *
describe_total (const StarTake *take, const StarTake *earlier)
{
  int seconds =
    (int) star_spoken_time_round (take->elapsed) - (int) star_spoken_time_round (earlier->elapsed);
  g_autofree char *time = star_spoken_time_format (ABS (seconds));

  if (seconds == 0)
    return g_strdup (_("As long as then"));

  /* Translators: %s is a time such as "7 s" or "1:20" */
  return seconds > 0 ? g_strdup_printf (_("%s longer"), time)
                     /* Translators: %s is a time such as "7 s" or "1:20" */
                     : g_strdup_printf (_("%s shorter"), time);
}

static char *
describe_difference (const Difference *difference)
{
  g_autofree char *time = star_spoken_time_format (ABS (difference->seconds));

  /* Translators: a phase, and a time such as "7 s" or "1:20" */
  return difference->seconds > 0 ? g_strdup_printf (_("%s: %s longer"), difference->name, time)
  /* Translators: a phase, and a time such as "7 s" or "1:20" */
                                 : g_strdup_printf (_("%s: %s shorter"), difference->name, time);
}

static void
add_rating (GPtrArray *texts, const StarTake *take, const StarTake *earlier)
{
  g_autofree char *now = star_review_dup_rating (take->rating);
  g_autofree char *then = star_review_dup_rating (earlier->rating);
  char *both;

  if (take->rating == 0 || earlier->rating == 0)
    return;

  /* Translators: two ratings, such as "4 of 5" */
  both = g_strdup_printf (_("Your rating: %s; of the earlier one: %s"), now, then);
  g_ptr_array_add (texts, both);
}

/**
 * star_take_comparison_dup_standing:
 * @take: a take
 * @earlier: (element-type StarTake): takes of the same story and plan before it
 *
 * Returns: (transfer full) (nullable): how near to its target it is among them, %NULL if that
 *   can not be said: takes that were not told to the end are not counted
 */
char *
star_take_comparison_dup_standing (const StarTake *take, GPtrArray *earlier)
{
  guint n_finished = 0;
  guint n_farther = 0;

  g_return_val_if_fail (take != NULL, NULL);
  g_return_val_if_fail (earlier != NULL, NULL);

  for (guint i = 0; i < earlier->len; i++)
    {
      const StarTake *other = g_ptr_array_index (earlier, i);

      n_finished += star_take_is_complete (other);
      n_farther += star_take_is_complete (other) && get_distance (other) > get_distance (take);
    }
  if (n_finished == 0 || !star_take_is_complete (take))
    return NULL;

  return g_strdup_printf (
    /* Translators: two numbers: the first of the second, which is the one for the plural */
    ngettext ("Nearer to the target than %u of %u earlier take that was told to the end",
              "Nearer to the target than %u of %u earlier takes that were told to the end",
              n_finished),
    n_farther, n_finished);
}

/**
 * star_take_comparison_list:
 * @take: a take
 * @earlier: one before it
 *
 * Returns: (transfer full) (element-type utf8): how the first differs from the second: the whole,
 *   if both were told to the end, each phase that both told to its end, the ratings
 */
GPtrArray *
star_take_comparison_list (const StarTake *take, const StarTake *earlier)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) differences = NULL;
  guint n_common;

  g_return_val_if_fail (take != NULL, NULL);
  g_return_val_if_fail (earlier != NULL, NULL);

  differences = find_differences (take, earlier, &n_common);
  if (star_take_is_complete (take) && star_take_is_complete (earlier))
    g_ptr_array_add (texts, describe_total (take, earlier));
  else
    g_ptr_array_add (texts, g_strdup (_("Not both were told to the end, so only phases are "
                                        "compared that both did")));
  for (guint i = 0; i < differences->len; i++)
    g_ptr_array_add (texts, describe_difference (&g_array_index (differences, Difference, i)));
  if (n_common == 0)
    g_ptr_array_add (texts, g_strdup (_("There is no phase that both told to its end")));
  else if (differences->len == 0)
    g_ptr_array_add (texts, g_strdup (_("No phase differs by a second")));
  add_rating (texts, take, earlier);

  return g_steal_pointer (&texts);
}
