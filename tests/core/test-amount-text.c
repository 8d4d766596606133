/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-amount.h"

#include <math.h>

#include "star-unit.h"

#define SEED 20261122
#define NBSP "\u00a0"
#define MONTH 2629800.0

typedef struct {
  StarAmountKind kind;
  double value;
  const char *currency;
  StarAmountStyle style;
  const char *text;
} Case;

static void
check_cases (const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (StarAmount) amount =
        star_amount_new (cases[i].kind, cases[i].value, cases[i].currency);
      g_autofree char *text = star_amount_to_text (amount, &cases[i].style);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_exact (void)
{
  static const Case cases[] = {
    { STAR_AMOUNT_RATIO, 0.0025, NULL, { 0 }, "0.25 %" },
    { STAR_AMOUNT_RATIO, 0.999, NULL, { 0 }, "99.9 %" },
    { STAR_AMOUNT_RATIO, 0.07, NULL, { 0 }, "7 %" },
    { STAR_AMOUNT_RATIO, 1, NULL, { 0 }, "100 %" },
    { STAR_AMOUNT_RATIO, 0, NULL, { 0 }, "0 %" },
    { STAR_AMOUNT_RATIO, -0.2, NULL, { 0 }, "−20 %" },
    { STAR_AMOUNT_COUNT, 1200, NULL, { 0 }, "1,200" },
    { STAR_AMOUNT_COUNT, 18, NULL, { .unit = "months" }, "18 months" },
    { STAR_AMOUNT_COUNT, 0.5, NULL, { .unit = "per month" }, "0.5 per month" },
    { STAR_AMOUNT_DURATION, 2592, NULL, { 0 }, "43.2 min" },
    { STAR_AMOUNT_DURATION, 90, NULL, { 0 }, "90 s" },
    { STAR_AMOUNT_DURATION, 60, NULL, { 0 }, "1 min" },
    { STAR_AMOUNT_DURATION, 3600, NULL, { 0 }, "1 h" },
    { STAR_AMOUNT_DURATION, 129600, NULL, { 0 }, "36 h" },
    { STAR_AMOUNT_DURATION, 86400, NULL, { 0 }, "1 day" },
    { STAR_AMOUNT_DURATION, 216000, NULL, { 0 }, "2.5 days" },
    { STAR_AMOUNT_DURATION, 0.25, NULL, { 0 }, "250 ms" },
    { STAR_AMOUNT_DURATION, 1.5e-5, NULL, { 0 }, "15 µs" },
    { STAR_AMOUNT_DURATION, 1.5e-8, NULL, { 0 }, "15 ns" },
    { STAR_AMOUNT_DURATION, 0, NULL, { 0 }, "0 s" },
    { STAR_AMOUNT_DURATION, -5400, NULL, { 0 }, "−90 min" },
    { STAR_AMOUNT_MONEY, 1.2, "USD", { 0 }, "$1.20" },
    { STAR_AMOUNT_MONEY, 0.0042, "USD", { 0 }, "$0.0042" },
    { STAR_AMOUNT_MONEY, 1200, "EUR", { 0 }, "€1,200" },
    { STAR_AMOUNT_MONEY, 1200.5, NULL, { 0 }, "1,200.50" },
    { STAR_AMOUNT_MONEY, 20, "CHF", { 0 }, "20 CHF" },
    { STAR_AMOUNT_MONEY, 20, "XTS", { 0 }, "20 XTS" },
    { STAR_AMOUNT_MONEY, -5, "USD", { 0 }, "−$5" },
    { STAR_AMOUNT_BYTES, 2.5e12, NULL, { 0 }, "2.5 TB" },
    { STAR_AMOUNT_BYTES, 999, NULL, { 0 }, "999 B" },
    { STAR_AMOUNT_BYTES, 0, NULL, { 0 }, "0 B" },
    { STAR_AMOUNT_RATE, 500000, NULL, { 0 }, "500k/s" },
    { STAR_AMOUNT_RATE, 512345, NULL, { 0 }, "512,345/s" },
    { STAR_AMOUNT_RATE, 1.5e6, NULL, { 0 }, "1.5M/s" },
    { STAR_AMOUNT_RATE, 12, NULL, { 0 }, "12/s" },
    { STAR_AMOUNT_RATE, 4 / (3 * MONTH), NULL, { 0 }, "4/quarter" },
    { STAR_AMOUNT_RATE, 3 / MONTH, NULL, { 0 }, "3/month" },
    { STAR_AMOUNT_RATE, 0.5, NULL, { 0 }, "30/min" },
    { STAR_AMOUNT_RATE, 0.2 / (12 * MONTH), NULL, { 0 }, "0.2/year" },
    { STAR_AMOUNT_RATE, 0, NULL, { 0 }, "0/s" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_units (void)
{
  static const Case cases[] = {
    { STAR_AMOUNT_DURATION, 12960, NULL, { .unit = "min" }, "216 min" },
    { STAR_AMOUNT_DURATION, 2629800, NULL, { .unit = "months" }, "1 month" },
    { STAR_AMOUNT_DURATION, 2629800 * 18.0, NULL, { .unit = "month" }, "18 months" },
    { STAR_AMOUNT_DURATION, 5400, NULL, { .unit = "h" }, "1.5 h" },
    { STAR_AMOUNT_DURATION, 5400, NULL, { .unit = "no unit" }, "90 min" },
    { STAR_AMOUNT_BYTES, 3 * 1099511627776.0, NULL, { .unit = "TiB" }, "3 TiB" },
    { STAR_AMOUNT_BYTES, 2.5e12, NULL, { .unit = "GB" }, "2,500 GB" },
    { STAR_AMOUNT_RATE, 12 / MONTH, NULL, { .unit = "/month" }, "12/month" },
    { STAR_AMOUNT_RATE, 12 / MONTH, NULL, { .unit = "year" }, "144/year" },
    { STAR_AMOUNT_RATIO, 1.6, NULL, { .show = STAR_AMOUNT_SHOW_FACTOR }, "1.6×" },
    { STAR_AMOUNT_COUNT, 480, NULL, { .show = STAR_AMOUNT_SHOW_FACTOR }, "480×" },
    { STAR_AMOUNT_COUNT, 0.5, NULL, { .show = STAR_AMOUNT_SHOW_PERCENT }, "50 %" },
    { STAR_AMOUNT_RATIO, 0.012, NULL, { .show = STAR_AMOUNT_SHOW_POINTS }, "1.2 points" },
    { STAR_AMOUNT_RATIO, 0.01, NULL, { .show = STAR_AMOUNT_SHOW_POINTS }, "1 point" },
    { STAR_AMOUNT_RATIO, -0.03, NULL, { .show = STAR_AMOUNT_SHOW_POINTS }, "−3 points" },
    { STAR_AMOUNT_RATIO, 0.25, NULL, { .show = STAR_AMOUNT_SHOW_PLAIN }, "0.25" },
    { STAR_AMOUNT_DURATION, 5400, NULL, { .show = STAR_AMOUNT_SHOW_PLAIN }, "5,400" },
    { STAR_AMOUNT_DURATION, 5400, NULL, { .show = STAR_AMOUNT_SHOW_PLAIN, .unit = "h" }, "1.5" },
    { STAR_AMOUNT_RATE, 2, NULL, { .show = STAR_AMOUNT_SHOW_PLAIN, .unit = "/min" }, "120" },
    { STAR_AMOUNT_BYTES, 2e9, NULL, { .show = STAR_AMOUNT_SHOW_PLAIN, .unit = "GB" }, "2" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_rounded (void)
{
  static const Case cases[] = {
    { STAR_AMOUNT_RATIO, 1.0 / 3, NULL, { .digits = 3 }, "33.3 %" },
    { STAR_AMOUNT_RATIO, 1 - 998 / 1000.0, NULL, { .digits = 6 }, "0.2 %" },
    /* What is not all is not written as all. */
    { STAR_AMOUNT_RATIO, 0.9995, NULL, { .digits = 2 }, "99.95 %" },
    { STAR_AMOUNT_RATIO, 0.99999, NULL, { .digits = 3 }, "99.999 %" },
    { STAR_AMOUNT_RATIO, 1.0004, NULL, { .digits = 3 }, "100.04 %" },
    { STAR_AMOUNT_RATIO, 0.0000004, NULL, { .digits = 1 }, "0.00004 %" },
    { STAR_AMOUNT_RATIO, 1.004, NULL, { .digits = 2, .show = STAR_AMOUNT_SHOW_FACTOR }, "1.004×" },
    { STAR_AMOUNT_RATIO, 3.8416, NULL, { .digits = 3, .show = STAR_AMOUNT_SHOW_FACTOR }, "3.84×" },
    { STAR_AMOUNT_COUNT, 12345.678, NULL, { .digits = 2 }, "12,346" },
    { STAR_AMOUNT_DURATION, 12345, NULL, { .digits = 3 }, "3.43 h" },
    { STAR_AMOUNT_BYTES, 3 * 1099511627776.0, NULL, { .digits = 3 }, "3.3 TB" },
    { STAR_AMOUNT_MONEY, 12.3456, "USD", { .digits = 2 }, "$12.35" },
    { STAR_AMOUNT_MONEY, 1.2, "USD", { .digits = 2 }, "$1.20" },
    { STAR_AMOUNT_MONEY, 1234.56, "USD", { .digits = 3 }, "$1,235" },
    /* Cents are there, or are not: the 0 of “$1,234.60” would be wrong. */
    { STAR_AMOUNT_MONEY, 1234.56, "USD", { .digits = 5 }, "$1,234.56" },
    { STAR_AMOUNT_MONEY, 1234.56, "USD", { .digits = 4 }, "$1,235" },
    /* The word goes by the number that is written. */
    { STAR_AMOUNT_DURATION, 1.0004 * 86400, NULL, { .unit = "day", .digits = 3 }, "1 day" },
    { STAR_AMOUNT_DURATION, 0.9996 * 604800, NULL, { .unit = "week", .digits = 3 }, "1 week" },
    { STAR_AMOUNT_DURATION, 2629800, NULL, { .unit = "month" }, "1 month" },
    { STAR_AMOUNT_DURATION, 7889400, NULL, { .unit = "quarter" }, "1 quarter" },
    { STAR_AMOUNT_DURATION, -31557600, NULL, { .unit = "year" }, "−1 year" },
    { STAR_AMOUNT_DURATION, 1.5 * 31557600, NULL, { .unit = "year" }, "1.5 years" },
    { STAR_AMOUNT_DURATION, 0, NULL, { .unit = "quarter" }, "0 quarters" },
    { STAR_AMOUNT_DURATION, 1001 * 86400, NULL, { .unit = "day" }, "1,001 days" },
    { STAR_AMOUNT_DURATION, 86400, NULL, { .unit = "day", .is_english = TRUE }, "1 day" },
    { STAR_AMOUNT_DURATION, 172800, NULL, { .unit = "day", .is_english = TRUE }, "2 days" },
    { STAR_AMOUNT_COUNT, 1.0004, NULL, { .unit = "months", .digits = 3 }, "1 month" },
    { STAR_AMOUNT_COUNT, 18, NULL, { .unit = "months" }, "18 months" },
    { STAR_AMOUNT_COUNT, 1, NULL, { .unit = "per shift" }, "1 per shift" },
    { STAR_AMOUNT_RATIO, 0.010004, NULL, { .digits = 3, .show = STAR_AMOUNT_SHOW_POINTS },
      "1 point" },
    { STAR_AMOUNT_RATIO, 0.015, NULL, { .show = STAR_AMOUNT_SHOW_POINTS }, "1.5 points" },
    { STAR_AMOUNT_RATIO, -0.01, NULL, { .show = STAR_AMOUNT_SHOW_POINTS, .is_english = TRUE },
      "−1 point" },
    { STAR_AMOUNT_MONEY, 0.0123456, "USD", { .digits = 3 }, "$0.0123" },
    { STAR_AMOUNT_MONEY, 0.00123456, "USD", { .digits = 2 }, "$0.0012" },
    { STAR_AMOUNT_RATE, 1.0 / 7, NULL, { .digits = 3 }, "8.57/min" },
    { STAR_AMOUNT_COUNT, 5, NULL, { .is_signed = TRUE }, "+5" },
    { STAR_AMOUNT_COUNT, 0, NULL, { .is_signed = TRUE }, "0" },
    { STAR_AMOUNT_COUNT, -5, NULL, { .is_signed = TRUE }, "−5" },
    { STAR_AMOUNT_MONEY, 5, "USD", { .is_signed = TRUE }, "+$5" },
    { STAR_AMOUNT_RATIO, 0.05, NULL, { .is_signed = TRUE }, "+5 %" },
    { STAR_AMOUNT_RATE, 20000, NULL, { .is_signed = TRUE }, "+20k/s" },
    { STAR_AMOUNT_DURATION, 86400, NULL, { .is_signed = TRUE }, "+1 day" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_decimal_comma (void)
{
  static const Case cases[] = {
    { STAR_AMOUNT_RATIO, 0.999, NULL, { .decimal_mark = ',' }, "99,9 %" },
    { STAR_AMOUNT_COUNT, 1234.5, NULL, { .decimal_mark = ',' }, "1" NBSP "234,5" },
    { STAR_AMOUNT_MONEY, 1200.5, "EUR", { .decimal_mark = ',' }, "1" NBSP "200,50 €" },
    { STAR_AMOUNT_MONEY, 0.12, "USD", { .decimal_mark = ',' }, "0,12 $" },
    { STAR_AMOUNT_RATE, 1.5e6, NULL, { .decimal_mark = ',' }, "1,5M/s" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_lists (void)
{
  static const double samples[] = { 720, 2700, 5430 };
  g_autoptr (StarAmount) list = star_amount_new_list (STAR_AMOUNT_DURATION, samples, 3, NULL);
  g_autoptr (StarAmount) empty = star_amount_new_list (STAR_AMOUNT_COUNT, NULL, 0, NULL);
  g_autoptr (StarAmount) large = star_amount_new_list (STAR_AMOUNT_COUNT, (double[]) { 1200 }, 1,
                                                       NULL);
  g_autofree char *text = star_amount_to_text (list, &(StarAmountStyle) { 0 });
  g_autoptr (StarAmount) half = star_amount_new_list (STAR_AMOUNT_COUNT, (double[]) { 1.5 }, 1,
                                                      NULL);
  g_autofree char *half_comma =
    star_amount_to_text (half, &(StarAmountStyle) { .decimal_mark = ',' });
  g_autofree char *single = star_amount_to_text (large, &(StarAmountStyle) { 0 });
  g_autofree char *comma = star_amount_to_text (list, &(StarAmountStyle) { .decimal_mark = ',' });
  g_autofree char *nothing = star_amount_to_text (empty, &(StarAmountStyle) { 0 });

  g_assert_cmpstr (text, ==, "12 min, 45 min, 90.5 min");
  g_assert_cmpstr (comma, ==, "12 min; 45 min; 90,5 min");
  g_assert_cmpstr (nothing, ==, "");
  /* "1,200" would be two numbers, perhaps. */
  g_assert_cmpstr (single, ==, "1200");
  g_assert_cmpstr (half_comma, ==, "1,5;");
}

static void
test_moments (void)
{
  static const StarAmountSpec spec = { .kind = STAR_AMOUNT_DURATION, .is_moment = TRUE };
  static const char *const texts[] = {
    "10:42", "00:00:05", "2026-11-21 10:42", "2026-11-21 10:42:30", "2026-11-21T10:42Z",
    "1969-12-31T23:59:59Z",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (StarAmount) amount = star_amount_read (texts[i], &spec, '.', NULL);
      g_autofree char *text = star_amount_to_text (amount, &(StarAmountStyle) { 0 });

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_prices (void)
{
  static const StarAmountSpec spec = { .kind = STAR_AMOUNT_MONEY, .unit = "/day" };
  g_autoptr (StarAmount) amount = star_amount_read ("$2.88", &spec, '.', NULL);
  g_autofree char *hourly = star_amount_to_text (amount, &(StarAmountStyle) { 0 });
  g_autofree char *daily = star_amount_to_text (amount, &(StarAmountStyle) { .unit = "/day" });

  g_assert_cmpstr (hourly, ==, "$0.12/h");
  g_assert_cmpstr (daily, ==, "$2.88/day");
}

/* A random amount of a kind, and how its field reads it. */
static StarAmount *
make_amount (GRand *rand, StarAmountSpec *spec)
{
  static const char *const currencies[] = { "USD", "EUR", "GBP", "CHF", "PLN", "BRL", NULL };
  double mantissa = g_rand_int_range (rand, 0, 100000) / 1000.0;
  double value = mantissa * pow (10, g_rand_int_range (rand, -8, 9));
  const char *currency = NULL;

  *spec = (StarAmountSpec) { .kind = g_rand_int_range (rand, 0, STAR_AMOUNT_LIST) };
  if (spec->kind == STAR_AMOUNT_MONEY)
    currency = currencies[g_rand_int_range (rand, 0, G_N_ELEMENTS (currencies))];
  if (g_rand_boolean (rand))
    value = -value;

  return star_amount_new (spec->kind, value, currency);
}

/* What is written exactly is read as the same amount, in both styles of numbers. */
static void
test_comes_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < 20000; i++)
    {
      const StarAmountStyle style = { .decimal_mark = i % 2 == 0 ? '.' : ',' };
      StarAmountSpec spec;
      g_autoptr (StarAmount) amount = make_amount (rand, &spec);
      g_autofree char *text = star_amount_to_text (amount, &style);
      g_autoptr (GError) error = NULL;
      g_autoptr (StarAmount) read = star_amount_read (text, &spec, style.decimal_mark, &error);
      double value = star_amount_get_value (amount);

      if (error != NULL)
        g_test_message ("“%s”", text);
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (star_amount_get_value (read), value,
                                      fabs (value) * 1e-14 + G_MINDOUBLE);
      g_assert_cmpstr (star_amount_get_currency (read), ==, star_amount_get_currency (amount));
    }
}

/* In each unit that there is. */
static void
test_comes_back_in_units (void)
{
  guint n;
  const StarUnit *units = star_unit_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      const StarAmountSpec spec = { .kind = units[i].kind };
      const StarAmountStyle style = { .unit = units[i].symbol };
      g_autoptr (StarAmount) amount = star_amount_new (units[i].kind, 7.25 * units[i].factor,
                                                       NULL);
      g_autofree char *text = star_amount_to_text (amount, &style);
      g_autoptr (GError) error = NULL;
      g_autoptr (StarAmount) read = star_amount_read (text, &spec, '.', &error);

      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (star_amount_get_value (read), 7.25 * units[i].factor,
                                      1e-14 * units[i].factor);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/amount-text/exact", test_exact);
  g_test_add_func ("/amount-text/units", test_units);
  g_test_add_func ("/amount-text/rounded", test_rounded);
  g_test_add_func ("/amount-text/decimal-comma", test_decimal_comma);
  g_test_add_func ("/amount-text/lists", test_lists);
  g_test_add_func ("/amount-text/moments", test_moments);
  g_test_add_func ("/amount-text/prices", test_prices);
  g_test_add_func ("/amount-text/comes-back", test_comes_back);
  g_test_add_func ("/amount-text/comes-back-in-units", test_comes_back_in_units);

  return g_test_run ();
}
