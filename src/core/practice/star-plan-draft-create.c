/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-draft-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-plan-check-private.h"
#include "star-plan-private.h"
#include "star-plan-time.h"

/* A plan of what was entered. */

/* Counts have so few digits that none overflows. */
#define MAX_DIGITS 5

/* Who is told what can not be read, and where. */
typedef struct {
  StarPlanDraft *draft;
  StarPlanPlace *place;
  GError **error;
} Reader;

/* The words as star-plan-check.c begins them, which knows phases and alarms by their number. */
static gboolean
fail (const Reader *reader, StarPlanField field, guint index, const char *reason)
{
  *reader->place = (StarPlanPlace) { field, index };
  if (field < STAR_PLAN_N_SINGLE_FIELDS)
    g_set_error_literal (reader->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);
  else
    g_set_error (reader->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 field <= STAR_PLAN_FIELD_PHASE_CUE ? _("Phase %u: %s") : _("Alarm %u: %s"),
                 index + 1, reason);

  return FALSE;
}

static gboolean
read_time (const Reader *reader, StarPlanField field, guint index, guint *seconds)
{
  const char *text = star_plan_draft_get_text (reader->draft, field, index);
  g_autoptr (GError) error = NULL;

  return star_plan_time_parse (text, seconds, &error)
         || fail (reader, field, index, error->message);
}

/* "" is none. */
static gboolean
read_optional_time (const Reader *reader, StarPlanField field, guint *seconds)
{
  const char *text = reader->draft->texts[field];

  *seconds = 0;

  return text[strspn (text, " ")] == '\0' || read_time (reader, field, 0, seconds);
}

static gboolean
read_optional_count (const Reader *reader, StarPlanField field, guint *count)
{
  g_autofree char *text = g_strstrip (g_strdup (reader->draft->texts[field]));
  gsize n_digits = strspn (text, "0123456789");

  if (text[n_digits] != '\0' || n_digits > MAX_DIGITS)
    return fail (reader, field, 0, _("Write a number, such as 3"));

  *count = (guint) g_ascii_strtoull (text, NULL, 10);
  return TRUE;
}

static char *
dup_stripped (const char *text)
{
  return g_strstrip (g_strdup (text));
}

static gboolean
read_phase (const Reader *reader, guint index, StarPlan *plan)
{
  const StarDraftPhase *from = star_plan_draft_get_phase (reader->draft, index);
  StarPhase *phase = star_plan_add_phase (plan);
  guint usual;

  phase->id = g_strdup (from->id);
  phase->name = dup_stripped (from->texts[STAR_DRAFT_PHASE_NAME]);
  phase->cue = dup_stripped (from->texts[STAR_DRAFT_PHASE_CUE]);
  phase->section = from->section;
  if (!read_time (reader, STAR_PLAN_FIELD_PHASE_TIME, index, &phase->seconds))
    return FALSE;

  /* A warning that was set for a longer phase would come before this one. */
  usual = star_plan_usual_warning (phase->seconds);
  phase->warning = from->warning < phase->seconds ? from->warning : usual;
  return TRUE;
}

static gboolean
read_alarm (const Reader *reader, guint index, StarPlan *plan)
{
  const StarDraftAlarm *from = star_plan_draft_get_alarm (reader->draft, index);
  StarPlanAlarm *alarm = star_plan_add_alarm (plan);

  alarm->text = dup_stripped (from->texts[STAR_DRAFT_ALARM_TEXT]);
  if (from->unless_begun != NULL)
    alarm->phase = star_plan_find_phase (plan, from->unless_begun);

  return read_time (reader, STAR_PLAN_FIELD_ALARM_TIME, index, &alarm->second);
}

static gboolean
read_head (const Reader *reader, StarPlan *plan)
{
  StarPlanDraft *draft = reader->draft;

  plan->id = (g_free (plan->id), g_strdup (draft->id));
  plan->name = (g_free (plan->name), dup_stripped (draft->texts[STAR_PLAN_FIELD_NAME]));
  plan->about = (g_free (plan->about), dup_stripped (draft->texts[STAR_PLAN_FIELD_ABOUT]));
  plan->advance = draft->advance;
  plan->learns_pace = draft->learns_pace;
  for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    {
      if (!read_optional_time (reader, STAR_PLAN_FIELD_MINIMUM + mark, &plan->marks[mark]))
        return FALSE;
    }

  return read_optional_time (reader, STAR_PLAN_FIELD_SLACK, &plan->slack);
}

static gboolean
read_round (const Reader *reader, StarPlan *plan)
{
  if (!reader->draft->is_design_round)
    return TRUE;

  plan->is_design_round = TRUE;
  plan->has_parked = reader->draft->has_parked;

  return read_optional_count (reader, STAR_PLAN_FIELD_QUESTIONS, &plan->question_goal)
         && read_optional_count (reader, STAR_PLAN_FIELD_FAILURE_PERCENT, &plan->failure_percent)
         && read_optional_time (reader, STAR_PLAN_FIELD_TWIST_FROM, &plan->twist_from)
         && read_optional_time (reader, STAR_PLAN_FIELD_TWIST_TO, &plan->twist_to);
}

static gboolean
read_plan (const Reader *reader, StarPlan *plan)
{
  StarPlanDraft *draft = reader->draft;

  if (!read_head (reader, plan))
    return FALSE;
  for (guint i = 0; i < draft->phases->len; i++)
    {
      if (!read_phase (reader, i, plan))
        return FALSE;
    }
  for (guint i = 0; i < draft->alarms->len; i++)
    {
      if (!read_alarm (reader, i, plan))
        return FALSE;
    }
  plan->tolerance = draft->tolerance != STAR_DRAFT_AS_USUAL
                      ? draft->tolerance
                      : star_plan_usual_tolerance (star_plan_get_total (plan));

  return read_round (reader, plan) && star_plan_check_run (plan, reader->place, reader->error);
}

/**
 * star_plan_draft_create_plan:
 * @place: (out): where to put what is wrong, if something is
 * @error: where to put a %G_IO_ERROR_INVALID_DATA that says what to do
 *
 * Returns: (transfer full): the plan as it was written, or %NULL if it makes no sense
 */
StarPlan *
star_plan_draft_create_plan (StarPlanDraft *self, StarPlanPlace *place, GError **error)
{
  g_autoptr (StarPlan) plan = NULL;
  const Reader reader = { self, place, error };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  plan = g_object_new (STAR_TYPE_PLAN, NULL);

  return read_plan (&reader, plan) ? g_steal_pointer (&plan) : NULL;
}
