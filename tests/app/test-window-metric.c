/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-insertion.h"
#include "star-kpi-dialog.h"
#include "star-metric-dialog.h"
#include "star-text-view.h"
#include "window-fixture.h"

/* Numbers are calculated, put into the story and taken back, in the whole window. */

#define TEXT "We moved the nightly load."

static const struct {
  const char *name;
  const char *text;
} inputs[] = {
  { "vCPU hours, before", "12" },          { "vCPU hours, after", "5" },
  { "Price per vCPU hour, before", "$0.04" }, { "GB hours of memory, before", "48" },
  { "GB hours of memory, after", "20" },   { "Price per GB hour, before", "$0.005" },
  { "Storage a month, before", "$90" },    { "Runs a month, before", "300" },
  { "Egress, before", "$0.05" },
};

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static GtkWidget *
wait_for (GType type)
{
  GtkWidget *dialog;

  SPIN_UNTIL ((dialog = find_window (type)) != NULL);
  star_app_test_settle (dialog);

  return dialog;
}

static StarLevel
get_level (WindowFixture *fixture, StarDimension dimension)
{
  StarDocument *document = star_window_get_document (fixture->window);

  return star_coverage_report_get_level (star_document_get_report (document), dimension);
}

static GListModel *
get_kpis (WindowFixture *fixture)
{
  return G_LIST_MODEL (star_story_get_kpis (window_fixture_story (fixture)));
}

static const char *
get_result (WindowFixture *fixture)
{
  return star_story_get_text (window_fixture_story (fixture), STAR_SECTION_RESULT);
}

static void
begin_story (WindowFixture *fixture)
{
  window_fixture_write_story (fixture, "Nightly load");
  star_app_test_type (window_fixture_field (fixture, "Result"), TEXT);
  SPIN_UNTIL (g_str_equal (get_result (fixture), TEXT));
  star_app_test_settle (GTK_WIDGET (fixture->window));
}

/* The button of the dimension in the inspector. */
static GtkWidget *
open_from_inspector (WindowFixture *fixture, const char *row)
{
  GtkWidget *dimension =
    star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_BOX_ROW, row);

  g_assert_nonnull (dimension);
  star_app_test_click (star_app_test_find_id (dimension, "number_button"));

  return wait_for (STAR_TYPE_METRIC_DIALOG);
}

static GtkWidget *
find_formula (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_formula (child, name);

  return found;
}

static void
choose (GtkWidget *dialog, const char *name)
{
  GtkWidget *row = find_formula (dialog, name);

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_activate (row));
  star_app_test_settle (dialog);
}

static void
enter (GtkWidget *dialog, const char *name, const char *text)
{
  GtkWidget *entry = star_app_test_find (dialog, GTK_TYPE_ENTRY, name);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  star_app_test_type (entry, text);
}

static void
fill_in (GtkWidget *dialog)
{
  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    enter (dialog, inputs[i].name, inputs[i].text);
}

static void
press_button (GtkWidget *dialog, const char *id)
{
  GtkWidget *button = star_app_test_find_id (dialog, id);

  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_get_sensitive (button));
  star_app_test_click (button);
}

static void
wait_until_closed (void)
{
  SPIN_UNTIL (find_window (STAR_TYPE_METRIC_DIALOG) == NULL);
}

static void
insert_cost_per_run (WindowFixture *fixture)
{
  GtkWidget *dialog = open_from_inspector (fixture, "Cost: missing");

  choose (dialog, "Cost per run");
  fill_in (dialog);
  press_button (dialog, "insert_button");
  wait_until_closed ();
  SPIN_UNTIL (get_level (fixture, STAR_DIMENSION_COST) == STAR_LEVEL_QUANTIFIED);
}

static StarKpi *
dup_first_row (WindowFixture *fixture)
{
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 1);

  return g_list_model_get_item (get_kpis (fixture), 0);
}

static char *
dup_sentence (WindowFixture *fixture)
{
  g_autoptr (StarKpi) kpi = dup_first_row (fixture);
  g_autoptr (StarMetricRecord) record = star_metric_record_read (star_kpi_get_inputs (kpi));

  return g_strdup (star_metric_record_get_sentence (record, NULL));
}

