/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "star-formula-editor.h"
#include "star-formula-row.h"
#include "star-metric-dialog.h"
#include "star-text-view.h"
#include "window-fixture.h"

/* Formulas of the user's own are written, changed and deleted, and what was done is taken back. */

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static GtkWidget *
find_editor (void)
{
  return find_window (STAR_TYPE_FORMULA_EDITOR);
}

static GtkWidget *
wait_for (GType type)
{
  GtkWidget *window;

  SPIN_UNTIL ((window = find_window (type)) != NULL && gtk_widget_get_mapped (window));
  star_app_test_settle (window);

  return window;
}

static GtkWidget *
open_editor (WindowFixture *fixture, const char *id)
{
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-formula", "s", id));

  return wait_for (STAR_TYPE_FORMULA_EDITOR);
}

static void
enter (GtkWidget *root, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (star_app_test_find_id (root, id)), text);
}

static void
press (GtkWidget *editor, const char *id)
{
  star_app_test_click (star_app_test_find_id (editor, id));
}

/* Writes the formula "Twice", own-twice. */
static void
fill_in (GtkWidget *editor)
{
  enter (editor, "name_entry", "Twice");
  enter (star_app_test_find (editor, ADW_TYPE_EXPANDER_ROW, NULL), "name_entry", "pods");
  enter (editor, "expression_entry", "pods * 2");
  press (editor, "save_button");
  SPIN_UNTIL (find_editor () == NULL);
}

static void
write_formula (WindowFixture *fixture)
{
  fill_in (open_editor (fixture, ""));
}

static StarOwnFormula *
find_formula (WindowFixture *fixture)
{
  return star_store_list_find (star_context_get_formulas (fixture->context), "own-twice");
}

/* The name that the catalogue has for it, NULL for none. */
static char *
dup_name (WindowFixture *fixture)
{
  g_autoptr (StarFormulaCatalog) catalog = star_context_create_catalog (fixture->context);
  StarFormula *formula = star_formula_catalog_find (catalog, "own-twice");

  return formula != NULL ? g_strdup (star_formula_get_name (formula)) : NULL;
}

static void
assert_name (WindowFixture *fixture, const char *expected)
{
  g_autofree char *name = dup_name (fixture);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_add (WindowFixture *fixture, gconstpointer data)
{
  write_formula (fixture);
  assert_name (fixture, "Twice");
  SPIN_UNTIL (star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                                  "Formula “Twice” added"));

  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (find_formula (fixture) == NULL);
  assert_name (fixture, NULL);
}

static void
test_change (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *editor;

  write_formula (fixture);
  editor = open_editor (fixture, "own-twice");
  enter (editor, "name_entry", "Double");
  press (editor, "save_button");
  SPIN_UNTIL (find_editor () == NULL);
  assert_name (fixture, "Double");

  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (g_strrstr (star_own_formula_get_definition (find_formula (fixture)), "Twice"));
  assert_name (fixture, "Twice");
}

static void
test_delete (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *editor;

  write_formula (fixture);
  editor = open_editor (fixture, "own-twice");
  press (editor, "delete_button");
  SPIN_UNTIL (find_editor () == NULL);
  assert_name (fixture, NULL);

  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (find_formula (fixture) != NULL);
  assert_name (fixture, "Twice");

  /* It is there the next day. */
  window_fixture_close_window (fixture);
  window_fixture_open_window (fixture);
  SPIN_UNTIL (find_formula (fixture) != NULL);
}

/* While another program has the library, what was typed stays in the editor. */
static void
test_cannot_save (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarDatabase) other = NULL;
  GtkWidget *editor;
  GtkWidget *status;

  star_store_close (star_context_get_store (fixture->context));
  other = star_database_open (fixture->path, STAR_DATABASE_READ_WRITE, NULL);
  g_assert_nonnull (other);

  editor = open_editor (fixture, "");
  enter (editor, "name_entry", "Twice");
  enter (star_app_test_find (editor, ADW_TYPE_EXPANDER_ROW, NULL), "name_entry", "pods");
  enter (editor, "expression_entry", "pods * 2");
  status = star_app_test_find_id (editor, "status");
  press (editor, "save_button");
  SPIN_UNTIL (g_strrstr (gtk_label_get_text (GTK_LABEL (status)), "in use by another program"));

  g_clear_object (&other);
  window_fixture_activate (fixture, "win.retry");
  SPIN_UNTIL (star_store_get_status (star_context_get_store (fixture->context))
              == STAR_STORE_READY);
  press (editor, "save_button");
  SPIN_UNTIL (find_editor () == NULL);
  assert_name (fixture, "Twice");
}

