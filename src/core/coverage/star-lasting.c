/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-lasting-private.h"

#include "star-verb-private.h"

/*
 * What is so at the end of a story that was told in the past goes on: with "now", as a rule for
 * each or for nobody, or again and again.
 */

/* "is down to about two hours": a figure so near to its verb is what it measures. */
#define MEASURE_REACH 5

/* Between "nobody" and "may" stand no more words than this. */
#define RULE_REACH 4

/* "since then: quiet" has no verb. */
#define SHORT_CLAUSE 2

/* "she is still there and runs it" */
#define CAREER_REACH 4

/* So many words behind the verb are shown of what is so. */
#define STANDING_REACH 5

static gboolean
begins_clause (const StarSentence *self, int i)
{
  return star_sentence_ends_clause (self, i - 1)
         || star_sentence_is_class (self, i - 1, STAR_WORD_AND)
         || star_sentence_token (self, i - 1)->kind == STAR_TOKEN_SYMBOL;
}

/* "It *is* about *two hours* now": a result, not what is done. */
static gboolean
is_measured (const StarSentence *self, int verb)
{
  if (!star_sentence_in (self, verb, STAR_GROUP_MEASURED_BE))
    return FALSE;
  for (int i = verb + 1; i <= verb + MEASURE_REACH && !star_sentence_ends_clause (self, i); i++)
    {
      if (star_sentence_token (self, i)->quantity >= 0)
        return TRUE;
    }

  return FALSE;
}

/* "*She runs* the desk today": where a person has got to. */
static gboolean
is_career (const StarSentence *self, int verb)
{
  for (int i = verb; i >= verb - CAREER_REACH; i--)
    {
      if (i < verb && star_sentence_ends_clause (self, i))
        return FALSE;
      if (star_sentence_in (self, i, STAR_GROUP_CAREER))
        return TRUE;
    }

  return FALSE;
}

/* "Rotas *are checked* now", "it *is on* the wall now", but not "they are rich now" */
static int
find_before_now (const StarSentence *self, int now)
{
  int verb = star_verb_find_present (self, now - 1, -1);

  if (verb < 0 || !star_verb_is_be (self, verb) || star_verb_is_done (self, verb)
      || (self->signs & STAR_SIGN_INSTITUTION) != 0
      || star_sentence_is_class (self, verb + 1, STAR_WORD_PREPOSITION))
    return verb;

  return -1;
}

/*
 * "Rotas *are checked now*", and "*now there is* a card on the door": "now" at either end, but not
 * "they *have now* left", "the job that I *have now*"
 */
static int
find_with_now (const StarSentence *self, int now)
{
  int verb = -1;

  if (star_sentence_in (self, now - 1, STAR_GROUP_HAVE))
    return -1;
  if (begins_clause (self, now))
    verb = star_verb_find_present (self, now + 1, 1);
  else if (star_sentence_ends_clause (self, now + 1)
           || star_sentence_is_class (self, now + 1, STAR_WORD_PREPOSITION))
    verb = find_before_now (self, now);
  /* "there's now a card", but not "the shop is now closed" */
  else if (star_sentence_is_class (self, now - 1, STAR_WORD_PRESENT)
           && !star_verb_is_be (self, now - 1))
    verb = now - 1;
  else if (star_verb_is_habit_of (self, now - 1, now + 1)
           && (star_sentence_token (self, now + 2) == NULL
               || star_sentence_token (self, now + 2)->quantity < 0))
    verb = now + 1;

  return verb < 0 || is_measured (self, verb) || is_career (self, verb) ? -1 : verb;
}

/* "*has* been used a dozen times since", "it *is* part of the drill since" */
static int
find_before_since (const StarSentence *self, int since)
{
  int verb = star_verb_find_present (self, since - 1, -1);
  int next = verb + 1;

  if (verb < 0)
    return -1;
  while (star_sentence_is_class (self, next, STAR_WORD_FILLER | STAR_WORD_STOP))
    {
      /* "has *not* failed since": a result */
      if (star_token_reads (star_sentence_token (self, next), "not"))
        return -1;
      next++;
    }

  return star_verb_is_participle (star_sentence_token (self, next))
             || star_token_reads (star_sentence_token (self, next), "part")
           ? verb
           : -1;
}

