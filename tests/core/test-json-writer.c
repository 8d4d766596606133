/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-writer.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "star-config.h"
#include "star-coverage.h"
#include "star-json-reader.h"
#include "star-text-reader.h"

#define SEED 20260301
#define N_LIBRARIES 700
#define ID "3f0c7f6e-6a55-4b0a-9a57-0d4a3a1b2c3d"

static const char *const texts[] = {
  "", " ", "plain words", "two\nlines", "\r\n\ttab", "\"quoted\" \\ and / slash", "\\u0000 \\n",
  "\x01\x02\x1f\x7f", "\b\f", "\xc3\xa9\xc3\xbc\xc3\x9f", "e\xcc\x81", "\xf0\x9f\x8c\x9f\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb",
  "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xaeover\xe2\x80\xac", "\xe2\x80\xa8 and \xe2\x80\xa9",
  "\xef\xbb\xbf", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbd", "\xe2\x80\x8b", "</script><!--", "=1+1", "{}[],:",
  "24 h \xe2\x86\x92 3 min", "null", "0.1",
};

static const char *const values[] = {
  "0.1", "1e300", "-0", "9223372036854775807", "-9223372036854775808", "1.0", "1E+2", "true",
  "null", "\"\"", "\"\\u00e9 \\/ \\ud83c\\udf1f\"", "[]", "{}", "[1,[2,{\"z\":[]}]]",
  "{\"deep\":{\"er\":[0.10,\"\\\\\"]}}",
};

static const char *
pick (GRand *rand, const char *const *from, gsize n)
{
  return from[g_rand_int_range (rand, 0, n)];
}

static char *
random_text (GRand *rand)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n; i++)
    g_string_append (text, pick (rand, texts, G_N_ELEMENTS (texts)));
  if (g_rand_int_range (rand, 0, 2000) == 0)
    {
      for (int i = 0; i < 20000; i++)
        g_string_append (text, "a long \xe2\x80\x9ctext\xe2\x80\x9d\n");
    }

  return g_string_free (text, FALSE);
}

static void
set_random_text (GRand *rand, gpointer object, const char *property)
{
  g_autofree char *text = random_text (rand);

  g_object_set (object, property, text, NULL);
}

/* A title has no line breaks. */
static void
set_random_title (GRand *rand, StarStory *story)
{
  g_autofree char *text = random_text (rand);
  g_autoptr (GString) title = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0x2028 && c != 0x2029 && c != 0x85 && (c < 10 || c > 13))
        g_string_append_unichar (title, c);
    }
  star_story_set_title (story, title->str);
}

static void
set_random_list (GRand *rand, gpointer object, const char *property, const char *prefix)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  int n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *text = random_text (rand);

      g_ptr_array_add (list, *prefix == '\0' ? g_strdup (text)
                                             : g_strdup_printf ("%s%d=%s", prefix, i, text));
    }
  g_ptr_array_add (list, NULL);
  g_object_set (object, property, list->pdata, NULL);
}

static char *
random_members (GRand *rand, const char *prefix)
{
  GString *members = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < n; i++)
    g_string_append_printf (members, "%s\"%s%d\":%s", i > 0 ? "," : "", prefix, i,
                            pick (rand, values, G_N_ELEMENTS (values)));

  return g_string_free (members, FALSE);
}

static char *
random_extra (GRand *rand)
{
  g_autofree char *members = random_members (rand, "x-");

  return g_rand_boolean (rand) ? g_strdup ("") : g_strdup_printf ("{%s}", members);
}

static void
set_random_extra (GRand *rand, gpointer object)
{
  g_autofree char *extra = random_extra (rand);

  g_object_set (object, "extra", extra, NULL);
}

