/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula-cases.h"

#include <string.h>

static void
test_words (void)
{
  static const struct {
    const char *id;
    const char *before;
    const char *after;
    const char *absolute;
    const char *relative;
    const char *factor;
    const char *sentence;
  } cases[] = {
    { "cost-per-job", "compute_hours=10 | hour_price=$0.12 | storage=0 | egress=0",
      "compute_hours=3.75 | hour_price=$0.12 | storage=0 | egress=0", "down $0.75", "down 62.5 %",
      "2.67× less", "The cost per job fell from $1.20 to $0.45, down 62.5 %." },
    /* Points and per cent are not the same. */
    { "duplicate-rate", "distinct_ids=980 | rows=1000", "distinct_ids=998 | rows=1000",
      "down 1.8 points", "down 90 %", "10× less",
      "The duplicate rate fell from 2 % to 0.2 %, down 1.8 points." },
    { "adoption", "adopted_teams=10 | total_teams=20", "adopted_teams=11 | total_teams=20",
      "up 5 points", "up 10 %", "1.1× more",
      "Adoption rose from 50 % to 55 % of the teams, up 5 points." },
    { "mttr", "durations=24 h", "durations=3 min", "down 23.9 h", "down 99.79 %", "480× less",
      "The mean time to recover from an incident fell from 1 day to 3 min, down 99.79 %." },
    /* A factor has no points. */
    { "burn-rate", "used=4 | allowed=10 | elapsed=1d | window=10d",
      "used=1 | allowed=10 | elapsed=1d | window=10d", "down 3×", "down 75 %", "4× less",
      "The burn rate of our error budget fell from 4× to 1×, down 75 %." },
    /* From nothing there is no per cent. */
    { "pages-per-shift", "pages=0 | shifts=4", "pages=6 | shifts=4", "up 1.5", NULL, NULL,
      "Pages per on-call shift rose from 0 to 1.5, up 1.5." },
    { "pages-per-shift", "pages=6 | shifts=4", "pages=0 | shifts=4", "down 1.5", "down 100 %", NULL,
      "Pages per on-call shift fell from 1.5 to 0, down 100 %." },
    { "annual-saving", "before_month=$5 | after_month=$6", "before_month=$5 | after_month=$4",
      "up $24", NULL, NULL, "The saving rose from −$12 to $12 a year, up $24." },
    { "pages-per-shift", "pages=6 | shifts=4", "pages=3 | shifts=2", "unchanged", "unchanged",
      NULL, "Pages per on-call shift stayed at 1.5." },
    /* More per cent than a number can be. */
    { "unit-cost", "cost=1e-150 | units=1", "cost=1e158 | units=1", "up 1e158", NULL, "1e308× more",
      "The unit cost rose from 1e-150 to 1e158, up 1e158." },
    /* Two values that differ are written so that they do. */
    { "availability", "downtime=1 h | window=1000 h", "downtime=59 min 59 s | window=1000 h",
      "up 0.0000278 points", "up 0.0000278 %", "1.0000003× more",
      "Availability rose from 99.9 % to 99.90003 %, up 0.0000278 points." },
    { "budget-variance", "actual=$112 | budget=$100", "actual=$97 | budget=$100", "down 15 points",
      NULL, NULL, "Spending against budget went from 12 % over to 3 % under." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarComparison) comparison =
        formula_cases_compare_text (cases[i].id, cases[i].before, cases[i].after);
      g_autofree char *absolute = star_comparison_dup_absolute_text (comparison);
      g_autofree char *relative = star_comparison_dup_relative_text (comparison);
      g_autofree char *factor = star_comparison_dup_factor_text (comparison);
      g_auto (GStrv) sentences = star_comparison_dup_sentences (comparison);

      g_test_message ("%s", cases[i].sentence);
      g_assert_cmpstr (absolute, ==, cases[i].absolute);
      g_assert_cmpstr (relative, ==, cases[i].relative);
      g_assert_cmpstr (factor, ==, cases[i].factor);
      g_assert_cmpstr (sentences[0], ==, cases[i].sentence);
    }
}

