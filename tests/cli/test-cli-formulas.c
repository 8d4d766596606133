/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "cli-fixture.h"

/* The formulas of the user's own, which go in and out with the stories. */

#define ID_A "a0000000-0000-4000-8000-00000000000a"
#define ID_B "b0000000-0000-4000-8000-00000000000b"

#define USER(id, title, formula) \
  "{\"id\": \"" id "\", \"title\": \"" title "\", \"kpis\": [{\"formula\": \"" formula "\"}]}"

#define FORMULA(id, name, expression)                                                             \
  "{\"id\": \"" id "\", \"name\": \"" name "\", \"family\": \"cost\", \"dimension\": \"cost\",\n" \
  "\"inputs\": [{\"name\": \"bill\", \"kind\": \"money\"}, {\"kind\": \"count\","                 \
  " \"name\": \"pods\", \"minimum\": 0.50}],\n"                                                   \
  "\"expression\": \"" expression "\", \"result\": {\"kind\": \"money\"}}"

#define DOCUMENT(formulas)                                                                        \
  "{\"format\": \"starling-stories\", \"version\": 1, \"formulas\": [" formulas "], \"stories\":" \
  "[" USER (ID_A, "First", "pod-cost") ", " USER (ID_B, "Second", "") "]}"

static const char *const document = DOCUMENT (
  FORMULA ("pod-cost", "Gr\\u00f6\\u00dfe je Pod", "bill / pods") ",\n"
  FORMULA ("an-unused-one", "Twice", "bill * 2"));

static char *
drop_exported_at (const char *json)
{
  g_autoptr (GRegex) regex = g_regex_new ("\"exported_at\": \"[^\"]+\"", 0, 0, NULL);

  return g_regex_replace_literal (regex, json, -1, 0, "", 0, NULL);
}

static void
import (CliFixture *fixture, const char *text, const char *conflict, const char *counts)
{
  cli_fixture_feed (fixture, text, "import", "-", "--on-conflict", conflict, NULL);
  cli_fixture_assert_done (fixture);
  if (!g_str_has_prefix (fixture->out, counts))
    g_test_fail_printf ("%s, not %s", counts, fixture->out);
}

/* Export, wipe, import, export: byte for byte the same. */
static void
test_round_trip (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *first = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  import (fixture, document, "keep-mine",
          "2 new, 0 changed, 0 same, 0 skipped\n"
          "Formulas: 2 new, 0 changed, 0 same, 0 skipped\n");
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_done (fixture);
  first = g_strdup (fixture->out);
  cli_fixture_assert_has (first, "  ],\n  \"formulas\": [\n    {\n      \"id\": \"pod-cost\",\n");
  cli_fixture_assert_has (first, "\"minimum\": 0.50\n");
  cli_fixture_assert_has (first, "\"name\": \"Gr\\u00f6\\u00dfe je Pod\"");

  g_assert_cmpint (g_unlink (fixture->database), ==, 0);
  import (fixture, first, "keep-mine",
          "2 new, 0 changed, 0 same, 0 skipped\n"
          "Formulas: 2 new, 0 changed, 0 same, 0 skipped\n");
  cli_fixture_run (fixture, "export", NULL);
  before = drop_exported_at (first);
  after = drop_exported_at (fixture->out);
  g_assert_cmpstr (before, ==, after);

  /* Once more, over itself. */
  import (fixture, first, "take-theirs",
          "0 new, 0 changed, 2 same, 0 skipped\n"
          "Formulas: 0 new, 0 changed, 2 same, 0 skipped\n");
}

/* With some of the stories go the formulas that they use. */
static void
test_used (CliFixture *fixture, gconstpointer unused)
{
  static const struct {
    const char *story;
    gboolean has_formula;
  } cases[] = { { "First", TRUE }, { "Second", FALSE } };

  cli_fixture_feed (fixture, document, "import", "-", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (int n = 0; n < 2; n++)
        {
          cli_fixture_run (fixture, n == 0 ? "show" : "export", cases[i].story, "--format", "json",
                           NULL);
          cli_fixture_assert_done (fixture);
          g_assert_cmpint (strstr (fixture->out, "\"id\": \"pod-cost\"") != NULL, ==,
                           cases[i].has_formula);
          g_assert_cmpint (strstr (fixture->out, "\"formulas\"") != NULL, ==,
                           cases[i].has_formula);
          cli_fixture_assert_lacks (fixture->out, "an-unused-one");
        }
    }
}

