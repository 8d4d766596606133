/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-busy.h"

#define KEY "star-busy"

typedef struct {
  gulong handler;

  /* Weak reference: what had the focus before. */
  GtkWidget *focus;
} Busy;

static void
busy_free (Busy *busy)
{
  g_clear_weak_pointer (&busy->focus);
  g_free (busy);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Busy, busy_free)

/* It ends when that is known to be safe. */
static gboolean
close_request_cb (void)
{
  return GDK_EVENT_STOP;
}

/**
 * star_busy_begin:
 * @dialog: a window whose content is on its way to the disk
 *
 * Until star_busy_end() nothing can be typed into it, which would be lost when it ends, and only
 * gtk_window_destroy() closes it.
 */
void
star_busy_begin (AdwWindow *dialog)
{
  Busy *busy;

  g_return_if_fail (ADW_IS_WINDOW (dialog));

  if (star_busy_is (dialog))
    return;

  busy = g_new0 (Busy, 1);
  g_set_weak_pointer (&busy->focus, gtk_window_get_focus (GTK_WINDOW (dialog)));
  busy->handler = g_signal_connect (dialog, "close-request", G_CALLBACK (close_request_cb), NULL);
  g_object_set_data_full (G_OBJECT (dialog), KEY, busy, (GDestroyNotify) busy_free);
  /* GTK 4.8 would go on with the cursor of a text that can not be typed into. */
  gtk_window_set_focus (GTK_WINDOW (dialog), NULL);
  gtk_widget_set_sensitive (adw_window_get_content (dialog), FALSE);
}

/**
 * star_busy_end:
 * @dialog: a window
 *
 * What could not be done can be mended in it; the focus is where it was.
 */
void
star_busy_end (AdwWindow *dialog)
{
  g_autoptr (Busy) busy = NULL;

  g_return_if_fail (ADW_IS_WINDOW (dialog));

  busy = g_object_steal_data (G_OBJECT (dialog), KEY);
  if (busy == NULL)
    return;

  g_signal_handler_disconnect (dialog, busy->handler);
  gtk_widget_set_sensitive (adw_window_get_content (dialog), TRUE);
  if (busy->focus != NULL)
    gtk_widget_grab_focus (busy->focus);
}

/**
 * star_busy_is:
 * @dialog: a window
 *
 * Returns: %TRUE between star_busy_begin() and star_busy_end()
 */
gboolean
star_busy_is (AdwWindow *dialog)
{
  g_return_val_if_fail (ADW_IS_WINDOW (dialog), FALSE);

  return g_object_get_data (G_OBJECT (dialog), KEY) != NULL;
}
