/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-own-title-private.h"

#include "star-enums.h"

/* The speaker is no company: what one is called says nothing of work with others. */

/* Between "I was" and what one was stand no more words than this. */
#define TITLE_REACH 5

/* "*as* an engineer", "*I'm* the engineer", "I *was* the engineer"; not "as well *as* the team" */
static gboolean
begins_title (const StarSentence *sentence, int i)
{
  const StarToken *token = star_sentence_token (sentence, i);

  if (star_token_reads (token, "as"))
    return !star_token_reads (star_sentence_token (sentence, i - 2), "as");
  if (star_token_in (token, STAR_GROUP_TITLE_BE))
    return star_sentence_is_class (sentence, i - 1, STAR_WORD_FIRST_PERSON);

  return star_token_in (token, STAR_GROUP_I_AM);
}

/**
 * star_own_title_find:
 *
 * Returns: whether @hit is what the speaker is: "*As* a senior *engineer*", "*I was* the *analyst*"
 */
gboolean
star_own_title_find (const StarSentence *sentence, const StarHit *hit)
{
  int i = hit->first - 1;

  if (hit->is_plural || hit->concept->dimensions != 1u << STAR_DIMENSION_PEOPLE)
    return FALSE;
  while (i > hit->first - TITLE_REACH && !star_sentence_ends_clause (sentence, i)
         && !star_sentence_is_class (sentence, i, STAR_WORD_STOP | STAR_WORD_PREPOSITION))
    i--;

  return i < hit->first - 1 && !star_sentence_ends_clause (sentence, i)
         && begins_title (sentence, i);
}
