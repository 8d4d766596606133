/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-time.h"

#include <gio/gio.h>
#include <string.h>

static void
test_read (void)
{
  static const struct {
    const char *text;
    guint seconds;
  } cases[] = {
    { "1:30", 90 },
    { " 0:05 ", 5 },
    { "0:00", 0 },
    { "90:00", 5400 },
    { "1:02:03", 3723 },
    { "90 s", 90 },
    { "90s", 90 },
    { "5 min", 300 },
    { "5 MIN", 300 },
    { "1 min 30 s", 90 },
    { "1h30min", 5400 },
    { "1 h 5 s", 3605 },
    { "99999:59", 99999 * 60 + 59 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      guint seconds = 7;
      guint again = 7;

      g_test_message ("%s", cases[i].text);
      g_assert_true (star_plan_time_parse (cases[i].text, &seconds, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (seconds, ==, cases[i].seconds);

      text = star_plan_time_format (seconds);
      g_assert_true (star_plan_time_parse (text, &again, NULL));
      g_assert_cmpuint (again, ==, seconds);
    }
}

/* What may mean two things is read in neither way. */
static void
test_refuse (void)
{
  static const struct {
    const char *text;
    const char *words;
  } cases[] = {
    { "", "such as 1:30" },
    { "  ", "such as 1:30" },
    { "5", "write 5:00 or 0:05" },
    { "90", "write 90:00 or 1:30" },
    { "1:3", "“1:3” is no time" },
    { "1:60", "is no time" },
    { "1:300", "is no time" },
    { ":30", "is no time" },
    { "1:", "is no time" },
    { "1:02:03:04", "is no time" },
    { "1:30 s", "is no time" },
    { "1.5 min", "is no time" },
    { "1,5", "is no time" },
    { "-1:30", "is no time" },
    { "30 s 1 min", "is no time" },
    { "1 s 2 s", "is no time" },
    { "5 minutes", "is no time" },
    { "s", "is no time" },
    { "five", "is no time" },
    { "123456", "is no time" },
    { "99999999999999999999:00", "is no time" },
    { "١:٣٠", "is no time" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      guint seconds;

      g_test_message ("%s", cases[i].text);
      g_assert_false (star_plan_time_parse (cases[i].text, &seconds, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-time/read", test_read);
  g_test_add_func ("/plan-time/refuse", test_refuse);

  return g_test_run ();
}
