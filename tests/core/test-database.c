/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "star-connection-private.h"
#include "star-migrations-private.h"
#include "store-utils.h"

#define NOBODY 65534

static int
mode_of (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static void
test_create (Place *place, gconstpointer data)
{
  g_autofree char *path = g_build_filename (place->folder, "a", "b", "stories.db", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *lock = g_build_filename (folder, "stories.lock", NULL);
  g_autofree char *draft = g_strconcat (path, ".new", NULL);
  g_autoptr (StarDatabase) database = NULL;
  mode_t mask = umask (0);

  database = open_to_write (path);
  umask (mask);

  g_assert_cmpint (mode_of (folder), ==, 0700);
  g_assert_cmpint (mode_of (path), ==, 0600);
  g_assert_cmpint (mode_of (lock), ==, 0600);
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  g_assert_cmpint (star_database_get_schema_version (database), ==,
                   star_migrations_get_latest ());
  g_assert_cmpint (star_database_get_mode (database), ==, STAR_DATABASE_READ_WRITE);
  assert_whole (database);
}

static void
test_file_becomes_private (Place *place, gconstpointer data)
{
  library_make (place->path);
  g_assert_cmpint (g_chmod (place->path, 0644), ==, 0);
  library_make (place->path);
  g_assert_cmpint (mode_of (place->path), ==, 0600);
}

static void
test_missing (Place *place, gconstpointer data)
{
  g_autofree char *deeper = g_build_filename (place->folder, "no", "stories.db", NULL);
  g_autofree char *listing = NULL;

  assert_refused (place->path, STAR_DATABASE_READ_ONLY, STAR_STORE_ERROR_MISSING);
  assert_refused (deeper, STAR_DATABASE_READ_ONLY, STAR_STORE_ERROR_MISSING);
  listing = place_list (place);
  g_assert_cmpstr (listing, ==, "");
}

static void
test_settings (Place *place, gconstpointer data)
{
  static const struct {
    const char *sql;
    const char *value;
  } cases[] = {
    { "PRAGMA journal_mode", "delete" },
    { "PRAGMA synchronous", "3" },
    { "PRAGMA foreign_keys", "1" },
    { "PRAGMA trusted_schema", "0" },
    { "PRAGMA cell_size_check", "1" },
    { "PRAGMA mmap_size", "0" },
    { "PRAGMA temp_store", "2" },
    { "PRAGMA secure_delete", "1" },
    { "PRAGMA busy_timeout", "2000" },
    { "PRAGMA journal_mode = OFF", "delete" },
    { "PRAGMA application_id", "1847273412" },
    { "SELECT count (*) FROM sqlite_schema WHERE type IN ('trigger', 'view')", "0" },
  };
  g_autoptr (sqlite3) connection = NULL;

  library_make (place->path);
  connection = star_connection_open (place->path, TRUE, NULL);
  g_assert_nonnull (connection);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = sql_query (connection, cases[i].sql);

      g_assert_cmpstr (value, ==, cases[i].value);
    }

  /* Defensive, no text in double quotes, no attaching. */
  g_assert_cmpint (sqlite3_exec (connection, "DELETE FROM search_data", NULL, NULL, NULL), !=,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "SELECT \"word\"", NULL, NULL, NULL), !=, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "ATTACH ':memory:' AS x", NULL, NULL, NULL), !=,
                   SQLITE_OK);
}

static void
make_newer (const char *path)
{
  g_autofree char *sql =
    g_strdup_printf ("PRAGMA user_version = %d", star_migrations_get_latest () + 1);

  library_make (path);
  sql_run (path, sql);
}

static void
make_older_than_us (const char *path)
{
  library_make (path);
  sql_run (path, "PRAGMA user_version = -1");
}

static void
make_foreign_database (const char *path)
{
  sql_run (path, "CREATE TABLE story (id TEXT); PRAGMA user_version = 1");
}

static void
make_text (const char *path)
{
  g_autofree char *text = g_strnfill (5000, 't');

  file_write (path, text, 5000);
}

