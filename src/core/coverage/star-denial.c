/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-denial-private.h"

#include "star-enums.h"

/* A word that denies what follows stands no further before it than this. */
#define DENIAL_REACH 4

/* "no" stands no further before what there was none of than this: "*no* recorded outages" */
#define NONE_REACH 3

/* "I *would not* say it stuck" */
static gboolean
is_denied (const StarSentence *sentence, const StarHit *hit)
{
  for (int i = hit->first - 1; i >= hit->first - DENIAL_REACH; i--)
    {
      if (star_sentence_ends_clause (sentence, i))
        return FALSE;
      if (star_sentence_in (sentence, i, STAR_GROUP_DENIAL))
        return TRUE;
    }

  return FALSE;
}

/* "We *now have 20 %* more": a result, not what stays */
static gboolean
is_measured (const StarSentence *sentence, const StarHit *hit)
{
  const StarToken *next = star_sentence_token (sentence, hit->last + 1);
  const StarQuantity *q;

  if (!star_sentence_in (sentence, hit->last, STAR_GROUP_REACHED))
    return FALSE;
  if (star_token_in (next, STAR_GROUP_REACHED))
    next = star_sentence_token (sentence, hit->last + 2);
  if (next == NULL || next->quantity < 0)
    return FALSE;

  q = star_sentence_quantity (sentence, next->quantity);
  return q->kind != STAR_QUANTITY_COUNT && q->kind != STAR_QUANTITY_DURATION;
}

/* "*nobody* asked me to", "it was *not* my call" */
static gboolean
is_disowned (const StarSentence *sentence, const StarHit *hit)
{
  const StarToken *before = star_sentence_token (sentence, hit->first - 1);

  return star_token_in (before, STAR_GROUP_DISOWNING)
         || (star_token_reads (before, "one")
             && star_token_reads (star_sentence_token (sentence, hit->first - 2), "no"));
}

/*
 * star_denial_find_none:
 * @i: the first token of what there may be none of
 *
 * "*no* recorded outages", "*without* a single stop", "*never* had one", but not "no fewer outages"
 *
 * Returns: the token that says that there was none, -1 if nothing does
 */
int
star_denial_find_none (const StarSentence *sentence, int i)
{
  for (int n = i - 1; n >= i - NONE_REACH; n--)
    {
      const StarToken *token = star_sentence_token (sentence, n);

      if (star_sentence_in (sentence, n, STAR_GROUP_NOT_ONE) || star_token_reads (token, "no"))
        return n;
      if (star_sentence_ends_clause (sentence, n) || token->kind == STAR_TOKEN_SYMBOL
          || token->quantity >= 0
          || star_token_is (token, STAR_WORD_PREPOSITION | STAR_WORD_AND | STAR_WORD_CHANGE))
        return -1;
    }

  return -1;
}

/*
 * star_denial_find:
 *
 * Returns: whether the words before @hit deny what it says of whose a thing was or of what stayed
 */
gboolean
star_denial_find (const StarSentence *sentence, const StarHit *hit)
{
  if (hit->concept->dimensions == 1u << STAR_DIMENSION_EVOLUTION)
    return is_denied (sentence, hit) || is_measured (sentence, hit);
  if (hit->concept->dimensions == 1u << STAR_DIMENSION_OWNERSHIP)
    return is_disowned (sentence, hit);

  return FALSE;
}
