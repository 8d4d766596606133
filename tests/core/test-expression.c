/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-expression.h"

#include <math.h>
#include <string.h>

#include "star-metric-error.h"

#define HOUR 3600.0

/* The inputs of all cases here. */
enum {
  A,
  B,
  C,
  WINDOW,
  SIZE,
  PRICE,
  LIST,
  TIMES,
  EMPTY,
  PERCENTILE,
  N_NAMES
};

static const char *const names[] = {
  [A] = "a",
  [B] = "b",
  [C] = "_c1",
  [WINDOW] = "window",
  [SIZE] = "size",
  [PRICE] = "price",
  [LIST] = "list",
  [TIMES] = "times",
  [EMPTY] = "empty",
  [PERCENTILE] = "percentile",
  [N_NAMES] = NULL,
};

static const StarMeasure measures[N_NAMES] = {
  [WINDOW] = { .time = 1 },
  [SIZE] = { .bytes = 1 },
  [PRICE] = { .money = 1, .time = -1 },
  [LIST] = { .form = STAR_FORM_LIST },
  [TIMES] = { .form = STAR_FORM_LIST, .time = 1 },
  [EMPTY] = { .form = STAR_FORM_LIST },
};

static const double list[] = { 4, 1, 3, 2 };
static const double times[] = { 60, 120, 30, 90 };

static const StarOperand operands[N_NAMES] = {
  [A] = { .number = 3 },
  [B] = { .number = 4 },
  [C] = { .number = -2 },
  [WINDOW] = { .number = 2 * HOUR },
  [SIZE] = { .number = 5e9 },
  [PRICE] = { .number = 0.5 / HOUR },
  [LIST] = { .samples = list, .n_samples = 4 },
  [TIMES] = { .samples = times, .n_samples = 4 },
  [EMPTY] = { .samples = list, .n_samples = 0 },
  [PERCENTILE] = { .number = 0.5 },
};

/* Says which case it is, in one line whatever the case is. */
static void
announce (const char *text)
{
  g_autofree char *line = g_strescape (text, NULL);

  g_test_message ("%.80s", line);
}

static StarExpression *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  StarExpression *expression = star_expression_parse (text, names, &error);

  announce (text);
  g_assert_no_error (error);

  return expression;
}

typedef struct {
  const char *text;
  double value;
} Value;

static void
check_values (const Value *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (StarExpression) expression = parse (cases[i].text);
      g_autoptr (GError) error = NULL;
      double value;

      star_expression_evaluate (expression, operands, &value, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (value, cases[i].value,
                                      fabs (cases[i].value) * 1e-14 + G_MINDOUBLE);
    }
}

static void
test_precedence (void)
{
  static const Value cases[] = {
    { "1 + 2 * 3", 7 },
    { "(1 + 2) * 3", 9 },
    { "2 * 3 + 4 * 5", 26 },
    { "10 - 4 - 3", 3 },
    { "10 - (4 - 3)", 9 },
    { "100 / 5 / 2", 10 },
    { "100 / 5 * 2", 40 },
    { "100 / (5 * 2)", 10 },
    { "2 ^ 3 ^ 2", 512 },
    { "(2 ^ 3) ^ 2", 64 },
    { "-2 ^ 2", -4 },
    { "(-2) ^ 2", 4 },
    { "2 ^ -1", 0.5 },
    { "2 ^ -2 ^ 2", 1 / 16.0 },
    { "2 * -3", -6 },
    { "2 - -3", 5 },
    { "--3", 3 },
    { "-a * b", -12 },
    { "-a ^ 2", -9 },
    { "2 * 3 ^ 2", 18 },
    { "1 + 1 < 3", 1 },
    { "1 < 2 and 2 < 1", 0 },
    { "1 < 2 or 1 < 2 and 2 < 1", 1 },
    { "(1 < 2 or 1 < 2) and 2 < 1", 0 },
    { "not 1 < 2", 0 },
    { "not 1 < 2 or 1 < 2", 1 },
    { "not (1 < 2 or 1 < 2)", 0 },
    { "not not 1 < 2", 1 },
    { "a = 3", 1 },
    { "a == 3", 1 },
    { "a != 3", 0 },
    { "a ≠ 3", 0 },
    { "a <= 3 and a >= 3", 1 },
    { "a ≤ 2 or a ≥ 4", 0 },
    { "a > b", 0 },
    { "6 × 7 ÷ 2 − 1", 20 },
  };

  check_values (cases, G_N_ELEMENTS (cases));
}

