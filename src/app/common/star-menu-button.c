/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-menu-button.h"

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
 * star_menu_button_set_up:
 * @button: a button with a menu
 *
 * Gives the focus back to @button when its menu closes. GTK 4.8 loses it, and with it every key,
 * when that happens in a submenu. While the menu is open @button has no tooltip, which would cover
 * the first item.
 */
void
star_menu_button_set_up (GtkMenuButton *button)
{
  GtkPopover *menu;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  menu = gtk_menu_button_get_popover (button);
  g_signal_connect_object (menu, "closed", G_CALLBACK (closed_cb), button, G_CONNECT_SWAPPED);
  g_object_bind_property (menu, "visible", button, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
}
