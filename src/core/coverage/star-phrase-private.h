/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-lexicon-private.h"

G_BEGIN_DECLS

/* How a phrase is inflected. */
typedef enum {
  STAR_PHRASE_NOUN,
  STAR_PHRASE_MASS, /* counted without a plural */
  STAR_PHRASE_VERB,
  STAR_PHRASE_FIXED,
} StarPhraseKind;

/**
 * StarPhraseForms:
 * @lexicon: where phrases are added
 * @irregular_nouns: (element-type utf8 GStrv): the plurals that are not regular
 * @irregular_verbs: (element-type utf8 GStrv): all further forms of the verbs that are not
 */
typedef struct {
  StarLexicon *lexicon;
  GHashTable *irregular_nouns;
  GHashTable *irregular_verbs;
} StarPhraseForms;

gboolean star_phrase_add (const StarPhraseForms *self, const char *text, StarPhraseKind kind,
                          int concept);

G_END_DECLS
