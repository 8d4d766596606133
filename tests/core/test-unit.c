/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-unit.h"

#include <string.h>

typedef struct {
  StarAmountKind kind;
  const char *word;
  const char *symbol; /* NULL: there is no such unit */
  double factor;
} Case;

static void
test_find (void)
{
  static const Case cases[] = {
    { STAR_AMOUNT_DURATION, "s", "s", 1 },
    { STAR_AMOUNT_DURATION, "sec", "s", 1 },
    { STAR_AMOUNT_DURATION, "Seconds", "s", 1 },
    { STAR_AMOUNT_DURATION, "m", "min", 60 },
    { STAR_AMOUNT_DURATION, "min", "min", 60 },
    { STAR_AMOUNT_DURATION, "Minutes", "min", 60 },
    { STAR_AMOUNT_DURATION, "hrs", "h", 3600 },
    { STAR_AMOUNT_DURATION, "d", "day", 86400 },
    { STAR_AMOUNT_DURATION, "days", "day", 86400 },
    { STAR_AMOUNT_DURATION, "week", "week", 604800 },
    { STAR_AMOUNT_DURATION, "month", "month", 2629800 },
    { STAR_AMOUNT_DURATION, "mo", "month", 2629800 },
    { STAR_AMOUNT_DURATION, "quarter", "quarter", 7889400 },
    { STAR_AMOUNT_DURATION, "yr", "year", 31557600 },
    { STAR_AMOUNT_DURATION, "ms", "ms", 0.001 },
    { STAR_AMOUNT_DURATION, "us", "µs", 1e-6 },
    { STAR_AMOUNT_DURATION, "μs", "µs", 1e-6 },
    { STAR_AMOUNT_DURATION, "ns", "ns", 1e-9 },
    /* Months, minutes or millions. */
    { STAR_AMOUNT_DURATION, "M", NULL, 0 },
    { STAR_AMOUNT_DURATION, "MS", NULL, 0 },
    { STAR_AMOUNT_DURATION, "GB", NULL, 0 },
    { STAR_AMOUNT_DURATION, "", NULL, 0 },
    { STAR_AMOUNT_DURATION, "sec secs", NULL, 0 },
    { STAR_AMOUNT_DURATION, "ec", NULL, 0 },
    { STAR_AMOUNT_BYTES, "B", "B", 1 },
    { STAR_AMOUNT_BYTES, "kB", "kB", 1000 },
    { STAR_AMOUNT_BYTES, "KB", "kB", 1000 },
    { STAR_AMOUNT_BYTES, "gb", "GB", 1e9 },
    { STAR_AMOUNT_BYTES, "TB", "TB", 1e12 },
    { STAR_AMOUNT_BYTES, "PB", "PB", 1e15 },
    { STAR_AMOUNT_BYTES, "KiB", "KiB", 1024 },
    { STAR_AMOUNT_BYTES, "MiB", "MiB", 1048576 },
    { STAR_AMOUNT_BYTES, "GiB", "GiB", 1073741824 },
    { STAR_AMOUNT_BYTES, "TiB", "TiB", 1099511627776 },
    { STAR_AMOUNT_BYTES, "Terabytes", "TB", 1e12 },
    /* Bits, perhaps. */
    { STAR_AMOUNT_BYTES, "Gb", NULL, 0 },
    { STAR_AMOUNT_BYTES, "Mb", NULL, 0 },
    { STAR_AMOUNT_BYTES, "b", NULL, 0 },
    { STAR_AMOUNT_RATIO, "%", "%", 0.01 },
    { STAR_AMOUNT_RATIO, "percent", "%", 0.01 },
    { STAR_AMOUNT_RATIO, "‰", "‰", 0.001 },
    { STAR_AMOUNT_RATIO, "x", "×", 1 },
    { STAR_AMOUNT_RATIO, "bps", "bps", 0.0001 },
    { STAR_AMOUNT_MONEY, "$", "$", 1 },
    { STAR_AMOUNT_MONEY, "USD", "$", 1 },
    { STAR_AMOUNT_MONEY, "usd", "$", 1 },
    { STAR_AMOUNT_MONEY, "US$", "$", 1 },
    { STAR_AMOUNT_MONEY, "Euro", "€", 1 },
    { STAR_AMOUNT_MONEY, "CHF", "CHF", 1 },
    { STAR_AMOUNT_MONEY, "cents", "¢", 0.01 },
    { STAR_AMOUNT_MONEY, "XYZ", NULL, 0 },
    { STAR_AMOUNT_COUNT, "k", NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StarUnit *unit = star_unit_find (cases[i].kind, cases[i].word);

      g_test_message ("“%s”", cases[i].word);
      g_assert_cmpstr (unit != NULL ? unit->symbol : NULL, ==, cases[i].symbol);
      if (unit != NULL)
        g_assert_cmpfloat (unit->factor, ==, cases[i].factor);
    }
}

static void
test_constants (void)
{
  g_assert_cmpfloat (star_unit_find_constant ("minute")->factor, ==, 60);
  g_assert_cmpfloat (star_unit_find_constant ("month")->factor, ==, 365.25 / 12 * 86400);
  g_assert_cmpfloat (star_unit_find_constant ("mebibyte")->factor, ==, 1048576);
  g_assert_null (star_unit_find_constant ("min"));
  g_assert_null (star_unit_find_constant ("minutes"));
  g_assert_null (star_unit_find_constant ("USD"));
  g_assert_null (star_unit_find_constant (""));
}

/* Four quarters and twelve months are a year, to the last bit. */
static void
test_years (void)
{
  double year = star_unit_find_constant ("year")->factor;

  g_assert_cmpfloat (12 * star_unit_find_constant ("month")->factor, ==, year);
  g_assert_cmpfloat (4 * star_unit_find_constant ("quarter")->factor, ==, year);
}

/* No spelling means two things of one kind, and each finds its own unit. */
static void
test_spellings_are_unique (void)
{
  guint n;
  const StarUnit *units = star_unit_get_all (&n);
  guint n_words = 0;

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) words = g_strsplit (units[i].spellings, " ", -1);

      g_assert_true (star_unit_find (units[i].kind, units[i].symbol) == &units[i]);
      if (units[i].name != NULL)
        g_assert_true (star_unit_find (units[i].kind, units[i].name) == &units[i]);
      for (guint j = 0; words[j] != NULL; j++, n_words++)
        g_assert_true (star_unit_find (units[i].kind, words[j]) == &units[i]);
    }

  g_assert_cmpuint (n_words, >, 50);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unit/find", test_find);
  g_test_add_func ("/unit/constants", test_constants);
  g_test_add_func ("/unit/years", test_years);
  g_test_add_func ("/unit/spellings-are-unique", test_spellings_are_unique);

  return g_test_run ();
}