/* The whole way: nothing about cost, then a sentence, a row, and back in one step. */
static void
test_insert_and_undo (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarKpi) kpi = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *whole = NULL;

  begin_story (fixture);
  g_assert_cmpint (get_level (fixture, STAR_DIMENSION_COST), ==, STAR_LEVEL_MISSING);
  insert_cost_per_run (fixture);

  kpi = dup_first_row (fixture);
  sentence = dup_sentence (fixture);
  g_assert_cmpstr (star_kpi_get_metric (kpi), ==, "Cost per run");
  g_assert_cmpstr (star_kpi_get_from (kpi), ==, "$1.07");
  g_assert_cmpstr (star_kpi_get_to (kpi), ==, "$0.65");
  g_assert_cmpstr (star_kpi_get_formula (kpi), ==, "cost-per-run");
  g_assert_cmpint (star_kpi_get_direction (kpi), ==, STAR_DIRECTION_DOWN);
  g_assert_cmpint (star_kpi_get_provenance (kpi), ==, STAR_PROVENANCE_DERIVED);
  g_assert_true (strstr (sentence, "$1.07") != NULL && strstr (sentence, "$0.65") != NULL);
  whole = g_strdup_printf ("%s %s", TEXT, sentence);
  g_assert_cmpstr (get_result (fixture), ==, whole);
  g_assert_true (star_app_test_has_focus (window_fixture_field (fixture, "Result")));

  /* The key in the very field that has the sentence. */
  g_assert_true (star_app_test_press (window_fixture_field (fixture, "Result"), GDK_KEY_z,
                                      GDK_CONTROL_MASK));
  SPIN_UNTIL (get_level (fixture, STAR_DIMENSION_COST) == STAR_LEVEL_MISSING);
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 0);
}

static void
press_in_result (WindowFixture *fixture, GdkModifierType modifiers)
{
  g_assert_true (star_app_test_press (window_fixture_field (fixture, "Result"), GDK_KEY_z,
                                      modifiers));
  star_app_test_settle (GTK_WIDGET (fixture->window));
}

/* Whichever way they went, sentence and row come again together, and go again together. */
static void
test_redo (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *whole = NULL;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  whole = g_strdup (get_result (fixture));
  for (int i = 0; i < 3; i++)
    {
      if (i == 1)
        window_fixture_activate (fixture, "win.undo");
      else
        press_in_result (fixture, GDK_CONTROL_MASK);
      g_assert_cmpstr (get_result (fixture), ==, TEXT);
      g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 0);
      press_in_result (fixture, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
      g_assert_cmpstr (get_result (fixture), ==, whole);
      g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 1);
    }
}

/* What is said at the end of the page does not hide what it is about. */
static void
test_row_in_view (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *label;
  graphene_rect_t bounds;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  label = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                              "Cost per run $1.07 → $0.65");
  g_assert_nonnull (label);
  SPIN_UNTIL (gtk_widget_compute_bounds (label, GTK_WIDGET (fixture->window), &bounds)
              && bounds.origin.y > 0
              && bounds.origin.y + bounds.size.height
                   < gtk_widget_get_height (GTK_WIDGET (fixture->window)) - 72);
  g_assert_true (star_app_test_has_focus (window_fixture_field (fixture, "Result")));
}

static GtkWidget *
find_toast (WindowFixture *fixture, const char *title)
{
  return star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, title);
}

/* What was edited since does not lose its row to a key. */
static void
test_undo_edited (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *edited = NULL;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  edited = g_strdup_printf ("%s About: $1.07, then $0.65.", TEXT);
  star_worksheet_write_text (fixture->window->worksheet, STAR_SECTION_RESULT, edited);
  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpstr (get_result (fixture), ==, edited);
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 1);
  SPIN_UNTIL (find_toast (fixture, "Nothing is taken back: the sentence or the metric was edited "
                                   "since") != NULL);
}

static void
test_undo_edited_row (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarKpi) kpi = NULL;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  kpi = dup_first_row (fixture);
  g_object_set (kpi, "target", "$0.50", NULL);
  press_in_result (fixture, GDK_CONTROL_MASK);
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 1);
  SPIN_UNTIL (find_toast (fixture, "Only the text is undone: the metric was edited since") != NULL);
}

