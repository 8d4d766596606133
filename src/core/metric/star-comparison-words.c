/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-comparison-words-private.h"

#include <math.h>
#include <string.h>

#include "star-calculation-words-private.h"
#include "star-comparison-private.h"
#include "star-decimal-private.h"
#include "star-pattern-private.h"

/* A change by less than this is said in per cent, not as a factor. */
#define LEAST_FACTOR 1.1

/* So little is lost where numbers that are written in tens are calculated with in twos. */
#define NEARLY 1e-9

/* Of two values with all their digits the last ones of the difference are noise. */
#define CERTAIN_DIGITS 12

/* So many digits more are no trouble to read, and a difference that is wrong by so little misleads
 * nobody. */
#define MORE_DIGITS 2
#define TOLERATED 0.02

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

static StarFormText
get_value_style (StarComparison *self, gboolean in_story)
{
  StarFormText style = get_style (self, in_story);

  style.digits = self->digits;

  return style;
}

static char *
write_value (StarComparison *self, StarCalculation *side)
{
  const StarFormText style = get_value_style (self, TRUE);

  return star_form_text_write (&style, get_form (self), side->amount);
}

/* Without what is too small to be more than the way in which numbers are kept. */
static double
drop_noise (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_ascii_strtod (g_ascii_formatd (text, sizeof text, "%.13g", number), NULL);
}

static char *
write_difference (StarComparison *self, double difference, gboolean in_story)
{
  StarFormText style = get_style (self, in_story);
  g_autoptr (StarAmount) amount =
    star_amount_new (star_amount_get_kind (self->absolute), drop_noise (difference),
                     star_amount_get_currency (self->absolute));

  if (style.digits == 0)
    style.digits = CERTAIN_DIGITS;

  return star_form_text_write_size (&style, get_form (self), amount, has_points (self));
}

/* What is found by who subtracts the values as they are written. */
static double
find_shown_difference (StarComparison *self)
{
  const StarFormText style = get_value_style (self, TRUE);

  return star_form_text_round (&style, get_form (self), self->after->amount)
         - star_form_text_round (&style, get_form (self), self->before->amount);
}

/* Whether that is written like the exact difference. */
static gboolean
shows_difference (StarComparison *self)
{
  double difference = find_shown_difference (self);
  g_autofree char *shown = write_difference (self, difference, TRUE);
  g_autofree char *exact =
    write_difference (self, star_amount_get_value (self->absolute), TRUE);

  return difference != 0 && strcmp (shown, exact) == 0;
}

static char *
write_ratio (StarComparison *self, double value, StarFormulaShow show)
{
  const StarFormText style = get_style (self, TRUE);
  const StarFormulaForm form = { .kind = STAR_AMOUNT_RATIO, .show = show };
  g_autoptr (StarAmount) amount = star_amount_new (STAR_AMOUNT_RATIO, fabs (value), NULL);

  return star_form_text_write (&style, &form, amount);
}

static char *
write_absolute (StarComparison *self, gboolean in_story)
{
  const StarFormText style = get_style (self, in_story);
  g_autofree char *size = write_difference (self, self->difference, in_story);

  return self->is_about ? star_form_text_write_about (&style, size) : g_steal_pointer (&size);
}

/* "down 1.8 points", "down 62.5 %"; from 0 there is only the difference. */
static char *
write_change (StarComparison *self)
{
  StarFormText style = get_style (self, TRUE);
  g_autofree char *size = has_points (self) ? NULL : star_comparison_words_dup_relative (self);

  if (size == NULL)
    size = write_absolute (self, TRUE);

  return star_form_text_write_move (&style, size, star_amount_get_value (self->absolute));
}

static char *
write_side (StarCalculation *side, const char *name)
{
  StarCalculation in_story = *side;

  in_story.style.in_story = TRUE;

  return star_calculation_words_dup (&in_story, name);
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
    return write_absolute (self, TRUE);
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
  g_autofree char *metric = star_calculation_words_dup_story_metric (self->after);
  g_autofree char *sentence =
    is_same ? g_strdup_printf ("%s stayed at %s.", metric, after)
            : g_strdup_printf ("%s went from %s to %s, %s.", metric, before, after, change);

  g_strv_builder_add (builder, sentence);
}

