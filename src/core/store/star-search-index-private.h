/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-database-private.h"
#include "star-story.h"

G_BEGIN_DECLS

gboolean   star_search_index_write  (StarDatabase *database, gint64 number, StarStory *story,
                                     GError **error);
gboolean   star_search_index_delete (StarDatabase *database, gint64 number, GError **error);
gboolean   star_search_index_rebuild (StarDatabase *database, gpointer data, GError **error);
gboolean   star_search_index_forget (StarDatabase *database, GError **error);
gboolean   star_search_index_agrees (StarDatabase *database, gint64 number, StarStory *story,
                                     gboolean *agrees, GError **error);
GPtrArray *star_search_index_query  (StarDatabase *database, const char *words, GError **error);

G_END_DECLS
