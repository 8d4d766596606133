/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-owner-private.h"

#include "star-enums.h"
#include "star-noun-private.h"

/* Whose a thing is where the phrase itself does not say "I": the speaker's if nobody is named. */

/* A subject and its adverbs are no longer. */
#define SUBJECT_REACH 8

/* "led in part *by me*" comes no later. */
#define AGENT_REACH 4

static gboolean
is_speaker (const StarToken *token)
{
  return token != NULL
         && (star_token_is (token, STAR_WORD_FIRST_PERSON)
             || star_token_in (token, STAR_GROUP_SPEAKER));
}

/* Whether the speaker is named among the tokens from @first to @last. */
static gboolean
names_speaker (const StarSentence *self, int first, int last)
{
  for (int i = first; i <= last; i++)
    {
      if (is_speaker (star_sentence_token (self, i)))
        return TRUE;
    }

  return FALSE;
}

/* "led *by me*", "fell *to me*" */
static gboolean
ends_with_speaker (const StarSentence *self, int i)
{
  for (int end = i + AGENT_REACH; i < end && !star_sentence_ends_clause (self, i); i++)
    {
      if (star_sentence_is_class (self, i, STAR_WORD_PREPOSITION)
          && star_sentence_in (self, i + 1, STAR_GROUP_AGENT))
        return TRUE;
    }

  return FALSE;
}

/* "*Take* ownership of it", a task that is set */
static gboolean
is_order (const StarSentence *self, int i)
{
  const StarToken *before = star_sentence_token (self, i - 1);

  return (before == NULL || before->kind == STAR_TOKEN_SYMBOL)
         && star_token_reads (star_sentence_token (self, i), "take");
}

/* "my *role* was", "my *part* was": not somebody else */
static gboolean
is_part_of_speaker (const StarToken *token)
{
  return star_token_in (token, STAR_GROUP_ROLE_NAME);
}

/* "*he*", "*a* colleague", "*our* director", "*my* boss", "*everyone*" */
static gboolean
begins_other (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  if (star_token_in (token, STAR_GROUP_OTHER_PERSON))
    return TRUE;

  return (star_token_is (token, STAR_WORD_ARTICLE)
          || star_token_in (token, STAR_GROUP_PERSON_OPENER))
         && !star_sentence_is_class (self, i - 1, STAR_WORD_PREPOSITION)
         && !is_part_of_speaker (star_sentence_token (self, i + 1))
         && !is_part_of_speaker (star_sentence_token (self, i + 2));
}

/* "I talked *to the person* responsible for": whom the speaker had to do with */
static gboolean
describes_other (const StarSentence *self, const StarHit *hit)
{
  int i = hit->first - 1;

  if (!star_sentence_in (self, hit->first, STAR_GROUP_RESPONSIBLE))
    return FALSE;
  while (i > hit->first - SUBJECT_REACH && !star_noun_ends_run (self, i)
         && !star_sentence_is_class (self, i, STAR_WORD_FILLER | STAR_WORD_ARTICLE))
    i--;

  return i < hit->first - 1
         && star_sentence_is_class (self, i, STAR_WORD_FILLER | STAR_WORD_ARTICLE)
         && star_sentence_in (self, i - 1, STAR_GROUP_PERSON_LINK);
}

/*
 * star_owner_is_other:
 *
 * Returns: whether @hit says of somebody else that a thing was theirs: "*the vendor* took
 *   responsibility", "*he* was put in charge of"
 */
gboolean
star_owner_is_other (const StarSentence *self, const StarHit *hit)
{
  gboolean is_other = FALSE;

  if (hit->concept->dimensions != 1u << STAR_DIMENSION_OWNERSHIP
      || names_speaker (self, hit->first, hit->last) || ends_with_speaker (self, hit->last + 1))
    return FALSE;
  if (describes_other (self, hit) || is_order (self, hit->first))
    return TRUE;

  for (int i = hit->first - 1; i >= 0 && i >= hit->first - SUBJECT_REACH; i--)
    {
      if (star_sentence_ends_clause (self, i))
        break;
      if (star_sentence_is_class (self, i, STAR_WORD_FIRST_PERSON | STAR_WORD_AND)
          || star_token_reads (star_sentence_token (self, i), "me"))
        return FALSE;
      is_other |= begins_other (self, i) && !names_speaker (self, i + 1, hit->first - 1);
    }

  return is_other;
}

/* "Oversaw *the*", "Managed *40*": what is led follows, no "to" and no "by". */
static gboolean
has_object (const StarSentence *self, int i)
{
  const StarToken *next = star_sentence_token (self, i);

  return next != NULL && next->kind != STAR_TOKEN_SYMBOL
         && !star_token_is (next, STAR_WORD_PREPOSITION | STAR_WORD_TO | STAR_WORD_CLAUSE);
}

/*
 * star_owner_find_unsaid:
 * @i: a token at the beginning of the sentence
 *
 * Returns: where the words that begin at @i end if they say what somebody who is not named led or
 *   was told to do, -1 if they do not: "*Oversaw* the move", "*Assigned to* rewrite it"
 */
int
star_owner_find_unsaid (const StarSentence *self, int i)
{
  const StarToken *before = star_sentence_token (self, i - 1);
  const StarToken *token = star_sentence_token (self, i);

  if (before != NULL && before->kind != STAR_TOKEN_SYMBOL)
    return -1;
  if (star_token_in (token, STAR_GROUP_LED) && has_object (self, i + 1))
    return i;

  return star_token_in (token, STAR_GROUP_CHARGED)
             && star_sentence_in (self, i + 1, STAR_GROUP_CHARGE_LINK)
           ? i + 1
           : -1;
}
