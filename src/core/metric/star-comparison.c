/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-comparison-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "star-amount-wording-private.h"
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
add_messages (GStrvBuilder *builder, StarGuardLevel level, StarCalculation *side,
              StarCalculation *other, gboolean is_before)
{
  for (guint i = 0; i < side->messages->len; i++)
    {
      const StarCalculationMessage *message = g_ptr_array_index (side->messages, i);
      gboolean is_shared = FALSE;
      g_autofree char *text = NULL;

      if (message->level != level)
        continue;
      for (guint k = 0; k < other->messages->len; k++)
        is_shared |= strcmp (((StarCalculationMessage *) other->messages->pdata[k])->text,
                             message->text) == 0;
      if (is_shared && !is_before)
        continue;

      text = is_shared   ? g_strdup (message->text)
             /* Translators: %s is something to be known about the value before */
             : is_before ? g_strdup_printf (_("Before: %s"), message->text)
                         /* Translators: %s is something to be known about the value after */
                         : g_strdup_printf (_("After: %s"), message->text);
      g_strv_builder_add (builder, text);
    }
}

static void
fail_kinds (StarCalculation *before, StarCalculation *after, GError **error)
{
  g_set_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_KIND,
               /* Translators: both %s are sorts of amounts, such as "a number" or "a duration" */
               _("The value before is %s and the one after is %s; write both with the same unit"),
               star_amount_wording_get_noun (star_amount_get_kind (before->amount)),
               star_amount_wording_get_noun (star_amount_get_kind (after->amount)));
}

/* A currency that is written on one side is that of both. */
static StarCalculation *
share_currency (StarCalculation *self, StarCalculation *other)
{
  return self->currency == NULL && other->currency != NULL
           ? star_calculation_new_in_currency (self, other->currency)
           : star_calculation_ref (self);
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
  g_autoptr (StarCalculation) first = NULL;
  g_autoptr (StarCalculation) second = NULL;
  StarComparison *self;
  StarAmountKind kind;

  g_return_val_if_fail (before != NULL && star_calculation_is_valid (before), NULL);
  g_return_val_if_fail (after != NULL && star_calculation_is_valid (after), NULL);
  g_return_val_if_fail (before->formula == after->formula, NULL);

  kind = star_amount_get_kind (before->amount);
  if (kind != star_amount_get_kind (after->amount))
    {
      fail_kinds (before, after, error);
      return NULL;
    }
  if (before->currency != NULL && after->currency != NULL
      && g_strcmp0 (before->currency, after->currency) != 0)
    {
      g_set_error (error, STAR_METRIC_ERROR, STAR_METRIC_ERROR_KIND,
                   /* Translators: both %s are the codes of currencies, such as "EUR" */
                   _("The value before is in %s and the one after in %s; write both in one "
                     "currency"),
                   before->currency, after->currency);
      return NULL;
    }
  first = share_currency (before, after);
  second = share_currency (after, before);

  self = g_new0 (StarComparison, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->before = g_steal_pointer (&first);
  self->after = g_steal_pointer (&second);
  self->absolute = star_amount_new (kind, get_after (self) - get_before (self),
                                    star_amount_get_currency (self->before->amount));
  star_comparison_words_find_digits (self);

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
 * Returns: %FALSE if it is undefined: from 0, or where a value is negative; or if there are too
 *   many per cent to be written
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
 * star_comparison_dup_before_text:
 *
 * Returns: (transfer full): the value before in words, for the user, with as many digits as the
 *   comparison needs
 */
char *
star_comparison_dup_before_text (StarComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return star_comparison_words_dup_value (self, self->before);
}

/**
 * star_comparison_dup_after_text:
 *
 * Returns: (transfer full): the same of the value after
 */
char *
star_comparison_dup_after_text (StarComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return star_comparison_words_dup_value (self, self->after);
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
 * Returns: (transfer full) (nullable): what the value after is of the one before, for the user:
 *   "2.7 times what it was", "37.5 % of what it was"; %NULL if that is undefined, or so little that
 *   only per cent say it
 */
char *
star_comparison_dup_factor_text (StarComparison *self)
{
  g_autofree char *share = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  share = star_comparison_words_dup_share (self);
  if (share == NULL)
    return NULL;

  if (star_comparison_get_direction (self) == STAR_DIRECTION_UP)
    /* Translators: %s is a number, as in "2.7 times what it was" */
    return g_strdup_printf (_("%s times what it was"), share);

  /* Translators: %s is a percentage, as in "37.5 % of what it was" */
  return g_strdup_printf (_("%s of what it was"), share);
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

  add_messages (builder, STAR_GUARD_WARNING, self->before, self->after, TRUE);
  add_messages (builder, STAR_GUARD_WARNING, self->after, self->before, FALSE);

  if (get_before (self) == 0 && get_after (self) != 0)
    g_strv_builder_add (builder, _("From 0 the relative change is undefined: say the two values"));
  else if (!is_comparable (self) && get_before (self) != get_after (self))
    g_strv_builder_add (builder, _("With a negative value the relative change is undefined: say "
                                   "the two values"));

  return g_strv_builder_end (builder);
}

/**
 * star_comparison_dup_notes:
 *
 * Returns: (transfer full) (array zero-terminated=1): what should be known beside the values, of
 *   either side
 */
char **
star_comparison_dup_notes (StarComparison *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  add_messages (builder, STAR_GUARD_NOTE, self->before, self->after, TRUE);
  add_messages (builder, STAR_GUARD_NOTE, self->after, self->before, FALSE);

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