static void
test_numbers_and_names (void)
{
  static const Value cases[] = {
    { "0.25", 0.25 },
    { ".25", 0.25 },
    { "25e-2", 0.25 },
    { "2.5E+2", 250 },
    { "  7\t\n", 7 },
    { "1e308", 1e308 },
    { "a", 3 },
    { "_c1", -2 },
    { "a*b", 12 },
    { "hour / minute", 60 },
    { "year / month", 12 },
    { "quarter / month", 3 },
    { "30 * day / hour", 720 },
    { "terabyte / gigabyte", 1000 },
    { "gibibyte / mebibyte", 1024 },
    { "window / hour", 2 },
    { "window * price", 1 },
    { "percentile", 0.5 },
  };

  check_values (cases, G_N_ELEMENTS (cases));
}

static void
test_functions (void)
{
  static const Value cases[] = {
    { "min(a, b)", 3 },
    { "min(a)", 3 },
    { "max(a, b, 9, -1)", 9 },
    { "min(list)", 1 },
    { "max(list)", 4 },
    { "abs(_c1)", 2 },
    { "sqrt(16)", 4 },
    { "exp(0)", 1 },
    { "exp(1)", 2.718281828459045 },
    { "ln(exp(2))", 2 },
    { "log10(1000)", 3 },
    { "round(2.5)", 3 },
    { "round(-2.5)", -3 },
    { "floor(-2.5)", -3 },
    { "ceil(2.1)", 3 },
    { "sum(list)", 10 },
    { "mean(list)", 2.5 },
    { "median(list)", 2.5 },
    { "median(times)", 75 },
    { "count(list)", 4 },
    { "sum(empty)", 0 },
    { "count(empty)", 0 },
    { "percentile(list, 0.5)", 2 },
    { "percentile(list, 0.51)", 3 },
    { "percentile(list, 1)", 4 },
    { "percentile(list, 0)", 1 },
    { "percentile(list, percentile)", 2 },
    { "dot(list, times)", 630 },
    { "dot(list, list) / sum(list)", 3 },
    { "if(a < b, 1, 2)", 1 },
    { "if(a > b, 1, 2)", 2 },
    { "if (a > b, 1, if(a = 3, 5, 6))", 5 },
    /* What is not chosen is not calculated. */
    { "if(a = 0, 1 / (a - 3), b)", 4 },
    { "if(a = 3, b, 1 / (a - 3))", 4 },
    { "if(a = 3 or 1 / (a - 3) > 0, 1, 2)", 1 },
    { "if(a = 0 and 1 / (a - 3) > 0, 1, 2)", 2 },
  };

  check_values (cases, G_N_ELEMENTS (cases));
}

/* The rank of 95 % of 20 is 19, whatever the product is in binary. */
static void
test_nearest_rank (void)
{
  double samples[100];

  for (int i = 0; i < 100; i++)
    samples[i] = 100 - i;

  for (int n = 1; n <= 100; n++)
    {
      static const char *const own[] = { "samples", "p", NULL };
      g_autoptr (StarExpression) expression =
        star_expression_parse ("percentile(samples, p / 100)", own, NULL);

      for (int p = 1; p <= 100; p++)
        {
          const StarOperand values[] = {
            { .samples = samples + 100 - n, .n_samples = n }, { .number = p },
          };
          double value;

          g_assert_true (star_expression_evaluate (expression, values, &value, NULL));
          g_assert_cmpfloat (value, ==, (p * n + 99) / 100);
        }
    }
}

static void
test_only_name (void)
{
  static const struct {
    const char *text;
    int name;
  } cases[] = {
    { "a", 0 }, { " (b) ", 1 }, { "a + 0", -1 }, { "-a", -1 }, { "3", -1 }, { "hour", -1 },
    { "abs(a)", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarExpression) expression = parse (cases[i].text);

      g_assert_cmpint (star_expression_get_only_name (expression), ==, cases[i].name);
    }
}

/* A list that comes sorted is believed, and gives what one that does not gives. */
static void
test_sorted (void)
{
  static const char *const own[] = { "samples", NULL };
  static const char *const texts[] = {
    "median(samples)", "percentile(samples, 0.3)", "min(samples)", "mean(samples)",
  };
  static const double samples[] = { 9, 1, 5, 6 };
  static const double sorted[] = { 1, 5, 6, 9 };
  static const double others[] = { 10, 50, 70, 90 };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (StarExpression) expression = star_expression_parse (texts[i], own, NULL);
      const StarOperand plain = { .samples = samples, .n_samples = 4 };
      const StarOperand both = { .samples = samples, .n_samples = 4, .sorted = sorted };
      double value;
      double same;

      g_assert_true (star_expression_evaluate (expression, &plain, &value, NULL));
      g_assert_true (star_expression_evaluate (expression, &both, &same, NULL));
      g_assert_cmpfloat (value, ==, same);
    }

  /* Nothing is sorted where somebody has. */
  {
    const StarOperand odd = { .samples = samples, .n_samples = 4, .sorted = others };
    g_autoptr (StarExpression) expression = star_expression_parse (texts[0], own, NULL);
    double value;

    g_assert_true (star_expression_evaluate (expression, &odd, &value, NULL));
    g_assert_cmpfloat (value, ==, 60);
  }
}