/* In another field the key takes back what was typed there. */
static void
test_undo_elsewhere (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *task;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  task = window_fixture_field (fixture, "Task");
  gtk_widget_grab_focus (task);
  star_app_test_type (task, "Lead.");
  g_assert_true (star_app_test_press (task, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 1);
  g_assert_cmpuint (strlen (star_text_view_get_text (STAR_TEXT_VIEW (task))), <, strlen ("Lead."));
}

/* What was typed before can still be undone, and what was taken back does not come again. */
static void
test_undo_goes_on (WindowFixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (window_fixture_field (fixture, "Result")));
  gtk_text_buffer_undo (buffer);
  g_assert_cmpuint (strlen (get_result (fixture)), <, strlen (TEXT));
}

/* The sentence goes and what was written behind it stays. */
static void
test_undo_after_typing (WindowFixture *fixture, gconstpointer data)
{
  begin_story (fixture);
  insert_cost_per_run (fixture);
  star_app_test_type (window_fixture_field (fixture, "Result"), " It lasted.");
  g_assert_true (g_str_has_suffix (get_result (fixture), " It lasted."));
  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpstr (get_result (fixture), ==, TEXT " It lasted.");
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 0);
}

static GtkWidget *
open_row (WindowFixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window->worksheet),
                                             "story.edit-number", "u", 0));
  return wait_for (STAR_TYPE_METRIC_DIALOG);
}

/* Sentence and row follow the numbers together, and go back together. */
static void
test_update (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *whole = NULL;
  GtkWidget *dialog;
  GtkWidget *entry;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  first = dup_sentence (fixture);
  dialog = open_row (fixture);
  entry = star_app_test_find (dialog, GTK_TYPE_ENTRY, "vCPU hours, after");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "5");
  enter (dialog, "vCPU hours, after", "1");
  press_button (dialog, "insert_button");
  wait_until_closed ();

  second = dup_sentence (fixture);
  g_assert_cmpstr (second, !=, first);
  whole = g_strdup_printf ("%s %s", TEXT, second);
  g_assert_cmpstr (get_result (fixture), ==, whole);
  window_fixture_activate (fixture, "win.undo");
  g_clear_pointer (&second, g_free);
  second = dup_sentence (fixture);
  g_assert_cmpstr (second, ==, first);
  g_assert_nonnull (strstr (get_result (fixture), first));
}

static GtkWidget *
find_response (const char *response)
{
  return star_app_test_find (wait_for (ADW_TYPE_MESSAGE_DIALOG), GTK_TYPE_BUTTON, response);
}

static void
choose_response (const char *response)
{
  star_app_test_click (find_response (response));
}

static void
answer (const char *response)
{
  choose_response (response);
  SPIN_UNTIL (find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL);
}

/* What somebody wrote is not replaced by what is calculated. */
static void
test_edited_sentence (WindowFixture *fixture, gconstpointer data)
{
  static const char edited[] = "It is much cheaper now.";
  g_autoptr (StarKpi) kpi = NULL;
  GtkWidget *dialog;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  star_worksheet_write_text (fixture->window->worksheet, STAR_SECTION_RESULT, edited);

  dialog = open_row (fixture);
  enter (dialog, "vCPU hours, after", "1");
  press_button (dialog, "insert_button");
  answer ("Cancel");
  g_assert_true (find_window (STAR_TYPE_METRIC_DIALOG) == dialog);
  g_assert_cmpstr (get_result (fixture), ==, edited);

  press_button (dialog, "insert_button");
  answer ("Leave the Text");
  wait_until_closed ();
  kpi = dup_first_row (fixture);
  g_assert_cmpstr (star_kpi_get_to (kpi), ==, "$0.49");
  g_assert_cmpstr (get_result (fixture), ==, edited);

  /* It is nobody's sentence but the user's now; a further one is asked for. */
  dialog = open_row (fixture);
  enter (dialog, "vCPU hours, after", "2");
  press_button (dialog, "insert_button");
  wait_until_closed ();
  g_assert_cmpstr (get_result (fixture), ==, edited);
  dialog = open_row (fixture);
  press_button (dialog, "sentence_button");
  wait_until_closed ();
  g_assert_true (g_str_has_prefix (get_result (fixture), edited));
  g_assert_nonnull (strstr (get_result (fixture), "$0.53"));
}

