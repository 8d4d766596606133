/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-decision-page.h"

typedef struct {
  StarMetricModel *model;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

#define MATRIX "Buy\tBuild\nCost\t0.75\t3\t4\nTime\t0.25\t5\t4"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarMetricRecord) record = star_metric_record_new ();
  StarFormula *formula =
    star_formula_catalog_find (star_formula_catalog_get_default (), "weighted-decision");

  star_metric_record_set_pair (record, TRUE);
  fixture->model = star_metric_model_new (formula, record);
  star_metric_model_set_extra (fixture->model, STAR_DECISION_EXTRA, MATRIX);
  fixture->page = g_object_ref_sink (star_decision_page_new (fixture->model));
  fixture->window = star_app_test_present (fixture->page, 500, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->model);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *name)
{
  GtkWidget *found = star_app_test_find (fixture->page, type, name);

  if (found == NULL)
    g_error ("There is no “%s”", name);

  return found;
}

static void
enter (Fixture *fixture, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, GTK_TYPE_ENTRY, name)), text);
}

static void
click (Fixture *fixture, const char *name)
{
  GtkWidget *button = find (fixture, GTK_TYPE_BUTTON, name);

  gtk_widget_grab_focus (button);
  star_app_test_click (button);
  star_app_test_settle (fixture->window);
}

static void
assert_matrix (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (star_metric_model_get_extra (fixture->model, STAR_DECISION_EXTRA), ==, expected);
}

/* Nothing goes by a name that it has no more. */
static void
test_rename (Fixture *fixture, gconstpointer data)
{
  enter (fixture, "Name of option 2", "Rent");
  enter (fixture, "Name of criterion 1", "Price");
  g_assert_null (star_app_test_find (fixture->page, GTK_TYPE_LABEL, "Build"));
  g_assert_nonnull (star_app_test_find (fixture->page, GTK_TYPE_LABEL, "Rent"));
  g_assert_null (star_app_test_find (fixture->page, GTK_TYPE_ENTRY, "Score of Build: Cost"));
  g_assert_null (star_app_test_find (fixture->page, GTK_TYPE_BUTTON, "Remove Build"));
  find (fixture, GTK_TYPE_ENTRY, "Score of Rent: Price");
  find (fixture, GTK_TYPE_ENTRY, "Weight of Price");
  find (fixture, GTK_TYPE_BUTTON, "Remove Rent");
  find (fixture, GTK_TYPE_BUTTON, "Remove Price");
  find (fixture, GTK_TYPE_LABEL, "Buy: 3.5\nRent: 4, the best");

  /* Also while the first letter is typed, which is narrower than the dots of a name cut short. */
  enter (fixture, "Name of option 1", "I");
  star_app_test_settle (fixture->window);
  find (fixture, GTK_TYPE_LABEL, "I");
}

/* What has no name yet goes by its number, and what is one for the eye is one for the ear. */
static void
test_new_option (Fixture *fixture, gconstpointer data)
{
  click (fixture, "Add Option");
  g_assert_true (star_app_test_has_focus (find (fixture, GTK_TYPE_ENTRY, "Name of option 3")));
  find (fixture, GTK_TYPE_LABEL, "Option 3");
  find (fixture, GTK_TYPE_ENTRY, "Score of Option 3: Time");
  find (fixture, GTK_TYPE_BUTTON, "Remove Option 3");
  click (fixture, "Add Criterion");
  g_assert_true (star_app_test_has_focus (find (fixture, GTK_TYPE_ENTRY, "Name of criterion 3")));
  find (fixture, GTK_TYPE_ENTRY, "Score of Option 3: Criterion 3");
  find (fixture, GTK_TYPE_ENTRY, "Weight of Criterion 3");
}

static void
press_undo_key (Fixture *fixture)
{
  star_app_test_press (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GDK_KEY_z,
                       GDK_CONTROL_MASK);
  star_app_test_settle (fixture->window);
}

