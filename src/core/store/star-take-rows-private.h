/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-statement-private.h"
#include "star-take.h"

G_BEGIN_DECLS

gboolean star_take_rows_write (StarDatabase *database, const StarTake *take, GError **error);
gboolean star_take_rows_read  (StarDatabase *database, GPtrArray *takes, guint *n_damaged,
                               GError **error);

G_END_DECLS
