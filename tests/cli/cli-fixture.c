/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "star-cli.h"

const char *const cli_fixture_ready_story =
  "# Nightly billing run, halved\n"
  "\n"
  "Situation: Every night our billing platform priced 40 million usage records for 320 business "
  "customers, and 60 engineers in nine teams waited for its numbers in the morning. The run took "
  "seven hours, it failed four times a month, and the cluster behind it cost $31,000 a month.\n"
  "\n"
  "Task: I was the lead engineer and owned the run from end to end. My target was to finish in "
  "under three hours, to have at most one failed night a quarter, and to pay no more than $20,000 "
  "a month.\n"
  "\n"
  "Action: I split the run into 24 slices, so that one bad slice no longer stopped the night. "
  "Then I measured each slice for two weeks and found that 70% of the time went into joining the "
  "same customer table again. I decided to build that join once a night. The trade-off I "
  "accepted was that prices could be an hour old. I rejected streaming, because the team could "
  "not have run it on call. Each week I showed the cost of each slice to the nine teams.\n"
  "\n"
  "Result: The run takes 2 h 40 min instead of seven hours. Failed nights went from four a month "
  "to one in two quarters. The bill fell from $31,000 to $17,500 a month.\n"
  "\n"
  "What changed permanently: Every slice has an owner and a cost budget that is checked in "
  "review, still in force a year later. I trained six engineers of three teams to run it; before, "
  "there was one.\n"
  "\n"
  "KPI movement: Run time from 7 h to 2 h 40 min, target 3 h; bill from $31,000 to $17,500 a "
  "month, target $20,000; failed nights from 12 to 0.5 a quarter, target 1.\n";

/* To be called first: GLib asks for the folders once. The app's library is where nothing is, so
 * that a test that is run by hand does not find the user's. */
void
cli_fixture_init (int *argc, char ***argv)
{
  g_setenv ("XDG_DATA_HOME", "/nowhere", TRUE);
  signal (SIGPIPE, SIG_IGN);
  g_test_init (argc, argv, NULL);
}

void
cli_fixture_set_up (CliFixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("star-cli-XXXXXX", &error);
  g_assert_no_error (error);
  self->database = g_build_filename (self->folder, "stories.db", NULL);
}

static void
delete_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        delete_all (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
cli_fixture_tear_down (CliFixture *self, gconstpointer unused)
{
  delete_all (self->folder);
  g_free (self->folder);
  g_free (self->database);
  g_free (self->out);
  g_free (self->err);
}

static char *
steal_text (GOutputStream *stream)
{
  gsize size;
  char *text;

  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  size = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
  text = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_cmpuint (strlen (text) + 1, ==, size);

  return text;
}

static int
open_input (const char *input)
{
  int fd = memfd_create ("input", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, input, strlen (input)), ==, (gssize) strlen (input));
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);

  return fd;
}

static void
run_words (CliFixture *self, const char *input, GOutputStream *out, GPtrArray *words)
{
  g_autoptr (GOutputStream) err = g_memory_output_stream_new_resizable ();
  int in = open_input (input);

  g_clear_pointer (&self->err, g_free);
  self->status = star_cli_run (words->len, (char **) words->pdata, in, out, err);
  self->err = steal_text (err);
  close (in);
}

static void
run_captured (CliFixture *self, const char *input, GPtrArray *words)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  run_words (self, input, out, words);
  g_clear_pointer (&self->out, g_free);
  self->out = steal_text (out);
}

static GPtrArray *
collect (const char *database, va_list list)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *word;

  g_ptr_array_add (words, g_strdup ("starling-cli"));
  if (database != NULL)
    {
      g_ptr_array_add (words, g_strdup ("--database"));
      g_ptr_array_add (words, g_strdup (database));
    }
  while ((word = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (words, g_strdup (word));

  return words;
}

/* Runs the words on the library of the test. */
void
cli_fixture_run (CliFixture *self, ...)
{
  g_autoptr (GPtrArray) words = NULL;
  va_list list;

  va_start (list, self);
  words = collect (self->database, list);
  va_end (list);
  run_captured (self, "", words);
}

/* Runs the words as they are: the library is the app's, or given in them. */
void
cli_fixture_run_plain (CliFixture *self, ...)
{
  g_autoptr (GPtrArray) words = NULL;
  va_list list;

  va_start (list, self);
  words = collect (NULL, list);
  va_end (list);
  run_captured (self, "", words);
}

/* Runs the words with @input on standard input. */
void
cli_fixture_feed (CliFixture *self, const char *input, ...)
{
  g_autoptr (GPtrArray) words = NULL;
  va_list list;

  va_start (list, input);
  words = collect (self->database, list);
  va_end (list);
  run_captured (self, input, words);
}

/* Runs the words with @fd as standard output. */
int
cli_fixture_run_to_fd (CliFixture *self, int fd, ...)
{
  g_autoptr (GOutputStream) out = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GPtrArray) words = NULL;
  va_list list;

  va_start (list, fd);
  words = collect (self->database, list);
  va_end (list);
  run_words (self, "", out, words);

  return self->status;
}

char *
cli_fixture_path (CliFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* Returns the path of the new file. */
char *
cli_fixture_write (CliFixture *self, const char *name, const char *text, gssize length)
{
  char *path = cli_fixture_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);

  return path;
}

char *
cli_fixture_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The library to the byte, and the names of what lies beside it; other files of the test, which
 * have an ending of their own, are left out. */
char *
cli_fixture_dup_state (CliFixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *content = NULL;
  g_autofree char *list = NULL;
  g_autofree char *sum = NULL;
  const char *name;
  gsize length = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (name, "stories."))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (" ", (GStrv) names->pdata);

  g_file_get_contents (self->database, &content, &length, NULL);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) content, length);

  return g_strdup_printf ("%s %s", list, sum);
}

void
cli_fixture_add_story (CliFixture *self, const char *id, const char *title, const char *situation)
{
  g_autofree char *json = g_strdup_printf (
    "{\"format\":\"starling-stories\",\"version\":1,\"stories\":["
    "{\"id\":\"%s\",\"title\":\"%s\",\"sections\":{\"situation\":\"%s\"}}]}", id, title, situation);

  cli_fixture_feed (self, json, "import", "-", NULL);
  cli_fixture_assert_done (self);
}

void
cli_fixture_assert_done (CliFixture *self)
{
  g_assert_cmpstr (self->err, ==, "");
  g_assert_cmpint (self->status, ==, 0);
}

/* An error is one line, says @words, and nothing else was printed. */
void
cli_fixture_assert_failed (CliFixture *self, const char *words)
{
  g_assert_true (g_str_has_prefix (self->err, "starling-cli: "));
  cli_fixture_assert_lines (self->err, 1);
  cli_fixture_assert_has (self->err, words);
  g_assert_cmpint (self->status, ==, 2);
}

/* Counts whole lines, so that a last one without its end is a fault. */
void
cli_fixture_assert_lines (const char *text, guint n_lines)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == '\n' ? 1 : 0;

  g_assert_true (*text == '\0' || g_str_has_suffix (text, "\n"));
  g_assert_cmpuint (n, ==, n_lines);
}

void
cli_fixture_assert_has (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_test_fail_printf ("“%s” is not in: %s", words, text);
}

void
cli_fixture_assert_lacks (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_test_fail_printf ("“%s” is in: %s", words, text);
}
