/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-decimal-private.h"

#include <math.h>

#include "star-metric-error.h"

#define SEED 20261121
#define NBSP "\u00a0"

typedef struct {
  const char *text;
  char mark;
  double value;
  const char *rest;
} Good;

static void
test_good (void)
{
  static const Good cases[] = {
    { "0", '.', 0, "" },
    { "7", '.', 7, "" },
    { "1234", '.', 1234, "" },
    { "1234", ',', 1234, "" },
    { "43.2 min", '.', 43.2, " min" },
    { "43,2 min", ',', 43.2, " min" },
    { ".5", '.', 0.5, "" },
    { ",5", ',', 0.5, "" },
    { "0.001", '.', 0.001, "" },
    { "007", '.', 7, "" },
    { "1.234", '.', 1.234, "" },
    { "1,234", '.', 1234, "" },
    { "1,234", ',', 1.234, "" },
    { "12,345,678.25", '.', 12345678.25, "" },
    { "12.345.678,25", ',', 12345678.25, "" },
    { "12.345.678", ',', 12345678, "" },
    { "1 200", '.', 1200, "" },
    { "1 200 000,5", ',', 1200000.5, "" },
    { "1" NBSP "200", ',', 1200, "" },
    { "1\u202f200", '.', 1200, "" },
    { "1'200", '.', 1200, "" },
    { "1’200’300", '.', 1200300, "" },
    { "1.2e6", '.', 1.2e6, "" },
    { "1,2e6", ',', 1.2e6, "" },
    { "1E+3", '.', 1000, "" },
    { "2.5e-3x", '.', 0.0025, "x" },
    { "5e", '.', 5, "e" },
    { "5 eur", '.', 5, " eur" },
    { "5e+", '.', 5, "e+" },
    { "5.", '.', 5, "." },
    { "12 45", '.', 12, " 45" },
    { "12, 45", '.', 12, ", 45" },
    { "1 2000", '.', 1, " 2000" },
    { "1-2", '.', 1, "-2" },
    { "1.7976931348623157e308", '.', 1.7976931348623157e308, "" },
    { "9007199254740993", '.', 9007199254740992, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *end;
      double value;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (star_decimal_read (cases[i].text, &end, cases[i].mark, TRUE, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat (value, ==, cases[i].value);
      g_assert_cmpstr (end, ==, cases[i].rest);
    }
}

typedef struct {
  const char *text;
  char mark;
  StarMetricError code;
  const char *message;
} Bad;

static void
test_bad (void)
{
  static const Bad cases[] = {
    { "", '.', STAR_METRIC_ERROR_SYNTAX, "A number is needed" },
    { "x", '.', STAR_METRIC_ERROR_SYNTAX, "A number is needed" },
    { ".", '.', STAR_METRIC_ERROR_SYNTAX, "A number is needed" },
    { "'5", '.', STAR_METRIC_ERROR_SYNTAX, "A number is needed" },
    { "1,5", '.', STAR_METRIC_ERROR_AMBIGUOUS,
      "“1,5” could mean 1.5 or 15; the decimal mark here is “.”" },
    { "0,500", '.', STAR_METRIC_ERROR_AMBIGUOUS,
      "“0,500” could mean 0.500 or 0500; the decimal mark here is “.”" },
    { "1234,567", '.', STAR_METRIC_ERROR_AMBIGUOUS,
      "“1234,567” could mean 1234.567 or 1234567; the decimal mark here is “.”" },
    { "1.5", ',', STAR_METRIC_ERROR_AMBIGUOUS,
      "“1.5” could mean 1,5 or 15; the decimal mark here is “,”" },
    { "1.234", ',', STAR_METRIC_ERROR_AMBIGUOUS,
      "“1.234” could mean 1,234 or 1234; the decimal mark here is “,”" },
    { "1.200,50", '.', STAR_METRIC_ERROR_SYNTAX,
      "“1.200,50” does not have the decimal mark that is used here; write 1200.50" },
    { "1,200.50", ',', STAR_METRIC_ERROR_SYNTAX,
      "“1,200.50” does not have the decimal mark that is used here; write 1200,50" },
    { "1.200.300", '.', STAR_METRIC_ERROR_SYNTAX,
      "“1.200.300” does not have the decimal mark that is used here; write 1200300" },
    { "1.2.3", '.', STAR_METRIC_ERROR_SYNTAX, "“1.2.3” is not a number; write it like 1234.5" },
    { "1,2,3", ',', STAR_METRIC_ERROR_SYNTAX, "“1,2,3” is not a number; write it like 1234,5" },
    { "1,200'300", '.', STAR_METRIC_ERROR_SYNTAX,
      "“1,200'300” is not a number; write it like 1234.5" },
    { "1234,567,890", '.', STAR_METRIC_ERROR_SYNTAX,
      "“1234,567,890” is not a number; write it like 1234.5" },
    { "1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8", '.', STAR_METRIC_ERROR_SYNTAX, "A number is needed" },
    { "1e309", '.', STAR_METRIC_ERROR_RANGE,
      "“1e309” is too large or too small to calculate with" },
    { "1e-400", '.', STAR_METRIC_ERROR_RANGE,
      "“1e-400” is too large or too small to calculate with" },
    { "1e-310", '.', STAR_METRIC_ERROR_RANGE,
      "“1e-310” is too large or too small to calculate with" },
    { "1e99999999999999999999", '.', STAR_METRIC_ERROR_RANGE,
      "“1e99999999999999999999” is too large or too small to calculate with" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *end;
      double value;

      g_test_message ("“%s”", cases[i].text);
      g_assert_false (star_decimal_read (cases[i].text, &end, cases[i].mark, TRUE, &value, &error));
      g_assert_error (error, STAR_METRIC_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* In a list an ordinary space may divide numbers, so it does not divide thousands. */
static void
test_without_spaces (void)
{
  const char *end;
  double value;

  g_assert_true (star_decimal_read ("100 200", &end, '.', FALSE, &value, NULL));
  g_assert_cmpfloat (value, ==, 100);
  g_assert_true (star_decimal_read ("100" NBSP "200", &end, '.', FALSE, &value, NULL));
  g_assert_cmpfloat (value, ==, 100200);
}

static void
test_to_text (void)
{
  static const struct {
    double value;
    int digits;
    int least_decimals;
    char mark;
    const char *text;
  } cases[] = {
    { 0, 0, 0, '.', "0" },
    { 0, 3, 2, '.', "0" },
    { 43.2, 0, 0, '.', "43.2" },
    { 43.2, 0, 0, ',', "43,2" },
    { 0.1 + 0.2, 0, 0, '.', "0.3" },
    { 1200, 0, 0, '.', "1,200" },
    { 1200, 0, 0, ',', "1" NBSP "200" },
    { 1234567.5, 0, 0, '.', "1,234,567.5" },
    { 999, 0, 0, '.', "999" },
    { -1234.5, 0, 0, '.', "−1,234.5" },
    { 0.0025, 0, 0, '.', "0.0025" },
    { 0.00000025, 0, 0, '.', "0.00000025" },
    { 0.000000025, 0, 0, '.', "2.5e-8" },
    { 0.0000000251, 0, 0, ',', "2,51e-8" },
    { 1e14, 0, 0, '.', "100,000,000,000,000" },
    { 1e15, 0, 0, '.', "1e15" },
    { 1.5e300, 0, 0, '.', "1.5e300" },
    { 2.0 / 3, 3, 0, '.', "0.667" },
    { 2.0 / 3, 1, 0, '.', "0.7" },
    { 12.3456, 3, 0, '.', "12.3" },
    /* What stands before the mark is not rounded. */
    { 12345.678, 3, 0, '.', "12,346" },
    { 12345.678, 6, 0, '.', "12,345.7" },
    { 9.9996, 3, 0, '.', "10" },
    { 99999.96, 3, 0, '.', "100,000" },
    { 0.00009996, 2, 0, '.', "0.0001" },
    { 1.2, 0, 2, '.', "1.20" },
    { 1.234, 0, 2, '.', "1.234" },
    { 12, 0, 2, '.', "12" },
    { 0.05, 0, 2, ',', "0,05" },
    { 100, 1, 0, '.', "100" },
    /* What a unit made too large. */
    { HUGE_VAL, 3, 0, '.', "∞" },
    { -HUGE_VAL, 0, 2, ',', "−∞" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = star_decimal_to_text (cases[i].value, cases[i].digits,
                                                    cases[i].least_decimals, cases[i].mark);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static double
make_number (GRand *rand)
{
  double mantissa = g_rand_int_range (rand, 1, 1000000) / 1000.0;

  return mantissa * pow (10, g_rand_int_range (rand, -12, 13));
}

/* What is written is read as the same number, with either mark. */
static void
test_comes_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < 20000; i++)
    {
      char mark = i % 2 == 0 ? '.' : ',';
      double value = make_number (rand);
      g_autofree char *text = star_decimal_to_text (value, 0, i % 3, mark);
      g_autoptr (GError) error = NULL;
      const char *end;
      double read;

      star_decimal_read (text, &end, mark, FALSE, &read, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (end, ==, "");
      g_assert_cmpfloat_with_epsilon (read, value, fabs (value) * 1e-14);
    }
}

/* Rounding to n digits is off by half of the last digit at most. */
static void
test_rounding_is_near (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < 20000; i++)
    {
      int digits = g_rand_int_range (rand, 1, 8);
      double value = make_number (rand);
      g_autofree char *text = star_decimal_to_text (value, digits, 0, '.');
      const char *end;
      double read;

      g_assert_true (star_decimal_read (text, &end, '.', FALSE, &read, NULL));
      g_assert_cmpfloat (fabs (read / value - 1), <=, 0.5001 * pow (10, 1 - digits));
      g_assert_cmpfloat (read, !=, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decimal/good", test_good);
  g_test_add_func ("/decimal/bad", test_bad);
  g_test_add_func ("/decimal/without-spaces", test_without_spaces);
  g_test_add_func ("/decimal/to-text", test_to_text);
  g_test_add_func ("/decimal/comes-back", test_comes_back);
  g_test_add_func ("/decimal/rounding-is-near", test_rounding_is_near);

  return g_test_run ();
}
