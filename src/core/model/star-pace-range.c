/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-pace-range.h"

#include <math.h>

#include "star-words.h"

/* How far the range reaches to each side, as a part of the middle, where nothing was measured. */
#define LEEWAY 0.15

/**
 * star_pace_range_init:
 * @self: (out caller-allocates): where to put the range
 * @words_a_minute: the middle, more than 0
 *
 * Makes it that of somebody who was never measured.
 */
void
star_pace_range_init (StarPaceRange *self, guint words_a_minute)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (words_a_minute > 0);

  self->low = MAX (round (words_a_minute * (1 - LEEWAY)), 1);
  self->typical = words_a_minute;
  self->high = round (words_a_minute * (1 + LEEWAY));
}

gboolean
star_pace_range_equal (const StarPaceRange *self, const StarPaceRange *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->low == other->low && self->typical == other->typical && self->high == other->high;
}

/**
 * star_pace_range_estimate:
 * @words: how many words there are to say
 * @time: (out caller-allocates): where to put how long that takes
 */
void
star_pace_range_estimate (const StarPaceRange *self, guint words, StarPaceTime *time)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (time != NULL);

  time->low = star_words_spoken_seconds (words, self->high);
  time->typical = star_words_spoken_seconds (words, self->typical);
  time->high = star_words_spoken_seconds (words, self->low);
}
