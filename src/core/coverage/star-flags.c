/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-flags-private.h"

#include <glib/gi18n-lib.h>

#include "star-spoken-time.h"

/*
 * Quiet by default: a story that is still being written is not judged by what it lacks. What a
 * story as a whole lacks is said once Action and Result are there; the empty fields say the rest.
 */

/* From so many words on a text without fields is taken for a whole story. */
#define WHOLE_TEXT_WORDS 40

/* "We" so often, and never "I", leaves the speaker's own part unknown. */
#define TEAM_ONLY_MIN 3

static gboolean
has_field (const StarFlagInput *input, StarSection section)
{
  return input->has_content[section];
}

/* Whether the story has been told to its end, so that what it lacks is missing for good. */
static gboolean
is_told (const StarFlagInput *input, StarCoverageReport *report)
{
  if (has_field (input, STAR_SECTION_TEXT))
    return star_coverage_report_get_words (report, STAR_SECTION_TEXT) >= WHOLE_TEXT_WORDS;

  return has_field (input, STAR_SECTION_ACTION) && has_field (input, STAR_SECTION_RESULT);
}

static StarSection
place_of (const StarFlagInput *input, StarSection field)
{
  return has_field (input, STAR_SECTION_TEXT) ? STAR_SECTION_TEXT : field;
}

static void
add_placeholders (const StarFlagInput *input, StarCoverageReport *report)
{
  for (int section = 0; section <= STAR_SECTION_TEXT; section++)
    {
      const StarPassage *passage = input->passages[section];

      for (guint i = 0; passage != NULL && i < passage->placeholders->len; i++)
        {
          const StarSpan *span = &g_array_index (passage->placeholders, StarSpan, i);

          star_coverage_report_add_flag (report, "placeholder-left", STAR_SEVERITY_REQUIRED,
                                         section, span->start, span->end,
                                         _("A placeholder is left in the text. Put your own words "
                                           "or figure in its place."));
        }
    }
}

static void
add_result_figure (const StarFlagInput *input, StarCoverageReport *report)
{
  const StarPassage *result = input->passages[STAR_SECTION_RESULT];
  const StarPassage *text = input->passages[STAR_SECTION_TEXT];
  gboolean lacks = FALSE;

  if (result != NULL && has_field (input, STAR_SECTION_RESULT))
    lacks = result->n_figures == 0;
  else if (text != NULL && is_told (input, report))
    lacks = !text->has_outcome_figure;

  if (lacks)
    star_coverage_report_add_flag (report, "no-numbers-in-result", STAR_SEVERITY_REQUIRED,
                                   place_of (input, STAR_SECTION_RESULT), 0, 0,
                                   _("The result has no figure. Say what moved, from what to "
                                     "what, and over which time."));
}

static void
add_time (const StarFlagInput *input, StarCoverageReport *report)
{
  guint seconds = star_coverage_report_get_spoken_seconds (report);
  g_autofree char *time = star_spoken_time_format (seconds);
  g_autofree char *limit = NULL;
  g_autofree char *message = NULL;

  if (seconds > STAR_STANDARD_CUT_MAX)
    {
      limit = star_spoken_time_format (STAR_STANDARD_CUT_MAX);
      /* Translators: two spoken times, such as "2:13" and "2:00" */
      message = g_strdup_printf (_("Telling it takes about %s, more than %s. Shorten the "
                                   "longest field first."),
                                 time, limit);
      star_coverage_report_add_flag (report, "too-long", STAR_SEVERITY_REQUIRED,
                                     place_of (input, STAR_SECTION_ACTION), 0, 0, message);
    }
  else if (seconds < STAR_STANDARD_CUT_MIN && is_told (input, report))
    {
      limit = star_spoken_time_format (STAR_STANDARD_CUT_MIN);
      /* Translators: two spoken times, such as "54 s" and "1:30" */
      message = g_strdup_printf (_("Telling it takes about %s, less than %s. Say more of what "
                                   "you decided, and why."),
                                 time, limit);
      star_coverage_report_add_flag (report, "too-short", STAR_SEVERITY_REQUIRED,
                                     place_of (input, STAR_SECTION_ACTION), 0, 0, message);
    }
}

static void
add_team_only (const StarFlagInput *input, StarCoverageReport *report)
{
  StarSection section = place_of (input, STAR_SECTION_ACTION);
  guint first_person = 0;
  guint team = 0;

  for (int i = 0; i <= STAR_SECTION_TEXT; i++)
    {
      const StarPassage *passage = input->passages[i];

      first_person += passage != NULL ? passage->first_person : 0;
      team += passage != NULL ? passage->team : 0;
    }

  if (first_person == 0 && team >= TEAM_ONLY_MIN
      && star_coverage_report_get_level (report, STAR_DIMENSION_OWNERSHIP) == STAR_LEVEL_MISSING)
    star_coverage_report_add_flag (report, "team-only", STAR_SEVERITY_ADVISORY, section, 0, 0,
                                   _("It is “we” throughout, never “I”. Say which "
                                     "decisions and steps were your own."));
}

static gboolean
lacks (StarCoverageReport *report, StarDimension dimension)
{
  return star_coverage_report_get_level (report, dimension) == STAR_LEVEL_MISSING;
}

static void
add_missing (const StarFlagInput *input, StarCoverageReport *report)
{
  if (lacks (report, STAR_DIMENSION_OWNERSHIP))
    star_coverage_report_add_flag (report, "vague-ownership", STAR_SEVERITY_ADVISORY,
                                   place_of (input, STAR_SECTION_TASK), 0, 0,
                                   _("Nothing says what was yours to decide. Name your role and "
                                     "one decision that you made."));
  if (lacks (report, STAR_DIMENSION_COST))
    star_coverage_report_add_flag (report, "no-cost", STAR_SEVERITY_ADVISORY,
                                   place_of (input, STAR_SECTION_RESULT), 0, 0,
                                   _("Nothing says what it cost or saved. Add money, machine hours "
                                     "or working time."));
  if (lacks (report, STAR_DIMENSION_EVOLUTION))
    star_coverage_report_add_flag (report, "no-evolution", STAR_SEVERITY_ADVISORY,
                                   place_of (input, STAR_SECTION_WHAT_CHANGED), 0, 0,
                                   _("Nothing says what stayed afterwards. Name the rule, check or "
                                     "process that is still in force, or the next step."));
  if ((input->signs & STAR_SIGN_TRADEOFF) == 0)
    star_coverage_report_add_flag (report, "no-tradeoff", STAR_SEVERITY_ADVISORY,
                                   place_of (input, STAR_SECTION_ACTION), 0, 0,
                                   _("No risk, price or rejected choice is named, so it may sound "
                                     "too good. Say what you gave up, and why."));
}

/*
 * star_flags_add_all:
 * @report: complete but for its flags
 *
 * Adds the red flags, required ones first.
 */
void
star_flags_add_all (const StarFlagInput *input, StarCoverageReport *report)
{
  add_placeholders (input, report);
  add_result_figure (input, report);
  add_time (input, report);

  if (!is_told (input, report))
    return;

  add_team_only (input, report);
  add_missing (input, report);
}
