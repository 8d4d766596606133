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
  g_test_add_func ("/clock/fake", test_fake);

  return g_test_run ();
}
