/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rehearsal-timer.h"

/* Whoever is killed loses what was measured since, and what the disk takes to write it: five
 * seconds in all. */
#define MEASURE_EVERY (4 * G_TIME_SPAN_SECOND)

/* The longer a program sleeps, the later Linux wakes it: by up to a thousandth of the time. And one
 * that has slept draws its first frame slowly. So, while somebody looks, it is awake three frames
 * before something happens, draws one, and is in time for that which counts. */
#define AHEAD (50 * G_TIME_SPAN_MILLISECOND)

/**
 * StarRehearsalTimer:
 *
 * Wakes a rehearsal, and nobody more often than needed: when something happens in it, when a
 * time that somebody looks at changes, and often enough for a take to be kept. While the time
 * stands still it sleeps, unless something is noted. Who looks at it sees what happens within a
 * frame of its time.
 */
struct _StarRehearsalTimer
{
  GObject parent_instance;

  StarClock *clock;
  StarRehearsal *rehearsal;
  GSignalGroup *round_signals;
  guint call_id;
  gint64 measured_at;
  gboolean watched;
  /* While the time stood still, and not measured yet. */
  gboolean is_noted;
};

enum {
  CHANGED,
  MEASURED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarRehearsalTimer, star_rehearsal_timer, G_TYPE_OBJECT)

static void schedule (StarRehearsalTimer *self);

static gboolean
is_running (StarRehearsalTimer *self)
{
  return star_rehearsal_get_state (self->rehearsal) == STAR_REHEARSAL_STATE_RUNNING;
}

static void
measure (StarRehearsalTimer *self)
{
  g_autoptr (StarTake) take = star_rehearsal_dup_take (self->rehearsal);
  gint64 now = star_clock_get_monotonic (self->clock);

  self->measured_at = now;
  self->is_noted = FALSE;
  if (take == NULL)
    return;

  /* Again as soon as it is worth keeping: what was measured before may not have been kept. */
  if (is_running (self) && take->elapsed < STAR_TAKE_SHORTEST)
    self->measured_at = MIN (now, now + STAR_TAKE_SHORTEST - take->elapsed - MEASURE_EVERY);
  g_signal_emit (self, signals[MEASURED], 0, take);
}

static gboolean
is_paused (StarRehearsalTimer *self)
{
  return star_rehearsal_get_state (self->rehearsal) == STAR_REHEARSAL_STATE_PAUSED;
}

/* Whether there may be something that is not measured yet. */
static gboolean
is_awake (StarRehearsalTimer *self)
{
  return is_running (self) || (is_paused (self) && self->is_noted);
}

/* Who is awake already need not be woken again within the second. */
static gboolean
is_measure_due (StarRehearsalTimer *self)
{
  gint64 since = star_clock_get_monotonic (self->clock) - self->measured_at;

  return since > MEASURE_EVERY - (self->watched ? G_TIME_SPAN_SECOND : 1);
}

static void
wake (StarRehearsalTimer *self)
{
  g_object_ref (self);
  star_rehearsal_tick (self->rehearsal);
  if (is_awake (self) && is_measure_due (self))
    measure (self);
  g_signal_emit (self, signals[CHANGED], 0);
  schedule (self);
  g_object_unref (self);
}

static void
due_cb (gpointer data)
{
  StarRehearsalTimer *self = STAR_REHEARSAL_TIMER (data);

  self->call_id = 0;
  wake (self);
}

static void
cancel (StarRehearsalTimer *self)
{
  if (self->call_id != 0)
    star_clock_cancel_call (self->clock, self->call_id);
  self->call_id = 0;
}

static void
schedule (StarRehearsalTimer *self)
{
  gint64 now = star_clock_get_monotonic (self->clock);
  gint64 due = self->measured_at + MEASURE_EVERY;
  gint64 event = star_rehearsal_get_next_event_time (self->rehearsal);

  cancel (self);
  if (!is_awake (self))
    return;

  if (event >= 0)
    due = MIN (due, event);
  if (self->watched && is_running (self))
    due = MIN (due, star_rehearsal_get_next_second_time (self->rehearsal));

  if (self->watched && due == event && due - now > AHEAD)
    due -= AHEAD;
  self->call_id = star_clock_call_later (self->clock, due - now, due_cb, self);
}

