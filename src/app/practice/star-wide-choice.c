/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-wide-choice.h"

/* How many lines a name may have, and how long they are in the list, which is no part of the window
 * and must still fit a small screen. */
#define LINES 2
#define LINE_CHARS 34

/* The list has a selection of its own, which knows nothing of what was not chosen in it. */
static void
show_mark (GtkListItem *item, GParamSpec *pspec, AdwComboRow *row)
{
  gpointer choice = gtk_list_item_get_item (item);
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_visible (mark, choice != NULL && choice == adw_combo_row_get_selected_item (row));
}

static void
setup_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (show_mark), item,
                           G_CONNECT_SWAPPED);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), name);
  gtk_widget_set_tooltip_text (label, name);
  show_mark (item, NULL, row);
}

static void
selected_cb (AdwComboRow *row)
{
  gpointer item = adw_combo_row_get_selected_item (row);

  gtk_widget_set_tooltip_text (GTK_WIDGET (row), item != NULL ? gtk_string_object_get_string (item)
                                                              : NULL);
}

/**
 * star_wide_choice_set_up:
 * @row: a row whose choices are those of a #GtkStringList
 *
 * Gives the names the width of the row instead of some twenty letters, and where that is too
 * little, a tooltip.
 */
void
star_wide_choice_set_up (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_name_cb), row);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), row);
  adw_combo_row_set_list_factory (row, factory);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_combo_row_set_use_subtitle (row, TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), LINES);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (selected_cb), NULL);
  selected_cb (row);
}
