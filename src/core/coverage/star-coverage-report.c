/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-coverage-report-private.h"

#include "star-words.h"

/* The words of the evidence lie together in blocks of this many bytes. */
#define STRINGS_SIZE 1024

/**
 * StarCoverageReport:
 *
 * What the checks found in one story. Evidence of a dimension is that of its level alone: where
 * there is a figure, words without one are left out.
 *
 * Evidence in a KPI row has the section %STAR_SECTION_KPI_MOVEMENT and @start = @end = the length
 * of that field's text, because the row is not part of the text; its @text is the row in words.
 */
struct _StarCoverageReport
{
  gatomicrefcount ref_count;
  char *engine;
  const char *foreign;
  StarPaceRange pace;
  StarLevel levels[STAR_N_DIMENSIONS];
  GPtrArray *evidence[STAR_N_DIMENSIONS];
  GStringChunk *strings;
  int ranks[STAR_N_DIMENSIONS];   /* of the strongest evidence, which comes first */
  guint places[STAR_N_DIMENSIONS]; /* where it would stand in the order of the text */
  StarEvidence hints[STAR_N_DIMENSIONS];
  guint n_hints[STAR_N_DIMENSIONS];
  GPtrArray *flags;
  GPtrArray *ignored;
  guint words[STAR_N_SECTIONS + 1];
  guint n_empty;
};

G_DEFINE_BOXED_TYPE (StarCoverageReport, star_coverage_report, star_coverage_report_ref,
                     star_coverage_report_unref)

static void
star_coverage_report_free (StarCoverageReport *self)
{
  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    g_ptr_array_unref (self->evidence[d]);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->flags);
  g_ptr_array_unref (self->ignored);
  g_free (self->engine);
  g_free (self);
}

static guint
count_blocking (StarCoverageReport *self)
{
  guint blocking = self->n_empty;

  for (int d = 0; d < STAR_N_REQUIRED_DIMENSIONS; d++)
    blocking += self->levels[d] != STAR_LEVEL_QUANTIFIED;

  for (guint i = 0; i < self->flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (self->flags, i);

      /* The length of a cut is no blocker of a digest, which knows no pace. */
      blocking += flag->severity == STAR_SEVERITY_REQUIRED && !star_flag_is_about_time (flag);
    }

  return blocking;
}

