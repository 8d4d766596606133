/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

/* The words that make star_lasting_find() look closer. */
#define STAR_LASTING_WORDS                                                                         \
  (STAR_WORD_NOW | STAR_WORD_EACH | STAR_WORD_ANY | STAR_WORD_PERIODIC | STAR_WORD_SINCE)

gboolean star_lasting_find          (const StarSentence *sentence, int i, int *first, int *last);
gboolean star_lasting_find_standing (const StarSentence *sentence, int *first, int *last);

G_END_DECLS
