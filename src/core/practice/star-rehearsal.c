/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rehearsal-private.h"

#include "star-design-round-private.h"

/* The two clocks are read one after the other; no system sleeps for less. */
#define SHORTEST_SUSPEND (2 * G_TIME_SPAN_SECOND)

/* An event that was not told yet, or with a take the end of that take. */
typedef struct {
  StarRunEvent event;
  StarTake *take;
} News;

/**
 * StarRehearsal:
 *
 * One telling against the clock. A state machine: it sets no timer, and nothing changes but by a
 * call, each of which first catches up with the clock. What a getter returns is as of the last
 * call. A late call makes up for all that it passes, each event once and in order: of one moment
 * a phase's end before marks and alarms. Signals come when all is accounted for, and a handler may
 * call everything.
 *
 * The times of the phases and of the pauses, and a gap that is not settled, always add up to the
 * time since the start.
 */

enum {
  PROP_0,
  PROP_STATE,
  PROP_PHASE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum {
  EVENT,
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (StarRehearsalState, star_rehearsal_state,
  G_DEFINE_ENUM_VALUE (STAR_REHEARSAL_STATE_IDLE, "idle"),
  G_DEFINE_ENUM_VALUE (STAR_REHEARSAL_STATE_RUNNING, "running"),
  G_DEFINE_ENUM_VALUE (STAR_REHEARSAL_STATE_PAUSED, "paused"),
  G_DEFINE_ENUM_VALUE (STAR_REHEARSAL_STATE_FINISHED, "finished"))

G_DEFINE_FINAL_TYPE (StarRehearsal, star_rehearsal, G_TYPE_OBJECT)

static void
clear_news (News *news)
{
  g_clear_pointer (&news->take, star_take_unref);
}

static void
see_clock (StarRehearsal *self)
{
  self->monotonic = star_clock_get_monotonic (self->clock);
  self->slept = star_clock_get_boottime (self->clock) - self->monotonic;
}

static void
catch_up (StarRehearsal *self)
{
  gint64 monotonic = self->monotonic;
  gint64 slept = self->slept;

  see_clock (self);
  if (self->state == STAR_REHEARSAL_STATE_RUNNING)
    {
      star_run_pass (self->run, MAX (self->monotonic - monotonic, 0));
      if (self->slept - slept >= SHORTEST_SUSPEND)
        {
          self->gap = self->slept - slept;
          self->state = STAR_REHEARSAL_STATE_PAUSED;
          star_run_add_event (self->run, STAR_REHEARSAL_EVENT_SUSPENDED, self->run->phase);
        }
      else
        /* Several naps may add up to a suspend. */
        self->slept = MIN (self->slept, slept);
    }
  else if (self->state == STAR_REHEARSAL_STATE_PAUSED)
    self->paused += MAX (self->monotonic - monotonic, 0) + MAX (self->slept - slept, 0);
}

/* The gap does not count, unless it was settled before. */
static void
drop_gap (StarRehearsal *self)
{
  self->paused += self->gap;
  self->gap = 0;
}

/* What happened in the run since this was last asked. */
static void
collect_news (StarRehearsal *self)
{
  for (guint i = 0; i < self->run->events->len; i++)
    {
      News news = { g_array_index (self->run->events, StarRunEvent, i), NULL };

      g_array_append_val (self->news, news);
    }
  g_array_set_size (self->run->events, 0);
}

static void
tell_news (StarRehearsal *self)
{
  if (self->is_telling)
    return;

  self->is_telling = TRUE;
  while (self->news->len > 0)
    {
      News news = g_array_index (self->news, News, 0);

      /* The take is ours now, so the array must not free it. */
      g_array_index (self->news, News, 0).take = NULL;
      g_array_remove_index (self->news, 0);
      if (news.take != NULL)
        g_signal_emit (self, signals[ENDED], 0, news.take);
      else
        g_signal_emit (self, signals[EVENT], 0, news.event.event, news.event.index,
                       news.event.elapsed);
      clear_news (&news);
    }
  self->is_telling = FALSE;
}

static void
tell_properties (StarRehearsal *self)
{
  gboolean has_state_changed = self->told_state != self->state;
  gboolean has_phase_changed = self->told_phase != self->run->phase;

  self->told_state = self->state;
  self->told_phase = self->run->phase;
  if (has_state_changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
  if (has_phase_changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PHASE]);
}

/* Between these two, everything happens at one moment and nobody hears of it. */
static void
enter (StarRehearsal *self)
{
  g_object_ref (self);
  catch_up (self);
}

static gboolean
leave (StarRehearsal *self, gboolean result)
{
  collect_news (self);
  tell_properties (self);
  tell_news (self);
  g_object_unref (self);

  return result;
}

/* As if there had been nothing before. */
static void
reset (StarRehearsal *self)
{
  g_clear_pointer (&self->run, star_run_free);
  self->run = star_run_new (self->plan, self->seed++);
  g_free (self->id);
  self->id = g_uuid_string_random ();
  self->paused = 0;
  self->gap = 0;
  self->is_aborted = FALSE;
}

static void
begin (StarRehearsal *self)
{
  see_clock (self);
  self->started_at = star_clock_get_real (self->clock);
  self->state = STAR_REHEARSAL_STATE_RUNNING;
  star_run_begin_phase (self->run, 0);
}

static void
end (StarRehearsal *self, gboolean is_aborted)
{
  News news = { 0 };

  drop_gap (self);
  self->state = STAR_REHEARSAL_STATE_FINISHED;
  self->is_aborted = is_aborted;
  collect_news (self);
  news.take = star_rehearsal_dup_take (self);
  g_array_append_val (self->news, news);
}

static gboolean
is_on (StarRehearsal *self)
{
  return self->state == STAR_REHEARSAL_STATE_RUNNING
         || self->state == STAR_REHEARSAL_STATE_PAUSED;
}

static gboolean
stop (StarRehearsal *self, gboolean is_aborted)
{
  gboolean is_legal;

  enter (self);
  is_legal = is_on (self);
  if (is_legal)
    end (self, is_aborted);

  return leave (self, is_legal);
}

static void
star_rehearsal_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarRehearsal *self = STAR_REHEARSAL (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_PHASE:
      g_value_set_uint (value, self->run->phase);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_rehearsal_finalize (GObject *object)
{
  StarRehearsal *self = STAR_REHEARSAL (object);

  g_clear_pointer (&self->story, g_free);
  g_clear_pointer (&self->story_title, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->run, star_run_free);
  g_clear_object (&self->clock);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->news, g_array_unref);

  G_OBJECT_CLASS (star_rehearsal_parent_class)->finalize (object);
}

static void
star_rehearsal_class_init (StarRehearsalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = star_rehearsal_get_property;
  object_class->finalize = star_rehearsal_finalize;

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, STAR_TYPE_REHEARSAL_STATE,
                                         STAR_REHEARSAL_STATE_IDLE, flags);
  props[PROP_PHASE] = g_param_spec_uint ("phase", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * StarRehearsal::event:
   * @event: what happened
   * @index: which phase, mark, alarm or card
   * @elapsed: microseconds of running time at which it happened, maybe before now
   */
  signals[EVENT] = g_signal_new ("event", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 3, STAR_TYPE_REHEARSAL_EVENT,
                                 G_TYPE_UINT, G_TYPE_INT64);

  /**
   * StarRehearsal::ended:
   * @take: what was measured
   *
   * It was finished, or restarted before it was.
   */
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, STAR_TYPE_TAKE);
}

static void
star_rehearsal_init (StarRehearsal *self)
{
  self->story_title = g_strdup ("");
  self->news = g_array_new (FALSE, FALSE, sizeof (News));
  g_array_set_clear_func (self->news, (GDestroyNotify) clear_news);
}

/**
 * star_rehearsal_new:
 * @clock: who is asked for the time
 * @plan: how the time is divided
 * @story: the id of the story, "" for none
 * @seed: what the card and the moment of a twist depend on
 *
 * Returns: (transfer full): a rehearsal that was not started
 */
StarRehearsal *
star_rehearsal_new (StarClock *clock, StarPlan *plan, const char *story, guint32 seed)
{
  StarRehearsal *self;

  g_return_val_if_fail (STAR_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (STAR_IS_PLAN (plan), NULL);
  g_return_val_if_fail (story != NULL, NULL);

  self = g_object_new (STAR_TYPE_REHEARSAL, NULL);
  self->clock = g_object_ref (clock);
  self->plan = g_object_ref (plan);
  self->story = g_strdup (story);
  self->seed = seed;
  reset (self);

  return self;
}

/**
 * star_rehearsal_start:
 *
 * Returns: %TRUE if it was idle and runs now
 */
gboolean
star_rehearsal_start (StarRehearsal *self)
{
  gboolean is_legal;

  g_return_val_if_fail (STAR_IS_REHEARSAL (self), FALSE);

  enter (self);
  is_legal = self->state == STAR_REHEARSAL_STATE_IDLE;
  if (is_legal)
    begin (self);

  return leave (self, is_legal);
}

/**
 * star_rehearsal_pause:
 *
 * The time may be over already.
 *
 * Returns: %TRUE if it ran and stands still now
 */
gboolean
star_rehearsal_pause (StarRehearsal *self)
{
  gboolean is_legal;

  g_return_val_if_fail (STAR_IS_REHEARSAL (self), FALSE);

  is_legal = self->state == STAR_REHEARSAL_STATE_RUNNING;
  enter (self);
  if (is_legal)
    self->state = STAR_REHEARSAL_STATE_PAUSED;

  return leave (self, is_legal);
}

/**
 * star_rehearsal_resume:
 *
 * A gap that is not settled does not count.
 *
 * Returns: %TRUE if it stood still and runs now
 */
gboolean
star_rehearsal_resume (StarRehearsal *self)
{
  gboolean is_legal;

  g_return_val_if_fail (STAR_IS_REHEARSAL (self), FALSE);

  is_legal = self->state == STAR_REHEARSAL_STATE_PAUSED;
  enter (self);
  if (is_legal)
    {
      drop_gap (self);
      self->state = STAR_REHEARSAL_STATE_RUNNING;
    }

  return leave (self, is_legal);
}

/**
 * star_rehearsal_next:
 *
 * While the time stands still, too, but not while a gap is to be settled, since it belongs to
 * the phase that was on.
 *
 * Returns: %TRUE if the next phase is on now
 */
gboolean
star_rehearsal_next (StarRehearsal *self)
{
  gboolean is_legal;

  g_return_val_if_fail (STAR_IS_REHEARSAL (self), FALSE);

  enter (self);
  is_legal = is_on (self) && self->gap == 0 && !star_run_is_last (self->run);
  if (is_legal)
    star_run_begin_phase (self->run, self->run->phase + 1);

  return leave (self, is_legal);
}

/**
 * star_rehearsal_previous:
 *
 * What was measured of the phases stays; the time goes on where the phase was left. As with
 * star_rehearsal_next(), a gap is to be settled first.
 *
 * Returns: %TRUE if the phase before is on now
 */
gboolean
star_rehearsal_previous (StarRehearsal *self)
{
  gboolean is_legal;

  g_return_val_if_fail (STAR_IS_REHEARSAL (self), FALSE);

  enter (self);
  is_legal = is_on (self) && self->gap == 0 && self->run->phase > 0;
  if (is_legal)
    star_run_begin_phase (self->run, self->run->phase - 1);

  return leave (self, is_legal);
}

/**
 * star_rehearsal_restart:
 *
 * Ends the take if it was not, as star_rehearsal_abort() does, and starts another one.
 *
 * Returns: %TRUE if it was started before and now runs anew
 */
gboolean
star_rehearsal_restart (StarRehearsal *self)
{
  gboolean is_legal;

  g_return_val_if_fail (STAR_IS_REHEARSAL (self), FALSE);

  enter (self);
  is_legal = self->state != STAR_REHEARSAL_STATE_IDLE;
  if (is_on (self))
    end (self, TRUE);
  if (is_legal)
    {
      reset (self);
      begin (self);
    }

  return leave (self, is_legal);
}

/**
 * star_rehearsal_finish:
 *
 * Ends the take, which was told to its end if the last phase had begun. A gap that is not settled
 * does not count.
 *
 * Returns: %TRUE if it was on
 */
gboolean
star_rehearsal_finish (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), FALSE);

