/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-amount.h"

#include <math.h>

#include "star-metric-error.h"

#define MONTH 2629800.0
#define QUARTER (3 * MONTH)

static const StarAmountSpec ratio = { .kind = STAR_AMOUNT_RATIO };
static const StarAmountSpec percent = { .kind = STAR_AMOUNT_RATIO, .unit = "%" };
static const StarAmountSpec weight = { .kind = STAR_AMOUNT_RATIO, .unit = "1" };
static const StarAmountSpec count = { .kind = STAR_AMOUNT_COUNT };
static const StarAmountSpec records = { .kind = STAR_AMOUNT_COUNT, .unit = "records" };
static const StarAmountSpec months = { .kind = STAR_AMOUNT_COUNT, .unit = "months" };
static const StarAmountSpec duration = { .kind = STAR_AMOUNT_DURATION };
static const StarAmountSpec hours = { .kind = STAR_AMOUNT_DURATION, .unit = "h" };
static const StarAmountSpec moment = { .kind = STAR_AMOUNT_DURATION, .is_moment = TRUE };
static const StarAmountSpec money = { .kind = STAR_AMOUNT_MONEY };
static const StarAmountSpec euros = { .kind = STAR_AMOUNT_MONEY, .unit = "EUR" };
static const StarAmountSpec price = { .kind = STAR_AMOUNT_MONEY, .unit = "/h" };
static const StarAmountSpec data = { .kind = STAR_AMOUNT_BYTES };
static const StarAmountSpec gigabytes = { .kind = STAR_AMOUNT_BYTES, .unit = "GB" };
static const StarAmountSpec rate = { .kind = STAR_AMOUNT_RATE };
static const StarAmountSpec monthly = { .kind = STAR_AMOUNT_RATE, .unit = "per month" };
static const StarAmountSpec durations = { .kind = STAR_AMOUNT_LIST, .of = STAR_AMOUNT_DURATION };
static const StarAmountSpec counts = { .kind = STAR_AMOUNT_LIST, .of = STAR_AMOUNT_COUNT };
static const StarAmountSpec prices = { .kind = STAR_AMOUNT_LIST, .of = STAR_AMOUNT_MONEY };
static const StarAmountSpec weights = {
  .kind = STAR_AMOUNT_LIST, .of = STAR_AMOUNT_RATIO, .unit = "1",
};
static const StarAmountSpec minutes = {
  .kind = STAR_AMOUNT_LIST, .of = STAR_AMOUNT_DURATION, .unit = "min",
};

/* Says which case it is, in one line whatever the case is. */
static void
announce (const char *text)
{
  g_autofree char *line = g_strescape (text, NULL);

  g_test_message ("%.80s", line);
}

typedef struct {
  const StarAmountSpec *spec;
  const char *text;
  double value;
  const char *currency;
} Good;

static void
check_good (const Good *cases, gsize n, char mark)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarAmount) amount =
        star_amount_read (cases[i].text, cases[i].spec, mark, &error);

      announce (cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpint (star_amount_get_kind (amount), ==, cases[i].spec->kind);
      g_assert_cmpfloat_with_epsilon (star_amount_get_value (amount), cases[i].value,
                                      fabs (cases[i].value) * 1e-15 + G_MINDOUBLE);
      g_assert_cmpstr (star_amount_get_currency (amount), ==, cases[i].currency);
      g_assert_cmpint (star_amount_get_moment (amount), ==, STAR_MOMENT_NONE);
    }
}

static void
test_ratios (void)
{
  static const Good cases[] = {
    { &ratio, "99.9%", 0.999 },
    { &ratio, "99.9 %", 0.999 },
    { &ratio, "99.9\u00a0%", 0.999 },
    { &ratio, "  7 %  ", 0.07 },
    { &ratio, "0.25 percent", 0.0025 },
    { &ratio, "40 per cent", 0.4 },
    { &ratio, "-3 %", -0.03 },
    { &ratio, "−3 %", -0.03 },
    { &ratio, "+3 %", 0.03 },
    { &ratio, "140 %", 1.4 },
    { &ratio, "5 ‰", 0.005 },
    { &ratio, "12 bps", 0.0012 },
    { &ratio, "1.6×", 1.6 },
    { &ratio, "1.6x", 1.6 },
    { &ratio, "3 times", 3 },
    { &ratio, "0.999", 0.999 },
    { &ratio, "1", 1 },
    { &ratio, "0", 0 },
    { &ratio, "-0.5", -0.5 },
    { &percent, "95", 0.95 },
    { &percent, "95%", 0.95 },
    { &percent, "99.9", 0.999 },
    { &percent, "0", 0 },
    { &percent, "0.5 %", 0.005 },
    { &weight, "35", 35 },
    { &weight, "0.35", 0.35 },
    { &weight, "35 %", 0.35 },
  };

  check_good (cases, G_N_ELEMENTS (cases), '.');
}

