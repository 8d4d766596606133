/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-flags-private.h"

#include "star-flags-claim-private.h"
#include "star-flags-result-private.h"
#include "star-flags-speaker-private.h"
#include "star-flags-text-private.h"

/*
 * Quiet by default: a story that is still being written is not judged by what it lacks. What a
 * story as a whole lacks is said once Action and Result are there; the empty fields say the rest.
 */

/* From so many words on a text without fields is taken for a whole story. */
#define WHOLE_TEXT_WORDS 40

#define REQUIRED STAR_SEVERITY_REQUIRED
#define ADVISORY STAR_SEVERITY_ADVISORY

/* All red flags, required ones first, in the order in which they are shown. */
static const StarFlagRule rules[] = {
  { "placeholder-left", REQUIRED, FALSE, star_flags_text_find_placeholders, TRUE },
  { "no-numbers-in-result", REQUIRED, FALSE, star_flags_result_find_no_numbers },
  { "too-long", REQUIRED, FALSE, star_flags_text_find_too_long },
  { "too-short", REQUIRED, TRUE, star_flags_text_find_too_short },
  { "confidential", ADVISORY, FALSE, star_flags_text_find_confidential, TRUE },
  { "target-not-answered", ADVISORY, TRUE, star_flags_claim_find_unanswered_target },
  { "slo-mismatch", ADVISORY, FALSE, star_flags_claim_find_slo_mismatch },
  { "unit-trap", ADVISORY, FALSE, star_flags_claim_find_unit_trap },
  { "zero-event", ADVISORY, FALSE, star_flags_claim_find_zero_event },
  { "estimated-number", ADVISORY, FALSE, star_flags_result_find_estimated },
  { "result-repeats-change", ADVISORY, FALSE, star_flags_text_find_repetition },
  { "team-only", ADVISORY, TRUE, star_flags_speaker_find_team_only },
  { "hero", ADVISORY, TRUE, star_flags_speaker_find_hero },
  { "vague-ownership", ADVISORY, TRUE, star_flags_speaker_find_vague_ownership },
  { "vanity-metric", ADVISORY, TRUE, star_flags_result_find_vanity },
  { "tools-over-outcomes", ADVISORY, TRUE, star_flags_result_find_tools },
  { "scale-horizontally", ADVISORY, FALSE, star_flags_result_find_scale_out },
  { "no-cost", ADVISORY, TRUE, star_flags_result_find_no_cost },
  { "no-evolution", ADVISORY, TRUE, star_flags_result_find_no_evolution },
  { "no-tradeoff", ADVISORY, TRUE, star_flags_result_find_no_tradeoff },
};

static gboolean
has_field (const StarFlagInput *input, StarSection section)
{
  return input->has_content[section];
}

/* How far the user ignores @flag, farthest first. */
static StarIgnoreScope
find_scope (const StarFlagInput *input, const StarFlag *flag)
{
  const char *section = star_section_get_key (flag->section);
  StarIgnoreScope found = STAR_IGNORE_SCOPE_NONE;
  GListModel *ignores;

  if (input->everywhere != NULL && g_strv_contains (input->everywhere, flag->id))
    return STAR_IGNORE_SCOPE_EVERYWHERE;
  if (input->story == NULL)
    return STAR_IGNORE_SCOPE_NONE;

  ignores = G_LIST_MODEL (star_story_get_ignores (input->story));
  for (guint i = 0; i < g_list_model_get_n_items (ignores); i++)
    {
      g_autoptr (StarIgnore) ignore = g_list_model_get_item (ignores, i);

      if (star_ignore_covers (ignore, flag->id, section, flag->text))
        found = MAX (found, star_ignore_get_scope (ignore));
    }

  return found;
}

static void
add (const StarFlagCheck *check, StarFlag *flag)
{
  flag->id = check->rule->id;
  flag->severity = check->rule->severity;
  flag->ignored = find_scope (check->input, flag);
  star_coverage_report_add_flag (check->report, flag);
}

/*
 * star_flags_add_field:
 * @field: the field that it is about; in a text without fields it is about the whole
 *
 * Adds the flag of @check without words: what it is about is not there.
 */
void
star_flags_add_field (const StarFlagCheck *check, StarSection field, const char *message,
                      const char *fix)
{
  StarFlag flag = {
    .section = has_field (check->input, STAR_SECTION_TEXT) ? STAR_SECTION_TEXT : field,
    .text = (char *) "",
    .message = (char *) message,
    .fix = (char *) fix,
  };

  add (check, &flag);
}

/*
 * star_flags_add_mark:
 *
 * Adds the flag of @check at the words of @mark.
 */
void
star_flags_add_mark (const StarFlagCheck *check, const StarFlagSource *source,
                     const StarMark *mark, const char *message, const char *fix)
{
  g_autofree char *words = g_strndup (mark->text, mark->length);
  StarFlag flag = {
    .section = source->section,
    .start = mark->start,
    .end = mark->end,
    .text = words,
    .message = (char *) message,
    .fix = (char *) fix,
  };

  if (source->is_row)
    {
      flag.start = flag.end = check->input->passages[source->section]->length;
      flag.text = (char *) source->passage->text;
    }

  add (check, &flag);
}

/*
 * star_flags_is_told:
 *
 * Returns: whether the story has been told to its end, so that what it lacks is missing for good
 */
gboolean
star_flags_is_told (const StarFlagInput *input, StarCoverageReport *report)
{
  if (has_field (input, STAR_SECTION_TEXT))
    return star_coverage_report_get_words (report, STAR_SECTION_TEXT) >= WHOLE_TEXT_WORDS;

  return has_field (input, STAR_SECTION_ACTION) && has_field (input, STAR_SECTION_RESULT);
}

/*
 * star_flags_source:
 *
 * Returns: (transfer none) (nullable): the passage or row, %NULL behind the last
 */
const StarFlagSource *
star_flags_source (const StarFlagInput *input, guint index)
{
  return index < input->sources->len ? &g_array_index (input->sources, StarFlagSource, index)
                                     : NULL;
}

gboolean
star_flags_is_missing (const StarFlagCheck *check, StarDimension dimension)
{
  return star_coverage_report_get_level (check->report, dimension) == STAR_LEVEL_MISSING;
}

/*
 * star_flags_find_mark:
 * @source: (out): where it was found
 *
 * Returns: (transfer none) (nullable): the first mark of @kind in the story
 */
const StarMark *
star_flags_find_mark (const StarFlagInput *input, StarMarkKind kind, const StarFlagSource **source)
{
  for (guint i = 0; (*source = star_flags_source (input, i)) != NULL; i++)
    {
      const StarMark *mark = star_marks_first (&(*source)->passage->marks, kind);

      if (mark != NULL)
        return mark;
    }

  return NULL;
}

/*
 * star_flags_add_all:
 * @report: complete but for its flags
 *
 * Adds the red flags, required ones first; of a story that is not judged only what is wrong in any
 * language. How long it takes is not: words are longer in one than in another.
 */
void
star_flags_add_all (const StarFlagInput *input, StarCoverageReport *report)
{
  gboolean is_judged = star_coverage_report_is_judged (report);
  gboolean is_told = star_flags_is_told (input, report);

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      StarFlagCheck check = { &rules[i], input, report };

      if ((is_told || !rules[i].when_told) && (is_judged || rules[i].in_any_language))
        rules[i].find (&check);
    }
}
