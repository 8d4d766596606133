/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "context-fixture.h"
#include "star-breakeven-plot.h"
#include "star-fake-clock.h"
#include "star-formula-row.h"
#include "star-metric-dialog.h"
#include "star-text-view.h"
#include "star-tornado-bar.h"

/* How long a screen reader waits for the next key. */
#define PAUSE (800 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  ContextFixture base;
  StarFakeClock *clock;
  GtkWidget *dialog;
  guint n_applied;
} Fixture;

static void
apply_cb (Fixture *fixture)
{
  fixture->n_applied++;
}

static void
show_dialog (Fixture *fixture, GtkWidget *dialog)
{
  fixture->dialog = dialog;
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  g_signal_connect_swapped (fixture->dialog, "apply", G_CALLBACK (apply_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  SPIN_UNTIL (gtk_widget_get_mapped (fixture->dialog));
  star_app_test_settle (fixture->dialog);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  context_fixture_set_up (&fixture->base);
  fixture->clock = star_fake_clock_new ();
  show_dialog (fixture, star_metric_dialog_new (fixture->base.document,
                                                star_formula_catalog_get_default (),
                                                STAR_CLOCK (fixture->clock), STAR_DIMENSION_COST));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL)
    star_metric_dialog_close (STAR_METRIC_DIALOG (fixture->dialog));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 0);
  g_assert_finalize_object (fixture->clock);
  context_fixture_tear_down (&fixture->base);
}

static GtkWidget *
child (Fixture *fixture, const char *id)
{
  return star_app_test_get_id (fixture->dialog, id);
}

static GtkWidget *
find_mapped_row (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget) && gtk_widget_get_mapped (widget)
      && (name == NULL
          || g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), name)))
    return widget;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at != NULL && found == NULL;
       at = gtk_widget_get_next_sibling (at))
    found = find_mapped_row (at, name);

  return found;
}

static void
choose (Fixture *fixture, const char *name)
{
  GtkWidget *row = find_mapped_row (fixture->dialog, name);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
  star_app_test_settle (fixture->dialog);
}

static GtkWidget *
find_entry (Fixture *fixture, const char *name)
{
  GtkWidget *entry = star_app_test_find (fixture->dialog, GTK_TYPE_ENTRY, name);

  g_assert_nonnull (entry);
  return entry;
}

static void
enter (Fixture *fixture, const char *name, const char *text)
{
  GtkWidget *entry = find_entry (fixture, name);

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  star_app_test_type (entry, text);
}

static void
click (Fixture *fixture, const char *label)
{
  GtkWidget *button = star_app_test_find (fixture->dialog, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_widget_grab_focus (button);
  star_app_test_click (button);
  star_app_test_settle (fixture->dialog);
}

static GtkWidget *
find_label (Fixture *fixture, const char *text)
{
  return star_app_test_find (fixture->dialog, GTK_TYPE_LABEL, text);
}

/* First what fills the dimension, and each formula once. */
static void
test_what_would_fill (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = child (fixture, "page");
  GtkWidget *group = gtk_widget_get_first_child (page);

  g_assert_true (star_app_test_has_label (gtk_widget_get_first_child (group),
                                          "What Would Fill Cost"));
  g_assert_nonnull (find_mapped_row (group, "Cost per run"));
  while ((group = gtk_widget_get_next_sibling (group)) != NULL)
    g_assert_null (find_mapped_row (group, "Cost per run"));
}

static void
search (Fixture *fixture, const char *text)
{
  GtkWidget *entry = child (fixture, "search");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  star_app_test_settle (fixture->dialog);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  search (fixture, "PERCENTILE");
  g_assert_nonnull (find_mapped_row (fixture->dialog, "Percentile"));
  g_assert_null (find_mapped_row (fixture->dialog, "Cost per run"));
  search (fixture, "run cost");
  g_assert_nonnull (find_mapped_row (fixture->dialog, "Cost per run"));
  g_assert_null (find_mapped_row (fixture->dialog, "Percentile"));
  search (fixture, "no such thing");
  g_assert_null (find_mapped_row (fixture->dialog, NULL));
  g_assert_nonnull (find_label (fixture, "No formula has these words."));
  search (fixture, "");
  g_assert_nonnull (find_mapped_row (fixture->dialog, "Percentile"));
}

static GtkWidget *
get_focused_row (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->dialog));

  return focus != NULL ? gtk_widget_get_ancestor (focus, STAR_TYPE_FORMULA_ROW) : NULL;
}

