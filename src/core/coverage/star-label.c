/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-label-private.h"

/* What looks like a figure and says nothing of how much. */

/* "2019" but not "2019 rows", "2,019" or "2000+". */
static gboolean
is_year (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);
  const StarToken *next = star_cursor_token (self, i + 1);

  if (token->length != 4 || token->value < 1900 || token->value > 2099)
    return FALSE;
  if (star_cursor_is_currency_symbol (self, i - 1) || star_cursor_is_symbol (self, i + 1, '+')
      || star_cursor_is_symbol (self, i + 1, '%'))
    return FALSE;
  if (next == NULL || next->kind != STAR_TOKEN_WORD)
    return TRUE;

  if (star_token_is (next, STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_PREPOSITION
                             | STAR_WORD_FILLER | STAR_WORD_ARTICLE))
    return TRUE;

  return next->glue != STAR_GLUE_NONE && star_cursor_unit (self, i + 1) == NULL
         && !star_cursor_is (self, i + 1, STAR_WORD_POWER)
         && (next->word == NULL || next->word->node == 0);
}

static gboolean
is_date_or_clock (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  if (star_cursor_is (self, i + 1, STAR_WORD_CLOCK))
    return TRUE;
  if (token->value < 32
      && (star_cursor_is (self, i - 1, STAR_WORD_MONTH)
          || star_cursor_is (self, i + 1, STAR_WORD_MONTH)))
    return TRUE;
  if (star_cursor_is (self, i - 1, STAR_WORD_MONTH) && token->length == 4)
    return TRUE;

  return FALSE;
}

/* Whether only @link stands between the numbers at @i and @i + 2 × @step. */
static gboolean
is_linked (const StarCursor *self, int i, gunichar link, int step)
{
  const StarToken *other = star_cursor_token (self, i + 2 * step);

  return star_cursor_is_symbol (self, i + step, link) && star_cursor_is_glued (self, i + step)
         && other != NULL && other->kind == STAR_TOKEN_NUMBER
         && star_cursor_is_glued (self, MAX (i, i + 2 * step));
}

/* One of three numbers in a row: a date, a telephone number, a part of an address. */
static gboolean
is_in_chain (const StarCursor *self, int i)
{
  static const gunichar links[] = { '-', '/', '.', 0x2013 };

  for (gsize k = 0; k < G_N_ELEMENTS (links); k++)
    {
      gboolean before = is_linked (self, i, links[k], -1);
      gboolean after = is_linked (self, i, links[k], 1);

      if ((before && after) || (before && is_linked (self, i - 2, links[k], -1))
          || (after && is_linked (self, i + 2, links[k], 1)))
        return TRUE;
    }

  return FALSE;
}

/* "24/7", "9/11", "50/50": neither a fraction nor a rate. */
static gboolean
is_odd_fraction (const StarCursor *self, int i)
{
  double value = star_cursor_token (self, i)->value;

  if (is_linked (self, i, '/', 1))
    return value >= star_cursor_token (self, i + 2)->value;
  if (is_linked (self, i, '/', -1))
    return star_cursor_token (self, i - 2)->value >= value;

  return FALSE;
}

/* "1080p", "5th", "4K video": letters that belong to the number and make it a name. */
static gboolean
has_strange_letters (const StarCursor *self, int i)
{
  const StarToken *next = star_cursor_token (self, i + 1);

  if (next == NULL || next->kind != STAR_TOKEN_WORD || next->glue == STAR_GLUE_SPACE)
    return FALSE;
  /* "5-Why" */
  if (next->glue == STAR_GLUE_HYPHEN)
    return next->is_capital && next->word == NULL;
  if (star_cursor_unit (self, i + 1) != NULL && star_cursor_token (self, i)->length == 4
      && next->length == 1 && star_cursor_token (self, i)->value >= 1900)
    return TRUE;

  return star_cursor_unit (self, i + 1) == NULL
         && !star_token_is (next, STAR_WORD_POWER | STAR_WORD_TIMES | STAR_WORD_CURRENCY);
}

/* "labour/12", "v2/3" */
static gboolean
is_in_formula (const StarCursor *self, int i)
{
  const StarToken *before = star_cursor_token (self, i - 2);

  return star_cursor_is_symbol (self, i - 1, '/') && star_cursor_is_glued (self, i)
         && star_cursor_is_glued (self, i - 1) && before != NULL && before->kind == STAR_TOKEN_WORD;
}

/* The 9 of "MCS-8/9". */
static gboolean
is_second_half (const StarCursor *self, int i)
{
  const StarToken *before = star_cursor_token (self, i - 2);

  return star_cursor_is_symbol (self, i - 1, '/') && star_cursor_is_glued (self, i)
         && before != NULL && before->kind == STAR_TOKEN_NUMBER && before->glue == STAR_GLUE_HYPHEN;
}

static gboolean
is_name_before (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);
  const StarToken *last = star_cursor_token (self, i - 1);
  const StarToken *next = star_cursor_token (self, i + 1);

  if (last == NULL || i == 0)
    return FALSE;
  if (last->kind == STAR_TOKEN_SYMBOL)
    return last->symbol == '#' || is_second_half (self, i) || is_in_formula (self, i);
  if (last->kind != STAR_TOKEN_WORD)
    return FALSE;
  if (token->glue != STAR_GLUE_SPACE)
    return token->glue == STAR_GLUE_HYPHEN && !star_token_is (last, STAR_WORD_NUMBER);
  if (star_token_is (last, STAR_WORD_LABEL))
    return TRUE;

  /* "week 2", "day 90" */
  if (star_cursor_is_time_unit (self, i - 1) && !star_cursor_is_time_unit (self, i + 1)
      && last->length > 3 && token->value < 100 && last->text[last->length - 1] != 's')
    return TRUE;
  if (last->has_digit && token->value < 100)
    return TRUE;

  /* "Foobar 3": a name that the lexicon does not know, and nothing counted after. */
  return i > 1 && last->is_capital && last->word == NULL && token->value < 100
         && (next == NULL || next->kind != STAR_TOKEN_WORD
             || star_token_is (next, STAR_WORD_STOP | STAR_WORD_PREPOSITION | STAR_WORD_AND));
}

/*
 * star_label_is_number:
 * @i: index of a number
 *
 * Returns: %TRUE if the number is a year, a date, a clock time, an ordinal, or part of a name
 */
gboolean
star_label_is_number (const StarCursor *self, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return token->is_label || is_year (self, i) || is_date_or_clock (self, i) || is_in_chain (self, i)
         || is_odd_fraction (self, i) || has_strange_letters (self, i) || is_name_before (self, i);
}
