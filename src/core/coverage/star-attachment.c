/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-attachment-private.h"

#include <math.h>

#include "star-enums.h"
#include "star-open-figure-private.h"

/*
 * What a figure is about. A count goes to the noun that it counts. A ratio, a multiple, a
 * duration or a before and after goes to the noun behind it ("40 % fewer errors") or to the
 * subject before it ("errors fell by 40 %"). A concept of no dimension, such as a conversion
 * rate, takes the figure away from the others.
 */

/* A run of nouns is not longer than this. */
#define NOUNS_MAX 7

/* A number of this size stands before a noun as a whole, in the singular too. */
#define LARGE_NUMBER 1000

/* Fewer of a thing do not tell how large another one is. */
#define ATTRIBUTE_MIN 10

/* The words shown with a figure reach no further than this to either side. */
#define SPAN_REACH 10

/* A time belongs to what stands this near before it: at the end of a long clause it is a date. */
#define TIME_REACH 10

/* No clause that a listener follows is longer; what is further away says nothing of a figure. */
#define CLAUSE_REACH 60

/* Up to a unit of so many seconds a before and after without a subject is how long something runs. */
#define RUN_TIME_MAX 86400

#define BIT(dimension) (1u << (dimension))

typedef enum {
  FOUND_NOTHING,
  FOUND_ABSORBED,
  FOUND_CONCEPT,
} Found;

static gboolean
ends_nouns (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  return token == NULL || token->kind != STAR_TOKEN_WORD || token->quantity >= 0
         || star_token_is (token, STAR_WORD_STOP | STAR_WORD_CLAUSE | STAR_WORD_PREPOSITION
                                    | STAR_WORD_PER | STAR_WORD_AND);
}

/* All concepts with one of @roles among the hits that begin at token @i. */
static guint
collect (const StarSentence *self, int i, guint roles, gboolean *is_absorbed, int *last)
{
  const StarToken *token = star_sentence_token (self, i);
  const StarHit *hit;
  guint dimensions = 0;

  for (int k = token->first_hit; (hit = star_sentence_hit (self, k)) != NULL; k++)
    {
      if (hit->first != i)
        break;
      if ((hit->concept->roles & roles) == 0)
        continue;
      *last = hit->last;
      dimensions |= hit->concept->dimensions;
      *is_absorbed |= hit->concept->dimensions == 0;
    }

  return dimensions;
}

static gboolean
has_plural_hit (const StarSentence *self, int i)
{
  const StarHit *hit = star_sentence_hit (self, star_sentence_token (self, i)->first_hit);

  return hit != NULL && hit->is_plural;
}

/* "of", an article and the like between a figure and its noun: "dozens of the". */
static int
skip_to_noun (const StarSentence *self, int i)
{
  while (star_sentence_is_class (self, i, STAR_WORD_OF | STAR_WORD_FILLER | STAR_WORD_ARTICLE))
    i++;

  return i;
}

static guint
unknown_head (const StarSentence *self, const StarQuantity *q, int i)
{
  gboolean is_large =
    q->is_share || MAX (q->value, q->other) >= self->lexicon->unknown_head_minimum;
  const StarToken *token = star_sentence_token (self, i);

  return is_large && (token->word == NULL || token->word->classes == 0)
           ? BIT (STAR_DIMENSION_SCALE)
           : 0;
}

/* "500k events *per second*", "three pages *a night*" */
static int
extend_by_rate (const StarSentence *self, int last)
{
  const StarToken *link = star_sentence_token (self, last + 1);
  const StarToken *unit = star_sentence_token (self, last + 2);

  if (link == NULL || unit == NULL || unit->kind != STAR_TOKEN_WORD || unit->quantity >= 0)
    return last;
  if (star_token_is (link, STAR_WORD_PER)
      || (link->kind == STAR_TOKEN_SYMBOL && link->symbol == '/')
      || (star_token_is (link, STAR_WORD_ARTICLE)
          && star_lexicon_get_unit (self->lexicon, unit->word) != NULL))
    return last + 2;

  return last;
}

/* Whether a plural that can be counted stands at token @i: "200 operations *managers*". */
static gboolean
begins_counted (const StarSentence *self, int i)
{
  gboolean absorbed = FALSE;
  int last;

  return !ends_nouns (self, i) && has_plural_hit (self, i)
         && collect (self, i, STAR_ROLE_COUNT, &absorbed, &last) != 0;
}

