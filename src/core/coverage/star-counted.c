/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-counted-private.h"

#include <math.h>

#include "star-enums.h"
#include "star-noun-private.h"

/* What a figure counts: the noun beside it. */

/* A number of this size stands before a noun as a whole, in the singular too. */
#define LARGE_NUMBER 1000

/* Fewer of a thing do not tell how large another one is. */
#define ATTRIBUTE_MIN 10

/* So many people are no team. */
#define WORKFORCE_MIN 100

/* That many words before a figure can say whose people they are: "led a team of about 130". */
#define LEADING_REACH 3

#define BIT(dimension) (1u << (dimension))

/* "of", an article and the like between a figure and its noun: "dozens of the", where "other
 * teams" begin with such a word. */
static int
skip_to_noun (const StarSentence *self, int i)
{
  while (star_sentence_is_class (self, i, STAR_WORD_OF | STAR_WORD_FILLER | STAR_WORD_ARTICLE)
         && star_sentence_token (self, i)->first_hit < 0)
    i++;

  return i;
}

static guint
unknown_head (const StarSentence *self, const StarQuantity *q, int i)
{
  gboolean is_large =
    q->is_share || MAX (q->value, q->other) >= self->lexicon->unknown_head_minimum;
  const StarToken *token = star_sentence_token (self, i);

  return is_large && token->classes == 0 ? BIT (STAR_DIMENSION_SCALE)
                                                                        : 0;
}

/* "500k events *per second*", "three pages *a night*" */
static int
extend_by_rate (const StarSentence *self, int last)
{
  const StarToken *link = star_sentence_token (self, last + 1);
  const StarToken *unit = star_sentence_token (self, last + 2);

  if (link == NULL || star_noun_ends_run (self, last + 2))
    return last;
  if (star_token_is (link, STAR_WORD_PER)
      || (link->kind == STAR_TOKEN_SYMBOL && link->symbol == '/')
      || (star_token_is (link, STAR_WORD_ARTICLE)
          && star_lexicon_get_unit (self->lexicon, unit->word) != NULL))
    return last + 2;

  return last;
}

/* Whether a plural that can be counted stands at token @i. */
static gboolean
is_counted_plural (const StarSentence *self, int i)
{
  gboolean absorbed = FALSE;
  int last;

  return star_noun_is_plural (self, i)
         && star_noun_collect (self, i, STAR_ROLE_COUNT, &absorbed, &last) != 0;
}

/* "900 sales *ledgers*", which no list has */
static gboolean
is_unknown_plural (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);

  return token->first_hit < 0 && token->classes == 0 && !token->is_capital
         && star_token_looks_plural (token) && !star_token_in (token, STAR_GROUP_NO_VERB);
}

/* "200 operations *managers*" */
static gboolean
begins_counted (const StarSentence *self, int i)
{
  return !star_noun_ends_run (self, i)
         && (is_counted_plural (self, i) || is_unknown_plural (self, i));
}

/* "fifty new *and* returning guests" */
static gboolean
joins_adjectives (const StarSentence *self, const StarQuantity *q, int i)
{
  return star_sentence_is_class (self, i, STAR_WORD_AND) && i > q->last + 1
         && !star_noun_ends_run (self, i + 1) && !star_noun_ends_run (self, i + 2)
         && is_counted_plural (self, i + 2);
}

/* Whether no noun is to be looked for from token @i on: in "two *on-call* engineers" one is. */
static gboolean
ends_search (const StarSentence *self, const StarQuantity *q, int i)
{
  return star_noun_ends_run (self, i) && !joins_adjectives (self, q, i)
         && (!star_sentence_is_class (self, i, STAR_WORD_PREPOSITION)
             || !is_counted_plural (self, i));
}