  return stop (self, FALSE);
}

/**
 * star_rehearsal_abort:
 *
 * Ends the take, which was not told to its end, whatever phase is on: somebody goes away. A gap
 * that is not settled does not count.
 *
 * Returns: %TRUE if it was on
 */
gboolean
star_rehearsal_abort (StarRehearsal *self)
{
  g_return_val_if_fail (STAR_IS_REHEARSAL (self), FALSE);

  return stop (self, TRUE);
}

/**
 * star_rehearsal_tick:
 *
 * Catches up with the clock, however late. Where in the time since the last call the system slept
 * can not be told, only for how long: call this when it wakes, so that the pause begins then.
 */
void
star_rehearsal_tick (StarRehearsal *self)
{
  g_return_if_fail (STAR_IS_REHEARSAL (self));

  enter (self);
  leave (self, TRUE);
}

/**
 * star_rehearsal_settle_gap:
 * @counts: whether the time in which the system slept was part of the telling
 *
 * A gap that counts may pass boundaries and alarms, as a late tick does. The time stands still
 * until star_rehearsal_resume().
 *
 * Returns: %TRUE if there was a gap to be settled
 */
gboolean
star_rehearsal_settle_gap (StarRehearsal *self, gboolean counts)
{
  gboolean is_legal;
  gint64 gap;

  g_return_val_if_fail (STAR_IS_REHEARSAL (self), FALSE);

  enter (self);
  gap = self->gap;
  is_legal = gap > 0;
  if (counts && is_legal)
    {
      self->gap = 0;
      star_run_pass (self->run, gap);
    }
  drop_gap (self);

  return leave (self, is_legal);
}

