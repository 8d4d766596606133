/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-pair-private.h"

/* Two figures that are one: the ends of a range, a before and an after, parts of a time. */

/* Between "from" and "to" stand at most so many words: "from 12 late runs a week to 2". */
#define CHANGE_WORDS_MAX 5

/* "12 late runs a week in winter, down from 40" */
#define REVERSED_WORDS_MAX 8

/* "3–4×", "2 - 4": the lower end of a range and its upper end. */
static gboolean
is_range (const StarCursor *self, const StarQuantity *one, const StarQuantity *two)
{
  return two->first == one->last + 2 && star_cursor_is_minus (self, one->last + 1);
}

static gboolean
has_symbol_between (const StarCursor *self, const StarQuantity *one, const StarQuantity *two)
{
  for (int i = one->last + 1; i < two->first; i++)
    {
      if (star_cursor_token (self, i)->kind == STAR_TOKEN_SYMBOL
          && !star_cursor_is_symbol (self, i, '(') && !star_cursor_is_symbol (self, i, ')'))
        return TRUE;
    }

  return FALSE;
}

/* "12", "12 people", but not "12 %" next to "people" */
static gboolean
fit_together (const StarQuantity *one, const StarQuantity *two)
{
  if (one->shape == STAR_QUANTITY_CHANGE || two->shape == STAR_QUANTITY_CHANGE
      || one->is_share != two->is_share)
    return FALSE;
  if (!one->has_unit || !two->has_unit)
    return TRUE;

  return one->kind == two->kind;
}

/* As they stand there, without unit and power. */
static double
get_written (const StarQuantity *q)
{
  return q->value / q->factor / q->power;
}

/* "1.2–1.5 million": the power of the second number is that of the first. */
static gboolean
shares_power (const StarCursor *self, const StarQuantity *one, const StarQuantity *two,
              StarQuantityShape shape)
{
  if (one->power != 1 || two->power == 1 || get_written (one) >= get_written (two))
    return FALSE;
  if (shape == STAR_QUANTITY_RANGE)
    return TRUE;

  /* "from 5 to 10k" can begin at five, "from 5 to 10 million" hardly. */
  for (int i = two->core_first; i <= two->last; i++)
    {
      if (star_cursor_is (self, i, STAR_WORD_POWER))
        return star_cursor_token (self, i)->length > 1;
    }

  return FALSE;
}

static void
take_unit_of (StarQuantity *one, const StarQuantity *two)
{
  one->kind = two->kind;
  one->factor = two->factor;
  one->symbol = two->symbol;
}

/* One of two numbers has the unit of both: "from 6 to 2 days". */
static void
join (const StarCursor *self, StarQuantity *one, const StarQuantity *two, StarQuantityShape shape)
{
  double first = one->value * (shares_power (self, one, two, shape) ? two->power : 1);
  double second = two->value;

  if (!one->has_unit && two->has_unit)
    first *= two->factor;
  if (one->has_unit && !two->has_unit)
    second *= one->factor;

  one->split_first = one->last;
  one->split_last = two->first;
  one->shape = shape;
  one->value = one->is_reversed ? second : first;
  one->other = one->is_reversed ? first : second;
  if (two->has_unit)
    take_unit_of (one, two);
  one->power = two->power;
  one->has_unit |= two->has_unit;
  one->has_rate |= two->has_rate;
  one->is_approximate |= two->is_approximate;
  one->is_joined = two->is_joined;
  one->core_last = two->core_last;
  one->last = two->last;
}

/* "4 late runs per quarter to zero": the same thing again, with nothing else counted. */
static gboolean
is_repeated (const StarCursor *self, const StarQuantity *one, const StarQuantity *two)
{
  gboolean has_rate = one->has_rate;

  for (int i = one->last + 1; i < two->first; i++)
    has_rate |= star_cursor_is (self, i, STAR_WORD_PER | STAR_WORD_ARTICLE | STAR_WORD_PERIODIC);

  return (two->value == 0 || has_rate) && !two->has_unit
         && !star_cursor_leads_to_plural (self, two->last + 1);
}

