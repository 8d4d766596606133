/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-dealing-private.h"

#include "star-own-title-private.h"

/*
 * What one has to do with those one works with. "The manager" alone may be a mere title, and "the
 * lead" a cable; who is told something, or wants something, is somebody.
 */

/* Between "told" and who was told stand no more words than this, */
#define OBJECT_REACH 7

/* between "to my" and "manager" */
#define NOUN_REACH 3

/* and between who wanted and "wanted". */
#define SUBJECT_REACH 5

/* The end of those one works with that begin at token @i, -1 if none do. */
static int
find_colleague (const StarSentence *self, int i)
{
  const StarToken *token = star_sentence_token (self, i);
  const StarToken *before = star_sentence_token (self, i - 1);
  const StarHit *hit;

  /* "3 pm" */
  if (before != NULL && before->kind == STAR_TOKEN_NUMBER && token->length == 2)
    return -1;
  for (int k = token->first_hit;
       (hit = star_sentence_hit (self, k)) != NULL && hit->first == i; k++)
    {
      if ((hit->concept->roles & STAR_ROLE_COLLEAGUE) != 0 && !star_own_title_find (self, hit))
        return hit->last;
    }

  return -1;
}

/* "*told* my new *manager*"; who is asked *for* is only wanted. */
static gboolean
find_object (const StarSentence *self, const StarHit *aside, int *last)
{
  int reach = star_sentence_is_class (self, aside->last, STAR_WORD_FILLER) ? NOUN_REACH
                                                                           : OBJECT_REACH;

  if (star_token_reads (star_sentence_token (self, aside->last + 1), "for"))
    return FALSE;

  for (int i = aside->first; i <= aside->last + reach; i++)
    {
      if (i > aside->last && star_sentence_ends_clause (self, i))
        return FALSE;
      *last = find_colleague (self, i);
      if (*last > aside->first)
        return TRUE;
    }

  return FALSE;
}

/* "the *manager* at first *wanted*", but not "the manager I wanted" */
static gboolean
find_subject (const StarSentence *self, const StarHit *aside, int *first)
{
  for (int i = aside->first - 1; i >= aside->first - SUBJECT_REACH; i--)
    {
      if (star_sentence_ends_clause (self, i)
          || star_sentence_is_class (self, i, STAR_WORD_FIRST_PERSON | STAR_WORD_TEAM))
        return FALSE;
      if (find_colleague (self, i) >= 0)
        {
          *first = i;
          return TRUE;
        }
    }

  return FALSE;
}

/*
 * star_dealing_find:
 * @aside: what may be done to somebody, or by somebody
 * @first: (out): where the words begin that show it
 * @last: (out): where they end
 *
 * Returns: whether it is somebody one works with, as "my team" always is
 */
gboolean
star_dealing_find (const StarSentence *self, const StarHit *aside, int *first, int *last)
{
  *first = aside->first;
  *last = aside->last;
  if ((aside->concept->roles & STAR_ROLE_DEALING) != 0 && find_object (self, aside, last))
    return TRUE;

  *last = aside->last;
  if ((aside->concept->roles & STAR_ROLE_MENTION) != 0)
    return TRUE;

  return (aside->concept->roles & STAR_ROLE_STANCE) != 0 && find_subject (self, aside, first);
}
