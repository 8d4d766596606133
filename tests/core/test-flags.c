/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "star-coverage.h"

/* Enough words for a whole telling, with nothing in them that the checks look for. */
#define FILLING \
  "It was a grey day and the wind came in from the sea, as it does there at that time, and so " \
  "it went on. "

static const StarFlag *
find_flag (StarCoverageReport *report, const char *id)
{
  GPtrArray *flags = star_coverage_report_get_flags (report);

  for (guint i = 0; i < flags->len; i++)
    {
      const StarFlag *flag = g_ptr_array_index (flags, i);

      if (g_str_equal (flag->id, id))
        return flag;
    }

  return NULL;
}

static StarCoverageReport *
check_field (StarSection section, const char *text)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();

  star_story_set_text (story, section, text);

  return star_coverage_check (coverage, story);
}

static StarCoverageReport *
check_action_and_result (const char *action, const char *result)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();

  star_story_set_text (story, STAR_SECTION_ACTION, action);
  star_story_set_text (story, STAR_SECTION_RESULT, result);

  return star_coverage_check (coverage, story);
}

static void
test_placeholders (void)
{
  static const struct {
    const char *text;
    int start;
    int end;
  } cases[] = {
    { "It saved [X] a year.", 9, 12 },
    { "Über [team size] people", 5, 16 },
    { "asked <name> first", 6, 12 },
    { "TODO: the rest", 0, 4 },
    { "by TBD days", 3, 6 },
    { "fell by XX %", 8, 10 },
    { "fell by X%", 8, 9 },
    { "lorem ipsum dolor", 0, 11 },
    /* What only looks like one. */
    { "see [the page](https://example.org)", -1, -1 },
    { "a todo list", -1, -1 },
    { "10x faster", -1, -1 },
    { "p95 < 200 ms and > 3", -1, -1 },
    { "generation X people", -1, -1 },
    { "a [very long remark that goes on for a good while] here", -1, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = check_field (STAR_SECTION_SITUATION, cases[i].text);
      const StarFlag *flag = find_flag (report, "placeholder-left");

      if (cases[i].start < 0)
        {
          g_assert_null (flag);
          continue;
        }
      g_assert_nonnull (flag);
      g_assert_cmpint (flag->severity, ==, STAR_SEVERITY_REQUIRED);
      g_assert_cmpint (flag->section, ==, STAR_SECTION_SITUATION);
      g_assert_cmpint (flag->start, ==, cases[i].start);
      g_assert_cmpint (flag->end, ==, cases[i].end);
    }
}

static void
test_result_without_figure (void)
{
  g_autoptr (StarCoverageReport) without = check_field (STAR_SECTION_RESULT, "It went well.");
  g_autoptr (StarCoverageReport) with = check_field (STAR_SECTION_RESULT, "It took two days.");
  const StarFlag *flag = find_flag (without, "no-numbers-in-result");

  g_assert_nonnull (flag);
  g_assert_cmpint (flag->severity, ==, STAR_SEVERITY_REQUIRED);
  g_assert_cmpint (flag->section, ==, STAR_SECTION_RESULT);
  g_assert_null (find_flag (with, "no-numbers-in-result"));
}

/* Without headings the outcome is what follows a turn to it, else the last third. */
static void
test_outcome_of_text (void)
{
  static const struct {
    const char *text;
    gboolean flagged;
  } cases[] = {
    { FILLING FILLING "It took 3 days.", FALSE },
    { "It took 3 days. " FILLING FILLING, TRUE },
    { FILLING FILLING "As a result, it went well.", TRUE },
    { FILLING "As a result, 3 days were won. " FILLING, FALSE },
    { "Too short to judge.", FALSE },
  };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = star_coverage_check_text (coverage, cases[i].text);

      g_assert_cmpint (find_flag (report, "no-numbers-in-result") != NULL, ==, cases[i].flagged);
    }
}

