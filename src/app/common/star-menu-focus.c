/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-menu-focus.h"

static void
closed_cb (GtkWidget *button)
{
  GtkRoot *root = gtk_widget_get_root (button);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* What was chosen may have moved the focus already. */
  if (root != NULL && (focus == NULL || gtk_widget_is_ancestor (focus, button)))
    gtk_widget_grab_focus (button);
}

/**
 * star_menu_focus_keep:
 * @button: a button with a menu
 *
 * Gives the focus back to @button when its menu closes. GTK 4.8 loses it, and with it every key,
 * when that happens in a submenu.
 */
void
star_menu_focus_keep (GtkMenuButton *button)
{
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (closed_cb),
                           button, G_CONNECT_SWAPPED);
}
