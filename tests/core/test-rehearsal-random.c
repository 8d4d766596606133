/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-fake-clock.h"
#include "star-rehearsal.h"

#define SEED 20261121
#define N_PLANS 1000
#define N_SEQUENCES 100000
#define N_STEPS 24

#define MAX_PHASES 6
#define MAX_ALARMS 5

/* What was told of one take; -1 is never. */
typedef struct {
  gint64 began[MAX_PHASES];
  gboolean has_warned[MAX_PHASES];
  gboolean is_over[MAX_PHASES];
  gboolean has_alarm[MAX_ALARMS];
  gboolean has_mark[STAR_N_TIME_MARKS];
  gboolean has_end;
  guint n_twists;
  gint64 last;
  guint visits;
} Told;

typedef struct {
  StarFakeClock *clock;
  StarPlan *plan;
  StarRehearsal *rehearsal;
  GRand *rand;
  Told told;
  guint n_takes;
  guint n_ended;
  gint64 started_at;
  StarRehearsalState state;
  gint64 gap;
  gboolean is_finishing;
} Run;

static void
append_phases (GString *json, GRand *rand, int n)
{
  g_string_append (json, "\"phases\":[");
  for (int i = 0; i < n; i++)
    g_string_append_printf (json, "%s{\"id\":\"p%d\",\"name\":\"P\",\"seconds\":%d}",
                            i > 0 ? "," : "", i, g_rand_int_range (rand, 1, 30));
  g_string_append (json, "]");
}

/* Seconds are few, so that several things often happen at one moment. */
static void
append_alarms (GString *json, GRand *rand, int n_phases)
{
  int n = g_rand_int_range (rand, 0, MAX_ALARMS + 1);

  g_string_append (json, ",\"alarms\":[");
  for (int i = 0; i < n; i++)
    {
      g_string_append_printf (json, "%s{\"second\":%d,\"text\":\"A\"", i > 0 ? "," : "",
                              g_rand_int_range (rand, 1, 60));
      if (g_rand_boolean (rand))
        g_string_append_printf (json, ",\"unless_begun\":\"p%d\"",
                                g_rand_int_range (rand, 0, n_phases));
      g_string_append (json, "}");
    }
  g_string_append (json, "]");
}

static StarPlan *
make_plan (GRand *rand)
{
  g_autoptr (GString) json = g_string_new ("{\"id\":\"r\",\"name\":\"R\",");
  g_autoptr (GError) error = NULL;
  int n_phases = g_rand_int_range (rand, 1, MAX_PHASES + 1);
  int mark = g_rand_int_range (rand, 1, 40);
  StarPlan *plan;

  append_phases (json, rand, n_phases);
  append_alarms (json, rand, n_phases);
  if (g_rand_boolean (rand))
    g_string_append_printf (json, ",\"marks\":{\"minimum\":%d,\"target\":%d,\"maximum\":%d}",
                            mark, mark, mark + g_rand_int_range (rand, 0, 20));
  if (g_rand_boolean (rand))
    g_string_append (json, ",\"advance\":\"automatic\"");
  if (g_rand_boolean (rand))
    g_string_append (json, ",\"design_round\":{\"twist\":{\"from\":0,\"to\":1}}");
  g_string_append (json, "}");

  plan = star_plan_new_from_json (json->str, &error);
  g_assert_no_error (error);
  return plan;
}

static void
forget (Run *run)
{
  run->told = (Told) { 0 };
  for (int i = 0; i < MAX_PHASES; i++)
    run->told.began[i] = -1;
}