static void
test_numbers (void)
{
  g_autoptr (StarComparison) comparison = formula_cases_compare_text (
    "duplicate-rate", "distinct_ids=980 | rows=1000", "distinct_ids=998 | rows=1000");
  double number;

  g_assert_cmpint (star_comparison_get_direction (comparison), ==, STAR_DIRECTION_DOWN);
  g_assert_cmpfloat_with_epsilon (
    star_amount_get_value (star_comparison_get_absolute (comparison)), -0.018, 1e-15);
  g_assert_true (star_comparison_get_relative (comparison, &number));
  g_assert_cmpfloat_with_epsilon (number, -0.9, 1e-12);
  g_assert_true (star_comparison_get_factor (comparison, &number));
  g_assert_cmpfloat_with_epsilon (number, 0.1, 1e-12);
  g_assert_true (star_comparison_get_points (comparison, &number));
  g_assert_cmpfloat_with_epsilon (number, -1.8, 1e-12);
}

static void
test_undefined (void)
{
  g_autoptr (StarComparison) comparison = formula_cases_compare_text (
    "headroom", "capacity=0 | peak=5", "capacity=5 | peak=5");
  double number;

  g_assert_cmpint (star_comparison_get_direction (comparison), ==, STAR_DIRECTION_UP);
  g_assert_false (star_comparison_get_relative (comparison, &number));
  g_assert_false (star_comparison_get_factor (comparison, &number));
  g_assert_false (star_comparison_get_points (comparison, &number));
}

static void
test_warnings (void)
{
  static const struct {
    const char *id;
    const char *before;
    const char *after;
    const char *warnings;
  } cases[] = {
    { "pages-per-shift", "pages=6 | shifts=4", "pages=3 | shifts=4", "" },
    { "pages-per-shift", "pages=0 | shifts=4", "pages=3 | shifts=4",
      "From 0 the relative change is undefined: say the two values" },
    { "pages-per-shift", "pages=0 | shifts=4", "pages=0 | shifts=4", "" },
    { "error-budget-left", "used=5 | allowed=4", "used=1 | allowed=4",
      "Before: More was used than was allowed: the budget is overspent, and the value is negative;"
      "With a negative value the relative change is undefined: say the two values" },
    { "headroom", "capacity=5 | peak=4", "capacity=5 | peak=8",
      "After: The peak is above the capacity: there is no headroom" },
    { "headroom", "capacity=5 | peak=7", "capacity=5 | peak=8",
      "The peak is above the capacity: there is no headroom" },
    { "slo-conformance", "good_events=9 | valid_events=10 | target=80%",
      "good_events=10 | valid_events=10 | target=80%", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarComparison) comparison =
        formula_cases_compare_text (cases[i].id, cases[i].before, cases[i].after);
      g_auto (GStrv) warnings = star_comparison_dup_warnings (comparison);
      g_autofree char *line = g_strjoinv (";", warnings);

      g_assert_cmpstr (line, ==, cases[i].warnings);
    }
}

