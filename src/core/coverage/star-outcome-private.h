/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

/**
 * StarOutcome:
 * @scene_end: the end of the first fifth, which sets the scene; a few sentences set none
 * @earliest: the end of the first third, before which no story has come to its outcome
 * @last_third: where the last third begins
 * @turn: where a word says that the outcome begins, %NULL for nowhere yet
 * @has_heading: that word is a heading
 * @last_figure: the last figure, %NULL for none yet
 * @last_movement: the last figure that went up or down, %NULL for none yet
 *
 * Where a text tells how it ended, and whether with a figure.
 */
typedef struct {
  const char *scene_end;
  const char *earliest;
  const char *last_third;
  const char *turn;
  gboolean has_heading;
  const char *last_figure;
  const char *last_movement;
} StarOutcome;

void     star_outcome_init        (StarOutcome *self, const char *text);
void     star_outcome_read_word   (StarOutcome *self, const StarSentence *sentence, int i);
void     star_outcome_read_figure (StarOutcome *self, const StarSentence *sentence,
                                   const StarQuantity *q);
gboolean star_outcome_has_figure  (const StarOutcome *self);

G_END_DECLS
