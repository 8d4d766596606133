/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

#include "star-formula-editor.h"
#include "star-message.h"

/* The formulas of the user's own: their editor, and the way back. */

/* What is to become of a formula, and the dialog that waits for it. What the user does can be
 * undone; what undoes that has the removal that it puts back. */
typedef struct {
  StarWindow *window;
  StarFormulaEditor *editor;
  GtkWindow *dialog;
  StarOwnFormula *before;
  StarOwnFormula *after;
  StarRemoval *removal;
} Change;

/* How much of what was done in a dialog can be undone there: the last so many removals of the
 * window, since nothing else goes on behind the dialog. */
typedef struct {
  StarWindow *window;
  GSimpleAction *undo;
  GSimpleAction *remove;
  guint n_offers;
} DialogUndo;

#define DIALOG_UNDO "star-dialog-undo"

static void
change_free (Change *change)
{
  g_clear_weak_pointer (&change->editor);
  g_clear_weak_pointer (&change->dialog);
  g_clear_object (&change->window);
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_clear_object (&change->removal);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
dialog_undo_free (gpointer data)
{
  DialogUndo *undo = data;

  g_object_unref (undo->window);
  g_object_unref (undo->undo);
  g_object_unref (undo->remove);
  g_free (undo);
}

/* Returns: (nullable): the dialog in front of @self */
static GtkWindow *
find_dialog (StarWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (self)
          && gtk_window_get_modal (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

/* A toast would be behind a dialog. */
static void
tell_error (StarWindow *self, const GError *error)
{
  GtkWindow *dialog = find_dialog (self);
  AdwMessageDialog *message;

  if (dialog == NULL)
    {
      star_window_say (self, error->message);
      return;
    }

  message = ADW_MESSAGE_DIALOG (adw_message_dialog_new (dialog, NULL, NULL));
  adw_message_dialog_add_response (message, "close", _("_Close"));
  star_message_set (message, _("The Formulas Were Not Changed"), error->message);
  gtk_window_present (GTK_WINDOW (message));
}

static void
update_undo (DialogUndo *undo)
{
  g_simple_action_set_enabled (undo->undo, undo->n_offers > 0);
}

/* Returns: (nullable): that of the dialog, if it is there and has one */
static DialogUndo *
get_dialog_undo (Change *change)
{
  return change->dialog != NULL ? g_object_get_data (G_OBJECT (change->dialog), DIALOG_UNDO) : NULL;
}

static void
add_to_dialog (Change *change)
{
  DialogUndo *undo = get_dialog_undo (change);

  if (undo == NULL)
    return;

  undo->n_offers++;
  update_undo (undo);
}

/* In the main window, and in the dialog in front of it. */
static void
offer_undo (Change *change)
{
  g_autoptr (StarRemoval) removal = star_removal_new_formula (change->before, change->after);

  star_window_offer_undo (change->window, removal);
  add_to_dialog (change);
}

/* What could not be put back can be, later; why not is what is said now. */
static void
offer_again (Change *change)
{
  g_ptr_array_add (change->window->removals, g_object_ref (change->removal));
  star_window_update_undo (change->window);
  add_to_dialog (change);
}

static void
set_can_remove (DialogUndo *undo, gboolean can_remove)
{
  if (undo != NULL)
    g_simple_action_set_enabled (undo->remove, can_remove);
}

/* Undone is offered what the disk has, and not what was itself a way back. */
static void
changed (Change *change, const GError *error)
{
  gboolean is_told = change->editor != NULL;

  if (change->editor != NULL)
    star_formula_editor_end (change->editor, error);
  if (change->window->closed)
    return;

  set_can_remove (get_dialog_undo (change), TRUE);
  if (error != NULL && !is_told)
    tell_error (change->window, error);
  if (error == NULL && change->removal == NULL)
    offer_undo (change);
  else if (error != NULL && change->removal != NULL)
    offer_again (change);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;

  star_store_list_save_finish (STAR_STORE_LIST (source), result, &error);
  changed (change, error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;

  star_store_list_remove_finish (STAR_STORE_LIST (source), result, &error);
  changed (change, error);
}

/* Without @after the formula goes. Takes the change, of which the dialogs are set. */
static void
change_formula (StarWindow *self, Change *change, const char *id, StarOwnFormula *after)
{
  StarStoreList *formulas = star_context_get_formulas (self->context);

  change->window = g_object_ref (self);
  g_set_object (&change->before, star_store_list_find (formulas, id));
  g_set_object (&change->after, after);

  if (after != NULL)
    star_store_list_save_async (formulas, after, NULL, saved_cb, change);
  else
    star_store_list_remove_async (formulas, id, NULL, removed_cb, change);
}

static Change *
create_change (StarFormulaEditor *editor)
{
  Change *change = g_new0 (Change, 1);

  g_set_weak_pointer (&change->editor, editor);
  g_set_weak_pointer (&change->dialog, gtk_window_get_transient_for (GTK_WINDOW (editor)));

  return change;
}

static void
save_cb (StarWindow *self, StarOwnFormula *formula, StarFormulaEditor *editor)
{
  change_formula (self, create_change (editor), star_own_formula_get_id (formula), formula);
}

static void
delete_cb (StarWindow *self, StarOwnFormula *formula, StarFormulaEditor *editor)
{
  change_formula (self, create_change (editor), star_own_formula_get_id (formula), NULL);
}

static void
dialog_undo_cb (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  DialogUndo *undo = g_object_get_data (G_OBJECT (dialog), DIALOG_UNDO);

  undo->n_offers--;
  update_undo (undo);
  gtk_widget_activate_action (GTK_WIDGET (undo->window), "win.undo", NULL);
}

static void
dialog_remove_cb (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  DialogUndo *undo = g_object_get_data (G_OBJECT (dialog), DIALOG_UNDO);
  const char *id = g_variant_get_string (parameter, NULL);
  Change *change;

  if (star_store_list_find (star_context_get_formulas (undo->window->context), id) == NULL)
    return;

  /* Not once more before it is known to be gone. */
  set_can_remove (undo, FALSE);
  change = g_new0 (Change, 1);
  g_set_weak_pointer (&change->dialog, GTK_WINDOW (dialog));
  change_formula (undo->window, change, id, NULL);
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

static GSimpleAction *
find_action (GSimpleActionGroup *group, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), name));
}

/**
 * star_window_add_formula_actions:
 * @dialog: a dialog of @self that shows the formulas of the user's own
 *
 * Gives it the actions formula.remove, for the id of a formula, and formula.undo, which takes back
 * what was done to formulas while the dialog is open.
 */
void
star_window_add_formula_actions (StarWindow *self, GtkWindow *dialog)
{
  static const GActionEntry entries[] = {
    { .name = "remove", .activate = dialog_remove_cb, .parameter_type = "s" },
    { .name = "undo", .activate = dialog_undo_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  DialogUndo *undo = g_new0 (DialogUndo, 1);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), dialog);
  undo->window = g_object_ref (self);
  undo->undo = g_object_ref (find_action (group, "undo"));
  undo->remove = g_object_ref (find_action (group, "remove"));
  update_undo (undo);
  g_object_set_data_full (G_OBJECT (dialog), DIALOG_UNDO, undo, dialog_undo_free);
  gtk_widget_insert_action_group (GTK_WIDGET (dialog), "formula", G_ACTION_GROUP (group));
}

/**
 * star_window_edit_formula:
 * @parent: the window or dialog that the editor belongs to
 * @id: the id of a formula of the user's own, "" for a new one
 */
void
star_window_edit_formula (StarWindow *self, GtkWindow *parent, const char *id)
{
  StarStoreList *formulas = star_context_get_formulas (self->context);
  StarOwnFormula *formula = star_store_list_find (formulas, id);
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
  Change *change = g_new0 (Change, 1);

  change->removal = g_object_ref (removal);
  g_set_weak_pointer (&change->dialog, find_dialog (self));
  change_formula (self, change, id, before);
}
