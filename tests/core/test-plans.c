/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plans.h"

#include <gio/gio.h>
#include <string.h>

#define PHASE "{\"id\":\"a\",\"name\":\"A\",\"seconds\":60}"
#define PLAN(more) "{\"id\":\"p\",\"name\":\"P\",\"phases\":[" PHASE "]" more "}"
#define PHASES(phases) "{\"id\":\"p\",\"name\":\"P\",\"phases\":[" phases "]}"
#define ALARM(alarm) PLAN (",\"alarms\":[" alarm "]")
#define ROUND(round) PLAN (",\"design_round\":" round)
#define HEAD "{\"format\":\"starling-plans\",\"version\":1,\"plans\":"

static StarPlan *
find (const char *id)
{
  StarPlan *plan = star_plans_find (star_plans_get_default (), id);

  g_assert_nonnull (plan);
  return plan;
}

/* Each plan of the project: its times, their sum, its marks. */
static void
test_shipped (void)
{
  static const struct {
    const char *id;
    guint seconds[8];
    guint slack;
    guint marks[STAR_N_TIME_MARKS];
    const char *sum;
  } cases[] = {
    { "opener", { 30 }, 0, { 0, 30, 0 }, "30 s" },
    { "star", { 21, 10, 42, 16, 11, 5 }, 0, { 90, 105, 120 },
      "21 + 10 + 42 + 16 + 11 + 5 = 105 s" },
    { "incident", { 15, 10, 35, 15, 15 }, 0, { 0, 90, 0 }, "15 + 10 + 35 + 15 + 15 = 90 s" },
    { "deep-dive", { 42, 20, 84, 32, 22, 10, 30 }, 0, { 180, 240, 300 },
      "42 + 20 + 84 + 32 + 22 + 10 + 30 = 240 s" },
    { "design-a", { 300, 180, 900, 720, 600 }, 0, { 0, 2700, 0 },
      "5 + 3 + 15 + 12 + 10 = 45 min" },
    { "design-b", { 300, 180, 1080, 720, 420 }, 0, { 0, 2700, 0 },
      "5 + 3 + 18 + 12 + 7 = 45 min" },
    { "design-c", { 300, 180, 900, 600, 420 }, 300, { 0, 2400, 2700 },
      "5 + 3 + 15 + 10 + 7 = 40 min, 5 min of slack" },
  };
  GPtrArray *plans = star_plans_get_all (star_plans_get_default ());

  g_assert_cmpuint (plans->len, ==, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StarPlan *plan = g_ptr_array_index (plans, i);
      g_autofree char *sum = star_plan_dup_sum (plan);
      guint total = 0;
      guint n;

      g_test_message ("%s", cases[i].id);
      g_assert_cmpstr (star_plan_get_id (plan), ==, cases[i].id);
      g_assert_true (star_plan_is_shipped (plan));
      g_assert_cmpint (star_plan_get_advance (plan), ==, STAR_ADVANCE_MANUAL);
      for (n = 0; cases[i].seconds[n] != 0; n++)
        {
          g_assert_cmpuint (star_plan_get_phase_seconds (plan, n), ==, cases[i].seconds[n]);
          g_assert_cmpuint (star_plan_get_phase_start (plan, n), ==, total);
          g_assert_cmpstr (star_plan_get_phase_cue (plan, n), !=, "");
          total += cases[i].seconds[n];
        }
      g_assert_cmpuint (star_plan_get_n_phases (plan), ==, n);
      g_assert_cmpuint (star_plan_get_total (plan), ==, total);
      g_assert_cmpuint (star_plan_get_slack (plan), ==, cases[i].slack);
      for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
        g_assert_cmpuint (star_plan_get_mark (plan, mark), ==, cases[i].marks[mark]);
      g_assert_cmpuint (star_plan_get_mark (plan, STAR_TIME_MARK_TARGET), ==, total);
      g_assert_cmpstr (sum, ==, cases[i].sum);
    }
}

/* The fields have the shares of a telling, to the second. */
static void
test_shares (void)
{
  StarPlan *plan = find ("star");
  StarPlan *deep = find ("deep-dive");

  for (int section = 0; section < STAR_N_SECTIONS; section++)
    {
      double share = star_section_get_share (section) * star_plan_get_total (plan);
      guint seconds = star_plan_get_phase_seconds (plan, section);
      StarSection found;

      g_assert_true (star_plan_get_phase_section (plan, section, &found));
      g_assert_cmpint (found, ==, section);
      g_assert_cmpfloat_with_epsilon (seconds, share, 0.5 + 1e-9);
      g_assert_cmpuint (star_plan_get_phase_seconds (deep, section), ==, 2 * seconds);
      g_assert_cmpstr (star_plan_get_phase_name (plan, section), ==,
                       star_section_get_label (section));
    }
  g_assert_false (star_plan_get_phase_section (deep, STAR_N_SECTIONS, NULL));
  g_assert_true (star_plan_learns_pace (plan));
  g_assert_false (star_plan_learns_pace (deep));
}

