/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-row.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * StarFormulaRow:
 *
 * A formula to choose, or one that can not be used, with the reason. One of the user's own has a
 * button to edit it, and what can not be used has buttons to copy its text and to remove it:
 * #StarFormulaRow::edit, #StarFormulaRow::copy and #StarFormulaRow::remove say that they were
 * pressed.
 */
struct _StarFormulaRow
{
  AdwActionRow parent_instance;

  /* One of them is NULL. */
  StarFormula *formula;
  StarUnusableFormula *unusable;

  /* What is searched in. */
  char *words;
};

enum {
  EDIT,
  COPY,
  REMOVE,
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
copy_cb (StarFormulaRow *self)
{
  g_signal_emit (self, signals[COPY], 0);
}

static void
remove_cb (StarFormulaRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
star_formula_row_finalize (GObject *object)
{
  StarFormulaRow *self = STAR_FORMULA_ROW (object);

  g_clear_pointer (&self->formula, star_formula_unref);
  g_clear_pointer (&self->unusable, star_unusable_formula_unref);
  g_free (self->words);

  G_OBJECT_CLASS (star_formula_row_parent_class)->finalize (object);
}

static void
star_formula_row_class_init (StarFormulaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_formula_row_finalize;

  signals[EDIT] = g_signal_new ("edit", STAR_TYPE_FORMULA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[COPY] = g_signal_new ("copy", STAR_TYPE_FORMULA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", STAR_TYPE_FORMULA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
star_formula_row_init (StarFormulaRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
}

/* Takes the name. */
static void
add_button (StarFormulaRow *self, const char *icon, char *name, GCallback clicked)
{
  g_autofree char *owned = name;
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

static void
add_edit_button (StarFormulaRow *self, const char *formula)
{
  add_button (self, "document-edit-symbolic",
              /* Translators: what a button does: %s is the name of a formula */
              g_strdup_printf (_("Edit %s"), formula), G_CALLBACK (edit_cb));
}

static void
add_arrow (StarFormulaRow *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), icon);
}

/* With and without the marks on letters, since not everybody types them; hyphens as blanks also. */
static char *
create_words (const char *text)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (text), "-_", ' ');
  g_autofree char *all = g_strjoin ("\n", text, spaced, NULL);
  g_autofree char *plain = g_str_to_ascii (all, "C");
  g_autofree char *local = g_str_to_ascii (all, NULL);
  g_autofree char *joined = g_strjoin ("\n", all, plain, local, NULL);

  return g_utf8_casefold (joined, -1);
}

/* Also by what is entered. Ids and names are English whatever the language of the labels is. */
static char *
join_words (StarFormula *formula)
{
  GString *text = g_string_new (star_formula_get_id (formula));
  int dimension = star_formula_get_dimension (formula);

  g_string_append_printf (text, "\n%s\n%s\n%s\n%s", star_formula_get_name (formula),
                          star_formula_get_about (formula), star_formula_get_metric (formula),
                          star_formula_family_get_label (star_formula_get_family (formula)));
  if (dimension >= 0)
    g_string_append_printf (text, "\n%s", star_dimension_get_label (dimension));
  for (guint i = 0; i < star_formula_get_n_inputs (formula); i++)
    {
      const StarFormulaInput *input = star_formula_get_input (formula, i);

      g_string_append_printf (text, "\n%s\n%s", input->name, input->label);
    }

  return g_string_free (text, FALSE);
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
  g_autofree char *words = NULL;

  g_return_val_if_fail (formula != NULL, NULL);

  self = g_object_new (STAR_TYPE_FORMULA_ROW, NULL);
  self->formula = star_formula_ref (formula);
  words = join_words (formula);
  self->words = create_words (words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  /* Otherwise Return is for the default button of the dialog. */
  gtk_widget_set_receives_default (GTK_WIDGET (self), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), star_formula_get_name (formula));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), star_formula_get_about (formula));
  if (star_formula_is_own (formula))
    add_edit_button (self, star_formula_get_name (formula));
  add_arrow (self);

  return GTK_WIDGET (self);
}

/**
 * star_formula_row_new_unusable:
 * @unusable: what can be edited, copied or removed, but not chosen
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
star_formula_row_new_unusable (StarUnusableFormula *unusable)
{
  StarFormulaRow *self;
  const char *name;
  g_autofree char *reason = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (unusable != NULL, NULL);

  self = g_object_new (STAR_TYPE_FORMULA_ROW, NULL);
  self->unusable = star_unusable_formula_ref (unusable);
  name = star_unusable_formula_get_name (unusable);
  words = g_strjoin ("\n", star_unusable_formula_get_id (unusable), name, NULL);
  self->words = create_words (words);
  /* Translators: %s is why a formula can not be used */
  reason = g_strdup_printf (_("Can’t be used: %s"), star_unusable_formula_get_reason (unusable));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), reason);
  add_edit_button (self, name);
  add_button (self, "edit-copy-symbolic",
              /* Translators: what a button does: %s is the name of a formula */
              g_strdup_printf (_("Copy the Text of %s"), name), G_CALLBACK (copy_cb));
  add_button (self, "user-trash-symbolic",
              /* Translators: what a button does: %s is the name of a formula */
              g_strdup_printf (_("Remove %s"), name), G_CALLBACK (remove_cb));

  return GTK_WIDGET (self);
}

/**
 * star_formula_row_get_formula:
 *
 * Returns: (transfer none) (nullable): what is chosen with the row, %NULL for what can not be used
 */
StarFormula *
star_formula_row_get_formula (StarFormulaRow *self)
{
  g_return_val_if_fail (STAR_IS_FORMULA_ROW (self), NULL);

  return self->formula;
}

/**
 * star_formula_row_get_unusable:
 *
 * Returns: (transfer none) (nullable): what can not be used, %NULL for what can be chosen
 */
StarUnusableFormula *
star_formula_row_get_unusable (StarFormulaRow *self)
{
  g_return_val_if_fail (STAR_IS_FORMULA_ROW (self), NULL);

  return self->unusable;
}

/**
 * star_formula_row_get_id:
 *
 * Returns: (transfer none): the id of either
 */
const char *
star_formula_row_get_id (StarFormulaRow *self)
{
  g_return_val_if_fail (STAR_IS_FORMULA_ROW (self), NULL);

  return self->formula != NULL ? star_formula_get_id (self->formula)
                               : star_unusable_formula_get_id (self->unusable);
}

/**
 * star_formula_row_matches:
 * @words: what is searched for, in folded case
 *
 * Returns: whether all the words stand in the formula, in any order and case, in the user's
 *   language or as the formula and its inputs are called in all of them
 */
gboolean
star_formula_row_matches (StarFormulaRow *self, GStrv words)
{
  g_return_val_if_fail (STAR_IS_FORMULA_ROW (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  for (char **word = words; *word != NULL; word++)
    {
      if (strstr (self->words, *word) == NULL)
        return FALSE;
    }

  return TRUE;
}
