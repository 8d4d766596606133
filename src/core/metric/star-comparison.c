/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-comparison-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "star-calculation-private.h"
#include "star-comparison-words-private.h"
#include "star-metric-error.h"

G_DEFINE_BOXED_TYPE (StarComparison, star_comparison, star_comparison_ref, star_comparison_unref)

static void
star_comparison_free (StarComparison *self)
{
  g_clear_pointer (&self->absolute, star_amount_unref);
  star_calculation_unref (self->before);
  star_calculation_unref (self->after);
  g_free (self);
}

static double
get_before (StarComparison *self)
{
  return star_amount_get_value (self->before->amount);
}

static double
get_after (StarComparison *self)
{
  return star_amount_get_value (self->after->amount);
}

static gboolean
has_points (StarComparison *self)
{
  return star_form_text_has_points (star_formula_get_form (self->before->formula),
                                    star_amount_get_kind (self->absolute));
}

/* Per cent of nothing, or of less than nothing, says nothing. */
static gboolean
is_comparable (StarComparison *self)
{
  return get_before (self) > 0 && get_after (self) >= 0;
}

/* A guard speaks of one side; what it says of both is said once. */
static void
add_warnings (GStrvBuilder *builder, StarCalculation *side, StarCalculation *other,
              gboolean is_before)
{
  for (guint i = 0; i < side->messages->len; i++)
    {
      const StarCalculationMessage *message = g_ptr_array_index (side->messages, i);
      gboolean is_shared = FALSE;
      g_autofree char *text = NULL;

      if (message->level != STAR_GUARD_WARNING)
        continue;
      for (guint k = 0; k < other->messages->len; k++)
        is_shared |= strcmp (((StarCalculationMessage *) other->messages->pdata[k])->text,
                             message->text) == 0;
      if (is_shared && !is_before)
        continue;

      text = is_shared   ? g_strdup (message->text)
             /* Translators: %s is a warning about the value before */
             : is_before ? g_strdup_printf (_("Before: %s"), message->text)
                         /* Translators: %s is a warning about the value after */
                         : g_strdup_printf (_("After: %s"), message->text);
      g_strv_builder_add (builder, text);
    }
}

/**
 * star_comparison_new:
 * @before: a calculation with a value
 * @after: another one of the same formula
 * @error: where to put why the two cannot be compared
 *
 * Returns: (transfer full) (nullable): the comparison
 */
StarComparison *
star_comparison_new (StarCalculation *before, StarCalculation *after, GError **error)
{
  StarComparison *self;
  StarAmountKind kind;

  g_return_val_if_fail (before != NULL && star_calculation_is_valid (before), NULL);
  g_return_val_if_fail (after != NULL && star_calculation_is_valid (after), NULL);
  g_return_val_if_fail (before->formula == after->formula, NULL);

  kind = star_amount_get_kind (before->amount);
  if (kind != star_amount_get_kind (after->amount)
      || g_strcmp0 (before->currency, after->currency) != 0)
    {
      g_set_error_literal (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_KIND,
                           kind != star_amount_get_kind (after->amount)
                             ? _("The values before and after are of two kinds")
                             : _("The values before and after are in two currencies"));
      return NULL;
    }

  self = g_new0 (StarComparison, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->before = star_calculation_ref (before);
  self->after = star_calculation_ref (after);
  self->absolute = star_amount_new (kind, get_after (self) - get_before (self),
                                    star_amount_get_currency (before->amount));
  self->digits = star_comparison_words_find_digits (self);

  return self;
}

StarComparison *
star_comparison_ref (StarComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_comparison_unref (StarComparison *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_comparison_free (self);
}

/**
 * star_comparison_get_before:
 *
 * Returns: (transfer none): the calculation before
 */
StarCalculation *
star_comparison_get_before (StarComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
}

/**
 * star_comparison_get_after:
 *
 * Returns: (transfer none): the calculation after
 */
StarCalculation *
star_comparison_get_after (StarComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after;
}

/**
 * star_comparison_get_direction:
 *
 * Returns: where the value went, %STAR_DIRECTION_NONE if it stayed
 */
StarDirection
star_comparison_get_direction (StarComparison *self)
{
  double difference;

  g_return_val_if_fail (self != NULL, STAR_DIRECTION_NONE);

  difference = star_amount_get_value (self->absolute);

  return difference < 0   ? STAR_DIRECTION_DOWN
         : difference > 0 ? STAR_DIRECTION_UP
                          : STAR_DIRECTION_NONE;
}

/**
 * star_comparison_get_absolute:
 *
 * Returns: (transfer none): after less before; of two ratios a ratio, which is points
 */
StarAmount *
star_comparison_get_absolute (StarComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->absolute;
}

/**
 * star_comparison_get_relative:
 * @relative: (out): the difference over the value before, as a fraction
 *
 * Returns: %FALSE if it is undefined: from 0, or where a value is negative; or if there are too many
 *   per cent to be written
 */
gboolean
star_comparison_get_relative (StarComparison *self, double *relative)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (relative != NULL, FALSE);

  if (!is_comparable (self))
    return FALSE;

  *relative = star_amount_get_value (self->absolute) / get_before (self);
  return isfinite (100 * *relative);
}

/**
 * star_comparison_get_factor:
 * @factor: (out): the value after over the value before
 *
 * Returns: %FALSE if it is undefined: from 0, or where a value is negative
 */
gboolean
star_comparison_get_factor (StarComparison *self, double *factor)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (factor != NULL, FALSE);

  if (!is_comparable (self))
    return FALSE;

  *factor = get_after (self) / get_before (self);
  return isfinite (*factor);
}