static void
press_key (Fixture *fixture, guint keyval)
{
  star_app_test_press (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)), keyval, 0);
  star_app_test_settle (fixture->dialog);
}

/* Down leads to what is left, from group to group to the button at the end, and Up back again. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = child (fixture, "search");
  GtkWidget *rows[64];
  guint n = 0;

  gtk_editable_set_text (GTK_EDITABLE (entry), "per month");
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->dialog), FALSE);
  press_key (fixture, GDK_KEY_Down);
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (fixture->dialog)));
  while (get_focused_row (fixture) != NULL)
    {
      g_assert_cmpuint (n, <, G_N_ELEMENTS (rows));
      rows[n] = get_focused_row (fixture);
      g_assert_true (gtk_widget_get_mapped (rows[n]));
      n++;
      press_key (fixture, GDK_KEY_Down);
    }
  g_assert_cmpuint (n, >, 1);
  g_assert_true (star_app_test_has_focus (child (fixture, "new_button")));
  g_assert_true (rows[0] == find_mapped_row (fixture->dialog, NULL));

  gtk_widget_grab_focus (rows[n - 1]);
  while (n > 0)
    {
      g_assert_true (get_focused_row (fixture) == rows[--n]);
      press_key (fixture, GDK_KEY_Up);
    }
  SPIN_UNTIL (star_app_test_has_focus (entry));
}

/* The key chooses the row that has the focus, and is not for a button that is not there. */
static void
test_return (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (child (fixture, "search")), "breakeven");
  press_key (fixture, GDK_KEY_Down);
  press_key (fixture, GDK_KEY_Return);
  g_assert_nonnull (find_entry (fixture, "Monthly, A"));
}

/* Where nothing is left, the key leads to what can still be done. */
static void
test_keys_without_rows (Fixture *fixture, gconstpointer data)
{
  search (fixture, "no such thing");
  press_key (fixture, GDK_KEY_Down);
  g_assert_true (star_app_test_has_focus (child (fixture, "new_button")));
}

static void
test_by_dimension (Fixture *fixture, gconstpointer data)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (child (fixture, "grouping")), 1);
  star_app_test_settle (fixture->dialog);
  g_assert_nonnull (find_label (fixture, "Any Dimension"));
  g_assert_nonnull (find_mapped_row (fixture->dialog, "Percentile"));
}

static gboolean
is_wrong (GtkWidget *entry)
{
  return gtk_widget_has_css_class (entry, "error");
}

/* A window that is not active is not told that the focus goes, and which one is active is for the
 * display to say; so it is told here. */
static void
leave (GtkWidget *entry)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_FOCUS (controller))
        g_signal_emit_by_name (controller, "leave");
    }
}

/* Nobody is told off for a number that is typed half, only for one that was left. */
static void
test_errors_come_when_left (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first, *second;

  choose (fixture, "Cost per run");
  first = find_entry (fixture, "vCPU hours, before");
  second = find_entry (fixture, "Price per vCPU hour, before");
  SPIN_UNTIL (star_app_test_has_focus (first));
  star_app_test_type (first, "1x");
  g_assert_false (is_wrong (first));
  gtk_widget_grab_focus (second);
  leave (first);
  g_assert_true (is_wrong (first));
  g_assert_false (is_wrong (second));

  enter (fixture, "vCPU hours, before", "12");
  g_assert_false (is_wrong (first));
  enter (fixture, "vCPU hours, before", "12 apples");
  g_assert_true (is_wrong (first));
}

/* What is missing is said when it is needed, and the first such field has the focus. */
static void
test_what_is_missing (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Cost per run");
  enter (fixture, "vCPU hours, before", "12");
  star_app_test_click (child (fixture, "insert_button"));
  g_assert_cmpuint (fixture->n_applied, ==, 0);
  g_assert_true (is_wrong (find_entry (fixture, "Price per vCPU hour, before")));
  SPIN_UNTIL (star_app_test_has_focus (find_entry (fixture, "Price per vCPU hour, before")));

  /* The buttons below do the same. */
  star_app_test_click (child (fixture, "row_button"));
  star_app_test_click (child (fixture, "sentence_button"));
  g_assert_cmpuint (fixture->n_applied, ==, 0);
  SPIN_UNTIL (star_app_test_has_focus (find_entry (fixture, "Price per vCPU hour, before")));
}