/* "a 90 seat restaurant", as good as "90-seat" */
static gboolean
is_attributive (const StarSentence *self, const StarQuantity *q, int first, int last)
{
  return q->value >= ATTRIBUTE_MIN && first == q->last + 1 && !ends_nouns (self, last + 1);
}

/* "five *ERPs*": capitals with a small "s" are no name. */
static gboolean
is_plural_of_letters (const StarToken *token)
{
  const char *end = token->text + token->length;

  if (token->length < 3 || end[-1] != 's')
    return FALSE;

  for (const char *p = token->text; p < end - 1; p++)
    {
      if (!g_ascii_isupper (*p))
        return FALSE;
    }

  return TRUE;
}

/* "22 *people* a minute": nobody has so many colleagues. */
static gboolean
is_stream_of_people (const StarSentence *self, const StarQuantity *q, int i, int last)
{
  return last > i && q->value >= ATTRIBUTE_MIN
         && star_token_reads (star_sentence_token (self, i), "people");
}

/* The head of what is counted: the first plural behind the figure. */
static Found
find_counted (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  /* "60-node", "zero downtime", "one engineer", "a 3 billion row table" */
  gboolean any_number = q->is_joined || q->value <= 1 || q->value >= LARGE_NUMBER;
  int end = q->last + 1 + NOUNS_MAX;

  /* "2.5 engineers", but nobody counts a third of a thing; three of four are a share. */
  if (2 * q->value != floor (2 * q->value) && !q->is_share)
    return FOUND_NOTHING;

  for (int i = skip_to_noun (self, q->last + 1); i < end && !ends_nouns (self, i); i++)
    {
      const StarToken *token = star_sentence_token (self, i);
      gboolean absorbed = FALSE;
      int last = i;
      guint dimensions = collect (self, i, STAR_ROLE_COUNT, &absorbed, &last);

      if (begins_counted (self, last + 1))
        continue;
      if ((dimensions != 0 || absorbed)
          && (any_number || has_plural_hit (self, i) || is_attributive (self, q, i, last)))
        {
          found->dimensions = absorbed ? 0 : dimensions;
          found->last = extend_by_rate (self, last);
          found->figure_last = found->last;
          if (is_stream_of_people (self, q, i, found->last))
            found->dimensions = BIT (STAR_DIMENSION_SCALE);
          return absorbed ? FOUND_ABSORBED : FOUND_CONCEPT;
        }
      /* "40 Kubernetes clusters": a name is no noun that is counted. */
      if (token->first_hit < 0
          && (token->is_capital ? is_plural_of_letters (token) : star_token_looks_plural (token)))
        {
          found->dimensions = unknown_head (self, q, i);
          found->last = i;
          found->figure_last = i;
          return found->dimensions != 0 ? FOUND_CONCEPT : FOUND_ABSORBED;
        }
      if (token->first_hit >= 0)
        i = MAX (i, star_sentence_hit (self, token->first_hit)->last);
    }

  return FOUND_NOTHING;
}

/* Whether nothing stands at token @i that a number could count. */
static gboolean
ends_phrase (const StarSentence *self, int i)
{
  return star_sentence_ends_clause (self, i)
         || star_sentence_is_class (self, i, STAR_WORD_PREPOSITION | STAR_WORD_AND)
         || star_sentence_token (self, i)->kind == STAR_TOKEN_SYMBOL;
}

/* "a team of five" */
static Found
find_container (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  int of = q->first - 1;
  gboolean absorbed = FALSE;
  int last;

  if (!star_sentence_is_class (self, of, STAR_WORD_OF) || of < 1)
    return FOUND_NOTHING;

  for (int i = of - 1; i >= 0 && i >= of - 3; i--)
    {
      guint dimensions = collect (self, i, STAR_ROLE_COUNT, &absorbed, &last);

      if (dimensions != 0 && last == of - 1)
        {
          found->dimensions = dimensions;
          found->first = i;
          found->last = q->last;
          found->figure_first = i;
          found->figure_last = q->last;
          return FOUND_CONCEPT;
        }
    }

  return FOUND_NOTHING;
}

