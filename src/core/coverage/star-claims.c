/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-claims-private.h"

#include <math.h>

#include "star-denial-private.h"
#include "star-noun-private.h"

/* What is claimed with a figure, so that a rule can ask whether it can be so. */

/* A word is about a figure if no more words stand between. */
#define NEAR_WORDS_MAX 5

/* "120 % of *our yearly* target": no more words stand between. */
#define AIM_REACH 4

/* "No outages … in the first week": no more words stand between. */
#define WINDOW_REACH 16

/* "3 night-time incidents a month": the period comes no later. */
#define PERIOD_WORDS_MAX 4

/* Figures are written with few digits: so far apart they are still the same. */
#define SAME_RATIO 0.02

/* An objective for a service is no lower. */
#define SLO_MIN 0.9

/* And an error budget no higher. */
#define BUDGET_MAX 0.1

/* Seconds. */
#define MONTH 2592000.0
#define DAY 86400.0

static gboolean
is_about (double a, double b)
{
  return fabs (a - b) <= SAME_RATIO * MAX (fabs (a), fabs (b));
}

/* The nearest hit with @sign before or behind the figure in its clause. */
static const StarHit *
find_near (const StarSentence *sentence, const StarQuantity *q, guint sign)
{
  const StarHit *hit;

  if ((sentence->signs & sign) == 0)
    return NULL;

  for (int n = 0; (hit = star_sentence_aside (sentence, n)) != NULL; n++)
    {
      gboolean is_near = TRUE;
      int from = MIN (hit->last, q->last);
      int to = MAX (hit->first, q->first);

      if ((hit->concept->signs & sign) == 0 || to - from > NEAR_WORDS_MAX)
        continue;
      /* "$900, I think": a comma in between is no clause of its own. */
      for (int i = from + 1; i < to && is_near && to - from > 2; i++)
        is_near = !star_sentence_ends_clause (sentence, i);
      if (is_near)
        return hit;
    }

  return NULL;
}

static gboolean
has_sign (const StarSentence *sentence, guint sign)
{
  return (sentence->signs & sign) != 0;
}

static gboolean
is_next_symbol (const StarSentence *sentence, int i, gunichar symbol)
{
  const StarToken *token = star_sentence_token (sentence, i);

  return token != NULL && token->kind == STAR_TOKEN_SYMBOL && token->symbol == symbol;
}

/* How long the "month" in "3 a month" or "3/month" is, in seconds; 0 where there is none. */
static double
find_period (const StarSentence *sentence, const StarQuantity *q)
{
  for (int i = q->first + 1; i <= q->last + PERIOD_WORDS_MAX; i++)
    {
      const StarToken *token = star_sentence_token (sentence, i);
      const StarLexiconUnit *unit =
        token != NULL ? star_lexicon_get_unit (sentence->lexicon, token->word) : NULL;
      gboolean is_per =
        star_sentence_is_class (sentence, i - 1, STAR_WORD_PER | STAR_WORD_ARTICLE)
        || is_next_symbol (sentence, i - 1, '/');

      if (unit != NULL && unit->kind == STAR_LEXICON_UNIT_DURATION && is_per)
        return unit->factor;
    }

  return 0;
}

/* What went wrong and is counted: "incidents" */
static gboolean
is_failure (const StarHit *hit)
{
  return (hit->concept->roles & STAR_ROLE_COUNT) != 0
         && (hit->concept->dimensions & (1u << STAR_DIMENSION_RELIABILITY)) != 0;
}

/* The concept of what went wrong near the figure. */
static const StarConcept *
find_failure (const StarSentence *sentence, const StarQuantity *q)
{
  const StarHit *hit;

  for (int n = 0; (hit = star_sentence_hit (sentence, n)) != NULL; n++)
    {
      if (is_failure (hit) && hit->first <= q->last + NEAR_WORDS_MAX
          && hit->last >= q->first - NEAR_WORDS_MAX)
        return hit->concept;
    }

  return NULL;
}

/* "in the *first* two weeks", "over two weeks", "a two-week pilot" */
static gboolean
is_window (const StarSentence *sentence, const StarQuantity *q)
{
  int i = q->first - 1;

  if (q->kind != STAR_QUANTITY_DURATION || q->shape != STAR_QUANTITY_SINGLE || q->has_rate
      || q->value < DAY)
    return FALSE;
  if (q->is_joined)
    return TRUE;

  while (star_sentence_token (sentence, i) != NULL
         && (star_sentence_is_class (sentence, i, STAR_WORD_FILLER | STAR_WORD_ARTICLE)
             || star_sentence_has_aside (sentence, i, i, STAR_SIGN_SPAN)))
    i--;

  return star_sentence_is_class (sentence, i, STAR_WORD_PREPOSITION | STAR_WORD_APPROXIMATE);
}

