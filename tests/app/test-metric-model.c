/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-metric-words.h"

static StarMetricModel *
create (const char *id, const char *const *inputs)
{
  StarFormula *formula = star_formula_catalog_find (star_formula_catalog_get_default (), id);
  g_autoptr (StarMetricRecord) record = star_metric_record_read (inputs);

  g_assert_nonnull (formula);

  return star_metric_model_new (formula, record);
}

static const char *
find_fact (GStrv facts, const char *name)
{
  for (char **fact = facts; *fact != NULL; fact += 2)
    {
      if (g_str_equal (fact[0], name))
        return fact[1];
    }

  return NULL;
}

/* Each sort of change has a line of its own, and of percentages it is in points. */
static void
test_changes (void)
{
  static const char *const inputs[] = { "before.failed_runs=30", "after.failed_runs=12",
                                        "total_runs=300", NULL };
  g_autoptr (StarMetricModel) model = create ("run-failure-rate", inputs);
  g_autofree char *headline = star_metric_words_dup_headline (model);
  g_auto (GStrv) facts = star_metric_words_dup_changes (model);

  g_assert_cmpstr (headline, ==, "10 % → 4 %");
  g_assert_cmpstr (find_fact (facts, "Change in points"), ==, "down 6 points");
  g_assert_cmpstr (find_fact (facts, "Relative change"), ==, "down 60 %");
  g_assert_cmpstr (find_fact (facts, "Factor"), ==, "40 % of what it was");
  g_assert_null (find_fact (facts, "Absolute change"));
}

