/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "star-formula-catalog.h"

/*
 * How long it takes to evaluate each formula of the catalogue, lists with a hundred samples, and
 * functions of such lists. It is no test: what it prints depends on the machine. The exit status is
 * 1 if something missed the target.
 */

/* What is asked for of one processor, for a formula of the catalogue. */
#define TARGET_NANOSECONDS 1000.0

#define N_INPUTS_MAX 16
#define N_SAMPLES 100
#define SECONDS_EACH 0.1
#define BATCH 1000

static const char *const functions[] = {
  "mean(list)",
  "median(list)",
  "max(list)",
  "percentile(list, 0.95)",
  "dot(list, list) / sum(list)",
};

static double
cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec + now.tv_nsec / 1e9;
}

static double
measure_evaluation (StarExpression *expression, const StarOperand *operands)
{
  double start = cpu_seconds ();
  double elapsed;
  double value;
  gint64 n = 0;

  do
    {
      for (int i = 0; i < BATCH; i++)
        {
          if (!star_expression_evaluate (expression, operands, &value, NULL))
            g_error ("There is no value");
        }
      n += BATCH;
      elapsed = cpu_seconds () - start;
    }
  while (elapsed < SECONDS_EACH);

  return elapsed / n * 1e9;
}

static gboolean
report (const char *title, double nanoseconds)
{
  gboolean is_met = nanoseconds <= TARGET_NANOSECONDS;

  g_print ("%-27s %9.1f ns%s\n", title, nanoseconds, is_met ? "" : "  MISSED");

  return is_met;
}

/* Values that no formula of the catalogue divides by zero with. */
static StarOperand
make_operand (const StarFormulaInput *input, guint index, StarAmount *samples)
{
  if (input->spec.kind == STAR_AMOUNT_LIST)
    return star_amount_get_operand (samples);

  return (StarOperand) { .number = input->spec.kind == STAR_AMOUNT_RATIO ? 0.4 : 3.5 + index };
}

static double
measure_formula (StarFormula *formula, StarAmount *samples)
{
  StarOperand operands[N_INPUTS_MAX];
  guint n = star_formula_get_n_inputs (formula);

  g_assert (n <= N_INPUTS_MAX);
  for (guint i = 0; i < n; i++)
    operands[i] = make_operand (star_formula_get_input (formula, i), i, samples);

  return measure_evaluation (star_formula_get_expression (formula), operands);
}

static gboolean
measure_catalog (StarAmount *samples)
{
  GPtrArray *formulas = star_formula_catalog_get_all (star_formula_catalog_get_default ());
  gboolean all_met = TRUE;

  for (guint i = 0; i < formulas->len; i++)
    all_met &= report (star_formula_get_id (formulas->pdata[i]),
                       measure_formula (formulas->pdata[i], samples));

  return all_met;
}

static gboolean
measure_functions (StarAmount *samples)
{
  static const char *const names[] = { "list", NULL };
  const StarOperand operand = star_amount_get_operand (samples);
  gboolean all_met = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      g_autoptr (StarExpression) expression = star_expression_parse (functions[i], names, NULL);

      all_met &= report (functions[i], measure_evaluation (expression, &operand));
    }

  return all_met;
}

int
main (int argc, char *argv[])
{
  double values[N_SAMPLES];
  g_autoptr (StarAmount) samples = NULL;
  gboolean is_met;

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = (i * 7919) % 101 + 1;
  samples = star_amount_new_list (STAR_AMOUNT_DURATION, values, N_SAMPLES, NULL);

  is_met = measure_catalog (samples);
  is_met &= measure_functions (samples);

  return is_met ? 0 : 1;
}
