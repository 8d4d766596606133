/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-enums.h"
#include "star-measure.h"
#include "star-metric-error.h"

/* They are in the data and in stored formulas. */
static void
test_nicks (void)
{
  static const char *const nicks[STAR_N_AMOUNT_KINDS] = {
    "ratio", "count", "duration", "money", "bytes", "rate", "list",
  };

  for (int kind = 0; kind < STAR_N_AMOUNT_KINDS; kind++)
    {
      int found;

      g_assert_cmpstr (star_enum_to_nick (STAR_TYPE_AMOUNT_KIND, kind), ==, nicks[kind]);
      g_assert_true (star_enum_from_nick (STAR_TYPE_AMOUNT_KIND, nicks[kind], &found));
      g_assert_cmpint (found, ==, kind);
    }
}

static void
test_to_text (void)
{
  static const struct {
    StarMeasure measure;
    const char *text;
  } cases[] = {
    { { 0 }, "a plain number" },
    { { .time = 1 }, "time" },
    { { .time = -1 }, "number per time" },
    { { .money = 1 }, "money" },
    { { .money = 1, .time = -1 }, "money per time" },
    { { .bytes = 1, .time = 1 }, "bytes × time" },
    { { .money = 1, .bytes = -1, .time = -1 }, "money per bytes × time" },
    { { .time = 2 }, "time²" },
    { { .bytes = 5 }, "bytes^5" },
    { { .form = STAR_FORM_LIST, .time = 1 }, "a list (time)" },
    { { .form = STAR_FORM_LIST }, "a list (a plain number)" },
    { { .form = STAR_FORM_TRUTH }, "a yes or no" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = star_measure_to_text (cases[i].measure);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_products (void)
{
  StarMeasure money = star_measure_of_kind (STAR_AMOUNT_MONEY);
  StarMeasure time = star_measure_of_kind (STAR_AMOUNT_DURATION);
  StarMeasure price = star_measure_multiply (money, time, -1);

  g_assert_cmpint (price.money, ==, 1);
  g_assert_cmpint (price.time, ==, -1);
  g_assert_true (star_measure_equal (star_measure_multiply (price, time, 1), money));
  g_assert_false (star_measure_equal (price, money));
  g_assert_true (star_measure_is_plain (star_measure_multiply (time, time, -1)));
  g_assert_true (star_measure_equal (star_measure_of_kind (STAR_AMOUNT_RATE),
                                     star_measure_multiply ((StarMeasure) { 0 }, time, -1)));
  g_assert_true (star_measure_is_plain (star_measure_of_kind (STAR_AMOUNT_RATIO)));
  g_assert_true (star_measure_is_plain (star_measure_of_kind (STAR_AMOUNT_COUNT)));
  g_assert_false (star_measure_is_plain (star_measure_of_kind (STAR_AMOUNT_LIST)));
}

/* The place goes with the error wherever it is handed. */
static void
test_error_span (void)
{
  g_autoptr (GError) error = star_metric_error_new (STAR_METRIC_ERROR_KIND, 3, 7, "words");
  g_autoptr (GError) copy = NULL;
  g_autoptr (GError) nowhere = star_metric_error_new (STAR_METRIC_ERROR_DATA, -1, -1, "words");
  g_autoptr (GError) other = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_IO, "words");
  int start;
  int end;

  g_prefix_error (&error, "formula: ");
  copy = g_error_copy (error);
  g_assert_error (copy, STAR_METRIC_ERROR, STAR_METRIC_ERROR_KIND);
  g_assert_cmpstr (copy->message, ==, "formula: words");
  g_assert_true (star_metric_error_get_span (copy, &start, &end));
  g_assert_cmpint (start, ==, 3);
  g_assert_cmpint (end, ==, 7);

  g_assert_false (star_metric_error_get_span (nowhere, &start, &end));
  g_assert_false (star_metric_error_get_span (other, &start, &end));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measure/nicks", test_nicks);
  g_test_add_func ("/measure/to-text", test_to_text);
  g_test_add_func ("/measure/products", test_products);
  g_test_add_func ("/measure/error-span", test_error_span);

  return g_test_run ();
}