StarCoverageReport *
star_coverage_report_new (const char *engine, const StarPaceRange *pace)
{
  StarCoverageReport *self = g_new0 (StarCoverageReport, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->engine = g_strdup (engine);
  self->pace = *pace;
  self->strings = g_string_chunk_new (STRINGS_SIZE);
  self->flags = g_ptr_array_new_with_free_func ((GDestroyNotify) star_flag_free);
  self->ignored = g_ptr_array_new_with_free_func ((GDestroyNotify) star_flag_free);
  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    self->evidence[d] = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/* Puts the last piece of evidence first, and the one that was first where it belongs. */
static void
move_last_to_front (StarCoverageReport *self, StarDimension dimension)
{
  GPtrArray *evidence = self->evidence[dimension];
  guint last = evidence->len - 1;

  if (last > 0)
    {
      gpointer strongest = g_ptr_array_steal_index (evidence, last);

      g_ptr_array_insert (evidence, self->places[dimension],
                          g_ptr_array_steal_index (evidence, 0));
      g_ptr_array_insert (evidence, 0, strongest);
    }
  self->places[dimension] = last;
}

/*
 * star_coverage_report_add_evidence:
 * @evidence: is copied
 * @rank: the highest is the strongest; of equal ones the first
 *
 * Raises the level of @dimension to that of @evidence; evidence below the level is dropped.
 */
void
star_coverage_report_add_evidence (StarCoverageReport *self, StarDimension dimension,
                                   const StarEvidence *evidence, int rank)
{
  StarEvidence *copy;

  if (evidence->level < self->levels[dimension])
    return;

  if (evidence->level > self->levels[dimension])
    {
      self->levels[dimension] = evidence->level;
      g_ptr_array_set_size (self->evidence[dimension], 0);
    }

  copy = g_memdup2 (evidence, sizeof *evidence);
  copy->text = g_string_chunk_insert (self->strings, evidence->text);
  if (evidence->figure != NULL)
    copy->figure = g_string_chunk_insert (self->strings, evidence->figure);
  g_ptr_array_add (self->evidence[dimension], copy);

  if (self->evidence[dimension]->len == 1 || rank > self->ranks[dimension])
    {
      move_last_to_front (self, dimension);
      self->ranks[dimension] = rank;
    }
}

/*
 * star_coverage_report_add_hint:
 * @evidence: is copied, has no figure
 *
 * Adds evidence that says nothing by itself: the first is kept until there is another one.
 */
void
star_coverage_report_add_hint (StarCoverageReport *self, StarDimension dimension,
                                               const StarEvidence *evidence)
{
  StarEvidence *first = &self->hints[dimension];

  if (self->n_hints[dimension] == 0)
    {
      *first = *evidence;
      first->text = g_string_chunk_insert (self->strings, evidence->text);
      self->n_hints[dimension]++;
      return;
    }
  /* Guests told of twice are a crowd, but what is slow is not slower for being told twice. */
  if (dimension == STAR_DIMENSION_RELIABILITY && self->n_hints[dimension] == 1
      && g_ascii_strcasecmp (first->text, evidence->text) == 0)
    return;
  self->n_hints[dimension]++;

  if (self->n_hints[dimension] == 2)
    star_coverage_report_add_evidence (self, dimension, first, 0);
  star_coverage_report_add_evidence (self, dimension, evidence, 0);
}

/*
 * star_coverage_report_set_foreign:
 * @language: the id of a language that is not that of the lexicon
 *
 * Takes back what was found: words that mean something in one language mean little in another.
 */
void
star_coverage_report_set_foreign (StarCoverageReport *self, const char *language)
{
  self->foreign = g_intern_string (language);
  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    {
      self->levels[d] = STAR_LEVEL_MISSING;
      g_ptr_array_set_size (self->evidence[d], 0);
    }
}

/*
 * star_coverage_report_add_flag:
 * @flag: is copied
 *
 * Adds what the rules found; what the user ignores is kept apart, so that it can be taken back.
 */
void
star_coverage_report_add_flag (StarCoverageReport *self, const StarFlag *flag)
{
  g_ptr_array_add (flag->ignored != STAR_IGNORE_SCOPE_NONE ? self->ignored : self->flags,
                   star_flag_copy (flag));
}

void
star_coverage_report_set_words (StarCoverageReport *self, StarSection section, guint words)
{
  self->words[section] = words;
}

void
star_coverage_report_set_empty (StarCoverageReport *self, guint n_empty)
{
  self->n_empty = n_empty;
}

StarCoverageReport *
star_coverage_report_ref (StarCoverageReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_coverage_report_unref (StarCoverageReport *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_coverage_report_free (self);
}

/**
 * star_coverage_report_get_language:
 *
 * Returns: (transfer none): the id of the language that most of the story is in, such as "de";
 *   "und" if it is not English and has no name here, "en" if it is English or may be
 */
const char *
star_coverage_report_get_language (StarCoverageReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->foreign != NULL ? self->foreign : "en";
}

/**
 * star_coverage_report_is_judged:
 *
 * Returns: %FALSE if the story is in a language that the checks do not know: then all levels are
 *   %STAR_LEVEL_MISSING because nobody has looked, and are not to be shown
 */
gboolean
star_coverage_report_is_judged (StarCoverageReport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->foreign == NULL;
}

/**
 * star_coverage_report_get_level:
 *
 * Returns: how well the story carries @dimension; ownership and evolution are never quantified
 */
StarLevel
star_coverage_report_get_level (StarCoverageReport *self, StarDimension dimension)
{
  g_return_val_if_fail (self != NULL, STAR_LEVEL_MISSING);
  g_return_val_if_fail (dimension < STAR_N_DIMENSIONS, STAR_LEVEL_MISSING);

  return self->levels[dimension];
}

/**
 * star_coverage_report_get_evidence:
 *
 * Returns: (transfer none) (element-type StarEvidence): the words that decided the level, the
 *   strongest first, the others field by field in the order of the text; empty when the dimension
 *   is missing
 */
GPtrArray *
star_coverage_report_get_evidence (StarCoverageReport *self, StarDimension dimension)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (dimension < STAR_N_DIMENSIONS, NULL);

  return self->evidence[dimension];
}

/**
 * star_coverage_report_get_strongest:
 *
 * Returns: (transfer none) (nullable): the one piece of evidence to show, %NULL when there is none
 */
const StarEvidence *
star_coverage_report_get_strongest (StarCoverageReport *self, StarDimension dimension)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (dimension < STAR_N_DIMENSIONS, NULL);

  return self->evidence[dimension]->len > 0 ? g_ptr_array_index (self->evidence[dimension], 0)
                                            : NULL;
}

/**
 * star_coverage_report_get_flags:
 *
 * Returns: (transfer none) (element-type StarFlag): the findings, required ones first
 */
GPtrArray *
star_coverage_report_get_flags (StarCoverageReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->flags;
}

/**
 * star_coverage_report_get_ignored:
 *
 * Returns: (transfer none) (element-type StarFlag): the findings that the user ignores, each
 *   with how far; they keep no story from Ready
 */
GPtrArray *
star_coverage_report_get_ignored (StarCoverageReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ignored;
}

/**
 * star_coverage_report_get_words:
 * @section: a field, or %STAR_SECTION_TEXT
 *
 * Returns: how many words are spoken for @section, KPI rows too
 */
guint
star_coverage_report_get_words (StarCoverageReport *self, StarSection section)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (section <= STAR_SECTION_TEXT, 0);

  return self->words[section];
}

