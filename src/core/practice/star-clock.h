/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * StarClock:
 *
 * The one who is asked for the time and for a call later, so that tests can bring a clock of
 * their own. The base class is the system's clock.
 */
#define STAR_TYPE_CLOCK (star_clock_get_type ())
G_DECLARE_DERIVABLE_TYPE (StarClock, star_clock, STAR, CLOCK, GObject)

struct _StarClockClass
{
  GObjectClass parent_class;

  gint64 (*get_monotonic) (StarClock *self);
  gint64 (*get_boottime)  (StarClock *self);
  gint64 (*get_real)      (StarClock *self);
  guint  (*call_later)    (StarClock *self, gint64 delay, GSourceOnceFunc function, gpointer data);
  void   (*cancel_call)   (StarClock *self, guint id);
};

StarClock *star_clock_new           (void);
gint64     star_clock_get_monotonic (StarClock *self);
gint64     star_clock_get_boottime  (StarClock *self);
gint64     star_clock_get_real      (StarClock *self);
guint      star_clock_call_later    (StarClock *self, gint64 delay, GSourceOnceFunc function,
                                     gpointer data);
void       star_clock_cancel_call   (StarClock *self, guint id);

G_END_DECLS
