/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-chart-row.h"

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * star_chart_row_new:
 * @label: what the row is about
 * @picture: (transfer floating): what is drawn of it
 * @words: the same in a sentence
 *
 * Returns: (transfer floating): a row of a #GtkListBox that assistive technologies know by @label
 *   and @words
 */
GtkWidget *
star_chart_row_new (const char *label, GtkWidget *picture, const char *words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, words);

  gtk_widget_add_css_class (box, "header");
  gtk_box_append (GTK_BOX (box), create_label (label, NULL));
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), create_label (words, "caption"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}