static void
test_quiet_while_writing (void)
{
  g_autoptr (StarCoverageReport) report = check_field (STAR_SECTION_SITUATION, FILLING);

  g_assert_cmpuint (star_coverage_report_get_flags (report)->len, ==, 0);
}

static void
test_time (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (StarCoverageReport) too_short = check_action_and_result (FILLING, "It took 3 days.");
  g_autoptr (StarCoverageReport) right = NULL;
  g_autoptr (StarCoverageReport) too_long = NULL;

  g_assert_nonnull (find_flag (too_short, "too-short"));
  g_assert_nonnull (strstr (find_flag (too_short, "too-short")->message, "less than 1:30"));

  /* Ten fillings have 210 words, which is 90 seconds at 140 words a minute. */
  for (int i = 0; i < 10; i++)
    g_string_append (text, FILLING);
  right = check_action_and_result (text->str, "It took 3 days.");
  g_assert_null (find_flag (right, "too-short"));
  g_assert_null (find_flag (right, "too-long"));

  for (int i = 0; i < 10; i++)
    g_string_append (text, FILLING);
  too_long = check_action_and_result (text->str, "It took 3 days.");
  g_assert_nonnull (find_flag (too_long, "too-long"));
  g_assert_nonnull (strstr (find_flag (too_long, "too-long")->message, "more than 2:00"));
  g_assert_cmpint (find_flag (too_long, "too-long")->severity, ==, STAR_SEVERITY_REQUIRED);
}

static void
test_advice (void)
{
  static const struct {
    const char *flag;
    const char *with;
    const char *without;
  } cases[] = {
    { "team-only", "We met, we built our plan and we shipped it.",
      "We met, we built our plan, I shipped it." },
    { "vague-ownership", "The plan was made.", "I decided on the plan." },
    { "no-cost", "The plan was made.", "The plan was cheaper." },
    { "no-evolution", "The plan was made.", "The plan became the standard." },
    { "no-tradeoff", "The plan was made.", "I chose it instead of the other." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) with = check_action_and_result (cases[i].with,
                                                                     "It took 3 days.");
      g_autoptr (StarCoverageReport) without = check_action_and_result (cases[i].without,
                                                                        "It took 3 days.");
      const StarFlag *flag = find_flag (with, cases[i].flag);

      if (flag == NULL || find_flag (without, cases[i].flag) != NULL)
        g_test_fail_printf ("%s", cases[i].flag);
      else
        g_assert_cmpint (flag->severity, ==, STAR_SEVERITY_ADVISORY);
    }
}

/* What the user listed as given up counts although it is not told. */
static void
test_listed_tradeoff (void)
{
  static const char *const tradeoffs[] = { "Slower start", NULL };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarCoverageReport) report = NULL;

  star_story_set_text (story, STAR_SECTION_ACTION, "The plan was made.");
  star_story_set_text (story, STAR_SECTION_RESULT, "It took 3 days.");
  g_object_set (story, "tradeoffs", tradeoffs, NULL);
  report = star_coverage_check (coverage, story);

  g_assert_null (find_flag (report, "no-tradeoff"));
}

static void
test_blocking (void)
{
  g_autoptr (StarCoverageReport) report = check_field (STAR_SECTION_RESULT, "It went well: TODO.");
  g_autoptr (StarDigest) digest = star_coverage_report_to_digest (report);

  /* Five empty fields, four dimensions, no figure in the result, one placeholder. */
  g_assert_cmpuint (digest->blocking, ==, 5 + 4 + 1 + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flags/placeholders", test_placeholders);
  g_test_add_func ("/flags/result-without-figure", test_result_without_figure);
  g_test_add_func ("/flags/outcome-of-text", test_outcome_of_text);
  g_test_add_func ("/flags/quiet-while-writing", test_quiet_while_writing);
  g_test_add_func ("/flags/time", test_time);
  g_test_add_func ("/flags/advice", test_advice);
  g_test_add_func ("/flags/listed-tradeoff", test_listed_tradeoff);
  g_test_add_func ("/flags/blocking", test_blocking);

  return g_test_run ();
}
