/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-overlap-private.h"

#include <math.h>

/*
 * Two tellings of one story share most of their words and figures, in whatever order; two stories
 * of one trade share words, but few figures. What many of the other stories have too says little.
 */

/* Of a score, so much is the words' part where both stories have figures. */
#define WORDS_PART 0.6

/* A story with fewer words that say something is a note that anything may resemble. */
#define WORDS_MIN 12

/* Fewer figures, by weight, are no sign either way. */
#define FIGURES_MIN 1.2

struct _StarOverlapIndex
{
  GPtrArray *profiles;
  float *rarity;
};

/* What two stories share, and what each has of it. */
typedef struct {
  double shared;
  double one;
  double two;
} Sums;

static const StarProfile *
get_profile (const StarOverlapIndex *self, guint i)
{
  return g_ptr_array_index (self->profiles, i);
}

static void
count_one (GHashTable *counts, guint key)
{
  gpointer count = g_hash_table_lookup (counts, GUINT_TO_POINTER (key));

  g_hash_table_insert (counts, GUINT_TO_POINTER (key),
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
}

static guint
get_count (GHashTable *counts, guint key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (key)));
}

static void
count_words (GPtrArray *profiles)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < profiles->len; i++)
        {
          GArray *words = ((StarProfile *) g_ptr_array_index (profiles, i))->words;

          for (guint k = 0; k < words->len; k++)
            {
              StarProfileWord *word = &g_array_index (words, StarProfileWord, k);

              if (pass == 0)
                count_one (counts, word->word);
              else
                word->n_stories = get_count (counts, word->word);
            }
        }
    }
}

static void
count_figures (GPtrArray *profiles)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < profiles->len; i++)
        {
          GArray *figures = ((StarProfile *) g_ptr_array_index (profiles, i))->figures;

          for (guint k = 0; k < figures->len; k++)
            {
              StarProfileFigure *figure = &g_array_index (figures, StarProfileFigure, k);

              if (pass == 0)
                count_one (counts, figure->key);
              else
                figure->n_stories = get_count (counts, figure->key);
            }
        }
    }
}

/* Of 1 for what no other story has, down to little for what all others have. */
static float *
make_rarity (guint n_stories)
{
  float *rarity = g_new (float, n_stories + 1);

  for (guint others = 0; others <= n_stories; others++)
    rarity[others] = MAX (log ((n_stories + 1.0) / (others + 1.0)) / log (n_stories + 1.0), 0.05);

  return rarity;
}

static Sums
sum_words (const StarOverlapIndex *self, const GArray *one, const GArray *two)
{
  const StarProfileWord *a = (const StarProfileWord *) (gpointer) one->data;
  const StarProfileWord *b = (const StarProfileWord *) (gpointer) two->data;
  const StarProfileWord *a_end = a + one->len;
  const StarProfileWord *b_end = b + two->len;
  Sums sums = { 0, 0, 0 };

  while (a < a_end || b < b_end)
    {
      if (b == b_end || (a < a_end && a->word < b->word))
        {
          sums.one += a->weight * self->rarity[a->n_stories - 1];
          a++;
        }
      else if (a == a_end || b->word < a->word)
        {
          sums.two += b->weight * self->rarity[b->n_stories - 1];
          b++;
        }
      else
        {
          sums.shared += a->weight * self->rarity[a->n_stories - 2];
          a++;
          b++;
        }
    }

  return sums;
}

static Sums
sum_figures (const StarOverlapIndex *self, const GArray *one, const GArray *two)
{
  const StarProfileFigure *a = (const StarProfileFigure *) (gpointer) one->data;
  const StarProfileFigure *b = (const StarProfileFigure *) (gpointer) two->data;
  const StarProfileFigure *a_end = a + one->len;
  const StarProfileFigure *b_end = b + two->len;
  Sums sums = { 0, 0, 0 };

  while (a < a_end || b < b_end)
    {
      if (b == b_end || (a < a_end && a->key < b->key))
        {
          sums.one += a->weight * self->rarity[a->n_stories - 1];
          a++;
        }
      else if (a == a_end || b->key < a->key)
        {
          sums.two += b->weight * self->rarity[b->n_stories - 1];
          b++;
        }
      else
        {
          sums.shared += MIN (a->weight, b->weight) * self->rarity[a->n_stories - 2];
          a++;
          b++;
        }
    }

  return sums;
}

/* Between the share of the shorter and that of the longer, so that neither a note nor a saga that
 * has a word of everything resembles all. */
