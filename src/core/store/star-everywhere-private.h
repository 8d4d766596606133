/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-everywhere.h"

G_BEGIN_DECLS

gboolean star_everywhere_read (StarDatabase *database, gpointer all, GError **error);

G_END_DECLS
