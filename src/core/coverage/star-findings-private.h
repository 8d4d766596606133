/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-coverage-report.h"
#include "star-sentence-private.h"

G_BEGIN_DECLS

/**
 * StarFinding:
 * @dimension: what it is evidence of
 * @level: %STAR_LEVEL_MENTIONED or %STAR_LEVEL_QUANTIFIED
 * @start: first character in the passage
 * @end: one past the last
 * @rank: how telling it is: the strongest finding of a dimension has the highest
 * @is_habit: whether it tells what is done again and again
 * @is_late: whether it stands in the last third
 * @is_scene: whether it stands where a story without headings sets the scene
 * @is_hint: whether it takes two of these to say anything
 * @text: the words
 * @figure: (nullable): the figure in short form
 */
typedef struct {
  StarDimension dimension;
  StarLevel level;
  int start;
  int end;
  int rank;
  gboolean is_habit;
  gboolean is_late;
  gboolean is_scene;
  gboolean is_hint;
  const char *text;
  const char *figure;
} StarFinding;

/**
 * StarFindings:
 * @list: #StarFinding
 * @strings: their words and figures
 * @n_found: how many there are of each dimension and level, those left out too
 * @n_before: how many are of the sentences before this one
 *
 * What was found in one text. There is room for as many as any story has, so that a text of many
 * megabytes takes no more memory.
 */
typedef struct {
  GArray *list;
  GStringChunk *strings;
  guint n_found[STAR_N_DIMENSIONS][STAR_LEVEL_QUANTIFIED + 1];
  guint n_before;
} StarFindings;

void         star_findings_init           (StarFindings *self);
void         star_findings_clear          (StarFindings *self);
void         star_findings_begin_sentence (StarFindings *self);
gboolean     star_findings_has_figure     (const StarFindings *self, StarDimension dimension);
gboolean     star_findings_is_full        (const StarFindings *self, guint dimensions);
StarFinding  star_findings_make           (StarFindings *self, const StarSentence *sentence,
                                           StarDimension dimension, StarLevel level, int first,
                                           int last, const char *figure);
StarFinding *star_findings_add            (StarFindings *self, const StarSentence *sentence,
                                           StarDimension dimension, StarLevel level, int first,
                                           int last, const char *figure);
void         star_findings_append         (StarFindings *self, const StarFinding *finding);

static inline const StarFinding *
star_findings_get (const StarFindings *self, guint i)
{
  return &g_array_index (self->list, StarFinding, i);
}

G_END_DECLS