/* The noun behind a ratio: the last one of its run, "30 % lower *server costs*". */
static Found
find_behind (const StarSentence *self, const StarQuantity *q, guint roles, StarAttachment *found)
{
  int i = q->last + 1;
  Found result = FOUND_NOTHING;
  int end = i + NOUNS_MAX + 2;

  while (i < end && star_sentence_token (self, i) != NULL
         && star_sentence_token (self, i)->quantity < 0)
    {
      gboolean may_pass = star_sentence_is_class (self, i, STAR_WORD_CHANGE)
                          && star_sentence_is_class (self, i + 1, STAR_WORD_PREPOSITION);
      gboolean absorbed = FALSE;
      int last = i;
      guint dimensions;

      if (i == q->last + 1 && star_sentence_is_class (self, i, STAR_WORD_OF))
        {
          i++;
          continue;
        }

      dimensions = collect (self, i, roles, &absorbed, &last);
      if (dimensions == 0 && !absorbed && ends_nouns (self, i))
        break;
      if (dimensions != 0 || absorbed)
        {
          result = absorbed ? FOUND_ABSORBED : FOUND_CONCEPT;
          found->dimensions = absorbed ? 0 : dimensions;
          found->last = last;
        }
      i = MAX (i, last) + (may_pass ? 2 : 1);
    }

  return result;
}

/* "to" between @to and the noun at @i with a verb behind it: "to *bring* the vendors down". */
static gboolean
begins_infinitive (const StarSentence *self, int to, int i)
{
  return star_sentence_is_class (self, to, STAR_WORD_TO) && to + 2 < i
         && !star_sentence_is_class (self, to + 1, STAR_WORD_FILLER | STAR_WORD_ARTICLE)
         && star_sentence_is_class (self, to + 2, STAR_WORD_FILLER | STAR_WORD_ARTICLE);
}

/*
 * Where the noun at token @i hangs on another one: "*of* the service", "*across* regions"; -1 if
 * it does not, or is a verb.
 */
static int
find_hook (const StarSentence *self, int i)
{
  if (star_sentence_is_class (self, i, STAR_WORD_PAST))
    return -1;

  for (int k = i - 1; k >= 0 && k >= i - 4; k--)
    {
      if (star_sentence_is_class (self, k, STAR_WORD_PREPOSITION))
        return begins_infinitive (self, k, i) ? -1 : k;
      if (ends_nouns (self, k))
        return -1;
    }

  return -1;
}

/* "the ratio *for drivers*" says whose it is, "the number *of drivers*" what it is. */
static gboolean
is_aside (const StarSentence *self, int i)
{
  int hook = find_hook (self, i);

  return hook >= 0 && !star_sentence_is_class (self, hook, STAR_WORD_OF);
}

/* A bare count is a word of the subject, "calls to my team of *six* fell"; no other figure is. */
static gboolean
owns_words (const StarSentence *self, int i)
{
  const StarQuantity *q = star_sentence_quantity (self, star_sentence_token (self, i)->quantity);

  return q->has_unit || q->shape != STAR_QUANTITY_SINGLE;
}

/* Whether a figure says how much something grew or shrank, so that the number of it did. */
static gboolean
is_movement (const StarSentence *self, const StarQuantity *q)
{
  if (q->kind == STAR_QUANTITY_MULTIPLE || q->shape == STAR_QUANTITY_CHANGE)
    return TRUE;

  for (int i = q->first - 1;
       i >= q->first - CLAUSE_REACH && !star_sentence_ends_clause (self, i); i--)
    {
      if (star_sentence_is_class (self, i, STAR_WORD_MOVEMENT))
        return TRUE;
      if (star_sentence_token (self, i)->quantity >= 0 && owns_words (self, i))
        return FALSE;
    }

  return FALSE;
}

/* Whether a subject that none of @roles knows stands between token @i and the verb, which is the
 * figure itself in "and the germ counts *halved*". */
static gboolean
begins_other_subject (const StarSentence *self, const StarQuantity *q, guint roles, int i)
{
  int first = i;

  for (; !ends_nouns (self, i); i++)
    {
      gboolean absorbed = FALSE;
      int last;

      if (collect (self, i, roles, &absorbed, &last) != 0)
        return FALSE;
    }

  return i > first && (i == q->first || star_sentence_is_class (self, i, STAR_WORD_STOP));
}

