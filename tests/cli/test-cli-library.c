/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "cli-fixture.h"
#include "star-core.h"
#include "take-utils.h"

#define ID_A "a0000000-0000-4000-8000-00000000000a"
#define ID_B "b0000000-0000-4000-8000-00000000000b"
#define ID_C "b0000000-0000-4000-8000-00000000000c"

static void
add_three (CliFixture *fixture)
{
  cli_fixture_add_story (fixture, ID_A, "Cutover of the feed", "The Zürich feed served one team.");
  cli_fixture_add_story (fixture, ID_B, "Retry storm", "Retries took the gateway down.");
  cli_fixture_add_story (fixture, ID_C, "Retry storm", "Another year, the same gateway.");
}

static void
test_list (CliFixture *fixture, gconstpointer unused)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *first = NULL;

  add_three (fixture);
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lines (fixture->out, 3);

  lines = g_strsplit (fixture->out, "\n", -1);
  g_assert_true (g_regex_match_simple (
    "^a0000000-0000-4000-8000-00000000000a  Core  [●◐○]{4}  6 words  0:02–0:03  –  Cutover of the feed$",
    lines[0], 0, 0));
  g_assert_true (g_str_has_prefix (lines[1], ID_B));
  g_assert_true (g_str_has_prefix (lines[2], ID_C));
  g_assert_true (g_str_has_suffix (lines[1], "  Retry storm"));

  first = g_strdup (fixture->out);
  cli_fixture_run (fixture, "list", NULL);
  g_assert_cmpstr (fixture->out, ==, first);
}

/* The core shelf first, then by title; ids only as long as needed. */
static void
test_list_order (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_feed (fixture,
                    "{\"format\":\"starling-stories\",\"version\":1,\"stories\":["
                    "{\"id\":\"10000000-0000-4000-8000-000000000001\",\"title\":\"Alpha\","
                    "\"shelf\":\"retired\"},"
                    "{\"id\":\"20000000-0000-4000-8000-000000000002\",\"title\":\"Beta\\u001b[31m\","
                    "\"shelf\":\"core\"},"
                    "{\"id\":\"30000000-0000-4000-8000-000000000003\",\"title\":\"\",\"shelf\":\"core\"},"
                    "{\"id\":\"40000000-0000-4000-8000-000000000004\",\"title\":\"Alpha\","
                    "\"shelf\":\"bench\"}]}",
                    "import", "-", NULL);
  cli_fixture_assert_done (fixture);

  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==,
                   "30000000  Core     ○○○○  0 words  0:00  –  Untitled Story\n"
                   "20000000  Core     ○○○○  0 words  0:00  –  Beta [31m\n"
                   "40000000  Bench    ○○○○  0 words  0:00  –  Alpha\n"
                   "10000000  Retired  ○○○○  0 words  0:00  –  Alpha\n");
}

static void
test_list_ready (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_feed (fixture, cli_fixture_ready_story, "import", "-", NULL);
  cli_fixture_assert_done (fixture);

  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_has (fixture->out, "  ●●●●  ");
  cli_fixture_assert_has (fixture->out, "  Ready  Nightly billing run, halved\n");
}