static void
test_insert_anew (WindowFixture *fixture, gconstpointer data)
{
  static const char edited[] = "It is much cheaper now.";
  g_autofree char *sentence = NULL;
  g_autofree char *whole = NULL;
  GtkWidget *dialog;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  star_worksheet_write_text (fixture->window->worksheet, STAR_SECTION_RESULT, edited);
  dialog = open_row (fixture);
  enter (dialog, "vCPU hours, after", "1");
  press_button (dialog, "insert_button");
  answer ("Insert Anew");
  wait_until_closed ();
  sentence = dup_sentence (fixture);
  whole = g_strdup_printf ("%s %s", edited, sentence);
  g_assert_cmpstr (get_result (fixture), ==, whole);
}

/* Edits the sentence where it stands, and returns the row opened again with another number. */
static GtkWidget *
edit_and_open (WindowFixture *fixture)
{
  g_autofree char *sentence = NULL;
  g_autofree char *longer = NULL;
  g_autofree char *text = NULL;
  GtkWidget *dialog;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  sentence = dup_sentence (fixture);
  longer = star_insertion_replace (sentence, "fell", "truly fell", NULL);
  g_assert_nonnull (longer);
  text = star_insertion_replace (get_result (fixture), sentence, longer, NULL);
  star_worksheet_write_text (fixture->window->worksheet, STAR_SECTION_RESULT, text);

  dialog = open_row (fixture);
  g_assert_true (gtk_widget_get_mapped (star_app_test_find_id (dialog, "notice")));
  g_assert_nonnull (strstr (gtk_label_get_label (
    GTK_LABEL (star_app_test_find_id (dialog, "notice"))), longer));
  enter (dialog, "vCPU hours, after", "1");
  press_button (dialog, "insert_button");

  return dialog;
}

/* What was edited is replaced only when that is asked for. */
static void
test_replace_edited (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *edited = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *whole = NULL;

  edit_and_open (fixture);
  edited = g_strdup (get_result (fixture));
  answer ("Replace");
  wait_until_closed ();
  sentence = dup_sentence (fixture);
  whole = g_strdup_printf ("%s %s", TEXT, sentence);
  g_assert_cmpstr (get_result (fixture), ==, whole);
  g_assert_nonnull (strstr (sentence, "$0.49"));

  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpstr (get_result (fixture), ==, edited);
}

/* Who takes back the change of a row stays there, and does not get to what removes it. */
static void
test_undo_row_focus (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *row = NULL;

  edit_and_open (fixture);
  answer ("Leave the Text");
  wait_until_closed ();
  star_worksheet_show_metric (fixture->window->worksheet, 0, TRUE);
  row = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_LIST_BOX_ROW (row));

  window_fixture_activate (fixture, "win.undo");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == row);
}

/* Whether it is answered or just goes, nothing of the question remains. */
static void
test_question_goes (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = edit_and_open (fixture);
  g_autofree char *edited = g_strdup (get_result (fixture));

  gtk_window_destroy (GTK_WINDOW (wait_for (ADW_TYPE_MESSAGE_DIALOG)));
  star_app_test_settle (dialog);
  g_assert_cmpstr (get_result (fixture), ==, edited);
  gtk_window_destroy (GTK_WINDOW (dialog));
  wait_until_closed ();
}

static GtkWidget *
find_sentence (GtkWidget *dialog)
{
  return star_app_test_find (dialog, STAR_TYPE_TEXT_VIEW, "Sentence");
}

/* Out of the one field and into the other, and back in one step. */
static void
test_move (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *sentence = NULL;
  g_autofree char *whole = NULL;
  g_autoptr (StarKpi) kpi = NULL;
  g_autoptr (StarMetricRecord) record = NULL;
  StarStory *story;
  StarSection section;
  GtkWidget *dialog;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  story = window_fixture_story (fixture);
  sentence = dup_sentence (fixture);
  whole = g_strdup (get_result (fixture));
  dialog = open_row (fixture);
  adw_combo_row_set_selected (ADW_COMBO_ROW (star_app_test_find_id (dialog, "section")),
                              STAR_SECTION_TASK);
  press_button (dialog, "insert_button");
  wait_until_closed ();
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
  g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_TASK), ==, sentence);
  kpi = dup_first_row (fixture);
  record = star_metric_record_read (star_kpi_get_inputs (kpi));
  g_assert_cmpstr (star_metric_record_get_sentence (record, &section), ==, sentence);
  g_assert_cmpint (section, ==, STAR_SECTION_TASK);

  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpstr (get_result (fixture), ==, whole);
  g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_TASK), ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 1);
  press_in_result (fixture, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
  g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_TASK), ==, sentence);
}

