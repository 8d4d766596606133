/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

/* Between a verb and what belongs to it stand no more words than this. */
#define STAR_VERB_REACH 25

gboolean star_verb_is_past         (const StarSentence *self, int i);
gboolean star_verb_is_participle   (const StarToken *token);
gboolean star_verb_is_be           (const StarSentence *self, int i);
gboolean star_verb_is_done         (const StarSentence *self, int i);
gboolean star_verb_is_habit_of     (const StarSentence *self, int subject, int verb);
gboolean star_verb_is_habit        (const StarSentence *self, int i);
int      star_verb_find            (const StarSentence *self, int i, gboolean is_singular);
int      star_verb_find_clause     (const StarSentence *self, int i);
int      star_verb_find_present    (const StarSentence *self, int i, int step);
gboolean star_verb_is_subordinator (const StarSentence *self, int i);

G_END_DECLS