/* Each thing once, and in order. */
static void
event_cb (StarRehearsal *rehearsal, StarRehearsalEvent event, guint index, gint64 elapsed,
          Run *run)
{
  Told *told = &run->told;

  g_assert_cmpint (elapsed, >=, told->last);
  g_assert_cmpint (elapsed, <=, star_rehearsal_get_elapsed (rehearsal));
  told->last = elapsed;

  switch (event)
    {
    case STAR_REHEARSAL_EVENT_PHASE_BEGAN:
      g_assert_cmpint (told->began[index], ==, -1);
      told->began[index] = elapsed;
      told->visits++;
      break;
    case STAR_REHEARSAL_EVENT_PHASE_RETURNED:
      g_assert_cmpint (told->began[index], >=, 0);
      told->visits++;
      break;
    case STAR_REHEARSAL_EVENT_PHASE_WARNING:
      g_assert_false (told->has_warned[index]);
      g_assert_false (told->is_over[index]);
      told->has_warned[index] = TRUE;
      break;
    case STAR_REHEARSAL_EVENT_PHASE_OVER:
      g_assert_false (told->is_over[index]);
      told->is_over[index] = TRUE;
      break;
    case STAR_REHEARSAL_EVENT_MARK:
      g_assert_false (told->has_mark[index]);
      g_assert_cmpint (elapsed, ==, star_plan_get_mark (run->plan, index) * G_TIME_SPAN_SECOND);
      told->has_mark[index] = TRUE;
      break;
    case STAR_REHEARSAL_EVENT_PLAN_OVER:
      g_assert_false (told->has_end);
      g_assert_cmpint (elapsed, ==, star_plan_get_total (run->plan) * G_TIME_SPAN_SECOND);
      told->has_end = TRUE;
      break;
    case STAR_REHEARSAL_EVENT_ALARM:
      g_assert_false (told->has_alarm[index]);
      g_assert_cmpint (elapsed, ==,
                       star_plan_get_alarm_second (run->plan, index) * G_TIME_SPAN_SECOND);
      told->has_alarm[index] = TRUE;
      break;
    case STAR_REHEARSAL_EVENT_TWIST:
      told->n_twists++;
      break;
    case STAR_REHEARSAL_EVENT_SUSPENDED:
      run->state = STAR_REHEARSAL_STATE_PAUSED;
      run->gap = star_rehearsal_get_gap (rehearsal);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
ended_cb (StarRehearsal *rehearsal, StarTake *take, Run *run)
{
  gboolean is_finished =
    run->is_finishing && run->told.began[star_plan_get_n_phases (run->plan) - 1] >= 0;

  g_assert_cmpint (take->end, ==, is_finished ? STAR_TAKE_END_FINISHED : STAR_TAKE_END_ABORTED);
  g_assert_cmpuint (take->visits->len, ==, run->told.visits);
  run->n_ended++;
  forget (run);
}

/* Nothing is missing: whatever was passed was told. */
static void
check_told (Run *run)
{
  gint64 elapsed = star_rehearsal_get_elapsed (run->rehearsal);
  const Told *told = &run->told;

  for (int mark = 0; mark < STAR_N_TIME_MARKS; mark++)
    {
      gint64 at = star_plan_get_mark (run->plan, mark) * G_TIME_SPAN_SECOND;

      g_assert_cmpint (told->has_mark[mark], ==, at > 0 && at <= elapsed);
    }

  for (guint i = 0; i < star_plan_get_n_alarms (run->plan); i++)
    {
      gint64 at = star_plan_get_alarm_second (run->plan, i) * G_TIME_SPAN_SECOND;
      int phase = star_plan_get_alarm_phase (run->plan, i);
      gint64 began = phase < 0 ? -1 : told->began[phase];

      /* Of one moment both are right: it depends on what came first. */
      if (began != at)
        g_assert_cmpint (told->has_alarm[i], ==, at <= elapsed && (began < 0 || began > at));
    }

  g_assert_cmpint (told->has_end, ==,
                   elapsed >= star_plan_get_total (run->plan) * G_TIME_SPAN_SECOND);
  g_assert_cmpuint (told->n_twists, <=, 1);
  if (star_plan_is_design_round (run->plan) && elapsed >= G_TIME_SPAN_SECOND)
    g_assert_cmpuint (told->n_twists, ==, 1);
}

static void
check_phases (Run *run)
{
  gint64 sum = 0;

  for (guint i = 0; i < star_plan_get_n_phases (run->plan); i++)
    {
      gint64 time = star_rehearsal_get_phase_time (run->rehearsal, i);
      gint64 planned = star_plan_get_phase_seconds (run->plan, i) * G_TIME_SPAN_SECOND;
      gint64 warning = star_plan_get_phase_warning (run->plan, i) * G_TIME_SPAN_SECOND;

      g_assert_cmpint (run->told.is_over[i], ==, time >= planned);
      g_assert_cmpint (run->told.has_warned[i], ==, warning > 0 && time >= planned - warning);
      sum += time;
    }
  g_assert_cmpint (sum, ==, star_rehearsal_get_elapsed (run->rehearsal));
}

/* What would be saved says the same. */
static void
check_take (Run *run)
{
  g_autoptr (StarTake) take = star_rehearsal_dup_take (run->rehearsal);
  gint64 sum = 0;

  if (run->state == STAR_REHEARSAL_STATE_IDLE || run->state == STAR_REHEARSAL_STATE_FINISHED)
    return;

  for (guint i = 0; i < star_plan_get_n_phases (run->plan); i++)
    g_assert_cmpint (star_take_get_phase (take, i)->time, ==,
                     star_rehearsal_get_phase_time (run->rehearsal, i));

  g_assert_cmpuint (take->visits->len, ==, run->told.visits);
  for (guint i = 0; i < take->visits->len; i++)
    {
      const StarTakeVisit *visit = &g_array_index (take->visits, StarTakeVisit, i);

      g_assert_cmpint (visit->start, ==, sum);
      g_assert_cmpint (visit->time, >=, 0);
      sum += visit->time;
    }
  g_assert_cmpint (sum, ==, take->elapsed);
  g_assert_cmpint (take->elapsed + take->paused, ==,
                   star_clock_get_boottime (STAR_CLOCK (run->clock)) - run->started_at);
}

/* Every moment since the start was running time, a pause, or is still to be settled. */
static void
check_times (Run *run)
{
  gint64 now = star_clock_get_boottime (STAR_CLOCK (run->clock));

  g_assert_cmpint (star_rehearsal_get_elapsed (run->rehearsal)
                     + star_rehearsal_get_paused (run->rehearsal)
                     + star_rehearsal_get_gap (run->rehearsal), ==, now - run->started_at);
}

static void
check (Run *run)
{
  gint64 next = star_rehearsal_get_next_event_time (run->rehearsal);

  g_assert_cmpint (star_rehearsal_get_state (run->rehearsal), ==, run->state);
  g_assert_cmpint (star_rehearsal_get_gap (run->rehearsal), ==, run->gap);
  g_assert_cmpuint (run->n_takes - run->n_ended, ==,
                    run->state == STAR_REHEARSAL_STATE_RUNNING
                      || run->state == STAR_REHEARSAL_STATE_PAUSED);
  if (run->state != STAR_REHEARSAL_STATE_RUNNING)
    g_assert_cmpint (next, ==, -1);
  else if (next != -1)
    g_assert_cmpint (next, >, star_clock_get_monotonic (STAR_CLOCK (run->clock)));

  if (run->state == STAR_REHEARSAL_STATE_IDLE || run->state == STAR_REHEARSAL_STATE_FINISHED)
    return;

  check_told (run);
  check_phases (run);
  check_times (run);
}

static void
let_time_pass (Run *run)
{
  gint64 next = star_rehearsal_get_next_event_time (run->rehearsal);
  gint64 now = star_clock_get_monotonic (STAR_CLOCK (run->clock));

  switch (g_rand_int_range (run->rand, 0, 8))
    {
    case 0: /* right to where something happens */
    case 1:
      star_fake_clock_advance (run->clock, MAX (next - now, 0));
      break;
    case 2: /* just before */
      star_fake_clock_advance (run->clock, MAX (next - now - 1, 0));
      break;
    case 3: /* far beyond */
      star_fake_clock_advance (run->clock,
                               g_rand_int_range (run->rand, 0, 200) * G_TIME_SPAN_SECOND);
      break;
    case 4:
      star_fake_clock_suspend (run->clock,
                               g_rand_int_range (run->rand, 2, 60) * G_TIME_SPAN_SECOND);
      break;
    case 5:
      star_fake_clock_jump (run->clock,
                            g_rand_int_range (run->rand, -99, 99) * G_TIME_SPAN_HOUR);
      break;
    default:
      star_fake_clock_advance (run->clock, g_rand_int_range (run->rand, 0, 3000000));
    }
}

static void
expect_start (Run *run)
{
  run->n_takes++;
  run->started_at = star_clock_get_boottime (STAR_CLOCK (run->clock));
  run->state = STAR_REHEARSAL_STATE_RUNNING;
  run->gap = 0;
}

/* One call, and what is expected of it. */
static void
call (Run *run)
{
  StarRehearsal *rehearsal = run->rehearsal;
  gboolean was_on = run->state == STAR_REHEARSAL_STATE_RUNNING
                    || run->state == STAR_REHEARSAL_STATE_PAUSED;
  guint phase, last = star_plan_get_n_phases (run->plan) - 1;

  switch (g_rand_int_range (run->rand, 0, 12))
    {
    case 0:
      if (run->state == STAR_REHEARSAL_STATE_IDLE)
        expect_start (run);
      star_rehearsal_start (rehearsal);
      break;
    case 1:
      if (star_rehearsal_pause (rehearsal))
        run->state = STAR_REHEARSAL_STATE_PAUSED;
      break;
    case 2:
    case 3:
      if (star_rehearsal_resume (rehearsal))
        {
          g_assert_cmpint (run->state, ==, STAR_REHEARSAL_STATE_PAUSED);
          run->state = STAR_REHEARSAL_STATE_RUNNING;
          run->gap = 0;
        }
      break;
    case 4:
    case 5:
    case 6:
      star_rehearsal_tick (rehearsal);
      phase = star_rehearsal_get_phase (rehearsal);
      g_assert_cmpint (star_rehearsal_next (rehearsal), ==,
                       was_on && run->gap == 0 && phase < last);
      break;
    case 7:
      star_rehearsal_tick (rehearsal);
      phase = star_rehearsal_get_phase (rehearsal);
      g_assert_cmpint (star_rehearsal_previous (rehearsal), ==,
                       was_on && run->gap == 0 && phase > 0);
      break;
    case 8:
      star_rehearsal_tick (rehearsal);
      g_assert_cmpint (star_rehearsal_settle_gap (rehearsal, g_rand_boolean (run->rand)), ==,
                       run->gap > 0);
      run->gap = 0;
      break;
    case 9:
      if (g_rand_int_range (run->rand, 0, 4) > 0)
        break;
      star_rehearsal_tick (rehearsal);
      if (run->state != STAR_REHEARSAL_STATE_IDLE)
        expect_start (run);
      star_rehearsal_restart (rehearsal);
      break;
    case 10:
      if (g_rand_int_range (run->rand, 0, 4) > 0)
        break;
      run->is_finishing = g_rand_boolean (run->rand);
      if (run->is_finishing)
        g_assert_cmpint (star_rehearsal_finish (rehearsal), ==, was_on);
      else
        g_assert_cmpint (star_rehearsal_abort (rehearsal), ==, was_on);
      run->is_finishing = FALSE;
      run->state = was_on ? STAR_REHEARSAL_STATE_FINISHED : run->state;
      run->gap = 0;
      break;
    default:
      star_rehearsal_set_failing (rehearsal, g_rand_boolean (run->rand));
    }
}

static void
play (GRand *rand, StarPlan *plan)
{
  g_autoptr (StarFakeClock) clock = star_fake_clock_new ();
  g_autoptr (StarRehearsal) rehearsal =
    star_rehearsal_new (STAR_CLOCK (clock), plan, "", g_rand_int (rand));
  Run run = { clock, plan, rehearsal, rand };

  forget (&run);
  g_signal_connect (rehearsal, "event", G_CALLBACK (event_cb), &run);
  g_signal_connect (rehearsal, "ended", G_CALLBACK (ended_cb), &run);
  if (g_rand_int_range (rand, 0, 20) > 0)
    {
      expect_start (&run);
      star_rehearsal_start (rehearsal);
    }

  for (int i = 0; i < N_STEPS; i++)
    {
      let_time_pass (&run);
      call (&run);
      star_rehearsal_tick (rehearsal);
      check (&run);
    }
  check_take (&run);
}

static void
test_sequences (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);

  g_test_message ("seed %d, %d sequences of %d steps", SEED, N_SEQUENCES, N_STEPS);
  for (int i = 0; i < N_PLANS; i++)
    g_ptr_array_add (plans, make_plan (rand));
  for (int i = 0; i < N_SEQUENCES; i++)
    play (rand, g_ptr_array_index (plans, i % N_PLANS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rehearsal-random/sequences", test_sequences);

  return g_test_run ();
}
