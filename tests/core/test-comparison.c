/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula-cases.h"

#include <math.h>
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
      "37.5 % of what it was", "The cost per job fell from $1.20 to $0.45, down 62.5 %." },
    /* Points and per cent are not the same. */
    { "duplicate-rate", "distinct_ids=980 | rows=1000", "distinct_ids=998 | rows=1000",
      "down 1.8 points", "down 90 %", "10 % of what it was",
      "The duplicate rate fell from 2 % to 0.2 %, down 1.8 points." },
    { "adoption", "adopted_teams=10 | total_teams=20", "adopted_teams=11 | total_teams=20",
      "up 5 points", "up 10 %", "1.1 times what it was",
      "Adoption rose from 50 % to 55 % of the teams, up 5 points." },
    { "mttr", "durations=24 h", "durations=3 min", "down 23.9 h", "down 99.79 %",
      "0.208 % of what it was",
      "The mean time to recover from an incident fell from 1 day to 3 min, down 99.79 %." },
    /* A factor has no points. */
    { "burn-rate", "used=4 | allowed=10 | elapsed=1d | window=10d",
      "used=1 | allowed=10 | elapsed=1d | window=10d", "down 3×", "down 75 %",
      "25 % of what it was",
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
    { "unit-cost", "cost=1e-150 | units=1", "cost=1e158 | units=1", "up 1e158", NULL,
      "1e308 times what it was",
      "The unit cost rose from 1e-150 to 1e158, up 1e158." },
    /* Two values that differ are written so that they do. */
    { "availability", "downtime=1 h | window=1000 h", "downtime=59 min 59 s | window=1000 h",
      "up 0.000028 points", "up 0.0000278 %", NULL,
      "Availability rose from 99.9 % to 99.900028 %, up 0.000028 points." },
    /* Who subtracts what is written gets the difference that is written. */
    { "availability", "downtime=6.94 h | window=1000 h", "downtime=0.46 h | window=1000 h",
      "up 0.648 points", "up 0.653 %", NULL,
      "Availability rose from 99.306 % to 99.954 %, up 0.648 points." },
    { "adoption", "adopted_teams=1 | total_teams=3", "adopted_teams=2 | total_teams=3",
      "up 33.3 points", "up 100 %", "2 times what it was",
      "Adoption rose from 33.33 % to 66.67 % of the teams, up 33.3 points." },
    /* Where that would take many digits, it is the difference of what is written. */
    { "pages-per-shift", "pages=4 | shifts=3", "pages=16 | shifts=9", "up 0.45", "up 33.3 %",
      "1.33 times what it was", "Pages per on-call shift rose from 1.33 to 1.78, up 33.3 %." },
    /* What a double can not tell apart is about right. */
    { "unit-cost", "cost=1 | units=1", "cost=1.0000000000000003 | units=1", "up about 2.22e-16",
      "up 2.22e-14 %", NULL, "The unit cost rose from 1 to 1, up 2.22e-14 %." },
    /* What is no more than that is said in per cent alone. */
    { "unit-cost", "cost=$100 | units=1", "cost=$101 | units=1", "up $1", "up 1 %", NULL,
      "The unit cost rose from $100 to $101, up 1 %." },
    { "unit-cost", "cost=$100 | units=1", "cost=$92 | units=1", "down $8", "down 8 %", NULL,
      "The unit cost fell from $100 to $92, down 8 %." },
    { "unit-cost", "cost=$100 | units=1", "cost=$8 | units=1", "down $92", "down 92 %",
      "8 % of what it was", "The unit cost fell from $100 to $8, down 92 %." },
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
  static const char *const messages[] = {
    "The value before is a duration and the one after is a number; write both with the same unit",
    "The value before is in USD and the one after in EUR; write both in one currency",
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
      g_assert_cmpstr (error->message, ==, messages[i]);
    }
}

/* A currency that is written on one side is that of both, and that is said. */
static void
test_one_currency (void)
{
  static const char *const sides[] = { "before_month=$9,000 | after_month=$8,000",
                                       "before_month=9,000 | after_month=5,500" };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (StarComparison) comparison =
        formula_cases_compare_text ("annual-saving", sides[i], sides[1 - i]);
      g_autofree char *before = star_comparison_dup_before_text (comparison);
      g_autofree char *after = star_comparison_dup_after_text (comparison);
      g_autofree char *absolute = star_comparison_dup_absolute_text (comparison);
      g_auto (GStrv) notes = star_comparison_dup_notes (comparison);

      g_assert_cmpstr (i == 0 ? before : after, ==, "$12,000 a year");
      g_assert_cmpstr (i == 0 ? after : before, ==, "$42,000 a year");
      g_assert_cmpstr (absolute, ==, i == 0 ? "up $30,000" : "down $30,000");
      g_assert_cmpuint (g_strv_length (notes), ==, 1);
      g_assert_cmpstr (notes[0], ==,
                       i == 0 ? "After: No currency is written here: USD is taken, as on the other "
                                "side"
                              : "Before: No currency is written here: USD is taken, as on the other "
                                "side");
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

#define SEED 20261121
#define N_PAIRS 4000

/* A formula whose value is what is entered, and how to enter it. */
typedef struct {
  const char *kind;
  const char *show;
  const char *sign;
  const char *unit;
  StarAmountSpec spec;
} Identity;

static const Identity identities[] = {
  { "ratio", "percent", "", "%", { .kind = STAR_AMOUNT_RATIO } },
  { "ratio", "over", "", "%", { .kind = STAR_AMOUNT_RATIO } },
  { "ratio", "factor", "", "x", { .kind = STAR_AMOUNT_RATIO } },
  { "count", "auto", "", "", { .kind = STAR_AMOUNT_COUNT } },
  { "duration", "auto", "", " min", { .kind = STAR_AMOUNT_DURATION } },
  { "money", "auto", "$", "", { .kind = STAR_AMOUNT_MONEY } },
  { "bytes", "auto", "", " MB", { .kind = STAR_AMOUNT_BYTES } },
  { "rate", "auto", "", "/s", { .kind = STAR_AMOUNT_RATE } },
};

static StarFormula *
make_identity (const Identity *identity)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json =
    g_strdup_printf ("{\"id\":\"x\",\"name\":\"X\",\"family\":\"cost\",\"dimension\":\"any\","
                     "\"inputs\":[{\"name\":\"a\",\"kind\":\"%s\"}],\"expression\":\"a\","
                     "\"result\":{\"kind\":\"%s\",\"show\":\"%s\"}}",
                     identity->kind, identity->kind, identity->show);
  StarFormula *formula = star_formula_new_from_json (json, &error);

  g_assert_no_error (error);

  return formula;
}

