/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-fake-clock.h"
#include "star-rehearsal-timer.h"

/* No phase is long enough for a warning. */
#define PLAN \
  "{\"id\":\"p\",\"name\":\"Plan\",\"advance\":\"automatic\",\"phases\":[" \
  "{\"id\":\"a\",\"name\":\"Alpha\",\"seconds\":3}," \
  "{\"id\":\"b\",\"name\":\"Beta\",\"seconds\":3}," \
  "{\"id\":\"c\",\"name\":\"Gamma\",\"seconds\":3}],\"design_round\":{}}"

typedef struct {
  StarFakeClock *clock;
  StarRehearsal *rehearsal;
  StarRehearsalTimer *timer;
  gint64 started;
  GString *woken;
  GString *began;
  GString *measured;
} Fixture;

/* Milliseconds since the start, and in which phase that was. */
static void
changed_cb (Fixture *fixture)
{
  gint64 now = star_clock_get_monotonic (STAR_CLOCK (fixture->clock)) - fixture->started;

  g_string_append_printf (fixture->woken, "%d%c ", (int) (now / G_TIME_SPAN_MILLISECOND),
                          'a' + star_rehearsal_get_phase (fixture->rehearsal));
}

static void
event_cb (Fixture *fixture, StarRehearsalEvent event, guint index, gint64 elapsed)
{
  if (event == STAR_REHEARSAL_EVENT_PHASE_BEGAN)
    g_string_append_printf (fixture->began, "%u:%d ", index,
                            (int) (elapsed / G_TIME_SPAN_MILLISECOND));
}

/* For how long it ran, and what was answered. */
static void
measured_cb (Fixture *fixture, StarTake *take)
{
  g_autofree char *answers = g_strjoinv ("+", take->round->answers);

  g_string_append_printf (fixture->measured, "%d%s ",
                          (int) (take->elapsed / G_TIME_SPAN_MILLISECOND), answers);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarPlan) plan = star_plan_new_from_json (PLAN, &error);

  g_assert_no_error (error);
  fixture->clock = star_fake_clock_new ();
  fixture->started = star_clock_get_monotonic (STAR_CLOCK (fixture->clock));
  fixture->rehearsal = star_rehearsal_new (STAR_CLOCK (fixture->clock), plan, "", 1);
  fixture->timer = star_rehearsal_timer_new (STAR_CLOCK (fixture->clock), fixture->rehearsal);
  fixture->woken = g_string_new (NULL);
  fixture->began = g_string_new (NULL);
  fixture->measured = g_string_new (NULL);
  g_signal_connect_swapped (fixture->timer, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect_swapped (fixture->timer, "measured", G_CALLBACK (measured_cb), fixture);
  g_signal_connect_swapped (fixture->rehearsal, "event", G_CALLBACK (event_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->timer);
  g_assert_finalize_object (fixture->rehearsal);
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 0);
  g_assert_finalize_object (fixture->clock);
  g_string_free (fixture->woken, TRUE);
  g_string_free (fixture->began, TRUE);
  g_string_free (fixture->measured, TRUE);
}

static void
begin (Fixture *fixture, gboolean watched)
{
  star_rehearsal_timer_set_watched (fixture->timer, watched);
  star_rehearsal_start (fixture->rehearsal);
  g_string_truncate (fixture->woken, 0);
  g_string_truncate (fixture->measured, 0);
}

static void
pass (Fixture *fixture, gint64 milliseconds)
{
  star_fake_clock_advance (fixture->clock, milliseconds * G_TIME_SPAN_MILLISECOND);
}

/* For each second, and shortly before a phase, in which the one before it is still on. */
static void
test_watched (Fixture *fixture, gconstpointer data)
{
  begin (fixture, TRUE);
  pass (fixture, 2949);
  g_assert_cmpuint (star_fake_clock_get_n_called (fixture->clock), ==, 2);
  pass (fixture, 1);
  g_assert_cmpuint (star_fake_clock_get_n_called (fixture->clock), ==, 3);
  pass (fixture, 3550);
  g_assert_cmpuint (star_fake_clock_get_n_called (fixture->clock), ==, 6 + 2);
  g_assert_cmpstr (fixture->woken->str, ==, "1000a 2000a 2950a 3000b 4000b 5000b 5950b 6000c ");
  g_assert_cmpstr (fixture->began->str, ==, "0:0 1:3000 2:6000 ");
}

/* For what happens, and for what is kept four seconds after it was kept last: by each phase, and
 * when the take is long enough to be kept. */
static void
test_unwatched (Fixture *fixture, gconstpointer data)
{
  begin (fixture, FALSE);
  pass (fixture, 15000);
  g_assert_cmpstr (fixture->woken->str, ==, "3000b 5000b 6000c 9000c 10000c 14000c ");
  g_assert_cmpuint (star_fake_clock_get_n_called (fixture->clock), ==, 6);
  g_assert_cmpstr (fixture->began->str, ==, "0:0 1:3000 2:6000 ");
}

