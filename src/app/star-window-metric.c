/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

#include "star-message.h"
#include "star-metric-dialog.h"

/* Numbers that are calculated: the dialog, what it puts into the story, and the way back. */

static void
write_texts (StarWindow *self, StarMetricChange *change)
{
  for (guint i = 0; i < star_metric_change_get_n_texts (change); i++)
    star_worksheet_write_text (self->worksheet, star_metric_change_get_section (change, i),
                               star_metric_change_get_text (change, i, NULL));
}

static void
show_text (StarWindow *self, StarMetricChange *change)
{
  guint last = star_metric_change_get_n_texts (change) - 1;
  int end;

  star_metric_change_get_text (change, last, &end);
  if (star_panes_get_end_folded (self->panes))
    star_panes_set_show_end (self->panes, FALSE);
  star_panes_reveal_content (self->panes);
  star_worksheet_show_words (self->worksheet, star_metric_change_get_section (change, last), end,
                             end);
}

/* What is said about it comes at the end of the page. */
static void
show_row (StarWindow *self, StarMetricChange *change)
{
  guint position;

  if (star_metric_change_find_row (change, &position))
    star_worksheet_show_metric (self->worksheet, position, !star_metric_change_has_text (change));
}

/* The text goes through the field that shows it, so that it is undone there as well. */
static void
apply (StarWindow *self, StarMetricChange *change)
{
  StarStory *story = star_document_get_story (star_window_get_document (self));
  g_autoptr (StarRemoval) removal = star_removal_new_number (story, change);

  if (star_metric_change_has_row (change))
    star_metric_change_apply_row (change);
  write_texts (self, change);
  if (star_metric_change_has_text (change))
    show_text (self, change);
  show_row (self, change);
  star_window_offer_undo (self, removal);
}

/* An import may write, or have replaced the story, while a dialog is open. */
static gboolean
can_apply (StarWindow *self, StarMetricDialog *dialog)
{
  return !self->importing
         && star_metric_dialog_get_document (dialog) == star_window_get_document (self);
}

/* Above the dialog, since what the window says would be behind it. */
static void
say_not_now (StarMetricDialog *dialog)
{
  AdwMessageDialog *message =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (dialog), NULL, NULL));

  adw_message_dialog_add_response (message, "close", _("_Close"));
  star_message_set (message, _("Nothing Was Inserted"),
                    _("The story is being replaced, so nothing was inserted"));
  gtk_window_present (GTK_WINDOW (message));
}

static void
apply_cb (StarWindow *self, StarMetricDialog *dialog)
{
  g_autoptr (StarMetricChange) change = NULL;

  if (!can_apply (self, dialog))
    {
      say_not_now (dialog);
      return;
    }

  change = star_metric_dialog_create_change (dialog);
  star_metric_dialog_close (dialog);
  if (star_metric_change_has_row (change) || star_metric_change_has_text (change))
    apply (self, change);
}

static void
edit_formula_cb (StarWindow *self, const char *id, StarMetricDialog *dialog)
{
  star_window_edit_formula (self, GTK_WINDOW (dialog), id);
}

static void
formulas_changed_cb (StarStoreList *formulas, guint position, guint n_removed, guint n_added,
                     StarMetricDialog *dialog)
{
  g_autoptr (GPtrArray) own = star_store_list_list (formulas);
  g_autoptr (StarFormulaCatalog) catalog = star_own_catalog_new (own);

  star_metric_dialog_set_catalog (dialog, catalog);
}

