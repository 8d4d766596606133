/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-database.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "star-backup-private.h"
#include "star-connection-private.h"
#include "star-creation-private.h"
#include "star-database-private.h"
#include "star-inspection-private.h"
#include "star-integrity-private.h"
#include "star-lock-private.h"
#include "star-migrations-private.h"
#include "star-place-private.h"
#include "star-statement-private.h"
#include "star-store-error-private.h"

/**
 * StarDatabase:
 *
 * The file with the library, open. Whoever may write holds the lock of the library for as long
 * as the object lives.
 *
 * Every write leaves a new random word in the file, its revision. When the file is not the one
 * that was written last (it was moved, replaced or written over), the connection is made anew,
 * and only if the file still has our revision is it written to again.
 */
struct _StarDatabase
{
  GObject parent_instance;

  char *path;
  StarDatabaseMode mode;
  StarLock *lock;
  sqlite3 *connection;
  GHashTable *statements;
  int version;
  StarStamp stamp;

  /* What the file says after the last write, and what it says if that one failed and yet was
   * committed. */
  char *revision;
  char *attempt;

  GError *problem;
};

G_DEFINE_FINAL_TYPE (StarDatabase, star_database, G_TYPE_OBJECT)

static void
disconnect (StarDatabase *self)
{
  g_hash_table_remove_all (self->statements);
  g_clear_pointer (&self->connection, star_connection_close);
}

static gboolean
is_writer (StarDatabase *self)
{
  return self->mode == STAR_DATABASE_READ_WRITE;
}

/* Remembers why nothing may be written, until a new connection finds everything well. */
static gboolean
set_problem (StarDatabase *self, StarStoreError code, GError **error)
{
  g_clear_error (&self->problem);
  star_store_error_set (&self->problem, code, self->path);
  if (error != NULL)
    *error = g_error_copy (self->problem);

  return FALSE;
}

static gboolean
read_revision (StarDatabase *self, char **revision, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (self, "SELECT value FROM meta WHERE key = 'revision'");
  gboolean row = star_statement_next (statement);
  g_autofree char *found = g_strdup (row ? star_statement_take_text (statement) : "");

  if (!star_statement_end (statement, error))
    return FALSE;

  *revision = g_steal_pointer (&found);
  return TRUE;
}

/* Lets SQLite end what was interrupted: it takes back half a transaction. */
static gboolean
mend (StarDatabase *self, GError **error)
{
  g_autoptr (sqlite3) connection = NULL;

  if (!is_writer (self))
    {
      g_autofree char *name = g_filename_display_name (self->path);

      g_set_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED,
                   /* Translators: %s is the path of a file */
                   _("The last save into “%s” was interrupted; open it in Starling once, which "
                     "mends it"),
                   name);
      return FALSE;
    }

  connection = star_connection_open (self->path, TRUE, error);
  return connection != NULL
         && star_connection_exec (connection, "SELECT * FROM sqlite_schema", error);
}

static gboolean
inspect (StarDatabase *self, GError **error)
{
  StarInspection inspection;

  if (!star_inspection_run (self->path, &inspection, error))
    return FALSE;

  if (inspection.unfinished
      && (!mend (self, error) || !star_inspection_run (self->path, &inspection, error)))
    return FALSE;

  if (inspection.unfinished)
    {
      star_store_error_set (error, STAR_STORE_ERROR_DAMAGED, self->path);
      return FALSE;
    }

  self->version = inspection.version;
  return TRUE;
}

/* Who only reads changes nothing: an older library is brought up to date in a copy of it. */
static gboolean
read_older (StarDatabase *self, GError **error)
{
  sqlite3 *memory = star_connection_copy_to_memory (self->connection, error);
  g_autoptr (GError) local = NULL;

  if (memory == NULL)
    return FALSE;

  disconnect (self);
  self->connection = memory;
  if (star_migrations_run (self->connection, &local))
    return TRUE;

  /* The copy has no name for the message. */
  star_store_error_set (error, local->code, self->path);
  return FALSE;
}

