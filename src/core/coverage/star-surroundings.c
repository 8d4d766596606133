/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-surroundings-private.h"

/* What the words around a figure say of it: what is counted, and which way it went. */

/* "40 *busy support desk agents*" */
#define HEAD_WORDS_MAX 4

/* "cut the nightly batch run time by 40 %" */
#define BEFORE_MAX 8
/* "a 40 % *cost reduction*" */
#define BEHIND_MAX 3

/* A word of another figure is none. */
static gboolean
is_noun (const StarCursor *self, const StarQuantity *q, int i)
{
  const StarToken *token = star_cursor_token (self, i);

  return token != NULL && token->kind == STAR_TOKEN_WORD
         && (token->quantity < 0 || (i >= q->first && i <= q->last))
         && !star_token_is (token, STAR_CURSOR_STOPS | STAR_WORD_ARTICLE);
}

/* "of", "the" and "fewer" between a figure and its noun. */
static int
skip_to_noun (const StarCursor *self, int i, int end)
{
  while (i < end
         && star_cursor_is (self, i, STAR_WORD_OF | STAR_WORD_FILLER | STAR_WORD_ARTICLE
                                       | STAR_WORD_CHANGE))
    i++;

  return i;
}

/* "up" and "down" mean it next to a measure only: "up 20 %", but not "set up the 12 new hosts". */
static gboolean
is_loose_particle (const StarCursor *self, const StarQuantity *q, int i)
{
  if (!star_cursor_is (self, i, STAR_WORD_PARTICLE))
    return FALSE;

  return !q->has_unit
         || !(i == q->last + 1 || i == q->first - 1
              || (i == q->first - 2 && star_cursor_is (self, i + 1, STAR_WORD_PREPOSITION)));
}

static StarQuantityDirection
get_word_direction (const StarCursor *self, const StarQuantity *q, int i)
{
  if (!star_cursor_is (self, i, STAR_WORD_RISE | STAR_WORD_FALL) || is_loose_particle (self, q, i))
    return STAR_QUANTITY_STEADY;

  return star_cursor_is (self, i, STAR_WORD_RISE) ? STAR_QUANTITY_UP : STAR_QUANTITY_DOWN;
}

static gboolean
ends_reach (const StarCursor *self, int i, StarWordClass classes)
{
  const StarToken *token = star_cursor_token (self, i);

  return token == NULL || token->kind == STAR_TOKEN_SYMBOL || token->quantity >= 0
         || star_token_is (token, classes);
}

static StarQuantityDirection
find_behind (const StarCursor *self, const StarQuantity *q)
{
  for (int i = q->last + 1; i <= q->last + BEHIND_MAX; i++)
    {
      StarQuantityDirection direction = get_word_direction (self, q, i);

      if (ends_reach (self, i, STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_AND
                                 | STAR_WORD_PREPOSITION | STAR_WORD_PER))
        break;
      if (direction != STAR_QUANTITY_STEADY)
        return direction;
    }

  return STAR_QUANTITY_STEADY;
}

static StarQuantityDirection
find_before (const StarCursor *self, const StarQuantity *q)
{
  for (int i = q->first - 1; i >= q->first - BEFORE_MAX; i--)
    {
      StarQuantityDirection direction = get_word_direction (self, q, i);

      if (ends_reach (self, i, STAR_WORD_CLAUSE | STAR_WORD_AND))
        break;
      if (direction != STAR_QUANTITY_STEADY)
        return direction;
    }

  return STAR_QUANTITY_STEADY;
}

/* A plural, where "Kubernetes clusters" has its own one behind. */
static gboolean
is_counted (const StarCursor *self, const StarQuantity *q, int i)
{
  return star_cursor_is_plural (self, i)
         && !(star_cursor_token (self, i)->is_capital && is_noun (self, q, i + 1));
}

/* The nouns from token @i to before @end, up to the plural that is counted. */
static gboolean
read_nouns (const StarCursor *self, StarQuantity *q, int i, int end)
{
  int first = skip_to_noun (self, i, end);
  gboolean is_head =
    q->is_joined || first > i || star_cursor_is (self, q->first - 1, STAR_WORD_ARTICLE);
  int last = first;

  if (first >= end || !is_noun (self, q, first))
    return FALSE;
  while (last + 1 < end && !is_counted (self, q, last) && is_noun (self, q, last + 1))
    last++;
  if (!is_head && !star_cursor_is_plural (self, last))
    return FALSE;

  q->head_first = first;
  q->head_last = last;
  return TRUE;
}

/*
 * star_surroundings_read_head:
 * @q: gets the nouns behind it, up to the plural that is counted
 *
 * Without a plural they are its head only where the figure is joined to them or something links
 * them: "60-node cluster", "a 20 person team", "40 % of traffic", "12 % less waste". What a change
 * counts stands behind one of its two values: "from 12 late runs a week to 2".
 */
void
star_surroundings_read_head (const StarCursor *self, StarQuantity *q)
{
  if (!read_nouns (self, q, q->last + 1, q->last + 1 + HEAD_WORDS_MAX)
      && q->shape == STAR_QUANTITY_CHANGE)
    read_nouns (self, q, q->split_first + 1, q->split_last);
}

/*
 * star_surroundings_read_direction:
 * @q: gets the way it went, from its values, else from its sign, else from the nearest word
 */
void
star_surroundings_read_direction (const StarCursor *self, StarQuantity *q)
{
  if (q->shape == STAR_QUANTITY_CHANGE)
    q->direction = q->other > q->value   ? STAR_QUANTITY_UP
                   : q->other < q->value ? STAR_QUANTITY_DOWN
                                         : STAR_QUANTITY_STEADY;
  else if (q->kind == STAR_QUANTITY_MULTIPLE && star_cursor_is (self, q->last, STAR_WORD_MULTIPLE)
           && !q->is_frequency)
    q->direction = q->value > 1 ? STAR_QUANTITY_UP : STAR_QUANTITY_DOWN;
  else if (q->direction == STAR_QUANTITY_STEADY)
    q->direction = find_behind (self, q);
  if (q->direction == STAR_QUANTITY_STEADY && q->shape != STAR_QUANTITY_CHANGE)
    q->direction = find_before (self, q);
}
