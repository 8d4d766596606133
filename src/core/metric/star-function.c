/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-function-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct {
  const char *name;
  int least;
  int most;
  gboolean takes_list;
} functions[STAR_N_FUNCTIONS] = {
  [STAR_FUNCTION_MIN] = { "min", 1, G_MAXINT },
  [STAR_FUNCTION_MAX] = { "max", 1, G_MAXINT },
  [STAR_FUNCTION_ABS] = { "abs", 1, 1 },
  [STAR_FUNCTION_SQRT] = { "sqrt", 1, 1 },
  [STAR_FUNCTION_EXP] = { "exp", 1, 1 },
  [STAR_FUNCTION_LN] = { "ln", 1, 1 },
  [STAR_FUNCTION_LOG10] = { "log10", 1, 1 },
  [STAR_FUNCTION_ROUND] = { "round", 1, 1 },
  [STAR_FUNCTION_FLOOR] = { "floor", 1, 1 },
  [STAR_FUNCTION_CEIL] = { "ceil", 1, 1 },
  [STAR_FUNCTION_SUM] = { "sum", 1, 1, TRUE },
  [STAR_FUNCTION_MEAN] = { "mean", 1, 1, TRUE },
  [STAR_FUNCTION_MEDIAN] = { "median", 1, 1, TRUE },
  [STAR_FUNCTION_COUNT] = { "count", 1, 1, TRUE },
  [STAR_FUNCTION_PERCENTILE] = { "percentile", 2, 2, TRUE },
  [STAR_FUNCTION_DOT] = { "dot", 2, 2, TRUE },
  [STAR_FUNCTION_IF] = { "if", 3, 3 },
};

static int
compare (const void *a, const void *b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
sum (StarOperand list)
{
  double total = 0;

  for (gsize i = 0; i < list.n_samples; i++)
    total += list.samples[i];

  return total;
}

/* The samples in order: those of the list, or @own, which is then to be freed. */
static const double *
get_sorted (StarOperand list, double **own)
{
  *own = list.sorted == NULL ? star_function_sort (list.samples, list.n_samples) : NULL;

  return list.sorted != NULL ? list.sorted : *own;
}

static double
median (StarOperand list)
{
  g_autofree double *own = NULL;
  const double *sorted = get_sorted (list, &own);
  gsize middle = list.n_samples / 2;

  if (list.n_samples % 2 == 1)
    return sorted[middle];

  return sorted[middle - 1] / 2 + sorted[middle] / 2;
}

static double
find_extreme (StarOperand list, int sign)
{
  double extreme = list.samples[0];

  for (gsize i = 1; i < list.n_samples; i++)
    {
      if (sign * list.samples[i] > sign * extreme)
        extreme = list.samples[i];
    }

  return extreme;
}

gboolean
star_function_find (const char *name, StarFunction *function)
{
  for (int i = 0; i < STAR_N_FUNCTIONS; i++)
    {
      if (strcmp (functions[i].name, name) == 0)
        {
          *function = i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
star_function_get_name (StarFunction function)
{
  return functions[function].name;
}

/* The fewest arguments that it takes. */
int
star_function_get_least (StarFunction function)
{
  return functions[function].least;
}

/* The most arguments that it takes. */
int
star_function_get_most (StarFunction function)
{
  return functions[function].most;
}

/* Whether its first argument is a list; min and max take one too, if it is all that they have. */
gboolean
star_function_takes_list (StarFunction function)
{
  return functions[function].takes_list;
}

/* (transfer full): the names of all, for a message. */
char *
star_function_list (void)
{
  const char *names[STAR_N_FUNCTIONS + 1] = { NULL };

  for (int i = 0; i < STAR_N_FUNCTIONS; i++)
    names[i] = functions[i].name;

  return g_strjoinv (", ", (char **) names);
}

/* A function of one number; not a number where it has no real answer. */
double
star_function_apply (StarFunction function, double number)
{
  switch ((int) function)
    {
    case STAR_FUNCTION_ABS:
      return fabs (number);
    case STAR_FUNCTION_SQRT:
      return sqrt (number);
    case STAR_FUNCTION_EXP:
      return exp (number);
    case STAR_FUNCTION_LN:
      return number > 0 ? log (number) : NAN;
    case STAR_FUNCTION_LOG10:
      return number > 0 ? log10 (number) : NAN;
    case STAR_FUNCTION_ROUND:
      return round (number);
    case STAR_FUNCTION_FLOOR:
      return floor (number);
    case STAR_FUNCTION_CEIL:
      return ceil (number);
    default:
      return number;
    }
}

/* (transfer full): the samples from the smallest to the largest. */
double *
star_function_sort (const double *samples, gsize n_samples)
{
  double *sorted = g_new (double, MAX (n_samples, 1));

  if (n_samples > 0)
    memcpy (sorted, samples, n_samples * sizeof *samples);
  qsort (sorted, n_samples, sizeof *sorted, compare);

  return sorted;
}

/* A function of one list, which has an element unless its sum or count is asked for. */
double
star_function_apply_list (StarFunction function, StarOperand list)
{
  switch ((int) function)
    {
    case STAR_FUNCTION_MIN:
      return find_extreme (list, -1);
    case STAR_FUNCTION_MAX:
      return find_extreme (list, 1);
    case STAR_FUNCTION_SUM:
      return sum (list);
    case STAR_FUNCTION_MEAN:
      return sum (list) / list.n_samples;
    case STAR_FUNCTION_MEDIAN:
      return median (list);
    case STAR_FUNCTION_COUNT:
    default:
      return list.n_samples;
    }
}

/* The nearest rank: the smallest element that at least that share of all does not exceed. */
double
star_function_percentile (StarOperand list, double share)
{
  g_autofree double *own = NULL;
  const double *sorted = get_sorted (list, &own);
  /* 0.07 × 100 is a little more than 7. */
  double rank = ceil (share * list.n_samples - 1e-9);

  return sorted[(gsize) CLAMP (rank - 1, 0, list.n_samples - 1)];
}

/* The sum of the products of lists of one length. */
double
star_function_dot (StarOperand left, StarOperand right)
{
  double total = 0;

  for (gsize i = 0; i < left.n_samples; i++)
    total += left.samples[i] * right.samples[i];

  return total;
}
