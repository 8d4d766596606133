/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-reader-private.h"

#include <glib/gi18n-lib.h>

#include "star-plan-check-private.h"

/*
 * The form of a plan:
 *
 * "id", "name"
 * "about": what there is to know about it
 * "advance": "manual" (usual) or "automatic"
 * "learns_pace": whether the time of a field tells how fast the user speaks
 * "slack": seconds after the last phase that belong to nothing
 * "tolerance": seconds ahead or behind that are still in time
 * "marks": "minimum", "target", "maximum", in seconds, as they are needed
 * "phases": objects with "id", "name", "seconds", and as they are needed
 *   "section": the field of the story that is told, by its JSON key
 *   "cue": a line that helps to begin
 *   "warning": seconds before the end at which a warning comes, 0 for none
 * "alarms": objects with "second", "text", and as it is needed
 *   "unless_begun": the id of the phase that keeps the alarm quiet once it was begun
 * "design_round": "questions" before the first tool is named, "parked": whether there is such a
 *   list, "failure_percent", "twist": "from" and "to", the seconds between which it comes
 */

static const char *const plan_members[] = {
  "id", "name", "about", "advance", "learns_pace", "slack", "tolerance", "marks", "phases",
  "alarms", "design_round", NULL,
};
static const char *const mark_members[] = { "minimum", "target", "maximum", NULL };
static const char *const phase_members[] = {
  "id", "name", "seconds", "section", "cue", "warning", NULL,
};
static const char *const alarm_members[] = { "second", "text", "unless_begun", NULL };
static const char *const round_members[] = {
  "questions", "parked", "failure_percent", "twist", NULL,
};
static const char *const twist_members[] = { "from", "to", NULL };

/* The member as a text of its own, "" if it is missing. */
static gboolean
read_own_text (StarPracticeJson *json, JsonObject *object, const char *member, const char *place,
               char **text)
{
  const char *read = "";

  if (!star_practice_json_read_text (json, object, member, place, &read))
    return FALSE;

  g_free (*text);
  *text = g_strstrip (g_strdup (read));
  return TRUE;
}

static gboolean
read_advance (StarPracticeJson *json, JsonObject *object, const char *place, StarPlan *plan)
{
  const char *nick = "manual";
  int advance;

  if (!star_practice_json_read_text (json, object, "advance", place, &nick))
    return FALSE;

  if (!star_enum_from_nick (STAR_TYPE_ADVANCE, nick, &advance))
    return star_practice_json_fail_in (json, place, "advance",
                                       _("“manual” or “automatic” was expected"));

  plan->advance = advance;
  return TRUE;
}

