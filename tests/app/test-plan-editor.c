/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "star-app-test.h"
#include "star-plan-editor.h"
#include "star-plan-phase-row.h"

typedef struct {
  StarPlan *plan;
  GtkWidget *dialog;
  StarPlan *saved;
  StarPlan *deleted;
  GError *error;
  gboolean is_slow;
} Fixture;

static void
saved_cb (Fixture *fixture, StarPlan *plan)
{
  g_set_object (&fixture->saved, plan);
  if (!fixture->is_slow)
    star_plan_editor_end (STAR_PLAN_EDITOR (fixture->dialog), fixture->error);
}

static void
deleted_cb (Fixture *fixture, StarPlan *plan)
{
  g_set_object (&fixture->deleted, plan);
  star_plan_editor_end (STAR_PLAN_EDITOR (fixture->dialog), fixture->error);
}

/* With a copy of the plan whose id is in @data. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  StarPlan *shipped = star_plans_find (star_plans_get_default (), data);

  fixture->plan = star_plan_duplicate (shipped, "own", "My round");
  fixture->dialog = star_plan_editor_new (fixture->plan, FALSE);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  g_signal_connect_swapped (fixture->dialog, "saved", G_CALLBACK (saved_cb), fixture);
  g_signal_connect_swapped (fixture->dialog, "deleted", G_CALLBACK (deleted_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  SPIN_UNTIL (gtk_widget_get_mapped (fixture->dialog));
  star_app_test_settle (fixture->dialog);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_clear_object (&fixture->saved);
  g_clear_object (&fixture->deleted);
  g_clear_object (&fixture->plan);
  g_clear_error (&fixture->error);
}

static GtkWidget *
child (Fixture *fixture, const char *id)
{
  return star_app_test_get_id (fixture->dialog, id);
}

static GtkWidget *
get_row (Fixture *fixture, const char *list, int index)
{
  return star_app_test_find_row (child (fixture, list), index);
}

/* Of a phase or an alarm, since all have entries of the same names. */
static GtkWidget *
in_row (Fixture *fixture, const char *list, int index, const char *id)
{
  return star_app_test_get_id (get_row (fixture, list, index), id);
}

static void
enter (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* The first entry of this name in the window that is in no row of a phase. */
static GtkWidget *
get_name_entry (Fixture *fixture)
{
  GtkWidget *entry = child (fixture, "name_entry");

  g_assert_null (gtk_widget_get_ancestor (entry, STAR_TYPE_PLAN_PHASE_ROW));
  return entry;
}

static const char *
get_label (Fixture *fixture, const char *id)
{
  return gtk_label_get_text (GTK_LABEL (child (fixture, id)));
}

static const char *
get_title (Fixture *fixture, const char *list, int index)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (fixture, list, index)));
}

static const char *
get_subtitle (Fixture *fixture, const char *list, int index)
{
  return adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (get_row (fixture, list, index)));
}

static void
assert_may_be_saved (Fixture *fixture, gboolean expected)
{
  g_test_message ("%s", get_label (fixture, "status"));
  g_assert_cmpint (gtk_widget_get_sensitive (child (fixture, "save_button")), ==, expected);
}

static void
save (Fixture *fixture)
{
  star_app_test_click (child (fixture, "save_button"));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_nonnull (fixture->saved);
}

