/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli-fixture.h"

/* An account that owns nothing. */
#define NOBODY 65534

static void
become_nobody_cb (gpointer unused)
{
  if (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0)
    _exit (99);
}

/* Runs a line of shell in which $0 is the program and $1 the library. */
static void
run_shell_as (CliFixture *fixture, const char *line, GSpawnChildSetupFunc setup)
{
  const char *const argv[] = { "/bin/sh", "-c", line, g_getenv ("STAR_TEST_CLI"),
                               fixture->database, NULL };
  g_autoptr (GError) error = NULL;
  int wait_status;

  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_spawn_sync (fixture->folder, (char **) argv, NULL, 0, setup, NULL, &fixture->out,
                &fixture->err, &wait_status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (wait_status));
  fixture->status = WEXITSTATUS (wait_status);
}

static void
run_shell (CliFixture *fixture, const char *line)
{
  run_shell_as (fixture, line, NULL);
}

static void
add_story (CliFixture *fixture)
{
  g_autofree char *file = cli_fixture_write (fixture, "ready.md", cli_fixture_ready_story, -1);

  run_shell (fixture, "\"$0\" --database \"$1\" import ready.md");
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==, "1 new, 0 changed, 0 same, 0 skipped\n");
}

static void
test_verbs (CliFixture *fixture, gconstpointer unused)
{
  add_story (fixture);

  run_shell (fixture, "\"$0\" --database \"$1\" list");
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lines (fixture->out, 1);
  run_shell (fixture, "\"$0\" --database \"$1\" check");
  cli_fixture_assert_done (fixture);
  run_shell (fixture, "\"$0\" --database \"$1\" doctor");
  cli_fixture_assert_done (fixture);
  run_shell (fixture, "\"$0\" --help");
  cli_fixture_assert_done (fixture);
  run_shell (fixture, "echo 'Task: I owned it.' | \"$0\" check --file -");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->err, ==, "");
  run_shell (fixture, "\"$0\" fly");
  cli_fixture_assert_failed (fixture, "“fly”");
}

/* The app's library, where the user keeps data. */
static void
test_default_library (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *library = cli_fixture_path (fixture, "data/starling/stories.db");

  add_story (fixture);
  run_shell (fixture, "XDG_DATA_HOME=\"$PWD/data\" \"$0\" list");
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_false (g_file_test (library, G_FILE_TEST_EXISTS));

  run_shell (fixture, "XDG_DATA_HOME=\"$PWD/data\" \"$0\" import ready.md");
  cli_fixture_assert_done (fixture);
  g_assert_true (g_file_test (library, G_FILE_TEST_IS_REGULAR));
  run_shell (fixture, "XDG_DATA_HOME=\"$PWD/data\" \"$0\" list");
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lines (fixture->out, 1);
}

static void
test_streams (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  add_story (fixture);
  before = cli_fixture_dup_state (fixture);

  run_shell (fixture, "\"$0\" --database \"$1\" list >/dev/full");
  cli_fixture_assert_failed (fixture, "standard output: ");
  run_shell (fixture, "\"$0\" --database \"$1\" list >&-");
  cli_fixture_assert_failed (fixture, "standard output: ");
  run_shell (fixture, "\"$0\" --database \"$1\" import - <&-");
  cli_fixture_assert_failed (fixture, "starling-cli: -: ");
  run_shell (fixture, "\"$0\" --database \"$1\" fly 2>&-");
  g_assert_cmpint (fixture->status, ==, 2);

  after = cli_fixture_dup_state (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* The reader goes before all of it is written. */
static void
test_broken_pipe (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *words = g_strnfill (300000, 'x');
  g_autofree char *file = cli_fixture_write (fixture, "long.txt", words, -1);

  run_shell (fixture, "\"$0\" --database \"$1\" import long.txt >/dev/null; "
                      "{ \"$0\" --database \"$1\" export; echo $? >status; } | head -c 1");
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==, "{");
  run_shell (fixture, "cat status");
  g_assert_cmpstr (fixture->out, ==, "0\n");
}

static void
test_languages (CliFixture *fixture, gconstpointer unused)
{
  static const char *const locales[] = { "C", "C.UTF-8", "nowhere" };

  add_story (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *line =
        g_strdup_printf ("LC_ALL=%s \"$0\" --database \"$1\" search größe sliced", locales[i]);

      run_shell (fixture, line);
      cli_fixture_assert_done (fixture);
      g_assert_cmpstr (fixture->out, ==, "");
    }

  run_shell (fixture, "LC_ALL=C \"$0\" --database \"$1\" list");
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, "●●●●");
}

