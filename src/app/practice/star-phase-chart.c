/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-phase-chart.h"

#include <glib/gi18n.h>

#include "star-chart-row.h"
#include "star-phase-bar.h"

/**
 * StarPhaseChart:
 *
 * What each phase of a take took against what was planned, as bars below each other with one
 * scale. Each is a row with its name, the bar and a sentence that says all of it. The arrow keys go
 * from row to row.
 */
struct _StarPhaseChart
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (StarPhaseChart, star_phase_chart, GTK_TYPE_WIDGET)

static guint
find_most (const StarTake *take)
{
  guint most = 0;

  for (guint i = 0; i < star_take_get_n_phases (take); i++)
    {
      const StarTakePhase *phase = star_take_get_phase (take, i);

      most = MAX (most, MAX (phase->planned, star_spoken_time_round (phase->time)));
    }

  return most;
}

static GtkWidget *
create_row (const StarTake *take, guint i, guint most)
{
  const StarTakePhase *phase = star_take_get_phase (take, i);
  g_autofree char *words = star_review_dup_phase (take, i);

  return star_chart_row_new (phase->name,
                             star_phase_bar_new (phase->planned,
                                                 star_spoken_time_round (phase->time), most,
                                                 star_take_is_told (take, i)),
                             words);
}

static void
star_phase_chart_dispose (GObject *object)
{
  g_clear_pointer (&STAR_PHASE_CHART (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (star_phase_chart_parent_class)->dispose (object);
}

static void
star_phase_chart_class_init (StarPhaseChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_phase_chart_dispose;

  gtk_widget_class_set_css_name (widget_class, "starphasechart");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
star_phase_chart_init (StarPhaseChart *self)
{
  GtkWidget *caption =
    gtk_label_new (_("Outline: planned. Bar: told, striped where it took longer."));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->list = gtk_list_box_new ();
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Phases"), -1);
  gtk_box_append (GTK_BOX (self->box), caption);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
star_phase_chart_new (void)
{
  return g_object_new (STAR_TYPE_PHASE_CHART, NULL);
}

/**
 * star_phase_chart_show:
 * @take: the take whose phases are to be shown
 */
void
star_phase_chart_show (StarPhaseChart *self, const StarTake *take)
{
  GtkWidget *row;
  guint most;

  g_return_if_fail (STAR_IS_PHASE_CHART (self));
  g_return_if_fail (take != NULL);

  most = find_most (take);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < star_take_get_n_phases (take); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), create_row (take, i, most));
}
