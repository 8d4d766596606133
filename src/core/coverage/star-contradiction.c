/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-contradiction-private.h"

static const StarMetricMention *
get (GArray *mentions, guint i)
{
  return &g_array_index (mentions, StarMetricMention, i);
}

/* Two fields, or two rows: within one text the reader sees what differs. */
static gboolean
are_apart (const StarMetricMention *one, const StarMetricMention *two)
{
  return one->section != two->section || one->row != two->row;
}

/* "24 h → 1 h" here and "1 h → 3 min" there: a step on the way ends where another begins. */
static gboolean
is_step (GArray *mentions, const StarMetricMention *mention)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const StarMetricMention *other = get (mentions, i);

      if (other->role != mention->role && other->role != STAR_MENTION_DELTA
          && star_metric_mention_is_same (mention, other)
          && star_metric_mention_agrees (mention, other))
        return TRUE;
    }

  return FALSE;
}

/* With checkout latency and login latency in one story, "latency" may be either. */
static gboolean
is_ambiguous (GArray *mentions, const StarMetricMention *one, const StarMetricMention *two)
{
  if (star_mention_words_equal (&one->words, &two->words))
    return FALSE;

  for (guint i = 0; i < mentions->len; i++)
    {
      const StarMetricMention *other = get (mentions, i);

      if (other->head == one->head
          && (star_metric_mention_is_same (one, other) != star_metric_mention_is_same (two, other)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_contradiction (GArray *mentions, const StarMetricMention *one, const StarMetricMention *two)
{
  return one->role == two->role && are_apart (one, two) && star_metric_mention_is_same (one, two)
         && !star_metric_mention_agrees (one, two) && !is_ambiguous (mentions, one, two)
         && !is_step (mentions, one) && !is_step (mentions, two);
}

/* One pair a metric is enough: mending it shows what else is wrong. */
static gboolean
is_known (GArray *found, const StarMetricMention *mention)
{
  for (guint i = 0; i < found->len; i++)
    {
      const StarContradiction *known = &g_array_index (found, StarContradiction, i);

      if (star_metric_mention_is_same (known->one, mention))
        return TRUE;
    }

  return FALSE;
}

/*
 * star_contradiction_find_all:
 * @mentions: (element-type StarMetricMention): all numbers of one story
 *
 * Returns: (transfer full) (element-type StarContradiction): pairs of them that do not go
 *   together, at most one a metric
 */
GArray *
star_contradiction_find_all (GArray *mentions)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (StarContradiction));

  for (guint i = 0; i < mentions->len; i++)
    {
      for (guint k = i + 1; k < mentions->len; k++)
        {
          StarContradiction pair = { get (mentions, i), get (mentions, k) };

          if (is_contradiction (mentions, pair.one, pair.two) && !is_known (found, pair.one))
            g_array_append_val (found, pair);
        }
    }

  return found;
}