/* A question comes from a catalogue in JSON, the rest from the program. */
static void
test_german (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *locales = g_shell_quote (g_getenv ("STAR_TEST_LOCALES"));
  g_autofree char *line =
    g_strdup_printf ("echo 'The bill was high.' | LC_ALL=C.UTF-8 LANGUAGE=de STARLING_LOCALEDIR=%s "
                     "\"$0\" check --file -", locales);

  run_shell (fixture, line);
  g_assert_cmpint (fixture->status, ==, 1);
  if (strstr (fixture->out, "Not ready") != NULL)
    {
      g_test_skip ("this C library has no translations for C.UTF-8");
      return;
    }
  cli_fixture_assert_has (fixture->out, "Kosten");
  cli_fixture_assert_has (fixture->out, "↳ Was kostet ein Lauf jetzt, und was kostete er vorher?");
  cli_fixture_assert_lacks (fixture->out, "What ");
}

/* What is shown is in the user's language, with the right form of each word; a sentence is a part of
 * a story, which is in English, and what the user called something stays as it is. */
static void
test_german_numbers (CliFixture *fixture, gconstpointer unused)
{
  static const char export[] =
    "{\"format\":\"starling-stories\",\"version\":1,\"stories\":[],\"formulas\":[{\"id\":\"naps\","
    "\"name\":\"Cost of day\",\"family\":\"people\",\"dimension\":\"any\",\"inputs\":[{\"name\":\"d\","
    "\"kind\":\"duration\"}],\"expression\":\"d\",\"result\":{\"kind\":\"duration\"}}]}";
  g_autofree char *locales = g_shell_quote (g_getenv ("STAR_TEST_LOCALES"));
  g_autofree char *file = cli_fixture_write (fixture, "naps.json", export, -1);
  g_autofree char *line = g_strdup_printf (
    "\"$0\" --database \"$1\" import naps.json > import.txt && LC_ALL=C.UTF-8 LANGUAGE=de "
    "STARLING_LOCALEDIR=%s \"$0\" --database \"$1\" calc naps before.d=3d after.d=1d", locales);

  run_shell (fixture, line);
  cli_fixture_assert_done (fixture);
  if (strstr (fixture->out, "Before") != NULL)
    {
      g_test_skip ("this C library has no translations for C.UTF-8");
      return;
    }
  cli_fixture_assert_has (fixture->out, " 3 Tage\n");
  cli_fixture_assert_has (fixture->out, " 1 Tag\n");
  cli_fixture_assert_has (fixture->out, "\nCost of day went from 3 days to 1 day, down 66.7 %.\n");
}

static gboolean
can_be_run_by_nobody (void)
{
  g_autofree char *folder = g_strdup (g_getenv ("STAR_TEST_CLI"));
  struct stat info;

  while (!g_str_equal (folder, "/"))
    {
      g_autofree char *child = g_steal_pointer (&folder);

      folder = g_path_get_dirname (child);
      if (stat (child, &info) != 0 || (info.st_mode & 0005) != 0005)
        return FALSE;
    }

  return TRUE;
}

/* Nothing is forbidden to root, who therefore plays somebody else. */
static void
test_no_permission (CliFixture *fixture, gconstpointer unused)
{
  GSpawnChildSetupFunc setup = geteuid () == 0 ? become_nobody_cb : NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (setup != NULL && !can_be_run_by_nobody ())
    {
      g_test_skip ("the build folder is closed to others");
      return;
    }

  add_story (fixture);
  run_shell (fixture, "cp ready.md closed.md && chmod 000 closed.md");
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  before = cli_fixture_dup_state (fixture);

  run_shell_as (fixture, "HOME=/nowhere \"$0\" check --file closed.md", setup);
  cli_fixture_assert_failed (fixture, "starling-cli: closed.md: ");
  run_shell_as (fixture, "HOME=/nowhere \"$0\" --database \"$1\" import closed.md", setup);
  cli_fixture_assert_failed (fixture, "starling-cli: closed.md: ");

  g_assert_cmpint (g_chmod (fixture->database, 0000), ==, 0);
  run_shell_as (fixture, "HOME=/nowhere \"$0\" --database \"$1\" list", setup);
  cli_fixture_assert_failed (fixture, fixture->database);
  run_shell_as (fixture, "HOME=/nowhere \"$0\" --database \"$1\" import ready.md", setup);
  g_assert_cmpint (fixture->status, ==, 2);
  cli_fixture_assert_lines (fixture->err, 1);

  g_assert_cmpint (g_chmod (fixture->database, 0600), ==, 0);
  after = cli_fixture_dup_state (fixture);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char *argv[])
{
  cli_fixture_init (&argc, &argv);

  cli_fixture_test ("/cli-program/verbs", test_verbs);
  cli_fixture_test ("/cli-program/default-library", test_default_library);
  cli_fixture_test ("/cli-program/streams", test_streams);
  cli_fixture_test ("/cli-program/broken-pipe", test_broken_pipe);
  cli_fixture_test ("/cli-program/languages", test_languages);
  cli_fixture_test ("/cli-program/german", test_german);
  cli_fixture_test ("/cli-program/german-numbers", test_german_numbers);
  cli_fixture_test ("/cli-program/no-permission", test_no_permission);

  return g_test_run ();
}