/* What was written into the other field since is not lost to a key. */
static void
test_move_again (WindowFixture *fixture, gconstpointer data)
{
  StarStory *story;
  GtkWidget *dialog;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  story = window_fixture_story (fixture);
  dialog = open_row (fixture);
  adw_combo_row_set_selected (ADW_COMBO_ROW (star_app_test_find_id (dialog, "section")),
                              STAR_SECTION_TASK);
  press_button (dialog, "insert_button");
  wait_until_closed ();
  window_fixture_activate (fixture, "win.undo");
  star_worksheet_write_text (fixture->window->worksheet, STAR_SECTION_TASK, "Planned.");
  press_in_result (fixture, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
  g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_TASK), ==, "Planned.");
  SPIN_UNTIL (find_toast (fixture, "Only the text is redone: the metric or another field was "
                                   "edited since") != NULL);
}

/* A row that was removed and comes again in two ways is there once. */
static void
test_row_once (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarKpi) kpi = NULL;
  g_autoptr (StarRemoval) removal = NULL;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  kpi = dup_first_row (fixture);
  g_list_store_remove_all (G_LIST_STORE (get_kpis (fixture)));
  removal = star_removal_new_kpi (window_fixture_story (fixture), kpi, 0);
  star_window_offer_undo (fixture->window, removal);
  press_in_result (fixture, GDK_CONTROL_MASK);
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 1);
  press_in_result (fixture, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 1);
  star_removal_put_back (removal);
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 1);
}

/* A sentence that is cleared goes from the story too. */
static void
test_clear_sentence (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *sentence = NULL;
  g_autofree char *whole = NULL;
  GtkWidget *dialog;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  whole = g_strdup (get_result (fixture));
  dialog = open_row (fixture);
  star_text_view_set_text (STAR_TEXT_VIEW (find_sentence (dialog)), "");
  SPIN_UNTIL (*star_text_view_get_text (STAR_TEXT_VIEW (find_sentence (dialog))) == '\0');
  press_button (dialog, "insert_button");
  wait_until_closed ();
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
  sentence = dup_sentence (fixture);
  g_assert_cmpstr (sentence, ==, "");

  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpstr (get_result (fixture), ==, whole);
}

static void
test_clear_edited (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = edit_and_open (fixture);

  answer ("Cancel");
  star_text_view_set_text (STAR_TEXT_VIEW (find_sentence (dialog)), "");
  SPIN_UNTIL (*star_text_view_get_text (STAR_TEXT_VIEW (find_sentence (dialog))) == '\0');
  press_button (dialog, "insert_button");
  answer ("Remove");
  wait_until_closed ();
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
}