/* "Since then, two of us *read* it": what is told behind it without the past */
static int
find_behind_since (const StarSentence *self, int i)
{
  int verb, next;

  if (star_sentence_token (self, i) != NULL && star_sentence_token (self, i)->symbol == ',')
    i++;
  verb = star_verb_find_present (self, i, 1);
  if (verb >= 0)
    {
      next = verb + 1;
      while (star_sentence_is_class (self, next, STAR_WORD_FILLER | STAR_WORD_STOP))
        next++;
      if (is_measured (self, verb) || is_career (self, verb)
          || star_sentence_in (self, next, STAR_GROUP_BECOME))
        return -1;
      return star_verb_is_done (self, verb)
                 || star_verb_is_participle (star_sentence_token (self, next))
               ? verb
               : -1;
    }

  for (int n = i; !star_sentence_ends_clause (self, n); n++)
    {
      if (star_verb_is_past (self, n))
        return -1;
      if (n >= i + SHORT_CLAUSE)
        verb = i;
    }

  return verb;
}

/* "*Since then* …", "*since June* …", "*ever since*, …", but not "since nobody knew it" */
static gboolean
opens_with_since (const StarSentence *self, int since)
{
  const StarToken *next = star_sentence_token (self, since + 1);

  if (star_token_reads (star_sentence_token (self, since - 1), "ever"))
    return begins_clause (self, since - 1);

  return begins_clause (self, since) && next != NULL
         && (star_token_is (next, STAR_WORD_MONTH) || star_token_reads (next, "then"));
}

static int
find_with_since (const StarSentence *self, int since)
{
  int end = since + 1;

  if (star_token_reads (star_sentence_token (self, end), "then")
      || star_sentence_is_class (self, end, STAR_WORD_MONTH))
    end++;
  if (opens_with_since (self, since))
    return find_behind_since (self, end);

  return star_sentence_ends_clause (self, end) ? find_before_since (self, since) : -1;
}

/* "Nobody *may* lock up alone", "each press needs a key" */
static int
find_rule_verb (const StarSentence *self, int i, gboolean is_singular)
{
  for (int k = i; k < i + RULE_REACH && !star_sentence_ends_clause (self, k); k++)
    {
      if (star_sentence_in (self, k, STAR_GROUP_RULE))
        return k;
    }

  return star_verb_find (self, i, is_singular);
}

/* "*Each* boat gets a second pair of eyes", "*nobody* locks up alone", "*all* loads are weighed" */
static int
find_rule (const StarSentence *self, int i)
{
  gboolean is_singular = star_sentence_is_class (self, i, STAR_WORD_EACH);
  const StarToken *next = star_sentence_token (self, i + 1);

  if (!begins_clause (self, i) || star_verb_is_subordinator (self, i - 1))
    return -1;
  /* "Everybody *knows*": how the world is */
  if (star_token_in (next, STAR_GROUP_OPINION))
    return -1;
  if (next == NULL || next->quantity >= 0
      || star_lexicon_get_unit (self->lexicon, next->word) != NULL
      || star_token_reads (next, "time")
      || star_token_is (next, STAR_WORD_OF))
    return -1;

  return find_rule_verb (self, i + 1, is_singular);
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

  if (star_token_reads (next, "time"))
    return star_sentence_ends_clause (self, i + 2);
  /* "every *six months*" */
  if (next->quantity >= 0)
    return star_sentence_quantity (self, next->quantity)->kind == STAR_QUANTITY_DURATION;

  return next->is_capital || star_token_is (next, STAR_WORD_MONTH)
         || star_token_in (next, STAR_GROUP_TIME_OF_WORK)
         || star_lexicon_get_unit (self->lexicon, next->word) != NULL;
}

/* "*We began* to read it each week", but not "I began each day with it", "the pump began" */
static int
find_beginning (const StarSentence *self, int i)
{
  for (int k = i - 2; k >= i - STAR_VERB_REACH && !star_sentence_ends_clause (self, k); k--)
    {
      if (star_sentence_in (self, k, STAR_GROUP_BEGUN))
        return star_sentence_is_class (self, k - 1,
                                       STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM | STAR_WORD_AND)
                 ? k
                 : -1;
    }

  return -1;
}

