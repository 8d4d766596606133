/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-formulary.h"

G_BEGIN_DECLS

/* Rows of the table, for those who run inside a transaction. */
typedef struct {
  GPtrArray *formulas;
  guint n_damaged;
} StarFormularyRows;

gboolean star_formulary_read  (StarDatabase *database, gpointer rows, GError **error);
gboolean star_formulary_write (StarDatabase *database, StarOwnFormula *formula, gint64 *position,
                               GError **error);

G_END_DECLS
