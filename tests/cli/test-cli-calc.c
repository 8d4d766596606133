/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "cli-fixture.h"
#include "star-core.h"

static JsonObject *
get_object (JsonParser *parser, const char *text)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);

  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_value (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_run (fixture, "calc", "bad-record-rate", "bad_records=25", "total_records=10,000",
                   NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==, "0.25 %\n");

  cli_fixture_run (fixture, "calc", "error-budget-allowed", "slo=99.9%", "window=30d", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==, "43.2 min\nShare that may fail: 0.1 %\n");

  cli_fixture_run (fixture, "calc", "headroom", "capacity=400", "peak=500", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==,
                   "0.8×\nWarning: The peak is above the capacity: there is no headroom\n");
}

/* What only a sentence needs is no further value: it would repeat what was entered. */
static void
test_further_values (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_run (fixture, "calc", "percentile", "samples=1s, 3s, 2s", "percentile=90", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_true (g_str_has_prefix (fixture->out, "3 s\nNumber of samples: 3\nMedian: 2 s\n"));
  g_assert_null (strstr (fixture->out, "Percentile"));

  cli_fixture_run (fixture, "calc", "percentile", "samples=1s, 3s, 2s", "percentile=90",
                   "--format=json", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, "\"id\": \"median\"");
  g_assert_null (strstr (fixture->out, "rank"));

  cli_fixture_run (fixture, "calc", "percentile", "percentile=90", "before.samples=1s, 3s, 2s",
                   "after.samples=1s, 2s", NULL);
  cli_fixture_assert_has (fixture->out, "\nLatency at p90 fell from 3 s to 2 s");
}

static void
test_value_json (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_run (fixture, "calc", "bad-record-rate", "bad_records=25", "total_records=10,000",
                   "--format", "json", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==,
                   "{\n"
                   "  \"formula\": \"bad-record-rate\",\n"
                   "  \"value\": 0.0025,\n"
                   "  \"unit\": \"ratio\",\n"
                   "  \"text\": \"0.25 %\",\n"
                   "  \"warnings\": []\n"
                   "}\n");
}

static void
test_units (CliFixture *fixture, gconstpointer unused)
{
  static const struct {
    const char *words[6];
    double value;
    const char *unit;
    const char *currency;
  } cases[] = {
    { { "throughput", "events=500k", "window=1s" }, 500000, "rate", NULL },
    { { "mttr", "durations=12m, 45m, 1h, 30m, 3m" }, 1800, "duration", NULL },
    { { "unit-cost", "cost=$90", "units=30TB", "per=1TB" }, 3, "money", "USD" },
    { { "unit-cost", "cost=90", "units=30", "per=1" }, 3, "money", NULL },
    { { "percentile", "samples=1GB;2GB;3GB", "percentile=50" }, 2e9, "bytes", NULL },
    { { "pages-per-shift", "pages=9", "shifts=2" }, 4.5, "count", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *w = cases[i].words;
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonObject *object;

      cli_fixture_run (fixture, "calc", "--format=json", w[0], w[1], w[2], w[3], NULL);
      cli_fixture_assert_done (fixture);
      object = get_object (parser, fixture->out);
      g_assert_cmpfloat (json_object_get_double_member (object, "value"), ==, cases[i].value);
      g_assert_cmpstr (json_object_get_string_member (object, "unit"), ==, cases[i].unit);
      g_assert_cmpstr (json_object_get_string_member_with_default (object, "currency", NULL), ==,
                       cases[i].currency);
    }
}

static void
test_comparison (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_run (fixture, "calc", "duplicate-rate", "rows=1000", "before.distinct_ids=980",
                   "after.distinct_ids=998", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==,
                   "Before           2 %\n"
                   "After            0.2 %\n"
                   "Absolute change  down 1.8 points\n"
                   "Relative change  down 90 %\n"
                   "Factor           10 % of what it was\n"
                   "The duplicate rate fell from 2 % to 0.2 %, down 1.8 points.\n");
}

static void
test_comparison_json (CliFixture *fixture, gconstpointer unused)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;
  JsonObject *change;

  cli_fixture_run (fixture, "calc", "annual-saving", "before.before_month=$9,000",
                   "after.before_month=$9,000", "before.after_month=$8,000",
                   "after.after_month=$5,500", "--format", "json", NULL);
  cli_fixture_assert_done (fixture);
  object = get_object (parser, fixture->out);
  change = json_object_get_object_member (object, "change");

  g_assert_cmpstr (json_object_get_string_member (object, "formula"), ==, "annual-saving");
  g_assert_cmpfloat (json_object_get_double_member (
                       json_object_get_object_member (object, "before"), "value"), ==, 12000);
  g_assert_cmpstr (json_object_get_string_member (
                     json_object_get_object_member (object, "after"), "text"), ==,
                   "$42,000 a year");
  g_assert_cmpfloat (json_object_get_double_member (change, "absolute"), ==, 30000);
  g_assert_cmpfloat (json_object_get_double_member (change, "relative"), ==, 2.5);
  g_assert_cmpfloat (json_object_get_double_member (change, "factor"), ==, 3.5);
  g_assert_false (json_object_has_member (change, "points"));
  g_assert_cmpstr (json_object_get_string_member (object, "sentence"), ==,
                   "The saving rose from $12,000 to $42,000 a year, up 250 %.");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "warnings")), ==,
                    0);
}

