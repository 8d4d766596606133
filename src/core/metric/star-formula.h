/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-amount.h"
#include "star-enums.h"
#include "star-expression.h"
#include "star-formula-family.h"

G_BEGIN_DECLS

/* A formula of the catalogue or of the user, immutable: may be shared between threads. */
typedef struct _StarFormula StarFormula;

/**
 * StarFormulaShow:
 * @STAR_FORMULA_SHOW_AUTO: as the kind is mostly written
 * @STAR_FORMULA_SHOW_PERCENT: "0.25 %"
 * @STAR_FORMULA_SHOW_FACTOR: "1.6×"
 * @STAR_FORMULA_SHOW_CHANGE: "down 62.5 %", "up 4 h", "unchanged"
 * @STAR_FORMULA_SHOW_OVER: "4 % over", "3 % under", "on"
 *
 * How a value of a formula is written. The nicks of these are stored in JSON: append only.
 */
typedef enum {
  STAR_FORMULA_SHOW_AUTO,
  STAR_FORMULA_SHOW_PERCENT,
  STAR_FORMULA_SHOW_FACTOR,
  STAR_FORMULA_SHOW_CHANGE,
  STAR_FORMULA_SHOW_OVER,
} StarFormulaShow;

#define STAR_TYPE_FORMULA_SHOW (star_formula_show_get_type ())
GType star_formula_show_get_type (void);

/**
 * StarGuardLevel:
 * @STAR_GUARD_ERROR: there is no value
 * @STAR_GUARD_WARNING: the value is not to be said without a second thought
 * @STAR_GUARD_NOTE: what should be known beside the value
 *
 * What a guard means. The nicks of these are stored in JSON: append only.
 */
typedef enum {
  STAR_GUARD_ERROR,
  STAR_GUARD_WARNING,
  STAR_GUARD_NOTE,
} StarGuardLevel;

#define STAR_TYPE_GUARD_LEVEL (star_guard_level_get_type ())
GType star_guard_level_get_type (void);

/**
 * StarFormulaBound:
 * @is_set: whether there is a bound at all
 * @is_open: whether the bound itself is already outside
 * @value: in the base unit
 */
typedef struct {
  gboolean is_set;
  gboolean is_open;
  double value;
} StarFormulaBound;

/**
 * StarFormulaInput:
 * @name: what the expression and the command line call it
 * @label: what it is called
 * @hint: what to enter, with an example; ""
 * @spec: what may be entered; its kind says nothing if @is_any
 * @is_any: whether it (or each element of a list) may be of any kind; all such inputs of a formula
 *   must be of the same
 * @is_whole: whether it must be a whole number
 * @lower: what it must not fall below
 * @upper: what it must not exceed
 * @fallback: (nullable): what is taken where nothing is entered, as a person writes it
 */
typedef struct {
  char *name;
  char *label;
  char *hint;
  StarAmountSpec spec;
  gboolean is_any;
  gboolean is_whole;
  StarFormulaBound lower;
  StarFormulaBound upper;
  char *fallback;
} StarFormulaInput;

/**
 * StarFormulaForm:
 * @kind: of which kind a value is; says nothing if @is_any
 * @is_any: whether it is of the kind of the inputs that may be of any
 * @show: how it is written
 * @unit: (nullable): the unit it is written in; %NULL for the one that fits
 * @suffix: (nullable): the words behind it where it stands alone: "per shift"
 * @story_suffix: (nullable): the same in English, as stories are
 * @limit: (nullable): what it is held against: it is written so that one sees on which side it is
 */
typedef struct {
  StarAmountKind kind;
  gboolean is_any;
  StarFormulaShow show;
  char *unit;
  char *suffix;
  char *story_suffix;
  StarExpression *limit;
} StarFormulaForm;

/**
 * StarFormulaValue:
 * @id: what sentences call it
 * @label: (nullable): what it is called; %NULL for one that only sentences and messages need
 * @form: what it is
 * @expression: what it is calculated from: the inputs and the value
 * @when: (nullable): when there is one
 *
 * A further value beside the one that the formula is about.
 */
typedef struct {
  char *id;
  char *label;
  StarFormulaForm form;
  StarExpression *expression;
  StarExpression *when;
} StarFormulaValue;

/**
 * StarFormulaGuard:
 * @level: what it means
 * @when: when it holds, from the inputs and, but for an error, the value
 * @input: the number of the input that it is about, -1 for none
 * @text: what it says, with placeholders
 */
typedef struct {
  StarGuardLevel level;
  StarExpression *when;
  int input;
  char *text;
} StarFormulaGuard;

#define STAR_TYPE_FORMULA (star_formula_get_type ())

GType                   star_formula_get_type       (void);
StarFormula            *star_formula_new_from_json  (const char *text, GError **error);
StarFormula            *star_formula_ref            (StarFormula *self);
void                    star_formula_unref          (StarFormula *self);
char                   *star_formula_to_json        (StarFormula *self);
gboolean                star_formula_equal          (StarFormula *self, StarFormula *other);
const char             *star_formula_get_id         (StarFormula *self);
const char             *star_formula_get_name       (StarFormula *self);
const char             *star_formula_get_about      (StarFormula *self);
StarFormulaFamily       star_formula_get_family     (StarFormula *self);
gboolean                star_formula_has_dimension  (StarFormula *self, StarDimension dimension);
int                     star_formula_get_dimension  (StarFormula *self);
const char             *star_formula_get_metric     (StarFormula *self);
const char             *star_formula_get_reference  (StarFormula *self);
StarDirection           star_formula_get_better     (StarFormula *self);
gboolean                star_formula_is_own         (StarFormula *self);
gboolean                star_formula_is_alone       (StarFormula *self);
StarExpression         *star_formula_get_expression (StarFormula *self);
const StarFormulaForm  *star_formula_get_form       (StarFormula *self);
guint                   star_formula_get_n_inputs   (StarFormula *self);
const StarFormulaInput *star_formula_get_input      (StarFormula *self, guint index);
int                     star_formula_find_input     (StarFormula *self, const char *name);
GPtrArray              *star_formula_get_values     (StarFormula *self);
GPtrArray              *star_formula_get_guards     (StarFormula *self);
const char *const      *star_formula_get_notes      (StarFormula *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarFormula, star_formula_unref)

G_END_DECLS