/* "12 down to 3", "12 pages to 3", but not "12 slides to 3 teams" */
static gboolean
can_lack_from (const StarCursor *self, const StarQuantity *one, const StarQuantity *two, int gap)
{
  const StarToken *middle = star_cursor_token (self, one->last + 1);
  const StarToken *behind = star_cursor_token (self, two->last + 1);

  if (gap > 2)
    return is_repeated (self, one, two);
  /* "every ten minutes to 30 people" */
  if (one->has_unit && !two->has_unit && star_cursor_leads_to_plural (self, two->last + 1))
    return FALSE;
  if (gap == 1 || !star_cursor_is_plural (self, one->last + 1))
    return TRUE;

  return (behind != NULL && star_token_is_known (behind) && behind->word == middle->word)
         || !star_cursor_leads_to_plural (self, two->last + 1);
}

/* "3 to 5" is a range, and "5 to 3" or "4 a quarter to 1" is how something went. */
static StarQuantityShape
get_shape_of_to (const StarQuantity *one, const StarQuantity *two)
{
  double first = one->value;
  double second = two->value;

  if (one->has_rate && !two->has_rate)
    return STAR_QUANTITY_CHANGE;
  if (!one->has_unit && two->has_unit)
    first *= two->factor;
  if (one->has_unit && !two->has_unit)
    second *= one->factor;

  return first > second ? STAR_QUANTITY_CHANGE : STAR_QUANTITY_RANGE;
}

/* "3 → 5", "from 3 to 5", "3 to 5", "between 3 and 5" */
static gboolean
is_linked (const StarCursor *self, const StarQuantity *one, const StarQuantity *two,
           StarQuantityShape *shape)
{
  gboolean from = star_cursor_follows (self, one->first, STAR_WORD_FROM, 3);
  int gap = two->first - one->last - 1;
  int link = two->first - 1;

  if (gap < 1 || gap > CHANGE_WORDS_MAX)
    return FALSE;

  *shape = STAR_QUANTITY_CHANGE;
  if (star_cursor_is_symbol (self, link, STAR_SYMBOL_ARROW))
    return TRUE;
  if (gap == 1 && star_cursor_is (self, link, STAR_WORD_JOINT)
      && star_cursor_is (self, one->first - 1, STAR_WORD_BETWEEN))
    {
      *shape = STAR_QUANTITY_RANGE;
      return TRUE;
    }
  if (has_symbol_between (self, one, two))
    return FALSE;
  if (!from && !can_lack_from (self, one, two, gap))
    return FALSE;

  /* "to just three", but not "told to *the* three" */
  while (link > one->last + 1 && star_cursor_is (self, link, STAR_WORD_FILLER)
         && (from || !star_token_in (star_cursor_token (self, link), STAR_GROUP_FAMILIAR)))
    link--;
  if (!from && gap == 1)
    *shape = get_shape_of_to (one, two);

  return star_cursor_is (self, link, STAR_WORD_TO);
}

static gboolean
is_comma_or_bracket (const StarCursor *self, int i)
{
  return star_cursor_is_symbol (self, i, ',') || star_cursor_is_symbol (self, i, '(')
         || star_cursor_is_symbol (self, i, 0x2014) || star_cursor_is_minus (self, i);
}

/* "2 days, down from 9", "to 2 days from 9" */
static gboolean
is_reversed (const StarCursor *self, const StarQuantity *one, const StarQuantity *two)
{
  int gap = two->first - one->last - 1;
  int from = two->first - 1;

  if (gap < 1 || gap > REVERSED_WORDS_MAX || !star_cursor_is (self, from, STAR_WORD_FROM))
    return FALSE;
  if (gap == 1)
    return star_cursor_is (self, one->first - 1, STAR_WORD_TO);
  if (!star_cursor_is (self, from - 1, STAR_WORD_RISE | STAR_WORD_FALL)
      || !(gap == 2 || is_comma_or_bracket (self, from - 2)))
    return FALSE;

  for (int i = one->last + 1; i < from - 2; i++)
    {
      if (star_cursor_token (self, i)->kind == STAR_TOKEN_SYMBOL
          || star_cursor_is (self, i, STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_AND))
        return FALSE;
    }

  return TRUE;
}

