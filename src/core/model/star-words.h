/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words a minute until the user has own takes: an ordinary speaking pace. */
#define STAR_DEFAULT_PACE 140

guint star_words_count          (const char *text);
guint star_words_spoken_seconds (guint words, guint pace);

G_END_DECLS
