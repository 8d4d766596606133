/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int star_text_height_measure (GtkTextView *view, const char *text, int width);

G_END_DECLS