static double
share (Sums sums)
{
  double one = sums.one + sums.shared;
  double two = sums.two + sums.shared;

  return one > 0 && two > 0 ? sums.shared / sqrt (one * two) : 0;
}

static void
add_figures (StarOverlap *self, GArray *one, GArray *two)
{
  guint k = 0;

  for (guint i = 0; i < one->len && self->one->len < STAR_OVERLAP_FIGURES_MAX; i++)
    {
      StarProfileFigure *a = &g_array_index (one, StarProfileFigure, i);

      while (k < two->len && g_array_index (two, StarProfileFigure, k).key < a->key)
        k++;
      if (k == two->len || g_array_index (two, StarProfileFigure, k).key != a->key)
        continue;
      g_ptr_array_add (self->one, a);
      g_ptr_array_add (self->two, &g_array_index (two, StarProfileFigure, k));
    }
}

/* The rarest first; what came first in the stories before what came later. */
static int
compare_telling (gconstpointer a, gconstpointer b)
{
  const StarProfileWord *one = a;
  const StarProfileWord *two = b;

  if (one->weight != two->weight)
    return one->weight > two->weight ? -1 : 1;
  if (one->n_stories != two->n_stories)
    return one->n_stories < two->n_stories ? -1 : 1;

  return (one->word > two->word) - (one->word < two->word);
}

static void
add_words (StarOverlap *self, const GArray *one, const GArray *two)
{
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (StarProfileWord));
  guint k = 0;

  for (guint i = 0; i < one->len; i++)
    {
      const StarProfileWord *a = &g_array_index (one, StarProfileWord, i);

      while (k < two->len && g_array_index (two, StarProfileWord, k).word < a->word)
        k++;
      if (k < two->len && g_array_index (two, StarProfileWord, k).word == a->word)
        g_array_append_val (shared, *a);
    }

  g_array_sort (shared, compare_telling);
  for (guint i = 0; i < MIN (shared->len, STAR_OVERLAP_WORDS_MAX); i++)
    g_array_append_val (self->words, g_array_index (shared, StarProfileWord, i).word);
}

/*
 * star_overlap_index_new:
 * @profiles: (element-type StarProfile): the stories that are compared; how many of them have a
 *   word or figure is written into it
 *
 * Returns: (transfer full): what star_overlap_score() needs to know of all of them
 */
StarOverlapIndex *
star_overlap_index_new (GPtrArray *profiles)
{
  StarOverlapIndex *self = g_new0 (StarOverlapIndex, 1);

  self->profiles = g_ptr_array_ref (profiles);
  self->rarity = make_rarity (profiles->len);
  count_words (profiles);
  count_figures (profiles);

  return self;
}

void
star_overlap_index_free (StarOverlapIndex *self)
{
  g_ptr_array_unref (self->profiles);
  g_free (self->rarity);
  g_free (self);
}

/*
 * star_overlap_score:
 *
 * One pass over the words and figures of both, which are sorted.
 *
 * Returns: 0 for nothing in common to 1 for the same
 */
double
star_overlap_score (const StarOverlapIndex *index, guint one, guint two)
{
  const StarProfile *a = get_profile (index, one);
  const StarProfile *b = get_profile (index, two);
  double words;
  Sums figures;

  if (MIN (a->words->len, b->words->len) < WORDS_MIN)
    return 0;

  words = share (sum_words (index, a->words, b->words));
  figures = sum_figures (index, a->figures, b->figures);
  if (MIN (figures.one, figures.two) + figures.shared < FIGURES_MIN)
    return words;

  return WORDS_PART * words + (1 - WORDS_PART) * share (figures);
}

/*
 * star_overlap_new:
 *
 * Returns: (transfer full): what the two stories have in common; it is about the profiles of
 *   @index and lives no longer than they do
 */
StarOverlap *
star_overlap_new (const StarOverlapIndex *index, guint one, guint two)
{
  const StarProfile *a = get_profile (index, one);
  const StarProfile *b = get_profile (index, two);
  StarOverlap *self = g_new0 (StarOverlap, 1);

  self->score = star_overlap_score (index, one, two);
  self->one = g_ptr_array_new ();
  self->two = g_ptr_array_new ();
  self->words = g_array_new (FALSE, FALSE, sizeof (guint));
  add_figures (self, a->figures, b->figures);
  add_words (self, a->words, b->words);

  return self;
}

void
star_overlap_free (StarOverlap *self)
{
  g_ptr_array_unref (self->one);
  g_ptr_array_unref (self->two);
  g_array_unref (self->words);
  g_free (self);
}
