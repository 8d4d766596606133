/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-spelled-private.h"

#include <math.h>

static gboolean
can_add (const StarSpelled *self, double value)
{
  double rest = fmod (self->current, 100);

  if (value <= 0 || value >= 100)
    return FALSE;
  /* "twenty five", but not "twenty twelve" or "five six" */
  if (rest != 0)
    return rest >= 20 && fmod (rest, 10) == 0 && value < 10;

  return self->current > 0 || self->total > 0 || self->last < 0;
}

static gboolean
spell_power (StarSpelled *self, const StarToken *token)
{
  double value = token->word->value;

  if (token->length == 1 || self->current <= 0 || value >= self->limit
      || (token->glue == STAR_GLUE_HYPHEN && value < 100))
    return FALSE;

  if (value < 1000)
    {
      if (self->current >= 100)
        return FALSE;
      self->current *= value;
      /* A dozen ends it. */
      if (value != 100)
        self->limit = 0;
      return TRUE;
    }

  self->total += self->current * value;
  self->current = 0;
  self->limit = value;
  return TRUE;
}

static gboolean
spell_word (StarSpelled *self, const StarToken *token)
{
  if (token == NULL || token->kind != STAR_TOKEN_WORD || self->limit <= 0)
    return FALSE;
  if (star_token_is (token, STAR_WORD_POWER))
    return spell_power (self, token);
  if (!star_token_is (token, STAR_WORD_NUMBER) || !can_add (self, token->word->value))
    return FALSE;

  self->current += token->word->value;
  return TRUE;
}

/* "one hundred *and* twenty" */
static gboolean
is_and_inside (const StarCursor *cursor, const StarSpelled *self)
{
  const StarToken *next = star_cursor_token (cursor, self->last + 2);
  gboolean is_round = self->current > 0 ? fmod (self->current, 100) == 0 : self->limit == 1000;

  return is_round && star_cursor_is (cursor, self->last + 1, STAR_WORD_JOINT) && next != NULL
         && next->kind == STAR_TOKEN_WORD && star_token_is (next, STAR_WORD_NUMBER)
         && can_add (self, next->word->value);
}

/*
 * star_spelled_read:
 * @self: goes on from its last token as far as the words make one number
 */
void
star_spelled_read (StarSpelled *self, const StarCursor *cursor)
{
  while (TRUE)
    {
      if (spell_word (self, star_cursor_token (cursor, self->last + 1)))
        self->last++;
      else if (is_and_inside (cursor, self))
        self->last++;
      else
        return;
    }
}
