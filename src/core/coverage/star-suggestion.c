/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-suggestion-private.h"

struct _StarSuggestion
{
  gatomicrefcount ref_count;
  StarDimension dimension;
  StarLevel level;
  char *question;
  GStrv formulas;
};

G_DEFINE_BOXED_TYPE (StarSuggestion, star_suggestion, star_suggestion_ref, star_suggestion_unref)

static void
star_suggestion_free (StarSuggestion *self)
{
  g_free (self->question);
  g_strfreev (self->formulas);
  g_free (self);
}

/*
 * star_suggestion_new:
 * @question: in the user's language
 * @formulas: %NULL-terminated
 *
 * Returns: (transfer full): a suggestion
 */
StarSuggestion *
star_suggestion_new (StarDimension dimension, StarLevel level, const char *question,
                     const char *const *formulas)
{
  StarSuggestion *self = g_new0 (StarSuggestion, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->dimension = dimension;
  self->level = level;
  self->question = g_strdup (question);
  self->formulas = g_strdupv ((char **) formulas);

  return self;
}

StarSuggestion *
star_suggestion_ref (StarSuggestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
star_suggestion_unref (StarSuggestion *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    star_suggestion_free (self);
}

/**
 * star_suggestion_get_dimension:
 *
 * Returns: the dimension that it is about
 */
StarDimension
star_suggestion_get_dimension (StarSuggestion *self)
{
  g_return_val_if_fail (self != NULL, STAR_DIMENSION_SCALE);

  return self->dimension;
}

/**
 * star_suggestion_get_level:
 *
 * Returns: how the story carries the dimension now, never %STAR_LEVEL_QUANTIFIED
 */
StarLevel
star_suggestion_get_level (StarSuggestion *self)
{
  g_return_val_if_fail (self != NULL, STAR_LEVEL_MISSING);

  return self->level;
}

/**
 * star_suggestion_get_question:
 *
 * Returns: (transfer none): one or two sentences that end in a question mark, in the user's
 *   language
 */
const char *
star_suggestion_get_question (StarSuggestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->question;
}

/**
 * star_suggestion_get_formulas:
 *
 * Returns: (transfer none): the ids of the formulas that would give the number, the most fitting
 *   first; there may be none
 */
const char *const *
star_suggestion_get_formulas (StarSuggestion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->formulas;
}
