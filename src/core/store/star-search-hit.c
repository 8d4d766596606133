/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-search-hit.h"

G_DEFINE_BOXED_TYPE (StarSearchHit, star_search_hit, star_search_hit_copy, star_search_hit_free)

/**
 * star_search_hit_new:
 * @id: the id of the story
 * @title: its title
 * @snippet: the words around what was found
 *
 * Returns: (transfer full): the hit
 */
StarSearchHit *
star_search_hit_new (const char *id, const char *title, const char *snippet)
{
  StarSearchHit *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (snippet != NULL, NULL);

  self = g_new0 (StarSearchHit, 1);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->snippet = g_strdup (snippet);

  return self;
}

/**
 * star_search_hit_copy:
 *
 * Returns: (transfer full): the copy
 */
StarSearchHit *
star_search_hit_copy (const StarSearchHit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return star_search_hit_new (self->id, self->title, self->snippet);
}

/**
 * star_search_hit_free:
 * @self: (transfer full): a hit
 */
void
star_search_hit_free (StarSearchHit *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self->snippet);
  g_free (self);
}
