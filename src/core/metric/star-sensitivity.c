/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-sensitivity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "star-calculation-private.h"

/* Below this share of the value a move is nothing but rounding. */
#define NOTHING 1e-12

/* So much of a move may be lost where its end is rounded. */
#define LITTLE 0.05

struct _StarSensitivity
{
  gatomicrefcount ref_count;

  StarCalculation *calculation;
  double step;
  GPtrArray *entries;
};

G_DEFINE_BOXED_TYPE (StarSensitivity, star_sensitivity, star_sensitivity_ref,
                     star_sensitivity_unref)

static void
entry_free (StarSensitivityEntry *entry)
{
  g_free (entry->low.text);
  g_free (entry->high.text);
  g_free (entry->words);
  g_free (entry);
}

static double
move (const StarFormulaInput *input, double number, double share, gboolean *is_limited)
{
  double moved = number * share;

  if (input->upper.is_set && moved > input->upper.value)
    moved = input->upper.value;
  else if (input->lower.is_set && moved < input->lower.value)
    moved = input->lower.value;
  else
    return moved;

  *is_limited = TRUE;
  return moved;
}

/* All elements of a list move together: it is one thing that is more, or less. */
static void
move_operand (const StarFormulaInput *input, StarOperand *operand, double *samples, double share,
              gboolean *is_limited)
{
  if (operand->samples == NULL)
    {
      operand->number = move (input, operand->number, share, is_limited);
      return;
    }

  for (gsize i = 0; i < operand->n_samples; i++)
    samples[i] = move (input, operand->samples[i], share, is_limited);
  operand->samples = samples;
  operand->sorted = NULL;
}

static gboolean
has_points (StarSensitivity *self)
{
  StarAmount *base = star_calculation_get_amount (self->calculation);

  return star_form_text_has_points (star_formula_get_form (self->calculation->formula),
                                    star_amount_get_kind (base));
}

/* Who subtracts two percentages must get the points that are said: 99.875 %, not 99.88 %. */
static int
find_digits (StarSensitivity *self, StarAmount *amount)
{
  StarFormText style = self->calculation->style;
  double value = star_amount_get_value (amount);
  double difference = fabs (value - star_sensitivity_get_base (self));

  if (!has_points (self) || difference < NOTHING)
    return style.digits;

  while (style.digits > 0 && style.digits < STAR_FORM_TEXT_MAX_DIGITS
         && fabs (star_form_text_round (&style, star_formula_get_form (self->calculation->formula),
                                        amount)
                  - value)
              > LITTLE * difference)
    style.digits++;

  return style.digits;
}

static char *
write_value (StarSensitivity *self, double value)
{
  StarAmount *base = star_calculation_get_amount (self->calculation);
  g_autoptr (StarAmount) amount = star_amount_new (star_amount_get_kind (base), value,
                                                   star_amount_get_currency (base));
  StarFormText style = self->calculation->style;

  style.digits = find_digits (self, amount);
  return star_form_text_write_alone (&style, star_formula_get_form (self->calculation->formula),
                                     amount);
}

/* One input moves wherever the formula names it, and all others stay. */
static StarSensitivityEnd
find_end (StarSensitivity *self, guint which, double share)
{
  StarFormula *formula = self->calculation->formula;
  guint n = star_formula_get_n_inputs (formula);
  g_autofree StarOperand *operands = g_new0 (StarOperand, n);
  g_autofree double *samples = NULL;
  StarSensitivityEnd end = { 0 };

  for (guint i = 0; i < n; i++)
    operands[i] = self->calculation->operands[i];
  samples = g_new0 (double, MAX (operands[which].n_samples, 1));
  move_operand (star_formula_get_input (formula, which), &operands[which], samples, share,
                &end.is_limited);
  end.is_valid = star_expression_evaluate (star_formula_get_expression (formula), operands,
                                           &end.value, NULL)
                 && isfinite (end.value);
  if (!end.is_valid)
    end.value = star_sensitivity_get_base (self);
  end.text = end.is_valid ? write_value (self, end.value) : g_strdup ("");

  return end;
}

/* How far it moved: a ratio in points, which are no per cent of it. */
static char *
write_size (StarSensitivity *self, double difference)
{
  gboolean as_points = has_points (self);
  double share = as_points ? difference : difference / star_sensitivity_get_base (self);
  g_autoptr (StarAmount) amount = star_amount_new (STAR_AMOUNT_RATIO, fabs (share), NULL);
  const StarAmountStyle style = {
    .show = as_points ? STAR_AMOUNT_SHOW_POINTS : STAR_AMOUNT_SHOW_PERCENT,
    .digits = 3,
    .decimal_mark = self->calculation->style.decimal_mark,
  };

  return star_amount_to_text (amount, &style);
}

/* A value that is 0 or below has no share by which it moved. */
static char *
describe_move (StarSensitivity *self, const StarSensitivityEnd *end)
{
  double base = star_sensitivity_get_base (self);
  double difference = end->value - base;
  g_autofree char *size = NULL;
  g_autofree char *moved = NULL;

  if (!has_points (self) && (base <= 0 || end->value < 0))
    return g_strdup (end->text);

  size = write_size (self, difference);
  moved = star_form_text_write_move (&self->calculation->style, size,
                                     fabs (difference) < NOTHING * fabs (base) ? 0 : difference);

  /* Translators: a value, and how far it moved: "$1.44, up 20 %" */
  return g_strdup_printf (_("%s, %s"), end->text, moved);
}

