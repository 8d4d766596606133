/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-discard.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "star-message.h"

typedef struct {
  GtkWindow *dialog;
  StarDiscardCheck would_lose;
  guint asking;

  /* Weak */
  GtkWidget *question;
} Guard;

static void
guard_free (gpointer data, GClosure *closure)
{
  Guard *guard = data;

  g_clear_handle_id (&guard->asking, g_source_remove);
  g_clear_weak_pointer (&guard->question);
  g_free (guard);
}

static gboolean
destroy_now (gpointer dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));

  return G_SOURCE_REMOVE;
}

/* The dialog takes the question with it, so not from inside the question. */
static void
response_cb (GtkWindow *dialog, const char *response)
{
  if (g_str_equal (response, "discard"))
    g_idle_add_full (G_PRIORITY_DEFAULT, destroy_now, g_object_ref (dialog), g_object_unref);
}

static GtkWidget *
question_new (GtkWindow *dialog)
{
  GtkWidget *widget = adw_message_dialog_new (dialog, NULL, NULL);
  AdwMessageDialog *question = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_add_response (question, "keep", _("_Keep Editing"));
  adw_message_dialog_add_response (question, "discard", _("_Discard"));
  adw_message_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (question, "keep");
  adw_message_dialog_set_close_response (question, "keep");
  star_message_set (question, _("Discard Changes?"), _("What was typed here is not kept."));
  g_signal_connect_object (question, "response", G_CALLBACK (response_cb), dialog,
                           G_CONNECT_SWAPPED);

  return widget;
}

static gboolean
ask_cb (gpointer data)
{
  Guard *guard = data;

  guard->asking = 0;
  if (!guard->would_lose (guard->dialog))
    {
      gtk_window_destroy (guard->dialog);
      return G_SOURCE_REMOVE;
    }

  if (guard->question == NULL)
    g_set_weak_pointer (&guard->question, question_new (guard->dialog));
  gtk_window_present (GTK_WINDOW (guard->question));

  return G_SOURCE_REMOVE;
}

/* A message dialog says what was answered only after it was to close, and then nothing may be left
 * to ask. */
static gboolean
close_request_cb (GtkWindow *dialog, Guard *guard)
{
  if (!guard->would_lose (dialog))
    return GDK_EVENT_PROPAGATE;

  if (guard->asking == 0)
    guard->asking = g_idle_add_full (G_PRIORITY_DEFAULT, ask_cb, guard, NULL);
  return GDK_EVENT_STOP;
}

/**
 * star_discard_ask_first:
 * @dialog: a window with something to type into
 * @would_lose: whether closing @dialog now would lose what was typed
 *
 * Asks before @dialog is closed, by whatever way, while @would_lose says so. Once what was typed is
 * safe, gtk_window_destroy() ends the dialog without a question.
 */
void
star_discard_ask_first (GtkWindow *dialog, StarDiscardCheck would_lose)
{
  Guard *guard;

  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (would_lose != NULL);

  guard = g_new0 (Guard, 1);
  guard->dialog = dialog;
  guard->would_lose = would_lose;
  g_signal_connect_data (dialog, "close-request", G_CALLBACK (close_request_cb), guard, guard_free,
                         0);
}
