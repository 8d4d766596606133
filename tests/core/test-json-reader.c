/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-reader.h"

#include <string.h>

#define HEAD "{\"format\":\"starling-stories\",\"version\":1,\"stories\":["
#define ID "3f0c7f6e-6a55-4b0a-9a57-0d4a3a1b2c3d"

/* Reads one story whose object holds these members. */
static StarStory *
read_one (const char *members)
{
  g_autofree char *text = g_strconcat (HEAD, "{", members, "}]}", NULL);
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GError) error = NULL;

  stories = star_json_reader_read (text, "f", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stories->len, ==, 1);

  return g_object_ref (g_ptr_array_index (stories, 0));
}

static void
test_full (void)
{
  static const char members[] =
    "\"id\":\"" ID "\",\"title\":\"Feed\",\"archetype\":\"cost-reduction\",\"shelf\":\"bench\","
    "\"hook\":\"h\",\"tags\":[\"a\",\"b\"],\"questions\":[\"q\"],"
    "\"sections\":{\"situation\":\"1\",\"task\":\"2\",\"action\":\"3\",\"result\":\"4\","
    "\"what_changed_permanently\":\"5\",\"kpi_movement\":\"6\"},"
    "\"kpis\":[{\"metric\":\"m\",\"unit\":\"u\",\"from\":\"1,200\",\"to\":0.50,\"target\":-1e3,"
    "\"window\":\"w\",\"direction\":\"down\",\"source\":\"s\",\"provenance\":\"derived\","
    "\"formula\":\"f\",\"inputs\":{\"x\":\"1\",\"y\":\"2=3\"}}],"
    "\"follow_ups\":[{\"question\":\"q\",\"notes\":\"n\",\"answered\":true}],"
    "\"tradeoffs\":[\"t\"],\"cuts\":{\"opener\":\"o\",\"standard\":\"s\",\"deep_dive\":\"d\"},"
    "\"ignores\":[{\"flag\":\"no-cost\",\"section\":\"task\",\"text\":\"t\",\"reason\":\"r\"}],"
    "\"created_at\":\"1970-01-01T00:00:01Z\",\"updated_at\":\"1970-01-01T01:00:02.5+01:00\","
    "\"checks\":{\"ready\":\"no matter what\"}";
  g_autoptr (StarStory) story = read_one (members);
  g_autoptr (StarKpi) kpi = NULL;
  g_autoptr (StarFollowUp) follow_up = NULL;
  g_autoptr (StarIgnore) ignore = NULL;

  g_assert_cmpstr (star_story_get_id (story), ==, ID);
  g_assert_cmpstr (star_story_get_title (story), ==, "Feed");
  g_assert_cmpint (star_story_get_archetype (story), ==, STAR_ARCHETYPE_COST_REDUCTION);
  g_assert_cmpint (star_story_get_shelf (story), ==, STAR_SHELF_BENCH);
  g_assert_cmpstr (star_story_get_hook (story), ==, "h");
  g_assert_cmpstr (star_story_get_tags (story)[1], ==, "b");
  g_assert_cmpstr (star_story_get_questions (story)[0], ==, "q");
  g_assert_cmpstr (star_story_get_tradeoffs (story)[0], ==, "t");
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    g_assert_cmpint (star_story_get_text (story, i)[0], ==, '1' + i);
  g_assert_cmpstr (star_story_get_cut (story, STAR_CUT_DEEP_DIVE), ==, "d");
  g_assert_cmpint (star_story_get_created_at (story), ==, 1000000);
  g_assert_cmpint (star_story_get_updated_at (story), ==, 2500000);
  g_assert_cmpstr (star_story_get_extra (story), ==, "");

  kpi = g_list_model_get_item (G_LIST_MODEL (star_story_get_kpis (story)), 0);
  g_assert_cmpstr (star_kpi_get_from (kpi), ==, "1,200");
  g_assert_cmpstr (star_kpi_get_to (kpi), ==, "0.50");
  g_assert_cmpstr (star_kpi_get_target (kpi), ==, "-1e3");
  g_assert_cmpint (star_kpi_get_direction (kpi), ==, STAR_DIRECTION_DOWN);
  g_assert_cmpint (star_kpi_get_provenance (kpi), ==, STAR_PROVENANCE_DERIVED);
  g_assert_cmpstr (star_kpi_get_inputs (kpi)[0], ==, "x=1");
  g_assert_cmpstr (star_kpi_get_inputs (kpi)[1], ==, "y=2=3");

  follow_up = g_list_model_get_item (G_LIST_MODEL (star_story_get_follow_ups (story)), 0);
  g_assert_cmpstr (star_follow_up_get_notes (follow_up), ==, "n");
  g_assert_true (star_follow_up_get_answered (follow_up));

  ignore = g_list_model_get_item (G_LIST_MODEL (star_story_get_ignores (story)), 0);
  g_assert_cmpstr (star_ignore_get_flag (ignore), ==, "no-cost");
  g_assert_cmpstr (star_ignore_get_reason (ignore), ==, "r");
}

