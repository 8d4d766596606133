/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-lasting-private.h"

#include <string.h>

/*
 * What is so at the end of a story that was told in the past goes on: with "now", as a rule for
 * each or for nobody, or again and again.
 */

/* Between what tells that something lasts and its verb stand no more words than this. */
#define REACH 25

/* A verb in the singular is longer than this; shorter words in "s" are small ones. */
#define SHORT_WORD 3

static gboolean
ends_in (const StarToken *token, const char *end)
{
  gsize length = strlen (end);

  return token != NULL && token->kind == STAR_TOKEN_WORD && token->length > length + 1
         && g_ascii_strncasecmp (token->text + token->length - length, end, length) == 0;
}

/* "because", "when", but not "so" and "but", behind which a clause stands for itself. */
static gboolean
is_subordinator (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  return star_sentence_is_class (self, i, STAR_WORD_CLAUSE) && !star_token_reads (token, "so")
         && !star_token_reads (token, "but") && !star_token_reads (token, "yet");
}

static gboolean
begins_clause (const StarSentence *self, int i)
{
  return star_sentence_ends_clause (self, i - 1)
         || star_sentence_is_class (self, i - 1, STAR_WORD_AND)
         || star_sentence_token (self, i - 1)->kind == STAR_TOKEN_SYMBOL;
}

static gboolean
is_past (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  return star_token_is (token, STAR_WORD_PAST | STAR_WORD_HYPOTHETICAL)
         || (ends_in (token, "ed") && !ends_in (token, "eed"));
}

/* "is *weighed*", "are *kept*" */
static gboolean
is_participle (const StarToken *token)
{
  if (token == NULL || star_token_is (token, STAR_WORD_STATE))
    return FALSE;

  return ends_in (token, "ed") || ends_in (token, "en") || ends_in (token, "wn")
         || star_token_is (token, STAR_WORD_PARTICIPLE);
}

static gboolean
is_be (const StarSentence *self, int i)
{
  return star_token_reads (star_sentence_token (self, i), "is")
         || star_token_reads (star_sentence_token (self, i), "are");
}

/* Whether something is done at token @i: "are weighed", not "are nice" or "has left". */
static gboolean
is_done (const StarSentence *self, int i)
{
  const StarToken *verb = star_sentence_token (self, i);
  gboolean is_being = is_be (self, i);

  if (!is_being && !star_token_reads (verb, "has") && !star_token_reads (verb, "have"))
    return TRUE;

  do
    i++;
  while (star_sentence_is_class (self, i, STAR_WORD_FILLER | STAR_WORD_NOW | STAR_WORD_AGAIN));

  return is_participle (star_sentence_token (self, i)) == is_being
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
  static const char *const others[] = { "always", "sometimes", "perhaps", "afterwards", "besides" };
  const StarToken *token = star_sentence_token (self, i);
  const char *end = token->text + token->length;

  if (token->kind != STAR_TOKEN_WORD || token->length <= SHORT_WORD || token->is_capital
      || g_ascii_tolower (end[-1]) != 's' || !g_ascii_isalpha (end[-2])
      || strchr ("sui", g_ascii_tolower (end[-2])) != NULL)
    return FALSE;
  if (star_token_is (token, STAR_WORD_FILLER | STAR_WORD_STOP | STAR_WORD_PREPOSITION
                              | STAR_WORD_PER | STAR_WORD_APPROXIMATE))
    return FALSE;
  for (gsize n = 0; n < G_N_ELEMENTS (others); n++)
    {
      if (star_token_reads (token, others[n]))
        return FALSE;
    }

  return TRUE;
}

