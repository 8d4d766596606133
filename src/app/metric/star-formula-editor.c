/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "star-busy.h"
#include "star-button-names.h"
#include "star-discard.h"
#include "star-draft-input-row.h"
#include "star-entry.h"
#include "star-enum-model.h"
#include "star-kind-model.h"
#include "star-scroll.h"
#include "star-status.h"

/**
 * StarFormulaEditor:
 *
 * Writes a formula of the user's own. What is wrong with it is said while it is typed, and only
 * what can be calculated with is saved.
 *
 * #StarFormulaEditor::saved and #StarFormulaEditor::deleted say what the user wants; who does it
 * ends the dialog with star_formula_editor_end(), so that nothing typed goes before it is safe.
 */
struct _StarFormulaEditor
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkWidget *save_button;
  GtkWidget *delete_button;
  AdwPreferencesGroup *inputs_group;
  GtkWidget *add_button;
  GtkEditable *name_entry;
  AdwComboRow *family;
  AdwComboRow *dimension;
  GtkEditable *expression_entry;
  AdwComboRow *kind;
  GtkEditable *suffix_entry;
  AdwComboRow *better;
  GtkEditable *one_entry;
  GtkEditable *change_entry;
  GtkLabel *status;

  /* Owned references */
  GListModel *own;
  StarOwnFormula *formula;
  StarFormulaDraft *draft;
  char *original;

  /* Borrowed references, in their order */
  GPtrArray *rows;
  gboolean filled;
};

enum {
  SAVED,
  DELETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarFormulaEditor, star_formula_editor, ADW_TYPE_WINDOW)

/* The dimensions, and "any" behind them. */
#define ANY_DIMENSION STAR_N_DIMENSIONS

static void
store_text (StarFormulaEditor *self, const char *member, GtkEditable *editable)
{
  g_autofree char *text = star_entry_dup_text (editable);

  star_formula_draft_set_text (self->draft, member, text);
}

static void
store_choice (StarFormulaEditor *self, const char *member, GType type, AdwComboRow *row)
{
  star_formula_draft_set_text (self->draft, member,
                               star_enum_to_nick (type, adw_combo_row_get_selected (row)));
}

static void
store_dimension (StarFormulaEditor *self)
{
  guint selected = adw_combo_row_get_selected (self->dimension);

  star_formula_draft_set_text (self->draft, "dimension",
                               selected == ANY_DIMENSION
                                 ? "any"
                                 : star_enum_to_nick (STAR_TYPE_DIMENSION, selected));
}

static void
store_result (StarFormulaEditor *self)
{
  g_autofree char *suffix = star_entry_dup_text (self->suffix_entry);
  const char *kind;
  const char *of;

  if (star_kind_model_get (adw_combo_row_get_selected (self->kind), FALSE, &kind, &of))
    star_formula_draft_set_result (self->draft, "kind", kind);
  star_formula_draft_set_result (self->draft, "suffix", suffix);
}

static void
store_sentences (StarFormulaEditor *self)
{
  g_autofree char *one = star_entry_dup_text (self->one_entry);
  g_autofree char *change = star_entry_dup_text (self->change_entry);

  star_formula_draft_set_sentence (self->draft, "one", one);
  star_formula_draft_set_sentence (self->draft, "change", change);
}

/* The expression as it stands, so that places in it are those that the user sees. */
static void
store (StarFormulaEditor *self)
{
  store_text (self, "name", self->name_entry);
  store_choice (self, "family", STAR_TYPE_FORMULA_FAMILY, self->family);
  store_choice (self, "better", STAR_TYPE_DIRECTION, self->better);
  store_dimension (self);
  star_formula_draft_set_text (self->draft, "expression",
                               gtk_editable_get_text (self->expression_entry));
  store_result (self);
  store_sentences (self);
  for (guint i = 0; i < self->rows->len; i++)
    star_draft_input_row_store (self->rows->pdata[i], self->draft, i);
}