/* A factor near 1 is a number, and no wording; both values have the digits that it takes. */
static void
test_comparison_near (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_run (fixture, "calc", "availability", "window=1000h", "before.downtime=6.94h",
                   "after.downtime=0.46h", NULL);
  cli_fixture_assert_done (fixture);
  g_assert_cmpstr (fixture->out, ==,
                   "Before           99.306 %\n"
                   "After            99.954 %\n"
                   "Absolute change  up 0.648 points\n"
                   "Relative change  up 0.653 %\n"
                   "Factor           1.01×\n"
                   "Availability rose from 99.306 % to 99.954 %, up 0.648 points.\n");
}

/* What is undefined is null, and said. */
static void
test_undefined (CliFixture *fixture, gconstpointer unused)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;
  JsonObject *change;

  cli_fixture_run (fixture, "calc", "pages-per-shift", "shifts=4", "before.pages=0",
                   "after.pages=2", "--format", "json", NULL);
  cli_fixture_assert_done (fixture);
  object = get_object (parser, fixture->out);
  change = json_object_get_object_member (object, "change");
  g_assert_true (json_object_get_null_member (change, "relative"));
  g_assert_true (json_object_get_null_member (change, "factor"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "warnings")), ==,
                    1);

  cli_fixture_run (fixture, "calc", "pages-per-shift", "shifts=4", "before.pages=0",
                   "after.pages=2", NULL);
  cli_fixture_assert_has (fixture->out, "Relative change  undefined\n");
  cli_fixture_assert_has (fixture->out, "Warning: From 0 the relative change is undefined");
}