static void
add_random_rows (GRand *rand, StarStory *story)
{
  static const char *const kpi_texts[] = {
    "metric", "unit", "from", "to", "target", "window", "source", "formula",
  };
  static const char *const ignore_texts[] = { "flag", "section", "text", "reason" };
  int n = g_rand_int_range (rand, 0, 3);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (StarKpi) kpi = star_kpi_new ();
      g_autoptr (StarFollowUp) follow_up = star_follow_up_new ();
      g_autoptr (StarIgnore) ignore = star_ignore_new ();

      for (gsize j = 0; j < G_N_ELEMENTS (kpi_texts); j++)
        set_random_text (rand, kpi, kpi_texts[j]);
      set_random_list (rand, kpi, "inputs", "in");
      g_object_set (kpi,
                    "direction", g_rand_int_range (rand, 0, STAR_N_DIRECTIONS),
                    "provenance", g_rand_int_range (rand, 0, STAR_N_PROVENANCES),
                    NULL);
      set_random_extra (rand, kpi);
      g_list_store_append (star_story_get_kpis (story), kpi);

      set_random_text (rand, follow_up, "question");
      set_random_text (rand, follow_up, "notes");
      g_object_set (follow_up, "answered", g_rand_boolean (rand), NULL);
      set_random_extra (rand, follow_up);
      g_list_store_append (star_story_get_follow_ups (story), follow_up);

      for (gsize j = 0; j < G_N_ELEMENTS (ignore_texts); j++)
        set_random_text (rand, ignore, ignore_texts[j]);
      set_random_extra (rand, ignore);
      g_list_store_append (star_story_get_ignores (story), ignore);
    }
}

static gint64
random_time (GRand *rand)
{
  gint64 seconds = g_rand_int (rand);

  return seconds * G_USEC_PER_SEC +
         (g_rand_boolean (rand) ? g_rand_int_range (rand, 0, 1000000) : 0);
}

static void
set_random_story_extra (GRand *rand, StarStory *story)
{
  g_autofree char *members = random_members (rand, "y-");
  g_autofree char *sections = random_members (rand, "s-");
  g_autofree char *cuts = random_members (rand, "c-");
  g_autofree char *extra = NULL;

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return;
    case 1:
      extra = g_strdup_printf ("{%s}", members);
      break;
    case 2:
      extra = g_strdup_printf ("{%s,\"sections\":{%s}}", members, sections);
      break;
    default:
      extra = g_strdup_printf ("{\"sections\":{%s},\"cuts\":{%s}}", sections, cuts);
    }
  g_object_set (story, "extra", extra, NULL);
}

static StarStory *
random_story (GRand *rand)
{
  StarStory *story = star_story_new ();

  set_random_title (rand, story);
  set_random_text (rand, story, "hook");
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      g_autofree char *text = random_text (rand);

      star_story_set_text (story, i, text);
    }
  for (int i = 0; i < STAR_N_CUTS; i++)
    {
      g_autofree char *text = random_text (rand);

      star_story_set_cut (story, i, text);
    }
  set_random_list (rand, story, "tags", "");
  set_random_list (rand, story, "questions", "");
  set_random_list (rand, story, "tradeoffs", "");
  g_object_set (story,
                "archetype", g_rand_int_range (rand, 0, STAR_N_ARCHETYPES),
                "shelf", g_rand_int_range (rand, 0, STAR_N_SHELVES),
                "created-at", random_time (rand),
                "updated-at", random_time (rand),
                NULL);
  add_random_rows (rand, story);
  set_random_story_extra (rand, story);

  return story;
}

static GPtrArray *
random_library (GRand *rand)
{
  GPtrArray *stories = g_ptr_array_new_with_free_func (g_object_unref);
  int n = g_rand_int_range (rand, 0, 8);

  for (int i = 0; i < n; i++)
    g_ptr_array_add (stories, random_story (rand));

  return stories;
}

static GPtrArray *
random_formulas (GRand *rand)
{
  GPtrArray *formulas = g_ptr_array_new_with_free_func (g_object_unref);
  int n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("own-%d", i);
      g_autofree char *members = random_members (rand, "m");
      g_autofree char *definition =
        g_strdup_printf ("{\"name\":\"\\u00c4 %d\",\"id\":\"%s\", %s,\n\"expression\":\"a / b\"}",
                         i, id, members);

      g_ptr_array_add (formulas, star_own_formula_new (id, definition, i));
    }

  return formulas;
}

