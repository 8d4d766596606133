/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-trend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "star-spoken-time.h"

/* People change, so the last ones count. */
#define FEWEST 3
#define MOST 10
#define MOST_PAIRS (MOST * (MOST - 1) / 2)

/* How likely a trend at least as clear may be among times in no order at all. */
#define CHANCE 0.1

static int
compare_numbers (const guint *a, const guint *b)
{
  return (*a > *b) - (*a < *b);
}

static int
compare_slopes (const double *a, const double *b)
{
  return (*a > *b) - (*a < *b);
}

/* How many of all orders of @n times have at least @sum more pairs that rise than pairs that
 * fall, or the other way round, as a part: Kendall's test, counted out. */
static double
get_chance (guint n, guint sum)
{
  double orders[MOST_PAIRS + 1] = { 1 };
  guint n_pairs = n * (n - 1) / 2;
  double all = 1;
  double found = 0;

  /* orders[k]: of how many orders k pairs fall. The i-th time can fall behind 0 … i − 1 others. */
  for (guint i = 2; i <= n; i++)
    {
      double next[MOST_PAIRS + 1] = { 0 };

      for (guint k = 0; k <= i * (i - 1) / 2; k++)
        {
          for (guint falls = 0; falls < i && falls <= k; falls++)
            next[k] += orders[k - falls];
        }
      memcpy (orders, next, sizeof orders);
      all *= i;
    }

  for (guint falling = 0; falling <= n_pairs; falling++)
    {
      if (ABS ((int) n_pairs - 2 * (int) falling) >= (int) sum)
        found += orders[falling];
    }

  return found / all;
}

static void
fill_range (StarTrend *self, const guint *seconds)
{
  guint sorted[MOST];

  memcpy (sorted, seconds, self->n_takes * sizeof *sorted);
  qsort (sorted, self->n_takes, sizeof *sorted, (GCompareFunc) compare_numbers);
  self->least = sorted[0];
  self->middle = sorted[(self->n_takes - 1) / 2];
  self->most = sorted[self->n_takes - 1];
}

/* Returns: by how many more pairs rise than fall. */
static int
fill_step (StarTrend *self, const guint *seconds)
{
  double slopes[MOST_PAIRS];
  guint n_slopes = 0;
  int sum = 0;

  for (guint i = 0; i < self->n_takes; i++)
    {
      for (guint k = i + 1; k < self->n_takes; k++)
        {
          int rise = (int) seconds[k] - (int) seconds[i];

          slopes[n_slopes++] = (double) rise / (k - i);
          sum += (rise > 0) - (rise < 0);
        }
    }
  qsort (slopes, n_slopes, sizeof *slopes, (GCompareFunc) compare_slopes);
  self->step = (slopes[(n_slopes - 1) / 2] + slopes[n_slopes / 2]) / 2;

  return sum;
}

/**
 * star_trend_init:
 * @self: (out caller-allocates): where to put it
 * @seconds: (array length=n_takes): the times of takes, the oldest first
 * @n_takes: how many there are
 *
 * Looks where the last of them go. Less than three say nothing, and three can be in one order by
 * chance too easily to be called a trend.
 */
void
star_trend_init (StarTrend *self, const guint *seconds, guint n_takes)
{
  int sum;

  g_return_if_fail (self != NULL);
  g_return_if_fail (seconds != NULL || n_takes == 0);

  *self = (StarTrend){ .kind = STAR_TREND_TOO_FEW, .n_takes = MIN (n_takes, MOST) };
  if (n_takes == 0)
    return;

  seconds += n_takes - self->n_takes;
  fill_range (self, seconds);
  if (n_takes < FEWEST)
    return;

  sum = fill_step (self, seconds);
  self->kind = STAR_TREND_NONE;
  if (get_chance (self->n_takes, ABS (sum)) <= CHANCE)
    self->kind = sum > 0 ? STAR_TREND_LONGER : STAR_TREND_SHORTER;
}

/* Such as "by about 4 s each time". */
static char *
describe_step (const StarTrend *self)
{
  guint seconds = round (ABS (self->step));
  g_autofree char *time = star_spoken_time_format (seconds);

  if (seconds == 0)
    return g_strdup (_("by less than a second each time"));

  /* Translators: %s is a time such as "4 s", by which takes become longer or shorter */
  return g_strdup_printf (_("by about %s each time"), time);
}

/**
 * star_trend_to_text:
 *
 * Returns: (transfer full): the trend in words, in the user's language
 */
char *
star_trend_to_text (const StarTrend *self)
{
  g_autofree char *step = NULL;
  g_autofree char *least = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *most = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  step = describe_step (self);
  least = star_spoken_time_format (self->least);
  middle = star_spoken_time_format (self->middle);
  most = star_spoken_time_format (self->most);
  switch (self->kind)
    {
    case STAR_TREND_SHORTER:
      /* Translators: a number of rehearsals, and "by about 4 s each time" */
      return g_strdup_printf (_("Getting shorter over the last %u takes, %s"), self->n_takes,
                              step);
    case STAR_TREND_LONGER:
      /* Translators: a number of rehearsals, and "by about 4 s each time" */
      return g_strdup_printf (_("Getting longer over the last %u takes, %s"), self->n_takes, step);
    case STAR_TREND_NONE:
      return g_strdup_printf (
        /* Translators: a number of rehearsals and three times, such as "1:40": the shortest, the
         * longest, and the one in the middle */
        _("No clear trend over the last %u takes: %s to %s, typically %s"), self->n_takes,
        least, most, middle);
    case STAR_TREND_TOO_FEW:
    default:
      /* Translators: %u is a number of rehearsals */
      return g_strdup_printf (_("A trend needs at least %u takes that were told to the end"),
                              (guint) FEWEST);
    }
}
