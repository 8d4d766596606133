/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-tooltip.h"

/**
 * star_tooltip_set:
 * @widget: what shows only an icon
 * @tooltip: what it does, for those who see it
 * @name: the same, for those who do not, and to which of many it does that
 *
 * Names a widget once: GTK would make of the tooltip a description, too, and a screen reader says
 * both.
 */
void
star_tooltip_set (GtkWidget *widget, const char *tooltip, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (tooltip != NULL);
  g_return_if_fail (name != NULL);

  gtk_widget_set_tooltip_text (widget, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "",
                                  -1);
}