/* All that a plan has is there, and comes out as it went in. */
static void
test_show (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = star_plan_to_json (fixture->plan);
  g_autofree char *after = NULL;

  SPIN_UNTIL (star_app_test_has_focus (get_name_entry (fixture)));
  g_assert_cmpstr (get_title (fixture, "phase_list", 0), ==, "Clarify");
  g_assert_cmpstr (get_subtitle (fixture, "phase_list", 2), ==, "15:00");
  g_assert_null (get_row (fixture, "phase_list", 5));
  g_assert_cmpstr (get_subtitle (fixture, "alarm_list", 1), ==, "23:00 · As Design ends");
  g_assert_cmpstr (get_label (fixture, "sum"), ==, "Sums to 40:00, with 5:00 of slack to 45:00");
  g_assert_cmpstr (get_label (fixture, "status"), ==, "The plan can be used.");
  g_assert_true (gtk_widget_get_visible (child (fixture, "round_group")));

  save (fixture);
  after = star_plan_to_json (fixture->saved);
  g_assert_cmpstr (after, ==, before);
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  StarSection section;

  g_assert_false (gtk_widget_get_visible (child (fixture, "round_group")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "alarm_list")));
  enter (get_name_entry (fixture), " Mine ");
  star_app_test_click (child (fixture, "add_phase_button"));
  star_app_test_settle (fixture->dialog);
  g_assert_true (star_app_test_has_focus (in_row (fixture, "phase_list", 1, "name_entry")));
  g_assert_cmpstr (get_title (fixture, "phase_list", 1), ==, "Phase 2");
  g_assert_cmpstr (get_subtitle (fixture, "phase_list", 1), ==,
                   "Phase 2: give it a time, such as 1:30");
  assert_may_be_saved (fixture, FALSE);

  star_app_test_type (in_row (fixture, "phase_list", 1, "name_entry"), "Proof");
  star_app_test_type (in_row (fixture, "phase_list", 1, "time_entry"), "0:20");
  star_app_test_type (in_row (fixture, "phase_list", 1, "cue_entry"), "The number");
  adw_combo_row_set_selected (ADW_COMBO_ROW (in_row (fixture, "phase_list", 1, "section")),
                              STAR_SECTION_RESULT + 1);
  g_assert_cmpstr (get_subtitle (fixture, "phase_list", 1), ==, "0:20 · Result");
  g_assert_cmpstr (get_label (fixture, "sum"), ==, "Sums to 0:50 · 0:20 above the target");
  enter (child (fixture, "target_entry"), "50 s");
  g_assert_cmpstr (get_label (fixture, "sum"), ==, "Sums to 0:50");
  gtk_switch_set_active (GTK_SWITCH (child (fixture, "automatic")), TRUE);

  star_app_test_click (child (fixture, "add_alarm_button"));
  star_app_test_settle (fixture->dialog);
  star_app_test_type (in_row (fixture, "alarm_list", 0, "time_entry"), "0:40");
  star_app_test_type (in_row (fixture, "alarm_list", 0, "text_entry"), "Hurry");
  g_assert_cmpstr (get_title (fixture, "alarm_list", 0), ==, "Hurry");
  g_assert_cmpstr (get_subtitle (fixture, "alarm_list", 0), ==,
                   "0:40 · In Proof, 0:10 before it ends");

  save (fixture);
  g_assert_cmpstr (star_plan_get_id (fixture->saved), ==, "own");
  g_assert_cmpstr (star_plan_get_name (fixture->saved), ==, "Mine");
  g_assert_cmpuint (star_plan_get_total (fixture->saved), ==, 50);
  g_assert_cmpuint (star_plan_get_mark (fixture->saved, STAR_TIME_MARK_TARGET), ==, 50);
  g_assert_cmpint (star_plan_get_advance (fixture->saved), ==, STAR_ADVANCE_AUTOMATIC);
  g_assert_cmpstr (star_plan_get_phase_cue (fixture->saved, 1), ==, "The number");
  g_assert_true (star_plan_get_phase_section (fixture->saved, 1, &section));
  g_assert_cmpint (section, ==, STAR_SECTION_RESULT);
  g_assert_cmpstr (star_plan_get_alarm_text (fixture->saved, 0), ==, "Hurry");
}

static void
assert_alarm_phase (Fixture *fixture, const char *expected)
{
  GObject *chosen = adw_combo_row_get_selected_item (
    ADW_COMBO_ROW (in_row (fixture, "alarm_list", 0, "phase")));

  g_assert_cmpstr (gtk_string_object_get_string (GTK_STRING_OBJECT (chosen)), ==, expected);
}

/* What keeps an alarm quiet can be chosen; it is renamed and moved with its phase. */
static void
test_alarm_phase (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *choice;

  assert_alarm_phase (fixture, "Defend");
  choice = ADW_COMBO_ROW (in_row (fixture, "alarm_list", 0, "phase"));
  adw_combo_row_set_selected (choice, 1);
  assert_alarm_phase (fixture, "Clarify");
  enter (in_row (fixture, "phase_list", 0, "name_entry"), "Ask");
  assert_alarm_phase (fixture, "Ask");
  enter (in_row (fixture, "phase_list", 0, "name_entry"), "");
  assert_alarm_phase (fixture, "Phase 1");
  enter (in_row (fixture, "phase_list", 0, "name_entry"), "Ask");
  g_signal_emit_by_name (get_row (fixture, "phase_list", 0), "moved", 1);
  assert_alarm_phase (fixture, "Ask");
  g_assert_cmpuint (adw_combo_row_get_selected (choice), ==, 2);

  adw_combo_row_set_selected (choice, 5);
  assert_alarm_phase (fixture, "Operate");
  g_signal_emit_by_name (get_row (fixture, "phase_list", 4), "removed");
  assert_alarm_phase (fixture, "It comes in any case");
  adw_combo_row_set_selected (choice, 3);
  save (fixture);
  g_assert_cmpint (star_plan_get_alarm_phase (fixture->saved, 0), ==, 2);
  g_assert_cmpstr (star_plan_get_phase_id (fixture->saved, 2), ==, "design");
}

/* With the keys alone; the focus goes along. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = get_row (fixture, "phase_list", 0);
  GtkWidget *entry = star_app_test_find_id (row, "time_entry");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  star_app_test_settle (fixture->dialog);
  gtk_widget_grab_focus (entry);
  gtk_widget_activate_action (row, "phase.up", NULL);
  g_assert_true (get_row (fixture, "phase_list", 0) == row);

  gtk_widget_activate_action (row, "phase.down", NULL);
  gtk_widget_activate_action (row, "phase.down", NULL);
  g_assert_true (get_row (fixture, "phase_list", 2) == row);
  g_assert_cmpstr (get_title (fixture, "phase_list", 0), ==, "Scope");
  star_app_test_settle (fixture->dialog);
  g_assert_true (star_app_test_has_focus (entry));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  /* In the middle of the plan alarms fall elsewhere. */
  g_assert_cmpstr (get_subtitle (fixture, "alarm_list", 0), ==,
                   "20:00 · In Clarify, 3:00 before it ends");

  star_app_test_click (star_app_test_find_id (row, "remove_button"));
  g_assert_cmpstr (get_title (fixture, "phase_list", 2), ==, "Defend");
  assert_may_be_saved (fixture, TRUE);
  save (fixture);
  g_assert_cmpuint (star_plan_get_n_phases (fixture->saved), ==, 4);
  g_assert_cmpint (star_plan_find_phase (fixture->saved, "clarify"), ==, -1);
}

