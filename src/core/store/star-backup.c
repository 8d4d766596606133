/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-backup-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "star-connection-private.h"
#include "star-place-private.h"
#include "star-store-error-private.h"

/* A copy of the library beside it, made by SQLite and believed only after it was opened again
 * and found to be whole and to have the same content. */

#define SUFFIX ".db"

typedef gboolean (*RowFunc) (sqlite3 *connection, sqlite3_stmt *row, gpointer data, GError **error);

static gboolean
for_each_row (sqlite3 *connection, const char *sql, RowFunc func, gpointer data, GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean done = TRUE;
  int rc;

  rc = sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL);
  while (rc == SQLITE_OK || rc == SQLITE_ROW)
    {
      rc = sqlite3_step (statement);
      if (rc == SQLITE_ROW && !func (connection, statement, data, error))
        {
          done = FALSE;
          break;
        }
    }
  if (done && rc != SQLITE_DONE)
    star_connection_set_error (connection, rc, error);
  sqlite3_finalize (statement);

  return done && rc == SQLITE_DONE;
}

static gboolean
add_row (sqlite3 *connection, sqlite3_stmt *row, gpointer data, GError **error)
{
  GChecksum *sum = data;

  for (int i = 0; i < sqlite3_column_count (row); i++)
    {
      const guint8 type = sqlite3_column_type (row, i);
      const void *bytes = sqlite3_column_blob (row, i);
      const int length = sqlite3_column_bytes (row, i);

      g_checksum_update (sum, &type, sizeof type);
      g_checksum_update (sum, (const guint8 *) &length, sizeof length);
      if (length > 0)
        g_checksum_update (sum, bytes, length);
    }

  return TRUE;
}

static gboolean
add_table (sqlite3 *connection, sqlite3_stmt *row, gpointer data, GError **error)
{
  char *sql = sqlite3_mprintf ("SELECT * FROM \"%w\"", sqlite3_column_text (row, 0));
  gboolean added;

  if (sql == NULL)
    {
      star_connection_set_error (connection, SQLITE_NOMEM, error);
      return FALSE;
    }

  added = for_each_row (connection, sql, add_row, data, error);
  sqlite3_free (sql);
  return added;
}

/* By which two libraries of the same content are known: all rows of all tables, in their order.
 * What is in the table for the search is in the plain tables under it. */
static char *
take_fingerprint (sqlite3 *connection, GError **error)
{
  static const char *const alone[] = {
    "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name, type",
    "PRAGMA user_version",
    "PRAGMA application_id",
  };
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (gsize i = 0; i < G_N_ELEMENTS (alone); i++)
    {
      if (!for_each_row (connection, alone[i], add_row, sum, error))
        return NULL;
    }

  if (!for_each_row (connection,
                     "SELECT name FROM sqlite_schema"
                     " WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
                     add_table, sum, error))
    return NULL;

  return g_strdup (g_checksum_get_string (sum));
}

static gboolean
is_ok (sqlite3 *connection, sqlite3_stmt *row, gpointer data, GError **error)
{
  gboolean *ok = data;

  *ok = g_strcmp0 ((const char *) sqlite3_column_text (row, 0), "ok") == 0;
  return TRUE;
}

/* Without modules, newer versions of SQLite do not ask FTS5: a damaged search is no damage to the
 * stories, and is copied as it is. */
static gboolean
is_whole (sqlite3 *connection)
{
  gboolean ok = FALSE;

  return sqlite3_drop_modules (connection, NULL) == SQLITE_OK
         && for_each_row (connection, "PRAGMA integrity_check (1)", is_ok, &ok, NULL) && ok;
}

static gboolean
is_copy (const char *place, const char *fingerprint)
{
  g_autoptr (sqlite3) copy = NULL;
  g_autofree char *found = NULL;

  if (!star_place_look (place, FALSE, NULL, NULL))
    return FALSE;
  copy = star_connection_open (place, FALSE, NULL);
  if (copy == NULL || !is_whole (copy))
    return FALSE;

  found = take_fingerprint (copy, NULL);
  return g_strcmp0 (found, fingerprint) == 0;
}

/* Such as "stories-backup-format-1.db", and the second one "stories-backup-format-1-2.db". */
static char *
dup_place (const char *path, int version, guint nth)
{
  g_autofree char *stem = g_strdup (path);

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';

  return nth == 1 ? g_strdup_printf ("%s-backup-format-%d" SUFFIX, stem, version)
                  : g_strdup_printf ("%s-backup-format-%d-%u" SUFFIX, stem, version, nth);
}

static void
remove_draft (const char *draft)
{
  g_autofree char *journal = g_strconcat (draft, "-journal", NULL);

  g_remove (journal);
  g_remove (draft);
}

static gboolean
write_draft (sqlite3 *library, const char *draft, GError **error)
{
  g_autoptr (sqlite3) copy = NULL;

  if (!star_place_make_file (draft, error))
    return FALSE;

  copy = star_connection_open (draft, TRUE, error);
  return copy != NULL && star_connection_copy (library, copy, error);
}

static gboolean
make_at (sqlite3 *library, const char *place, const char *fingerprint, GError **error)
{
  g_autofree char *draft = g_strconcat (place, ".new", NULL);

  /* Ours to delete: we hold the lock, so the one who wrote it is dead. */
  remove_draft (draft);
  if (!write_draft (library, draft, error))
    {
      remove_draft (draft);
      return FALSE;
    }

  if (!is_copy (draft, fingerprint))
    {
      remove_draft (draft);
      g_set_error_literal (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
                           _("The copy is damaged or differs from the library"));
      return FALSE;
    }

  return star_place_move (draft, place, error);
}

static gboolean
make (sqlite3 *library, const char *path, int version, GError **error)
{
  g_autofree char *fingerprint = take_fingerprint (library, error);

  if (fingerprint == NULL)
    return FALSE;

  for (guint nth = 1;; nth++)
    {
      g_autofree char *place = dup_place (path, version, nth);
      GStatBuf info;

      if (g_lstat (place, &info) != 0)
        return make_at (library, place, fingerprint, error);
      if (is_copy (place, fingerprint))
        return TRUE;
    }
}

/*
 * star_backup_make:
 * @library: the library, open
 * @path: where it lies
 * @version: of its format
 *
 * Makes sure that beside the library there is a copy of it as it is now, with its format in the
 * name and for the user's eyes only. A backup of another content is never touched, and the one
 * of an earlier try is as good as a new one. Needs the lock of the library.
 */
gboolean
star_backup_make (sqlite3 *library, const char *path, int version, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) local = NULL;

  if (make (library, path, version, &local))
    return TRUE;

  g_set_error (error, STAR_STORE_ERROR, local->code,
               /* Translators: the first %s is the path of the library's file, the second says what
                * went wrong */
               _("The library “%s” is of an older format. It is left as it is, because the backup "
                 "that has to be made first failed: %s"),
               name, local->message);
  return FALSE;
}
