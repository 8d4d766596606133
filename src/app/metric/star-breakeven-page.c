/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-breakeven-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-breakeven-chart.h"
#include "star-entry.h"
#include "star-page-box.h"

/**
 * StarBreakevenPage:
 *
 * Two ways of paying, month by month, with the names that the user gives them.
 */
struct _StarBreakevenPage
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *names[2];
  GtkWidget *chart;

  StarBreakeven plan;
  char *currency;
};

G_DEFINE_FINAL_TYPE (StarBreakevenPage, star_breakeven_page, GTK_TYPE_WIDGET)

static char *
dup_name (StarBreakevenPage *self, StarBreakevenSide side)
{
  char *name = star_entry_dup_text (self->names[side]);

  if (*name != '\0')
    return name;

  g_free (name);
  return g_strdup (side == STAR_BREAKEVEN_A ? _("A") : _("B"));
}

static void
show (StarBreakevenPage *self)
{
  g_autofree char *a = dup_name (self, STAR_BREAKEVEN_A);
  g_autofree char *b = dup_name (self, STAR_BREAKEVEN_B);

  star_breakeven_chart_show (STAR_BREAKEVEN_CHART (self->chart), &self->plan, a, b, self->currency);
}

static void
star_breakeven_page_dispose (GObject *object)
{
  g_clear_pointer (&STAR_BREAKEVEN_PAGE (object)->page, gtk_widget_unparent);

  G_OBJECT_CLASS (star_breakeven_page_parent_class)->dispose (object);
}

static void
star_breakeven_page_finalize (GObject *object)
{
  g_free (STAR_BREAKEVEN_PAGE (object)->currency);

  G_OBJECT_CLASS (star_breakeven_page_parent_class)->finalize (object);
}

static void
star_breakeven_page_class_init (StarBreakevenPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = star_breakeven_page_dispose;
  object_class->finalize = star_breakeven_page_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_name (const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);

  return row;
}

static void
star_breakeven_page_init (StarBreakevenPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *box;

  self->page = star_page_box_new (&box);
  self->names[STAR_BREAKEVEN_A] = create_name (_("Name of A"), _("A"));
  self->names[STAR_BREAKEVEN_B] = create_name (_("Name of B"), _("B"));
  self->chart = star_breakeven_chart_new ();
  for (int side = 0; side < 2; side++)
    {
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->names[side]);
      g_signal_connect_object (self->names[side], "changed", G_CALLBACK (show), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_box_append (GTK_BOX (box), self->chart);
  gtk_box_append (GTK_BOX (box), group);
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
}

static gboolean
read_input (StarCalculation *calculation, const char *name, double *value, char **currency)
{
  int input = star_formula_find_input (star_calculation_get_formula (calculation), name);
  StarAmount *amount = input >= 0 ? star_calculation_get_input (calculation, (guint) input) : NULL;

  if (amount == NULL)
    return FALSE;

  *value = star_amount_get_value (amount);
  if (*currency == NULL)
    *currency = g_strdup (star_amount_get_currency (amount));

  return TRUE;
}

/* The totals can be drawn also where they never cross, so that there is no value. */
static gboolean
read_plan (StarMetricModel *model, StarBreakeven *plan, char **currency)
{
  StarCalculation *calculation = star_metric_model_get_calculation (model, STAR_RECORD_AFTER);

  if (calculation == NULL)
    calculation = star_metric_model_get_calculation (model, STAR_RECORD_BEFORE);

  return read_input (calculation, "upfront_a", &plan->upfront[STAR_BREAKEVEN_A], currency)
         && read_input (calculation, "upfront_b", &plan->upfront[STAR_BREAKEVEN_B], currency)
         && read_input (calculation, "monthly_a", &plan->monthly[STAR_BREAKEVEN_A], currency)
         && read_input (calculation, "monthly_b", &plan->monthly[STAR_BREAKEVEN_B], currency)
         && read_input (calculation, "horizon", &plan->horizon, currency);
}

/**
 * star_breakeven_page_can_show:
 *
 * Returns: whether everything that the totals need is entered
 */
gboolean
star_breakeven_page_can_show (StarMetricModel *model)
{
  g_autofree char *currency = NULL;
  StarBreakeven plan;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), FALSE);

  return read_plan (model, &plan, &currency);
}

/**
 * star_breakeven_page_new:
 * @model: a breakeven for which everything is entered
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
star_breakeven_page_new (StarMetricModel *model)
{
  StarBreakevenPage *self;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);

  self = g_object_new (STAR_TYPE_BREAKEVEN_PAGE, NULL);
  read_plan (model, &self->plan, &self->currency);
  show (self);

  return GTK_WIDGET (self);
}
