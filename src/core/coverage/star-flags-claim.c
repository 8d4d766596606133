/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-flags-claim-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The rules that hold figures against one another. */

/* A month has 28 to 31 days: budgets in minutes agree by so much. */
#define SAME_BUDGET 0.06

/* With a chance this high that nothing had changed, zero proves little. */
#define CHANCE_MAX 0.05

/* In seconds: where nobody says how often it happened before, less proves little of anything. */
#define TELLING_TIME_MIN (14 * 86400)

#define BIT(kind) (1u << (kind))

/* Whether the outcome has a figure that could be the answer to a target of this kind. */
static gboolean
can_answer (const StarPassage *passage, StarQuantityKind target)
{
  static const guint answers[] = {
    [STAR_QUANTITY_COUNT] = BIT (STAR_QUANTITY_COUNT) | BIT (STAR_QUANTITY_RATE),
    [STAR_QUANTITY_MONEY] = BIT (STAR_QUANTITY_MONEY),
    [STAR_QUANTITY_RATIO] = BIT (STAR_QUANTITY_RATIO) | BIT (STAR_QUANTITY_MULTIPLE),
    [STAR_QUANTITY_DURATION] = BIT (STAR_QUANTITY_DURATION),
    [STAR_QUANTITY_BYTES] = BIT (STAR_QUANTITY_BYTES),
    [STAR_QUANTITY_RATE] = BIT (STAR_QUANTITY_RATE) | BIT (STAR_QUANTITY_COUNT),
    [STAR_QUANTITY_MULTIPLE] = BIT (STAR_QUANTITY_RATIO) | BIT (STAR_QUANTITY_MULTIPLE),
    [STAR_QUANTITY_MEASURE] = BIT (STAR_QUANTITY_MEASURE),
    [STAR_QUANTITY_OTHER] = BIT (STAR_QUANTITY_OTHER),
  };

  if ((passage->figure_kinds & answers[target]) != 0)
    return TRUE;

  /* "by a third" is answered by "from 12 to 8". */
  return passage->has_change
         && (target == STAR_QUANTITY_RATIO || target == STAR_QUANTITY_MULTIPLE);
}

static gboolean
is_answered (const StarFlagInput *input, const StarMark *target)
{
  const StarFlagSource *source;

  for (guint i = 0; (source = star_flags_source (input, i)) != NULL; i++)
    {
      if (source->section < STAR_SECTION_RESULT || source->section == STAR_SECTION_TEXT)
        continue;
      if ((source->passage->signs & STAR_SIGN_ANSWER) != 0
          || can_answer (source->passage, target->detail))
        return TRUE;
    }

  return FALSE;
}

void
star_flags_claim_find_unanswered_target (const StarFlagCheck *check)
{
  const StarPassage *task = check->input->passages[STAR_SECTION_TASK];
  const StarFlagSource source = { task, STAR_SECTION_TASK, FALSE };
  const StarMark *target;
  guint index = 0;

  if (task == NULL)
    return;

  while ((target = star_marks_find (&task->marks, STAR_MARK_TARGET, &index)) != NULL)
    {
      if (is_answered (check->input, target))
        continue;
      star_flags_add_mark (check, &source, target,
                           _("The task sets this target, and the result does not answer it."),
                           _("Say in Result, or in a KPI row, where it ended: met, missed, by how "
                             "much."));
      return;
    }
}

static gboolean
matches_objective (const StarFlagInput *input, const StarMark *budget, double *objective)
{
  const StarFlagSource *source;

  for (guint i = 0; (source = star_flags_source (input, i)) != NULL; i++)
    {
      const StarMark *slo;
      guint index = 0;

      while ((slo = star_marks_find (&source->passage->marks, STAR_MARK_SLO, &index)) != NULL)
        {
          double allowed = 1 - slo->value;

          if (slo->detail)
            *objective = slo->value;
          if (fabs (allowed - budget->value) <= SAME_BUDGET * MAX (allowed, budget->value))
            return TRUE;
        }
    }

  return FALSE;
}

