/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-calculation-words-private.h"

#include <string.h>

#include "star-formula-check-private.h"
#include "star-pattern-private.h"

/* What is said of a calculation, in sentences and in parts of them. */

/* A value that is held against a limit has the digits that it takes to see on which side it is. */
static StarFormText
get_style (StarCalculation *self, const StarFormulaForm *form, StarAmount *amount)
{
  StarFormText style = self->style;
  double limit;

  if (form->limit != NULL && star_expression_evaluate (form->limit, self->operands, &limit, NULL))
    style.digits = star_form_text_find_digits (&style, form, amount, limit);

  return style;
}

static char *
write_value (StarCalculation *self, const StarFormulaForm *form, StarAmount *amount)
{
  const StarFormText style = get_style (self, form, amount);

  return star_form_text_write (&style, form, amount);
}

static char *
dup_input_words (StarCalculation *self, guint i)
{
  if (self->inputs[i] == NULL)
    return NULL;

  return star_form_text_write_input (&self->style, star_formula_get_input (self->formula, i),
                                     self->inputs[i], self->typed[i]);
}

/* An input that is there under a condition is written as it was entered. */
static char *
dup_value_words (StarCalculation *self, int number)
{
  const StarFormulaValue *value = star_formula_get_values (self->formula)->pdata[number];
  int input = star_expression_get_only_name (value->expression);
  gboolean is_input = input >= 0 && input < (int) star_formula_get_n_inputs (self->formula);

  for (guint i = 0; i < self->values->len; i++)
    {
      const StarCalculationValue *found = g_ptr_array_index (self->values, i);

      if (found->id == value->id)
        return is_input ? dup_input_words (self, input)
                        : write_value (self, &value->form, found->amount);
    }

  return NULL;
}

/* In a message and in a name there is always something to say. */
static char *
fill_message (const char *name, gpointer data)
{
  char *words = star_calculation_words_dup (data, name);

  return words != NULL ? words : g_strdup ("–");
}

/* Words for a story, which is in English whatever the user's language is. */
static char *
fill_sentence (const char *name, gpointer data)
{
  StarCalculation *self = data;
  StarCalculation in_story = *self;

  in_story.style.in_story = TRUE;

  return star_calculation_words_dup (&in_story, name);
}

/* Where a formula has no wording of its own that fits. */
static void
add_plain_sentence (StarCalculation *self, GStrvBuilder *builder)
{
  StarCalculation in_story = *self;
  g_autofree char *metric = star_calculation_words_dup_story_metric (self);
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;

  in_story.style.in_story = TRUE;
  text = star_calculation_words_dup_alone (&in_story, star_formula_get_form (self->formula),
                                           self->amount);
  sentence = g_strdup_printf ("%s was %s.", metric, text);
  g_strv_builder_add (builder, sentence);
}

/*
 * star_calculation_words_dup:
 * @name: an input, a further value, or "value"
 *
 * Returns: (transfer full) (nullable): it as it stands in a sentence
 */
char *
star_calculation_words_dup (StarCalculation *self, const char *name)
{
  int number = star_formula_find_input (self->formula, name);

  if (number >= 0)
    return dup_input_words (self, number);

  number = star_formula_find_value (self->formula, name);
  if (number >= 0)
    return dup_value_words (self, number);

  return self->amount != NULL
           ? write_value (self, star_formula_get_form (self->formula), self->amount)
           : NULL;
}

/*
 * star_calculation_words_dup_alone:
 * @form: that of the value or of a further one
 *
 * Returns: (transfer full): the amount as it stands alone
 */
char *
star_calculation_words_dup_alone (StarCalculation *self, const StarFormulaForm *form,
                                  StarAmount *amount)
{
  const StarFormText style = get_style (self, form, amount);

  return star_form_text_write_alone (&style, form, amount);
}

/*
 * star_calculation_words_fill:
 * @pattern: a message, or what the value is called
 *
 * Returns: (transfer full): it with words in place of its placeholders
 */
char *
star_calculation_words_fill (StarCalculation *self, const char *pattern)
{
  return star_pattern_fill (pattern, 0, fill_message, self);
}

/*
 * star_calculation_words_dup_metric:
 * @metric: what the value is called, perhaps with placeholders, for which it takes a value
 *
 * Braces that are no placeholders are a part of the name.
 *
 * Returns: (transfer full): the name
 */
char *
star_calculation_words_dup_metric (StarCalculation *self, const char *metric)
{
  if (strchr (metric, '{') == NULL || !star_formula_check_text (self->formula, metric))
    return g_strdup (metric);

  return self->has_error ? g_strdup (self->formula->name)
                         : star_calculation_words_fill (self, metric);
}

/*
 * star_calculation_words_dup_story_metric:
 *
 * Returns: (transfer full): what the value is called in a sentence
 */
char *
star_calculation_words_dup_story_metric (StarCalculation *self)
{
  return star_calculation_words_dup_metric (self, self->formula->story_metric);
}

/*
 * star_calculation_words_get_digits:
 *
 * Returns: to how many significant digits the value is written, 0 for all
 */
int
star_calculation_words_get_digits (StarCalculation *self)
{
  return get_style (self, star_formula_get_form (self->formula), self->amount).digits;
}

/*
 * star_calculation_words_add_sentences:
 *
 * Adds the value in sentences for a story, in several wordings.
 */
void
star_calculation_words_add_sentences (StarCalculation *self, GStrvBuilder *builder)
{
  gboolean has_one = FALSE;

  for (int i = 0; self->formula->one[i] != NULL; i++)
    {
      g_autofree char *sentence = star_pattern_fill (self->formula->one[i], 0, fill_sentence, self);

      if (sentence == NULL)
        continue;
      g_strv_builder_add (builder, sentence);
      has_one = TRUE;
    }

  if (!has_one)
    add_plain_sentence (self, builder);
}
