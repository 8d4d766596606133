/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-row.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * StarFormulaRow:
 *
 * A formula to choose. One of the user's own has a button to edit it; #StarFormulaRow::edit says
 * that it was pressed.
 */
struct _StarFormulaRow
{
  AdwActionRow parent_instance;

  StarFormula *formula;
};

enum {
  EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarFormulaRow, star_formula_row, ADW_TYPE_ACTION_ROW)

static void
edit_cb (StarFormulaRow *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
star_formula_row_finalize (GObject *object)
{
  g_clear_pointer (&STAR_FORMULA_ROW (object)->formula, star_formula_unref);

  G_OBJECT_CLASS (star_formula_row_parent_class)->finalize (object);
}

static void
star_formula_row_class_init (StarFormulaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_formula_row_finalize;

  signals[EDIT] = g_signal_new ("edit", STAR_TYPE_FORMULA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
star_formula_row_init (StarFormulaRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  /* Otherwise Return is for the default button of the dialog. */
  gtk_widget_set_receives_default (GTK_WIDGET (self), TRUE);
}

static void
add_edit_button (StarFormulaRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *name =
    /* Translators: what a button does: %s is the name of a formula */
    g_strdup_printf (_("Edit %s"), star_formula_get_name (self->formula));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
add_arrow (StarFormulaRow *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), icon);
}

/**
 * star_formula_row_new:
 * @formula: what is chosen with the row
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
star_formula_row_new (StarFormula *formula)
{
  StarFormulaRow *self;

  g_return_val_if_fail (formula != NULL, NULL);

  self = g_object_new (STAR_TYPE_FORMULA_ROW, NULL);
  self->formula = star_formula_ref (formula);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), star_formula_get_name (formula));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), star_formula_get_about (formula));
  if (star_formula_is_own (formula))
    add_edit_button (self);
  add_arrow (self);

  return GTK_WIDGET (self);
}

/**
 * star_formula_row_get_formula:
 *
 * Returns: (transfer none): what is chosen with the row
 */
StarFormula *
star_formula_row_get_formula (StarFormulaRow *self)
{
  g_return_val_if_fail (STAR_IS_FORMULA_ROW (self), NULL);

  return self->formula;
}

/**
 * star_formula_row_matches:
 * @words: what is searched for, in folded case
 *
 * Returns: whether all the words stand in the formula, in any order and case
 */
gboolean
star_formula_row_matches (StarFormulaRow *self, GStrv words)
{
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (STAR_IS_FORMULA_ROW (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  all = g_strjoin ("\n", star_formula_get_id (self->formula), star_formula_get_name (self->formula),
                   star_formula_get_about (self->formula),
                   star_formula_get_metric (self->formula),
                   star_formula_family_get_label (star_formula_get_family (self->formula)), NULL);
  folded = g_utf8_casefold (all, -1);
  for (char **word = words; *word != NULL; word++)
    {
      if (strstr (folded, *word) == NULL)
        return FALSE;
    }

  return TRUE;
}
