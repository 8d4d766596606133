/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * StarTextSpan:
 * @start: first character of the words, counted in Unicode characters
 * @end: one past the last character
 * @kind: what they are about: the nick of a dimension, such as "scale", or any other id
 * @strong: whether they carry a figure
 *
 * Words to be marked in a text.
 */
typedef struct {
  int start;
  int end;
  const char *kind;
  gboolean strong;
} StarTextSpan;

#define STAR_TYPE_TEXT_VIEW (star_text_view_get_type ())
G_DECLARE_FINAL_TYPE (StarTextView, star_text_view, STAR, TEXT_VIEW, GtkTextView)

GtkWidget  *star_text_view_new             (void);
const char *star_text_view_get_text        (StarTextView *self);
void        star_text_view_set_text        (StarTextView *self, const char *text);
void        star_text_view_take_back       (StarTextView *self, const char *text);
void        star_text_view_load            (StarTextView *self, const char *text);
const char *star_text_view_get_placeholder (StarTextView *self);
void        star_text_view_set_placeholder (StarTextView *self, const char *placeholder);
void        star_text_view_set_spans       (StarTextView *self,
                                            const StarTextSpan *spans,
                                            guint n_spans);
void        star_text_view_select_span     (StarTextView *self, int start, int end);
void        star_text_view_show_span       (StarTextView *self, int start, int end);

G_END_DECLS