/* From nothing there is no share, and that is said. */
static void
test_from_zero (void)
{
  static const char *const inputs[] = { "before.failed_runs=0", "after.failed_runs=12",
                                        "total_runs=300", NULL };
  g_autoptr (StarMetricModel) model = create ("run-failure-rate", inputs);
  g_auto (GStrv) facts = star_metric_words_dup_changes (model);

  g_assert_cmpstr (find_fact (facts, "Relative change"), ==, "Undefined");
  g_assert_null (find_fact (facts, "Factor"));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Two columns with one of them empty are one value. */
static void
test_one_side (void)
{
  g_autoptr (StarMetricModel) model = create ("run-failure-rate", NULL);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  guint n_changed = 0;

  g_signal_connect_swapped (model, "changed", G_CALLBACK (count_cb), &n_changed);
  star_metric_model_set_pair (model, TRUE);
  g_assert_null (star_metric_model_get_result (model));
  g_assert_cmpstr (star_metric_model_get_wording (model, 0), ==, "");
  star_metric_model_set_input (model, STAR_RECORD_BEFORE, 0, "30");
  star_metric_model_set_input (model, STAR_RECORD_BEFORE, 1, "300");
  star_metric_model_set_input (model, STAR_RECORD_BEFORE, 1, "300");
  g_assert_cmpuint (n_changed, ==, 3);
  one = star_metric_words_dup_headline (model);
  g_assert_cmpstr (one, ==, "10 %");
  g_assert_null (star_metric_model_get_comparison (model));

  star_metric_model_set_input (model, STAR_RECORD_AFTER, 0, "3");
  two = star_metric_words_dup_headline (model);
  g_assert_cmpstr (two, ==, "10 % → 1 %");
  g_assert_nonnull (star_metric_model_get_comparison (model));
}

/* After alone is no value yet, and it is said what is missing. */
static void
test_missing (void)
{
  static const char *const inputs[] = { "after.failed_runs=3", "after.total_runs=300", NULL };
  g_autoptr (StarMetricModel) model = create ("run-failure-rate", inputs);
  g_autoptr (StarMetricModel) empty = create ("run-failure-rate", NULL);
  g_autofree char *before = star_metric_words_dup_missing (model);
  g_autofree char *one = NULL;
  g_autofree char *nothing = star_metric_words_dup_missing (empty);
  g_autofree char *none = NULL;
  g_autofree char *headline = NULL;

  g_assert_null (star_metric_model_get_result (model));
  g_assert_cmpstr (before, ==, "Still missing before: Failed runs, All runs");
  star_metric_model_set_input (model, STAR_RECORD_BEFORE, 1, "200");
  one = star_metric_words_dup_missing (model);
  g_assert_cmpstr (one, ==, "Still missing before: Failed runs");
  star_metric_model_set_input (model, STAR_RECORD_BEFORE, 0, "x");
  none = star_metric_words_dup_missing (model);
  g_assert_null (none);
  g_assert_null (nothing);
  g_assert_cmpstr (star_metric_words_get_invitation (model), ==,
                   "Once all numbers are right, the result follows.");
  g_assert_cmpstr (star_metric_words_get_invitation (empty), ==,
                   "Enter the numbers, and the result follows.");

  /* It is the one value if there is to be one. */
  star_metric_model_set_input (model, STAR_RECORD_BEFORE, 0, "");
  star_metric_model_set_input (model, STAR_RECORD_BEFORE, 1, "");
  star_metric_model_set_pair (model, FALSE);
  headline = star_metric_words_dup_headline (model);
  g_assert_cmpstr (headline, ==, "1 %");
}

/* How a row was rounded shows when it is opened again. */
static void
test_find_digits (void)
{
  static const char *const inputs[] = { "before.failed_runs=30", "after.failed_runs=7",
                                        "total_runs=300", NULL };
  static const int digits[] = { 0, 1, 2, 3, 4 };

  for (gsize i = 0; i < G_N_ELEMENTS (digits); i++)
    {
      g_autoptr (StarMetricModel) model = create ("run-failure-rate", inputs);
      g_autoptr (StarMetricModel) again = NULL;
      g_autoptr (StarKpi) kpi = star_kpi_new ();

      star_metric_model_set_digits (model, digits[i]);
      star_metric_model_store_values (model, kpi);
      again = create (star_kpi_get_formula (kpi), star_kpi_get_inputs (kpi));
      g_assert_cmpint (star_metric_model_find_digits (again, kpi), ==, digits[i]);
    }
}

static void
test_errors (void)
{
  static const char *const inputs[] = { "before.failed_runs=3x", "after.failed_runs=400",
                                        "total_runs=300", NULL };
  g_autoptr (StarMetricModel) model = create ("run-failure-rate", inputs);

  g_assert_nonnull (star_metric_model_get_error (model, STAR_RECORD_BEFORE, 0));
  g_assert_nonnull (star_metric_model_get_error (model, STAR_RECORD_AFTER, 0));
  g_assert_null (star_metric_model_get_error (model, STAR_RECORD_BEFORE, 1));
  g_assert_null (star_metric_model_get_result (model));
  star_metric_model_set_input (model, STAR_RECORD_BEFORE, 0, "30");
  g_assert_null (star_metric_model_get_error (model, STAR_RECORD_BEFORE, 0));
}

static void
test_digits (void)
{
  static const char *const inputs[] = { "before.failed_runs=30", "after.failed_runs=7",
                                        "total_runs=300", NULL };
  g_autoptr (StarMetricModel) model = create ("run-failure-rate", inputs);
  g_autofree char *three = star_metric_words_dup_headline (model);
  g_autofree char *one = NULL;

  g_assert_cmpstr (three, ==, "10 % → 2.33 %");
  star_metric_model_set_digits (model, 1);
  one = star_metric_words_dup_headline (model);
  g_assert_cmpstr (one, ==, "10 % → 2 %");
}

/* What a row keeps gives the same row again. */
static void
test_row (void)
{
  static const char *const inputs[] = { "before.failed_runs=30", "after.failed_runs=12",
                                        "total_runs=300", NULL };
  g_autoptr (StarMetricModel) model = create ("run-failure-rate", inputs);
  g_autoptr (StarMetricModel) again = NULL;
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  g_autoptr (StarKpi) second = star_kpi_new ();

  star_metric_model_store_values (model, kpi);
  g_assert_cmpstr (star_kpi_get_formula (kpi), ==, "run-failure-rate");
  g_assert_cmpstr (star_kpi_get_from (kpi), ==, "10 %");
  g_assert_cmpstr (star_kpi_get_to (kpi), ==, "4 %");
  g_assert_cmpint (star_kpi_get_direction (kpi), ==, STAR_DIRECTION_DOWN);
  g_assert_cmpstrv (star_kpi_get_inputs (kpi), inputs);

  again = create (star_kpi_get_formula (kpi), star_kpi_get_inputs (kpi));
  star_metric_model_store_values (again, second);
  g_assert_true (star_kpi_equal (kpi, second));
}

/* Every formula that there is can be opened with nothing entered, and says so at its inputs. */
static void
test_all_formulas (void)
{
  GPtrArray *all = star_formula_catalog_get_all (star_formula_catalog_get_default ());

  g_assert_cmpuint (all->len, >, 30);
  for (guint i = 0; i < all->len; i++)
    {
      StarFormula *formula = g_ptr_array_index (all, i);
      g_autoptr (StarMetricModel) model = create (star_formula_get_id (formula), NULL);
      g_auto (GStrv) facts = star_metric_words_dup_changes (model);
      gboolean any_error = FALSE;

      g_assert_null (star_metric_model_get_result (model));
      g_assert_null (*facts);
      for (guint input = 0; input < star_formula_get_n_inputs (formula); input++)
        any_error |= star_metric_model_get_error (model, STAR_RECORD_BEFORE, input) != NULL;
      g_assert_true (any_error);
    }
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  g_test_add_func ("/metric-model/changes", test_changes);
  g_test_add_func ("/metric-model/from-zero", test_from_zero);
  g_test_add_func ("/metric-model/one-side", test_one_side);
  g_test_add_func ("/metric-model/missing", test_missing);
  g_test_add_func ("/metric-model/find-digits", test_find_digits);
  g_test_add_func ("/metric-model/errors", test_errors);
  g_test_add_func ("/metric-model/digits", test_digits);
  g_test_add_func ("/metric-model/row", test_row);
  g_test_add_func ("/metric-model/all-formulas", test_all_formulas);

  return g_test_run ();
}
