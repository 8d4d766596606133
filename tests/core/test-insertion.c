/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-insertion.h"

#define SENTENCE "It fell by 50 %."

static const struct {
  const char *text;
  const char *whole;
} appended[] = {
  { "", SENTENCE },
  { "We cut it.", "We cut it. " SENTENCE },
  { "We cut it", "We cut it " SENTENCE },
  { "We cut it. ", "We cut it. " SENTENCE },
  { "We cut it.\n\n", "We cut it.\n\n" SENTENCE },
  { "- one\n- two", "- one\n- two\n- " SENTENCE },
  { "  * one", "  * one\n  * " SENTENCE },
  { "• one", "• one\n• " SENTENCE },
  { "- one\nThen this.", "- one\nThen this. " SENTENCE },
  { "-one", "-one " SENTENCE },
  { "Größer für alle…", "Größer für alle… " SENTENCE },
};

static void
test_append (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (appended); i++)
    {
      int end;
      g_autofree char *whole = star_insertion_append (appended[i].text, SENTENCE, &end);

      g_assert_cmpstr (whole, ==, appended[i].whole);
      g_assert_cmpint (end, ==, g_utf8_strlen (whole, -1));
    }
}

static void
test_replace (void)
{
  int end = 0;
  g_autofree char *whole = star_insertion_replace ("Früher. " SENTENCE " Later.", SENTENCE,
                                                   "It rose.", &end);
  g_autofree char *edited = star_insertion_replace ("It fell by half.", SENTENCE, "It rose.", &end);
  g_autofree char *none = star_insertion_replace ("Text", "", "It rose.", NULL);

  g_assert_cmpstr (whole, ==, "Früher. It rose. Later.");
  g_assert_cmpint (end, ==, 16);
  g_assert_null (edited);
  g_assert_null (none);
}

/* What goes on in the middle of a word, or of a number, is another sentence. */
static void
test_find (void)
{
  static const struct {
    const char *text;
    const char *sentence;
    int place;
  } cases[] = {
    { "We cut it. " SENTENCE, SENTENCE, 11 },
    { "It fell to $1", "It fell to $1", 0 },
    { "It fell to $15", "It fell to $1", -1 },
    { "It fell to $15. It fell to $1, then.", "It fell to $1", 16 },
    { "Benefit fell.", "fit fell.", -1 },
    { "Größe fiel.", "e fiel.", -1 },
    { "It rose.", SENTENCE, -1 },
    { "It rose.", "", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *place = star_insertion_find (cases[i].text, cases[i].sentence);

      g_assert_cmpint (place != NULL ? (int) (place - cases[i].text) : -1, ==, cases[i].place);
    }
}

/* What was appended goes without a trace. */
static void
test_remove (void)
{
  static const struct {
    const char *text;
    const char *rest;
  } cases[] = {
    { SENTENCE, "" },
    { "We cut it. " SENTENCE, "We cut it." },
    { "We cut it. " SENTENCE " Later.", "We cut it. Later." },
    { SENTENCE " Later.", "Later." },
    { "We cut it.\n\n" SENTENCE, "We cut it.\n\n" },
    { "- one\n- " SENTENCE, "- one" },
    { "- one\n  • " SENTENCE "\n- two", "- one\n- two" },
    { "- one\n- " SENTENCE " Later.", "- one\n- Later." },
    { "- one\n- Then: " SENTENCE, "- one\n- Then:" },
    { "It fell by half.", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rest = star_insertion_remove (cases[i].text, SENTENCE, NULL);

      g_assert_cmpstr (rest, ==, cases[i].rest);
    }
  g_assert_null (star_insertion_remove ("Text", "", NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/insertion/append", test_append);
  g_test_add_func ("/insertion/find", test_find);
  g_test_add_func ("/insertion/replace", test_replace);
  g_test_add_func ("/insertion/remove", test_remove);

  return g_test_run ();
}
