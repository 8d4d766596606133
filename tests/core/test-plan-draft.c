/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-draft.h"
#include "star-plans.h"

#include <gio/gio.h>
#include <string.h>

static StarPlanDraft *
new_draft (const char *id)
{
  StarPlan *plan = star_plans_find (star_plans_get_default (), id);
  g_autoptr (StarPlan) copy = star_plan_duplicate (plan, "own", "Own");

  return star_plan_draft_new (copy);
}

static StarPlan *
create (StarPlanDraft *draft)
{
  g_autoptr (GError) error = NULL;
  StarPlanPlace place;
  StarPlan *plan = star_plan_draft_create_plan (draft, &place, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  return plan;
}

static void
assert_wrong (StarPlanDraft *draft, StarPlanField field, guint index, const char *words)
{
  g_autoptr (GError) error = NULL;
  StarPlanPlace place = { STAR_PLAN_FIELD_ALARMS, 99 };

  g_assert_null (star_plan_draft_create_plan (draft, &place, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_cmpint (place.field, ==, field);
  g_assert_cmpuint (place.index, ==, index);
}

static void
assert_sum (StarPlanDraft *draft, const char *expected)
{
  g_autofree char *sum = star_plan_draft_dup_sum (draft);

  g_assert_cmpstr (sum, ==, expected);
}

static void
assert_alarm_place (StarPlanDraft *draft, guint alarm, const char *expected)
{
  g_autofree char *place = star_plan_draft_dup_alarm_place (draft, alarm);

  g_assert_cmpstr (place, ==, expected);
}

/* Each plan of the project comes out of a draft as it went in. */
static void
test_unchanged (void)
{
  GPtrArray *plans = star_plans_get_all (star_plans_get_default ());

  for (guint i = 0; i < plans->len; i++)
    {
      StarPlan *shipped = g_ptr_array_index (plans, i);
      g_autoptr (StarPlan) copy = star_plan_duplicate (shipped, "own", "Own");
      g_autoptr (StarPlanDraft) draft = star_plan_draft_new (copy);
      g_autoptr (StarPlan) created = create (draft);
      g_autofree char *before = star_plan_to_json (copy);
      g_autofree char *after = star_plan_to_json (created);

      g_assert_false (star_plan_draft_is_changed (draft));
      g_assert_cmpstr (after, ==, before);
      g_assert_false (star_plan_is_shipped (created));
    }
}

/* What the editor can not change stays: leeway and warnings. What keeps an alarm quiet moves and goes
 * with its phase. */
static void
test_kept (void)
{
  static const char *const json =
    "{\"id\":\"own\",\"name\":\"Own\",\"learns_pace\":true,\"tolerance\":7,"
    "\"phases\":[{\"id\":\"a\",\"name\":\"A\",\"seconds\":100,\"warning\":40},"
    "{\"id\":\"b\",\"name\":\"B\",\"seconds\":50,\"warning\":0},"
    "{\"id\":\"c\",\"name\":\"C\",\"seconds\":50}],"
    "\"alarms\":[{\"second\":20,\"text\":\"Now\",\"unless_begun\":\"b\"}],"
    "\"design_round\":{\"parked\":true}}";
  g_autoptr (StarPlan) plan = star_plan_new_from_json (json, NULL);
  g_autoptr (StarPlanDraft) draft = star_plan_draft_new (plan);
  g_autoptr (StarPlan) first = NULL;
  g_autoptr (StarPlan) second = NULL;
  g_autoptr (StarPlan) third = NULL;

  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_TIME, 2, "3:20");
  star_plan_draft_move_phase (draft, 0, 2);
  first = create (draft);
  g_assert_true (star_plan_learns_pace (first));
  g_assert_true (star_plan_has_parked (first));
  g_assert_cmpuint (star_plan_get_tolerance (first), ==, 7);
  g_assert_cmpuint (star_plan_get_phase_warning (first, 0), ==, 0);
  g_assert_cmpuint (star_plan_get_phase_warning (first, 1), ==, 40);
  g_assert_cmpuint (star_plan_get_phase_warning (first, 2), ==, 40);
  g_assert_cmpint (star_plan_get_alarm_phase (first, 0), ==, 0);

  /* A warning that the shorter phase has no room for is the usual one. */
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_TIME, 2, "0:40");
  second = create (draft);
  g_assert_cmpuint (star_plan_get_phase_warning (second, 2), ==, 8);

  star_plan_draft_remove_phase (draft, 0);
  g_assert_null (star_plan_draft_get_alarm_phase (draft, 0));
  third = create (draft);
  g_assert_cmpint (star_plan_get_alarm_phase (third, 0), ==, -1);
  g_assert_cmpuint (star_plan_get_n_phases (third), ==, 2);
  g_assert_cmpstr (star_plan_get_phase_id (third, 0), ==, "c");
}

static void
test_phases (void)
{
  g_autoptr (StarPlanDraft) draft = new_draft ("opener");
  g_autoptr (StarPlan) plan = NULL;
  StarSection section;

  star_plan_draft_add_phase (draft);
  g_assert_true (star_plan_draft_is_changed (draft));
  assert_wrong (draft, STAR_PLAN_FIELD_PHASE_TIME, 1, "Phase 2: give it a time");
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_TIME, 1, " 90 s ");
  assert_wrong (draft, STAR_PLAN_FIELD_PHASE_NAME, 1, "Phase 2: give it a name");
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_NAME, 1, "  ");
  assert_wrong (draft, STAR_PLAN_FIELD_PHASE_NAME, 1, "Phase 2: give it a name");
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_NAME, 1, " Rest ");
  star_plan_draft_set_phase_section (draft, 1, STAR_SECTION_RESULT);
  star_plan_draft_add_phase (draft);
  star_plan_draft_remove_phase (draft, 2);
  star_plan_draft_move_phase (draft, 1, 0);
  star_plan_draft_add_phase (draft);
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_TIME, 2, "0:05");
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_NAME, 2, "Last");
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_CUE, 2, "End");
  star_plan_draft_set_advance (draft, STAR_ADVANCE_AUTOMATIC);

  plan = create (draft);
  g_assert_cmpuint (star_plan_get_n_phases (plan), ==, 3);
  g_assert_cmpstr (star_plan_get_phase_id (plan, 0), ==, "phase-2");
  g_assert_cmpstr (star_plan_get_phase_id (plan, 1), ==, "opener");
  g_assert_cmpstr (star_plan_get_phase_id (plan, 2), ==, "phase-3");
  g_assert_cmpstr (star_plan_get_phase_name (plan, 0), ==, "Rest");
  g_assert_cmpuint (star_plan_get_phase_seconds (plan, 0), ==, 90);
  g_assert_true (star_plan_get_phase_section (plan, 0, &section));
  g_assert_cmpint (section, ==, STAR_SECTION_RESULT);
  g_assert_false (star_plan_get_phase_section (plan, 2, NULL));
  g_assert_cmpstr (star_plan_get_phase_cue (plan, 2), ==, "End");
  g_assert_cmpint (star_plan_get_advance (plan), ==, STAR_ADVANCE_AUTOMATIC);
}

