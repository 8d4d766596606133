/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-subject-private.h"

#include "star-noun-private.h"

/* What a figure is about that does not count the noun beside it. */

/* A time belongs to what stands this near before it: at the end of a long clause it is a date. */
#define TIME_REACH 10

#define BIT(dimension) (1u << (dimension))

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
      if (star_noun_ends_run (self, k))
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

/* "were *up* by about 20 %", but "caught *up* by 20 %" */
static gboolean
is_told_up (const StarSentence *self, const StarQuantity *q)
{
  int i = q->first - 1;

  if (q->kind != STAR_QUANTITY_RATIO || q->is_share)
    return FALSE;

  while (star_sentence_is_class (self, i, STAR_WORD_APPROXIMATE)
         || star_token_reads (star_sentence_token (self, i), "by"))
    i--;

  return i > 0 && star_token_reads (star_sentence_token (self, i), "up")
         && star_sentence_in (self, i - 1, STAR_GROUP_UP_VERB);
}

/* Whether a figure says how much something grew or shrank, so that the number of it did. */
static gboolean
is_movement (const StarSentence *self, const StarQuantity *q)
{
  if (q->kind == STAR_QUANTITY_MULTIPLE || q->shape == STAR_QUANTITY_CHANGE
      || star_sentence_find_down (self, q) >= 0 || is_told_up (self, q))
    return TRUE;

  for (int i = q->first - 1;
       i >= q->first - STAR_CLAUSE_REACH && !star_sentence_ends_clause (self, i); i--)
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

  for (; !star_noun_ends_run (self, i); i++)
    {
      gboolean absorbed = FALSE;
      int last;

      if (star_noun_collect (self, i, roles, &absorbed, &last) != 0)
        return FALSE;
    }

  return i > first && (i == q->first || star_sentence_is_class (self, i, STAR_WORD_STOP));
}

/* The words behind a figure up to the end of the clause, when all else gave nothing. */
static StarFound
find_after (const StarSentence *self, int from, guint roles, StarAttachment *found)
{
  for (int i = from; i < from + STAR_CLAUSE_REACH && !star_sentence_ends_clause (self, i); i++)
    {
      gboolean absorbed = FALSE;
      int last = i;
      guint dimensions;

      if (star_sentence_token (self, i)->quantity >= 0
          || star_sentence_is_class (self, i, STAR_WORD_AND))
        break;

      dimensions = star_noun_collect (self, i, roles, &absorbed, &last);
      if (absorbed)
        return STAR_FOUND_ABSORBED;
      if (dimensions != 0)
        {
          found->dimensions = dimensions;
          found->last = last;
          return STAR_FOUND_CONCEPT;
        }
    }

  return STAR_FOUND_NOTHING;
}

/* "15 % more *project* efficiency" is not about projects, "15 % more *project* numbers" is. */
static gboolean
describes_other_noun (const StarSentence *self, int i, int last)
{
  gboolean absorbed = FALSE;
  int end;

  return !star_noun_is_plural (self, i)
         && star_noun_collect (self, i, STAR_ROLE_METRIC, &absorbed, &end) == 0
         && !star_noun_ends_run (self, last + 1)
         && !star_sentence_in (self, last + 1, STAR_GROUP_SIZE_NAME);
}

/* "a 30 % *rise in* orders", "doubled the *number of* orders" */
static gboolean
hangs_on_next (const StarSentence *self, int i)
{
  if (star_token_reads (star_sentence_token (self, i), "number"))
    return star_sentence_is_class (self, i + 1, STAR_WORD_OF);

  return star_sentence_is_class (self, i, STAR_WORD_CHANGE)
         && star_sentence_is_class (self, i + 1, STAR_WORD_PREPOSITION);
}

/*
 * Finds the subject before a figure from token @from back to the start of its clause; the search
 * ends at @stopped. A noun that hangs on another gives way to that one: "latency of the *service*
 * fell".
 */
