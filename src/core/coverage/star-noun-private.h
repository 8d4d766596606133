/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

/* A run of nouns is not longer than this. */
#define STAR_NOUNS_MAX 7

gboolean star_noun_ends_run    (const StarSentence *sentence, int i);
guint    star_noun_collect     (const StarSentence *sentence, int i, guint roles,
                                gboolean *is_absorbed, int *last);
gboolean star_noun_is_plural   (const StarSentence *sentence, int i);
gboolean star_noun_ends_phrase (const StarSentence *sentence, int i);

G_END_DECLS
