/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-model.h"

#include <glib/gi18n.h>

#include "star-local-amount.h"

/**
 * StarMetricModel:
 *
 * A formula and what is entered for it, worked out anew with each change: the values, what is to
 * be said about them, and the sentences. #StarMetricModel::changed follows each change.
 */
struct _StarMetricModel
{
  GObject parent_instance;

  StarFormula *formula;
  StarMetricRecord *record;
  int digits;

  /* What comes of it. Without a second side there is only the first calculation. */
  StarCalculation *calculations[2];
  StarComparison *comparison;
  char *texts[2];
  GError *problem;
  GStrv wordings;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarMetricModel, star_metric_model, G_TYPE_OBJECT)

static const char *
get_name (StarMetricModel *self, guint input)
{
  return star_formula_get_input (self->formula, input)->name;
}

static StarCalculation *
calculate (StarMetricModel *self, StarRecordSide side)
{
  g_autoptr (GHashTable) inputs = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < star_formula_get_n_inputs (self->formula); i++)
    {
      const char *name = get_name (self, i);

      g_hash_table_insert (inputs, (char *) name,
                           (char *) star_metric_record_get (self->record, side, name));
    }

  return star_calculation_new (self->formula, inputs, star_local_amount_get_decimal_mark (),
                               self->digits);
}

static void
clear_result (StarMetricModel *self)
{
  g_clear_pointer (&self->calculations[STAR_RECORD_BEFORE], star_calculation_unref);
  g_clear_pointer (&self->calculations[STAR_RECORD_AFTER], star_calculation_unref);
  g_clear_pointer (&self->comparison, star_comparison_unref);
  g_clear_pointer (&self->texts[STAR_RECORD_BEFORE], g_free);
  g_clear_pointer (&self->texts[STAR_RECORD_AFTER], g_free);
  g_clear_pointer (&self->wordings, g_strfreev);
  g_clear_error (&self->problem);
}

static void
compare (StarMetricModel *self)
{
  StarCalculation *before = self->calculations[STAR_RECORD_BEFORE];
  StarCalculation *after = self->calculations[STAR_RECORD_AFTER];

  if (!star_calculation_is_valid (before) || !star_calculation_is_valid (after))
    return;

  self->comparison = star_comparison_new (before, after, &self->problem);
  if (self->comparison == NULL)
    return;

  self->texts[STAR_RECORD_BEFORE] = star_comparison_dup_before_text (self->comparison);
  self->texts[STAR_RECORD_AFTER] = star_comparison_dup_after_text (self->comparison);
  self->wordings = star_comparison_dup_sentences (self->comparison);
}

static gboolean
has_own (StarMetricModel *self, StarRecordSide side)
{
  for (guint i = 0; i < star_formula_get_n_inputs (self->formula); i++)
    {
      if (*star_metric_model_get_input (self, side, i) != '\0')
        return TRUE;
    }

  return FALSE;
}

/* Those that name the options of a decision come first. */
static void
name_options (StarMetricModel *self)
{
  const char *matrix = star_metric_model_get_extra (self, STAR_DECISION_EXTRA);
  StarCalculation *before = self->calculations[STAR_RECORD_BEFORE];
  StarCalculation *after = self->calculations[STAR_RECORD_AFTER];
  g_autoptr (StarDecision) decision = NULL;
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) named = NULL;

  if (*matrix == '\0')
    return;

  decision = star_decision_read (matrix);
  named = star_decision_words_dup_sentences (decision, after != NULL ? before : NULL,
                                             after != NULL ? after : before,
                                             star_local_amount_get_decimal_mark ());
  builder = g_strv_builder_new ();
  g_strv_builder_addv (builder, (const char **) named);
  g_strv_builder_addv (builder, (const char **) self->wordings);
  g_strfreev (self->wordings);
  self->wordings = g_strv_builder_end (builder);
}

/* As long as nothing is entered for the side after there is one value. */
static gboolean
has_two_sides (StarMetricModel *self)
{
  return star_metric_record_is_pair (self->record) && has_own (self, STAR_RECORD_AFTER);
}

