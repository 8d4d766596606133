/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-utils.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "star-connection-private.h"

void
place_set_up (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("starling-test-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = place_dup_path (place, "stories.db");
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      dir = g_dir_open (path, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_tree (child);
        }
    }
  g_remove (path);
}

void
place_tear_down (Place *place, gconstpointer data)
{
  remove_tree (place->folder);
  g_clear_pointer (&place->folder, g_free);
  g_clear_pointer (&place->path, g_free);
}

char *
place_dup_path (Place *place, const char *name)
{
  return g_build_filename (place->folder, name, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The names in the folder in order, with a space after each. */
char *
place_list (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s ", (char *) names->pdata[i]);

  return g_strdup (text->str);
}

StarDatabase *
open_to_write (const char *path)
{
  g_autoptr (GError) error = NULL;
  StarDatabase *database = star_database_open (path, STAR_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);
  return database;
}

/* An empty library that nobody has open. */
void
library_make (const char *path)
{
  g_autoptr (StarDatabase) database = open_to_write (path);
}

StarDatabase *
open_to_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  StarDatabase *database = star_database_open (path, STAR_DATABASE_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);
  return database;
}

void
assert_refused (const char *path, StarDatabaseMode mode, StarStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarDatabase) database = star_database_open (path, mode, &error);

  g_assert_null (database);
  g_assert_error (error, STAR_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_null (strchr (error->message, '\n'));
}

/* A story in which every value differs from its default. */
StarStory *
full_story_new_with_id (const char *id, const char *title)
{
  static const char *const list[] = { "größte Ölmühle", "two", NULL };
  static const char *const inputs[] = { "before.runs=30", "price=0.12", NULL };
  StarStory *story = star_story_new_with_id (id);

  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s of %s", star_section_get_key (i), title);

      star_story_set_text (story, i, text);
    }
  for (int i = 0; i < STAR_N_CUTS; i++)
    star_story_set_cut (story, i, star_enum_to_nick (STAR_TYPE_CUT, i));
  g_object_set (story,
                "title", title,
                "hook", "No night was lost\nnot one",
                "extra", "{\"x\":1}",
                "tags", list,
                "questions", list,
                "tradeoffs", list,
                "archetype", STAR_ARCHETYPE_COST_REDUCTION,
                "shelf", STAR_SHELF_BENCH,
                "created-at", (gint64) 1700000000123456,
                "updated-at", (gint64) -5,
                NULL);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (StarKpi) kpi = star_kpi_new ();
      g_autoptr (StarFollowUp) follow_up = star_follow_up_new ();
      g_autoptr (StarIgnore) ignore = star_ignore_new ();

      g_object_set (kpi,
                    "metric", i == 0 ? "cost per run" : "p95 freshness",
                    "unit", "USD", "from", "8", "to", "3", "target", "4", "window", "per month",
                    "source", "invoice", "formula", "cost-per-run", "extra", "{\"k\":2}",
                    "inputs", inputs,
                    "direction", STAR_DIRECTION_DOWN,
                    "provenance", STAR_PROVENANCE_DERIVED,
                    NULL);
      g_list_store_append (star_story_get_kpis (story), kpi);
      g_object_set (follow_up, "question", i == 0 ? "Why?" : "Who pushed back?",
                    "notes", "the vendor", "extra", "{}", "answered", i == 0, NULL);
      g_list_store_append (star_story_get_follow_ups (story), follow_up);
      g_object_set (ignore, "flag", "no-cost", "section", "result", "text", "cheap",
                    "reason", "told apart", "extra", "{\"i\":3}", NULL);
      g_list_store_append (star_story_get_ignores (story), ignore);
    }

  return story;
}

StarStory *
full_story_new (const char *title)
{
  return full_story_new_with_id (NULL, title);
}

StarStory *
titled_story_new (const char *title)
{
  StarStory *story = star_story_new ();

  star_story_set_title (story, title);
  return story;
}

void
assert_saves (StarDatabase *database, StarStory *story)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = star_library_save (database, story, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

void
assert_save_fails (StarDatabase *database, StarStory *story, StarStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (star_library_save (database, story, NULL, &error));
  g_assert_error (error, STAR_STORE_ERROR, (int) code);
}

void
assert_whole (StarDatabase *database)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (star_database_check_integrity (database, &problems, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
}

char *
file_checksum (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) contents, length);
}

void
file_copy (const char *from, const char *to)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &contents, &length, NULL));
  file_write (to, contents, length);
}

/* In place: the file stays the same file. */
void
file_write (const char *path, const void *bytes, gsize length)
{
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* What another program could do to the file. */
void
sql_run (const char *path, const char *sql)
{
  sqlite3 *connection = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  sqlite3_exec (connection, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

/* The first value, which is there. */
char *
sql_query (sqlite3 *connection, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *text;

  g_assert_cmpint (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return text;
}

/* Dies in the middle of a transaction, with half of it in the file. */
void
die_in_transaction (const char *path)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      sqlite3 *connection = star_connection_open (path, TRUE, NULL);
      int rc = sqlite3_exec (connection,
                             "PRAGMA cache_size = 1; BEGIN IMMEDIATE;"
                             "UPDATE story SET title = 'Half', task = hex (randomblob (20000));"
                             "CREATE TABLE half (x TEXT);"
                             "INSERT INTO half VALUES (hex (randomblob (90000)));",
                             NULL, NULL, NULL);

      _exit (rc);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

void
fixture_copy (int version, const char *to)
{
  g_autofree char *name = g_strdup_printf ("store-v%d.db", version);
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);

  file_copy (fixture, to);
}

void
take_result_cb (GObject *source, GAsyncResult *result, gpointer place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

GAsyncResult *
wait_for (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *place;
}

void
settle (GAsyncResult **place)
{
  wait_for (place);
  g_clear_object (place);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}