/* Shares that are near the whole, near nothing and anywhere, and numbers of all sizes. */
static StarCalculation *
make_side (GRand *rand, const Identity *identity, StarFormula *formula, int digits)
{
  g_autoptr (GHashTable) inputs = g_hash_table_new (g_str_hash, g_str_equal);
  double size = g_rand_int_range (rand, 0, 2) == 0
                  ? 100 - pow (10, g_rand_double_range (rand, -4, 2))
                  : pow (10, g_rand_double_range (rand, -3, 6));
  g_autofree char *number =
    g_strdup_printf ("%s%.*f%s", identity->sign, g_rand_int_range (rand, 0, 8), size,
                     identity->unit);

  g_hash_table_insert (inputs, (char *) "a", number);

  return star_calculation_new (formula, inputs, '.', digits);
}

/* What the words say, and @unit: what one more in the last digit would be. */
static double
read_words (const char *words, const Identity *identity, double *unit)
{
  g_autoptr (GString) text = g_string_new (words);
  g_autoptr (StarAmount) amount = NULL;
  g_autoptr (GError) error = NULL;
  const char *first = strpbrk (words, "0123456789");
  const char *mark = strchr (words, '.');
  g_auto (GStrv) groups = NULL;
  g_autofree char *digits = NULL;
  g_autofree char *plain = NULL;
  int decimals = mark != NULL ? (int) strspn (mark + 1, "0123456789") : 0;
  int sign = g_str_has_suffix (words, " under") ? -1 : 1;

  if (g_str_equal (words, "on"))
    return 0;

  g_string_replace (text, " points", "%", 0);
  g_string_replace (text, " point", "%", 0);
  g_string_replace (text, " over", "", 0);
  g_string_replace (text, " under", "", 0);
  amount = star_amount_read (text->str, &identity->spec, '.', &error);
  g_assert_no_error (error);

  digits = g_strndup (first, strspn (first, "0123456789.,"));
  groups = g_strsplit (digits, ",", -1);
  plain = g_strjoinv ("", groups);
  *unit = fabs (star_amount_get_value (amount)) / g_ascii_strtod (plain, NULL)
          * pow (10, -decimals);

  return sign * star_amount_get_value (amount);
}

/* The difference as it is written is that of the values as they are written, in as many digits as
 * it has. */
static void
test_differences (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < N_PAIRS; i++)
    {
      const Identity *identity = &identities[i % G_N_ELEMENTS (identities)];
      g_autoptr (StarFormula) formula = make_identity (identity);
      int digits = g_rand_int_range (rand, 0, 7);
      g_autoptr (StarCalculation) before = make_side (rand, identity, formula, digits);
      g_autoptr (StarCalculation) after = make_side (rand, identity, formula, digits);
      g_autoptr (StarComparison) comparison = star_comparison_new (before, after, NULL);
      g_autofree char *first = star_comparison_dup_before_text (comparison);
      g_autofree char *second = star_comparison_dup_after_text (comparison);
      g_autofree char *change = star_comparison_dup_absolute_text (comparison);
      const char *size = strchr (change, ' ');
      double sign = g_str_has_prefix (change, "down ") ? -1 : 1;
      double difference;
      double told;
      double unit;

      if (star_comparison_get_direction (comparison) == STAR_DIRECTION_NONE)
        continue;
      difference = read_words (second, identity, &unit) - read_words (first, identity, &unit);
      told = sign * read_words (size + 1, identity, &unit);
      if (fabs (told - difference) > unit * 0.501)
        g_test_fail_printf ("%s: %s to %s is not %s", identity->kind, first, second, change);
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
  g_test_add_func ("/comparison/one-currency", test_one_currency);
  g_test_add_func ("/comparison/wordings", test_wordings);
  g_test_add_func ("/comparison/own", test_own);
  g_test_add_func ("/comparison/differences", test_differences);

  return g_test_run ();
}
