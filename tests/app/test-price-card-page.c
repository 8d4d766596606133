/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-price-card-page.h"

typedef struct {
  StarMetricModel *model;
  GtkWidget *page;
  GtkWidget *window;
  guint n_done;
} Fixture;

#define CARD "Gold\t5 min\t\t99.95 %\t$1\nSilver\t1 h\t\t99.9 %\t"

static void
done_cb (Fixture *fixture)
{
  fixture->n_done++;
}

/* With data there is one value only. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarMetricRecord) record = star_metric_record_new ();
  StarFormula *formula =
    star_formula_catalog_find (star_formula_catalog_get_default (), "error-budget-allowed");

  star_metric_record_set_pair (record, data == NULL);
  fixture->model = star_metric_model_new (formula, record);
  star_metric_model_set_extra (fixture->model, "tiers", CARD);
  fixture->page = g_object_ref_sink (star_price_card_page_new (fixture->model));
  g_signal_connect_swapped (fixture->page, "done", G_CALLBACK (done_cb), fixture);
  fixture->window = star_app_test_present (fixture->page, 500, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->model);
}

/* The one of that name that comes after @n others. */
static GtkWidget *
find_nth (GtkWidget *root, GType type, const char *name, guint *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type)
      && (GTK_IS_BUTTON (root)
            ? g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), name) == 0
            : star_app_test_has_label (root, name)
                || (ADW_IS_PREFERENCES_ROW (root)
                    && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)),
                                    name)))
      && (*n)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, name, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *name, guint tier)
{
  GtkWidget *found = find_nth (fixture->page, type, name, &tier);

  if (found == NULL)
    g_error ("There is no “%s”", name);

  return found;
}

static void
click (Fixture *fixture, const char *name, guint tier)
{
  GtkWidget *button = find (fixture, GTK_TYPE_BUTTON, name, tier);

  gtk_widget_grab_focus (button);
  star_app_test_click (button);
  star_app_test_settle (fixture->window);
}

static void
assert_input (Fixture *fixture, StarRecordSide side, const char *name, const char *expected)
{
  int input = star_formula_find_input (star_metric_model_get_formula (fixture->model), name);

  g_assert_cmpstr (star_metric_model_get_input (fixture->model, side, (guint) input), ==, expected);
}

/* Each button says for which side it is. */
static void
test_use (Fixture *fixture, gconstpointer data)
{
  click (fixture, "Use Before", 1);
  assert_input (fixture, STAR_RECORD_BEFORE, "slo", "99.9 %");
  assert_input (fixture, STAR_RECORD_BEFORE, "window", "30 d");
  assert_input (fixture, STAR_RECORD_AFTER, "slo", "");
  click (fixture, "Use After", 0);
  assert_input (fixture, STAR_RECORD_BEFORE, "slo", "99.9 %");
  assert_input (fixture, STAR_RECORD_AFTER, "slo", "99.95 %");
  g_assert_cmpuint (fixture->n_done, ==, 2);
  g_assert_nonnull (star_metric_model_get_comparison (fixture->model));
}

static void
test_use_one (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  g_assert_null (find_nth (fixture->page, GTK_TYPE_BUTTON, "Use After", &n));
  click (fixture, "Use This Tier", 0);
  assert_input (fixture, STAR_RECORD_BEFORE, "slo", "99.95 %");
}

static void
assert_described (GtkWidget *button, const char *name)
{
  g_autofree char *problem = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name);

  g_assert_null (problem);
}

/* The buttons tell by which name the tier goes now. */
static void
test_rename (Fixture *fixture, gconstpointer data)
{
  GtkEditable *name = GTK_EDITABLE (find (fixture, ADW_TYPE_ENTRY_ROW, "Tier", 1));

  assert_described (find (fixture, GTK_TYPE_BUTTON, "Use After", 1), "Silver");
  gtk_editable_set_text (name, "Bronze");
  assert_described (find (fixture, GTK_TYPE_BUTTON, "Use Before", 1), "Bronze");
  assert_described (find (fixture, GTK_TYPE_BUTTON, "Use After", 1), "Bronze");
  assert_described (find (fixture, GTK_TYPE_BUTTON, "Remove Tier", 1), "Bronze");
  gtk_editable_set_text (name, "");
  assert_described (find (fixture, GTK_TYPE_BUTTON, "Remove Tier", 1), "Tier 2");
}

static void
press_undo_key (Fixture *fixture)
{
  star_app_test_press (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GDK_KEY_z,
                       GDK_CONTROL_MASK);
  star_app_test_settle (fixture->window);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  click (fixture, "Remove Tier", 0);
  g_assert_cmpstr (star_metric_model_get_extra (fixture->model, "tiers"), ==,
                   "Silver\t1 h\t\t99.9 %\t");
  g_assert_nonnull (star_app_test_find (fixture->page, GTK_TYPE_LABEL, "“Gold” removed"));
  click (fixture, "Remove Tier", 0);
  g_assert_true (star_app_test_has_focus (find (fixture, GTK_TYPE_BUTTON, "Add Tier", 0)));
  press_undo_key (fixture);
  click (fixture, "Undo", 0);
  g_assert_cmpstr (star_metric_model_get_extra (fixture->model, "tiers"), ==, CARD);
  g_assert_true (star_app_test_has_focus (find (fixture, GTK_TYPE_BUTTON, "Remove Tier", 0)));
}

/* What is wrong stays said until it is mended, whatever else is typed, and looks like an error. */
static void
test_errors (Fixture *fixture, gconstpointer data)
{
  GtkWidget *share = find (fixture, ADW_TYPE_ENTRY_ROW, "Availability, such as 99.9 %", 0);
  GtkWidget *label;

  gtk_editable_set_text (GTK_EDITABLE (share), "101 %");
  label = star_app_test_find (fixture->page, GTK_TYPE_LABEL, "It must be between 0 % and 100 %");
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_has_css_class (label, "error"));
  g_assert_true (gtk_widget_has_css_class (share, "error"));
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, ADW_TYPE_ENTRY_ROW, "Tier", 0)), "Platinum");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "It must be between 0 % and 100 %");
  gtk_editable_set_text (GTK_EDITABLE (share), "99 %");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "7.2 h down in 30 days");
  g_assert_false (gtk_widget_has_css_class (label, "error"));
}

#define ADD(path, data, function) \
  g_test_add ("/price-card-page/" path, Fixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("use", NULL, test_use);
  ADD ("use-one", "one", test_use_one);
  ADD ("rename", NULL, test_rename);
  ADD ("undo", NULL, test_undo);
  ADD ("errors", NULL, test_errors);

  return g_test_run ();
}
