/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-database.h"
#include "star-take.h"

G_BEGIN_DECLS

/* The takes, as they are in the database: plain calls that block, for the worker thread and the
 * command line. */

GPtrArray *star_logbook_list   (StarDatabase *database, guint *n_damaged, GError **error);
gboolean   star_logbook_save   (StarDatabase *database, const StarTake *take, GError **error);
gboolean   star_logbook_remove (StarDatabase *database, const char *id, GError **error);

G_END_DECLS
