/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-migrations-private.h"

#include "star-connection-private.h"
#include "star-store-error-private.h"

/* The way from an empty file to the schema of today. A released step is never changed, and each
 * version has a database in tests/fixtures that is never made anew. */

static const StarMigration steps_of_today[] = {
  { 1, star_schema_1 },
  { 2, star_schema_2 },
  { 3, star_schema_3 },
  { 4, star_schema_4 },
};

static const char count_broken[] = "SELECT count (*) FROM pragma_foreign_key_check";

static gboolean
get_number (sqlite3 *connection, const char *sql, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int rc;

  *number = 0;
  rc = sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_step (statement);
  if (rc == SQLITE_ROW)
    *number = sqlite3_column_int64 (statement, 0);
  else if (rc != SQLITE_DONE)
    star_connection_set_error (connection, rc, error);
  sqlite3_finalize (statement);

  return rc == SQLITE_ROW || rc == SQLITE_DONE;
}

static gboolean
run_inside (sqlite3 *connection, const StarMigration *step, GError **error)
{
  g_autofree char *stamp =
    g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                     STAR_APPLICATION_ID, step->version);
  gint64 broken_before = 0;
  gint64 broken = 0;

  if (!get_number (connection, count_broken, &broken_before, error)
      || !star_connection_exec (connection, step->sql, error)
      || !star_connection_exec (connection, stamp, error)
      || !get_number (connection, count_broken, &broken, error))
    return FALSE;

  /* A row that has lost its story is no reason to keep the user from all the others. */
  if (broken > broken_before)
    star_store_error_set (error, STAR_STORE_ERROR_DAMAGED,
                          sqlite3_db_filename (connection, "main"));

  return broken <= broken_before;
}

static gboolean
run_all (sqlite3 *connection, const StarMigration *steps, gsize n_steps, GError **error)
{
  for (gsize i = 0; i < n_steps; i++)
    {
      if (!run_inside (connection, &steps[i], error))
        return FALSE;
    }

  return TRUE;
}

int
star_migrations_get_latest (void)
{
  return steps_of_today[G_N_ELEMENTS (steps_of_today) - 1].version;
}

gboolean
star_migrations_run (sqlite3 *connection, GError **error)
{
  return star_migrations_run_steps (connection, steps_of_today, G_N_ELEMENTS (steps_of_today),
                                    error);
}

/* Takes the steps that the database has not taken, all of them or none: between two versions
 * there is a library that no backup is of. */
gboolean
star_migrations_run_steps (sqlite3 *connection, const StarMigration *steps, gsize n_steps,
                           GError **error)
{
  gint64 version = 0;
  gsize n_taken = 0;

  if (!get_number (connection, "PRAGMA user_version", &version, error))
    return FALSE;

  while (n_taken < n_steps && steps[n_taken].version <= version)
    n_taken++;
  if (n_taken == n_steps)
    return TRUE;

  if (!star_connection_exec (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (run_all (connection, steps + n_taken, n_steps - n_taken, error)
      && star_connection_exec (connection, "COMMIT", error))
    return TRUE;

  /* Some errors have rolled back already; then this one fails, which is fine. */
  sqlite3_exec (connection, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}
