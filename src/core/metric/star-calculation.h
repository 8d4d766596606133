/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-formula.h"

G_BEGIN_DECLS

/* A formula with one set of inputs: a value, or what is wrong. Immutable. */
typedef struct _StarCalculation StarCalculation;

/* To how many significant digits a value is written if nobody says otherwise. */
#define STAR_CALCULATION_DIGITS 3

/**
 * StarCalculationValue:
 * @id: the name of a further value
 * @label: what it is called
 * @amount: the value
 * @text: the same in words
 */
typedef struct {
  const char *id;
  const char *label;
  StarAmount *amount;
  char *text;
} StarCalculationValue;

/**
 * StarCalculationMessage:
 * @level: what it means
 * @guard: (nullable): the guard that says it, %NULL for what is wrong with an input
 * @input: (nullable): the name of the input that it is about
 * @text: what it says
 */
typedef struct {
  StarGuardLevel level;
  const StarFormulaGuard *guard;
  const char *input;
  char *text;
} StarCalculationMessage;

#define STAR_TYPE_CALCULATION (star_calculation_get_type ())

GType            star_calculation_get_type         (void);
StarCalculation *star_calculation_new              (StarFormula *formula, GHashTable *inputs,
                                                    char decimal_mark, int digits);
StarCalculation *star_calculation_ref              (StarCalculation *self);
void             star_calculation_unref            (StarCalculation *self);
StarFormula     *star_calculation_get_formula      (StarCalculation *self);
gboolean         star_calculation_is_valid         (StarCalculation *self);
StarAmount      *star_calculation_get_amount       (StarCalculation *self);
char            *star_calculation_dup_metric       (StarCalculation *self);
const char      *star_calculation_get_text         (StarCalculation *self);
StarAmount      *star_calculation_get_input        (StarCalculation *self, guint index);
GPtrArray       *star_calculation_get_values       (StarCalculation *self);
GPtrArray       *star_calculation_get_messages     (StarCalculation *self);
const StarCalculationMessage *
                 star_calculation_get_error        (StarCalculation *self);
char           **star_calculation_dup_sentences    (StarCalculation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarCalculation, star_calculation_unref)

G_END_DECLS
