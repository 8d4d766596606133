/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-told-number-private.h"

#include "star-number-private.h"

/* Numbers that are told without one: none at all, once in a while, one of so many. */

/* "*haven't* had *a single* one": a word that denies stands no further before than this. */
#define DENIAL_REACH 5

/* "every" and the word at @last */
static void
take_share (StarQuantity *q, int last, double value)
{
  star_number_begin (q, last - 1, last, value);
  star_number_make_ratio (q);
  q->is_share = TRUE;
}

static gboolean
follows_denial (const StarCursor *self, int i, int reach)
{
  for (int k = i - 1; k >= 0 && k >= i - reach; k--)
    {
      if (star_cursor_token (self, k)->kind == STAR_TOKEN_SYMBOL)
        return FALSE;
      if (star_cursor_in (self, k, STAR_GROUP_NOT_ONE))
        return TRUE;
    }

  return FALSE;
}

/* "haven't had *a single* rollback", "*not one* parcel": as good as a zero. */
static gboolean
read_none (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *token = star_cursor_token (self, i);
  const StarToken *next = star_cursor_token (self, i + 1);
  gboolean is_one = star_token_reads (token, "one");

  if (!is_one
      && !(star_token_reads (token, "single") && star_cursor_is (self, i - 1, STAR_WORD_ARTICLE)))
    return FALSE;
  if (next == NULL || next->kind != STAR_TOKEN_WORD || next->glue == STAR_GLUE_HYPHEN
      || star_token_is (next, STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_AND)
      || star_token_in (next, STAR_GROUP_NOTION)
      || !follows_denial (self, i, is_one ? 1 : DENIAL_REACH))
    return FALSE;

  star_number_begin (q, is_one ? i : i - 1, i, 0);
  return TRUE;
}

/* "*once* a month" */
static gboolean
read_once (const StarCursor *self, int i, StarQuantity *q)
{
  if (!star_token_reads (star_cursor_token (self, i), "once")
      || !star_cursor_is (self, i + 1, STAR_WORD_ARTICLE | STAR_WORD_PER)
      || !star_cursor_is_time_unit (self, i + 2))
    return FALSE;

  star_number_begin (q, i, i, 1);
  q->is_frequency = TRUE;
  return TRUE;
}

/* "every *third* parcel" */
static gboolean
read_every (const StarCursor *self, int i, StarQuantity *q)
{
  if (!star_cursor_is (self, i, STAR_WORD_FRACTION) || !star_cursor_is (self, i - 1, STAR_WORD_PER)
      || star_cursor_is_time_unit (self, i) || star_cursor_is_time_unit (self, i + 1)
      || star_cursor_is (self, i + 1, STAR_CURSOR_STOPS) || star_cursor_token (self, i + 1) == NULL
      || star_cursor_token (self, i + 1)->kind != STAR_TOKEN_WORD)
    return FALSE;

  take_share (q, i, star_cursor_token (self, i)->word->value);
  return TRUE;
}

/* "every *second* parcel", but not "every second counts" */
static gboolean
read_every_second (const StarCursor *self, int i, StarQuantity *q)
{
  const StarToken *next = star_cursor_token (self, i + 1);

  if (!star_token_reads (star_cursor_token (self, i), "second")
      || !star_token_reads (star_cursor_token (self, i - 1), "every")
      || star_cursor_is (self, i + 1, STAR_CURSOR_STOPS) || star_cursor_is_time_unit (self, i + 1)
      || next == NULL || next->kind != STAR_TOKEN_WORD
      || star_token_in (next, STAR_GROUP_SECOND_COUNTS))
    return FALSE;

  take_share (q, i, 0.5);
  return TRUE;
}

/*
 * star_told_number_read:
 * @q: (out): the number and its tokens
 *
 * Returns: %FALSE if no such number ends at @i
 */
gboolean
star_told_number_read (const StarCursor *self, int i, StarQuantity *q)
{
  return read_none (self, i, q) || read_once (self, i, q) || read_every (self, i, q)
         || read_every_second (self, i, q);
}
