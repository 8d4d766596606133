/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "star-expression.h"

/*
 * How long one evaluation of an expression takes. It is no test: what it prints depends on the
 * machine. The exit status is 1 if a target was missed.
 */

/* What is asked for of one processor, for a formula of numbers. */
#define TARGET_NANOSECONDS 1000.0

#define N_NAMES 8
#define SECONDS_EACH 0.2
#define BATCH 1000

/* Names and sorts of inputs as formulas of the catalogue have them; "list" is a list. */
static const struct {
  const char *title;
  const char *expression;
  const char *names[N_NAMES + 1];
  gboolean has_list;
} cases[] = {
  { "cost per run",
    "vcpu_hours * vcpu_price + gb_hours * gb_price + storage_month / runs_per_month + egress",
    { "vcpu_hours", "vcpu_price", "gb_hours", "gb_price", "storage_month", "runs_per_month",
      "egress" } },
  { "availability", "1 - downtime / window", { "downtime", "window" } },
  { "burn rate", "(used / allowed) / (elapsed / window)",
    { "used", "allowed", "elapsed", "window" } },
  { "chance of no event", "exp(-(rate * exposure))", { "rate", "exposure" } },
  { "growth", "(1 + rate) ^ periods", { "rate", "periods" } },
  { "breakeven",
    "if(monthly_a = monthly_b, 0, (upfront_b - upfront_a) / (monthly_a - monthly_b))",
    { "upfront_a", "monthly_a", "upfront_b", "monthly_b" } },
  { "a guard", "horizon > 0 and (cost_a < cost_b or not cost_a > 3 * cost_b)",
    { "horizon", "cost_a", "cost_b" } },
  { "mean of 100", "mean(list)", { "list" }, TRUE },
  { "95th percentile of 100", "percentile(list, 0.95)", { "list" }, TRUE },
  { "weights and scores, 100", "dot(list, scores) / sum(list)", { "list", "scores" }, TRUE },
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

static double
measure_parsing (const char *text, const char *const *names)
{
  double start = cpu_seconds ();

  for (int i = 0; i < BATCH; i++)
    star_expression_unref (star_expression_parse (text, names, NULL));

  return (cpu_seconds () - start) / BATCH * 1e9;
}

int
main (int argc, char *argv[])
{
  gboolean missed = FALSE;
  double samples[100];

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    samples[i] = (i * 7919) % 101 + 1;

  g_print ("%-26s %12s %12s\n", "", "evaluated", "parsed");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarExpression) expression =
        star_expression_parse (cases[i].expression, cases[i].names, &error);
      StarOperand operands[N_NAMES];
      gboolean is_met;
      double each;

      if (expression == NULL)
        g_error ("%s", error->message);
      for (int j = 0; j < N_NAMES; j++)
        {
          operands[j] = (StarOperand) { .number = 1.5 + j };
          if (cases[i].has_list)
            operands[j] = (StarOperand) { 0, samples, G_N_ELEMENTS (samples) };
        }

      each = measure_evaluation (expression, operands);
      is_met = cases[i].has_list || each <= TARGET_NANOSECONDS;
      g_print ("%-26s %9.1f ns %9.1f ns%s\n", cases[i].title, each,
               measure_parsing (cases[i].expression, cases[i].names), is_met ? "" : "  MISSED");
      missed = missed || !is_met;
    }

  return missed ? 1 : 0;
}
