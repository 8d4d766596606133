/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "star-coverage.h"
#include "star-gate.h"
#include "star-words.h"

static void
check_span (const char *text, int start, int end, const char *words)
{
  g_autofree char *slice = NULL;

  g_assert_cmpint (0, <=, start);
  g_assert_cmpint (start, <=, end);
  g_assert_cmpint (end, <=, g_utf8_strlen (text, -1));
  slice = g_utf8_substring (text, start, end);
  g_assert_true (words == NULL || g_str_equal (words, slice));
}

/* All that was found stands there. */
static void
check_spans (StarCoverageReport *report, StarSection section, const char *text)
{
  GPtrArray *flags = star_coverage_report_get_flags (report);

  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    {
      GPtrArray *evidence = star_coverage_report_get_evidence (report, d);

      for (guint i = 0; i < evidence->len; i++)
        {
          const StarEvidence *e = g_ptr_array_index (evidence, i);

          if (e->section == section)
            check_span (text, e->start, e->end, e->text);
          g_assert_true (e->figure == NULL || g_utf8_validate (e->figure, -1, NULL));
        }
    }

  for (guint i = 0; i < flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (flags, i);

      if (flag->section == section)
        check_span (text, flag->start, flag->end, NULL);
    }
}

static void
check_same (StarCoverageReport *report, StarCoverageReport *other)
{
  for (int d = 0; d < STAR_N_DIMENSIONS; d++)
    g_assert_cmpuint (star_coverage_report_get_evidence (report, d)->len, ==,
                      star_coverage_report_get_evidence (other, d)->len);
  g_assert_cmpuint (star_coverage_report_get_flags (report)->len, ==,
                    star_coverage_report_get_flags (other)->len);
}

/* Field after field is filled; what is kept of the others must not change what is found. */
static void
check_story (const char *text)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_auto (GStrv) parts = g_strsplit (text, "\n\n", STAR_N_SECTIONS);

  for (int i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (StarCoverage) fresh = star_coverage_new (star_lexicon_get_default ());
      g_autoptr (StarCoverageReport) report = NULL;
      g_autoptr (StarCoverageReport) again = NULL;

      star_story_set_text (story, i, parts[i]);
      report = star_coverage_check (coverage, story);
      again = star_coverage_check (fresh, story);
      check_same (report, again);
      for (int section = 0; section < STAR_N_SECTIONS; section++)
        check_spans (report, section, star_story_get_text (story, section));
    }
}

/* Any text can be checked, and each finding is the words at its place. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = star_gate_check (bytes, "fuzz", NULL);
  g_autoptr (StarCoverage) coverage = NULL;
  g_autoptr (StarCoverageReport) report = NULL;

  if (text == NULL)
    return 0;

  coverage = star_coverage_new (star_lexicon_get_default ());
  report = star_coverage_check_text (coverage, text);
  check_spans (report, STAR_SECTION_TEXT, text);
  g_assert_cmpuint (star_coverage_report_get_total_words (report), ==, star_words_count (text));
  check_story (text);

  return 0;
}