/* Takes the dialog. */
static void
present (StarWindow *self, GtkWidget *dialog)
{
  star_metric_dialog_fit (STAR_METRIC_DIALOG (dialog), GTK_WINDOW (self));
  star_window_add_formula_actions (self, GTK_WINDOW (dialog));
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
  present (self, star_metric_dialog_new (star_window_get_document (self), catalog,
                                         star_context_get_clock (self->context), dimension));
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
  dialog = star_metric_dialog_new_for_kpi (document, catalog,
                                           star_context_get_clock (self->context), kpi);
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

static void
take_texts_back (StarWindow *self, StarMetricChange *change)
{
  for (guint i = 0; i < star_metric_change_get_n_texts (change); i++)
    {
      g_autofree char *text = star_metric_change_dup_taken_back (change, i);

      if (text != NULL)
        star_worksheet_take_back_text (self->worksheet, star_metric_change_get_section (change, i),
                                       text);
    }
}

/* Returns: (nullable): the newest number with a sentence in the field */
static StarRemoval *
find_number (GPtrArray *removals, StarSection section)
{
  for (guint i = removals->len; i > 0; i--)
    {
      StarRemoval *removal = g_ptr_array_index (removals, i - 1);

      if (star_removal_get_kind (removal) == STAR_REMOVAL_NUMBER
          && star_metric_change_has_section (star_removal_get_change (removal), section, NULL))
        return removal;
    }

  return NULL;
}

/* The text knows only the sentence, so the row, and the other field, go with it. */
static void
undone_cb (StarWindow *self, guint section)
{
  g_autoptr (StarRemoval) removal = NULL;
  StarMetricChange *change;

  if (self->moving_number)
    return;
  g_set_object (&removal, find_number (self->removals, section));
  change = removal != NULL ? star_removal_get_change (removal) : NULL;
  if (change == NULL || !star_metric_change_is_undone (change, section))
    return;

  star_window_withdraw_removal (self, removal);
  if (!star_metric_change_can_take_back (change))
    {
      star_window_say (self, _("Only the text is undone: the metric was edited since"));
      return;
    }

  self->moving_number = TRUE;
  take_texts_back (self, change);
  self->moving_number = FALSE;
  star_removal_put_back (removal);
  g_ptr_array_add (self->undone, g_steal_pointer (&removal));
}

/* It comes again as it went. */
static void
redone_cb (StarWindow *self, guint section)
{
  g_autoptr (StarRemoval) removal = NULL;
  StarMetricChange *change;

  if (self->moving_number)
    return;
  g_set_object (&removal, find_number (self->undone, section));
  change = removal != NULL ? star_removal_get_change (removal) : NULL;
  if (change == NULL || !star_metric_change_is_done (change, section))
    return;

  g_ptr_array_remove (self->undone, removal);
  if (!star_metric_change_can_come_again (change, section))
    {
      star_window_say (
        self, _("Only the text is redone: the metric or another field was edited since"));
      return;
    }

  self->moving_number = TRUE;
  write_texts (self, change);
  self->moving_number = FALSE;
  if (star_metric_change_has_row (change))
    star_metric_change_apply_row (change);
  show_row (self, change);
  star_window_offer_undo (self, removal);
}

/**
 * star_window_watch_numbers:
 *
 * Lets row and sentence go and come together, also when it is the text that undoes or redoes.
 */
void
star_window_watch_numbers (StarWindow *self)
{
  g_signal_connect_object (self->worksheet, "undone", G_CALLBACK (undone_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->worksheet, "redone", G_CALLBACK (redone_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * star_window_take_number_back:
 * @removal: of what was there before a number was put into the story
 *
 * Takes the row and the sentence out again, together. What was edited since is left, and said.
 */
void
star_window_take_number_back (StarWindow *self, StarRemoval *removal)
{
  StarMetricChange *change = star_removal_get_change (removal);

  if (!star_metric_change_can_take_back (change))
    {
      star_window_say (
        self, _("Nothing is taken back: the sentence or the metric was edited since"));
      return;
    }

  self->moving_number = TRUE;
  take_texts_back (self, change);
  self->moving_number = FALSE;
  star_removal_put_back (removal);
  if (star_metric_change_has_text (change))
    g_ptr_array_add (self->undone, g_object_ref (removal));
  else
    star_worksheet_focus_metrics (self->worksheet);
}
