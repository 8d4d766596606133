/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-database.h"
#include "star-own-formula.h"

G_BEGIN_DECLS

/* The formulas that the user has written, as they are in the database: plain calls that block, for
 * the worker thread and the command line. */

GPtrArray      *star_formulary_list   (StarDatabase *database, guint *n_damaged, GError **error);
StarOwnFormula *star_formulary_save   (StarDatabase *database, StarOwnFormula *formula,
                                       GError **error);
gboolean        star_formulary_remove (StarDatabase *database, const char *id, GError **error);

G_END_DECLS