static void
test_design_rounds (void)
{
  static const struct {
    const char *id;
    guint seconds[3];
    guint before_design_ends[3];
  } cases[] = {
    { "design-a", { 1200, 1380 }, { 180, 0 } },
    { "design-b", { 1380 }, { 180 } },
    { "design-c", { 1200, 1380 }, { 180, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StarPlan *plan = find (cases[i].id);
      int defend = star_plan_find_phase (plan, "defend");
      guint after_design = star_plan_get_total (plan) - star_plan_get_phase_start (plan, defend);
      guint percent = star_plan_get_failure_percent (plan);
      guint from, to, n;

      g_assert_true (star_plan_is_design_round (plan));
      g_assert_cmpuint (star_plan_get_question_goal (plan), ==, 3);
      g_assert_true (star_plan_has_parked (plan));
      g_assert_true (star_plan_get_twist (plan, &from, &to));
      g_assert_cmpuint (from, >=, star_plan_get_total (plan) / 3);
      g_assert_cmpuint (to, <=, star_plan_get_total (plan) * 2 / 3);

      /* Defend alone does not reach the share of failures, with Operate it does. */
      g_assert_cmpuint (percent, ==, 30);
      g_assert_cmpuint (star_plan_get_phase_seconds (plan, defend) * 100, <,
                        star_plan_get_total (plan) * percent);
      g_assert_cmpuint (after_design * 100, >=, star_plan_get_total (plan) * percent);

      for (n = 0; cases[i].seconds[n] != 0; n++)
        {
          g_assert_cmpuint (star_plan_get_alarm_second (plan, n), ==, cases[i].seconds[n]);
          g_assert_cmpint (star_plan_get_alarm_phase (plan, n), ==, defend);
          g_assert_cmpuint (star_plan_get_phase_start (plan, defend) - cases[i].seconds[n], ==,
                            cases[i].before_design_ends[n]);
          g_assert_cmpstr (star_plan_get_alarm_text (plan, n), !=, "");
        }
      g_assert_cmpuint (star_plan_get_n_alarms (plan), ==, n);
    }

  g_assert_false (star_plan_is_design_round (find ("star")));
}

/* What a plan that says no more than it must is like. */
static void
test_usual (void)
{
  static const struct {
    guint seconds;
    guint warning;
    guint tolerance;
  } cases[] = {
    { 5, 0, 2 }, { 9, 0, 2 }, { 10, 3, 2 }, { 42, 8, 2 }, { 180, 36, 2 }, { 900, 60, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf (
        PHASES ("{\"id\":\"a\",\"name\":\" A \",\"seconds\":%u}"), cases[i].seconds);
      g_autoptr (GError) error = NULL;
      g_autoptr (StarPlan) plan = star_plan_new_from_json (json, &error);

      g_assert_no_error (error);
      g_assert_false (star_plan_is_shipped (plan));
      g_assert_false (star_plan_is_design_round (plan));
      g_assert_false (star_plan_learns_pace (plan));
      g_assert_cmpstr (star_plan_get_phase_name (plan, 0), ==, "A");
      g_assert_cmpstr (star_plan_get_phase_cue (plan, 0), ==, "");
      g_assert_cmpstr (star_plan_get_about (plan), ==, "");
      g_assert_cmpuint (star_plan_get_phase_warning (plan, 0), ==, cases[i].warning);
      g_assert_cmpuint (star_plan_get_tolerance (plan), ==, cases[i].tolerance);
      g_assert_cmpuint (star_plan_get_mark (plan, STAR_TIME_MARK_TARGET), ==, 0);
      g_assert_false (star_plan_get_phase_section (plan, 0, NULL));
    }
}

static void
assert_same_round (StarPlan *a, StarPlan *b)
{
  guint from_a, to_a, from_b, to_b;

  g_assert_cmpint (star_plan_is_design_round (a), ==, star_plan_is_design_round (b));
  g_assert_cmpuint (star_plan_get_question_goal (a), ==, star_plan_get_question_goal (b));
  g_assert_cmpint (star_plan_has_parked (a), ==, star_plan_has_parked (b));
  g_assert_cmpuint (star_plan_get_failure_percent (a), ==, star_plan_get_failure_percent (b));
  g_assert_cmpint (star_plan_get_twist (a, &from_a, &to_a), ==,
                   star_plan_get_twist (b, &from_b, &to_b));
  g_assert_cmpuint (from_a, ==, from_b);
  g_assert_cmpuint (to_a, ==, to_b);
}

/* Whatever is read is written so that it reads the same. */
static void
test_round_trip (void)
{
  GPtrArray *plans = star_plans_get_all (star_plans_get_default ());
  static const char *own[] = {
    PLAN (",\"advance\":\"automatic\",\"slack\":7,\"tolerance\":0,\"about\":\"ä “b”\\n\""),
    PHASES ("{\"id\":\"a\",\"name\":\"A\",\"seconds\":60,\"warning\":0},"
            "{\"id\":\"b-2\",\"name\":\"B\",\"seconds\":1,\"cue\":\"c\",\"section\":\"task\"}"),
    ALARM ("{\"second\":9,\"text\":\"now\"},"
           "{\"second\":3,\"text\":\"then\",\"unless_begun\":\"a\"}"),
    ROUND ("{}"),
    ROUND ("{\"questions\":1,\"twist\":{\"to\":60}}"),
    ROUND ("{\"twist\":{\"from\":20,\"to\":20}}"),
    PLAN (",\"marks\":{\"minimum\":60,\"target\":60,\"maximum\":60}"),
  };

  for (guint i = 0; i < plans->len + G_N_ELEMENTS (own); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarPlan) first = i < plans->len
                                     ? g_object_ref (g_ptr_array_index (plans, i))
                                     : star_plan_new_from_json (own[i - plans->len], &error);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;
      g_autoptr (StarPlan) second = NULL;

      g_assert_no_error (error);
      once = star_plan_to_json (first);
      second = star_plan_new_from_json (once, &error);
      g_assert_no_error (error);
      twice = star_plan_to_json (second);
      g_assert_cmpstr (once, ==, twice);
      g_assert_cmpuint (star_plan_get_total (first), ==, star_plan_get_total (second));
      g_assert_cmpuint (star_plan_get_slack (first), ==, star_plan_get_slack (second));
      g_assert_cmpuint (star_plan_get_tolerance (first), ==, star_plan_get_tolerance (second));
      g_assert_cmpuint (star_plan_get_n_alarms (first), ==, star_plan_get_n_alarms (second));
      g_assert_cmpint (star_plan_get_advance (first), ==, star_plan_get_advance (second));
      assert_same_round (first, second);
      for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
        g_assert_cmpuint (star_plan_get_mark (first, mark), ==, star_plan_get_mark (second, mark));
      for (guint k = 0; k < star_plan_get_n_phases (first); k++)
        g_assert_cmpuint (star_plan_get_phase_warning (first, k), ==,
                          star_plan_get_phase_warning (second, k));
    }
}

static void
test_duplicate (void)
{
  StarPlan *plan = find ("design-c");
  g_autoptr (StarPlan) copy = star_plan_duplicate (plan, "mine-1", "My “round”");
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  gboolean is_shipped;

  g_object_get (copy, "id", &id, "name", &name, "shipped", &is_shipped, NULL);
  g_assert_cmpstr (id, ==, "mine-1");
  g_assert_cmpstr (name, ==, "My “round”");
  g_assert_false (is_shipped);
  g_assert_cmpuint (star_plan_get_slack (copy), ==, 300);
  g_assert_cmpstr (star_plan_get_phase_cue (copy, 2), ==, star_plan_get_phase_cue (plan, 2));
  g_assert_cmpint (star_plan_get_alarm_phase (copy, 0), ==, 3);
  g_assert_cmpuint (star_plan_get_failure_percent (copy), ==, 30);
}

static void
test_sums (void)
{
  static const struct {
    const char *phases;
    guint slack;
    const char *sum;
  } cases[] = {
    { "60", 0, "60 s" },
    { "120", 0, "2 min" },
    { "60 60", 0, "1 + 1 = 2 min" },
    { "60 61", 0, "60 + 61 = 121 s" },
    { "60 60", 30, "60 + 60 = 120 s, 30 s of slack" },
    { "140 100", 60, "140 + 100 = 240 s, 60 s of slack" },
    { "56 64", 0, "56 + 64 = 120 s" },
    { "60 60", 60, "1 + 1 = 2 min, 1 min of slack" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) seconds = g_strsplit (cases[i].phases, " ", -1);
      g_autoptr (GString) json = g_string_new (NULL);
      g_autoptr (StarPlan) plan = NULL;
      g_autofree char *sum = NULL;

      g_string_append_printf (json, "{\"id\":\"p\",\"name\":\"P\",\"slack\":%u,\"phases\":[",
                              cases[i].slack);
      for (int k = 0; seconds[k] != NULL; k++)
        g_string_append_printf (json, "%s{\"id\":\"p%d\",\"name\":\"A\",\"seconds\":%s}",
                                k > 0 ? "," : "", k, seconds[k]);
      g_string_append (json, "]}");

      plan = star_plan_new_from_json (json->str, NULL);
      sum = star_plan_dup_sum (plan);
      g_assert_cmpstr (sum, ==, cases[i].sum);
    }
}

static void
test_errors (void)
{
  static const struct {
    const char *json;
    const char *message;
  } cases[] = {
    { "", "Plan, 1:1: " },
    { "\xff", "Plan, 1:1: " },
    { "[]", "Plan, 1:1: " },
    { "{", "Plan, JSON: " },
    { "[[[[[[[[[", "Plan, 1:1: it is no JSON, or has too many brackets" },
    { "/*\"*/[[[[[[[[[[[", "Plan, 1:1: it is no JSON" },
    { "//\"\n[[[[[[[[[[[[", "Plan, 1:1: it is no JSON" },
    { "#\"\n[[[[[[[[[[[[[", "Plan, 1:1: it is no JSON" },
    { "{'a':\"b\"}", "Plan, 1:1: it is no JSON" },
    { "{\"id\":\"p\\\"[[[[[[[[[[\"}", "The id of the plan" },
    { "{\"a\":\"[[[[[[[[[[[\\\"[\"}", "Plan, a: this program does not know it" },
    { "{}", "The id of the plan" },
    { "{\"id\":3}", "Plan, id: a text was expected" },
    { "{\"id\":\"A b\",\"name\":\"P\"}", "The id of the plan" },
    { "{\"id\":\"p\"}", "Give the plan a name" },
    { "{\"id\":\"p\",\"name\":\"P\"}", "Give the plan between one and 20 phases" },
    { PHASES (""), "Give the plan between one and 20 phases" },
    { PHASES ("3"), "Plan, phases[0]: an object was expected" },
    { PLAN (",\"phase\":[]"), "Plan, phase: this program does not know it" },
    { PLAN (",\"advance\""), "Plan, JSON: " },
    { PLAN (",\"advance\":\"never\""), "Plan, advance: “manual” or “automatic”" },
    { PLAN (",\"advance\":1"), "Plan, advance: a text" },
    { PLAN (",\"learns_pace\":1"), "Plan, learns_pace: true or false" },
    { PLAN (",\"slack\":1.5"), "Plan, slack: a whole number" },
    { PLAN (",\"slack\":-1"), "Plan, slack: the number is out of range" },
    { PLAN (",\"slack\":null"), "Plan, slack: a whole number" },
    { PLAN (",\"slack\":99999"), "Let the whole plan" },
    { PLAN (",\"marks\":[]"), "Plan, marks: an object was expected" },
    { PLAN (",\"marks\":{\"aim\":3}"), "Plan, marks.aim: this program does not know it" },
    { PLAN (",\"marks\":{\"minimum\":9,\"target\":8}"), "The minimum must not be above" },
    { PLAN (",\"marks\":{\"minimum\":9,\"maximum\":8}"), "The minimum must not be above" },
    { PLAN (",\"marks\":{\"maximum\":99999}"), "Let the minimum, target and maximum" },
    { PHASES ("{\"id\":\"a\",\"seconds\":5}"), "Phase 1: give it a name" },
    { PHASES (PHASE "," PHASE), "Phase 2: another phase has the same id" },
    { PHASES (PHASE ",{\"id\":\"\",\"name\":\"B\"}"), "Phase 2: its id" },
    { PHASES ("{\"id\":\"a\",\"name\":\"A\"}"), "Phase 1: give it between one second" },
    { PHASES ("{\"id\":\"a\",\"name\":\"A\",\"seconds\":14401}"), "Phase 1: give it between" },
    { PHASES ("{\"id\":\"a\",\"name\":\"A\",\"seconds\":5,\"warning\":5}"),
      "Phase 1: the warning" },
    { PHASES ("{\"id\":\"a\",\"name\":\"A\",\"seconds\":5,\"section\":\"text\"}"),
      "Plan, phases[0].section: there is no field" },
    { PHASES ("{\"id\":\"a\",\"name\":\"A\",\"seconds\":14400},"
              "{\"id\":\"b\",\"name\":\"A\",\"seconds\":1}"), "Let the whole plan" },
    { ALARM ("{\"second\":5}"), "Alarm 1: say what" },
    { ALARM ("{\"text\":\"a\"}"), "Alarm 1: let it come" },
    { ALARM ("{\"second\":5,\"text\":\"a\"},{\"second\":20000,\"text\":\"a\"}"),
      "Alarm 2: let it come" },
    { ALARM ("{\"second\":5,\"text\":\"a\",\"unless_begun\":\"b\"}"),
      "Plan, alarms[0].unless_begun: there is no phase" },
    { ROUND ("true"), "Plan, design_round: an object" },
    { ROUND ("{\"parked\":\"yes\"}"), "Plan, design_round.parked: true or false" },
    { ROUND ("{\"questions\":21}"), "Ask for 20 questions" },
    { ROUND ("{\"failure_percent\":101}"), "The part that is about failures" },
    { ROUND ("{\"twist\":{\"from\":9,\"to\":8}}"), "The first moment for a twist" },
    { ROUND ("{\"twist\":{\"to\":61}}"), "The twist must come before" },
    { ROUND ("{\"twist\":{\"at\":8}}"), "Plan, design_round.twist.at: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarPlan) plan = star_plan_new_from_json (cases[i].json, &error);
      g_autofree char *shown = g_strescape (cases[i].json, NULL);

      g_test_message ("%s", shown);
      g_assert_null (plan);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

/* Long texts and many rows are told, too. */
static void
test_limits (void)
{
  g_autofree char *text = g_strnfill (501, 'x');
  g_autofree char *big = g_strnfill (1024 * 1024 + 1, ' ');
  const struct {
    char *json;
    const char *message;
  } cases[] = {
    { g_strdup_printf ("{\"id\":\"p\",\"name\":\"%s\",\"phases\":[" PHASE "]}", text),
      "Give the plan a name" },
    { g_strdup_printf (PLAN (",\"about\":\"%s\""), text), "Make the description" },
    { g_strdup_printf (PHASES ("{\"id\":\"a\",\"name\":\"A\",\"cue\":\"%s\"}"), text),
      "Phase 1: make its texts shorter" },
    { g_strdup_printf (ALARM ("{\"second\":1,\"text\":\"%s\"}"), text),
      "Alarm 1: make its text shorter" },
    { g_strdup (big), "Plan, 1:1: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StarPlan) plan = star_plan_new_from_json (cases[i].json, &error);

      g_assert_null (plan);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
      g_free (cases[i].json);
    }
}

static void
test_catalogue_errors (void)
{
  static const struct {
    const char *json;
    const char *message;
  } cases[] = {
    { "{}", "Plans, format: " },
    { "{\"format\":\"starling-plans\",\"version\":2}", "Plans, version: " },
    { HEAD "[]}", "Plans, plans: there is none" },
    { HEAD "{}}", "Plans, plans: a list" },
    { HEAD "[],\"x\":1}", "Plans, x: this program" },
    { HEAD "[" PLAN ("") "," PLAN ("") "]}", "Plans, plans[1].id: " },
    { HEAD "[" PLAN (",\"slack\":true") "]}", "Plans, plans[0].slack: " },
    { HEAD "[" PHASES ("{\"id\":\"a\",\"name\":\"A\"}") "]}", "Plans, plans[0]: Phase 1: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].json, strlen (cases[i].json));
      g_autoptr (StarPlans) plans = star_plans_new (bytes, &error);

      g_test_message ("%s", cases[i].json);
      g_assert_null (plans);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }

  g_assert_null (star_plans_find (star_plans_get_default (), "nothing"));
  g_assert_cmpint (star_plan_find_phase (find ("star"), "nothing"), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plans/shipped", test_shipped);
  g_test_add_func ("/plans/shares", test_shares);
  g_test_add_func ("/plans/design-rounds", test_design_rounds);
  g_test_add_func ("/plans/usual", test_usual);
  g_test_add_func ("/plans/round-trip", test_round_trip);
  g_test_add_func ("/plans/duplicate", test_duplicate);
  g_test_add_func ("/plans/sums", test_sums);
  g_test_add_func ("/plans/errors", test_errors);
  g_test_add_func ("/plans/limits", test_limits);
  g_test_add_func ("/plans/catalogue-errors", test_catalogue_errors);

  return g_test_run ();
}
