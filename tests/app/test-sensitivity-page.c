/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-sensitivity-page.h"

typedef struct {
  StarMetricModel *model;
  GtkWidget *page;
  GtkWidget *window;
  guint n_inputs;
} Fixture;

/* A formula that is the sum of so many inputs but the last, which is taken from it. */
static StarFormula *
create_formula (guint n)
{
  GString *inputs = g_string_new (NULL);
  GString *sum = g_string_new ("100");
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  StarFormula *formula;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (inputs, "%s{\"name\":\"part_%u\",\"kind\":\"count\"}",
                              i > 0 ? "," : "", i);
      g_string_append_printf (sum, " %c part_%u * %u", i + 1 < n ? '+' : '-', i, i + 1);
    }
  json = g_strdup_printf ("{\"id\":\"own-sum\",\"name\":\"Sum\",\"family\":\"cost\","
                          "\"dimension\":\"cost\",\"inputs\":[%s],\"expression\":\"%s\","
                          "\"result\":{\"kind\":\"count\"}}",
                          inputs->str, sum->str);
  g_string_free (inputs, TRUE);
  g_string_free (sum, TRUE);
  formula = star_formula_new_from_json (json, &error);
  g_assert_no_error (error);

  return formula;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarMetricRecord) record = star_metric_record_new ();
  g_autoptr (StarFormula) formula = create_formula (GPOINTER_TO_UINT (data));

  fixture->n_inputs = GPOINTER_TO_UINT (data);
  for (guint i = 0; i < fixture->n_inputs; i++)
    star_metric_record_set (record, STAR_RECORD_BEFORE, star_formula_get_input (formula, i)->name,
                            "10");
  fixture->model = star_metric_model_new (formula, record);
  fixture->page = g_object_ref_sink (star_sensitivity_page_new (fixture->model));
  fixture->window = star_app_test_present (fixture->page, 360, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->model);
}

static GtkWidget *
find (Fixture *fixture, const char *label)
{
  return star_app_test_find (fixture->page, GTK_TYPE_LABEL, label);
}

/* All inputs are there, and what takes away is said to. */
static void
test_inputs (Fixture *fixture, gconstpointer data)
{
  guint last = fixture->n_inputs;
  double value = 100 + 10.0 * last * (last - 1) / 2 - 10.0 * last;
  g_autofree char *name = g_strdup_printf ("part_%u", last - 1);
  g_autofree char *caption = g_strdup_printf (
    "Hollow: 20 %% less of the input. Filled: 20 %% more. The line is the value now, %.0f.", value);

  g_assert_nonnull (find (fixture, name));
  g_assert_nonnull (find (fixture, caption));
  for (guint i = 0; i < fixture->n_inputs; i++)
    {
      g_autofree char *each = g_strdup_printf ("part_%u", i);

      g_assert_nonnull (find (fixture, each));
    }
}

/* The step that is chosen is the one of the bars and of the words. */
static void
test_step (Fixture *fixture, gconstpointer data)
{
  GtkWidget *step = star_app_test_find (fixture->page, ADW_TYPE_COMBO_ROW, NULL);

  adw_combo_row_set_selected (ADW_COMBO_ROW (step), 3);
  star_app_test_settle (fixture->window);
  g_assert_nonnull (find (fixture, "Hollow: 50 % less of the input. Filled: 50 % more. "
                                   "The line is the value now, 90."));
  g_assert_nonnull (find (fixture, "50 % less: 95, up 5.56 %. 50 % more: 85, down 5.56 %."));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define ADD(path, n, function) \
  g_test_add ("/sensitivity-page/" path, Fixture, GUINT_TO_POINTER (n), set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("one-input", 1, test_inputs);
  ADD ("eight-inputs", 8, test_inputs);
  ADD ("step", 1, test_step);
  ADD ("narrow", 8, test_narrow);

  return g_test_run ();
}
