/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

sqlite3 *star_connection_open      (const char *path, gboolean writable, GError **error);
gboolean star_connection_exec      (sqlite3 *self, const char *sql, GError **error);
void     star_connection_set_error (sqlite3 *self, int rc, GError **error);
void     star_connection_close     (sqlite3 *self);

gboolean star_connection_copy           (sqlite3 *self, sqlite3 *to, GError **error);
sqlite3 *star_connection_copy_to_memory (sqlite3 *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, star_connection_close)

G_END_DECLS
