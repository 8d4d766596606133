/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-import-dialog.h"

#include <glib/gi18n.h>

#include "star-message.h"
#include "star-story-name.h"

/**
 * StarImportDialog:
 *
 * Shows what an import would do before anything is written, and asks what becomes of the stories
 * and formulas that differ. The answer goes into the session.
 */
struct _StarImportDialog
{
  AdwMessageDialog parent_instance;

  /* Owned references */
  StarImportSession *session;
  /* Who waits for the answer. */
  GTask *task;
};

G_DEFINE_FINAL_TYPE (StarImportDialog, star_import_dialog, ADW_TYPE_MESSAGE_DIALOG)

/* More titles than that nobody compares. */
#define MAX_TITLES 3

/* Names the stories whose fate the user decides. */
static void
append_titles (GString *text, StarImportSession *session)
{
  g_autoptr (GPtrArray) stories = star_import_session_list (session, STAR_IMPORT_CHANGED);

  for (guint i = 0; i < MIN (stories->len, MAX_TITLES); i++)
    {
      g_autofree char *title = star_story_name_dup (g_ptr_array_index (stories, i));

      g_string_append (text, i == 0 ? "\n" : ", ");
      /* Translators: %s is the title of a story; these are the quotation marks around it */
      g_string_append_printf (text, _("“%s”"), title);
    }
  if (stories->len > MAX_TITLES)
    g_string_append (text, ", …");
}

/* Takes the line. */
static void
append_line (GString *text, char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

static void
append_problems (GString *text, StarImportSession *session)
{
  const char *const *problems = star_import_session_get_formula_problems (session);
  guint n = g_strv_length ((GStrv) problems);

  for (guint i = 0; i < MIN (n, MAX_TITLES); i++)
    append_line (text, g_strdup (problems[i]));
  if (n > MAX_TITLES)
    append_line (text, g_strdup ("…"));
}

static void
append_formulas (GString *text, StarImportSession *session)
{
  guint n_new = star_import_session_count_formulas (session, STAR_IMPORT_NEW);
  guint n_changed = star_import_session_count_formulas (session, STAR_IMPORT_CHANGED);
  guint n_same = star_import_session_count_formulas (session, STAR_IMPORT_SAME);

  if (n_new > 0)
    append_line (text, g_strdup_printf (
      /* Translators: counts of formulas in a file that is to be imported */
      ngettext ("%u new formula", "%u new formulas", n_new), n_new));
  if (n_changed > 0)
    append_line (text, g_strdup_printf (
      /* Translators: counts of formulas in a file that is to be imported */
      ngettext ("%u formula differs from yours", "%u formulas differ from yours", n_changed),
      n_changed));
  if (n_same > 0)
    append_line (text, g_strdup_printf (
      /* Translators: counts of formulas in a file that is to be imported */
      ngettext ("%u formula is the same", "%u formulas are the same", n_same), n_same));
  append_problems (text, session);
}

static char *
describe (StarImportSession *session)
{
  guint n_new = star_import_session_count (session, STAR_IMPORT_NEW);
  guint n_changed = star_import_session_count (session, STAR_IMPORT_CHANGED);
  guint n_same = star_import_session_count (session, STAR_IMPORT_SAME);
  GString *text = g_string_new (NULL);

  if (n_new > 0)
    append_line (text, g_strdup_printf (
      /* Translators: counts of stories in a file that is to be imported */
      ngettext ("%u new story", "%u new stories", n_new), n_new));
  if (n_changed > 0)
    {
      append_line (text, g_strdup_printf (
        /* Translators: counts of stories in a file that is to be imported */
        ngettext ("%u differs from yours", "%u differ from yours", n_changed), n_changed));
      append_titles (text, session);
    }
  if (n_same > 0)
    append_line (text, g_strdup_printf (
      /* Translators: counts of stories in a file that is to be imported */
      ngettext ("%u is the same", "%u are the same", n_same), n_same));
  append_formulas (text, session);

  return g_string_free (text, FALSE);
}

static void
add_responses (AdwMessageDialog *dialog, gboolean differ)
{
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  if (differ)
    {
      adw_message_dialog_add_response (dialog, "keep-both", _("Keep _Both"));
      adw_message_dialog_add_response (dialog, "take-theirs", _("_Take the File’s"));
      adw_message_dialog_add_response (dialog, "keep-mine", _("Keep _Mine"));
      adw_message_dialog_set_response_appearance (dialog, "take-theirs",
                                                  ADW_RESPONSE_DESTRUCTIVE);
    }
  else
    {
      adw_message_dialog_add_response (dialog, "keep-mine", _("_Import"));
    }
  adw_message_dialog_set_response_appearance (dialog, "keep-mine", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "keep-mine");
  adw_message_dialog_set_close_response (dialog, "cancel");
}

static void
refuse (StarImportDialog *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nobody chose");
}

static void
star_import_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  StarImportDialog *self = STAR_IMPORT_DIALOG (dialog);
  int conflict;

  if (self->task == NULL || !star_enum_from_nick (STAR_TYPE_CONFLICT, response, &conflict))
    {
      refuse (self);
      return;
    }

  star_import_session_set_conflict (self->session, conflict);
  g_task_return_boolean (self->task, TRUE);
  g_clear_object (&self->task);
}

/* The window may go, and take the dialog with it, before there is an answer. */
static void
star_import_dialog_dispose (GObject *object)
{
  StarImportDialog *self = STAR_IMPORT_DIALOG (object);

  refuse (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (star_import_dialog_parent_class)->dispose (object);
}

static void
star_import_dialog_class_init (StarImportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_import_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = star_import_dialog_response;
}

static void
star_import_dialog_init (StarImportDialog *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

/**
 * star_import_dialog_new:
 * @session: an import that has compared
 *
 * Returns: (transfer full): the dialog
 */
GtkWidget *
star_import_dialog_new (StarImportSession *session)
{
  StarImportDialog *self;
  g_autofree char *body = NULL;

  g_return_val_if_fail (STAR_IS_IMPORT_SESSION (session), NULL);

  body = describe (session);
  self = g_object_new (STAR_TYPE_IMPORT_DIALOG, NULL);
  self->session = g_object_ref (session);
  add_responses (ADW_MESSAGE_DIALOG (self), star_import_session_differs (session));
  star_message_set (ADW_MESSAGE_DIALOG (self), _("Import Stories?"), body);

  return GTK_WIDGET (self);
}

/**
 * star_import_dialog_choose_async:
 *
 * Shows the dialog, which goes when it is answered.
 */
void
star_import_dialog_choose_async (StarImportDialog *self,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (STAR_IS_IMPORT_DIALOG (self));
  g_return_if_fail (self->task == NULL);

  /* Without a source object: the dialog may be going when it answers. */
  self->task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (self->task, star_import_dialog_choose_async);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * star_import_dialog_choose_finish:
 *
 * Returns: %TRUE if the session has the choice, %FALSE with %G_IO_ERROR_CANCELLED if the import is
 *   not wanted
 */
gboolean
star_import_dialog_choose_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, star_import_dialog_choose_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