static GtkWidget *
open_list (WindowFixture *fixture)
{
  window_fixture_write_story (fixture, "Nightly load");
  star_app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window->worksheet),
                                             "story.add-number", "s", ""));

  return wait_for (STAR_TYPE_METRIC_DIALOG);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  if (STAR_IS_FORMULA_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), name))
    return widget;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at != NULL && found == NULL;
       at = gtk_widget_get_next_sibling (at))
    found = find_row (at, name);

  return found;
}

static void
assert_focused (GtkWidget *dialog, const char *row)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));

  g_assert_nonnull (find_row (dialog, row));
  g_assert_true (gtk_widget_get_mapped (find_row (dialog, row)));
  g_assert_true (focus == find_row (dialog, row));
}

static void
assert_news (GtkWidget *dialog, const char *news)
{
  GtkWidget *label = star_app_test_find_id (dialog, "news");

  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, news);
}

static void
close_list (GtkWidget *dialog)
{
  star_metric_dialog_close (STAR_METRIC_DIALOG (dialog));
  SPIN_UNTIL (find_window (STAR_TYPE_METRIC_DIALOG) == NULL);
}

/* A formula is written above the list, which has it at once, whatever was searched for. */
static void
test_new_in_list (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_list (fixture);
  GtkWidget *editor;

  g_assert_null (star_app_test_find (dialog, GTK_TYPE_LABEL, "Own Formulas"));
  gtk_editable_set_text (GTK_EDITABLE (star_app_test_find_id (dialog, "search")), "no such thing");
  press (dialog, "new_button");
  editor = wait_for (STAR_TYPE_FORMULA_EDITOR);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (editor)) == GTK_WINDOW (dialog));
  fill_in (editor);
  star_app_test_settle (dialog);

  g_assert_nonnull (star_app_test_find (dialog, GTK_TYPE_LABEL, "Own Formulas"));
  assert_focused (dialog, "Twice");
  assert_news (dialog, "Formula “Twice” added");
  close_list (dialog);
}

