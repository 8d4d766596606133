/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-result.h"

#include <glib/gi18n.h>

#include "star-metric-words.h"

/**
 * StarMetricResult:
 *
 * What comes of a formula: the value or the two of them, each sort of change in a line of its own,
 * and what should give second thoughts.
 */
struct _StarMetricResult
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *headline;
  GtkWidget *facts;
  GtkWidget *remarks;
};

G_DEFINE_FINAL_TYPE (StarMetricResult, star_metric_result, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *text, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);

  return label;
}

/* A screen reader meets the name and the value as one. */
static GtkWidget *
create_fact (const char *name, const char *value)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = create_label (name, 0);
  GtkWidget *text = create_label (value, 1);
  /* Translators: the name of a value, and the value: "Relative change: down 50 %" */
  g_autofree char *both = g_strdup_printf (_("%s: %s"), name, value);

  gtk_widget_add_css_class (box, "header");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (text, "numeric");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  /* There is nothing to do with it, so that the Tab key does not stop there. */
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);

  return row;
}

static GtkWidget *
create_remark (const char *icon_name, const char *kind, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = create_label (text, 0);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", icon_name,
                                  "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_IMG,
                                  NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, kind, -1);
  gtk_widget_set_tooltip_text (icon, kind);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
add_remarks (StarMetricResult *self, const char *icon_name, const char *kind, GStrv texts)
{
  for (char **text = texts; *text != NULL; text++)
    gtk_box_append (GTK_BOX (self->remarks), create_remark (icon_name, kind, *text));
}

static void
show_facts (StarMetricResult *self, StarMetricModel *model)
{
  g_auto (GStrv) facts = star_metric_words_dup_changes (model);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->facts)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->facts), row);
  for (char **fact = facts; *fact != NULL; fact += 2)
    gtk_list_box_append (GTK_LIST_BOX (self->facts), create_fact (fact[0], fact[1]));
  gtk_widget_set_visible (self->facts, *facts != NULL);
}

/* Labels that are new in a frame in which the focus moves as well keep, on GTK 4.8, the height of
 * one line, and are drawn over what comes below them. */
static gboolean
measure_again_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  for (GtkWidget *remark = gtk_widget_get_first_child (STAR_METRIC_RESULT (widget)->remarks);
       remark != NULL; remark = gtk_widget_get_next_sibling (remark))
    gtk_widget_queue_resize (gtk_widget_get_last_child (remark));

  return G_SOURCE_REMOVE;
}

static void
show_remarks (StarMetricResult *self, StarMetricModel *model)
{
  g_auto (GStrv) warnings = star_metric_words_dup_warnings (model);
  g_auto (GStrv) notes = star_metric_words_dup_notes (model);
  const char *problem = star_metric_model_get_problem (model);
  const char *const problems[] = { problem, NULL };
  GtkWidget *remark;

  while ((remark = gtk_widget_get_first_child (self->remarks)) != NULL)
    gtk_box_remove (GTK_BOX (self->remarks), remark);
  add_remarks (self, "dialog-error-symbolic", _("Error"), (GStrv) problems);
  add_remarks (self, "dialog-warning-symbolic", _("Warning"), warnings);
  add_remarks (self, "dialog-information-symbolic", _("Note"), notes);
  gtk_widget_set_visible (self->remarks, gtk_widget_get_first_child (self->remarks) != NULL);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), measure_again_cb, NULL, NULL);
}

static void
star_metric_result_dispose (GObject *object)
{
  g_clear_pointer (&STAR_METRIC_RESULT (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (star_metric_result_parent_class)->dispose (object);
}

static void
star_metric_result_class_init (StarMetricResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_metric_result_dispose;

  gtk_widget_class_set_css_name (widget_class, "starmetricresult");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
star_metric_result_init (StarMetricResult *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->headline = g_object_new (GTK_TYPE_LABEL,
                                 "xalign", 0.0,
                                 "wrap", TRUE,
                                 "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                 NULL);
  self->facts = gtk_list_box_new ();
  self->remarks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->facts), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->facts, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->facts), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What comes of it"), -1);
  gtk_box_append (GTK_BOX (self->box), self->headline);
  gtk_box_append (GTK_BOX (self->box), self->facts);
  gtk_box_append (GTK_BOX (self->box), self->remarks);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
star_metric_result_new (void)
{
  return g_object_new (STAR_TYPE_METRIC_RESULT, NULL);
}

/**
 * star_metric_result_show:
 * @model: whose result is shown, as it is now
 */
void
star_metric_result_show (StarMetricResult *self, StarMetricModel *model)
{
  g_autofree char *headline = NULL;
  g_autofree char *missing = NULL;

  g_return_if_fail (STAR_IS_METRIC_RESULT (self));
  g_return_if_fail (STAR_IS_METRIC_MODEL (model));

  headline = star_metric_words_dup_headline (model);
  missing = star_metric_words_dup_missing (model);
  gtk_label_set_label (GTK_LABEL (self->headline),
                       headline != NULL  ? headline
                       : missing != NULL ? missing
                                         : star_metric_words_get_invitation (model));
  if (headline != NULL)
    gtk_widget_add_css_class (self->headline, "title-2");
  else
    gtk_widget_remove_css_class (self->headline, "title-2");
  show_facts (self, model);
  show_remarks (self, model);
}

/**
 * star_metric_result_get_headline:
 *
 * Returns: (transfer none): the part with the value
 */
GtkWidget *
star_metric_result_get_headline (StarMetricResult *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_RESULT (self), NULL);

  return self->headline;
}
