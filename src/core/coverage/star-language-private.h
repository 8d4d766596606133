/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-lexicon-private.h"

G_BEGIN_DECLS

/**
 * StarLanguageTally:
 * @words: how many words there are in Latin letters
 * @accented: how many of them, in small letters, have a letter that English does not have
 * @counts: for each language, how many of them are small words of it such as "the"
 * @seen: for each language, a bit for each small word that was seen, shared by a few
 * @letters: for each language that has a script of its own, how many letters of it there are
 *
 * What tells the language of a text, gathered while it is read.
 */
typedef struct {
  guint words;
  guint accented;
  guint counts[STAR_LANGUAGES_MAX];
  guint64 seen[STAR_LANGUAGES_MAX];
  guint letters[STAR_LANGUAGES_MAX];
} StarLanguageTally;

void        star_language_tally_add_word   (StarLanguageTally *self, const StarWord *word);
gboolean    star_language_tally_add_letter (StarLanguageTally *self, StarLexicon *lexicon,
                                            gunichar letter);
void        star_language_tally_add        (StarLanguageTally *self,
                                            const StarLanguageTally *other);
const char *star_language_tally_find       (const StarLanguageTally *self, StarLexicon *lexicon);

G_END_DECLS