static char *
describe_end (StarSensitivity *self, const StarSensitivityEnd *end, gboolean is_more)
{
  g_autofree char *result = end->is_valid ? describe_move (self, end) : NULL;
  double percent = self->step * 100;

  if (result == NULL)
    return g_strdup_printf (is_more
                              /* Translators: %g is a number of per cent; two per cent signs stand
                               * for one */
                              ? _("%g %% more: no value.")
                              /* Translators: %g is a number of per cent; two per cent signs stand
                               * for one */
                              : _("%g %% less: no value."),
                            percent);
  if (end->is_limited)
    return g_strdup_printf (is_more
                              /* Translators: an input at its limit, and what comes of it: "As much
                               * as can be: 100 %" */
                              ? _("As much as can be: %s.")
                              /* Translators: an input at its limit, and what comes of it: "As
                               * little as can be: $0" */
                              : _("As little as can be: %s."),
                            result);

  return g_strdup_printf (is_more
                            /* Translators: a number of per cent, and what comes of it: "20 % more:
                             * $1.44, up 20 %." Two per cent signs stand for one. */
                            ? _("%g %% more: %s.")
                            /* Translators: a number of per cent, and what comes of it: "20 % less:
                             * $0.96, down 20 %." Two per cent signs stand for one. */
                            : _("%g %% less: %s."),
                          percent, result);
}

static char *
describe (StarSensitivity *self, const StarSensitivityEntry *entry)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (entry->effect <= NOTHING * fabs (star_sensitivity_get_base (self)) && entry->low.is_valid
      && entry->high.is_valid)
    return g_strdup (_("It changes nothing."));

  low = describe_end (self, &entry->low, FALSE);
  high = describe_end (self, &entry->high, TRUE);

  return g_strdup_printf ("%s %s", low, high);
}

/* A point in time is not more or less of anything. */
static gboolean
can_move (StarSensitivity *self, guint input)
{
  StarAmount *amount = star_calculation_get_input (self->calculation, input);

  return amount != NULL && star_amount_get_moment (amount) == STAR_MOMENT_NONE
         && star_expression_uses (star_formula_get_expression (self->calculation->formula), input);
}

static void
add_entry (StarSensitivity *self, guint input)
{
  StarSensitivityEntry *entry = g_new0 (StarSensitivityEntry, 1);
  double base = star_sensitivity_get_base (self);

  entry->input = input;
  entry->label = star_formula_get_input (self->calculation->formula, input)->label;
  entry->low = find_end (self, input, 1 - self->step);
  entry->high = find_end (self, input, 1 + self->step);
  entry->effect = MAX (fabs (entry->low.value - base), fabs (entry->high.value - base));
  entry->words = describe (self, entry);
  g_ptr_array_add (self->entries, entry);
}

/* What moves the value most comes first, else what comes first in the formula. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const StarSensitivityEntry *first = *(const StarSensitivityEntry **) a;
  const StarSensitivityEntry *second = *(const StarSensitivityEntry **) b;

  if (first->effect != second->effect)
    return first->effect < second->effect ? 1 : -1;

  return first->input < second->input ? -1 : 1;
}

/**
 * star_sensitivity_new:
 * @calculation: one with a value
 * @step: by which share each input moves down and up, above 0 and below 1
 *
 * Moves one input after the other and leaves the others as they are. An input stops at what it may
 * be at most, or at least.
 *
 * Returns: (transfer full): how far the value moves each time, the farthest first
 */
StarSensitivity *
star_sensitivity_new (StarCalculation *calculation, double step)
{
  StarSensitivity *self;

  g_return_val_if_fail (calculation != NULL, NULL);
  g_return_val_if_fail (star_calculation_is_valid (calculation), NULL);
  g_return_val_if_fail (step > 0 && step < 1, NULL);

  self = g_new0 (StarSensitivity, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->calculation = star_calculation_ref (calculation);
  self->step = step;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  for (guint i = 0; i < star_formula_get_n_inputs (calculation->formula); i++)
    {
      if (can_move (self, i))
        add_entry (self, i);
    }
  g_ptr_array_sort (self->entries, compare_entries);

  return self;
}

StarSensitivity *
star_sensitivity_ref (StarSensitivity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_sensitivity_unref (StarSensitivity *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  star_calculation_unref (self->calculation);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * star_sensitivity_get_base:
 *
 * Returns: the value of the calculation, from which all others move away
 */
double
star_sensitivity_get_base (StarSensitivity *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return star_amount_get_value (star_calculation_get_amount (self->calculation));
}

/**
 * star_sensitivity_get_entries:
 *
 * Returns: (transfer none) (element-type StarSensitivityEntry): the inputs that can be moved
 */
GPtrArray *
star_sensitivity_get_entries (StarSensitivity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entries;
}