/**
 * star_comparison_get_points:
 * @points: (out): the difference of two percentages, in points
 *
 * Returns: %FALSE if the values are no percentages
 */
gboolean
star_comparison_get_points (StarComparison *self, double *points)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (points != NULL, FALSE);

  *points = 100 * star_amount_get_value (self->absolute);

  return has_points (self);
}

/**
 * star_comparison_dup_absolute_text:
 *
 * Returns: (transfer full): the difference in words, for the user: "down 1.8 points", "down $0.75"
 */
char *
star_comparison_dup_absolute_text (StarComparison *self)
{
  g_autofree char *size = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  size = star_comparison_words_dup_absolute (self);

  return star_comparison_words_dup_move (self, size);
}

/**
 * star_comparison_dup_relative_text:
 *
 * Returns: (transfer full) (nullable): the relative change in words, for the user: "down 62.5 %";
 *   %NULL if it is undefined
 */
char *
star_comparison_dup_relative_text (StarComparison *self)
{
  g_autofree char *size = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  size = star_comparison_words_dup_relative (self);

  return size != NULL ? star_comparison_words_dup_move (self, size) : NULL;
}

/**
 * star_comparison_dup_factor_text:
 *
 * Returns: (transfer full) (nullable): how many times the larger value is the smaller one, for the
 *   user: "2.7× less"; %NULL if that is undefined or 1
 */
char *
star_comparison_dup_factor_text (StarComparison *self)
{
  g_autofree char *factor = NULL;
  StarDirection direction;

  g_return_val_if_fail (self != NULL, NULL);

  factor = star_comparison_words_dup_factor (self);
  direction = star_comparison_get_direction (self);
  if (factor == NULL || direction == STAR_DIRECTION_NONE)
    return NULL;

  /* Translators: %s is a factor, such as "2.7×" */
  return g_strdup_printf (direction == STAR_DIRECTION_DOWN ? _("%s less")
                                                           /* Translators: %s is a factor */
                                                           : _("%s more"), factor);
}

/**
 * star_comparison_dup_warnings:
 *
 * Returns: (transfer full) (array zero-terminated=1): what should give second thoughts, of either
 *   side and of the comparison itself
 */
char **
star_comparison_dup_warnings (StarComparison *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  add_warnings (builder, self->before, self->after, TRUE);
  add_warnings (builder, self->after, self->before, FALSE);

  if (get_before (self) == 0 && get_after (self) != 0)
    g_strv_builder_add (builder, _("From 0 the relative change is undefined: say the two values"));
  else if (!is_comparable (self) && get_before (self) != get_after (self))
    g_strv_builder_add (builder, _("With a negative value the relative change is undefined: say "
                                   "the two values"));

  return g_strv_builder_end (builder);
}

/**
 * star_comparison_dup_sentences:
 *
 * Returns: (transfer full) (array zero-terminated=1): the change in sentences for a story, in
 *   several wordings, of which there is always one
 */
char **
star_comparison_dup_sentences (StarComparison *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  star_comparison_words_add_sentences (self, builder);

  return g_strv_builder_end (builder);
}
