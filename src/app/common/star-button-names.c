/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-button-names.h"

/* GTK 4.8 names a button with a mnemonic after its own label and once more after the label
 * inside it, so that a screen reader says "Cancel Cancel". */

/* Two underscores stand for one. */
static char *
strip_mnemonic (const char *label)
{
  GString *text = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p++)
    {
      if (*p == '_' && p[1] != '\0')
        p++;
      g_string_append_c (text, *p);
    }

  return g_string_free (text, FALSE);
}

static void
set_name (GtkButton *button)
{
  g_autofree char *name = NULL;

  if (gtk_button_get_label (button) == NULL || !gtk_button_get_use_underline (button))
    return;

  name = strip_mnemonic (gtk_button_get_label (button));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * star_button_names_set:
 * @root: a widget that is complete, such as a dialog
 *
 * Gives each button with a mnemonic in @root its words as its accessible name, once.
 */
void
star_button_names_set (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root))
    set_name (GTK_BUTTON (root));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    star_button_names_set (child);
}
