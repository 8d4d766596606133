/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-draft-private.h"

#include "star-plan-private.h"
#include "star-plan-time.h"

/**
 * StarPlanDraft:
 *
 * A plan while it is being written. Times are kept as they are typed, so that nothing is lost
 * while it is wrong; what can not be edited stays as it was in the plan.
 */

static void
phase_free (StarDraftPhase *phase)
{
  for (int i = 0; i < STAR_DRAFT_N_PHASE_TEXTS; i++)
    g_free (phase->texts[i]);
  g_free (phase->id);
  g_free (phase);
}

static void
alarm_free (StarDraftAlarm *alarm)
{
  for (int i = 0; i < STAR_DRAFT_N_ALARM_TEXTS; i++)
    g_free (alarm->texts[i]);
  g_free (alarm->unless_begun);
  g_free (alarm);
}

StarDraftPhase *
star_plan_draft_get_phase (StarPlanDraft *self, guint index)
{
  return g_ptr_array_index (self->phases, index);
}

StarDraftAlarm *
star_plan_draft_get_alarm (StarPlanDraft *self, guint index)
{
  return g_ptr_array_index (self->alarms, index);
}

/* Where the text of a field is, NULL if there is no such field. */
static char **
find_text (StarPlanDraft *self, StarPlanField field, guint index)
{
  if (field < STAR_PLAN_N_SINGLE_FIELDS)
    return &self->texts[field];
  if (field <= STAR_PLAN_FIELD_PHASE_CUE)
    return index < self->phases->len
             ? &star_plan_draft_get_phase (self, index)->texts[field - STAR_PLAN_FIELD_PHASE_NAME]
             : NULL;
  if (field <= STAR_PLAN_FIELD_ALARM_TEXT)
    return index < self->alarms->len
             ? &star_plan_draft_get_alarm (self, index)->texts[field - STAR_PLAN_FIELD_ALARM_TIME]
             : NULL;

  return NULL;
}

static char *
format_optional_time (guint seconds)
{
  return seconds > 0 ? star_plan_time_format (seconds) : g_strdup ("");
}

static char *
format_optional_count (guint count)
{
  return count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("");
}

static void
fill_texts (StarPlanDraft *self, StarPlan *plan)
{
  self->texts[STAR_PLAN_FIELD_NAME] = g_strdup (star_plan_get_name (plan));
  self->texts[STAR_PLAN_FIELD_ABOUT] = g_strdup (star_plan_get_about (plan));
  self->texts[STAR_PLAN_FIELD_SLACK] = format_optional_time (plan->slack);
  for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    self->texts[STAR_PLAN_FIELD_MINIMUM + mark] = format_optional_time (plan->marks[mark]);
  self->texts[STAR_PLAN_FIELD_QUESTIONS] = format_optional_count (plan->question_goal);
  self->texts[STAR_PLAN_FIELD_FAILURE_PERCENT] = format_optional_count (plan->failure_percent);
  self->texts[STAR_PLAN_FIELD_TWIST_FROM] = format_optional_time (plan->twist_from);
  self->texts[STAR_PLAN_FIELD_TWIST_TO] = format_optional_time (plan->twist_to);
}

static void
fill_phases (StarPlanDraft *self, StarPlan *plan)
{
  for (guint i = 0; i < star_plan_get_n_phases (plan); i++)
    {
      const StarPhase *from = star_plan_get_phase (plan, i);
      StarDraftPhase *phase = g_new0 (StarDraftPhase, 1);

      phase->id = g_strdup (from->id);
      phase->texts[STAR_DRAFT_PHASE_NAME] = g_strdup (star_plan_get_phase_name (plan, i));
      phase->texts[STAR_DRAFT_PHASE_TIME] = star_plan_time_format (from->seconds);
      phase->texts[STAR_DRAFT_PHASE_CUE] = g_strdup (star_plan_get_phase_cue (plan, i));
      phase->section = from->section;
      phase->warning = from->warning == star_plan_usual_warning (from->seconds)
                         ? STAR_DRAFT_AS_USUAL
                         : from->warning;
      g_ptr_array_add (self->phases, phase);
    }
}