static void
test_counts (void)
{
  static const Good cases[] = {
    { &count, "1,200", 1200 },
    { &count, "1200", 1200 },
    { &count, "1 200", 1200 },
    { &count, "1.2e6", 1.2e6 },
    { &count, "500k", 500000 },
    { &count, "500 K", 500000 },
    { &count, "5M", 5e6 },
    { &count, "1.5 million", 1.5e6 },
    { &count, "2 Million", 2e6 },
    { &count, "2bn", 2e9 },
    { &count, "2B", 2e9 },
    { &count, "3 thousand", 3000 },
    { &count, "1 trillion", 1e12 },
    { &count, "-4", -4 },
    { &count, "0", 0 },
    { &records, "1,200 records", 1200 },
    { &records, "1 record", 1 },
    { &records, "5k Records", 5000 },
    { &months, "12", 12 },
    { &months, "12 months", 12 },
    { &months, "1 year", 12 },
    { &months, "1 year 6 months", 18 },
    { &months, "2 quarters", 6 },
  };

  check_good (cases, G_N_ELEMENTS (cases), '.');
}

static void
test_durations (void)
{
  static const Good cases[] = {
    { &duration, "43.2 min", 2592 },
    { &duration, "30d", 30 * 86400.0 },
    { &duration, "90 s", 90 },
    { &duration, "90s", 90 },
    { &duration, "1 h 30 min", 5400 },
    { &duration, "1h30m", 5400 },
    { &duration, "1h 30m 5s", 5405 },
    { &duration, "2 weeks 3 days", 17 * 86400.0 },
    { &duration, "12m", 720 },
    { &duration, "250 ms", 0.25 },
    { &duration, "5 µs", 5e-6 },
    { &duration, "2 quarters", 2 * QUARTER },
    { &duration, "1 year", 12 * MONTH },
    { &duration, "1,200 h", 1200 * 3600.0 },
    { &duration, "-90 s", -90 },
    { &duration, "-1 h 30 min", -5400 },
    { &duration, "0 s", 0 },
    { &duration, "1e3 s", 1000 },
    { &hours, "8", 8 * 3600.0 },
    { &hours, "0.5", 1800 },
    { &hours, "30 min", 1800 },
    { &moment, "3 min", 180 },
  };

  check_good (cases, G_N_ELEMENTS (cases), '.');
}

static void
test_money (void)
{
  static const Good cases[] = {
    { &money, "$0.12", 0.12, "USD" },
    { &money, "$ 12", 12, "USD" },
    { &money, "-$5", -5, "USD" },
    { &money, "$-5", -5, "USD" },
    { &money, "−€5", -5, "EUR" },
    { &money, "12.50 EUR", 12.5, "EUR" },
    { &money, "USD 300", 300, "USD" },
    { &money, "300 usd", 300, "USD" },
    { &money, "$5 USD", 5, "USD" },
    { &money, "12", 12, NULL },
    { &money, "1,200.50", 1200.5, NULL },
    { &money, "$45K", 45000, "USD" },
    { &money, "£5m", 5e6, "GBP" },
    { &money, "1.2 M€", 1.2e6, "EUR" },
    { &money, "3k€", 3000, "EUR" },
    { &money, "$1.2 million", 1.2e6, "USD" },
    { &money, "1.5 million EUR", 1.5e6, "EUR" },
    { &money, "50¢", 0.5, NULL },
    { &money, "3 cents", 0.03, NULL },
    { &money, "CHF 20", 20, "CHF" },
    { &money, "0 €", 0, "EUR" },
    { &euros, "12", 12, "EUR" },
    { &euros, "$12", 12, "USD" },
    { &price, "$3.60", 0.001, "USD" },
    { &price, "$3.60/h", 0.001, "USD" },
    { &price, "$3.60 per hour", 0.001, "USD" },
    { &price, "$86.40/day", 0.001, "USD" },
    { &price, "3.6", 0.001, NULL },
    { &price, "€3.6 an hour", 0.001, "EUR" },
  };

  check_good (cases, G_N_ELEMENTS (cases), '.');
}

static void
test_bytes (void)
{
  static const Good cases[] = {
    { &data, "2.5 TB", 2.5e12 },
    { &data, "2.5TB", 2.5e12 },
    { &data, "3 TiB", 3 * 1099511627776.0 },
    { &data, "500 kB", 5e5 },
    { &data, "500 KB", 5e5 },
    { &data, "7 gb", 7e9 },
    { &data, "12 bytes", 12 },
    { &data, "1,200 GB", 1.2e12 },
    { &data, "2 petabytes", 2e15 },
    { &gigabytes, "64", 64e9 },
    { &gigabytes, "64 MB", 64e6 },
  };

  check_good (cases, G_N_ELEMENTS (cases), '.');
}

