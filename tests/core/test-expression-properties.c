/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-expression.h"

#include <math.h>
#include <string.h>

#include "star-metric-error.h"

/*
 * Expressions that are made at random: printed and read again, and calculated by a second evaluator
 * that knows nothing of the first, because it calculates while it makes the text.
 */

#define SEED 20261123
#define N_EXPRESSIONS 2000
#define MAX_DEPTH 7

static const char *const names[] = { "a", "b", "rate", "window", "x_1", NULL };
static const double values[] = { 2.5, -3, 0.125, 86400, 7 };

#define N_NAMES (G_N_ELEMENTS (names) - 1)

/* Whether a step that is calculated had no finite result; then the whole has none. */
typedef struct {
  GRand *rand;
  gboolean failed;
} Maker;

/* Everything stands in brackets, so that it is not needed to know what binds tighter. */
typedef struct {
  char *text;
  double value;
} Made;

static Made make (Maker *self, int depth);

static gboolean
one_in (Maker *self, int n)
{
  return g_rand_int_range (self->rand, 0, n) == 0;
}

static Made
finish (Maker *self, char *text, double value)
{
  if (!isfinite (value))
    self->failed = TRUE;

  return (Made) { text, value };
}

static Made
make_number (Maker *self)
{
  static const char *const formats[] = { "%.3f", "%.0f", "%.6g", "%.17g" };
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double number = g_rand_double_range (self->rand, 0, 1000);

  if (one_in (self, 10))
    number *= pow (10, g_rand_int_range (self->rand, -30, 31));
  g_ascii_formatd (text, sizeof text,
                   formats[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (formats))], number);

  return (Made) { g_strdup (text), g_ascii_strtod (text, NULL) };
}

static Made
make_name (Maker *self)
{
  int i = g_rand_int_range (self->rand, 0, N_NAMES + 2);

  if (i == N_NAMES)
    return (Made) { g_strdup ("hour"), 3600 };
  if (i == N_NAMES + 1)
    return (Made) { g_strdup ("kibibyte"), 1024 };

  return (Made) { g_strdup (names[i]), values[i] };
}

static Made
make_sign (Maker *self, int depth)
{
  Made operand = make (self, depth);
  Made made = finish (self, g_strdup_printf ("(-(%s))", operand.text), -operand.value);

  g_free (operand.text);
  return made;
}

static double
apply (Maker *self, char operator, double left, double right)
{
  switch (operator)
    {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      if (right == 0)
        self->failed = TRUE;
      return left / right;
    case '^':
    default:
      if (left == 0 && right < 0)
        self->failed = TRUE;
      return pow (left, right);
    }
}

static Made
make_pair (Maker *self, int depth)
{
  char operator = "+-*/^"[g_rand_int_range (self->rand, 0, 5)];
  Made left = make (self, depth);
  Made right = make (self, depth);
  double value = apply (self, operator, left.value, right.value);
  Made made = finish (self, g_strdup_printf ("((%s)%c(%s))", left.text, operator, right.text),
                      value);

  g_free (left.text);
  g_free (right.text);
  return made;
}

static Made
make_call (Maker *self, int depth)
{
  static const struct {
    const char *name;
    double (*apply) (double);
  } functions[] = {
    { "abs", fabs }, { "sqrt", sqrt }, { "exp", exp }, { "ln", log },
    { "log10", log10 }, { "round", round }, { "floor", floor }, { "ceil", ceil },
  };
  int i = g_rand_int_range (self->rand, 0, G_N_ELEMENTS (functions));
  Made operand = make (self, depth);
  Made made = finish (self, g_strdup_printf ("%s(%s)", functions[i].name, operand.text),
                      functions[i].apply (operand.value));

  g_free (operand.text);
  return made;
}

static Made
make_extreme (Maker *self, int depth)
{
  Made left = make (self, depth);
  Made right = make (self, depth);
  gboolean is_max = one_in (self, 2);
  Made made = { g_strdup_printf ("%s(%s, %s)", is_max ? "max" : "min", left.text, right.text),
                is_max ? MAX (left.value, right.value) : MIN (left.value, right.value) };

  g_free (left.text);
  g_free (right.text);
  return made;
}

static Made
make_condition (Maker *self, int depth)
{
  Made left = make (self, depth);
  Made right = make (self, depth);
  static const char *const operators[] = { "<", "<=", ">", ">=", "=", "!=" };
  int i = g_rand_int_range (self->rand, 0, G_N_ELEMENTS (operators));
  const gboolean results[] = {
    left.value < right.value, left.value <= right.value, left.value > right.value,
    left.value >= right.value, left.value == right.value, left.value != right.value,
  };
  Made made = { g_strdup_printf ("(%s) %s (%s)", left.text, operators[i], right.text),
                results[i] };

  g_free (left.text);
  g_free (right.text);
  if (one_in (self, 4))
    {
      g_autofree char *inner = made.text;

      made = (Made) { g_strdup_printf ("not (%s)", inner), !made.value };
    }
  return made;
}

