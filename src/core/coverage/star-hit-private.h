/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-lexicon-private.h"

G_BEGIN_DECLS

/**
 * StarHit:
 * @concept: what was found
 * @first: index of its first token
 * @last: index of its last token
 * @is_plural: it stands there as a plural, or has none
 */
typedef struct {
  const StarConcept *concept;
  int first;
  int last;
  gboolean is_plural;
} StarHit;

GArray  *star_hit_array_new  (void);
void     star_hit_find_all   (StarLexicon *lexicon, GArray *tokens, GArray *hits, GArray *asides);

G_END_DECLS
