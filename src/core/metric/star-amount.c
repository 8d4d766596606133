/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-amount.h"

#include <string.h>

#include "star-amount-reader-private.h"
#include "star-amount-text-private.h"
#include "star-function-private.h"

struct _StarAmount
{
  gatomicrefcount ref_count;

  StarAmountKind kind;
  StarAmountKind of;
  StarMoment moment;
  StarMeasure measure;
  double value;
  char *currency;
  double *samples;
  double *sorted;
  gsize n_samples;
};

G_DEFINE_BOXED_TYPE (StarAmount, star_amount, star_amount_ref, star_amount_unref)

static StarAmount *
create (StarAmountKind kind, const char *currency)
{
  StarAmount *self = g_new0 (StarAmount, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->of = kind;
  self->currency = g_strdup (currency);

  return self;
}

/**
 * star_amount_new:
 * @kind: any kind but a list
 * @value: in base units: a fraction, a number, seconds, currency units, bytes, or so many a second
 * @currency: (nullable): the code of the currency
 *
 * Returns: (transfer full): the amount
 */
StarAmount *
star_amount_new (StarAmountKind kind, double value, const char *currency)
{
  g_return_val_if_fail (kind < STAR_AMOUNT_LIST, NULL);

  return star_amount_new_measured (kind, value, currency, star_measure_of_kind (kind),
                                   STAR_MOMENT_NONE);
}

/**
 * star_amount_new_measured:
 * @kind: any kind but a list
 * @value: in base units
 * @currency: (nullable): the code of the currency
 * @measure: what it measures, if it is more than its kind says: money per time
 * @moment: whether it is a point in time
 *
 * Returns: (transfer full): the amount
 */
StarAmount *
star_amount_new_measured (StarAmountKind kind, double value, const char *currency,
                          StarMeasure measure, StarMoment moment)
{
  StarAmount *self;

  g_return_val_if_fail (kind < STAR_AMOUNT_LIST, NULL);

  self = create (kind, currency);
  self->value = value;
  self->measure = measure;
  self->moment = moment;

  return self;
}

/**
 * star_amount_new_list:
 * @of: the kind of the elements, no list
 * @samples: (array length=n_samples): the elements in base units
 * @currency: (nullable): the code of the currency
 *
 * Returns: (transfer full): the amount
 */
StarAmount *
star_amount_new_list (StarAmountKind of, const double *samples, gsize n_samples,
                      const char *currency)
{
  StarAmount *self;

  g_return_val_if_fail (of < STAR_AMOUNT_LIST, NULL);
  g_return_val_if_fail (samples != NULL || n_samples == 0, NULL);

  self = create (STAR_AMOUNT_LIST, currency);
  self->of = of;
  self->measure = star_measure_of_kind (of);
  self->measure.form = STAR_FORM_LIST;
  self->samples = g_new (double, MAX (n_samples, 1));
  if (n_samples > 0)
    memcpy (self->samples, samples, n_samples * sizeof *samples);
  self->n_samples = n_samples;
  self->sorted = star_function_sort (self->samples, n_samples);

  return self;
}

/**
 * star_amount_with_currency:
 * @currency: (nullable): the code of a currency
 *
 * Returns: (transfer full): the same amount in that currency, without any conversion
 */
StarAmount *
star_amount_with_currency (StarAmount *self, const char *currency)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind == STAR_AMOUNT_LIST)
    return star_amount_new_list (self->of, self->samples, self->n_samples, currency);

  return star_amount_new_measured (self->kind, self->value, currency, self->measure, self->moment);
}

/**
 * star_amount_read:
 * @text: what a person wrote
 * @spec: what is asked for
 * @decimal_mark: '.' or ',', as the user has it
 *
 * Reads "43.2 min", "1 h 30 min", "$0.12", "2.5 TB", "500k/s", "99.9%", "1,200", "1.2e6",
 * "4/quarter", a list of them divided by ";", "," or lines, and "2026-11-21T10:42Z" or "10:42"
 * where a moment may stand. What has two readings is refused, and the message names both: "1,5"
 * where the decimal mark is ".", "1.234" where it is ",", "5m" for a number, "40" for a ratio.
 *
 * Returns: (transfer full) (nullable): the amount, or %NULL and an error of #STAR_METRIC_ERROR
 */
