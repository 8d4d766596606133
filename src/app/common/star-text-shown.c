/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-shown.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "star-announce.h"

/**
 * StarTextShown:
 *
 * Words of a text view that something else points at. They are marked and not selected, so that
 * a stray key replaces none of them; the mark goes with the next key or click.
 */
struct _StarTextShown
{
  GObject parent_instance;

  /* Borrowed: the view owns this */
  GtkTextView *view;

  GtkTextTag *tag;
  gboolean shown;
};

G_DEFINE_FINAL_TYPE (StarTextShown, star_text_shown, G_TYPE_OBJECT)

/* Told apart without colour: by a line above. With a colour of its own that line makes GTK 4.8
 * crash. */
static void
style_tag (GtkTextTag *tag)
{
  GdkRGBA tint;

  gdk_rgba_parse (&tint, "#f5c211");
  tint.alpha = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? 0.4f : 0.6f;
  g_object_set (tag, "background-rgba", &tint, "overline", PANGO_OVERLINE_SINGLE, NULL);
}

static void
clear (StarTextShown *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  if (!self->shown)
    return;

  self->shown = FALSE;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->tag, &start, &end);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static gboolean
key_pressed_cb (StarTextShown *self)
{
  clear (self);

  return GDK_EVENT_PROPAGATE;
}

/* Whatever the view does with what it is given, it is asked first. */
static void
watch_view (StarTextShown *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *clicks = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (clicks), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (clicks), 0);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (clicks, "pressed", G_CALLBACK (clear), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (clear), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (clicks));
}

static void
star_text_shown_dispose (GObject *object)
{
  g_clear_object (&STAR_TEXT_SHOWN (object)->tag);

  G_OBJECT_CLASS (star_text_shown_parent_class)->dispose (object);
}

static void
star_text_shown_class_init (StarTextShownClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_text_shown_dispose;
}

static void
star_text_shown_init (StarTextShown *self)
{
}

/* What a screen reader says when the field has the focus. */
static void
tell_words (StarTextShown *self, const GtkTextIter *start, const GtkTextIter *end)
{
  g_autofree char *words = gtk_text_iter_get_slice (start, end);
  /* Translators: words quoted from a story */
  g_autofree char *quoted = g_strdup_printf (_("“%s”"), words);

  star_announce (GTK_WIDGET (self->view), quoted);
}

/**
 * star_text_shown_new:
 * @view: the view that will own it, with a tag table of its own
 *
 * Returns: (transfer full): one that shows nothing yet
 */
StarTextShown *
star_text_shown_new (GtkTextView *view)
{
  StarTextShown *self = g_object_new (STAR_TYPE_TEXT_SHOWN, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;

  self->view = view;
  self->tag = g_object_ref (gtk_text_buffer_create_tag (buffer, "shown", NULL, NULL));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_create_mark (buffer, STAR_TEXT_SHOWN_START, &start, TRUE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (clear), self, G_CONNECT_SWAPPED);
  watch_view (self);

  return self;
}

/**
 * star_text_shown_show:
 * @start: first character
 * @end: one past the last character, @start for none
 *
 * Marks these words, and puts the cursor behind them.
 */
void
star_text_shown_show (StarTextShown *self, int start, int end)
{
  GtkTextBuffer *buffer;
  GtkTextTagTable *table;
  GtkTextIter from, to;

  g_return_if_fail (STAR_IS_TEXT_SHOWN (self));

  clear (self);
  buffer = gtk_text_view_get_buffer (self->view);
  table = gtk_text_buffer_get_tag_table (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, MAX (start, 0));
  gtk_text_buffer_get_iter_at_offset (buffer, &to, MAX (end, 0));
  gtk_text_buffer_move_mark_by_name (buffer, STAR_TEXT_SHOWN_START, &from);
  gtk_text_buffer_place_cursor (buffer, &to);
  if (gtk_text_iter_compare (&from, &to) >= 0)
    return;

  style_tag (self->tag);
  gtk_text_tag_set_priority (self->tag, gtk_text_tag_table_get_size (table) - 1);
  gtk_text_buffer_apply_tag (buffer, self->tag, &from, &to);
  tell_words (self, &from, &to);
  self->shown = TRUE;
}
