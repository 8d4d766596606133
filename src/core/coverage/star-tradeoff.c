/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-tradeoff-private.h"

/* "chose *X* over Y": no more words stand between. */
#define OVER_WORDS_MAX 8

/* "if we wait, *they would* leave": its consequence stands so near to a condition. */
#define CONSEQUENCE_MIN 3
#define CONSEQUENCE_MAX 20

/* "The *customer* was very *angry*": so many words stand between at most. */
#define CUSTOMER_REACH 4

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

/* "the grumbling *stopped*" */
static gboolean
is_over (const StarSentence *sentence, int last)
{
  return star_sentence_in (sentence, last + 1, STAR_GROUP_ENDED);
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

/* "*If* I waited", "but *if* I waited", but not "asked *if* I waited". */
static gboolean
is_condition (const StarSentence *sentence, int i)
{
  return star_sentence_is_class (sentence, i, STAR_WORD_OPENER)
         && star_token_reads (star_sentence_token (sentence, i), "if")
         && (star_sentence_ends_clause (sentence, i - 1)
             || star_sentence_is_class (sentence, i - 1, STAR_WORD_OPENER | STAR_WORD_AND));
}

/* "*Had we* waited": another course, told without "if". */
static gboolean
is_inverted_condition (const StarSentence *sentence, int i)
{
  return star_token_reads (star_sentence_token (sentence, i), "had")
         && star_sentence_ends_clause (sentence, i - 1)
         && star_sentence_is_class (sentence, i + 1, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM);
}

/* "I *knew* the varnish would peel sooner", "fully *aware* we might miss one" */
static gboolean
is_foresight (const StarSentence *sentence, int i)
{
  const StarToken *token = star_sentence_token (sentence, i);

  if (star_token_reads (token, "knew"))
    return star_sentence_is_class (sentence, i - 1, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM);

  return star_token_in (token, STAR_GROUP_FORESIGHT);
}

/* "If we *failed*, they would": what threatens, not what a course would cost. */
static gboolean
is_threat (const StarSentence *sentence, int i)
{
  for (int next = i + 1; next <= i + CONSEQUENCE_MIN; next++)
    {
      if (star_sentence_in (sentence, next, STAR_GROUP_FAILURE))
        return TRUE;
    }

  return FALSE;
}

/*
 * "If we mixed the two, we would never part them again", "we sold it, knowing that it would be
 * missed": what another course or the chosen one would bring.
 */
static gboolean
weighs_consequence (const StarSentence *sentence, int i)
{
  if (!is_condition (sentence, i) && !is_inverted_condition (sentence, i)
      && !is_foresight (sentence, i))
    return FALSE;
  if (is_threat (sentence, i) && is_condition (sentence, i))
    return FALSE;

  for (int next = i + CONSEQUENCE_MIN; next <= i + CONSEQUENCE_MAX; next++)
    {
      if (star_sentence_in (sentence, next, STAR_GROUP_CONSEQUENCE))
        return TRUE;
    }

  return FALSE;
}

/* "The cook *wanted* soup, the guests *wanted* salad": not all can have it. */
static gboolean
is_rival_wish (const StarSentence *sentence, int i)
{
  if (!star_token_reads (star_sentence_token (sentence, i), "wanted"))
    return FALSE;
  while (--i >= 0)
    {
      if (star_token_reads (star_sentence_token (sentence, i), "wanted"))
        return TRUE;
    }

  return FALSE;
}

/* "It *meant feeding* two stoves": what the course asked for. */
static gboolean
asks_for_more (const StarSentence *sentence, int i)
{
  return star_token_reads (star_sentence_token (sentence, i), "meant")
         && is_gerund (star_sentence_token (sentence, i + 1));
}

static gboolean
tells_of_price (const StarSentence *sentence)
{
  for (guint i = 0; i < sentence->tokens->len; i++)
    {
      const StarToken *token = &g_array_index (sentence->tokens, StarToken, i);

      if (star_token_is (token, STAR_WORD_OPENER | STAR_WORD_THOUGHT)
          && (weighs_consequence (sentence, i) || is_rival_wish (sentence, i)
              || asks_for_more (sentence, i)))
        return TRUE;
    }

  return FALSE;
}

/* "The *customer* got angry": whom one has to do with, not those who mind what was done. */
static gboolean
is_of_one_customer (const StarSentence *sentence, const StarHit *hit)
{
  for (int i = hit->first - 1; i >= hit->first - CUSTOMER_REACH; i--)
    {
      if (star_sentence_in (sentence, i, STAR_GROUP_CUSTOMER))
        return TRUE;
    }

  return FALSE;
}

/* "I closed the gate early, and the *drivers grumbled*": who grumbled first had another reason. */
static gboolean
is_reaction (const StarSentence *sentence, const StarHit *hit, gboolean has_acted)
{
  if (is_of_one_customer (sentence, hit))
    return FALSE;
  for (int i = 0; !has_acted && i < hit->first; i++)
    has_acted = star_sentence_is_class (sentence, i, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM)
                && !star_sentence_has_aside (sentence, i, i + 2, STAR_SIGN_STATE);

  return has_acted && !is_negated (sentence, hit->first) && !is_over (sentence, hit->last);
}

/* "were *worried*", "wasn't *pleased*" */
static gboolean
is_state_of_mind (const StarSentence *sentence, int i)
{
  if (!star_sentence_in (sentence, i, STAR_GROUP_FELT))
    return FALSE;
  do
    i++;
  while (star_sentence_is_class (sentence, i, STAR_WORD_FILLER));

  return star_sentence_in (sentence, i, STAR_GROUP_MINDING);
}

/*
 * "The *porters had to* come earlier": they paid, but not "it *had to be* signed", "*when* the
 * porters had to come"
 */
static gboolean
is_burdened (const StarSentence *sentence, int i)
{
  return star_sentence_in (sentence, i, STAR_GROUP_BURDEN)
         && star_sentence_is_class (sentence, i + 1, STAR_WORD_TO)
         && !star_token_reads (star_sentence_token (sentence, i + 2), "be")
         && !star_sentence_in (sentence, find_clause_start (sentence, i) - 1, STAR_GROUP_REASON);
}

/* "The *porters feared* it", "my *boss wanted* a wall": those beside whom one works mind. */
static gboolean
is_of_other_mind (const StarSentence *sentence, const StarHit *hit)
{
  int verb = hit->last + 1;

  if ((hit->concept->roles & STAR_ROLE_COLLEAGUE) == 0)
    return FALSE;
  while (star_sentence_is_class (sentence, verb, STAR_WORD_FILLER))
    verb++;

  return star_sentence_in (sentence, verb, STAR_GROUP_DISLIKED)
         || is_state_of_mind (sentence, verb) || is_burdened (sentence, verb);
}

static gboolean
has_other_mind (const StarSentence *sentence)
{
  for (guint i = 0; i < sentence->hits->len; i++)
    {
      if (is_of_other_mind (sentence, star_sentence_hit (sentence, i)))
        return TRUE;
    }

  return FALSE;
}

/*
 * star_tradeoff_find:
 * @has_acted: whether the speaker was named before
 * @hints: (out): whether a word is there that may tell of one: "a risk"
 *
 * Whether a price of the chosen course, a tension or a rejected alternative is named.
 *
 * Returns: %STAR_SIGN_TRADEOFF where it says so by itself, and %STAR_SIGN_PRICE where it does if
 *   it is said of what was done, not of what was found
 */
guint
star_tradeoff_find (const StarSentence *sentence, gboolean has_acted, gboolean *hints)
{
  guint found = 0;

  if (tells_of_price (sentence) || has_other_mind (sentence))
    found = STAR_SIGN_PRICE;
  *hints = FALSE;
  for (guint i = 0; i < sentence->asides->len; i++)
    {
      const StarHit *hit = star_sentence_aside (sentence, i);
      guint signs = hit->concept->signs;

      if ((signs & (STAR_SIGN_TRADEOFF | STAR_SIGN_PRICE)) != 0
          && !is_negated (sentence, hit->first) && !is_over (sentence, hit->last))
        {
          if ((hit->concept->roles & STAR_ROLE_HINT) != 0)
            *hints = TRUE;
          else
            found |= signs & (STAR_SIGN_TRADEOFF | STAR_SIGN_PRICE);
        }
      if ((signs & STAR_SIGN_REACTION) != 0 && is_reaction (sentence, hit, has_acted))
        found |= STAR_SIGN_PRICE;
      if ((signs & STAR_SIGN_CONTRAST) != 0 && is_rejected_course (sentence, hit))
        found |= STAR_SIGN_PRICE;
      if ((signs & STAR_SIGN_CHOICE) != 0 && is_preference (sentence, hit))
        found |= STAR_SIGN_TRADEOFF;
    }

  return found;
}
