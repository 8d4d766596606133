/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-open-figure-private.h"

#include <math.h>

#include "star-enums.h"
#include "star-verb-private.h"

/* What a figure is about that no noun in its clause explains. */

/* In seconds: what takes that long is not told as a date. */
#define MINUTE 60

/* In seconds: what is later than such a unit says missed a deadline. */
#define HOUR 3600

/* In seconds: what is as old as this has an age. */
#define MONTH 2592000

/* Who is late is told this near before how late. */
#define SUBJECT_REACH 12

/* Whether what was measured ends at token @i: "six minutes late", not "12 mm out *of the sill*". */
static gboolean
ends_measure (const StarSentence *self, int i)
{
  if (star_sentence_ends_clause (self, i))
    return TRUE;

  return (star_sentence_is_class (self, i, STAR_WORD_PREPOSITION | STAR_WORD_AND)
          || star_sentence_token (self, i)->kind == STAR_TOKEN_SYMBOL)
         && !star_sentence_is_class (self, i, STAR_WORD_OF);
}

/* "The ferry *left* six minutes *late*", but not "she left an hour late" or "it shipped a week
 * late": who does it is no thing, and one missed deadline says little. */
static gboolean
is_late_arrival (const StarSentence *self, const StarQuantity *q)
{
  if (q->kind != STAR_QUANTITY_DURATION || q->factor > HOUR
      || !star_sentence_in (self, q->last + 1, STAR_GROUP_LATE) || q->first == 0
      || !star_verb_is_past (self, q->first - 1)
      || star_sentence_is_class (self, q->first - 1, STAR_WORD_WAS))
    return FALSE;

  for (int i = q->first - 1;
       i > q->first - SUBJECT_REACH && !star_sentence_ends_clause (self, i); i--)
    {
      if (star_sentence_is_class (self, i, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM)
          && !star_token_reads (star_sentence_token (self, i), "our"))
        return FALSE;
    }

  return TRUE;
}

/**
 * star_open_figure_is_deviation:
 *
 * Returns: whether it says how far a thing is from its place: "22 mm *out*", "six minutes *late*",
 *   "*off by* 3 %"
 */
gboolean
star_open_figure_is_deviation (const StarSentence *self, const StarQuantity *q)
{
  int next = q->last + 1;

  /* "100 miles *off*" is where a thing is. */
  if (q->kind == STAR_QUANTITY_MONEY || q->kind == STAR_QUANTITY_BYTES
      || q->kind == STAR_QUANTITY_MEASURE)
    return FALSE;
  if (q->kind == STAR_QUANTITY_DURATION && q->factor > MINUTE)
    return is_late_arrival (self, q);
  if (star_token_reads (star_sentence_token (self, q->first - 1), "by")
      && star_sentence_in (self, q->first - 2, STAR_GROUP_MISSED))
    return TRUE;

  if (q->kind == STAR_QUANTITY_RATIO || !q->has_unit)
    return FALSE;

  return star_sentence_in (self, next, STAR_GROUP_ASTRAY) && ends_measure (self, next + 1);
}

/* "The pump *jammed*, nine times in May": what nothing in its clause explains is of the fault. */
static gboolean
is_of_fault (const StarSentence *self, const StarQuantity *q)
{
  if ((self->signs & STAR_SIGN_FAULT) == 0)
    return FALSE;

  switch (q->kind)
    {
    case STAR_QUANTITY_COUNT:
      /* "it pointed to *one* member of staff" */
      return q->value == floor (q->value)
             && (q->value != 1 || q->is_frequency || q->has_rate
                 || q->shape == STAR_QUANTITY_CHANGE);
    case STAR_QUANTITY_RATIO:
      return TRUE;
    case STAR_QUANTITY_MULTIPLE:
      return q->is_frequency;
    case STAR_QUANTITY_DURATION:
      return q->factor <= MINUTE && !star_open_figure_tells_when (self, q);
    default:
      return FALSE;
    }
}

/* "eleven of the twenty", "17 of them": how many of what was told before. */
static gboolean
is_part (const StarSentence *self, const StarQuantity *q)
{
  return q->kind != STAR_QUANTITY_DURATION
         && ((q->is_share && q->value != 1)
             || (q->kind == STAR_QUANTITY_COUNT && q->value >= 2
                 && star_sentence_is_class (self, q->last + 1, STAR_WORD_OF)
                 && star_sentence_in (self, q->last + 2, STAR_GROUP_ANTECEDENT)));
}

/* "a *group of* six met", but "a group of six bells" */
static gboolean
follows_group (const StarSentence *self, const StarQuantity *q)
{
  int next = q->last + 1;

  return star_sentence_is_class (self, q->first - 1, STAR_WORD_OF)
         && star_token_reads (star_sentence_token (self, q->first - 2), "group")
         && (ends_measure (self, next)
             || star_sentence_is_class (self, next, STAR_WORD_STOP | STAR_WORD_PAST));
}