/* Nothing is taken for an answer to what is asked by the fields. */
static void
test_clear_inputs (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *whole = NULL;
  g_autoptr (StarKpi) kpi = NULL;
  GtkWidget *dialog;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  whole = g_strdup (get_result (fixture));
  dialog = open_row (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    enter (dialog, inputs[i].name, "");
  press_button (dialog, "insert_button");
  star_app_test_settle (dialog);
  g_assert_true (find_window (STAR_TYPE_METRIC_DIALOG) == dialog);
  g_assert_true (gtk_widget_has_css_class (
    star_app_test_find (dialog, GTK_TYPE_ENTRY, inputs[0].name), "error"));
  g_assert_cmpstr (get_result (fixture), ==, whole);
  kpi = dup_first_row (fixture);
  g_assert_cmpstr (star_kpi_get_to (kpi), ==, "$0.65");
  star_metric_dialog_close (STAR_METRIC_DIALOG (dialog));
}

/* It may begin while the question is open. */
static void
test_import_before_answer (WindowFixture *fixture, gconstpointer data)
{
  static const char edited[] = "It is much cheaper now.";
  GtkWidget *dialog;

  begin_story (fixture);
  insert_cost_per_run (fixture);
  star_worksheet_write_text (fixture->window->worksheet, STAR_SECTION_RESULT, edited);
  dialog = open_row (fixture);
  enter (dialog, "vCPU hours, after", "1");
  press_button (dialog, "insert_button");
  wait_for (ADW_TYPE_MESSAGE_DIALOG);
  fixture->window->importing = TRUE;
  choose_response ("Insert Anew");
  SPIN_UNTIL (find_response ("Close") != NULL);
  answer ("Close");
  g_assert_true (find_window (STAR_TYPE_METRIC_DIALOG) == dialog);
  g_assert_cmpstr (get_result (fixture), ==, edited);

  fixture->window->importing = FALSE;
  press_button (dialog, "insert_button");
  answer ("Insert Anew");
  wait_until_closed ();
  g_assert_true (g_str_has_prefix (get_result (fixture), edited));
}

/* A sentence that was edited before it was put there is nothing that would be lost. */
static void
test_close_untouched (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  GtkWidget *text_view;

  begin_story (fixture);
  dialog = open_from_inspector (fixture, "Cost: missing");
  choose (dialog, "Cost per run");
  fill_in (dialog);
  text_view = star_app_test_find (dialog, STAR_TYPE_TEXT_VIEW, "Sentence");
  star_text_view_set_text (STAR_TEXT_VIEW (text_view), "A run was $1.07 and is $0.65.");
  press_button (dialog, "insert_button");
  wait_until_closed ();

  dialog = open_row (fixture);
  g_assert_true (star_app_test_press (dialog, GDK_KEY_Escape, 0));
  star_app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_null (find_window (ADW_TYPE_MESSAGE_DIALOG));
  wait_until_closed ();
}

static void
test_row_alone (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  g_autofree char *sentence = NULL;

  begin_story (fixture);
  dialog = open_from_inspector (fixture, "Cost: missing");
  choose (dialog, "Cost per run");
  fill_in (dialog);
  press_button (dialog, "row_button");
  wait_until_closed ();
  sentence = dup_sentence (fixture);
  g_assert_cmpstr (sentence, ==, "");
  g_assert_cmpstr (get_result (fixture), ==, TEXT);

  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 0);
}

static void
test_sentence_alone (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  begin_story (fixture);
  dialog = open_from_inspector (fixture, "Cost: missing");
  choose (dialog, "Cost per run");
  fill_in (dialog);
  press_button (dialog, "sentence_button");
  wait_until_closed ();
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 0);
  g_assert_nonnull (strstr (get_result (fixture), "$0.65"));

  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
}

/* A row that knows no formula, or one that is not here, is still edited as it is written. */
static void
test_unknown_formula (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  GtkWidget *dialog;

  begin_story (fixture);
  g_object_set (kpi, "metric", "Trains", "to", "4", "formula", "none-of-ours", NULL);
  g_list_store_append (star_story_get_kpis (window_fixture_story (fixture)), kpi);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window->worksheet),
                                             "story.edit-number", "u", 0));
  dialog = wait_for (STAR_TYPE_KPI_DIALOG);
  gtk_window_close (GTK_WINDOW (dialog));
  SPIN_UNTIL (find_window (STAR_TYPE_KPI_DIALOG) == NULL);
}

/* Nothing goes into a story that an import is about to replace. */
static void
test_import_meanwhile (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  begin_story (fixture);
  dialog = open_from_inspector (fixture, "Cost: missing");
  choose (dialog, "Cost per run");
  fill_in (dialog);
  fixture->window->importing = TRUE;
  press_button (dialog, "insert_button");
  answer ("Close");
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
  g_assert_true (find_window (STAR_TYPE_METRIC_DIALOG) == dialog);

  fixture->window->importing = FALSE;
  press_button (dialog, "insert_button");
  wait_until_closed ();
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 1);
}

/* No larger than the window that it belongs to. */
static void
test_fits (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  begin_story (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->worksheet), "story.add-number", "s",
                              "cost");
  dialog = wait_for (STAR_TYPE_METRIC_DIALOG);
  g_assert_cmpint (gtk_widget_get_width (dialog), <=,
                   gtk_widget_get_width (GTK_WIDGET (fixture->window)));
  g_assert_cmpint (gtk_widget_get_height (dialog), <=,
                   gtk_widget_get_height (GTK_WIDGET (fixture->window)));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until_closed ();
}

