/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-findings-private.h"
#include "star-language-private.h"
#include "star-marks-private.h"

G_BEGIN_DECLS

/**
 * StarPassage:
 * @text: what was read
 * @copy: (nullable): the same, where it is the passage's own
 * @length: its characters
 * @words: how many of them are spoken
 * @tally: what tells the language
 * @n_figures: how many figures there are that say more than how many "of us"
 * @n_numbers: how many numbers in digits there are, dates and names too
 * @figure_kinds: a bit for each #StarQuantityKind that they are of
 * @has_change: whether one is a before and an after
 * @first_person: how often the speaker says "I"
 * @states: how often of these without doing anything: "I was"
 * @team: how often "we"
 * @weighing: how many words set one thing against another
 * @hints: how many sentences have words that may name a trade-off
 * @late_hints: how many of them stand behind the first third
 * @signs: #StarSign bits that were seen, the ones of a trade-off only where one is named
 * @late_signs: the ones of a trade-off that were seen behind the first third
 * @has_outcome_figure: whether there is a figure in the outcome, which in a text without
 *   headings is what follows a turn to the outcome, else its last third, and what went up or down
 * @findings: what was found, in the order of the text
 * @standing: the first that is told as being so; without @text if there is none
 * @marks: what the rules of the flags look for
 *
 * What the checks found in one text by itself. It depends on that text and the lexicon only, so
 * that it is kept until the text changes.
 */
typedef struct {
  const char *text;
  char *copy;
  int length;
  guint words;
  StarLanguageTally tally;
  guint n_figures;
  guint n_numbers;
  guint figure_kinds;
  gboolean has_change;
  guint first_person;
  guint states;
  guint team;
  guint weighing;
  guint hints;
  guint late_hints;
  guint signs;
  guint late_signs;
  gboolean has_outcome_figure;
  StarFindings findings;
  StarFinding standing;
  StarMarks marks;
} StarPassage;

StarPassage *star_passage_new        (StarLexicon *lexicon, const char *text);
StarPassage *star_passage_new_static (StarLexicon *lexicon, const char *text);
void         star_passage_free       (StarPassage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarPassage, star_passage_free)

G_END_DECLS
