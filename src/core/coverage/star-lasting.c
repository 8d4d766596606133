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

/* "can't leave the yard *without*": no more words stand between. */
#define BOUND_REACH 12

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

/* "The lock now *refuses* a second key": a verb in the singular behind "now". */
static gboolean
is_done_behind_now (const StarSentence *self, int now)
{
  const StarToken *subject = star_sentence_token (self, now - 1);
  const StarToken *verb = star_sentence_token (self, now + 1);
  const StarToken *next = star_sentence_token (self, now + 2);

  return subject->kind == STAR_TOKEN_WORD && !star_token_looks_plural (subject)
         && !star_token_is (subject, STAR_WORD_STOP | STAR_WORD_PREPOSITION | STAR_WORD_PAST)
         && verb->quantity < 0 && star_verb_is_singular (self, now + 1)
         && (next == NULL || next->quantity < 0);
}

/* "The tenants *can now* book it", "*now* all tenants *can* book it" */
static int
find_ability (const StarSentence *self, int now)
{
  int i = now - 1;

  if (begins_clause (self, now) || star_sentence_ends_clause (self, now + 1))
    for (i = star_verb_find_clause (self, now); i <= now + RULE_REACH + 2; i++)
      {
        if (star_sentence_in (self, i, STAR_GROUP_ABILITY))
          break;
      }
  if (!star_sentence_in (self, i, STAR_GROUP_ABILITY)
      || star_sentence_in (self, i - 1, STAR_GROUP_ABLE_PERSON))
    return -1;

  return i;
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

/* "Rotas *are checked now*", and "*now there is* a card on the door": "now" at either end. */
static int
find_with_now (const StarSentence *self, int now)
{
  int verb = -1;

  if (begins_clause (self, now))
    verb = star_verb_find_present (self, now + 1, 1);
  else if (star_sentence_ends_clause (self, now + 1)
           || star_sentence_is_class (self, now + 1, STAR_WORD_PREPOSITION))
    verb = find_before_now (self, now);
  /* "there's now a card", but not "the shop is now closed" */
  else if (star_sentence_is_class (self, now - 1, STAR_WORD_PRESENT)
           && !star_verb_is_be (self, now - 1))
    verb = now - 1;
  else if (is_done_behind_now (self, now)
           || (star_verb_is_habit_of (self, now - 1, now + 1)
               && (star_sentence_token (self, now + 2) == NULL
                   || star_sentence_token (self, now + 2)->quantity < 0)))
    verb = now + 1;
  if (verb < 0)
    verb = find_ability (self, now);

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

/* "the steps they*'re still* taught by", "the drivers *still fill* it in" */
static int
find_with_still (const StarSentence *self, int still)
{
  const StarToken *next = star_sentence_token (self, still + 1);

  /* "it is *still how* they stack them" */
  if (star_sentence_in (self, still - 1, STAR_GROUP_STILL_BEING))
    return star_verb_is_participle (next) || star_token_reads (next, "how")
               || star_token_reads (next, "what")
             ? still - 1
             : -1;

  if (next == NULL || is_career (self, still + 1) || star_token_in (next, STAR_GROUP_RETOLD))
    return -1;

  return star_verb_is_habit_of (self, still - 1, still + 1)
             || star_verb_is_singular (self, still + 1)
           ? still + 1
           : -1;
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

/* "the first *Thursday* of the month" */
static gboolean
is_day_of_month (const StarSentence *self, int i)
{
  if (!star_sentence_is_class (self, i, STAR_WORD_AGAIN)
      || !star_sentence_is_class (self, i + 1, STAR_WORD_OF | STAR_WORD_IN | STAR_WORD_PER))
    return FALSE;

  return star_sentence_in (self, i - 1, STAR_GROUP_ORDINAL);
}

/* "each *morning*", "every *shift*", but not "every *bug*" */
static gboolean
is_time_of_work (const StarToken *token)
{
  return star_token_in (token, STAR_GROUP_TIME_OF_WORK);
}

/* "on *Thursdays*" */
static gboolean
is_each_weekday (const StarSentence *self, int i)
{
  return star_sentence_is_class (self, i, STAR_WORD_ON)
         && star_sentence_in (self, i + 1, STAR_GROUP_WEEKDAYS);
}

/* "every week", "every Monday", "each September" */
static gboolean
is_period (const StarSentence *self, int i)
{
  const StarToken *next = star_sentence_token (self, i + 1);

  if (star_sentence_is_class (self, i, STAR_WORD_PERIODIC) || is_day_of_month (self, i)
      || is_each_weekday (self, i))
    return TRUE;
  if (!star_sentence_is_class (self, i, STAR_WORD_PER) || next == NULL
      || next->kind != STAR_TOKEN_WORD)
    return FALSE;

  if (star_token_reads (next, "time"))
    return star_sentence_ends_clause (self, i + 2);

  return next->is_capital || star_token_is (next, STAR_WORD_MONTH) || is_time_of_work (next)
         || star_lexicon_get_unit (self->lexicon, next->word) != NULL;
}

/* "on Mondays *we* look at it": no list has all that is done each week. */
static int
find_on_weekday (const StarSentence *self, int on)
{
  int subject = on + 2;

  if (!is_each_weekday (self, on) || !begins_clause (self, on))
    return -1;
  if (star_sentence_token (self, subject) != NULL
      && star_sentence_token (self, subject)->symbol == ',')
    subject++;
  if (!star_sentence_in (self, subject, STAR_GROUP_REGULARS)
      || star_sentence_token (self, subject + 1) == NULL || star_verb_is_past (self, subject + 1))
    return -1;

  return subject + 1;
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

  return verb;
}

/* "The page *is* checked", "they *get* changed", "there*'s* a form for it" */
static gboolean
is_done_now (const StarSentence *self, int i)
{
  int next = i + 1;

  /* "It serves 40 towns" tells how large it is. */
  if (star_verb_is_habit (self, i))
    return !star_verb_is_subordinate (self, i)
           && star_verb_find (self, star_verb_find_clause (self, i), FALSE) == i
           && (star_sentence_token (self, i + 1) == NULL
               || star_sentence_token (self, i + 1)->quantity < 0);
  if (star_sentence_in (self, i, STAR_GROUP_THERE_IS)
      || (star_token_reads (star_sentence_token (self, i - 1), "there")
          && star_verb_is_be (self, i)))
    return !star_verb_is_subordinate (self, i)
           && !star_sentence_is_class (self, next, STAR_WORD_TO);
  if (!star_sentence_in (self, i, STAR_GROUP_PASSIVE))
    return FALSE;

  while (star_sentence_is_class (self, next, STAR_WORD_FILLER | STAR_WORD_AGAIN))
    next++;

  return star_verb_is_participle (star_sentence_token (self, next))
         && !star_verb_is_subordinate (self, i)
         && (star_sentence_is_class (self, i - 1, STAR_WORD_AND)
             || star_verb_find (self, star_verb_find_clause (self, i), FALSE) >= 0);
}

/* "The porters *weigh* it", but not "I *take* pride in it", "it *pays* for itself" */
static gboolean
is_habit_of_others (const StarSentence *self, int i)
{
  if (!star_verb_is_habit (self, i) || star_verb_ends_in (star_sentence_token (self, i), "s"))
    return FALSE;

  while (star_sentence_is_class (self, --i, STAR_WORD_FILLER))
    continue;

  return !star_sentence_is_class (self, i, STAR_WORD_FIRST_PERSON);
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

  for (int i = verb - STAR_VERB_REACH; i <= verb + STAR_VERB_REACH; i++)
    {
      if (star_sentence_is_class (self, i, STAR_WORD_NOW | STAR_WORD_EACH | STAR_WORD_ANY
                                             | STAR_WORD_PER | STAR_WORD_PERIODIC | STAR_WORD_SINCE
                                             | STAR_WORD_AGAIN))
        return TRUE;
    }

  return FALSE;
}

/* "*For* larger loads *I ask* twice", "*before* each trip *I test* the brakes" */
static gboolean
is_own_rule (const StarSentence *self, int i)
{
  int first = 0;

  if (!star_sentence_is_class (self, i - 1, STAR_WORD_FIRST_PERSON) || !star_verb_is_habit (self, i))
    return FALSE;
  while (first < i && star_sentence_token (self, first)->kind != STAR_TOKEN_WORD)
    first++;
  if (!star_sentence_in (self, first, STAR_GROUP_CASE))
    return FALSE;
  for (int n = first + 1; n < i; n++)
    {
      if (star_verb_is_past (self, n))
        return FALSE;
    }

  return TRUE;
}

/* "A loaf *can't* leave *without* a label", "the gate *has to* be shut *before* it rains", but not
 * "you can't bake without flour": how the world is. */
static gboolean
is_bound (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  if (!star_token_in (token, STAR_GROUP_BAN)
      && !(star_token_in (token, STAR_GROUP_HAS_TO)
           && star_sentence_is_class (self, i + 1, STAR_WORD_TO)))
    return FALSE;
  if (star_sentence_in (self, i - 1, STAR_GROUP_ANYONE) || star_verb_is_subordinate (self, i))
    return FALSE;

  for (int n = i + 2; n <= i + BOUND_REACH && star_sentence_token (self, n) != NULL; n++)
    {
      if (star_verb_is_past (self, n) && !star_verb_is_participle (star_sentence_token (self, n)))
        return FALSE;
      if (star_sentence_in (self, n, STAR_GROUP_BOUND))
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
  if (star_token_reads (star_sentence_token (sentence, i), "still"))
    verb = find_with_still (sentence, i);
  if (verb < 0 && star_sentence_is_class (sentence, i, STAR_WORD_EACH | STAR_WORD_ANY))
    verb = find_rule (sentence, i);
  if (verb < 0 && is_period (sentence, i))
    verb = find_with_period (sentence, i);
  if (verb < 0)
    verb = find_on_weekday (sentence, i);
  if (verb < 0 && is_late
      && star_sentence_is_class (sentence, i, STAR_WORD_PRESENT | STAR_WORD_HABIT)
      && is_done_now (sentence, i)
      && (is_habit_of_others (sentence, i) || tells_of_habit (sentence, i))
      && !is_career (sentence, i))
    verb = i;
  if (verb < 0 && is_late && (is_bound (sentence, i) || is_own_rule (sentence, i)))
    verb = i;
  if (verb < 0)
    return FALSE;

  *first = MIN (verb, i);
  *last = MAX (verb, i);
  return TRUE;
}
