/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-digest.h"
#include "star-statement-private.h"
#include "star-story.h"

G_BEGIN_DECLS

gboolean    star_story_rows_write       (StarDatabase *database, StarStory *story,
                                         const StarDigest *digest, gint64 *number, GError **error);
StarStory  *star_story_rows_read        (StarDatabase *database, gint64 number, GError **error);

StarDigest *star_story_rows_take_digest (StarStatement *statement);

/* The columns that take_digest () takes. */
#define STAR_DIGEST_COLUMNS \
  "engine, scale, cost, reliability, people, ownership, evolution, words, blocking," \
  " language"

G_END_DECLS