/* "a 90 seat restaurant", as good as "90-seat" */
static gboolean
is_attributive (const StarSentence *self, const StarQuantity *q, int first, int last)
{
  return q->value >= ATTRIBUTE_MIN && first == q->last + 1 && !star_noun_ends_run (self, last + 1);
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

/* "22 *people* a minute", "6,000 *people*": nobody has so many colleagues. */
static gboolean
is_crowd_of_people (const StarSentence *self, const StarQuantity *q, int i, int last)
{
  return q->value >= (last > i ? ATTRIBUTE_MIN : LARGE_NUMBER)
         && star_token_reads (star_sentence_token (self, i), "people");
}

/* "I *led* 130 people", "a *team* of some 200" */
static gboolean
are_ones_own (const StarSentence *self, const StarQuantity *q)
{
  for (int i = q->first - 1; i >= q->first - LEADING_REACH; i--)
    {
      if (star_sentence_in (self, i, STAR_GROUP_LEADING)
          || (star_token_reads (star_sentence_token (self, i), "team")
              && star_sentence_is_class (self, i + 1, STAR_WORD_OF)))
        return TRUE;
    }

  return FALSE;
}

/* "as a *group of* seven" */
static int
skip_group (const StarSentence *self, int i)
{
  if (!star_sentence_is_class (self, i, STAR_WORD_OF)
      || !star_token_reads (star_sentence_token (self, i - 1), "group"))
    return i;

  return star_sentence_is_class (self, i - 2, STAR_WORD_ARTICLE) ? i - 3 : i - 2;
}

/* "a *team* of five *students*", "*we were* six students": those one works with. */
static gboolean
are_fellows (const StarSentence *self, const StarQuantity *q, int i)
{
  int before = skip_group (self, q->first - 1);

  if (!star_sentence_in (self, i, STAR_GROUP_FELLOW))
    return FALSE;
  if (star_sentence_is_class (self, before, STAR_WORD_OF))
    return star_sentence_in (self, before - 1, STAR_GROUP_CREW);
  if (star_token_reads (star_sentence_token (self, before), "as"))
    return TRUE;

  return star_sentence_in (self, before, STAR_GROUP_WERE)
         && star_sentence_is_class (self, before - 1, STAR_WORD_TEAM);
}

/* "four hundred *employees*": so many are no team, but how large the place is. */
static gboolean
is_workforce (const StarSentence *self, const StarQuantity *q, int i)
{
  gboolean absorbed = FALSE;
  int last;

  return q->value >= WORKFORCE_MIN && !are_ones_own (self, q)
         && (star_noun_collect (self, i, STAR_ROLE_SHARE, &absorbed, &last)
             & BIT (STAR_DIMENSION_PEOPLE))
              != 0;
}

/*
 * star_counted_find:
 * @found: where what @q counts is written
 *
 * Finds the head of what is counted: the first plural behind the figure.
 */
StarFound
star_counted_find (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  /* "60-node", "zero downtime", "one engineer", "a 3 billion row table" */
  gboolean any_number = q->is_joined || q->value <= 1 || q->value >= LARGE_NUMBER;
  int end = q->last + 1 + STAR_NOUNS_MAX;

  /* "2.5 engineers", but nobody counts a third of a thing; three of four are a share. */
  if (2 * q->value != floor (2 * q->value) && !q->is_share)
    return STAR_FOUND_NOTHING;

  for (int i = skip_to_noun (self, q->last + 1); i < end && !ends_search (self, q, i); i++)
    {
      const StarToken *token = star_sentence_token (self, i);
      gboolean absorbed = FALSE;
      int last = i;
      guint dimensions = star_noun_collect (self, i, STAR_ROLE_COUNT, &absorbed, &last);

      if (begins_counted (self, last + 1))
        continue;
      if ((dimensions != 0 || absorbed)
          && (any_number || star_noun_is_plural (self, i) || is_attributive (self, q, i, last)))
        {
          found->dimensions = absorbed ? 0 : dimensions;
          found->last = extend_by_rate (self, last);
          found->figure_last = found->last;
          if (is_crowd_of_people (self, q, i, found->last))
            found->dimensions = BIT (STAR_DIMENSION_SCALE);
          else if (are_fellows (self, q, i))
            found->dimensions = BIT (STAR_DIMENSION_PEOPLE);
          else if (is_workforce (self, q, i))
            found->dimensions |= BIT (STAR_DIMENSION_SCALE);
          return absorbed ? STAR_FOUND_ABSORBED : STAR_FOUND_CONCEPT;
        }
      /* "40 Kubernetes clusters": a name is no noun that is counted. */
      if (token->first_hit < 0
          && (token->is_capital ? is_plural_of_letters (token) : star_token_looks_plural (token)))
        {
          found->dimensions = unknown_head (self, q, i);
          found->last = i;
          found->figure_last = i;
          return found->dimensions != 0 ? STAR_FOUND_CONCEPT : STAR_FOUND_ABSORBED;
        }
      if (token->first_hit >= 0)
        i = MAX (i, star_sentence_hit (self, token->first_hit)->last);
    }

  return STAR_FOUND_NOTHING;
}

/* "from 15 *missing* pickups to two": what is said of them between both numbers. */
static guint
find_spread_inside (const StarSentence *self, const StarQuantity *q)
{
  guint dimensions = 0;

  for (int i = q->split_first + 1; i < q->split_last; i++)
    {
      gboolean absorbed = FALSE;
      int last;

      dimensions |= star_noun_collect (self, i, STAR_ROLE_SPREAD, &absorbed, &last);
    }

  return dimensions & BIT (STAR_DIMENSION_RELIABILITY);
}

/*
 * star_counted_find_inside:
 * @found: where what @q counts is written
 *
 * "from forty *hosts* to four"
 */
StarFound
star_counted_find_inside (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  gboolean absorbed = FALSE;
  int last;

  if (q->shape != STAR_QUANTITY_CHANGE)
    return STAR_FOUND_NOTHING;

  found->dimensions = find_spread_inside (self, q);
  for (int i = q->split_first + 1; i < q->split_last; i++)
    {
      guint dimensions = star_noun_collect (self, i, STAR_ROLE_COUNT, &absorbed, &last);

      if (absorbed)
        return STAR_FOUND_ABSORBED;
      if (dimensions == 0 || !star_noun_is_plural (self, i))
        continue;
      found->dimensions |= dimensions;
      return STAR_FOUND_CONCEPT;
    }

  return found->dimensions != 0 ? STAR_FOUND_CONCEPT : STAR_FOUND_NOTHING;
}

/*
 * star_counted_find_container:
 * @found: where what @q counts is written
 *
 * "a *team of* five"
 */
StarFound
star_counted_find_container (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  int of = q->first - 1;
  gboolean absorbed = FALSE;
  int last;

  if (!star_sentence_is_class (self, of, STAR_WORD_OF) || of < 1)
    return STAR_FOUND_NOTHING;

  for (int i = of - 1; i >= 0 && i >= of - 3; i--)
    {
      guint dimensions = star_noun_collect (self, i, STAR_ROLE_COUNT, &absorbed, &last);

      if (dimensions != 0 && last == of - 1)
        {
          found->dimensions = dimensions;
          found->first = i;
          found->last = q->last;
          found->figure_first = i;
          found->figure_last = q->last;
          return STAR_FOUND_CONCEPT;
        }
    }

  return STAR_FOUND_NOTHING;
}

/*
 * star_counted_find_title:
 * @found: where what @q counts is written
 *
 * "*Stores*: 240": the noun is the title of the number.
 */
StarFound
star_counted_find_title (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  const StarToken *colon = star_sentence_token (self, q->first - 1);
  gboolean absorbed = FALSE;
  int last;

  if (q->has_unit || q->first < 2 || colon->kind != STAR_TOKEN_SYMBOL
      || (colon->symbol != ':' && colon->symbol != '=')
      || !star_noun_ends_phrase (self, q->last + 1))
    return STAR_FOUND_NOTHING;

  for (int i = q->first - 2; i >= MAX (0, q->first - 3); i--)
    {
      guint dimensions = star_noun_collect (self, i, STAR_ROLE_COUNT, &absorbed, &last);

      if (dimensions == 0 || last != q->first - 2 || !star_noun_is_plural (self, i))
        continue;
      found->dimensions = dimensions;
      found->first = i;
      return STAR_FOUND_CONCEPT;
    }

  return STAR_FOUND_NOTHING;
}
