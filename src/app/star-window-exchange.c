/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

#include "star-export-job.h"
#include "star-import-job.h"
#include "star-message.h"
#include "star-paste-dialog.h"

#define SAMPLES "resource:///io/github/starling_stories/Starling/samples.json"

/* What comes into the library from files and the clipboard, and what goes out. */

/* For what the user has to read before going on. */
static void
tell (StarWindow *self, const char *heading, const char *body)
{
  GtkWidget *dialog;

  if (self->closed)
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, NULL);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  star_message_set (ADW_MESSAGE_DIALOG (dialog), heading, body);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* One import at a time, and no story can be changed until it has ended: the change would be
 * replaced. What cannot be used loses the focus, and gets it back. */
static void
set_importing (StarWindow *self, gboolean importing)
{
  self->importing = importing;
  if (importing)
    {
      g_set_weak_pointer (&self->import_focus, gtk_root_get_focus (GTK_ROOT (self)));
      gtk_root_set_focus (GTK_ROOT (self), NULL);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->worksheet), !importing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->inspector), !importing);
  gtk_widget_set_sensitive (self->drills, !importing);
  star_window_update_main_actions (self);
  star_window_update_story_actions (self);
  star_window_update_undo (self);
  if (!importing && self->import_focus != NULL && gtk_widget_get_mapped (self->import_focus))
    gtk_root_set_focus (GTK_ROOT (self), self->import_focus);
}

static char *
dup_imported (guint n_stories, guint n_formulas)
{
  if (n_stories == 0)
    /* Translators: %u is how many formulas came in, which the user has written */
    return g_strdup_printf (ngettext ("%u formula imported", "%u formulas imported", n_formulas),
                            n_formulas);

  /* Translators: %u is how many stories came in */
  return g_strdup_printf (ngettext ("%u story imported", "%u stories imported", n_stories),
                          n_stories);
}

static void
tell_imported (StarWindow *self, StarImportSession *session)
{
  GPtrArray *chosen = star_import_session_get_chosen (session);
  guint n_formulas = star_import_session_get_chosen_formulas (session)->len;
  g_autofree char *message = dup_imported (chosen->len, n_formulas);

  if (chosen->len + n_formulas == 0)
    {
      star_window_say (self, star_import_session_has_news (session)
                               ? _("Your stories are as they were")
                               : _("Nothing new in the file"));
      return;
    }

  star_window_reload_stories (self, chosen);
  star_window_say (self, star_import_session_get_incoming (session)->has_headings
                           ? message
                           : _("No headings were found: the text is in Situation"));
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  StarImportJob *job = STAR_IMPORT_JOB (source);
  g_autoptr (StarWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean imported = star_import_job_run_finish (job, result, &error);

  if (!self->closed)
    set_importing (self, FALSE);
  g_clear_weak_pointer (&self->import_focus);
  if (self->closed)
    return;

  if (imported)
    tell_imported (self, star_import_job_get_session (job));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, _("Nothing Was Imported"), error->message);
}

/* Takes what came in. */
static void
import (StarWindow *self, StarIncoming *incoming, gboolean ask)
{
  g_autoptr (StarImportJob) job = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  if (self->importing)
    {
      star_incoming_free (incoming);
      star_window_say (self, _("Another import has not ended yet"));
      return;
    }

  star_worksheet_commit (self->worksheet);
  set_importing (self, TRUE);
  documents = star_documents_list (self->documents);
  job = star_import_job_new (self->context, GTK_WINDOW (self), incoming);
  star_import_job_run_async (job, documents, ask, imported_cb, g_object_ref (self));
}

static void
file_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StarIncoming) incoming = star_exchange_read_finish (result, &error);

  if (incoming == NULL)
    tell (self, _("Nothing Was Imported"), error->message);
  else if (!self->closed)
    import (self, g_steal_pointer (&incoming), TRUE);
}

/* What the user has just seen, or chosen by name, comes in without a question. */
static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StarIncoming) incoming = star_exchange_read_finish (result, &error);

  if (incoming == NULL)
    tell (self, _("Nothing Was Added"), error->message);
  else if (!self->closed)
    import (self, g_steal_pointer (&incoming), FALSE);
}

/**
 * star_window_import_file:
 * @file: a JSON export, or stories as text
 *
 * Reads the file and shows what an import would do.
 */
void
star_window_import_file (StarWindow *self, GFile *file)
{
  star_exchange_read_file_async (file, NULL, file_read_cb, g_object_ref (self));
}