static void
make_short_text (const char *path)
{
  file_write (path, "notes", 5);
}

static void
make_folder (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
make_empty (const char *path)
{
  file_write (path, "", 0);
}

static void
make_blank (const char *path)
{
  g_autofree char *zeros = g_new0 (char, 8192);

  file_write (path, zeros, 8192);
}

static void
make_truncated (const char *path)
{
  library_make (path);
  g_assert_cmpint (truncate (path, 20000), ==, 0);
}

static void
make_bad_magic (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  library_make (path);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  contents[0] ^= 1;
  file_write (path, contents, length);
}

static void
make_without_tables (const char *path)
{
  library_make (path);
  sql_run (path, "DROP TABLE meta");
}

static void
make_link (const char *path)
{
  g_autofree char *target = g_strconcat (path, "-target", NULL);
  g_autofree char *lock = g_strconcat (target, ".lock", NULL);

  library_make (target);
  g_remove (lock);
  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
make_fifo (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static const struct {
  const char *name;
  void (*make) (const char *path);
  StarStoreError code;
  gboolean is_file;
} refusals[] = {
  { "newer", make_newer, STAR_STORE_ERROR_NEWER, TRUE },
  { "negative-version", make_older_than_us, STAR_STORE_ERROR_DAMAGED, TRUE },
  { "foreign-database", make_foreign_database, STAR_STORE_ERROR_FOREIGN, TRUE },
  { "text", make_text, STAR_STORE_ERROR_FOREIGN, TRUE },
  { "short-text", make_short_text, STAR_STORE_ERROR_FOREIGN, TRUE },
  { "folder", make_folder, STAR_STORE_ERROR_FOREIGN, FALSE },
  { "fifo", make_fifo, STAR_STORE_ERROR_FOREIGN, FALSE },
  { "empty", make_empty, STAR_STORE_ERROR_DAMAGED, TRUE },
  { "blank", make_blank, STAR_STORE_ERROR_DAMAGED, TRUE },
  { "truncated", make_truncated, STAR_STORE_ERROR_DAMAGED, TRUE },
  { "bad-magic", make_bad_magic, STAR_STORE_ERROR_DAMAGED, TRUE },
  { "without-tables", make_without_tables, STAR_STORE_ERROR_DAMAGED, TRUE },
  { "link", make_link, STAR_STORE_ERROR_FAILED, TRUE },
};

/* What is refused stays as it is, and nothing appears beside it, not even a lock. */
static void
test_refused (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autofree char *lock = place_dup_path (place, "stories.lock");

  refusals[i].make (place->path);
  for (int mode = STAR_DATABASE_READ_ONLY; mode <= STAR_DATABASE_READ_WRITE; mode++)
    {
      g_autofree char *listing = NULL;
      g_autofree char *listing_after = NULL;
      g_autofree char *sum = NULL;
      g_autofree char *sum_after = NULL;

      /* Damage deep inside is only looked for under the lock. */
      if (!g_str_equal (refusals[i].name, "truncated")
          && !g_str_equal (refusals[i].name, "without-tables"))
        g_remove (lock);
      listing = place_list (place);
      if (refusals[i].is_file)
        sum = file_checksum (place->path);

      assert_refused (place->path, mode, refusals[i].code);

      listing_after = place_list (place);
      g_assert_cmpstr (listing, ==, listing_after);
      if (refusals[i].is_file)
        sum_after = file_checksum (place->path);
      g_assert_cmpstr (sum, ==, sum_after);
    }
}

static void
test_newer_names_both_versions (Place *place, gconstpointer data)
{
  g_autofree char *theirs = g_strdup_printf ("format %d", star_migrations_get_latest () + 1);
  g_autofree char *ours = g_strdup_printf ("format %d", star_migrations_get_latest ());
  g_autoptr (GError) error = NULL;

  make_newer (place->path);
  g_assert_null (star_database_open (place->path, STAR_DATABASE_READ_ONLY, &error));
  g_assert_nonnull (strstr (error->message, theirs));
  g_assert_nonnull (strstr (error->message, ours));
}

static void
test_lock (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) first = open_to_write (place->path);
  g_autoptr (StarDatabase) reader = NULL;
  g_autoptr (StarDatabase) second = NULL;

  assert_refused (place->path, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_LOCKED);
  reader = open_to_read (place->path);
  g_assert_nonnull (reader);

  g_clear_object (&first);
  second = open_to_write (place->path);
  g_assert_nonnull (second);
}

static void
test_lock_dies_with_process (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = NULL;
  int ready[2];
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      StarDatabase *held = star_database_open (place->path, STAR_DATABASE_READ_WRITE, NULL);

      if (held != NULL && write (ready[1], "x", 1) == 1)
        pause ();
      _exit (1);
    }

  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  assert_refused (place->path, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_LOCKED);

  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  close (ready[0]);
  close (ready[1]);
  database = open_to_write (place->path);
}

/* Someone deletes the lock's file and opens the library: only the last one may go on writing. */
static void
test_lock_deleted (Place *place, gconstpointer data)
{
  g_autofree char *lock = place_dup_path (place, "stories.lock");
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarDatabase) first = open_to_write (place->path);
  g_autoptr (StarDatabase) second = NULL;

  g_assert_cmpint (g_remove (lock), ==, 0);
  second = open_to_write (place->path);
  assert_save_fails (first, story, STAR_STORE_ERROR_LOCKED);
  assert_saves (second, story);

  g_clear_object (&second);
  assert_save_fails (first, story, STAR_STORE_ERROR_MOVED);
}

