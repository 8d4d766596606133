/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-profile-private.h"

G_BEGIN_DECLS

/* From this score on, two stories tell the same. */
#define STAR_OVERLAP_THRESHOLD 0.45

/* How many figures and words are shown. */
#define STAR_OVERLAP_FIGURES_MAX 4
#define STAR_OVERLAP_WORDS_MAX 6

/* How often each word and figure comes in the stories that are compared. */
typedef struct _StarOverlapIndex StarOverlapIndex;

/**
 * StarOverlap:
 * @score: 0 for nothing in common to 1 for the same
 * @one: (element-type StarProfileFigure): shared figures, where the first story has them
 * @two: (element-type StarProfileFigure): the same ones in the second story
 * @words: (element-type guint): shared words, the rarest first
 *
 * What two stories have in common.
 */
typedef struct {
  double score;
  GPtrArray *one;
  GPtrArray *two;
  GArray *words;
} StarOverlap;

StarOverlapIndex *star_overlap_index_new  (GPtrArray *profiles);
void              star_overlap_index_free (StarOverlapIndex *self);

double            star_overlap_score      (const StarOverlapIndex *index, guint one, guint two);
StarOverlap      *star_overlap_new        (const StarOverlapIndex *index, guint one, guint two);
void              star_overlap_free       (StarOverlap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarOverlapIndex, star_overlap_index_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarOverlap, star_overlap_free)

G_END_DECLS
