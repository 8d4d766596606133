/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formula-input-loader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-formula-json-private.h"
#include "star-formula-private.h"
#include "star-metric-record.h"

/*
 * The form of an input:
 *
 * "name", "label", "hint": what expressions call it, what people call it, what to enter
 * "kind": the nick of a kind, or "any"; "of": the same for the elements of a list
 * "unit": that of a bare number, see StarAmountSpec
 * "minimum", "maximum": bounds in the base unit; "above", "below": bounds that are outside
 * "whole": whether only whole numbers are taken; "moment": whether points in time are
 * "default": what is taken where nothing is entered
 */
static const char *const members[] = {
  "name", "label", "hint", "kind", "of", "unit", "minimum", "maximum", "above", "below", "whole",
  "moment", "default", NULL,
};

static gboolean
fail (GError **error, const char *place, const char *member, const char *reason)
{
  return star_formula_json_fail (error, place, member, reason);
}

static gboolean
read_name (StarFormula *formula, JsonObject *object, const char *place, StarFormulaInput *input,
           GError **error)
{
  const char *name;

  if (!star_formula_json_read_text (object, place, "name", &name, error))
    return FALSE;
  if (!star_expression_is_name (name))
    return fail (error, place, "name", _("a name has letters, digits and “_” only"));
  if (!star_metric_record_can_keep (name))
    return fail (error, place, "name", _("this name is taken, so choose another one"));
  if (star_formula_find_input (formula, name) >= 0)
    return fail (error, place, "name", _("this name is there twice"));

  input->name = g_strdup (name);
  return TRUE;
}

static char *
dup_shown (StarFormula *formula, const char *text)
{
  return g_strdup (formula->is_own || *text == '\0' ? text : g_dgettext (GETTEXT_PACKAGE, text));
}

static gboolean
read_words (StarFormula *formula, JsonObject *object, const char *place, StarFormulaInput *input,
            GError **error)
{
  const char *label = input->name;
  const char *hint = "";

  if (!star_formula_json_read_optional (object, place, "label", &label, error)
      || !star_formula_json_read_optional (object, place, "hint", &hint, error))
    return FALSE;

  input->label = dup_shown (formula, label);
  input->hint = dup_shown (formula, hint);
  return TRUE;
}

/* A kind that an amount can be of; "any" leaves @kind as it is. */
static gboolean
read_kind (JsonObject *object, const char *place, const char *member, StarAmountKind *kind,
           gboolean *is_any, GError **error)
{
  const char *nick;
  int value;

  if (!star_formula_json_read_text (object, place, member, &nick, error))
    return FALSE;
  *is_any = strcmp (nick, "any") == 0;
  if (*is_any)
    return TRUE;
  if (!star_enum_from_nick (STAR_TYPE_AMOUNT_KIND, nick, &value))
    return fail (error, place, member, _("there is no such kind"));

  *kind = value;
  return TRUE;
}

static gboolean
read_of (JsonObject *object, const char *place, StarFormulaInput *input, GError **error)
{
  if (!read_kind (object, place, "of", &input->spec.of, &input->is_any, error))
    return FALSE;

  return input->spec.of != STAR_AMOUNT_LIST
         || fail (error, place, "of", _("a list cannot contain lists"));
}

static gboolean
read_spec (JsonObject *object, const char *place, StarFormulaInput *input, GError **error)
{
  StarAmountSpec *spec = &input->spec;
  const char *unit = NULL;

  if (!read_kind (object, place, "kind", &spec->kind, &input->is_any, error))
    return FALSE;
  if (spec->kind == STAR_AMOUNT_LIST && !read_of (object, place, input, error))
    return FALSE;
  if (spec->kind != STAR_AMOUNT_LIST && json_object_has_member (object, "of"))
    return fail (error, place, "of", _("this is only for a list"));
  if (!star_formula_json_read_optional (object, place, "unit", &unit, error)
      || !star_formula_json_read_flag (object, place, "moment", &spec->is_moment, error)
      || !star_formula_json_read_flag (object, place, "whole", &input->is_whole, error))
    return FALSE;
  if (spec->is_moment && spec->kind != STAR_AMOUNT_DURATION)
    return fail (error, place, "moment", _("this is only for a duration"));

  spec->unit = g_strdup (unit);
  return TRUE;
}

static gboolean
read_bound (JsonObject *object, const char *place, const char *closed, const char *open,
            StarFormulaBound *bound, GError **error)
{
  if (!star_formula_json_read_number (object, place, closed, &bound->is_set, &bound->value, error))
    return FALSE;
  if (bound->is_set && json_object_has_member (object, open))
    return fail (error, place, open, _("there are two limits on one side"));
  if (bound->is_set)
    return TRUE;
  if (!star_formula_json_read_number (object, place, open, &bound->is_open, &bound->value, error))
    return FALSE;

  bound->is_set = bound->is_open;
  return TRUE;
}

static gboolean
read_default (JsonObject *object, const char *place, StarFormulaInput *input, GError **error)
{
  const char *text = NULL;
  g_autoptr (StarAmount) amount = NULL;
  g_autoptr (GError) wrong = NULL;
  StarAmountSpec spec = input->spec;

  if (!star_formula_json_read_optional (object, place, "default", &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;

  if (input->is_any)
    *(spec.kind == STAR_AMOUNT_LIST ? &spec.of : &spec.kind) = STAR_AMOUNT_COUNT;
  amount = star_amount_read (text, &spec, '.', &wrong);
  if (amount == NULL)
    return fail (error, place, "default", wrong->message);

  input->fallback = g_strdup (text);
  return TRUE;
}

/*
 * star_formula_input_loader_load:
 * @place: where @object stands, for messages: "inputs[0]."
 *
 * Adds an input to @formula.
 */
gboolean
star_formula_input_loader_load (StarFormula *formula, JsonObject *object, const char *place,
                                GError **error)
{
  StarFormulaInput *input;

  if (!star_formula_json_check_members (object, place, members, error))
    return FALSE;

  /* In the formula before anything is read, so that it is freed with it. */
  input = star_formula_add_input (formula);

  return read_name (formula, object, place, input, error)
         && read_words (formula, object, place, input, error)
         && read_spec (object, place, input, error)
         && read_bound (object, place, "minimum", "above", &input->lower, error)
         && read_bound (object, place, "maximum", "below", &input->upper, error)
         && read_default (object, place, input, error);
}
