/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-attachment-private.h"

#include "star-counted-private.h"
#include "star-denial-private.h"
#include "star-enums.h"
#include "star-noun-private.h"
#include "star-open-figure-private.h"
#include "star-subject-private.h"

/*
 * What a figure is about. A count goes to the noun that it counts. A ratio, a multiple, a
 * duration or a before and after goes to the noun behind it ("40 % fewer errors") or to the
 * subject before it ("errors fell by 40 %"). A concept of no dimension, such as a conversion
 * rate, takes the figure away from the others.
 */

/* The words shown with a figure reach no further than this to either side. */
#define SPAN_REACH 10

/* In seconds: what is told in a smaller unit and has no subject is how long something runs. */
#define RUN_TIME_MAX 86400

/* In seconds: a time in such a unit is rather how long was watched than how long it lasted. */
#define WEEK 604800

/* In seconds: nobody tells of less as of effort. */
#define EFFORT_MIN (2 * 3600)

/* So many of what went wrong tell of its size, and so many of what is talked about. */
#define SIZE_MIN 4
#define CROWD_MIN 10

#define BIT(dimension) (1u << (dimension))

/*
 * Whether token @i, beside a figure or behind it, leads to something else: "found *by* two
 * students", "an outage *and* 40 racks to move", "I told 14 customers *about* the fault",
 * "it took 40 orders *without* a fault".
 */
static gboolean
leads_away (const StarSentence *self, const StarQuantity *q, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  if (i == q->first - 1)
    return star_token_is (token, STAR_WORD_AND)
           || (q->kind == STAR_QUANTITY_COUNT && star_token_reads (token, "by"));
  if (i > q->last && star_token_is (token, STAR_WORD_AND))
    return !star_sentence_ends_clause (self, q->first - 1);

  return i > q->last
         && (star_token_reads (token, "about") || star_token_reads (token, "without"));
}

/* What the clause says of a figure to its left (-1) or right (1). */
static guint
find_spread_towards (const StarSentence *self, const StarQuantity *q, int direction, int *last)
{
  guint dimensions = 0;
  int i = direction < 0 ? q->first - 1 : q->last + 1;
  int end = i + direction * STAR_CLAUSE_REACH;

  for (; i != end && !star_sentence_ends_clause (self, i); i += direction)
    {
      gboolean absorbed = FALSE;

      if (star_sentence_token (self, i)->quantity >= 0 || leads_away (self, q, i))
        break;
      dimensions |= star_noun_collect (self, i, STAR_ROLE_SPREAD, &absorbed, last);
    }

  return dimensions;
}

/* What is said of people: "eight drivers *got hurt*", not "eight looked at the *fault*". */
static guint
find_predicate (const StarSentence *self, const StarAttachment *found)
{
  gboolean absorbed = FALSE;
  int i = found->last + 1;
  int last;

  while (star_sentence_is_class (self, i, STAR_WORD_STOP)
         && star_noun_collect (self, i, STAR_ROLE_SPREAD, &absorbed, &last) == 0)
    i++;

  return star_sentence_token (self, i) != NULL
           ? star_noun_collect (self, i, STAR_ROLE_SPREAD, &absorbed, &last)
           : 0;
}

/* What else the clause says of a count: "16 hosts got a *wrong* mask". */
static void
add_spread (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  int last;
  guint dimensions =
    find_spread_towards (self, q, -1, &last) | find_spread_towards (self, q, 1, &last);

  if (found->dimensions == BIT (STAR_DIMENSION_PEOPLE))
    dimensions &= ~BIT (STAR_DIMENSION_RELIABILITY) | find_predicate (self, found);
  /* "40 % of the faults that the *staff* reported" are no staff. */
  if (found->dimensions != 0 && q->kind != STAR_QUANTITY_COUNT)
    dimensions &= ~BIT (STAR_DIMENSION_PEOPLE);
  found->lent = dimensions & ~found->dimensions;
  found->dimensions |= dimensions;
}

/* Whether the words at token @i say something of what stands before them: "nine *on the rota*". */
static gboolean
begins_spread (const StarSentence *self, int i)
{
  gboolean absorbed = FALSE;
  int last;

  return (star_noun_collect (self, i, STAR_ROLE_SPREAD, &absorbed, &last)
          & BIT (STAR_DIMENSION_PEOPLE))
         != 0;
}