static GtkWidget *
edit_in_list (GtkWidget *dialog, const char *name)
{
  g_autofree char *label = g_strdup_printf ("Edit %s", name);
  GtkWidget *button = star_app_test_find (find_row (dialog, name), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  star_app_test_click (button);

  return wait_for (STAR_TYPE_FORMULA_EDITOR);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  star_store_list_save_finish (STAR_STORE_LIST (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
save_formula (WindowFixture *fixture, const char *id, const char *definition)
{
  g_autoptr (StarOwnFormula) formula =
    star_own_formula_new (id, definition, STAR_OWN_FORMULA_AT_END);
  gboolean done = FALSE;

  star_store_list_save_async (star_context_get_formulas (fixture->context), formula, NULL,
                              saved_cb, &done);
  SPIN_UNTIL (done);
}

static void
assert_text (GtkWidget *dialog, const char *id, const char *expected)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (star_app_test_find_id (dialog, id))), ==,
                   expected);
}

/* What was entered for a formula is still there when the formula has changed. */
static void
test_edit_in_list (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  GtkWidget *editor;

  write_formula (fixture);
  dialog = open_list (fixture);
  gtk_widget_activate (find_row (dialog, "Twice"));
  star_app_test_settle (dialog);
  gtk_editable_set_text (
    GTK_EDITABLE (star_app_test_find (dialog, GTK_TYPE_ENTRY, "pods, before")), "21");
  g_assert_nonnull (star_app_test_find (dialog, GTK_TYPE_LABEL, "42"));
  enter (dialog, "target", "40 pods");
  adw_combo_row_set_selected (ADW_COMBO_ROW (star_app_test_find_id (dialog, "section")),
                              STAR_SECTION_TASK);
  star_text_view_set_text (STAR_TEXT_VIEW (star_app_test_find (dialog, STAR_TYPE_TEXT_VIEW, NULL)),
                           "We had 42 of them.");
  gtk_widget_activate_action (dialog, "metric.back", NULL);
  star_app_test_settle (dialog);

  editor = edit_in_list (dialog, "Twice");
  enter (editor, "name_entry", "Thrice");
  enter (editor, "expression_entry", "pods * 3");
  press (editor, "save_button");
  SPIN_UNTIL (find_editor () == NULL);
  star_app_test_settle (dialog);
  assert_focused (dialog, "Thrice");
  assert_news (dialog, "Formula “Thrice” changed");
  gtk_widget_activate (find_row (dialog, "Thrice"));
  star_app_test_settle (dialog);
  g_assert_nonnull (star_app_test_find (dialog, GTK_TYPE_LABEL, "63"));
  g_assert_null (star_app_test_find (dialog, GTK_TYPE_LABEL, "42"));

  assert_text (dialog, "target", "40 pods");
  assert_text (dialog, "metric", "Thrice");
  g_assert_nonnull (star_app_test_find (dialog, GTK_TYPE_BUTTON, "Insert into Task"));
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (
                     star_app_test_find (dialog, STAR_TYPE_TEXT_VIEW, NULL))),
                   ==, "We had 42 of them.");
  g_assert_true (gtk_widget_get_mapped (star_app_test_find_id (dialog, "outdated_icon")));
  close_list (dialog);
}

/* A form that is shown stays, but is not come upon again once it was left. */
static void
test_change_behind_form (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  g_autofree char *definition = NULL;
  GtkWidget *entry;
  char **parts;

  write_formula (fixture);
  dialog = open_list (fixture);
  gtk_widget_activate (find_row (dialog, "Twice"));
  star_app_test_settle (dialog);
  entry = star_app_test_find (dialog, GTK_TYPE_ENTRY, "pods, before");
  gtk_editable_set_text (GTK_EDITABLE (entry), "21");
  gtk_widget_grab_focus (entry);
  parts = g_strsplit (star_own_formula_get_definition (find_formula (fixture)), "pods * 2", -1);
  definition = g_strjoinv ("pods * 3", parts);
  g_strfreev (parts);
  save_formula (fixture, "own-twice", definition);
  star_app_test_settle (dialog);
  g_assert_nonnull (star_app_test_find (dialog, GTK_TYPE_LABEL, "42"));
  g_assert_true (star_app_test_has_focus (entry));

  gtk_widget_activate_action (dialog, "metric.back", NULL);
  star_app_test_settle (dialog);
  gtk_widget_activate (find_row (dialog, "Twice"));
  star_app_test_settle (dialog);
  g_assert_nonnull (star_app_test_find (dialog, GTK_TYPE_LABEL, "63"));
  close_list (dialog);
}

static void
test_delete_in_list (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  write_formula (fixture);
  dialog = open_list (fixture);
  press (edit_in_list (dialog, "Twice"), "delete_button");
  SPIN_UNTIL (find_editor () == NULL);
  star_app_test_settle (dialog);
  g_assert_null (find_row (dialog, "Twice"));
  assert_news (dialog, "Formula “Twice” deleted");
  g_assert_true (star_app_test_has_focus (star_app_test_find_id (dialog, "new_button")));
  close_list (dialog);
}

static GtkWidget *
find_undo (GtkWidget *dialog)
{
  return star_app_test_find_id (dialog, "undo_button");
}

