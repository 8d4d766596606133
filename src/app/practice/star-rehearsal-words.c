/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rehearsal-words.h"

#include <glib/gi18n.h>

static char *
format_clock (guint64 seconds)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%02u", seconds / 60, (guint) (seconds % 60));
}

/**
 * star_rehearsal_words_clock:
 * @left: microseconds that are left, negative for those that are over
 *
 * Returns: (transfer full): "1:20", or "+0:05" for what is over; it changes with each whole second
 */
char *
star_rehearsal_words_clock (gint64 left)
{
  g_autofree char *over = NULL;

  if (left > 0)
    return format_clock ((left + G_TIME_SPAN_SECOND - 1) / G_TIME_SPAN_SECOND);

  over = format_clock (-left / G_TIME_SPAN_SECOND);

  return g_strconcat ("+", over, NULL);
}

/**
 * star_rehearsal_words_state:
 *
 * Returns: (transfer full): what the time of the phase is, the word to go with the number
 */
char *
star_rehearsal_words_state (StarRehearsal *rehearsal)
{
  gboolean is_over = star_rehearsal_get_phase_left (rehearsal) <= 0;

  switch (star_rehearsal_get_state (rehearsal))
    {
    case STAR_REHEARSAL_STATE_PAUSED:
      return g_strdup (is_over ? _("over, paused") : _("left, paused"));
    case STAR_REHEARSAL_STATE_RUNNING:
      if (is_over)
        return g_strdup (_("over"));
      return g_strdup (star_rehearsal_is_warned (rehearsal) ? _("left, nearly over") : _("left"));
    case STAR_REHEARSAL_STATE_FINISHED:
      return g_strdup (_("finished"));
    case STAR_REHEARSAL_STATE_IDLE:
    default:
      return g_strdup (_("not started"));
    }
}

/**
 * star_rehearsal_words_left:
 *
 * Returns: (transfer full): the time of the phase that is on, and its state: "0:12 left, paused"
 */
char *
star_rehearsal_words_left (StarRehearsal *rehearsal)
{
  g_autofree char *clock = star_rehearsal_words_clock (star_rehearsal_get_phase_left (rehearsal));
  g_autofree char *state = star_rehearsal_words_state (rehearsal);

  return g_strdup_printf ("%s %s", clock, state);
}

/**
 * star_rehearsal_words_phase:
 *
 * Returns: (transfer full): a phase and its time
 */
char *
star_rehearsal_words_phase (StarPlan *plan, guint phase)
{
  g_autofree char *time = star_spoken_time_format (star_plan_get_phase_seconds (plan, phase));

  /* Translators: the name of a phase, and its time, such as "16 s" or "1:20" */
  return g_strdup_printf (_("%s, %s"), star_plan_get_phase_name (plan, phase), time);
}

/**
 * star_rehearsal_words_place:
 *
 * Returns: (transfer full): which phase is on, of how many
 */
char *
star_rehearsal_words_place (StarRehearsal *rehearsal)
{
  /* Translators: the number of the phase that is on, and how many there are */
  return g_strdup_printf (_("Phase %u of %u"), star_rehearsal_get_phase (rehearsal) + 1,
                          star_plan_get_n_phases (star_rehearsal_get_plan (rehearsal)));
}

/**
 * star_rehearsal_words_pace:
 *
 * Returns: (transfer full): how far ahead or behind, or before the start how the plan adds up
 */
char *
star_rehearsal_words_pace (StarRehearsal *rehearsal)
{
  StarPlan *plan = star_rehearsal_get_plan (rehearsal);
  StarDrift drift;

  if (star_rehearsal_get_state (rehearsal) == STAR_REHEARSAL_STATE_IDLE)
    return star_plan_dup_sum (plan);

  star_rehearsal_get_drift (rehearsal, &drift);

  return star_drift_to_text (&drift, plan);
}

/**
 * star_rehearsal_words_total:
 *
 * Returns: (transfer full): the time that has run, of that of the plan
 */
char *
star_rehearsal_words_total (StarRehearsal *rehearsal)
{
  gint64 elapsed = star_rehearsal_get_elapsed (rehearsal);
  g_autofree char *run = format_clock (elapsed / G_TIME_SPAN_SECOND);
  g_autofree char *total = format_clock (star_plan_get_total (star_rehearsal_get_plan (rehearsal)));

  if (star_rehearsal_get_overtime (rehearsal) > 0)
    /* Translators: the time that has run and that of the plan, such as "1:52" and "1:45" */
    return g_strdup_printf (_("%s of %s, over"), run, total);

  /* Translators: the time that has run and that of the plan, such as "1:02" and "1:45" */
  return g_strdup_printf (_("%s of %s"), run, total);
}

