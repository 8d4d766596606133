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

/* Who is told what is wrong, and where. */
typedef struct {
  StarPlan *plan;
  StarPlanPlace *place;
  GError **error;
} Check;

static gboolean
fail (const Check *check, StarPlanField field, const char *reason)
{
  *check->place = (StarPlanPlace) { field, 0 };
  g_set_error_literal (check->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);
  return FALSE;
}

static gboolean
fail_in_phase (const Check *check, StarPlanField field, guint phase, const char *reason)
{
  *check->place = (StarPlanPlace) { field, phase };
  /* Translators: the number of a phase, and what is wrong with it */
  g_set_error (check->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("Phase %u: %s"), phase + 1,
               reason);
  return FALSE;
}

static gboolean
fail_in_alarm (const Check *check, StarPlanField field, guint alarm, const char *reason)
{
  *check->place = (StarPlanPlace) { field, alarm };
  /* Translators: the number of an alarm, and what is wrong with it */
  g_set_error (check->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("Alarm %u: %s"), alarm + 1,
               reason);
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
check_phase (const Check *check, guint i)
{
  const StarPhase *phase = star_plan_get_phase (check->plan, i);

  if (!is_id (phase->id))
    return fail_in_phase (check, STAR_PLAN_FIELD_PHASE_NAME, i,
                          _("its id must be of small letters, digits and hyphens"));
  if (star_plan_find_phase (check->plan, phase->id) != (int) i)
    return fail_in_phase (check, STAR_PLAN_FIELD_PHASE_NAME, i,
                          _("another phase has the same id"));
  if (*phase->name == '\0')
    return fail_in_phase (check, STAR_PLAN_FIELD_PHASE_NAME, i, _("give it a name"));
  if (is_too_long (phase->name) || is_too_long (phase->cue))
    return fail_in_phase (check,
                          is_too_long (phase->name) ? STAR_PLAN_FIELD_PHASE_NAME
                                                    : STAR_PLAN_FIELD_PHASE_CUE,
                          i, _("make its texts shorter, 500 characters at most"));
  if (phase->seconds == 0 || phase->seconds > MAX_SECONDS)
    return fail_in_phase (check, STAR_PLAN_FIELD_PHASE_TIME, i,
                          _("give it between one second and four hours"));
  if (phase->warning >= phase->seconds)
    return fail_in_phase (check, STAR_PLAN_FIELD_PHASE_TIME, i,
                          _("the warning must come after it has begun"));

  return TRUE;
}

static gboolean
check_alarm (const Check *check, guint i)
{
  const StarPlanAlarm *alarm = star_plan_get_alarm (check->plan, i);

  if (*alarm->text == '\0')
    return fail_in_alarm (check, STAR_PLAN_FIELD_ALARM_TEXT, i,
                          _("say what it is to remind you of"));
  if (is_too_long (alarm->text))
    return fail_in_alarm (check, STAR_PLAN_FIELD_ALARM_TEXT, i,
                          _("make its text shorter, 500 characters at most"));
  if (alarm->second == 0 || alarm->second > MAX_SECONDS)
    return fail_in_alarm (check, STAR_PLAN_FIELD_ALARM_TIME, i,
                          _("let it come between one second and four hours"));

  return TRUE;
}

/* Those that are there, in order. */
static gboolean
check_marks (const Check *check)
{
  guint last = 0;

  for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    {
      guint second = check->plan->marks[mark];

      if (second > MAX_SECONDS)
        return fail (check, STAR_PLAN_FIELD_MINIMUM + mark,
                     _("Let the minimum, target and maximum be four hours at most"));
      if (second != 0 && second < last)
        return fail (check, STAR_PLAN_FIELD_MINIMUM + mark,
                     _("The minimum must not be above the target, nor the target above "
                       "the maximum"));
      last = MAX (last, second);
    }

  return TRUE;
}

static gboolean
check_round (const Check *check)
{
  StarPlan *plan = check->plan;

  if (plan->question_goal > 20)
    return fail (check, STAR_PLAN_FIELD_QUESTIONS,
                 _("Ask for 20 questions at most before the first tool"));
  if (plan->failure_percent > 100)
    return fail (check, STAR_PLAN_FIELD_FAILURE_PERCENT,
                 _("The part that is about failures can not be above 100 per cent"));
  if (plan->twist_from > plan->twist_to)
    return fail (check, STAR_PLAN_FIELD_TWIST_FROM,
                 _("The first moment for a twist must not be after the last one"));
  if (plan->twist_to > star_plan_get_total (plan))
    return fail (check, STAR_PLAN_FIELD_TWIST_TO,
                 _("The twist must come before the last phase ends"));

  return TRUE;
}

static gboolean
check_plan (const Check *check)
{
  StarPlan *plan = check->plan;
  guint n_phases = plan->phases->len;

  if (!is_id (plan->id))
    return fail (check, STAR_PLAN_FIELD_NAME,
                 _("The id of the plan must be of small letters, digits and hyphens"));
  if (*plan->name == '\0' || is_too_long (plan->name))
    return fail (check, STAR_PLAN_FIELD_NAME,
                 _("Give the plan a name of 500 characters at most"));
  if (is_too_long (plan->about))
    return fail (check, STAR_PLAN_FIELD_ABOUT,
                 _("Make the description of the plan shorter, 500 characters at most"));
  if (n_phases == 0 || n_phases > MAX_PHASES)
    return fail (check, STAR_PLAN_FIELD_PHASES, _("Give the plan between one and 20 phases"));
  if (plan->alarms->len > MAX_ALARMS)
    return fail (check, STAR_PLAN_FIELD_ALARMS, _("Give the plan 20 alarms at most"));

  for (guint i = 0; i < n_phases; i++)
    {
      if (!check_phase (check, i))
        return FALSE;
    }
  for (guint i = 0; i < plan->alarms->len; i++)
    {
      if (!check_alarm (check, i))
        return FALSE;
    }
  if (star_plan_get_total (plan) > MAX_SECONDS || plan->slack > MAX_SECONDS
      || plan->tolerance > MAX_SECONDS)
    return fail (check,
                 plan->slack > MAX_SECONDS ? STAR_PLAN_FIELD_SLACK : STAR_PLAN_FIELD_PHASES,
                 _("Let the whole plan, its slack and its tolerance be four hours at most"));

  return check_marks (check) && check_round (check);
}

/*
 * star_plan_check_run:
 * @place: (out) (optional): where to put what is wrong
 *
 * Returns: %TRUE, or %FALSE with a %G_IO_ERROR_INVALID_DATA that says what to do
 */
gboolean
star_plan_check_run (StarPlan *plan, StarPlanPlace *place, GError **error)
{
  StarPlanPlace found;
  const Check check = { plan, place != NULL ? place : &found, error };

  return check_plan (&check);
}
