/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-decision-words.h"

#include <math.h>

/* To how many significant digits a score is said, and how many it takes at most to tell two of
 * them apart. */
#define DIGITS 3
#define MOST_DIGITS 15

/* What was typed in per cent differs from what is in the matrix by a last bit. */
#define NEARLY 1e-9

static gboolean
is_same (double a, double b)
{
  return fabs (a - b) <= NEARLY * MAX (1, fabs (b));
}

/* The samples of an input; none if it is not there. */
static StarOperand
get_list (StarCalculation *calculation, const char *name)
{
  int input = star_formula_find_input (star_calculation_get_formula (calculation), name);
  StarAmount *amount = input >= 0 ? star_calculation_get_input (calculation, (guint) input) : NULL;

  return amount != NULL ? star_amount_get_operand (amount) : (StarOperand){ 0 };
}

static gboolean
has_weights (StarDecision *decision, StarCalculation *calculation)
{
  StarOperand weights = get_list (calculation, "weights");
  guint n = star_decision_get_n_criteria (decision);

  if (n == 0 || weights.n_samples != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (!is_same (weights.samples[i], star_decision_get_weight (decision, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_scores (StarDecision *decision, guint option, StarOperand scores)
{
  for (guint i = 0; i < scores.n_samples; i++)
    {
      if (!is_same (scores.samples[i], star_decision_get_score (decision, option, i)))
        return FALSE;
    }

  return TRUE;
}

/* The one option with a name that was calculated; %NULL if there is none, or there are several. */
static const char *
find_name (StarDecision *decision, StarCalculation *calculation)
{
  StarOperand scores = get_list (calculation, "scores");
  int found = -1;

  if (!has_weights (decision, calculation)
      || scores.n_samples != star_decision_get_n_criteria (decision))
    return NULL;

  for (guint i = 0; i < star_decision_get_n_options (decision); i++)
    {
      if (!has_scores (decision, i, scores))
        continue;
      if (found >= 0)
        return NULL;
      found = (int) i;
    }

  return found >= 0 && *star_decision_get_option (decision, (guint) found) != '\0'
           ? star_decision_get_option (decision, (guint) found)
           : NULL;
}

static char *
write_score (double score, int digits, char decimal_mark)
{
  g_autoptr (StarAmount) amount = star_amount_new (STAR_AMOUNT_COUNT, score, NULL);
  const StarAmountStyle style = { .digits = digits, .decimal_mark = decimal_mark };

  return star_amount_to_text (amount, &style);
}

/* With as many digits as show that they differ. */
static void
write_scores (double first, double second, char decimal_mark, char **first_text,
              char **second_text)
{
  for (int digits = DIGITS; digits <= MOST_DIGITS; digits++)
    {
      g_free (*first_text);
      g_free (*second_text);
      *first_text = write_score (first, digits, decimal_mark);
      *second_text = write_score (second, digits, decimal_mark);
      if (first == second || !g_str_equal (*first_text, *second_text))
        return;
    }
}

static double
get_value (StarCalculation *calculation)
{
  return star_amount_get_value (star_calculation_get_amount (calculation));
}

static const char *
name_criteria (guint n)
{
  return n == 1 ? "criterion" : "criteria";
}

static void
add_one (GStrvBuilder *builder, const char *name, double score, guint n, char decimal_mark)
{
  g_autofree char *text = write_score (score, DIGITS, decimal_mark);
  g_autofree char *chosen = g_strdup_printf (
    "I chose %s, which scored %s against %u weighted %s.", name, text, n, name_criteria (n));

  g_strv_builder_add (builder, chosen);
}

/* Only what scored more was chosen for its score. */
static void
add_two (GStrvBuilder *builder, const char *other, double before, const char *name, double after,
         guint n, char decimal_mark)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *chosen = NULL;
  g_autofree char *decided = NULL;

  write_scores (before, after, decimal_mark, &first, &second);
  chosen = g_strdup_printf ("I chose %s, which scored %s by %u weighted %s, over %s with %s.", name,
                            second, n, name_criteria (n), other, first);
  decided = g_strdup_printf ("I decided by %u weighted %s: %s for %s, %s for %s.", n,
                             name_criteria (n), first, other, second, name);
  if (after > before)
    g_strv_builder_add (builder, chosen);
  g_strv_builder_add (builder, decided);
}

/**
 * star_decision_words_dup_sentences:
 * @decision: the matrix
 * @before: (nullable): what another option scored, %NULL if there is one value only
 * @after: what the option that was chosen scored
 * @decimal_mark: '.' or ','
 *
 * Sentences are not translated, since they become part of a story.
 *
 * Returns: (transfer full) (array zero-terminated=1): wordings that name the options; none if the
 *   values are not those of options in the matrix, or these have no names
 */
GStrv
star_decision_words_dup_sentences (StarDecision *decision, StarCalculation *before,
                                   StarCalculation *after, char decimal_mark)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *name, *other;
  guint n;

  g_return_val_if_fail (STAR_IS_DECISION (decision), NULL);
  g_return_val_if_fail (after != NULL, NULL);

  n = star_decision_get_n_criteria (decision);
  name = find_name (decision, after);
  other = before != NULL ? find_name (decision, before) : NULL;
  if (name != NULL && before == NULL)
    add_one (builder, name, get_value (after), n, decimal_mark);
  else if (name != NULL && other != NULL && name != other)
    add_two (builder, other, get_value (before), name, get_value (after), n, decimal_mark);

  return g_strv_builder_end (builder);
}
