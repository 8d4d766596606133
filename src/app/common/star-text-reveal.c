/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-reveal.h"

#include "star-scroll.h"
#include "star-text-shown.h"

#define SCROLL_MARGIN 12

/**
 * StarTextReveal:
 *
 * Brings the cursor of a text view into view. A text view scrolls itself only. Ours is as high as
 * its text, so that it is the viewport around it which has to follow the cursor, and it can do so
 * only when the new heights are laid out, but still before the frame is drawn.
 */
struct _StarTextReveal
{
  GObject parent_instance;

  /* Borrowed: the view owns this */
  GtkTextView *view;

  GdkFrameClock *clock;
  gulong clock_id;
  StarTextRevealWhat what;
};

G_DEFINE_FINAL_TYPE (StarTextReveal, star_text_reveal, G_TYPE_OBJECT)

static void
get_place (StarTextReveal *self, GtkTextMark *mark, GdkRectangle *place)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (self->view), &iter, mark);
  gtk_text_view_get_iter_location (self->view, &iter, place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place->x, place->y,
                                         &place->x, &place->y);
}

/* Returns: (nullable): the other end of what begins or ends with the cursor */
static GtkTextMark *
find_other_end (StarTextReveal *self, GtkTextBuffer *buffer)
{
  switch (self->what)
    {
    case STAR_TEXT_REVEAL_SELECTION:
      return gtk_text_buffer_get_selection_bound (buffer);
    case STAR_TEXT_REVEAL_SHOWN:
      return gtk_text_buffer_get_mark (buffer, STAR_TEXT_SHOWN_START);
    case STAR_TEXT_REVEAL_CURSOR:
    default:
      return NULL;
    }
}

static void
reveal (StarTextReveal *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextMark *other_end = find_other_end (self, buffer);
  GdkRectangle area, other;

  get_place (self, gtk_text_buffer_get_insert (buffer), &area);
  if (other_end != NULL)
    {
      get_place (self, other_end, &other);
      gdk_rectangle_union (&area, &other, &area);
    }
  self->what = STAR_TEXT_REVEAL_CURSOR;
  star_scroll_to_area (GTK_WIDGET (self->view), &area, SCROLL_MARGIN);
}

static void
laid_out_cb (StarTextReveal *self)
{
  star_text_reveal_stop (self);
  reveal (self);
}

static void
star_text_reveal_dispose (GObject *object)
{
  star_text_reveal_stop (STAR_TEXT_REVEAL (object));

  G_OBJECT_CLASS (star_text_reveal_parent_class)->dispose (object);
}

static void
star_text_reveal_class_init (StarTextRevealClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_text_reveal_dispose;
}

static void
star_text_reveal_init (StarTextReveal *self)
{
}

/**
 * star_text_reveal_new:
 * @view: the view that will own it
 *
 * Returns: (transfer full): one that has nothing to do yet
 */
StarTextReveal *
star_text_reveal_new (GtkTextView *view)
{
  StarTextReveal *self = g_object_new (STAR_TYPE_TEXT_REVEAL, NULL);

  self->view = view;

  return self;
}

/**
 * star_text_reveal_queue:
 * @what: what has to come into view; words, once asked for, are not forgotten for the cursor
 *
 * Scrolls after the next layout.
 */
void
star_text_reveal_queue (StarTextReveal *self, StarTextRevealWhat what)
{
  GdkFrameClock *clock;

  g_return_if_fail (STAR_IS_TEXT_REVEAL (self));

  if (what != STAR_TEXT_REVEAL_CURSOR)
    self->what = what;
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->view));
  if (clock == NULL || self->clock_id != 0)
    return;

  self->clock = g_object_ref (clock);
  self->clock_id = g_signal_connect_data (clock, "layout", G_CALLBACK (laid_out_cb), self, NULL,
                                          G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

/**
 * star_text_reveal_stop:
 *
 * Does not scroll after all, as the view is no longer shown.
 */
void
star_text_reveal_stop (StarTextReveal *self)
{
  g_return_if_fail (STAR_IS_TEXT_REVEAL (self));

  if (self->clock != NULL)
    g_clear_signal_handler (&self->clock_id, self->clock);
  g_clear_object (&self->clock);
}
