/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-words.h"

#include <glib/gi18n.h>

/* What there is to say about what comes of a formula. */

/**
 * star_metric_words_dup_headline:
 *
 * Returns: (transfer full) (nullable): the value, or the two of them, %NULL if there is none yet
 */
char *
star_metric_words_dup_headline (StarMetricModel *model)
{
  StarCalculation *result;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);

  result = star_metric_model_get_result (model);
  if (result == NULL)
    return NULL;
  if (star_metric_model_get_comparison (model) == NULL)
    return g_strdup (star_calculation_get_text (result));

  return g_strdup_printf ("%s → %s", star_metric_model_get_text (model, STAR_RECORD_BEFORE),
                          star_metric_model_get_text (model, STAR_RECORD_AFTER));
}

/**
 * star_metric_words_dup_summary:
 *
 * Returns: (transfer full) (nullable): the value, or the two of them with the change, in one line;
 *   %NULL if there is none yet
 */
char *
star_metric_words_dup_summary (StarMetricModel *model)
{
  StarComparison *comparison = star_metric_model_get_comparison (model);
  g_autofree char *headline = star_metric_words_dup_headline (model);
  g_autofree char *change = NULL;
  double points;

  if (headline == NULL || comparison == NULL)
    return g_steal_pointer (&headline);

  if (!star_comparison_get_points (comparison, &points))
    change = star_comparison_dup_relative_text (comparison);
  if (change == NULL)
    change = star_comparison_dup_absolute_text (comparison);

  /* Translators: a value before and after, and how far it moved: "$1.20 → $1.44, up 20 %" */
  return g_strdup_printf (_("%s, %s"), headline, change);
}

/* Takes the value. */
static void
add_fact (GStrvBuilder *facts, const char *label, char *value)
{
  g_autofree char *owned = value;

  if (value == NULL)
    return;
  g_strv_builder_add (facts, label);
  g_strv_builder_add (facts, value);
}

static void
add_values (StarMetricModel *model, GStrvBuilder *facts)
{
  GPtrArray *values = star_calculation_get_values (star_metric_model_get_result (model));

  for (guint i = 0; i < values->len; i++)
    {
      const StarCalculationValue *value = g_ptr_array_index (values, i);

      add_fact (facts, value->label, g_strdup (value->text));
    }
}

/**
 * star_metric_words_dup_changes:
 *
 * Returns: (transfer full): what there is to know beside the value: in turns what it is called and
 *   what it is; the sorts of change are kept apart
 */
GStrv
star_metric_words_dup_changes (StarMetricModel *model)
{
  StarComparison *comparison = star_metric_model_get_comparison (model);
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  double points;
  g_autofree char *relative = NULL;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);

  if (comparison != NULL)
    {
      gboolean has_points = star_comparison_get_points (comparison, &points);

      relative = star_comparison_dup_relative_text (comparison);
      add_fact (facts, has_points ? _("Change in points") : _("Absolute change"),
                star_comparison_dup_absolute_text (comparison));
      add_fact (facts, _("Relative change"),
                g_strdup (relative != NULL ? relative : _("Undefined")));
      add_fact (facts, _("Factor"), star_comparison_dup_factor_text (comparison));
    }
  if (star_metric_model_get_result (model) != NULL)
    add_values (model, facts);

  return g_strv_builder_end (facts);
}

static void
add_messages (StarCalculation *calculation, StarGuardLevel level, GStrvBuilder *texts)
{
  GPtrArray *messages = star_calculation_get_messages (calculation);

  for (guint i = 0; i < messages->len; i++)
    {
      const StarCalculationMessage *message = g_ptr_array_index (messages, i);

      if (message->level == level)
        g_strv_builder_add (texts, message->text);
    }
}

/**
 * star_metric_words_dup_warnings:
 *
 * Returns: (transfer full): what should give second thoughts before the value is said
 */
GStrv
star_metric_words_dup_warnings (StarMetricModel *model)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);

  if (star_metric_model_get_comparison (model) != NULL)
    return star_comparison_dup_warnings (star_metric_model_get_comparison (model));
  if (star_metric_model_get_result (model) != NULL)
    add_messages (star_metric_model_get_result (model), STAR_GUARD_WARNING, texts);

  return g_strv_builder_end (texts);
}

/**
 * star_metric_words_dup_notes:
 *
 * Returns: (transfer full): what should be known beside the value
 */
GStrv
star_metric_words_dup_notes (StarMetricModel *model)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);

  if (star_metric_model_get_comparison (model) != NULL)
    return star_comparison_dup_notes (star_metric_model_get_comparison (model));
  if (star_metric_model_get_result (model) != NULL)
    add_messages (star_metric_model_get_result (model), STAR_GUARD_NOTE, texts);

  return g_strv_builder_end (texts);
}

/**
 * star_metric_words_get_invitation:
 *
 * Returns: (transfer none): what to do where there is no result, and nothing is missing
 */
const char *
star_metric_words_get_invitation (StarMetricModel *model)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);

  for (int side = 0; side < 2; side++)
    {
      if (star_metric_model_has_inputs (model, side))
        return _("Once all numbers are right, the result follows.");
    }

  return _("Enter the numbers, and the result follows.");
}

/**
 * star_metric_words_dup_missing:
 *
 * Returns: (transfer full) (nullable): what is still to be entered, %NULL if nothing is, or if
 *   nothing was entered yet
 */
char *
star_metric_words_dup_missing (StarMetricModel *model)
{
  StarFormula *formula;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  g_autofree char *list = NULL;
  StarCalculation *after;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (model), NULL);

  formula = star_metric_model_get_formula (model);
  after = star_metric_model_get_calculation (model, STAR_RECORD_AFTER);
  if (after == NULL && !star_metric_model_has_inputs (model, STAR_RECORD_BEFORE))
    return NULL;

  /* What is there before counts for the side after, which so lacks nothing more. */
  for (guint i = 0; i < star_formula_get_n_inputs (formula); i++)
    {
      if (star_metric_model_is_missing (model, STAR_RECORD_BEFORE, i))
        g_strv_builder_add (builder, star_formula_get_input (formula, i)->label);
    }
  labels = g_strv_builder_end (builder);
  if (*labels == NULL)
    return NULL;

  list = g_strjoinv (", ", labels);
  if (after != NULL && star_calculation_is_valid (after))
    /* Translators: %s is a list of fields, for the value before */
    return g_strdup_printf (_("Still missing before: %s"), list);

  /* Translators: %s is a list of fields */
  return g_strdup_printf (_("Still missing: %s"), list);
}
