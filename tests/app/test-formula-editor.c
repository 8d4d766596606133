/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "star-app-test.h"
#include "star-formula-editor.h"

typedef struct {
  StarOwnFormula *formula;
  GtkWidget *dialog;
  StarOwnFormula *saved;
  StarOwnFormula *deleted;
  GError *error;

  /* Whether the disk takes its time. */
  gboolean is_slow;
} Fixture;

/* With what the editor does not know of. */
#define DEFINITION                                                                                \
  "{\"id\":\"pod-cost\",\"name\":\"Cost per pod\",\"family\":\"scale\",\"dimension\":\"cost\","    \
  "\"inputs\":[{\"name\":\"bill\",\"label\":\"Bill\",\"kind\":\"money\"},"                        \
  "{\"name\":\"pods\",\"kind\":\"count\",\"minimum\":1}],\"expression\":\"bill / pods\","          \
  "\"result\":{\"kind\":\"money\",\"suffix\":\"per pod\"},\"better\":\"down\","                   \
  "\"notes\":[\"Kept\"],\"sentences\":{\"one\":[\"It was {value}.\",\"{value}\"],"                \
  "\"change\":[\"From {before} to {after}.\"]}}"

static void
saved_cb (Fixture *fixture, StarOwnFormula *formula)
{
  g_set_object (&fixture->saved, formula);
  if (!fixture->is_slow)
    star_formula_editor_end (STAR_FORMULA_EDITOR (fixture->dialog), fixture->error);
}

static void
deleted_cb (Fixture *fixture, StarOwnFormula *formula)
{
  g_set_object (&fixture->deleted, formula);
  star_formula_editor_end (STAR_FORMULA_EDITOR (fixture->dialog), fixture->error);
}

/* With data for a formula that is there, without for a new one. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) own = g_list_store_new (STAR_TYPE_OWN_FORMULA);

  if (data != NULL)
    fixture->formula = star_own_formula_new ("pod-cost", data, 7);
  if (fixture->formula != NULL)
    g_list_store_append (own, fixture->formula);

  fixture->dialog = star_formula_editor_new (G_LIST_MODEL (own), fixture->formula);
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
  g_clear_object (&fixture->formula);
}

static GtkWidget *
child (Fixture *fixture, const char *id)
{
  return star_app_test_get_id (fixture->dialog, id);
}

static void
enter (Fixture *fixture, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (child (fixture, id)), text);
}

static const char *
get_status (Fixture *fixture)
{
  return gtk_label_get_text (GTK_LABEL (child (fixture, "status")));
}

static void
assert_may_be_saved (Fixture *fixture, gboolean expected)
{
  g_test_message ("%s", get_status (fixture));
  g_assert_cmpint (gtk_widget_get_sensitive (child (fixture, "save_button")), ==, expected);
}

/* Step by step, until it can be calculated with. */
static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarFormula) formula = NULL;
  g_autoptr (GError) error = NULL;

  SPIN_UNTIL (star_app_test_has_focus (child (fixture, "name_entry")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "delete_button")));
  g_assert_cmpstr (get_status (fixture), ==, "Give the formula a name.");
  assert_may_be_saved (fixture, FALSE);

  star_app_test_type (child (fixture, "name_entry"), " Twice ");
  g_assert_true (g_str_has_prefix (get_status (fixture), "Give each input a name"));
  enter (fixture, "expression_entry", " pods * 2 ");
  g_assert_true (g_str_has_prefix (get_status (fixture), "Give each input a name"));
  assert_may_be_saved (fixture, FALSE);
  /* The row of the input is the only one that has a field of that name inside. */
  {
    GtkWidget *row = star_app_test_find (fixture->dialog, ADW_TYPE_EXPANDER_ROW, NULL);

    gtk_editable_set_text (GTK_EDITABLE (star_app_test_find_id (row, "name_entry")), "pods");
    g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "pods");
  }
  g_assert_cmpstr (get_status (fixture), ==, "The formula can be used.");
  assert_may_be_saved (fixture, TRUE);

  star_app_test_click (child (fixture, "save_button"));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_cmpstr (star_own_formula_get_id (fixture->saved), ==, "own-twice");
  g_assert_cmpint (star_own_formula_get_position (fixture->saved), ==, STAR_OWN_FORMULA_AT_END);
  formula = star_formula_new_from_json (star_own_formula_get_definition (fixture->saved), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (star_formula_get_name (formula), ==, "Twice");
}

