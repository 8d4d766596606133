/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-metric-mention-private.h"
#include "star-story.h"
#include "star-vocabulary-private.h"

G_BEGIN_DECLS

/**
 * StarProfileFigure:
 * @key: the same for the same figure: what it measures, its size and what it counts
 * @weight: how much it says that two stories share it
 * @n_stories: how many of the compared stories have it
 * @section: the field
 * @start: first character in the field
 * @end: one past the last
 * @text: the figure with what it counts
 */
typedef struct {
  guint key;
  float weight;
  guint n_stories;
  StarSection section;
  int start;
  int end;
  char *text;
} StarProfileFigure;

/**
 * StarProfileWord:
 * @word: its number in the vocabulary
 * @weight: how much it says that two stories share it
 * @n_stories: how many of the compared stories have it
 */
typedef struct {
  guint word;
  float weight;
  guint n_stories;
} StarProfileWord;

/**
 * StarProfile:
 * @words: #StarProfileWord, each once, sorted
 * @figures: #StarProfileFigure, each key once, sorted
 * @mentions: #StarMetricMention, in the order of the story
 *
 * What a story tells, without how: as good as the same for two tellings of it. Of a story that is
 * not compared there are only the mentions.
 */
typedef struct {
  GArray *words;
  GArray *figures;
  GArray *mentions;
} StarProfile;

StarProfile *star_profile_new  (StarStory *story, StarLexicon *lexicon,
                                StarVocabulary *vocabulary, gboolean is_compared);
void         star_profile_free (StarProfile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarProfile, star_profile_free)

G_END_DECLS