/* Said by the field that is wrong, and nowhere else. */
static void
test_errors (Fixture *fixture, gconstpointer data)
{
  GtkWidget *time = in_row (fixture, "phase_list", 1, "time_entry");
  GtkWidget *target = child (fixture, "target_entry");

  enter (time, "3");
  assert_may_be_saved (fixture, FALSE);
  g_assert_true (gtk_widget_has_css_class (time, "error"));
  g_assert_cmpstr (get_label (fixture, "status"), ==,
                   "Phase 2: “3” may be minutes or seconds: write 3:00 or 0:03");
  g_assert_cmpstr (get_subtitle (fixture, "phase_list", 1), ==, get_label (fixture, "status"));
  g_assert_cmpstr (get_subtitle (fixture, "phase_list", 2), ==, "15:00");
  enter (time, "3:00");
  g_assert_false (gtk_widget_has_css_class (time, "error"));
  assert_may_be_saved (fixture, TRUE);

  enter (target, "46:00");
  g_assert_true (gtk_widget_has_css_class (child (fixture, "maximum_entry"), "error"));
  g_assert_true (gtk_widget_has_css_class (child (fixture, "status"), "error"));
  enter (child (fixture, "maximum_entry"), "");
  g_assert_false (gtk_widget_has_css_class (child (fixture, "status"), "error"));
  assert_may_be_saved (fixture, TRUE);

  for (int i = 0; i < 5; i++)
    star_app_test_click (in_row (fixture, "phase_list", 0, "remove_button"));
  assert_may_be_saved (fixture, FALSE);
  g_assert_cmpstr (get_label (fixture, "status"), ==, "Give the plan between one and 20 phases");
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  star_app_test_click (child (fixture, "delete_button"));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_true (fixture->deleted == fixture->plan);
  g_assert_null (fixture->saved);
}

/* What could not be saved is there still, and can be saved again. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  fixture->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full");
  enter (get_name_entry (fixture), "Other");
  star_app_test_click (child (fixture, "save_button"));
  g_assert_nonnull (fixture->dialog);
  g_assert_cmpstr (get_label (fixture, "status"), ==, "The disk is full");
  g_clear_error (&fixture->error);

  assert_may_be_saved (fixture, TRUE);
  save (fixture);
  g_assert_cmpstr (star_plan_get_name (fixture->saved), ==, "Other");
}

/* While it is saved nothing can be typed that would go with the dialog, and the dialog stays. */
static void
test_slow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = get_name_entry (fixture);

  fixture->is_slow = TRUE;
  gtk_widget_grab_focus (entry);
  star_app_test_type (entry, "Other ");
  star_app_test_click (child (fixture, "save_button"));
  g_assert_nonnull (fixture->saved);
  g_assert_false (gtk_widget_is_sensitive (entry));
  g_assert_false (gtk_widget_is_sensitive (child (fixture, "delete_button")));
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  star_app_test_settle (fixture->dialog);
  g_assert_nonnull (fixture->dialog);
  g_assert_null (star_app_test_get_question ());

  fixture->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full");
  star_plan_editor_end (STAR_PLAN_EDITOR (fixture->dialog), fixture->error);
  g_assert_true (gtk_widget_is_sensitive (entry));
  g_assert_true (star_app_test_has_focus (entry));
  assert_may_be_saved (fixture, TRUE);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  star_app_test_answer ("Keep Editing");
  star_plan_editor_end (STAR_PLAN_EDITOR (fixture->dialog), NULL);
  SPIN_UNTIL (fixture->dialog == NULL);
}

/* Nothing typed goes without a question, and nothing is asked where nothing was typed. */
static void
test_discard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cue = in_row (fixture, "phase_list", 0, "cue_entry");
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (cue)));

  enter (cue, "Other");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  star_app_test_answer ("Keep Editing");
  g_assert_nonnull (fixture->dialog);

  enter (cue, before);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_null (fixture->saved);
}

#define ADD(path, data, function) \
  g_test_add ("/plan-editor/" path, Fixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("show", "design-c", test_show);
  ADD ("edit", "opener", test_edit);
  ADD ("alarm-phase", "design-a", test_alarm_phase);
  ADD ("move", "design-a", test_move);
  ADD ("errors", "design-c", test_errors);
  ADD ("delete", "star", test_delete);
  ADD ("failure", "star", test_failure);
  ADD ("slow", "star", test_slow);
  ADD ("discard", "star", test_discard);

  return g_test_run ();
}
