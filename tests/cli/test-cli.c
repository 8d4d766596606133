/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli-fixture.h"

static const char *const verbs[] = {
  "list", "show", "search", "check", "import", "export", "doctor",
};

static void
test_help (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_run_plain (fixture, "--help", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, "Usage: starling-cli [--database FILE] VERB …\n");

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *row = g_strdup_printf ("\n  %s ", verbs[i]);

      cli_fixture_assert_has (fixture->out, row);
    }

  cli_fixture_run_plain (fixture, "-h", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, "Exit status:");
}

static void
test_verb_help (CliFixture *fixture, gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *usage = g_strdup_printf ("Usage: starling-cli %s", verbs[i]);

      cli_fixture_run (fixture, verbs[i], "--help", NULL);
      cli_fixture_assert_done (fixture);
      g_assert_true (g_str_has_prefix (fixture->out, usage));
      cli_fixture_assert_has (fixture->out, "--database=FILE");
      cli_fixture_assert_lacks (fixture->out, " \n");
    }
}

static void
test_version (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_run_plain (fixture, "--version", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_true (g_regex_match_simple ("^starling-cli [0-9]+\\.[0-9]+\\.[0-9]+\\n$", fixture->out,
                                       0, 0));
}

static void
test_wrong_words (CliFixture *fixture, gconstpointer unused)
{
  static const struct {
    const char *words[4];
    const char *told;
  } cases[] = {
    { { NULL }, "verb is missing" },
    { { "fly" }, "“fly”" },
    { { "two\nlines" }, "“two lines”" },
    { { "--fly" }, "--fly" },
    { { "--database" }, "--database" },
    { { "list", "--fly" }, "--fly" },
    { { "list", "one" }, "“one”" },
    { { "show" }, "“show” needs STORY" },
    { { "show", "one", "two" }, "“two”" },
    { { "show", "one", "--format=yaml" }, "“yaml”" },
    { { "search" }, "“search” needs WORDS" },
    { { "check", "--format=markdown" }, "“markdown”" },
    { { "import" }, "“import” needs FILE" },
    { { "import", "-", "--on-conflict=ask" }, "“ask”" },
    { { "export", "--format" }, "--format" },
    { { "doctor", "me" }, "“me”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *words = cases[i].words;

      cli_fixture_run_plain (fixture, words[0], words[1], words[2], NULL);
      cli_fixture_assert_failed (fixture, cases[i].told);
      g_assert_cmpstr (fixture->out, ==, "");
    }
}

/* Both places of --database name the same library. */
static void
test_database_place (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_add_story (fixture, "00000000-0000-4000-8000-000000000001", "One", "A platform.");

  cli_fixture_run_plain (fixture, "--database", fixture->database, "list", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lines (fixture->out, 1);

  cli_fixture_run_plain (fixture, "list", "--database", fixture->database, NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lines (fixture->out, 1);
}

static void
test_full_disk (CliFixture *fixture, gconstpointer unused)
{
  int fd = open ("/dev/full", O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  cli_fixture_add_story (fixture, "00000000-0000-4000-8000-000000000001", "One", "A platform.");

  g_assert_cmpint (cli_fixture_run_to_fd (fixture, fd, "list", NULL), ==, 2);
  cli_fixture_assert_failed (fixture, "standard output: ");
  g_assert_cmpint (cli_fixture_run_to_fd (fixture, fd, "--help", NULL), ==, 2);
  cli_fixture_assert_failed (fixture, "standard output: ");
  /* Not ready is 1, but an output that is lost is the worse news. */
  g_assert_cmpint (cli_fixture_run_to_fd (fixture, fd, "check", NULL), ==, 2);
  cli_fixture_assert_failed (fixture, "standard output: ");

  close (fd);
}

static void
test_broken_pipe (CliFixture *fixture, gconstpointer unused)
{
  int fds[2];

  g_assert_cmpint (pipe (fds), ==, 0);
  close (fds[0]);
  cli_fixture_add_story (fixture, "00000000-0000-4000-8000-000000000001", "One", "A platform.");

  g_assert_cmpint (cli_fixture_run_to_fd (fixture, fds[1], "export", NULL), ==, 0);
  cli_fixture_assert_done (fixture);
  g_assert_cmpint (cli_fixture_run_to_fd (fixture, fds[1], "check", NULL), ==, 1);
  g_assert_cmpstr (fixture->err, ==, "");

  close (fds[1]);
}

static void
assert_told_on_terminal (CliFixture *fixture, const char *verb, const char *word, const char *told)
{
  char text[256] = "";
  int master = posix_openpt (O_RDWR | O_NOCTTY | O_CLOEXEC);
  int slave;

  g_assert_cmpint (master, >=, 0);
  g_assert_cmpint (grantpt (master), ==, 0);
  g_assert_cmpint (unlockpt (master), ==, 0);
  slave = open (ptsname (master), O_RDWR | O_NOCTTY | O_CLOEXEC);
  g_assert_cmpint (slave, >=, 0);

  g_assert_cmpint (cli_fixture_run_to_fd (fixture, slave, verb, word, NULL), ==, 0);
  g_assert_cmpint (read (master, text, sizeof text - 1), >, 0);
  cli_fixture_assert_has (text, told);

  close (slave);
  close (master);
}

/* A person is told that there is nothing; a program reads no line. */
static void
test_terminal (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_add_story (fixture, "00000000-0000-4000-8000-000000000001", "One", "A platform.");
  assert_told_on_terminal (fixture, "search", "nowhere", "Nothing found.");

  cli_fixture_run (fixture, "search", "nowhere", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==, "");
}

int
main (int argc, char *argv[])
{
  cli_fixture_init (&argc, &argv);

  cli_fixture_test ("/cli/help", test_help);
  cli_fixture_test ("/cli/verb-help", test_verb_help);
  cli_fixture_test ("/cli/version", test_version);
  cli_fixture_test ("/cli/wrong-words", test_wrong_words);
  cli_fixture_test ("/cli/database-place", test_database_place);
  cli_fixture_test ("/cli/full-disk", test_full_disk);
  cli_fixture_test ("/cli/broken-pipe", test_broken_pipe);
  cli_fixture_test ("/cli/terminal", test_terminal);

  return g_test_run ();
}
