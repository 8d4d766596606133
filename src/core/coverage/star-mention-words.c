/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-mention-words-private.h"

void
star_mention_words_add (StarMentionWords *self, guint word)
{
  if (self->n_words < STAR_MENTION_WORDS_MAX && !star_mention_words_has (self, word))
    self->words[self->n_words++] = word;
}

gboolean
star_mention_words_has (const StarMentionWords *self, guint word)
{
  for (guint i = 0; i < self->n_words; i++)
    {
      if (self->words[i] == word)
        return TRUE;
    }

  return FALSE;
}

/* Whether @all has every word of @self. */
gboolean
star_mention_words_is_subset (const StarMentionWords *self, const StarMentionWords *all)
{
  for (guint i = 0; i < self->n_words; i++)
    {
      if (!star_mention_words_has (all, self->words[i]))
        return FALSE;
    }

  return TRUE;
}

gboolean
star_mention_words_equal (const StarMentionWords *self, const StarMentionWords *other)
{
  return self->n_words == other->n_words && star_mention_words_is_subset (self, other);
}