static void
fill_alarms (StarPlanDraft *self, StarPlan *plan)
{
  for (guint i = 0; i < star_plan_get_n_alarms (plan); i++)
    {
      const StarPlanAlarm *from = star_plan_get_alarm (plan, i);
      StarDraftAlarm *alarm = g_new0 (StarDraftAlarm, 1);

      alarm->texts[STAR_DRAFT_ALARM_TIME] = star_plan_time_format (from->second);
      alarm->texts[STAR_DRAFT_ALARM_TEXT] = g_strdup (star_plan_get_alarm_text (plan, i));
      if (from->phase >= 0)
        alarm->unless_begun = g_strdup (star_plan_get_phase_id (plan, (guint) from->phase));
      g_ptr_array_add (self->alarms, alarm);
    }
}

static void
append_texts (GString *state, char *const *texts, guint n_texts)
{
  for (guint i = 0; i < n_texts; i++)
    g_string_append_printf (state, "%s\x1f", texts[i]);
  g_string_append_c (state, '\x1e');
}

/* All that can be edited, with what nobody types between. */
static char *
describe (StarPlanDraft *self)
{
  GString *state = g_string_new (NULL);

  append_texts (state, self->texts, STAR_PLAN_N_SINGLE_FIELDS);
  g_string_append_printf (state, "%d\x1f", self->advance);
  for (guint i = 0; i < self->phases->len; i++)
    {
      const StarDraftPhase *phase = star_plan_draft_get_phase (self, i);

      g_string_append_printf (state, "%s\x1f%d\x1f", phase->id, phase->section);
      append_texts (state, phase->texts, STAR_DRAFT_N_PHASE_TEXTS);
    }
  for (guint i = 0; i < self->alarms->len; i++)
    {
      const StarDraftAlarm *alarm = star_plan_draft_get_alarm (self, i);

      if (alarm->unless_begun != NULL)
        g_string_append_printf (state, "%s\x1f", alarm->unless_begun);
      append_texts (state, alarm->texts, STAR_DRAFT_N_ALARM_TEXTS);
    }

  return g_string_free (state, FALSE);
}

/**
 * star_plan_draft_new:
 * @plan: what to begin with; it stays as it is
 *
 * Returns: (transfer full): a draft of the plan with the same id
 */
StarPlanDraft *
star_plan_draft_new (StarPlan *plan)
{
  StarPlanDraft *self;

  g_return_val_if_fail (STAR_IS_PLAN (plan), NULL);

  self = g_new0 (StarPlanDraft, 1);
  self->id = g_strdup (star_plan_get_id (plan));
  self->advance = star_plan_get_advance (plan);
  self->learns_pace = plan->learns_pace;
  self->is_design_round = plan->is_design_round;
  self->has_parked = plan->has_parked;
  self->tolerance =
    plan->tolerance == star_plan_usual_tolerance (star_plan_get_total (plan)) ? STAR_DRAFT_AS_USUAL
                                                                              : plan->tolerance;
  self->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) phase_free);
  self->alarms = g_ptr_array_new_with_free_func ((GDestroyNotify) alarm_free);
  fill_texts (self, plan);
  fill_phases (self, plan);
  fill_alarms (self, plan);
  self->original = describe (self);

  return self;
}

void
star_plan_draft_free (StarPlanDraft *self)
{
  g_return_if_fail (self != NULL);

  for (int i = 0; i < STAR_PLAN_N_SINGLE_FIELDS; i++)
    g_free (self->texts[i]);
  g_ptr_array_unref (self->phases);
  g_ptr_array_unref (self->alarms);
  g_free (self->original);
  g_free (self->id);
  g_free (self);
}

