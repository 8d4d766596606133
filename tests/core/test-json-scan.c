/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-scan.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const char *const good[] = {
  "{}", "[]", "0", "-0", "\"\"", "true", "false", "null", " [] ", "\t\r\n[\r\n]\n",
  "[1,2,3]", "[1, [2, [3]]]", "{\"a\":1}", "{\"a\":{\"a\":{}}}", "{\"a\":[],\"b\":{}}",
  "{\"\":0}", "{\"a\":1,\"A\":2}", "{\"a\":1,\"a \":2}", "[\"a\",\"a\"]",
  "[{\"a\":1},{\"a\":2}]", "9223372036854775807", "-9223372036854775808", "0.5", "-0.0",
  "1e5", "1E+5", "1e-5", "1.25e-10", "1e308", "1e-999", "0e0", "0.0000000000000000001",
  "123456789012345678901234567890.0", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0001\"",
  "\"\\ud83c\\udf1f\"", "\"\\uD83C\\uDF1F\"", "\"\\uffff\"", "\"\\u00e9\"", "\"\x7f\"",
  "\"\xe2\x80\xa8\"", "\"\xf0\x9f\x8c\x9f\"", "\"\\\\u0000\"",
  "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
};

/* Each text and the place of its first fault. */
static const struct {
  const char *text;
  guint line, column;
} bad[] = {
  /* Nothing, or too much. */
  { " ", 1, 2 },
  { "\n\n  ", 3, 3 },
  { "{} {}", 1, 4 },
  { "[][]", 1, 3 },
  { "{}\n\nx", 3, 1 },
  { "1 2", 1, 3 },
  { "1,", 1, 2 },
  { "\"a\" \"b\"", 1, 5 },
  { "[]]", 1, 3 },
  { "{}}", 1, 3 },
  { "null null", 1, 6 },
  { "[1] // done", 1, 5 },

  /* Ends too early. */
  { "{", 1, 2 },
  { "[", 1, 2 },
  { "[1", 1, 3 },
  { "[1,", 1, 4 },
  { "[1,\n", 2, 1 },
  { "{\"a\"", 1, 5 },
  { "{\"a\":", 1, 6 },
  { "{\"a\":1", 1, 7 },
  { "{\"a\":1,", 1, 8 },
  { "{\"a\":1,\n\n", 3, 1 },
  { "[[[", 1, 4 },
  { "[{\"a\":[", 1, 8 },
  { "\"abc", 1, 1 },
  { "[\n  \"abc", 2, 3 },
  { "\"abc\\\"", 1, 1 },
  { "{\"a", 1, 2 },

  /* Arrays. */
  { "[,]", 1, 2 },
  { "[1,]", 1, 4 },
  { "[1,,2]", 1, 4 },
  { "[1 2]", 1, 4 },
  { "[1\n2]", 2, 1 },
  { "[1:2]", 1, 3 },
  { "[\"a\":1]", 1, 5 },
  { "[1}", 1, 3 },
  { "[\n1,\n\n]", 4, 1 },
  { "[1;2]", 1, 3 },
  { ",", 1, 1 },
  { "]", 1, 1 },
  { "[\"a\" \"b\"]", 1, 6 },
  { "[x]", 1, 2 },

  /* Objects. */
  { "{,}", 1, 2 },
  { "{\"a\":1,}", 1, 8 },
  { "{\"a\":1,,\"b\":2}", 1, 8 },
  { "{\"a\" 1}", 1, 6 },
  { "{\"a\"}", 1, 5 },
  { "{\"a\":}", 1, 6 },
  { "{\"a\":,}", 1, 6 },
  { "{a:1}", 1, 2 },
  { "{'a':1}", 1, 2 },
  { "{1:1}", 1, 2 },
  { "{null:1}", 1, 2 },
  { "{[]:1}", 1, 2 },
  { "{\"a\":1 \"b\":2}", 1, 8 },
  { "{\"a\"::1}", 1, 6 },
  { "{\"a\":1]", 1, 7 },
  { "{\"a\"=1}", 1, 5 },
  { "{\"a\":1 2}", 1, 8 },
  { "{\"a\":\"b\":\"c\"}", 1, 9 },
  { "{]", 1, 2 },
  { "}", 1, 1 },
  { ":", 1, 1 },
  { "{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3 },
  { "{\n  \"a\": 1,\n}", 3, 1 },
  { "{\"a\":1;}", 1, 7 },

  /* Keys that are there twice: the second is the fault. */
  { "{\"a\":1,\"a\":2}", 1, 8 },
  { "{\"a\":1,\"b\":2,\"a\":3}", 1, 14 },
  { "{\"a\":1,\"\\u0061\":2}", 1, 8 },
  { "{\"\\u0061\":1,\"a\":2}", 1, 13 },
  { "{\"\":1,\"\":2}", 1, 7 },
  { "{\"b\":1,\"b\":2,\"a\":3,\"a\":4}", 1, 8 },
  { "{\"a\":1,\"a\":2,\"a\":3}", 1, 8 },
  { "{\n\"\xc3\xa9\":1, \"\\u00e9\":2}", 2, 8 },
  { "{\n\"\xf0\x9f\x8c\x9f\":1, \"\\ud83c\\udf1f\":2}", 2, 8 },
  { "[{},{\"x\":{\"a\":1,\"a\":2}}]", 1, 17 },
  { "{\"x\":{\"a\":1},\"x\":2}", 1, 14 },
  { "{\"\\/\":1,\"/\":2}", 1, 9 },
  { "{\"\\n\":1,\"\\u000a\":2}", 1, 9 },
  { "{\"ab\":1,\"abc\":2,\"a\":3,\"ab\":4}", 1, 23 },

  /* Numbers. */
  { "01", 1, 1 },
  { "-01", 1, 1 },
  { "[00]", 1, 2 },
  { "+1", 1, 1 },
  { ".5", 1, 1 },
  { "-.5", 1, 2 },
  { "1.", 1, 3 },
  { "[1.]", 1, 4 },
  { "1.e5", 1, 3 },
  { "1e", 1, 3 },
  { "1e+", 1, 4 },
  { "[1e-]", 1, 5 },
  { "1.5.5", 1, 4 },
  { "1e5.5", 1, 4 },
  { "-", 1, 2 },
  { "--1", 1, 2 },
  { "-a", 1, 2 },
  { "0x10", 1, 2 },
  { "1a", 1, 2 },
  { "1_000", 1, 2 },
  { "[1 000]", 1, 4 },
  { "[1,5.]", 1, 6 },
  { "0b1", 1, 2 },
  { "9223372036854775808", 1, 1 },
  { "[1, 9223372036854775808]", 1, 5 },
  { "-9223372036854775809", 1, 1 },
  { "18446744073709551616", 1, 1 },
  { "100000000000000000000", 1, 1 },
  { "1e309", 1, 1 },
  { "[\n-1e999]", 2, 1 },
  { "1.5e400", 1, 1 },
  { "NaN", 1, 1 },
  { "[Infinity]", 1, 2 },
  { "[-Infinity]", 1, 3 },
  { "inf", 1, 1 },
  { "\xef\xbc\x91", 1, 1 },

  /* Words. */
  { "True", 1, 1 },
  { "[nul]", 1, 2 },
  { "nulll", 1, 1 },
  { "tru", 1, 1 },
  { "falsey", 1, 1 },
  { "{\"a\":undefined}", 1, 6 },
  { "[\xc3\xa9]", 1, 2 },
  { "[\"\xc3\xa9\", x]", 1, 7 },
  { "<html>", 1, 1 },
  { "Situation: a night", 1, 1 },
  { "'a'", 1, 1 },
  { "`a`", 1, 1 },
  { "(1)", 1, 1 },
  { "\xef\xbb\xbf[]", 1, 1 },
  { "\xc2\xa0[]", 1, 1 },
  { "\f[]", 1, 1 },
  { "[\v1]", 1, 2 },

  /* Comments. */
  { "// hi\n{}", 1, 1 },
  { "{} // hi", 1, 4 },
  { "/* */ {}", 1, 1 },
  { "[1, # one\n2]", 1, 5 },
  { "{ // hi\n}", 1, 3 },
  { "[1 /* one */]", 1, 4 },

  /* Strings. */
  { "\"a\nb\"", 1, 3 },
  { "\"a\rb\"", 1, 3 },
  { "\"a\tb\"", 1, 3 },
  { "\"\x01\"", 1, 2 },
  { "\"\x1f\"", 1, 2 },
  { "\"\\x41\"", 1, 2 },
  { "\"\\'\"", 1, 2 },
  { "\"\\0\"", 1, 2 },
  { "\"ab\\", 1, 4 },
  { "\"\\U0041\"", 1, 2 },
  { "\"\\u\"", 1, 2 },
  { "\"\\u12\"", 1, 2 },
  { "\"\\u123g\"", 1, 2 },
  { "\"\\u 123\"", 1, 2 },
  { "\"\\u00", 1, 2 },
  { "\"x\\u0000y\"", 1, 3 },
  { "{\"\\u0000\":1}", 1, 3 },
  { "\"\\ud83c\"", 1, 2 },
  { "\"\\ud83cx\"", 1, 2 },
  { "\"\\ud83c\\n\"", 1, 2 },
  { "\"\\ud83c\\ud83c\"", 1, 2 },
  { "\"\\ud83c\\u0041\"", 1, 2 },
  { "\"\\udf1f\"", 1, 2 },
  { "\"\\udf1f\\ud83c\"", 1, 2 },
  { "\"\\ud83c\\u", 1, 2 },
  { "\"\xf0\x9f\x8c\x9f\\q\"", 1, 3 },
  { "[\"a\",\n \"b\\z\"]", 2, 4 },
  { "[\r\n\"a\r\n\"]", 2, 3 },

  /* Depth: the 33rd is the fault. */
  { "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", 1, 33 },
  { "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[{}]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", 1, 33 },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;

      star_json_scan_check (good[i], "f", &error);
      g_test_message ("%s", good[i]);
      g_assert_no_error (error);
    }
}