/* Whether a number stands for its things itself: "*23* had a typo", "two of them broke". */
static gboolean
stands_alone (const StarSentence *self, const StarQuantity *q)
{
  int next = q->last + 1;

  if (q->value < 2 || q->has_unit || q->has_rate || q->is_frequency
      || q->shape != STAR_QUANTITY_SINGLE || star_sentence_ends_clause (self, next))
    return FALSE;
  if (begins_spread (self, next))
    return TRUE;
  if (star_sentence_is_class (self, next, STAR_WORD_OF))
    return star_sentence_is_class (self, next + 1, STAR_WORD_STOP)
           || (star_sentence_is_class (self, next + 1, STAR_WORD_FILLER)
               && star_noun_ends_run (self, next + 2));

  return star_sentence_is_class (self, next, STAR_WORD_STOP);
}

/* "the *two of us*": who acted, not how many there were. */
static gboolean
counts_both_of_us (const StarSentence *self, const StarQuantity *q)
{
  return q->value <= 2 && star_sentence_counts_us (self, q);
}

/* "The lever broke *in two*.", "I dropped *the two*." */
static gboolean
is_pieces_or_both (const StarSentence *self, const StarQuantity *q)
{
  const StarToken *before = star_sentence_token (self, q->first - 1);

  return q->value == 2 && q->first == q->last
         && (star_sentence_ends_clause (self, q->last + 1)
             || star_sentence_is_class (self, q->last + 1, STAR_WORD_AND))
         && (star_token_reads (before, "in") || star_token_reads (before, "the"));
}

static StarFound
attach_count (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  StarFound result = q->is_frequency ? STAR_FOUND_NOTHING : star_counted_find (self, q, found);

  if (counts_both_of_us (self, q) || is_pieces_or_both (self, q))
    return STAR_FOUND_ABSORBED;
  if (result != STAR_FOUND_CONCEPT
      && star_counted_find_container (self, q, found) == STAR_FOUND_CONCEPT)
    result = STAR_FOUND_CONCEPT;
  if (result == STAR_FOUND_NOTHING)
    result = star_subject_find_of_number (self, q, found);
  if (result == STAR_FOUND_NOTHING)
    result = star_counted_find_title (self, q, found);
  if (result == STAR_FOUND_NOTHING && !q->is_frequency)
    result = star_counted_find_inside (self, q, found);
  if (result == STAR_FOUND_CONCEPT)
    add_spread (self, q, found);
  else if (result == STAR_FOUND_NOTHING && stands_alone (self, q))
    found->dimensions = find_spread_towards (self, q, 1, &found->last);
  /* "a firm *of* twelve" */
  else if (result == STAR_FOUND_NOTHING
           && star_sentence_is_class (self, q->first - 1, STAR_WORD_OF))
    found->dimensions = find_spread_towards (self, q, -1, &found->first);

  return result;
}

/* "the manager *doubled the* price": who did it did not grow. */
static gboolean
is_done_by (const StarSentence *self, const StarQuantity *q, const StarAttachment *found)
{
  return q->kind == STAR_QUANTITY_MULTIPLE && found->first < q->first
         && star_sentence_in (self, q->last + 1, STAR_GROUP_OBJECT);
}

/* "15 % of *users*": how many a fault reaches */
static gboolean
is_share_of_affected (const StarSentence *self, const StarQuantity *q)
{
  int i = q->last + 1;

  if (q->kind != STAR_QUANTITY_RATIO || !star_sentence_is_class (self, i, STAR_WORD_OF))
    return FALSE;
  while (i < q->last + STAR_NOUNS_MAX && !star_sentence_in (self, i, STAR_GROUP_AFFECTED)
         && !star_noun_ends_run (self, i + 1))
    i++;

  return star_sentence_in (self, i, STAR_GROUP_AFFECTED);
}