/**
 * star_plan_draft_is_changed:
 *
 * Returns: %TRUE if something of it is not as it was at first
 */
gboolean
star_plan_draft_is_changed (StarPlanDraft *self)
{
  g_autofree char *state = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  state = describe (self);

  return !g_str_equal (state, self->original);
}

/**
 * star_plan_draft_get_text:
 * @field: a field that holds a text
 * @index: of which phase or alarm, else 0
 *
 * Returns: (transfer none): what was entered, "" for nothing; valid until it is changed
 */
const char *
star_plan_draft_get_text (StarPlanDraft *self, StarPlanField field, guint index)
{
  char **text;

  g_return_val_if_fail (self != NULL, NULL);

  text = find_text (self, field, index);
  g_return_val_if_fail (text != NULL, NULL);

  return *text;
}

/**
 * star_plan_draft_set_text:
 * @field: a field that holds a text
 * @index: of which phase or alarm, else 0
 * @text: what was entered, right or wrong
 */
void
star_plan_draft_set_text (StarPlanDraft *self, StarPlanField field, guint index, const char *text)
{
  char **place;
  char *copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  place = find_text (self, field, index);
  g_return_if_fail (place != NULL);

  copy = g_strdup (text);
  g_free (*place);
  *place = copy;
}

/**
 * star_plan_draft_get_advance:
 *
 * Returns: whether the phases go on by hand or by the clock
 */
StarAdvance
star_plan_draft_get_advance (StarPlanDraft *self)
{
  g_return_val_if_fail (self != NULL, STAR_ADVANCE_MANUAL);

  return self->advance;
}

/**
 * star_plan_draft_set_advance:
 * @advance: who is to begin the next phase
 */
void
star_plan_draft_set_advance (StarPlanDraft *self, StarAdvance advance)
{
  g_return_if_fail (self != NULL);

  self->advance = advance;
}

/**
 * star_plan_draft_is_design_round:
 *
 * Returns: %TRUE if there is a use for questions, failures and a twist
 */
gboolean
star_plan_draft_is_design_round (StarPlanDraft *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_design_round;
}

/**
 * star_plan_draft_get_n_phases:
 *
 * Returns: how many phases there are, also such as have nothing yet
 */
guint
star_plan_draft_get_n_phases (StarPlanDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->phases->len;
}

static gboolean
has_phase (StarPlanDraft *self, const char *id)
{
  for (guint i = 0; i < self->phases->len; i++)
    {
      if (g_str_equal (star_plan_draft_get_phase (self, i)->id, id))
        return TRUE;
    }

  return FALSE;
}

/**
 * star_plan_draft_add_phase:
 *
 * Adds a phase at the end, of which nothing is said yet.
 */
void
star_plan_draft_add_phase (StarPlanDraft *self)
{
  StarDraftPhase *phase;
  guint number;
  char *id = NULL;

  g_return_if_fail (self != NULL);

  number = self->phases->len;
  do
    {
      g_free (id);
      id = g_strdup_printf ("phase-%u", ++number);
    }
  while (has_phase (self, id));

  phase = g_new0 (StarDraftPhase, 1);
  phase->id = id;
  phase->section = STAR_SECTION_TEXT;
  phase->warning = STAR_DRAFT_AS_USUAL;
  for (int i = 0; i < STAR_DRAFT_N_PHASE_TEXTS; i++)
    phase->texts[i] = g_strdup ("");
  g_ptr_array_add (self->phases, phase);
}

/**
 * star_plan_draft_remove_phase:
 * @index: which phase
 *
 * An alarm that it kept quiet comes in any case then.
 */
void
star_plan_draft_remove_phase (StarPlanDraft *self, guint index)
{
  const char *id;

  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->phases->len);

  id = star_plan_draft_get_phase (self, index)->id;
  for (guint i = 0; i < self->alarms->len; i++)
    {
      StarDraftAlarm *alarm = star_plan_draft_get_alarm (self, i);

      if (g_strcmp0 (alarm->unless_begun, id) == 0)
        g_clear_pointer (&alarm->unless_begun, g_free);
    }
  g_ptr_array_remove_index (self->phases, index);
}