/**
 * star_rehearsal_words_next:
 *
 * Returns: (transfer full): the phase that comes next
 */
char *
star_rehearsal_words_next (StarRehearsal *rehearsal)
{
  StarPlan *plan = star_rehearsal_get_plan (rehearsal);
  guint next = star_rehearsal_get_phase (rehearsal) + 1;
  g_autofree char *phase = NULL;

  if (next == star_plan_get_n_phases (plan))
    return g_strdup (_("The last phase"));

  phase = star_rehearsal_words_phase (plan, next);
  /* Translators: %s is a phase and its time, such as "Result, 16 s" */
  return g_strdup_printf (_("Next: %s"), phase);
}

static char *
describe_mark (StarPlan *plan, StarTimeMark mark)
{
  g_autofree char *time = star_spoken_time_format (star_plan_get_mark (plan, mark));

  switch (mark)
    {
    case STAR_TIME_MARK_MINIMUM:
      /* Translators: %s is a time, such as "1:30" */
      return g_strdup_printf (_("%s: long enough to end"), time);
    case STAR_TIME_MARK_MAXIMUM:
      /* Translators: %s is a time, such as "2:00" */
      return g_strdup_printf (_("%s: the most it may take"), time);
    case STAR_TIME_MARK_TARGET:
    default:
      /* Translators: %s is a time, such as "1:45" */
      return g_strdup_printf (_("%s: the time to aim at"), time);
    }
}

static char *
describe_alarm (StarPlan *plan, guint alarm)
{
  g_autofree char *time = format_clock (star_plan_get_alarm_second (plan, alarm));

  return g_strdup_printf ("%s – %s", time, star_plan_get_alarm_text (plan, alarm));
}

static char *
describe_warning (StarPlan *plan, guint phase)
{
  g_autofree char *time = star_spoken_time_format (star_plan_get_phase_warning (plan, phase));

  /* Translators: the name of a phase, and a time, such as "5 s" */
  return g_strdup_printf (_("%s: %s left"), star_plan_get_phase_name (plan, phase), time);
}

static char *
describe_twist (guint card)
{
  GPtrArray *twists = star_questions_get_twists (star_questions_get_default ());

  /* Translators: %s is what changes in the middle of a design round, a sentence */
  return g_strdup_printf (_("Twist: %s"), star_question_get_text (g_ptr_array_index (twists, card)));
}

/**
 * star_rehearsal_words_event:
 *
 * Returns: (transfer full): what happened
 */
char *
star_rehearsal_words_event (StarRehearsal *rehearsal, StarRehearsalEvent event, guint index)
{
  StarPlan *plan = star_rehearsal_get_plan (rehearsal);

  switch (event)
    {
    case STAR_REHEARSAL_EVENT_PHASE_WARNING:
      return describe_warning (plan, index);
    case STAR_REHEARSAL_EVENT_PHASE_OVER:
      /* Translators: %s is the name of a phase */
      return g_strdup_printf (_("%s: the time is over"), star_plan_get_phase_name (plan, index));
    case STAR_REHEARSAL_EVENT_MARK:
      return describe_mark (plan, index);
    case STAR_REHEARSAL_EVENT_PLAN_OVER:
      return g_strdup (_("The time of the plan is over"));
    case STAR_REHEARSAL_EVENT_ALARM:
      return describe_alarm (plan, index);
    case STAR_REHEARSAL_EVENT_TWIST:
      return describe_twist (index);
    case STAR_REHEARSAL_EVENT_SUSPENDED:
      return star_rehearsal_words_gap (star_rehearsal_get_gap (rehearsal));
    case STAR_REHEARSAL_EVENT_PHASE_BEGAN:
    case STAR_REHEARSAL_EVENT_PHASE_RETURNED:
    default:
      return star_rehearsal_words_phase (plan, index);
    }
}

/**
 * star_rehearsal_words_gap:
 * @gap: microseconds in which the system slept
 *
 * Returns: (transfer full): the question whether they count
 */
char *
star_rehearsal_words_gap (gint64 gap)
{
  guint seconds = gap / G_TIME_SPAN_SECOND;
  guint minutes = (seconds + 30) / 60;

  if (seconds < 60)
    /* Translators: %u is for how long the computer slept */
    return g_strdup_printf (ngettext ("The computer slept. Count the %u second?",
                                      "The computer slept. Count the %u seconds?", seconds),
                            seconds);

  /* Translators: %u is for how long the computer slept */
  return g_strdup_printf (ngettext ("The computer slept. Count the %u minute?",
                                    "The computer slept. Count the %u minutes?", minutes),
                          minutes);
}