/* "In the first week it broke*,* and": what is told behind it is told of another time. */
static gboolean
ends_part (const StarSentence *sentence, int i)
{
  return star_sentence_ends_clause (sentence, i)
         || star_sentence_is_class (sentence, i, STAR_WORD_AND);
}

/* "in the *first week*", in seconds; 0 if token @i is no such time. */
static double
get_period_at (const StarSentence *sentence, int i)
{
  const StarToken *token = star_sentence_token (sentence, i);
  const StarLexiconUnit *unit = star_lexicon_get_unit (sentence->lexicon, token->word);
  int before = i - 1;

  if (unit == NULL || unit->kind != STAR_LEXICON_UNIT_DURATION || unit->factor < DAY
      || token->quantity >= 0)
    return 0;
  if (star_sentence_is_class (sentence, before, STAR_WORD_STRETCH))
    before--;
  if (!star_sentence_in (sentence, before, STAR_GROUP_PERIOD))
    return 0;

  before--;
  while (star_sentence_is_class (sentence, before, STAR_WORD_ARTICLE | STAR_WORD_FILLER))
    before--;

  return star_sentence_is_class (sentence, before, STAR_WORD_PREPOSITION) ? unit->factor : 0;
}

/* The time without a number in the part of the sentence that token @at is in, in seconds, or 0. */
static double
find_period_around (const StarSentence *sentence, int at)
{
  double period = 0;

  for (int i = at - 1; period == 0 && i >= at - WINDOW_REACH && !ends_part (sentence, i); i--)
    period = get_period_at (sentence, i);
  for (int i = at + 1; period == 0 && i <= at + WINDOW_REACH && !ends_part (sentence, i); i++)
    period = get_period_at (sentence, i);

  return period;
}

/* The time that a claim at token @at is about, in seconds; 0 where none is said. */
static double
find_window (const StarSentence *sentence, int at)
{
  for (guint i = 0; i < sentence->quantities->len; i++)
    {
      const StarQuantity *q = star_sentence_quantity (sentence, i);

      if (is_window (sentence, q))
        return q->value;
    }

  return find_period_around (sentence, at);
}

static void
scan_zero (StarMarks *marks, const StarSentence *sentence, const StarQuantity *q)
{
  gboolean is_change = q->shape == STAR_QUANTITY_CHANGE;
  StarMark mark = { 0 };
  double period;

  if (q->kind != STAR_QUANTITY_COUNT && q->kind != STAR_QUANTITY_RATE && !q->is_frequency)
    return;
  mark.subject = find_failure (sentence, q);
  if (mark.subject == NULL)
    return;

  period = find_period (sentence, q);
  if (period > 0 && q->value > 0)
    mark.other = q->value / period;
  mark.value = find_window (sentence, q->last);
  if ((is_change ? q->other : q->value) == 0)
    mark.kind = STAR_MARK_ZERO;
  else if (mark.other > 0 && !is_change)
    mark.kind = STAR_MARK_RATE;
  else
    return;

  star_marks_add_tokens (marks, mark, sentence, q->first, q->last);
}

/* "*No* outages in three weeks" claims the same as "zero outages", but not "no outage was long". */
static void
scan_none (StarMarks *marks, const StarSentence *sentence)
{
  StarMark mark = { .kind = STAR_MARK_ZERO };
  const StarHit *hit;

  for (int i = 0; (hit = star_sentence_hit (sentence, i)) != NULL; i++)
    {
      int no;

      if (!is_failure (hit) || hit->concept == mark.subject)
        continue;
      no = star_denial_find_none (sentence, hit->first);
      if (!star_token_reads (star_sentence_token (sentence, no), "no")
          || !star_noun_ends_phrase (sentence, hit->last + 1))
        continue;
      mark.subject = hit->concept;
      mark.value = find_window (sentence, hit->last);
      if (mark.value > 0)
        star_marks_add_tokens (marks, mark, sentence, no, hit->last);
    }
}

/* "rose from 2 % to 3 %, an increase of 1 %" and "by 1 %, from 2 % to 3 %" are of one thing. */
static gboolean
is_of_one (const StarSentence *sentence, const StarQuantity *change, const StarQuantity *claim)
{
  int from = MIN (change->last, claim->last);
  int to = MAX (change->first, claim->first);

  for (int i = from + 1; i < to; i++)
    {
      if (star_sentence_is_class (sentence, i, STAR_WORD_AND | STAR_WORD_CLAUSE))
        return FALSE;
    }

  return to - from <= NEAR_WORDS_MAX;
}

