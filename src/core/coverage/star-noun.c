/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-noun-private.h"

/* What stands at a token of a sentence, for those who look for the noun of a figure. */

/*
 * star_noun_ends_run:
 *
 * Returns: whether token @i is no further one of a run of nouns
 */
gboolean
star_noun_ends_run (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  if (token == NULL || token->kind != STAR_TOKEN_WORD || token->quantity >= 0)
    return TRUE;

  /* "two nice-*to*-have features" */
  return token->glue != STAR_GLUE_HYPHEN
         && star_token_is (token, STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_PREPOSITION
                                    | STAR_WORD_PER | STAR_WORD_AND);
}

/*
 * star_noun_collect:
 * @roles: #StarRole bits
 * @is_absorbed: (inout): set if one of them takes what it counts away from all dimensions
 * @last: (out): the last token of the last one, if there is any
 *
 * Returns: the dimensions of all concepts with one of @roles among the hits that begin at token @i
 */
guint
star_noun_collect (const StarSentence *self, int i, guint roles, gboolean *is_absorbed, int *last)
{
  const StarToken *token = star_sentence_token (self, i);
  const StarHit *hit;
  guint dimensions = 0;

  for (int k = token->first_hit; (hit = star_sentence_hit (self, k)) != NULL; k++)
    {
      if (hit->first != i)
        break;
      if ((hit->concept->roles & roles) == 0)
        continue;
      *last = hit->last;
      dimensions |= hit->concept->dimensions;
      *is_absorbed |= hit->concept->dimensions == 0;
    }

  return dimensions;
}

/*
 * star_noun_is_plural:
 *
 * Returns: whether what was found at token @i is a plural
 */
gboolean
star_noun_is_plural (const StarSentence *self, int i)
{
  const StarHit *hit = star_sentence_hit (self, star_sentence_token (self, i)->first_hit);

  return hit != NULL && hit->is_plural;
}

/*
 * star_noun_ends_phrase:
 *
 * Returns: whether nothing stands at token @i that a number could count
 */
gboolean
star_noun_ends_phrase (const StarSentence *self, int i)
{
  return star_sentence_ends_clause (self, i)
         || star_sentence_is_class (self, i, STAR_WORD_PREPOSITION | STAR_WORD_AND)
         || star_sentence_token (self, i)->kind == STAR_TOKEN_SYMBOL;
}
