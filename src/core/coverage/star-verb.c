/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-verb-private.h"

#include <string.h>

/* What the verbs of a sentence tell: what was once, what is done again and again, and what is. */

/* A verb in the singular is longer than this; shorter words in "s" are small ones. */
#define SHORT_WORD 3

static gboolean
ends_in (const StarToken *token, const char *end)
{
  gsize length = strlen (end);

  return token != NULL && token->kind == STAR_TOKEN_WORD && token->length > length + 1
         && g_ascii_strncasecmp (token->text + token->length - length, end, length) == 0;
}

gboolean
star_verb_is_past (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  return star_token_is (token, STAR_WORD_PAST)
         || (ends_in (token, "ed") && !ends_in (token, "eed"));
}

/* "is *weighed*", "are *kept*" */
gboolean
star_verb_is_participle (const StarToken *token)
{
  if (token == NULL || star_token_is (token, STAR_WORD_STATE))
    return FALSE;

  return ends_in (token, "ed") || ends_in (token, "en")
         || ends_in (token, "wn") || star_token_is (token, STAR_WORD_PARTICIPLE);
}

gboolean
star_verb_is_be (const StarSentence *self, int i)
{
  return star_sentence_in (self, i, STAR_GROUP_BE);
}

/* Whether something is done at token @i: "are weighed", not "are nice" or "has left". */
gboolean
star_verb_is_done (const StarSentence *self, int i)
{
  gboolean is_being = star_verb_is_be (self, i);

  if (!is_being && !star_sentence_in (self, i, STAR_GROUP_HAVE))
    return TRUE;

  do
    i++;
  while (star_sentence_is_class (self, i, STAR_WORD_FILLER | STAR_WORD_NOW | STAR_WORD_AGAIN));

  return star_verb_is_participle (star_sentence_token (self, i)) == is_being
         && !star_token_reads (star_sentence_token (self, i), "been");
}

/* "the *check*", "to *check*" */
static gboolean
is_noun_or_infinitive (const StarSentence *self, int i)
{
  return star_sentence_is_class (self, i - 1,
                                 STAR_WORD_TO | STAR_WORD_ARTICLE | STAR_WORD_PREPOSITION)
         || (star_sentence_is_class (self, i - 1, STAR_WORD_FILLER)
             && !ends_in (star_sentence_token (self, i), "s"));
}

/* "Each press *needs* a key": what ends like that behind one of a kind is its verb. */
static gboolean
is_singular_verb (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);
  const char *end = token->text + token->length;

  if (token->kind != STAR_TOKEN_WORD || token->length <= SHORT_WORD || token->is_capital
      || g_ascii_tolower (end[-1]) != 's' || !g_ascii_isalpha (end[-2])
      || strchr ("sui", g_ascii_tolower (end[-2])) != NULL)
    return FALSE;
  if (star_token_is (token, STAR_WORD_FILLER | STAR_WORD_STOP | STAR_WORD_PREPOSITION
                              | STAR_WORD_PER | STAR_WORD_APPROXIMATE))
    return FALSE;

  return !star_token_in (token, STAR_GROUP_NO_VERB);
}

/* Whether token @verb is what token @subject does again and again. */
gboolean
star_verb_is_habit_of (const StarSentence *self, int subject, int verb)
{
  if (!star_sentence_is_class (self, verb, STAR_WORD_HABIT)
      || star_sentence_ends_clause (self, subject))
    return FALSE;
  if (ends_in (star_sentence_token (self, verb), "s"))
    return TRUE;

  return star_sentence_is_class (self, subject, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM)
         || star_token_reads (star_sentence_token (self, subject), "they")
         || star_token_reads (star_sentence_token (self, subject), "people")
         || star_token_looks_plural (star_sentence_token (self, subject));
}

/* "we *weigh*", "the leads *run*", "she *weighs*": a verb in the present, not a noun. */
gboolean
star_verb_is_habit (const StarSentence *self, int i)
{
  int subject = i - 1;

  if (!star_sentence_is_class (self, i, STAR_WORD_HABIT) || is_noun_or_infinitive (self, i))
    return FALSE;
  while (star_sentence_is_class (self, subject, STAR_WORD_FILLER))
    subject--;

  return star_verb_is_habit_of (self, subject, i);
}

/*
 * star_verb_find:
 * @is_singular: whether its subject is one of a kind
 *
 * Returns: the verb of the clause that begins at token @i, -1 if it is in the past or there is none
 */
int
star_verb_find (const StarSentence *self, int i, gboolean is_singular)
{
  for (int n = 0; n < STAR_VERB_REACH && !star_sentence_ends_clause (self, i); n++, i++)
    {
      if (star_verb_is_past (self, i))
        return -1;
      if (star_sentence_is_class (self, i, STAR_WORD_PRESENT) && !is_noun_or_infinitive (self, i))
        return star_verb_is_done (self, i) ? i : -1;
      if (star_verb_is_habit (self, i))
        return i;
      if (is_singular && is_singular_verb (self, i))
        return i;
    }

  return -1;
}

/* Where the clause of token @i begins. */
int
star_verb_find_clause (const StarSentence *self, int i)
{
  for (int n = 0; n < STAR_VERB_REACH && !star_sentence_ends_clause (self, i - 1)
                  && !star_sentence_is_class (self, i - 1, STAR_WORD_AND); n++)
    i--;

  return i;
}

/* The next verb in the present from token @i on in steps of @step, -1 if the clause has none. */
int
star_verb_find_present (const StarSentence *self, int i, int step)
{
  for (int n = 0; n < STAR_VERB_REACH && !star_sentence_ends_clause (self, i); n++, i += step)
    {
      if (star_sentence_is_class (self, i, STAR_WORD_PRESENT) || star_verb_is_habit (self, i))
        return i;
    }

  return -1;
}

/* "because", "when", but not "so" and "but", behind which a clause stands for itself, and not
 * "after that", which says when. */
gboolean
star_verb_is_subordinator (const StarSentence *self, int i)
{
  const StarToken *next = star_sentence_token (self, i + 1);

  return star_sentence_is_class (self, i, STAR_WORD_CLAUSE)
         && !star_sentence_in (self, i, STAR_GROUP_COORDINATOR) && !star_token_reads (next, "that")
         && !star_token_reads (next, "then");
}
