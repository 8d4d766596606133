/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula-cases.h"
#include "star-coverage.h"

#include <string.h>

/* A sentence that is put into a story must be read by our own checks as evidence with a figure of
 * the dimension that the formula is for; ownership and evolution know no figure. */
static void
check_sentence (StarFormula *formula, const char *sentence)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarCoverageReport) report = star_coverage_check_text (coverage, sentence);
  int dimension = star_formula_get_dimension (formula);
  StarLevel level =
    dimension < STAR_N_REQUIRED_DIMENSIONS ? STAR_LEVEL_QUANTIFIED : STAR_LEVEL_MENTIONED;

  g_assert_true (g_str_has_suffix (sentence, "."));
  g_assert_null (strpbrk (sentence, "{}|"));
  if (dimension < 0)
    return;

  g_test_message ("%s: %s", star_enum_to_nick (STAR_TYPE_DIMENSION, dimension), sentence);
  g_assert_cmpint (star_coverage_report_get_level (report, dimension), ==, level);
}

static void
check_all (StarFormula *formula, char **sentences)
{
  for (int i = 0; sentences[i] != NULL; i++)
    {
      for (int k = 0; k < i; k++)
        g_assert_cmpstr (sentences[i], !=, sentences[k]);
      check_sentence (formula, sentences[i]);
    }
}

static void
check_change (StarFormula *formula, JsonObject *data)
{
  g_autoptr (StarComparison) comparison = formula_cases_compare (formula, data);
  g_auto (GStrv) sentences = star_comparison_dup_sentences (comparison);

  g_assert_cmpuint (g_strv_length (sentences), >=, star_formula_get_dimension (formula) < 0 ? 1 : 2);
  check_all (formula, sentences);
}

static void
check_back (StarFormula *formula, JsonObject *data)
{
  g_autoptr (StarComparison) comparison = formula_cases_compare (formula, data);
  g_autoptr (StarComparison) back =
    star_comparison_new (star_comparison_get_after (comparison),
                         star_comparison_get_before (comparison), NULL);
  g_auto (GStrv) sentences = star_comparison_dup_sentences (back);

  g_assert_nonnull (sentences[0]);
  check_all (formula, sentences);
}

static void
check_same (StarFormula *formula, JsonObject *data)
{
  g_autoptr (StarComparison) comparison = formula_cases_compare (formula, data);
  StarCalculation *after = star_comparison_get_after (comparison);
  g_autoptr (StarComparison) same = star_comparison_new (after, after, NULL);
  g_auto (GStrv) sentences = star_comparison_dup_sentences (same);

  g_assert_cmpuint (g_strv_length (sentences), ==, 1);
  check_all (formula, sentences);
}

static void
check_one (StarFormula *formula, JsonObject *data)
{
  g_autoptr (StarComparison) comparison = formula_cases_compare (formula, data);
  g_auto (GStrv) sentences =
    star_calculation_dup_sentences (star_comparison_get_after (comparison));

  g_assert_cmpuint (g_strv_length (sentences), >=, 2);
  check_all (formula, sentences);
}

static void
test_change (void)
{
  formula_cases_for_each (check_change);
}

static void
test_back (void)
{
  formula_cases_for_each (check_back);
}

static void
test_same (void)
{
  formula_cases_for_each (check_same);
}

static void
test_one (void)
{
  formula_cases_for_each (check_one);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formula-sentences/change", test_change);
  g_test_add_func ("/formula-sentences/back", test_back);
  g_test_add_func ("/formula-sentences/same", test_same);
  g_test_add_func ("/formula-sentences/one", test_one);

  return g_test_run ();
}
