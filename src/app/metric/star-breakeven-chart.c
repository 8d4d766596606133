/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-breakeven-chart.h"

#include <glib/gi18n.h>

#include "star-local-amount.h"
#include "star-breakeven-plot.h"

/* A table of a hundred years would be none to read. */
#define MAX_ROWS 60

/**
 * StarBreakevenChart:
 *
 * Two totals over months in three ways: what comes out in words, the picture, and the same month
 * by month as a table.
 */
struct _StarBreakevenChart
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *words;
  GtkWidget *limit;
  GtkWidget *plot;
  GtkWidget *readout;
  GtkWidget *expander;
  GtkWidget *table;

  StarBreakeven plan;
  char *names[2];
  char *currency;
};

G_DEFINE_FINAL_TYPE (StarBreakevenChart, star_breakeven_chart, GTK_TYPE_WIDGET)

static char *
describe_month (StarBreakevenChart *self, int month)
{
  g_autofree char *a = star_local_amount_write_money (
    star_breakeven_get_total (&self->plan, STAR_BREAKEVEN_A, month), self->currency, 0);
  g_autofree char *b = star_local_amount_write_money (
    star_breakeven_get_total (&self->plan, STAR_BREAKEVEN_B, month), self->currency, 0);

  /* Translators: a month counted from the start, and twice a name with what it has cost by then:
   * "Month 6: Buy $72,000, Build $84,000" */
  return g_strdup_printf (_("Month %d: %s %s, %s %s"), month, self->names[STAR_BREAKEVEN_A], a,
                          self->names[STAR_BREAKEVEN_B], b);
}

static void
month_changed_cb (StarBreakevenChart *self)
{
  g_autofree char *text =
    describe_month (self, star_breakeven_plot_get_month (STAR_BREAKEVEN_PLOT (self->plot)));

  gtk_label_set_label (GTK_LABEL (self->readout), text);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_row (StarBreakevenChart *self, const char *text)
{
  GtkWidget *label = create_label ("header");

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_list_box_append (GTK_LIST_BOX (self->table), label);
}

static void
fill_table (StarBreakevenChart *self)
{
  double end = star_breakeven_get_last_month (&self->plan);
  int last = MIN (end, MAX_ROWS);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->table)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->table), row);
  for (int month = 0; month <= last; month++)
    {
      g_autofree char *text = describe_month (self, month);

      add_row (self, text);
    }
  if (end > last)
    add_row (self, _("The months that follow are in the picture only."));
}

/* Returns: (transfer full) (nullable): that the picture ends before the horizon, if it does. */
static char *
describe_limit (StarBreakevenChart *self)
{
  double last = star_breakeven_get_last_month (&self->plan);

  if (last >= self->plan.horizon)
    return NULL;

  /* Translators: %.0f is a whole number of months, such as 240 */
  return g_strdup_printf (_("The picture ends after %.0f months, before the horizon."), last);
}

static void
show_words (StarBreakevenChart *self)
{
  g_autofree char *words = star_breakeven_describe (&self->plan, self->names[STAR_BREAKEVEN_A],
                                                    self->names[STAR_BREAKEVEN_B]);
  g_autofree char *limit = describe_limit (self);
  g_autofree char *all = limit != NULL ? g_strjoin (" ", words, limit, NULL) : g_strdup (words);

  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_label_set_label (GTK_LABEL (self->limit), limit != NULL ? limit : "");
  gtk_widget_set_visible (self->limit, limit != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plot),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Totals over months"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all, -1);
}

static void
expanded_cb (StarBreakevenChart *self)
{
  if (gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    fill_table (self);
}

static void
star_breakeven_chart_dispose (GObject *object)
{
  g_clear_pointer (&STAR_BREAKEVEN_CHART (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (star_breakeven_chart_parent_class)->dispose (object);
}

static void
star_breakeven_chart_finalize (GObject *object)
{
  StarBreakevenChart *self = STAR_BREAKEVEN_CHART (object);

  g_free (self->names[0]);
  g_free (self->names[1]);
  g_free (self->currency);

  G_OBJECT_CLASS (star_breakeven_chart_parent_class)->finalize (object);
}

static void
star_breakeven_chart_class_init (StarBreakevenChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = star_breakeven_chart_dispose;
  object_class->finalize = star_breakeven_chart_finalize;

  gtk_widget_class_set_css_name (widget_class, "starbreakevenchart");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
star_breakeven_chart_init (StarBreakevenChart *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->words = create_label (NULL);
  self->limit = create_label ("dim-label");
  self->plot = star_breakeven_plot_new ();
  self->readout = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->readout, "caption");
  self->table = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->table), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Totals month by month"), -1);
  self->expander = gtk_expander_new (_("Totals month by month"));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->table);

  gtk_box_append (GTK_BOX (self->box), self->words);
  gtk_box_append (GTK_BOX (self->box), self->limit);
  gtk_box_append (GTK_BOX (self->box), self->plot);
  gtk_box_append (GTK_BOX (self->box), self->readout);
  gtk_box_append (GTK_BOX (self->box), self->expander);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  g_signal_connect_object (self->plot, "notify::month", G_CALLBACK (month_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
star_breakeven_chart_new (void)
{
  return g_object_new (STAR_TYPE_BREAKEVEN_CHART, NULL);
}

/**
 * star_breakeven_chart_show:
 * @plan: what is compared
 * @name_a: how the first side is called
 * @name_b: how the second side is called
 * @currency: (nullable): the code of the currency of both
 */
void
star_breakeven_chart_show (StarBreakevenChart *self, const StarBreakeven *plan, const char *name_a,
                           const char *name_b, const char *currency)
{
  g_return_if_fail (STAR_IS_BREAKEVEN_CHART (self));
  g_return_if_fail (plan != NULL);
  g_return_if_fail (name_a != NULL && name_b != NULL);

  self->plan = *plan;
  g_free (self->names[STAR_BREAKEVEN_A]);
  self->names[STAR_BREAKEVEN_A] = g_strdup (name_a);
  g_free (self->names[STAR_BREAKEVEN_B]);
  self->names[STAR_BREAKEVEN_B] = g_strdup (name_b);
  g_free (self->currency);
  self->currency = g_strdup (currency);

  show_words (self);
  star_breakeven_plot_show (STAR_BREAKEVEN_PLOT (self->plot), plan, name_a, name_b, currency);
  month_changed_cb (self);
  expanded_cb (self);
}
