/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

gboolean star_backup_make (sqlite3 *library, const char *path, int version, GError **error);

G_END_DECLS
