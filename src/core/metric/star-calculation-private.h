/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-calculation.h"
#include "star-form-text-private.h"
#include "star-formula-private.h"

G_BEGIN_DECLS

/*
 * StarCalculation:
 * @typed: what was entered for each input, or its fallback
 * @inputs: the same as amounts, %NULL where it could not be read
 * @operands: the same for the expressions, and the value behind them
 * @kind: of the inputs that may be of any
 * @currency: (nullable): that of all amounts of money
 * @assumed: (nullable): the currency where none is written
 * @amount: (nullable): the value
 * @values: (element-type StarCalculationValue): further values
 * @shown: (element-type StarCalculationValue): those of them that are called something
 * @messages: (element-type StarCalculationMessage): errors, warnings and notes
 */
struct _StarCalculation {
  gatomicrefcount ref_count;

  StarFormula *formula;
  StarFormText style;
  char **typed;
  StarAmount **inputs;
  StarOperand *operands;
  StarAmountKind kind;
  gboolean has_kind;
  const char *currency;
  const char *assumed;

  StarAmount *amount;
  char *text;
  GPtrArray *values;
  GPtrArray *shown;
  GPtrArray *messages;
  gboolean has_error;
};

StarCalculation *star_calculation_new_in_currency (StarCalculation *self, const char *currency);
void             star_calculation_add_error       (StarCalculation *self, int input, char *text);
void             star_calculation_add_note        (StarCalculation *self, int input, char *text);

G_END_DECLS