/* What compares by itself is asked for once, unless somebody wants it twice. */
static void
test_alone (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Annual saving");
  enter (fixture, "Before, a month", "$9,000");
  enter (fixture, "After, a month", "$4,000");
  g_assert_nonnull (find_label (fixture, "$60,000 a year"));
  gtk_switch_set_active (GTK_SWITCH (child (fixture, "pair")), TRUE);
  g_assert_nonnull (find_entry (fixture, "After, a month, after"));
}

/* What is missing is said as soon as something is there. */
static void
test_still_missing (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Run failure rate");
  g_assert_nonnull (find_label (fixture, "Enter the numbers, and the result follows."));
  enter (fixture, "Failed runs, after", "3");
  enter (fixture, "All runs, after", "300");
  g_assert_nonnull (find_label (fixture, "Still missing before: Failed runs, All runs"));
  gtk_switch_set_active (GTK_SWITCH (child (fixture, "pair")), FALSE);
  g_assert_nonnull (find_label (fixture, "1 %"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "Failed runs"))), ==,
                   "3");
}

static void
fill_in_breakeven (Fixture *fixture)
{
  choose (fixture, "Breakeven");
  enter (fixture, "Upfront, A", "$0");
  enter (fixture, "Monthly, A", "$9,000");
  enter (fixture, "Upfront, B", "$90,000");
  enter (fixture, "Monthly, B", "$4,000");
}

/* There is nothing to do with what is only read, so the Tab key passes it. */
static void
test_tab_stops (Fixture *fixture, gconstpointer data)
{
  fill_in_breakeven (fixture);
  gtk_switch_set_active (GTK_SWITCH (child (fixture, "pair")), TRUE);
  enter (fixture, "Monthly, B, after", "$3,000");
  g_assert_nonnull (find_label (fixture, "Relative change"));
  g_assert_cmpuint (star_app_test_tab_stops (fixture->dialog, child (fixture, "result")), ==, 0);
}

static void
test_one_value (Fixture *fixture, gconstpointer data)
{
  fill_in_breakeven (fixture);
  g_assert_nonnull (find_label (fixture, "18 months"));
  gtk_switch_set_active (GTK_SWITCH (child (fixture, "pair")), FALSE);
  g_assert_nonnull (find_entry (fixture, "Monthly, B"));
  g_assert_nonnull (find_label (fixture, "18 months"));
  star_app_test_click (child (fixture, "insert_button"));
  g_assert_cmpuint (fixture->n_applied, ==, 1);
}

static GtkWidget *
get_summary (Fixture *fixture)
{
  return gtk_widget_get_first_child (child (fixture, "summary"));
}

/* The adjustment of the form: the place of each page in it is that of its scroller. */
static void
scroll_to (Fixture *fixture, double value)
{
  GtkWidget *form = gtk_widget_get_parent (child (fixture, "summary"));
  GtkWidget *scroller = gtk_widget_get_first_child (form);

  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), value);
  star_app_test_settle (fixture->dialog);
}

/* What comes of the numbers is in sight while they are typed, and not twice. */
static void
test_summary (Fixture *fixture, gconstpointer data)
{
  static const char *const inputs[] = {
    "vCPU hours, before", "12", "Price per vCPU hour, before", "$0.04",
    "GB hours of memory, before", "48", "Price per GB hour, before", "$0.005",
    "Storage a month, before", "$90", "Runs a month, before", "300", "Egress, before", "$0.05",
  };
  GtkWidget *summary;

  choose (fixture, "Cost per run");
  summary = get_summary (fixture);
  SPIN_UNTIL (gtk_widget_get_mapped (summary));
  gtk_widget_grab_focus (find_entry (fixture, "Runs a month, before"));
  enter (fixture, "Runs a month, before", "30x");
  g_assert_false (gtk_widget_has_css_class (summary, "error"));
  gtk_widget_grab_focus (find_entry (fixture, "Egress, before"));
  SPIN_UNTIL (gtk_widget_has_css_class (summary, "error"));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (summary)), "Runs a month: “30x”"));

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i += 2)
    enter (fixture, inputs[i], inputs[i + 1]);
  g_assert_false (gtk_widget_has_css_class (summary, "error"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (summary)), ==, "$1.07");
  enter (fixture, "vCPU hours, after", "5");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (summary)), ==, "$1.07 → $0.79, down 26.2 %");
  scroll_to (fixture, 0);
  SPIN_UNTIL (gtk_widget_get_mapped (summary));
}

