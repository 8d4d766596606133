/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-comparison-words-private.h"

#include <math.h>
#include <string.h>

#include "star-calculation-private.h"
#include "star-comparison-private.h"
#include "star-pattern-private.h"

/* More digits than a double has would be noise. */
#define MAX_DIGITS 15

/* What is said of a comparison, in sentences and in parts of them. */

static const StarFormulaForm *
get_form (StarComparison *self)
{
  return star_formula_get_form (self->before->formula);
}

static gboolean
has_points (StarComparison *self)
{
  return star_form_text_has_points (get_form (self), star_amount_get_kind (self->absolute));
}

static StarFormText
get_style (StarComparison *self, gboolean in_story)
{
  const StarFormText *style = &self->before->style;

  return (StarFormText) { style->digits, style->decimal_mark, in_story };
}

static char *
write_value (StarComparison *self, StarCalculation *side)
{
  StarFormText style = get_style (self, TRUE);

  style.digits = self->digits;

  return star_form_text_write (&style, get_form (self), side->amount);
}

static char *
write_ratio (StarComparison *self, double value, StarFormulaShow show)
{
  StarFormText style = get_style (self, TRUE);
  const StarFormulaForm form = { .kind = STAR_AMOUNT_RATIO, .show = show };
  g_autoptr (StarAmount) amount = star_amount_new (STAR_AMOUNT_RATIO, fabs (value), NULL);

  return star_form_text_write (&style, &form, amount);
}

/* "down 1.8 points", "down 62.5 %"; from 0 there is only the difference. */
static char *
write_change (StarComparison *self)
{
  StarFormText style = get_style (self, TRUE);
  g_autofree char *size = has_points (self) ? NULL : star_comparison_words_dup_relative (self);

  if (size == NULL)
    size = star_comparison_words_dup_absolute (self);

  return star_form_text_write_move (&style, size, star_amount_get_value (self->absolute));
}

static char *
write_side (StarCalculation *side, const char *name)
{
  StarCalculation in_story = *side;

  in_story.style.in_story = TRUE;

  return star_calculation_dup_words (&in_story, name);
}

/* What is the same on both sides needs no side. */
static char *
write_both (StarComparison *self, const char *name)
{
  g_autofree char *before = write_side (self->before, name);
  g_autofree char *after = write_side (self->after, name);

  return g_strcmp0 (before, after) == 0 ? g_steal_pointer (&after) : NULL;
}

static char *
fill (const char *name, gpointer data)
{
  StarComparison *self = data;

  if (strcmp (name, "before") == 0)
    return write_value (self, self->before);
  if (strcmp (name, "after") == 0)
    return write_value (self, self->after);
  if (strcmp (name, "change") == 0)
    return write_change (self);
  if (strcmp (name, "relative") == 0)
    return star_comparison_words_dup_relative (self);
  if (strcmp (name, "absolute") == 0)
    return star_comparison_words_dup_absolute (self);
  if (strcmp (name, "factor") == 0)
    return star_comparison_words_dup_factor (self);
  if (g_str_has_prefix (name, "before."))
    return write_side (self->before, name + strlen ("before."));
  if (g_str_has_prefix (name, "after."))
    return write_side (self->after, name + strlen ("after."));

  return write_both (self, name);
}

static gboolean
add_sentence (StarComparison *self, GStrvBuilder *builder, const char *pattern)
{
  double sign = star_amount_get_value (self->absolute);
  g_autofree char *sentence =
    star_pattern_fill (pattern, sign < 0 ? -1 : sign > 0, fill, self);

  if (sentence != NULL)
    g_strv_builder_add (builder, sentence);

  return sentence != NULL;
}

/* Where a formula has no wording of its own that fits. */
static void
add_plain_sentence (StarComparison *self, GStrvBuilder *builder)
{
  gboolean is_same = star_amount_get_value (self->absolute) == 0;
  g_autofree char *before = write_value (self, self->before);
  g_autofree char *after = write_value (self, self->after);
  g_autofree char *change = write_change (self);
  const char *metric = star_formula_get_metric (self->before->formula);
  g_autofree char *sentence =
    is_same ? g_strdup_printf ("%s stayed at %s.", metric, after)
            : g_strdup_printf ("%s went from %s to %s, %s.", metric, before, after, change);

  g_strv_builder_add (builder, sentence);
}

/*
 * star_comparison_words_dup_absolute:
 *
 * Returns: (transfer full): "1.8 points", "$0.75", without a direction
 */
char *
star_comparison_words_dup_absolute (StarComparison *self)
{
  StarFormText style = get_style (self, TRUE);

  return star_form_text_write_size (&style, get_form (self), self->absolute, has_points (self));
}

/*
 * star_comparison_words_dup_relative:
 *
 * Returns: (transfer full) (nullable): "62.5 %", without a direction
 */
char *
star_comparison_words_dup_relative (StarComparison *self)
{
  double relative;

  return star_comparison_get_relative (self, &relative)
           ? write_ratio (self, relative, STAR_FORMULA_SHOW_PERCENT)
           : NULL;
}

/*
 * star_comparison_words_dup_factor:
 *
 * Returns: (transfer full) (nullable): "2.7×", the larger over the smaller, since "0.37×" is nothing
 *   that people say
 */
char *
star_comparison_words_dup_factor (StarComparison *self)
{
  double factor;

  if (!star_comparison_get_factor (self, &factor) || factor <= 0)
    return NULL;

  return write_ratio (self, MAX (factor, 1 / factor), STAR_FORMULA_SHOW_FACTOR);
}

/*
 * star_comparison_words_find_digits:
 *
 * Returns: how many digits the values need so that they differ where they do: "99.9 %" to "99.9 %"
 *   would be no change
 */
int
star_comparison_words_find_digits (StarComparison *self)
{
  int digits = self->before->style.digits;

  if (digits == 0 || star_amount_get_value (self->absolute) == 0)
    return digits;

  for (; digits < MAX_DIGITS; digits++)
    {
      const StarFormText style = { digits, '.', TRUE };
      g_autofree char *before =
        star_form_text_write (&style, get_form (self), self->before->amount);
      g_autofree char *after = star_form_text_write (&style, get_form (self), self->after->amount);

      if (strcmp (before, after) != 0)
        break;
    }

  return digits;
}

/*
 * star_comparison_words_add_sentences:
 *
 * Adds what a story may say, in several wordings, of which there is always one.
 */
void
star_comparison_words_add_sentences (StarComparison *self, GStrvBuilder *builder)
{
  const StarFormula *formula = self->before->formula;
  gboolean is_same = star_amount_get_value (self->absolute) == 0;
  gboolean has_one = is_same && formula->same != NULL && add_sentence (self, builder, formula->same);

  for (int i = 0; !is_same && formula->change[i] != NULL; i++)
    has_one |= add_sentence (self, builder, formula->change[i]);

  if (!has_one)
    add_plain_sentence (self, builder);
}

/*
 * star_comparison_words_dup_move:
 * @size: by how much
 *
 * Returns: (transfer full): "down 62.5 %", for the user
 */
char *
star_comparison_words_dup_move (StarComparison *self, const char *size)
{
  StarFormText style = get_style (self, FALSE);

  return star_form_text_write_move (&style, size, star_amount_get_value (self->absolute));
}
