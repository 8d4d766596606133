/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-private.h"

#include <glib/gi18n-lib.h>

/**
 * StarPlan:
 *
 * How the time of a rehearsal is divided: phases, marks, alarms. Never changes, so that it may be
 * shared between threads; a plan that was edited is another one.
 */

enum {
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_SHIPPED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ENUM_TYPE (StarAdvance, star_advance,
  G_DEFINE_ENUM_VALUE (STAR_ADVANCE_MANUAL, "manual"),
  G_DEFINE_ENUM_VALUE (STAR_ADVANCE_AUTOMATIC, "automatic"))

G_DEFINE_FINAL_TYPE (StarPlan, star_plan, G_TYPE_OBJECT)

static void
clear_phase (StarPhase *phase)
{
  g_free (phase->id);
  g_free (phase->name);
  g_free (phase->cue);
}

static void
clear_alarm (StarPlanAlarm *alarm)
{
  g_free (alarm->text);
}

/* What the user wrote stays as it is, even if it is a word that the project has translated. */
static const char *
translate (StarPlan *self, const char *text)
{
  return self->is_shipped && *text != '\0' ? g_dgettext (GETTEXT_PACKAGE, text) : text;
}

static void
star_plan_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarPlan *self = STAR_PLAN (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, star_plan_get_name (self));
      break;
    case PROP_SHIPPED:
      g_value_set_boolean (value, self->is_shipped);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_plan_finalize (GObject *object)
{
  StarPlan *self = STAR_PLAN (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->phases, g_array_unref);
  g_clear_pointer (&self->alarms, g_array_unref);

  G_OBJECT_CLASS (star_plan_parent_class)->finalize (object);
}

static void
star_plan_class_init (StarPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = star_plan_get_property;
  object_class->finalize = star_plan_finalize;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_SHIPPED] = g_param_spec_boolean ("shipped", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_plan_init (StarPlan *self)
{
  self->id = g_strdup ("");
  self->name = g_strdup ("");
  self->about = g_strdup ("");
  self->phases = g_array_new (FALSE, TRUE, sizeof (StarPhase));
  g_array_set_clear_func (self->phases, (GDestroyNotify) clear_phase);
  self->alarms = g_array_new (FALSE, TRUE, sizeof (StarPlanAlarm));
  g_array_set_clear_func (self->alarms, (GDestroyNotify) clear_alarm);
}

/* A phase at the end, to be filled by the reader. */
StarPhase *
star_plan_add_phase (StarPlan *self)
{
  StarPhase *phase;

  g_array_set_size (self->phases, self->phases->len + 1);
  phase = star_plan_get_phase (self, self->phases->len - 1);
  phase->section = STAR_SECTION_TEXT;

  return phase;
}

StarPhase *
star_plan_get_phase (StarPlan *self, guint phase)
{
  return &g_array_index (self->phases, StarPhase, phase);
}

/* An alarm at the end, to be filled by the reader. */
StarPlanAlarm *
star_plan_add_alarm (StarPlan *self)
{
  StarPlanAlarm *alarm;

  g_array_set_size (self->alarms, self->alarms->len + 1);
  alarm = star_plan_get_alarm (self, self->alarms->len - 1);
  alarm->phase = -1;

  return alarm;
}

StarPlanAlarm *
star_plan_get_alarm (StarPlan *self, guint alarm)
{
  return &g_array_index (self->alarms, StarPlanAlarm, alarm);
}

/**
 * star_plan_get_id:
 *
 * Returns: (transfer none): what takes know the plan by
 */
const char *
star_plan_get_id (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), NULL);

  return self->id;
}

/**
 * star_plan_get_name:
 *
 * Returns: (transfer none): the visible name, in the user's language if the plan is the project's
 */
const char *
star_plan_get_name (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), NULL);

  return translate (self, self->name);
}

/**
 * star_plan_get_about:
 *
 * Returns: (transfer none): what there is to know about the plan, "" if nothing; in the user's
 *   language if the plan is the project's
 */
const char *
star_plan_get_about (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), NULL);

  return translate (self, self->about);
}