/**
 * star_plan_draft_move_phase:
 * @index: which phase
 * @to: where it is to be afterwards
 */
void
star_plan_draft_move_phase (StarPlanDraft *self, guint index, guint to)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->phases->len && to < self->phases->len);

  g_ptr_array_insert (self->phases, (int) to, g_ptr_array_steal_index (self->phases, index));
}

/**
 * star_plan_draft_get_phase_id:
 * @index: which phase
 *
 * Returns: (transfer none): what it is known by, wherever it is moved
 */
const char *
star_plan_draft_get_phase_id (StarPlanDraft *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->phases->len, NULL);

  return star_plan_draft_get_phase (self, index)->id;
}

/**
 * star_plan_draft_get_phase_section:
 * @index: which phase
 *
 * Returns: the field of the story that is told in it, %STAR_SECTION_TEXT for none
 */
StarSection
star_plan_draft_get_phase_section (StarPlanDraft *self, guint index)
{
  g_return_val_if_fail (self != NULL, STAR_SECTION_TEXT);
  g_return_val_if_fail (index < self->phases->len, STAR_SECTION_TEXT);

  return star_plan_draft_get_phase (self, index)->section;
}

/**
 * star_plan_draft_set_phase_section:
 * @index: which phase
 * @section: the field of the story that is told in it, %STAR_SECTION_TEXT for none
 */
void
star_plan_draft_set_phase_section (StarPlanDraft *self, guint index, StarSection section)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->phases->len);

  star_plan_draft_get_phase (self, index)->section = section;
}

/**
 * star_plan_draft_get_n_alarms:
 *
 * Returns: how many alarms there are, also such as have nothing yet
 */
guint
star_plan_draft_get_n_alarms (StarPlanDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->alarms->len;
}

/**
 * star_plan_draft_add_alarm:
 *
 * Adds an alarm at the end, of which nothing is said yet.
 */
void
star_plan_draft_add_alarm (StarPlanDraft *self)
{
  StarDraftAlarm *alarm;

  g_return_if_fail (self != NULL);

  alarm = g_new0 (StarDraftAlarm, 1);
  for (int i = 0; i < STAR_DRAFT_N_ALARM_TEXTS; i++)
    alarm->texts[i] = g_strdup ("");
  g_ptr_array_add (self->alarms, alarm);
}

/**
 * star_plan_draft_remove_alarm:
 * @index: which alarm
 */
void
star_plan_draft_remove_alarm (StarPlanDraft *self, guint index)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->alarms->len);

  g_ptr_array_remove_index (self->alarms, index);
}

/**
 * star_plan_draft_get_alarm_phase:
 * @index: which alarm
 *
 * Returns: (transfer none) (nullable): the id of the phase that keeps it quiet once it was begun,
 *   %NULL if it comes in any case
 */
const char *
star_plan_draft_get_alarm_phase (StarPlanDraft *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->alarms->len, NULL);

  return star_plan_draft_get_alarm (self, index)->unless_begun;
}

/**
 * star_plan_draft_set_alarm_phase:
 * @index: which alarm
 * @phase: (nullable): the id of the phase that keeps it quiet once it was begun; %NULL, or one that
 *   is there no longer, for none
 */
void
star_plan_draft_set_alarm_phase (StarPlanDraft *self, guint index, const char *phase)
{
  StarDraftAlarm *alarm;
  char *copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->alarms->len);

  alarm = star_plan_draft_get_alarm (self, index);
  copy = phase != NULL && has_phase (self, phase) ? g_strdup (phase) : NULL;
  g_free (alarm->unless_begun);
  alarm->unless_begun = copy;
}
