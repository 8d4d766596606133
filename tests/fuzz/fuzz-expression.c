/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include <math.h>
#include <string.h>

#include "star-expression.h"
#include "star-metric-error.h"

static const char *const names[] = { "a", "rate", "window", "cost", "list", "times", NULL };

static const StarMeasure measures[] = {
  { 0 },
  { .time = -1 },
  { .time = 1 },
  { .money = 1 },
  { .form = STAR_FORM_LIST },
  { .form = STAR_FORM_LIST, .time = 1 },
};

static const double list[] = { 3, 1, 2 };

static const StarOperand operands[] = {
  { .number = 3 },
  { .number = 0.5 },
  { .number = 86400 },
  { .number = -12.5 },
  { .samples = list, .n_samples = 3 },
  { .samples = list, .n_samples = 0 },
};

/* The place is inside the text, and the message can be shown. */
static void
check_error (const GError *error, const char *text)
{
  int start;
  int end;

  g_assert_true (error->domain == STAR_METRIC_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (!star_metric_error_get_span (error, &start, &end))
    return;

  g_assert_cmpint (start, >=, 0);
  g_assert_cmpint (end, >=, start);
  g_assert_cmpint (end, <=, g_utf8_strlen (text, -1));
}

static void
check_print (StarExpression *expression)
{
  g_autofree char *printed = star_expression_to_text (expression);
  g_autofree char *twice = NULL;
  g_autoptr (StarExpression) again = NULL;
  g_autoptr (GError) error = NULL;

  /* The spaces of a chain that is as long as allowed make it longer. */
  if (strlen (printed) > STAR_EXPRESSION_MAX_LENGTH)
    return;

  again = star_expression_parse (printed, names, &error);
  g_assert_no_error (error);
  g_assert_true (star_expression_equal (expression, again));
  twice = star_expression_to_text (again);
  g_assert_cmpstr (printed, ==, twice);
}

/* What can be read is printed as the same; its value is finite or an error with a place. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) parse_error = NULL;
  g_autoptr (GError) check_failed = NULL;
  g_autoptr (GError) evaluate_failed = NULL;
  g_autoptr (StarExpression) expression = star_expression_parse (text, names, &parse_error);
  StarMeasure measure;
  double value;

  if (expression == NULL)
    {
      check_error (parse_error, text);
      return 0;
    }

  check_print (expression);
  if (star_expression_check (expression, measures, &measure, &check_failed))
    g_assert_cmpint (measure.form, !=, STAR_FORM_LIST);
  else
    check_error (check_failed, text);
  if (star_expression_evaluate (expression, operands, &value, &evaluate_failed))
    g_assert_true (isfinite (value));
  else
    check_error (evaluate_failed, text);

  return 0;
}
