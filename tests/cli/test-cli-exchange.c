/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli-fixture.h"
#include "star-core.h"

#define ID_A "a0000000-0000-4000-8000-00000000000a"
#define ID_B "b0000000-0000-4000-8000-00000000000b"

#define DOCUMENT(members) "{\"format\": \"starling-stories\", \"version\": 1, " members "}"

/* A story in which nearly everything is said, with members of other programs. */
static const char *const rich =
  "{\n"
  "  \"format\": \"starling-stories\",\n"
  "  \"version\": 1,\n"
  "  \"x_tool\": {\"theme\": \"dark\", \"zoom\": 1.5},\n"
  "  \"stories\": [\n"
  "    {\n"
  "      \"id\": \"" ID_A "\",\n"
  "      \"title\": \"Größe & <Maß> \\\"quoted\\\"\",\n"
  "      \"archetype\": \"cost-reduction\",\n"
  "      \"shelf\": \"bench\",\n"
  "      \"hook\": \"Half the bill.\",\n"
  "      \"tags\": [\"cloud\", \"cost\"],\n"
  "      \"questions\": [\"Tell me of a saving.\"],\n"
  "      \"sections\": {\"situation\": \"500k events a second.\\nTwo lines.\\n\", \"task\": \"\",\n"
  "        \"result\": \"\\ttabbed \\u00e9 \\ud83d\\ude80\"},\n"
  "      \"kpis\": [{\"metric\": \"bill\", \"unit\": \"USD\", \"from\": \"31000\", \"to\": \"17500\"}],\n"
  "      \"tradeoffs\": [\"stale by an hour\"],\n"
  "      \"x_rating\": 5,\n"
  "      \"created_at\": \"2025-01-02T03:04:05Z\",\n"
  "      \"updated_at\": \"2025-02-03T04:05:06Z\"\n"
  "    },\n"
  "    {\"id\": \"" ID_B "\", \"title\": \"Second\", \"sections\": {\"action\": \"I cut it.\"}}\n"
  "  ]\n"
  "}\n";

static void
assert_counts (CliFixture *fixture, const char *counts)
{
  g_autofree char *line = g_strconcat (counts, "\n", NULL);

  cli_fixture_assert_done (fixture);
  if (!g_str_has_prefix (fixture->out, line))
    g_test_fail_printf ("%s, not %s", counts, fixture->out);
}

static char *
drop_exported_at (const char *json)
{
  g_autoptr (GRegex) regex = g_regex_new ("\"exported_at\": \"[^\"]+\"", 0, 0, NULL);
  char *rest = g_regex_replace_literal (regex, json, -1, 0, "", 0, NULL);

  g_assert_cmpuint (strlen (rest), <, strlen (json));

  return rest;
}

static void
test_round_trip (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *file = cli_fixture_path (fixture, "export.json");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cli_fixture_feed (fixture, rich, "import", "-", NULL);
  assert_counts (fixture, "2 new, 0 changed, 0 same, 0 skipped");
  cli_fixture_feed (fixture, cli_fixture_ready_story, "import", "-", NULL);
  assert_counts (fixture, "1 new, 0 changed, 0 same, 0 skipped");

  cli_fixture_run (fixture, "export", "--output", file, NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==, "");
  first = cli_fixture_read (file);
  cli_fixture_assert_has (first, "\"x_rating\": 5");
  cli_fixture_assert_has (first, "\"theme\": \"dark\"");
  cli_fixture_assert_has (first, "\"checks\": {");

  g_assert_cmpint (g_unlink (fixture->database), ==, 0);
  cli_fixture_run (fixture, "import", file, NULL);
  assert_counts (fixture, "3 new, 0 changed, 0 same, 0 skipped");
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_done (fixture);
  second = g_strdup (fixture->out);

  before = drop_exported_at (first);
  after = drop_exported_at (second);
  g_assert_cmpstr (before, ==, after);

  /* Once more, over itself. */
  cli_fixture_run (fixture, "import", file, NULL);
  assert_counts (fixture, "0 new, 0 changed, 3 same, 0 skipped");
}