/* Export, import, export: the same stories and the same bytes. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_stories = 0;

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < N_LIBRARIES; i++)
    {
      g_autoptr (GPtrArray) stories = random_library (rand);
      g_autofree char *extra = random_extra (rand);
      g_autoptr (GPtrArray) formulas = random_formulas (rand);
      g_autofree char *first = star_json_writer_write (stories, NULL, formulas, extra, i);
      g_autoptr (GPtrArray) again = NULL;
      g_autoptr (GPtrArray) formulas_again = NULL;
      g_autofree char *extra_again = NULL;
      g_autofree char *second = NULL;
      g_autoptr (GError) error = NULL;

      again = star_json_reader_read (first, "export", &formulas_again, &extra_again, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (again->len, ==, stories->len);
      for (guint j = 0; j < stories->len; j++)
        g_assert_true (star_story_equal (stories->pdata[j], again->pdata[j]));
      g_assert_cmpuint (formulas_again->len, ==, formulas->len);
      second = star_json_writer_write (again, NULL, formulas_again, extra_again, i);
      g_assert_cmpstr (first, ==, second);
      n_stories += stories->len;
    }

  g_test_message ("%u stories", n_stories);
  g_assert_cmpuint (n_stories, >=, 2000);
}

/* Another program's parser finds the same texts. */
static void
test_json_glib_agrees (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 1);

  for (int i = 0; i < 100; i++)
    {
      g_autoptr (GPtrArray) stories = random_library (rand);
      g_autofree char *text = star_json_writer_write (stories, NULL, NULL, NULL, 0);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;
      JsonArray *array;

      json_parser_load_from_data (parser, text, -1, &error);
      g_assert_no_error (error);
      array = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                            "stories");
      g_assert_cmpuint (json_array_get_length (array), ==, stories->len);
      for (guint j = 0; j < stories->len; j++)
        {
          JsonObject *object = json_array_get_object_element (array, j);
          JsonObject *sections = json_object_get_object_member (object, "sections");

          g_assert_cmpstr (json_object_get_string_member (object, "title"), ==,
                           star_story_get_title (stories->pdata[j]));
          for (int k = 0; k < STAR_N_SECTIONS; k++)
            g_assert_cmpstr (json_object_get_string_member (sections, star_section_get_key (k)), ==,
                             star_story_get_text (stories->pdata[j], k));
        }
    }
}

static StarStory *
small_story (void)
{
  static const char *const list[] = { "a", "b", NULL };
  static const char *const inputs[] = { "x=1", "y=2=3", "x=again", "=nameless", "z", NULL };
  StarStory *story = star_story_new_with_id (ID);
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  g_autoptr (StarFollowUp) follow_up = star_follow_up_new ();

  g_object_set (story, "title", "Feed \"cutover\"", "tags", list, "created-at", (gint64) 0,
                "updated-at", (gint64) 1500000, NULL);
  star_story_set_text (story, STAR_SECTION_TASK, "line\nline\x01");
  g_object_set (kpi, "metric", "cost", "inputs", inputs, "extra", "{\"n\":[1.50,{}]}", NULL);
  g_list_store_append (star_story_get_kpis (story), kpi);
  g_object_set (follow_up, "question", "Why?", "answered", TRUE, NULL);
  g_list_store_append (star_story_get_follow_ups (story), follow_up);

  return story;
}