static void
save_take (CliFixture *fixture, const char *id, const char *story, guint words_a_minute)
{
  g_autoptr (StarTake) take = take_new_told (id, story, 10, words_a_minute);
  g_autoptr (GError) error = NULL;
  g_autoptr (StarDatabase) database =
    star_database_open (fixture->database, STAR_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  g_assert_true (star_logbook_save (database, take, NULL));
}

/* As often as it takes to learn from it. */
static void
tell (CliFixture *fixture, const char *story, guint words_a_minute)
{
  save_take (fixture, "t1", story, words_a_minute);
  save_take (fixture, "t2", story, words_a_minute);
  save_take (fixture, "t3", story, words_a_minute);
}

/* What the user needed to tell the story counts, but not for a file, whoever wrote it or reads
 * it. */
static void
test_pace (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *file = cli_fixture_write (fixture, "ready.md", cli_fixture_ready_story, -1);
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;

  cli_fixture_feed (fixture, cli_fixture_ready_story, "import", "-", NULL);
  cli_fixture_run (fixture, "show", "Nightly billing run, halved", "--format", "json", NULL);
  id = g_strndup (strstr (fixture->out, "\"id\": \"") + strlen ("\"id\": \""), 36);
  cli_fixture_run (fixture, "check", "--file", file, NULL);
  cli_fixture_assert_done (fixture);
  before = g_strdup (fixture->out);

  save_take (fixture, "t1", id, 70);
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_has (fixture->out, "  Ready  ");

  tell (fixture, id, 70);
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_has (fixture->out, "  272 words  3:41–4:04  –  ");
  cli_fixture_run (fixture, "check", "--format", "json", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_has (fixture->out, "\"spoken_seconds\": 233,");
  cli_fixture_assert_has (fixture->out, "\"too-long\"");
  cli_fixture_run (fixture, "show", id, "--format", "json", NULL);
  cli_fixture_assert_has (fixture->out, "\"spoken_seconds\": 233,");
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_has (fixture->out, "\"spoken_seconds\": 117,");
  cli_fixture_run (fixture, "check", "--file", file, NULL);
  g_assert_cmpstr (fixture->out, ==, before);

  tell (fixture, id, 150);
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_has (fixture->out, "  272 words  1:43–1:54  Ready  ");
}

/* Nobody has looked for the levels of a story that is not in English. */
static void
test_list_foreign (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_add_story (fixture, ID_A, "Umzug der Daten",
                         "Die nächtliche Verarbeitung war zu langsam und wir haben sie mit dem "
                         "Team in drei Wochen auf eine neue Datenbank umgezogen, weil der "
                         "Vertrag mit dem alten Anbieter nicht mehr verlängert wurde.");
  for (int i = 0; i < 2; i++)
    {
      cli_fixture_run (fixture, "list", NULL);
      cli_fixture_assert_done (fixture);
      g_assert_true (g_regex_match_simple ("^[-0-9a]+  Core  –  [0-9]+ words  ", fixture->out,
                                           0, 0));
    }
}

static void
ignore_everywhere (CliFixture *fixture, const char *flag)
{
  g_autoptr (StarIgnoredFlag) ignored = star_ignored_flag_new (flag, "Told aloud", 1);
  g_autoptr (StarDatabase) database =
    star_database_open (fixture->database, STAR_DATABASE_READ_WRITE, NULL);

  g_assert_true (star_everywhere_add (database, ignored, NULL));
}

/* How many of the digests on the disk were made while @flag was ignored everywhere. */
static void
assert_digests_fit (CliFixture *fixture, const char *flag, guint expected)
{
  const char *const flags[] = { flag, NULL };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarDatabase) database =
    star_database_open (fixture->database, STAR_DATABASE_READ_ONLY, NULL);
  g_autoptr (GPtrArray) list = star_library_list (database, NULL);
  guint n = 0;

  g_object_set (coverage, "ignored", flags, NULL);
  for (guint i = 0; i < list->len; i++)
    n += g_str_equal (star_story_summary_get_digest (list->pdata[i])->engine,
                      star_coverage_get_version (coverage));
  g_assert_cmpuint (list->len, ==, expected + 1);
  g_assert_cmpuint (n, ==, expected);
}

/* What the user ignores in the window is ignored here, in the stories of that library. */
static void
test_ignored_everywhere (CliFixture *fixture, gconstpointer unused)
{
  g_auto (GStrv) parts = g_strsplit (cli_fixture_ready_story, "Result:", 2);
  g_autofree char *text = g_strconcat (parts[0], "Result: At [company], ", parts[1], NULL);
  g_autofree char *file = cli_fixture_write (fixture, "story.txt", text, -1);

  cli_fixture_run (fixture, "import", file, NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_lacks (fixture->out, "Ready");
  cli_fixture_run (fixture, "check", NULL);
  cli_fixture_assert_lacks (fixture->out, "ignored everywhere");

  ignore_everywhere (fixture, "placeholder-left");
  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_has (fixture->out, "Ready");
  cli_fixture_run (fixture, "check", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, "\n1 finding is ignored everywhere\n");
  cli_fixture_run (fixture, "check", "--format", "json", NULL);
  cli_fixture_assert_lacks (fixture->out, "placeholder-left");

  /* It is the user's, and not the story's. */
  cli_fixture_run (fixture, "export", NULL);
  cli_fixture_assert_has (fixture->out, "\"ready\": true");
  cli_fixture_assert_lacks (fixture->out, "placeholder-left");
  cli_fixture_assert_lacks (fixture->out, "Told aloud");

  /* A file is no story of the library, not even beside one. */
  cli_fixture_run (fixture, "check", "--file", file, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_has (fixture->out, "[company]");
  cli_fixture_run (fixture, "check", "Nightly billing run, halved", "--file", file, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_has (fixture->out, "[company]");

  /* What comes in now is checked likewise, and has a digest that is believed. */
  cli_fixture_run (fixture, "import", file, NULL);
  assert_digests_fit (fixture, "placeholder-left", 1);
}

static void
test_show (CliFixture *fixture, gconstpointer unused)
{
  static const char *const names[] = { ID_A, "a000", "Cutover of the feed" };

  add_three (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      cli_fixture_run (fixture, "show", names[i], NULL);
      cli_fixture_assert_done (fixture);
      cli_fixture_assert_has (fixture->out, "Cutover of the feed");
      cli_fixture_assert_has (fixture->out, "The Zürich feed served one team.");
      cli_fixture_assert_lacks (fixture->out, "gateway");
    }

  cli_fixture_run (fixture, "show", ID_A, "--format", "markdown", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_true (g_str_has_prefix (fixture->out, "# Cutover of the feed\n"));

  cli_fixture_run (fixture, "show", ID_A, "--format", "json", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, "\"format\": \"starling-stories\"");
  cli_fixture_assert_has (fixture->out, "\"id\": \"" ID_A "\"");
  cli_fixture_assert_has (fixture->out, "\"checks\": {");
}

static void
test_show_wrong (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = g_get_current_dir ();

  add_three (fixture);

  cli_fixture_run (fixture, "show", "Retry storm", NULL);
  cli_fixture_assert_failed (fixture, "2 stories fit “Retry storm”");
  cli_fixture_assert_has (fixture->err, ID_B ", " ID_C);
  cli_fixture_run (fixture, "show", "b000", NULL);
  cli_fixture_assert_failed (fixture, "2 stories fit “b000”");

  cli_fixture_run (fixture, "show", "Nowhere", NULL);
  cli_fixture_assert_failed (fixture, "“Nowhere”");
  cli_fixture_run (fixture, "show", "", NULL);
  cli_fixture_assert_failed (fixture, "“”");
  cli_fixture_run (fixture, "show", "bad \377 byte", NULL);
  cli_fixture_assert_failed (fixture, "“bad \357\277\275 byte”");

  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  cli_fixture_run (fixture, "show", "stories.db", NULL);
  cli_fixture_assert_failed (fixture, "--file");
  g_assert_cmpint (g_chdir (folder), ==, 0);
}

static void
test_search (CliFixture *fixture, gconstpointer unused)
{
  add_three (fixture);

  cli_fixture_run (fixture, "search", "gateway", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lines (fixture->out, 2);
  cli_fixture_assert_has (fixture->out, ID_B);
  cli_fixture_assert_has (fixture->out, "Retry storm");
  cli_fixture_assert_has (fixture->out, "Retries took the gateway down.");
  cli_fixture_assert_lacks (fixture->out, "Cutover");

  /* The beginning of a word, in other letters. */
  cli_fixture_run (fixture, "search", "ZUR", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lines (fixture->out, 1);
  cli_fixture_assert_has (fixture->out, "The Zürich feed");

  /* All of the words, as one argument or as many. */
  cli_fixture_run (fixture, "search", "another", "gateway", NULL);
  cli_fixture_assert_lines (fixture->out, 1);
  cli_fixture_run (fixture, "search", "another gateway", NULL);
  cli_fixture_assert_lines (fixture->out, 1);

  cli_fixture_run (fixture, "search", "nowhere", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==, "");
}

/* What means something to a search engine is but text to a person. */
static void
test_search_odd (CliFixture *fixture, gconstpointer unused)
{
  static const char *const words[] = {
    "\"", "*", "AND", "gateway OR", "(", "NEAR(", "title:retry", "-", "'; drop table stories;",
  };

  add_three (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      cli_fixture_run (fixture, "search", "--", words[i], NULL);
      cli_fixture_assert_done (fixture);
    }

  cli_fixture_run (fixture, "search", "bad \377 byte", NULL);
  cli_fixture_assert_failed (fixture, "UTF-8");
}

/* Where there is no library yet, reading finds an empty one, and makes none. */
static void
test_no_library (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *path = star_database_dup_default_path ();

  cli_fixture_run_plain (fixture, "list", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==, "");
  cli_fixture_run_plain (fixture, "search", "word", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==, "");
  cli_fixture_run_plain (fixture, "check", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==, "");
  cli_fixture_run_plain (fixture, "export", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, "\"stories\": []");
  cli_fixture_run_plain (fixture, "doctor", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, path);
  cli_fixture_run_plain (fixture, "show", "word", NULL);
  cli_fixture_assert_failed (fixture, "“word”");

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_named_library_missing (CliFixture *fixture, gconstpointer unused)
{
  static const char *const words[][3] = {
    { "list" }, { "search", "word" }, { "show", "word" }, { "check" }, { "export" }, { "doctor" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      cli_fixture_run (fixture, words[i][0], words[i][1], NULL);
      cli_fixture_assert_failed (fixture, fixture->database);
      g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
    }
}

static void
test_doctor (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  add_three (fixture);
  save_take (fixture, "t", ID_A, 130);
  before = cli_fixture_dup_state (fixture);
  cli_fixture_run (fixture, "doctor", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, fixture->database);
  g_assert_true (g_regex_match_simple ("Size +[0-9.]+.kB \\([0-9]+.bytes\\)", fixture->out, 0, 0));
  g_assert_true (g_regex_match_simple ("Format +[1-9], that of this", fixture->out, 0, 0));
  g_assert_true (g_regex_match_simple ("Stories +3\n", fixture->out, 0, 0));
  g_assert_true (g_regex_match_simple ("Takes +1\n", fixture->out, 0, 0));
  g_assert_true (g_regex_match_simple ("Own plans +0\n", fixture->out, 0, 0));
  g_assert_true (g_regex_match_simple ("Problems +none\n", fixture->out, 0, 0));

  after = cli_fixture_dup_state (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* A library that an older version made is read as it is, and stays so. */
static void
test_older (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "fixtures", "store-v1.db", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (old, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->database, contents, length, NULL));
  before = cli_fixture_dup_state (fixture);

  cli_fixture_run (fixture, "list", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, "Feed cutover");
  cli_fixture_run (fixture, "doctor", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_true (g_regex_match_simple ("Format +1, an older one", fixture->out, 0, 0));

  after = cli_fixture_dup_state (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
assert_doctor_refuses (CliFixture *fixture)
{
  g_autofree char *before = cli_fixture_dup_state (fixture);
  g_autofree char *after = NULL;

  cli_fixture_run (fixture, "doctor", NULL);
  cli_fixture_assert_failed (fixture, fixture->database);
  cli_fixture_assert_has (fixture->out, fixture->database);
  cli_fixture_assert_has (fixture->out, "Problem");

  after = cli_fixture_dup_state (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_doctor_foreign (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = cli_fixture_write (fixture, "stories.db", "Not a library at all.\n", -1);

  assert_doctor_refuses (fixture);
  g_assert_cmpint (g_unlink (text), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->database, 0700), ==, 0);
  assert_doctor_refuses (fixture);
}

/* Overwrites the middle of the library with letters. */
static void
test_doctor_damaged (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *content = NULL;
  gsize length;

  add_three (fixture);
  g_assert_true (g_file_get_contents (fixture->database, &content, &length, NULL));
  g_assert_cmpuint (length, >, 8192);
  memset (content + 4096, 'x', length - 4096);
  g_assert_true (g_file_set_contents (fixture->database, content, length, NULL));

  assert_doctor_refuses (fixture);
}

/* Writes over a word where the index of the search keeps it. */
static void
damage_search (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;
  char *word;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  word = memmem (content, length, "0another", 8);
  g_assert_nonnull (word);
  memcpy (word + 1, "zzother", 7);
  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

/* The words are there, but the search does not lead to them. */
static void
test_doctor_rebuild_search (CliFixture *fixture, gconstpointer unused)
{
  add_three (fixture);
  damage_search (fixture->database);
  cli_fixture_run (fixture, "search", "another", NULL);
  g_assert_cmpstr (fixture->out, ==, "");
  cli_fixture_run (fixture, "doctor", NULL);
  cli_fixture_assert_failed (fixture, fixture->database);
  cli_fixture_assert_has (fixture->out, "- The index of the search is damaged");

  cli_fixture_run (fixture, "doctor", "--rebuild-search", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_true (g_regex_match_simple ("Problems +none\n", fixture->out, 0, 0));
  cli_fixture_run (fixture, "search", "another", NULL);
  cli_fixture_assert_lines (fixture->out, 1);
}

static void
test_doctor_rebuilds_nothing (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_run (fixture, "doctor", "--rebuild-search", NULL);
  cli_fixture_assert_failed (fixture, fixture->database);
  g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  cli_fixture_init (&argc, &argv);

  cli_fixture_test ("/cli-library/list", test_list);
  cli_fixture_test ("/cli-library/list-order", test_list_order);
  cli_fixture_test ("/cli-library/list-ready", test_list_ready);
  cli_fixture_test ("/cli-library/pace", test_pace);
  cli_fixture_test ("/cli-library/list-foreign", test_list_foreign);
  cli_fixture_test ("/cli-library/ignored-everywhere", test_ignored_everywhere);
  cli_fixture_test ("/cli-library/show", test_show);
  cli_fixture_test ("/cli-library/show-wrong", test_show_wrong);
  cli_fixture_test ("/cli-library/search", test_search);
  cli_fixture_test ("/cli-library/search-odd", test_search_odd);
  cli_fixture_test ("/cli-library/no-library", test_no_library);
  cli_fixture_test ("/cli-library/named-library-missing", test_named_library_missing);
  cli_fixture_test ("/cli-library/doctor", test_doctor);
  cli_fixture_test ("/cli-library/older", test_older);
  cli_fixture_test ("/cli-library/doctor-foreign", test_doctor_foreign);
  cli_fixture_test ("/cli-library/doctor-damaged", test_doctor_damaged);
  cli_fixture_test ("/cli-library/doctor-rebuild-search", test_doctor_rebuild_search);
  cli_fixture_test ("/cli-library/doctor-rebuilds-nothing", test_doctor_rebuilds_nothing);

  return g_test_run ();
}