static void
test_refused (void)
{
  static const struct {
    const char *id;
    const char *before;
    const char *after;
  } cases[] = {
    { "percentile", "samples=1 s", "samples=1" },
    { "annual-saving", "before_month=$5 | after_month=$4", "before_month=€5 | after_month=€4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarCalculation) before =
        formula_cases_calculate_text (cases[i].id, cases[i].before);
      g_autoptr (StarCalculation) after =
        formula_cases_calculate_text (cases[i].id, cases[i].after);
      g_autoptr (GError) error = NULL;

      g_assert_true (star_calculation_is_valid (before));
      g_assert_true (star_calculation_is_valid (after));
      g_assert_null (star_comparison_new (before, after, &error));
      g_assert_nonnull (error);
    }
}

/* Wordings that claim what one did are offered only where the value went that way. */
static void
test_wordings (void)
{
  g_autoptr (StarComparison) down = formula_cases_compare_text (
    "pages-per-shift", "pages=6 | shifts=4", "pages=3 | shifts=4");
  g_autoptr (StarComparison) up = formula_cases_compare_text (
    "pages-per-shift", "pages=3 | shifts=4", "pages=6 | shifts=4");
  g_auto (GStrv) good = star_comparison_dup_sentences (down);
  g_auto (GStrv) bad = star_comparison_dup_sentences (up);
  g_autofree char *good_text = g_strjoinv (" ", good);
  g_autofree char *bad_text = g_strjoinv (" ", bad);

  g_assert_nonnull (strstr (good_text, "I cut pages per on-call shift by 50 %, from 1.5 to 0.75."));
  g_assert_cmpuint (g_strv_length (bad), ==, g_strv_length (good) - 1);
  g_assert_null (strstr (bad_text, "I cut"));
}

#define OWN(sentences) \
  "{\"id\":\"x\",\"name\":\"Cups\",\"family\":\"cost\",\"dimension\":\"any\",\"inputs\":[" \
  "{\"name\":\"a\",\"kind\":\"count\"}],\"expression\":\"a\",\"result\":{\"kind\":\"count\"}" \
  sentences "}"

/* A formula of the user always has something to say, whatever sentences were written for it. */
static void
test_own (void)
{
  static const struct {
    const char *json;
    const char *before;
    const char *after;
    const char *sentence;
  } cases[] = {
    { OWN (""), "4", "3", "Cups went from 4 to 3, down 25 %." },
    { OWN (""), "4", "4", "Cups stayed at 4." },
    { OWN (""), "0", "4", "Cups went from 0 to 4, up 4." },
    { OWN (",\"sentences\":{\"change\":[\"{Fewer|} cups: {after}.\"]}"), "4", "3",
      "Fewer cups: 3." },
    { OWN (",\"sentences\":{\"change\":[\"{Fewer|} cups: {after}.\"]}"), "3", "4",
      "Cups went from 3 to 4, up 33.3 %." },
    { OWN (",\"sentences\":{\"change\":[\"{Fewer|} cups: {after}.\"]}"), "4", "4",
      "Cups stayed at 4." },
    { OWN (",\"sentences\":{\"same\":\"{a} cups.\"}"), "4", "4", "4 cups." },
    { OWN (",\"sentences\":{\"change\":[\"{factor} as many.\"]}"), "0", "4",
      "Cups went from 0 to 4, up 4." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarFormula) formula = star_formula_new_from_json (cases[i].json, NULL);
      g_autoptr (GHashTable) inputs = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (StarCalculation) before = NULL;
      g_autoptr (StarCalculation) after = NULL;
      g_autoptr (StarComparison) comparison = NULL;
      g_auto (GStrv) sentences = NULL;

      g_hash_table_insert (inputs, (char *) "a", (char *) cases[i].before);
      before = star_calculation_new (formula, inputs, '.', 3);
      g_hash_table_insert (inputs, (char *) "a", (char *) cases[i].after);
      after = star_calculation_new (formula, inputs, '.', 3);
      comparison = star_comparison_new (before, after, NULL);
      sentences = star_comparison_dup_sentences (comparison);

      g_assert_cmpstr (sentences[0], ==, cases[i].sentence);
      g_assert_cmpuint (g_strv_length (sentences), ==, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/words", test_words);
  g_test_add_func ("/comparison/numbers", test_numbers);
  g_test_add_func ("/comparison/undefined", test_undefined);
  g_test_add_func ("/comparison/warnings", test_warnings);
  g_test_add_func ("/comparison/refused", test_refused);
  g_test_add_func ("/comparison/wordings", test_wordings);
  g_test_add_func ("/comparison/own", test_own);

  return g_test_run ();
}