/*
 * The subject before a figure, from token @from back to the start of its clause. A noun that
 * hangs on another gives way to that one: "latency of the *service* fell".
 */
static Found
find_before (const StarSentence *self, int from, guint roles, StarAttachment *found, int *stopped)
{
  int reach = roles == STAR_ROLE_DURATION ? TIME_REACH : CLAUSE_REACH;
  int limit = found->quantity->first - reach;
  Found result = FOUND_NOTHING;
  int i;

  for (i = from; i >= MAX (limit, 0); i--)
    {
      const StarToken *token = star_sentence_token (self, i);
      gboolean absorbed = FALSE;
      int last = i;
      guint dimensions = 0;

      if (star_sentence_ends_clause (self, i) || (token->quantity >= 0 && owns_words (self, i)))
        break;

      if (token->first_hit >= 0)
        dimensions = collect (self, i, is_aside (self, i) ? roles & ~STAR_ROLE_SHARE : roles,
                              &absorbed, &last);
      if (dimensions == 0 && !absorbed)
        {
          if (result != FOUND_NOTHING && star_token_is (token, STAR_WORD_STOP | STAR_WORD_AND)
              && !star_token_is (token, STAR_WORD_PREPOSITION))
            break;
          /* "the budget and class *sizes* were 32": the nearer subject is one of no dimension. */
          if (result == FOUND_NOTHING && star_token_is (token, STAR_WORD_AND)
              && begins_other_subject (self, found->quantity, roles, i + 1))
            break;
          continue;
        }

      result = absorbed ? FOUND_ABSORBED : FOUND_CONCEPT;
      found->dimensions = absorbed ? 0 : dimensions;
      found->first = i;
      i = find_hook (self, i);
      if (i < 0)
        break;
    }

  *stopped = i;
  return result;
}

/* The words behind a figure up to the end of the clause, when all else gave nothing. */
static Found
find_after (const StarSentence *self, int from, guint roles, StarAttachment *found)
{
  for (int i = from; i < from + CLAUSE_REACH && !star_sentence_ends_clause (self, i); i++)
    {
      gboolean absorbed = FALSE;
      int last = i;
      guint dimensions;

      if (star_sentence_token (self, i)->quantity >= 0
          || star_sentence_is_class (self, i, STAR_WORD_AND))
        break;

      dimensions = collect (self, i, roles, &absorbed, &last);
      if (absorbed)
        return FOUND_ABSORBED;
      if (dimensions != 0)
        {
          found->dimensions = dimensions;
          found->last = last;
          return FOUND_CONCEPT;
        }
    }

  return FOUND_NOTHING;
}

static Found
find_subject (const StarSentence *self, const StarQuantity *q, guint roles, StarAttachment *found)
{
  int stopped = 0;
  Found result = find_behind (self, q, roles, found);

  if ((roles & STAR_ROLE_SHARE) != 0 && !is_movement (self, q))
    roles &= ~STAR_ROLE_SHARE;
  if (result == FOUND_NOTHING)
    result = find_before (self, q->first - 1, roles, found, &stopped);
  if (result == FOUND_NOTHING && roles == STAR_ROLE_DURATION)
    result = find_after (self, q->last + 1, roles, found);
  /* "The analyst drew a slide; it asked for a *doubling*" doubles no analyst. */
  if (q->kind == STAR_QUANTITY_MULTIPLE)
    roles &= ~STAR_ROLE_SHARE;
  /* "The bill, which had doubled before, fell by a third": one clause further back. */
  if (result == FOUND_NOTHING && stopped > 0 && star_sentence_token (self, stopped)->quantity < 0)
    result = find_before (self, stopped - 1, roles, found, &stopped);

  return result;
}

/* What the clause says of a figure to its left (-1) or right (1). */
static guint
find_spread_towards (const StarSentence *self, const StarQuantity *q, int direction, int *last)
{
  guint dimensions = 0;
  int i = direction < 0 ? q->first - 1 : q->last + 1;
  int end = i + direction * CLAUSE_REACH;

  for (; i != end && !star_sentence_ends_clause (self, i); i += direction)
    {
      gboolean absorbed = FALSE;

      if (star_sentence_token (self, i)->quantity >= 0)
        break;
      dimensions |= collect (self, i, STAR_ROLE_SPREAD, &absorbed, last);
    }

  return dimensions;
}

