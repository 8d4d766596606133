/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-owning-private.h"

/* What makes a thing the speaker's own by the shape of the clause, whatever its words are. */

/* "As *the nurse who has the key that night*, I had to": no more words stand between. */
#define ROLE_REACH 16

/* "I *then reluctantly* went with": no more words stand between. */
#define ADVERBS_MAX 2

/* "I ran *a slow cohort* study": no more words stand between. */
#define OBJECT_REACH 6

static gboolean
begins_clause (const StarSentence *self, int i)
{
  const StarToken *before = star_sentence_token (self, i - 1);

  return before == NULL || before->kind == STAR_TOKEN_SYMBOL
         || star_sentence_is_class (self, i - 1, STAR_WORD_AND);
}

/* "*As* lead nurse", "*being* the nurse", but not "as usual" */
static gboolean
opens_with_role (const StarSentence *self, int i)
{
  const StarToken *next = star_sentence_token (self, i + 1);

  return star_sentence_in (self, i, STAR_GROUP_ROLE_OPENER)
         && begins_clause (self, i) && next != NULL && next->kind == STAR_TOKEN_WORD
         && !star_token_is (next, STAR_WORD_STOP | STAR_WORD_PREPOSITION)
         && !star_token_in (next, STAR_GROUP_NO_ROLE)
         && !star_token_reads (star_sentence_token (self, i + 2), "result")
         && !star_token_reads (star_sentence_token (self, i + 2), "consequence");
}

/* "As the tide *came in* I had to swim": when, not what one is. */
static gboolean
tells_of_event (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  return star_token_is (token, STAR_WORD_PAST | STAR_WORD_PRESENT)
         && !star_sentence_is_class (self, i - 1, STAR_WORD_OPENER | STAR_WORD_CLAUSE);
}

/* "I *had to*", "I *was expected to*" */
static gboolean
is_duty (const StarSentence *self, int i)
{
  if (star_sentence_in (self, i, STAR_GROUP_DUTY))
    return star_sentence_is_class (self, i + 1, STAR_WORD_TO);

  return star_sentence_is_class (self, i, STAR_WORD_WAS)
         && (star_sentence_is_class (self, i + 1, STAR_WORD_TO)
             || (star_sentence_in (self, i + 1, STAR_GROUP_EXPECTED)
                 && star_sentence_is_class (self, i + 2, STAR_WORD_TO)));
}

/* "*As the* night nurse *I had to* ring round": what one is for. Returns where that begins. */
static int
find_role (const StarSentence *self, int i)
{
  if (!is_duty (self, i + 1))
    return -1;

  for (int n = i - 1; n >= i - ROLE_REACH && star_sentence_token (self, n) != NULL; n--)
    {
      if (opens_with_role (self, n))
        return n;
      if (star_sentence_is_class (self, n, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM)
          || tells_of_event (self, n))
        return -1;
    }

  return -1;
}

/* "I *went with* slate", but not "I went with her", "I went for a walk". Returns where it ends. */
static int
find_choice (const StarSentence *self, int i)
{
  const StarToken *next;
  int n = i + 1;

  while (n <= i + ADVERBS_MAX && star_sentence_is_class (self, n, STAR_WORD_FILLER))
    n++;
  if (!star_token_reads (star_sentence_token (self, n), "went")
      || !star_token_reads (star_sentence_token (self, n + 1), "with"))
    return -1;

  next = star_sentence_token (self, n + 2);
  return next != NULL && next->kind == STAR_TOKEN_WORD
             && !star_token_in (next, STAR_GROUP_COMPANION)
           ? n + 1
           : -1;
}

/* "I *ran* the fair", but not "I ran to the fair", "I ran a slow cohort *study*". */
static int
find_running (const StarSentence *self, int i)
{
  const StarToken *next = star_sentence_token (self, i + 2);

  if (!star_token_reads (star_sentence_token (self, i + 1), "ran") || next == NULL
      || next->kind != STAR_TOKEN_WORD || star_token_in (next, STAR_GROUP_WHOM)
      || star_token_reads (next, "it"))
    return -1;

  for (int n = i + 2; n <= i + OBJECT_REACH && !star_sentence_ends_clause (self, n); n++)
    {
      if (star_sentence_is_class (self, n, STAR_WORD_PREPOSITION | STAR_WORD_PARTICLE))
        return n == i + 2 ? -1 : i + 1;
      if (star_sentence_in (self, n, STAR_GROUP_EXPERIMENT))
        return -1;
    }

  return i + 1;
}

/*
 * star_owning_find:
 * @i: "I"
 * @first: (out): the first token that shows it
 * @last: (out): the last one
 *
 * Returns: whether the clause tells what the speaker was for, what they chose or what they ran
 */
gboolean
star_owning_find (const StarSentence *sentence, int i, int *first, int *last)
{
  int role = find_role (sentence, i);
  int choice = MAX (find_choice (sentence, i), find_running (sentence, i));

  *first = role >= 0 ? role : i;
  *last = role >= 0 ? i + 2 : choice;

  return role >= 0 || choice >= 0;
}
