/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-decision-removal.h"

/**
 * StarDecisionRemoval:
 *
 * An option or a criterion that was removed, with its scores. Removals are put back the newest
 * first; what was added in between stays, and scores 0 in what comes back.
 */
struct _StarDecisionRemoval
{
  gboolean is_option;
  guint position;
  char *name;
  double weight;
  GArray *scores;
};

/* Once for each criterion, or for each option. */
static void
keep_score (StarDecisionRemoval *self, double score)
{
  g_array_append_val (self->scores, score);
}

static StarDecisionRemoval *
create (gboolean is_option, guint position, const char *name)
{
  StarDecisionRemoval *self = g_new0 (StarDecisionRemoval, 1);

  self->is_option = is_option;
  self->position = position;
  self->name = g_strdup (name);
  self->scores = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

/**
 * star_decision_removal_new_option:
 *
 * Removes an option.
 *
 * Returns: (transfer full): the way back
 */
StarDecisionRemoval *
star_decision_removal_new_option (StarDecision *decision, guint option)
{
  StarDecisionRemoval *self;

  g_return_val_if_fail (STAR_IS_DECISION (decision), NULL);
  g_return_val_if_fail (option < star_decision_get_n_options (decision), NULL);

  self = create (TRUE, option, star_decision_get_option (decision, option));
  for (guint i = 0; i < star_decision_get_n_criteria (decision); i++)
    keep_score (self, star_decision_get_score (decision, option, i));
  star_decision_remove_option (decision, option);

  return self;
}

/**
 * star_decision_removal_new_criterion:
 *
 * Removes a criterion.
 *
 * Returns: (transfer full): the way back
 */
StarDecisionRemoval *
star_decision_removal_new_criterion (StarDecision *decision, guint criterion)
{
  StarDecisionRemoval *self;

  g_return_val_if_fail (STAR_IS_DECISION (decision), NULL);
  g_return_val_if_fail (criterion < star_decision_get_n_criteria (decision), NULL);

  self = create (FALSE, criterion, star_decision_get_criterion (decision, criterion));
  self->weight = star_decision_get_weight (decision, criterion);
  for (guint i = 0; i < star_decision_get_n_options (decision); i++)
    keep_score (self, star_decision_get_score (decision, i, criterion));
  star_decision_remove_criterion (decision, criterion);

  return self;
}

void
star_decision_removal_free (StarDecisionRemoval *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_array_unref (self->scores);
  g_free (self);
}

/**
 * star_decision_removal_is_option:
 *
 * Returns: %TRUE for an option, %FALSE for a criterion
 */
gboolean
star_decision_removal_is_option (StarDecisionRemoval *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_option;
}

/**
 * star_decision_removal_get_position:
 *
 * Returns: which option or criterion it was, and is again once it is put back
 */
guint
star_decision_removal_get_position (StarDecisionRemoval *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->position;
}

static void
put_option_back (StarDecisionRemoval *self, StarDecision *decision)
{
  guint n = MIN (self->scores->len, star_decision_get_n_criteria (decision));

  star_decision_insert_option (decision, self->position, self->name);
  for (guint i = 0; i < n; i++)
    star_decision_set_score (decision, self->position, i, g_array_index (self->scores, double, i));
}

static void
put_criterion_back (StarDecisionRemoval *self, StarDecision *decision)
{
  guint n = MIN (self->scores->len, star_decision_get_n_options (decision));

  star_decision_insert_criterion (decision, self->position, self->name, self->weight);
  for (guint i = 0; i < n; i++)
    star_decision_set_score (decision, i, self->position, g_array_index (self->scores, double, i));
}

/**
 * star_decision_removal_put_back:
 * @decision: the matrix that it was removed from
 *
 * Puts it where it was.
 */
void
star_decision_removal_put_back (StarDecisionRemoval *self, StarDecision *decision)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (STAR_IS_DECISION (decision));

  if (self->is_option)
    {
      self->position = MIN (self->position, star_decision_get_n_options (decision));
      put_option_back (self, decision);
    }
  else
    {
      self->position = MIN (self->position, star_decision_get_n_criteria (decision));
      put_criterion_back (self, decision);
    }
}