static gboolean
bring_up_to_date (StarDatabase *self, GError **error)
{
  if (self->version == star_migrations_get_latest ())
    return TRUE;
  if (!is_writer (self))
    return read_older (self, error);

  if (!star_backup_make (self->connection, self->path, self->version, error)
      || !star_migrations_run (self->connection, error))
    return FALSE;

  self->version = star_migrations_get_latest ();
  return TRUE;
}

/* Whether the file in our place may be any library, or only the one that we wrote last. */
typedef enum {
  ANY_LIBRARY,
  SAME_LIBRARY,
} Expected;

static gboolean
check_expected (StarDatabase *self, Expected expected, const char *revision, GError **error)
{
  if (expected == ANY_LIBRARY || !is_writer (self)
      || g_strcmp0 (revision, self->revision) == 0 || g_strcmp0 (revision, self->attempt) == 0)
    return TRUE;

  star_store_error_set (error, STAR_STORE_ERROR_MOVED, self->path);
  return FALSE;
}

static gboolean
connect_now (StarDatabase *self, Expected expected, GError **error)
{
  g_autofree char *revision = NULL;

  disconnect (self);

  if (!star_place_look (self->path, is_writer (self), NULL, error) || !inspect (self, error))
    return FALSE;

  self->connection = star_connection_open (self->path, is_writer (self), error);
  if (self->connection != NULL && read_revision (self, &revision, error)
      && check_expected (self, expected, revision, error)
      && bring_up_to_date (self, error)
      && star_place_look (self->path, is_writer (self), &self->stamp, error))
    {
      g_free (self->revision);
      self->revision = g_steal_pointer (&revision);
      return TRUE;
    }

  disconnect (self);
  return FALSE;
}

static gboolean
exists (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0;
}

/* Everything that can be refused is refused before the lock leaves a file behind. */
static gboolean
glance_and_lock (StarDatabase *self, gboolean is_new, GError **error)
{
  StarInspection inspection;

  if (!is_new
      && (!star_place_look (self->path, TRUE, NULL, error)
          || !star_inspection_glance (self->path, &inspection, error)))
    return FALSE;

  self->lock = star_lock_new (self->path, error);
  return self->lock != NULL;
}

static gboolean
open_now (StarDatabase *self, gboolean may_create, GError **error)
{
  gboolean is_new = !exists (self->path);

  if (is_new && !may_create)
    {
      star_store_error_set (error, STAR_STORE_ERROR_MISSING, self->path);
      return FALSE;
    }

  if (is_writer (self) && !glance_and_lock (self, is_new, error))
    return FALSE;
  if (is_new && !exists (self->path) && !star_creation_run (self->path, error))
    return FALSE;
  if (!connect_now (self, ANY_LIBRARY, error))
    return FALSE;

  if (is_writer (self))
    g_chmod (self->path, 0600);
  return TRUE;
}

