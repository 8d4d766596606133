/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-error.h"
#include "star-pattern-private.h"

#include <string.h>

static gboolean
knows (const char *name, gpointer data)
{
  return strcmp (name, "a") == 0 || strcmp (name, "before.a") == 0 || strcmp (name, "none") == 0;
}

static char *
say (const char *name, gpointer data)
{
  return strcmp (name, "none") == 0 ? NULL : g_strdup_printf ("<%s>", name);
}

static void
test_fill (void)
{
  static const struct {
    const char *text;
    int sign;
    const char *filled;
  } cases[] = {
    { "", 0, "" },
    { "No more.", 1, "No more." },
    { "{a}", 0, "<a>" },
    { "From {before.a} to {a}.", 0, "From <before.a> to <a>." },
    { "{a}{a}", 0, "<a><a>" },
    { "It {fell|rose} to {a}.", -1, "It fell to <a>." },
    { "It {fell|rose} to {a}.", 1, "It rose to <a>." },
    { "It {fell|rose} to {a}.", 0, NULL },
    { "{I cut it|} to {a}.", -1, "I cut it to <a>." },
    { "{I cut it|} to {a}.", 1, NULL },
    { "{|I raised it} to {a}.", -1, NULL },
    { "{|I raised it} to {a}.", 1, "I raised it to <a>." },
    { "{a} {none}", 0, NULL },
    { "50 % über {a}", 0, "50 % über <a>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *filled = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (star_pattern_check (cases[i].text, knows, NULL, &error));
      g_assert_no_error (error);
      filled = star_pattern_fill (cases[i].text, cases[i].sign, say, NULL);
      g_assert_cmpstr (filled, ==, cases[i].filled);
    }
}

static void
test_errors (void)
{
  static const struct {
    const char *text;
    int start;
    int end;
  } cases[] = {
    { "{", 0, 1 },
    { "}", 0, 1 },
    { "ä {a", 2, 3 },
    { "{a}}", 3, 4 },
    { "{a{a}}", 0, 1 },
    { "{b}", 1, 2 },
    { "{}", 1, 1 },
    { "ü {after.a}", 3, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int start;
      int end;

      g_test_message ("%s", cases[i].text);
      g_assert_false (star_pattern_check (cases[i].text, knows, NULL, &error));
      g_assert_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_DATA);
      g_assert_true (star_metric_error_get_span (error, &start, &end));
      g_assert_cmpint (start, ==, cases[i].start);
      g_assert_cmpint (end, ==, cases[i].end);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pattern/fill", test_fill);
  g_test_add_func ("/pattern/errors", test_errors);

  return g_test_run ();
}
