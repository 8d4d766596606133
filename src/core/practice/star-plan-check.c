/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-check-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-plan-private.h"

/* Whether a plan makes sense, told to somebody who has just edited it. */

#define MAX_PHASES 20
#define MAX_ALARMS 20
#define MAX_SECONDS (4 * 60 * 60)
#define MAX_TEXT 500

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);
  return FALSE;
}

static gboolean
fail_in_phase (GError **error, guint phase, const char *reason)
{
  /* Translators: the number of a phase, and what is wrong with it */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("Phase %u: %s"), phase + 1, reason);
  return FALSE;
}

static gboolean
fail_in_alarm (GError **error, guint alarm, const char *reason)
{
  /* Translators: the number of an alarm, and what is wrong with it */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("Alarm %u: %s"), alarm + 1, reason);
  return FALSE;
}

static gboolean
is_id (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= 64
         && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-_") == length;
}

static gboolean
is_too_long (const char *text)
{
  return g_utf8_strlen (text, -1) > MAX_TEXT;
}

static gboolean
check_phase (StarPlan *plan, guint i, GError **error)
{
  const StarPhase *phase = star_plan_get_phase (plan, i);

  if (!is_id (phase->id))
    return fail_in_phase (error, i, _("its id must be of small letters, digits and hyphens"));
  if (star_plan_find_phase (plan, phase->id) != (int) i)
    return fail_in_phase (error, i, _("another phase has the same id"));
  if (*phase->name == '\0')
    return fail_in_phase (error, i, _("give it a name"));
  if (is_too_long (phase->name) || is_too_long (phase->cue))
    return fail_in_phase (error, i, _("make its texts shorter, 500 characters at most"));
  if (phase->seconds == 0 || phase->seconds > MAX_SECONDS)
    return fail_in_phase (error, i, _("give it between one second and four hours"));
  if (phase->warning >= phase->seconds)
    return fail_in_phase (error, i, _("the warning must come after it has begun"));

  return TRUE;
}

static gboolean
check_alarm (StarPlan *plan, guint i, GError **error)
{
  const StarPlanAlarm *alarm = star_plan_get_alarm (plan, i);

  if (*alarm->text == '\0')
    return fail_in_alarm (error, i, _("say what it is to remind you of"));
  if (is_too_long (alarm->text))
    return fail_in_alarm (error, i, _("make its text shorter, 500 characters at most"));
  if (alarm->second == 0 || alarm->second > MAX_SECONDS)
    return fail_in_alarm (error, i, _("let it come between one second and four hours"));

  return TRUE;
}

/* Those that are there, in order. */
static gboolean
check_marks (StarPlan *plan, GError **error)
{
  guint last = 0;

  for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    {
      if (plan->marks[mark] > MAX_SECONDS)
        return fail (error, _("Let the minimum, target and maximum be four hours at most"));
      if (plan->marks[mark] != 0 && plan->marks[mark] < last)
        return fail (error, _("The minimum must not be above the target, nor the target above "
                              "the maximum"));
      last = MAX (last, plan->marks[mark]);
    }

  return TRUE;
}

static gboolean
check_round (StarPlan *plan, GError **error)
{
  if (plan->question_goal > 20)
    return fail (error, _("Ask for 20 questions at most before the first tool"));
  if (plan->failure_percent > 100)
    return fail (error, _("The part that is about failures can not be above 100 per cent"));
  if (plan->twist_from > plan->twist_to)
    return fail (error, _("The first moment for a twist must not be after the last one"));
  if (plan->twist_to > star_plan_get_total (plan))
    return fail (error, _("The twist must come before the last phase ends"));

  return TRUE;
}

/*
 * star_plan_check_run:
 *
 * Returns: %TRUE, or %FALSE with a %G_IO_ERROR_INVALID_DATA that says what to do
 */
gboolean
star_plan_check_run (StarPlan *plan, GError **error)
{
  guint n_phases = plan->phases->len;

  if (!is_id (plan->id))
    return fail (error, _("The id of the plan must be of small letters, digits and hyphens"));
  if (*plan->name == '\0' || is_too_long (plan->name))
    return fail (error, _("Give the plan a name of 500 characters at most"));
  if (is_too_long (plan->about))
    return fail (error, _("Make the description of the plan shorter, 500 characters at most"));
  if (n_phases == 0 || n_phases > MAX_PHASES)
    return fail (error, _("Give the plan between one and 20 phases"));
  if (plan->alarms->len > MAX_ALARMS)
    return fail (error, _("Give the plan 20 alarms at most"));

  for (guint i = 0; i < n_phases; i++)
    {
      if (!check_phase (plan, i, error))
        return FALSE;
    }
  for (guint i = 0; i < plan->alarms->len; i++)
    {
      if (!check_alarm (plan, i, error))
        return FALSE;
    }
  if (star_plan_get_total (plan) > MAX_SECONDS || plan->slack > MAX_SECONDS
      || plan->tolerance > MAX_SECONDS)
    return fail (error, _("Let the whole plan, its slack and its tolerance be four hours at most"));

  return check_marks (plan, error) && check_round (plan, error);
}
