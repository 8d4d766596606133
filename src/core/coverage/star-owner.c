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
  static const char *const words[] = { "me", "mine", "my", "myself", NULL };

  return token != NULL
         && (star_token_is (token, STAR_WORD_FIRST_PERSON)
             || star_token_reads_one_of (token, words));
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
  static const char *const words[] = { "me", "myself", "mine", NULL };

  for (int end = i + AGENT_REACH; i < end && !star_sentence_ends_clause (self, i); i++)
    {
      if (star_sentence_is_class (self, i, STAR_WORD_PREPOSITION)
          && star_token_reads_one_of (star_sentence_token (self, i + 1), words))
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
  static const char *const nouns[] = { "role", "job",   "task",       "part",           "position",
                                       "duty", "work",  "assignment", "responsibility", "first",
                                       "goal", "focus", "title",      "responsibilities", NULL };

  return star_token_reads_one_of (token, nouns);
}

/* "*he*", "*a* colleague", "*our* director", "*my* boss", "*everyone*" */
static gboolean
begins_other (const StarSentence *self, int i)
{
  static const char *const pronouns[] = { "he", "she", "they", "who", "it", "which", "everyone",
                                          "nobody", "somebody", "someone", "another",
                                          NULL };
  static const char *const owners[] = { "the", "my", "our", "their", "his", "her", NULL };
  const StarToken *token = star_sentence_token (self, i);

  if (star_token_reads_one_of (token, pronouns))
    return TRUE;

  return (star_token_is (token, STAR_WORD_ARTICLE) || star_token_reads_one_of (token, owners))
         && !star_sentence_is_class (self, i - 1, STAR_WORD_PREPOSITION)
         && !is_part_of_speaker (star_sentence_token (self, i + 1))
         && !is_part_of_speaker (star_sentence_token (self, i + 2));
}

/* "I talked *to the person* responsible for": whom the speaker had to do with */
static gboolean
describes_other (const StarSentence *self, const StarHit *hit)
{
  static const char *const links[] = { "to", "with", "from", "asked", "told", "called", "met",
                                       NULL };
  static const char *const states[] = { "responsible", "accountable", "in", NULL };
  int i = hit->first - 1;

  if (!star_token_reads_one_of (star_sentence_token (self, hit->first), states))
    return FALSE;
  while (i > hit->first - SUBJECT_REACH && !star_noun_ends_run (self, i)
         && !star_sentence_is_class (self, i, STAR_WORD_FILLER | STAR_WORD_ARTICLE))
    i--;

  return i < hit->first - 1
         && star_sentence_is_class (self, i, STAR_WORD_FILLER | STAR_WORD_ARTICLE)
         && star_token_reads_one_of (star_sentence_token (self, i - 1), links);
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
  static const char *const leads[] = { "managed",    "oversaw",     "headed",    "directed",
                                       "supervised", "chaired",     "captained", "spearheaded",
                                       "coordinated", NULL };
  static const char *const charges[] = { "asked",    "assigned", "appointed", "hired",     "tasked",
                                         "selected", "chosen",   "elected",   "entrusted",
                                         "responsible", "accountable", NULL };
  static const char *const links[] = { "to", "by", "as", "with", "for", NULL };
  const StarToken *before = star_sentence_token (self, i - 1);
  const StarToken *token = star_sentence_token (self, i);

  if (before != NULL && before->kind != STAR_TOKEN_SYMBOL)
    return -1;
  if (star_token_reads_one_of (token, leads) && has_object (self, i + 1))
    return i;

  return star_token_reads_one_of (token, charges)
             && star_token_reads_one_of (star_sentence_token (self, i + 1), links)
           ? i + 1
           : -1;
}