static void
test_bad (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (bad), >=, 120);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *place = g_strdup_printf ("f.json:%u:%u: ", bad[i].line, bad[i].column);
      g_autoptr (GError) error = NULL;

      g_assert_false (star_json_scan_check (bad[i].text, "f.json", &error));
      g_assert_error (error, STAR_EXCHANGE_ERROR, STAR_EXCHANGE_ERROR_SYNTAX);
      g_test_message ("%s\n%s", bad[i].text, error->message);
      g_assert_true (g_str_has_prefix (error->message, place));
      g_assert_cmpuint (strlen (error->message), >, strlen (place));
      g_assert_null (strchr (error->message, '\n'));
    }
}

/* It is said what is wrong and what helps. */
static void
test_words (void)
{
  static const struct {
    const char *text;
    const char *helps;
  } cases[] = {
    { "Situation: a night", "a file whose name ends in .md or .txt" },
    { "<html>", "a file whose name ends in .md or .txt" },
    { "[1, yes]", "text stands in double quotes" },
    { "{\"a\":nul}", "text stands in double quotes" },
    { "[NaN]", "a number is written in digits" },
    { "[True]", "small letters" },
    { "{\"a\":NULL}", "small letters" },
    { "FALSE", "small letters" },
    { "{\"a\":1}\n{\"a\":2}", "one file holds one export" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (star_json_scan_check (cases[i].text, "f.json", &error));
      g_test_message ("%s\n%s", cases[i].text, error->message);
      g_assert_nonnull (strstr (error->message, cases[i].helps));
    }
}

/* Whatever the scan lets through, another parser must be able to read too. */
static void
test_good_for_json_glib (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", good[i]);
      json_parser_load_from_data (parser, good[i], -1, &error);
      g_assert_no_error (error);
    }
}

