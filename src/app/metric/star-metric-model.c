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
  if (self->comparison != NULL)
    self->wordings = star_comparison_dup_sentences (self->comparison);
}

/* As long as nothing is entered for the side after there is one value. */
static gboolean
has_two_sides (StarMetricModel *self)
{
  if (!star_metric_record_is_pair (self->record))
    return FALSE;

  for (guint i = 0; i < star_formula_get_n_inputs (self->formula); i++)
    {
      if (*star_metric_model_get_input (self, STAR_RECORD_AFTER, i) != '\0')
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

/**
 * star_metric_model_set_pair:
 * @is_pair: whether there is a value before and one after
 */
void
star_metric_model_set_pair (StarMetricModel *self, gboolean is_pair)
{
  g_return_if_fail (STAR_IS_METRIC_MODEL (self));

  if (star_metric_record_is_pair (self->record) == is_pair)
    return;

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

static const char *
get_text (StarMetricModel *self, StarRecordSide side)
{
  return star_calculation_get_text (self->calculations[side]);
}

/**
 * star_metric_model_dup_headline:
 *
 * Returns: (transfer full) (nullable): the value, or the two of them, %NULL if there is none yet
 */
char *
star_metric_model_dup_headline (StarMetricModel *self)
{
  StarCalculation *result = star_metric_model_get_result (self);

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  if (result == NULL)
    return NULL;
  if (self->comparison == NULL)
    return g_strdup (star_calculation_get_text (result));

  return g_strdup_printf ("%s → %s", get_text (self, STAR_RECORD_BEFORE),
                          get_text (self, STAR_RECORD_AFTER));
}

/**
 * star_metric_model_dup_summary:
 *
 * Returns: (transfer full) (nullable): the value, or the two of them with the change, in one line;
 *   %NULL if there is none yet
 */
char *
star_metric_model_dup_summary (StarMetricModel *self)
{
  g_autofree char *headline = star_metric_model_dup_headline (self);
  g_autofree char *change = NULL;
  double points;

  if (headline == NULL || self->comparison == NULL)
    return g_steal_pointer (&headline);

  if (!star_comparison_get_points (self->comparison, &points))
    change = star_comparison_dup_relative_text (self->comparison);
  if (change == NULL)
    change = star_comparison_dup_absolute_text (self->comparison);

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
add_values (StarMetricModel *self, GStrvBuilder *facts)
{
  GPtrArray *values = star_calculation_get_values (star_metric_model_get_result (self));

  for (guint i = 0; i < values->len; i++)
    {
      const StarCalculationValue *value = g_ptr_array_index (values, i);

      add_fact (facts, value->label, g_strdup (value->text));
    }
}

/**
 * star_metric_model_dup_changes:
 *
 * Returns: (transfer full): what there is to know beside the value: in turns what it is called and
 *   what it is; the sorts of change are kept apart
 */
GStrv
star_metric_model_dup_changes (StarMetricModel *self)
{
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  double points;
  g_autofree char *relative = NULL;

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  if (self->comparison != NULL)
    {
      gboolean has_points = star_comparison_get_points (self->comparison, &points);

      relative = star_comparison_dup_relative_text (self->comparison);
      add_fact (facts, has_points ? _("Change in points") : _("Absolute change"),
                star_comparison_dup_absolute_text (self->comparison));
      add_fact (facts, _("Relative change"),
                g_strdup (relative != NULL ? relative : _("Undefined")));
      add_fact (facts, _("Factor"), star_comparison_dup_factor_text (self->comparison));
    }
  if (star_metric_model_get_result (self) != NULL)
    add_values (self, facts);

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
 * star_metric_model_dup_warnings:
 *
 * Returns: (transfer full): what should give second thoughts before the value is said
 */
GStrv
star_metric_model_dup_warnings (StarMetricModel *self)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  if (self->comparison != NULL)
    return star_comparison_dup_warnings (self->comparison);
  if (star_metric_model_get_result (self) != NULL)
    add_messages (star_metric_model_get_result (self), STAR_GUARD_WARNING, texts);

  return g_strv_builder_end (texts);
}

/**
 * star_metric_model_dup_notes:
 *
 * Returns: (transfer full): what should be known beside the value
 */
GStrv
star_metric_model_dup_notes (StarMetricModel *self)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  g_return_val_if_fail (STAR_IS_METRIC_MODEL (self), NULL);

  if (star_metric_model_get_result (self) != NULL)
    add_messages (star_metric_model_get_result (self), STAR_GUARD_NOTE, texts);

  return g_strv_builder_end (texts);
}

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
                "from", is_pair ? get_text (self, STAR_RECORD_BEFORE) : "",
                "to", is_pair ? get_text (self, STAR_RECORD_AFTER)
                              : get_text (self, STAR_RECORD_BEFORE),
                "unit", "",
                "direction", star_formula_get_better (self->formula),
                NULL);
}