/* Who listens is told once, after the last key, whatever is in view. */
static void
test_summary_is_announced (Fixture *fixture, gconstpointer data)
{
  GtkWidget *summary;
  GtkAccessible *status;

  fill_in_breakeven (fixture);
  status = GTK_ACCESSIBLE (child (fixture, "summary"));
  summary = get_summary (fixture);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (summary)), ==, "18 months");
  g_assert_cmpint (gtk_accessible_get_accessible_role (status), ==, GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_false (gtk_test_accessible_has_property (status, GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_widget_grab_focus (star_app_test_find (fixture->dialog, STAR_TYPE_TEXT_VIEW, "Sentence"));
  SPIN_UNTIL (!gtk_widget_get_visible (summary));

  star_fake_clock_advance (fixture->clock, PAUSE - 1);
  enter (fixture, "Upfront, B", "$50,000");
  star_fake_clock_advance (fixture->clock, PAUSE - 1);
  g_assert_false (gtk_test_accessible_has_property (status, GTK_ACCESSIBLE_PROPERTY_LABEL));
  star_fake_clock_advance (fixture->clock, 1);
  gtk_test_accessible_assert_property (status, GTK_ACCESSIBLE_PROPERTY_LABEL, "10 months");
  g_assert_false (gtk_widget_get_visible (summary));
  g_assert_cmpuint (star_fake_clock_get_n_called (fixture->clock), ==, 1);
}

static void
test_totals (Fixture *fixture, gconstpointer data)
{
  GtkWidget *plot;

  fill_in_breakeven (fixture);
  click (fixture, "Totals over Months…");
  plot = star_app_test_find (fixture->dialog, STAR_TYPE_BREAKEVEN_PLOT, NULL);
  g_assert_nonnull (plot);
  SPIN_UNTIL (star_app_test_has_focus (plot));
  g_assert_true (star_app_test_press (fixture->dialog, GDK_KEY_Escape, 0));
  star_app_test_settle (fixture->dialog);
  SPIN_UNTIL (star_app_test_has_focus (
    star_app_test_find (fixture->dialog, GTK_TYPE_BUTTON, "Totals over Months…")));

  /* They can be seen also where they never cross. */
  enter (fixture, "Monthly, B", "$9,500");
  click (fixture, "Totals over Months…");
  g_assert_nonnull (
    find_label (fixture, "The totals never cross: A costs less than B all along."));
}

static void
test_sensitivity (Fixture *fixture, gconstpointer data)
{
  fill_in_breakeven (fixture);
  click (fixture, "Sensitivity…");
  g_assert_nonnull (star_app_test_find (fixture->dialog, STAR_TYPE_TORNADO_BAR, NULL));
  g_assert_nonnull (find_label (fixture, "Upfront, B"));
  g_assert_nonnull (
    find_label (fixture, "20 % less: 14.4 months, down 20 %. 20 % more: 21.6 months, up 20 %."));
}

static void
test_decision (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Weighted score");
  click (fixture, "Decision Matrix…");
  enter (fixture, "Score of Option 1: Criterion 1", "4");
  enter (fixture, "Score of Option 2: Criterion 1", "3");
  enter (fixture, "Score of Option 2: Criterion 1", "x");
  enter (fixture, "Weight of Criterion 1", "40%");
  g_assert_false (gtk_widget_get_sensitive (
    star_app_test_find (fixture->dialog, GTK_TYPE_BUTTON, "Use These Scores")));
  enter (fixture, "Score of Option 2: Criterion 1", "3");
  g_assert_nonnull (star_app_test_find (
    fixture->dialog, GTK_TYPE_LABEL,
    "The weights add up to 90 %, not to 100 %. They are used as they are: each total is divided "
    "by their sum.\nOption 1: 1.78, the best\nOption 2: 1.33"));
  click (fixture, "Use These Scores");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "Weights, before"))),
                   ==, "40 %; 50 %");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "Scores, before"))),
                   ==, "3; 0");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "Scores, after"))), ==,
                   "4; 0");
  g_assert_nonnull (find_label (fixture, "1.33 → 1.78"));
  g_assert_cmpstr (
    star_text_view_get_text (STAR_TEXT_VIEW (
      star_app_test_find (fixture->dialog, STAR_TYPE_TEXT_VIEW, "Sentence"))),
    ==, "I chose Option 1, which scored 1.78 by 2 weighted criteria, over Option 2 with 1.33.");

  /* The matrix is still there. */
  click (fixture, "Decision Matrix…");
  g_assert_cmpstr (gtk_editable_get_text (
                     GTK_EDITABLE (find_entry (fixture, "Score of Option 1: Criterion 1"))),
                   ==, "4");
}