/* What else the clause says of a count: "16 hosts got a *wrong* mask". */
static void
add_spread (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  int last;
  guint dimensions =
    find_spread_towards (self, q, -1, &last) | find_spread_towards (self, q, 1, &last);

  found->lent = dimensions & ~found->dimensions;
  found->dimensions |= dimensions;
}

/* A bare number says something only of a subject that moves, or that it is the end of. */
static Found
find_subject_of_number (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  guint roles = STAR_ROLE_METRIC;
  int stopped;

  if (q->is_frequency)
    return find_subject (self, q, STAR_ROLE_METRIC, found);
  if (is_movement (self, q))
    roles |= STAR_ROLE_SHARE;
  if (q->shape != STAR_QUANTITY_CHANGE && !q->has_rate && !ends_phrase (self, q->last + 1))
    return FOUND_NOTHING;

  return find_before (self, q->first - 1, roles, found, &stopped);
}

/* Whether the words at token @i say something of what stands before them: "nine *on the rota*". */
static gboolean
begins_spread (const StarSentence *self, int i)
{
  gboolean absorbed = FALSE;
  int last;

  return (collect (self, i, STAR_ROLE_SPREAD, &absorbed, &last) & BIT (STAR_DIMENSION_PEOPLE)) != 0;
}

/* "Stores: 240": the noun is the title of the number. */
static Found
find_title (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  const StarToken *colon = star_sentence_token (self, q->first - 1);
  gboolean absorbed = FALSE;
  int last;

  if (q->has_unit || q->first < 2 || colon->kind != STAR_TOKEN_SYMBOL
      || (colon->symbol != ':' && colon->symbol != '=') || !ends_phrase (self, q->last + 1))
    return FOUND_NOTHING;

  for (int i = q->first - 2; i >= MAX (0, q->first - 3); i--)
    {
      guint dimensions = collect (self, i, STAR_ROLE_COUNT, &absorbed, &last);

      if (dimensions == 0 || last != q->first - 2 || !has_plural_hit (self, i))
        continue;
      found->dimensions = dimensions;
      found->first = i;
      return FOUND_CONCEPT;
    }

  return FOUND_NOTHING;
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
               && ends_nouns (self, next + 2));

  return star_sentence_is_class (self, next, STAR_WORD_STOP);
}

/* "The margin was 54 *points*": a unit of what is measured, not a thing that is counted. */
static gboolean
counts_points (const StarSentence *self, const StarQuantity *q)
{
  const StarToken *token = star_sentence_token (self, q->last + 1);

  return star_token_reads (token, "points") || star_token_reads (token, "point");
}

static Found
attach_count (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  Found result = q->is_frequency ? FOUND_NOTHING : find_counted (self, q, found);
  int stopped;

  if (result != FOUND_CONCEPT && find_container (self, q, found) == FOUND_CONCEPT)
    result = FOUND_CONCEPT;
  if (result == FOUND_NOTHING)
    result = find_subject_of_number (self, q, found);
  if (result == FOUND_NOTHING)
    result = find_title (self, q, found);
  if (result == FOUND_ABSORBED && counts_points (self, q)
      && find_before (self, q->first - 1, STAR_ROLE_METRIC, found, &stopped) == FOUND_CONCEPT)
    result = FOUND_CONCEPT;
  if (result == FOUND_CONCEPT)
    add_spread (self, q, found);
  else if (result == FOUND_NOTHING && stands_alone (self, q))
    found->dimensions = find_spread_towards (self, q, 1, &found->last);
  /* "a firm *of* twelve" */
  else if (result == FOUND_NOTHING && star_sentence_is_class (self, q->first - 1, STAR_WORD_OF))
    found->dimensions = find_spread_towards (self, q, -1, &found->first);

  return result;
}

static Found
attach_ratio (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  Found result = FOUND_NOTHING;

  if (q->is_share)
    result = find_counted (self, q, found);
  if (result == FOUND_NOTHING)
    result = find_subject (self, q, STAR_ROLE_METRIC | STAR_ROLE_SHARE, found);
  /* "three of the twelve *looms* broke": a share of what nothing knows. */
  if (result == FOUND_CONCEPT || q->is_share)
    add_spread (self, q, found);
  /* "half *of us*", "one in nine *knew how*" */
  else if (result == FOUND_NOTHING && star_sentence_token (self, q->last + 1) != NULL
           && begins_spread (self, q->last + 1))
    found->dimensions = find_spread_towards (self, q, 1, &found->last);
  /* "3 % of the calls *failed*" says how often, not how many there were. */
  if ((found->dimensions & BIT (STAR_DIMENSION_RELIABILITY)) != 0)
    found->dimensions &= ~BIT (STAR_DIMENSION_SCALE);

  return result;
}

