/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-operand.h"

G_BEGIN_DECLS

typedef enum {
  STAR_FUNCTION_MIN,
  STAR_FUNCTION_MAX,
  STAR_FUNCTION_ABS,
  STAR_FUNCTION_SQRT,
  STAR_FUNCTION_EXP,
  STAR_FUNCTION_LN,
  STAR_FUNCTION_LOG10,
  STAR_FUNCTION_ROUND,
  STAR_FUNCTION_FLOOR,
  STAR_FUNCTION_CEIL,
  STAR_FUNCTION_SUM,
  STAR_FUNCTION_MEAN,
  STAR_FUNCTION_MEDIAN,
  STAR_FUNCTION_COUNT,
  STAR_FUNCTION_PERCENTILE,
  STAR_FUNCTION_DOT,
  STAR_FUNCTION_IF,
} StarFunction;

#define STAR_N_FUNCTIONS 17

gboolean    star_function_find          (const char *name, StarFunction *function);
const char *star_function_get_name      (StarFunction function);
int         star_function_get_least     (StarFunction function);
int         star_function_get_most      (StarFunction function);
gboolean    star_function_takes_list    (StarFunction function);
char       *star_function_list          (void);

double      star_function_apply         (StarFunction function, double number);
double     *star_function_sort          (const double *samples, gsize n_samples);
double      star_function_apply_list    (StarFunction function, StarOperand list);
double      star_function_percentile    (StarOperand list, double share);
double      star_function_dot           (StarOperand left, StarOperand right);

G_END_DECLS
