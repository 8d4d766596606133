/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The name of the mark of the buffer at which the words begin; the cursor is at their end. */
#define STAR_TEXT_SHOWN_START "shown-start"

#define STAR_TYPE_TEXT_SHOWN (star_text_shown_get_type ())
G_DECLARE_FINAL_TYPE (StarTextShown, star_text_shown, STAR, TEXT_SHOWN, GObject)

StarTextShown *star_text_shown_new  (GtkTextView *view);
void           star_text_shown_show (StarTextShown *self, int start, int end);

G_END_DECLS
