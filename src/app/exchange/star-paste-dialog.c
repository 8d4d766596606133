/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-paste-dialog.h"

#include "star-core.h"
#include "star-text-view.h"

/**
 * StarPasteDialog:
 *
 * Takes the text of a story that was written elsewhere. #StarPasteDialog::added hands it over.
 */
struct _StarPasteDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkWidget *add_button;
  StarTextView *text_view;
};

enum {
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarPasteDialog, star_paste_dialog, ADW_TYPE_WINDOW)

static void
text_changed_cb (StarPasteDialog *self)
{
  gtk_widget_set_sensitive (self->add_button,
                            star_words_has_any (star_text_view_get_text (self->text_view)));
}

static void
add_cb (StarPasteDialog *self)
{
  g_signal_emit (self, signals[ADDED], 0, star_text_view_get_text (self->text_view));
  gtk_window_close (GTK_WINDOW (self));
}

static void
star_paste_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), STAR_TYPE_PASTE_DIALOG);

  G_OBJECT_CLASS (star_paste_dialog_parent_class)->dispose (object);
}

static void
star_paste_dialog_class_init (StarPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = star_paste_dialog_dispose;

  signals[ADDED] = g_signal_new ("added", STAR_TYPE_PASTE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (STAR_TYPE_TEXT_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/starling_stories/Starling/star-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StarPasteDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, StarPasteDialog, text_view);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
star_paste_dialog_init (StarPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

GtkWidget *
star_paste_dialog_new (void)
{
  return g_object_new (STAR_TYPE_PASTE_DIALOG, NULL);
}