static StarFound
attach_ratio (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  /* "I asked the *engineer twice*": nothing grew. */
  guint roles = q->is_frequency ? STAR_ROLE_METRIC : STAR_ROLE_METRIC | STAR_ROLE_SHARE;
  StarFound result = STAR_FOUND_NOTHING;

  if (q->is_share)
    result = star_counted_find (self, q, found);
  if (result == STAR_FOUND_NOTHING)
    result = star_subject_find (self, q, roles, found);
  /* "three of the twelve *looms* broke": a share of what nothing knows. */
  if (result == STAR_FOUND_CONCEPT || q->is_share)
    add_spread (self, q, found);
  /* "half *of us*", "one in nine *knew how*" */
  else if (result == STAR_FOUND_NOTHING && star_sentence_token (self, q->last + 1) != NULL
           && begins_spread (self, q->last + 1))
    found->dimensions = find_spread_towards (self, q, 1, &found->last);
  if (is_done_by (self, q, found))
    found->dimensions &= ~BIT (STAR_DIMENSION_PEOPLE);
  /* "3 % of the calls *failed*" says how often, not how many there were; "3 % of the *users* got
   * an error" says both. */
  if ((found->dimensions & BIT (STAR_DIMENSION_RELIABILITY)) != 0
      && !is_share_of_affected (self, q))
    found->dimensions &= ~BIT (STAR_DIMENSION_SCALE);

  return result;
}

/* "18-hour shifts": the time is a property of the noun behind, whatever that is. */
static gboolean
is_attribute (const StarSentence *self, const StarQuantity *q)
{
  const StarToken *unit = star_sentence_token (self, q->core_last);

  if (star_noun_ends_phrase (self, q->last + 1) || star_noun_ends_run (self, q->last + 1))
    return FALSE;

  return q->is_joined
         || (q->value > q->factor && unit->length > 2 && !star_token_looks_plural (unit));
}

static StarFound
find_subject_of_time (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  StarFound result = star_subject_find_behind (self, q, STAR_ROLE_DURATION, found);

  if (result != STAR_FOUND_NOTHING)
    return result;

  return is_attribute (self, q) ? STAR_FOUND_ABSORBED
                                : star_subject_find (self, q, STAR_ROLE_DURATION, found);
}

/* "It *took me* twenty minutes", but not "it takes me twenty minutes", "twenty hours" */
static gboolean
is_moment_of_speaker (const StarSentence *self, const StarQuantity *q)
{
  int i = q->first - 1;

  if (q->has_rate || MAX (q->value, q->other) >= EFFORT_MIN)
    return FALSE;
  while (star_sentence_is_class (self, i, STAR_WORD_APPROXIMATE | STAR_WORD_FILLER))
    i--;

  return star_sentence_in (self, i, STAR_GROUP_WHOM)
         && star_token_reads (star_sentence_token (self, i - 1), "took");
}

/* "*I spent* two weeks on it" is how long the speaker was at it; "two hours a week" is what it
 * takes each time. */
static gboolean
is_time_of_speaker (const StarSentence *self, const StarQuantity *q, const StarAttachment *found)
{
  int i = q->first - 1;

  if (q->has_rate)
    return FALSE;
  while (i > found->first && !star_sentence_in (self, i, STAR_GROUP_SPENT))
    i--;
  if (!star_sentence_in (self, i, STAR_GROUP_SPENT))
    return FALSE;

  while (i > 0 && i >= found->first
         && !star_sentence_is_class (self, i, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM))
    i--;

  return star_sentence_is_class (self, i, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM);
}

/*
 * "*For* three weeks a job *saved* the logs", "*within* two weeks we *wasted* less": how long it
 * went on or took to come is not what was saved.
 */
static gboolean
is_span_of_noun (const StarSentence *self, const StarQuantity *q, const StarAttachment *found)
{
  const StarToken *before = star_sentence_token (self, q->first - 1);

  return found->last > q->last
         && (star_token_reads (before, "for") || star_token_reads (before, "within"));
}

/* "6 testers *×* 3 days" */
static gboolean
is_product_sign (const StarToken *token)
{
  return token != NULL
         && (token->kind == STAR_TOKEN_SYMBOL ? token->symbol == 0xd7 || token->symbol == '*'
                                              : star_token_reads (token, "x"));
}

/* "*6 testers* × 3 days", "*two fitters* three days": people times time is work. */
static gboolean
is_work_of_people (const StarSentence *self, const StarQuantity *q)
{
  gboolean is_product = is_product_sign (star_sentence_token (self, q->first - 1));
  guint dimensions = 0;
  int i = q->first - 1 - is_product;
  int end;

  if (!is_product && star_sentence_in (self, q->last + 1, STAR_GROUP_DATE))
    return FALSE;
  for (end = i - STAR_NOUNS_MAX; i > end && star_sentence_token (self, i) != NULL; i--)
    {
      const StarToken *token = star_sentence_token (self, i);
      gboolean absorbed = FALSE;
      int last;

      if (token->quantity >= 0)
        return (dimensions & BIT (STAR_DIMENSION_PEOPLE)) != 0
               && star_sentence_quantity (self, token->quantity)->kind == STAR_QUANTITY_COUNT;
      if (star_noun_ends_run (self, i))
        return FALSE;
      if (token->first_hit >= 0)
        dimensions |= star_noun_collect (self, i, STAR_ROLE_COUNT, &absorbed, &last);
    }

  return FALSE;
}