/* What was done to a formula is undone where it was done, since the window's toast is behind. */
static void
test_undo_in_list (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  GtkWidget *editor;

  write_formula (fixture);
  dialog = open_list (fixture);
  g_assert_false (gtk_widget_get_visible (find_undo (dialog)));
  editor = edit_in_list (dialog, "Twice");
  enter (editor, "name_entry", "Thrice");
  press (editor, "save_button");
  SPIN_UNTIL (find_editor () == NULL && gtk_widget_get_visible (find_undo (dialog)));
  press (edit_in_list (dialog, "Thrice"), "delete_button");
  SPIN_UNTIL (find_editor () == NULL && find_row (dialog, "Thrice") == NULL);
  star_app_test_settle (dialog);

  star_app_test_click (find_undo (dialog));
  SPIN_UNTIL (find_row (dialog, "Thrice") != NULL);
  star_app_test_settle (dialog);
  assert_news (dialog, "Formula “Thrice” added");
  assert_focused (dialog, "Thrice");
  g_assert_true (gtk_widget_get_visible (find_undo (dialog)));

  star_app_test_press (find_row (dialog, "Thrice"), GDK_KEY_z, GDK_CONTROL_MASK);
  SPIN_UNTIL (find_row (dialog, "Twice") != NULL);
  star_app_test_settle (dialog);
  assert_news (dialog, "Formula “Twice” changed");
  /* What was done before the dialog was there is not its to undo. */
  g_assert_false (gtk_widget_get_visible (find_undo (dialog)));
  star_app_test_press (find_row (dialog, "Twice"), GDK_KEY_z, GDK_CONTROL_MASK);
  star_app_test_settle (dialog);
  assert_name (fixture, "Twice");
  close_list (dialog);
}

#define UNUSABLE \
  "{\"id\":\"own-later\",\"name\":\"Later\",\"family\":\"cost\",\"dimension\":\"any\"," \
  "\"inputs\":[{\"name\":\"pods\",\"kind\":\"count\"}]," \
  "\"expression\":\"pods + nothing\",\"result\":{\"kind\":\"count\"}}"

/* As another version may have left it. */
static void
write_unusable (WindowFixture *fixture)
{
  save_formula (fixture, "own-later", UNUSABLE);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
click_in_row (GtkWidget *dialog, const char *row, const char *label)
{
  GtkWidget *button = star_app_test_find (find_row (dialog, row), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  star_app_test_click (button);
}

/* What can not be used is there, with the reason, to be copied, removed and mended. */
static void
test_unusable (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *copied = NULL;
  GtkWidget *dialog;
  GtkWidget *editor;
  const char *reason;

  write_unusable (fixture);
  dialog = open_list (fixture);
  g_assert_nonnull (
    star_app_test_find (dialog, GTK_TYPE_LABEL, "Own Formulas That Can’t Be Used"));
  reason = adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (dialog, "Later")));
  g_assert_true (g_str_has_prefix (reason, "Can’t be used: "));
  g_assert_nonnull (strstr (reason, "nothing"));
  g_assert_false (
    gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (find_row (dialog, "Later"))));

  click_in_row (dialog, "Later", "Copy the Text of Later");
  assert_news (dialog, "Text of “Later” copied");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (dialog), NULL, copied_cb, &copied);
  SPIN_UNTIL (copied != NULL);
  g_assert_cmpstr (copied, ==, UNUSABLE);

  click_in_row (dialog, "Later", "Remove Later");
  SPIN_UNTIL (find_row (dialog, "Later") == NULL);
  star_app_test_settle (dialog);
  assert_news (dialog, "Formula “Later” deleted");
  star_app_test_click (find_undo (dialog));
  SPIN_UNTIL (find_row (dialog, "Later") != NULL);
  star_app_test_settle (dialog);

  editor = edit_in_list (dialog, "Later");
  enter (editor, "expression_entry", "pods + 1");
  press (editor, "save_button");
  SPIN_UNTIL (find_editor () == NULL);
  star_app_test_settle (dialog);
  g_assert_null (star_app_test_find (dialog, GTK_TYPE_LABEL, "Own Formulas That Can’t Be Used"));
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (find_row (dialog, "Later"))));
  assert_news (dialog, "Formula “Later” changed");
  close_list (dialog);
}

