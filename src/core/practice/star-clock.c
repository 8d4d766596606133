/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-clock.h"

#include <time.h>

G_DEFINE_TYPE (StarClock, star_clock, G_TYPE_OBJECT)

static gint64
system_get_monotonic (StarClock *self)
{
  return g_get_monotonic_time ();
}

/* Where the system has no such clock, no suspend is noticed. */
static gint64
system_get_boottime (StarClock *self)
{
#ifdef CLOCK_BOOTTIME
  struct timespec now;

  if (clock_gettime (CLOCK_BOOTTIME, &now) == 0)
    return now.tv_sec * G_TIME_SPAN_SECOND + now.tv_nsec / 1000;
#endif

  return g_get_monotonic_time ();
}

static gint64
system_get_real (StarClock *self)
{
  return g_get_real_time ();
}

static gboolean
dispatch_call (GSource *source, GSourceFunc function, gpointer data)
{
  GSourceOnceFunc call = (GSourceOnceFunc) (void (*) (void)) function;

  call (data);

  return G_SOURCE_REMOVE;
}

/* Not g_timeout_add_once(), which counts in whole milliseconds before the main loop does. */
static guint
system_call_later (StarClock *self, gint64 delay, GSourceOnceFunc function, gpointer data)
{
  static GSourceFuncs functions = { .dispatch = dispatch_call };
  GSource *source = g_source_new (&functions, sizeof (GSource));
  guint id;

  g_source_set_static_name (source, "StarClock call");
  g_source_set_ready_time (source, star_clock_get_monotonic (self) + delay);
  g_source_set_callback (source, G_SOURCE_FUNC (function), data, NULL);
  id = g_source_attach (source, NULL);
  g_source_unref (source);

  return id;
}

static void
system_cancel_call (StarClock *self, guint id)
{
  g_source_remove (id);
}

static void
star_clock_class_init (StarClockClass *klass)
{
  klass->get_monotonic = system_get_monotonic;
  klass->get_boottime = system_get_boottime;
  klass->get_real = system_get_real;
  klass->call_later = system_call_later;
  klass->cancel_call = system_cancel_call;
}

static void
star_clock_init (StarClock *self)
{
}

/**
 * star_clock_new:
 *
 * Returns: (transfer full): the system's clock
 */
StarClock *
star_clock_new (void)
{
  return g_object_new (STAR_TYPE_CLOCK, NULL);
}

/**
 * star_clock_get_monotonic:
 *
 * Returns: microseconds since some fixed moment in which the system did not sleep; never runs
 *   backwards
 */
gint64
star_clock_get_monotonic (StarClock *self)
{
  g_return_val_if_fail (STAR_IS_CLOCK (self), 0);

  return STAR_CLOCK_GET_CLASS (self)->get_monotonic (self);
}

/**
 * star_clock_get_boottime:
 *
 * Returns: microseconds since some fixed moment, those included in which the system slept; how
 *   much it has gained on star_clock_get_monotonic() is how long that was
 */
gint64
star_clock_get_boottime (StarClock *self)
{
  g_return_val_if_fail (STAR_IS_CLOCK (self), 0);

  return STAR_CLOCK_GET_CLASS (self)->get_boottime (self);
}

/**
 * star_clock_get_real:
 *
 * Returns: microseconds since 1970, UTC
 */
gint64
star_clock_get_real (StarClock *self)
{
  g_return_val_if_fail (STAR_IS_CLOCK (self), 0);

  return STAR_CLOCK_GET_CLASS (self)->get_real (self);
}

/**
 * star_clock_call_later:
 * @delay: microseconds from now
 * @function: (scope async): what to call, once
 * @data: its argument
 *
 * Returns: an id for star_clock_cancel_call(), not 0; gone once @function was called
 */
guint
star_clock_call_later (StarClock *self, gint64 delay, GSourceOnceFunc function, gpointer data)
{
  g_return_val_if_fail (STAR_IS_CLOCK (self), 0);
  g_return_val_if_fail (function != NULL, 0);

  return STAR_CLOCK_GET_CLASS (self)->call_later (self, MAX (delay, 0), function, data);
}

/**
 * star_clock_cancel_call:
 * @id: what star_clock_call_later() returned
 */
void
star_clock_cancel_call (StarClock *self, guint id)
{
  g_return_if_fail (STAR_IS_CLOCK (self));
  g_return_if_fail (id != 0);

  STAR_CLOCK_GET_CLASS (self)->cancel_call (self, id);
}
