/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-text-view.h"

G_BEGIN_DECLS

#define STAR_TYPE_TEXT_MARKS (star_text_marks_get_type ())
G_DECLARE_FINAL_TYPE (StarTextMarks, star_text_marks, STAR, TEXT_MARKS, GObject)

StarTextMarks *star_text_marks_new (GtkTextBuffer *buffer);
guint          star_text_marks_set (StarTextMarks *self,
                                    const StarTextSpan *spans,
                                    guint n_spans);

G_END_DECLS