static void
test_defaults (void)
{
  g_autoptr (StarStory) story = read_one ("\"title\":\"\"");
  g_autoptr (StarStory) other = read_one ("\"sections\":{}");
  g_autoptr (StarStory) fresh = star_story_new ();

  g_assert_true (g_uuid_string_is_valid (star_story_get_id (story)));
  g_assert_cmpstr (star_story_get_id (story), !=, star_story_get_id (other));
  g_assert_true (star_story_same_content (story, fresh));
  g_assert_true (star_story_same_content (other, fresh));
  g_assert_cmpint (star_story_get_created_at (story), >, 0);
}

static void
test_times (void)
{
  g_autoptr (StarStory) created =
    read_one ("\"title\":\"\",\"created_at\":\"1970-01-01T00:00:01Z\"");
  g_autoptr (StarStory) updated =
    read_one ("\"title\":\"\",\"updated_at\":\"1970-01-01T00:00:02Z\"");

  g_assert_cmpint (star_story_get_updated_at (created), ==, 1000000);
  g_assert_cmpint (star_story_get_created_at (updated), ==, 2000000);
}

static void
test_texts (void)
{
  static const struct {
    const char *json;
    const char *title;
  } cases[] = {
    { "a\\nb", "a b" },
    { "a\\r\\n\\n\\u2028b\\u0085c", "a b c" },
    { "\\n", " " },
    { " a  b ", " a  b " },
    { "\\u00e9\\ud83c\\udf1f\\/\\\"\\\\\\t", "\xc3\xa9\xf0\x9f\x8c\x9f/\"\\\t" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf ("\"title\":\"%s\",\"hook\":\"x\\r\\ny\"",
                                                  cases[i].json);
      g_autoptr (StarStory) story = read_one (members);

      g_assert_cmpstr (star_story_get_title (story), ==, cases[i].title);
      g_assert_cmpstr (star_story_get_hook (story), ==, "x\r\ny");
    }
}

static void
test_id_in_capitals (void)
{
  g_autoptr (StarStory) story =
    read_one ("\"title\":\"\",\"id\":\"3F0C7F6E-6A55-4B0A-9A57-0D4A3A1B2C3D\"");

  g_assert_cmpstr (star_story_get_id (story), ==, ID);
}

static void
test_unknown_members (void)
{
  static const char text[] =
    "{ \"$schema\" : \"x\", \"format\":\"starling-stories\",\"version\":1,\"stories\":[{"
    "\"x\": {\"a\" : [1.0, 0.1, 1e300, -0, 9223372036854775807],\n \"b\":\"p q\"},"
    "\"title\":\"\", \"\\u0079\" : null,"
    "\"sections\":{\"task\":\"t\",\"learning\":\"l\"},\"cuts\":{\"tweet\":\"t\"},"
    "\"kpis\":[{\"metric\":\"m\",\"trend\":[ 1, 2 ]}],"
    "\"follow_ups\":[{\"asked\":true}],\"ignores\":[{\"by\":\"me\"}]"
    "}], \"owner\" : {\"name\":\"\xc3\xa9\"} }";
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (StarKpi) kpi = NULL;
  g_autoptr (StarFollowUp) follow_up = NULL;
  g_autoptr (StarIgnore) ignore = NULL;
  g_autofree char *extra = NULL;
  StarStory *story;

  stories = star_json_reader_read (text, "f", NULL, &extra, &error);
  g_assert_no_error (error);
  story = g_ptr_array_index (stories, 0);
  kpi = g_list_model_get_item (G_LIST_MODEL (star_story_get_kpis (story)), 0);
  follow_up = g_list_model_get_item (G_LIST_MODEL (star_story_get_follow_ups (story)), 0);
  ignore = g_list_model_get_item (G_LIST_MODEL (star_story_get_ignores (story)), 0);

  g_assert_cmpstr (extra, ==, "{\"$schema\":\"x\",\"owner\":{\"name\":\"\xc3\xa9\"}}");
  g_assert_cmpstr (star_story_get_extra (story), ==,
                   "{\"x\":{\"a\":[1.0,0.1,1e300,-0,9223372036854775807],\"b\":\"p q\"},"
                   "\"\\u0079\":null,\"sections\":{\"learning\":\"l\"},\"cuts\":{\"tweet\":\"t\"}}");
  g_assert_cmpstr (star_kpi_get_extra (kpi), ==, "{\"trend\":[1,2]}");
  g_assert_cmpstr (star_follow_up_get_extra (follow_up), ==, "{\"asked\":true}");
  g_assert_cmpstr (star_ignore_get_extra (ignore), ==, "{\"by\":\"me\"}");
}

static void
test_no_stories (void)
{
  g_autoptr (GPtrArray) stories = NULL;
  g_autofree char *extra = NULL;

  stories = star_json_reader_read (" \n" HEAD "]}\n", "f", NULL, &extra, NULL);
  g_assert_cmpuint (stories->len, ==, 0);
  g_assert_cmpstr (extra, ==, "");
}

#define STORY(members)                                                                             \
  "{\"format\":\"starling-stories\",\"version\":1,\"stories\":[\n{" members "}]}"
#define FORMULAS(formulas) HEAD "],\"formulas\":[\n" formulas "]}"
#define FORMULA(id) "{\"id\":\"" id "\",\"name\":\"A\",\"expression\":\"1\"}"

/* Each file with its one fault, what kind of fault it is, and where. */
static const struct {
  const char *text;
  StarExchangeError code;
  guint line, column;
} bad[] = {
  /* No JSON. */
  { "", STAR_EXCHANGE_ERROR_SYNTAX, 1, 1 },
  { "Situation: a quiet night", STAR_EXCHANGE_ERROR_SYNTAX, 1, 1 },
  { STORY ("\"title\":\"a\",\"title\":\"b\""), STAR_EXCHANGE_ERROR_SYNTAX, 2, 14 },
  { STORY ("\"title\":\"a\\u0000b\""), STAR_EXCHANGE_ERROR_SYNTAX, 2, 12 },

  /* Something else in JSON. */
  { "[]", STAR_EXCHANGE_ERROR_FORMAT, 1, 1 },
  { "  null", STAR_EXCHANGE_ERROR_FORMAT, 1, 3 },
  { "{}", STAR_EXCHANGE_ERROR_FORMAT, 1, 1 },
  { "{\"stories\":[]}", STAR_EXCHANGE_ERROR_FORMAT, 1, 1 },
  { "{\"format\":\"starling-check\"}", STAR_EXCHANGE_ERROR_FORMAT, 1, 11 },
  { "{\"format\":\"Starling-stories\"}", STAR_EXCHANGE_ERROR_FORMAT, 1, 11 },
  { "{\"format\":\"starling-stories2\"}", STAR_EXCHANGE_ERROR_FORMAT, 1, 11 },
  { "{\"format\":null,\"version\":1}", STAR_EXCHANGE_ERROR_FORMAT, 1, 11 },
  { "{\"format\":1}", STAR_EXCHANGE_ERROR_FORMAT, 1, 11 },

  /* The version. */
  { "{\"format\":\"starling-stories\",\"version\":2}", STAR_EXCHANGE_ERROR_NEWER, 1, 40 },
  { "{\"version\":99,\n\"stories\":7,\"format\":\"starling-stories\"}",
    STAR_EXCHANGE_ERROR_NEWER, 1, 12 },
  { "{\"format\":\"starling-stories\",\"version\":9223372036854775807}",
    STAR_EXCHANGE_ERROR_NEWER, 1, 40 },
  { "{\"format\":\"starling-stories\"}", STAR_EXCHANGE_ERROR_INVALID, 1, 1 },
  { "{\"format\":\"starling-stories\",\"version\":0}", STAR_EXCHANGE_ERROR_INVALID, 1, 40 },
  { "{\"format\":\"starling-stories\",\"version\":-1}", STAR_EXCHANGE_ERROR_INVALID, 1, 40 },
  { "{\"format\":\"starling-stories\",\"version\":1.0}", STAR_EXCHANGE_ERROR_INVALID, 1, 40 },
  { "{\"format\":\"starling-stories\",\"version\":\"1\"}", STAR_EXCHANGE_ERROR_INVALID, 1, 40 },
  { "{\"format\":\"starling-stories\",\"version\":true}", STAR_EXCHANGE_ERROR_INVALID, 1, 40 },

  /* The whole file. */
  { "{\"format\":\"starling-stories\",\"version\":1}", STAR_EXCHANGE_ERROR_INVALID, 1, 1 },
  { "{\"format\":\"starling-stories\",\"version\":1,\"stories\":{}}",
    STAR_EXCHANGE_ERROR_INVALID, 1, 52 },
  { "{\"format\":\"starling-stories\",\"version\":1,\"stories\":null}",
    STAR_EXCHANGE_ERROR_INVALID, 1, 52 },
  { "{\"format\":\"starling-stories\",\"version\":1,\"generator\":1,\"stories\":[]}",
    STAR_EXCHANGE_ERROR_INVALID, 1, 54 },
  { "{\"format\":\"starling-stories\",\"version\":1,\n\"exported_at\":\"now\",\"stories\":[]}",
    STAR_EXCHANGE_ERROR_INVALID, 2, 15 },
  { HEAD "\n1]}", STAR_EXCHANGE_ERROR_INVALID, 2, 1 },
  { HEAD "{\"title\":\"\"},\n  []]}", STAR_EXCHANGE_ERROR_INVALID, 2, 3 },

  /* A story. */
  { STORY (""), STAR_EXCHANGE_ERROR_INVALID, 2, 1 },
  { STORY ("\"id\":\"" ID "\""), STAR_EXCHANGE_ERROR_INVALID, 2, 1 },
  { STORY ("\"title\":1"), STAR_EXCHANGE_ERROR_INVALID, 2, 10 },
  { STORY ("\"title\":null"), STAR_EXCHANGE_ERROR_INVALID, 2, 10 },
  { STORY ("\"title\" :\n\n []"), STAR_EXCHANGE_ERROR_INVALID, 4, 2 },
  { STORY ("\"title\":\"\xc3\xa9\xf0\x9f\x8c\x9f\",\"hook\":{}"), STAR_EXCHANGE_ERROR_INVALID, 2, 22 },
  { STORY ("\"title\":\"\",\"id\":1"), STAR_EXCHANGE_ERROR_INVALID, 2, 18 },
  { STORY ("\"title\":\"\",\"id\":\"7\""), STAR_EXCHANGE_ERROR_INVALID, 2, 18 },
  { STORY ("\"title\":\"\",\"id\":\"\""), STAR_EXCHANGE_ERROR_INVALID, 2, 18 },
  { STORY ("\"title\":\"\",\"id\":\"" ID " \""), STAR_EXCHANGE_ERROR_INVALID, 2, 18 },
  { STORY ("\"title\":\"\",\"id\":\"" ID "\"},\n{\"title\":\"\",\"id\":\"" ID "\""),
    STAR_EXCHANGE_ERROR_INVALID, 3, 18 },
  { STORY ("\"title\":\"\",\"id\":\"" ID
           "\"},\n{\"title\":\"\",\"id\":\"3F0C7F6E-6A55-4B0A-9A57-0D4A3A1B2C3D\""),
    STAR_EXCHANGE_ERROR_INVALID, 3, 18 },
  { STORY ("\"title\":\"\",\"archetype\":\"hero\""), STAR_EXCHANGE_ERROR_INVALID, 2, 25 },
  { STORY ("\"title\":\"\",\"archetype\":\"Other\""), STAR_EXCHANGE_ERROR_INVALID, 2, 25 },
  { STORY ("\"title\":\"\",\"archetype\":0"), STAR_EXCHANGE_ERROR_INVALID, 2, 25 },
  { STORY ("\"title\":\"\",\"shelf\":\"attic\""), STAR_EXCHANGE_ERROR_INVALID, 2, 21 },
  { STORY ("\"title\":\"\",\"tags\":\"a\""), STAR_EXCHANGE_ERROR_INVALID, 2, 20 },
  { STORY ("\"title\":\"\",\"tags\":{}"), STAR_EXCHANGE_ERROR_INVALID, 2, 20 },
  { STORY ("\"title\":\"\",\"tags\":[\"a\",1]"), STAR_EXCHANGE_ERROR_INVALID, 2, 25 },
  { STORY ("\"title\":\"\",\"questions\":[null]"), STAR_EXCHANGE_ERROR_INVALID, 2, 26 },
  { STORY ("\"title\":\"\",\"tradeoffs\":[[]]"), STAR_EXCHANGE_ERROR_INVALID, 2, 26 },
  { STORY ("\"sections\":[]"), STAR_EXCHANGE_ERROR_INVALID, 2, 13 },
  { STORY ("\"sections\":\"text\""), STAR_EXCHANGE_ERROR_INVALID, 2, 13 },
  { STORY ("\"sections\":{\"task\":1}"), STAR_EXCHANGE_ERROR_INVALID, 2, 21 },
  { STORY ("\"sections\":{\"task\":\"\",\n\"result\":[\"a\"]}"), STAR_EXCHANGE_ERROR_INVALID, 3, 10 },
  { STORY ("\"title\":\"\",\"cuts\":null"), STAR_EXCHANGE_ERROR_INVALID, 2, 20 },
  { STORY ("\"title\":\"\",\"cuts\":{\"opener\":30}"), STAR_EXCHANGE_ERROR_INVALID, 2, 30 },
  { STORY ("\"title\":\"\",\"created_at\":\"2026-02-30T00:00:00Z\""),
    STAR_EXCHANGE_ERROR_INVALID, 2, 26 },
  { STORY ("\"title\":\"\",\"created_at\":1772357400"), STAR_EXCHANGE_ERROR_INVALID, 2, 26 },
  { STORY ("\"title\":\"\",\"updated_at\":\"\""), STAR_EXCHANGE_ERROR_INVALID, 2, 26 },

  /* Rows. */
  { STORY ("\"title\":\"\",\"kpis\":{}"), STAR_EXCHANGE_ERROR_INVALID, 2, 20 },
  { STORY ("\"title\":\"\",\"kpis\":[{},\n1]"), STAR_EXCHANGE_ERROR_INVALID, 3, 1 },
  { STORY ("\"title\":\"\",\"kpis\":[[]]"), STAR_EXCHANGE_ERROR_INVALID, 2, 21 },
  { STORY ("\"title\":\"\",\"kpis\":[{\"metric\":1}]"), STAR_EXCHANGE_ERROR_INVALID, 2, 31 },
  { STORY ("\"title\":\"\",\"kpis\":[{\"from\":true}]"), STAR_EXCHANGE_ERROR_INVALID, 2, 29 },
  { STORY ("\"title\":\"\",\"kpis\":[{\"direction\":\"left\"}]"), STAR_EXCHANGE_ERROR_INVALID, 2, 34 },
  { STORY ("\"title\":\"\",\"kpis\":[{\"provenance\":\"guessed\"}]"),
    STAR_EXCHANGE_ERROR_INVALID, 2, 35 },
  { STORY ("\"title\":\"\",\"kpis\":[{\"inputs\":[]}]"), STAR_EXCHANGE_ERROR_INVALID, 2, 31 },
  { STORY ("\"title\":\"\",\"kpis\":[{\"inputs\":{\"a\":1}}]"), STAR_EXCHANGE_ERROR_INVALID, 2, 36 },
  { STORY ("\"title\":\"\",\"kpis\":[{\"inputs\":{\"\":\"1\"}}]"), STAR_EXCHANGE_ERROR_INVALID, 2, 32 },
  { STORY ("\"title\":\"\",\"kpis\":[{\"inputs\":{\"a=b\":\"1\"}}]"),
    STAR_EXCHANGE_ERROR_INVALID, 2, 32 },
  { STORY ("\"title\":\"\",\"follow_ups\":[\"why?\"]"), STAR_EXCHANGE_ERROR_INVALID, 2, 27 },
  { STORY ("\"title\":\"\",\"follow_ups\":[{\"answered\":1}]"), STAR_EXCHANGE_ERROR_INVALID, 2, 39 },
  { STORY ("\"title\":\"\",\"follow_ups\":[{\"answered\":\"true\"}]"),
    STAR_EXCHANGE_ERROR_INVALID, 2, 39 },
  { STORY ("\"title\":\"\",\"ignores\":\"no-cost\""), STAR_EXCHANGE_ERROR_INVALID, 2, 23 },
  { STORY ("\"title\":\"\",\"ignores\":[{\"flag\":[]}]"), STAR_EXCHANGE_ERROR_INVALID, 2, 32 },

  /* Formulas. */
  { HEAD "],\n\"formulas\":{}}", STAR_EXCHANGE_ERROR_INVALID, 2, 12 },
  { HEAD "],\n\"formulas\":null}", STAR_EXCHANGE_ERROR_INVALID, 2, 12 },
  { FORMULAS ("1"), STAR_EXCHANGE_ERROR_INVALID, 2, 1 },
  { FORMULAS ("{}"), STAR_EXCHANGE_ERROR_INVALID, 2, 1 },
  { FORMULAS ("{\"id\":\"a\",\"expression\":\"1\"}"), STAR_EXCHANGE_ERROR_INVALID, 2, 1 },
  { FORMULAS ("{\"id\":\"a\",\"name\":\"A\"}"), STAR_EXCHANGE_ERROR_INVALID, 2, 1 },
  { FORMULAS ("{\"name\":\"A\",\"expression\":\"1\"}"), STAR_EXCHANGE_ERROR_INVALID, 2, 1 },
  { FORMULAS ("{\"id\":1,\"name\":\"A\",\"expression\":\"1\"}"), STAR_EXCHANGE_ERROR_INVALID, 2, 7 },
  { FORMULAS ("{\"id\":\"a\",\"name\":[],\"expression\":\"1\"}"),
    STAR_EXCHANGE_ERROR_INVALID, 2, 18 },
  { FORMULAS ("{\"id\":\"a\",\"name\":\"A\",\"expression\":1}"),
    STAR_EXCHANGE_ERROR_INVALID, 2, 35 },
  { FORMULAS ("{\"id\":\"\",\"name\":\"A\",\"expression\":\"1\"}"), STAR_EXCHANGE_ERROR_INVALID, 2, 7 },
  { FORMULAS ("{\"id\":\"A\",\"name\":\"A\",\"expression\":\"1\"}"), STAR_EXCHANGE_ERROR_INVALID, 2, 7 },
  { FORMULAS ("{\"id\":\"-a\",\"name\":\"A\",\"expression\":\"1\"}"),
    STAR_EXCHANGE_ERROR_INVALID, 2, 7 },
  { FORMULAS ("{\"id\":\"a b\",\"name\":\"A\",\"expression\":\"1\"}"),
    STAR_EXCHANGE_ERROR_INVALID, 2, 7 },
  { FORMULAS ("{\"id\":\"a23456789-123456789-123456789-123456789-123456789-123456789-12345\","
              "\"name\":\"A\",\"expression\":\"1\"}"), STAR_EXCHANGE_ERROR_INVALID, 2, 7 },
  { FORMULAS (FORMULA ("a") ",\n" FORMULA ("\\u0061")), STAR_EXCHANGE_ERROR_INVALID, 3, 7 },
};

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *place = g_strdup_printf ("f.json:%u:%u: ", bad[i].line, bad[i].column);
      g_autofree char *extra = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (star_json_reader_read (bad[i].text, "f.json", NULL, &extra, &error));
      g_test_message ("%s\n%s", bad[i].text, error->message);
      g_assert_error (error, STAR_EXCHANGE_ERROR, (int) bad[i].code);
      g_assert_true (g_str_has_prefix (error->message, place));
      g_assert_cmpuint (strlen (error->message), >, strlen (place));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_null (extra);
    }
}