static StarFound
find_before (const StarSentence *self, int from, guint roles, StarAttachment *found, int *stopped)
{
  int reach = roles == STAR_ROLE_DURATION ? TIME_REACH : STAR_CLAUSE_REACH;
  int limit = found->quantity->first - reach;
  StarFound result = STAR_FOUND_NOTHING;
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
        dimensions = star_noun_collect (
          self, i, is_aside (self, i) ? roles & ~STAR_ROLE_SHARE : roles, &absorbed, &last);
      if (dimensions == 0 && !absorbed)
        {
          if (result != STAR_FOUND_NOTHING && star_token_is (token, STAR_WORD_STOP | STAR_WORD_AND)
              && !star_token_is (token, STAR_WORD_PREPOSITION))
            break;
          /* "the budget and class *sizes* were 32": the nearer subject is one of no dimension. */
          if (result == STAR_FOUND_NOTHING && star_token_is (token, STAR_WORD_AND)
              && begins_other_subject (self, found->quantity, roles, i + 1))
            break;
          continue;
        }

      result = absorbed ? STAR_FOUND_ABSORBED : STAR_FOUND_CONCEPT;
      found->dimensions = absorbed ? 0 : dimensions;
      found->first = i;
      i = find_hook (self, i);
      if (i < 0)
        break;
    }

  *stopped = i;
  return result;
}

/*
 * star_subject_find_behind:
 * @roles: #StarRole bits that the noun may have
 * @found: where it is written
 *
 * Finds the noun behind a ratio: the last one of its run, "30 % lower *server costs*".
 */
StarFound
star_subject_find_behind (const StarSentence *self,
                          const StarQuantity *q,
                          guint roles,
                          StarAttachment *found)
{
  int i = q->last + 1;
  StarFound result = STAR_FOUND_NOTHING;
  int end = i + STAR_NOUNS_MAX + 2;

  while (i < end && star_sentence_token (self, i) != NULL
         && star_sentence_token (self, i)->quantity < 0)
    {
      gboolean may_pass = hangs_on_next (self, i);
      gboolean absorbed = FALSE;
      int last = i;
      guint dimensions;

      dimensions = star_noun_collect (self, i, roles, &absorbed, &last);
      if (i == q->last + 1 && dimensions == 0 && !absorbed
          && star_sentence_is_class (self, i, STAR_WORD_OF))
        {
          i++;
          continue;
        }
      if (dimensions == 0 && !absorbed && star_noun_ends_run (self, i))
        break;
      if (dimensions != 0 || absorbed)
        {
          absorbed |=
            dimensions == BIT (STAR_DIMENSION_SCALE) && describes_other_noun (self, i, last);
          result = absorbed ? STAR_FOUND_ABSORBED : STAR_FOUND_CONCEPT;
          found->dimensions = absorbed ? 0 : dimensions;
          found->last = last;
        }
      i = MAX (i, last) + (may_pass ? 2 : 1);
    }

  return result;
}

/*
 * star_subject_find:
 * @roles: #StarRole bits that the subject may have
 * @found: where it is written
 *
 * Finds what a figure is about that counts nothing: behind it, before it, or a clause further back.
 */
StarFound
star_subject_find (const StarSentence *self,
                   const StarQuantity *q,
                   guint roles,
                   StarAttachment *found)
{
  int stopped = 0;
  StarFound result = star_subject_find_behind (self, q, roles, found);

  if ((roles & STAR_ROLE_SHARE) != 0 && !is_movement (self, q))
    roles &= ~STAR_ROLE_SHARE;
  if (result == STAR_FOUND_NOTHING)
    result = find_before (self, q->first - 1, roles, found, &stopped);
  if (result == STAR_FOUND_NOTHING && roles == STAR_ROLE_DURATION)
    result = find_after (self, q->last + 1, roles, found);
  /* "The analyst drew a slide; it asked for a *doubling*" doubles no analyst. */
  if (q->kind == STAR_QUANTITY_MULTIPLE)
    roles &= ~STAR_ROLE_SHARE;
  /* "The bill, which had doubled before, fell by a third": one clause further back. */
  if (result == STAR_FOUND_NOTHING && stopped > 0
      && star_sentence_token (self, stopped)->quantity < 0)
    result = find_before (self, stopped - 1, roles, found, &stopped);

  return result;
}

/*
 * star_subject_find_of_number:
 * @found: where it is written
 *
 * A bare number says something only of a subject that moves, or that it is the end of.
 */
StarFound
star_subject_find_of_number (const StarSentence *self, const StarQuantity *q, StarAttachment *found)
{
  guint roles = STAR_ROLE_METRIC;
  int stopped;

  if (q->is_frequency)
    return star_subject_find (self, q, STAR_ROLE_METRIC, found);
  if (is_movement (self, q))
    roles |= STAR_ROLE_SHARE;
  if (q->shape != STAR_QUANTITY_CHANGE && !q->has_rate
      && !star_noun_ends_phrase (self, q->last + 1))
    return STAR_FOUND_NOTHING;

  return find_before (self, q->first - 1, roles, found, &stopped);
}