/* What is typed wrong is still there, and still told off, when something is added. */
static void
test_add_beside_wrong (Fixture *fixture, gconstpointer data)
{
  GtkWidget *score = find (fixture, GTK_TYPE_ENTRY, "Score of Buy: Time");

  gtk_editable_set_text (GTK_EDITABLE (score), "five");
  g_assert_false (gtk_widget_get_sensitive (find (fixture, GTK_TYPE_BUTTON, "Use These Scores")));
  click (fixture, "Add Option");
  click (fixture, "Add Criterion");
  enter (fixture, "Score of Option 3: Criterion 3", "4");
  enter (fixture, "Score of Option 3: Cost", "2");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (find (fixture, GTK_TYPE_ENTRY, "Score of Buy: Time"))), ==,
    "five");
  g_assert_false (gtk_widget_get_sensitive (find (fixture, GTK_TYPE_BUTTON, "Use These Scores")));
  enter (fixture, "Score of Buy: Time", "5");
  g_assert_true (gtk_widget_get_sensitive (find (fixture, GTK_TYPE_BUTTON, "Use These Scores")));
  g_assert_cmpstr (star_metric_model_get_extra (fixture->model, STAR_DECISION_EXTRA), ==,
                   "Buy\tBuild\t\nCost\t0.75\t3\t4\t2\nTime\t0.25\t5\t4\t0\n\t0\t0\t0\t4");
}

/* What was removed comes back with its scores, the last one first, by the button and by the key. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *undo = star_app_test_find (fixture->page, GTK_TYPE_BUTTON, "Undo");

  g_assert_false (gtk_widget_get_mapped (undo));
  click (fixture, "Remove Buy");
  assert_matrix (fixture, "Build\nCost\t0.75\t4\nTime\t0.25\t4");
  g_assert_true (gtk_widget_get_mapped (undo));
  find (fixture, GTK_TYPE_LABEL, "“Buy” removed");
  g_assert_true (star_app_test_has_focus (find (fixture, GTK_TYPE_BUTTON, "Remove Build")));
  click (fixture, "Remove Time");
  find (fixture, GTK_TYPE_LABEL, "“Time” removed");
  enter (fixture, "Score of Build: Cost", "1");

  gtk_widget_grab_focus (find (fixture, GTK_TYPE_BUTTON, "Remove Build"));
  press_undo_key (fixture);
  assert_matrix (fixture, "Build\nCost\t0.75\t1\nTime\t0.25\t4");
  find (fixture, GTK_TYPE_LABEL, "“Buy” removed");
  click (fixture, "Undo");
  assert_matrix (fixture, "Buy\tBuild\nCost\t0.75\t3\t1\nTime\t0.25\t5\t4");
  g_assert_false (gtk_widget_get_mapped (undo));
  g_assert_true (star_app_test_has_focus (find (fixture, GTK_TYPE_BUTTON, "Remove Buy")));
  press_undo_key (fixture);
}

/* In a text the key is for the text. */
static void
test_undo_key_in_text (Fixture *fixture, gconstpointer data)
{
  click (fixture, "Remove Buy");
  gtk_widget_grab_focus (find (fixture, GTK_TYPE_ENTRY, "Name of option 1"));
  press_undo_key (fixture);
  assert_matrix (fixture, "Build\nCost\t0.75\t4\nTime\t0.25\t4");
}

/* All may be removed, and all comes back. */
static void
test_remove_all (Fixture *fixture, gconstpointer data)
{
  click (fixture, "Remove Buy");
  click (fixture, "Remove Build");
  g_assert_true (star_app_test_has_focus (find (fixture, GTK_TYPE_BUTTON, "Add Option")));
  g_assert_false (gtk_widget_get_sensitive (find (fixture, GTK_TYPE_BUTTON, "Use These Scores")));
  click (fixture, "Remove Cost");
  click (fixture, "Remove Time");
  for (int i = 0; i < 4; i++)
    press_undo_key (fixture);
  assert_matrix (fixture, MATRIX);
}

/* The sentence has the names of the options, also one that is changed later. */
static void
test_sentence (Fixture *fixture, gconstpointer data)
{
  click (fixture, "Use These Scores");
  g_assert_cmpstr (star_metric_model_get_wording (fixture->model, 0), ==,
                   "I chose Build, which scored 4 by 2 weighted criteria, over Buy with 3.5.");
  enter (fixture, "Name of option 2", "Rent");
  g_assert_cmpstr (star_metric_model_get_wording (fixture->model, 0), ==,
                   "I chose Rent, which scored 4 by 2 weighted criteria, over Buy with 3.5.");
  /* What is not the matrix's any more is not called as there. */
  enter (fixture, "Score of Rent: Cost", "5");
  g_assert_null (g_strrstr (star_metric_model_get_wording (fixture->model, 0), "Rent"));
}

#define ADD(path, function) \
  g_test_add ("/decision-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("rename", test_rename);
  ADD ("new-option", test_new_option);
  ADD ("add-beside-wrong", test_add_beside_wrong);
  ADD ("undo", test_undo);
  ADD ("undo-key-in-text", test_undo_key_in_text);
  ADD ("remove-all", test_remove_all);
  ADD ("sentence", test_sentence);

  return g_test_run ();
}
