/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-fraction-private.h"

/* Parts of a whole, as words and as signs. */

static gboolean
get_vulgar_fraction (const StarCursor *self, int i, double *value)
{
  static const struct {
    gunichar symbol;
    double value;
  } fractions[] = {
    { 0xbc, 0.25 }, { 0xbd, 0.5 }, { 0xbe, 0.75 }, { 0x2153, 1.0 / 3 }, { 0x2154, 2.0 / 3 },
  };
  const StarToken *token = star_cursor_token (self, i);

  if (token == NULL || token->kind != STAR_TOKEN_SYMBOL)
    return FALSE;

  for (gsize k = 0; k < G_N_ELEMENTS (fractions); k++)
    {
      if (token->symbol == fractions[k].symbol)
        {
          *value = fractions[k].value;
          return TRUE;
        }
    }

  return FALSE;
}

/*
 * star_fraction_find_half:
 * @i: where "and a half" would begin
 * @half: (out): how much it is
 *
 * Returns: the last token of it, -1 if there is none
 */
int
star_fraction_find_half (const StarCursor *self, int i, double *half)
{
  if (!star_cursor_is (self, i, STAR_WORD_JOINT) || !star_cursor_is (self, i + 1, STAR_WORD_ARTICLE)
      || !star_cursor_is (self, i + 2, STAR_WORD_FRACTION)
      || star_cursor_is (self, i + 3, STAR_WORD_OF))
    return -1;

  *half = star_cursor_token (self, i + 2)->word->value;
  return i + 2;
}

/*
 * star_fraction_add_half:
 *
 * Reads on to "2*½* days", "two *and a half* million".
 */
void
star_fraction_add_half (const StarCursor *self, StarQuantity *q)
{
  double half;
  int last = star_fraction_find_half (self, q->last + 1, &half);

  if (last < 0 && get_vulgar_fraction (self, q->last + 1, &half))
    last = q->last + 1;
  if (last < 0)
    return;

  q->value += half;
  q->last = last;
}

/* "three quarters of the budget", where three quarters of a year would be a time. */
static gboolean
is_fraction_of (const StarCursor *self, int i)
{
  if (!star_cursor_is_time_unit (self, i))
    return TRUE;

  return star_cursor_token (self, i)->glue == STAR_GLUE_HYPHEN
         || (star_cursor_is (self, i + 1, STAR_WORD_OF)
             && (star_cursor_is (self, i + 2, STAR_WORD_FILLER | STAR_WORD_MAGNITUDE)
                 || star_cursor_is_plural (self, i + 2)));
}

/*
 * star_fraction_read_several:
 * @q: how many there are, "two"; out: "two thirds"
 *
 * Returns: %FALSE if no fraction stands behind
 */
gboolean
star_fraction_read_several (const StarCursor *self, StarQuantity *q)
{
  int i = q->last + 1;

  if (!star_cursor_is (self, i, STAR_WORD_FRACTION) || !is_fraction_of (self, i)
      || q->value * star_cursor_token (self, i)->word->value > 1)
    return FALSE;

  star_number_begin (q, q->core_first, i, q->value * star_cursor_token (self, i)->word->value);
  star_number_make_ratio (q);
  return TRUE;
}

/* "a third of", "a third less", but not "a third party" or "a third try". */
static gboolean
can_follow_fraction (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  if (token == NULL || token->kind == STAR_TOKEN_SYMBOL)
    return TRUE;

  return token->glue == STAR_GLUE_SPACE
         && star_token_is (token, STAR_WORD_OF | STAR_WORD_CHANGE | STAR_WORD_STOP
                                    | STAR_WORD_PREPOSITION | STAR_WORD_CLAUSE | STAR_WORD_FILLER
                                    | STAR_WORD_AND | STAR_WORD_ARTICLE);
}

/* "a quarter *of a million*" */
static gboolean
is_part_of_power (const StarCursor *self, int i)
{
  return star_cursor_is (self, i, STAR_WORD_OF) && star_cursor_is (self, i + 1, STAR_WORD_ARTICLE)
         && star_cursor_is (self, i + 2, STAR_WORD_POWER)
         && star_cursor_token (self, i + 2)->length > 1;
}

/*
 * star_fraction_read:
 * @q: (out): "a third", "half of", "half the"; "a quarter of" but not "every quarter"
 *
 * Returns: %FALSE if there is no fraction at @i
 */
gboolean
star_fraction_read (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);
  gboolean has_article = star_cursor_is (self, i - 1, STAR_WORD_ARTICLE);

  if (!star_token_is (token, STAR_WORD_FRACTION))
    return FALSE;
  if (star_cursor_is (self, i + 1, STAR_WORD_ARTICLE) && star_cursor_is_time_unit (self, i + 2))
    {
      /* "half a day" is a duration of its own. */
      star_number_begin (q, i, i + 1, token->word->value);
      return TRUE;
    }
  if (is_part_of_power (self, i + 1))
    {
      const StarToken *power = star_cursor_token (self, i + 3);

      star_number_begin (q, has_article ? i - 1 : i, i + 3,
                         token->word->value * power->word->value);
      q->power = power->word->value;
      return TRUE;
    }
  /* "half a million" */
  if (!can_follow_fraction (self, i + 1) || star_cursor_is (self, i + 2, STAR_WORD_POWER))
    return FALSE;
  if (token->word->value == 0.5
        ? !(has_article || star_cursor_is (self, i + 1, STAR_WORD_OF | STAR_WORD_FILLER)
            || star_cursor_is (self, i - 1, STAR_WORD_TO | STAR_WORD_PREPOSITION))
        : !has_article
            || (star_cursor_is_time_unit (self, i) && !star_cursor_is (self, i + 1, STAR_WORD_OF)))
    return FALSE;

  star_number_begin (q, has_article ? i - 1 : i, i, token->word->value);
  star_number_make_ratio (q);
  return TRUE;
}

/*
 * star_fraction_read_sign:
 * @q: (out): "½ of it", "½ day"
 *
 * Returns: %FALSE if there is no such sign at @i
 */
gboolean
star_fraction_read_sign (const StarCursor *self, int i, StarQuantity *q)
{
  double value;

  if (!get_vulgar_fraction (self, i, &value))
    return FALSE;

  star_number_begin (q, i, i, value);
  if (star_cursor_unit (self, i + 1) == NULL)
    star_number_make_ratio (q);
  return TRUE;
}
