/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void star_text_replace (GtkTextBuffer *buffer, const char *old, const char *new);

G_END_DECLS
