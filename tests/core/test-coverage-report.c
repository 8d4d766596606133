/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-coverage-report-private.h"

#define COST STAR_DIMENSION_COST

static StarCoverageReport *
new_report (void)
{
  const StarPaceRange pace = { 120, 140, 160 };

  return star_coverage_report_new ("7", &pace);
}

static void
add (StarCoverageReport *report, StarLevel level, const char *text, int rank)
{
  g_autofree char *copy = g_strdup (text);
  StarEvidence evidence = { STAR_SECTION_RESULT, 0, 1, level, copy, NULL };

  star_coverage_report_add_evidence (report, COST, &evidence, rank);
}

static void
test_levels_rise (void)
{
  g_autoptr (StarCoverageReport) report = new_report ();
  GPtrArray *evidence = star_coverage_report_get_evidence (report, COST);

  g_assert_cmpint (star_coverage_report_get_level (report, COST), ==, STAR_LEVEL_MISSING);
  g_assert_null (star_coverage_report_get_strongest (report, COST));

  add (report, STAR_LEVEL_MENTIONED, "dear", 9);
  add (report, STAR_LEVEL_MENTIONED, "cheap", 0);
  g_assert_cmpint (star_coverage_report_get_level (report, COST), ==, STAR_LEVEL_MENTIONED);
  g_assert_cmpuint (evidence->len, ==, 2);
  g_assert_cmpstr (star_coverage_report_get_strongest (report, COST)->text, ==, "dear");

  /* A figure takes the place of all words, and words after it do not come back. */
  add (report, STAR_LEVEL_QUANTIFIED, "$5", 1);
  add (report, STAR_LEVEL_MENTIONED, "dear", 9);
  g_assert_cmpint (star_coverage_report_get_level (report, COST), ==, STAR_LEVEL_QUANTIFIED);
  g_assert_cmpuint (evidence->len, ==, 1);
  g_assert_cmpstr (star_coverage_report_get_strongest (report, COST)->text, ==, "$5");
  g_assert_cmpint (star_coverage_report_get_level (report, STAR_DIMENSION_SCALE), ==,
                   STAR_LEVEL_MISSING);
}

static void
test_strongest (void)
{
  g_autoptr (StarCoverageReport) report = new_report ();

  add (report, STAR_LEVEL_QUANTIFIED, "first", 3);
  add (report, STAR_LEVEL_QUANTIFIED, "equal", 3);
  g_assert_cmpstr (star_coverage_report_get_strongest (report, COST)->text, ==, "first");
  add (report, STAR_LEVEL_QUANTIFIED, "higher", 4);
  add (report, STAR_LEVEL_QUANTIFIED, "lower", 2);
  g_assert_cmpstr (star_coverage_report_get_strongest (report, COST)->text, ==, "higher");
}

static void
test_blocking (void)
{
  static const struct {
    const char *flag;
    StarSeverity severity;
    guint blocking;
    StarIgnoreScope ignored;
  } cases[] = {
    { "placeholder-left", STAR_SEVERITY_REQUIRED, 1 },
    { "no-numbers-in-result", STAR_SEVERITY_REQUIRED, 1 },
    { "too-short", STAR_SEVERITY_REQUIRED, 0 },
    { "too-long", STAR_SEVERITY_REQUIRED, 0 },
    { "no-tradeoff", STAR_SEVERITY_ADVISORY, 0 },
    { "placeholder-left", STAR_SEVERITY_REQUIRED, 0, STAR_IGNORE_SCOPE_HERE },
    { "placeholder-left", STAR_SEVERITY_REQUIRED, 0, STAR_IGNORE_SCOPE_EVERYWHERE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = new_report ();
      g_autoptr (StarDigest) digest = NULL;
      const StarFlag flag = {
        .id = cases[i].flag,
        .severity = cases[i].severity,
        .section = STAR_SECTION_TASK,
        .message = (char *) "why",
        .ignored = cases[i].ignored,
      };

      star_coverage_report_set_empty (report, 2);
      star_coverage_report_add_flag (report, &flag);
      digest = star_coverage_report_to_digest (report);
      g_assert_cmpstr (digest->engine, ==, "7");
      g_assert_cmpuint (digest->blocking, ==,
                        2 + STAR_N_REQUIRED_DIMENSIONS + cases[i].blocking);
    }
}

/* Ready turns on the words alone once nothing else is in the way. */
static void
test_ready (void)
{
  static const struct {
    guint words;
    guint seconds;
    gboolean ready;
  } cases[] = {
    { 208, 89, FALSE },
    { 210, 90, TRUE },
    { 280, 120, TRUE },
    { 283, 121, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCoverageReport) report = new_report ();
      StarEvidence evidence = { STAR_SECTION_RESULT, 0, 1, STAR_LEVEL_QUANTIFIED, NULL, NULL };

      evidence.text = (char *) "5";
      for (int d = 0; d < STAR_N_REQUIRED_DIMENSIONS; d++)
        star_coverage_report_add_evidence (report, d, &evidence, 1);
      star_coverage_report_set_words (report, STAR_SECTION_TASK, 100);
      star_coverage_report_set_words (report, STAR_SECTION_ACTION, cases[i].words - 100);

      g_assert_cmpuint (star_coverage_report_get_words (report, STAR_SECTION_TASK), ==, 100);
      g_assert_cmpuint (star_coverage_report_get_total_words (report), ==, cases[i].words);
      g_assert_cmpuint (star_coverage_report_get_spoken_seconds (report), ==, cases[i].seconds);
      g_assert_cmpint (star_coverage_report_is_ready (report), ==, cases[i].ready);

      star_coverage_report_set_empty (report, 1);
      g_assert_false (star_coverage_report_is_ready (report));
    }
}

/* What a report gives out lives as long as any reference to it. */
static void
test_references (void)
{
  StarCoverageReport *report = new_report ();
  g_autoptr (StarCoverageReport) kept = star_coverage_report_ref (report);
  const StarFlag *flag;

  add (report, STAR_LEVEL_QUANTIFIED, "$5", 1);
  star_coverage_report_add_flag (report, &(StarFlag) { .id = "no-cost", .start = 3, .end = 4,
                                                       .message = (char *) "why" });
  star_coverage_report_unref (report);

  flag = g_ptr_array_index (star_coverage_report_get_flags (kept), 0);
  g_assert_cmpstr (star_coverage_report_get_strongest (kept, COST)->text, ==, "$5");
  g_assert_cmpstr (flag->message, ==, "why");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage-report/levels-rise", test_levels_rise);
  g_test_add_func ("/coverage-report/strongest", test_strongest);
  g_test_add_func ("/coverage-report/blocking", test_blocking);
  g_test_add_func ("/coverage-report/ready", test_ready);
  g_test_add_func ("/coverage-report/references", test_references);

  return g_test_run ();
}