/* "18-hour shifts": the time is a property of the noun behind, whatever that is. */
static gboolean
is_attribute (const StarSentence *self, const StarQuantity *q)
{
  const StarToken *unit = star_sentence_token (self, q->core_last);

  if (ends_phrase (self, q->last + 1) || ends_nouns (self, q->last + 1))
    return FALSE;

  return q->is_joined || (q->value > q->factor && unit->length > 2 && !star_token_looks_plural (unit));
}

static Found
find_subject_of_time (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  Found result = find_behind (self, q, STAR_ROLE_DURATION, found);

  if (result != FOUND_NOTHING)
    return result;

  return is_attribute (self, q) ? FOUND_ABSORBED
                                : find_subject (self, q, STAR_ROLE_DURATION, found);
}

static Found
attach_duration (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  Found result = find_subject_of_time (self, q, found);
  gboolean is_run_time = q->factor < 1
                         || (q->shape == STAR_QUANTITY_CHANGE && q->factor < RUN_TIME_MAX);

  /* "saved 22 ms": what takes less than a second is a machine. */
  if ((result == FOUND_NOTHING && is_run_time) || (result == FOUND_CONCEPT && q->factor < 1))
    found->dimensions |= BIT (STAR_DIMENSION_RELIABILITY);

  return result;
}

/* What did not happen quantifies nothing but the money that was at stake. */
static gboolean
is_hypothetical (const StarSentence *self, const StarQuantity *q)
{
  int first = q->first;
  int last = q->last;

  if ((self->signs & STAR_SIGN_HYPOTHETICAL) == 0)
    return FALSE;

  while (first > q->first - CLAUSE_REACH && !star_sentence_ends_clause (self, first - 1))
    first--;
  while (last < q->last + CLAUSE_REACH && !star_sentence_ends_clause (self, last + 1))
    last++;

  return star_sentence_has_sign (self, first, last, STAR_SIGN_HYPOTHETICAL);
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
  Found result = FOUND_ABSORBED;

  switch (quantity->kind)
    {
    case STAR_QUANTITY_MONEY:
      found.dimensions = BIT (STAR_DIMENSION_COST);
      break;

    case STAR_QUANTITY_BYTES:
    case STAR_QUANTITY_RATE:
    case STAR_QUANTITY_MEASURE:
      found.dimensions = BIT (STAR_DIMENSION_SCALE);
      break;

    case STAR_QUANTITY_OTHER:
      break;

    case STAR_QUANTITY_COUNT:
      result = attach_count (sentence, quantity, &found);
      break;

    case STAR_QUANTITY_DURATION:
      result = attach_duration (sentence, quantity, &found);
      break;

    case STAR_QUANTITY_RATIO:
    case STAR_QUANTITY_MULTIPLE:
    default:
      result = attach_ratio (sentence, quantity, &found);
    }

  if (star_open_figure_is_deviation (sentence, quantity))
    found.dimensions = BIT (STAR_DIMENSION_RELIABILITY)
                       | (found.dimensions & BIT (STAR_DIMENSION_COST));
  found.is_open = found.dimensions == 0 && result == FOUND_NOTHING;
  if (found.is_open)
    found.dimensions = star_open_figure_find (sentence, quantity);
  /* What happens often is no big thing, and neither is one of a kind. */
  if (quantity->is_frequency || star_open_figure_is_odds (sentence, quantity)
      || (quantity->kind == STAR_QUANTITY_COUNT && quantity->value == 1
          && quantity->shape == STAR_QUANTITY_SINGLE && quantity->last == quantity->first))
    found.dimensions &= ~BIT (STAR_DIMENSION_SCALE);
  if (found.dimensions != 0 && is_hypothetical (sentence, quantity))
    found.dimensions &= BIT (STAR_DIMENSION_COST);
  shorten (&found);

  return found;
}
