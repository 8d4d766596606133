/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-tools.h"

#include <glib/gi18n.h>

#include "star-breakeven-page.h"
#include "star-decision-page.h"
#include "star-price-card-page.h"
#include "star-samples-page.h"
#include "star-sensitivity-page.h"
#include "star-wrap-layout.h"

/**
 * StarMetricTools:
 *
 * Buttons for what else there is for a formula: what its value depends on, a chart of the totals, a
 * matrix for a decision, tiers and their prices, numbers to be pasted.
 *
 * #StarMetricTools::open asks for a page to be shown, and says how it is called.
 */
struct _StarMetricTools
{
  GtkWidget parent_instance;

  /* Owned references */
  StarMetricModel *model;

  /* Children, NULL for what the formula does not have. */
  GtkWidget *sensitivity;
  GtkWidget *breakeven;
};

enum {
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarMetricTools, star_metric_tools, GTK_TYPE_WIDGET)

static const char *const with_tiers[] = {
  "availability", "completeness", "error-budget-allowed", "freshness", "slo-conformance", NULL,
};

/* Takes the page, which is floating. */
static void
open_page (StarMetricTools *self, GtkWidget *page, const char *title)
{
  g_signal_emit (self, signals[OPEN], 0, page, title);
}

static void
sensitivity_cb (StarMetricTools *self)
{
  open_page (self, star_sensitivity_page_new (self->model), _("Sensitivity"));
}

static void
breakeven_cb (StarMetricTools *self)
{
  open_page (self, star_breakeven_page_new (self->model), _("Totals over Months"));
}

static void
decision_cb (StarMetricTools *self)
{
  open_page (self, star_decision_page_new (self->model), _("Decision Matrix"));
}

static void
price_card_cb (StarMetricTools *self)
{
  open_page (self, star_price_card_page_new (self->model), _("Tiers and Prices"));
}

static void
samples_cb (StarMetricTools *self, GtkWidget *button)
{
  guint input = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "star-input"));

  open_page (self, star_samples_page_new (self->model, input), _("Pasted Numbers"));
}

static GtkWidget *
add_button (StarMetricTools *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));

  return button;
}

/* A list of weights or scores has its matrix. */
static void
add_samples (StarMetricTools *self, StarFormula *formula)
{
  for (guint i = 0; i < star_formula_get_n_inputs (formula); i++)
    {
      const StarFormulaInput *input = star_formula_get_input (formula, i);
      g_autofree char *label = NULL;
      GtkWidget *button;

      if (input->spec.kind != STAR_AMOUNT_LIST)
        continue;

      /* Translators: %s is an input that takes a list of numbers, such as Samples */
      label = g_strdup_printf (_("Paste %s…"), input->label);
      button = add_button (self, label, G_CALLBACK (samples_cb));
      g_object_set_data (G_OBJECT (button), "star-input", GUINT_TO_POINTER (i));
    }
}

static void
model_changed_cb (StarMetricTools *self)
{
  gtk_widget_set_sensitive (self->sensitivity, star_metric_model_get_result (self->model) != NULL);
  if (self->breakeven != NULL)
    gtk_widget_set_sensitive (self->breakeven, star_breakeven_page_can_show (self->model));
}

static void
star_metric_tools_dispose (GObject *object)
{
  StarMetricTools *self = STAR_METRIC_TOOLS (object);
  GtkWidget *child;

  g_clear_object (&self->model);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (star_metric_tools_parent_class)->dispose (object);
}

static void
star_metric_tools_class_init (StarMetricToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_metric_tools_dispose;

  /* The page, and its name. */
  signals[OPEN] = g_signal_new ("open", STAR_TYPE_METRIC_TOOLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, GTK_TYPE_WIDGET, G_TYPE_STRING);
}

static void
star_metric_tools_init (StarMetricTools *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 g_object_new (STAR_TYPE_WRAP_LAYOUT, "spacing", 6, NULL));
}

/**
 * star_metric_tools_set_model:
 * @model: what is calculated; can be set once
 */
void
star_metric_tools_set_model (StarMetricTools *self, StarMetricModel *model)
{
  StarFormula *formula;
  const char *id;

  g_return_if_fail (STAR_IS_METRIC_TOOLS (self));
  g_return_if_fail (STAR_IS_METRIC_MODEL (model));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  formula = star_metric_model_get_formula (model);
  id = star_formula_get_id (formula);
  if (g_str_equal (id, "weighted-decision"))
    add_button (self, _("Decision Matrix…"), G_CALLBACK (decision_cb));
  else
    add_samples (self, formula);
  if (g_str_equal (id, "breakeven-months"))
    self->breakeven = add_button (self, _("Totals over Months…"), G_CALLBACK (breakeven_cb));
  if (g_strv_contains (with_tiers, id))
    add_button (self, _("Tiers and Prices…"), G_CALLBACK (price_card_cb));
  self->sensitivity = add_button (self, _("Sensitivity…"), G_CALLBACK (sensitivity_cb));

  g_signal_connect_object (model, "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  model_changed_cb (self);
}
