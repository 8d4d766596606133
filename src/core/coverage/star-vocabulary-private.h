/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-token-private.h"

G_BEGIN_DECLS

/* What a word does where stories are compared with each other; the data says which. */
typedef enum {
  STAR_VOCABULARY_COMMON = 1 << 0,    /* says nothing of what a story is about */
  STAR_VOCABULARY_STATISTIC = 1 << 1, /* makes another metric of a metric: "median" */
  STAR_VOCABULARY_PASSING = 1 << 2,   /* the figure beside it is one on the way: "at first" */
  STAR_VOCABULARY_GOAL = 1 << 3,      /* the figure beside it was wanted: "target" */
  STAR_VOCABULARY_PAST = 1 << 4,      /* the figure beside it is the one before: "had been" */
} StarVocabularyClass;

/* Stands for no word. */
#define STAR_VOCABULARY_NONE 0

/* The words of several stories, each stem with a number, so that they are quick to compare. */
typedef struct _StarVocabulary StarVocabulary;

StarVocabulary *star_vocabulary_new         (void);
void            star_vocabulary_free        (StarVocabulary *self);
guint           star_vocabulary_add         (StarVocabulary *self, const char *text, gssize length);
const char     *star_vocabulary_get_form    (StarVocabulary *self, guint word);
guint           star_vocabulary_get_classes (StarVocabulary *self, guint word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarVocabulary, star_vocabulary_free)

G_END_DECLS
