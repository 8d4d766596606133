/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-tornado-chart.h"

#include "star-chart-row.h"
#include "star-tornado-bar.h"

/**
 * StarTornadoChart:
 *
 * How much each input of a formula moves its value, as bars below each other. Each is a row with
 * its name, the bar and what it means in words, so that the picture is nowhere the only place
 * where something is said. The arrow keys go from row to row.
 */
struct _StarTornadoChart
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *caption;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (StarTornadoChart, star_tornado_chart, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (const StarTornadoEntry *entry, const StarTornadoScale *scale)
{
  GtkWidget *bar = star_tornado_bar_new ();

  star_tornado_bar_show (STAR_TORNADO_BAR (bar), scale, entry->low, entry->low_text, entry->high,
                         entry->high_text);

  return star_chart_row_new (entry->label, bar, entry->words);
}

static void
measure_entries (StarTornadoScale *scale, const StarTornadoEntry *entries, guint n_entries)
{
  scale->texts = g_new0 (char *, 2 * n_entries + 1);
  for (guint i = 0; i < n_entries; i++)
    {
      scale->least = MIN (scale->least, MIN (entries[i].low, entries[i].high));
      scale->most = MAX (scale->most, MAX (entries[i].low, entries[i].high));
      scale->texts[2 * i] = g_strdup (entries[i].low_text);
      scale->texts[2 * i + 1] = g_strdup (entries[i].high_text);
    }
}

static void
star_tornado_chart_dispose (GObject *object)
{
  g_clear_pointer (&STAR_TORNADO_CHART (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (star_tornado_chart_parent_class)->dispose (object);
}

static void
star_tornado_chart_class_init (StarTornadoChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_tornado_chart_dispose;

  gtk_widget_class_set_css_name (widget_class, "startornadochart");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
star_tornado_chart_init (StarTornadoChart *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->caption = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->caption), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->caption, "dim-label");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_box_append (GTK_BOX (self->box), self->caption);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
star_tornado_chart_new (void)
{
  return g_object_new (STAR_TYPE_TORNADO_CHART, NULL);
}

/**
 * star_tornado_chart_show:
 * @base: the value that all entries start from
 * @caption: how the bars are to be read
 * @entries: (array length=n_entries): the inputs, in the order in which they are to be shown
 */
void
star_tornado_chart_show (StarTornadoChart *self, double base, const char *caption,
                         const StarTornadoEntry *entries, guint n_entries)
{
  StarTornadoScale scale = { base, base, base, NULL };
  GtkWidget *row;

  g_return_if_fail (STAR_IS_TORNADO_CHART (self));
  g_return_if_fail (caption != NULL);
  g_return_if_fail (entries != NULL || n_entries == 0);

  measure_entries (&scale, entries, n_entries);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < n_entries; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), create_row (&entries[i], &scale));
  g_strfreev (scale.texts);

  gtk_label_set_label (GTK_LABEL (self->caption), caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  caption, -1);
}
