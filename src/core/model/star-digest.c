/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-digest.h"

#include "star-words.h"

G_DEFINE_BOXED_TYPE (StarDigest, star_digest, star_digest_copy, star_digest_free)

/**
 * star_digest_new:
 * @engine: the version of the checks
 *
 * Returns: (transfer full): a digest of a judged story with every dimension missing and no words
 */
StarDigest *
star_digest_new (const char *engine)
{
  StarDigest *self;

  g_return_val_if_fail (engine != NULL, NULL);

  self = g_new0 (StarDigest, 1);
  self->engine = g_strdup (engine);

  return self;
}

/**
 * star_digest_copy:
 *
 * Returns: (transfer full): the copy
 */
StarDigest *
star_digest_copy (const StarDigest *self)
{
  StarDigest *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->engine = g_strdup (self->engine);
  copy->foreign = g_strdup (self->foreign);

  return copy;
}

/**
 * star_digest_free:
 * @self: (transfer full): a digest
 */
void
star_digest_free (StarDigest *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->engine);
  g_free (self->foreign);
  g_free (self);
}

/**
 * star_digest_is_ready:
 * @pace: words a minute
 *
 * Returns: %TRUE if nothing blocks the story and its spoken time is inside the window of the
 *   standard cut
 */
gboolean
star_digest_is_ready (const StarDigest *self, guint pace)
{
  guint seconds;

  g_return_val_if_fail (self != NULL, FALSE);

  seconds = star_words_spoken_seconds (self->words, pace);

  return self->blocking == 0
         && seconds >= STAR_STANDARD_CUT_MIN && seconds <= STAR_STANDARD_CUT_MAX;
}