/**
 * star_plan_is_shipped:
 *
 * Returns: %TRUE if the plan is one of the project's, which can be copied but not changed
 */
gboolean
star_plan_is_shipped (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), FALSE);

  return self->is_shipped;
}

/**
 * star_plan_get_advance:
 *
 * Returns: who begins the next phase
 */
StarAdvance
star_plan_get_advance (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), STAR_ADVANCE_MANUAL);

  return self->advance;
}

/**
 * star_plan_learns_pace:
 *
 * Returns: %TRUE if fields are told as they are written, so that how long one took says how fast
 *   the user speaks
 */
gboolean
star_plan_learns_pace (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), FALSE);

  return self->learns_pace;
}

/**
 * star_plan_get_total:
 *
 * Returns: the seconds of all phases together, slack left out
 */
guint
star_plan_get_total (StarPlan *self)
{
  guint total = 0;

  g_return_val_if_fail (STAR_IS_PLAN (self), 0);

  for (guint i = 0; i < self->phases->len; i++)
    total += star_plan_get_phase (self, i)->seconds;

  return total;
}

/**
 * star_plan_get_slack:
 *
 * Returns: the seconds after the last phase that belong to nothing
 */
guint
star_plan_get_slack (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), 0);

  return self->slack;
}

/**
 * star_plan_get_tolerance:
 *
 * Returns: how many seconds ahead of the plan or behind it are still in time
 */
guint
star_plan_get_tolerance (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), 0);

  return self->tolerance;
}

/**
 * star_plan_get_mark:
 *
 * Returns: the second at which @mark is, 0 if the plan has none
 */
guint
star_plan_get_mark (StarPlan *self, StarTimeMark mark)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), 0);
  g_return_val_if_fail (mark < STAR_N_TIME_MARKS, 0);

  return self->marks[mark];
}

/**
 * star_plan_get_n_phases:
 *
 * Returns: how many phases there are, at least one
 */
guint
star_plan_get_n_phases (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), 0);

  return self->phases->len;
}

/**
 * star_plan_find_phase:
 * @id: the id of a phase
 *
 * Returns: which phase that is, -1 if there is none
 */
int
star_plan_find_phase (StarPlan *self, const char *id)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  for (guint i = 0; i < self->phases->len; i++)
    {
      if (g_str_equal (star_plan_get_phase (self, i)->id, id))
        return i;
    }

  return -1;
}

/**
 * star_plan_get_phase_id:
 * @phase: which phase
 *
 * Returns: (transfer none): what takes know the phase by
 */
const char *
star_plan_get_phase_id (StarPlan *self, guint phase)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), NULL);
  g_return_val_if_fail (phase < self->phases->len, NULL);

  return star_plan_get_phase (self, phase)->id;
}

/**
 * star_plan_get_phase_name:
 * @phase: which phase
 *
 * Returns: (transfer none): the visible name, in the user's language if the plan is the project's
 */
const char *
star_plan_get_phase_name (StarPlan *self, guint phase)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), NULL);
  g_return_val_if_fail (phase < self->phases->len, NULL);

  return translate (self, star_plan_get_phase (self, phase)->name);
}

/**
 * star_plan_get_phase_cue:
 * @phase: which phase
 *
 * Returns: (transfer none): a line that helps in the phase, "" if there is none; in the user's
 *   language if the plan is the project's
 */
const char *
star_plan_get_phase_cue (StarPlan *self, guint phase)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), NULL);
  g_return_val_if_fail (phase < self->phases->len, NULL);

  return translate (self, star_plan_get_phase (self, phase)->cue);
}

/**
 * star_plan_get_phase_start:
 * @phase: which phase, or their number for the end of the last one
 *
 * Returns: at which second the phase is to begin
 */
guint
star_plan_get_phase_start (StarPlan *self, guint phase)
{
  guint start = 0;

  g_return_val_if_fail (STAR_IS_PLAN (self), 0);
  g_return_val_if_fail (phase <= self->phases->len, 0);

  for (guint i = 0; i < phase; i++)
    start += star_plan_get_phase (self, i)->seconds;

  return start;
}