static void
work_out (StarMetricModel *self)
{
  clear_result (self);
  self->calculations[STAR_RECORD_BEFORE] = calculate (self, STAR_RECORD_BEFORE);
  if (has_two_sides (self))
    {
      self->calculations[STAR_RECORD_AFTER] = calculate (self, STAR_RECORD_AFTER);
      compare (self);
    }
  else if (star_calculation_is_valid (self->calculations[STAR_RECORD_BEFORE]))
    {
      self->wordings = star_calculation_dup_sentences (self->calculations[STAR_RECORD_BEFORE]);
    }
  if (self->wordings == NULL)
    self->wordings = g_new0 (char *, 1);
  else
    name_options (self);
}

static void
star_metric_model_dispose (GObject *object)
{
  StarMetricModel *self = STAR_METRIC_MODEL (object);

  clear_result (self);
  g_clear_pointer (&self->formula, star_formula_unref);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (star_metric_model_parent_class)->dispose (object);
}

static void
star_metric_model_class_init (StarMetricModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_metric_model_dispose;

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_METRIC_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
star_metric_model_init (StarMetricModel *self)
{
  self->digits = STAR_CALCULATION_DIGITS;
}

static void
change (StarMetricModel *self)
{
  work_out (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * star_metric_model_new:
 * @formula: what is calculated
 * @record: what was entered; changes with the model
 *
 * Returns: (transfer full): the model
 */
StarMetricModel *
star_metric_model_new (StarFormula *formula, StarMetricRecord *record)
{
  StarMetricModel *self;

  g_return_val_if_fail (formula != NULL, NULL);
  g_return_val_if_fail (STAR_IS_METRIC_RECORD (record), NULL);

  self = g_object_new (STAR_TYPE_METRIC_MODEL, NULL);
  self->formula = star_formula_ref (formula);
  self->record = g_object_ref (record);
  work_out (self);

  return self;
}

/**
 * star_metric_model_get_formula:
 *
 * Returns: (transfer none): what is calculated
 */
StarFormula *
star_metric_model_get_formula (StarMetricModel *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  return self->formula;
}

/**
 * star_metric_model_get_record:
 *
 * Returns: (transfer none): what is entered, for a row to keep
 */
StarMetricRecord *
star_metric_model_get_record (StarMetricModel *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  return self->record;
}

/* What was typed for the side that goes is what there is. */
static void
move_to_before (StarMetricModel *self)
{
  for (guint i = 0; i < star_formula_get_n_inputs (self->formula); i++)
    {
      const char *name = get_name (self, i);

      star_metric_record_set (self->record, STAR_RECORD_BEFORE, name,
                              star_metric_record_get_own (self->record, STAR_RECORD_AFTER, name));
      star_metric_record_set (self->record, STAR_RECORD_AFTER, name, "");
    }
}

/**
 * star_metric_model_set_pair:
 * @is_pair: whether there is a value before and one after; if there was one after alone, it is
 *   what remains
 */
void
star_metric_model_set_pair (StarMetricModel *self, gboolean is_pair)
{
  g_return_if_fail (STAR_IS_METRIC_MODEL (self));

  if (star_metric_record_is_pair (self->record) == is_pair)
    return;

  if (!is_pair && !has_own (self, STAR_RECORD_BEFORE))
    move_to_before (self);
  star_metric_record_set_pair (self->record, is_pair);
  change (self);
}

/**
 * star_metric_model_set_input:
 * @input: the number of an input
 * @text: what was typed
 */
void
star_metric_model_set_input (StarMetricModel *self, StarRecordSide side, guint input,
                             const char *text)
{
  g_return_if_fail (STAR_IS_METRIC_MODEL (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (star_metric_model_get_input (self, side, input), text))
    return;

  star_metric_record_set (self->record, side, get_name (self, input), text);
  change (self);
}

/**
 * star_metric_model_get_input:
 *
 * Returns: (transfer none): what was typed for this side, "" for nothing
 */
const char *
star_metric_model_get_input (StarMetricModel *self, StarRecordSide side, guint input)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  return star_metric_record_get_own (self->record, side, get_name (self, input));
}

/**
 * star_metric_model_is_missing:
 *
 * Returns: %TRUE if the side needs the input, and nothing counts as entered for it
 */
gboolean
star_metric_model_is_missing (StarMetricModel *self, StarRecordSide side, guint input)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), FALSE);

  return *star_metric_record_get (self->record, side, get_name (self, input)) == '\0'
         && star_metric_model_get_error (self, side, input) != NULL;
}

