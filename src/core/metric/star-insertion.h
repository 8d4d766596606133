/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *star_insertion_find    (const char *text, const char *sentence);
char       *star_insertion_append  (const char *text, const char *sentence, int *end);
char       *star_insertion_replace (const char *text, const char *old, const char *sentence,
                                    int *end);
char       *star_insertion_remove  (const char *text, const char *sentence, int *end);

G_END_DECLS
