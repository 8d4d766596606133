/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

/* Ordinary functions, which a <closure> in a .ui file may call as well: @object is what GTK passes
 * first, unused. */

char *star_shared_closures_words  (gpointer object, guint words);
char *star_shared_closures_spoken (gpointer object, guint seconds);
char *star_shared_closures_length (gpointer object, guint words, const StarPaceTime *time);
char *star_shared_closures_saved  (gpointer object, gint64 unix_seconds);

G_END_DECLS
