/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-ignore-dialog.h"

#include <glib/gi18n.h>

#include "star-discard.h"
#include "star-entry.h"
#include "star-message.h"

/**
 * StarIgnoreDialog:
 *
 * Asks why a finding is to be ignored. There need not be a reason.
 *
 * #StarIgnoreDialog::ignore has the answer; without one nothing happens.
 */
struct _StarIgnoreDialog
{
  AdwMessageDialog parent_instance;

  GtkWidget *reason;

  StarFlag *flag;
  StarIgnoreScope scope;
  gboolean ignored;
};

enum {
  IGNORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarIgnoreDialog, star_ignore_dialog, ADW_TYPE_MESSAGE_DIALOG)

static const char *
describe_scope (StarIgnoreScope scope)
{
  switch (scope)
    {
    case STAR_IGNORE_SCOPE_STORY:
      return _("Ignore in This Story?");
    case STAR_IGNORE_SCOPE_EVERYWHERE:
      return _("Ignore Everywhere?");
    case STAR_IGNORE_SCOPE_NONE:
    case STAR_IGNORE_SCOPE_HERE:
    default:
      return _("Ignore Here?");
    }
}

static char *
dup_reason (StarIgnoreDialog *self)
{
  return star_entry_dup_text (self->reason);
}

static gboolean
would_lose (GtkWindow *window)
{
  StarIgnoreDialog *self = STAR_IGNORE_DIALOG (window);
  g_autofree char *reason = dup_reason (self);

  return !self->ignored && *reason != '\0';
}

static void
star_ignore_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  StarIgnoreDialog *self = STAR_IGNORE_DIALOG (dialog);
  gboolean here = self->scope == STAR_IGNORE_SCOPE_HERE;
  g_autofree char *reason = NULL;
  g_autoptr (StarIgnore) ignore = NULL;

  if (!g_str_equal (response, "ignore"))
    return;

  self->ignored = TRUE;
  reason = dup_reason (self);
  ignore = star_ignore_new_for (self->flag->id,
                                here ? star_section_get_key (self->flag->section) : "",
                                here ? self->flag->text : "", reason);
  g_signal_emit (self, signals[IGNORE], 0, ignore, self->scope);
}

static void
star_ignore_dialog_finalize (GObject *object)
{
  g_clear_pointer (&STAR_IGNORE_DIALOG (object)->flag, star_flag_free);

  G_OBJECT_CLASS (star_ignore_dialog_parent_class)->finalize (object);
}

static void
star_ignore_dialog_class_init (StarIgnoreDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_ignore_dialog_finalize;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = star_ignore_dialog_response;

  /* What is ignored, and how far. */
  signals[IGNORE] = g_signal_new ("ignore", STAR_TYPE_IGNORE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, STAR_TYPE_IGNORE, G_TYPE_INT);
}

static void
star_ignore_dialog_init (StarIgnoreDialog *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  self->reason = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason), _("Reason, if there is one"));
  gtk_entry_set_activates_default (GTK_ENTRY (self->reason), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Reason"), -1);
  adw_message_dialog_set_extra_child (dialog, self->reason);
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "ignore", _("_Ignore"));
  adw_message_dialog_set_response_appearance (dialog, "ignore", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "ignore");
  adw_message_dialog_set_close_response (dialog, "cancel");
}

/**
 * star_ignore_dialog_new:
 * @flag: the finding
 * @scope: how far it is to be ignored
 *
 * Returns: (transfer full): the dialog
 */
GtkWidget *
star_ignore_dialog_new (const StarFlag *flag, StarIgnoreScope scope)
{
  StarIgnoreDialog *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (flag != NULL, NULL);

  /* Elsewhere all of the kind go, whatever their words. */
  title = scope == STAR_IGNORE_SCOPE_HERE ? star_flag_dup_title (flag) : g_strdup (flag->message);
  self = g_object_new (STAR_TYPE_IGNORE_DIALOG, NULL);
  self->flag = star_flag_copy (flag);
  self->scope = scope;
  star_message_set (ADW_MESSAGE_DIALOG (self), describe_scope (scope), title);
  star_discard_ask_first (GTK_WINDOW (self), would_lose);
  gtk_widget_grab_focus (self->reason);

  return GTK_WIDGET (self);
}
