/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-status.h"

/**
 * star_status_say:
 * @status: the line of a dialog that says how it stands
 * @text: what it says now
 * @is_error: whether that is what is wrong
 */
void
star_status_say (GtkLabel *status, const char *text, gboolean is_error)
{
  g_return_if_fail (GTK_IS_LABEL (status));
  g_return_if_fail (text != NULL);

  gtk_label_set_label (status, text);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (status), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (status), "error");
}
