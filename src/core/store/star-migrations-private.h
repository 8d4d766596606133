/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Drawn by lot once; it tells our files from other programs'. */
#define STAR_APPLICATION_ID 0x6e1b27c4

/* The SQL that leads from the version before to @version. */
typedef struct {
  int version;
  const char *sql;
} StarMigration;

int      star_migrations_get_latest (void);
gboolean star_migrations_run        (sqlite3 *connection, GError **error);
gboolean star_migrations_run_steps  (sqlite3 *connection, const StarMigration *steps, gsize n_steps,
                                     GError **error);

extern const char star_schema_1[];
extern const char star_schema_2[];
extern const char star_schema_3[];
extern const char star_schema_4[];

/* The table for the search as it is today. */
extern const char star_schema_search[];

G_END_DECLS