/* "we *three*", "we were only *four*", "me and *two* more", "a group of *six* met" */
static gboolean
is_head_count (const StarSentence *self, const StarQuantity *q)
{
  int next = q->last + 1;
  int i = q->first - 1;

  if (q->kind != STAR_QUANTITY_COUNT || q->value < 2 || q->value != floor (q->value)
      || q->has_unit || q->has_rate || q->is_frequency || q->is_share
      || q->shape != STAR_QUANTITY_SINGLE)
    return FALSE;

  while (star_sentence_is_class (self, i, STAR_WORD_FILLER | STAR_WORD_APPROXIMATE))
    i--;
  if (star_sentence_in (self, i, STAR_GROUP_US) || follows_group (self, q))
    return TRUE;
  next += star_sentence_in (self, next, STAR_GROUP_MORE);
  if (!ends_measure (self, next) && !star_sentence_is_class (self, next, STAR_WORD_OF))
    return FALSE;
  if (star_sentence_is_class (self, i, STAR_WORD_AND)
      || (star_sentence_token (self, i) != NULL
          && star_sentence_token (self, i)->kind == STAR_TOKEN_SYMBOL
          && star_sentence_token (self, i)->symbol == '+'))
    return star_sentence_in (self, i - 1, STAR_GROUP_SELF);

  return star_token_reads (star_sentence_token (self, i), "were")
         && star_token_reads (star_sentence_token (self, i - 1), "we");
}

/* "The sheets came back stained. *It was 310 in a week*": names nothing that it counts. */
static gboolean
is_bare (const StarSentence *sentence, const StarQuantity *q)
{
  int next = q->last + 1;

  if (q->kind != STAR_QUANTITY_COUNT || q->value != floor (q->value) || q->value == 1
      || star_sentence_is_class (sentence, q->first - 1, STAR_WORD_CLAUSE)
      || !(star_sentence_ends_clause (sentence, q->first - 1)
           || star_sentence_is_class (sentence, q->first - 1, STAR_WORD_WAS | STAR_WORD_PRESENT)))
    return FALSE;

  return star_sentence_ends_clause (sentence, next)
         || (star_sentence_is_class (sentence, next, STAR_WORD_PREPOSITION)
             && !star_sentence_is_class (sentence, next, STAR_WORD_OF));
}

/**
 * star_open_figure_find:
 * @quantity: one that nothing in its clause says anything of
 *
 * Returns: what the rest of @sentence makes of it, as bits of #StarDimension
 */
guint
star_open_figure_find (const StarSentence *sentence, const StarQuantity *quantity)
{
  guint dimensions = is_part (sentence, quantity) ? 1u << STAR_DIMENSION_SCALE : 0;

  if (is_head_count (sentence, quantity))
    return 1u << STAR_DIMENSION_PEOPLE;
  /* "*three or* four people came": the other number tells what they are. */
  if (!star_token_reads (star_sentence_token (sentence, quantity->last + 1), "or")
      && is_of_fault (sentence, quantity))
    dimensions |= 1u << STAR_DIMENSION_RELIABILITY;

  return dimensions;
}

/**
 * star_open_figure_goes_on:
 *
 * Returns: whether it speaks of what was told just before: "The kilns cracked. *It went from four a
 *   week to one*"
 */
gboolean
star_open_figure_goes_on (const StarSentence *sentence, const StarQuantity *q)
{
  return q->is_frequency || q->has_rate || q->is_share || q->shape == STAR_QUANTITY_CHANGE
         || is_bare (sentence, q);
}

/**
 * star_open_figure_is_subject:
 *
 * Returns: whether it stands where the subject does: "*twenty* came back", "*two* of them lead"
 */
gboolean
star_open_figure_is_subject (const StarSentence *sentence, const StarQuantity *q)
{
  int next = q->last + 1;

  if (q->kind != STAR_QUANTITY_COUNT || q->shape != STAR_QUANTITY_SINGLE || q->value < 2
      || q->has_unit || q->has_rate || q->is_frequency
      || star_sentence_ends_clause (sentence, next))
    return FALSE;

  return star_sentence_is_class (sentence, next,
                                 STAR_WORD_OF | STAR_WORD_STOP | STAR_WORD_PAST | STAR_WORD_PRESENT
                                   | STAR_WORD_HABIT);
}

/**
 * star_open_figure_tells_when:
 *
 * Returns: whether it says when something was, or what was done in it, so that it measures no
 *   thing: "two days *before the* launch", "an hour *later*", "two days *in, we* knew", "four days
 *   *of work*"
 */
gboolean
star_open_figure_tells_when (const StarSentence *sentence, const StarQuantity *q)
{
  int next = q->last + 1;

  if (star_sentence_in (sentence, next, STAR_GROUP_TIMING)
      /* An age, but figures that are two days old are. */
      || (q->factor >= MONTH && star_token_reads (star_sentence_token (sentence, next), "old")))
    return TRUE;
  if (star_token_reads (star_sentence_token (sentence, next), "before"))
    return star_sentence_is_class (sentence, next + 1, STAR_WORD_FILLER | STAR_WORD_ARTICLE)
           || star_sentence_ends_clause (sentence, next + 1);
  if (star_sentence_is_class (sentence, next, STAR_WORD_IN))
    return star_sentence_is_class (sentence, next + 1, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM)
           || star_sentence_ends_clause (sentence, next + 1);
  if (star_sentence_is_class (sentence, next, STAR_WORD_TO))
    return star_token_reads (star_sentence_token (sentence, next + 1), "go");

  return star_sentence_is_class (sentence, next, STAR_WORD_OF)
         && star_sentence_in (sentence, next + 1, STAR_GROUP_DOING);
}
