/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-editor.h"
#include "window-fixture.h"

/* Formulas of the user's own are written, changed and deleted, and what was done is taken back. */

static GtkWidget *
find_editor (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (STAR_IS_FORMULA_EDITOR (window))
        return window;
    }

  return NULL;
}

static GtkWidget *
open_editor (WindowFixture *fixture, const char *id)
{
  GtkWidget *editor;

  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-formula", "s", id));
  SPIN_UNTIL ((editor = find_editor ()) != NULL && gtk_widget_get_mapped (editor));
  star_app_test_settle (editor);

  return editor;
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
write_formula (WindowFixture *fixture)
{
  GtkWidget *editor = open_editor (fixture, "");

  enter (editor, "name_entry", "Twice");
  enter (star_app_test_find (editor, ADW_TYPE_EXPANDER_ROW, NULL), "name_entry", "pods");
  enter (editor, "expression_entry", "pods * 2");
  press (editor, "save_button");
  SPIN_UNTIL (find_editor () == NULL);
}

static StarOwnFormula *
find_formula (WindowFixture *fixture)
{
  return star_own_formulas_find (star_context_get_formulas (fixture->context), "own-twice");
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

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_WINDOW_TEST ("/window-formulas/add", 1100, test_add);
  ADD_WINDOW_TEST ("/window-formulas/change", 1100, test_change);
  ADD_WINDOW_TEST ("/window-formulas/delete", 1100, test_delete);
  ADD_WINDOW_TEST ("/window-formulas/cannot-save", 1100, test_cannot_save);

  return window_fixture_run ();
}
