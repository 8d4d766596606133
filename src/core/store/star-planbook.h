/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-database.h"
#include "star-own-plan.h"

G_BEGIN_DECLS

/* The plans that the user has made, as they are in the database: plain calls that block, for the
 * worker thread and the command line. */

GPtrArray *star_planbook_list   (StarDatabase *database, guint *n_damaged, GError **error);
gboolean   star_planbook_save   (StarDatabase *database, StarOwnPlan *plan, GError **error);
gboolean   star_planbook_remove (StarDatabase *database, const char *id, GError **error);

G_END_DECLS