static StarFound
attach_duration (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  StarFound result = find_subject_of_time (self, q, found);
  gboolean is_run_time =
    q->factor < 1 || (q->shape == STAR_QUANTITY_CHANGE && q->factor < RUN_TIME_MAX);

  /* "saved 22 ms": what takes less than a second is a machine. */
  if ((result == STAR_FOUND_NOTHING && is_run_time)
      || (result == STAR_FOUND_CONCEPT && q->factor < 1))
    found->dimensions |= BIT (STAR_DIMENSION_RELIABILITY);

  if (found->dimensions == BIT (STAR_DIMENSION_COST)
      && (is_time_of_speaker (self, q, found) || is_moment_of_speaker (self, q)
          || is_span_of_noun (self, q, found)))
    {
      found->dimensions = 0;
      result = STAR_FOUND_ABSORBED;
    }
  if (is_work_of_people (self, q))
    {
      found->dimensions |= BIT (STAR_DIMENSION_COST);
      result = STAR_FOUND_CONCEPT;
    }

  /* What "takes *longer* than 2 s" is a machine, too. */
  if (result == STAR_FOUND_CONCEPT && q->factor <= 1 && q->shape == STAR_QUANTITY_SINGLE
      && star_token_reads (star_sentence_token (self, q->first - 1), "longer"))
    found->dimensions = BIT (STAR_DIMENSION_RELIABILITY);

  /* "moved the meeting *by* an hour" is not how long it took. */
  if (star_token_reads (star_sentence_token (self, q->first - 1), "by"))
    found->dimensions &= ~BIT (STAR_DIMENSION_PEOPLE);
  /* "It crashed two days *before the* fair": what is done or breaks is not measured by when it
   * does. */
  if (star_open_figure_tells_when (self, q))
    found->dimensions &= ~(BIT (STAR_DIMENSION_RELIABILITY) | BIT (STAR_DIMENSION_PEOPLE));
  found->is_period =
    q->shape == STAR_QUANTITY_SINGLE && !q->has_rate
    && (star_sentence_in (self, q->first - 1, STAR_GROUP_PERIOD) || q->factor >= WEEK);

  return result;
}

/* "*Vibration* fell by 4 mm": lengths and volts are how well a thing works, or nothing. */
static void
attach_reading (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  star_subject_find (self, q, STAR_ROLE_METRIC, found);
  found->dimensions &= BIT (STAR_DIMENSION_RELIABILITY);
}

/* What did not happen quantifies nothing but the money that was at stake. */
static gboolean
is_hypothetical (const StarSentence *self, const StarQuantity *q)
{
  int first = q->first;
  int last = q->last;

  if ((self->signs & STAR_SIGN_HYPOTHETICAL) == 0)
    return FALSE;

  while (first > q->first - STAR_CLAUSE_REACH && !star_sentence_ends_clause (self, first - 1))
    first--;
  while (last < q->last + STAR_CLAUSE_REACH && !star_sentence_ends_clause (self, last + 1))
    last++;

  return star_sentence_has_sign (self, first, last, STAR_SIGN_HYPOTHETICAL);
}

/* "*Once* a month", "not *a single* one": too little to measure anything but what went wrong. */
static gboolean
is_slight (const StarSentence *self, const StarQuantity *q)
{
  return q->kind == STAR_QUANTITY_COUNT && q->shape == STAR_QUANTITY_SINGLE
         && (q->value == 0 || q->is_frequency)
         && star_sentence_in (self, q->core_last, STAR_GROUP_SLIGHT_NUMBER);
}