static void
test_reading_changes_nothing (Place *place, gconstpointer data)
{
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autofree char *lock = place_dup_path (place, "stories.lock");
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;
  g_autofree char *listing = NULL;

  assert_saves (database, story);
  g_clear_object (&database);
  g_assert_cmpint (g_remove (lock), ==, 0);
  g_assert_cmpint (g_chmod (place->path, 0640), ==, 0);
  sum = file_checksum (place->path);

  database = open_to_read (place->path);
  list = star_library_list (database, NULL);
  hits = star_library_search (database, "feed", NULL);
  assert_whole (database);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpuint (hits->len, ==, 1);

  listing = place_list (place);
  g_assert_cmpstr (listing, ==, "stories.db ");
  g_assert_cmpint (mode_of (place->path), ==, 0640);
  sum_after = file_checksum (place->path);
  g_assert_cmpstr (sum, ==, sum_after);
}

static void
test_hot_journal (Place *place, gconstpointer data)
{
  g_autofree char *journal = place_dup_path (place, "stories.db-journal");
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) loaded = NULL;
  g_autofree char *before = NULL;
  g_autofree char *half = NULL;
  g_autofree char *half_after = NULL;

  assert_saves (database, story);
  g_clear_object (&database);
  before = file_checksum (place->path);
  die_in_transaction (place->path);
  half = file_checksum (place->path);
  g_assert_cmpstr (before, !=, half);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));

  assert_refused (place->path, STAR_DATABASE_READ_ONLY, STAR_STORE_ERROR_FAILED);
  half_after = file_checksum (place->path);
  g_assert_cmpstr (half, ==, half_after);

  database = open_to_write (place->path);
  loaded = star_library_load (database, star_story_get_id (story), NULL);
  g_assert_true (star_story_equal (story, loaded));
  assert_whole (database);
}

/* The journal of a library that is gone must not be played into a new one. */
static void
test_orphaned_journal (Place *place, gconstpointer data)
{
  g_autofree char *journal = place_dup_path (place, "stories.db-journal");
  g_autofree char *listing = NULL;
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarDatabase) database = open_to_write (place->path);

  assert_saves (database, story);
  g_clear_object (&database);
  die_in_transaction (place->path);
  g_assert_cmpint (g_remove (place->path), ==, 0);

  database = open_to_write (place->path);
  assert_whole (database);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  listing = place_list (place);
  g_assert_nonnull (strstr (listing, "stories.db-journal.lost-"));
}