static void
add_filter (GtkFileChooserNative *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

static void
import_chosen_cb (StarWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  star_window_import_file (self, file);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const suffixes[] = { "json", "md", "markdown", "txt", NULL };
  StarWindow *self = STAR_WINDOW (widget);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Import Stories"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  add_filter (self->chooser, _("Stories"), suffixes);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (import_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
pasted_cb (StarWindow *self, const char *text)
{
  star_exchange_read_text_async (text, _("Pasted text"), NULL, text_read_cb, g_object_ref (self));
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *dialog = star_paste_dialog_new ();

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (widget));
  g_signal_connect_object (dialog, "added", G_CALLBACK (pasted_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_samples_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (SAMPLES);

  star_exchange_read_file_async (file, NULL, text_read_cb, g_object_ref (widget));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = star_export_job_run_finish (STAR_EXPORT_JOB (source), result, &error);
  g_autofree char *message = NULL;

  if (name == NULL)
    {
      tell (self, _("Nothing Was Exported"), error->message);
      return;
    }

  if (star_export_job_get_n_left_out (STAR_EXPORT_JOB (source)) > 0)
    /* Translators: %s is the name of a file */
    message = g_strdup_printf (_("Exported to %s without the formulas that are damaged"), name);
  else
    /* Translators: %s is the name of a file */
    message = g_strdup_printf (_("Exported to %s"), name);
  if (!self->closed)
    star_window_say (self, message);
}

static void
export_chosen_cb (StarWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  StarExportJob *job = g_object_get_data (G_OBJECT (chooser), "star-job");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  documents = star_documents_list (self->documents);
  star_export_job_run_async (job, file, documents, exported_cb, g_object_ref (self));
}

/* Without a story all of them are exported. */
static void
choose_export (StarWindow *self, StarStory *story, StarExchangeFormat format)
{
  g_autoptr (StarExportJob) job =
    star_export_job_new (self->context,
                         G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), story,
                         format);
  g_autofree char *name = star_export_job_dup_name (job);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Export"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_object_set_data_full (G_OBJECT (self->chooser), "star-job", g_steal_pointer (&job),
                          g_object_unref);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (export_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);
  const char *format = g_variant_get_string (parameter, NULL);

  choose_export (self, star_document_get_story (star_window_get_document (self)),
                 g_str_equal (format, "markdown") ? STAR_EXCHANGE_MARKDOWN
                 : g_str_equal (format, "text")   ? STAR_EXCHANGE_TEXT
                                                  : STAR_EXCHANGE_JSON);
}

static void
export_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarWindow *self = STAR_WINDOW (widget);

  if (star_window_get_document (self) != NULL)
    star_document_save_async (star_window_get_document (self), NULL, NULL);
  choose_export (self, NULL, STAR_EXCHANGE_JSON);
}

static gboolean
close_now (gpointer window)
{
  gtk_window_close (GTK_WINDOW (window));

  return G_SOURCE_REMOVE;
}

static void
close_response_cb (StarWindow *self, const char *response, AdwMessageDialog *dialog)
{
  StarStory *story = g_object_get_data (G_OBJECT (dialog), "star-story");

  if (g_str_equal (response, "discard"))
    {
      /* The window takes its dialogs with it, so not from inside this one. */
      self->close_anyway = TRUE;
      g_idle_add_full (G_PRIORITY_DEFAULT, close_now, g_object_ref (self), g_object_unref);
    }
  else if (g_str_equal (response, "export"))
    {
      choose_export (self, story, STAR_EXCHANGE_JSON);
    }
}

/**
 * star_window_ask_to_close:
 * @document: what could not be saved
 * @reason: why something could not be saved
 *
 * Asks what to do with the words that are in the window only.
 */
void
star_window_ask_to_close (StarWindow *self, StarDocument *document, const char *reason)
{
  g_autofree char *body = g_strdup_printf (
    /* Translators: %s is the reason, a sentence */
    _("%s\n\nWhat was typed since the last save is in this window only."), reason);
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), NULL, NULL));

  adw_message_dialog_add_response (dialog, "cancel", _("_Keep Open"));
  adw_message_dialog_add_response (dialog, "discard", _("Close _Without Saving"));
  adw_message_dialog_add_response (dialog, "export", _("_Export Copy…"));
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "export", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "export");
  adw_message_dialog_set_close_response (dialog, "cancel");
  star_message_set (dialog, _("Changes Are Not Saved"), body);
  g_object_set_data_full (G_OBJECT (dialog), "star-story",
                          g_object_ref (star_document_get_story (document)), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
star_window_install_exchange_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.paste-story", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "win.add-samples", NULL, add_samples_action);
  gtk_widget_class_install_action (widget_class, "win.export-all", NULL, export_all_action);
  gtk_widget_class_install_action (widget_class, "story.export", "s", export_action);
}