static gboolean
read_marks (StarPracticeJson *json, JsonObject *object, const char *place, gpointer data)
{
  StarPlan *plan = data;

  if (!star_practice_json_check_members (json, object, place, mark_members))
    return FALSE;

  for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    {
      if (!star_practice_json_read_count (json, object, mark_members[mark], place,
                                          &plan->marks[mark]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_section (StarPracticeJson *json, JsonObject *object, const char *place, StarPhase *phase)
{
  const char *key = "";

  if (!star_practice_json_read_text (json, object, "section", place, &key))
    return FALSE;
  if (*key != '\0' && !star_section_from_key (key, &phase->section))
    return star_practice_json_fail_in (json, place, "section",
                                       _("there is no field of this name"));

  return TRUE;
}

static gboolean
read_phase (StarPracticeJson *json, JsonObject *object, const char *place, gpointer data)
{
  StarPhase *phase = star_plan_add_phase (data);

  if (!star_practice_json_check_members (json, object, place, phase_members)
      || !read_own_text (json, object, "id", place, &phase->id)
      || !read_own_text (json, object, "name", place, &phase->name)
      || !read_own_text (json, object, "cue", place, &phase->cue)
      || !read_section (json, object, place, phase)
      || !star_practice_json_read_count (json, object, "seconds", place, &phase->seconds))
    return FALSE;

  phase->warning = star_plan_usual_warning (phase->seconds);
  return star_practice_json_read_count (json, object, "warning", place, &phase->warning);
}

static gboolean
read_alarm (StarPracticeJson *json, JsonObject *object, const char *place, gpointer data)
{
  StarPlanAlarm *alarm = star_plan_add_alarm (data);
  const char *phase = "";

  if (!star_practice_json_check_members (json, object, place, alarm_members)
      || !star_practice_json_read_count (json, object, "second", place, &alarm->second)
      || !read_own_text (json, object, "text", place, &alarm->text)
      || !star_practice_json_read_text (json, object, "unless_begun", place, &phase))
    return FALSE;

  if (*phase == '\0')
    return TRUE;

  alarm->phase = star_plan_find_phase (data, phase);
  return alarm->phase >= 0
         || star_practice_json_fail_in (json, place, "unless_begun",
                                        _("there is no phase of this id"));
}

static gboolean
read_twist (StarPracticeJson *json, JsonObject *object, const char *place, gpointer data)
{
  StarPlan *plan = data;

  return star_practice_json_check_members (json, object, place, twist_members)
         && star_practice_json_read_count (json, object, "from", place, &plan->twist_from)
         && star_practice_json_read_count (json, object, "to", place, &plan->twist_to);
}

static gboolean
read_round (StarPracticeJson *json, JsonObject *object, const char *place, gpointer data)
{
  StarPlan *plan = data;

  plan->is_design_round = TRUE;
  return star_practice_json_check_members (json, object, place, round_members)
         && star_practice_json_read_count (json, object, "questions", place,
                                           &plan->question_goal)
         && star_practice_json_read_boolean (json, object, "parked", place, &plan->has_parked)
         && star_practice_json_read_count (json, object, "failure_percent", place,
                                           &plan->failure_percent)
         && star_practice_json_read_object (json, object, "twist", place, read_twist, plan);
}

static gboolean
read_plan (StarPracticeJson *json, JsonObject *object, const char *place, StarPlan *plan)
{
  if (!star_practice_json_check_members (json, object, place, plan_members)
      || !read_own_text (json, object, "id", place, &plan->id)
      || !read_own_text (json, object, "name", place, &plan->name)
      || !read_own_text (json, object, "about", place, &plan->about)
      || !read_advance (json, object, place, plan)
      || !star_practice_json_read_boolean (json, object, "learns_pace", place,
                                           &plan->learns_pace)
      || !star_practice_json_read_count (json, object, "slack", place, &plan->slack)
      || !star_practice_json_read_object (json, object, "marks", place, read_marks, plan)
      || !star_practice_json_for_each (json, object, "phases", place, read_phase, plan)
      || !star_practice_json_for_each (json, object, "alarms", place, read_alarm, plan)
      || !star_practice_json_read_object (json, object, "design_round", place, read_round, plan))
    return FALSE;

  plan->tolerance = star_plan_usual_tolerance (star_plan_get_total (plan));
  return star_practice_json_read_count (json, object, "tolerance", place, &plan->tolerance);
}

/*
 * star_plan_reader_read_object:
 * @place: where @object stands, "" for the outermost one
 *
 * Returns: (transfer full): the plan, checked, or %NULL with the error set
 */
StarPlan *
star_plan_reader_read_object (StarPracticeJson *json, JsonObject *object, const char *place)
{
  g_autoptr (StarPlan) plan = g_object_new (STAR_TYPE_PLAN, NULL);
  g_autoptr (GError) error = NULL;

  if (!read_plan (json, object, place, plan))
    return NULL;
  if (star_plan_check_run (plan, NULL, &error))
    return g_steal_pointer (&plan);

  /* A user has one plan before them and needs no place. */
  if (*place == '\0')
    g_propagate_error (json->error, g_steal_pointer (&error));
  else
    star_practice_json_fail (json, place, error->message);
  return NULL;
}

/*
 * star_plan_reader_read:
 *
 * Returns: (transfer full): the plan in a text, or %NULL with @error set
 */
StarPlan *
star_plan_reader_read (const char *json, gsize size, GError **error)
{
  StarPracticeJson reader = { _("Plan"), error };
  g_autoptr (JsonNode) root = star_practice_json_parse (&reader, json, size);

  return root != NULL ? star_plan_reader_read_object (&reader, json_node_get_object (root), "")
                      : NULL;
}
