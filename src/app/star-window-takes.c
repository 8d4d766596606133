/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

#include "star-message.h"

/* What was measured comes to disk while it is measured, and before the window closes. */

/* Told once until it has worked again; meanwhile it is tried again and again. */
static void
problem_cb (StarWindow *self)
{
  const char *problem = star_take_keeper_get_problem (self->take_keeper);
  g_autofree char *message = NULL;

  if (problem == NULL || self->closing || self->closed)
    return;

  /* Translators: %s is the reason, a sentence */
  message = g_strdup_printf (_("The rehearsal is not saved yet: %s"), problem);
  star_window_say (self, message);
}

static gboolean
close_now (gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));

  return G_SOURCE_REMOVE;
}

/* The window takes its dialogs with it, so not from inside this one. */
static void
answered_cb (StarWindow *self, const char *response)
{
  if (!g_str_equal (response, "discard"))
    return;

  self->close_anyway = TRUE;
  g_idle_add_full (G_PRIORITY_DEFAULT, close_now, g_object_ref (self), g_object_unref);
}

static void
ask_to_close (StarWindow *self, const char *reason)
{
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), NULL, NULL));

  adw_message_dialog_add_response (dialog, "cancel", _("_Keep Open"));
  adw_message_dialog_add_response (dialog, "discard", _("Close _Without Saving"));
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  star_message_set (dialog, _("The Rehearsal Is Not Saved"), reason);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarWindow) self = data;
  g_autoptr (GError) error = NULL;

  self->closing = FALSE;
  if (star_take_keeper_save_finish (STAR_TAKE_KEEPER (source), result, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    ask_to_close (self, error->message);
}

void
star_window_watch_takes (StarWindow *self)
{
  self->take_keeper = star_take_keeper_new (star_context_get_takes (self->context),
                                            star_context_get_clock (self->context));
  g_signal_connect_object (self->take_keeper, "notify::problem", G_CALLBACK (problem_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * star_window_keep_take:
 * @take: what was measured so far, or what the user says of it
 */
void
star_window_keep_take (StarWindow *self, StarTake *take)
{
  star_take_keeper_keep (self->take_keeper, take);
}

/**
 * star_window_save_takes:
 *
 * Ends a rehearsal that is on, and closes the window once what was measured is on disk.
 *
 * Returns: %TRUE if that takes a while, so that the window must not close now
 */
gboolean
star_window_save_takes (StarWindow *self)
{
  if (self->rehearsal_page != NULL)
    star_rehearsal_page_abort (self->rehearsal_page);
  if (self->review_page != NULL)
    star_review_page_flush (self->review_page);
  if (!star_take_keeper_has_unsaved (self->take_keeper))
    return FALSE;

  self->closing = TRUE;
  star_take_keeper_save_async (self->take_keeper, saved_cb, g_object_ref (self));

  return TRUE;
}
