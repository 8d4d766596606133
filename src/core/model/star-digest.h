/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-enums.h"

G_BEGIN_DECLS

/**
 * StarDigest:
 * @engine: the version of the checks that made this, "" for none
 * @foreign: (nullable): the id of the language for which the story was not judged, such as "de";
 *   %NULL if it was judged
 * @levels: the level of each dimension, all missing and not to be shown if it was not judged
 * @words: the number of spoken words
 * @blocking: how many findings keep the story from Ready, the spoken time left out
 *
 * What a list shows of a story's checks, small enough to be stored beside the story.
 * Spoken time is left out because it depends on the user's pace.
 */
typedef struct {
  char *engine;
  char *foreign;
  StarLevel levels[STAR_N_DIMENSIONS];
  guint words;
  guint blocking;
} StarDigest;

#define STAR_TYPE_DIGEST (star_digest_get_type ())

GType       star_digest_get_type (void);
StarDigest *star_digest_new      (const char *engine);
StarDigest *star_digest_copy     (const StarDigest *self);
void        star_digest_free     (StarDigest *self);
gboolean    star_digest_is_ready (const StarDigest *self, guint pace);

/* The window of the standard cut, seconds of spoken time. */
#define STAR_STANDARD_CUT_MIN 90
#define STAR_STANDARD_CUT_MAX 120

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarDigest, star_digest_free)

G_END_DECLS