static void
test_samples (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text_view;

  choose (fixture, "Percentile");
  click (fixture, "Paste Samples…");
  text_view = star_app_test_find (fixture->dialog, STAR_TYPE_TEXT_VIEW, "Samples");
  SPIN_UNTIL (star_app_test_has_focus (text_view));
  star_app_test_type (text_view, "latency\n120ms\n1x80ms\n");
  g_assert_false (gtk_widget_get_sensitive (
    star_app_test_find (fixture->dialog, GTK_TYPE_BUTTON, "Use These Before")));
  star_text_view_set_text (STAR_TEXT_VIEW (text_view), "latency\n120ms\n180ms\n2.4s\n");
  g_assert_nonnull (find_label (fixture, "3 numbers: mean 900 ms, median 180 ms, p90 2.4 s, p95 "
                                         "2.4 s, p99 2.4 s. “latency” is taken for their name."));
  click (fixture, "Use These Before");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "Samples, before"))),
                   ==, "120 ms; 180 ms; 2.4 s");
  g_assert_nonnull (find_label (fixture, "2.4 s"));
}

static void
test_tiers (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Error budget allowed");
  click (fixture, "Tiers and Prices…");
  g_assert_nonnull (
    find_label (fixture, "43.2 min down in 30 days, 1,000 of a million records missing"));
  click (fixture, "Use After");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "SLO, after"))), ==,
                   "99.9 %");
}

/* A sentence that was edited stays as it is when the numbers change, and says so. */
static void
test_edited_sentence (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text_view, *edited;
  g_autofree char *first = NULL;

  fill_in_breakeven (fixture);
  text_view = star_app_test_find (fixture->dialog, STAR_TYPE_TEXT_VIEW, "Sentence");
  edited = child (fixture, "edited_box");
  first = g_strdup (star_text_view_get_text (STAR_TEXT_VIEW (text_view)));
  g_assert_nonnull (strstr (first, "18 months"));
  g_assert_false (gtk_widget_get_visible (edited));
  enter (fixture, "Upfront, B", "$50,000");
  g_assert_nonnull (strstr (star_text_view_get_text (STAR_TEXT_VIEW (text_view)), "10 months"));

  star_text_view_set_text (STAR_TEXT_VIEW (text_view), "My own words.");
  g_assert_true (gtk_widget_get_visible (edited));
  enter (fixture, "Upfront, B", "$90,000");
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (text_view)), ==, "My own words.");
  click (fixture, "Use the New Wording");
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (text_view)), ==, first);
  star_text_view_set_text (STAR_TEXT_VIEW (text_view), "My own words.");
  click (fixture, "Use the Wording Above");
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (text_view)), ==, first);
  g_assert_false (gtk_widget_get_visible (edited));
}

