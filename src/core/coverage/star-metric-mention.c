/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-mention-private.h"

#include <math.h>

/* How many digits of a value are said: "38k" has two, "38,400" three. */
static int
count_digits (double value)
{
  double left = value;
  int digits;

  if (value <= 0)
    return 1;

  left /= pow (10, floor (log10 (value)));
  for (digits = 1; digits < 6 && fabs (left - round (left)) > 1e-6; digits++)
    left *= 10;

  return digits;
}

static gboolean
are_near (double a, double b, gboolean is_approximate)
{
  double larger = MAX (fabs (a), fabs (b));
  double apart = fabs (a - b);
  int digits = MIN (count_digits (a), count_digits (b));
  double step;

  if (apart <= larger * 0.005)
    return TRUE;
  if (is_approximate)
    return apart <= larger * 0.2;

  /* One may be the other, rounded. */
  step = pow (10, floor (log10 (larger)) - digits + 1);
  return apart <= larger * 0.1 && apart <= step / 2;
}

void
star_metric_mention_clear (StarMetricMention *self)
{
  g_free (self->text);
  g_free (self->name);
}

/*
 * star_metric_mention_is_same:
 *
 * Whether both are about one metric: the same noun, the same statistic and scope, and no word
 * in the name of either that sets it apart from the other.
 */
gboolean
star_metric_mention_is_same (const StarMetricMention *one, const StarMetricMention *two)
{
  gboolean same_head = one->head == two->head
                       || (one->row >= 0 && star_mention_words_has (&one->words, two->head))
                       || (two->row >= 0 && star_mention_words_has (&two->words, one->head));
  StarMentionWords a = one->words;
  StarMentionWords b = two->words;

  if (!same_head || one->kind != two->kind || !star_mention_words_equal (&one->unit, &two->unit)
      || !star_mention_words_equal (&one->statistics, &two->statistics)
      || !star_mention_words_equal (&one->scope, &two->scope))
    return FALSE;

  star_mention_words_add (&a, one->head);
  star_mention_words_add (&b, two->head);
  return star_mention_words_is_subset (&a, &b) || star_mention_words_is_subset (&b, &a);
}

/*
 * star_metric_mention_agrees:
 *
 * Whether both can be said of one metric: ranges meet, one is the other in round, or either is
 * approximate and they are of one size.
 */
gboolean
star_metric_mention_agrees (const StarMetricMention *one, const StarMetricMention *two)
{
  gboolean is_approximate = one->is_approximate || two->is_approximate;

  if (one->value <= two->high && two->value <= one->high)
    return TRUE;

  /* Of 99.5 % and 99.9 % what is missing differs by a factor. */
  if (one->kind == STAR_QUANTITY_RATIO && MIN (one->value, two->value) > 0.9
      && MAX (one->value, two->value) <= 1)
    return are_near (1 - one->value, 1 - two->value, is_approximate);

  return are_near (one->value, two->value, is_approximate)
         || are_near (one->high, two->value, is_approximate)
         || are_near (one->value, two->high, is_approximate);
}
