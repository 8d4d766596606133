/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-fake-clock.h"
#include "star-plans.h"
#include "star-rehearsal.h"

#define MINUTE G_TIME_SPAN_MINUTE

typedef struct {
  StarFakeClock *clock;
  StarRehearsal *rehearsal;
  StarDesignRound *round;
  guint n_changes;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  StarPlan *plan = star_plans_find (star_plans_get_default (), "design-a");

  fixture->clock = star_fake_clock_new ();
  fixture->rehearsal = star_rehearsal_new (STAR_CLOCK (fixture->clock), plan, "", 1);
  fixture->round = star_rehearsal_get_round (fixture->rehearsal);
  g_signal_connect_swapped (fixture->round, "changed", G_CALLBACK (count_cb),
                            &fixture->n_changes);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->rehearsal);
  g_clear_object (&fixture->clock);
}

static void
pass (Fixture *fixture, gint64 time)
{
  star_fake_clock_advance (fixture->clock, time);
  star_rehearsal_tick (fixture->rehearsal);
}

/* Answers stay through all phases, and can be mended. */
static void
test_questions (Fixture *fixture, gconstpointer data)
{
  StarDesignRound *round = fixture->round;
  g_autoptr (StarTake) take = NULL;
  guint n;

  star_rehearsal_start (fixture->rehearsal);
  star_design_round_add_question (round, "50k events a second");
  star_design_round_add_question (round, "");
  star_design_round_add_question (round, "one minute");
  star_rehearsal_next (fixture->rehearsal);
  star_rehearsal_next (fixture->rehearsal);
  star_design_round_set_answer (round, 2, "two minutes");
  star_design_round_set_answer (round, 2, "two minutes");
  star_design_round_remove_question (round, 1);

  g_object_get (round, "n-questions", &n, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (star_design_round_get_n_questions (round), ==, 2);
  g_assert_cmpstr (star_design_round_get_answer (round, 0), ==, "50k events a second");
  g_assert_cmpstr (star_design_round_get_answer (round, 1), ==, "two minutes");
  g_assert_cmpuint (fixture->n_changes, ==, 5);

  take = star_rehearsal_dup_take (fixture->rehearsal);
  g_assert_cmpuint (take->round->questions, ==, 2);
  g_assert_cmpuint (take->round->question_goal, ==, 3);
  g_assert_cmpuint (g_strv_length (take->round->answers), ==, 2);
  g_assert_cmpstr (take->round->answers[1], ==, "two minutes");
  g_assert_cmpint (take->round->tool_questions, ==, -1);
}

static void
test_tool (Fixture *fixture, gconstpointer data)
{
  for (int asked = 0; asked < 5; asked++)
    {
      StarDesignRound *round;
      g_autoptr (StarTake) take = NULL;
      int told;

      star_rehearsal_start (fixture->rehearsal);
      star_rehearsal_restart (fixture->rehearsal);
      round = star_rehearsal_get_round (fixture->rehearsal);
      for (int i = 0; i < asked; i++)
        star_design_round_add_question (round, "");

      g_assert_false (star_design_round_is_tool_early (round));
      g_assert_cmpint (star_design_round_get_tool_questions (round), ==, -1);
      g_assert_cmpint (star_design_round_name_tool (round), ==, asked < 3);

      /* Only the first one counts. */
      star_design_round_add_question (round, "");
      g_assert_false (star_design_round_name_tool (round));
      g_assert_cmpint (star_design_round_is_tool_early (round), ==, asked < 3);
      g_object_get (round, "tool-questions", &told, NULL);
      g_assert_cmpint (told, ==, asked);
      take = star_rehearsal_dup_take (fixture->rehearsal);
      g_assert_cmpint (take->round->tool_questions, ==, asked);
      g_assert_cmpuint (take->round->questions, ==, asked + 1);
    }
}

static void
test_parked (Fixture *fixture, gconstpointer data)
{
  StarDesignRound *round = fixture->round;
  g_autoptr (StarTake) take = NULL;
  guint n;

  star_rehearsal_start (fixture->rehearsal);
  star_design_round_park (round, "who may see it");
  star_design_round_park (round, "a second region");
  star_design_round_unpark (round, 0);
  star_design_round_park (round, "cost");

  g_object_get (round, "n-parked", &n, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (star_design_round_get_n_parked (round), ==, 2);
  g_assert_cmpstr (star_design_round_get_parked (round, 0), ==, "a second region");
  take = star_rehearsal_dup_take (fixture->rehearsal);
  g_assert_cmpuint (g_strv_length (take->round->parked), ==, 2);
  g_assert_cmpstr (take->round->parked[1], ==, "cost");
}

/* Failures are counted while they are talked about, and while the time runs. */
static void
test_failures (Fixture *fixture, gconstpointer data)
{
  static const struct {
    gboolean failing;
    gint64 pass;
    gint64 pause;
    gint64 sleep;
    gint64 expected;
  } steps[] = {
    { FALSE, 5 * MINUTE, 0, 0, 0 },
    { TRUE, 4 * MINUTE, 0, 0, 4 * MINUTE },
    { TRUE, MINUTE, 3 * MINUTE, 0, 5 * MINUTE },
    { FALSE, 10 * MINUTE, 0, 0, 5 * MINUTE },
    { TRUE, 8 * MINUTE + 30 * G_TIME_SPAN_SECOND, 0, 60 * MINUTE,
      13 * MINUTE + 30 * G_TIME_SPAN_SECOND },
  };
  g_autoptr (StarTake) take = NULL;

  star_rehearsal_start (fixture->rehearsal);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      /* The time before the change belongs to what was before. */
      star_rehearsal_set_failing (fixture->rehearsal, steps[i].failing);
      g_assert_cmpint (star_design_round_get_failing (fixture->round), ==, steps[i].failing);
      star_fake_clock_advance (fixture->clock, steps[i].pass);
      star_rehearsal_pause (fixture->rehearsal);
      pass (fixture, steps[i].pause);
      star_rehearsal_resume (fixture->rehearsal);
      star_fake_clock_suspend (fixture->clock, steps[i].sleep);
      star_rehearsal_tick (fixture->rehearsal);
      g_assert_cmpint (star_design_round_get_failure_time (fixture->round), ==,
                       steps[i].expected);
    }

  /* Of the time that it ran so far, 13:30 of 28:30. */
  take = star_rehearsal_dup_take (fixture->rehearsal);
  g_assert_cmpuint (take->round->failure_percent, ==, 30);
  g_assert_cmpuint (star_take_get_failure_percent (take), ==, 47);

  /* In overtime, too. */
  g_assert_true (star_rehearsal_settle_gap (fixture->rehearsal, TRUE));
  g_clear_pointer (&take, star_take_unref);
  take = star_rehearsal_dup_take (fixture->rehearsal);
  g_assert_cmpint (take->elapsed, ==, 88 * MINUTE + 30 * G_TIME_SPAN_SECOND);
  g_assert_cmpuint (star_take_get_failure_percent (take), ==, 83);
}

/* A rehearsal of another kind notes nothing of that. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarRehearsal) rehearsal =
    star_rehearsal_new (STAR_CLOCK (fixture->clock),
                        star_plans_find (star_plans_get_default (), "star"), "", 0);
  g_autoptr (StarTake) take = NULL;

  star_rehearsal_start (rehearsal);
  star_rehearsal_set_failing (rehearsal, TRUE);
  g_assert_null (star_rehearsal_get_round (rehearsal));
  take = star_rehearsal_dup_take (rehearsal);
  g_assert_null (take->round);
  g_assert_cmpuint (star_take_get_failure_percent (take), ==, 0);
}

/* A new take is a new round. */
static void
test_restart (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarDesignRound) first = g_object_ref (fixture->round);
  StarDesignRound *second;

  star_rehearsal_start (fixture->rehearsal);
  star_rehearsal_set_failing (fixture->rehearsal, TRUE);
  star_design_round_add_question (first, "a");
  pass (fixture, MINUTE);
  star_rehearsal_restart (fixture->rehearsal);
  second = star_rehearsal_get_round (fixture->rehearsal);

  g_assert_true (first != second);
  g_assert_cmpuint (star_design_round_get_n_questions (first), ==, 1);
  g_assert_cmpuint (star_design_round_get_n_questions (second), ==, 0);
  g_assert_false (star_design_round_get_failing (second));
  g_assert_cmpint (star_design_round_get_failure_time (second), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/design-round/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("questions", test_questions);
  ADD ("tool", test_tool);
  ADD ("parked", test_parked);
  ADD ("failures", test_failures);
  ADD ("none", test_none);
  ADD ("restart", test_restart);

  return g_test_run ();
}
