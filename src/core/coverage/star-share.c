/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-share-private.h"

#include <math.h>

#include "star-label-private.h"

/* The number of one token at @i that stands for itself, 0 for none. */
static double
get_whole (const StarCursor *self, int i)
{
  double value;

  if (star_cursor_is_number (self, i))
    value = star_label_is_number (self, i) ? 0 : star_cursor_token (self, i)->value;
  else if (star_cursor_is (self, i, STAR_WORD_NUMBER))
    value = star_cursor_token (self, i)->word->value;
  else if (star_cursor_is (self, i, STAR_WORD_POWER) && star_cursor_token (self, i)->length > 1)
    value = star_cursor_token (self, i)->word->value;
  else
    return 0;

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

/*
 * star_share_read:
 * @q: in: the part, up to its last token; out: the share, if it is one
 *
 * "24 of 30 teams", "three out of four", "one in five"
 */
gboolean
star_share_read (const StarCursor *self, StarQuantity *q)
{
  int i = q->last + 1;
  gboolean is_in = star_cursor_is (self, i, STAR_WORD_IN);
  gboolean is_out = star_cursor_is (self, i, STAR_WORD_OUT);
  double whole;

  if (is_out)
    i++;
  if (!is_in && !star_cursor_is (self, i, STAR_WORD_OF))
    return FALSE;
  i++;
  if (!is_in && star_cursor_is (self, i, STAR_WORD_FILLER))
    i++;

  whole = get_whole (self, i);
  if (whole < 2 || q->value > whole || q->value != floor (q->value))
    return FALSE;
  if (is_in && (q->value == whole || !is_common_whole (whole)))
    return FALSE;
  /* "one of two reasons" chooses, it does not count. */
  if (!is_in && !is_out && q->value <= 1)
    return FALSE;

  q->last = i;
  q->value /= whole;
  q->kind = STAR_QUANTITY_RATIO;
  q->has_unit = TRUE;
  q->is_share = TRUE;
  return TRUE;
}