typedef struct {
  const char *text;
  StarMetricError code;
  int start;
  int end;
  const char *message;
} Failure;

static void
check_error (const Failure *failure, const GError *error)
{
  int start;
  int end;

  announce (failure->text);
  g_assert_error (error, STAR_METRIC_ERROR, (int) failure->code);
  g_assert_cmpstr (error->message, ==, failure->message);
  g_assert_true (star_metric_error_get_span (error, &start, &end));
  g_assert_cmpint (start, ==, failure->start);
  g_assert_cmpint (end, ==, failure->end);
}

#define NAMES "a, b, _c1, window, size, price, list, times, empty, percentile"
#define FUNCTIONS \
  "min, max, abs, sqrt, exp, ln, log10, round, floor, ceil, sum, mean, median, count, " \
  "percentile, dot, if"

static void
test_not_parsed (void)
{
  static const Failure cases[] = {
    { "", STAR_METRIC_ERROR_EMPTY, 0, 0, "At the end: write what is to be calculated" },
    { "  ", STAR_METRIC_ERROR_EMPTY, 2, 2, "At the end: write what is to be calculated" },
    { "1 +", STAR_METRIC_ERROR_SYNTAX, 3, 3, "At the end: a value is missing" },
    { "1 + * 2", STAR_METRIC_ERROR_SYNTAX, 4, 5,
      "At character 5, “*”: a value is needed here: a number, a name or a bracket" },
    { "(1 + 2", STAR_METRIC_ERROR_SYNTAX, 0, 1,
      "At character 1, “(”: this bracket is never closed; write “)”" },
    { "2 * (a + (b - 1)", STAR_METRIC_ERROR_SYNTAX, 4, 5,
      "At character 5, “(”: this bracket is never closed; write “)”" },
    { "max(a, b", STAR_METRIC_ERROR_SYNTAX, 3, 4,
      "At character 4, “(”: this bracket is never closed; write “)”" },
    { "1 + 2)", STAR_METRIC_ERROR_SYNTAX, 5, 6,
      "At character 6, “)”: this bracket was never opened; take it away" },
    { "()", STAR_METRIC_ERROR_SYNTAX, 1, 2,
      "At character 2, “)”: a value is needed here: a number, a name or a bracket" },
    { "2 a", STAR_METRIC_ERROR_SYNTAX, 2, 3,
      "At character 3, “a”: an operator is missing before this, such as “*”" },
    { "2a", STAR_METRIC_ERROR_SYNTAX, 1, 2,
      "At character 2, “a”: an operator is missing before this, such as “*”" },
    { "(a)(b)", STAR_METRIC_ERROR_SYNTAX, 3, 4,
      "At character 4, “(”: an operator is missing before this, such as “*”" },
    { "a(b)", STAR_METRIC_ERROR_SYNTAX, 1, 2,
      "At character 2, “(”: an operator is missing before this, such as “*”" },
    { "2(3)", STAR_METRIC_ERROR_SYNTAX, 1, 2,
      "At character 2, “(”: an operator is missing before this, such as “*”" },
    { "0x10", STAR_METRIC_ERROR_SYNTAX, 1, 4,
      "At character 2, “x10”: an operator is missing before this, such as “*”" },
    { "1,5 * a", STAR_METRIC_ERROR_SYNTAX, 1, 2,
      "At character 2, “,”: a comma only separates the values of a function; "
      "the decimal mark of a formula is “.”" },
    { "10 % a", STAR_METRIC_ERROR_SYNTAX, 3, 4,
      "At character 4, “%”: this sign is not known; use + - * / ^ or a comparison" },
    { "a & b", STAR_METRIC_ERROR_SYNTAX, 2, 3,
      "At character 3, “&”: this sign is not known; use + - * / ^ or a comparison" },
    { "1.2.3", STAR_METRIC_ERROR_SYNTAX, 0, 5, "At character 1, “1.2.3”: this is not a number" },
    { ".", STAR_METRIC_ERROR_SYNTAX, 0, 1, "At character 1, “.”: this is not a number" },
    { "a + 1e999", STAR_METRIC_ERROR_RANGE, 4, 9,
      "At character 5, “1e999”: this number is too large to calculate with" },
    { "a + prod", STAR_METRIC_ERROR_UNKNOWN, 4, 8,
      "At character 5, “prod”: there is no input of this name, only: " NAMES },
    /* Places are characters, not bytes. */
    { "a × ÷", STAR_METRIC_ERROR_SYNTAX, 4, 5,
      "At character 5, “÷”: a value is needed here: a number, a name or a bracket" },
    { "a − é", STAR_METRIC_ERROR_SYNTAX, 4, 5,
      "At character 5, “é”: a value is needed here: a number, a name or a bracket" },
    { "A", STAR_METRIC_ERROR_UNKNOWN, 0, 1,
      "At character 1, “A”: there is no input of this name, only: " NAMES },
    { "nan", STAR_METRIC_ERROR_UNKNOWN, 0, 3,
      "At character 1, “nan”: there is no input of this name, only: " NAMES },
    { "sqrt", STAR_METRIC_ERROR_SYNTAX, 0, 4,
      "At character 1, “sqrt”: this is a function; write what it works on in brackets" },
    { "avg(list)", STAR_METRIC_ERROR_UNKNOWN, 0, 3,
      "At character 1, “avg”: there is no such function, only: " FUNCTIONS },
    { "sqrt(1, 2)", STAR_METRIC_ERROR_SYNTAX, 0, 4,
      "At character 1, “sqrt”: this function takes 1 value in its brackets" },
    { "if(a > b, 1)", STAR_METRIC_ERROR_SYNTAX, 0, 2,
      "At character 1, “if”: this function takes 3 values in its brackets" },
    { "min()", STAR_METRIC_ERROR_SYNTAX, 0, 3,
      "At character 1, “min”: this function takes 1 value in its brackets" },
    { "max(a b)", STAR_METRIC_ERROR_SYNTAX, 6, 7,
      "At character 7, “b”: an operator or “)” is missing before this" },
    { "max(a,)", STAR_METRIC_ERROR_SYNTAX, 6, 7,
      "At character 7, “)”: a value is needed here: a number, a name or a bracket" },
    { "mean(a + b)", STAR_METRIC_ERROR_KIND, 7, 8,
      "At character 8, “+”: the name of an input that is a list is needed here" },
    { "dot(list, 3)", STAR_METRIC_ERROR_KIND, 10, 11,
      "At character 11, “3”: the name of an input that is a list is needed here" },
    { "a < b < 3", STAR_METRIC_ERROR_SYNTAX, 6, 7,
      "At character 7, “<”: two comparisons are joined with “and”" },
    { "a + not b", STAR_METRIC_ERROR_SYNTAX, 4, 7,
      "At character 5, “not”: a value is missing before this; “not” stands before a comparison" },
    { "and", STAR_METRIC_ERROR_SYNTAX, 0, 3,
      "At character 1, “and”: a value is missing before this; “not” stands before a comparison" },
    { "a not b", STAR_METRIC_ERROR_SYNTAX, 2, 5,
      "At character 3, “not”: an operator is missing before this, such as “*”" },
    { "+3", STAR_METRIC_ERROR_SYNTAX, 0, 1,
      "At character 1, “+”: a value is needed here: a number, a name or a bracket" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (star_expression_parse (cases[i].text, names, &error));
      check_error (&cases[i], error);
    }
}

static void
test_no_inputs (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (StarExpression) expression = star_expression_parse ("6 * 7", none, NULL);
  g_autoptr (GError) error = NULL;
  StarMeasure measure;
  double value;

  g_assert_true (star_expression_check (expression, NULL, &measure, NULL));
  g_assert_true (star_measure_is_plain (measure));
  g_assert_true (star_expression_evaluate (expression, NULL, &value, NULL));
  g_assert_cmpfloat (value, ==, 42);

  g_assert_null (star_expression_parse ("x", none, &error));
  g_assert_cmpstr (error->message, ==,
                   "At character 1, “x”: there is no input of this name, and no other");
}

static char *
repeat (const char *piece, int n)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append (text, piece);

  return g_string_free (text, FALSE);
}

