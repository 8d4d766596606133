/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-fake-clock.h"
#include "star-questions.h"
#include "star-plans.h"
#include "star-rehearsal.h"

#include <stdio.h>
#include <string.h>

/* Warnings come 3, 4 and 6 seconds before the ends. */
#define PHASES \
  "\"phases\":[{\"id\":\"a\",\"name\":\"A\",\"seconds\":10,\"section\":\"task\"}," \
  "{\"id\":\"b\",\"name\":\"B\",\"seconds\":20,\"section\":\"result\"}," \
  "{\"id\":\"c\",\"name\":\"C\",\"seconds\":30}]"
#define HEAD "{\"id\":\"p\",\"name\":\"P\"," PHASES
#define BY_HAND HEAD "}"
#define BY_CLOCK HEAD ",\"advance\":\"automatic\"}"
#define ONE_PHASE \
  "{\"id\":\"p\",\"name\":\"P\",\"phases\":[{\"id\":\"a\",\"name\":\"A\",\"seconds\":30}]}"
#define MARKS HEAD ",\"marks\":{\"minimum\":50,\"target\":60,\"maximum\":70}}"
#define ALARMS \
  HEAD ",\"alarms\":[{\"second\":15,\"text\":\"late\",\"unless_begun\":\"b\"}," \
       "{\"second\":5,\"text\":\"five\"}]}"
#define ALARMS_BY_CLOCK \
  HEAD ",\"advance\":\"automatic\"," \
       "\"alarms\":[{\"second\":10,\"text\":\"late\",\"unless_begun\":\"b\"}," \
       "{\"second\":10,\"text\":\"ten\"}]}"

typedef struct {
  StarFakeClock *clock;
  StarRehearsal *rehearsal;
  GString *log;
} Fixture;

static void
event_cb (StarRehearsal *rehearsal, StarRehearsalEvent event, guint index, gint64 elapsed,
          Fixture *fixture)
{
  static const char *names[] = {
    [STAR_REHEARSAL_EVENT_PHASE_BEGAN] = "began",
    [STAR_REHEARSAL_EVENT_PHASE_RETURNED] = "back",
    [STAR_REHEARSAL_EVENT_PHASE_WARNING] = "warn",
    [STAR_REHEARSAL_EVENT_PHASE_OVER] = "over",
    [STAR_REHEARSAL_EVENT_MARK] = "mark",
    [STAR_REHEARSAL_EVENT_PLAN_OVER] = "end",
    [STAR_REHEARSAL_EVENT_ALARM] = "alarm",
    [STAR_REHEARSAL_EVENT_TWIST] = "twist",
    [STAR_REHEARSAL_EVENT_SUSPENDED] = "slept",
  };

  g_string_append_printf (fixture->log, "%s%u@%g ", names[event], index,
                          elapsed / (double) G_TIME_SPAN_SECOND);
}

static void
ended_cb (StarRehearsal *rehearsal, StarTake *take, Fixture *fixture)
{
  g_string_append_printf (fixture->log, "%s@%g ",
                          take->end == STAR_TAKE_END_FINISHED ? "finished" : "aborted",
                          take->elapsed / (double) G_TIME_SPAN_SECOND);
}

static void
set_up_with (Fixture *fixture, StarPlan *plan)
{
  fixture->clock = star_fake_clock_new ();
  fixture->log = g_string_new (NULL);
  fixture->rehearsal = star_rehearsal_new (STAR_CLOCK (fixture->clock), plan, "story", 7);
  g_signal_connect (fixture->rehearsal, "event", G_CALLBACK (event_cb), fixture);
  g_signal_connect (fixture->rehearsal, "ended", G_CALLBACK (ended_cb), fixture);
}

static void
set_up (Fixture *fixture, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarPlan) plan = star_plan_new_from_json (json, &error);

  g_assert_no_error (error);
  set_up_with (fixture, plan);
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->rehearsal);
  g_clear_object (&fixture->clock);
  g_string_free (fixture->log, TRUE);
}

