/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-planbook.h"

G_BEGIN_DECLS

gboolean star_planbook_read (StarDatabase *database, GPtrArray *plans, guint *n_damaged,
                             GError **error);

G_END_DECLS
