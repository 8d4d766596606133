/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-institution-private.h"

/* Between "introduced" and what was introduced stand no more words than this. */
#define CREATION_WORDS_MAX 7

/*
 * "*never* made the log", "you *can* put it on a poster", "*one* printed checklist", "started
 * *our* fire drill", "put *the* label on it", "started *to* meet for the drill"
 */
static gboolean
is_not_created (const StarSentence *sentence, const StarHit *creation)
{
  const StarToken *before = star_sentence_token (sentence, creation->first - 1);

  if (before != NULL
      && (before->quantity >= 0 || star_token_is (before, STAR_WORD_ARTICLE | STAR_WORD_NUMBER)))
    return TRUE;
  if (star_sentence_in (sentence, creation->last, STAR_GROUP_START)
      && (star_sentence_in (sentence, creation->last + 1, STAR_GROUP_FAMILIAR)
          || star_sentence_is_class (sentence, creation->last + 1, STAR_WORD_TO)))
    return TRUE;

  return star_token_in (before, STAR_GROUP_NOT_CREATED);
}

/* Not "kept the guests posted *throughout* the process", "proposed a plan *with* clear checks" */
static gboolean
is_object (const StarSentence *sentence, int first, int end)
{
  for (int i = first; i < end; i++)
    {
      if (star_sentence_ends_clause (sentence, i)
          || star_sentence_is_class (sentence, i, STAR_WORD_STOP)
          || star_sentence_in (sentence, i, STAR_GROUP_NOT_OBJECT))
        return FALSE;
    }

  return TRUE;
}

/*
 * star_institution_find_end:
 * @index: of a hit with %STAR_SIGN_CREATION
 *
 * "*introduced* a weekly *review*": what is created and lasts by its nature.
 *
 * Returns: the last token of what the hit creates, -1 if it creates nothing that lasts
 */
int
star_institution_find_end (const StarSentence *sentence, int index)
{
  const StarHit *creation = star_sentence_hit (sentence, index);
  const StarHit *hit;

  for (int i = index + 1; (hit = star_sentence_hit (sentence, i)) != NULL; i++)
    {
      if (hit->first > creation->last + CREATION_WORDS_MAX)
        return -1;
      if ((hit->concept->signs & STAR_SIGN_INSTITUTION) == 0)
        continue;
      return !is_not_created (sentence, creation)
                 && is_object (sentence, creation->last + 1, hit->first)
               ? hit->last
               : -1;
    }

  return -1;
}