static gboolean
is_change (const StarSentence *sentence, const StarQuantity *claim)
{
  for (int i = claim->first - 3; i <= claim->last + 2; i++)
    {
      if (star_sentence_is_class (sentence, i, STAR_WORD_CHANGE | STAR_WORD_MOVEMENT))
        return TRUE;
    }

  return FALSE;
}

/* Points that are called per cent: it was one point, or a half. */
static void
scan_points (StarMarks *marks, const StarSentence *sentence, const StarQuantity *q)
{
  double points = fabs (q->other - q->value);

  if (q->kind != STAR_QUANTITY_RATIO || q->shape != STAR_QUANTITY_CHANGE || points == 0
      || q->value == 0 || is_about (points, points / q->value))
    return;

  for (guint i = 0; i < sentence->quantities->len; i++)
    {
      const StarQuantity *claim = star_sentence_quantity (sentence, i);
      const StarMark mark = { .kind = STAR_MARK_POINTS, .value = points * 100,
                              .other = points / q->value * 100 };

      if (claim->kind == STAR_QUANTITY_RATIO && claim->shape == STAR_QUANTITY_SINGLE
          && is_about (claim->value, points) && is_of_one (sentence, q, claim)
          && is_change (sentence, claim)
          && find_near (sentence, claim, STAR_SIGN_POINTS) == NULL)
        star_marks_add_tokens (marks, mark, sentence, claim->first, claim->last);
    }
}

/* "120 % *of our target*" */
static gboolean
is_share_of_aim (const StarSentence *sentence, const StarQuantity *q)
{
  if (!star_sentence_is_class (sentence, q->last + 1, STAR_WORD_OF))
    return FALSE;

  for (int i = q->last + 2; i <= q->last + AIM_REACH; i++)
    {
      if (star_sentence_in (sentence, i, STAR_GROUP_AIM))
        return TRUE;
    }

  return FALSE;
}

/* "by 120 %" of what fell, "*saved* 200 %", but not "down to 120 %", "saved 150 % more" */
static gboolean
says_how_much_less (const StarSentence *sentence, const StarQuantity *q)
{
  const StarToken *before = star_sentence_token (sentence, q->first - 1);

  if (star_token_reads (before, "saved") || star_token_reads (before, "saves"))
    return !star_sentence_is_class (sentence, q->last + 1, STAR_WORD_CHANGE)
           && !is_share_of_aim (sentence, q);

  return q->direction == STAR_QUANTITY_DOWN
         && (star_token_reads (before, "by")
             || star_sentence_is_class (sentence, q->last + 1, STAR_WORD_CHANGE));
}

/* More than all of it went away. */
static void
scan_excess (StarMarks *marks, const StarSentence *sentence, const StarQuantity *q)
{
  const StarMark mark = { .kind = STAR_MARK_EXCESS };

  if (q->kind == STAR_QUANTITY_RATIO && q->shape == STAR_QUANTITY_SINGLE && q->value > 1
      && says_how_much_less (sentence, q))
    star_marks_add_tokens (marks, mark, sentence, q->first, q->last);
}

static void
scan_slo (StarMarks *marks, const StarSentence *sentence, const StarQuantity *q)
{
  const StarMark mark = { .kind = STAR_MARK_SLO, .value = q->value,
                          .detail = find_near (sentence, q, STAR_SIGN_SLO) != NULL };

  if (q->value < 1 && has_sign (sentence, STAR_SIGN_SLO))
    star_marks_add_tokens (marks, mark, sentence, q->first, q->last);
}

static void
scan_budget (StarMarks *marks, const StarSentence *sentence, const StarQuantity *q)
{
  StarMark mark = { .kind = STAR_MARK_BUDGET, .value = q->value };

  if (has_sign (sentence, STAR_SIGN_SPENT) || find_near (sentence, q, STAR_SIGN_BUDGET) == NULL
      || star_sentence_is_class (sentence, q->last + 1, STAR_WORD_OF))
    return;

  if (q->kind == STAR_QUANTITY_DURATION)
    {
      double period = find_period (sentence, q);

      mark.value = q->value / (period > 0 ? period : MONTH);
    }
  if (mark.value > 0 && mark.value <= BUDGET_MAX)
    star_marks_add_tokens (marks, mark, sentence, q->first, q->last);
}

/* "99.9 % uptime" and "a 1 % error budget": one follows from the other. */
static void
scan_objective (StarMarks *marks, const StarSentence *sentence, const StarQuantity *q)
{
  if (q->shape != STAR_QUANTITY_SINGLE)
    return;

  if (q->kind == STAR_QUANTITY_RATIO && q->value >= SLO_MIN)
    scan_slo (marks, sentence, q);
  else if (q->kind == STAR_QUANTITY_RATIO || q->kind == STAR_QUANTITY_DURATION)
    scan_budget (marks, sentence, q);
}

