/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * StarSearchHit:
 * @id: the id of the story
 * @title: its title
 * @snippet: one line with the words around what was found, cut ends marked by "…"; "" from the
 *   101st hit on
 *
 * A story that a search found.
 */
typedef struct {
  char *id;
  char *title;
  char *snippet;
} StarSearchHit;

#define STAR_TYPE_SEARCH_HIT (star_search_hit_get_type ())

GType          star_search_hit_get_type (void);
StarSearchHit *star_search_hit_new      (const char *id, const char *title, const char *snippet);
StarSearchHit *star_search_hit_copy     (const StarSearchHit *self);
void           star_search_hit_free     (StarSearchHit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarSearchHit, star_search_hit_free)

G_END_DECLS