/* The form that product and schema promise: order, indent, times, no number by locale. */
static void
test_form (void)
{
  static const char expected[] =
    "{\n"
    "  \"format\": \"starling-stories\",\n"
    "  \"version\": 1,\n"
    "  \"generator\": \"Starling " STAR_VERSION "\",\n"
    "  \"exported_at\": \"2026-03-01T09:30:00Z\",\n"
    "  \"stories\": [\n"
    "    {\n"
    "      \"id\": \"" ID "\",\n"
    "      \"title\": \"Feed \\\"cutover\\\"\",\n"
    "      \"archetype\": \"other\",\n"
    "      \"shelf\": \"core\",\n"
    "      \"hook\": \"\",\n"
    "      \"tags\": [\n"
    "        \"a\",\n"
    "        \"b\"\n"
    "      ],\n"
    "      \"questions\": [],\n"
    "      \"sections\": {\n"
    "        \"situation\": \"\",\n"
    "        \"task\": \"line\\nline\\u0001\",\n"
    "        \"action\": \"\",\n"
    "        \"result\": \"\",\n"
    "        \"what_changed_permanently\": \"\",\n"
    "        \"kpi_movement\": \"\"\n"
    "      },\n"
    "      \"kpis\": [\n"
    "        {\n"
    "          \"metric\": \"cost\",\n"
    "          \"unit\": \"\",\n"
    "          \"from\": \"\",\n"
    "          \"to\": \"\",\n"
    "          \"target\": \"\",\n"
    "          \"window\": \"\",\n"
    "          \"direction\": \"none\",\n"
    "          \"source\": \"\",\n"
    "          \"provenance\": \"unstated\",\n"
    "          \"formula\": \"\",\n"
    "          \"inputs\": {\n"
    "            \"x\": \"1\",\n"
    "            \"y\": \"2=3\",\n"
    "            \"z\": \"\"\n"
    "          },\n"
    "          \"n\": [\n"
    "            1.50,\n"
    "            {}\n"
    "          ]\n"
    "        }\n"
    "      ],\n"
    "      \"follow_ups\": [\n"
    "        {\n"
    "          \"question\": \"Why?\",\n"
    "          \"notes\": \"\",\n"
    "          \"answered\": true\n"
    "        }\n"
    "      ],\n"
    "      \"tradeoffs\": [],\n"
    "      \"cuts\": {\n"
    "        \"opener\": \"\",\n"
    "        \"standard\": \"\",\n"
    "        \"deep_dive\": \"\"\n"
    "      },\n"
    "      \"ignores\": [],\n"
    "      \"created_at\": \"1970-01-01T00:00:00Z\",\n"
    "      \"updated_at\": \"1970-01-01T00:00:01.500000Z\"\n"
    "    }\n"
    "  ],\n"
    "  \"owner\": \"me\"\n"
    "}\n";
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;

  g_ptr_array_add (stories, small_story ());
  text = star_json_writer_write (stories, NULL, NULL, "{\"owner\":\"me\"}",
                                 1772357400 * (gint64) G_USEC_PER_SEC);
  g_assert_cmpstr (text, ==, expected);
}

/* After the stories, before the members of other programs, and only where there are any. */
static void
test_formulas_form (void)
{
  static const char expected[] =
    "  \"stories\": [],\n"
    "  \"formulas\": [\n"
    "    {\n"
    "      \"id\": \"b\",\n"
    "      \"name\": \"B\",\n"
    "      \"expression\": \"1\",\n"
    "      \"x\": []\n"
    "    },\n"
    "    {\n"
    "      \"id\": \"a\",\n"
    "      \"name\": \"A\",\n"
    "      \"expression\": \"2\"\n"
    "    }\n"
    "  ],\n"
    "  \"owner\": \"me\"\n"
    "}\n";
  g_autoptr (GPtrArray) stories = g_ptr_array_new ();
  g_autoptr (GPtrArray) formulas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *without = star_json_writer_write (stories, NULL, formulas, NULL, 0);
  g_autofree char *text = NULL;

  g_ptr_array_add (formulas, star_own_formula_new (
    "b", "{\"id\":\"b\",\"name\":\"B\",\"expression\":\"1\",\"x\":[]}", 0));
  g_ptr_array_add (formulas, star_own_formula_new (
    "a", "{\"id\":\"a\",\"name\":\"A\",\"expression\":\"2\"}", 1));
  text = star_json_writer_write (stories, NULL, formulas, "{\"owner\":\"me\",\"formulas\":1}", 0);

  g_assert_null (strstr (without, "formulas"));
  g_assert_true (g_str_has_suffix (text, expected));
}

/* Nor must a formula that is not one any more. */
static void
test_bad_formulas (void)
{
  static const char *const cases[] = {
    "nonsense", "{", "[]", "{}", "{\"id\":\"a\",\"name\":\"A\"}",
    "{\"id\":\"a\",\"name\":1,\"expression\":\"1\"}",
    "{\"id\":\"b\",\"name\":\"A\",\"expression\":\"1\"}",
    "{\"id\":\"a\",\"id\":\"a\",\"name\":\"A\",\"expression\":\"1\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) stories = g_ptr_array_new ();
      g_autoptr (GPtrArray) formulas = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) again = NULL;
      g_autoptr (GPtrArray) stories_again = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (formulas, star_own_formula_new ("a", cases[i], 0));
      g_ptr_array_add (formulas, star_own_formula_new (
        "c", " {\"id\":\"c\",\"name\":\"C\",\"expression\":\"1\"}", 1));
      text = star_json_writer_write (stories, NULL, formulas, NULL, 0);
      stories_again = star_json_reader_read (text, "f", &again, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (stories_again);
      g_assert_cmpuint (again->len, ==, 1);
      g_assert_cmpstr (star_own_formula_get_id (again->pdata[0]), ==, "c");
    }
}

