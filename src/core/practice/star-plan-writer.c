/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-writer-private.h"

#include <json-glib/json-glib.h>

#include "star-plan-private.h"

/* star-plan-reader.c says what the form is. What is as usual is left out. */

static void
write_text (JsonBuilder *builder, const char *member, const char *text)
{
  if (*text == '\0')
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
write_count (JsonBuilder *builder, const char *member, guint count, guint usual)
{
  if (count == usual)
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, count);
}

static void
write_true (JsonBuilder *builder, const char *member, gboolean value)
{
  if (!value)
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, TRUE);
}

static void
write_marks (JsonBuilder *builder, StarPlan *plan)
{
  json_builder_set_member_name (builder, "marks");
  json_builder_begin_object (builder);
  for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    write_count (builder, star_enum_to_nick (STAR_TYPE_TIME_MARK, mark), plan->marks[mark], 0);
  json_builder_end_object (builder);
}

static void
write_phases (JsonBuilder *builder, StarPlan *plan)
{
  json_builder_set_member_name (builder, "phases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->phases->len; i++)
    {
      const StarPhase *phase = star_plan_get_phase (plan, i);

      json_builder_begin_object (builder);
      write_text (builder, "id", phase->id);
      write_text (builder, "name", star_plan_get_phase_name (plan, i));
      write_count (builder, "seconds", phase->seconds, 0);
      if (phase->section != STAR_SECTION_TEXT)
        write_text (builder, "section", star_section_get_key (phase->section));
      write_text (builder, "cue", star_plan_get_phase_cue (plan, i));
      write_count (builder, "warning", phase->warning, star_plan_usual_warning (phase->seconds));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_alarms (JsonBuilder *builder, StarPlan *plan)
{
  json_builder_set_member_name (builder, "alarms");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->alarms->len; i++)
    {
      const StarPlanAlarm *alarm = star_plan_get_alarm (plan, i);

      json_builder_begin_object (builder);
      write_count (builder, "second", alarm->second, 0);
      write_text (builder, "text", star_plan_get_alarm_text (plan, i));
      if (alarm->phase >= 0)
        write_text (builder, "unless_begun", star_plan_get_phase_id (plan, alarm->phase));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_round (JsonBuilder *builder, StarPlan *plan)
{
  json_builder_set_member_name (builder, "design_round");
  json_builder_begin_object (builder);
  write_count (builder, "questions", plan->question_goal, 0);
  write_true (builder, "parked", plan->has_parked);
  write_count (builder, "failure_percent", plan->failure_percent, 0);
  if (plan->twist_to > 0)
    {
      json_builder_set_member_name (builder, "twist");
      json_builder_begin_object (builder);
      write_count (builder, "from", plan->twist_from, 0);
      write_count (builder, "to", plan->twist_to, 0);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static char *
print (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);

  return json_generator_to_data (generator, NULL);
}

/*
 * star_plan_writer_write:
 * @id: the id to write
 * @name: the name to write
 *
 * Returns: (transfer full): the plan as JSON
 */
char *
star_plan_writer_write (StarPlan *plan, const char *id, const char *name)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  write_text (builder, "id", id);
  write_text (builder, "name", name);
  write_text (builder, "about", star_plan_get_about (plan));
  if (plan->advance == STAR_ADVANCE_AUTOMATIC)
    write_text (builder, "advance", "automatic");
  write_true (builder, "learns_pace", plan->learns_pace);
  write_count (builder, "slack", plan->slack, 0);
  write_count (builder, "tolerance", plan->tolerance,
               star_plan_usual_tolerance (star_plan_get_total (plan)));
  write_marks (builder, plan);
  write_phases (builder, plan);
  write_alarms (builder, plan);
  if (plan->is_design_round)
    write_round (builder, plan);
  json_builder_end_object (builder);

  return print (builder);
}