static GtkWidget *
find_message (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
answer (const char *response)
{
  SPIN_UNTIL (find_message () != NULL);
  star_app_test_settle (find_message ());
  star_app_test_click (star_app_test_find (find_message (), GTK_TYPE_BUTTON, response));
  SPIN_UNTIL (find_message () == NULL);
}

/* A sentence that no longer fits the numbers says so, and does not go into the story unasked. */
static void
test_outdated_sentence (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text_view;

  fill_in_breakeven (fixture);
  text_view = star_app_test_find (fixture->dialog, STAR_TYPE_TEXT_VIEW, "Sentence");
  star_text_view_set_text (STAR_TEXT_VIEW (text_view), "It paid off in 18 months.");
  enter (fixture, "Upfront, B", "$50,000");
  g_assert_nonnull (find_label (fixture, "The numbers changed after it was edited: the result is "
                                         "10 months now."));
  star_app_test_click (child (fixture, "insert_button"));
  answer ("Cancel");
  g_assert_cmpuint (fixture->n_applied, ==, 0);
  star_app_test_click (child (fixture, "insert_button"));
  answer ("Insert as It Is");
  SPIN_UNTIL (fixture->n_applied == 1);
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (text_view)), ==,
                   "It paid off in 18 months.");
  star_app_test_click (child (fixture, "insert_button"));
  answer ("Use the New Wording");
  SPIN_UNTIL (fixture->n_applied == 2);
  g_assert_nonnull (strstr (star_text_view_get_text (STAR_TEXT_VIEW (text_view)), "10 months"));

  /* What was seen with the numbers of now, or has them in it, needs no question. */
  star_text_view_set_text (STAR_TEXT_VIEW (text_view), "It paid off soon.");
  star_app_test_click (child (fixture, "insert_button"));
  g_assert_cmpuint (fixture->n_applied, ==, 3);
  star_text_view_set_text (STAR_TEXT_VIEW (text_view), "It paid off in 18 months.");
  enter (fixture, "Upfront, B", "$90,000");
  star_app_test_click (child (fixture, "insert_button"));
  g_assert_cmpuint (fixture->n_applied, ==, 4);
}

/* Beside the value before the result has more digits than alone: 99.9062 %, not 99.906 %. */
static void
test_result_beside_another (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text_view;

  choose (fixture, "Availability");
  enter (fixture, "Window, before", "30 days");
  enter (fixture, "Downtime, before", "43.2 min");
  enter (fixture, "Downtime, after", "42 min");
  text_view = star_app_test_find (fixture->dialog, STAR_TYPE_TEXT_VIEW, "Sentence");
  star_text_view_set_text (STAR_TEXT_VIEW (text_view), "It was 99.9062 % in May.");
  enter (fixture, "Downtime, after", "40.5 min");
  g_assert_nonnull (find_label (fixture, "99.9 % → 99.9062 %"));
  g_assert_false (gtk_widget_get_visible (child (fixture, "outdated_icon")));
  enter (fixture, "Downtime, after", "40 min");
  g_assert_true (gtk_widget_get_visible (child (fixture, "outdated_icon")));
}

/* With one press it is the wording again. */
static void
test_new_wording (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text_view;

  fill_in_breakeven (fixture);
  text_view = star_app_test_find (fixture->dialog, STAR_TYPE_TEXT_VIEW, "Sentence");
  star_text_view_set_text (STAR_TEXT_VIEW (text_view), "It paid off in 18 months.");
  enter (fixture, "Upfront, B", "$50,000");
  click (fixture, "Use the New Wording");
  g_assert_nonnull (strstr (star_text_view_get_text (STAR_TEXT_VIEW (text_view)), "10 months"));
  g_assert_false (gtk_widget_get_visible (child (fixture, "edited_box")));
}

/* What is written before there is a number stays when the wordings come. */
static void
test_sentence_before_numbers (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text_view;

  choose (fixture, "Breakeven");
  text_view = star_app_test_find (fixture->dialog, STAR_TYPE_TEXT_VIEW, "Sentence");
  star_app_test_type (text_view, "My own words.");
  gtk_widget_activate_action (fixture->dialog, "metric.back", NULL);
  star_app_test_settle (fixture->dialog);
  fill_in_breakeven (fixture);
  g_assert_nonnull (find_label (fixture, "18 months"));
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (text_view)), ==, "My own words.");
  g_assert_true (gtk_widget_get_visible (child (fixture, "edited_box")));
}

/* Going back to the list and forth again loses nothing. */
static void
test_back_keeps_numbers (Fixture *fixture, gconstpointer data)
{
  fill_in_breakeven (fixture);
  gtk_widget_activate_action (fixture->dialog, "metric.back", NULL);
  star_app_test_settle (fixture->dialog);
  choose (fixture, "Cost per run");
  gtk_widget_activate_action (fixture->dialog, "metric.back", NULL);
  star_app_test_settle (fixture->dialog);
  choose (fixture, "Breakeven");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "Monthly, A"))), ==,
    "$9,000");
}

/* Return inserts from the second form as from the first. */
static void
test_return_again (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Annual saving");
  gtk_widget_activate_action (fixture->dialog, "metric.back", NULL);
  star_app_test_settle (fixture->dialog);
  choose (fixture, "Cost per run");
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (fixture->dialog))
                 == child (fixture, "insert_button"));
}

