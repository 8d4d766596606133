/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-extent-private.h"

#include "star-enums.h"

/* How large something is, in words: "the entire region", "a major project". */

/* What a word of size is said of stands no further behind it than this. */
#define REACH 4

/* "*every* project", "a *small* project": says of one thing no more than that it is one. */
static gboolean
is_number_word (const StarSentence *sentence, int i)
{
  return star_sentence_is_class (sentence, i, STAR_WORD_EACH | STAR_WORD_ANY | STAR_WORD_VAGUE)
         || star_sentence_in (sentence, i, STAR_GROUP_NUMBER_WORD);
}

/* "the *whole* invoice" */
static gboolean
is_all_of_one (const StarSentence *sentence, int i)
{
  return star_sentence_in (sentence, i, STAR_GROUP_ENTIRE);
}

/* "Every night *the* servers": begins another noun. */
static gboolean
ends_noun (const StarSentence *sentence, int i, int k)
{
  const StarToken *token = star_sentence_token (sentence, k);

  if (token == NULL || token->kind != STAR_TOKEN_WORD || token->quantity >= 0)
    return TRUE;
  if (k > i + 1 && !star_sentence_is_class (sentence, k - 1, STAR_WORD_OF)
      && (star_token_is (token, STAR_WORD_ARTICLE) || star_token_reads (token, "the")))
    return TRUE;

  return star_token_is (token, STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_PREPOSITION)
         && !star_token_is (token, STAR_WORD_OF);
}

/* "a large, busy *table*" */
static int
skip_second_adjective (const StarSentence *sentence, int i)
{
  const StarToken *comma = star_sentence_token (sentence, i + 1);

  if (comma == NULL || comma->kind != STAR_TOKEN_SYMBOL || comma->symbol != ','
      || ends_noun (sentence, i + 1, i + 2))
    return i + 1;

  return i + 3;
}

/* "the entire *region*", but "the whole *invoice*" is one thing of many. */
static gboolean
is_large (const StarHit *hit, gboolean is_number)
{
  guint roles = is_number ? STAR_ROLE_WHOLE : STAR_ROLE_WHOLE | STAR_ROLE_EXTENT;

  return (hit->concept->dimensions & (1u << STAR_DIMENSION_SCALE)) != 0
         && (hit->is_plural || (hit->concept->roles & roles) != 0);
}

/* "its whole *depot*", where a "whole *printer*" is a small thing. */
static gboolean
is_certain (const StarHit *hit)
{
  return hit->is_plural
         || (hit->concept->roles & (STAR_ROLE_GROUP | STAR_ROLE_EXTENT)) != 0;
}

/* What is large at token @k, if anything is: rather what is so without a doubt. */
static const StarHit *
find_large (const StarSentence *sentence, int k, gboolean is_number)
{
  const StarHit *large = NULL;
  const StarHit *hit;

  for (int n = star_sentence_token (sentence, k)->first_hit;
       (hit = star_sentence_hit (sentence, n)) != NULL && hit->first == k; n++)
    {
      if (is_large (hit, is_number) && (large == NULL || is_certain (hit)))
        large = hit;
    }

  return large;
}

/*
 * star_extent_find_end:
 * @i: a word of size, such as "countless" or "largest"
 * @is_hint: (out): whether it says something only beside another one
 *
 * Returns: the last token of what is large, -1 if nothing is
 */
int
star_extent_find_end (const StarSentence *sentence, int i, gboolean *is_hint)
{
  gboolean is_number = is_number_word (sentence, i);
  int last = -1;

  for (int k = skip_second_adjective (sentence, i);
       k <= i + REACH && !ends_noun (sentence, i, k); k++)
    {
      const StarHit *hit = find_large (sentence, k, is_number);

      if (hit == NULL)
        continue;
      /* "a major *product* launch": what comes behind is what it is said of. */
      last = hit->last;
      *is_hint = !is_certain (hit) && (is_number || is_all_of_one (sentence, i));
      if (!*is_hint)
        break;
    }

  return last;
}