/* What the editor does not know of is in it still. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  const char *definition;

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (child (fixture, "name_entry"))), ==,
                   "Cost per pod");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (child (fixture, "family"))), ==,
                    STAR_FORMULA_FAMILY_SCALE);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (child (fixture, "dimension"))), ==,
                    STAR_DIMENSION_COST);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (child (fixture, "better"))), ==,
                    STAR_DIRECTION_DOWN);
  assert_may_be_saved (fixture, TRUE);

  enter (fixture, "name_entry", "Pods");
  enter (fixture, "one_entry", "Now {value}.");
  star_app_test_click (child (fixture, "save_button"));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_cmpstr (star_own_formula_get_id (fixture->saved), ==, "pod-cost");
  g_assert_cmpint (star_own_formula_get_position (fixture->saved), ==, 7);
  definition = star_own_formula_get_definition (fixture->saved);
  g_assert_nonnull (strstr (definition, "\"notes\":[\"Kept\"]"));
  g_assert_nonnull (strstr (definition, "\"minimum\":1"));
  g_assert_nonnull (strstr (definition, "\"one\":[\"Now {value}.\",\"{value}\"]"));
  g_assert_nonnull (strstr (definition, "\"name\":\"Pods\""));
}

/* Returns: how many bytes of the expression are underlined, from @start on. */
static guint
get_mark (Fixture *fixture, guint *start)
{
  AdwEntryRow *row = ADW_ENTRY_ROW (child (fixture, "expression_entry"));
  GSList *marks = pango_attr_list_get_attributes (adw_entry_row_get_attributes (row));
  guint length = 0;

  for (GSList *l = marks; l != NULL; l = l->next)
    {
      PangoAttribute *mark = l->data;

      *start = mark->start_index;
      length += mark->end_index - mark->start_index;
    }
  g_slist_free_full (marks, (GDestroyNotify) pango_attribute_destroy);

  return length;
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *expression;
    const char *words;
    guint start;
    guint length;
  } cases[] = {
    { "bill / pods", "The formula can be used.", 0, 0 },
    { "bill / pod", "pod", 7, 3 },
    { "  bill / pod", "pod", 9, 3 },
    { "bill + pods", "", 5, 1 },
    { "bill /", "", 5, 1 },
    { "bill * “", "", 7, 3 },
    { "pods", "", 0, 0 },
    { "", "Say how the result is calculated", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint start = 0;

      enter (fixture, "expression_entry", cases[i].expression);
      assert_may_be_saved (fixture, i == 0);
      g_assert_nonnull (strstr (get_status (fixture), cases[i].words));
      g_assert_cmpuint (get_mark (fixture, &start), ==, cases[i].length);
      g_assert_cmpuint (start, ==, cases[i].start);
    }

  enter (fixture, "expression_entry", "bill / pods");
  enter (fixture, "one_entry", "It was {wrong}.");
  assert_may_be_saved (fixture, FALSE);
  g_assert_nonnull (strstr (get_status (fixture), "wrong"));
  g_assert_true (g_str_has_prefix (get_status (fixture), "For one value: "));
  enter (fixture, "one_entry", "");
  enter (fixture, "change_entry", "It was {value}.");
  g_assert_true (g_str_has_prefix (get_status (fixture), "For before and after: "));
  enter (fixture, "expression_entry", "bill +");
  g_assert_true (g_str_has_prefix (get_status (fixture), "Expression: "));
}