/* One letter a call, with a number of seconds where one is needed. */
static gboolean
do_step (Fixture *fixture, const char *step)
{
  gint64 time = g_ascii_strtod (step + 1, NULL) * G_TIME_SPAN_SECOND;

  switch (*step)
    {
    case 's':
      return star_rehearsal_start (fixture->rehearsal);
    case 'p':
      return star_rehearsal_pause (fixture->rehearsal);
    case 'r':
      return star_rehearsal_resume (fixture->rehearsal);
    case '>':
      return star_rehearsal_next (fixture->rehearsal);
    case '<':
      return star_rehearsal_previous (fixture->rehearsal);
    case 'R':
      return star_rehearsal_restart (fixture->rehearsal);
    case 'f':
      return star_rehearsal_finish (fixture->rehearsal);
    case 'x':
      return star_rehearsal_abort (fixture->rehearsal);
    case 'y':
      return star_rehearsal_settle_gap (fixture->rehearsal, TRUE);
    case 'n':
      return star_rehearsal_settle_gap (fixture->rehearsal, FALSE);
    case '~': /* nobody asks for the time */
      star_fake_clock_advance (fixture->clock, time);
      return TRUE;
    case '+':
      star_fake_clock_advance (fixture->clock, time);
      star_rehearsal_tick (fixture->rehearsal);
      return TRUE;
    case 'z':
      star_fake_clock_suspend (fixture->clock, time);
      return TRUE;
    case 'j':
      star_fake_clock_jump (fixture->clock, time);
      return TRUE;
    case 't':
      star_rehearsal_tick (fixture->rehearsal);
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

static void
do_steps (Fixture *fixture, const char *script)
{
  g_auto (GStrv) steps = g_strsplit (script, " ", -1);

  for (int i = 0; steps[i] != NULL; i++)
    {
      if (!do_step (fixture, steps[i]))
        g_string_append (fixture->log, "no ");
    }
}

static double
seconds (gint64 time)
{
  return time / (double) G_TIME_SPAN_SECOND;
}

/* All that can happen: what is told, and where one is afterwards. */
static void
test_transitions (void)
{
  static const struct {
    const char *plan;
    const char *script;
    const char *log;
    StarRehearsalState state;
    guint phase;
    double elapsed;
    double paused;
  } cases[] = {
    /* What is not legal does nothing. */
    { BY_HAND, "p r > < R f y t +5", "no no no no no no no ", STAR_REHEARSAL_STATE_IDLE, 0, 0, 0 },
    { BY_HAND, "s s r <", "began0@0 no no no ", STAR_REHEARSAL_STATE_RUNNING, 0, 0, 0 },
    { BY_HAND, "s p p s", "began0@0 no no ", STAR_REHEARSAL_STATE_PAUSED, 0, 0, 0 },
    { BY_HAND, "s f f s p r > < n", "began0@0 aborted@0 no no no no no no no ",
      STAR_REHEARSAL_STATE_FINISHED, 0, 0, 0 },
    { BY_HAND, "s > > >", "began0@0 began1@0 began2@0 no ", STAR_REHEARSAL_STATE_RUNNING, 2, 0, 0 },

    /* By hand, a phase lasts until the user says so, and its time counts on. */
    { BY_HAND, "s +6.5 +0.5 +2.9 +0.1 +5", "began0@0 warn0@7 over0@10 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 15, 0 },
    { BY_HAND, "s +4 > +16 > +1", "began0@0 began1@4 warn1@20 began2@20 ",
      STAR_REHEARSAL_STATE_RUNNING, 2, 21, 0 },
    { BY_HAND, "s +100", "began0@0 warn0@7 over0@10 end0@60 ", STAR_REHEARSAL_STATE_RUNNING, 0,
      100, 0 },

    /* By clock, one late tick passes them all. */
    { BY_CLOCK, "s +61",
      "began0@0 warn0@7 over0@10 began1@10 warn1@26 over1@30 began2@30 warn2@54 over2@60 end0@60 ",
      STAR_REHEARSAL_STATE_RUNNING, 2, 61, 0 },
    { BY_CLOCK, "s ~61 p",
      "began0@0 warn0@7 over0@10 began1@10 warn1@26 over1@30 began2@30 warn2@54 over2@60 end0@60 ",
      STAR_REHEARSAL_STATE_PAUSED, 2, 61, 0 },
    { BY_CLOCK, "s +10", "began0@0 warn0@7 over0@10 began1@10 ", STAR_REHEARSAL_STATE_RUNNING, 1,
      10, 0 },
    { BY_CLOCK, "s +4 > +20", "began0@0 began1@4 warn1@20 over1@24 began2@24 ",
      STAR_REHEARSAL_STATE_RUNNING, 2, 24, 0 },
    /* Who went back to a phase that was over stays there. */
    { BY_CLOCK, "s +12 < +30 >", "began0@0 warn0@7 over0@10 began1@10 back0@12 back1@42 ",
      STAR_REHEARSAL_STATE_RUNNING, 1, 42, 0 },
    { BY_CLOCK, "s +4 > +1 < +6",
      "began0@0 began1@4 back0@5 warn0@8 over0@11 back1@11 ",
      STAR_REHEARSAL_STATE_RUNNING, 1, 11, 0 },

    /* A pause stops everything, before a boundary, on it and in overtime. */
    { BY_HAND, "s +6 p +60 r +1", "began0@0 warn0@7 ", STAR_REHEARSAL_STATE_RUNNING, 0, 7, 60 },
    { BY_CLOCK, "s ~10 p +60 r ~0.5 t", "began0@0 warn0@7 over0@10 began1@10 ",
      STAR_REHEARSAL_STATE_RUNNING, 1, 10.5, 60 },
    { BY_HAND, "s > > +65 p +9 r +1 p +1 f",
      "began0@0 began1@0 began2@0 warn2@24 over2@30 end0@60 finished@66 ",
      STAR_REHEARSAL_STATE_FINISHED, 2, 66, 10 },
    { BY_HAND, "s +3 p > +5 > +5 r +1", "began0@0 began1@3 began2@3 ",
      STAR_REHEARSAL_STATE_RUNNING, 2, 4, 10 },
    { BY_HAND, "s +3 > p < +5 r +7", "began0@0 began1@3 back0@3 warn0@7 over0@10 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 10, 5 },

    /* Back and forth: the time goes on where it was left, and nothing is told twice. */
    { BY_HAND, "s +8 > +5 < +1 > +20 < +5",
      "began0@0 warn0@7 began1@8 back0@13 back1@14 warn1@25 over1@29 back0@34 over0@35 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 39, 0 },

    /* How it ends. */
    { BY_HAND, "s +5 > f", "began0@0 began1@5 aborted@5 ", STAR_REHEARSAL_STATE_FINISHED, 1, 5, 0 },
    { BY_HAND, "s > > ~3 f +10", "began0@0 began1@0 began2@0 finished@3 ",
      STAR_REHEARSAL_STATE_FINISHED, 2, 3, 0 },
    { BY_HAND, "s > > +3 < f", "began0@0 began1@0 began2@0 back1@3 finished@3 ",
      STAR_REHEARSAL_STATE_FINISHED, 1, 3, 0 },
    { BY_HAND, "s +5 p +2 f", "began0@0 aborted@5 ", STAR_REHEARSAL_STATE_FINISHED, 0, 5, 2 },
    { BY_HAND, "s +8 > R +8", "began0@0 warn0@7 began1@8 aborted@8 began0@0 warn0@7 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 8, 0 },
    { BY_HAND, "s +8 p +5 R +1", "began0@0 warn0@7 aborted@8 began0@0 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 1, 0 },
    { BY_HAND, "s > > f +9 R +1", "began0@0 began1@0 began2@0 finished@0 began0@0 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 1, 0 },

    /* Who leaves, or begins anew, has not told the last phase to its end. */
    { BY_HAND, "s > > +3 x +9", "began0@0 began1@0 began2@0 aborted@3 ",
      STAR_REHEARSAL_STATE_FINISHED, 2, 3, 0 },
    { BY_HAND, "s > > +3 R > > +2 f", "began0@0 began1@0 began2@0 aborted@3 "
                                      "began0@0 began1@0 began2@0 finished@2 ",
      STAR_REHEARSAL_STATE_FINISHED, 2, 2, 0 },
    { ONE_PHASE, "s +3 f", "began0@0 finished@3 ", STAR_REHEARSAL_STATE_FINISHED, 0, 3, 0 },
    { ONE_PHASE, "s +3 p +1 x", "began0@0 aborted@3 ", STAR_REHEARSAL_STATE_FINISHED, 0, 3, 1 },
    { ONE_PHASE, "s +3 R +2 f", "began0@0 aborted@3 began0@0 finished@2 ",
      STAR_REHEARSAL_STATE_FINISHED, 0, 2, 0 },

    /* Marks, of one moment after the boundary and before the end. */
    { MARKS, "s ~55 > +5 +100", "began0@0 warn0@7 over0@10 mark0@50 began1@55 mark1@60 end0@60 "
                               "mark2@70 warn1@71 over1@75 ",
      STAR_REHEARSAL_STATE_RUNNING, 1, 160, 0 },

    /* An alarm for who is late. */
    { ALARMS, "s +4.9 +0.1 +10", "began0@0 alarm1@5 warn0@7 over0@10 alarm0@15 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 15, 0 },
    { ALARMS, "s +14 > +1", "began0@0 alarm1@5 warn0@7 over0@10 began1@14 ",
      STAR_REHEARSAL_STATE_RUNNING, 1, 15, 0 },
    { ALARMS, "s > < +15", "began0@0 began1@0 back0@0 alarm1@5 warn0@7 over0@10 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 15, 0 },
    /* The key came after the alarm, however late somebody looked. */
    { ALARMS, "s ~15 >", "began0@0 alarm1@5 warn0@7 over0@10 alarm0@15 began1@15 ",
      STAR_REHEARSAL_STATE_RUNNING, 1, 15, 0 },
    { ALARMS, "s +6 p +60 r +60", "began0@0 alarm1@5 warn0@7 over0@10 alarm0@15 end0@60 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 66, 60 },
    /* By clock the phase of that moment has begun. */
    { ALARMS_BY_CLOCK, "s +10", "began0@0 warn0@7 over0@10 began1@10 alarm1@10 ",
      STAR_REHEARSAL_STATE_RUNNING, 1, 10, 0 },

    /* A suspend pauses, and the gap counts or does not. */
    { BY_HAND, "s +5 z3600 t", "began0@0 slept0@5 ", STAR_REHEARSAL_STATE_PAUSED, 0, 5, 0 },
    { BY_HAND, "s +5 z3600 +1 +4 n r +1", "began0@0 slept0@6 warn0@7 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 7, 3604 },
    { BY_HAND, "s +5 z3600 +1 +4 r +1", "began0@0 slept0@6 warn0@7 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 7, 3604 },
    { BY_HAND, "s +5 z3600 +1 y +4 r +1", "began0@0 slept0@6 warn0@7 over0@10 end0@60 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 3607, 4 },
    { BY_CLOCK, "s +5 z30 t y",
      "began0@0 slept0@5 warn0@7 over0@10 began1@10 warn1@26 over1@30 began2@30 ",
      STAR_REHEARSAL_STATE_PAUSED, 2, 35, 0 },
    { BY_HAND, "s +5 z3600 > < n >", "began0@0 slept0@5 no no began1@5 ",
      STAR_REHEARSAL_STATE_PAUSED, 1, 5, 3600 },
    { BY_HAND, "s +5 z3600 p n n", "began0@0 slept0@5 no ", STAR_REHEARSAL_STATE_PAUSED, 0, 5,
      3600 },
    { BY_HAND, "s +5 z3600 f", "began0@0 slept0@5 aborted@5 ", STAR_REHEARSAL_STATE_FINISHED, 0, 5,
      3600 },
    { BY_HAND, "s +5 z3600 R", "began0@0 slept0@5 aborted@5 began0@0 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 0, 0 },
    { BY_HAND, "s +5 z3600 t z60 +2 n", "began0@0 slept0@5 ", STAR_REHEARSAL_STATE_PAUSED, 0, 5,
      3662 },
    { BY_HAND, "s +65 z9 t y r", "began0@0 warn0@7 over0@10 end0@60 slept0@65 ",
      STAR_REHEARSAL_STATE_RUNNING, 0, 74, 0 },
    /* Who has paused is asked nothing. */
    { BY_HAND, "s +5 p z3600 +1 r +1", "began0@0 ", STAR_REHEARSAL_STATE_RUNNING, 0, 6, 3601 },
    { BY_HAND, "z3600 s +5", "began0@0 ", STAR_REHEARSAL_STATE_RUNNING, 0, 5, 0 },
    { BY_HAND, "s +5 f z3600 R +1", "began0@0 aborted@5 began0@0 ", STAR_REHEARSAL_STATE_RUNNING, 0,
      1, 0 },
    /* Two clocks are never read at one moment; several naps are a sleep. */
    { BY_HAND, "s z1.9 +5", "began0@0 ", STAR_REHEARSAL_STATE_RUNNING, 0, 5, 0 },
    { BY_HAND, "s z1.9 +5 z0.1 +1", "began0@0 slept0@6 ", STAR_REHEARSAL_STATE_PAUSED, 0, 6, 0 },

    /* Who sets the time of day changes nothing. */
    { BY_HAND, "s +5 j3600 +1 j-7200 +1", "began0@0 warn0@7 ", STAR_REHEARSAL_STATE_RUNNING, 0, 7,
      0 },
    /* No clock may run backwards; if one did, time would go on from there. */
    { BY_HAND, "s +5 +-3 +1", "began0@0 ", STAR_REHEARSAL_STATE_RUNNING, 0, 6, 0 },
    { BY_HAND, "s +5 p +-3 +1 r +1", "began0@0 ", STAR_REHEARSAL_STATE_RUNNING, 0, 6, 1 },
    { BY_HAND, "s z-5 +6", "began0@0 ", STAR_REHEARSAL_STATE_RUNNING, 0, 6, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      g_test_message ("%s", cases[i].script);
      set_up (&fixture, cases[i].plan);
      do_steps (&fixture, cases[i].script);

      g_assert_cmpstr (fixture.log->str, ==, cases[i].log);
      g_assert_cmpint (star_rehearsal_get_state (fixture.rehearsal), ==, cases[i].state);
      g_assert_cmpuint (star_rehearsal_get_phase (fixture.rehearsal), ==, cases[i].phase);
      g_assert_cmpfloat (seconds (star_rehearsal_get_elapsed (fixture.rehearsal)), ==,
                         cases[i].elapsed);
      g_assert_cmpfloat (seconds (star_rehearsal_get_paused (fixture.rehearsal)), ==,
                         cases[i].paused);
      tear_down (&fixture);
    }
}

/* Whoever sleeps until then misses nothing and wakes for nothing. */
static void
test_next_event_time (void)
{
  static const struct {
    const char *script;
    double event;
    double second;
  } cases[] = {
    { "t", -1, -1 },
    { "s", 5, 1 },
    { "s +5", 2, 1 },
    { "s +5.25", 1.75, 0.75 },
    { "s +7", 3, 1 },
    { "s +10", 5, 1 },
    { "s +15", 45, 1 },
    { "s +60", -1, 1 },
    { "s +60 >", 16, 1 },
    { "s +0.5 > +0.25", 4.25, 0.75 },
    { "s +1 p", -1, -1 },
    { "s +1 p +9 r", 4, 1 },
    { "s +1 z3600 t", -1, -1 },
    { "s f", -1, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      gint64 now, event, second;

      g_test_message ("%s", cases[i].script);
      set_up (&fixture, ALARMS);
      do_steps (&fixture, cases[i].script);
      now = star_clock_get_monotonic (STAR_CLOCK (fixture.clock));
      event = star_rehearsal_get_next_event_time (fixture.rehearsal);
      second = star_rehearsal_get_next_second_time (fixture.rehearsal);
      g_assert_cmpfloat (event < 0 ? -1 : seconds (event - now), ==, cases[i].event);
      g_assert_cmpfloat (second < 0 ? -1 : seconds (second - now), ==, cases[i].second);
      tear_down (&fixture);
    }
}

static void
test_drift (void)
{
  static const struct {
    const char *script;
    StarDriftKind kind;
    double behind;
    const char *text;
    double left;
    double overtime;
    gboolean is_warned;
  } cases[] = {
    { "s", STAR_DRIFT_IN_TIME, 0, "In time, A", 10, 0, FALSE },
    { "s +8", STAR_DRIFT_IN_TIME, 0, "In time, A", 2, 0, TRUE },
    { "s +12", STAR_DRIFT_IN_TIME, 2, "In time, A", -2, 0, TRUE },
    { "s +12.5", STAR_DRIFT_BEHIND, 2.5, "2 s behind, A", -2.5, 0, TRUE },
    { "s +50 >", STAR_DRIFT_BEHIND, 20, "20 s behind, B", 20, 0, FALSE },
    { "s +25 >", STAR_DRIFT_IN_TIME, 0, "In time, B", 20, 0, FALSE },
    { "s +4 >", STAR_DRIFT_AHEAD, -6, "6 s ahead, B", 20, 0, FALSE },
    { "s +8 >", STAR_DRIFT_IN_TIME, -2, "In time, B", 20, 0, FALSE },
    { "s > >", STAR_DRIFT_AHEAD, -30, "30 s ahead, C", 30, 0, FALSE },
    { "s > > < +15 >", STAR_DRIFT_AHEAD, -15, "15 s ahead, C", 30, 0, FALSE },
    { "s > > +135", STAR_DRIFT_BEHIND, 75, "1:15 behind, C", -105, 75, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      StarDrift drift;
      g_autofree char *text = NULL;

      g_test_message ("%s", cases[i].script);
      set_up (&fixture, BY_HAND);
      do_steps (&fixture, cases[i].script);
      star_rehearsal_get_drift (fixture.rehearsal, &drift);
      text = star_drift_to_text (&drift, star_rehearsal_get_plan (fixture.rehearsal));
      g_assert_cmpint (drift.kind, ==, cases[i].kind);
      g_assert_cmpfloat (seconds (drift.behind), ==, cases[i].behind);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpfloat (seconds (star_rehearsal_get_phase_left (fixture.rehearsal)), ==,
                         cases[i].left);
      g_assert_cmpfloat (seconds (star_rehearsal_get_overtime (fixture.rehearsal)), ==,
                         cases[i].overtime);
      g_assert_cmpint (star_rehearsal_is_warned (fixture.rehearsal), ==, cases[i].is_warned);
      tear_down (&fixture);
    }
}

/* What is measured is there at any time, and stays as it was. */
static void
test_take (void)
{
  Fixture fixture;
  g_autoptr (StarTake) first = NULL;
  g_autoptr (StarTake) second = NULL;
  static const StarTakeVisit visits[] = { { 0, 0, 8 }, { 1, 8, 5 }, { 0, 13, 1 }, { 1, 14, 51 } };

  set_up (&fixture, MARKS);
  star_rehearsal_set_story_title (fixture.rehearsal, "The cutover");
  g_assert_null (star_rehearsal_dup_take (fixture.rehearsal));
  do_steps (&fixture, "j86400 s +8 > +5");
  first = star_rehearsal_dup_take (fixture.rehearsal);
  do_steps (&fixture, "p +7 r < +1 > +51 z100 t");
  second = star_rehearsal_dup_take (fixture.rehearsal);

  g_assert_cmpstr (first->id, ==, second->id);
  g_assert_true (g_uuid_string_is_valid (first->id));
  g_assert_cmpstr (first->plan, ==, "p");
  g_assert_cmpstr (first->plan_name, ==, "P");
  g_assert_cmpstr (first->story, ==, "story");
  g_assert_cmpstr (first->story_title, ==, "The cutover");
  g_assert_cmpuint (first->rating, ==, 0);
  g_assert_cmpstr (first->note, ==, "");
  g_assert_cmpint (first->started_at, ==, second->started_at);
  g_assert_cmpint (first->end, ==, STAR_TAKE_END_OPEN);
  g_assert_cmpfloat (seconds (first->elapsed), ==, 13);
  g_assert_cmpfloat (seconds (first->paused), ==, 0);
  g_assert_cmpuint (first->visits->len, ==, 2);
  g_assert_null (first->round);

  g_assert_cmpfloat (seconds (second->elapsed), ==, 65);
  /* A gap that is not settled is no telling. */
  g_assert_cmpfloat (seconds (second->paused), ==, 107);
  g_assert_cmpuint (second->marks, ==, 1u << STAR_TIME_MARK_MINIMUM | 1u << STAR_TIME_MARK_TARGET);
  g_assert_cmpuint (second->mark_seconds[STAR_TIME_MARK_MINIMUM], ==, 50);
  g_assert_cmpuint (second->mark_seconds[STAR_TIME_MARK_TARGET], ==, 60);
  g_assert_cmpuint (second->mark_seconds[STAR_TIME_MARK_MAXIMUM], ==, 70);
  g_assert_cmpuint (star_take_get_n_phases (second), ==, 3);
  g_assert_cmpuint (star_take_get_planned (second), ==, 60);
  g_assert_cmpfloat (seconds (star_take_get_overtime (second)), ==, 5);
  g_assert_cmpstr (star_take_get_phase (second, 1)->id, ==, "b");
  g_assert_cmpstr (star_take_get_phase (second, 1)->name, ==, "B");
  g_assert_cmpint (star_take_get_phase (second, 1)->section, ==, STAR_SECTION_RESULT);
  g_assert_cmpfloat (seconds (star_take_get_phase (second, 0)->time), ==, 9);
  g_assert_cmpfloat (seconds (star_take_get_phase (second, 1)->time), ==, 56);
  g_assert_cmpuint (star_take_get_phase (second, 1)->visits, ==, 2);
  g_assert_cmpuint (star_take_get_phase (second, 2)->visits, ==, 0);
  g_assert_cmpint (star_take_get_phase (second, 2)->section, ==, STAR_SECTION_TEXT);
  g_assert_cmpuint (second->visits->len, ==, G_N_ELEMENTS (visits));
  for (guint i = 0; i < second->visits->len; i++)
    {
      const StarTakeVisit *visit = &g_array_index (second->visits, StarTakeVisit, i);

      g_assert_cmpuint (visit->phase, ==, visits[i].phase);
      g_assert_cmpfloat (seconds (visit->start), ==, visits[i].start);
      g_assert_cmpfloat (seconds (visit->time), ==, visits[i].time);
    }

  tear_down (&fixture);
}

/* Another take is another id and another moment. */
static void
test_restart (void)
{
  Fixture fixture;
  g_autoptr (StarTake) first = NULL;
  g_autoptr (StarTake) second = NULL;

  set_up (&fixture, BY_HAND);
  star_rehearsal_set_story_title (fixture.rehearsal, "The cutover");
  do_steps (&fixture, "s +8 > +5");
  first = star_rehearsal_dup_take (fixture.rehearsal);
  do_steps (&fixture, "R +2");
  second = star_rehearsal_dup_take (fixture.rehearsal);

  g_assert_cmpstr (first->id, !=, second->id);
  g_assert_cmpstr (second->story_title, ==, "The cutover");
  g_assert_cmpfloat (seconds (second->started_at - first->started_at), ==, 13);
  g_assert_cmpuint (second->visits->len, ==, 1);
  g_assert_cmpfloat (seconds (star_take_get_phase (second, 0)->time), ==, 2);
  g_assert_cmpuint (star_take_get_phase (second, 1)->visits, ==, 0);

  tear_down (&fixture);
}

/* Words are written down only where they were all said, as they stand. */
static void
test_words (void)
{
  static const struct {
    const char *plan;
    const char *script;
    guint words[2];
  } cases[] = {
    { HEAD ",\"learns_pace\":true}", "s +9", { 0, 0 } },
    { HEAD ",\"learns_pace\":true}", "s +9 > +9", { 25, 0 } },
    { HEAD ",\"learns_pace\":true}", "s +9 > +9 f", { 25, 0 } },
    { HEAD ",\"learns_pace\":true}", "s +9 > +9 >", { 25, 50 } },
    { HEAD ",\"learns_pace\":true}", "s +9 > +9 > < x", { 25, 0 } },
    { HEAD ",\"learns_pace\":true}", "s +9 > +9 > < f", { 25, 50 } },
    { BY_HAND, "s +9 > +9 > f", { 0, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_autoptr (StarTake) take = NULL;

      g_test_message ("%s", cases[i].script);
      set_up (&fixture, cases[i].plan);
      star_rehearsal_set_words (fixture.rehearsal, STAR_SECTION_TASK, 25);
      star_rehearsal_set_words (fixture.rehearsal, STAR_SECTION_RESULT, 50);
      do_steps (&fixture, cases[i].script);
      take = star_rehearsal_dup_take (fixture.rehearsal);
      g_assert_cmpuint (star_take_get_phase (take, 0)->words, ==, cases[i].words[0]);
      g_assert_cmpuint (star_take_get_phase (take, 1)->words, ==, cases[i].words[1]);
      g_assert_cmpuint (star_take_get_phase (take, 2)->words, ==, 0);
      tear_down (&fixture);
    }
}

static void
log_state_cb (StarRehearsal *rehearsal, GParamSpec *pspec, Fixture *fixture)
{
  g_string_append_printf (fixture->log, "state%d ", star_rehearsal_get_state (rehearsal));
}

static void
log_phase_cb (StarRehearsal *rehearsal, GParamSpec *pspec, Fixture *fixture)
{
  g_string_append_printf (fixture->log, "phase%u ", star_rehearsal_get_phase (rehearsal));
}

/* Properties change once, when everything is accounted for, and before the events are told. */
static void
test_notifies (void)
{
  Fixture fixture;

  set_up (&fixture, BY_CLOCK);
  g_signal_connect (fixture.rehearsal, "notify::state", G_CALLBACK (log_state_cb), &fixture);
  g_signal_connect (fixture.rehearsal, "notify::phase", G_CALLBACK (log_phase_cb), &fixture);
  do_steps (&fixture, "s t +31 t p r f R");
  g_assert_cmpstr (fixture.log->str, ==,
                   "state1 began0@0 phase2 warn0@7 over0@10 began1@10 warn1@26 over1@30 began2@30 "
                   "state2 state1 state3 finished@31 state1 phase0 began0@0 ");
  tear_down (&fixture);
}

static void
answer_cb (StarRehearsal *rehearsal, StarRehearsalEvent event, guint index, gint64 elapsed,
           Fixture *fixture)
{
  if (event == STAR_REHEARSAL_EVENT_PHASE_OVER)
    star_rehearsal_next (rehearsal);
  else if (event == STAR_REHEARSAL_EVENT_PLAN_OVER)
    star_rehearsal_finish (rehearsal);
}

/* A handler may call everything: what comes of it is told after what was before, to all. */
static void
test_calls_from_handlers (void)
{
  Fixture fixture;
  Fixture later = { .log = g_string_new (NULL) };

  set_up (&fixture, BY_HAND);
  g_signal_connect (fixture.rehearsal, "event", G_CALLBACK (answer_cb), &fixture);
  g_signal_connect (fixture.rehearsal, "event", G_CALLBACK (event_cb), &later);
  do_steps (&fixture, "s +70 +5");
  g_assert_cmpstr (fixture.log->str, ==,
                   "began0@0 warn0@7 over0@10 end0@60 began1@70 aborted@70 ");
  g_assert_cmpstr (later.log->str, ==, "began0@0 warn0@7 over0@10 end0@60 began1@70 ");
  tear_down (&fixture);
  g_string_free (later.log, TRUE);
}

static void
drop_cb (StarRehearsal *rehearsal, StarRehearsalEvent event, guint index, gint64 elapsed,
         StarRehearsal **owner)
{
  g_clear_object (owner);
}

static void
test_dies_while_telling (void)
{
  g_autoptr (StarPlan) plan = star_plan_new_from_json (BY_HAND, NULL);
  g_autoptr (StarFakeClock) clock = star_fake_clock_new ();
  StarRehearsal *rehearsal = star_rehearsal_new (STAR_CLOCK (clock), plan, "", 0);
  gpointer weak = rehearsal;

  g_object_add_weak_pointer (G_OBJECT (rehearsal), &weak);
  g_signal_connect (rehearsal, "event", G_CALLBACK (drop_cb), &rehearsal);
  star_rehearsal_start (rehearsal);
  g_assert_null (rehearsal);
  g_assert_null (weak);
}

/* The twist comes once, in the middle, and the seed says which and when. */
static void
test_twist (void)
{
  StarPlan *plan = star_plans_find (star_plans_get_default (), "design-a");
  guint n_twists = star_questions_get_twists (star_questions_get_default ())->len;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint seed = 0; seed < 200; seed++)
    {
      g_autofree char *first = NULL;

      for (int again = 0; again < 2; again++)
        {
          g_autoptr (StarFakeClock) clock = star_fake_clock_new ();
          g_autoptr (StarRehearsal) rehearsal =
            star_rehearsal_new (STAR_CLOCK (clock), plan, "", seed);
          Fixture fixture = { clock, rehearsal, g_string_new (NULL) };
          g_autoptr (StarTake) take = NULL;
          const char *twist;
          guint card, second;

          g_signal_connect (rehearsal, "event", G_CALLBACK (event_cb), &fixture);
          do_steps (&fixture, "s +899");
          take = star_rehearsal_dup_take (rehearsal);
          g_assert_cmpstr (take->round->twist, ==, "");
          g_clear_pointer (&take, star_take_unref);
          do_steps (&fixture, "+901");
          take = star_rehearsal_dup_take (rehearsal);

          twist = strstr (fixture.log->str, "twist");
          g_assert_nonnull (twist);
          g_assert_null (strstr (twist + 1, "twist"));
          g_assert_cmpint (sscanf (twist, "twist%u@%u ", &card, &second), ==, 2);
          g_assert_cmpuint (card, <, n_twists);
          g_assert_cmpuint (second, >=, 900);
          g_assert_cmpuint (second, <=, 1800);
          g_assert_cmpstr (take->round->twist, ==,
                           star_question_get_id (g_ptr_array_index (
                             star_questions_get_twists (star_questions_get_default ()), card)));
          g_hash_table_add (seen, GUINT_TO_POINTER (card + 1));
          if (again)
            g_assert_cmpstr (fixture.log->str, ==, first);
          first = first != NULL ? first : g_strdup (fixture.log->str);
          g_string_free (fixture.log, TRUE);
        }
    }

  g_assert_cmpuint (g_hash_table_size (seen), ==, n_twists);
}

/* The first and the last second are among those at which it may come. */
static void
test_twist_at_once (void)
{
  Fixture fixture;

  set_up (&fixture, HEAD ",\"design_round\":{\"twist\":{\"from\":15,\"to\":15}}}");
  do_steps (&fixture, "s +14");
  g_assert_null (strstr (fixture.log->str, "twist"));
  do_steps (&fixture, "+1");
  g_assert_nonnull (strstr (fixture.log->str, "@15 "));
  tear_down (&fixture);
}

/* Who begins anew can not know it. */
static void
test_twist_anew (void)
{
  Fixture fixture;
  g_autofree char *first = NULL;

  set_up_with (&fixture, star_plans_find (star_plans_get_default (), "design-a"));
  do_steps (&fixture, "s +1800");
  first = g_strdup (fixture.log->str);
  g_assert_nonnull (strstr (first, "twist"));
  do_steps (&fixture, "R");
  g_string_truncate (fixture.log, 0);
  do_steps (&fixture, "+1800");
  g_assert_nonnull (strstr (fixture.log->str, "twist"));
  g_assert_cmpstr (strstr (fixture.log->str, "twist"), !=, strstr (first, "twist"));
  tear_down (&fixture);
}

/* Round A as the issue tells it. */
static void
test_design_alarms (void)
{
  static const struct {
    const char *plan;
    const char *script;
    const char *alarms;
  } cases[] = {
    { "design-a", "s +300 > +180 > +2000", "alarm0@1200 alarm1@1380 " },
    { "design-a", "s +300 > +180 > +719 > +2000", "" },
    { "design-a", "s +300 > +180 > +800 > +2000", "alarm0@1200 " },
    { "design-b", "s +300 > +180 > +2000", "alarm0@1380 " },
    { "design-c", "s +2700", "alarm0@1200 alarm1@1380 " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      g_autoptr (GString) alarms = g_string_new (NULL);
      g_auto (GStrv) events = NULL;

      set_up_with (&fixture, star_plans_find (star_plans_get_default (), cases[i].plan));
      do_steps (&fixture, cases[i].script);
      events = g_strsplit (fixture.log->str, " ", -1);
      for (int k = 0; events[k] != NULL; k++)
        {
          if (g_str_has_prefix (events[k], "alarm"))
            g_string_append_printf (alarms, "%s ", events[k]);
        }
      g_assert_cmpstr (alarms->str, ==, cases[i].alarms);
      tear_down (&fixture);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rehearsal/transitions", test_transitions);
  g_test_add_func ("/rehearsal/next-event-time", test_next_event_time);
  g_test_add_func ("/rehearsal/drift", test_drift);
  g_test_add_func ("/rehearsal/take", test_take);
  g_test_add_func ("/rehearsal/restart", test_restart);
  g_test_add_func ("/rehearsal/words", test_words);
  g_test_add_func ("/rehearsal/notifies", test_notifies);
  g_test_add_func ("/rehearsal/calls-from-handlers", test_calls_from_handlers);
  g_test_add_func ("/rehearsal/dies-while-telling", test_dies_while_telling);
  g_test_add_func ("/rehearsal/twist", test_twist);
  g_test_add_func ("/rehearsal/twist-at-once", test_twist_at_once);
  g_test_add_func ("/rehearsal/twist-anew", test_twist_anew);
  g_test_add_func ("/rehearsal/design-alarms", test_design_alarms);

  return g_test_run ();
}