/**
 * star_plan_get_phase_seconds:
 * @phase: which phase
 *
 * Returns: how many seconds it is meant to last
 */
guint
star_plan_get_phase_seconds (StarPlan *self, guint phase)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), 0);
  g_return_val_if_fail (phase < self->phases->len, 0);

  return star_plan_get_phase (self, phase)->seconds;
}

/**
 * star_plan_get_phase_warning:
 * @phase: which phase
 *
 * Returns: how many seconds before its end a warning comes, 0 for none
 */
guint
star_plan_get_phase_warning (StarPlan *self, guint phase)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), 0);
  g_return_val_if_fail (phase < self->phases->len, 0);

  return star_plan_get_phase (self, phase)->warning;
}

/**
 * star_plan_get_phase_section:
 * @phase: which phase
 * @section: (out) (optional): where to put the field
 *
 * Returns: %TRUE if a field of the story is told in the phase
 */
gboolean
star_plan_get_phase_section (StarPlan *self, guint phase, StarSection *section)
{
  StarSection found;

  g_return_val_if_fail (STAR_IS_PLAN (self), FALSE);
  g_return_val_if_fail (phase < self->phases->len, FALSE);

  found = star_plan_get_phase (self, phase)->section;
  if (section != NULL)
    *section = found;

  return found != STAR_SECTION_TEXT;
}

/**
 * star_plan_get_n_alarms:
 *
 * Returns: how many alarms there are
 */
guint
star_plan_get_n_alarms (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), 0);

  return self->alarms->len;
}

/**
 * star_plan_get_alarm_second:
 * @alarm: which alarm
 *
 * Returns: when it comes, of the time that the rehearsal has run
 */
guint
star_plan_get_alarm_second (StarPlan *self, guint alarm)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), 0);
  g_return_val_if_fail (alarm < self->alarms->len, 0);

  return star_plan_get_alarm (self, alarm)->second;
}

/**
 * star_plan_get_alarm_text:
 * @alarm: which alarm
 *
 * Returns: (transfer none): what it says, in the user's language if the plan is the project's
 */
const char *
star_plan_get_alarm_text (StarPlan *self, guint alarm)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), NULL);
  g_return_val_if_fail (alarm < self->alarms->len, NULL);

  return translate (self, star_plan_get_alarm (self, alarm)->text);
}

/**
 * star_plan_get_alarm_phase:
 * @alarm: which alarm
 *
 * Returns: the phase that keeps the alarm quiet once it was begun, -1 if none does
 */
int
star_plan_get_alarm_phase (StarPlan *self, guint alarm)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), -1);
  g_return_val_if_fail (alarm < self->alarms->len, -1);

  return star_plan_get_alarm (self, alarm)->phase;
}

/**
 * star_plan_is_design_round:
 *
 * Returns: %TRUE if questions, answers and failures are counted
 */
gboolean
star_plan_is_design_round (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), FALSE);

  return self->is_design_round;
}

/**
 * star_plan_get_question_goal:
 *
 * Returns: how many clarifying questions come before the first tool is named, 0 for none
 */
guint
star_plan_get_question_goal (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), 0);

  return self->question_goal;
}

/**
 * star_plan_has_parked:
 *
 * Returns: %TRUE if there is a list of what is left out for now
 */
gboolean
star_plan_has_parked (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), FALSE);

  return self->has_parked;
}

/**
 * star_plan_get_failure_percent:
 *
 * Returns: which part of the time should be about failures, 0 if that is not measured
 */
guint
star_plan_get_failure_percent (StarPlan *self)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), 0);

  return self->failure_percent;
}

/**
 * star_plan_get_twist:
 * @from: (out): where to put the first second at which a twist may come
 * @to: (out): where to put the last one
 *
 * Returns: %TRUE if there is a twist
 */
gboolean
star_plan_get_twist (StarPlan *self, guint *from, guint *to)
{
  g_return_val_if_fail (STAR_IS_PLAN (self), FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  *from = self->twist_from;
  *to = self->twist_to;

  return self->twist_to > 0;
}
