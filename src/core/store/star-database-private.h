/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "star-database.h"

G_BEGIN_DECLS

typedef gboolean (*StarDatabaseFunc) (StarDatabase *self, gpointer data, GError **error);

StarDatabase *star_database_open_full   (const char *path, StarDatabaseMode mode,
                                         gboolean may_create, GError **error);
const char   *star_database_get_path    (StarDatabase *self);
const GError *star_database_get_problem (StarDatabase *self);
gboolean      star_database_accept      (StarDatabase *self, GError **error);
gboolean      star_database_read        (StarDatabase *self, StarDatabaseFunc func, gpointer data,
                                         GError **error);
gboolean      star_database_write       (StarDatabase *self, StarDatabaseFunc func, gpointer data,
                                         GError **error);

sqlite3      *star_database_copy_to_memory (StarDatabase *self, GError **error);

/* For StarStatement alone. */
int  star_database_borrow_statement (StarDatabase *self, const char *sql,
                                     sqlite3_stmt **statement);
void star_database_return_statement (StarDatabase *self, const char *sql,
                                     sqlite3_stmt *statement);
void star_database_set_error        (StarDatabase *self, int rc, GError **error);

G_END_DECLS
