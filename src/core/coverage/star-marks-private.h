/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

/* What the rules of the flags look for in a text; how each is found is in the file named. */
typedef enum {
  STAR_MARK_PLACEHOLDER, /* star-passage.c: "TODO" */
  STAR_MARK_TEAM,        /* star-passage.c: "we" */
  STAR_MARK_LONE,        /* star-marks.c: "single-handedly" */
  STAR_MARK_EFFORT,      /* star-marks.c: "all night" */
  STAR_MARK_COMPANY,     /* star-marks.c: "with my team" */
  STAR_MARK_ROLE,        /* star-marks.c: a role that says little: "was involved in" */
  STAR_MARK_TOOL,        /* star-marks.c: the name of a product */
  STAR_MARK_SCALE_OUT,   /* star-claims.c: "we can scale horizontally", and no more */
  STAR_MARK_GUESS,       /* star-claims.c: a figure and "I think" */
  STAR_MARK_VANITY,      /* star-claims.c: a figure that counts work */
  STAR_MARK_TARGET,      /* star-claims.c: a figure to be reached; @detail: its kind */
  STAR_MARK_POINTS,      /* star-claims.c: points that are called per cent; @value: the points */
  STAR_MARK_EXCESS,      /* star-claims.c: "saved 200 %": more than there was */
  STAR_MARK_PERIODS,     /* star-claims.c: a monthly sum in a price for each run */
  STAR_MARK_SLO,         /* star-claims.c: @value: the share that has to be good; @detail: surely */
  STAR_MARK_BUDGET,      /* star-claims.c: @value: the share that may be bad */
  STAR_MARK_ZERO,        /* star-claims.c: @value: seconds without, @other: a second before */
  STAR_MARK_RATE,        /* star-claims.c: @other: how many a second */
  STAR_MARK_SECRET,      /* star-secrets.c; @detail: a StarSecretKind */
  STAR_N_MARKS,
} StarMarkKind;

/**
 * StarMark:
 * @start: first character in the passage
 * @end: one past the last
 * @text: where the words stand in the text of the passage, not terminated
 * @length: their bytes
 * @value: what the kind says
 * @other: what the kind says
 * @detail: what the kind says
 * @subject: (nullable): what a rate or a zero is of
 */
typedef struct {
  StarMarkKind kind;
  int start;
  int end;
  const char *text;
  gsize length;
  double value;
  double other;
  guint detail;
  const StarConcept *subject;
} StarMark;

/* No kind has more of them, so that memory stays bounded whatever the text is. */
#define STAR_MARKS_MAX 50

/**
 * StarMarks:
 * @all: (element-type StarMark): in no order but that of the text within a kind
 * @counts: how many of each kind there are
 */
typedef struct {
  GArray *all;
  guint counts[STAR_N_MARKS];
} StarMarks;

void            star_marks_init       (StarMarks *self);
void            star_marks_clear      (StarMarks *self);
void            star_marks_add        (StarMarks *self, const StarMark *mark);
void            star_marks_add_tokens (StarMarks *self, StarMark mark, const StarSentence *sentence,
                                       int first, int last);
void            star_marks_add_hit    (StarMarks *self, const StarSentence *sentence,
                                       const StarHit *aside);
const StarMark *star_marks_find       (const StarMarks *self, StarMarkKind kind, guint *index);
const StarMark *star_marks_first      (const StarMarks *self, StarMarkKind kind);

G_END_DECLS
