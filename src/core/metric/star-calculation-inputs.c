/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-calculation-inputs-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "star-amount-list-private.h"
#include "star-metric-error.h"

/* How what was entered becomes amounts, with an error for each input that does not. */

static void
refuse (StarCalculation *self, guint input, char *text)
{
  star_calculation_add_error (self, input, text);
}

static StarAmount *
read_as (const StarFormulaInput *input, StarAmountKind kind, const char *text, char mark,
         GError **error)
{
  StarAmountSpec spec = input->spec;

  *(spec.kind == STAR_AMOUNT_LIST ? &spec.of : &spec.kind) = kind;

  return star_amount_read (text, &spec, mark, error);
}

/* The first kind that takes the text, unless one before it is in doubt. A list is what its first
 * element is, so that it is told which one differs from that. */
static StarAmount *
read_any (const StarFormulaInput *input, const char *text, char mark, GError **error)
{
  static const StarAmountKind kinds[] = {
    STAR_AMOUNT_COUNT, STAR_AMOUNT_RATIO, STAR_AMOUNT_MONEY,
    STAR_AMOUNT_DURATION, STAR_AMOUNT_BYTES, STAR_AMOUNT_RATE,
  };
  gboolean is_list = input->spec.kind == STAR_AMOUNT_LIST;
  StarAmountKind wanted = is_list ? star_amount_list_find_kind (text, mark) : STAR_AMOUNT_COUNT;
  g_autoptr (GError) telling = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) wrong = NULL;
      StarAmount *amount = read_as (input, kinds[i], text, mark, &wrong);

      if (amount != NULL)
        return amount;
      if ((!is_list || kinds[i] == wanted)
          && g_error_matches (wrong, STAR_METRIC_ERROR, STAR_METRIC_ERROR_AMBIGUOUS))
        {
          g_propagate_error (error, g_steal_pointer (&wrong));
          return NULL;
        }
      if (kinds[i] == wanted)
        telling = g_steal_pointer (&wrong);
    }

  g_propagate_error (error, g_steal_pointer (&telling));
  return NULL;
}

/* A bare 0 is 0 in any unit. */
static gboolean
is_bare_zero (const StarFormulaInput *input, const char *text, char mark)
{
  g_autoptr (StarAmount) amount = NULL;

  if (input->spec.kind == STAR_AMOUNT_LIST || input->spec.is_moment)
    return FALSE;
  amount = read_as (input, STAR_AMOUNT_COUNT, text, mark, NULL);

  return amount != NULL && star_amount_get_value (amount) == 0;
}

static StarAmount *
read_amount (StarCalculation *self, const StarFormulaInput *input, const char *text,
             GError **error)
{
  char mark = self->style.decimal_mark;

  if (is_bare_zero (input, text, mark))
    return star_amount_new (input->is_any ? self->kind : input->spec.kind, 0, NULL);
  if (!input->is_any)
    return star_amount_read (text, &input->spec, mark, error);
  if (!self->has_kind)
    return read_any (input, text, mark, error);

  return read_as (input, self->kind, text, mark, error);
}

static const char *
get_text (GHashTable *texts, const StarFormulaInput *input)
{
  const char *text = g_hash_table_lookup (texts, input->name);

  return text != NULL && *text != '\0' ? text : input->fallback;
}

/* The kind that all inputs have which may be of any: that of the first that says it. */
static void
find_kind (StarCalculation *self, GHashTable *texts)
{
  for (guint i = 0; i < star_formula_get_n_inputs (self->formula) && !self->has_kind; i++)
    {
      const StarFormulaInput *input = star_formula_get_input (self->formula, i);
      const char *text = get_text (texts, input);
      g_autoptr (StarAmount) amount = NULL;

      if (!input->is_any || text == NULL || is_bare_zero (input, text, self->style.decimal_mark))
        continue;
      amount = read_any (input, text, self->style.decimal_mark, NULL);
      if (amount == NULL)
        return;
      self->kind = star_amount_get_element_kind (amount);
      self->has_kind = TRUE;
    }
}

static char *
write_bound (StarCalculation *self, const StarFormulaInput *input, StarAmountKind kind,
             double value)
{
  g_autoptr (StarAmount) bound = star_amount_new (kind, value, self->currency);
  const StarFormText exact = { 0, self->style.decimal_mark, FALSE };
  const StarFormulaForm form = {
    .unit = kind == STAR_AMOUNT_DURATION && !input->is_any ? (char *) input->spec.unit : NULL,
  };

  return value == 0 ? g_strdup ("0") : star_form_text_write (&exact, &form, bound);
}

/* (transfer full) (nullable): what is wrong with the size of a number. */
static char *
check_bounds (StarCalculation *self, const StarFormulaInput *input, StarAmountKind kind,
              double value)
{
  const StarFormulaBound *lower = &input->lower;
  const StarFormulaBound *upper = &input->upper;
  g_autofree char *bound = NULL;

  if (lower->is_set && lower->is_open && value <= lower->value)
    {
      bound = write_bound (self, input, kind, lower->value);
      /* Translators: %s is an amount */
      return g_strdup_printf (_("It must be more than %s"), bound);
    }
  if (lower->is_set && value < lower->value)
    {
      bound = write_bound (self, input, kind, lower->value);
      /* Translators: %s is an amount */
      return g_strdup_printf (_("It must be at least %s"), bound);
    }
  if (upper->is_set && upper->is_open && value >= upper->value)
    {
      bound = write_bound (self, input, kind, upper->value);
      /* Translators: %s is an amount */
      return g_strdup_printf (_("It must be less than %s"), bound);
    }
  if (upper->is_set && value > upper->value)
    {
      bound = write_bound (self, input, kind, upper->value);
      /* Translators: %s is an amount */
      return g_strdup_printf (_("It must be at most %s"), bound);
    }
  if (input->is_whole && value != floor (value))
    return g_strdup (_("It must be a whole number"));

  return NULL;
}