/* What is nested as deep as allowed is read, one more is refused where it begins. */
static void
test_depth (void)
{
  static const struct {
    const char *before;
    const char *middle;
    const char *after;
  } cases[] = {
    { "(", "1", ")" },
    { "-", "1", "" },
    { "1 ^ ", "1", "" },
    { "abs(", "1", ")" },
    { "not ", "1 < 2", "" },
    { "if(1 < 2, ", "1", ", 2)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = repeat (cases[i].before, STAR_EXPRESSION_MAX_DEPTH);
      g_autofree char *after = repeat (cases[i].after, STAR_EXPRESSION_MAX_DEPTH);
      g_autofree char *deep = g_strconcat (before, cases[i].middle, after, NULL);
      g_autofree char *deeper = g_strconcat (cases[i].before, deep, cases[i].after, NULL);
      g_autoptr (StarExpression) expression = parse (deep);
      g_autoptr (GError) error = NULL;
      double value;
      int start;
      int end;

      star_expression_evaluate (expression, operands, &value, &error);
      g_assert_no_error (error);
      g_assert_null (star_expression_parse (deeper, names, &error));
      g_assert_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_LIMIT);
      g_assert_nonnull (strstr (error->message,
                                ": this is nested more than 64 deep; split the formula"));
      g_assert_true (star_metric_error_get_span (error, &start, &end));
      g_assert_cmpint (start, >=, STAR_EXPRESSION_MAX_DEPTH * (int) strlen (cases[i].before));
    }
}