/* Every id stays unique, whatever is added and removed; the steps are printed by their seed. */
static void
test_ids (void)
{
  g_autoptr (StarPlanDraft) draft = new_draft ("opener");
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);

  g_test_message ("seed 20");
  for (int i = 0; i < 2000; i++)
    {
      guint n = star_plan_draft_get_n_phases (draft);

      if (n < 20 && (n == 1 || g_rand_boolean (rand)))
        {
          star_plan_draft_add_phase (draft);
          star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_TIME, n, "0:10");
          star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_NAME, n, "A");
        }
      else if (g_rand_boolean (rand))
        {
          star_plan_draft_remove_phase (draft, (guint) g_rand_int_range (rand, 0, (int) n));
        }
      else
        {
          star_plan_draft_move_phase (draft, (guint) g_rand_int_range (rand, 0, (int) n),
                                      (guint) g_rand_int_range (rand, 0, (int) n));
        }
      g_object_unref (create (draft));
    }
}

static void
test_alarms (void)
{
  g_autoptr (StarPlanDraft) draft = new_draft ("design-b");
  g_autoptr (StarPlan) plan = NULL;

  g_assert_cmpuint (star_plan_draft_get_n_alarms (draft), ==, 1);
  assert_alarm_place (draft, 0, "In Design, 3:00 before it ends");

  star_plan_draft_add_alarm (draft);
  assert_alarm_place (draft, 1, "");
  assert_wrong (draft, STAR_PLAN_FIELD_ALARM_TIME, 1, "Alarm 2: give it a time");
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_ALARM_TIME, 1, "7");
  assert_wrong (draft, STAR_PLAN_FIELD_ALARM_TIME, 1, "write 7:00 or 0:07");
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_ALARM_TIME, 1, "8:00");
  assert_alarm_place (draft, 1, "As Scope ends");
  assert_wrong (draft, STAR_PLAN_FIELD_ALARM_TEXT, 1, "Alarm 2: say what it is to remind you of");
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_ALARM_TEXT, 1, "Draw it");
  star_plan_draft_remove_alarm (draft, 0);

  plan = create (draft);
  g_assert_cmpuint (star_plan_get_n_alarms (plan), ==, 1);
  g_assert_cmpuint (star_plan_get_alarm_second (plan, 0), ==, 480);
  g_assert_cmpstr (star_plan_get_alarm_text (plan, 0), ==, "Draw it");

  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_ALARM_TIME, 0, "46:00");
  assert_alarm_place (draft, 0, "After the last phase");
  star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_TIME, 1, "");
  assert_alarm_place (draft, 0, "");
}