/* Formulas of theirs are dealt with as stories are. */
static void
test_conflicts (CliFixture *fixture, gconstpointer unused)
{
  static const char theirs[] = DOCUMENT (FORMULA ("pod-cost", "Theirs", "bill * pods"));

  cli_fixture_feed (fixture, document, "import", "-", NULL);

  import (fixture, theirs, "keep-mine",
          "0 new, 0 changed, 2 same, 0 skipped\n"
          "Formulas: 0 new, 0 changed, 0 same, 1 skipped\n");
  cli_fixture_assert_has (fixture->out, "--on-conflict take-theirs");
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_lacks (fixture->out, "Theirs");

  import (fixture, theirs, "keep-both",
          "0 new, 0 changed, 2 same, 0 skipped\n"
          "Formulas: 0 new, 1 changed, 0 same, 0 skipped\n");
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_has (fixture->out, "\"id\": \"pod-cost-2\"");
  cli_fixture_assert_has (fixture->out, "je Pod");

  import (fixture, theirs, "take-theirs",
          "0 new, 0 changed, 2 same, 0 skipped\n"
          "Formulas: 0 new, 1 changed, 0 same, 0 skipped\n");
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_lacks (fixture->out, "je Pod");
}

/* What only says how it would be. */
static void
test_dry_run (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_feed (fixture, document, "import", "-", "--dry-run", NULL);
  g_assert_cmpstr (fixture->out, ==, "2 new, 0 changed, 0 same, 0 skipped\n"
                                     "Formulas: 2 new, 0 changed, 0 same, 0 skipped\n");
  g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
}

/* A bad formula keeps everything out, and its place is told. */
static void
test_bad (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *file =
    cli_fixture_write (fixture, "bad.json", DOCUMENT ("\n{\"id\": \"a\"}"), -1);

  cli_fixture_run (fixture, "import", file, NULL);
  cli_fixture_assert_failed (fixture, "bad.json:2:1: ");
  cli_fixture_run (fixture, "list", NULL);
  g_assert_cmpstr (fixture->out, ==, "");
}

/* One that can not be calculated with stays out, with the reason. */
static void
test_refused (CliFixture *fixture, gconstpointer unused)
{
  import (fixture, DOCUMENT (FORMULA ("a", "Off", "bill / pod") ", "
                             FORMULA ("b", "On", "bill / pods")),
          "keep-mine",
          "2 new, 0 changed, 0 same, 0 skipped\n"
          "Formulas: 1 new, 0 changed, 0 same, 1 skipped\n"
          "The formula “Off” can not be used: expression: ");
  cli_fixture_assert_lines (fixture->out, 3);
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_has (fixture->out, "\"name\": \"On\"");
  cli_fixture_assert_lacks (fixture->out, "\"name\": \"Off\"");
}

static void
damage (const char *path)
{
  sqlite3 *connection = NULL;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "UPDATE formula SET definition ="
                                 " CAST (x'7bff7d' AS TEXT) WHERE id = 'pod-cost'",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

/* Everything else goes out, and the rest is told. */
static void
test_damage (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_feed (fixture, document, "import", "-", NULL);
  damage (fixture->database);

  cli_fixture_run (fixture, "export", NULL);
  g_assert_cmpint (fixture->status, ==, 2);
  cli_fixture_assert_has (fixture->err, "1 formula of your own is damaged and not in the export");
  cli_fixture_assert_has (fixture->out, ID_A);
  cli_fixture_assert_has (fixture->out, "an-unused-one");
  cli_fixture_run (fixture, "export", "--format", "text", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_run (fixture, "export", "First", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_run (fixture, "doctor", NULL);
  g_assert_cmpint (fixture->status, ==, 2);

  /* The file still has it. */
  import (fixture, document, "keep-mine",
          "0 new, 0 changed, 2 same, 0 skipped\n"
          "Formulas: 1 new, 0 changed, 1 same, 0 skipped\n");
  cli_fixture_run (fixture, "doctor", NULL);
  cli_fixture_assert_done (fixture);
}

int
main (int argc, char *argv[])
{
  cli_fixture_init (&argc, &argv);

  cli_fixture_test ("/cli-formulas/round-trip", test_round_trip);
  cli_fixture_test ("/cli-formulas/used", test_used);
  cli_fixture_test ("/cli-formulas/conflicts", test_conflicts);
  cli_fixture_test ("/cli-formulas/dry-run", test_dry_run);
  cli_fixture_test ("/cli-formulas/bad", test_bad);
  cli_fixture_test ("/cli-formulas/refused", test_refused);
  cli_fixture_test ("/cli-formulas/damage", test_damage);

  return g_test_run ();
}