static void
test_export_file (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *file = cli_fixture_write (fixture, "export.json", "old\n", -1);
  g_autofree char *text = NULL;
  GStatBuf info;

  cli_fixture_feed (fixture, rich, "import", "-", NULL);
  cli_fixture_run (fixture, "export", "-o", file, NULL);
  cli_fixture_assert_done (fixture);
  text = cli_fixture_read (file);
  g_assert_true (g_str_has_prefix (text, "{\n  \"format\": \"starling-stories\",\n"));
  g_assert_cmpint (g_stat (file, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  cli_fixture_run (fixture, "export", "-o", fixture->folder, NULL);
  cli_fixture_assert_failed (fixture, fixture->folder);
  cli_fixture_run (fixture, "export", "-o", "/nowhere/export.json", NULL);
  cli_fixture_assert_failed (fixture, "/nowhere/export.json");
}

/* Under any of its names. */
static void
test_export_over_library (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *link = cli_fixture_path (fixture, "link.json");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cli_fixture_feed (fixture, rich, "import", "-", NULL);
  g_assert_cmpint (symlink (fixture->database, link), ==, 0);
  before = cli_fixture_dup_state (fixture);

  cli_fixture_run (fixture, "export", "-o", fixture->database, NULL);
  cli_fixture_assert_failed (fixture, fixture->database);
  cli_fixture_run (fixture, "export", "-o", link, NULL);
  cli_fixture_assert_failed (fixture, link);

  after = cli_fixture_dup_state (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_export_some (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_feed (fixture, rich, "import", "-", NULL);

  cli_fixture_run (fixture, "export", "Second", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, ID_B);
  cli_fixture_assert_lacks (fixture->out, ID_A);
  cli_fixture_assert_lacks (fixture->out, "x_tool");

  /* A story that is named twice is exported once, or the file could not be imported. */
  cli_fixture_run (fixture, "export", "b000", "Second", "a000", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpuint (g_strrstr (fixture->out, ID_B) - strstr (fixture->out, ID_B), ==, 0);
  g_assert_true (strstr (fixture->out, ID_B) < strstr (fixture->out, ID_A));

  cli_fixture_run (fixture, "export", "Second", "--format", "markdown", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_true (g_str_has_prefix (fixture->out, "# Second\n"));
  cli_fixture_run (fixture, "export", "Second", "--format", "text", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_true (g_str_has_prefix (fixture->out, "Title: Second\n"));

  cli_fixture_run (fixture, "export", "Second", "Third", NULL);
  cli_fixture_assert_failed (fixture, "“Third”");
  g_assert_cmpstr (fixture->out, ==, "");
}

/* Text that was exported and is imported says the same. */
static void
test_text_formats (CliFixture *fixture, gconstpointer unused)
{
  static const char *const formats[] = { "text", "markdown" };

  cli_fixture_feed (fixture, cli_fixture_ready_story, "import", "-", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *exported = NULL;

      cli_fixture_run (fixture, "export", "--format", formats[i], NULL);
      cli_fixture_assert_done (fixture);
      exported = g_strdup (fixture->out);
      cli_fixture_feed (fixture, exported, "check", "--file", "-", NULL);
      cli_fixture_assert_done (fixture);
      g_assert_true (g_str_has_prefix (fixture->out, "Nightly billing run, halved: Ready\n"));
    }
}

static void
test_conflicts (CliFixture *fixture, gconstpointer unused)
{
  const char *theirs = DOCUMENT (
    "\"stories\": ["
    "{\"id\": \"" ID_A "\", \"title\": \"Theirs\", \"sections\": {\"task\": \"Other.\"}},"
    "{\"id\": \"c0000000-0000-4000-8000-00000000000c\", \"title\": \"New\"}]");

  cli_fixture_feed (fixture, rich, "import", "-", NULL);

  cli_fixture_feed (fixture, theirs, "import", "-", "--dry-run", NULL);
  assert_counts (fixture, "1 new, 0 changed, 0 same, 1 skipped");
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_lines (fixture->out, 2);

  cli_fixture_feed (fixture, theirs, "import", "-", NULL);
  assert_counts (fixture, "1 new, 0 changed, 0 same, 1 skipped");
  cli_fixture_assert_has (fixture->out, "--on-conflict");
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_lines (fixture->out, 3);
  cli_fixture_assert_lacks (fixture->out, "Theirs");

  cli_fixture_feed (fixture, theirs, "import", "-", "--on-conflict", "take-theirs", NULL);
  g_assert_cmpstr (fixture->out, ==, "0 new, 1 changed, 1 same, 0 skipped\n");
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_lines (fixture->out, 3);
  cli_fixture_assert_has (fixture->out, "Theirs");

  cli_fixture_feed (fixture, rich, "import", "-", "--on-conflict", "keep-both", NULL);
  g_assert_cmpstr (fixture->out, ==, "0 new, 1 changed, 1 same, 0 skipped\n");
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_lines (fixture->out, 4);
  cli_fixture_assert_has (fixture->out, "Theirs");
  cli_fixture_assert_has (fixture->out, "Größe & <Maß>");
}

/* What other programs said of the library is replaced only if theirs is wanted. */
static void
test_conflicting_extra (CliFixture *fixture, gconstpointer unused)
{
  const char *theirs = DOCUMENT ("\"x_tool\": {\"theme\": \"light\"}, \"stories\": []");

  cli_fixture_feed (fixture, rich, "import", "-", NULL);
  cli_fixture_feed (fixture, DOCUMENT ("\"stories\": []"), "import", "-", "--on-conflict",
                    "take-theirs", NULL);
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_has (fixture->out, "\"theme\": \"dark\"");

  cli_fixture_feed (fixture, theirs, "import", "-", NULL);
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_has (fixture->out, "\"theme\": \"dark\"");

  cli_fixture_feed (fixture, theirs, "import", "-", "--on-conflict", "take-theirs", NULL);
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_has (fixture->out, "\"theme\": \"light\"");
}

static void
test_dry_run_makes_nothing (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_feed (fixture, rich, "import", "-", "--dry-run", NULL);
  g_assert_cmpstr (fixture->out, ==, "2 new, 0 changed, 0 same, 0 skipped\n");
  cli_fixture_assert_done (fixture);
  g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
}

static void
test_import_text (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *plain = cli_fixture_write (fixture, "plain.txt", "We had 500k events.\n", -1);
  g_autofree char *unnamed = cli_fixture_write (fixture, "plain", "We had 500k events.\n", -1);
  g_autofree char *story = cli_fixture_write (fixture, "story", cli_fixture_ready_story, -1);

  cli_fixture_run (fixture, "import", plain, NULL);
  assert_counts (fixture, "1 new, 0 changed, 0 same, 0 skipped");
  cli_fixture_assert_has (fixture->out, "No headings");
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_has (fixture->out, "\"situation\": \"We had 500k events.");

  cli_fixture_run (fixture, "import", story, NULL);
  g_assert_cmpstr (fixture->out, ==, "1 new, 0 changed, 0 same, 0 skipped\n");

  cli_fixture_run (fixture, "import", unnamed, NULL);
  cli_fixture_assert_failed (fixture, "plain:1:1: ");
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_lines (fixture->out, 2);
}

typedef struct {
  const char *name;
  const char *content;
  gssize length;
  const char *place;
} BadInput;

#define SIZED(text) text, sizeof text - 1

static const BadInput bad_inputs[] = {
  { "words.json", SIZED ("No JSON at all.\n"), "words.json:1:1: " },
  { "syntax.json", SIZED ("{\n  \"format\": starling\n}\n"), "syntax.json:2:13: " },
  { "cut.json", SIZED ("{\"format\": \"starling-stories\",\n"), "cut.json:" },
  { "tail.json", SIZED (DOCUMENT ("\"stories\": []") "\n{}\n"), "tail.json:2:1: " },
  { "list.json", SIZED ("[]\n"), "list.json:1:1: " },
  { "format.json", SIZED ("{\"version\": 1, \"stories\": [],\n\"format\": \"other\"}"),
    "format.json:2:" },
  { "no-format.json", SIZED ("{\"version\": 1, \"stories\": []}"), "no-format.json:1:1: " },
  { "newer.json", SIZED ("{\"format\": \"starling-stories\",\n \"version\": 2, \"stories\": []}"),
    "newer.json:2:" },
  { "version.json", SIZED ("{\"format\": \"starling-stories\", \"version\": \"1\"}"),
    "version.json:1:" },
  { "no-stories.json", SIZED ("{\"format\": \"starling-stories\", \"version\": 1}"),
    "no-stories.json:1:" },
  { "ids.json", SIZED (DOCUMENT ("\"stories\": [\n{\"id\": \"" ID_A "\", \"title\": \"One\"},\n"
                                 "{\"id\": \"" ID_A "\", \"title\": \"Two\"}]")), "ids.json:3:" },
  { "id.json", SIZED (DOCUMENT ("\"stories\": [\n{\"id\": \"one\", \"title\": \"One\"}]")),
    "id.json:2:" },
  { "keys.json", SIZED (DOCUMENT ("\"stories\": [{\"title\": \"One\",\n \"title\": \"Two\"}]")),
    "keys.json:2:" },
  { "title.json", SIZED (DOCUMENT ("\"stories\": [\n{\"title\": 7}]")), "title.json:2:" },
  { "sections.json", SIZED (DOCUMENT ("\"stories\": [\n{\"sections\": [\"text\"]}]")),
    "sections.json:2:" },
  { "section.json", SIZED (DOCUMENT ("\"stories\": [\n{\"sections\": {\"task\": null}}]")),
    "section.json:2:" },
  { "stories.json", SIZED (DOCUMENT ("\n\"stories\": {}")), "stories.json:2:" },
  { "story.json", SIZED (DOCUMENT ("\"stories\": [\n\"text\"]")), "story.json:2:" },
  { "shelf.json", SIZED (DOCUMENT ("\"stories\": [\n{\"title\": \"One\", \"shelf\": \"attic\"}]")),
    "shelf.json:2:" },
  { "time.json", SIZED (DOCUMENT ("\"stories\": [\n{\"title\": \"1\", \"created_at\": \"now\"}]")),
    "time.json:2:" },
  { "nul-escape.json", SIZED (DOCUMENT ("\"stories\": [\n{\"title\": \"a\\u0000b\"}]")),
    "nul-escape.json:2:" },
  { "empty.json", SIZED (""), "empty.json: " },
  { "empty.md", SIZED (""), "empty.md: " },
  { "blank.md", SIZED (" \n\n"), "blank.md: " },
  { "utf8.json", SIZED ("{\n\"a\": \"\xff\"}"), "utf8.json:2:7: " },
  { "utf8.md", SIZED ("# One\n\nTask: \xc3\x28\n"), "utf8.md:3:7: " },
  { "utf16.md", SIZED ("\xff\xfe#\0 \0O\0"), "utf16.md:1:1: " },
  { "nul.md", SIZED ("Task: one\ntwo\0three\n"), "nul.md:2:4: " },
  { "nul.json", SIZED ("{\"format\": \"\0\"}"), "nul.json:1:13: " },
};

/* Told with the place in one line, and the library as it was, to the byte. */
static void
assert_refused (CliFixture *fixture, const char *path, const char *place)
{
  g_autofree char *before = cli_fixture_dup_state (fixture);
  static const char *const conflicts[] = { "keep-mine", "take-theirs", "keep-both" };
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (conflicts); i++)
    {
      cli_fixture_run (fixture, "import", path, "--on-conflict", conflicts[i], NULL);
      cli_fixture_assert_failed (fixture, place);
      g_assert_cmpstr (fixture->out, ==, "");
    }
  cli_fixture_run (fixture, "import", path, "--dry-run", NULL);
  cli_fixture_assert_failed (fixture, place);
  cli_fixture_run (fixture, "check", "--file", path, NULL);
  cli_fixture_assert_failed (fixture, place);
  g_assert_cmpstr (fixture->out, ==, "");

  after = cli_fixture_dup_state (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_bad_inputs (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_feed (fixture, rich, "import", "-", NULL);
  cli_fixture_assert_done (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (bad_inputs); i++)
    {
      const BadInput *bad = &bad_inputs[i];
      g_autofree char *path = cli_fixture_write (fixture, bad->name, bad->content, bad->length);

      assert_refused (fixture, path, bad->place);
    }
}

static void
test_deep (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *path = cli_fixture_write (fixture, "deep.json", deep, -1);

  cli_fixture_feed (fixture, rich, "import", "-", NULL);
  assert_refused (fixture, path, "deep.json:1:");
}

static void
test_large (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *path = cli_fixture_write (fixture, "large.json", "", 0);

  cli_fixture_feed (fixture, rich, "import", "-", NULL);
  g_assert_cmpint (truncate (path, 200 * 1024 * 1024), ==, 0);
  assert_refused (fixture, path, "large.json: larger than");
}

static void
test_no_file (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *missing = cli_fixture_path (fixture, "missing.json");
  g_autofree char *folder = cli_fixture_path (fixture, "folder");
  g_autofree char *loop = cli_fixture_path (fixture, "loop.json");
  g_autofree char *odd = cli_fixture_path (fixture, "two\nlines.json");

  cli_fixture_feed (fixture, rich, "import", "-", NULL);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("loop.json", loop), ==, 0);

  assert_refused (fixture, missing, "missing.json: ");
  assert_refused (fixture, folder, "folder: ");
  assert_refused (fixture, loop, "loop.json: ");
  assert_refused (fixture, odd, "lines.json: ");
  assert_refused (fixture, "", ": ");
  assert_refused (fixture, fixture->database, "stories.db:1:");
}

static void
test_bad_stdin (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_feed (fixture, "{\n  \"format\": starling\n}\n", "import", "-", NULL);
  cli_fixture_assert_failed (fixture, "starling-cli: -:2:13: ");
  cli_fixture_feed (fixture, "", "import", "-", NULL);
  cli_fixture_assert_failed (fixture, "starling-cli: -: ");
  g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
}

/* The name in the message is the name that was given. */
static void
test_relative_name (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *path = cli_fixture_write (fixture, "syntax.json", "{\n?", -1);
  g_autofree char *folder = g_get_current_dir ();

  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  cli_fixture_run (fixture, "import", "syntax.json", NULL);
  cli_fixture_assert_failed (fixture, "starling-cli: syntax.json:2:1: ");
  cli_fixture_run (fixture, "import", "missing.json", NULL);
  cli_fixture_assert_failed (fixture, "starling-cli: missing.json: ");
  g_assert_cmpint (g_chdir (folder), ==, 0);
}

static void
test_locked (CliFixture *fixture, gconstpointer unused)
{
  g_autoptr (StarDatabase) holder = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cli_fixture_feed (fixture, rich, "import", "-", NULL);
  holder = star_database_open (fixture->database, STAR_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  before = cli_fixture_dup_state (fixture);

  cli_fixture_feed (fixture, cli_fixture_ready_story, "import", "-", NULL);
  cli_fixture_assert_failed (fixture, "Starling is running");
  after = cli_fixture_dup_state (fixture);
  g_assert_cmpstr (before, ==, after);

  /* Reading goes on. */
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lines (fixture->out, 2);
  cli_fixture_feed (fixture, cli_fixture_ready_story, "import", "-", "--dry-run", NULL);
  assert_counts (fixture, "1 new, 0 changed, 0 same, 0 skipped");
}

static void
test_many (CliFixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) json = g_string_new (NULL);

  g_string_append (json, "{\"format\": \"starling-stories\", \"version\": 1, \"stories\": [");
  for (int i = 0; i < 500; i++)
    g_string_append_printf (json, "%s{\"title\": \"Story %03d\", \"sections\": {\"task\": \"Mine.\"}}",
                            i > 0 ? "," : "", i);
  g_string_append (json, "]}");

  cli_fixture_feed (fixture, json->str, "import", "-", NULL);
  assert_counts (fixture, "500 new, 0 changed, 0 same, 0 skipped");
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_lines (fixture->out, 500);
  cli_fixture_run (fixture, "search", "mine", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, "Story 499");
}

int
main (int argc, char *argv[])
{
  cli_fixture_init (&argc, &argv);

  cli_fixture_test ("/cli-exchange/round-trip", test_round_trip);
  cli_fixture_test ("/cli-exchange/export-file", test_export_file);
  cli_fixture_test ("/cli-exchange/export-over-library", test_export_over_library);
  cli_fixture_test ("/cli-exchange/export-some", test_export_some);
  cli_fixture_test ("/cli-exchange/text-formats", test_text_formats);
  cli_fixture_test ("/cli-exchange/conflicts", test_conflicts);
  cli_fixture_test ("/cli-exchange/conflicting-extra", test_conflicting_extra);
  cli_fixture_test ("/cli-exchange/dry-run-makes-nothing", test_dry_run_makes_nothing);
  cli_fixture_test ("/cli-exchange/import-text", test_import_text);
  cli_fixture_test ("/cli-exchange/bad-inputs", test_bad_inputs);
  cli_fixture_test ("/cli-exchange/deep", test_deep);
  cli_fixture_test ("/cli-exchange/large", test_large);
  cli_fixture_test ("/cli-exchange/no-file", test_no_file);
  cli_fixture_test ("/cli-exchange/bad-stdin", test_bad_stdin);
  cli_fixture_test ("/cli-exchange/relative-name", test_relative_name);
  cli_fixture_test ("/cli-exchange/locked", test_locked);
  cli_fixture_test ("/cli-exchange/many", test_many);

  return g_test_run ();
}