/* What should give second thoughts has the room that it needs. */
static void
test_remarks_fit (Fixture *fixture, gconstpointer data)
{
  GtkWidget *result;
  int height = 0;

  choose (fixture, "Mean time to recover");
  result = child (fixture, "result");
  star_app_test_type (find_entry (fixture, "Durations, before"), "12m, 45m, 1h");
  star_app_test_settle (fixture->dialog);
  gtk_widget_grab_focus (find_entry (fixture, "Durations, after"));
  for (const char *key = "5m, 6m"; *key != '\0'; key++)
    {
      star_app_test_type (find_entry (fixture, "Durations, after"), (char[]){ *key, '\0' });
      star_app_test_frames (fixture->dialog, 1);
    }
  gtk_widget_child_focus (fixture->dialog, GTK_DIR_TAB_FORWARD);
  star_app_test_settle (fixture->dialog);
  gtk_widget_measure (result, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (result), &height,
                      NULL, NULL, NULL);
  g_assert_cmpint (height, <=, gtk_widget_get_height (result));
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  star_app_test_assert_button (fixture->dialog, "Cancel");
  fill_in_breakeven (fixture);
  star_app_test_assert_button (fixture->dialog, "Insert");
  /* These have no mnemonic, so that GTK names them after their label. */
  g_assert_nonnull (star_app_test_find (fixture->dialog, GTK_TYPE_BUTTON, "Insert into Result"));
  g_assert_nonnull (star_app_test_find (fixture->dialog, GTK_TYPE_BUTTON, "Add KPI row"));
}

static void
assert_narrow (GtkWidget *dialog)
{
  int width;

  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
}

/* Every page fits into a narrow window. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "Totals over Months…", "Sensitivity…" };

  fill_in_breakeven (fixture);
  for (gsize i = 0; i <= G_N_ELEMENTS (pages); i++)
    {
      assert_narrow (fixture->dialog);
      if (i == G_N_ELEMENTS (pages))
        break;
      click (fixture, pages[i]);
      assert_narrow (fixture->dialog);
      gtk_widget_activate_action (fixture->dialog, "metric.back", NULL);
      star_app_test_settle (fixture->dialog);
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("/metric-dialog/what-would-fill", test_what_would_fill);
  ADD ("/metric-dialog/search", test_search);
  ADD ("/metric-dialog/keys", test_keys);
  ADD ("/metric-dialog/return", test_return);
  ADD ("/metric-dialog/keys-without-rows", test_keys_without_rows);
  ADD ("/metric-dialog/by-dimension", test_by_dimension);
  ADD ("/metric-dialog/errors-come-when-left", test_errors_come_when_left);
  ADD ("/metric-dialog/what-is-missing", test_what_is_missing);
  ADD ("/metric-dialog/alone", test_alone);
  ADD ("/metric-dialog/still-missing", test_still_missing);
  ADD ("/metric-dialog/tab-stops", test_tab_stops);
  ADD ("/metric-dialog/one-value", test_one_value);
  ADD ("/metric-dialog/summary", test_summary);
  ADD ("/metric-dialog/summary-is-announced", test_summary_is_announced);
  ADD ("/metric-dialog/totals", test_totals);
  ADD ("/metric-dialog/sensitivity", test_sensitivity);
  ADD ("/metric-dialog/decision", test_decision);
  ADD ("/metric-dialog/samples", test_samples);
  ADD ("/metric-dialog/tiers", test_tiers);
  ADD ("/metric-dialog/edited-sentence", test_edited_sentence);
  ADD ("/metric-dialog/outdated-sentence", test_outdated_sentence);
  ADD ("/metric-dialog/result-beside-another", test_result_beside_another);
  ADD ("/metric-dialog/new-wording", test_new_wording);
  ADD ("/metric-dialog/sentence-before-numbers", test_sentence_before_numbers);
  ADD ("/metric-dialog/back-keeps-numbers", test_back_keeps_numbers);
  ADD ("/metric-dialog/return-again", test_return_again);
  ADD ("/metric-dialog/remarks-fit", test_remarks_fit);
  ADD ("/metric-dialog/names", test_names);
  ADD ("/metric-dialog/narrow", test_narrow);

  return g_test_run ();
}
