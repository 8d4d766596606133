/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-height.h"

/* The column that a text view keeps free for the caret at the end of a line. */
#define CARET_WIDTH 1

static char *
dup_line (GtkTextBuffer *buffer, int line)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static int
layout_height (PangoLayout *layout, const char *text)
{
  int height;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  return PANGO_PIXELS (height);
}

/**
 * star_text_height_create_layout:
 * @view: the view whose font counts
 * @width: the room for the text in pixels, margins left out
 *
 * Returns: (transfer full): a layout that wraps as @view does
 */
PangoLayout *
star_text_height_create_layout (GtkTextView *view, int width)
{
  PangoLayout *layout;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), NULL);
  pango_layout_set_width (layout, MAX (1, width - CARET_WIDTH) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/**
 * star_text_height_measure:
 * @view: the view with the text
 * @placeholder: what shows in it while there is none
 * @width: the room for the text in pixels, margins left out
 *
 * Works out how high the text is when it is wrapped at @width. A text view itself knows this only
 * after it got a size, which is too late for the one that is to give it. Each line of the buffer
 * is laid out by itself, because a text view does so and rounds it to the nearest
 * pixel.
 *
 * Returns: the height in pixels, margins left out
 */
int
star_text_height_measure (GtkTextView *view, const char *placeholder, int width)
{
  g_autoptr (PangoLayout) layout = NULL;
  GtkTextBuffer *buffer;
  int between, height = 0;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), 0);
  g_return_val_if_fail (placeholder != NULL, 0);

  buffer = gtk_text_view_get_buffer (view);
  layout = star_text_height_create_layout (view, width);
  if (gtk_text_buffer_get_char_count (buffer) == 0)
    return layout_height (layout, placeholder);

  between = gtk_text_view_get_pixels_above_lines (view) +
            gtk_text_view_get_pixels_below_lines (view);
  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer); i++)
    {
      g_autofree char *line = dup_line (buffer, i);

      height += layout_height (layout, line) + between;
    }

  return height;
}