/* One byte of a good text changed, taken away or doubled: never a crash, and if it passes,
 * another parser reads it too. */
static void
test_mutations (void)
{
  static const char *const seeds[] = {
    "{\"a\":[1,2.5e-3,-0],\"b\":{\"c\":\"x\\u00e9\\n\",\"d\":null},\"e\":true}",
    "[[],{},\"\\ud83c\\udf1f\",9223372036854775807,false]",
  };
  guint passed = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (seeds[i % G_N_ELEMENTS (seeds)]);
      gsize at = g_test_rand_int_range (0, text->len);

      switch (g_test_rand_int_range (0, 3))
        {
        case 0:
          text->str[at] = g_test_rand_int_range (1, 128);
          break;
        case 1:
          g_string_erase (text, at, 1);
          break;
        default:
          g_string_insert_c (text, at, text->str[at]);
        }

      if (star_json_scan_check (text->str, "f", NULL))
        {
          g_autoptr (JsonParser) parser = json_parser_new ();
          g_autoptr (GError) error = NULL;

          passed++;
          json_parser_load_from_data (parser, text->str, -1, &error);
          g_assert_no_error (error);
        }
    }

  g_assert_cmpuint (passed, >, 1000);
}

static gpointer
scan_thread (gpointer data)
{
  g_autoptr (GError) error = NULL;

  star_json_scan_check (data, "f", &error);

  return error != NULL ? g_strdup (error->message) : NULL;
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

/* Large texts of every kind, within seconds for all of them together. */
static void
test_large (void)
{
  g_autofree char *brackets = repeat ("", "[", 1000000, "");
  g_autofree char *braces = repeat ("", "{\"a\":", 1000000, "");
  g_autofree char *digits = repeat ("", "1234567890", 5000000, "");
  g_autofree char *fraction = repeat ("0.", "1234567890", 5000000, "");
  g_autofree char *exponent = repeat ("1e", "0", 50000000, "1");
  g_autofree char *string = repeat ("\"", "abcdefghij", 5000000, "\"");
  g_autofree char *escapes = repeat ("\"", "\\u0061", 8000000, "\"");
  g_autofree char *zeros = repeat ("[0", ",0", 25000000, "]");
  g_autofree char *same_key = repeat ("{\"a\":0", ",\"a\":0", 90000, "}");
  const struct {
    const char *text;
    const char *message;
  } cases[] = {
    { brackets, "f:1:33: nested too deeply" },
    { braces, "f:1:161: nested too deeply" },
    { digits, "f:1:1: a whole number of more than 64 bits" },
    { fraction, NULL },
    { exponent, NULL },
    { string, NULL },
    { escapes, NULL },
    { zeros, NULL },
    { same_key, "f:1:8: this key stands twice in one object" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = NULL;
      gint64 start = g_get_monotonic_time ();
      gint64 taken;

      message = scan_thread ((gpointer) cases[i].text);
      taken = g_get_monotonic_time () - start;
      g_test_message ("case %" G_GSIZE_FORMAT ": %" G_GINT64_FORMAT " ms", i, taken / 1000);
      g_assert_cmpstr (message, ==, cases[i].message);
      g_assert_cmpint (taken, <, 20 * G_USEC_PER_SEC);
    }
}

static char *
many_keys (guint n, guint last)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "\"%08x\":0,\n", i * 2654435761u);
  g_string_append_printf (text, "\"%08x\":0}", last * 2654435761u);

  return g_string_free (text, FALSE);
}