/* A chain is no nesting: as long as the text may be. */
static void
test_length (void)
{
  g_autofree char *chain = repeat ("+1", STAR_EXPRESSION_MAX_LENGTH / 2 - 1);
  g_autofree char *longest = g_strconcat (" 1", chain, NULL);
  g_autofree char *longer = g_strconcat (" ", longest, NULL);
  g_autofree char *brackets = g_strnfill (STAR_EXPRESSION_MAX_LENGTH, '(');
  g_autoptr (StarExpression) expression = parse (longest);
  g_autofree char *printed = star_expression_to_text (expression);
  g_autoptr (GError) error = NULL;
  StarMeasure measure;
  double value;

  g_assert_cmpuint (strlen (longest), ==, STAR_EXPRESSION_MAX_LENGTH);
  g_assert_true (star_expression_evaluate (expression, operands, &value, NULL));
  g_assert_cmpfloat (value, ==, STAR_EXPRESSION_MAX_LENGTH / 2);
  g_assert_true (star_expression_check (expression, measures, &measure, NULL));
  g_assert_true (g_str_has_prefix (printed, "1 + 1 + 1"));

  g_assert_null (star_expression_parse (longer, names, &error));
  g_assert_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "This is longer than 4096 letters; split the formula");
  g_clear_error (&error);
  g_assert_null (star_expression_parse (brackets, names, &error));
  g_assert_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_null (star_expression_parse ("a + \xff", names, &error));
  g_assert_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_SYNTAX);
}

static void
test_not_evaluated (void)
{
  static const Failure cases[] = {
    { "1 / 0", STAR_METRIC_ERROR_UNDEFINED, 2, 3, "At character 3, “/”: this divides by zero" },
    { "b + a / (a - 3) * 2", STAR_METRIC_ERROR_UNDEFINED, 6, 7,
      "At character 7, “/”: this divides by zero" },
    { "1 / -0", STAR_METRIC_ERROR_UNDEFINED, 2, 3, "At character 3, “/”: this divides by zero" },
    { "0 / 0", STAR_METRIC_ERROR_UNDEFINED, 2, 3, "At character 3, “/”: this divides by zero" },
    { "0 ^ -1", STAR_METRIC_ERROR_UNDEFINED, 2, 3, "At character 3, “^”: this divides by zero" },
    { "1e308 * 10", STAR_METRIC_ERROR_RANGE, 6, 7,
      "At character 7, “*”: the result of this is too large to calculate with" },
    { "1e308 + 1e308", STAR_METRIC_ERROR_RANGE, 6, 7,
      "At character 7, “+”: the result of this is too large to calculate with" },
    { "1 / 1e-308 / 1e-10", STAR_METRIC_ERROR_RANGE, 11, 12,
      "At character 12, “/”: the result of this is too large to calculate with" },
    { "10 ^ 400", STAR_METRIC_ERROR_RANGE, 3, 4,
      "At character 4, “^”: the result of this is too large to calculate with" },
    { "exp(1000)", STAR_METRIC_ERROR_RANGE, 0, 3,
      "At character 1, “exp”: the result of this is too large to calculate with" },
    { "sqrt(-1)", STAR_METRIC_ERROR_UNDEFINED, 0, 4,
      "At character 1, “sqrt”: this cannot be calculated: the result is not a number" },
    { "ln(0)", STAR_METRIC_ERROR_UNDEFINED, 0, 2,
      "At character 1, “ln”: this cannot be calculated: the result is not a number" },
    { "1 + log10(-1)", STAR_METRIC_ERROR_UNDEFINED, 4, 9,
      "At character 5, “log10”: this cannot be calculated: the result is not a number" },
    { "(-8) ^ (1 / 3)", STAR_METRIC_ERROR_UNDEFINED, 5, 6,
      "At character 6, “^”: this cannot be calculated: the result is not a number" },
    { "mean(empty)", STAR_METRIC_ERROR_UNDEFINED, 5, 10,
      "At character 6, “empty”: this list is empty" },
    { "max(empty)", STAR_METRIC_ERROR_UNDEFINED, 4, 9,
      "At character 5, “empty”: this list is empty" },
    { "percentile(empty, 0.5)", STAR_METRIC_ERROR_UNDEFINED, 11, 16,
      "At character 12, “empty”: this list is empty" },
    { "percentile(list, 95)", STAR_METRIC_ERROR_RANGE, 17, 19,
      "At character 18, “95”: a percentile is a share between 0 and 1" },
    { "percentile(list, -a)", STAR_METRIC_ERROR_RANGE, 17, 18,
      "At character 18, “-”: a percentile is a share between 0 and 1" },
    { "dot(list, empty)", STAR_METRIC_ERROR_UNDEFINED, 0, 3,
      "At character 1, “dot”: the two lists must have the same length" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarExpression) expression = parse (cases[i].text);
      g_autoptr (GError) error = NULL;
      double value;

      g_assert_false (star_expression_evaluate (expression, operands, &value, &error));
      check_error (&cases[i], error);
      g_assert_false (star_expression_evaluate (expression, operands, &value, NULL));
    }
}

