/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "star-app-test.h"
#include "star-shared-closures.h"

static void
test_words (void)
{
  static const struct {
    guint words;
    const char *expected;
  } cases[] = {
    { 0, "0 words" },
    { 1, "1 word" },
    { 2, "2 words" },
    { 1000, "1000 words" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = star_shared_closures_words (NULL, cases[i].words);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_spoken (void)
{
  static const struct {
    guint seconds;
    const char *expected;
  } cases[] = {
    { 0, "0 s" },
    { 20, "20 s" },
    { 59, "59 s" },
    { 60, "1:00" },
    { 102, "1:42" },
    { 600, "10:00" },
    { 3725, "1:02:05" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = star_shared_closures_spoken (NULL, cases[i].seconds);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_length (void)
{
  static const struct {
    guint words;
    StarPaceTime time;
    const char *expected;
  } cases[] = {
    { 46, { 18, 20, 22 }, "46 words · 18–22 s" },
    { 1, { 1, 1, 1 }, "1 word · 1 s" },
    { 240, { 55, 110, 125 }, "240 words · 55 s–2:05" },
    { 0, { 0, 0, 0 }, "0 words · 0 s" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = star_shared_closures_length (NULL, cases[i].words, &cases[i].time);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_saved (void)
{
  static const struct {
    gint64 time;
    const char *saved;
  } cases[] = {
    { 0, "" },
    { -1, "" },
    { 1, "Saved 00:00" },
    { 14 * 3600 + 2 * 60 + 59, "Saved 14:02" },
    { 1700000000, "Saved 22:13" },
    { G_MAXINT64, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *saved = star_shared_closures_saved (NULL, cases[i].time);

      g_assert_cmpstr (saved, ==, cases[i].saved);
    }
}

static void
test_half_days (void)
{
  g_autofree char *old = g_strdup (setlocale (LC_TIME, NULL));
  g_autofree char *saved = NULL;

  if (setlocale (LC_TIME, "en_US.UTF-8") == NULL)
    {
      g_test_skip ("no locale with half days");
      return;
    }

  saved = star_shared_closures_saved (NULL, 14 * 3600 + 2 * 60);
  setlocale (LC_TIME, old);
  g_assert_cmpstr (saved, ==, "Saved 2:02 PM");
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  g_test_add_func ("/shared-closures/words", test_words);
  g_test_add_func ("/shared-closures/spoken", test_spoken);
  g_test_add_func ("/shared-closures/length", test_length);
  g_test_add_func ("/shared-closures/saved", test_saved);
  g_test_add_func ("/shared-closures/half-days", test_half_days);

  return g_test_run ();
}
