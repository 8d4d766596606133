/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-awake.h"

#include <glib/gi18n.h>

/**
 * StarAwake:
 *
 * Asks the session to leave the screen on. Where nobody is there to be asked, nothing is done.
 */
struct _StarAwake
{
  GObject parent_instance;

  GtkApplication *application;
  guint cookie;
};

G_DEFINE_FINAL_TYPE (StarAwake, star_awake, G_TYPE_OBJECT)

static void
let_go (StarAwake *self)
{
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  g_clear_object (&self->application);
}

static void
star_awake_dispose (GObject *object)
{
  let_go (STAR_AWAKE (object));

  G_OBJECT_CLASS (star_awake_parent_class)->dispose (object);
}

static void
star_awake_class_init (StarAwakeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_awake_dispose;
}

static void
star_awake_init (StarAwake *self)
{
}

/**
 * star_awake_new:
 *
 * Returns: (transfer full): somebody who has not asked for anything
 */
StarAwake *
star_awake_new (void)
{
  return g_object_new (STAR_TYPE_AWAKE, NULL);
}

/**
 * star_awake_set:
 * @window: (nullable): the window that is looked at
 * @awake: whether the screen is to stay on
 */
void
star_awake_set (StarAwake *self, GtkWindow *window, gboolean awake)
{
  GtkApplication *application;

  g_return_if_fail (STAR_IS_AWAKE (self));
  g_return_if_fail (window == NULL || GTK_IS_WINDOW (window));

  application = window != NULL ? gtk_window_get_application (window) : NULL;
  if (!awake || application == NULL)
    let_go (self);
  else if (self->cookie == 0)
    {
      g_set_object (&self->application, application);
      self->cookie = gtk_application_inhibit (application, window, GTK_APPLICATION_INHIBIT_IDLE,
                                              _("A rehearsal is running"));
    }
}
