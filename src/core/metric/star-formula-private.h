/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-formula.h"

G_BEGIN_DECLS

/* Of these the patterns of sentences know more than the inputs and the further values. */
#define STAR_FORMULA_ANY_DIMENSION -1

/*
 * StarFormula:
 * @story_metric: the metric in English, as stories are
 * @inputs: (element-type StarFormulaInput)
 * @values: (element-type StarFormulaValue)
 * @guards: (element-type StarFormulaGuard)
 * @one, @change: patterns of sentences, for one value and for two
 * @same: (nullable): the pattern for two that are equal
 * @json: the formula as it was read
 *
 * The expressions know the inputs by their number; in the further values and in the guards the
 * number behind the last input is the value.
 */
struct _StarFormula {
  gatomicrefcount ref_count;

  char *id;
  char *name;
  char *about;
  char *metric;
  char *story_metric;
  char *reference;
  StarFormulaFamily family;
  int dimension;
  StarDirection better;
  gboolean is_own;
  gboolean is_alone;

  GPtrArray *inputs;
  StarExpression *expression;
  StarFormulaForm form;
  GPtrArray *values;
  GPtrArray *guards;
  GStrv notes;

  GStrv one;
  GStrv change;
  char *same;

  char *json;
};

StarFormula      *star_formula_alloc       (void);
StarFormulaInput *star_formula_add_input   (StarFormula *self);
StarFormulaValue *star_formula_add_value   (StarFormula *self);
StarFormulaGuard *star_formula_add_guard   (StarFormula *self);
int               star_formula_find_value  (StarFormula *self, const char *id);

G_END_DECLS
