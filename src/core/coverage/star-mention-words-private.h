/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STAR_MENTION_WORDS_MAX 8

/* A small set of words of a vocabulary; what comes when it is full is left out. */
typedef struct {
  guint words[STAR_MENTION_WORDS_MAX];
  guint n_words;
} StarMentionWords;

void     star_mention_words_add       (StarMentionWords *self, guint word);
gboolean star_mention_words_has       (const StarMentionWords *self, guint word);
gboolean star_mention_words_is_subset (const StarMentionWords *self, const StarMentionWords *all);
gboolean star_mention_words_equal     (const StarMentionWords *self,
                                       const StarMentionWords *other);

G_END_DECLS