/* A value that is no number is told by its name. */
static void
test_strange_operands (void)
{
  static const char *const own[] = { "x", NULL };
  static const double strange[] = { NAN, INFINITY, -INFINITY };
  static const double full[] = { 1e308, 1e308 };
  g_autoptr (StarExpression) expression = star_expression_parse ("1 + x", own, NULL);
  g_autoptr (StarExpression) sum = star_expression_parse ("mean(x)", own, NULL);
  const StarOperand samples = { .samples = full, .n_samples = 2 };
  g_autoptr (GError) error = NULL;
  double value;

  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      const StarOperand operand = { .number = strange[i] };
      g_autoptr (GError) refused = NULL;
      int start;
      int end;

      g_assert_false (star_expression_evaluate (expression, &operand, &value, &refused));
      g_assert_true (star_metric_error_get_span (refused, &start, &end));
      g_assert_cmpint (start, ==, 4);
    }

  g_assert_false (star_expression_evaluate (sum, &samples, &value, &error));
  g_assert_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_RANGE);
}

static void
test_no_negative_zero (void)
{
  g_autoptr (StarExpression) expression = parse ("-0 * 5");
  double value;

  g_assert_true (star_expression_evaluate (expression, operands, &value, NULL));
  g_assert_false (signbit (value));
}

static void
test_measures (void)
{
  static const struct {
    const char *text;
    StarMeasure measure;
  } cases[] = {
    { "a + b", { 0 } },
    { "window", { .time = 1 } },
    { "window + 5 * minute", { .time = 1 } },
    { "window / hour", { 0 } },
    { "window * price", { .money = 1 } },
    { "window * price + a * window * price", { .money = 1 } },
    { "size / window", { .bytes = 1, .time = -1 } },
    { "a / window", { .time = -1 } },
    { "window ^ 2", { .time = 2 } },
    { "window ^ -1", { .time = -1 } },
    { "window ^ 0", { 0 } },
    { "sqrt(window * window)", { .time = 1 } },
    { "-window", { .time = 1 } },
    { "abs(0 - window)", { .time = 1 } },
    { "max(window, 0)", { .time = 1 } },
    { "max(0, window)", { .time = 1 } },
    { "0 + window", { .time = 1 } },
    { "max(0, 0)", { 0 } },
    { "min(times)", { .time = 1 } },
    { "mean(times) + window", { .time = 1 } },
    { "count(times)", { 0 } },
    { "percentile(times, 0.95)", { .time = 1 } },
    { "dot(list, times)", { .time = 1 } },
    { "exp(-window / hour)", { 0 } },
    { "if(window > 0, window, 0)", { .time = 1 } },
    { "if(window > hour, size, 2 * gigabyte)", { .bytes = 1 } },
    { "window > hour", { .form = STAR_FORM_TRUTH } },
    { "window > 0 and not size = 0", { .form = STAR_FORM_TRUTH } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarExpression) expression = parse (cases[i].text);
      g_autoptr (GError) error = NULL;
      StarMeasure measure;

      star_expression_check (expression, measures, &measure, &error);
      g_assert_no_error (error);
      g_assert_true (star_measure_equal (measure, cases[i].measure));
    }
}

