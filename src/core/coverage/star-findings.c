/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-findings-private.h"

/* Of each dimension and level. */
#define FINDINGS_MAX 400

/* The words lie together in blocks of this many bytes. */
#define STRINGS_SIZE 1024

/*
 * star_findings_init:
 *
 * Makes @self empty; star_findings_clear() frees what it will hold.
 */
void
star_findings_init (StarFindings *self)
{
  *self = (StarFindings) {
    .list = g_array_new (FALSE, FALSE, sizeof (StarFinding)),
    .strings = g_string_chunk_new (STRINGS_SIZE),
  };
}

void
star_findings_clear (StarFindings *self)
{
  g_array_unref (self->list);
  g_string_chunk_free (self->strings);
}

/*
 * star_findings_begin_sentence:
 *
 * What is added from now on is not compared with what was found before.
 */
void
star_findings_begin_sentence (StarFindings *self)
{
  self->n_before = self->list->len;
}

/*
 * star_findings_has_figure:
 *
 * Returns: whether something quantifies @dimension
 */
gboolean
star_findings_has_figure (const StarFindings *self, StarDimension dimension)
{
  return self->n_found[dimension][STAR_LEVEL_QUANTIFIED] > 0;
}

/*
 * star_findings_is_full:
 * @dimensions: a bit for each
 *
 * Returns: whether none of @dimensions takes another figure
 */
gboolean
star_findings_is_full (const StarFindings *self, guint dimensions)
{
  for (int d = 0; d < STAR_N_REQUIRED_DIMENSIONS; d++)
    {
      if ((dimensions & (1u << d)) != 0
          && self->n_found[d][STAR_LEVEL_QUANTIFIED] < FINDINGS_MAX)
        return FALSE;
    }

  return TRUE;
}

static const char *
keep_slice (StarFindings *self, const StarSentence *sentence, int first, int last)
{
  const StarToken *start = star_sentence_token (sentence, first);
  const StarToken *end = star_sentence_token (sentence, last);

  return g_string_chunk_insert_len (self->strings, start->text,
                                    end->text + end->length - start->text);
}

/*
 * star_findings_make:
 * @dimension: what it is evidence of
 * @level: %STAR_LEVEL_QUANTIFIED if with a figure
 * @first: the first token of the words that show it
 * @last: the last one
 * @figure: (nullable): the figure in short form
 *
 * Returns: a finding that is not in the list, of rank 0
 */
StarFinding
star_findings_make (StarFindings *self, const StarSentence *sentence, StarDimension dimension,
                    StarLevel level, int first, int last, const char *figure)
{
  StarFinding finding = {
    .dimension = dimension,
    .level = level,
    .start = star_sentence_token (sentence, first)->start,
    .end = star_sentence_token (sentence, last)->end,
    .text = keep_slice (self, sentence, first, last),
  };

  if (figure != NULL)
    finding.figure = g_string_chunk_insert (self->strings, figure);

  return finding;
}

/* Whether the same words of this sentence say so already: what is done lies beside with whom. */
static gboolean
is_known (const StarFindings *self, const StarFinding *finding)
{
  for (guint i = self->n_before; i < self->list->len && finding->figure == NULL; i++)
    {
      const StarFinding *known = star_findings_get (self, i);

      if (known->dimension == finding->dimension && known->level == finding->level
          && known->start == finding->start && known->end == finding->end && !known->is_hint)
        return TRUE;
    }

  return FALSE;
}

/*
 * star_findings_add:
 * @dimension: what it is evidence of
 * @level: %STAR_LEVEL_QUANTIFIED if with a figure
 * @first: the first token of the words that show it
 * @last: the last one
 * @figure: (nullable): the figure in short form
 *
 * Returns: (transfer none) (nullable): the new finding, of rank 0, till the next is added; %NULL
 *   if there is no room or the same words say so already
 */
StarFinding *
star_findings_add (StarFindings *self, const StarSentence *sentence, StarDimension dimension,
                   StarLevel level, int first, int last, const char *figure)
{
  StarFinding finding;

  if (self->n_found[dimension][level]++ >= FINDINGS_MAX)
    return NULL;

  finding = star_findings_make (self, sentence, dimension, level, first, last, figure);
  if (is_known (self, &finding))
    return NULL;
  g_array_append_val (self->list, finding);

  return &g_array_index (self->list, StarFinding, self->list->len - 1);
}

/*
 * star_findings_append:
 * @finding: one that star_findings_make() made
 */
void
star_findings_append (StarFindings *self, const StarFinding *finding)
{
  g_array_append_vals (self->list, finding, 1);
}