/* Extra that should not be there must not make an export that cannot be read. */
static void
test_bad_extra (void)
{
  static const char *const cases[] = {
    "nonsense", "{", "[]", "1", "{\"title\":\"second\"}", "{\"sections\":1,\"cuts\":[]}",
    "{\"sections\":{\"task\":\"second\"}}", "{\"a\":1,\"a\":2}", " { \"checks\" : 1 } ",
    "{\"\\u0074itle\":1}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) again = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      StarStory *story = star_story_new ();

      g_ptr_array_add (stories, story);
      g_object_set (story, "title", "first", "task", "first", "extra", cases[i], NULL);
      text = star_json_writer_write (stories, NULL, NULL, "{\"stories\":1,\"version\":2}", 0);
      again = star_json_reader_read (text, "f", NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (star_story_get_title (again->pdata[0]), ==, "first");
      g_assert_cmpstr (star_story_get_text (again->pdata[0], STAR_SECTION_TASK), ==, "first");
      g_assert_cmpstr (star_story_get_extra (again->pdata[0]), ==, "");
    }
}

static JsonObject *
parse_object (JsonParser *parser, const char *text)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);

  return json_node_get_object (json_parser_get_root (parser));
}

static GPtrArray *
check_stories (GPtrArray *stories)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  GPtrArray *reports =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_coverage_report_unref);

  for (guint i = 0; i < stories->len; i++)
    g_ptr_array_add (reports, star_coverage_check (coverage, stories->pdata[i]));

  return reports;
}

static GPtrArray *
stories_to_check (void)
{
  return star_text_reader_read (
    "# Feeds\n## Situation\n14 services wrote 500k events per second.\n## Task\nI led six people.\n"
    "## Result\nAll of it went well and everyone was happy.\n"
    "# Nothing\n## Situation\nIt was late.\n",
    NULL);
}

static void
test_checks_in_export (void)
{
  g_autoptr (GPtrArray) stories = stories_to_check ();
  g_autoptr (GPtrArray) reports = check_stories (stories);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *text = NULL;
  JsonObject *story, *checks, *dimensions;

  /* One story is written without its checks. */
  star_coverage_report_unref (reports->pdata[1]);
  g_ptr_array_set_free_func (reports, NULL);
  reports->pdata[1] = NULL;
  text = star_json_writer_write (stories, reports, NULL, NULL, 0);
  story = json_array_get_object_element (
    json_object_get_array_member (parse_object (parser, text), "stories"), 0);
  checks = json_object_get_object_member (story, "checks");
  dimensions = json_object_get_object_member (checks, "dimensions");

  g_assert_false (json_object_get_boolean_member (checks, "ready"));
  g_assert_cmpint (json_object_get_int_member (checks, "words"), ==,
                   star_coverage_report_get_total_words (reports->pdata[0]));
  g_assert_cmpint (json_object_get_int_member (checks, "spoken_seconds"), ==,
                   star_coverage_report_get_spoken_seconds (reports->pdata[0]));
  g_assert_cmpint (json_object_get_size (dimensions), ==, STAR_N_DIMENSIONS);
  g_assert_cmpstr (json_object_get_string_member (dimensions, "scale"), ==, "quantified");
  g_assert_cmpstr (json_object_get_string_member (dimensions, "cost"), ==, "missing");
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (checks, "flags")), ==,
                   star_coverage_report_get_flags (reports->pdata[0])->len);

  story = json_array_get_object_element (
    json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "stories"),
    1);
  g_assert_false (json_object_has_member (story, "checks"));

  again = star_json_reader_read (text, "f", NULL, NULL, NULL);
  g_assert_true (star_story_equal (again->pdata[0], stories->pdata[0]));
  star_coverage_report_unref (reports->pdata[0]);
}

/* What evidence says must be the words at its place. */
static void
assert_evidence (StarStory *story, JsonObject *evidence)
{
  StarSection section;
  g_autofree char *span = NULL;

  g_assert_true (star_section_from_key (json_object_get_string_member (evidence, "section"),
                                        &section));
  span = g_utf8_substring (star_story_get_text (story, section),
                           json_object_get_int_member (evidence, "start"),
                           json_object_get_int_member (evidence, "end"));
  g_assert_cmpstr (json_object_get_string_member (evidence, "text"), ==, span);
  g_assert_true (json_object_has_member (evidence, "figure"));
}

