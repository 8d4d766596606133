/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-entry.h"

/**
 * star_entry_dup_text:
 * @entry: (type GtkEditable): an entry or the like
 *
 * Returns: (transfer full): what was entered, without blanks around it
 */
char *
star_entry_dup_text (gpointer entry)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

/**
 * star_entry_start_with:
 * @entry: (type GtkEditable): an entry or the like
 * @text: what it begins with
 *
 * Sets the text in such a way that the undo key does not take it away.
 */
void
star_entry_start_with (gpointer entry, const char *text)
{
  g_return_if_fail (GTK_IS_EDITABLE (entry));
  g_return_if_fail (text != NULL);

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), TRUE);
}

/**
 * star_entry_show_error:
 * @is_wrong: whether it holds something that cannot be taken
 *
 * Shows that, to the eye and to assistive technologies. What is wrong is for others to say.
 */
void
star_entry_show_error (GtkWidget *entry, gboolean is_wrong)
{
  g_return_if_fail (GTK_IS_WIDGET (entry));

  if (is_wrong)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                        : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}
