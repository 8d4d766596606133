/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-timestamp.h"

#define SECOND G_GINT64_CONSTANT (1000000)

static void
test_parse (void)
{
  static const struct {
    const char *text;
    gint64 time;
    const char *again; /* NULL for the same text */
  } cases[] = {
    { "1970-01-01T00:00:00Z", 0 },
    { "2026-03-01T09:30:00Z", 1772357400 * SECOND },
    { "2026-03-01T09:30:00.000001Z", 1772357400 * SECOND + 1 },
    { "2026-03-01T09:30:00.5Z", 1772357400 * SECOND + 500000, "2026-03-01T09:30:00.500000Z" },
    { "2026-03-01T09:30:00.1234567Z", 1772357400 * SECOND + 123456,
      "2026-03-01T09:30:00.123456Z" },
    { "2026-03-01t09:30:00z", 1772357400 * SECOND, "2026-03-01T09:30:00Z" },
    { "2026-03-01T10:30:00+01:00", 1772357400 * SECOND, "2026-03-01T09:30:00Z" },
    { "2026-03-01T04:00:00-05:30", 1772357400 * SECOND, "2026-03-01T09:30:00Z" },
    { "2016-12-31T23:59:60Z", 1483228800 * SECOND, "2017-01-01T00:00:00Z" },
    { "1969-12-31T23:59:59.999999Z", -1 },
    { "2024-02-29T00:00:00Z", 1709164800 * SECOND },
    { "0001-01-01T00:00:00Z", -62135596800 * SECOND },
    { "9999-12-31T23:59:59.999999Z", 253402300800 * SECOND - 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *again = NULL;
      gint64 time;

      g_test_message ("%s", cases[i].text);
      g_assert_true (star_timestamp_parse (cases[i].text, &time));
      g_assert_cmpint (time, ==, cases[i].time);
      again = star_timestamp_format (time);
      g_assert_cmpstr (again, ==, cases[i].again != NULL ? cases[i].again : cases[i].text);
    }
}

static void
test_parse_bad (void)
{
  static const char *const cases[] = {
    "", "2026", "2026-03-01", "2026-03-01T09:30Z", "2026-03-01T09:30:00", "2026-3-1T09:30:00Z",
    "2026-13-01T09:30:00Z", "2026-02-30T09:30:00Z", "2025-02-29T09:30:00Z",
    "2026-03-01T24:00:00Z", "2026-03-01T09:60:00Z", "2026-03-01T09:30:61Z",
    "2026-03-01T09:30:00.Z", "2026-03-01T09:30:00+1:00", "2026-03-01T09:30:00+0100",
    "2026-03-01T09:30:00Z ", " 2026-03-01T09:30:00Z", "2026-03-01T09:30:00+24:00",
    "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
    "-026-03-01T09:30:00Z", "2026-00-01T09:30:00Z", "2026-03-00T09:30:00Z",
    "2026-03-01_09:30:00Z", "yesterday", "2026-03-01T09:30:00Zx",
  };
  gint64 time;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i]);
      g_assert_false (star_timestamp_parse (cases[i], &time));
    }
}

/* Any number may stand in a database row: the text is a time that can be read again. */
static void
test_format_is_read (void)
{
  static const gint64 edges[] = { G_MININT64, G_MAXINT64, 0, -1, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (edges) + 1000; i++)
    {
      gint64 time = i < G_N_ELEMENTS (edges)
                      ? edges[i]
                      : (gint64) ((guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ());
      g_autofree char *text = star_timestamp_format (time);
      g_autofree char *again = NULL;
      gint64 read;

      g_assert_true (star_timestamp_parse (text, &read));
      again = star_timestamp_format (read);
      g_assert_cmpstr (again, ==, text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timestamp/parse", test_parse);
  g_test_add_func ("/timestamp/parse-bad", test_parse_bad);
  g_test_add_func ("/timestamp/format-is-read", test_format_is_read);

  return g_test_run ();
}