static void
test_left_draft (Place *place, gconstpointer data)
{
  g_autofree char *draft = place_dup_path (place, "stories.db.new");
  g_autofree char *draft_journal = place_dup_path (place, "stories.db.new-journal");
  g_autoptr (StarDatabase) database = NULL;

  file_write (draft, "half", 4);
  file_write (draft_journal, "half", 4);
  database = open_to_write (place->path);
  assert_whole (database);
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (draft_journal, G_FILE_TEST_EXISTS));
}

static void
test_wal (Place *place, gconstpointer data)
{
  g_autofree char *mode = NULL;
  g_autoptr (sqlite3) connection = NULL;
  g_autoptr (StarDatabase) database = open_to_write (place->path);

  g_clear_object (&database);
  sql_run (place->path, "PRAGMA journal_mode = WAL");
  assert_refused (place->path, STAR_DATABASE_READ_ONLY, STAR_STORE_ERROR_FAILED);

  database = open_to_write (place->path);
  assert_whole (database);
  g_clear_object (&database);
  connection = star_connection_open (place->path, FALSE, NULL);
  mode = sql_query (connection, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "delete");
}

static void
test_moved_away (Place *place, gconstpointer data)
{
  g_autofree char *elsewhere = place_dup_path (place, "elsewhere.db");
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarStory) late = full_story_new ("Late");
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;

  assert_saves (database, story);
  g_assert_cmpint (g_rename (place->path, elsewhere), ==, 0);
  sum = file_checksum (elsewhere);
  for (int i = 0; i < 2; i++)
    assert_save_fails (database, late, STAR_STORE_ERROR_MOVED);
  sum_after = file_checksum (elsewhere);
  g_assert_cmpstr (sum, ==, sum_after);
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_rename (elsewhere, place->path), ==, 0);
  assert_saves (database, late);
  assert_whole (database);
}

static void
test_folder_moved_away (Place *place, gconstpointer data)
{
  g_autofree char *folder = place_dup_path (place, "a");
  g_autofree char *other = place_dup_path (place, "b");
  g_autofree char *path = g_build_filename (folder, "stories.db", NULL);
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarDatabase) database = open_to_write (path);

  g_assert_cmpint (g_rename (folder, other), ==, 0);
  assert_save_fails (database, story, STAR_STORE_ERROR_MOVED);
  g_assert_cmpint (g_rename (other, folder), ==, 0);
  assert_saves (database, story);
}

static void
replace_by_rename (const char *other, const char *path)
{
  g_assert_cmpint (g_rename (other, path), ==, 0);
}

static const struct {
  const char *name;
  void (*replace) (const char *other, const char *path);
} replacements[] = {
  { "renamed", replace_by_rename },
  { "written-over", file_copy },
};

/* Another library of the same age in the same place: nothing of ours goes into it. */
static void
test_replaced (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autofree char *other_path = place_dup_path (place, "other.db");
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarDatabase) other = open_to_write (other_path);
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;

  assert_saves (database, story);
  assert_saves (other, story);
  g_clear_object (&other);
  sum = file_checksum (other_path);

  replacements[i].replace (other_path, place->path);
  for (int n = 0; n < 2; n++)
    assert_save_fails (database, story, STAR_STORE_ERROR_MOVED);
  sum_after = file_checksum (place->path);
  g_assert_cmpstr (sum, ==, sum_after);
}

/* A copy put back in place of the original is the same library. */
static void
test_replaced_by_same (Place *place, gconstpointer data)
{
  g_autofree char *copy = place_dup_path (place, "copy.db");
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarStory) late = full_story_new ("Late");
  g_autoptr (StarDatabase) database = open_to_write (place->path);

  assert_saves (database, story);
  file_copy (place->path, copy);
  g_assert_cmpint (g_rename (copy, place->path), ==, 0);
  assert_saves (database, late);
  assert_whole (database);

  g_assert_cmpint (g_utime (place->path, NULL), ==, 0);
  assert_saves (database, story);
}