/* An alarm is kept quiet by a phase, wherever that is moved, or by none. */
static void
test_alarm_phase (void)
{
  g_autoptr (StarPlanDraft) draft = new_draft ("design-b");
  g_autoptr (StarPlan) first = NULL;
  g_autoptr (StarPlan) second = NULL;
  g_autofree char *before = g_strdup (star_plan_draft_get_alarm_phase (draft, 0));

  g_assert_cmpstr (before, ==, "defend");
  star_plan_draft_set_alarm_phase (draft, 0, star_plan_draft_get_phase_id (draft, 1));
  g_assert_true (star_plan_draft_is_changed (draft));
  star_plan_draft_move_phase (draft, 1, 3);
  first = create (draft);
  g_assert_cmpint (star_plan_get_alarm_phase (first, 0), ==, 3);

  star_plan_draft_move_phase (draft, 3, 1);
  star_plan_draft_set_alarm_phase (draft, 0, before);
  g_assert_false (star_plan_draft_is_changed (draft));
  star_plan_draft_set_alarm_phase (draft, 0, "no such phase");
  g_assert_null (star_plan_draft_get_alarm_phase (draft, 0));
  second = create (draft);
  g_assert_cmpint (star_plan_get_alarm_phase (second, 0), ==, -1);
}

static void
test_sum (void)
{
  g_autoptr (StarPlanDraft) c = new_draft ("design-c");
  g_autoptr (StarPlanDraft) star = new_draft ("star");

  assert_sum (c, "Sums to 40:00, with 5:00 of slack to 45:00");
  star_plan_draft_set_text (c, STAR_PLAN_FIELD_SLACK, 0, "");
  assert_sum (c, "Sums to 40:00");
  star_plan_draft_set_text (c, STAR_PLAN_FIELD_PHASE_TIME, 0, "4:30");
  assert_sum (c, "Sums to 39:30 · 0:30 below the target");
  star_plan_draft_set_text (c, STAR_PLAN_FIELD_PHASE_TIME, 0, "6:00");
  assert_sum (c, "Sums to 41:00 · 1:00 above the target");
  star_plan_draft_set_text (c, STAR_PLAN_FIELD_PHASE_TIME, 0, "six");
  assert_sum (c, "Sums to 35:00 · 5:00 below the target");

  assert_sum (star, "Sums to 1:45");
  star_plan_draft_set_text (star, STAR_PLAN_FIELD_PHASE_TIME, 2, "1:00");
  assert_sum (star, "Sums to 2:03 · 0:03 above the maximum");
  star_plan_draft_set_text (star, STAR_PLAN_FIELD_PHASE_TIME, 2, "0:05");
  assert_sum (star, "Sums to 1:08 · 0:22 below the minimum");
  for (guint i = star_plan_draft_get_n_phases (star); i > 0; i--)
    star_plan_draft_remove_phase (star, i - 1);
  assert_sum (star, "Sums to 0:00 · 1:30 below the minimum");
  assert_wrong (star, STAR_PLAN_FIELD_PHASES, 0, "between one and 20 phases");
}