/*
 * star_comparison_words_dup_value:
 *
 * Returns: (transfer full): the value of one side as it stands alone, for the user
 */
char *
star_comparison_words_dup_value (StarComparison *self, StarCalculation *side)
{
  const StarFormText style = get_value_style (self, FALSE);

  return star_form_text_write_alone (&style, get_form (self), side->amount);
}

/*
 * star_comparison_words_dup_absolute:
 *
 * Returns: (transfer full): "1.8 points", "$0.75", without a direction, for the user
 */
char *
star_comparison_words_dup_absolute (StarComparison *self)
{
  return write_absolute (self, FALSE);
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

/* The larger value over the smaller one; FALSE if there is no factor that people say. */
static gboolean
find_times (StarComparison *self, double *times)
{
  if (!star_comparison_get_factor (self, times) || *times <= 0)
    return FALSE;

  *times = MAX (*times, 1 / *times);

  return *times >= LEAST_FACTOR - NEARLY && isfinite (*times);
}

/*
 * star_comparison_words_dup_factor:
 *
 * Returns: (transfer full) (nullable): "2.7×", the larger over the smaller, since "0.37×" is
 *   nothing that people say, and neither is "1.01×"
 */
char *
star_comparison_words_dup_factor (StarComparison *self)
{
  double times;

  return find_times (self, &times) ? write_ratio (self, times, STAR_FORMULA_SHOW_FACTOR) : NULL;
}

/*
 * star_comparison_words_dup_share:
 *
 * Returns: (transfer full) (nullable): what the value after is of the one before: "2.7" for one
 *   that went up, "37.5 %" for one that went down
 */
char *
star_comparison_words_dup_share (StarComparison *self)
{
  const StarFormText *style = &self->before->style;
  double times;

  if (!find_times (self, &times))
    return NULL;
  if (star_comparison_get_direction (self) == STAR_DIRECTION_DOWN)
    return write_ratio (self, 1 / times, STAR_FORMULA_SHOW_PERCENT);

  return star_decimal_to_text (times, style->digits, 0, style->decimal_mark);
}

/* The fewest digits from @first on with which the exact difference can be seen. */
static gboolean
find_exact_digits (StarComparison *self, int first)
{
  int last = first == 0 ? 0 : MIN (first + MORE_DIGITS, STAR_FORM_TEXT_MAX_DIGITS);

  for (self->digits = first; self->digits <= last; self->digits++)
    {
      if (shows_difference (self))
        return TRUE;
    }

  return FALSE;
}

/* The fewest with which the values differ by nearly as much; that is then told. */
static gboolean
find_near_digits (StarComparison *self, int first)
{
  double exact = star_amount_get_value (self->absolute);
  int last = first == 0 ? 0 : STAR_FORM_TEXT_MAX_DIGITS;

  for (self->digits = first; self->digits <= last; self->digits++)
    {
      self->difference = find_shown_difference (self);
      if (fabs (self->difference - exact) <= TOLERATED * fabs (exact))
        return TRUE;
    }

  self->digits = last;
  self->difference = exact;

  return FALSE;
}

/*
 * star_comparison_words_find_digits:
 *
 * Finds how many digits the values need so that who subtracts them gets the difference that is
 * told: "99.9 %" to "99.9 %" would be no change.
 */
void
star_comparison_words_find_digits (StarComparison *self)
{
  int first = MAX (star_calculation_words_get_digits (self->before),
                   star_calculation_words_get_digits (self->after));

  self->digits = first;
  self->difference = star_amount_get_value (self->absolute);
  self->is_about = self->difference != 0 && !find_exact_digits (self, first)
                   && !find_near_digits (self, first);
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
  gboolean has_one =
    is_same && formula->same != NULL && add_sentence (self, builder, formula->same);

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
