/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-connection-private.h"

#include "star-store-error-private.h"

/* A raw SQLite connection with all that we set on each of them. The reasons of the settings:
 * no WAL, because this SQLite may lose commits with it and "saves" into a file that was moved
 * away; EXTRA, because in DELETE mode the unlinking of the journal is the commit and has to
 * reach the disk; the rest keeps a hostile or damaged file from doing harm. */

#define BUSY_MILLISECONDS 2000
#define HEAP_LIMIT (256 * 1024 * 1024)

static const struct {
  int option;
  int value;
} switches[] = {
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
};

static const struct {
  int limit;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 100000 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
  { SQLITE_LIMIT_EXPR_DEPTH, 50 },
};

/* SQLite's text is left out: it can quote what the user typed into the search. */
static void
logged_cb (void *data, int code, const char *message)
{
  g_debug ("SQLite: %s (%d)", sqlite3_errstr (code), code);
}

/* Only the first user of SQLite in a process may do this; GTK's file chooser can be earlier. */
static void
set_up_once (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;

  if (sqlite3_config (SQLITE_CONFIG_LOG, logged_cb, NULL) != SQLITE_OK)
    g_debug ("SQLite is in use already, its log stays where it is");
  sqlite3_hard_heap_limit64 (HEAP_LIMIT);
  g_once_init_leave (&done, 1);
}

static int
configure (sqlite3 *self, gboolean writable)
{
  int rc = SQLITE_OK;

  for (gsize i = 0; i < G_N_ELEMENTS (switches) && rc == SQLITE_OK; i++)
    rc = sqlite3_db_config (self, switches[i].option, switches[i].value, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self, limits[i].limit, limits[i].value);

  if (rc == SQLITE_OK)
    rc = sqlite3_busy_timeout (self, BUSY_MILLISECONDS);
  if (rc == SQLITE_OK)
    rc = sqlite3_exec (self,
                       "PRAGMA cell_size_check = ON;"
                       "PRAGMA mmap_size = 0;"
                       "PRAGMA temp_store = MEMORY;",
                       NULL, NULL, NULL);
  if (rc == SQLITE_OK && writable)
    rc = sqlite3_exec (self,
                       "PRAGMA journal_mode = DELETE;"
                       "PRAGMA synchronous = EXTRA;"
                       "PRAGMA secure_delete = ON;",
                       NULL, NULL, NULL);

  return rc;
}

/* Never creates the file, and reads nothing of it unless @writable. */
sqlite3 *
star_connection_open (const char *path, gboolean writable, GError **error)
{
  g_autoptr (sqlite3) self = NULL;
  int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
  int rc;

  set_up_once ();

  flags |= writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  rc = sqlite3_open_v2 (path, &self, flags, NULL);
  if (rc == SQLITE_OK && writable && sqlite3_db_readonly (self, "main") != 0)
    rc = SQLITE_READONLY;
  if (rc == SQLITE_OK)
    rc = configure (self, writable);
  if (rc != SQLITE_OK)
    {
      star_store_error_set_from_sqlite (error, path, rc,
                                        self != NULL ? sqlite3_system_errno (self) : 0);
      return NULL;
    }

  return g_steal_pointer (&self);
}

gboolean
star_connection_exec (sqlite3 *self, const char *sql, GError **error)
{
  int rc = sqlite3_exec (self, sql, NULL, NULL, NULL);

  if (rc != SQLITE_OK)
    star_connection_set_error (self, rc, error);

  return rc == SQLITE_OK;
}

static int
copy (sqlite3 *from, sqlite3 *to)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int rc_step;
  int rc;

  if (backup == NULL)
    return sqlite3_extended_errcode (to);

  /* Finishing says nothing of a file that was busy. */
  rc_step = sqlite3_backup_step (backup, -1);
  rc = sqlite3_backup_finish (backup);

  return rc == SQLITE_OK && rc_step != SQLITE_DONE ? rc_step : rc;
}

/* Puts the whole content of @self in the place of that of @to. */
gboolean
star_connection_copy (sqlite3 *self, sqlite3 *to, GError **error)
{
  int rc = copy (self, to);

  if (rc != SQLITE_OK)
    star_connection_set_error (self, rc, error);

  return rc == SQLITE_OK;
}

sqlite3 *
star_connection_copy_to_memory (sqlite3 *self, GError **error)
{
  g_autoptr (sqlite3) memory = NULL;
  int rc;

  rc = sqlite3_open_v2 (":memory:", &memory,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, NULL);
  if (rc == SQLITE_OK)
    rc = configure (memory, FALSE);
  if (rc == SQLITE_OK)
    rc = copy (self, memory);
  if (rc == SQLITE_OK)
    return g_steal_pointer (&memory);

  star_connection_set_error (self, rc, error);
  return NULL;
}

/* Puts the result of the latest call in words. */
void
star_connection_set_error (sqlite3 *self, int rc, GError **error)
{
  const char *path = sqlite3_db_filename (self, "main");

  /* A copy in memory has no name. */
  star_store_error_set_from_sqlite (error, path != NULL ? path : "", rc,
                                    sqlite3_system_errno (self));
}

void
star_connection_close (sqlite3 *self)
{
  if (sqlite3_close (self) != SQLITE_OK)
    g_critical ("A statement outlives its connection");
}
