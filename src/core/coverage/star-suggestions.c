/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-suggestions-private.h"

#include <gio/gio.h>

#include "star-coverage-resources.h"
#include "star-hit-private.h"
#include "star-suggestion-private.h"
#include "star-suggestions-loader-private.h"
#include "star-token-private.h"

/* Where the questions of the project lie in the program. */
#define DEFAULT_PATH "/io/github/starling_stories/Starling/suggestions.json"

/* What is mentioned more often than this is not counted on. */
#define EVIDENCE_MAX 50

G_DEFINE_BOXED_TYPE (StarSuggestions, star_suggestions, star_suggestions_ref,
                     star_suggestions_unref)

static void
clear_rule (StarSuggestionRule *rule)
{
  g_free (rule->id);
  g_free (rule->question);
  g_strfreev (rule->formulas);
}

static void
star_suggestions_free (StarSuggestions *self)
{
  g_array_unref (self->rules);
  star_lexicon_unref (self->words);
  g_free (self);
}

static const StarSuggestionRule *
get_rule (StarSuggestions *self, guint i)
{
  return &g_array_index (self->rules, StarSuggestionRule, i);
}

static void
count_words (StarSuggestions *self, const char *text, guint *counts)
{
  const StarConcept *concepts = (const StarConcept *) (gpointer) self->words->concepts->data;
  g_autoptr (GArray) tokens = star_token_array_new ();
  g_autoptr (GArray) hits = star_hit_array_new ();
  g_autoptr (GArray) asides = star_hit_array_new ();
  StarTokenReader reader;

  star_token_reader_init (&reader, text);
  while (star_token_reader_next (&reader, self->words, tokens))
    {
      star_hit_find_all (self->words, tokens, hits, asides);
      for (guint i = 0; i < hits->len; i++)
        counts[g_array_index (hits, StarHit, i).concept - concepts]++;
    }
}

/* How often the words of each rule are what addressed @dimension. */
static guint *
count_mentions (StarSuggestions *self, StarCoverageReport *report, StarDimension dimension)
{
  GPtrArray *evidence = star_coverage_report_get_evidence (report, dimension);
  guint *counts = g_new0 (guint, self->rules->len + 1);

  for (guint i = 0; i < MIN (evidence->len, EVIDENCE_MAX); i++)
    count_words (self, ((const StarEvidence *) g_ptr_array_index (evidence, i))->text, counts);

  return counts;
}

/* The question that is most to the point: what was mentioned, then what is usual for the kind of
 * story, then what always fits; of equal ones the first. */
static const StarSuggestionRule *
choose (StarSuggestions *self, StarCoverageReport *report, StarArchetype archetype,
        StarDimension dimension)
{
  StarLevel level = star_coverage_report_get_level (report, dimension);
  g_autofree guint *counts = count_mentions (self, report, dimension);
  const StarSuggestionRule *best = NULL;
  guint best_score = 0;

  for (guint i = 0; i < self->rules->len; i++)
    {
      const StarSuggestionRule *rule = get_rule (self, i);
      guint score = 1;

      if (rule->dimension != dimension || (rule->levels & (1u << level)) == 0
          || (rule->archetypes != 0 && (rule->archetypes & (1u << archetype)) == 0)
          || (rule->has_words && counts[i] == 0))
        continue;

      score += rule->archetypes != 0;
      score += rule->has_words ? 2 * counts[i] : 0;
      if (score > best_score)
        {
          best = rule;
          best_score = score;
        }
    }

  return best;
}

static gboolean
is_enough (StarCoverageReport *report, StarDimension dimension)
{
  if (!star_coverage_report_is_judged (report))
    return TRUE;

  return star_coverage_report_get_level (report, dimension)
         >= (dimension < STAR_N_REQUIRED_DIMENSIONS ? STAR_LEVEL_QUANTIFIED : STAR_LEVEL_MENTIONED);
}

/* To be filled by the loader. */
StarSuggestions *
star_suggestions_alloc (void)
{
  StarSuggestions *self = g_new0 (StarSuggestions, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->rules = g_array_new (FALSE, TRUE, sizeof (StarSuggestionRule));
  g_array_set_clear_func (self->rules, (GDestroyNotify) clear_rule);
  self->words = star_lexicon_alloc ();

  return self;
}

/* The id of the question that star_suggestions_find() finds, %NULL if it finds none. */
const char *
star_suggestions_find_id (StarSuggestions *self, StarCoverageReport *report,
                          StarArchetype archetype, StarDimension dimension)
{
  return is_enough (report, dimension) ? NULL : choose (self, report, archetype, dimension)->id;
}

/**
 * star_suggestions_get_default:
 *
 * The questions that are compiled into the program, read at the first call.
 *
 * Returns: (transfer none): the questions, which live as long as the program
 */
StarSuggestions *
star_suggestions_get_default (void)
{
  static StarSuggestions *suggestions = NULL;

  if (g_once_init_enter (&suggestions))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) json = NULL;
      StarSuggestions *loaded = NULL;

      json = g_resource_lookup_data (star_coverage_get_resource (), DEFAULT_PATH,
                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      if (json != NULL)
        loaded = star_suggestions_new (json, &error);
      /* A test loads them, so a program with unreadable ones was never built right. */
      if (loaded == NULL)
        g_error ("The questions in the program cannot be read: %s", error->message);

      g_once_init_leave (&suggestions, loaded);
    }

  return suggestions;
}

/**
 * star_suggestions_new:
 * @json: questions in the form of data/suggestions.json
 * @error: where to put what is wrong with them, and the place
 *
 * Returns: (transfer full): the questions, or %NULL with a %G_IO_ERROR_INVALID_DATA
 */
StarSuggestions *
star_suggestions_new (GBytes *json, GError **error)
{
  g_return_val_if_fail (json != NULL, NULL);

  return star_suggestions_loader_load (json, error);
}

StarSuggestions *
star_suggestions_ref (StarSuggestions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_suggestions_unref (StarSuggestions *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_suggestions_free (self);
}

/**
 * star_suggestions_find:
 * @report: what the checks found in the story
 * @archetype: what kind of story it is
 *
 * Chooses by the words that address @dimension without a figure, else by @archetype.
 *
 * Returns: (transfer full) (nullable): what to ask oneself about @dimension; %NULL if nothing
 *   is lacking: a required dimension has a figure, an advisory one is mentioned
 */
StarSuggestion *
star_suggestions_find (StarSuggestions *self, StarCoverageReport *report, StarArchetype archetype,
                       StarDimension dimension)
{
  const StarSuggestionRule *rule;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (dimension < STAR_N_DIMENSIONS, NULL);

  if (is_enough (report, dimension))
    return NULL;

  rule = choose (self, report, archetype, dimension);
  return star_suggestion_new (dimension, star_coverage_report_get_level (report, dimension),
                              g_dgettext (GETTEXT_PACKAGE, rule->question),
                              (const char *const *) rule->formulas);
}

/**
 * star_suggestions_find_all:
 *
 * Returns: (transfer full) (element-type StarSuggestion): the suggestions for all dimensions
 *   that lack something, in the order of the dimensions
 */
GPtrArray *
star_suggestions_find_all (StarSuggestions *self, StarCoverageReport *report,
                           StarArchetype archetype)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) star_suggestion_unref);

  g_return_val_if_fail (self != NULL, all);
  g_return_val_if_fail (report != NULL, all);

  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    {
      StarSuggestion *suggestion = star_suggestions_find (self, report, archetype, d);

      if (suggestion != NULL)
        g_ptr_array_add (all, suggestion);
    }

  return all;
}
