/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-short-text.h"

static void
test_cases (void)
{
  static const struct {
    const char *text;
    guint max;
    const char *expected;
  } cases[] = {
    { "", 5, "" },
    { "word", 4, "word" },
    { " two\n\twords ", 9, "two words" },
    { "three words", 10, "three…" },
    { "two words", 8, "two wor…" },
    { "a wonderful thing", 8, "a wonde…" },
    { "äöüßäöüß", 8, "äöüßäöüß" },
    { "äöüßäöüßä", 8, "äöüßäöü…" },
    { "e\xcc\x81" "e\xcc\x81" "e\xcc\x81", 4, "e\xcc\x81…" },
    { "x", 1, "x" },
    { "xy", 1, "…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = star_short_text_dup (cases[i].text, cases[i].max);

      g_assert_cmpstr (result, ==, cases[i].expected);
      g_assert_cmpint (g_utf8_strlen (result, -1), <=, cases[i].max);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/short-text/cases", test_cases);

  return g_test_run ();
}
