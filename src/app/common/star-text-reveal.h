/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What has to come into view. */
typedef enum {
  STAR_TEXT_REVEAL_CURSOR,
  STAR_TEXT_REVEAL_SELECTION,
  STAR_TEXT_REVEAL_SHOWN, /* the words of a StarTextShown */
} StarTextRevealWhat;

#define STAR_TYPE_TEXT_REVEAL (star_text_reveal_get_type ())
G_DECLARE_FINAL_TYPE (StarTextReveal, star_text_reveal, STAR, TEXT_REVEAL, GObject)

StarTextReveal *star_text_reveal_new   (GtkTextView *view);
void            star_text_reveal_queue (StarTextReveal *self, StarTextRevealWhat what);
void            star_text_reveal_stop  (StarTextReveal *self);

G_END_DECLS
