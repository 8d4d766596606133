/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-database.h"

G_BEGIN_DECLS

gboolean star_integrity_check (StarDatabase *database, GPtrArray *problems, GError **error);

G_END_DECLS
