/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-kpi-dialog.h"

#include <glib/gi18n.h>

#include "star-button-names.h"
#include "star-discard.h"
#include "star-entry.h"
#include "star-enum-model.h"

/**
 * StarKpiDialog:
 *
 * Edits one row of KPI movement. The row itself changes only when the user saves; a new row is
 * then announced by #StarKpiDialog::saved.
 */
struct _StarKpiDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkWidget *save_button;
  GtkEditable *metric;
  GtkEditable *from;
  GtkEditable *to;
  GtkEditable *unit;
  GtkEditable *target;
  GtkEditable *window;
  GtkEditable *source;
  AdwComboRow *direction;
  AdwComboRow *provenance;
  GtkLabel *preview;

  /* Owned references */
  StarKpi *kpi;
  /* What the fields held at first. */
  StarKpi *original;
};

enum {
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarKpiDialog, star_kpi_dialog, ADW_TYPE_WINDOW)

static void
store_into (StarKpiDialog *self, StarKpi *kpi)
{
  g_autofree char *metric = star_entry_dup_text (self->metric);
  g_autofree char *from = star_entry_dup_text (self->from);
  g_autofree char *to = star_entry_dup_text (self->to);
  g_autofree char *unit = star_entry_dup_text (self->unit);
  g_autofree char *target = star_entry_dup_text (self->target);
  g_autofree char *window = star_entry_dup_text (self->window);
  g_autofree char *source = star_entry_dup_text (self->source);

  g_object_set (kpi,
                "metric", metric,
                "from", from,
                "to", to,
                "unit", unit,
                "target", target,
                "window", window,
                "source", source,
                "direction", (StarDirection) adw_combo_row_get_selected (self->direction),
                "provenance", (StarProvenance) adw_combo_row_get_selected (self->provenance),
                NULL);
}

static StarKpi *
dup_entered (StarKpiDialog *self)
{
  StarKpi *kpi = star_kpi_new ();

  store_into (self, kpi);
  return kpi;
}

static gboolean
would_lose (GtkWindow *window)
{
  StarKpiDialog *self = STAR_KPI_DIALOG (window);
  g_autoptr (StarKpi) kpi = dup_entered (self);

  return !star_kpi_equal (kpi, self->original);
}

static void
changed_cb (StarKpiDialog *self)
{
  g_autoptr (StarKpi) kpi = dup_entered (self);
  g_autofree char *text = star_kpi_to_text (kpi);

  gtk_label_set_label (self->preview, text);
  /* A row without a name or without a value says nothing. */
  gtk_widget_set_sensitive (self->save_button,
                            *star_kpi_get_metric (kpi) != '\0'
                              && (*star_kpi_get_from (kpi) != '\0'
                                  || *star_kpi_get_to (kpi) != '\0'));
}

static void
save_cb (StarKpiDialog *self)
{
  store_into (self, self->kpi);
  g_signal_emit (self, signals[SAVED], 0, self->kpi);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
star_kpi_dialog_dispose (GObject *object)
{
  StarKpiDialog *self = STAR_KPI_DIALOG (object);

  g_clear_object (&self->kpi);
  g_clear_object (&self->original);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_KPI_DIALOG);

  G_OBJECT_CLASS (star_kpi_dialog_parent_class)->dispose (object);
}

static void
star_kpi_dialog_class_init (StarKpiDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = star_kpi_dialog_dispose;

  signals[SAVED] = g_signal_new ("saved", STAR_TYPE_KPI_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, STAR_TYPE_KPI);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-kpi-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StarKpiDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, StarKpiDialog, metric);
  gtk_widget_class_bind_template_child (widget_class, StarKpiDialog, from);
  gtk_widget_class_bind_template_child (widget_class, StarKpiDialog, to);
  gtk_widget_class_bind_template_child (widget_class, StarKpiDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, StarKpiDialog, target);
  gtk_widget_class_bind_template_child (widget_class, StarKpiDialog, window);
  gtk_widget_class_bind_template_child (widget_class, StarKpiDialog, source);
  gtk_widget_class_bind_template_child (widget_class, StarKpiDialog, direction);
  gtk_widget_class_bind_template_child (widget_class, StarKpiDialog, provenance);
  gtk_widget_class_bind_template_child (widget_class, StarKpiDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
star_kpi_dialog_init (StarKpiDialog *self)
{
  g_autoptr (GListModel) directions = star_enum_model_new (STAR_TYPE_DIRECTION);
  g_autoptr (GListModel) provenances = star_enum_model_new (STAR_TYPE_PROVENANCE);

  gtk_widget_init_template (GTK_WIDGET (self));
  star_button_names_set (GTK_WIDGET (self));
  adw_combo_row_set_model (self->direction, directions);
  adw_combo_row_set_model (self->provenance, provenances);
}

/**
 * star_kpi_dialog_new:
 * @kpi: (nullable): the row to edit, %NULL for a new one
 *
 * Returns: (transfer full): the dialog
 */
GtkWidget *
star_kpi_dialog_new (StarKpi *kpi)
{
  StarKpiDialog *self;

  g_return_val_if_fail (kpi == NULL || STAR_IS_KPI (kpi), NULL);

  self = g_object_new (STAR_TYPE_KPI_DIALOG, NULL);
  gtk_window_set_title (GTK_WINDOW (self), kpi != NULL ? _("Edit Metric") : _("Add Metric"));
  self->kpi = kpi != NULL ? g_object_ref (kpi) : star_kpi_new ();
  gtk_editable_set_text (self->metric, star_kpi_get_metric (self->kpi));
  gtk_editable_set_text (self->from, star_kpi_get_from (self->kpi));
  gtk_editable_set_text (self->to, star_kpi_get_to (self->kpi));
  gtk_editable_set_text (self->unit, star_kpi_get_unit (self->kpi));
  gtk_editable_set_text (self->target, star_kpi_get_target (self->kpi));
  gtk_editable_set_text (self->window, star_kpi_get_window (self->kpi));
  gtk_editable_set_text (self->source, star_kpi_get_source (self->kpi));
  adw_combo_row_set_selected (self->direction, star_kpi_get_direction (self->kpi));
  adw_combo_row_set_selected (self->provenance, star_kpi_get_provenance (self->kpi));
  changed_cb (self);
  self->original = dup_entered (self);
  star_discard_ask_first (GTK_WINDOW (self), would_lose);
  gtk_widget_grab_focus (GTK_WIDGET (self->metric));

  return GTK_WIDGET (self);
}
