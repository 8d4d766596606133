/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-sensitivity-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-page-box.h"
#include "star-tornado-chart.h"

/**
 * StarSensitivityPage:
 *
 * What the value of a formula depends on: each input less and more, one at a time.
 */
struct _StarSensitivityPage
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *step;
  GtkWidget *chart;

  /* Owned references */
  StarCalculation *calculation;
};

G_DEFINE_FINAL_TYPE (StarSensitivityPage, star_sensitivity_page, GTK_TYPE_WIDGET)

/* In per cent, in the order of the choices. */
static const int steps[] = { 10, 20, 30, 50 };

/* The usual one. */
#define FIRST_STEP 1

static char *
describe_chart (StarSensitivityPage *self, int percent)
{
  /* Translators: a number of per cent, two per cent signs stand for one, and the value as it is:
   * "Hollow: 20 % less of the input. Filled: 20 % more. The line is the value now, $1.20." */
  return g_strdup_printf (_("Hollow: %d %% less of the input. Filled: %d %% more. The line is the "
                            "value now, %s."),
                          percent, percent, star_calculation_get_text (self->calculation));
}

static void
show (StarSensitivityPage *self)
{
  int percent = steps[adw_combo_row_get_selected (ADW_COMBO_ROW (self->step))];
  g_autoptr (StarSensitivity) sensitivity =
    star_sensitivity_new (self->calculation, percent / 100.0);
  GPtrArray *found = star_sensitivity_get_entries (sensitivity);
  g_autofree StarTornadoEntry *entries = g_new0 (StarTornadoEntry, MAX (found->len, 1));
  g_autofree char *caption = describe_chart (self, percent);

  for (guint i = 0; i < found->len; i++)
    {
      const StarSensitivityEntry *entry = g_ptr_array_index (found, i);

      entries[i] = (StarTornadoEntry){ entry->label,    entry->low.value, entry->high.value,
                                       entry->low.text, entry->high.text, entry->words };
    }
  star_tornado_chart_show (STAR_TORNADO_CHART (self->chart),
                           star_sensitivity_get_base (sensitivity), caption, entries, found->len);
}

static void
star_sensitivity_page_dispose (GObject *object)
{
  StarSensitivityPage *self = STAR_SENSITIVITY_PAGE (object);

  g_clear_pointer (&self->calculation, star_calculation_unref);
  g_clear_pointer (&self->page, gtk_widget_unparent);

  G_OBJECT_CLASS (star_sensitivity_page_parent_class)->dispose (object);
}

static void
star_sensitivity_page_class_init (StarSensitivityPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_sensitivity_page_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_steps (void)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      /* Translators: a number of per cent; two per cent signs stand for one */
      g_autofree char *choice = g_strdup_printf (_("%d %%"), steps[i]);

      gtk_string_list_append (choices, choice);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Less and more by"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), FIRST_STEP);

  return row;
}

static void
star_sensitivity_page_init (StarSensitivityPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *box;

  self->page = star_page_box_new (&box);
  self->step = create_steps ();
  self->chart = star_tornado_chart_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->step);
  gtk_box_append (GTK_BOX (box), star_page_box_label (_("One input moves at a time, wherever the "
                                                        "formula has it, and the others stay. "
                                                        "What moves the value most comes first."),
                                                      NULL));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), self->chart);
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
}

/**
 * star_sensitivity_page_new:
 * @model: a formula with a value
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
star_sensitivity_page_new (StarMetricModel *model)
{
  StarSensitivityPage *self;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);
  g_return_val_if_fail (star_metric_model_get_result (model) != NULL, NULL);

  self = g_object_new (STAR_TYPE_SENSITIVITY_PAGE, NULL);
  self->calculation = star_calculation_ref (star_metric_model_get_result (model));
  show (self);
  g_signal_connect_object (self->step, "notify::selected", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