/* Underlines the place where the calculation can not go on. */
static void
mark_expression (StarFormulaEditor *self)
{
  const char *text = gtk_editable_get_text (self->expression_entry);
  g_autoptr (PangoAttrList) marks = pango_attr_list_new ();
  int start, end;

  if (*text != '\0' && star_formula_draft_find_expression_error (self->draft, &start, &end))
    {
      glong length = g_utf8_strlen (text, -1);
      PangoAttribute *mark = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);

      /* What is missing at the end is missed behind the last character. */
      start = CLAMP (start, 0, MAX (length - 1, 0));
      end = CLAMP (end, start + 1, length);
      mark->start_index = g_utf8_offset_to_pointer (text, start) - text;
      mark->end_index = g_utf8_offset_to_pointer (text, end) - text;
      pango_attr_list_insert (marks, mark);
    }
  adw_entry_row_set_attributes (ADW_ENTRY_ROW (self->expression_entry), marks);
}

/* What is missing is asked for in words, before the loader's message about a member. */
static const char *
find_missing (StarFormulaEditor *self)
{
  if (*star_formula_draft_get_text (self->draft, "name") == '\0')
    return _("Give the formula a name.");
  if (self->rows->len == 0)
    return _("Add what is to be entered.");
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!star_expression_is_name (star_formula_draft_get_input (self->draft, i, "name")))
        return _("Give each input a name of letters, digits and “_”, such as pods.");
    }
  if (*star_formula_draft_get_text (self->draft, "expression") == '\0')
    return _("Say how the result is calculated from the inputs.");

  return NULL;
}

/* What is wrong, with the name that its field has here and not in a file. */
static char *
dup_problem (StarFormulaEditor *self, const char *message)
{
  const struct {
    const char *place;
    GtkEditable *field;
  } fields[] = {
    { "expression: ", self->expression_entry },
    { "sentences.one: ", self->one_entry },
    { "sentences.change: ", self->change_entry },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      AdwPreferencesRow *row = ADW_PREFERENCES_ROW (fields[i].field);

      if (g_str_has_prefix (message, fields[i].place))
        /* Translators: the name of a field, and what is wrong with it */
        return g_strdup_printf (_("%s: %s"), adw_preferences_row_get_title (row),
                                message + strlen (fields[i].place));
    }

  return g_strdup (message);
}

static void
show_problem (StarFormulaEditor *self, const char *message)
{
  g_autofree char *problem = dup_problem (self, message);

  star_status_say (self->status, problem, TRUE);
}

/* What is missing yet is nothing wrong. */
static void
check (StarFormulaEditor *self)
{
  const char *missing = find_missing (self);
  g_autoptr (GError) error = NULL;
  gboolean is_good = missing == NULL && star_formula_draft_check (self->draft, &error);

  gtk_widget_set_sensitive (self->save_button, is_good);
  if (error != NULL)
    show_problem (self, error->message);
  else
    star_status_say (self->status, is_good ? _("The formula can be used.") : missing, FALSE);
  mark_expression (self);
}

static void
changed_cb (StarFormulaEditor *self)
{
  if (!self->filled)
    return;

  store (self);
  check (self);
}

static void
removed_cb (StarFormulaEditor *self, GtkWidget *row)
{
  guint index;

  if (!g_ptr_array_find (self->rows, row, &index))
    return;

  gtk_widget_grab_focus (self->add_button);
  g_ptr_array_remove_index (self->rows, index);
  star_formula_draft_remove_input (self->draft, index);
  adw_preferences_group_remove (self->inputs_group, row);
  changed_cb (self);
}

static GtkWidget *
add_row (StarFormulaEditor *self, guint index)
{
  GtkWidget *row = star_draft_input_row_new (self->draft, index);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  star_button_names_set (row);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->inputs_group, row);

  return row;
}