static void
test_messages (void)
{
  g_autoptr (GError) newer = NULL;
  g_autoptr (GError) nick = NULL;

  g_assert_null (
    star_json_reader_read ("{\"format\":\"starling-stories\",\"version\":12}", "f", NULL, NULL,
                           &newer));
  g_assert_cmpstr (newer->message, ==,
                   "f:1:40: version 12 of the format; this Starling reads up to version 1");

  g_assert_null (star_json_reader_read (STORY ("\"title\":\"\",\"shelf\":\"attic\""), "f", NULL,
                                        NULL, &nick));
  g_assert_cmpstr (nick->message, ==, "f:2:21: “shelf” must be one of core, bench, retired");
}

/* What is not looked at is kept as it was written, but for the space. */
static void
test_formulas (void)
{
  static const char text[] =
    HEAD "],\"formulas\": [\n { \"name\" : \"\\u00c4 \\/\", \"id\":\"own-1\",\n"
         " \"expression\":\"a / b\",  \"x\" : [ 1.50 , { } ] },\n" FORMULA ("b") "]}";
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GPtrArray) formulas = NULL;
  g_autofree char *extra = NULL;
  g_autoptr (GError) error = NULL;
  StarOwnFormula *first;

  stories = star_json_reader_read (text, "f", &formulas, &extra, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stories->len, ==, 0);
  g_assert_cmpstr (extra, ==, "");
  g_assert_cmpuint (formulas->len, ==, 2);
  first = formulas->pdata[0];
  g_assert_cmpstr (star_own_formula_get_id (first), ==, "own-1");
  g_assert_cmpstr (star_own_formula_get_definition (first), ==,
                   "{\"name\":\"\\u00c4 \\/\",\"id\":\"own-1\","
                   "\"expression\":\"a / b\",\"x\":[1.50,{}]}");
  g_assert_cmpint (star_own_formula_get_position (first), ==, STAR_OWN_FORMULA_AT_END);
  g_assert_cmpstr (star_own_formula_get_id (formulas->pdata[1]), ==, "b");
}