static void
check_range (StarCalculation *self, guint i)
{
  const StarFormulaInput *input = star_formula_get_input (self->formula, i);
  StarAmount *amount = self->inputs[i];
  StarAmountKind kind = star_amount_get_element_kind (amount);
  StarOperand operand = star_amount_get_operand (amount);
  gboolean is_list = star_amount_get_kind (amount) == STAR_AMOUNT_LIST;
  char *text = NULL;

  if (is_list && operand.n_samples == 0)
    text = g_strdup (_("At least one number is needed"));
  else if (!is_list)
    text = check_bounds (self, input, kind, operand.number);
  for (gsize k = 0; is_list && k < operand.n_samples && text == NULL; k++)
    text = check_bounds (self, input, kind, operand.samples[k]);

  if (text != NULL)
    refuse (self, i, text);
}

/* Amounts of two currencies cannot be added. */
static void
check_currency (StarCalculation *self, guint i)
{
  const char *currency = star_amount_get_currency (self->inputs[i]);

  if (currency == NULL)
    return;
  if (self->currency != NULL && g_strcmp0 (self->currency, currency) != 0)
    /* Translators: the codes of two currencies, such as "EUR" */
    refuse (self, i, g_strdup_printf (_("It is in %s, but the amount before it is in %s; write "
                                        "both in one currency"),
                                      currency, self->currency));
  else
    self->currency = currency;
}

static void
set_currency (StarCalculation *self, guint i)
{
  StarAmount *amount = star_amount_with_currency (self->inputs[i], self->currency);

  star_amount_unref (self->inputs[i]);
  self->inputs[i] = amount;
  self->operands[i] = star_amount_get_operand (amount);
}

static gboolean
is_nothing (StarAmount *amount)
{
  return star_amount_get_kind (amount) != STAR_AMOUNT_LIST && star_amount_get_value (amount) == 0;
}

/* Money without a currency has that of the other amounts. Where there is none at all it is a number
 * that stands alone, and that is said beside the first of them. */
static void
settle_currency (StarCalculation *self)
{
  gboolean is_assumed = self->currency == NULL && self->assumed != NULL;
  gboolean is_told = self->currency != NULL;

  if (is_assumed)
    self->currency = self->assumed;

  for (guint i = 0; i < star_formula_get_n_inputs (self->formula); i++)
    {
      StarAmount *amount = self->inputs[i];

      if (amount == NULL || star_amount_get_element_kind (amount) != STAR_AMOUNT_MONEY
          || star_amount_get_currency (amount) != NULL)
        continue;
      if (!is_told && !is_nothing (amount))
        {
          is_told = TRUE;
          star_calculation_add_note (
            self, i,
            /* Translators: %s is the code of a currency, such as "EUR" */
            is_assumed ? g_strdup_printf (_("No currency is written here: %s is taken, as on the "
                                            "other side"), self->currency)
                       : g_strdup (_("No currency is written here, so there is none in the result; "
                                     "write it like $12 or 12 EUR")));
        }
      if (self->currency != NULL)
        set_currency (self, i);
    }
}

/* A time of day and a date, or two that differ in having a zone, have no difference. */
static void
check_moments (StarCalculation *self)
{
  int first = -1;

  for (guint i = 0; i < star_formula_get_n_inputs (self->formula); i++)
    {
      if (!star_formula_get_input (self->formula, i)->spec.is_moment || self->inputs[i] == NULL)
        continue;
      if (first < 0)
        first = i;
      else if (star_amount_get_moment (self->inputs[i])
               != star_amount_get_moment (self->inputs[first]))
        refuse (self, i, g_strdup (_("It must be written like the other time: both with a date, "
                                     "both with a time zone, or both without")));
    }
}

static void
read_input (StarCalculation *self, guint i, const char *text)
{
  const StarFormulaInput *input = star_formula_get_input (self->formula, i);
  g_autoptr (GError) wrong = NULL;

  if (text == NULL)
    {
      refuse (self, i, g_strdup (_("It is missing")));
      return;
    }

  self->typed[i] = g_strdup (text);
  self->inputs[i] = read_amount (self, input, text, &wrong);
  if (self->inputs[i] == NULL)
    {
      refuse (self, i, g_strdup (wrong->message));
      return;
    }

  self->operands[i] = star_amount_get_operand (self->inputs[i]);
  check_range (self, i);
  check_currency (self, i);
}

/* What is misspelled would be left out without a word. */
static void
check_names (StarCalculation *self, GHashTable *texts)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (texts), (GCompareFunc) strcmp);

  for (GList *l = names; l != NULL; l = l->next)
    {
      if (star_formula_find_input (self->formula, l->data) >= 0)
        continue;
      star_calculation_add_error (self, -1,
                                  /* Translators: %s is a name that the user gave */
                                  g_strdup_printf (_("There is no input “%s”"),
                                                   (const char *) l->data));
    }
}

/*
 * star_calculation_inputs_read:
 * @texts: (element-type utf8 utf8): what was entered, by the names of the inputs
 */
void
star_calculation_inputs_read (StarCalculation *self, GHashTable *texts)
{
  check_names (self, texts);

  self->kind = STAR_AMOUNT_COUNT;
  find_kind (self, texts);
  for (guint i = 0; i < star_formula_get_n_inputs (self->formula); i++)
    read_input (self, i, get_text (texts, star_formula_get_input (self->formula, i)));

  settle_currency (self);
  check_moments (self);
}
