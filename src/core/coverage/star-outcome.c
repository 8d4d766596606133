/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-outcome-private.h"

#include <string.h>

/* "*had* gone down by 4 %": so near stands what says that it was before. */
#define BEFORE_REACH 4

/* In bytes: what is shorter sets no scene. */
#define SCENE_TEXT_MIN 400

/* "Sales *had* dropped by a third": before what is told. */
static gboolean
tells_of_before (const StarSentence *sentence, const StarQuantity *q)
{
  for (int i = q->first - 1; i >= MAX (0, q->first - BEFORE_REACH); i--)
    {
      if (star_token_reads (star_sentence_token (sentence, i), "had"))
        return TRUE;
    }

  return FALSE;
}

void
star_outcome_init (StarOutcome *self, const char *text)
{
  gsize size = strlen (text);

  *self = (StarOutcome) {
    .scene_end = size < SCENE_TEXT_MIN ? text : text + size / 5,
    .earliest = text + size / 3,
    .last_third = text + size - size / 3,
  };
}

/*
 * star_outcome_read_word:
 * @i: a token with %STAR_WORD_OUTCOME
 *
 * A heading says where the outcome begins; else the first turn to it behind the first third.
 */
void
star_outcome_read_word (StarOutcome *self, const StarSentence *sentence, int i)
{
  const StarToken *token = star_sentence_token (sentence, i);
  const StarToken *next = star_sentence_token (sentence, i + 1);
  gboolean is_heading = next == NULL || (next->kind == STAR_TOKEN_SYMBOL && next->symbol != ',');

  if (is_heading)
    self->has_heading = TRUE;
  else if (self->has_heading || self->turn != NULL || token->text < self->earliest)
    return;

  self->turn = token->text;
}

void
star_outcome_read_figure (StarOutcome *self, const StarSentence *sentence, const StarQuantity *q)
{
  self->last_figure = star_sentence_token (sentence, q->last)->text;
  if (q->direction != STAR_QUANTITY_STEADY && !tells_of_before (sentence, q))
    self->last_movement = self->last_figure;
}

/*
 * star_outcome_has_figure:
 *
 * Returns: whether there is a figure in what follows the turn to the outcome, else in the last
 *   third, or one that went up or down behind the first third
 */
gboolean
star_outcome_has_figure (const StarOutcome *self)
{
  if (self->last_figure == NULL)
    return FALSE;
  if (!self->has_heading && self->last_movement >= self->earliest)
    return TRUE;

  return self->last_figure >= (self->turn != NULL ? self->turn : self->last_third);
}