/* Files from before there were formulas. */
static void
test_no_formulas (void)
{
  static const char *const cases[] = { HEAD "]}", HEAD "],\"formulas\":[]}" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) formulas = NULL;
      g_autoptr (GPtrArray) stories =
        star_json_reader_read (cases[i], "f", &formulas, NULL, NULL);

      g_assert_nonnull (stories);
      g_assert_cmpuint (formulas->len, ==, 0);
    }
}

static char *
repeat (const char *before, const char *part, guint n, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  g_string_append (text, after);

  return g_string_free (text, FALSE);
}

static char *
many_formulas (guint n)
{
  GString *text = g_string_new (HEAD "],\"formulas\":[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\":\"f%u\",\"name\":\"\",\"expression\":\"\"}",
                            i > 0 ? "," : "", i);
  g_string_append (text, "]}");

  return g_string_free (text, FALSE);
}

/* As much as can be stored, and no more. */
static void
test_too_many_formulas (void)
{
  g_autofree char *most = many_formulas (STAR_OWN_FORMULA_MAX_COUNT);
  g_autofree char *more = many_formulas (STAR_OWN_FORMULA_MAX_COUNT + 1);
  const int room = STAR_OWN_FORMULA_MAX_LENGTH - (int) strlen (FORMULA ("a"));
  g_autofree char *long_text = g_strnfill (room, 'x');
  g_autofree char *longest = g_strconcat (HEAD "],\"formulas\":[{\"id\":\"a\",\"name\":\"A",
                                          long_text, "\",\"expression\":\"1\"}]}", NULL);
  g_autofree char *longer = g_strconcat (HEAD "],\"formulas\":[{\"id\":\"a\",\"name\":\"AA",
                                         long_text, "\",\"expression\":\"1\"}]}", NULL);
  g_autoptr (GPtrArray) read_most = star_json_reader_read (most, "f", NULL, NULL, NULL);
  g_autoptr (GPtrArray) read_longest = star_json_reader_read (longest, "f", NULL, NULL, NULL);
  g_autoptr (GError) count_error = NULL;
  g_autoptr (GError) length_error = NULL;

  g_assert_nonnull (read_most);
  g_assert_nonnull (read_longest);
  g_assert_null (star_json_reader_read (more, "f", NULL, NULL, &count_error));
  g_assert_error (count_error, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_TOO_LARGE);
  g_assert_null (star_json_reader_read (longer, "f", NULL, NULL, &length_error));
  g_assert_error (length_error, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_TOO_LARGE);
}