static void
test_inputs (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  star_app_test_click (child (fixture, "add_button"));
  assert_may_be_saved (fixture, FALSE);
  star_app_test_settle (fixture->dialog);
  row = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->dialog)),
                                 ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (row);
  star_app_test_click (star_app_test_find_id (row, "remove_button"));
  assert_may_be_saved (fixture, TRUE);

  row = star_app_test_find (fixture->dialog, ADW_TYPE_EXPANDER_ROW, NULL);
  star_app_test_click (star_app_test_find_id (row, "remove_button"));
  assert_may_be_saved (fixture, FALSE);
  g_assert_nonnull (strstr (get_status (fixture), "bill"));
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  star_app_test_click (child (fixture, "delete_button"));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_true (fixture->deleted == fixture->formula);
  g_assert_null (fixture->saved);
}

/* What could not be saved is there still, and can be saved again. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  fixture->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full");
  enter (fixture, "name_entry", "Other");
  star_app_test_click (child (fixture, "save_button"));
  g_assert_nonnull (fixture->dialog);
  g_assert_cmpstr (get_status (fixture), ==, "The disk is full");
  g_clear_error (&fixture->error);

  assert_may_be_saved (fixture, TRUE);
  star_app_test_click (child (fixture, "save_button"));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_nonnull (strstr (star_own_formula_get_definition (fixture->saved), "Other"));
}

/* While it is saved nothing can be typed that would go with the dialog, and the dialog stays. */
static void
test_slow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = child (fixture, "name_entry");

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
  star_formula_editor_end (STAR_FORMULA_EDITOR (fixture->dialog), fixture->error);
  g_clear_error (&fixture->error);
  g_assert_true (gtk_widget_is_sensitive (entry));
  g_assert_true (star_app_test_has_focus (entry));
  g_assert_nonnull (strstr (gtk_editable_get_text (GTK_EDITABLE (entry)), "Other"));
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  star_app_test_answer ("Keep Editing");
  star_formula_editor_end (STAR_FORMULA_EDITOR (fixture->dialog), NULL);
  SPIN_UNTIL (fixture->dialog == NULL);
}

/* What was there to begin with is not what was typed. */
static void
test_undo_key (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = child (fixture, "name_entry");

  gtk_widget_grab_focus (entry);
  star_app_test_press (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)), GDK_KEY_z,
                       GDK_CONTROL_MASK);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Cost per pod");
}

/* Nothing typed goes without a question, and nothing is asked where nothing was typed. */
static void
test_discard (Fixture *fixture, gconstpointer data)
{
  enter (fixture, "name_entry", "Other");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  star_app_test_answer ("Keep Editing");
  g_assert_nonnull (fixture->dialog);

  enter (fixture, "name_entry", "Cost per pod");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  SPIN_UNTIL (fixture->dialog == NULL);
  g_assert_null (fixture->saved);
}

/* One that can not be calculated with can be opened and mended. */
static void
test_broken (Fixture *fixture, gconstpointer data)
{
  assert_may_be_saved (fixture, FALSE);
  enter (fixture, "expression_entry", "pods");
  assert_may_be_saved (fixture, TRUE);
}

#define ADD(path, data, function) \
  g_test_add ("/formula-editor/" path, Fixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("new", NULL, test_new);
  ADD ("edit", DEFINITION, test_edit);
  ADD ("errors", DEFINITION, test_errors);
  ADD ("inputs", DEFINITION, test_inputs);
  ADD ("delete", DEFINITION, test_delete);
  ADD ("discard", DEFINITION, test_discard);
  ADD ("failure", DEFINITION, test_failure);
  ADD ("slow", DEFINITION, test_slow);
  ADD ("undo-key", DEFINITION, test_undo_key);
  ADD ("broken", "{\"name\":\"P\",\"expression\":\"nothing\",\"inputs\":[{\"name\":\"pods\","
                 "\"kind\":\"count\"}]}", test_broken);

  return g_test_run ();
}
