/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-flags-result-private.h"

#include <glib/gi18n-lib.h>

/* The rules that ask what came of it. */

/* So many products with no outcome are a list of tools. */
#define TOOLS_MIN 4

/* And so many whatever the outcome, if hardly anything else is told of it. */
#define TOOLS_MANY 7

/* One or two words that set one thing against another are in any story. */
#define WEIGHING_WORDS_MIN 3

/* Where what came of it stands. */
static gboolean
is_outcome (const StarFlagSource *source)
{
  return source->section == STAR_SECTION_RESULT || source->section == STAR_SECTION_KPI_MOVEMENT
         || source->section == STAR_SECTION_TEXT;
}

void
star_flags_result_find_no_numbers (const StarFlagCheck *check)
{
  const StarFlagInput *input = check->input;
  const StarPassage *result = input->passages[STAR_SECTION_RESULT];
  const StarPassage *text = input->passages[STAR_SECTION_TEXT];
  gboolean lacks = FALSE;

  if (result != NULL && input->has_content[STAR_SECTION_RESULT])
    lacks = result->n_figures == 0 && result->n_numbers == 0;
  else if (text != NULL && star_flags_is_told (input, check->report))
    lacks = !text->has_outcome_figure;

  if (lacks)
    star_flags_add_field (check, STAR_SECTION_RESULT, _("The result has no figure."),
                          _("Say what moved, from what to what, and over which time."));
}

void
star_flags_result_find_no_cost (const StarFlagCheck *check)
{
  if (star_flags_is_missing (check, STAR_DIMENSION_COST))
    star_flags_add_field (check, STAR_SECTION_RESULT, _("Nothing says what it cost or saved."),
                          _("Add money, machine hours or working time."));
}

void
star_flags_result_find_no_evolution (const StarFlagCheck *check)
{
  if (star_flags_is_missing (check, STAR_DIMENSION_EVOLUTION))
    star_flags_add_field (check, STAR_SECTION_WHAT_CHANGED,
                          _("Nothing says what stayed afterwards."),
                          _("Name the rule, check or process that is still in force, or the next "
                            "step."));
}

/* "A risk" is a price if it is one of what was done, not of what was found. */
static guint
count_hints (const StarFlagSource *source)
{
  if (source->section == STAR_SECTION_SITUATION)
    return 0;

  return source->section == STAR_SECTION_TEXT ? source->passage->late_hints
                                              : source->passage->hints;
}

/* A word that may name a trade-off does where a second one does, or where something is weighed. */
static gboolean
confirms_hints (const StarFlagInput *input)
{
  const StarFlagSource *source;
  guint n_words = 0;
  guint n_hints = 0;

  for (guint i = 0; (source = star_flags_source (input, i)) != NULL; i++)
    {
      n_words += source->passage->weighing;
      n_hints += count_hints (source);
    }

  return n_hints > 1 || (n_hints == 1 && n_words >= WEIGHING_WORDS_MIN);
}

void
star_flags_result_find_no_tradeoff (const StarFlagCheck *check)
{
  if ((check->input->signs & (STAR_SIGN_TRADEOFF | STAR_SIGN_PRICE)) == 0
      && !confirms_hints (check->input))
    star_flags_add_field (check, STAR_SECTION_ACTION,
                          _("No risk, price or rejected choice is named, so it may sound too good."),
                          _("Say what you gave up, and why."));
}

/* "roughly" is honest; a guess in the outcome is a figure that falls at the first question. */
static void
find_guesses (const StarFlagCheck *check)
{
  const StarFlagSource *source;

  for (guint i = 0; (source = star_flags_source (check->input, i)) != NULL; i++)
    {
      const StarMark *mark;
      guint index = 0;

      if (!is_outcome (source))
        continue;
      while ((mark = star_marks_find (&source->passage->marks, STAR_MARK_GUESS, &index)))
        star_flags_add_mark (check, source, mark, _("This figure sounds like a guess."),
                             _("Say what it is based on, or give the range that you can defend."));
    }
}

static gboolean
is_unfounded (StarKpi *kpi)
{
  StarProvenance provenance = star_kpi_get_provenance (kpi);

  return (provenance == STAR_PROVENANCE_ESTIMATED || provenance == STAR_PROVENANCE_RECALLED)
         && *star_kpi_get_source (kpi) == '\0' && *star_kpi_get_formula (kpi) == '\0'
         && *star_kpi_get_to (kpi) != '\0';
}