static gboolean
connect_again (StarDatabase *self, Expected expected, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (!exists (self->path))
    {
      disconnect (self);
      return set_problem (self, STAR_STORE_ERROR_MOVED, error);
    }

  if (connect_now (self, expected, &local))
    {
      g_clear_error (&self->problem);
      return TRUE;
    }

  g_clear_error (&self->problem);
  self->problem = g_error_copy (local);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
has_moved (StarDatabase *self)
{
  int moved = 0;

  sqlite3_file_control (self->connection, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

static gboolean
is_untouched (StarDatabase *self)
{
  StarStamp stamp;

  return self->connection != NULL && self->problem == NULL && !has_moved (self)
         && star_place_look (self->path, FALSE, &stamp, NULL)
         && star_stamp_equal (&stamp, &self->stamp);
}

static gboolean
renew_lock (StarDatabase *self, GError **error)
{
  if (self->lock != NULL && star_lock_is_current (self->lock))
    return TRUE;
  if (!exists (self->path))
    return set_problem (self, STAR_STORE_ERROR_MOVED, error);

  g_clear_pointer (&self->lock, star_lock_free);
  self->lock = star_lock_new (self->path, error);
  return self->lock != NULL;
}

static gboolean
prepare_to_write (StarDatabase *self, GError **error)
{
  if (!is_writer (self))
    {
      star_store_error_set (error, STAR_STORE_ERROR_READ_ONLY, self->path);
      return FALSE;
    }

  return renew_lock (self, error)
         && (is_untouched (self) || connect_again (self, SAME_LIBRARY, error));
}

static gboolean
write_revision (StarDatabase *self, GError **error)
{
  g_autoptr (StarStatement) statement =
    star_statement_new (self, "INSERT OR REPLACE INTO meta (key, value) VALUES ('revision', ?)");

  g_free (self->attempt);
  self->attempt = g_uuid_string_random ();
  star_statement_put_text (statement, self->attempt);
  return star_statement_run (statement, error);
}

/* After an error in the middle of it, FTS5 and the page cache do not always know any more what is
 * in the file, so the connection is made anew when it is needed next. */
static void
roll_back (StarDatabase *self)
{
  if (!sqlite3_get_autocommit (self->connection))
    star_statement_execute (self, "ROLLBACK", NULL);
  disconnect (self);
}

/* What was committed into a file that is not in its place is not saved. */
static gboolean
confirm_write (StarDatabase *self, GError **error)
{
  g_free (self->revision);
  self->revision = g_strdup (self->attempt);

  if (has_moved (self) || !star_place_look (self->path, FALSE, &self->stamp, NULL))
    {
      disconnect (self);
      return set_problem (self, STAR_STORE_ERROR_MOVED, error);
    }

  return TRUE;
}

static void
star_database_finalize (GObject *object)
{
  StarDatabase *self = STAR_DATABASE (object);

  disconnect (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->lock, star_lock_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->revision, g_free);
  g_clear_pointer (&self->attempt, g_free);
  g_clear_error (&self->problem);

  G_OBJECT_CLASS (star_database_parent_class)->finalize (object);
}

static void
star_database_class_init (StarDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = star_database_finalize;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static void
star_database_init (StarDatabase *self)
{
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, finalize_statement);
}

/**
 * star_database_dup_default_path:
 *
 * Returns: (transfer full) (type filename): where the user's library lies
 */
char *
star_database_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "starling", "stories.db", NULL);
}

/**
 * star_database_open:
 * @path: (type filename): the file
 * @mode: what the caller wants to do
 * @error: return location for a #StarStoreError
 *
 * Opens the library in a file that was inspected first. For writing, a file that does not exist
 * is made, with its folder; the library's lock is taken, and a write that was interrupted is
 * taken back; a library of an older format is copied beside itself and then brought up to date.
 * For reading, nothing on the disk is changed.
 *
 * A file that is refused stays as it is, to the byte.
 *
 * Returns: (transfer full) (nullable): the open library, or %NULL on error
 */
StarDatabase *
star_database_open (const char *path, StarDatabaseMode mode, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return star_database_open_full (path, mode, mode == STAR_DATABASE_READ_WRITE, error);
}

StarDatabase *
star_database_open_full (const char *path, StarDatabaseMode mode, gboolean may_create,
                         GError **error)
{
  g_autoptr (StarDatabase) self = g_object_new (STAR_TYPE_DATABASE, NULL);

  self->mode = mode;
  self->path = star_place_resolve (path, may_create, error);
  if (self->path == NULL || !open_now (self, may_create, error))
    return NULL;

  return g_steal_pointer (&self);
}

const char *
star_database_get_path (StarDatabase *self)
{
  return self->path;
}

/**
 * star_database_get_mode:
 *
 * Returns: what the library was opened for
 */
StarDatabaseMode
star_database_get_mode (StarDatabase *self)
{
  g_return_val_if_fail (STAR_IS_DATABASE (self), STAR_DATABASE_READ_ONLY);

  return self->mode;
}

/**
 * star_database_get_schema_version:
 *
 * Returns: the version of the file's format, 1 or more; one that is older than this program's if
 *   the library was opened for reading only
 */
int
star_database_get_schema_version (StarDatabase *self)
{
  g_return_val_if_fail (STAR_IS_DATABASE (self), 0);

  return self->version;
}

/**
 * star_database_is_up_to_date:
 *
 * Returns: %FALSE if the format of the file is an older one, which opening it to write changes
 */
gboolean
star_database_is_up_to_date (StarDatabase *self)
{
  g_return_val_if_fail (STAR_IS_DATABASE (self), FALSE);

  return self->version == star_migrations_get_latest ();
}

static gboolean
check (StarDatabase *self, gpointer data, GError **error)
{
  return star_integrity_check (self, data, error);
}

/**
 * star_database_check_integrity:
 * @problems: (out) (transfer full) (element-type utf8): what is wrong, in words for the user;
 *   empty if all is well
 * @error: return location for a #StarStoreError
 *
 * Checks everything that can be checked: the structure of the file, that each row has its story,
 * that all text is valid, and that the search has the words of the stories. Takes time with a
 * big library.
 *
 * Returns: %TRUE if the check could be made, whatever it found
 */
gboolean
star_database_check_integrity (StarDatabase *self, GPtrArray **problems, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (STAR_IS_DATABASE (self), FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  if (!star_database_read (self, check, found, error))
    return FALSE;

  *problems = g_steal_pointer (&found);
  return TRUE;
}

/* Why nothing can be written since the last call, or NULL. */
const GError *
star_database_get_problem (StarDatabase *self)
{
  return self->problem;
}

/* After a problem, goes on with the library that is in the place now, whichever it is. */
gboolean
star_database_accept (StarDatabase *self, GError **error)
{
  if (self->problem == NULL)
    return TRUE;

  return renew_lock (self, error) && connect_again (self, ANY_LIBRARY, error);
}

/* Runs @func with one state of the file before its eyes, whatever others write meanwhile. */
gboolean
star_database_read (StarDatabase *self, StarDatabaseFunc func, gpointer data, GError **error)
{
  gboolean done;

  if (self->connection == NULL && !connect_again (self, SAME_LIBRARY, error))
    return FALSE;
  if (!star_statement_execute (self, "BEGIN", error))
    return FALSE;

  done = func (self, data, error);
  if (!done || !star_statement_execute (self, "COMMIT", NULL))
    roll_back (self);
  return done;
}

/* Runs @func in a transaction: all that it writes is kept, or nothing if it fails. */
gboolean
star_database_write (StarDatabase *self, StarDatabaseFunc func, gpointer data, GError **error)
{
  if (!prepare_to_write (self, error) || !star_statement_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (func (self, data, error) && write_revision (self, error)
      && star_statement_execute (self, "COMMIT", error))
    return confirm_write (self, error);

  roll_back (self);
  return FALSE;
}

/* A copy that may be written, for a check that wants that. */
sqlite3 *
star_database_copy_to_memory (StarDatabase *self, GError **error)
{
  return star_connection_copy_to_memory (self->connection, error);
}

/* A statement is lent to one borrower at a time; a second one gets one of its own. */
int
star_database_borrow_statement (StarDatabase *self, const char *sql, sqlite3_stmt **statement)
{
  int rc;

  if (g_hash_table_steal_extended (self->statements, sql, NULL, (gpointer *) statement))
    return SQLITE_OK;

  rc = sqlite3_prepare_v3 (self->connection, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);

  /* Our SQL is right, so where it does not fit, it is the tables that are wrong. */
  return rc == SQLITE_ERROR ? SQLITE_CORRUPT : rc;
}

void
star_database_return_statement (StarDatabase *self, const char *sql, sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  g_hash_table_replace (self->statements, (gpointer) sql, statement);
}

/* Once the file is found to be damaged, writing would make it worse. The search's own damage is
 * no reason: its rows can be made anew from the stories. */
void
star_database_set_error (StarDatabase *self, int rc, GError **error)
{
  star_store_error_set_from_sqlite (error, self->path, rc, sqlite3_system_errno (self->connection));

  if (((rc & 0xff) == SQLITE_CORRUPT && rc != SQLITE_CORRUPT_VTAB) || rc == SQLITE_NOTADB)
    set_problem (self, STAR_STORE_ERROR_DAMAGED, NULL);
}