/* Who is woken too late to be early is woken once more, and the times stay what they are. */
static void
test_late (Fixture *fixture, gconstpointer data)
{
  begin (fixture, TRUE);
  pass (fixture, 2000);
  star_fake_clock_stall (fixture->clock, 980 * G_TIME_SPAN_MILLISECOND);
  pass (fixture, 120);
  g_assert_cmpstr (fixture->woken->str, ==, "1000a 2000a 2980a 3000b ");
  star_fake_clock_stall (fixture->clock, 2920 * G_TIME_SPAN_MILLISECOND);
  pass (fixture, 0);
  g_assert_cmpstr (fixture->began->str, ==, "0:0 1:3000 2:6000 ");
}

/* Between being woken and what it was woken for, the time may stop. */
static void
test_paused_before (Fixture *fixture, gconstpointer data)
{
  begin (fixture, TRUE);
  pass (fixture, 2960);
  star_rehearsal_pause (fixture->rehearsal);
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 0);
  pass (fixture, 1000);
  star_rehearsal_resume (fixture->rehearsal);
  pass (fixture, 40);
  g_assert_cmpstr (fixture->woken->str, ==, "1000a 2000a 2950a 4000b ");
  g_assert_cmpstr (fixture->began->str, ==, "0:0 1:3000 ");
}

/* With each phase, and four seconds after the last time, whoever looks; at a pause and the end. */
static void
test_measured (Fixture *fixture, gconstpointer data)
{
  begin (fixture, FALSE);
  pass (fixture, 15000);
  g_assert_cmpstr (fixture->measured->str, ==, "3000 5000 6000 10000 14000 ");

  star_rehearsal_restart (fixture->rehearsal);
  begin (fixture, TRUE);
  pass (fixture, 15000);
  g_assert_cmpstr (fixture->measured->str, ==, "3000 5000 6000 10000 14000 ");
  star_rehearsal_pause (fixture->rehearsal);
  star_rehearsal_finish (fixture->rehearsal);
  g_assert_cmpstr (fixture->measured->str, ==, "3000 5000 6000 10000 14000 15000 15000 ");
}

/* Who looks is not woken between two seconds for what can be measured at the first of them. */
static void
test_measured_early (Fixture *fixture, gconstpointer data)
{
  begin (fixture, TRUE);
  pass (fixture, 6500);
  star_rehearsal_pause (fixture->rehearsal);
  star_rehearsal_resume (fixture->rehearsal);
  g_string_truncate (fixture->woken, 0);
  g_string_truncate (fixture->measured, 0);
  pass (fixture, 5000);
  g_assert_cmpstr (fixture->woken->str, ==, "7000c 8000c 8950c 9000c 10000c 11000c ");
  g_assert_cmpstr (fixture->measured->str, ==, "10000 ");
}

/* While the time stands still, what is noted is kept as soon, and nobody is woken without it. */
static void
test_noted_in_pause (Fixture *fixture, gconstpointer data)
{
  StarDesignRound *round;

  begin (fixture, TRUE);
  pass (fixture, 1500);
  star_rehearsal_pause (fixture->rehearsal);
  pass (fixture, 10000);
  g_assert_cmpstr (fixture->measured->str, ==, "1500 ");

  round = star_rehearsal_get_round (fixture->rehearsal);
  star_design_round_add_question (round, "A");
  pass (fixture, 0);
  g_assert_cmpstr (fixture->measured->str, ==, "1500 1500A ");
  star_design_round_set_answer (round, 0, "AB");
  star_design_round_set_answer (round, 0, "ABC");
  pass (fixture, 3999);
  g_assert_cmpstr (fixture->measured->str, ==, "1500 1500A ");
  pass (fixture, 1);
  g_assert_cmpstr (fixture->measured->str, ==, "1500 1500A 1500ABC ");
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 0);

  star_design_round_add_question (round, "D");
  star_rehearsal_finish (fixture->rehearsal);
  g_assert_cmpstr (fixture->measured->str, ==, "1500 1500A 1500ABC 1500ABC+D ");
  star_design_round_add_question (round, "E");
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 0);
}

/* Who begins anew notes in another round. */
static void
test_noted_anew (Fixture *fixture, gconstpointer data)
{
  begin (fixture, FALSE);
  star_rehearsal_restart (fixture->rehearsal);
  star_rehearsal_pause (fixture->rehearsal);
  g_string_truncate (fixture->measured, 0);
  star_design_round_add_question (star_rehearsal_get_round (fixture->rehearsal), "A");
  pass (fixture, 4000);
  g_assert_cmpstr (fixture->measured->str, ==, "0A ");
}

#define ADD_TEST(path, function) \
  g_test_add ("/rehearsal-timer/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("watched", test_watched);
  ADD_TEST ("unwatched", test_unwatched);
  ADD_TEST ("late", test_late);
  ADD_TEST ("paused-before", test_paused_before);
  ADD_TEST ("measured", test_measured);
  ADD_TEST ("measured-early", test_measured_early);
  ADD_TEST ("noted-in-pause", test_noted_in_pause);
  ADD_TEST ("noted-anew", test_noted_anew);

  return g_test_run ();
}
