/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-fake-clock.h"

typedef struct {
  guint id;
  gint64 due;
  GSourceOnceFunc function;
  gpointer data;
} Call;

struct _StarFakeClock
{
  StarClock parent_instance;

  gint64 now;
  gint64 slept;
  gint64 jumped;
  guint last_id;
  guint n_called;
  GArray *calls;
};

G_DEFINE_FINAL_TYPE (StarFakeClock, star_fake_clock, STAR_TYPE_CLOCK)

static gint64
get_now (StarClock *clock)
{
  return STAR_FAKE_CLOCK (clock)->now;
}

static gint64
get_boottime (StarClock *clock)
{
  StarFakeClock *self = STAR_FAKE_CLOCK (clock);

  return self->now + self->slept;
}

static gint64
get_real (StarClock *clock)
{
  StarFakeClock *self = STAR_FAKE_CLOCK (clock);

  return self->now + self->slept + self->jumped;
}

static guint
call_later (StarClock *clock, gint64 delay, GSourceOnceFunc function, gpointer data)
{
  StarFakeClock *self = STAR_FAKE_CLOCK (clock);
  Call call = { ++self->last_id, self->now + delay, function, data };

  g_array_append_val (self->calls, call);
  return call.id;
}

static void
cancel_call (StarClock *clock, guint id)
{
  StarFakeClock *self = STAR_FAKE_CLOCK (clock);

  for (guint i = 0; i < self->calls->len; i++)
    {
      if (g_array_index (self->calls, Call, i).id == id)
        {
          g_array_remove_index (self->calls, i);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
star_fake_clock_finalize (GObject *object)
{
  g_array_unref (STAR_FAKE_CLOCK (object)->calls);

  G_OBJECT_CLASS (star_fake_clock_parent_class)->finalize (object);
}

static void
star_fake_clock_class_init (StarFakeClockClass *klass)
{
  StarClockClass *clock_class = STAR_CLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = star_fake_clock_finalize;
  clock_class->get_monotonic = get_now;
  clock_class->get_boottime = get_boottime;
  clock_class->get_real = get_real;
  clock_class->call_later = call_later;
  clock_class->cancel_call = cancel_call;
}

static void
star_fake_clock_init (StarFakeClock *self)
{
  self->now = 1000 * G_TIME_SPAN_SECOND;
  self->calls = g_array_new (FALSE, FALSE, sizeof (Call));
}

StarFakeClock *
star_fake_clock_new (void)
{
  return g_object_new (STAR_TYPE_FAKE_CLOCK, NULL);
}

/* Moves on and makes the calls that fall due on the way, each at its own time. */
void
star_fake_clock_advance (StarFakeClock *self, gint64 microseconds)
{
  gint64 end = self->now + microseconds;

  for (;;)
    {
      guint next = self->calls->len;
      Call call;

      for (guint i = 0; i < self->calls->len; i++)
        {
          gint64 due = g_array_index (self->calls, Call, i).due;

          if (due <= end && (next == self->calls->len
                             || due < g_array_index (self->calls, Call, next).due))
            next = i;
        }
      if (next == self->calls->len)
        break;

      call = g_array_index (self->calls, Call, next);
      g_array_remove_index (self->calls, next);
      self->now = MAX (self->now, call.due);
      self->n_called++;
      call.function (call.data);
    }

  self->now = end;
}

/* The program has no time for its calls. */
void
star_fake_clock_stall (StarFakeClock *self, gint64 microseconds)
{
  self->now += microseconds;
}

/* The machine sleeps: nothing is called, and the monotonic time stands still. */
void
star_fake_clock_suspend (StarFakeClock *self, gint64 microseconds)
{
  self->slept += microseconds;
}

/* Somebody sets the time of day. */
void
star_fake_clock_jump (StarFakeClock *self, gint64 microseconds)
{
  self->jumped += microseconds;
}

guint
star_fake_clock_pending (StarFakeClock *self)
{
  return self->calls->len;
}

/* How often somebody was called so far. */
guint
star_fake_clock_get_n_called (StarFakeClock *self)
{
  return self->n_called;
}