/* Why it could not be removed is said in front. */
static void
test_cannot_remove (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarDatabase) other = NULL;
  GtkWidget *dialog;
  GtkWidget *message;

  write_unusable (fixture);
  dialog = open_list (fixture);
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
  star_store_close (star_context_get_store (fixture->context));
  other = star_database_open (fixture->path, STAR_DATABASE_READ_WRITE, NULL);
  g_assert_nonnull (other);

  click_in_row (dialog, "Later", "Remove Later");
  message = wait_for (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (message)) == GTK_WINDOW (dialog));
  g_assert_nonnull (
    g_strrstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (message)), "another program"));
  star_app_test_click (star_app_test_find (message, GTK_TYPE_BUTTON, "Close"));
  SPIN_UNTIL (find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL);
  g_assert_nonnull (find_row (dialog, "Later"));
  g_clear_object (&other);
  window_fixture_activate (fixture, "win.retry");
  SPIN_UNTIL (star_store_get_status (star_context_get_store (fixture->context))
              == STAR_STORE_READY);
  close_list (dialog);
}

static GtkWidget *
find_text (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at != NULL && found == NULL;
       at = gtk_widget_get_next_sibling (at))
    found = find_text (at, text);

  return found;
}

/* What could not be put back can be, later. */
static void
test_cannot_undo (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarDatabase) other = NULL;

  write_formula (fixture);
  press (open_editor (fixture, "own-twice"), "delete_button");
  SPIN_UNTIL (find_editor () == NULL);
  star_store_close (star_context_get_store (fixture->context));
  other = star_database_open (fixture->path, STAR_DATABASE_READ_WRITE, NULL);
  g_assert_nonnull (other);

  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (find_text (GTK_WIDGET (fixture->window), "in use by another program") != NULL);
  assert_name (fixture, NULL);
  g_clear_object (&other);
  window_fixture_activate (fixture, "win.retry");
  SPIN_UNTIL (star_store_get_status (star_context_get_store (fixture->context))
              == STAR_STORE_READY);
  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (find_formula (fixture) != NULL);
  assert_name (fixture, "Twice");
}

/* Pressed twice it goes once, and comes back in one step. */
static void
test_remove_twice (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  write_unusable (fixture);
  dialog = open_list (fixture);
  click_in_row (dialog, "Later", "Remove Later");
  click_in_row (dialog, "Later", "Remove Later");
  SPIN_UNTIL (find_row (dialog, "Later") == NULL);
  star_app_test_settle (dialog);
  star_app_test_click (find_undo (dialog));
  SPIN_UNTIL (find_row (dialog, "Later") != NULL);
  star_app_test_settle (dialog);
  g_assert_false (gtk_widget_get_visible (find_undo (dialog)));
  close_list (dialog);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_WINDOW_TEST ("/window-formulas/add", 1100, test_add);
  ADD_WINDOW_TEST ("/window-formulas/change", 1100, test_change);
  ADD_WINDOW_TEST ("/window-formulas/delete", 1100, test_delete);
  ADD_WINDOW_TEST ("/window-formulas/cannot-save", 1100, test_cannot_save);
  ADD_WINDOW_TEST ("/window-formulas/new-in-list", 1100, test_new_in_list);
  ADD_WINDOW_TEST ("/window-formulas/edit-in-list", 1100, test_edit_in_list);
  ADD_WINDOW_TEST ("/window-formulas/change-behind-form", 1100, test_change_behind_form);
  ADD_WINDOW_TEST ("/window-formulas/delete-in-list", 1100, test_delete_in_list);
  ADD_WINDOW_TEST ("/window-formulas/undo-in-list", 1100, test_undo_in_list);
  ADD_WINDOW_TEST ("/window-formulas/unusable", 1100, test_unusable);
  ADD_WINDOW_TEST ("/window-formulas/cannot-remove", 1100, test_cannot_remove);
  ADD_WINDOW_TEST ("/window-formulas/cannot-undo", 1100, test_cannot_undo);
  ADD_WINDOW_TEST ("/window-formulas/remove-twice", 1100, test_remove_twice);

  return window_fixture_run ();
}