static void
test_check_document (void)
{
  static const char *const keys[] = {
    "id", "title", "source", "ready", "words", "spoken_seconds", "dimensions", "flags",
  };
  g_autoptr (GPtrArray) stories = stories_to_check ();
  g_autoptr (GPtrArray) reports = check_stories (stories);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GList) members = NULL;
  g_autofree char *text = NULL;
  JsonObject *root, *story, *scale, *flag;
  JsonArray *evidence, *flags;
  const StarEvidence *strongest;
  guint n = 0;

  g_ptr_array_add (sources, (gpointer) "notes \"1\".md");
  g_ptr_array_add (sources, NULL);
  text = star_json_writer_write_check (stories, reports, sources, NULL);
  root = parse_object (parser, text);
  story = json_array_get_object_element (json_object_get_array_member (root, "stories"), 0);

  g_assert_cmpstr (json_object_get_string_member (root, "format"), ==, "starling-check");
  g_assert_cmpint (json_object_get_int_member (root, "version"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (story, "source"), ==, "notes \"1\".md");
  g_assert_cmpstr (json_object_get_string_member (story, "id"), ==,
                   star_story_get_id (stories->pdata[0]));
  members = json_object_get_members (story);
  for (GList *l = members; l != NULL; l = l->next)
    g_assert_cmpstr (l->data, ==, keys[n++]);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (keys));

  scale = json_object_get_object_member (json_object_get_object_member (story, "dimensions"),
                                         "scale");
  evidence = json_object_get_array_member (scale, "evidence");
  g_assert_cmpstr (json_object_get_string_member (scale, "level"), ==, "quantified");
  g_assert_cmpuint (json_array_get_length (evidence), >, 0);
  for (guint i = 0; i < json_array_get_length (evidence); i++)
    assert_evidence (stories->pdata[0], json_array_get_object_element (evidence, i));
  /* What is shown comes first, though it is not the first in the story. */
  strongest = star_coverage_report_get_strongest (reports->pdata[0], STAR_DIMENSION_SCALE);
  g_assert_cmpuint (json_array_get_length (evidence), ==, 2);
  g_assert_cmpstr (strongest->text, ==, json_object_get_string_member (
                                          json_array_get_object_element (evidence, 0), "text"));
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (evidence, 0),
                                               "start"), >,
                   json_object_get_int_member (json_array_get_object_element (evidence, 1),
                                               "start"));

  flags = json_object_get_array_member (story, "flags");
  g_assert_cmpuint (json_array_get_length (flags), >, 0);
  flag = json_array_get_object_element (flags, 0);
  g_assert_cmpstr (json_object_get_string_member (flag, "id"), ==,
                   ((StarFlag *) star_coverage_report_get_flags (reports->pdata[0])->pdata[0])->id);
  g_assert_nonnull (json_object_get_string_member (flag, "severity"));
  g_assert_nonnull (json_object_get_string_member (flag, "message"));

  story = json_array_get_object_element (json_object_get_array_member (root, "stories"), 1);
  g_assert_true (json_object_get_null_member (story, "source"));
}

/* The report of a text without headings speaks of the text, not of a field. */
static void
test_check_of_text (void)
{
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (GPtrArray) stories = star_text_reader_read ("We ran 500k events per second.", NULL);
  g_autoptr (GPtrArray) reports =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_coverage_report_unref);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (reports, star_coverage_check_text (coverage, "We ran 500k events per second."));
  g_ptr_array_add (sources, (gpointer) "-");
  text = star_json_writer_write_check (stories, reports, sources, NULL);
  g_assert_nonnull (strstr (text, "\"section\": \"text\""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-writer/round-trip", test_round_trip);
  g_test_add_func ("/json-writer/json-glib-agrees", test_json_glib_agrees);
  g_test_add_func ("/json-writer/form", test_form);
  g_test_add_func ("/json-writer/bad-extra", test_bad_extra);
  g_test_add_func ("/json-writer/formulas-form", test_formulas_form);
  g_test_add_func ("/json-writer/bad-formulas", test_bad_formulas);

  g_test_add_func ("/json-writer/checks-in-export", test_checks_in_export);
  g_test_add_func ("/json-writer/check-document", test_check_document);
  g_test_add_func ("/json-writer/check-of-text", test_check_of_text);

  return g_test_run ();
}
