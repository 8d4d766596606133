/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-sensitivity.h"

#include <math.h>
#include <string.h>

#include "star-formula-catalog.h"

static StarCalculation *
calculate (const char *id, const char *const *inputs)
{
  StarFormula *formula = star_formula_catalog_find (star_formula_catalog_get_default (), id);
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  StarCalculation *calculation;

  g_assert_nonnull (formula);
  for (; *inputs != NULL; inputs++)
    {
      const char *equals = strchr (*inputs, '=');

      g_hash_table_insert (table, g_strndup (*inputs, equals - *inputs), (char *) equals + 1);
    }
  calculation = star_calculation_new (formula, table, '.', 3);
  g_assert_true (star_calculation_is_valid (calculation));

  return calculation;
}

static const StarSensitivityEntry *
get_entry (StarSensitivity *sensitivity, guint i)
{
  return g_ptr_array_index (star_sensitivity_get_entries (sensitivity), i);
}

static const char *const cost_per_run[] = {
  "vcpu_hours=10", "vcpu_price=$0.10", "gb_hours=20", "gb_price=$0.01", "storage_month=$24",
  "runs_per_month=100", "egress=$0", NULL,
};

/* $1 for vCPUs, $0.20 for memory, $0.24 for storage: $1.44 in all, worked out by hand. */
static void
test_cost_per_run (void)
{
  static const struct {
    const char *label;
    double low;
    double high;
    const char *words;
  } expected[] = {
    { "vCPU hours", 1.24, 1.64, "20 % less: $1.24, down 13.9 %. 20 % more: $1.64, up 13.9 %." },
    { "Price per vCPU hour", 1.24, 1.64, NULL },
    { "Runs a month", 1.50, 1.40, "20 % less: $1.50, up 4.17 %. 20 % more: $1.40, down 2.78 %." },
    { "Storage a month", 1.392, 1.488, NULL },
    { "GB hours of memory", 1.40, 1.48, NULL },
    { "Price per GB hour", 1.40, 1.48, NULL },
    { "Egress", 1.44, 1.44, "It changes nothing." },
  };
  g_autoptr (StarCalculation) calculation = calculate ("cost-per-run", cost_per_run);
  g_autoptr (StarSensitivity) sensitivity =
    star_sensitivity_new (calculation, STAR_SENSITIVITY_STEP);

  g_assert_cmpfloat_with_epsilon (star_sensitivity_get_base (sensitivity), 1.44, 1e-12);
  g_assert_cmpuint (star_sensitivity_get_entries (sensitivity)->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const StarSensitivityEntry *entry = get_entry (sensitivity, i);

      if (i != 0 && i != 1 && i != 4 && i != 5)
        g_assert_cmpstr (entry->label, ==, expected[i].label);
      g_assert_cmpfloat_with_epsilon (entry->low.value, expected[i].low, 1e-9);
      g_assert_cmpfloat_with_epsilon (entry->high.value, expected[i].high, 1e-9);
      if (expected[i].words != NULL)
        g_assert_cmpstr (entry->words, ==, expected[i].words);
    }
}

static void
test_sorted (void)
{
  g_autoptr (StarCalculation) calculation = calculate ("cost-per-run", cost_per_run);
  static const double steps[] = { 0.01, 0.1, 0.5, 0.99 };

  for (gsize s = 0; s < G_N_ELEMENTS (steps); s++)
    {
      g_autoptr (StarSensitivity) sensitivity = star_sensitivity_new (calculation, steps[s]);
      double last = INFINITY;

      for (guint i = 0; i < star_sensitivity_get_entries (sensitivity)->len; i++)
        {
          g_assert_cmpfloat (get_entry (sensitivity, i)->effect, <=, last);
          last = get_entry (sensitivity, i)->effect;
        }
    }
}

/* An input that stands twice in a formula moves in both places: the share stays below 1. */
static void
test_same_input_everywhere (void)
{
  static const char *const inputs[] = { "produced=1000", "consumed=900", NULL };
  g_autoptr (StarCalculation) calculation = calculate ("event-loss-rate", inputs);
  g_autoptr (StarSensitivity) sensitivity = star_sensitivity_new (calculation, 0.2);

  for (guint i = 0; i < 2; i++)
    {
      const StarSensitivityEntry *entry = get_entry (sensitivity, i);

      if (entry->input != 0)
        continue;
      g_assert_cmpfloat_with_epsilon (entry->high.value, (1200.0 - 900) / 1200, 1e-12);
      g_assert_cmpfloat_with_epsilon (entry->low.value, (800.0 - 900) / 800, 1e-12);
    }
}