/* A size or a deadline in the same sentence is no target. */
static gboolean
can_be_target (const StarQuantity *q)
{
  if (q->shape == STAR_QUANTITY_CHANGE)
    return TRUE;

  switch (q->kind)
    {
    case STAR_QUANTITY_MONEY:
    case STAR_QUANTITY_RATIO:
    case STAR_QUANTITY_MULTIPLE:
      return TRUE;
    case STAR_QUANTITY_DURATION:
      return q->factor < DAY;
    case STAR_QUANTITY_COUNT:
      return q->value == 0;
    default:
      return FALSE;
    }
}

static void
scan_target (StarMarks *marks, const StarSentence *sentence, const StarQuantity *q)
{
  const StarMark mark = { .kind = STAR_MARK_TARGET, .detail = q->kind };

  /* "My task was two-fold". */
  if (q->kind == STAR_QUANTITY_MULTIPLE
      && star_sentence_is_class (sentence, q->first - 1, STAR_WORD_STOP))
    return;
  if (can_be_target (q)
      && (star_sentence_has_aside (sentence, 0, q->first, STAR_SIGN_TARGET)
          || find_near (sentence, q, STAR_SIGN_TARGET) != NULL))
    star_marks_add_tokens (marks, mark, sentence, q->first, q->last);
}

static void
scan_quantity (StarMarks *marks, const StarSentence *sentence, const StarQuantity *q)
{
  const StarMark guess = { .kind = STAR_MARK_GUESS };
  const StarMark vanity = { .kind = STAR_MARK_VANITY };
  const StarHit *hit = find_near (sentence, q, STAR_SIGN_GUESS);

  if (hit != NULL && !has_sign (sentence, STAR_SIGN_SOURCE))
    star_marks_add_tokens (marks, guess, sentence, MIN (hit->first, q->first),
                           MAX (hit->last, q->last));
  if (q->kind != STAR_QUANTITY_DURATION && find_near (sentence, q, STAR_SIGN_VANITY) != NULL)
    star_marks_add_tokens (marks, vanity, sentence, q->first, q->last);

  scan_zero (marks, sentence, q);
  scan_points (marks, sentence, q);
  scan_excess (marks, sentence, q);
  scan_objective (marks, sentence, q);
  scan_target (marks, sentence, q);
}

/* "$4 per run including $900 of monthly storage": one of the two belongs divided. */
static void
scan_periods (StarMarks *marks, const StarSentence *sentence)
{
  const StarMark mark = { .kind = STAR_MARK_PERIODS };
  const StarQuantity *first = NULL;
  const StarQuantity *last = NULL;

  if (!has_sign (sentence, STAR_SIGN_EACH_RUN) || !has_sign (sentence, STAR_SIGN_EACH_MONTH))
    return;

  for (guint i = 0; i < sentence->quantities->len; i++)
    {
      const StarQuantity *q = star_sentence_quantity (sentence, i);

      if (q->kind != STAR_QUANTITY_MONEY || q->shape != STAR_QUANTITY_SINGLE)
        continue;
      first = first != NULL ? first : q;
      last = q;
    }

  if (first == NULL || first == last)
    return;
  if (star_sentence_has_aside (sentence, first->last + 1, last->first - 1, STAR_SIGN_SUM))
    star_marks_add_tokens (marks, mark, sentence, first->first, last->last);
}

/* "we can scale horizontally": said without a limit, a figure or a way. */
static void
scan_scale_out (StarMarks *marks, const StarSentence *sentence)
{
  const StarMark mark = { .kind = STAR_MARK_SCALE_OUT };
  const StarHit *hit;

  if (!has_sign (sentence, STAR_SIGN_SCALE_OUT) || has_sign (sentence, STAR_SIGN_MECHANISM)
      || sentence->quantities->len > 0)
    return;

  for (int i = 0; (hit = star_sentence_aside (sentence, i)) != NULL; i++)
    {
      if ((hit->concept->signs & STAR_SIGN_SCALE_OUT) != 0)
        star_marks_add_tokens (marks, mark, sentence, hit->first, hit->last);
    }
}

/*
 * star_claims_scan:
 *
 * Adds what the figures of a sentence claim.
 */
void
star_claims_scan (StarMarks *marks, const StarSentence *sentence)
{
  if (sentence->signs == 0 && sentence->quantities->len == 0)
    return;

  for (guint i = 0; i < sentence->quantities->len; i++)
    scan_quantity (marks, sentence, star_sentence_quantity (sentence, i));
  scan_none (marks, sentence);
  scan_periods (marks, sentence);
  scan_scale_out (marks, sentence);
}