void
star_flags_result_find_estimated (const StarFlagCheck *check)
{
  GListModel *kpis;
  guint row = 0;

  find_guesses (check);
  if (check->input->story == NULL)
    return;

  kpis = G_LIST_MODEL (star_story_get_kpis (check->input->story));
  for (guint i = 0; i < check->input->sources->len; i++)
    {
      const StarFlagSource *source = star_flags_source (check->input, i);
      const StarMark whole = { 0 };
      g_autoptr (StarKpi) kpi = NULL;

      if (!source->is_row)
        continue;
      kpi = g_list_model_get_item (kpis, row++);
      if (kpi != NULL && is_unfounded (kpi))
        star_flags_add_mark (check, source, &whole,
                             _("The row is estimated or recalled, and has no source."),
                             _("Name the source or the formula behind it."));
    }
}

void
star_flags_result_find_vanity (const StarFlagCheck *check)
{
  const StarFlagSource *source;
  const StarFlagSource *place = NULL;
  const StarMark *first = NULL;
  guint n_figures = 0;
  guint n_vanity = 0;

  for (guint i = 0; (source = star_flags_source (check->input, i)) != NULL; i++)
    {
      if (!is_outcome (source))
        continue;
      n_figures += source->passage->n_figures;
      n_vanity += source->passage->marks.counts[STAR_MARK_VANITY];
      if (first == NULL)
        {
          first = star_marks_first (&source->passage->marks, STAR_MARK_VANITY);
          place = source;
        }
    }

  if (first != NULL && n_vanity >= n_figures)
    star_flags_add_mark (check, place, first,
                         _("The result is told by a figure that counts work, not what it was for."),
                         _("Say what got faster, cheaper, safer or larger by it."));
}

static guint
count_tools (const StarFlagInput *input)
{
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);
  const StarFlagSource *source;

  for (guint i = 0; (source = star_flags_source (input, i)) != NULL; i++)
    {
      const StarMark *mark;
      guint index = 0;

      while ((mark = star_marks_find (&source->passage->marks, STAR_MARK_TOOL, &index)))
        g_hash_table_add (names, GUINT_TO_POINTER (mark->detail));
    }

  return g_hash_table_size (names);
}

static gboolean
has_outcome (const StarFlagInput *input)
{
  const StarFlagSource *source;

  for (guint i = 0; (source = star_flags_source (input, i)) != NULL; i++)
    {
      if (source->section == STAR_SECTION_TEXT ? source->passage->has_outcome_figure
                                               : is_outcome (source) && source->passage->n_figures > 0)
        return TRUE;
    }

  return FALSE;
}

static guint
count_quantified (StarCoverageReport *report)
{
  guint n = 0;

  for (int d = 0; d < STAR_N_REQUIRED_DIMENSIONS; d++)
    n += star_coverage_report_get_level (report, d) == STAR_LEVEL_QUANTIFIED;

  return n;
}

void
star_flags_result_find_tools (const StarFlagCheck *check)
{
  guint n_tools = count_tools (check->input);
  const StarFlagSource *source;
  const StarMark *mark = star_flags_find_mark (check->input, STAR_MARK_TOOL, &source);
  g_autofree char *message = NULL;

  if (n_tools < TOOLS_MIN
      || (has_outcome (check->input)
          && (n_tools < TOOLS_MANY || count_quantified (check->report) > 1)))
    return;

  message = g_strdup_printf (
    /* Translators: %u is a number of products, such as “Kafka”, 4 at least */
    g_dngettext (GETTEXT_PACKAGE, "%u product is named, and hardly any outcome.",
                 "%u products are named, and hardly any outcome.", n_tools),
    n_tools);
  star_flags_add_mark (check, source, mark, message,
                       _("Name the two that mattered, and say what each of them changed."));
}

void
star_flags_result_find_scale_out (const StarFlagCheck *check)
{
  const StarFlagSource *source;
  const StarMark *mark = star_flags_find_mark (check->input, STAR_MARK_SCALE_OUT, &source);

  if (mark != NULL)
    star_flags_add_mark (check, source, mark, _("That it scales out is said, not how far."),
                         _("Say by what it is divided, what limits it, and what it would cost."));
}