static void
add_input_cb (StarFormulaEditor *self)
{
  GtkWidget *row;

  star_formula_draft_add_input (self->draft);
  row = add_row (self, self->rows->len);
  changed_cb (self);
  star_draft_input_row_focus (STAR_DRAFT_INPUT_ROW (row));
  star_scroll_reveal (row);
}

static gboolean
would_lose (GtkWindow *window)
{
  StarFormulaEditor *self = STAR_FORMULA_EDITOR (window);
  g_autofree char *json = NULL;

  if (star_busy_is (ADW_WINDOW (self)))
    return FALSE;

  json = star_formula_draft_to_json (self->draft);

  return !g_str_equal (json, self->original);
}

/* The expression is cleaned only now. */
static StarOwnFormula *
create_formula (StarFormulaEditor *self)
{
  g_autofree char *json = NULL;

  store_text (self, "expression", self->expression_entry);
  star_formula_draft_choose_id (self->draft, self->own);
  json = star_formula_draft_to_json (self->draft);

  return star_own_formula_new (star_formula_draft_get_text (self->draft, "id"), json,
                               self->formula != NULL
                                 ? star_own_formula_get_position (self->formula)
                                 : STAR_OWN_FORMULA_AT_END);
}

static void
save_cb (StarFormulaEditor *self)
{
  g_autoptr (StarOwnFormula) formula = create_formula (self);

  star_busy_begin (ADW_WINDOW (self));
  gtk_label_set_label (self->status, _("Saving…"));
  g_signal_emit (self, signals[SAVED], 0, formula);
}

static void
delete_cb (StarFormulaEditor *self)
{
  star_busy_begin (ADW_WINDOW (self));
  g_signal_emit (self, signals[DELETED], 0, self->formula);
}

