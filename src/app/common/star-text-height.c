/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-height.h"

/* The column that a text view keeps free for the caret at the end of a line. */
#define CARET_WIDTH 1

/**
 * star_text_height_measure:
 * @view: the view whose font, wrapping and distances count
 * @text: what stands in it, or would
 * @width: the room for the text in pixels, margins left out
 *
 * Works out how high @text is when it is wrapped at @width. A text view itself knows this only
 * after it got a size, which is too late for the one that is to give it.
 *
 * Returns: the height in pixels, margins left out
 */
int
star_text_height_measure (GtkTextView *view, const char *text, int width)
{
  g_autoptr (PangoLayout) layout = NULL;
  int between, height = 0;
  gboolean more = TRUE;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), 0);
  g_return_val_if_fail (text != NULL, 0);

  between = gtk_text_view_get_pixels_above_lines (view) +
            gtk_text_view_get_pixels_below_lines (view);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), NULL);
  pango_layout_set_width (layout, MAX (1, width - CARET_WIDTH) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  /* Paragraph by paragraph, because a text view rounds each to whole pixels. */
  while (more)
    {
      int end, next, paragraph;

      pango_find_paragraph_boundary (text, -1, &end, &next);
      more = next > end;
      pango_layout_set_text (layout, text, end);
      pango_layout_get_pixel_size (layout, NULL, &paragraph);
      height += paragraph + between;
      text += next;
    }

  return height;
}