/* Permissions do not bind root, so root becomes someone else for a while. */
static void
test_permissions (Place *place, gconstpointer data)
{
  gboolean root = geteuid () == 0;
  g_autoptr (StarDatabase) reader = NULL;

  if (root)
    {
      g_assert_cmpint (chown (place->folder, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (setresuid (NOBODY, NOBODY, 0), ==, 0);
      if (g_access (place->folder, W_OK) != 0)
        {
          g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
          g_test_skip ("nobody cannot get through to the temporary folder");
          return;
        }
    }

  library_make (place->path);

  g_assert_cmpint (g_chmod (place->path, 0400), ==, 0);
  assert_refused (place->path, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_READ_ONLY);
  reader = open_to_read (place->path);
  g_clear_object (&reader);

  g_assert_cmpint (g_chmod (place->path, 0600), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0500), ==, 0);
  assert_refused (place->path, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_READ_ONLY);
  reader = open_to_read (place->path);
  g_clear_object (&reader);

  g_assert_cmpint (g_chmod (place->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (place->path, 0000), ==, 0);
  assert_refused (place->path, STAR_DATABASE_READ_ONLY, STAR_STORE_ERROR_FAILED);
  assert_refused (place->path, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_FAILED);

  if (root)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
}

static void
test_other_owner (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) reader = NULL;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can give a file away");
      return;
    }

  library_make (place->path);
  g_assert_cmpint (chown (place->path, NOBODY, NOBODY), ==, 0);
  assert_refused (place->path, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_READ_ONLY);
  reader = open_to_read (place->path);
}

/* Runs one of our subtests with a small file system of its own in the place of the test. */
static void
run_mounted (Place *place, const char *options, const char *test)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *script =
    g_strdup_printf ("mount -t tmpfs -o %s none \"$0\" && echo mounted && exec \"$1\" -p \"$2\"",
                     options);
  const char *argv[] = {
    "unshare", "-rm", "sh", "-c", script, place->folder, program, test, NULL,
  };
  g_auto (GStrv) env = g_environ_setenv (g_get_environ (), "STAR_TEST_FOLDER", place->folder, TRUE);
  g_autofree char *output = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) argv, env, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, &output, NULL, &status, NULL)
      || strstr (output, "mounted") == NULL)
    {
      g_test_skip ("no file system can be mounted here");
      return;
    }

  if (status != 0)
    g_test_message ("%s", output);
  g_assert_cmpint (status, ==, 0);
}

static void
test_full_disk (Place *place, gconstpointer data)
{
  run_mounted (place, "size=400k", "/database/full-disk/subprocess");
}

static void
fill (const char *path)
{
  static const char block[4096];
  int fd = open (path, O_WRONLY | O_CREAT, 0600);

  while (write (fd, block, sizeof block) > 0)
    continue;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);
}

static void
test_full_disk_subprocess (void)
{
  const char *folder = g_getenv ("STAR_TEST_FOLDER");
  g_autofree char *path = g_build_filename (folder, "stories.db", NULL);
  g_autofree char *ballast = g_build_filename (folder, "ballast", NULL);
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autofree char *text = g_strnfill (30000, 'x');
  g_autoptr (StarStory) kept = NULL;
  g_autoptr (StarStory) big = star_story_copy (story);
  g_autoptr (StarDatabase) database = open_to_write (path);

  assert_saves (database, story);
  fill (ballast);
  star_story_set_text (big, STAR_SECTION_ACTION, text);
  assert_save_fails (database, big, STAR_STORE_ERROR_FULL);
  kept = star_library_load (database, star_story_get_id (story), NULL);
  g_assert_true (star_story_equal (story, kept));
  assert_whole (database);

  g_assert_cmpint (g_remove (ballast), ==, 0);
  assert_saves (database, big);
  assert_whole (database);

  /* No library is half made either. */
  g_clear_object (&database);
  g_assert_cmpint (g_remove (path), ==, 0);
  fill (ballast);
  assert_refused (path, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_FULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_read_only_disk (Place *place, gconstpointer data)
{
  run_mounted (place, "size=2m", "/database/read-only-disk/subprocess");
}

static void
test_read_only_disk_subprocess (void)
{
  const char *folder = g_getenv ("STAR_TEST_FOLDER");
  g_autofree char *path = g_build_filename (folder, "stories.db", NULL);
  g_autofree char *other = g_build_filename (folder, "other.db", NULL);
  const char *argv[] = { "mount", "-o", "remount,ro", folder, NULL };
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarDatabase) database = open_to_write (path);
  g_autoptr (GPtrArray) list = NULL;
  int status;

  assert_saves (database, story);
  g_clear_object (&database);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);

  assert_refused (path, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_READ_ONLY);
  assert_refused (other, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_READ_ONLY);
  database = open_to_read (path);
  list = star_library_list (database, NULL);
  g_assert_cmpuint (list->len, ==, 1);
}

