/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-share-private.h"

#include <math.h>

#include "star-label-private.h"

/* The number at @i that stands for itself, 0 for none; @last is its last token. */
static double
get_whole (const StarCursor *self, int i, int *last)
{
  double value;

  *last = i;

  if (star_cursor_is_number (self, i))
    value = star_label_is_number (self, i) ? 0 : star_cursor_token (self, i)->value;
  else if (star_cursor_is (self, i, STAR_WORD_NUMBER))
    value = star_cursor_token (self, i)->word->value;
  else if (star_cursor_is (self, i, STAR_WORD_POWER) && star_cursor_token (self, i)->length > 1)
    value = star_cursor_token (self, i)->word->value;
  else
    return 0;

  /* "two thousand" */
  if (value < 1000 && star_cursor_is (self, i + 1, STAR_WORD_POWER)
      && star_cursor_token (self, i + 1)->length > 1)
    {
      value *= star_cursor_token (self, ++i)->word->value;
      *last = i;
    }

  if (star_cursor_unit (self, i + 1) != NULL || star_cursor_pair_unit (self, i + 1) != NULL
      || star_cursor_is (self, i + 1, STAR_WORD_POWER) || star_cursor_is_symbol (self, i + 1, '%')
      || star_cursor_is_currency (self, i + 1))
    return 0;

  return value == floor (value) ? value : 0;
}

/* What people divide by when they say "4 in 10". */
static gboolean
is_common_whole (double value)
{
  static const double wholes[] = { 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000, 10000, 100000, 1000000 };

  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    {
      if (value == wholes[i])
        return TRUE;
    }

  return FALSE;
}

/* Whether one of @value, at token @i, is a share, and no year. */
static gboolean
is_whole_of_one (const StarCursor *self, int i, double value)
{
  return !star_cursor_is_number (self, i) || value < 1900 || value > 2100;
}

/* "nine *tests* out of ten" */
static gboolean
is_named_out_of (const StarCursor *self, const StarQuantity *q, int i)
{
  int last;

  return star_cursor_is_plural (self, i) && !star_cursor_is (self, i, STAR_WORD_TIMES)
         && star_cursor_is (self, i + 1, STAR_WORD_OUT)
         && star_cursor_is (self, i + 2, STAR_WORD_OF)
         && get_whole (self, i + 3, &last) > q->value;
}

/* "one *plate* in nine": how many words more stand between the part and its whole. */
static int
count_named (const StarCursor *self, const StarQuantity *q)
{
  int i = q->last + 1;
  int last;

  if (is_named_out_of (self, q, i))
    return 1;

  return q->value == 1 && star_cursor_is (self, i + 1, STAR_WORD_IN)
             && star_cursor_token (self, i)->kind == STAR_TOKEN_WORD
             && !star_cursor_is (self, i, STAR_CURSOR_STOPS | STAR_WORD_FILLER)
             && star_cursor_unit (self, i) == NULL && get_whole (self, i + 2, &last) > 1
             && !star_cursor_is_plural (self, last + 1)
           ? 1
           : 0;
}

/*
 * star_share_read:
 * @q: in: the part, up to its last token; out: the share, if it is one
 *
 * "24 of 30 teams", "three out of four", "one in five", "one plate in nine"
 */
gboolean
star_share_read (const StarCursor *self, StarQuantity *q)
{
  int i = q->last + 1 + count_named (self, q);
  gboolean is_in = star_cursor_is (self, i, STAR_WORD_IN);
  gboolean is_out = star_cursor_is (self, i, STAR_WORD_OUT);
  double whole;
  int last;

  if (is_out)
    i++;
  if (!is_in && !star_cursor_is (self, i, STAR_WORD_OF))
    return FALSE;
  i++;
  if (is_in ? star_cursor_is (self, i, STAR_WORD_PER) : star_cursor_is (self, i, STAR_WORD_FILLER))
    i++;

  whole = get_whole (self, i, &last);
  if (whole < 2 || q->value > whole || q->value != floor (q->value))
    return FALSE;
  if (is_in && q->value == whole)
    return FALSE;
  if (is_in && !(q->value == 1 ? is_whole_of_one (self, i, whole) : is_common_whole (whole)))
    return FALSE;
  /* "one of two reasons" chooses, it does not count. */
  if (!is_in && !is_out && q->value <= 1)
    return FALSE;

  q->last = last;
  q->value /= whole;
  q->kind = STAR_QUANTITY_RATIO;
  q->has_unit = TRUE;
  q->is_share = TRUE;
  return TRUE;
}