/* "14 minutes *instead of* 55", "3 people *rather than* 9", but not "3 nurses instead of 9 maids" */
static gboolean
is_in_place_of (const StarCursor *self, const StarQuantity *one, const StarQuantity *two)
{
  const StarToken *first = star_cursor_token (self, two->first - 2);
  const StarToken *second = star_cursor_token (self, two->first - 1);

  /* "two outages instead of 40,000 euros" */
  if (two->has_unit && !one->has_unit && two->first - one->last > 3)
    return FALSE;
  if (one->kind == STAR_QUANTITY_RATIO || two->first - one->last < 3
      || two->first - one->last > CHANGE_WORDS_MAX
      || star_cursor_leads_to_plural (self, two->last + 1))
    return FALSE;
  for (int i = one->last + 1; i < two->first - 2; i++)
    {
      if (star_cursor_token (self, i)->kind == STAR_TOKEN_SYMBOL
          || star_cursor_is (self, i, STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_AND))
        return FALSE;
    }

  return (star_token_reads (first, "instead") && star_token_reads (second, "of"))
         || (star_token_reads (first, "rather") && star_token_reads (second, "than"));
}

/* "was 40 minutes and is now 5" */
static gboolean
is_then_and_now (const StarCursor *self, const StarQuantity *one, const StarQuantity *two)
{
  gboolean has_now = FALSE;

  if (two->first - one->last > CHANGE_WORDS_MAX
      || !star_cursor_follows (self, one->first, STAR_WORD_WAS, 2)
      || star_cursor_leads_to_plural (self, two->last + 1))
    return FALSE;

  for (int i = one->last + 1; i < two->first; i++)
    {
      has_now |= star_cursor_is (self, i, STAR_WORD_NOW);
      if (star_cursor_token (self, i)->kind != STAR_TOKEN_SYMBOL
          && !star_cursor_is (self, i, STAR_WORD_NOW | STAR_WORD_STOP | STAR_WORD_AND))
        return FALSE;
    }

  return has_now;
}

static gboolean
is_time (const StarQuantity *q)
{
  return q->kind == STAR_QUANTITY_DURATION && q->shape == STAR_QUANTITY_SINGLE && !q->has_rate
         && !q->is_joined;
}

/* "2 days 4 hours", "1 h and 30 min" */
static gboolean
is_composed (const StarCursor *self, const StarQuantity *one, const StarQuantity *two)
{
  int gap = two->first - one->last - 1;

  return is_time (one) && is_time (two) && one->value >= one->factor && two->value < one->factor
         && two->factor < one->factor && two->first == two->core_first
         && (gap == 0 || (gap == 1 && star_cursor_is (self, two->first - 1, STAR_WORD_JOINT)));
}

/*
 * star_pair_join_close:
 * @one: becomes both, if they are one
 *
 * Returns: %TRUE if they are one range or one time
 */
gboolean
star_pair_join_close (const StarCursor *self, StarQuantity *one, const StarQuantity *two)
{
  if (is_composed (self, one, two))
    {
      one->value += two->value;
      one->other = one->value;
      one->core_last = two->core_last;
      one->last = two->last;
      return TRUE;
    }
  if (!fit_together (one, two) || !is_range (self, one, two))
    return FALSE;

  join (self, one, two, STAR_QUANTITY_RANGE);
  return TRUE;
}

/*
 * star_pair_join_changes:
 * @quantities: in the order of the text, with ranges joined, so that "24 h → 2–4 min" is one
 */
void
star_pair_join_changes (const StarCursor *self, GArray *quantities)
{
  guint n = 0;

  for (guint i = 0; i < quantities->len; i++)
    {
      StarQuantity *last = n > 0 ? &g_array_index (quantities, StarQuantity, n - 1) : NULL;
      const StarQuantity *q = &g_array_index (quantities, StarQuantity, i);
      const StarQuantity *next =
        i + 1 < quantities->len ? &g_array_index (quantities, StarQuantity, i + 1) : NULL;
      StarQuantityShape shape;

      if (last == NULL || !fit_together (last, q))
        {
          g_array_index (quantities, StarQuantity, n++) = *q;
          continue;
        }

      if (is_linked (self, last, q, &shape))
        {
          join (self, last, q, shape);
        }
      /* "2 days, down from 9 to 4" has its own after. */
      else if ((is_in_place_of (self, last, q) || is_reversed (self, last, q))
               && !(next != NULL && is_linked (self, q, next, &shape)))
        {
          last->is_reversed = TRUE;
          join (self, last, q, STAR_QUANTITY_CHANGE);
        }
      else if (is_then_and_now (self, last, q))
        {
          join (self, last, q, STAR_QUANTITY_CHANGE);
        }
      else
        {
          g_array_index (quantities, StarQuantity, n++) = *q;
        }
    }

  g_array_set_size (quantities, n);
}