/* Small in the file, large in memory: refused before it is. */
static void
test_too_many_entries (void)
{
  g_autofree char *tags = repeat ("{\"title\":\"\",\"tags\":[\"\"", ",\"\"", 9999, "]},");
  g_autofree char *stories = repeat (HEAD "{\"title\":\"\"}", ",{\"title\":\"\"}", 50000, "]}");
  g_autofree char *rows = repeat (HEAD "{\"title\":\"\",\"kpis\":[{}", ",{}", 10000, "]}]}");
  g_autofree char *strings = repeat (HEAD "{\"title\":\"\",\"tags\":[\"\"", ",\"\"", 10000, "]}]}");
  g_autofree char *lists = repeat (HEAD, tags, 50, "{\"title\":\"\",\"tags\":[\"\"]}]}");
  const char *const cases[] = { stories, rows, strings, lists };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (star_json_reader_read (cases[i], "f", NULL, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_TOO_LARGE);
    }
}

static void
test_looks_like_json (void)
{
  static const struct {
    const char *text;
    gboolean expected;
  } cases[] = {
    { "{}", TRUE },          { "  \n\t{", TRUE },       { "{ broken", TRUE },
    { "[{}]", TRUE },        { "[ \n {", TRUE },        { "[]", TRUE },
    { "[\"a\"]", TRUE },     { "[[1]]", TRUE },         { "", FALSE },
    { "   ", FALSE },        { "Situation: x", FALSE }, { "[S] It was late", FALSE },
    { "[1] A note", FALSE }, { "[", FALSE },            { "\"quoted\"", FALSE },
    { "# Title", FALSE },    { "12", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (star_json_reader_looks_like_json (cases[i].text), ==, cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-reader/full", test_full);
  g_test_add_func ("/json-reader/defaults", test_defaults);
  g_test_add_func ("/json-reader/times", test_times);
  g_test_add_func ("/json-reader/texts", test_texts);
  g_test_add_func ("/json-reader/id-in-capitals", test_id_in_capitals);
  g_test_add_func ("/json-reader/unknown-members", test_unknown_members);
  g_test_add_func ("/json-reader/no-stories", test_no_stories);
  g_test_add_func ("/json-reader/bad", test_bad);
  g_test_add_func ("/json-reader/messages", test_messages);
  g_test_add_func ("/json-reader/too-many-entries", test_too_many_entries);
  g_test_add_func ("/json-reader/formulas", test_formulas);
  g_test_add_func ("/json-reader/no-formulas", test_no_formulas);
  g_test_add_func ("/json-reader/too-many-formulas", test_too_many_formulas);
  g_test_add_func ("/json-reader/looks-like-json", test_looks_like_json);

  return g_test_run ();
}