static void
noted_cb (StarRehearsalTimer *self)
{
  if (!is_paused (self) || self->is_noted)
    return;

  self->is_noted = TRUE;
  schedule (self);
}

/* A restart has another round. */
static void
follow_round (StarRehearsalTimer *self)
{
  g_signal_group_set_target (self->round_signals, star_rehearsal_get_round (self->rehearsal));
}

static void
event_cb (StarRehearsalTimer *self, StarRehearsalEvent event)
{
  follow_round (self);
  if (event == STAR_REHEARSAL_EVENT_PHASE_BEGAN || event == STAR_REHEARSAL_EVENT_PHASE_RETURNED)
    measure (self);
  schedule (self);
}

static void
state_changed_cb (StarRehearsalTimer *self)
{
  if (is_paused (self))
    measure (self);
  schedule (self);
}

static void
ended_cb (StarRehearsalTimer *self, StarTake *take)
{
  self->measured_at = star_clock_get_monotonic (self->clock);
  g_signal_emit (self, signals[MEASURED], 0, take);
}

static void
star_rehearsal_timer_dispose (GObject *object)
{
  StarRehearsalTimer *self = STAR_REHEARSAL_TIMER (object);

  if (self->clock != NULL)
    cancel (self);
  g_clear_object (&self->round_signals);
  g_clear_object (&self->rehearsal);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (star_rehearsal_timer_parent_class)->dispose (object);
}

static void
star_rehearsal_timer_class_init (StarRehearsalTimerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = star_rehearsal_timer_dispose;

  /**
   * StarRehearsalTimer::changed:
   *
   * It is time to look at the rehearsal again.
   */
  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_REHEARSAL_TIMER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * StarRehearsalTimer::measured:
   * @take: what was measured so far, to be kept
   */
  signals[MEASURED] = g_signal_new ("measured", STAR_TYPE_REHEARSAL_TIMER, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, STAR_TYPE_TAKE);
}

static void
star_rehearsal_timer_init (StarRehearsalTimer *self)
{
  self->round_signals = g_signal_group_new (STAR_TYPE_DESIGN_ROUND);
  g_signal_group_connect_swapped (self->round_signals, "changed", G_CALLBACK (noted_cb), self);
}

/**
 * star_rehearsal_timer_new:
 * @clock: the clock of @rehearsal
 *
 * Returns: (transfer full): a timer that is not watched
 */
StarRehearsalTimer *
star_rehearsal_timer_new (StarClock *clock, StarRehearsal *rehearsal)
{
  StarRehearsalTimer *self;

  g_return_val_if_fail (STAR_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (STAR_IS_REHEARSAL (rehearsal), NULL);

  self = g_object_new (STAR_TYPE_REHEARSAL_TIMER, NULL);
  self->clock = g_object_ref (clock);
  self->rehearsal = g_object_ref (rehearsal);
  self->measured_at = star_clock_get_monotonic (clock);
  g_signal_connect_object (rehearsal, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rehearsal, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rehearsal, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  follow_round (self);
  schedule (self);

  return self;
}

/**
 * star_rehearsal_timer_set_watched:
 * @watched: whether somebody can see the time
 */
void
star_rehearsal_timer_set_watched (StarRehearsalTimer *self, gboolean watched)
{
  g_return_if_fail (STAR_IS_REHEARSAL_TIMER (self));

  if (self->watched == watched)
    return;

  self->watched = watched;
  if (watched)
    wake (self);
  else
    schedule (self);
}

/**
 * star_rehearsal_timer_catch_up:
 *
 * For when the system goes to sleep or has woken, and when it was settled whether that counts:
 * looks at the clock and keeps what was measured, whether the time runs or not.
 */
void
star_rehearsal_timer_catch_up (StarRehearsalTimer *self)
{
  g_return_if_fail (STAR_IS_REHEARSAL_TIMER (self));

  g_object_ref (self);
  wake (self);
  if (is_running (self) || is_paused (self))
    measure (self);
  g_object_unref (self);
}