/* "we *weigh*", "the leads *run*", "she *weighs*": a verb in the present, not a noun. */
static gboolean
is_habit (const StarSentence *self, int i)
{
  int subject = i - 1;

  if (!star_sentence_is_class (self, i, STAR_WORD_HABIT) || is_noun_or_infinitive (self, i))
    return FALSE;
  while (star_sentence_is_class (self, subject, STAR_WORD_FILLER))
    subject--;
  if (star_sentence_ends_clause (self, subject))
    return FALSE;
  if (ends_in (star_sentence_token (self, i), "s"))
    return TRUE;

  return star_sentence_is_class (self, subject, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM)
         || star_token_reads (star_sentence_token (self, subject), "they")
         || star_token_reads (star_sentence_token (self, subject), "people")
         || star_token_looks_plural (star_sentence_token (self, subject));
}

/* The verb of the clause that begins at token @i, -1 if it is in the past or there is none. */
static int
find_verb (const StarSentence *self, int i, gboolean is_singular)
{
  for (int n = 0; n < REACH && !star_sentence_ends_clause (self, i); n++, i++)
    {
      if (is_past (self, i))
        return -1;
      if (star_sentence_is_class (self, i, STAR_WORD_PRESENT) && !is_noun_or_infinitive (self, i))
        return is_done (self, i) ? i : -1;
      if (is_habit (self, i))
        return i;
      if (is_singular && is_singular_verb (self, i))
        return i;
    }

  return -1;
}

static int
find_clause_start (const StarSentence *self, int i)
{
  for (int n = 0; n < REACH && !star_sentence_ends_clause (self, i - 1)
                  && !star_sentence_is_class (self, i - 1, STAR_WORD_AND); n++)
    i--;

  return i;
}

static int
find_present (const StarSentence *self, int i, int step)
{
  for (int n = 0; n < REACH && !star_sentence_ends_clause (self, i); n++, i += step)
    {
      if (star_sentence_is_class (self, i, STAR_WORD_PRESENT))
        return i;
    }

  return -1;
}

/* "Rotas *are checked now*", "and *now there is* a card on the door": "now" at either end. */
static int
find_with_now (const StarSentence *self, int now)
{
  if (star_sentence_ends_clause (self, now + 1)
      || star_sentence_is_class (self, now + 1, STAR_WORD_PREPOSITION))
    return find_present (self, now - 1, -1);
  if (begins_clause (self, now))
    return find_present (self, now + 1, 1);

  /* "there's now a card", but not "the shop is now closed" */
  if (star_sentence_is_class (self, now - 1, STAR_WORD_PRESENT) && !is_be (self, now - 1))
    return now - 1;

  return -1;
}

/* "*has* been used a dozen times since", "we*'ve* weighed them since" */
static int
find_with_since (const StarSentence *self, int since)
{
  int verb = star_sentence_ends_clause (self, since + 1) ? find_present (self, since - 1, -1) : -1;
  int next = verb + 1;

  if (verb < 0)
    return -1;
  while (star_sentence_is_class (self, next, STAR_WORD_FILLER | STAR_WORD_STOP))
    next++;

  return is_participle (star_sentence_token (self, next)) ? verb : -1;
}

/* "*Each* boat gets a second pair of eyes", "*nobody* locks up alone", "*all* loads are weighed" */
static int
find_rule (const StarSentence *self, int i)
{
  gboolean is_singular = star_sentence_is_class (self, i, STAR_WORD_EACH);
  const StarToken *next = star_sentence_token (self, i + 1);

  if (!begins_clause (self, i) || is_subordinator (self, i - 1))
    return -1;
  if (next == NULL || next->quantity >= 0
      || star_lexicon_get_unit (self->lexicon, next->word) != NULL || star_token_reads (next, "time")
      || star_token_is (next, STAR_WORD_OF))
    return -1;

  return find_verb (self, i + 1, is_singular);
}

/* "every week", "every Monday", "each September" */
static gboolean
is_period (const StarSentence *self, int i)
{
  const StarToken *next = star_sentence_token (self, i + 1);

  if (star_sentence_is_class (self, i, STAR_WORD_PERIODIC))
    return TRUE;
  if (!star_sentence_is_class (self, i, STAR_WORD_PER) || next == NULL
      || next->kind != STAR_TOKEN_WORD)
    return FALSE;

  return next->is_capital || star_token_is (next, STAR_WORD_MONTH)
         || star_lexicon_get_unit (self->lexicon, next->word) != NULL;
}

