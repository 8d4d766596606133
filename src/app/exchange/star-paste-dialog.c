/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-paste-dialog.h"

#include <string.h>

#include "star-button-names.h"
#include "star-core.h"
#include "star-discard.h"
#include "star-text-view.h"

/**
 * StarPasteDialog:
 *
 * Takes the text of a story that was written elsewhere, and begins with what is on the clipboard
 * if that looks like a story. #StarPasteDialog::added hands it over.
 */
struct _StarPasteDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkWidget *clipboard_label;
  StarTextView *text_view;

  /* Owned references */
  GCancellable *reading;
  char *from_clipboard;
};

/* More than that on the clipboard is no story, and would only keep the dialog waiting. */
#define MAX_FROM_CLIPBOARD (256 * 1024)

enum {
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarPasteDialog, star_paste_dialog, ADW_TYPE_WINDOW)

/* What is on the clipboard is not lost with the dialog. */
static gboolean
would_lose (GtkWindow *window)
{
  StarPasteDialog *self = STAR_PASTE_DIALOG (window);
  const char *text = star_text_view_get_text (self->text_view);

  return star_words_has_any (text) && g_strcmp0 (text, self->from_clipboard) != 0;
}

static void
text_changed_cb (StarPasteDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.add",
                                 star_words_has_any (star_text_view_get_text (self->text_view)));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  StarPasteDialog *self = STAR_PASTE_DIALOG (widget);

  g_signal_emit (self, signals[ADDED], 0, star_text_view_get_text (self->text_view));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* All of it is selected: a key, or pasting once more, replaces it. */
static void
show_from_clipboard (StarPasteDialog *self, const char *text)
{
  if (*star_text_view_get_text (self->text_view) != '\0' || strlen (text) > MAX_FROM_CLIPBOARD
      || !star_prose_is_likely (text))
    return;

  self->from_clipboard = g_strdup (text);
  star_text_view_set_text (self->text_view, text);
  g_signal_emit_by_name (self->text_view, "select-all", TRUE);
  gtk_widget_show (self->clipboard_label);
}

static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarPasteDialog) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && self->text_view != NULL)
    show_from_clipboard (self, text);
}

static void
star_paste_dialog_map (GtkWidget *widget)
{
  StarPasteDialog *self = STAR_PASTE_DIALOG (widget);

  GTK_WIDGET_CLASS (star_paste_dialog_parent_class)->map (widget);

  if (self->reading != NULL)
    return;
  self->reading = g_cancellable_new ();
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), self->reading,
                                 clipboard_read_cb, g_object_ref (self));
}

/* Who owns the clipboard may never answer. */
static void
star_paste_dialog_unmap (GtkWidget *widget)
{
  g_cancellable_cancel (STAR_PASTE_DIALOG (widget)->reading);

  GTK_WIDGET_CLASS (star_paste_dialog_parent_class)->unmap (widget);
}

static void
star_paste_dialog_dispose (GObject *object)
{
  StarPasteDialog *self = STAR_PASTE_DIALOG (object);

  g_clear_object (&self->reading);
  g_clear_pointer (&self->from_clipboard, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), STAR_TYPE_PASTE_DIALOG);

  G_OBJECT_CLASS (star_paste_dialog_parent_class)->dispose (object);
}

static void
star_paste_dialog_class_init (StarPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_paste_dialog_dispose;
  widget_class->map = star_paste_dialog_map;
  widget_class->unmap = star_paste_dialog_unmap;

  signals[ADDED] = g_signal_new ("added", STAR_TYPE_PASTE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (STAR_TYPE_TEXT_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StarPasteDialog, clipboard_label);
  gtk_widget_class_bind_template_child (widget_class, StarPasteDialog, text_view);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_install_action (widget_class, "paste.add", NULL, add_action);
}

static void
star_paste_dialog_init (StarPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  star_button_names_set (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.add", FALSE);
  star_discard_ask_first (GTK_WINDOW (self), would_lose);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

GtkWidget *
star_paste_dialog_new (void)
{
  return g_object_new (STAR_TYPE_PASTE_DIALOG, NULL);
}