/**
 * star_metric_model_has_inputs:
 *
 * Returns: %TRUE if anything is entered for the side
 */
gboolean
star_metric_model_has_inputs (StarMetricModel *self, StarRecordSide side)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), FALSE);

  return has_own (self, side);
}

/**
 * star_metric_model_get_extra:
 * @name: no input of the formula, but what a page for its inputs is called
 *
 * Returns: (transfer none): what the page keeps, "" for nothing
 */
const char *
star_metric_model_get_extra (StarMetricModel *self, const char *name)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  return star_metric_record_get_own (self->record, STAR_RECORD_BEFORE, name);
}

/**
 * star_metric_model_set_extra:
 * @name: no input of the formula, but what a page for its inputs is called
 * @text: what the page keeps, so that it opens again as it was
 */
void
star_metric_model_set_extra (StarMetricModel *self, const char *name, const char *text)
{
  g_return_if_fail (STAR_IS_METRIC_MODEL (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (star_metric_model_get_extra (self, name), text))
    return;

  star_metric_record_set (self->record, STAR_RECORD_BEFORE, name, text);
  change (self);
}

/* What is wrong, about one input, or about none in particular. */
static const char *
find_error (StarCalculation *calculation, const char *input)
{
  GPtrArray *messages;

  if (calculation == NULL)
    return NULL;

  messages = star_calculation_get_messages (calculation);
  for (guint i = 0; i < messages->len; i++)
    {
      const StarCalculationMessage *message = g_ptr_array_index (messages, i);

      if (message->level == STAR_GUARD_ERROR && g_strcmp0 (message->input, input) == 0)
        return message->text;
    }

  return NULL;
}

/**
 * star_metric_model_get_error:
 *
 * Returns: (transfer none) (nullable): what is wrong with the input
 */
const char *
star_metric_model_get_error (StarMetricModel *self, StarRecordSide side, guint input)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  return find_error (self->calculations[side], get_name (self, input));
}

/**
 * star_metric_model_set_digits:
 * @digits: to how many significant digits values are written, 0 for all
 */
void
star_metric_model_set_digits (StarMetricModel *self, int digits)
{
  g_return_if_fail (STAR_IS_METRIC_MODEL (self));
  g_return_if_fail (digits >= 0);

  if (self->digits == digits)
    return;

  self->digits = digits;
  change (self);
}

/**
 * star_metric_model_get_calculation:
 *
 * Returns: (transfer none) (nullable): the calculation of one side, with a value or with errors;
 *   %NULL for a side that there is not
 */
StarCalculation *
star_metric_model_get_calculation (StarMetricModel *self, StarRecordSide side)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  return self->calculations[side];
}

/**
 * star_metric_model_get_result:
 *
 * Returns: (transfer none) (nullable): the calculation of now, which is that of the side after if
 *   there are two, or %NULL as long as something is missing or wrong
 */
StarCalculation *
star_metric_model_get_result (StarMetricModel *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  if (self->comparison != NULL)
    return self->calculations[STAR_RECORD_AFTER];
  if (self->calculations[STAR_RECORD_AFTER] == NULL
      && star_calculation_is_valid (self->calculations[STAR_RECORD_BEFORE]))
    return self->calculations[STAR_RECORD_BEFORE];

  return NULL;
}

/**
 * star_metric_model_get_comparison:
 *
 * Returns: (transfer none) (nullable): both sides, %NULL without a second one
 */
StarComparison *
star_metric_model_get_comparison (StarMetricModel *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  return self->comparison;
}

/**
 * star_metric_model_get_problem:
 *
 * Returns: (transfer none) (nullable): what is wrong with the inputs together
 */
const char *
star_metric_model_get_problem (StarMetricModel *self)
{
  const char *problem;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  if (self->problem != NULL)
    return self->problem->message;
  problem = find_error (self->calculations[STAR_RECORD_BEFORE], NULL);

  return problem != NULL ? problem : find_error (self->calculations[STAR_RECORD_AFTER], NULL);
}

