/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-window-private.h"

#include <glib/gi18n.h>

#include "star-exchange.h"
#include "star-paste-dialog.h"

/* What comes into the library from files and the clipboard, and what goes out. */

/* A job holds the application, so that it comes to its end although the window is closed. */
typedef struct {
  StarWindow *window;
  GApplication *application;
  StarExchangeContent *content;
  StarImport *import;
  GPtrArray *chosen;
  char *extra;
  gboolean ask;
} ImportJob;

typedef struct {
  StarWindow *window;
  GApplication *application;
  GFile *file;
} ExportJob;

static GApplication *
hold_application (StarWindow *self)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  g_application_hold (application);
  return g_object_ref (application);
}

static void
release_application (GApplication *application)
{
  g_application_release (application);
  g_object_unref (application);
}

/* Takes the content. Nothing can be typed until the import has ended: it would be replaced. */
static ImportJob *
import_job_new (StarWindow *self, StarExchangeContent *content, gboolean ask)
{
  ImportJob *job = g_new0 (ImportJob, 1);

  job->window = g_object_ref (self);
  job->application = hold_application (self);
  job->content = content;
  job->ask = ask;
  gtk_widget_set_sensitive (GTK_WIDGET (self->worksheet), FALSE);

  return job;
}

static void
import_job_free (ImportJob *job)
{
  if (!job->window->closed)
    gtk_widget_set_sensitive (GTK_WIDGET (job->window->worksheet), TRUE);
  g_clear_pointer (&job->application, release_application);
  g_clear_pointer (&job->extra, g_free);
  g_clear_object (&job->window);
  g_clear_pointer (&job->content, star_exchange_content_free);
  g_clear_object (&job->import);
  g_clear_pointer (&job->chosen, g_ptr_array_unref);
  g_free (job);
}

static ExportJob *
export_job_new (StarWindow *self, GFile *file)
{
  ExportJob *job = g_new0 (ExportJob, 1);

  job->window = g_object_ref (self);
  job->application = hold_application (self);
  job->file = g_object_ref (file);

  return job;
}

static void
export_job_free (ExportJob *job)
{
  g_clear_pointer (&job->application, release_application);
  g_clear_object (&job->window);
  g_clear_object (&job->file);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ImportJob, import_job_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ExportJob, export_job_free)

/* For what the user has to read before going on. */
static void
tell (StarWindow *self, const char *heading, const char *body)
{
  GtkWidget *dialog;

  if (self->closed)
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
import_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ImportJob) job = data;
  StarWindow *self = job->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!star_store_save_all_finish (STAR_STORE (source), result, &error))
    {
      tell (self, _("Nothing Was Imported"), error->message);
      return;
    }

  if (self->closed)
    return;

  /* Translators: %u is how many stories came in */
  message = g_strdup_printf (ngettext ("%u story imported", "%u stories imported", job->chosen->len),
                             job->chosen->len);
  star_window_reload_stories (self, job->chosen);
  star_window_say (self, job->content->has_headings
                           ? message
                           : _("No headings were found: the text is in Situation"));
}

static void
import_digested_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ImportJob) job = data;
  g_autoptr (GPtrArray) digests = star_exchange_digest_finish (result, NULL);
  ImportJob *handed = g_steal_pointer (&job);

  star_store_save_all_async (star_context_get_store (handed->window->context), handed->chosen,
                             digests, handed->extra, NULL, import_saved_cb, handed);
}

static void
apply_import (ImportJob *job, StarConflict conflict)
{
  StarWindow *self = job->window;

  g_autofree char *mine = g_steal_pointer (&job->extra);

  job->extra = star_import_choose_extra (mine, job->content->extra, conflict);
  job->chosen = star_import_resolve (job->import, conflict);
  if (job->chosen->len == 0)
    {
      star_window_say (self, _("Nothing new in the file"));
      import_job_free (job);
      return;
    }

  star_exchange_digest_async (job->chosen, star_context_get_lexicon (self->context),
                              import_digested_cb, job);
}

