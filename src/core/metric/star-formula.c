/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-private.h"

#include <string.h>

#include "star-formula-loader-private.h"

G_DEFINE_ENUM_TYPE (StarFormulaShow, star_formula_show,
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_SHOW_AUTO, "auto"),
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_SHOW_PERCENT, "percent"),
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_SHOW_FACTOR, "factor"),
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_SHOW_CHANGE, "change"),
  G_DEFINE_ENUM_VALUE (STAR_FORMULA_SHOW_OVER, "over"))

G_DEFINE_ENUM_TYPE (StarGuardLevel, star_guard_level,
  G_DEFINE_ENUM_VALUE (STAR_GUARD_ERROR, "error"),
  G_DEFINE_ENUM_VALUE (STAR_GUARD_WARNING, "warning"),
  G_DEFINE_ENUM_VALUE (STAR_GUARD_NOTE, "note"))

G_DEFINE_BOXED_TYPE (StarFormula, star_formula, star_formula_ref, star_formula_unref)

static void
free_input (StarFormulaInput *input)
{
  g_free (input->name);
  g_free (input->label);
  g_free (input->hint);
  g_free ((char *) input->spec.unit);
  g_free (input->fallback);
  g_free (input);
}

static void
clear_form (StarFormulaForm *form)
{
  g_clear_pointer (&form->unit, g_free);
  g_clear_pointer (&form->suffix, g_free);
  g_clear_pointer (&form->story_suffix, g_free);
  g_clear_pointer (&form->limit, star_expression_unref);
}

static void
free_value (StarFormulaValue *value)
{
  g_free (value->id);
  g_free (value->label);
  clear_form (&value->form);
  g_clear_pointer (&value->expression, star_expression_unref);
  g_clear_pointer (&value->when, star_expression_unref);
  g_free (value);
}

static void
free_guard (StarFormulaGuard *guard)
{
  g_clear_pointer (&guard->when, star_expression_unref);
  g_free (guard->text);
  g_free (guard);
}

static void
star_formula_free (StarFormula *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->about);
  g_free (self->metric);
  g_free (self->story_metric);
  g_free (self->reference);
  g_ptr_array_unref (self->inputs);
  g_clear_pointer (&self->expression, star_expression_unref);
  clear_form (&self->form);
  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->guards);
  g_strfreev (self->notes);
  g_strfreev (self->one);
  g_strfreev (self->change);
  g_free (self->same);
  g_free (self->json);
  g_free (self);
}

/* To be filled by the loader. */
StarFormula *
star_formula_alloc (void)
{
  StarFormula *self = g_new0 (StarFormula, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) free_input);
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) free_value);
  self->guards = g_ptr_array_new_with_free_func ((GDestroyNotify) free_guard);

  return self;
}

StarFormulaInput *
star_formula_add_input (StarFormula *self)
{
  StarFormulaInput *input = g_new0 (StarFormulaInput, 1);

  g_ptr_array_add (self->inputs, input);

  return input;
}

StarFormulaValue *
star_formula_add_value (StarFormula *self)
{
  StarFormulaValue *value = g_new0 (StarFormulaValue, 1);

  g_ptr_array_add (self->values, value);

  return value;
}

StarFormulaGuard *
star_formula_add_guard (StarFormula *self)
{
  StarFormulaGuard *guard = g_new0 (StarFormulaGuard, 1);

  guard->input = -1;
  g_ptr_array_add (self->guards, guard);

  return guard;
}

/* The number of the further value that is called so, -1 if there is none. */
int
star_formula_find_value (StarFormula *self, const char *id)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      const StarFormulaValue *value = g_ptr_array_index (self->values, i);

      if (g_strcmp0 (value->id, id) == 0)
        return i;
    }

  return -1;
}

/**
 * star_formula_new_from_json:
 * @text: a formula of the user: one of the objects of data/formulas.json
 * @error: where to put what is wrong with it, with the place; in an expression also the character,
 *   see star_metric_error_get_span()
 *
 * Returns: (transfer full) (nullable): the formula
 */