static void
test_rates (void)
{
  static const Good cases[] = {
    { &rate, "500k/s", 5e5 },
    { &rate, "500k / s", 5e5 },
    { &rate, "500k events/s", 5e5 },
    { &rate, "500k events per second", 5e5 },
    { &rate, "4/quarter", 4 / QUARTER },
    { &rate, "3/month", 3 / MONTH },
    { &rate, "3 per month", 3 / MONTH },
    { &rate, "2 a week", 2 / 604800.0 },
    { &rate, "6 each hour", 6 / 3600.0 },
    { &rate, "1.5M/day", 1.5e6 / 86400 },
    { &rate, "12 rps", 12 },
    { &rate, "120 rpm", 2 },
    { &rate, "0/s", 0 },
    { &monthly, "3", 3 / MONTH },
    { &monthly, "3/week", 3 / 604800.0 },
  };

  check_good (cases, G_N_ELEMENTS (cases), '.');
}

/* As it is written where the decimal mark is a comma. */
static void
test_decimal_comma (void)
{
  static const Good cases[] = {
    { &ratio, "99,9 %", 0.999 },
    { &ratio, "99,9%", 0.999 },
    { &ratio, "0,5", 0.5 },
    { &count, "1,5", 1.5 },
    { &count, "1,200", 1.2 },
    { &count, "1.200.000", 1.2e6 },
    { &count, "1.234,5", 1234.5 },
    { &count, "1 234,5", 1234.5 },
    { &count, "1,2e6", 1.2e6 },
    { &duration, "43,2 min", 2592 },
    { &money, "€1.200,50", 1200.5, "EUR" },
    { &money, "1.200,50 €", 1200.5, "EUR" },
    { &money, "0,12 $", 0.12, "USD" },
    { &money, "1,5 Mio. EUR", 1.5e6, "EUR" },
    { &money, "2 Mrd. €", 2e9, "EUR" },
    { &data, "2,5 TB", 2.5e12 },
    { &rate, "1,5/s", 1.5 },
  };

  check_good (cases, G_N_ELEMENTS (cases), ',');
}

typedef struct {
  const StarAmountSpec *spec;
  const char *text;
  StarMetricError code;
  const char *message;
} Bad;