static void
time_passed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* What the window says is said when it can be seen. */
static void
test_message_waits (WindowFixture *fixture, gconstpointer data)
{
  gboolean time_passed = FALSE;
  GtkWidget *dialog;

  begin_story (fixture);
  dialog = open_from_inspector (fixture, "Cost: missing");
  star_window_say (fixture->window, "Something happened");
  /* As long as the message would take to come. */
  g_timeout_add_once (100, time_passed_cb, &time_passed);
  SPIN_UNTIL (time_passed);
  g_assert_null (find_toast (fixture, "Something happened"));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until_closed ();
  SPIN_UNTIL (find_toast (fixture, "Something happened") != NULL);
}

/* What is entered is not lost by a key. */
static void
test_escape_asks (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  begin_story (fixture);
  dialog = open_from_inspector (fixture, "Cost: missing");
  choose (dialog, "Cost per run");
  enter (dialog, "vCPU hours, before", "12");
  g_assert_true (star_app_test_press (dialog, GDK_KEY_Escape, 0));
  answer ("Keep Editing");
  g_assert_true (find_window (STAR_TYPE_METRIC_DIALOG) == dialog);

  g_assert_true (star_app_test_press (dialog, GDK_KEY_Escape, 0));
  answer ("Discard");
  wait_until_closed ();
  g_assert_cmpstr (get_result (fixture), ==, TEXT);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_WINDOW_TEST ("/window-metric/insert-and-undo", 1200, test_insert_and_undo);
  ADD_WINDOW_TEST ("/window-metric/insert-and-undo-narrow", 360, test_insert_and_undo);
  ADD_WINDOW_TEST ("/window-metric/redo", 1200, test_redo);
  ADD_WINDOW_TEST ("/window-metric/row-in-view", 1200, test_row_in_view);
  ADD_WINDOW_TEST ("/window-metric/undo-edited", 1200, test_undo_edited);
  ADD_WINDOW_TEST ("/window-metric/undo-edited-row", 1200, test_undo_edited_row);
  ADD_WINDOW_TEST ("/window-metric/undo-elsewhere", 1200, test_undo_elsewhere);
  ADD_WINDOW_TEST ("/window-metric/undo-goes-on", 1200, test_undo_goes_on);
  ADD_WINDOW_TEST ("/window-metric/undo-after-typing", 1200, test_undo_after_typing);
  ADD_WINDOW_TEST ("/window-metric/update", 1200, test_update);
  ADD_WINDOW_TEST ("/window-metric/edited-sentence", 1200, test_edited_sentence);
  ADD_WINDOW_TEST ("/window-metric/insert-anew", 1200, test_insert_anew);
  ADD_WINDOW_TEST ("/window-metric/replace-edited", 1200, test_replace_edited);
  ADD_WINDOW_TEST ("/window-metric/undo-row-focus", 1200, test_undo_row_focus);
  ADD_WINDOW_TEST ("/window-metric/question-goes", 1200, test_question_goes);
  ADD_WINDOW_TEST ("/window-metric/move", 1200, test_move);
  ADD_WINDOW_TEST ("/window-metric/move-again", 1200, test_move_again);
  ADD_WINDOW_TEST ("/window-metric/row-once", 1200, test_row_once);
  ADD_WINDOW_TEST ("/window-metric/clear-sentence", 1200, test_clear_sentence);
  ADD_WINDOW_TEST ("/window-metric/clear-edited", 1200, test_clear_edited);
  ADD_WINDOW_TEST ("/window-metric/clear-inputs", 1200, test_clear_inputs);
  ADD_WINDOW_TEST ("/window-metric/fits", 1200, test_fits);
  ADD_WINDOW_TEST ("/window-metric/fits-narrow", 360, test_fits);
  ADD_WINDOW_TEST ("/window-metric/import-before-answer", 1200, test_import_before_answer);
  ADD_WINDOW_TEST ("/window-metric/close-untouched", 1200, test_close_untouched);
  ADD_WINDOW_TEST ("/window-metric/row-alone", 1200, test_row_alone);
  ADD_WINDOW_TEST ("/window-metric/sentence-alone", 1200, test_sentence_alone);
  ADD_WINDOW_TEST ("/window-metric/unknown-formula", 1200, test_unknown_formula);
  ADD_WINDOW_TEST ("/window-metric/import-meanwhile", 1200, test_import_meanwhile);
  ADD_WINDOW_TEST ("/window-metric/message-waits", 1200, test_message_waits);
  ADD_WINDOW_TEST ("/window-metric/escape-asks", 1200, test_escape_asks);

  return window_fixture_run ();
}
