/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words for a placeholder, to be freed; NULL if there are none. */
typedef char *(*StarPatternWords) (const char *name, gpointer data);

/* Whether there is a placeholder of that name. */
typedef gboolean (*StarPatternKnows) (const char *name, gpointer data);

gboolean star_pattern_check (const char *text, StarPatternKnows knows, gpointer data,
                             GError **error);
char    *star_pattern_fill  (const char *text, int sign, StarPatternWords words, gpointer data);

G_END_DECLS
