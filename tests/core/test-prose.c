/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-prose.h"

static void
test_prose (void)
{
  static const struct {
    const char *text;
    gboolean is_prose;
  } cases[] = {
    { "", FALSE },
    { "correct horse battery staple", FALSE },
    { "https://example.org/a/long/way/to/a/page?with=many&parts=of&all=kinds#and-more", FALSE },
    { "Xk9#vQ2!mP7$", FALSE },
    { "Situation: the nightly load was late again and nobody knew why, so we looked.", TRUE },
    { "## Situation\n\nThe load ran 9 h for 14 services.\n\n## Result\n\n"
      "It ran 2 h, cost fell by $9,000 a month.", TRUE },
    { "Größere Läden meldeten sich nachts, weil die Übertragung über Stunden hängen blieb.",
      TRUE },
    { "for (int i = 0; i < n; i++) { a[i] = b[i] + c[i]; d[i] = a[i] * 2; e[i] = d[i] - 1; }",
      FALSE },
    { "2024-01-01;12;13.5\n2024-01-02;14;12.5\n2024-01-03;11;11.5\n2024-01-04;10;9.5\n", FALSE },
    { "{\"title\": \"A\", \"shelf\": \"core\", \"sections\": {\"task\": \"Do it\", "
      "\"result\": \"Done\", \"action\": \"It\"}}", FALSE },
    { "a b c d e f g h i j k", FALSE },
    { "a b c d e f g h i j k l", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (star_prose_is_likely (cases[i].text), ==, cases[i].is_prose);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/is-likely", test_prose);

  return g_test_run ();
}