/* "40 *alarms*", "three false *alarms*": whatever they are, so many tell how large a thing is. */
static void
add_size (const StarSentence *self, const StarQuantity *q, StarFound result, StarAttachment *found)
{
  double least = result == STAR_FOUND_ABSORBED ? CROWD_MIN : SIZE_MIN;

  if (q->kind != STAR_QUANTITY_COUNT || q->shape != STAR_QUANTITY_SINGLE || q->is_frequency
      || q->has_unit || q->has_rate || q->value < least
      || star_sentence_is_class (self, q->first - 1, STAR_WORD_RANK)
      /* "120 story *points*" count work, not what was worked on. */
      || star_sentence_has_aside (self, q->last + 1, q->last + STAR_NOUNS_MAX, STAR_SIGN_VANITY)
      || (found->dimensions & (BIT (STAR_DIMENSION_PEOPLE) | BIT (STAR_DIMENSION_COST))) != 0)
    return;

  for (int i = q->last + 1; i <= q->last + STAR_NOUNS_MAX && !star_noun_ends_run (self, i); i++)
    {
      if (!star_noun_is_plural (self, i))
        continue;
      found->dimensions |= BIT (STAR_DIMENSION_SCALE);
      found->last = MAX (found->last, i);
      return;
    }
}

/* Nobody wants to see half a paragraph marked: far from its noun, the figure stands for itself. */
static void
shorten (StarAttachment *found)
{
  if (found->first < found->quantity->first - SPAN_REACH)
    found->first = found->quantity->first;
  if (found->last > found->quantity->last + SPAN_REACH)
    found->last = found->quantity->last;
}

/* "*no* outages in two weeks", "*not* one stop": without it the words would say the opposite. */
static void
include_denial (const StarSentence *self, StarAttachment *found)
{
  int none = star_denial_find_none (self, found->first);

  if (none >= 0)
    found->first = none;
}

/* What the clause of a figure says that it is of. */
static StarFound
attach (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  switch (q->kind)
    {
    case STAR_QUANTITY_MONEY:
      found->dimensions = BIT (STAR_DIMENSION_COST);
      return STAR_FOUND_ABSORBED;

    case STAR_QUANTITY_BYTES:
    case STAR_QUANTITY_RATE:
    case STAR_QUANTITY_MEASURE:
      found->dimensions = BIT (STAR_DIMENSION_SCALE);
      return STAR_FOUND_ABSORBED;

    case STAR_QUANTITY_OTHER:
      attach_reading (self, q, found);
      return STAR_FOUND_ABSORBED;

    case STAR_QUANTITY_COUNT:
      return attach_count (self, q, found);

    case STAR_QUANTITY_DURATION:
      return attach_duration (self, q, found);

    case STAR_QUANTITY_RATIO:
    case STAR_QUANTITY_MULTIPLE:
    default:
      return attach_ratio (self, q, found);
    }
}

/*
 * star_attachment_find:
 *
 * Returns: which dimensions @quantity quantifies, and the words that show it
 */
StarAttachment
star_attachment_find (const StarSentence *sentence, const StarQuantity *quantity)
{
  StarAttachment found = {
    .quantity = quantity,
    .first = quantity->first,
    .last = quantity->last,
    .figure_first = quantity->first,
    .figure_last = quantity->last,
  };
  StarFound result = attach (sentence, quantity, &found);

  if (star_open_figure_is_deviation (sentence, quantity))
    found.dimensions =
      BIT (STAR_DIMENSION_RELIABILITY) | (found.dimensions & BIT (STAR_DIMENSION_COST));
  found.is_open = found.dimensions == 0 && result == STAR_FOUND_NOTHING;
  if (found.is_open)
    found.dimensions = star_open_figure_find (sentence, quantity);
  /* What happens often is no big thing, and neither is one of a kind. */
  if (quantity->is_frequency
      || (quantity->kind == STAR_QUANTITY_COUNT && quantity->value == 1
          && quantity->shape == STAR_QUANTITY_SINGLE && quantity->last == quantity->first))
    found.dimensions &= ~BIT (STAR_DIMENSION_SCALE);
  if (result != STAR_FOUND_NOTHING)
    add_size (sentence, quantity, result, &found);
  if (is_slight (sentence, quantity))
    {
      found.dimensions &= BIT (STAR_DIMENSION_RELIABILITY);
      found.is_open = FALSE;
    }
  if (found.dimensions != 0 && is_hypothetical (sentence, quantity))
    found.dimensions &= BIT (STAR_DIMENSION_COST);
  shorten (&found);
  include_denial (sentence, &found);

  return found;
}
