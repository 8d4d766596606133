/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-fake-clock.h"

/* Boot time is at least the time awake, and they run at one speed while nobody sleeps. */
static void
test_system (void)
{
  g_autoptr (StarClock) clock = star_clock_new ();
  gint64 monotonic = star_clock_get_monotonic (clock);
  gint64 boottime = star_clock_get_boottime (clock);
  gint64 real = star_clock_get_real (clock);

  g_assert_cmpint (boottime, >=, monotonic);
  g_assert_cmpint (ABS (real - g_get_real_time ()), <, 10 * G_TIME_SPAN_SECOND);

  g_usleep (2000);
  g_assert_cmpint (star_clock_get_monotonic (clock), >=, monotonic + 2000);
  g_assert_cmpint (star_clock_get_boottime (clock), >=, boottime + 2000);
}

static void
count_cb (gpointer data)
{
  (*(guint *) data)++;
}

/* A call is due to the microsecond, comes once, and not when it was cancelled. */
static void
test_call (void)
{
  g_autoptr (StarClock) clock = star_clock_new ();
  gint64 delay = G_TIME_SPAN_DAY + 1;
  gint64 before = star_clock_get_monotonic (clock);
  guint n_calls = 0;
  guint n_cancelled = 0;
  guint id = star_clock_call_later (clock, delay, count_cb, &n_cancelled);
  gint64 due = g_source_get_ready_time (g_main_context_find_source_by_id (NULL, id));

  g_assert_cmpint (due, >=, before + delay);
  g_assert_cmpint (due, <=, star_clock_get_monotonic (clock) + delay);
  star_clock_cancel_call (clock, id);
  g_assert_null (g_main_context_find_source_by_id (NULL, id));

  id = star_clock_call_later (clock, 0, count_cb, &n_calls);
  g_assert_cmpuint (n_calls, ==, 0);
  while (n_calls == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (g_main_context_find_source_by_id (NULL, id));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_calls, ==, 1);
  g_assert_cmpuint (n_cancelled, ==, 0);
}

/* What tests of others rely on. */
static void
test_fake (void)
{
  static const struct {
    void (*move) (StarFakeClock *clock, gint64 microseconds);
    gint64 monotonic;
    gint64 boottime;
    gint64 real;
  } cases[] = {
    { star_fake_clock_advance, 5, 5, 5 },
    { star_fake_clock_suspend, 0, 5, 5 },
    { star_fake_clock_jump, 0, 0, 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarFakeClock) fake = star_fake_clock_new ();
      StarClock *clock = STAR_CLOCK (fake);
      gint64 monotonic = star_clock_get_monotonic (clock);
      gint64 boottime = star_clock_get_boottime (clock);
      gint64 real = star_clock_get_real (clock);

      cases[i].move (fake, 5);
      g_assert_cmpint (star_clock_get_monotonic (clock) - monotonic, ==, cases[i].monotonic);
      g_assert_cmpint (star_clock_get_boottime (clock) - boottime, ==, cases[i].boottime);
      g_assert_cmpint (star_clock_get_real (clock) - real, ==, cases[i].real);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/system", test_system);
  g_test_add_func ("/clock/call", test_call);
  g_test_add_func ("/clock/fake", test_fake);

  return g_test_run ();
}
