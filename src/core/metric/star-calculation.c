/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-calculation-private.h"

#include "star-calculation-inputs-private.h"
#include "star-calculation-words-private.h"

G_DEFINE_BOXED_TYPE (StarCalculation, star_calculation, star_calculation_ref,
                     star_calculation_unref)

static void
free_value (StarCalculationValue *value)
{
  star_amount_unref (value->amount);
  g_free (value->text);
  g_free (value);
}

static void
free_message (StarCalculationMessage *message)
{
  g_free (message->text);
  g_free (message);
}

static void
star_calculation_free (StarCalculation *self)
{
  guint n = star_formula_get_n_inputs (self->formula);

  for (guint i = 0; i < n; i++)
    {
      g_clear_pointer (&self->inputs[i], star_amount_unref);
      g_free (self->typed[i]);
    }
  g_free (self->inputs);
  g_free (self->typed);
  g_free (self->operands);
  g_clear_pointer (&self->amount, star_amount_unref);
  g_free (self->text);
  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->messages);
  star_formula_unref (self->formula);
  g_free (self);
}

static StarCalculation *
alloc (StarFormula *formula, char decimal_mark, int digits)
{
  StarCalculation *self = g_new0 (StarCalculation, 1);
  guint n = star_formula_get_n_inputs (formula);

  g_atomic_ref_count_init (&self->ref_count);
  self->formula = star_formula_ref (formula);
  self->style = (StarFormText) { digits, decimal_mark, FALSE };
  self->typed = g_new0 (char *, n);
  self->inputs = g_new0 (StarAmount *, n);
  self->operands = g_new0 (StarOperand, n + 1);
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) free_value);
  self->shown = g_ptr_array_new ();
  self->messages = g_ptr_array_new_with_free_func ((GDestroyNotify) free_message);

  return self;
}

/* Takes the text. */
static void
add_message (StarCalculation *self, const StarFormulaGuard *guard, StarGuardLevel level, int input,
             char *text)
{
  StarCalculationMessage *message = g_new0 (StarCalculationMessage, 1);

  message->level = level;
  message->guard = guard;
  message->input = input >= 0 ? star_formula_get_input (self->formula, input)->name : NULL;
  message->text = text;
  g_ptr_array_add (self->messages, message);
  self->has_error |= level == STAR_GUARD_ERROR;
}

static StarAmount *
make_amount (StarCalculation *self, const StarFormulaForm *form, double value)
{
  StarAmountKind kind = form->is_any ? self->kind : form->kind;

  return star_amount_new (kind, value, kind == STAR_AMOUNT_MONEY ? self->currency : NULL);
}

/* Whether something holds; what cannot be said does not. */
static gboolean
holds (StarCalculation *self, StarExpression *when)
{
  double result;

  return star_expression_evaluate (when, self->operands, &result, NULL) && result != 0;
}

/* A value is there before the guards that speak of it, and beside an error if it needs no value. */
static gboolean
is_defined (StarCalculation *self, const StarFormulaValue *value)
{
  guint last = star_formula_get_n_inputs (self->formula);

  if (self->amount == NULL
      && (star_expression_uses (value->expression, last)
          || (value->when != NULL && star_expression_uses (value->when, last))))
    return FALSE;

  return value->when == NULL || holds (self, value->when);
}

static void
add_values (StarCalculation *self)
{
  GPtrArray *values = star_formula_get_values (self->formula);

  for (guint i = 0; i < values->len; i++)
    {
      const StarFormulaValue *value = g_ptr_array_index (values, i);
      StarCalculationValue *added;
      double number;

      if (!is_defined (self, value)
          || !star_expression_evaluate (value->expression, self->operands, &number, NULL))
        continue;

      added = g_new0 (StarCalculationValue, 1);
      added->id = value->id;
      added->label = value->label;
      added->amount = make_amount (self, &value->form, number);
      added->text = star_calculation_words_dup_alone (self, &value->form, added->amount);
      g_ptr_array_add (self->values, added);
    }
}

/* The others are for sentences and messages alone. */
static void
show_values (StarCalculation *self)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      StarCalculationValue *value = g_ptr_array_index (self->values, i);

      if (value->label != NULL)
        g_ptr_array_add (self->shown, value);
    }
}

static void
apply_guards (StarCalculation *self, gboolean errors)
{
  GPtrArray *guards = star_formula_get_guards (self->formula);

  for (guint i = 0; i < guards->len; i++)
    {
      const StarFormulaGuard *guard = g_ptr_array_index (guards, i);

      if ((guard->level == STAR_GUARD_ERROR) == errors && holds (self, guard->when))
        add_message (self, guard, guard->level, guard->input,
                     star_calculation_words_fill (self, guard->text));
    }
}

/* The input to blame: one that is 0 and is divided by, as far as can be told. */
static int
find_culprit (StarCalculation *self)
{
  int last = -1;

  for (guint i = 0; i < star_formula_get_n_inputs (self->formula); i++)
    {
      if (!star_expression_uses (star_formula_get_expression (self->formula), i))
        continue;
      last = i;
      if (star_amount_get_kind (self->inputs[i]) != STAR_AMOUNT_LIST
          && self->operands[i].number == 0)
        return i;
    }

  return last;
}

static void
calculate (StarCalculation *self)
{
  const StarFormulaForm *form = star_formula_get_form (self->formula);
  g_autoptr (GError) wrong = NULL;
  double value;

  if (!star_expression_evaluate (star_formula_get_expression (self->formula), self->operands,
                                 &value, &wrong))
    {
      star_calculation_add_error (self, find_culprit (self), g_strdup (wrong->message));
      return;
    }

  /* Not "-0", which is nothing that a person says. */
  self->amount = make_amount (self, form, value + 0.0);
  self->text = star_calculation_words_dup_alone (self, form, self->amount);
  self->operands[star_formula_get_n_inputs (self->formula)].number = value;
}

