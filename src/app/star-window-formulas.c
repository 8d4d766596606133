/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include "star-formula-editor.h"

/* The formulas of the user's own: their editor, and the way back. */

/* What is to become of a formula, and the dialog that waits for it. */
typedef struct {
  StarWindow *window;
  StarFormulaEditor *editor;
  StarOwnFormula *before;
  StarOwnFormula *after;
  gboolean offer_undo;
} Change;

static void
change_free (Change *change)
{
  g_clear_weak_pointer (&change->editor);
  g_clear_object (&change->window);
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

/* Undone is offered what the disk has, and not what was itself a way back. */
static void
changed (Change *change, const GError *error)
{
  g_autoptr (StarRemoval) removal = NULL;

  if (change->editor != NULL)
    star_formula_editor_end (change->editor, error);
  if (change->window->closed)
    return;

  if (error != NULL)
    {
      star_window_say (change->window, error->message);
    }
  else if (change->offer_undo)
    {
      removal = star_removal_new_formula (change->before, change->after);
      star_window_offer_undo (change->window, removal);
    }
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;

  star_own_formulas_save_finish (STAR_OWN_FORMULAS (source), result, &error);
  changed (change, error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;

  star_own_formulas_remove_finish (STAR_OWN_FORMULAS (source), result, &error);
  changed (change, error);
}

/* Without @after the formula goes. */
static void
change_formula (StarWindow *self, StarFormulaEditor *editor, const char *id, StarOwnFormula *after)
{
  StarOwnFormulas *formulas = star_context_get_formulas (self->context);
  Change *change = g_new0 (Change, 1);

  change->window = g_object_ref (self);
  change->offer_undo = editor != NULL;
  g_set_weak_pointer (&change->editor, editor);
  g_set_object (&change->before, star_own_formulas_find (formulas, id));
  g_set_object (&change->after, after);

  if (after != NULL)
    star_own_formulas_save_async (formulas, after, NULL, saved_cb, change);
  else
    star_own_formulas_remove_async (formulas, id, NULL, removed_cb, change);
}

static void
save_cb (StarWindow *self, StarOwnFormula *formula, StarFormulaEditor *editor)
{
  change_formula (self, editor, star_own_formula_get_id (formula), formula);
}

static void
delete_cb (StarWindow *self, StarOwnFormula *formula, StarFormulaEditor *editor)
{
  change_formula (self, editor, star_own_formula_get_id (formula), NULL);
}

static void
edit_formula_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  star_window_edit_formula (STAR_WINDOW (widget), GTK_WINDOW (widget),
                            g_variant_get_string (parameter, NULL));
}

void
star_window_install_formulas (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.edit-formula", "s", edit_formula_action);
}

/**
 * star_window_edit_formula:
 * @parent: the window or dialog that the editor belongs to
 * @id: the id of a formula of the user's own, "" for a new one
 */
void
star_window_edit_formula (StarWindow *self, GtkWindow *parent, const char *id)
{
  StarOwnFormulas *formulas = star_context_get_formulas (self->context);
  StarOwnFormula *formula = star_own_formulas_find (formulas, id);
  GtkWidget *editor;

  if (formula == NULL && *id != '\0')
    return;

  editor = star_formula_editor_new (G_LIST_MODEL (formulas), formula);
  gtk_window_set_transient_for (GTK_WINDOW (editor), parent);
  g_signal_connect_object (editor, "saved", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "deleted", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

/**
 * star_window_put_formula_back:
 * @removal: of a formula, or of what it was
 *
 * Makes it what it was.
 */
void
star_window_put_formula_back (StarWindow *self, StarRemoval *removal)
{
  StarOwnFormula *after;
  StarOwnFormula *before = star_removal_get_formula (removal, &after);
  const char *id = star_own_formula_get_id (before != NULL ? before : after);

  change_formula (self, NULL, id, before);
}
