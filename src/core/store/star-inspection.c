/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-inspection-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <time.h>

#include "star-connection-private.h"
#include "star-migrations-private.h"
#include "star-store-error-private.h"

/* A look at a file before anything of ours may change it: is it a library, of a version that we
 * know, and whole? Pragmas that write come only after it. */

#define HEADER_SIZE 100
#define MAGIC "SQLite format 3"
#define OFFSET_WRITE_FORMAT 18
#define OFFSET_READ_FORMAT 19
#define OFFSET_USER_VERSION 60
#define OFFSET_APPLICATION_ID 68
#define WAL_FORMAT 2
#define MAX_CPU_SECONDS 5

static guint32
read_u32 (const guint8 *header, gsize offset)
{
  guint32 value;

  memcpy (&value, header + offset, sizeof value);
  return GUINT32_FROM_BE (value);
}

/* Through SQLite's own descriptor: closing one of ours would drop its locks. */
static gboolean
read_header (sqlite3 *connection, guint8 *header)
{
  sqlite3_file *file = NULL;

  return sqlite3_file_control (connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK
         && file->pMethods != NULL
         && file->pMethods->xRead (file, header, HEADER_SIZE, 0) == SQLITE_OK;
}

static gboolean
is_blank (const guint8 *header)
{
  for (int i = 0; i < HEADER_SIZE; i++)
    {
      if (header[i] != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_kind (const char *path, const guint8 *header, GError **error)
{
  gboolean magic = memcmp (header, MAGIC, sizeof MAGIC) == 0;
  gboolean ours = read_u32 (header, OFFSET_APPLICATION_ID) == STAR_APPLICATION_ID;

  if (magic && ours)
    return TRUE;

  /* A power cut leaves blank pages, so a blank header is more likely ours than foreign. */
  if (ours || is_blank (header))
    star_store_error_set (error, STAR_STORE_ERROR_DAMAGED, path);
  else
    star_store_error_set (error, STAR_STORE_ERROR_FOREIGN, path);

  return FALSE;
}

static gboolean
check_version (const char *path, int version, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (version < 0)
    {
      star_store_error_set (error, STAR_STORE_ERROR_DAMAGED, path);
      return FALSE;
    }
  if (version > star_migrations_get_latest ())
    {
      g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_NEWER,
                   /* Translators: %s is the path of a file, the numbers are versions of its
                    * format */
                   _("The library “%s” has format %d, but this version of Starling only knows "
                     "format %d; update Starling to open it"),
                   name, version, star_migrations_get_latest ());
      return FALSE;
    }

  return TRUE;
}

static gboolean
glance (sqlite3 *connection, const char *path, StarInspection *self, GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };

  /* What is shorter than a header is nothing that SQLite ever wrote. */
  if (!read_header (connection, header))
    {
      star_store_error_set (error, STAR_STORE_ERROR_FOREIGN, path);
      return FALSE;
    }

  self->version = (int) read_u32 (header, OFFSET_USER_VERSION);
  self->unfinished =
    header[OFFSET_WRITE_FORMAT] == WAL_FORMAT || header[OFFSET_READ_FORMAT] == WAL_FORMAT;

  return check_kind (path, header, error) && check_version (path, self->version, error);
}

/* Processor time, because a slow disk is no reason to refuse a library. */
static int
progress_cb (void *data)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec > *(time_t *) data;
}

/* Newer versions of SQLite also ask FTS5 how its index is. That is no reason to refuse the
 * library: the search can be made anew from the stories. Without modules, every version looks at
 * the same: all pages and all rows, those of the search too. */
static int
quick_check (sqlite3 *connection, gboolean *whole)
{
  sqlite3_stmt *statement = NULL;
  struct timespec now;
  time_t deadline;
  int rc;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  deadline = now.tv_sec + MAX_CPU_SECONDS;
  sqlite3_progress_handler (connection, 10000, progress_cb, &deadline);

  rc = sqlite3_drop_modules (connection, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_prepare_v2 (connection, "PRAGMA quick_check (1)", -1, &statement, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_step (statement);
  *whole = rc == SQLITE_ROW
           && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  sqlite3_finalize (statement);
  sqlite3_progress_handler (connection, 0, NULL, NULL);

  return rc == SQLITE_ROW ? SQLITE_OK : rc;
}

/* Looks at the first bytes alone; leaves no trace beside the file either. */
gboolean
star_inspection_glance (const char *path, StarInspection *self, GError **error)
{
  g_autoptr (sqlite3) connection = star_connection_open (path, FALSE, error);

  return connection != NULL && glance (connection, path, self, error);
}

gboolean
star_inspection_run (const char *path, StarInspection *self, GError **error)
{
  g_autoptr (sqlite3) connection = star_connection_open (path, FALSE, error);
  gboolean whole = FALSE;
  int rc;

  if (connection == NULL || !glance (connection, path, self, error))
    return FALSE;
  if (self->unfinished)
    return TRUE;

  rc = quick_check (connection, &whole);
  if (rc == SQLITE_READONLY_ROLLBACK || rc == SQLITE_READONLY_RECOVERY)
    {
      self->unfinished = TRUE;
      return TRUE;
    }
  if (rc != SQLITE_OK)
    {
      star_connection_set_error (connection, rc, error);
      return FALSE;
    }
  if (!whole)
    star_store_error_set (error, STAR_STORE_ERROR_DAMAGED, path);

  return whole;
}
