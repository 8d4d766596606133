/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-check-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-formula-json-private.h"
#include "star-formula-private.h"
#include "star-metric-error.h"
#include "star-pattern-private.h"

/* Whether a formula that was read makes sense: units go together, placeholders have words. */

/* The first of the kinds that is no plain number's is enough for most, but the power of a duration
 * can only be told by a duration. */
static const StarAmountKind any_kinds[] = {
  STAR_AMOUNT_COUNT, STAR_AMOUNT_RATIO, STAR_AMOUNT_DURATION,
  STAR_AMOUNT_MONEY, STAR_AMOUNT_BYTES, STAR_AMOUNT_RATE,
};

/* One way to fill a formula: the kind of the inputs that may be of any. */
typedef struct {
  StarFormula *formula;
  StarAmountKind kind;
  StarMeasure *measures;
} Filling;

/* What the placeholders of a pattern may be. */
typedef struct {
  StarFormula *formula;
  gboolean is_change;
} Pattern;

static StarMeasure
measure_input (const Filling *filling, const StarFormulaInput *input)
{
  StarAmountSpec spec = input->spec;

  if (input->is_any)
    *(spec.kind == STAR_AMOUNT_LIST ? &spec.of : &spec.kind) = filling->kind;

  return star_amount_spec_get_measure (&spec);
}

static StarMeasure
measure_form (const Filling *filling, const StarFormulaForm *form)
{
  return star_measure_of_kind (form->is_any ? filling->kind : form->kind);
}

static gboolean
check_expression (const Filling *filling, StarExpression *expression, StarMeasure expected,
                  const char *place, const char *member, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  g_autofree char *found_text = NULL;
  g_autofree char *expected_text = NULL;
  g_autofree char *reason = NULL;
  StarMeasure found;

  if (!star_expression_check (expression, filling->measures, &found, &wrong))
    return star_formula_check_fail (error, place, member, wrong);
  if (star_measure_equal (found, expected))
    return TRUE;

  found_text = star_measure_to_text (found);
  expected_text = star_measure_to_text (expected);
  /* Translators: what an expression measures and what it should: "time", "a plain number" */
  reason = g_strdup_printf (_("it gives %s, not %s"), found_text, expected_text);
  return star_formula_json_fail (error, place, member, reason);
}

/* What a value is held against must measure the same. */
static gboolean
check_limit (const Filling *filling, const StarFormulaForm *form, const char *place, GError **error)
{
  return form->limit == NULL
         || check_expression (filling, form->limit, measure_form (filling, form), place, "limit",
                              error);
}

