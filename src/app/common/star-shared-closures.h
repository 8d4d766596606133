/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

/* Ordinary functions for <closure> in .ui files. @object is what GTK passes first, unused. */

void star_shared_closures_bind (GtkWidgetClass *widget_class);

gboolean star_shared_closures_not     (gpointer object, gboolean value);
gboolean star_shared_closures_and     (gpointer object, gboolean a, gboolean b);
gboolean star_shared_closures_or      (gpointer object, gboolean a, gboolean b);
gboolean star_shared_closures_is_set  (gpointer object, const char *text);
char    *star_shared_closures_words   (gpointer object, guint words);
char    *star_shared_closures_spoken  (gpointer object, guint seconds);
char    *star_shared_closures_length  (gpointer object, guint words, guint pace);
char    *star_shared_closures_clock   (gpointer object, gint64 unix_seconds);
char    *star_shared_closures_saved   (gpointer object, gint64 unix_seconds);
char    *star_shared_closures_level   (gpointer object, StarDimension dimension, StarLevel level);

G_END_DECLS
