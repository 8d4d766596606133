/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-database.h"
#include "star-ignored-flag.h"

G_BEGIN_DECLS

/* What the user ignores in every story, as it is in the database: plain calls that block, for the
 * worker thread and the command line. */

GPtrArray *star_everywhere_list   (StarDatabase *database, GError **error);
GStrv      star_everywhere_dup_flags (StarDatabase *database, GError **error);
gboolean   star_everywhere_add    (StarDatabase *database, StarIgnoredFlag *ignored,
                                   GError **error);
gboolean   star_everywhere_remove (StarDatabase *database, const char *flag, GError **error);

G_END_DECLS
