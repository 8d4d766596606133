/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-lexicon-private.h"
#include "star-suggestions.h"

G_BEGIN_DECLS

/**
 * StarSuggestionRule:
 * @id: its name in the data, for error messages and tests
 * @dimension: what it asks about
 * @levels: a bit for each #StarLevel at which it may be asked
 * @archetypes: a bit for each #StarArchetype that it is for, 0 for all
 * @has_words: whether it is only asked when one of its words was mentioned
 * @question: in English
 * @formulas: ids of formulas
 *
 * One question and when to ask it.
 */
typedef struct {
  char *id;
  StarDimension dimension;
  guint levels;
  guint archetypes;
  gboolean has_words;
  char *question;
  GStrv formulas;
} StarSuggestionRule;

/* The words of the rule at index i are those of the concept at index i. */
struct _StarSuggestions
{
  gatomicrefcount ref_count;
  GArray *rules;
  StarLexicon *words;
};

StarSuggestions *star_suggestions_alloc (void);
const char      *star_suggestions_find_id (StarSuggestions *self, StarCoverageReport *report,
                                           StarArchetype archetype, StarDimension dimension);

G_END_DECLS