/* The verb of what is done each time: "we *meet* each week", "it became what we *do* each May". */
static int
find_with_period (const StarSentence *self, int i)
{
  int start = star_verb_find_clause (self, i);
  int verb = star_verb_find (self, start, FALSE);

  /* "I ask twice, *every time*": what goes before */
  if (verb < 0 && start == i && star_sentence_ends_clause (self, i + 2) && i > 1)
    verb = star_verb_find (self, star_verb_find_clause (self, i - 2), FALSE);
  for (int n = i - 1; verb < 0 && n > start && !star_verb_is_past (self, n); n--)
    {
      if (star_verb_is_habit (self, n))
        verb = n;
    }

  return verb >= 0 ? verb : find_beginning (self, i);
}

/*
 * star_lasting_find:
 * @i: a token with one of %STAR_LASTING_WORDS
 * @first: (out): the first token that shows it
 * @last: (out): the last one
 *
 * Returns: whether token @i tells that something is done from now on
 */
gboolean
star_lasting_find (const StarSentence *sentence, int i, int *first, int *last)
{
  int verb = -1;

  if (star_sentence_is_class (sentence, i, STAR_WORD_NOW))
    verb = find_with_now (sentence, i);
  if (star_sentence_is_class (sentence, i, STAR_WORD_SINCE))
    verb = find_with_since (sentence, i);
  if (verb < 0 && star_sentence_is_class (sentence, i, STAR_WORD_EACH | STAR_WORD_ANY))
    verb = find_rule (sentence, i);
  if (verb < 0 && is_period (sentence, i))
    verb = find_with_period (sentence, i);
  if (verb < 0)
    return FALSE;

  *first = MIN (verb, i);
  *last = MAX (verb, i);
  return TRUE;
}

/* "We have *no* process for it", "*TODO*": what is not there does not stay. */
static gboolean
is_denied (const StarSentence *self, int last)
{
  for (int i = 0; i <= last; i++)
    {
      if (star_sentence_is_class (self, i, STAR_WORD_NOTHING | STAR_WORD_PLACEHOLDER)
          || star_sentence_in (self, i, STAR_GROUP_NOT_ONE)
          || star_sentence_in (self, i, STAR_GROUP_DISOWNING)
          || star_token_reads (star_sentence_token (self, i), "no"))
        return TRUE;
    }

  return FALSE;
}

/* "I *am* glad", "it *has become* clear": what somebody is or has learned is no rule. */
static gboolean
is_state_of_mind (const StarSentence *self, int verb)
{
  for (int i = 0; i <= verb + 2; i++)
    {
      if (star_sentence_in (self, i, STAR_GROUP_BECOME))
        return TRUE;
    }

  return star_verb_is_be (self, verb)
         && star_sentence_is_class (self, verb - 1, STAR_WORD_FIRST_PERSON);
}

/*
 * star_lasting_find_standing:
 * @first: (out): the first token of what is said
 * @last: (out): the last one
 *
 * "The rule is in the handbook", "drivers book a slot": what is so, whatever it is. That shows
 * what lasts only where nothing else is told, as in the field for what has changed.
 *
 * Returns: whether the first clause of the sentence tells what is so
 */
gboolean
star_lasting_find_standing (const StarSentence *sentence, int *first, int *last)
{
  int verb = star_verb_find_present (sentence, 0, 1);

  if (verb < 0)
    verb = star_verb_find (sentence, 0,
                           star_sentence_is_class (sentence, 0, STAR_WORD_ARTICLE | STAR_WORD_EACH));
  if (verb < 1 || is_measured (sentence, verb) || is_state_of_mind (sentence, verb))
    return FALSE;

  *first = 0;
  *last = verb;
  while (*last < verb + STANDING_REACH && !star_sentence_ends_clause (sentence, *last + 1))
    (*last)++;

  return !is_denied (sentence, *last);
}