/* Two conditions in a row; a failure in the one that is left out is none. */
static Made
make_conditions (Maker *self, int depth)
{
  Made left = make_condition (self, depth);
  gboolean is_and = one_in (self, 2);
  Maker inner = { self->rand };
  Made right = make_condition (&inner, depth);
  gboolean is_open = is_and ? left.value != 0 : left.value == 0;
  Made made = { g_strdup_printf ("(%s) %s (%s)", left.text, is_and ? "and" : "or", right.text),
                is_open ? right.value : left.value };

  if (is_open && inner.failed)
    self->failed = TRUE;
  g_free (left.text);
  g_free (right.text);
  return made;
}

static Made
make_if (Maker *self, int depth)
{
  Made condition = one_in (self, 2) ? make_condition (self, depth) : make_conditions (self, depth);
  Maker inners[] = { { self->rand }, { self->rand } };
  Made first = make (&inners[0], depth);
  Made second = make (&inners[1], depth);
  gboolean is_first = condition.value != 0;
  Made made = { g_strdup_printf ("if(%s, %s, %s)", condition.text, first.text, second.text),
                is_first ? first.value : second.value };

  if (inners[is_first ? 0 : 1].failed)
    self->failed = TRUE;
  g_free (condition.text);
  g_free (first.text);
  g_free (second.text);
  return made;
}

static Made
make (Maker *self, int depth)
{
  if (depth <= 0 || one_in (self, 6))
    return one_in (self, 2) ? make_number (self) : make_name (self);

  switch (g_rand_int_range (self->rand, 0, 10))
    {
    case 0:
      return make_sign (self, depth - 1);
    case 1:
      return make_call (self, depth - 1);
    case 2:
      return make_extreme (self, depth - 1);
    case 3:
      return make_if (self, depth - 2);
    default:
      return make_pair (self, depth - 1);
    }
}

static void
check_print (StarExpression *expression)
{
  g_autofree char *printed = star_expression_to_text (expression);
  g_autoptr (GError) error = NULL;
  g_autoptr (StarExpression) again = star_expression_parse (printed, names, &error);
  g_autofree char *twice = NULL;

  g_assert_no_error (error);
  g_assert_true (star_expression_equal (expression, again));
  twice = star_expression_to_text (again);
  g_assert_cmpstr (printed, ==, twice);
}

static void
check_value (StarExpression *expression, const StarOperand *operands, const Made *made,
             gboolean failed)
{
  g_autoptr (GError) error = NULL;
  double value;
  int start;
  int end;

  if (star_expression_evaluate (expression, operands, &value, &error))
    {
      g_assert_false (failed);
      g_assert_cmpfloat (value, ==, made->value);
      return;
    }

  if (!failed)
    g_test_message ("%s", error->message);
  g_assert_true (failed);
  g_assert_true (star_metric_error_get_span (error, &start, &end));
  g_assert_cmpint (start, >=, 0);
  g_assert_cmpint (end, >, start);
}

/*
 * Every text reads, prints as what reads as the same, and has the value that was made with it, to
 * the last bit.
 */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  StarOperand operands[N_NAMES];
  int n_failed = 0;
  int n_long = 0;

  for (gsize i = 0; i < N_NAMES; i++)
    operands[i] = (StarOperand) { .number = values[i] };

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < N_EXPRESSIONS; i++)
    {
      Maker maker = { rand };
      Made made = make (&maker, i % MAX_DEPTH);
      g_autofree char *text = made.text;
      g_autoptr (GError) error = NULL;
      g_autoptr (StarExpression) expression = NULL;

      if (strlen (text) > STAR_EXPRESSION_MAX_LENGTH)
        {
          n_long++;
          continue;
        }

      expression = star_expression_parse (text, names, &error);
      if (error != NULL)
        g_test_message ("“%s”", text);
      g_assert_no_error (error);
      check_print (expression);
      check_value (expression, operands, &made, maker.failed);
      n_failed += maker.failed;
    }

  /* Both sides are met often. */
  g_assert_cmpint (n_failed, >, N_EXPRESSIONS / 50);
  g_assert_cmpint (n_failed, <, N_EXPRESSIONS * 4 / 5);
  g_assert_cmpint (n_long, <, N_EXPRESSIONS / 10);
}

static char *
make_noise (GRand *rand)
{
  static const char *const pieces[] = {
    "a", "b", "rate", "(", ")", "+", "-", "*", "/", "^", "<", ">", "=", "!", ",", " ", "and",
    "or", "not", "if", "max", "1", "2.5", "1e3", ".", "×", "é", "sqrt(", "mean(", "hour",
  };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, 12);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

/* Noise is refused with a place inside the text, or it is an expression like any other. */
static void
test_noise (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  int n_read = 0;

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < N_EXPRESSIONS * 4; i++)
    {
      g_autofree char *text = make_noise (rand);
      g_autoptr (GError) error = NULL;
      g_autoptr (StarExpression) expression = star_expression_parse (text, names, &error);
      int start;
      int end;

      if (expression != NULL)
        {
          check_print (expression);
          n_read++;
          continue;
        }

      g_assert_true (star_metric_error_get_span (error, &start, &end));
      g_assert_cmpint (start, >=, 0);
      g_assert_cmpint (end, >=, start);
      g_assert_cmpint (end, <=, g_utf8_strlen (text, -1));
    }

  g_assert_cmpint (n_read, >, N_EXPRESSIONS / 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/expression-properties/random", test_random);
  g_test_add_func ("/expression-properties/noise", test_noise);

  return g_test_run ();
}
