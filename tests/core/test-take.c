/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-spoken-time.h"
#include "star-take.h"

#include "take-utils.h"

/* A review is another take with the same measures, and the one before stays as it was. */
static void
test_reviewed (void)
{
  g_autoptr (StarTake) take = take_new_full ("t", "s", 1000);
  g_autoptr (StarTake) same = take_new_full ("t", "s", 1000);
  g_autoptr (StarTake) other = star_take_dup_reviewed (take, 2, "Slower");
  g_autoptr (StarTake) back = star_take_dup_reviewed (other, take->rating, take->note);

  g_assert_cmpuint (other->rating, ==, 2);
  g_assert_cmpstr (other->note, ==, "Slower");
  take_assert_equal (take, same);
  take_assert_equal (back, same);
}

/* Nothing of the copy lives in the other one. */
static void
test_reviewed_alone (void)
{
  StarTake *take = take_new_full ("t", "s", 1000);
  g_autoptr (StarTake) same = take_new_full ("t", "s", 1000);
  g_autoptr (StarTake) copy = star_take_dup_reviewed (take, take->rating, take->note);

  star_take_unref (take);
  take_assert_equal (copy, same);
}

static void
test_reviewed_without_round (void)
{
  g_autoptr (StarTake) take = take_new_told ("t", "s", 1000, 120);
  g_autoptr (StarTake) copy = star_take_dup_reviewed (take, STAR_TAKE_MAX_RATING, "");

  g_assert_null (copy->round);
  g_assert_cmpuint (copy->rating, ==, STAR_TAKE_MAX_RATING);
  g_assert_cmpint (copy->end, ==, STAR_TAKE_END_FINISHED);
}

/* Where it was ended early, one phase was not told to its end, the others were. */
static void
test_told (void)
{
  g_autoptr (StarTake) take = take_new_full ("t", "s", 1000);
  g_autoptr (StarTake) nothing = star_take_new ("t", "p", "P", "");

  g_assert_false (star_take_is_told (take, 0));
  g_assert_true (star_take_is_told (take, 1));
  g_assert_false (star_take_is_told (take, 2));

  take->end = STAR_TAKE_END_FINISHED;
  g_assert_true (star_take_is_told (take, 0));
  g_assert_true (star_take_is_told (take, 1));
  g_assert_false (star_take_is_told (take, 2));

  star_take_add_phase (nothing, star_take_get_phase (take, 2));
  nothing->end = STAR_TAKE_END_FINISHED;
  g_assert_false (star_take_is_told (nothing, 0));
}

/* What is passed through was not told, however it is called in the end. */
static void
test_skipped (void)
{
  static const struct {
    guint words[3];
    guint planned;
    gint64 milliseconds;
    guint n_skipped;
  } cases[] = {
    /* The second of three phases is the one in question. */
    { { 0, 0, 0 }, 42, 0, 1 },
    { { 0, 0, 0 }, 42, 2999, 1 },
    { { 0, 0, 0 }, 42, 3000, 0 },
    { { 0, 0, 0 }, 900, 3000, 0 },
    /* Planned to be short. */
    { { 0, 0, 0 }, 5, 999, 1 },
    { { 0, 0, 0 }, 5, 1000, 0 },
    /* As short as its words. */
    { { 60, 8, 60 }, 42, 1499, 1 },
    { { 60, 8, 60 }, 42, 1500, 0 },
    { { 60, 80, 60 }, 42, 2999, 1 },
    /* Where all is told as it is written, there was nothing to tell. */
    { { 60, 0, 60 }, 42, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarTake) take = star_take_new ("t", "p", "P", "s");

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      for (int k = 0; k < 3; k++)
        {
          gint64 time = k == 1 ? cases[i].milliseconds * 1000 : 20 * G_TIME_SPAN_SECOND;
          const StarTakePhase phase = {
            (char *) "a", (char *) "A", STAR_SECTION_TASK, cases[i].planned, cases[i].words[k],
            time, 1,
          };

          star_take_add_phase (take, &phase);
          star_take_add_visit (take, k, take->elapsed, time);
          take->elapsed += time;
        }

      take->end = STAR_TAKE_END_FINISHED;
      g_assert_cmpuint (star_take_get_n_skipped (take), ==, cases[i].n_skipped);
      g_assert_true (star_take_is_complete (take) == (cases[i].n_skipped == 0));
      g_assert_true (star_take_is_told (take, 0));

      take->end = STAR_TAKE_END_ABORTED;
      g_assert_false (star_take_is_complete (take));
      take->end = STAR_TAKE_END_OPEN;
      g_assert_false (star_take_is_complete (take));
    }
}

/* What was begun by a slip of the hand is not, unless something was noted. */
static void
test_worth_keeping (void)
{
  g_autoptr (StarTake) take = star_take_new ("t", "p", "P", "s");
  g_autoptr (StarTake) round = star_take_new ("t", "p", "P", "");
  g_autoptr (StarTake) noted = NULL;

  g_assert_false (star_take_is_worth_keeping (take));
  take->elapsed = 5 * G_TIME_SPAN_SECOND - 1;
  take->paused = G_TIME_SPAN_HOUR;
  g_assert_false (star_take_is_worth_keeping (take));
  noted = star_take_dup_reviewed (take, 0, "Again");
  g_assert_true (star_take_is_worth_keeping (noted));
  take->elapsed++;
  g_assert_true (star_take_is_worth_keeping (take));

  star_take_add_round (round);
  g_free (round->round->twist);
  round->round->twist = g_strdup ("ten-times");
  g_assert_false (star_take_is_worth_keeping (round));
  round->round->tool_questions = 0;
  g_assert_true (star_take_is_worth_keeping (round));
  round->round->tool_questions = -1;
  round->round->questions = 1;
  g_assert_true (star_take_is_worth_keeping (round));
  round->round->questions = 0;
  g_strfreev (round->round->parked);
  round->round->parked = g_strsplit ("Billing", "|", -1);
  g_assert_true (star_take_is_worth_keeping (round));
}

static void
test_seconds (void)
{
  static const struct {
    gint64 time;
    guint seconds;
  } cases[] = {
    { 0, 0 },
    { 499999, 0 },
    { 500000, 1 },
    { 1499999, 1 },
    { 3599500000, 3600 },
    { 3599499999, 3599 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (star_spoken_time_round (cases[i].time), ==, cases[i].seconds);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/take/reviewed", test_reviewed);
  g_test_add_func ("/take/reviewed-alone", test_reviewed_alone);
  g_test_add_func ("/take/reviewed-without-round", test_reviewed_without_round);
  g_test_add_func ("/take/told", test_told);
  g_test_add_func ("/take/skipped", test_skipped);
  g_test_add_func ("/take/worth-keeping", test_worth_keeping);
  g_test_add_func ("/take/seconds", test_seconds);

  return g_test_run ();
}
