/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

#include "star-message.h"
#include "star-metric-dialog.h"

/* Numbers that are calculated: the dialog, what it puts into the story, and the way back. */

/* The dialog, waiting for an answer about a sentence that was edited by hand. */
typedef struct {
  StarWindow *window;
  StarMetricDialog *dialog;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->window);
  g_object_unref (question->dialog);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
show_text (StarWindow *self, StarMetricChange *change)
{
  StarSection section = star_metric_change_get_section (change);
  const char *text;
  int end;

  text = star_metric_change_get_text (change, &end);
  star_worksheet_write_text (self->worksheet, section, text);
  if (star_panes_get_end_folded (self->panes))
    star_panes_set_show_end (self->panes, FALSE);
  star_panes_reveal_content (self->panes);
  star_worksheet_show_words (self->worksheet, section, end, end);
}

/* The text goes through the field that shows it, so that it is undone there as well. */
static void
apply (StarWindow *self, StarMetricChange *change)
{
  StarStory *story = star_document_get_story (star_window_get_document (self));
  g_autoptr (StarRemoval) removal = star_removal_new_number (story, change);

  if (star_metric_change_has_row (change))
    star_metric_change_apply_row (change);
  if (star_metric_change_has_text (change))
    show_text (self, change);
  else
    star_worksheet_focus_metrics (self->worksheet);
  star_window_offer_undo (self, removal);
}

/* @anew is whether a sentence that was edited by hand is left, and a new one comes to the end. */
static void
finish (StarWindow *self, StarMetricDialog *dialog, gboolean anew)
{
  g_autoptr (StarMetricChange) change = star_metric_dialog_create_change (dialog, anew);

  star_metric_dialog_close (dialog);
  if (star_metric_change_has_row (change) || star_metric_change_has_text (change))
    apply (self, change);
}

/* An import may write, or have replaced the story, while a dialog is open. */
static gboolean
can_apply (StarWindow *self, StarMetricDialog *dialog)
{
  if (!self->importing
      && star_metric_dialog_get_document (dialog) == star_window_get_document (self))
    return TRUE;

  star_window_say (self, _("The story is being replaced, so nothing was inserted"));
  return FALSE;
}

static void
answered_cb (AdwMessageDialog *message, const char *response, gpointer data)
{
  g_autoptr (Question) question = data;

  /* The dialog may go now, and GTK 4.8 would look for it once more when the question goes. */
  gtk_window_set_transient_for (GTK_WINDOW (message), NULL);
  if ((g_str_equal (response, "insert") || g_str_equal (response, "leave"))
      && can_apply (question->window, question->dialog))
    finish (question->window, question->dialog, g_str_equal (response, "insert"));
}

static void
ask_about_sentence (StarWindow *self, StarMetricDialog *dialog)
{
  AdwMessageDialog *message =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (dialog), NULL, NULL));
  Question *question = g_new0 (Question, 1);

  question->window = g_object_ref (self);
  question->dialog = g_object_ref (dialog);
  adw_message_dialog_add_response (message, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (message, "leave", _("_Leave the Text"));
  adw_message_dialog_add_response (message, "insert", _("_Insert Anew"));
  adw_message_dialog_set_default_response (message, "leave");
  adw_message_dialog_set_close_response (message, "cancel");
  star_message_set (message, _("The Sentence Was Edited"),
                    _("The sentence of this number was changed by hand since, so it is not "
                      "replaced. The metric is updated either way."));
  g_signal_connect (message, "response", G_CALLBACK (answered_cb), question);
  gtk_window_present (GTK_WINDOW (message));
}

static void
apply_cb (StarWindow *self, StarMetricDialog *dialog)
{
  if (!can_apply (self, dialog))
    return;

  if (star_metric_dialog_is_sentence_edited (dialog))
    ask_about_sentence (self, dialog);
  else
    finish (self, dialog, FALSE);
}

static void
edit_formula_cb (StarWindow *self, const char *id, StarMetricDialog *dialog)
{
  star_window_edit_formula (self, GTK_WINDOW (dialog), id);
}

static void
formulas_changed_cb (StarOwnFormulas *formulas, guint position, guint n_removed, guint n_added,
                     StarMetricDialog *dialog)
{
  g_autoptr (GPtrArray) own = star_own_formulas_list (formulas);
  g_autoptr (StarFormulaCatalog) catalog = star_own_catalog_new (own);

  star_metric_dialog_set_catalog (dialog, catalog);
}

/* Takes the dialog. */
static void
present (StarWindow *self, GtkWidget *dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  g_signal_connect_object (dialog, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "edit-formula", G_CALLBACK (edit_formula_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (star_context_get_formulas (self->context), "items-changed",
                           G_CALLBACK (formulas_changed_cb), dialog, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_number_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  g_autoptr (StarFormulaCatalog) catalog = star_context_create_catalog (self->context);
  int dimension = -1;

  star_enum_from_nick (STAR_TYPE_DIMENSION, g_variant_get_string (parameter, NULL), &dimension);
  present (self, star_metric_dialog_new (star_window_get_document (self), catalog, dimension));
}

static void
edit_number_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  StarDocument *document = star_window_get_document (self);
  GListModel *kpis = G_LIST_MODEL (star_story_get_kpis (star_document_get_story (document)));
  guint position = g_variant_get_uint32 (parameter);
  g_autoptr (StarKpi) kpi = g_list_model_get_item (kpis, position);
  g_autoptr (StarFormulaCatalog) catalog = NULL;
  GtkWidget *dialog;

  if (kpi == NULL)
    return;

  catalog = star_context_create_catalog (self->context);
  dialog = star_metric_dialog_new_for_kpi (document, catalog, kpi);
  if (dialog != NULL)
    present (self, dialog);
  else
    star_worksheet_edit_metric (self->worksheet, position);
}

void
star_window_install_metric (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "story.add-number", "s", add_number_action);
  gtk_widget_class_install_action (widget_class, "story.edit-number", "u", edit_number_action);
}

/**
 * star_window_take_number_back:
 * @removal: of what was there before a number was put into the story
 *
 * Takes the row and the sentence out again. A sentence that was edited since is left.
 */
void
star_window_take_number_back (StarWindow *self, StarRemoval *removal)
{
  StarMetricChange *change = star_removal_get_change (removal);
  g_autofree char *text = NULL;

  if (star_metric_change_has_text (change))
    text = star_metric_change_dup_taken_back (change);
  star_removal_put_back (removal);
  if (text != NULL)
    star_worksheet_take_back_text (self->worksheet, star_metric_change_get_section (change), text);
  else
    star_worksheet_focus_metrics (self->worksheet);
}