void
star_flags_claim_find_slo_mismatch (const StarFlagCheck *check)
{
  const StarFlagSource *source;
  const StarMark *budget = star_flags_find_mark (check->input, STAR_MARK_BUDGET, &source);
  double objective = 0;
  g_autofree char *message = NULL;

  if (budget == NULL || matches_objective (check->input, budget, &objective) || objective == 0)
    return;

  /* Translators: all %g are per cent: an objective such as 99.9, and what it lets go wrong */
  message = g_strdup_printf (_("An objective of %.6g %% allows %.3g %% to fail, and this says "
                               "%.3g %%."),
                             objective * 100, (1 - objective) * 100, budget->value * 100);
  star_flags_add_mark (check, source, budget, message,
                       _("Mend one of the two: the error budget is what the objective leaves."));
}

static void
add_points (const StarFlagCheck *check, const StarFlagSource *source, const StarMark *mark)
{
  /* Translators: the first %g is a difference in points, the second the same in per cent */
  g_autofree char *message = g_strdup_printf (_("That is %.3g percentage points, or %.3g %%."),
                                              mark->value, mark->other);

  star_flags_add_mark (check, source, mark, message,
                       _("Say “points” for a difference between two percentages."));
}

void
star_flags_claim_find_unit_trap (const StarFlagCheck *check)
{
  const StarFlagSource *source;

  for (guint i = 0; (source = star_flags_source (check->input, i)) != NULL; i++)
    {
      const StarMark *mark;
      guint index = 0;

      while ((mark = star_marks_find (&source->passage->marks, STAR_MARK_POINTS, &index)) != NULL)
        add_points (check, source, mark);

      index = 0;
      while ((mark = star_marks_find (&source->passage->marks, STAR_MARK_EXCESS, &index)) != NULL)
        star_flags_add_mark (check, source, mark,
                             _("Nothing goes down by more than all of it."),
                             _("Say from what to what it went."));

      index = 0;
      while ((mark = star_marks_find (&source->passage->marks, STAR_MARK_PERIODS, &index)) != NULL)
        star_flags_add_mark (check, source, mark,
                             _("A price for each run and a sum for each month are added up."),
                             _("Divide the monthly sum by the runs in a month first."));
    }
}

/* How often it happened before, a second; 0 where it is not said. */
static double
find_rate (const StarFlagInput *input, const StarMark *zero)
{
  const StarFlagSource *source;

  if (zero->other > 0)
    return zero->other;

  for (guint i = 0; (source = star_flags_source (input, i)) != NULL; i++)
    {
      const StarMark *rate;
      guint index = 0;

      while ((rate = star_marks_find (&source->passage->marks, STAR_MARK_RATE, &index)) != NULL)
        {
          if (rate->subject == zero->subject)
            return rate->other;
        }
    }

  return 0;
}

static void
add_chance (const StarFlagCheck *check, const StarFlagSource *source, const StarMark *zero,
            double chance)
{
  g_autofree char *message = g_strdup_printf (
    /* Translators: %.0f is a chance in per cent */
    _("The time is short: at the old rate, the chance of none is %.0f %% anyway."), chance * 100);

  star_flags_add_mark (check, source, zero, message,
                       _("Name a longer time without any, or say what makes it impossible now."));
}

static void
find_zero_events (const StarFlagCheck *check, const StarFlagSource *source)
{
  const StarMark *zero;
  guint index = 0;

  while ((zero = star_marks_find (&source->passage->marks, STAR_MARK_ZERO, &index)) != NULL)
    {
      double rate = find_rate (check->input, zero);
      double chance = exp (-rate * zero->value);

      if (zero->value <= 0)
        continue;
      if (rate <= 0 && zero->value < TELLING_TIME_MIN)
        star_flags_add_mark (check, source, zero,
                             _("The time is short, and nothing says how often it happened before."),
                             _("Say how often it was before, or name a longer time without any."));
      else if (rate > 0 && chance > CHANCE_MAX)
        add_chance (check, source, zero, chance);
    }
}

void
star_flags_claim_find_zero_event (const StarFlagCheck *check)
{
  const StarFlagSource *source;

  for (guint i = 0; (source = star_flags_source (check->input, i)) != NULL; i++)
    find_zero_events (check, source);
}
