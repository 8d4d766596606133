/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

PangoLayout *star_text_height_create_layout (GtkTextView *view, int width);
int          star_text_height_measure       (GtkTextView *view,
                                             const char *placeholder,
                                             int width);

G_END_DECLS
