/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-tradeoff-private.h"

/* "chose *X* over Y": no more words stand between. */
#define OVER_WORDS_MAX 8

/* "*without* sacrificing quality" gives nothing up, and what is "*at* risk" was not chosen. */
static gboolean
is_negated (const StarSentence *sentence, int first)
{
  if (star_sentence_in (sentence, first - 1, STAR_GROUP_RISK_LEVEL))
    return TRUE;

  for (int i = first - 1; i >= MAX (0, first - 2); i--)
    {
      if (star_sentence_ends_clause (sentence, i))
        return FALSE;
      /* "learned *how to* say no" */
      if (star_token_reads (star_sentence_token (sentence, i), "to")
          && star_token_reads (star_sentence_token (sentence, i - 1), "how"))
        return TRUE;
      if (star_sentence_in (sentence, i, STAR_GROUP_NOTHING_LOST))
        return TRUE;
    }

  return FALSE;
}

/* "Overtime *cost us* 4,000 a year *less*." */
static gboolean
is_saving (const StarSentence *sentence, const StarHit *price)
{
  if (!star_token_reads (star_sentence_token (sentence, price->first), "cost"))
    return FALSE;

  for (int i = price->last + 1; !star_sentence_ends_clause (sentence, i); i++)
    {
      if (star_sentence_is_class (sentence, i, STAR_WORD_AND))
        return FALSE;
      if (star_token_reads (star_sentence_token (sentence, i), "less"))
        return star_sentence_ends_clause (sentence, i + 1)
               || star_sentence_token (sentence, i - 1)->quantity >= 0
               || star_sentence_is_class (sentence, i + 1, STAR_WORD_PREPOSITION | STAR_WORD_PER);
    }

  return FALSE;
}

/* "instead of *waiting*": what was not done. */
static gboolean
is_gerund (const StarToken *token)
{
  return token != NULL && token->kind == STAR_TOKEN_WORD && token->length > 5
         && g_ascii_strncasecmp (token->text + token->length - 3, "ing", 3) == 0
         && g_ascii_strncasecmp (token->text + token->length - 5, "thing", 5) != 0;
}

static int
find_clause_start (const StarSentence *sentence, int i)
{
  while (i > 0 && !star_sentence_ends_clause (sentence, i - 1))
    i--;

  return i;
}

/* "so that they see facts rather than opinions" tells what for, not what was rejected. */
static gboolean
is_subordinate (const StarSentence *sentence, int clause_start)
{
  const StarToken *token = star_sentence_token (sentence, clause_start - 1);

  /* "*So* instead of waiting, I rang" goes on from the sentence before. */
  if (clause_start == 1 && star_token_reads (token, "so"))
    return FALSE;

  return token != NULL && star_token_is (token, STAR_WORD_CLAUSE)
         && !star_token_reads (token, "but") && !star_token_reads (token, "yet");
}

/* "Rather than *argue*, I drew it": what opens a sentence was not done. */
static gboolean
opens_sentence (const StarSentence *sentence, const StarHit *contrast)
{
  int i = contrast->last + 1;

  for (int before = contrast->first - 1; before >= 0; before--)
    {
      if (star_sentence_token (sentence, before)->kind != STAR_TOKEN_SYMBOL)
        return FALSE;
    }
  while (star_sentence_token (sentence, i) != NULL && !star_sentence_ends_clause (sentence, i))
    {
      if (star_sentence_is_class (sentence, ++i, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM))
        return TRUE;
    }

  return star_sentence_is_class (sentence, i + 1, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM);
}

/* "installed a hoist instead of *the old* pulley": it was there before, and is gone now. */
static gboolean
is_replaced (const StarSentence *sentence, int i)
{
  i += star_sentence_in (sentence, i, STAR_GROUP_FAMILIAR);
  return star_sentence_in (sentence, i, STAR_GROUP_FORMER);
}

/* "instead of", "rather than": another course was open, if it hangs on a choice or an action. */
static gboolean
is_rejected_course (const StarSentence *sentence, const StarHit *contrast)
{
  int clause_start = find_clause_start (sentence, contrast->first);
  int next = contrast->last + 1;

  if (is_subordinate (sentence, clause_start))
    return FALSE;
  /* "two now rather than *five*": a result */
  if (star_sentence_token (sentence, next) != NULL
      && star_sentence_token (sentence, next)->quantity >= 0)
    return FALSE;
  while (star_sentence_is_class (sentence, next, STAR_WORD_FILLER))
    next++;
  if (star_sentence_is_class (sentence, next, STAR_WORD_NOTHING) || is_replaced (sentence, next))
    return FALSE;
  if (is_gerund (star_sentence_token (sentence, next)) || opens_sentence (sentence, contrast))
    return TRUE;

  return star_sentence_has_aside (sentence, clause_start, contrast->first - 1, STAR_SIGN_CHOICE);
}

/* "chose speed *over* comfort", but not "chose it over the weekend". */
static gboolean
is_preference (const StarSentence *sentence, const StarHit *choice)
{
  /* "kept *throwing* it over the wall" */
  if (!star_token_reads (star_sentence_token (sentence, choice->last), "for")
      && is_gerund (star_sentence_token (sentence, choice->last + 1)))
    return FALSE;
  for (int i = choice->last + 2; i <= choice->last + OVER_WORDS_MAX; i++)
    {
      const StarToken *next = star_sentence_token (sentence, i + 1);

      if (star_sentence_ends_clause (sentence, i))
        return FALSE;
      if (!star_token_reads (star_sentence_token (sentence, i), "over"))
        continue;
      while (star_sentence_is_class (sentence, i + 1, STAR_WORD_FILLER | STAR_WORD_ARTICLE))
        next = star_sentence_token (sentence, ++i + 1);

      return next != NULL && next->kind == STAR_TOKEN_WORD && next->quantity < 0
             && star_lexicon_get_unit (sentence->lexicon, next->word) == NULL
             && !star_token_reads (next, "time") && !star_token_reads (next, "course");
    }

  return FALSE;
}

/*
 * star_tradeoff_find:
 * @hints: (out): whether a word is there that may tell of one: "a risk"
 *
 * Whether a price of the chosen course, a tension or a rejected alternative is named.
 *
 * Returns: %STAR_SIGN_TRADEOFF where it says so by itself, and %STAR_SIGN_PRICE where it does if
 *   it is said of what was done, not of what was found
 */
guint
star_tradeoff_find (const StarSentence *sentence, gboolean *hints)
{
  guint found = 0;

  *hints = FALSE;
  for (guint i = 0; i < sentence->asides->len; i++)
    {
      const StarHit *hit = star_sentence_aside (sentence, i);
      guint signs = hit->concept->signs;

      if ((signs & (STAR_SIGN_TRADEOFF | STAR_SIGN_PRICE)) != 0
          && !is_negated (sentence, hit->first) && !is_saving (sentence, hit))
        {
          if ((hit->concept->roles & STAR_ROLE_HINT) != 0)
            *hints = TRUE;
          else
            found |= signs & (STAR_SIGN_TRADEOFF | STAR_SIGN_PRICE);
        }
      if ((signs & STAR_SIGN_CONTRAST) != 0 && is_rejected_course (sentence, hit))
        found |= STAR_SIGN_PRICE;
      if ((signs & STAR_SIGN_CHOICE) != 0 && is_preference (sentence, hit))
        found |= STAR_SIGN_TRADEOFF;
    }

  return found;
}
