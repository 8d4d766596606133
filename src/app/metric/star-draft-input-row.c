/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-draft-input-row.h"

#include <glib/gi18n.h>

#include "star-entry.h"
#include "star-kind-model.h"

/**
 * StarDraftInputRow:
 *
 * One input of a formula that is being written. #StarDraftInputRow::changed says that something of
 * it is another one, #StarDraftInputRow::removed that the user does not want it any more.
 */
struct _StarDraftInputRow
{
  AdwExpanderRow parent_instance;

  /* Template widgets */
  GtkWidget *remove_button;
  GtkEditable *name_entry;
  GtkEditable *label_entry;
  AdwComboRow *kind;
  GtkEditable *unit_entry;

  /* What the input was of at first, where there is no such choice. */
  char *other_kind;
  char *other_of;
};

enum {
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarDraftInputRow, star_draft_input_row, ADW_TYPE_EXPANDER_ROW)

/* Closed, the row says what the input is called and what the calculation calls it. */
static void
show_title (StarDraftInputRow *self)
{
  g_autofree char *name = star_entry_dup_text (self->name_entry);
  g_autofree char *label = star_entry_dup_text (self->label_entry);
  const char *title = *label != '\0' ? label : name;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 *title != '\0' ? title : _("New input"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), title != name ? name : "");
}

static void
changed_cb (StarDraftInputRow *self)
{
  show_title (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (StarDraftInputRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
star_draft_input_row_dispose (GObject *object)
{
  StarDraftInputRow *self = STAR_DRAFT_INPUT_ROW (object);

  g_clear_pointer (&self->other_kind, g_free);
  g_clear_pointer (&self->other_of, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_DRAFT_INPUT_ROW);

  G_OBJECT_CLASS (star_draft_input_row_parent_class)->dispose (object);
}

static void
star_draft_input_row_class_init (StarDraftInputRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_draft_input_row_dispose;

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_DRAFT_INPUT_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", STAR_TYPE_DRAFT_INPUT_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-draft-input-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StarDraftInputRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, StarDraftInputRow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, StarDraftInputRow, label_entry);
  gtk_widget_class_bind_template_child (widget_class, StarDraftInputRow, kind);
  gtk_widget_class_bind_template_child (widget_class, StarDraftInputRow, unit_entry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
star_draft_input_row_init (StarDraftInputRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * star_draft_input_row_new:
 * @draft: a formula
 * @index: which of its inputs
 *
 * Returns: (transfer full): a row with what is said of the input
 */
GtkWidget *
star_draft_input_row_new (StarFormulaDraft *draft, guint index)
{
  StarDraftInputRow *self;
  g_autoptr (GListModel) kinds = NULL;
  guint selected;

  g_return_val_if_fail (draft != NULL, NULL);

  self = g_object_new (STAR_TYPE_DRAFT_INPUT_ROW, NULL);
  self->other_kind = g_strdup (star_formula_draft_get_input (draft, index, "kind"));
  self->other_of = g_strdup (star_formula_draft_get_input (draft, index, "of"));
  selected = star_kind_model_find (self->other_kind, self->other_of, TRUE);
  kinds = star_kind_model_new (TRUE, selected);
  adw_combo_row_set_model (self->kind, kinds);
  adw_combo_row_set_selected (self->kind, selected);
  star_entry_start_with (self->name_entry, star_formula_draft_get_input (draft, index, "name"));
  star_entry_start_with (self->label_entry, star_formula_draft_get_input (draft, index, "label"));
  star_entry_start_with (self->unit_entry, star_formula_draft_get_input (draft, index, "unit"));
  show_title (self);

  return GTK_WIDGET (self);
}

/**
 * star_draft_input_row_store:
 * @draft: a formula
 * @index: which of its inputs
 *
 * Puts what was entered into the draft.
 */
void
star_draft_input_row_store (StarDraftInputRow *self, StarFormulaDraft *draft, guint index)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autofree char *unit = NULL;
  const char *kind;
  const char *of;

  g_return_if_fail (STAR_IS_DRAFT_INPUT_ROW (self));
  g_return_if_fail (draft != NULL);

  name = star_entry_dup_text (self->name_entry);
  label = star_entry_dup_text (self->label_entry);
  unit = star_entry_dup_text (self->unit_entry);
  if (!star_kind_model_get (adw_combo_row_get_selected (self->kind), TRUE, &kind, &of))
    {
      kind = self->other_kind;
      of = self->other_of;
    }
  star_formula_draft_set_input (draft, index, "name", name);
  star_formula_draft_set_input (draft, index, "label", label);
  star_formula_draft_set_input (draft, index, "kind", kind);
  star_formula_draft_set_input (draft, index, "of", of);
  star_formula_draft_set_input (draft, index, "unit", unit);
}

/**
 * star_draft_input_row_focus:
 *
 * Opens the row for its first words.
 */
void
star_draft_input_row_focus (StarDraftInputRow *self)
{
  g_return_if_fail (STAR_IS_DRAFT_INPUT_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
}