static void
conflict_response_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  ImportJob *job = data;
  int conflict;

  if (star_enum_from_nick (STAR_TYPE_CONFLICT, response, &conflict))
    apply_import (job, conflict);
  else
    import_job_free (job);
}

static char *
describe_import (StarImport *import)
{
  guint n_new = star_import_count (import, STAR_IMPORT_NEW);
  guint n_changed = star_import_count (import, STAR_IMPORT_CHANGED);
  guint n_same = star_import_count (import, STAR_IMPORT_SAME);
  /* Translators: counts of stories in a file that is to be imported */
  g_autofree char *new_text = g_strdup_printf (ngettext ("%u new story", "%u new stories", n_new), n_new);
  g_autofree char *changed_text =
    /* Translators: counts of stories in a file that is to be imported */
    g_strdup_printf (ngettext ("%u differs from yours", "%u differ from yours", n_changed), n_changed);
  g_autofree char *same_text =
    /* Translators: counts of stories in a file that is to be imported */
    g_strdup_printf (ngettext ("%u is the same", "%u are the same", n_same), n_same);

  return g_strdup_printf ("%s\n%s\n%s", new_text, changed_text, same_text);
}

/* Shows what an import would do before anything is written. */
static void
ask_about_import (ImportJob *job)
{
  StarWindow *self = job->window;
  g_autofree char *body = describe_import (job->import);
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _("Import Stories?"), body));
  gboolean conflicts = star_import_count (job->import, STAR_IMPORT_CHANGED) > 0;

  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  if (conflicts)
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
  g_signal_connect (dialog, "response", G_CALLBACK (conflict_response_cb), job);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
import_present_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ImportJob) job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) present =
    star_store_load_all_finish (STAR_STORE (source), result, &job->extra, &error);
  StarWindow *self = job->window;

  if (self->closed)
    return;
  if (present == NULL)
    {
      tell (self, _("Nothing Was Imported"), error->message);
      return;
    }

  job->import = star_import_new (job->content->stories, present);
  if (job->ask && star_import_count (job->import, STAR_IMPORT_SAME) < star_import_get_size (job->import))
    ask_about_import (g_steal_pointer (&job));
  else
    apply_import (g_steal_pointer (&job), STAR_CONFLICT_KEEP_MINE);
}

static void compare_when_saved (ImportJob *job);

static void
import_document_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ImportJob *job = data;
  g_autoptr (GError) error = NULL;

  if (star_document_save_finish (STAR_DOCUMENT (source), result, &error))
    {
      compare_when_saved (job);
      return;
    }

  tell (job->window, _("Nothing Was Imported"), error->message);
  import_job_free (job);
}

/* What is typed so far has to be on disk before it is compared with what comes in. */
static void
compare_when_saved (ImportJob *job)
{
  StarWindow *self = job->window;
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, self->documents);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    {
      if (star_document_is_dirty (document))
        {
          star_document_save_async (document, import_document_saved_cb, job);
          return;
        }
    }

  star_store_load_all_async (star_context_get_store (self->context), NULL, import_present_cb, job);
}

/* Takes the content. */
static void
import_content (StarWindow *self, StarExchangeContent *content, gboolean ask)
{
  star_worksheet_commit (self->worksheet);
  compare_when_saved (import_job_new (self, content, ask));
}