/* 120 % of a service is not to be had. */
static void
test_limits (void)
{
  static const char *const inputs[] = { "slo=99.9%", "window=30d", NULL };
  g_autoptr (StarCalculation) calculation = calculate ("error-budget-allowed", inputs);
  g_autoptr (StarSensitivity) sensitivity = star_sensitivity_new (calculation, 0.2);
  const StarSensitivityEntry *slo = get_entry (sensitivity, 0);

  g_assert_cmpuint (slo->input, ==, 0);
  g_assert_true (slo->high.is_limited);
  g_assert_false (slo->low.is_limited);
  g_assert_cmpfloat_with_epsilon (slo->high.value, 0, 1e-9);
  g_assert_nonnull (strstr (slo->words, "As much as can be: "));
}

/* The difference of two percentages is in points, and whoever subtracts them gets it. */
static void
test_points (void)
{
  static const char *const inputs[] = { "downtime=43.2 min", "window=30d", NULL };
  static const char *const spent[] = { "used=60 min", "allowed=43.2 min", NULL };
  g_autoptr (StarCalculation) calculation = calculate ("availability", inputs);
  g_autoptr (StarSensitivity) sensitivity = star_sensitivity_new (calculation, 0.2);
  g_autoptr (StarCalculation) below = calculate ("error-budget-left", spent);
  g_autoptr (StarSensitivity) of_below = star_sensitivity_new (below, 0.2);

  g_assert_cmpstr (get_entry (sensitivity, 0)->words, ==,
                   "20 % less: 99.875 %, down 0.025 points. "
                   "20 % more: 99.917 %, up 0.0167 points.");
  g_assert_cmpstr (get_entry (sensitivity, 1)->words, ==,
                   "20 % less: 99.92 %, up 0.02 points. 20 % more: 99.88 %, down 0.02 points.");
  g_assert_cmpstr (get_entry (of_below, 0)->words, ==,
                   "20 % less: −73.6 %, down 34.7 points. 20 % more: −15.7 %, up 23.1 points.");
}

/* All numbers of a list are one input. */
static void
test_list (void)
{
  static const char *const inputs[] = { "durations=10m, 20m, 60m, 30m, 30m", NULL };
  g_autoptr (StarCalculation) calculation = calculate ("mttr", inputs);
  g_autoptr (StarSensitivity) sensitivity = star_sensitivity_new (calculation, 0.5);

  g_assert_cmpuint (star_sensitivity_get_entries (sensitivity)->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get_entry (sensitivity, 0)->low.value, 15 * 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_entry (sensitivity, 0)->high.value, 45 * 60, 1e-9);
}

/* Where a step runs into a division by zero there is no value, and no share is made up. */
static void
test_no_value (void)
{
  static const char *const inputs[] = { "upfront_a=$0", "monthly_a=$1000", "upfront_b=$5000",
                                        "monthly_b=$800", "horizon=36", NULL };
  g_autoptr (StarCalculation) calculation = calculate ("breakeven-months", inputs);
  g_autoptr (StarSensitivity) sensitivity = star_sensitivity_new (calculation, 0.2);
  gboolean found = FALSE;

  for (guint i = 0; i < star_sensitivity_get_entries (sensitivity)->len; i++)
    {
      const StarSensitivityEntry *entry = get_entry (sensitivity, i);

      g_assert_true (isfinite (entry->effect));
      if (!entry->low.is_valid)
        {
          found = TRUE;
          g_assert_nonnull (strstr (entry->words, "20 % less: no value."));
          g_assert_cmpstr (entry->low.text, ==, "");
        }
    }
  g_assert_true (found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sensitivity/cost-per-run", test_cost_per_run);
  g_test_add_func ("/sensitivity/sorted", test_sorted);
  g_test_add_func ("/sensitivity/same-input-everywhere", test_same_input_everywhere);
  g_test_add_func ("/sensitivity/limits", test_limits);
  g_test_add_func ("/sensitivity/points", test_points);
  g_test_add_func ("/sensitivity/list", test_list);
  g_test_add_func ("/sensitivity/no-value", test_no_value);

  return g_test_run ();
}