static const struct {
  const char *name;
  const char *sql;
} damages[] = {
  { "orphan", "PRAGMA foreign_keys = OFF; INSERT INTO follow_up VALUES (99, 0, '', '', '', 0)" },
  { "text", "UPDATE story SET hook = CAST (x'ff' AS TEXT)" },
  { "search-words", "UPDATE story SET hook = 'changed behind its back'" },
  { "search-extra", "INSERT INTO search (rowid, title) VALUES (99, 'gone')" },
  { "search-index", "DELETE FROM search_data WHERE id > 10" },
  { "index", "PRAGMA writable_schema = ON;"
             "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema"
             " WHERE name = 'ignored') WHERE name = 'sqlite_autoindex_story_1'" },
};

static void
test_damage_is_told (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  assert_saves (database, story);
  g_clear_object (&database);
  sql_run (place->path, damages[i].sql);

  /* What SQLite sees by itself, it sees when the file is opened. */
  if (g_str_equal (damages[i].name, "index"))
    {
      assert_refused (place->path, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_DAMAGED);
      return;
    }

  database = open_to_write (place->path);
  g_assert_true (star_database_check_integrity (database, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >=, 1);
}

#define ADD(path, func) \
  g_test_add ("/database/" path, Place, NULL, place_set_up, func, place_tear_down)

static void
add_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/database/refused/%s", refusals[i].name);

      g_test_add (path, Place, GINT_TO_POINTER (i), place_set_up, test_refused, place_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (replacements); i++)
    {
      g_autofree char *path = g_strdup_printf ("/database/replaced/%s", replacements[i].name);

      g_test_add (path, Place, GINT_TO_POINTER (i), place_set_up, test_replaced, place_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/database/damage-is-told/%s", damages[i].name);

      g_test_add (path, Place, GINT_TO_POINTER (i), place_set_up, test_damage_is_told,
                  place_tear_down);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("create", test_create);
  ADD ("file-becomes-private", test_file_becomes_private);
  ADD ("missing", test_missing);
  ADD ("settings", test_settings);
  ADD ("newer-names-both-versions", test_newer_names_both_versions);
  ADD ("lock", test_lock);
  ADD ("lock-dies-with-process", test_lock_dies_with_process);
  ADD ("lock-deleted", test_lock_deleted);
  ADD ("reading-changes-nothing", test_reading_changes_nothing);
  ADD ("hot-journal", test_hot_journal);
  ADD ("orphaned-journal", test_orphaned_journal);
  ADD ("left-draft", test_left_draft);
  ADD ("wal", test_wal);
  ADD ("moved-away", test_moved_away);
  ADD ("folder-moved-away", test_folder_moved_away);
  ADD ("replaced-by-same", test_replaced_by_same);
  ADD ("permissions", test_permissions);
  ADD ("other-owner", test_other_owner);
  ADD ("full-disk", test_full_disk);
  ADD ("read-only-disk", test_read_only_disk);
  g_test_add_func ("/database/full-disk/subprocess", test_full_disk_subprocess);
  g_test_add_func ("/database/read-only-disk/subprocess", test_read_only_disk_subprocess);
  add_cases ();

  return g_test_run ();
}
