/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-database.h"
#include "star-digest.h"
#include "star-search-hit.h"
#include "star-story.h"
#include "star-story-summary.h"

G_BEGIN_DECLS

/* The stories in a database: plain calls that block, for the worker thread and the command line.
 * Each writing call is one transaction. */

GPtrArray *star_library_list      (StarDatabase *database, GError **error);
StarStory *star_library_load      (StarDatabase *database, const char *id, GError **error);
GPtrArray *star_library_load_all  (StarDatabase *database, GError **error);
GPtrArray *star_library_find      (StarDatabase *database, const char *id_or_title, GError **error);
gboolean   star_library_save      (StarDatabase *database, StarStory *story,
                                   const StarDigest *digest, GError **error);
gboolean   star_library_save_all  (StarDatabase *database, GPtrArray *stories, GPtrArray *digests,
                                   GPtrArray *formulas, const char *extra, GError **error);
gboolean   star_library_delete    (StarDatabase *database, const char *id, GError **error);
GPtrArray *star_library_search    (StarDatabase *database, const char *words, GError **error);
gboolean   star_library_rebuild_search (StarDatabase *database, GError **error);
char      *star_library_dup_extra (StarDatabase *database, GError **error);

G_END_DECLS