/* "because a press *is* checked", "a tool that *checks* it": why or which, not what is done. */
static gboolean
is_subordinate (const StarSentence *self, int i)
{
  for (int n = 0; n < REACH && !star_sentence_ends_clause (self, i - 1); n++)
    {
      if (star_sentence_is_class (self, --i, STAR_WORD_OPENER))
        return TRUE;
    }

  return is_subordinator (self, i - 1);
}

/* "The page *is* checked", "they *get* changed", "there*'s* a form for it" */
static gboolean
is_done_now (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);
  int next = i + 1;

  /* "It serves 40 towns" tells how large it is. */
  if (is_habit (self, i))
    return !is_subordinate (self, i)
           && find_verb (self, find_clause_start (self, i), FALSE) == i
           && (star_sentence_token (self, i + 1) == NULL
               || star_sentence_token (self, i + 1)->quantity < 0);
  if (star_token_reads (token, "there's") || star_token_reads (token, "theres")
      || (star_token_reads (star_sentence_token (self, i - 1), "there")
          && is_be (self, i)))
    return !is_subordinate (self, i);
  if (!is_be (self, i) && !star_token_reads (token, "gets") && !star_token_reads (token, "get")
      && !star_token_reads (token, "it's"))
    return FALSE;

  while (star_sentence_is_class (self, next, STAR_WORD_FILLER | STAR_WORD_AGAIN))
    next++;

  return is_participle (star_sentence_token (self, next)) && !is_subordinate (self, i)
         && (star_sentence_is_class (self, i - 1, STAR_WORD_AND)
             || find_verb (self, find_clause_start (self, i), FALSE) >= 0);
}

/*
 * What is so at the end may be how the world is: "dogs are trained early". A habit has a word of
 * time or an institution with it, "the dogs are walked *every* night", "the *rota* is read", or
 * goes on from what was done: "I bought a board, *and* it is used".
 */
static gboolean
tells_of_habit (const StarSentence *self, int verb)
{
  if ((self->signs & STAR_SIGN_INSTITUTION) != 0
      || star_sentence_is_class (self, verb - 1, STAR_WORD_AND))
    return TRUE;

  for (int i = verb - REACH; i <= verb + REACH; i++)
    {
      if (star_sentence_is_class (self, i, STAR_WORD_NOW | STAR_WORD_EACH | STAR_WORD_ANY
                                             | STAR_WORD_PER | STAR_WORD_PERIODIC | STAR_WORD_SINCE
                                             | STAR_WORD_AGAIN))
        return TRUE;
    }

  return FALSE;
}

/*
 * star_lasting_find:
 * @i: a token with one of %STAR_LASTING_WORDS
 * @is_late: whether it stands in the last third of the story
 * @first: (out): the first token that shows it
 * @last: (out): the last one
 *
 * Returns: whether token @i tells that something is done from now on
 */
gboolean
star_lasting_find (const StarSentence *sentence, int i, gboolean is_late, int *first, int *last)
{
  int verb = -1;

  if (star_sentence_is_class (sentence, i, STAR_WORD_NOW))
    verb = find_with_now (sentence, i);
  if (star_sentence_is_class (sentence, i, STAR_WORD_SINCE))
    verb = find_with_since (sentence, i);
  if (verb < 0 && star_sentence_is_class (sentence, i, STAR_WORD_EACH | STAR_WORD_ANY))
    verb = find_rule (sentence, i);
  if (verb < 0 && is_period (sentence, i))
    verb = find_verb (sentence, find_clause_start (sentence, i), FALSE);
  if (verb < 0 && is_late
      && star_sentence_is_class (sentence, i, STAR_WORD_PRESENT | STAR_WORD_HABIT)
      && is_done_now (sentence, i) && tells_of_habit (sentence, i))
    verb = i;
  if (verb < 0)
    return FALSE;

  *first = MIN (verb, i);
  *last = MAX (verb, i);
  return TRUE;
}
