/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "star-formula-catalog.h"

/*
 * How long it takes to evaluate each formula of the catalogue, lists with five samples, and what
 * long lists cost. It is no test: what it prints depends on the machine. The exit status is 1 if
 * a formula of the catalogue missed the target.
 */

/* What is asked for of one processor, for a formula of the catalogue. */
#define TARGET_NANOSECONDS 1000.0

#define N_INPUTS_MAX 16
#define N_SAMPLES 5
#define N_LONG 100
#define SECONDS_EACH 0.1
#define BATCH 1000

/* What sorts or goes through its samples, told for a long list but not judged. */
static const struct {
  const char *title;
  const char *expression;
} long_lists[] = {
  { "mean of 100", "mean(list)" },
  { "95th percentile of 100", "percentile(list, 0.95)" },
  { "weights and scores, 100", "dot(list, list) / sum(list)" },
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

static void
report (const char *title, double nanoseconds, gboolean is_met)
{
  g_print ("%-26s %9.1f ns%s\n", title, nanoseconds, is_met ? "" : "  MISSED");
}

/* Values that no formula of the catalogue divides by zero with. */
static StarOperand
make_operand (const StarFormulaInput *input, guint index, const double *samples)
{
  if (input->spec.kind == STAR_AMOUNT_LIST)
    return (StarOperand) { 0, samples, N_SAMPLES };

  return (StarOperand) { .number = input->spec.kind == STAR_AMOUNT_RATIO ? 0.4 : 3.5 + index };
}

static double
measure_formula (StarFormula *formula, const double *samples)
{
  StarOperand operands[N_INPUTS_MAX];
  guint n = star_formula_get_n_inputs (formula);

  g_assert (n <= N_INPUTS_MAX);
  for (guint i = 0; i < n; i++)
    operands[i] = make_operand (star_formula_get_input (formula, i), i, samples);

  return measure_evaluation (star_formula_get_expression (formula), operands);
}

static gboolean
measure_catalog (const double *samples)
{
  GPtrArray *formulas = star_formula_catalog_get_all (star_formula_catalog_get_default ());
  gboolean all_met = TRUE;

  for (guint i = 0; i < formulas->len; i++)
    {
      double each = measure_formula (formulas->pdata[i], samples);
      gboolean is_met = each <= TARGET_NANOSECONDS;

      report (star_formula_get_id (formulas->pdata[i]), each, is_met);
      all_met = all_met && is_met;
    }

  return all_met;
}

static void
measure_long_lists (const double *samples)
{
  static const char *const names[] = { "list", NULL };
  const StarOperand operand = { 0, samples, N_LONG };

  for (gsize i = 0; i < G_N_ELEMENTS (long_lists); i++)
    {
      g_autoptr (StarExpression) expression =
        star_expression_parse (long_lists[i].expression, names, NULL);

      report (long_lists[i].title, measure_evaluation (expression, &operand), TRUE);
    }
}

int
main (int argc, char *argv[])
{
  double samples[N_LONG];
  gboolean is_met;

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    samples[i] = (i * 7919) % 101 + 1;

  is_met = measure_catalog (samples);
  measure_long_lists (samples);

  return is_met ? 0 : 1;
}
