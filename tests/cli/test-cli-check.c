/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "cli-fixture.h"

static const char *const two_stories =
  "# First\n\nSituation: A feed of 500k events a second.\n\nResult: It got better.\n\n"
  "# Second\n\nSituation: A queue.\n\nTask: I owned the queue.\n";

static JsonObject *
parse_check (const char *json, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);

  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_ready (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *file = cli_fixture_write (fixture, "ready.md", cli_fixture_ready_story, -1);

  cli_fixture_run (fixture, "check", "--file", file, NULL);
  g_assert_true (g_str_has_prefix (fixture->out, "Nightly billing run, halved: Ready\n"));
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, file);
  cli_fixture_assert_has (fixture->out, "Fields (words): Situation ");
  cli_fixture_assert_lacks (fixture->out, "Empty fields");
  cli_fixture_assert_lacks (fixture->out, "\n  ! ");
  g_assert_true (g_regex_match_simple ("\n  ● Scale +quantified +\\S.*: “.+”", fixture->out, 0, 0));
  g_assert_true (g_regex_match_simple ("\n  ● Cost +quantified +\\S.*: “.+”", fixture->out, 0, 0));

  /* Only the file was asked for. */
  g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
}

static void
test_not_ready (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_feed (fixture, two_stories, "check", "--file", "-", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_true (g_str_has_prefix (fixture->out, "First: Not ready\n"));
  cli_fixture_assert_has (fixture->out, "\n\nSecond: Not ready\n");
  cli_fixture_assert_has (fixture->out, "  (-)\n");
  cli_fixture_assert_has (fixture->out, "Empty fields: Task, Action, What changed permanently");
  cli_fixture_assert_has (fixture->out, "Situation: “");
  g_assert_true (g_regex_match_simple ("\n  ○ Cost +missing\n", fixture->out, 0, 0));
  g_assert_true (g_regex_match_simple ("\n  ! .+: .+\n", fixture->out, 0, 0));
  g_assert_true (g_str_has_suffix (fixture->out, "\n\n0 of 2 stories are ready\n"));
}

/* Under what lacks a figure stands a question, with the formulas that would give it. */
static void
test_suggestions (CliFixture *fixture, gconstpointer unused)
{
  const char *cost, *question, *next;

  cli_fixture_feed (fixture, "Situation: The bill was high.\n", "check", "--file", "-", NULL);
  cost = strstr (fixture->out, "\n  ◐ Cost ");
  question = strstr (fixture->out, "\n    ↳ What does one run cost now");
  next = strstr (fixture->out, "\n  ○ Reliability ");
  g_assert_true (cost != NULL && question != NULL && next != NULL);
  g_assert_true (cost < question && question < next);
  g_assert_true (
    g_regex_match_simple ("\\[cost-per-run,\\s+annual-saving\\]\n", fixture->out, 0, 0));

  cli_fixture_feed (fixture, "Situation: The bill fell from $900 to $550 a month.\n", "check",
                    "--file", "-", NULL);
  g_assert_true (g_regex_match_simple ("\n  ● Cost .*\n  ○ Rel", fixture->out, 0, 0));
}

/* A finding about words says which. */
static void
test_words_of_finding (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_feed (fixture, "# One\n\nResult: The bill fell by [amount] dollars.\n", "check",
                    "--file", "-", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_has (fixture->out, "\n  ! Result: “[amount]”: ");

  cli_fixture_feed (fixture, "The bill fell by [amount] dollars.\n", "check", "--file", "-", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_has (fixture->out, "\n  ! Text: “[amount]”: ");
}

/* What the story ignores is counted, not told, and keeps it from nothing. */
static void
test_ignored (CliFixture *fixture, gconstpointer unused)
{
  static const char *const json =
    "{\"format\":\"starling-stories\",\"version\":1,\"stories\":[{\"title\":\"One\","
    "\"sections\":{\"result\":\"The bill fell by [amount] and [share].\"},"
    "\"ignores\":[{\"flag\":\"placeholder-left\",\"section\":\"result\",\"text\":\"[amount]\","
    "\"reason\":\"said aloud\"},{\"flag\":\"no-numbers-in-result\",\"section\":\"\",\"text\":\"\","
    "\"reason\":\"\"}]}]}";

  cli_fixture_feed (fixture, json, "check", "--file", "-", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_has (fixture->out, "“[share]”");
  cli_fixture_assert_lacks (fixture->out, "“[amount]”");
  cli_fixture_assert_has (fixture->out, "\n  2 findings are ignored\n");

  cli_fixture_feed (fixture, json, "check", "--format", "json", "--file", "-", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_has (fixture->out, "placeholder-left");
  cli_fixture_assert_lacks (fixture->out, "no-numbers-in-result");
}

static void
test_no_headings (CliFixture *fixture, gconstpointer unused)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *story;

  cli_fixture_feed (fixture, "We served 500k events a second.", "check", "--file", "-", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->err, ==, "");
  cli_fixture_assert_has (fixture->out, "No headings");
  cli_fixture_assert_has (fixture->out, "Text: “");

  cli_fixture_feed (fixture, "We served 500k events a second.", "check", "--file", "-", "--format",
                    "json", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  story = json_array_get_object_element (
    json_object_get_array_member (parse_check (fixture->out, parser), "stories"), 0);
  cli_fixture_assert_has (fixture->out, "\"section\": \"text\"");
  g_assert_cmpstr (json_object_get_string_member (story, "source"), ==, "-");
}

/* Every piece of evidence is exactly the words at its place. */
static void
assert_evidence (JsonObject *story, const char *text)
{
  JsonObject *dimensions = json_object_get_object_member (story, "dimensions");
  g_autoptr (GList) names = json_object_get_members (dimensions);
  guint n_evidence = 0;

  g_assert_cmpuint (g_list_length (names), ==, 6);
  for (GList *name = names; name != NULL; name = name->next)
    {
      JsonObject *dimension = json_object_get_object_member (dimensions, name->data);
      JsonArray *evidence = json_object_get_array_member (dimension, "evidence");

      for (guint i = 0; i < json_array_get_length (evidence); i++)
        {
          JsonObject *one = json_array_get_object_element (evidence, i);
          const char *words = json_object_get_string_member (one, "text");
          gint64 start = json_object_get_int_member (one, "start");
          gint64 end = json_object_get_int_member (one, "end");

          n_evidence++;
          g_assert_cmpint (g_utf8_strlen (words, -1), ==, end - start);
          cli_fixture_assert_has (text, words);
        }
    }
  g_assert_cmpuint (n_evidence, >, 3);
}

static void
test_json (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *file = cli_fixture_write (fixture, "ready.md", cli_fixture_ready_story, -1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;
  JsonArray *stories;
  JsonObject *story;

  cli_fixture_run (fixture, "check", "--file", file, "--format", "json", NULL);
  cli_fixture_assert_done (fixture);
  root = parse_check (fixture->out, parser);
  g_assert_cmpstr (json_object_get_string_member (root, "format"), ==, "starling-check");
  g_assert_cmpint (json_object_get_int_member (root, "version"), ==, 1);
  stories = json_object_get_array_member (root, "stories");
  g_assert_cmpuint (json_array_get_length (stories), ==, 1);

  story = json_array_get_object_element (stories, 0);
  g_assert_cmpstr (json_object_get_string_member (story, "title"), ==,
                   "Nightly billing run, halved");
  g_assert_cmpstr (json_object_get_string_member (story, "source"), ==, file);
  g_assert_true (json_object_get_boolean_member (story, "ready"));
  g_assert_cmpint (json_object_get_int_member (story, "spoken_seconds"), >=, 90);
  g_assert_true (json_object_has_member (story, "flags"));
  assert_evidence (story, cli_fixture_ready_story);
}

/* What the checks cannot read, they do not judge; and an English story is printed as ever. */
static void
test_language (CliFixture *fixture, gconstpointer unused)
{
  static const char german[] =
    "Die Fähre fuhr im Sommer jeden Tag zu spät ab, weil die Karten von Hand geprüft wurden. Ich "
    "habe mit der Werft eine neue Kasse eingeführt, und seit dem Herbst ist keine mehr verspätet.";
  g_autofree char *file = cli_fixture_write (fixture, "german.txt", german, -1);
  g_autofree char *english = cli_fixture_write (fixture, "ready.md", cli_fixture_ready_story, -1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *stories;
  JsonObject *story;

  cli_fixture_run (fixture, "check", "--file", file, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_has (fixture->out, "Not judged: it seems to be in German");
  cli_fixture_assert_lacks (fixture->out, "No figure yet");
  cli_fixture_assert_lacks (fixture->out, "missing");

  cli_fixture_run (fixture, "check", "--file", file, "--file", english, "--format", "json", NULL);
  stories = json_object_get_array_member (parse_check (fixture->out, parser), "stories");
  story = json_array_get_object_element (stories, 0);
  g_assert_cmpstr (json_object_get_string_member (story, "language"), ==, "de");
  g_assert_false (json_object_get_boolean_member (story, "ready"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (story, "flags")), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (
                     json_object_get_object_member (story, "dimensions"), "scale"), "level"),
                   ==, "missing");
  g_assert_false (
    json_object_has_member (json_array_get_object_element (stories, 1), "language"));
}

static void
test_library (CliFixture *fixture, gconstpointer unused)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *stories;

  cli_fixture_feed (fixture, cli_fixture_ready_story, "import", "-", NULL);
  cli_fixture_run (fixture, "check", NULL);
  cli_fixture_assert_done (fixture);

  cli_fixture_add_story (fixture, "a0000000-0000-4000-8000-00000000000a", "Thin", "A feed.");
  cli_fixture_run (fixture, "check", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_has (fixture->out, "1 of 2 stories are ready\n");

  cli_fixture_run (fixture, "check", "Nightly billing run, halved", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lacks (fixture->out, "Thin");

  cli_fixture_run (fixture, "check", "a000", "--format", "json", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  stories = json_object_get_array_member (parse_check (fixture->out, parser), "stories");
  g_assert_cmpuint (json_array_get_length (stories), ==, 1);
  g_assert_true (
    json_object_get_null_member (json_array_get_object_element (stories, 0), "source"));
}

/* Stories first, then the files in their order, whatever their kind. */
static void
test_many (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *ready = cli_fixture_write (fixture, "ready.md", cli_fixture_ready_story, -1);
  g_autofree char *two = cli_fixture_write (fixture, "two", two_stories, -1);
  g_autofree char *json = cli_fixture_path (fixture, "export.json");
  const char *thin, *first, *last;

  cli_fixture_add_story (fixture, "a0000000-0000-4000-8000-00000000000a", "Thin", "A feed.");
  cli_fixture_run (fixture, "export", "--output", json, NULL);
  cli_fixture_run (fixture, "check", "Thin", "--file", two, ready, "--file", json, NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_has (fixture->out, "1 of 5 stories are ready\n");

  g_assert_true (g_str_has_prefix (fixture->out, "Thin: Not ready\n"));
  thin = strstr (fixture->out, "\nThin: ");
  first = strstr (fixture->out, "\nFirst: ");
  last = strstr (fixture->out, "\nNightly ");
  g_assert_true (first != NULL && last != NULL && thin != NULL);
  g_assert_true (first < last && last < thin);
}

static const char *const twin_stories =
  "# Ledger\n\nAction: Every night the bank found 1,900 gaps in the ledger of 312 branches. I put "
  "an outbox and a relay between booking and database and gave up immediate confirmation.\n\n"
  "Result: The p95 latency of a booking is 200 ms, and the reconciliation finds 4 gaps.\n\n"
  "What changed permanently: The p95 latency of a booking is 340 ms.\n\n"
  "# Gaps\n\nAction: I gave up immediate confirmation, and put a relay and an outbox between the "
  "database and each booking.\n\n"
  "Result: The bank had found 1,900 gaps a night in the ledger of 312 branches. The reconciliation "
  "finds 4 gaps now, and I saved $900 a month.\n";

/* What concerns stories together stands at the end and changes no exit status. */
static void
test_portfolio (CliFixture *fixture, gconstpointer unused)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;
  JsonArray *findings;
  JsonObject *finding;
  JsonArray *ids;

  cli_fixture_feed (fixture, twin_stories, "check", "--file", "-", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_has (fixture->out, "\nAcross the core set:\n  - Thinnest: ");
  cli_fixture_assert_has (fixture->out, "\n  - “Ledger” and “Gaps” seem to tell the same.");
  cli_fixture_assert_has (fixture->out, "\n  - “Ledger” gives two numbers for p95 latency.");
  g_assert_true (g_str_has_suffix (fixture->out, "\n\n0 of 2 stories are ready\n"));

  cli_fixture_feed (fixture, twin_stories, "check", "--file", "-", "--format", "json", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  root = parse_check (fixture->out, parser);
  findings = json_object_get_array_member (root, "portfolio");
  g_assert_cmpuint (json_array_get_length (findings), ==, 3);
  finding = json_array_get_object_element (findings, 1);
  g_assert_cmpstr (json_object_get_string_member (finding, "id"), ==, "overlap");
  ids = json_object_get_array_member (finding, "stories");
  g_assert_cmpuint (json_array_get_length (ids), ==, 2);
  g_assert_cmpstr (
    json_array_get_string_element (ids, 1), ==,
    json_object_get_string_member (
      json_array_get_object_element (json_object_get_array_member (root, "stories"), 1), "id"));
}

/* Nothing to say is not said. */
static void
test_no_portfolio (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *ready = cli_fixture_write (fixture, "ready.md", cli_fixture_ready_story, -1);

  cli_fixture_run (fixture, "check", "--file", ready, NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lacks (fixture->out, "core set");
  cli_fixture_run (fixture, "check", "--file", ready, "--format", "json", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lacks (fixture->out, "portfolio");
}

/* One bad file, and nothing is printed that could be taken for the whole. */
static void
test_bad_file (CliFixture *fixture, gconstpointer unused)
{
  g_autofree char *ready = cli_fixture_write (fixture, "ready.md", cli_fixture_ready_story, -1);
  g_autofree char *bad = cli_fixture_write (fixture, "bad.json", "{\n  \"format\": ?\n}\n", -1);

  cli_fixture_run (fixture, "check", "--file", ready, "--file", bad, NULL);
  cli_fixture_assert_failed (fixture, "bad.json:2:13: ");
  g_assert_cmpstr (fixture->out, ==, "");

  cli_fixture_run (fixture, "check", "--file", "/nowhere/story.md", NULL);
  cli_fixture_assert_failed (fixture, "starling-cli: /nowhere/story.md: ");
  cli_fixture_feed (fixture, "\n \n", "check", "--file", "-", NULL);
  cli_fixture_assert_failed (fixture, "starling-cli: -: ");
}

/* Prose may begin like JSON, and what calls itself JSON is not taken for prose. */
static void
test_names (CliFixture *fixture, gconstpointer unused)
{
  static const struct {
    const char *name;
    const char *content;
    int status;
  } cases[] = {
    { "a.md", "[draft] We served 500k events a second.", 1 },
    { "a.TXT", "\"Never again\", I said.", 1 },
    { "a.txt", "{\"format\": \"starling-stories\", \"version\": 1, \"stories\": []}", 0 },
    { "a.txt", "{ but no export", 2 },
    { "a", "[draft] We served 500k events a second.", 1 },
    { "a", "We served 500k events a second.", 1 },
    { "a.JSON", "We served 500k events a second.", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cli_fixture_write (fixture, cases[i].name, cases[i].content, -1);

      cli_fixture_run (fixture, "check", "--file", path, NULL);
      g_assert_cmpint (fixture->status, ==, cases[i].status);
    }
}

/* What a terminal would obey is not printed. */
static void
test_escapes (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_feed (fixture, "# Title \033[31m\n\nSituation: 500k \033[2J events a second\n",
                    "check", "--file", "-", NULL);
  g_assert_cmpint (fixture->status, ==, 1);
  cli_fixture_assert_lacks (fixture->out, "\033");
}

int
main (int argc, char *argv[])
{
  cli_fixture_init (&argc, &argv);

  cli_fixture_test ("/cli-check/ready", test_ready);
  cli_fixture_test ("/cli-check/not-ready", test_not_ready);
  cli_fixture_test ("/cli-check/suggestions", test_suggestions);
  cli_fixture_test ("/cli-check/words-of-finding", test_words_of_finding);
  cli_fixture_test ("/cli-check/ignored", test_ignored);
  cli_fixture_test ("/cli-check/no-headings", test_no_headings);
  cli_fixture_test ("/cli-check/json", test_json);
  cli_fixture_test ("/cli-check/language", test_language);
  cli_fixture_test ("/cli-check/library", test_library);
  cli_fixture_test ("/cli-check/many", test_many);
  cli_fixture_test ("/cli-check/portfolio", test_portfolio);
  cli_fixture_test ("/cli-check/no-portfolio", test_no_portfolio);
  cli_fixture_test ("/cli-check/bad-file", test_bad_file);
  cli_fixture_test ("/cli-check/names", test_names);
  cli_fixture_test ("/cli-check/escapes", test_escapes);

  return g_test_run ();
}