static gboolean
check_values (const Filling *filling, const char *place, GError **error)
{
  const StarMeasure truth = { .form = STAR_FORM_TRUTH };
  GPtrArray *values = filling->formula->values;

  for (guint i = 0; i < values->len; i++)
    {
      const StarFormulaValue *value = g_ptr_array_index (values, i);
      g_autofree char *inner = g_strdup_printf ("%salso[%u].", place, i);

      if (!check_expression (filling, value->expression, measure_form (filling, &value->form),
                             inner, "expression", error)
          || !check_limit (filling, &value->form, inner, error))
        return FALSE;
      if (value->when != NULL
          && !check_expression (filling, value->when, truth, inner, "when", error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_guards (const Filling *filling, const char *place, GError **error)
{
  const StarMeasure truth = { .form = STAR_FORM_TRUTH };
  GPtrArray *guards = filling->formula->guards;

  for (guint i = 0; i < guards->len; i++)
    {
      const StarFormulaGuard *guard = g_ptr_array_index (guards, i);
      g_autofree char *inner = g_strdup_printf ("%sguards[%u].", place, i);

      if (!check_expression (filling, guard->when, truth, inner, "when", error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_filling (StarFormula *self, StarAmountKind kind, const char *place, GError **error)
{
  guint n = self->inputs->len;
  g_autofree StarMeasure *measures = g_new0 (StarMeasure, n + 1);
  Filling filling = { self, kind, measures };
  g_autofree char *result = g_strconcat (place, "result.", NULL);

  for (guint i = 0; i < n; i++)
    measures[i] = measure_input (&filling, star_formula_get_input (self, i));
  measures[n] = measure_form (&filling, &self->form);

  return check_expression (&filling, self->expression, measures[n], place, "expression", error)
         && check_limit (&filling, &self->form, result, error)
         && check_values (&filling, place, error) && check_guards (&filling, place, error);
}

static gboolean
has_any_input (StarFormula *self)
{
  for (guint i = 0; i < self->inputs->len; i++)
    {
      if (star_formula_get_input (self, i)->is_any)
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_measures (StarFormula *self, const char *place, GError **error)
{
  if (!has_any_input (self))
    return !self->form.is_any ? check_filling (self, STAR_AMOUNT_COUNT, place, error)
                              : star_formula_json_fail (error, place, "result.kind",
                                                        _("it cannot be “any”, since no input is"));

  for (gsize i = 0; i < G_N_ELEMENTS (any_kinds); i++)
    {
      if (!check_filling (self, any_kinds[i], place, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
knows_of_one (StarFormula *formula, const char *name)
{
  return strcmp (name, "value") == 0 || star_formula_find_input (formula, name) >= 0
         || star_formula_find_value (formula, name) >= 0;
}

static gboolean
knows (const char *name, gpointer data)
{
  static const char *const of_two[] = {
    "before", "after", "change", "relative", "absolute", "factor", NULL,
  };
  const Pattern *pattern = data;

  if (!pattern->is_change)
    return knows_of_one (pattern->formula, name);
  if (g_strv_contains (of_two, name))
    return TRUE;
  if (g_str_has_prefix (name, "before.") || g_str_has_prefix (name, "after."))
    return knows_of_one (pattern->formula, strchr (name, '.') + 1);

  return strcmp (name, "value") != 0 && knows_of_one (pattern->formula, name);
}

static gboolean
check_pattern (StarFormula *self, const char *text, gboolean is_change, const char *place,
               const char *member, GError **error)
{
  Pattern pattern = { self, is_change };
  g_autoptr (GError) wrong = NULL;

  return star_pattern_check (text, knows, &pattern, &wrong)
         || star_formula_check_fail (error, place, member, wrong);
}

static gboolean
check_patterns (StarFormula *self, const char *place, GError **error)
{
  for (guint i = 0; i < self->guards->len; i++)
    {
      g_autofree char *member = g_strdup_printf ("guards[%u].text", i);
      const StarFormulaGuard *guard = g_ptr_array_index (self->guards, i);

      if (!check_pattern (self, guard->text, FALSE, place, member, error))
        return FALSE;
    }

  for (int i = 0; self->one[i] != NULL; i++)
    {
      if (!check_pattern (self, self->one[i], FALSE, place, "sentences.one", error))
        return FALSE;
    }

  for (int i = 0; self->change[i] != NULL; i++)
    {
      if (!check_pattern (self, self->change[i], TRUE, place, "sentences.change", error))
        return FALSE;
    }

  return self->same == NULL
         || check_pattern (self, self->same, TRUE, place, "sentences.same", error);
}

/*
 * star_formula_check:
 * @place: what stands before the names of the members in a message
 */
gboolean
star_formula_check (StarFormula *self, const char *place, GError **error)
{
  return check_measures (self, place, error) && check_patterns (self, place, error);
}

/*
 * star_formula_check_text:
 *
 * Returns: whether a guard can say @text, which its translator may have got wrong
 */
gboolean
star_formula_check_text (StarFormula *self, const char *text)
{
  Pattern pattern = { self, FALSE };

  return star_pattern_check (text, knows, &pattern, NULL);
}

/*
 * star_formula_check_fail:
 * @wrong: what is wrong in a member, with a place in its text
 *
 * Sets @error to the same, with the member's name before it. Always %FALSE.
 */
gboolean
star_formula_check_fail (GError **error, const char *place, const char *member,
                         const GError *wrong)
{
  g_autofree char *message = NULL;
  int start = -1;
  int end = -1;

  star_metric_error_get_span (wrong, &start, &end);
  /* Translators: the first two %s are a place in a file of formulas, such as
   * "formulas[burn-rate]." and "expression", the third is what is wrong there */
  message = g_strdup_printf (_("%s%s: %s"), place, member, wrong->message);
  g_propagate_error (error, star_metric_error_new (wrong->code, start, end, message));

  return FALSE;
}