static void
check_bad (const Bad *cases, gsize n, char mark)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarAmount) amount =
        star_amount_read (cases[i].text, cases[i].spec, mark, &error);

      announce (cases[i].text);
      g_assert_null (amount);
      g_assert_error (error, STAR_METRIC_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_ambiguous (void)
{
  static const Bad cases[] = {
    { &count, "1,5", STAR_METRIC_ERROR_AMBIGUOUS,
      "“1,5” could mean 1.5 or 15; the decimal mark here is “.”" },
    { &duration, "1,5 h", STAR_METRIC_ERROR_AMBIGUOUS,
      "“1,5” could mean 1.5 or 15; the decimal mark here is “.”" },
    { &count, "5m", STAR_METRIC_ERROR_AMBIGUOUS,
      "“5m” could mean 5 million or 5 min; write the one you mean" },
    { &rate, "5m/s", STAR_METRIC_ERROR_AMBIGUOUS,
      "“5m/s” could mean 5 million or 5 min; write the one you mean" },
    { &rate, "4/m", STAR_METRIC_ERROR_AMBIGUOUS,
      "“4/m” could mean per minute (/min) or per month (/month); write the one you mean" },
    { &ratio, "40", STAR_METRIC_ERROR_AMBIGUOUS,
      "“40” could mean 40 % or 40×; write the one you mean" },
    { &ratio, "-1.5", STAR_METRIC_ERROR_AMBIGUOUS,
      "“-1.5” could mean 1.5 % or 1.5×; write the one you mean" },
    { &percent, "0.95", STAR_METRIC_ERROR_AMBIGUOUS,
      "“0.95” could mean 0.95 % or 95 %; write the one you mean" },
    { &percent, "1", STAR_METRIC_ERROR_AMBIGUOUS,
      "“1” could mean 1 % or 100 %; write the one you mean" },
    { &duration, "1:30", STAR_METRIC_ERROR_AMBIGUOUS,
      "“1:30” could mean 1 h 30 min or 1 min 30 s; write the one you mean" },
    { &data, "5 Gb", STAR_METRIC_ERROR_AMBIGUOUS,
      "“5 Gb” could mean bits or bytes (B); write the one you mean" },
    { &counts, "100,200,300", STAR_METRIC_ERROR_AMBIGUOUS,
      "“100,200,300” could mean one number or 3 numbers with “;” between them; "
      "write the one you mean" },
    { &weights, "35 %; 25", STAR_METRIC_ERROR_AMBIGUOUS,
      "“35 %” has a unit and “25” has none; write the whole list in one way" },
    { &weights, "0; 0.4; 35 %", STAR_METRIC_ERROR_AMBIGUOUS,
      "“35 %” has a unit and “0.4” has none; write the whole list in one way" },
  };

  check_bad (cases, G_N_ELEMENTS (cases), '.');
}

/* What divides thousands where the currency is at home, and decimals where the user is. */
static void
test_ambiguous_money (void)
{
  static const Bad points[] = {
    { &money, "1.500 EUR", STAR_METRIC_ERROR_AMBIGUOUS,
      "“1.500 EUR” could mean 1.5 or 1500; write the one you mean" },
    { &money, "-€12.500", STAR_METRIC_ERROR_AMBIGUOUS,
      "“-€12.500” could mean 12.5 or 12500; write the one you mean" },
    { &euros, "1.500", STAR_METRIC_ERROR_AMBIGUOUS,
      "“1.500” could mean 1.5 or 1500; write the one you mean" },
    { &price, "€1.234/h", STAR_METRIC_ERROR_AMBIGUOUS,
      "“€1.234/h” could mean 1.234 or 1234; write the one you mean" },
    { &prices, "€2; 1.500 EUR", STAR_METRIC_ERROR_AMBIGUOUS,
      "“1.500 EUR” could mean 1.5 or 1500; write the one you mean" },
  };
  static const Bad commas[] = {
    { &money, "$1,500", STAR_METRIC_ERROR_AMBIGUOUS,
      "“$1,500” could mean 1,5 or 1500; write the one you mean" },
  };

  check_bad (points, G_N_ELEMENTS (points), '.');
  check_bad (commas, G_N_ELEMENTS (commas), ',');
}

/* The same is plain where it has one reading. */
static void
test_plain_money (void)
{
  static const struct {
    const char *text;
    char mark;
    double value;
  } cases[] = {
    { "$1.500", '.', 1.5 },     { "1.50 EUR", '.', 1.5 },     { "0.125 EUR", '.', 0.125 },
    { "1.5000 EUR", '.', 1.5 }, { "1,500 EUR", '.', 1500 },   { "1.500k EUR", '.', 1500 },
    { "1,500 EUR", ',', 1.5 },  { "1234.500 EUR", '.', 1234.5 }, { "1.500 CHF", '.', 1.5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarAmount) amount =
        star_amount_read (cases[i].text, &money, cases[i].mark, &error);

      announce (cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpfloat (star_amount_get_value (amount), ==, cases[i].value);
    }
}

static void
test_ambiguous_with_comma (void)
{
  static const Bad cases[] = {
    { &count, "1.234", STAR_METRIC_ERROR_AMBIGUOUS,
      "“1.234” could mean 1,234 or 1234; the decimal mark here is “,”" },
    { &money, "€1.5", STAR_METRIC_ERROR_AMBIGUOUS,
      "“1.5” could mean 1,5 or 15; the decimal mark here is “,”" },
    { &ratio, "40,5", STAR_METRIC_ERROR_AMBIGUOUS,
      "“40,5” could mean 40,5 % or 40,5×; write the one you mean" },
    { &counts, "1,5", STAR_METRIC_ERROR_AMBIGUOUS,
      "“1,5” could mean one number or 2 numbers with “;” between them; write the one you mean" },
    { &counts, "1,5,2,5", STAR_METRIC_ERROR_AMBIGUOUS,
      "A comma here is the decimal mark; put “;” between the numbers" },
  };

  check_bad (cases, G_N_ELEMENTS (cases), ',');
}

static void
test_no_unit (void)
{
  static const Bad cases[] = {
    { &duration, "90", STAR_METRIC_ERROR_NO_UNIT,
      "“90” has no unit; write a duration, such as 1 h 30 min" },
    { &duration, "1h30", STAR_METRIC_ERROR_NO_UNIT,
      "“1h30” has no unit; write a duration, such as 1 h 30 min" },
    { &duration, "0", STAR_METRIC_ERROR_NO_UNIT,
      "“0” has no unit; write a duration, such as 1 h 30 min" },
    { &hours, "1 h 30", STAR_METRIC_ERROR_NO_UNIT,
      "“1 h 30” has no unit; write a duration, such as 1 h 30 min" },
    { &data, "5", STAR_METRIC_ERROR_NO_UNIT,
      "“5” has no unit; write an amount of data, such as 2 TB" },
    { &rate, "500k", STAR_METRIC_ERROR_NO_UNIT,
      "“500k” has no unit; write a rate, such as 500/s or 4/month" },
    { &rate, "5 events", STAR_METRIC_ERROR_NO_UNIT,
      "“5 events” has no unit; write a rate, such as 500/s or 4/month" },
    { &durations, "12 min, 45", STAR_METRIC_ERROR_NO_UNIT,
      "“45” has no unit; write a duration, such as 1 h 30 min" },
  };

  check_bad (cases, G_N_ELEMENTS (cases), '.');
}

static void
test_wrong_kind (void)
{
  static const Bad cases[] = {
    { &duration, "$5", STAR_METRIC_ERROR_KIND,
      "“$5” is an amount of money; write a duration, such as 1 h 30 min" },
    { &duration, "5 GB", STAR_METRIC_ERROR_KIND,
      "“5 GB” is an amount of data; write a duration, such as 1 h 30 min" },
    { &duration, "5 %", STAR_METRIC_ERROR_KIND,
      "“5 %” is a ratio; write a duration, such as 1 h 30 min" },
    { &duration, "5 min/day", STAR_METRIC_ERROR_KIND,
      "“5 min/day” is a duration per time; write a duration, such as 1 h 30 min" },
    { &count, "5 min", STAR_METRIC_ERROR_KIND,
      "“5 min” is a duration; write a number, such as 1200" },
    { &count, "5 %", STAR_METRIC_ERROR_KIND, "“5 %” is a ratio; write a number, such as 1200" },
    { &count, "€5", STAR_METRIC_ERROR_KIND,
      "“€5” is an amount of money; write a number, such as 1200" },
    { &count, "4/quarter", STAR_METRIC_ERROR_KIND,
      "“4/quarter” is a rate; write a number, such as 1200" },
    { &money, "5 h", STAR_METRIC_ERROR_KIND,
      "“5 h” is a duration; write an amount of money, such as $12" },
    { &money, "$45K/month", STAR_METRIC_ERROR_KIND,
      "“$45K/month” is money per time; write an amount of money, such as $12" },
    { &data, "250 MB/s", STAR_METRIC_ERROR_KIND,
      "“250 MB/s” is data per time; write an amount of data, such as 2 TB" },
    { &rate, "250 MB/s", STAR_METRIC_ERROR_KIND,
      "“250 MB/s” is data per time; write a rate, such as 500/s or 4/month" },
    { &rate, "5 min", STAR_METRIC_ERROR_KIND,
      "“5 min” is a duration; write a rate, such as 500/s or 4/month" },
    { &ratio, "2 %/month", STAR_METRIC_ERROR_KIND,
      "“2 %/month” is a ratio per time; write a ratio, such as 99 %" },
    { &ratio, "2 GB", STAR_METRIC_ERROR_KIND,
      "“2 GB” is an amount of data; write a ratio, such as 99 %" },
    { &prices, "$5, €6", STAR_METRIC_ERROR_KIND,
      "“€6” is in EUR, but “$5” is in USD; write the whole list in one currency" },
    { &prices, "$5, 6", STAR_METRIC_ERROR_KIND,
      "“$5” has a currency and “6” has none; write the whole list in one currency" },
    { &prices, "5, $6", STAR_METRIC_ERROR_KIND,
      "“$6” has a currency and “5” has none; write the whole list in one currency" },
    { &prices, "$5, €0", STAR_METRIC_ERROR_KIND,
      "“€0” is in EUR, but “$5” is in USD; write the whole list in one currency" },
    { &prices, "€0, $5", STAR_METRIC_ERROR_KIND,
      "“$5” is in USD, but “€0” is in EUR; write the whole list in one currency" },
    { &prices, "$5, €0, $6", STAR_METRIC_ERROR_KIND,
      "“€0” is in EUR, but “$5” is in USD; write the whole list in one currency" },
    { &durations, "12 min, 45 s, 5 GB, 7", STAR_METRIC_ERROR_KIND,
      "“5 GB” is an amount of data, but “12 min” is a duration; write the whole list with units of "
      "one sort" },
    { &counts, "1; 2; 3 ms", STAR_METRIC_ERROR_KIND,
      "“3 ms” is a duration, but “1” is a number; write the whole list with units of one sort" },
  };

  check_bad (cases, G_N_ELEMENTS (cases), '.');
}

static void
test_garbage (void)
{
  static const Bad cases[] = {
    { &duration, "", STAR_METRIC_ERROR_EMPTY,
      "Nothing is written here; write a duration, such as 1 h 30 min" },
    { &duration, " \t ", STAR_METRIC_ERROR_EMPTY,
      "Nothing is written here; write a duration, such as 1 h 30 min" },
    { &duration, "\u00a0", STAR_METRIC_ERROR_EMPTY,
      "Nothing is written here; write a duration, such as 1 h 30 min" },
    { &counts, "", STAR_METRIC_ERROR_EMPTY,
      "Nothing is written here; write a list, such as 12 min; 45 min; 1 h" },
    { &count, "many", STAR_METRIC_ERROR_SYNTAX,
      "“many” is not understood; write a number, such as 1200" },
    { &count, "inf", STAR_METRIC_ERROR_SYNTAX,
      "“inf” is not understood; write a number, such as 1200" },
    { &count, "NaN", STAR_METRIC_ERROR_SYNTAX,
      "“NaN” is not understood; write a number, such as 1200" },
    { &count, "-", STAR_METRIC_ERROR_SYNTAX,
      "“-” is not understood; write a number, such as 1200" },
    { &count, "--5", STAR_METRIC_ERROR_SYNTAX,
      "“--5” is not understood; write a number, such as 1200" },
    { &count, "+-5", STAR_METRIC_ERROR_SYNTAX,
      "“+-5” is not understood; write a number, such as 1200" },
    { &count, "5-", STAR_METRIC_ERROR_SYNTAX,
      "“5-”: “-” is not understood here; write a number, such as 1200" },
    { &count, "3-5", STAR_METRIC_ERROR_SYNTAX,
      "“3-5”: “-5” is not understood here; write a number, such as 1200" },
    { &count, "~5", STAR_METRIC_ERROR_SYNTAX,
      "“~5” is not understood; write a number, such as 1200" },
    { &count, "0x10", STAR_METRIC_ERROR_SYNTAX,
      "“0x10”: “x10” is not understood here; write a number, such as 1200" },
    { &count, "12 foo", STAR_METRIC_ERROR_SYNTAX,
      "“12 foo”: “foo” is not understood here; write a number, such as 1200" },
    { &count, "12 34", STAR_METRIC_ERROR_SYNTAX,
      "“12 34”: “34” is not understood here; write a number, such as 1200" },
    { &count, "1.2.3", STAR_METRIC_ERROR_SYNTAX,
      "“1.2.3” is not a number; write it like 1234.5" },
    { &count, "1.200,50", STAR_METRIC_ERROR_SYNTAX,
      "“1.200,50” does not have the decimal mark that is used here; write 1200.50" },
    { &records, "12 runs", STAR_METRIC_ERROR_SYNTAX,
      "“12 runs”: “runs” is not understood here; write a number, such as 1200" },
    { &duration, "5 parsecs", STAR_METRIC_ERROR_SYNTAX,
      "“5 parsecs”: “parsecs” is not understood here; write a duration, such as 1 h 30 min" },
    { &duration, "5M", STAR_METRIC_ERROR_SYNTAX,
      "“5M”: “M” is not understood here; write a duration, such as 1 h 30 min" },
    { &duration, "30 min 1 h", STAR_METRIC_ERROR_SYNTAX,
      "“30 min 1 h”: “h” is not understood here; write a duration, such as 1 h 30 min" },
    { &duration, "1 h -30 min", STAR_METRIC_ERROR_SYNTAX,
      "“1 h -30 min”: “-30 min” is not understood here; write a duration, such as 1 h 30 min" },
    { &money, "$", STAR_METRIC_ERROR_SYNTAX,
      "“$” is not understood; write an amount of money, such as $12" },
    { &money, "$5 EUR", STAR_METRIC_ERROR_SYNTAX,
      "“$5 EUR”: “EUR” is not understood here; write an amount of money, such as $12" },
    { &rate, "5/", STAR_METRIC_ERROR_SYNTAX,
      "“5/”: “5/” is not understood here; write a rate, such as 500/s or 4/month" },
    { &rate, "5/s/s", STAR_METRIC_ERROR_SYNTAX,
      "“5/s/s”: “/s” is not understood here; write a rate, such as 500/s or 4/month" },
    { &counts, "1,,2", STAR_METRIC_ERROR_SYNTAX,
      "There is nothing between two commas or semicolons; remove one of them" },
    { &counts, ",1", STAR_METRIC_ERROR_SYNTAX,
      "There is nothing between two commas or semicolons; remove one of them" },
    { &counts, "1; x", STAR_METRIC_ERROR_SYNTAX,
      "“x” is not understood; write a number, such as 1200" },
    { &counts, "100 200", STAR_METRIC_ERROR_SYNTAX,
      "“100 200”: “200” is not understood here; write a number, such as 1200" },
    { &moment, "2026-13-01 10:00", STAR_METRIC_ERROR_SYNTAX,
      "“2026-13-01 10:00” is not a day and time; write 2026-11-21 10:42, or 10:42 alone" },
    { &moment, "25:00", STAR_METRIC_ERROR_SYNTAX,
      "“25:00” is not a day and time; write 2026-11-21 10:42, or 10:42 alone" },
    { &count, "1\xff", STAR_METRIC_ERROR_SYNTAX, "This is not valid UTF-8 text" },
  };

  check_bad (cases, G_N_ELEMENTS (cases), '.');
}

static void
test_out_of_range (void)
{
  static const Bad cases[] = {
    { &count, "1e999", STAR_METRIC_ERROR_RANGE,
      "“1e999” is too large or too small to calculate with" },
    { &count, "1e308 million", STAR_METRIC_ERROR_RANGE,
      "“1e308 million” is too large or too small to calculate with" },
    { &duration, "1e305 years", STAR_METRIC_ERROR_RANGE,
      "“1e305 years” is too large or too small to calculate with" },
    { &duration, "1e-305 ns", STAR_METRIC_ERROR_RANGE,
      "“1e-305 ns” is too large or too small to calculate with" },
    { &data, "1e300 PB", STAR_METRIC_ERROR_RANGE,
      "“1e300 PB” is too large or too small to calculate with" },
  };

  check_bad (cases, G_N_ELEMENTS (cases), '.');
}

static void
test_long (void)
{
  g_autofree char *digits = g_strnfill (STAR_AMOUNT_MAX_LENGTH + 1, '9');
  g_autofree char *letters = g_strnfill (STAR_AMOUNT_MAX_LENGTH, 'x');
  g_autofree char *list = g_strnfill (STAR_AMOUNT_MAX_LIST_LENGTH + 1, '9');
  g_autofree char *element = g_strconcat ("1; ", digits, NULL);
  const Bad cases[] = {
    { &count, digits, STAR_METRIC_ERROR_LIMIT,
      "This is longer than 200 letters; write only the amount" },
    { &count, letters, STAR_METRIC_ERROR_SYNTAX,
      "“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” is not understood; "
      "write a number, such as 1200" },
    { &counts, list, STAR_METRIC_ERROR_LIMIT,
      "This is longer than 1048576 letters; write only the amount" },
    { &counts, element, STAR_METRIC_ERROR_LIMIT,
      "This is longer than 200 letters; write only the amount" },
  };

  check_bad (cases, G_N_ELEMENTS (cases), '.');
}

static void
test_lists (void)
{
  static const struct {
    const StarAmountSpec *spec;
    const char *text;
    char mark;
    gsize n;
    double values[4];
  } cases[] = {
    { &durations, "12m, 45m, 1h", '.', 3, { 720, 2700, 3600 } },
    { &durations, "12m,45m,1h", '.', 3, { 720, 2700, 3600 } },
    { &durations, "12m,45m,1h", ',', 3, { 720, 2700, 3600 } },
    { &durations, "1,5 h; 2 h 30 min", ',', 2, { 5400, 9000 } },
    { &durations, "1,200 ms", '.', 1, { 1.2 } },
    { &minutes, "12\n45\r\n\n60\n", '.', 3, { 720, 2700, 3600 } },
    { &minutes, "12,5; 13", ',', 2, { 750, 780 } },
    { &counts, "1,2,3", '.', 3, { 1, 2, 3 } },
    { &counts, "10,20,100", '.', 3, { 10, 20, 100 } },
    { &counts, "1, 2, 3", ',', 3, { 1, 2, 3 } },
    { &counts, "1,5; 2", ',', 2, { 1.5, 2 } },
    { &counts, "1,200; 3", '.', 2, { 1200, 3 } },
    { &counts, "1,200, 1,300", '.', 2, { 1200, 1300 } },
    { &counts, "7", '.', 1, { 7 } },
    { &counts, "1.5\t2.5", '.', 2, { 1.5, 2.5 } },
    { &counts, "-1; 2k", '.', 2, { -1, 2000 } },
    { &counts, "1; 2;", '.', 2, { 1, 2 } },
    { &weights, "35; 25; 0; 40", '.', 4, { 35, 25, 0, 40 } },
    { &weights, "35 %, 25 %, 0, 40%", '.', 4, { 0.35, 0.25, 0, 0.4 } },
    { &prices, "$5, $6.50", '.', 2, { 5, 6.5 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarAmount) list =
        star_amount_read (cases[i].text, cases[i].spec, cases[i].mark, &error);
      StarOperand operand;

      announce (cases[i].text);
      g_assert_no_error (error);
      operand = star_amount_get_operand (list);
      g_assert_cmpint (star_amount_get_kind (list), ==, STAR_AMOUNT_LIST);
      g_assert_cmpint (star_amount_get_element_kind (list), ==, cases[i].spec->of);
      g_assert_cmpuint (operand.n_samples, ==, cases[i].n);
      for (gsize j = 0; j < cases[i].n; j++)
        g_assert_cmpfloat (operand.samples[j], ==, cases[i].values[j]);
    }
}

/* What is asked of a list in order need not be sorted again. */
static void
test_sorted (void)
{
  static const double samples[] = { 3, -1, 3, 7, 0, 2 };
  static const double sorted[] = { -1, 0, 2, 3, 3, 7 };
  g_autoptr (StarAmount) list =
    star_amount_new_list (STAR_AMOUNT_COUNT, samples, G_N_ELEMENTS (samples), NULL);
  g_autoptr (StarAmount) empty = star_amount_new_list (STAR_AMOUNT_COUNT, NULL, 0, NULL);
  StarOperand operand = star_amount_get_operand (list);

  g_assert_cmpmem (operand.samples, sizeof samples, samples, sizeof samples);
  g_assert_cmpmem (operand.sorted, sizeof sorted, sorted, sizeof sorted);
  g_assert_nonnull (star_amount_get_operand (empty).sorted);
}

static void
test_moments (void)
{
  static const struct {
    const char *text;
    StarMoment moment;
    double value;
  } cases[] = {
    { "10:42", STAR_MOMENT_CLOCK, 38520 },
    { "0:00", STAR_MOMENT_CLOCK, 0 },
    { "23:59:59", STAR_MOMENT_CLOCK, 86399 },
    { "10:42:05.25", STAR_MOMENT_CLOCK, 38525.25 },
    { "2026-11-21 10:42", STAR_MOMENT_LOCAL, 1795257720 },
    { "2026-11-21T10:42:30", STAR_MOMENT_LOCAL, 1795257750 },
    { "2026-11-21T10:42Z", STAR_MOMENT_UTC, 1795257720 },
    { "2026-11-21T10:42+01:00", STAR_MOMENT_UTC, 1795254120 },
    { "2026-11-21T10:42:00-05:30", STAR_MOMENT_UTC, 1795277520 },
    { "1969-12-31T23:59:59Z", STAR_MOMENT_UTC, -1 },
    { "2024-02-29 00:00", STAR_MOMENT_LOCAL, 1709164800 },
  };
  static const char *const bad[] = {
    "24:00", "10:60", "10:42:60", "2025-02-29 00:00", "2026-11-21T10:42+25:00", "10:42 Z",
    "2026-11-21T10:42X", "2026-11-21  10:42", "10:4a", "10:", "12345-01-01 10:00",
    "10:42:05.5e9",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarAmount) amount = star_amount_read (cases[i].text, &moment, '.', &error);

      announce (cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpint (star_amount_get_moment (amount), ==, cases[i].moment);
      g_assert_cmpfloat (star_amount_get_value (amount), ==, cases[i].value);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      announce (bad[i]);
      g_assert_null (star_amount_read (bad[i], &moment, '.', &error));
      g_assert_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_SYNTAX);
    }
}

/* Without an error to set, the same is refused. */
static void
test_without_error (void)
{
  static const char *const bad[] = { "", "x", "1:30", "5 GB", "1 h 30", "1,5 h", "1 h 1,5 min" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (star_amount_read (bad[i], &duration, '.', NULL));
}

static void
test_measures (void)
{
  g_autoptr (StarAmount) amount = star_amount_read ("$3.60", &price, '.', NULL);
  StarMeasure measure = star_amount_get_measure (amount);

  g_assert_cmpint (measure.money, ==, 1);
  g_assert_cmpint (measure.time, ==, -1);
  g_assert_true (star_measure_equal (measure, star_amount_spec_get_measure (&price)));
  g_assert_true (star_measure_is_plain (star_amount_spec_get_measure (&months)));
  g_assert_cmpint (star_amount_spec_get_measure (&durations).form, ==, STAR_FORM_LIST);
  g_assert_cmpint (star_amount_spec_get_measure (&durations).time, ==, 1);
  g_assert_cmpint (star_amount_spec_get_measure (&rate).time, ==, -1);
}

static void
test_references (void)
{
  static const double samples[] = { 1, 2 };
  StarAmount *amount = star_amount_new_list (STAR_AMOUNT_MONEY, samples, 2, "EUR");
  GValue value = G_VALUE_INIT;

  g_value_init (&value, STAR_TYPE_AMOUNT);
  g_value_take_boxed (&value, amount);
  g_assert_true (star_amount_ref (amount) == amount);
  g_value_unset (&value);

  g_assert_cmpstr (star_amount_get_currency (amount), ==, "EUR");
  g_assert_cmpint (star_amount_get_measure (amount).money, ==, 1);
  g_assert_true (star_amount_get_operand (amount).samples != samples);
  star_amount_unref (amount);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/amount/ratios", test_ratios);
  g_test_add_func ("/amount/counts", test_counts);
  g_test_add_func ("/amount/durations", test_durations);
  g_test_add_func ("/amount/money", test_money);
  g_test_add_func ("/amount/bytes", test_bytes);
  g_test_add_func ("/amount/rates", test_rates);
  g_test_add_func ("/amount/decimal-comma", test_decimal_comma);
  g_test_add_func ("/amount/ambiguous", test_ambiguous);
  g_test_add_func ("/amount/ambiguous-money", test_ambiguous_money);
  g_test_add_func ("/amount/plain-money", test_plain_money);
  g_test_add_func ("/amount/ambiguous-with-comma", test_ambiguous_with_comma);
  g_test_add_func ("/amount/no-unit", test_no_unit);
  g_test_add_func ("/amount/wrong-kind", test_wrong_kind);
  g_test_add_func ("/amount/garbage", test_garbage);
  g_test_add_func ("/amount/out-of-range", test_out_of_range);
  g_test_add_func ("/amount/long", test_long);
  g_test_add_func ("/amount/lists", test_lists);
  g_test_add_func ("/amount/sorted", test_sorted);
  g_test_add_func ("/amount/moments", test_moments);
  g_test_add_func ("/amount/without-error", test_without_error);
  g_test_add_func ("/amount/measures", test_measures);
  g_test_add_func ("/amount/references", test_references);

  return g_test_run ();
}