StarAmount *
star_amount_read (const char *text, const StarAmountSpec *spec, char decimal_mark, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (spec != NULL && spec->kind < STAR_N_AMOUNT_KINDS, NULL);
  g_return_val_if_fail (spec->kind != STAR_AMOUNT_LIST || spec->of < STAR_AMOUNT_LIST, NULL);
  g_return_val_if_fail (decimal_mark == '.' || decimal_mark == ',', NULL);

  return star_amount_reader_read (text, spec, decimal_mark, error);
}

/**
 * star_amount_ref:
 *
 * Returns: (transfer full): @self
 */
StarAmount *
star_amount_ref (StarAmount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * star_amount_unref:
 * @self: (transfer full): an amount
 */
void
star_amount_unref (StarAmount *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->currency);
  g_free (self->samples);
  g_free (self->sorted);
  g_free (self);
}

/**
 * star_amount_get_kind:
 *
 * Returns: its kind
 */
StarAmountKind
star_amount_get_kind (StarAmount *self)
{
  g_return_val_if_fail (self != NULL, STAR_AMOUNT_COUNT);

  return self->kind;
}

/**
 * star_amount_get_element_kind:
 *
 * Returns: the kind of the elements of a list, its own kind for all else
 */
StarAmountKind
star_amount_get_element_kind (StarAmount *self)
{
  g_return_val_if_fail (self != NULL, STAR_AMOUNT_COUNT);

  return self->of;
}

/**
 * star_amount_get_value:
 *
 * Returns: the value in base units, 0 for a list
 */
double
star_amount_get_value (StarAmount *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->value;
}

/**
 * star_amount_get_currency:
 *
 * Returns: (transfer none) (nullable): the code of the currency ("USD"), %NULL if none was said
 */
const char *
star_amount_get_currency (StarAmount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->currency;
}

/**
 * star_amount_get_measure:
 *
 * Returns: what it measures
 */
StarMeasure
star_amount_get_measure (StarAmount *self)
{
  g_return_val_if_fail (self != NULL, (StarMeasure) { 0 });

  return self->measure;
}

/**
 * star_amount_get_moment:
 *
 * Returns: whether it is a point in time, and of which sort
 */
StarMoment
star_amount_get_moment (StarAmount *self)
{
  g_return_val_if_fail (self != NULL, STAR_MOMENT_NONE);

  return self->moment;
}

/**
 * star_amount_get_operand:
 *
 * Returns: what an expression calculates with, as long as @self lives
 */
StarOperand
star_amount_get_operand (StarAmount *self)
{
  g_return_val_if_fail (self != NULL, (StarOperand) { 0 });

  return (StarOperand) { self->value, self->samples, self->n_samples, self->sorted };
}

/**
 * star_amount_to_text:
 * @style: how to write it
 *
 * Returns: (transfer full): the amount in words: "0.25 %", "43.2 min", "$1.20", "2.5 TB", "500k/s";
 *   without rounding star_amount_read () reads it as the same amount
 */
char *
star_amount_to_text (StarAmount *self, const StarAmountStyle *style)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  return star_amount_text_new (self, style);
}

/**
 * star_amount_spec_get_measure:
 *
 * Returns: what an amount that is read by @spec measures
 */
StarMeasure
star_amount_spec_get_measure (const StarAmountSpec *spec)
{
  StarMeasure measure;

  g_return_val_if_fail (spec != NULL, (StarMeasure) { 0 });

  if (spec->kind != STAR_AMOUNT_LIST)
    {
      measure = star_measure_of_kind (spec->kind);
      if (spec->kind == STAR_AMOUNT_MONEY && star_amount_reader_get_per (spec) != NULL)
        measure.time--;
      return measure;
    }

  measure = star_measure_of_kind (spec->of);
  measure.form = STAR_FORM_LIST;
  return measure;
}
