/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-means-private.h"

#include "star-enums.h"
#include "star-noun-private.h"

/* What work takes of machines, memory and hands: less of it is a saving, whatever it did. */

/* What there was less of stands this near to the figure. */
#define MEANS_REACH 6

/* "three people *instead of* six": no more words stand between. */
#define NOUN_REACH 4

/* Whether a word of @group stands near the figure in its clause. */
static gboolean
stands_near (const StarSentence *self, const StarQuantity *q, StarWordGroup group)
{
  for (int i = q->first - 1; i >= q->first - MEANS_REACH; i--)
    {
      if (star_sentence_ends_clause (self, i))
        break;
      if (star_sentence_in (self, i, group))
        return TRUE;
    }
  for (int i = q->first; i <= q->last + NOUN_REACH; i++)
    {
      if (star_sentence_ends_clause (self, i))
        return FALSE;
      if (star_sentence_in (self, i, group))
        return TRUE;
    }

  return FALSE;
}

/* Whether a word of @group stands before the figure and what makes it vague: "*replaced* about
 * six". */
static gboolean
follows_word_of (const StarSentence *self, const StarQuantity *q, StarWordGroup group)
{
  int i = q->first - 1;

  while (star_sentence_is_class (self, i, STAR_WORD_FILLER | STAR_WORD_APPROXIMATE))
    i--;

  return star_sentence_in (self, i, group);
}

/* "*replaced* six servers *with* two" */
static gboolean
is_replaced (const StarSentence *self, const StarQuantity *q)
{
  return follows_word_of (self, q, STAR_GROUP_REPLACED);
}

/* Whether "*instead of* twenty" or, for what is replaced, "*with* two" begins at token @i. */
static gboolean
begins_other_figure (const StarSentence *self, const StarQuantity *q, int i)
{
  const StarToken *token = star_sentence_token (self, i);
  gboolean is_contrast = star_token_in (token, STAR_GROUP_CONTRAST);
  const StarToken *figure = star_sentence_token (self, i + 1 + is_contrast);
  const StarQuantity *other;
  double value;

  if (figure == NULL || figure->quantity < 0)
    return FALSE;

  /* "2 GB *instead of 8*" */
  other = star_sentence_quantity (self, figure->quantity);
  value = other->has_unit ? q->value : q->value / q->factor;

  return is_contrast ? other->value > value
                     : other->value < value && star_token_in (token, STAR_GROUP_SUCCESSOR)
                         && is_replaced (self, q);
}

/* "8 machines *instead of* 20", "replaced six servers *with* two" */
static gboolean
replaces (const StarSentence *self, const StarQuantity *q)
{
  for (int i = q->last + 1; i <= q->last + NOUN_REACH && !star_sentence_ends_clause (self, i); i++)
    {
      if (begins_other_figure (self, q, i))
        return TRUE;
    }

  return FALSE;
}

/* "from 40 to 25", "8 instead of 20" */
static gboolean
is_less (const StarSentence *self, const StarQuantity *q)
{
  if (q->shape == STAR_QUANTITY_CHANGE)
    return q->direction == STAR_QUANTITY_DOWN;

  return replaces (self, q);
}

/* "with *half the* servers", which no verb needs to cut */
static gboolean
is_half_of_what_was (const StarSentence *self, const StarQuantity *q)
{
  int i = q->first - 1;

  while (star_sentence_is_class (self, i, STAR_WORD_FILLER))
    i--;

  return q->kind == STAR_QUANTITY_RATIO && !q->is_share
         && star_sentence_in (self, i, STAR_GROUP_USING)
         && star_token_reads (star_sentence_token (self, q->last + 1), "the");
}

/* Whether a word for people stands behind the number that ends before token @i. */
static gboolean
counts_people (const StarSentence *self, int i)
{
  int end = i + NOUN_REACH;

  for (; i < end && !star_noun_ends_run (self, i); i++)
    {
      gboolean absorbed = FALSE;
      int last;

      if (star_sentence_in (self, i, STAR_GROUP_PERSON)
          || (star_noun_collect (self, i, STAR_ROLE_COLLEAGUE, &absorbed, &last)
              & (1u << STAR_DIMENSION_PEOPLE))
               != 0)
        return TRUE;
    }

  return FALSE;
}

/* "*one person* instead of *four*": "one" is no figure where it may be a pronoun. */
static gboolean
is_replaced_by_one (const StarSentence *self, const StarQuantity *q)
{
  int i = q->first - 2;

  if (q->value <= 1 || !star_token_reads (star_sentence_token (self, i), "instead"))
    return FALSE;

  for (int end = i - MEANS_REACH; i >= end && !star_sentence_ends_clause (self, i); i--)
    {
      if (star_token_reads (star_sentence_token (self, i), "one"))
        return counts_people (self, i + 1);
    }

  return FALSE;
}

/* "*decommissioned* 15 machines", "turned *off* 60 servers" */
static gboolean
is_given_up (const StarSentence *self, const StarQuantity *q)
{
  return star_sentence_in (self, q->first - 1, STAR_GROUP_GIVEN_UP);
}

/* "It *takes* two people", "does *what* three people did" */
static gboolean
is_needed (const StarSentence *self, const StarQuantity *q)
{
  return follows_word_of (self, q, STAR_GROUP_NEEDING);
}

/* "I *got back* two hours", "it *gives* each nurse 30 minutes *back*" */
static gboolean
is_given_back (const StarSentence *self, const StarQuantity *q)
{
  int end = q->first - MEANS_REACH;
  int back = q->last + 1;

  if (star_token_reads (star_sentence_token (self, q->first - 1), "back"))
    return star_sentence_in (self, q->first - 2, STAR_GROUP_GIVING_BACK);

  while (back <= q->last + NOUN_REACH && !star_sentence_ends_clause (self, back)
         && !star_token_reads (star_sentence_token (self, back), "back"))
    back++;
  if (!star_token_reads (star_sentence_token (self, back), "back"))
    return FALSE;

  for (int i = q->first - 1; i >= end && !star_sentence_ends_clause (self, i); i--)
    {
      if (star_sentence_in (self, i, STAR_GROUP_GIVING_BACK))
        return TRUE;
      if (star_sentence_is_class (self, i, STAR_WORD_PREPOSITION))
        return FALSE;
    }

  return FALSE;
}

/*
 * star_means_find:
 *
 * Returns: whether @q says how much less work took: "on *8 machines instead of 20*", "memory went
 *   from *16 GB to 4 GB*", "*one person* instead of three", "*two hours* a week back"
 */
gboolean
star_means_find (const StarSentence *self, const StarQuantity *q)
{
  switch (q->kind)
    {
    case STAR_QUANTITY_DURATION:
      return is_given_back (self, q);
    case STAR_QUANTITY_BYTES:
      return is_less (self, q) && stands_near (self, q, STAR_GROUP_MEMORY);
    case STAR_QUANTITY_COUNT:
      if (counts_people (self, q->last + 1))
        return replaces (self, q) || is_needed (self, q);
      if (is_replaced_by_one (self, q))
        return TRUE;
      return (is_less (self, q) || is_given_up (self, q))
             && stands_near (self, q, STAR_GROUP_MACHINE);
    case STAR_QUANTITY_RATIO:
    case STAR_QUANTITY_MULTIPLE:
      return is_half_of_what_was (self, q) && stands_near (self, q, STAR_GROUP_MACHINE);
    default:
      return FALSE;
    }
}