static void
star_formula_editor_dispose (GObject *object)
{
  StarFormulaEditor *self = STAR_FORMULA_EDITOR (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_FORMULA_EDITOR);
  g_clear_object (&self->own);
  g_clear_object (&self->formula);
  g_clear_pointer (&self->draft, star_formula_draft_free);
  g_clear_pointer (&self->original, g_free);

  G_OBJECT_CLASS (star_formula_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-formula-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, save_button);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, delete_button);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, inputs_group);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, add_button);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, name_entry);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, family);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, dimension);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, expression_entry);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, suffix_entry);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, better);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, one_entry);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, change_entry);
  gtk_widget_class_bind_template_child (widget_class, StarFormulaEditor, status);
  gtk_widget_class_bind_template_callback (widget_class, add_input_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
star_formula_editor_class_init (StarFormulaEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_formula_editor_dispose;

  signals[SAVED] = g_signal_new ("saved", STAR_TYPE_FORMULA_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, STAR_TYPE_OWN_FORMULA);
  signals[DELETED] = g_signal_new ("deleted", STAR_TYPE_FORMULA_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, STAR_TYPE_OWN_FORMULA);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
fill_choices (StarFormulaEditor *self)
{
  g_autoptr (GtkStringList) families = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) dimensions = gtk_string_list_new (NULL);
  g_autoptr (GListModel) directions = star_enum_model_new (STAR_TYPE_DIRECTION);

  for (int i = 0; i < STAR_N_FORMULA_FAMILIES; i++)
    gtk_string_list_append (families, star_formula_family_get_label (i));
  for (int i = 0; i < STAR_N_DIMENSIONS; i++)
    gtk_string_list_append (dimensions, star_dimension_get_label (i));
  gtk_string_list_append (dimensions, _("Any dimension"));

  adw_combo_row_set_model (self->family, G_LIST_MODEL (families));
  adw_combo_row_set_model (self->dimension, G_LIST_MODEL (dimensions));
  adw_combo_row_set_model (self->better, directions);
}

static void
star_formula_editor_init (StarFormulaEditor *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  star_button_names_set (GTK_WIDGET (self));
  fill_choices (self);
}

static void
select_choice (AdwComboRow *row, GType type, const char *nick, guint fallback)
{
  int value = fallback;

  star_enum_from_nick (type, nick, &value);
  adw_combo_row_set_selected (row, value);
}

static void
fill_result (StarFormulaEditor *self)
{
  const char *nick = star_formula_draft_get_result (self->draft, "kind");
  guint selected = star_kind_model_find (*nick != '\0' ? nick : "count", "", FALSE);
  g_autoptr (GListModel) kinds = star_kind_model_new (FALSE, selected);

  adw_combo_row_set_model (self->kind, kinds);
  adw_combo_row_set_selected (self->kind, selected);
  star_entry_start_with (self->suffix_entry, star_formula_draft_get_result (self->draft, "suffix"));
}

static void
fill (StarFormulaEditor *self)
{
  StarFormulaDraft *draft = self->draft;

  star_entry_start_with (self->name_entry, star_formula_draft_get_text (draft, "name"));
  select_choice (self->family, STAR_TYPE_FORMULA_FAMILY,
                 star_formula_draft_get_text (draft, "family"), STAR_FORMULA_FAMILY_COST);
  select_choice (self->dimension, STAR_TYPE_DIMENSION,
                 star_formula_draft_get_text (draft, "dimension"), ANY_DIMENSION);
  star_entry_start_with (self->expression_entry, star_formula_draft_get_text (draft, "expression"));
  fill_result (self);
  select_choice (self->better, STAR_TYPE_DIRECTION, star_formula_draft_get_text (draft, "better"),
                 STAR_DIRECTION_NONE);
  star_entry_start_with (self->one_entry, star_formula_draft_get_sentence (draft, "one"));
  star_entry_start_with (self->change_entry, star_formula_draft_get_sentence (draft, "change"));
  for (guint i = 0; i < star_formula_draft_get_n_inputs (draft); i++)
    add_row (self, i);
  self->filled = TRUE;
}

/**
 * star_formula_editor_new:
 * @own: the #StarOwnFormula that there are
 * @formula: (nullable): the formula to edit, right or wrong; %NULL for a new one
 *
 * Returns: (transfer full): the dialog
 */
GtkWidget *
star_formula_editor_new (GListModel *own, StarOwnFormula *formula)
{
  StarFormulaEditor *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (own), NULL);
  g_return_val_if_fail (formula == NULL || STAR_IS_OWN_FORMULA (formula), NULL);

  self = g_object_new (STAR_TYPE_FORMULA_EDITOR, NULL);
  self->own = g_object_ref (own);
  g_set_object (&self->formula, formula);
  self->draft =
    star_formula_draft_new (formula != NULL ? star_own_formula_get_definition (formula) : NULL);
  if (formula == NULL)
    star_formula_draft_add_input (self->draft);
  else
    star_formula_draft_set_text (self->draft, "id", star_own_formula_get_id (formula));
  gtk_window_set_title (GTK_WINDOW (self), formula != NULL ? _("Edit Formula") : _("New Formula"));
  gtk_widget_set_visible (self->delete_button, formula != NULL);
  fill (self);
  changed_cb (self);
  self->original = star_formula_draft_to_json (self->draft);
  star_discard_ask_first (GTK_WINDOW (self), would_lose);
  /* The one input that a new formula needs at least is open. */
  if (formula == NULL)
    adw_expander_row_set_expanded (self->rows->pdata[0], TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));

  return GTK_WIDGET (self);
}

/**
 * star_formula_editor_end:
 * @error: (nullable): why what was wanted could not be done
 *
 * Ends the dialog, or says what went wrong and goes on.
 */
void
star_formula_editor_end (StarFormulaEditor *self, const GError *error)
{
  g_return_if_fail (STAR_IS_FORMULA_EDITOR (self));

  if (error == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  star_busy_end (ADW_WINDOW (self));
  check (self);
  star_status_say (self->status, error->message, TRUE);
}