static void
test_many_keys (void)
{
  g_autofree char *most = many_keys (STAR_JSON_SCAN_MAX_MEMBERS - 1, STAR_JSON_SCAN_MAX_MEMBERS);
  g_autofree char *twice = many_keys (STAR_JSON_SCAN_MAX_MEMBERS - 1, 500);
  g_autofree char *over = many_keys (STAR_JSON_SCAN_MAX_MEMBERS, STAR_JSON_SCAN_MAX_MEMBERS);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (star_json_scan_check (most, "f", &error));
  g_assert_no_error (error);

  message = scan_thread (twice);
  g_assert_cmpstr (message, ==, "f:100000:1: this key stands twice in one object");
  g_clear_pointer (&message, g_free);
  message = scan_thread (over);
  g_assert_cmpstr (message, ==, "f:100001:1: too many members in one object");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scan/good", test_good);
  g_test_add_func ("/json-scan/good-for-json-glib", test_good_for_json_glib);
  g_test_add_func ("/json-scan/bad", test_bad);
  g_test_add_func ("/json-scan/words", test_words);
  g_test_add_func ("/json-scan/mutations", test_mutations);
  g_test_add_func ("/json-scan/large", test_large);
  g_test_add_func ("/json-scan/many-keys", test_many_keys);

  return g_test_run ();
}
