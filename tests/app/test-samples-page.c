/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-samples-page.h"
#include "star-text-view.h"

typedef struct {
  StarMetricModel *model;
  GtkWidget *page;
  GtkWidget *window;
  GtkWidget *text_view;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarMetricRecord) record = star_metric_record_new ();
  StarFormula *formula =
    star_formula_catalog_find (star_formula_catalog_get_default (), "percentile");
  int input = star_formula_find_input (formula, "samples");

  star_metric_record_set_pair (record, TRUE);
  fixture->model = star_metric_model_new (formula, record);
  fixture->page = g_object_ref_sink (star_samples_page_new (fixture->model, (guint) input));
  fixture->window = star_app_test_present (fixture->page, 500, 600);
  fixture->text_view = star_app_test_find (fixture->page, STAR_TYPE_TEXT_VIEW, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->model);
}

static void
paste (Fixture *fixture, const char *text)
{
  star_text_view_set_text (STAR_TEXT_VIEW (fixture->text_view), text);
}

/* The label whose text begins like that. */
static GtkWidget *
find_label (GtkWidget *root, const char *start)
{
  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (root)), start))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, start);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
can_use (Fixture *fixture)
{
  return gtk_widget_get_sensitive (
    star_app_test_find (fixture->page, GTK_TYPE_BUTTON, "Use These Before"));
}

/* The first line that is wrong is named, and that looks like an error until it is mended. */
static void
test_error (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label;

  g_assert_false (gtk_widget_has_css_class (fixture->text_view, "error"));
  paste (fixture, "latency (ms)\n120\n1x80\n2y00\n");
  label = find_label (fixture->page, "Line 3: ");
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_has_css_class (label, "error"));
  g_assert_true (gtk_widget_has_css_class (fixture->text_view, "error"));
  g_assert_false (can_use (fixture));

  paste (fixture, "latency (ms)\n120\n180\n2y00\n");
  g_assert_true (find_label (fixture->page, "Line 4: ") == label);
  paste (fixture, "latency (ms)\n120\n180\n200\n");
  g_assert_true (find_label (fixture->page, "3 numbers: ") == label);
  g_assert_false (gtk_widget_has_css_class (label, "error"));
  g_assert_false (gtk_widget_has_css_class (fixture->text_view, "error"));
  g_assert_true (can_use (fixture));
  paste (fixture, "");
  g_assert_false (gtk_widget_has_css_class (fixture->text_view, "error"));
}

/* A column with its heading, as a spreadsheet puts it into the clipboard. */
static void
test_header (Fixture *fixture, gconstpointer data)
{
  paste (fixture, "p95 latency 2026 (ms)\r\n120\r\n180\r\n\r\n");
  g_assert_nonnull (find_label (fixture->page, "2 numbers: mean 150 ms"));
  g_assert_true (g_str_has_suffix (
    gtk_label_get_label (GTK_LABEL (find_label (fixture->page, "2 numbers: "))),
    "“p95 latency 2026 (ms)” is taken for their name."));
  star_app_test_click (star_app_test_find (fixture->page, GTK_TYPE_BUTTON, "Use These After"));
  g_assert_cmpstr (star_metric_model_get_input (
                     fixture->model, STAR_RECORD_AFTER,
                     (guint) star_formula_find_input (
                       star_metric_model_get_formula (fixture->model), "samples")),
                   ==, "120 ms; 180 ms");
}

static char *
repeat (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%u ms\n", i + 1);

  return g_string_free (text, FALSE);
}

/* That they are too few is said here, and not only once they are used. */
static void
test_too_few (Fixture *fixture, gconstpointer data)
{
  StarFormula *formula = star_metric_model_get_formula (fixture->model);
  guint percentile = (guint) star_formula_find_input (formula, "percentile");
  g_autofree char *few = repeat (19);
  g_autofree char *enough = repeat (20);
  GtkWidget *label;

  paste (fixture, few);
  label = find_label (fixture->page, "For a percentile 19 is too few");
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_has_css_class (label, "warning"));
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_true (can_use (fixture));

  paste (fixture, enough);
  g_assert_false (gtk_widget_get_visible (label));
  star_metric_model_set_input (fixture->model, STAR_RECORD_BEFORE, percentile, "99");
  paste (fixture, "");
  paste (fixture, enough);
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==,
                   "With 20 samples p99 is simply the largest one");
}

#define ADD(path, function) \
  g_test_add ("/samples-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("error", test_error);
  ADD ("header", test_header);
  ADD ("too-few", test_too_few);

  return g_test_run ();
}