/* What is wrong is said of the field that is wrong, in the words of the check. */
static void
test_wrong (void)
{
  g_autofree char *large = g_strnfill (501, 'x');
  const struct {
    StarPlanField field;
    guint index;
    const char *text;
    const char *words;
  } cases[] = {
    { STAR_PLAN_FIELD_NAME, 0, " ", "Give the plan a name" },
    { STAR_PLAN_FIELD_NAME, 0, large, "500 characters at most" },
    { STAR_PLAN_FIELD_ABOUT, 0, large, "Make the description of the plan shorter" },
    { STAR_PLAN_FIELD_SLACK, 0, "5", "write 5:00 or 0:05" },
    { STAR_PLAN_FIELD_SLACK, 0, "5:00:00", "four hours at most" },
    { STAR_PLAN_FIELD_MINIMUM, 0, "soon", "“soon” is no time" },
    { STAR_PLAN_FIELD_TARGET, 0, "4:00:01", "four hours at most" },
    { STAR_PLAN_FIELD_MAXIMUM, 0, "44:00", "nor the target above the maximum" },
    { STAR_PLAN_FIELD_QUESTIONS, 0, "21", "20 questions at most" },
    { STAR_PLAN_FIELD_QUESTIONS, 0, "some", "Write a number" },
    { STAR_PLAN_FIELD_FAILURE_PERCENT, 0, "101", "not be above 100 per cent" },
    { STAR_PLAN_FIELD_FAILURE_PERCENT, 0, "30 %", "Write a number" },
    { STAR_PLAN_FIELD_FAILURE_PERCENT, 0, "4294967326", "Write a number" },
    { STAR_PLAN_FIELD_TWIST_FROM, 0, "44:00", "must not be after the last one" },
    { STAR_PLAN_FIELD_TWIST_TO, 0, "45:01", "before the last phase ends" },
    { STAR_PLAN_FIELD_PHASE_NAME, 4, "", "Phase 5: give it a name" },
    { STAR_PLAN_FIELD_PHASE_NAME, 4, large, "Phase 5: make its texts shorter" },
    { STAR_PLAN_FIELD_PHASE_CUE, 1, large, "Phase 2: make its texts shorter" },
    { STAR_PLAN_FIELD_PHASE_TIME, 1, "0:00", "Phase 2: give it between one second" },
    { STAR_PLAN_FIELD_PHASE_TIME, 1, "4:00:01", "Phase 2: give it between one second" },
    { STAR_PLAN_FIELD_PHASE_TIME, 1, "3", "Phase 2: “3” may be minutes" },
    { STAR_PLAN_FIELD_ALARM_TIME, 1, "0 s", "Alarm 2: let it come between" },
    { STAR_PLAN_FIELD_ALARM_TEXT, 1, large, "Alarm 2: make its text shorter" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarPlanDraft) draft = new_draft ("design-a");
      g_autofree char *before =
        g_strdup (star_plan_draft_get_text (draft, cases[i].field, cases[i].index));

      star_plan_draft_set_text (draft, cases[i].field, cases[i].index, cases[i].text);
      g_assert_true (star_plan_draft_is_changed (draft));
      g_assert_cmpstr (star_plan_draft_get_text (draft, cases[i].field, cases[i].index), ==,
                       cases[i].text);
      assert_wrong (draft, cases[i].field, cases[i].index, cases[i].words);

      star_plan_draft_set_text (draft, cases[i].field, cases[i].index, before);
      g_assert_false (star_plan_draft_is_changed (draft));
      g_object_unref (create (draft));
    }
}

/* Too many at once, and too long together. */
static void
test_many (void)
{
  g_autoptr (StarPlanDraft) draft = new_draft ("opener");

  for (guint i = 1; i < 21; i++)
    {
      star_plan_draft_add_phase (draft);
      star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_TIME, i, "1:00:00");
      star_plan_draft_set_text (draft, STAR_PLAN_FIELD_PHASE_NAME, i, "A");
    }
  assert_wrong (draft, STAR_PLAN_FIELD_PHASES, 0, "between one and 20 phases");
  star_plan_draft_remove_phase (draft, 0);
  assert_wrong (draft, STAR_PLAN_FIELD_PHASES, 0, "four hours at most");

  for (guint i = 0; i < 21; i++)
    {
      star_plan_draft_add_alarm (draft);
      star_plan_draft_set_text (draft, STAR_PLAN_FIELD_ALARM_TIME, i, "1:00");
    }
  assert_wrong (draft, STAR_PLAN_FIELD_ALARMS, 0, "20 alarms at most");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-draft/unchanged", test_unchanged);
  g_test_add_func ("/plan-draft/kept", test_kept);
  g_test_add_func ("/plan-draft/phases", test_phases);
  g_test_add_func ("/plan-draft/ids", test_ids);
  g_test_add_func ("/plan-draft/alarms", test_alarms);
  g_test_add_func ("/plan-draft/alarm-phase", test_alarm_phase);
  g_test_add_func ("/plan-draft/sum", test_sum);
  g_test_add_func ("/plan-draft/wrong", test_wrong);
  g_test_add_func ("/plan-draft/many", test_many);

  return g_test_run ();
}
