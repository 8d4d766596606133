/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-draft-private.h"

#include <glib/gi18n-lib.h>

#include "star-plan-time.h"

/* What a draft comes to, in words, as far as it can be read. */

/* 0 for what can not be read, which is told elsewhere. */
static guint
peek_time (const char *text)
{
  guint seconds = 0;

  return star_plan_time_parse (text, &seconds, NULL) ? seconds : 0;
}

static guint
peek_total (StarPlanDraft *self)
{
  guint total = 0;

  for (guint i = 0; i < self->phases->len; i++)
    total += peek_time (star_plan_draft_get_phase (self, i)->texts[STAR_DRAFT_PHASE_TIME]);

  return total;
}

/* Such as "Design, 3:00 before its end". */
static char *
place_in_phase (const StarDraftPhase *phase, guint left)
{
  g_autofree char *name = g_strstrip (g_strdup (phase->texts[STAR_DRAFT_PHASE_NAME]));
  g_autofree char *time = star_plan_time_format (left);

  if (left == 0)
    /* Translators: when an alarm comes: at the end of a phase, which is named */
    return g_strdup_printf (_("As %s ends"), name);

  /* Translators: when an alarm comes: in the phase that is named, so many minutes and seconds
   * before it ends */
  return g_strdup_printf (_("In %s, %s before it ends"), name, time);
}

/**
 * star_plan_draft_dup_alarm_place:
 * @index: which alarm
 *
 * Returns: (transfer full): where in the plan it comes, such as "In Design, 3:00 before it ends";
 *   "" if that can not be told yet
 */
char *
star_plan_draft_dup_alarm_place (StarPlanDraft *self, guint index)
{
  guint second;
  guint end = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->alarms->len, NULL);

  second = peek_time (star_plan_draft_get_alarm (self, index)->texts[STAR_DRAFT_ALARM_TIME]);
  if (second == 0)
    return g_strdup ("");

  for (guint i = 0; i < self->phases->len; i++)
    {
      guint seconds = peek_time (star_plan_draft_get_phase (self, i)->texts[STAR_DRAFT_PHASE_TIME]);

      if (seconds == 0)
        return g_strdup ("");
      end += seconds;
      if (second <= end)
        return place_in_phase (star_plan_draft_get_phase (self, i), end - second);
    }

  return g_strdup (_("After the last phase"));
}

/* How the sum stands to the marks, NULL if there is nothing to say. */
static char *
compare_with_marks (StarPlanDraft *self, guint total)
{
  guint minimum = peek_time (self->texts[STAR_PLAN_FIELD_MINIMUM]);
  guint target = peek_time (self->texts[STAR_PLAN_FIELD_TARGET]);
  guint maximum = peek_time (self->texts[STAR_PLAN_FIELD_MAXIMUM]);
  g_autofree char *above = star_plan_time_format (total - MIN (maximum, total));
  g_autofree char *below = star_plan_time_format (minimum - MIN (minimum, total));
  g_autofree char *away = star_plan_time_format (MAX (total, target) - MIN (total, target));

  if (maximum > 0 && total > maximum)
    /* Translators: how far a sum is from a mark, such as 0:10 */
    return g_strdup_printf (_("%s above the maximum"), above);
  if (total < minimum)
    /* Translators: how far a sum is from a mark, such as 0:10 */
    return g_strdup_printf (_("%s below the minimum"), below);
  if (target == 0 || total == target)
    return NULL;
  if (total > target)
    /* Translators: how far a sum is from a mark, such as 0:10 */
    return g_strdup_printf (_("%s above the target"), away);

  /* Translators: how far a sum is from a mark, such as 0:10 */
  return g_strdup_printf (_("%s below the target"), away);
}

/**
 * star_plan_draft_dup_sum:
 *
 * Returns: (transfer full): what the phases come to as far as their times can be read, and how
 *   that stands to slack and marks
 */
char *
star_plan_draft_dup_sum (StarPlanDraft *self)
{
  guint total, slack;
  g_autofree char *sum = NULL;
  g_autofree char *words = NULL;
  g_autofree char *comparison = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  total = peek_total (self);
  slack = peek_time (self->texts[STAR_PLAN_FIELD_SLACK]);
  sum = star_plan_time_format (total);
  comparison = compare_with_marks (self, total);
  if (slack > 0)
    {
      g_autofree char *rest = star_plan_time_format (slack);
      g_autofree char *all = star_plan_time_format (total + slack);

      /* Translators: what the phases of a plan sum to, the time that is left over for nothing in
       * particular, and both together: "Sums to 40:00, with 5:00 of slack to 45:00" */
      words = g_strdup_printf (_("Sums to %s, with %s of slack to %s"), sum, rest, all);
    }
  else
    {
      /* Translators: what the phases of a plan sum to, such as "Sums to 40:00" */
      words = g_strdup_printf (_("Sums to %s"), sum);
    }

  return comparison != NULL ? g_strdup_printf ("%s · %s", words, comparison)
                            : g_steal_pointer (&words);
}