/* One line, with the name of the input and the reason. */
static void
test_errors (CliFixture *fixture, gconstpointer unused)
{
  static const struct {
    const char *words[4];
    const char *message;
  } cases[] = {
    { { NULL }, "A formula is missing; see “starling-cli calc --list”" },
    { { "hat" }, "There is no formula “hat”; see “starling-cli calc --list”" },
    { { "headroom" }, "capacity: It is missing; peak: It is missing" },
    { { "headroom", "capacity=5" }, "peak: It is missing" },
    { { "headroom", "capacity=5", "peak=0" }, "peak: It must be more than 0" },
    { { "headroom", "capacity=5", "peak=x" },
      "peak: “x” is not understood; write a number, such as 1200" },
    { { "headroom", "capacity=5", "peka=4" },
      "peka: headroom has no such input, only capacity, peak" },
    { { "headroom", "capacity=5", "after.peka=4" },
      "peka: headroom has no such input, only capacity, peak" },
    { { "headroom", "capacity=5", "capacity=6" }, "capacity: it is given twice" },
    { { "headroom", "capacity=5", "before.capacity=6" }, "capacity: it is given twice" },
    { { "headroom", "capacity=5", "5" }, "5: an input is written name=value" },
    { { "headroom", "capacity=5", "before.peak=4" }, "after.peak: It is missing" },
    { { "headroom", "peak=5", "before.capacity=x" },
      "before.capacity: “x” is not understood; write a number, such as 1200" },
    { { "bad-record-rate", "bad_records=11", "total_records=10" },
      "bad_records: There are more bad records than records" },
    { { "change", "from=0", "to=5" },
      "from: From 0 the relative change is undefined; in absolute terms it is up 5" },
    { { "zero-event-chance", "rate=3", "exposure=1d" },
      "rate: “3” has no unit; write a rate, such as 500/s or 4/month" },
    { { "breakeven-months", "upfront_a=1", "monthly_a=1", "upfront_b=2" },
      "monthly_b: It is missing" },
    { { "headroom", "capacity=\xff", "peak=1" }, "An input is not valid UTF-8 text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *w = cases[i].words;
      g_autofree char *line = g_strdup_printf ("starling-cli: %s\n", cases[i].message);

      cli_fixture_run (fixture, "calc", w[0], w[0] ? w[1] : NULL, w[0] && w[1] ? w[2] : NULL,
                       w[0] && w[1] && w[2] ? w[3] : NULL, NULL);
      g_assert_cmpint (fixture->status, ==, 2);
      g_assert_cmpstr (fixture->out, ==, "");
      g_assert_cmpstr (fixture->err, ==, line);
    }
}

static void
test_list (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_run (fixture, "calc", "--list", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lines (fixture->out, 40);
  g_assert_true (g_regex_match_simple ("^bad-record-rate +Bad-record rate +bad_records "
                                       "total_records$", fixture->out, G_REGEX_MULTILINE, 0));
  cli_fixture_assert_has (fixture->out, " samples percentile=95\n");
}

/* The list is a catalogue again. */
static void
test_list_json (CliFixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (StarFormulaCatalog) catalog = NULL;

  cli_fixture_run (fixture, "calc", "--list", "--format", "json", NULL);
  cli_fixture_assert_done (fixture);
  bytes = g_bytes_new (fixture->out, strlen (fixture->out));
  catalog = star_formula_catalog_new (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (star_formula_catalog_get_all (catalog)->len, ==, 40);
}

/* No library is needed, and none is made. */
static void
test_no_library (CliFixture *fixture, gconstpointer unused)
{
  cli_fixture_run (fixture, "calc", "change", "from=4", "to=1", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, "down 75 %\n");
  g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
}

static void
save_own (CliFixture *fixture, const char *id, const char *definition)
{
  g_autoptr (StarOwnFormula) formula =
    star_own_formula_new (id, definition, STAR_OWN_FORMULA_AT_END);
  g_autoptr (StarOwnFormula) saved = NULL;
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  database = star_database_open (fixture->database, STAR_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  saved = star_formulary_save (database, formula, &error);
  g_assert_no_error (error);
}

/* The user's own formulas are in the library; one that is not understood is in nobody's way, and
 * whoever asks for it is told why. */
static void
test_own (CliFixture *fixture, gconstpointer unused)
{
  save_own (fixture, "broken", "{");
  save_own (fixture, "tea-cost",
            "{\"id\":\"tea-cost\",\"name\":\"Tea\",\"family\":\"cost\",\"dimension\":\"cost\","
            "\"inputs\":[{\"name\":\"cups\",\"kind\":\"count\"},"
            "{\"name\":\"price\",\"kind\":\"money\"}],"
            "\"expression\":\"cups * price\",\"result\":{\"kind\":\"money\"}}");

  cli_fixture_run (fixture, "calc", "tea-cost", "price=€2", "before.cups=40", "after.cups=30",
                   NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_has (fixture->out, "\nTea went from €80 to €60, down 25 %.\n");

  cli_fixture_run (fixture, "calc", "--list", NULL);
  cli_fixture_assert_done (fixture);
  cli_fixture_assert_lines (fixture->out, 41);
  cli_fixture_assert_has (fixture->out, "\ntea-cost ");

  cli_fixture_run (fixture, "calc", "broken", NULL);
  cli_fixture_assert_failed (fixture, "Your formula “broken” cannot be used: ");
  g_assert_cmpuint (strcspn (fixture->err, "\n"), ==, strlen (fixture->err) - 1);
  cli_fixture_run (fixture, "calc", "hat", NULL);
  cli_fixture_assert_failed (fixture, "There is no formula “hat”");
}

int
main (int argc, char *argv[])
{
  cli_fixture_init (&argc, &argv);

  cli_fixture_test ("/cli-calc/value", test_value);
  cli_fixture_test ("/cli-calc/further-values", test_further_values);
  cli_fixture_test ("/cli-calc/value-json", test_value_json);
  cli_fixture_test ("/cli-calc/units", test_units);
  cli_fixture_test ("/cli-calc/comparison", test_comparison);
  cli_fixture_test ("/cli-calc/comparison-near", test_comparison_near);
  cli_fixture_test ("/cli-calc/comparison-json", test_comparison_json);
  cli_fixture_test ("/cli-calc/undefined", test_undefined);
  cli_fixture_test ("/cli-calc/errors", test_errors);
  cli_fixture_test ("/cli-calc/list", test_list);
  cli_fixture_test ("/cli-calc/list-json", test_list_json);
  cli_fixture_test ("/cli-calc/no-library", test_no_library);
  cli_fixture_test ("/cli-calc/own", test_own);

  return g_test_run ();
}