/**
 * star_rehearsal_set_failing:
 * @failing: whether failures are talked about from now on
 *
 * Only in a design round.
 */
void
star_rehearsal_set_failing (StarRehearsal *self, gboolean failing)
{
  g_return_if_fail (STAR_IS_REHEARSAL (self));

  enter (self);
  if (self->run->round != NULL)
    star_design_round_set_failing (self->run->round, failing);
  leave (self, TRUE);
}

/**
 * star_rehearsal_set_story_title:
 * @title: what the story is called, "" for none
 *
 * Takes keep it, so that they can be told when the story is gone.
 */
void
star_rehearsal_set_story_title (StarRehearsal *self, const char *title)
{
  g_return_if_fail (STAR_IS_REHEARSAL (self));
  g_return_if_fail (title != NULL);

  g_free (self->story_title);
  self->story_title = g_strdup (title);
}

/**
 * star_rehearsal_set_words:
 * @section: a field of the story
 * @words: how many words it has
 *
 * From words and time, takes tell how fast the user speaks.
 */
void
star_rehearsal_set_words (StarRehearsal *self, StarSection section, guint words)
{
  g_return_if_fail (STAR_IS_REHEARSAL (self));
  g_return_if_fail (section < STAR_N_SECTIONS);

  self->words[section] = words;
}
