/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "star-incoming.h"

#define EXPORT(stories) "{\"format\":\"starling-stories\",\"version\":1,\"stories\":[" stories "]}"

static void
test_kinds (void)
{
  static const struct {
    const char *text;
    const char *name;
    guint n_stories;
    gboolean has_headings;
  } cases[] = {
    { EXPORT ("{\"title\":\"A\"},{\"title\":\"B\"}"), "my.json", 2, TRUE },
    { EXPORT ("{\"title\":\"A\"}"), "no name that says so", 1, TRUE },
    { EXPORT (""), "empty.JSON", 0, TRUE },
    { "Situation: quiet\nTask: listen", "story.txt", 1, TRUE },
    { "A quiet night, and nobody noticed.", "story.txt", 1, FALSE },
    { "[sic] A quiet night.", "Pasted text", 1, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarIncoming) incoming =
        star_incoming_read (cases[i].text, cases[i].name, &error);

      g_test_message ("%s: %s", cases[i].name, cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpuint (incoming->stories->len, ==, cases[i].n_stories);
      g_assert_cmpint (incoming->has_headings, ==, cases[i].has_headings);
    }
}

static void
test_extra (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarIncoming) incoming = star_incoming_read (
    "{\"format\":\"starling-stories\",\"version\":1,\"stories\":[],\"tool\":7}", "a.json", &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (incoming->extra, "\"tool\""));
}

static void
test_errors (void)
{
  static const struct {
    const char *text;
    const char *name;
    StarExchangeError code;
    const char *begin;
  } cases[] = {
    { "  \n — \n", "dashes.txt", STAR_EXCHANGE_ERROR_FORMAT, "dashes.txt: " },
    { "Situation: quiet", "story.json", STAR_EXCHANGE_ERROR_SYNTAX, "story.json:1:1: " },
    { "Situation: quiet", "STORY.JSON", STAR_EXCHANGE_ERROR_SYNTAX, "STORY.JSON:1:1: " },
    { "{\"a\":1}", "Pasted text", STAR_EXCHANGE_ERROR_FORMAT, "Pasted text:1:" },
    { EXPORT ("{\"title\":1}"), "a.json", STAR_EXCHANGE_ERROR_INVALID, "a.json:1:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s: %s", cases[i].name, cases[i].text);
      g_assert_null (star_incoming_read (cases[i].text, cases[i].name, &error));
      g_assert_error (error, STAR_EXCHANGE_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, cases[i].begin));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/incoming/kinds", test_kinds);
  g_test_add_func ("/incoming/extra", test_extra);
  g_test_add_func ("/incoming/errors", test_errors);

  return g_test_run ();
}