static void
run (StarCalculation *self, GHashTable *inputs)
{
  star_calculation_inputs_read (self, inputs);
  if (self->has_error)
    return;

  add_values (self);
  apply_guards (self, TRUE);
  g_ptr_array_set_size (self->values, 0);
  if (!self->has_error)
    calculate (self);
  if (self->has_error)
    return;

  add_values (self);
  show_values (self);
  apply_guards (self, FALSE);
}

/* Takes the text; @input is the number of the input that it is about, or -1. */
void
star_calculation_add_error (StarCalculation *self, int input, char *text)
{
  add_message (self, NULL, STAR_GUARD_ERROR, input, text);
}

/* Takes the text; @input is the number of the input that it is about. */
void
star_calculation_add_note (StarCalculation *self, int input, char *text)
{
  add_message (self, NULL, STAR_GUARD_NOTE, input, text);
}

/*
 * star_calculation_new_in_currency:
 * @currency: that of the amounts of money which have none
 *
 * Returns: (transfer full): the same inputs worked out anew
 */
StarCalculation *
star_calculation_new_in_currency (StarCalculation *self, const char *currency)
{
  StarCalculation *other = alloc (self->formula, self->style.decimal_mark, self->style.digits);
  g_autoptr (GHashTable) inputs = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < star_formula_get_n_inputs (self->formula); i++)
    g_hash_table_insert (inputs, star_formula_get_input (self->formula, i)->name, self->typed[i]);
  other->assumed = g_intern_string (currency);
  run (other, inputs);

  return other;
}

/**
 * star_calculation_new:
 * @formula: what is calculated
 * @inputs: (element-type utf8 utf8): what was entered, by the names of the inputs; what is missing
 *   or empty takes its default
 * @decimal_mark: '.' or ',', as the user writes and reads
 * @digits: significant digits to write, %STAR_CALCULATION_DIGITS or another number, 0 for all
 *
 * Returns: (transfer full): the calculation, with a value or with errors
 */
StarCalculation *
star_calculation_new (StarFormula *formula, GHashTable *inputs, char decimal_mark, int digits)
{
  StarCalculation *self;

  g_return_val_if_fail (formula != NULL, NULL);
  g_return_val_if_fail (inputs != NULL, NULL);
  g_return_val_if_fail (decimal_mark == '.' || decimal_mark == ',', NULL);

  self = alloc (formula, decimal_mark, digits);
  run (self, inputs);

  return self;
}

StarCalculation *
star_calculation_ref (StarCalculation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_calculation_unref (StarCalculation *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_calculation_free (self);
}

/**
 * star_calculation_get_formula:
 *
 * Returns: (transfer none): the formula
 */
StarFormula *
star_calculation_get_formula (StarCalculation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->formula;
}

/**
 * star_calculation_is_valid:
 *
 * Returns: %TRUE if there is a value, %FALSE if there are errors
 */
gboolean
star_calculation_is_valid (StarCalculation *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !self->has_error;
}

/**
 * star_calculation_get_amount:
 *
 * Returns: (transfer none) (nullable): the value; %NULL after an error
 */
StarAmount *
star_calculation_get_amount (StarCalculation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->amount;
}

/**
 * star_calculation_dup_metric:
 *
 * Returns: (transfer full): what a row of KPI movement calls the value: "p95 latency"; after an
 *   error it may be less exact
 */
char *
star_calculation_dup_metric (StarCalculation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return star_calculation_words_dup_metric (self, star_formula_get_metric (self->formula));
}

/**
 * star_calculation_get_text:
 *
 * Returns: (transfer none) (nullable): the value in words: "0.25 %", "4.5 per shift"; %NULL after
 *   an error
 */
const char *
star_calculation_get_text (StarCalculation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * star_calculation_get_input:
 * @index: the number of an input
 *
 * Returns: (transfer none) (nullable): what was entered, as it was read; %NULL if it could not be
 */
StarAmount *
star_calculation_get_input (StarCalculation *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < star_formula_get_n_inputs (self->formula), NULL);

  return self->inputs[index];
}

/**
 * star_calculation_get_values:
 *
 * Returns: (transfer none) (element-type StarCalculationValue): the further values to be shown
 */
GPtrArray *
star_calculation_get_values (StarCalculation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->shown;
}

/**
 * star_calculation_get_messages:
 *
 * Returns: (transfer none) (element-type StarCalculationMessage): errors, or warnings and notes; an
 *   error without an input is about a name that no input has
 */
GPtrArray *
star_calculation_get_messages (StarCalculation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->messages;
}

/**
 * star_calculation_get_error:
 *
 * Returns: (transfer none) (nullable): the first error
 */
const StarCalculationMessage *
star_calculation_get_error (StarCalculation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->messages->len; i++)
    {
      const StarCalculationMessage *message = g_ptr_array_index (self->messages, i);

      if (message->level == STAR_GUARD_ERROR)
        return message;
    }

  return NULL;
}

/**
 * star_calculation_dup_sentences:
 *
 * Returns: (transfer full) (array zero-terminated=1): the value in sentences for a story, in
 *   several wordings; none after an error
 */
char **
star_calculation_dup_sentences (StarCalculation *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->has_error)
    star_calculation_words_add_sentences (self, builder);

  return g_strv_builder_end (builder);
}
