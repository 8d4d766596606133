/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StarStoreError:
 * @STAR_STORE_ERROR_MISSING: there is no file, or no such story
 * @STAR_STORE_ERROR_LOCKED: another process may write to the library now
 * @STAR_STORE_ERROR_NEWER: a newer version of Starling wrote the file
 * @STAR_STORE_ERROR_FOREIGN: the file is no library of Starling's
 * @STAR_STORE_ERROR_DAMAGED: the file is a library, but damaged
 * @STAR_STORE_ERROR_READ_ONLY: the library can be read but not written
 * @STAR_STORE_ERROR_FULL: the disk or the quota is full
 * @STAR_STORE_ERROR_MOVED: the file was moved, deleted or replaced while it was open
 * @STAR_STORE_ERROR_FAILED: anything else, the message says what
 *
 * The reasons why the store can not do what was asked, one for each distinct reaction.
 */
typedef enum {
  STAR_STORE_ERROR_FAILED,
  STAR_STORE_ERROR_MISSING,
  STAR_STORE_ERROR_LOCKED,
  STAR_STORE_ERROR_NEWER,
  STAR_STORE_ERROR_FOREIGN,
  STAR_STORE_ERROR_DAMAGED,
  STAR_STORE_ERROR_READ_ONLY,
  STAR_STORE_ERROR_FULL,
  STAR_STORE_ERROR_MOVED,
} StarStoreError;

#define STAR_STORE_ERROR (star_store_error_quark ())
GQuark star_store_error_quark (void);

typedef enum {
  STAR_DATABASE_READ_ONLY,
  STAR_DATABASE_READ_WRITE,
} StarDatabaseMode;

/* One SQLite connection, to be used by one thread at a time. */
#define STAR_TYPE_DATABASE (star_database_get_type ())
G_DECLARE_FINAL_TYPE (StarDatabase, star_database, STAR, DATABASE, GObject)

char         *star_database_dup_default_path (void);
StarDatabase *star_database_open             (const char *path, StarDatabaseMode mode,
                                              GError **error);
StarDatabaseMode star_database_get_mode      (StarDatabase *self);
gboolean      star_database_check_integrity  (StarDatabase *self, GPtrArray **problems,
                                              GError **error);
int           star_database_get_schema_version (StarDatabase *self);
gboolean      star_database_is_up_to_date   (StarDatabase *self);

G_END_DECLS