/**
 * star_metric_model_get_text:
 *
 * Returns: (transfer none) (nullable): the value of one side in words, with as many digits as it
 *   needs beside the other; %NULL if there is none
 */
const char *
star_metric_model_get_text (StarMetricModel *self, StarRecordSide side)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  if (self->comparison != NULL)
    return self->texts[side];

  return self->calculations[side] != NULL ? star_calculation_get_text (self->calculations[side])
                                          : NULL;
}

/**
 * star_metric_model_dup_metric:
 *
 * Returns: (transfer full): what a row of KPI movement calls the value, as far as it can be told
 */
char *
star_metric_model_dup_metric (StarMetricModel *self)
{
  StarCalculation *result = star_metric_model_get_result (self);

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  return star_calculation_dup_metric (result != NULL ? result
                                                     : self->calculations[STAR_RECORD_BEFORE]);
}

/**
 * star_metric_model_get_n_wordings:
 *
 * Returns: how many sentences there are to choose from
 */
guint
star_metric_model_get_n_wordings (StarMetricModel *self)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), 0);

  return g_strv_length (self->wordings);
}

/**
 * star_metric_model_get_wording:
 * @wording: which one; the first stands for those that there are not
 *
 * Returns: (transfer none): a sentence for the story, "" as long as there is no value
 */
const char *
star_metric_model_get_wording (StarMetricModel *self, guint wording)
{
  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  if (self->wordings[0] == NULL)
    return "";

  return self->wordings[wording < star_metric_model_get_n_wordings (self) ? wording : 0];
}

/**
 * star_metric_model_store_values:
 * @kpi: gets the formula, the inputs, the values and which way is better
 */
void
star_metric_model_store_values (StarMetricModel *self, StarKpi *kpi)
{
  g_auto (GStrv) inputs = NULL;
  gboolean is_pair;

  g_return_if_fail (STAR_IS_METRIC_MODEL (self));
  g_return_if_fail (STAR_IS_KPI (kpi));

  if (star_metric_model_get_result (self) == NULL)
    return;

  inputs = star_metric_record_write (self->record);
  is_pair = self->comparison != NULL;
  g_object_set (kpi,
                "formula", star_formula_get_id (self->formula),
                "inputs", inputs,
                "from", is_pair ? star_metric_model_get_text (self, STAR_RECORD_BEFORE) : "",
                "to", is_pair ? star_metric_model_get_text (self, STAR_RECORD_AFTER)
                              : star_metric_model_get_text (self, STAR_RECORD_BEFORE),
                "unit", "",
                "direction", star_formula_get_better (self->formula),
                NULL);
}

static gboolean
gives_row (StarMetricModel *self, StarKpi *kpi, const char *sentence)
{
  g_autoptr (StarKpi) row = star_kpi_copy (kpi);

  if (*sentence != '\0' && g_strv_contains ((const char *const *) self->wordings, sentence))
    return TRUE;
  star_metric_model_store_values (self, row);

  return g_str_equal (star_kpi_get_to (row), star_kpi_get_to (kpi))
         && g_str_equal (star_kpi_get_from (row), star_kpi_get_from (kpi));
}

/**
 * star_metric_model_find_digits:
 * @kpi: a row that came of what is entered
 *
 * Finds out how it was rounded, which it does not say but show, and rounds so.
 *
 * Returns: to how many significant digits, 0 for all
 */
int
star_metric_model_find_digits (StarMetricModel *self, StarKpi *kpi)
{
  static const int tries[] = { STAR_CALCULATION_DIGITS, 0, 4, 2, 1 };
  const char *sentence;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), STAR_CALCULATION_DIGITS);
  g_return_val_if_fail (STAR_IS_KPI (kpi), STAR_CALCULATION_DIGITS);

  sentence = star_metric_record_get_sentence (self->record, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      star_metric_model_set_digits (self, tries[i]);
      if (gives_row (self, kpi, sentence))
        return tries[i];
    }
  star_metric_model_set_digits (self, STAR_CALCULATION_DIGITS);

  return STAR_CALCULATION_DIGITS;
}