StarFormula *
star_formula_new_from_json (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  return star_formula_loader_load_own (text, error);
}

StarFormula *
star_formula_ref (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_formula_unref (StarFormula *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_formula_free (self);
}

/**
 * star_formula_to_json:
 *
 * Returns: (transfer full): the formula as a JSON object, for star_formula_new_from_json()
 */
char *
star_formula_to_json (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (self->json);
}

/**
 * star_formula_equal:
 *
 * Returns: whether both are written the same
 */
gboolean
star_formula_equal (StarFormula *self, StarFormula *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self == other || strcmp (self->json, other->json) == 0;
}

const char *
star_formula_get_id (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

const char *
star_formula_get_name (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * star_formula_get_about:
 *
 * Returns: (transfer none): what the formula says, in a sentence; ""
 */
const char *
star_formula_get_about (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->about;
}

StarFormulaFamily
star_formula_get_family (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, STAR_FORMULA_FAMILY_DECISION);

  return self->family;
}

/**
 * star_formula_has_dimension:
 *
 * Returns: %TRUE if a number of this formula may be evidence of @dimension
 */
gboolean
star_formula_has_dimension (StarFormula *self, StarDimension dimension)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->dimension == STAR_FORMULA_ANY_DIMENSION || self->dimension == (int) dimension;
}

/**
 * star_formula_get_dimension:
 *
 * Returns: the #StarDimension that it is evidence of, -1 where that depends on what is measured
 */
int
star_formula_get_dimension (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, STAR_FORMULA_ANY_DIMENSION);

  return self->dimension;
}

/**
 * star_formula_get_metric:
 *
 * Returns: (transfer none): what a row of KPI movement calls the value
 */
const char *
star_formula_get_metric (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->metric;
}

/**
 * star_formula_get_reference:
 *
 * Returns: (transfer none): where the formula comes from; ""
 */
const char *
star_formula_get_reference (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->reference;
}

/**
 * star_formula_get_better:
 *
 * Returns: in which direction the value is better
 */
StarDirection
star_formula_get_better (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, STAR_DIRECTION_NONE);

  return self->better;
}

/**
 * star_formula_is_own:
 *
 * Returns: %TRUE if it is a formula of the user
 */
gboolean
star_formula_is_own (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_own;
}

/**
 * star_formula_is_alone:
 *
 * Returns: %TRUE if it compares by itself, so that one value of it is the rule
 */
gboolean
star_formula_is_alone (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_alone;
}

/**
 * star_formula_get_expression:
 *
 * Returns: (transfer none): what is calculated from the inputs
 */
StarExpression *
star_formula_get_expression (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->expression;
}

/**
 * star_formula_get_form:
 *
 * Returns: (transfer none): what the value is
 */
const StarFormulaForm *
star_formula_get_form (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->form;
}

guint
star_formula_get_n_inputs (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->inputs->len;
}

/**
 * star_formula_get_input:
 * @index: below star_formula_get_n_inputs()
 *
 * Returns: (transfer none): the input
 */
const StarFormulaInput *
star_formula_get_input (StarFormula *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->inputs->len, NULL);

  return g_ptr_array_index (self->inputs, index);
}

/**
 * star_formula_find_input:
 *
 * Returns: the number of the input that is called @name, -1 if there is none
 */
int
star_formula_find_input (StarFormula *self, const char *name)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < self->inputs->len; i++)
    {
      if (g_strcmp0 (star_formula_get_input (self, i)->name, name) == 0)
        return i;
    }

  return -1;
}

/**
 * star_formula_get_values:
 *
 * Returns: (transfer none) (element-type StarFormulaValue): the further values
 */
GPtrArray *
star_formula_get_values (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->values;
}

/**
 * star_formula_get_guards:
 *
 * Returns: (transfer none) (element-type StarFormulaGuard): what is looked at with each calculation
 */
GPtrArray *
star_formula_get_guards (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->guards;
}

/**
 * star_formula_get_notes:
 *
 * Returns: (transfer none): what should always be known beside a value of this formula
 */
const char *const *
star_formula_get_notes (StarFormula *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->notes;
}