static void
file_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarWindow) self = data;
  g_autoptr (GError) error = NULL;
  StarExchangeContent *content = star_exchange_read_finish (result, &error);

  if (content == NULL)
    tell (self, _("Nothing Was Imported"), error->message);
  else if (!self->closed)
    import_content (self, content, TRUE);
  else
    star_exchange_content_free (content);
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
  star_exchange_read_async (file, NULL, file_read_cb, g_object_ref (self));
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
  g_autoptr (GError) error = NULL;
  StarExchangeContent *content = star_exchange_parse (text, _("Pasted text"), &error);

  if (content != NULL)
    import_content (self, content, FALSE);
  else
    tell (self, _("Nothing Was Added"), error->message);
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
  StarWindow *self = STAR_WINDOW (widget);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (
    "/io/github/starling_stories/Starling/samples.json", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GError) error = NULL;
  StarExchangeContent *content = star_exchange_parse (text, "samples.json", &error);

  if (content != NULL)
    import_content (self, content, FALSE);
  else
    tell (self, _("Nothing Was Added"), error->message);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ExportJob) job = data;
  g_autoptr (GError) error = NULL;

  if (job->window->closed)
    return;
  if (star_exchange_write_finish (result, &error))
    {
      g_autofree char *name = g_file_get_basename (job->file);
      /* Translators: %s is the name of a file */
      g_autofree char *message = g_strdup_printf (_("Exported to %s"), name);

      star_window_say (job->window, message);
    }
  else
    {
      tell (job->window, _("Nothing Was Exported"), error->message);
    }
}

/* What could not be saved goes into the export as it is in the window. */
static void
put_unsaved (StarWindow *self, GPtrArray *stories)
{
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, self->documents);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    {
      StarStory *story = star_document_get_story (document);
      guint place = 0;

      if (!star_document_is_dirty (document))
        continue;
      while (place < stories->len
             && !g_str_equal (star_story_get_id (g_ptr_array_index (stories, place)),
                              star_story_get_id (story)))
        place++;
      if (place < stories->len)
        g_ptr_array_remove_index (stories, place);
      g_ptr_array_insert (stories, place, g_object_ref (story));
    }
}

static void
export_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ExportJob) job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *extra = NULL;
  g_autoptr (GPtrArray) stories =
    star_store_load_all_finish (STAR_STORE (source), result, &extra, &error);
  StarWindow *self = job->window;
  GFile *file = job->file;

  if (stories == NULL)
    tell (self, _("Nothing Was Exported"), error->message);
  else
    {
      put_unsaved (self, stories);
      star_exchange_write_async (file, stories, extra, STAR_EXCHANGE_JSON, self->context, NULL,
                                 written_cb, g_steal_pointer (&job));
    }
}

static void
export_chosen_cb (StarWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  StarExchangeFormat format =
    GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chooser), "star-format"));
  StarStory *story = g_object_get_data (G_OBJECT (chooser), "star-story");
  g_autoptr (GFile) file = NULL;
  ExportJob *job;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  job = export_job_new (self, file);
  if (story != NULL)
    {
      g_autoptr (GPtrArray) stories = g_ptr_array_new ();

      g_ptr_array_add (stories, story);
      star_exchange_write_async (job->file, stories, NULL, format, self->context, NULL, written_cb,
                                 job);
    }
  else
    {
      star_store_load_all_async (star_context_get_store (self->context), NULL, export_loaded_cb, job);
    }
}

/* Without a story all of them are exported. */
static void
choose_export (StarWindow *self, StarStory *story, StarExchangeFormat format)
{
  g_autofree char *title =
    story != NULL ? star_story_dup_display_title (story) : g_strdup (_("Stories"));
  g_autofree char *name = NULL;
  g_autofree char *stem = NULL;

  /* Names of files are at most 255 bytes long, and a dot in front would hide this one. */
  stem = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), 60));
  g_strdelimit (stem, "/\\\n:", '-');
  if (*stem == '.')
    *stem = '-';
  name = g_strconcat (stem, star_exchange_format_get_suffix (format), NULL);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Export"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_object_set_data (G_OBJECT (self->chooser), "star-format", GINT_TO_POINTER (format));
  if (story != NULL)
    g_object_set_data_full (G_OBJECT (self->chooser), "star-story", g_object_ref (story),
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
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _("Changes Are Not Saved"), body));

  adw_message_dialog_add_response (dialog, "cancel", _("_Keep Open"));
  adw_message_dialog_add_response (dialog, "discard", _("Close _Without Saving"));
  adw_message_dialog_add_response (dialog, "export", _("_Export Copy…"));
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "export", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "export");
  adw_message_dialog_set_close_response (dialog, "cancel");
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