/**
 * star_coverage_report_get_total_words:
 *
 * Returns: how many words are spoken in the whole story
 */
guint
star_coverage_report_get_total_words (StarCoverageReport *self)
{
  guint total = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (int i = 0; i <= STAR_SECTION_TEXT; i++)
    total += self->words[i];

  return total;
}

/**
 * star_coverage_report_get_spoken_seconds:
 *
 * Returns: how long it takes to tell the story in the middle of the pace of the check
 */
guint
star_coverage_report_get_spoken_seconds (StarCoverageReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return star_words_spoken_seconds (star_coverage_report_get_total_words (self),
                                    self->pace.typical);
}

/**
 * star_coverage_report_get_spoken_time:
 * @time: (out caller-allocates): where to put how long it takes to tell the story
 */
void
star_coverage_report_get_spoken_time (StarCoverageReport *self, StarPaceTime *time)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (time != NULL);

  star_pace_range_estimate (&self->pace, star_coverage_report_get_total_words (self), time);
}

/**
 * star_coverage_report_is_ready:
 *
 * Returns: %TRUE if the six fields have content, the four dimensions have a figure, no required
 *   flag is up and the spoken time is inside the window of the standard cut. A text without
 *   fields is never ready.
 */
gboolean
star_coverage_report_is_ready (StarCoverageReport *self)
{
  g_autoptr (StarDigest) digest = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  digest = star_coverage_report_to_digest (self);

  return star_digest_is_ready (digest, self->pace.typical);
}

/**
 * star_coverage_report_to_digest:
 *
 * Returns: (transfer full): what a list shows of the report
 */
StarDigest *
star_coverage_report_to_digest (StarCoverageReport *self)
{
  StarDigest *digest;

  g_return_val_if_fail (self != NULL, NULL);

  digest = star_digest_new (self->engine);
  digest->foreign = g_strdup (self->foreign);
  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    digest->levels[d] = self->levels[d];
  digest->words = star_coverage_report_get_total_words (self);
  digest->blocking = count_blocking (self);

  return digest;
}