static void
test_clashes (void)
{
  static const Failure cases[] = {
    { "window + size", STAR_METRIC_ERROR_KIND, 7, 8,
      "At character 8, “+”: time and bytes do not go together here" },
    { "a * (window - 3)", STAR_METRIC_ERROR_KIND, 12, 13,
      "At character 13, “-”: time and a plain number do not go together here" },
    { "price + window", STAR_METRIC_ERROR_KIND, 6, 7,
      "At character 7, “+”: money per time and time do not go together here" },
    { "window < size", STAR_METRIC_ERROR_KIND, 7, 8,
      "At character 8, “<”: time and bytes do not go together here" },
    { "max(window, a)", STAR_METRIC_ERROR_KIND, 0, 3,
      "At character 1, “max”: time and a plain number do not go together here" },
    { "if(a > 0, window, size)", STAR_METRIC_ERROR_KIND, 0, 2,
      "At character 1, “if”: time and bytes do not go together here" },
    { "exp(window)", STAR_METRIC_ERROR_KIND, 4, 10,
      "At character 5, “window”: this is time, but a plain number is needed; "
      "divide it by a unit, such as “hour”" },
    { "round(window)", STAR_METRIC_ERROR_KIND, 6, 12,
      "At character 7, “window”: this is time, but a plain number is needed; "
      "divide it by a unit, such as “hour”" },
    { "2 ^ window", STAR_METRIC_ERROR_KIND, 4, 10,
      "At character 5, “window”: this is time, but a plain number is needed; "
      "divide it by a unit, such as “hour”" },
    { "window ^ a", STAR_METRIC_ERROR_KIND, 7, 8,
      "At character 8, “^”: a value with a unit can only be raised to "
      "a small whole number, such as 2" },
    { "window ^ 0.5", STAR_METRIC_ERROR_KIND, 7, 8,
      "At character 8, “^”: a value with a unit can only be raised to "
      "a small whole number, such as 2" },
    { "window ^ 1e9", STAR_METRIC_ERROR_KIND, 7, 8,
      "At character 8, “^”: a value with a unit can only be raised to "
      "a small whole number, such as 2" },
    { "window ^ 8 * window", STAR_METRIC_ERROR_KIND, 11, 12,
      "At character 12, “*”: too many units are multiplied here" },
    { "(window ^ 8) ^ 8", STAR_METRIC_ERROR_KIND, 13, 14,
      "At character 14, “^”: too many units are multiplied here" },
    { "sqrt(window)", STAR_METRIC_ERROR_KIND, 0, 4,
      "At character 1, “sqrt”: the root of this unit has no meaning; divide by a unit first" },
    { "list + 1", STAR_METRIC_ERROR_KIND, 0, 4,
      "At character 1, “list”: this is a list; take its mean, median, sum, count or percentile" },
    { "list", STAR_METRIC_ERROR_KIND, 0, 4,
      "At character 1, “list”: this is a list; take its mean, median, sum, count or percentile" },
    { "max(list, 1)", STAR_METRIC_ERROR_KIND, 4, 8,
      "At character 5, “list”: this is a list; take its mean, median, sum, count or percentile" },
    { "mean(a)", STAR_METRIC_ERROR_KIND, 5, 6,
      "At character 6, “a”: a list is needed here" },
    { "max(a)", STAR_METRIC_ERROR_KIND, 4, 5,
      "At character 5, “a”: a list is needed here" },
    { "(a > b) + 1", STAR_METRIC_ERROR_KIND, 3, 4,
      "At character 4, “>”: this is a comparison, not a number; use it inside “if”" },
    { "a and b", STAR_METRIC_ERROR_KIND, 0, 1,
      "At character 1, “a”: this is a number; a comparison is needed here, such as “x > 0”" },
    { "not a", STAR_METRIC_ERROR_KIND, 4, 5,
      "At character 5, “a”: this is a number; a comparison is needed here, such as “x > 0”" },
    { "if(a, b, 1)", STAR_METRIC_ERROR_KIND, 3, 4,
      "At character 4, “a”: this is a number; a comparison is needed here, such as “x > 0”" },
    { "percentile(list, window)", STAR_METRIC_ERROR_KIND, 17, 23,
      "At character 18, “window”: this is time, but a plain number is needed; "
      "divide it by a unit, such as “hour”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarExpression) expression = parse (cases[i].text);
      g_autoptr (GError) error = NULL;
      StarMeasure measure;

      g_assert_false (star_expression_check (expression, measures, &measure, &error));
      check_error (&cases[i], error);
    }
}

static void
test_to_text (void)
{
  static const struct {
    const char *text;
    const char *printed;
  } cases[] = {
    { "((1+2))*3", "(1 + 2) * 3" },
    { "1+(2*3)", "1 + 2 * 3" },
    { "(1+2)+3", "1 + 2 + 3" },
    { "1+(2+3)", "1 + (2 + 3)" },
    { "1-(2-3)", "1 - (2 - 3)" },
    { "1/(2*3)", "1 / (2 * 3)" },
    { "(2^3)^2", "(2^3)^2" },
    { "2^(3^2)", "2^3^2" },
    { "2^(-3)", "2^-3" },
    { "(-2)^2", "(-2)^2" },
    { "-(2^2)", "-2^2" },
    { "-(a*b)", "-(a * b)" },
    { "(-a)*b", "-a * b" },
    { "a*(-b)", "a * -b" },
    { "a-(-b)", "a - -b" },
    { "- - a", "--a" },
    { "not(a>b)", "not a > b" },
    { "not (a>b and b>a)", "not (a > b and b > a)" },
    { "(a>b or b>a) and a=b", "(a > b or b > a) and a = b" },
    { "a>b or (b>a and a==b)", "a > b or b > a and a = b" },
    { "a ≠ b", "a != b" },
    { "a × b ÷ 2 − 1", "a * b / 2 - 1" },
    { "max( a,b ,-1 )", "max(a, b, -1)" },
    { "if(a>b,(1),2+(3))", "if(a > b, 1, 2 + 3)" },
    { "0.1", "0.1" },
    { "1e6", "1000000" },
    { "1e30", "1e+30" },
    { "0.30000000000000004", "0.30000000000000004" },
    { "percentile(list,percentile)", "percentile(list, percentile)" },
    { "3*month", "3 * month" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarExpression) expression = parse (cases[i].text);
      g_autofree char *printed = star_expression_to_text (expression);
      g_autoptr (StarExpression) again = parse (printed);

      g_assert_cmpstr (printed, ==, cases[i].printed);
      g_assert_true (star_expression_equal (expression, again));
    }
}

static void
test_equal (void)
{
  static const struct {
    const char *left;
    const char *right;
    gboolean is_equal;
  } cases[] = {
    { "a + b", "a+(b)", TRUE },
    { "a + b", "b + a", FALSE },
    { "a - b", "a + b", FALSE },
    { "1", "2", FALSE },
    { "min(a, b)", "max(a, b)", FALSE },
    { "min(a, b)", "min(a, b, b)", FALSE },
    { "min(a, b, b)", "min(a, b)", FALSE },
    { "hour", "day", FALSE },
    { "hour", "3600", FALSE },
    { "(a + b) + 1", "a + (b + 1)", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarExpression) left = parse (cases[i].left);
      g_autoptr (StarExpression) right = parse (cases[i].right);

      g_assert_cmpint (star_expression_equal (left, right), ==, cases[i].is_equal);
    }
}

static void
test_uses (void)
{
  g_autoptr (StarExpression) expression = parse ("a + mean(list) * hour");

  g_assert_true (star_expression_uses (expression, A));
  g_assert_true (star_expression_uses (expression, LIST));
  g_assert_false (star_expression_uses (expression, B));
  g_assert_false (star_expression_uses (expression, WINDOW));
}

/* An input that is called like a constant hides it. */
static void
test_names_hide_constants (void)
{
  static const char *const own[] = { "month", "count", NULL };
  static const StarOperand values[] = { { .number = 5 }, { .number = 7 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (StarExpression) expression = star_expression_parse ("month * count", own, &error);
  double value;

  g_assert_no_error (error);
  g_assert_true (star_expression_evaluate (expression, values, &value, NULL));
  g_assert_cmpfloat (value, ==, 35);
}

static void
test_is_name (void)
{
  g_autofree char *longest = g_strnfill (64, 'x');
  g_autofree char *longer = g_strnfill (65, 'x');

  g_assert_true (star_expression_is_name ("storage_month"));
  g_assert_true (star_expression_is_name ("_x9"));
  g_assert_true (star_expression_is_name ("percentile"));
  g_assert_true (star_expression_is_name (longest));
  g_assert_false (star_expression_is_name (longer));
  g_assert_false (star_expression_is_name (""));
  g_assert_false (star_expression_is_name ("9x"));
  g_assert_false (star_expression_is_name ("a b"));
  g_assert_false (star_expression_is_name ("größe"));
  g_assert_false (star_expression_is_name ("and"));
  g_assert_false (star_expression_is_name ("or"));
  g_assert_false (star_expression_is_name ("not"));
}

static void
test_references (void)
{
  StarExpression *expression = parse ("a");
  GValue value = G_VALUE_INIT;

  g_value_init (&value, STAR_TYPE_EXPRESSION);
  g_value_set_boxed (&value, expression);
  star_expression_unref (expression);
  g_assert_true (star_expression_uses (g_value_get_boxed (&value), A));
  g_value_unset (&value);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/expression/precedence", test_precedence);
  g_test_add_func ("/expression/numbers-and-names", test_numbers_and_names);
  g_test_add_func ("/expression/functions", test_functions);
  g_test_add_func ("/expression/nearest-rank", test_nearest_rank);
  g_test_add_func ("/expression/only-name", test_only_name);
  g_test_add_func ("/expression/sorted", test_sorted);
  g_test_add_func ("/expression/not-parsed", test_not_parsed);
  g_test_add_func ("/expression/no-inputs", test_no_inputs);
  g_test_add_func ("/expression/depth", test_depth);
  g_test_add_func ("/expression/length", test_length);
  g_test_add_func ("/expression/not-evaluated", test_not_evaluated);
  g_test_add_func ("/expression/strange-operands", test_strange_operands);
  g_test_add_func ("/expression/no-negative-zero", test_no_negative_zero);
  g_test_add_func ("/expression/measures", test_measures);
  g_test_add_func ("/expression/clashes", test_clashes);
  g_test_add_func ("/expression/to-text", test_to_text);
  g_test_add_func ("/expression/equal", test_equal);
  g_test_add_func ("/expression/uses", test_uses);
  g_test_add_func ("/expression/names-hide-constants", test_names_hide_constants);
  g_test_add_func ("/expression/is-name", test_is_name);
  g_test_add_func ("/expression/references", test_references);

  return g_test_run ();
}
