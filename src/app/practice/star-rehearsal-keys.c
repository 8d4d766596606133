/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rehearsal-keys.h"

static gboolean
is_typing (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* Whoever types gets the key, even if the text had no use for it; no text has one for the menu. */
static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  const char *action = data;

  if (!is_typing (widget) || g_str_equal (action, "practice.menu"))
    return gtk_widget_activate_action (widget, action, NULL);
  if (!g_str_equal (action, "practice.escape"))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

/**
 * star_rehearsal_keys_new:
 *
 * The keys of a rehearsal. A button that has the focus keeps those by which it is pressed, a text
 * all of them but Escape, which goes back to the rehearsal.
 *
 * Returns: (transfer full): what to add to the page
 */
GtkEventController *
star_rehearsal_keys_new (void)
{
  static const struct {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_space, "practice.toggle" },   { GDK_KEY_KP_Space, "practice.toggle" },
    { GDK_KEY_Right, "practice.next" },     { GDK_KEY_KP_Right, "practice.next" },
    { GDK_KEY_Return, "practice.next" },    { GDK_KEY_KP_Enter, "practice.next" },
    { GDK_KEY_ISO_Enter, "practice.next" }, { GDK_KEY_Left, "practice.previous" },
    { GDK_KEY_KP_Left, "practice.previous" }, { GDK_KEY_r, "practice.restart" },
    { GDK_KEY_c, "practice.cue" },          { GDK_KEY_Escape, "practice.escape" },
    { GDK_KEY_F10, "practice.menu" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                        gtk_callback_action_new (key_cb, (gpointer) keys[i].action, NULL)));

  return controller;
}
