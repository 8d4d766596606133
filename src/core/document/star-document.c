/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-document.h"

#include "star-words.h"

#define FIRST_RETRY (2 * G_TIME_SPAN_SECOND)
#define LAST_RETRY (5 * G_TIME_SPAN_SECOND)

G_DEFINE_ENUM_TYPE (StarSaveState, star_save_state,
  G_DEFINE_ENUM_VALUE (STAR_SAVE_STATE_UNCHANGED, "unchanged"),
  G_DEFINE_ENUM_VALUE (STAR_SAVE_STATE_SAVING, "saving"),
  G_DEFINE_ENUM_VALUE (STAR_SAVE_STATE_SAVED, "saved"),
  G_DEFINE_ENUM_VALUE (STAR_SAVE_STATE_FAILED, "failed"))

/**
 * StarDocument:
 *
 * A story that is open for editing: it watches the story, keeps the report of the checks up to
 * date, and saves by itself soon after each change. What could not be saved is kept and tried
 * again, for as long as the document lives.
 */
struct _StarDocument
{
  GObject parent_instance;

  StarStory *story;
  StarStore *store;
  StarCoverage *coverage;
  StarPaceRange pace;
  StarClock *clock;
  StarCoverageReport *report;

  /* Changes are counted, so that a change that comes during a save is not lost. */
  guint changes;
  guint changes_saving;
  guint changes_saved;
  gint64 first_change;
  gint64 retry_delay;
  guint save_id;
  guint check_id;
  gboolean saving;
  gboolean discarded;
  GPtrArray *waiting;

  StarSaveState save_state;
  gint64 saved_at;
  char *problem;
};

enum {
  PROP_0,
  PROP_STORY,
  PROP_REPORT,
  PROP_SAVE_STATE,
  PROP_SAVED_AT,
  PROP_PROBLEM,
  PROP_IGNORED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarDocument, star_document, G_TYPE_OBJECT)

static void start_save (StarDocument *self);

static void
set_save_state (StarDocument *self, StarSaveState state, const char *problem)
{
  if (g_strcmp0 (self->problem, problem) != 0)
    {
      g_free (self->problem);
      self->problem = g_strdup (problem);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
    }

  if (self->save_state != state)
    {
      self->save_state = state;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAVE_STATE]);
    }
}

static void
cancel_call (StarDocument *self, guint *id)
{
  if (*id != 0)
    star_clock_cancel_call (self->clock, *id);
  *id = 0;
}

static void
check (StarDocument *self)
{
  cancel_call (self, &self->check_id);
  g_clear_pointer (&self->report, star_coverage_report_unref);
  self->report = star_coverage_check (self->coverage, self->story);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REPORT]);
}

static void
check_due_cb (gpointer data)
{
  StarDocument *self = data;

  self->check_id = 0;
  check (self);
}

static void
save_due_cb (gpointer data)
{
  StarDocument *self = data;

  self->save_id = 0;
  start_save (self);
}

static void
schedule_save (StarDocument *self, gint64 delay)
{
  cancel_call (self, &self->save_id);
  self->save_id = star_clock_call_later (self->clock, delay, save_due_cb, self);
}

/* Everyone who waits for a save learns how this one ended. */
static void
answer_waiting (StarDocument *self, const GError *error)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiting->len; i++)
    {
      GTask *task = g_ptr_array_index (waiting, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

static void
save_failed (StarDocument *self, const GError *error)
{
  self->retry_delay = CLAMP (self->retry_delay * 2, FIRST_RETRY, LAST_RETRY);
  set_save_state (self, STAR_SAVE_STATE_FAILED, error->message);
  schedule_save (self, self->retry_delay);
  answer_waiting (self, error);
}

static void
save_succeeded (StarDocument *self)
{
  self->retry_delay = 0;
  self->changes_saved = self->changes_saving;
  self->saved_at = star_clock_get_real (self->clock);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAVED_AT]);

  if (!star_document_is_dirty (self))
    {
      self->first_change = 0;
      set_save_state (self, STAR_SAVE_STATE_SAVED, NULL);
      answer_waiting (self, NULL);
    }
  else
    {
      self->first_change = star_clock_get_monotonic (self->clock);
      set_save_state (self, STAR_SAVE_STATE_SAVING, NULL);
      if (self->waiting->len > 0)
        start_save (self);
      else
        schedule_save (self, STAR_DOCUMENT_PAUSE);
    }
}

static GError *
discarded_error_new (void)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "The document is discarded");
}

static void
save_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (StarDocument) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = star_store_save_finish (STAR_STORE (source), result, &error);

  self->saving = FALSE;
  if (self->discarded)
    {
      g_clear_error (&error);
      error = discarded_error_new ();
      answer_waiting (self, error);
    }
  else if (saved)
    save_succeeded (self);
  else
    save_failed (self, error);
}

static void
start_save (StarDocument *self)
{
  g_autoptr (StarDigest) digest = NULL;

  cancel_call (self, &self->save_id);
  if (self->saving || self->discarded)
    return;

  if (self->check_id != 0)
    check (self);

  self->saving = TRUE;
  self->changes_saving = self->changes;
  digest = star_coverage_report_to_digest (self->report);
  star_store_save_async (self->store, self->story, digest, NULL, save_ready_cb,
                         g_object_ref (self));
}

static void
mark_dirty (StarDocument *self)
{
  gint64 now = star_clock_get_monotonic (self->clock);

  self->changes++;
  if (self->first_change == 0)
    self->first_change = now;

  /* After a failure the next try is on its way already: at that pace, not at that of the keys. */
  if (self->save_state == STAR_SAVE_STATE_FAILED)
    return;

  schedule_save (self,
                 MIN (STAR_DOCUMENT_PAUSE, self->first_change + STAR_DOCUMENT_PATIENCE - now));
  set_save_state (self, STAR_SAVE_STATE_SAVING, NULL);
}

static void
story_changed_cb (StarDocument *self)
{
  if (self->discarded)
    return;

  star_story_set_updated_at (self->story, star_clock_get_real (self->clock));

  /* A delay of nothing still waits for the end of a set of changes that belong together. */
  if (self->check_id == 0)
    self->check_id = star_clock_call_later (self->clock, 0, check_due_cb, self);

  mark_dirty (self);
}

static void
ignored_changed_cb (StarDocument *self)
{
  if (!self->discarded)
    check (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IGNORED]);
}

static void
star_document_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarDocument *self = STAR_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_STORY:
      g_value_set_object (value, self->story);
      break;
    case PROP_REPORT:
      g_value_set_boxed (value, self->report);
      break;
    case PROP_SAVE_STATE:
      g_value_set_enum (value, self->save_state);
      break;
    case PROP_SAVED_AT:
      g_value_set_int64 (value, self->saved_at);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_IGNORED:
      g_object_get_property (G_OBJECT (self->coverage), "ignored", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_document_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StarDocument *self = STAR_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_IGNORED:
      g_object_set_property (G_OBJECT (self->coverage), "ignored", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_document_dispose (GObject *object)
{
  StarDocument *self = STAR_DOCUMENT (object);

  if (self->clock != NULL)
    {
      cancel_call (self, &self->save_id);
      cancel_call (self, &self->check_id);
    }
  g_clear_object (&self->story);
  g_clear_object (&self->store);
  g_clear_object (&self->coverage);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (star_document_parent_class)->dispose (object);
}

static void
star_document_finalize (GObject *object)
{
  StarDocument *self = STAR_DOCUMENT (object);

  g_clear_pointer (&self->report, star_coverage_report_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (star_document_parent_class)->finalize (object);
}

static void
star_document_class_init (StarDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = star_document_get_property;
  object_class->set_property = star_document_set_property;
  object_class->dispose = star_document_dispose;
  object_class->finalize = star_document_finalize;

  props[PROP_STORY] = g_param_spec_object ("story", NULL, NULL, STAR_TYPE_STORY, flags);
  props[PROP_REPORT] =
    g_param_spec_boxed ("report", NULL, NULL, STAR_TYPE_COVERAGE_REPORT, flags);
  props[PROP_SAVE_STATE] =
    g_param_spec_enum ("save-state", NULL, NULL, STAR_TYPE_SAVE_STATE,
                       STAR_SAVE_STATE_UNCHANGED, flags);
  props[PROP_SAVED_AT] =
    g_param_spec_int64 ("saved-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);

  /**
   * StarDocument:ignored:
   *
   * The ids of the flags that the user ignores in every story; the story is checked again when it
   * changes. To be bound to #StarIgnoredFlags:flags.
   */
  props[PROP_IGNORED] =
    g_param_spec_boxed ("ignored", NULL, NULL, G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_document_init (StarDocument *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * star_document_new:
 * @story: the story to edit
 * @store: where it is saved
 * @lexicon: the words that the checks know
 * @clock: whom to ask for the time
 * @pace: (nullable): the user's speaking pace, %NULL if it is not known
 *
 * Returns: (transfer full): a document that watches @story from now on
 */
StarDocument *
star_document_new (StarStory *story, StarStore *store, StarLexicon *lexicon, StarClock *clock,
                   const StarPaceRange *pace)
{
  StarDocument *self;

  g_return_val_if_fail (STAR_IS_STORY (story), NULL);
  g_return_val_if_fail (STAR_IS_STORE (store), NULL);
  g_return_val_if_fail (lexicon != NULL, NULL);
  g_return_val_if_fail (STAR_IS_CLOCK (clock), NULL);

  self = g_object_new (STAR_TYPE_DOCUMENT, NULL);
  self->story = g_object_ref (story);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->coverage = star_coverage_new (lexicon);
  star_pace_range_init (&self->pace, STAR_DEFAULT_PACE);
  if (pace != NULL)
    self->pace = *pace;
  star_coverage_set_pace (self->coverage, &self->pace);
  g_signal_connect_object (self->coverage, "notify::ignored", G_CALLBACK (ignored_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->report = star_coverage_check (self->coverage, story);
  g_signal_connect_object (story, "changed", G_CALLBACK (story_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * star_document_get_story:
 *
 * Returns: (transfer none): the story; to change it is to edit the document
 */
StarStory *
star_document_get_story (StarDocument *self)
{
  g_return_val_if_fail (STAR_IS_DOCUMENT (self), NULL);

  return self->story;
}

/**
 * star_document_get_report:
 *
 * Returns: (transfer none): what the checks say; follows a change in the same turn of the
 *   main loop
 */
StarCoverageReport *
star_document_get_report (StarDocument *self)
{
  g_return_val_if_fail (STAR_IS_DOCUMENT (self), NULL);

  return self->report;
}

StarSaveState
star_document_get_save_state (StarDocument *self)
{
  g_return_val_if_fail (STAR_IS_DOCUMENT (self), STAR_SAVE_STATE_UNCHANGED);

  return self->save_state;
}

/**
 * star_document_get_saved_at:
 *
 * Returns: when the last save was committed, microseconds since 1970 in UTC; 0 for never
 */
gint64
star_document_get_saved_at (StarDocument *self)
{
  g_return_val_if_fail (STAR_IS_DOCUMENT (self), 0);

  return self->saved_at;
}

/**
 * star_document_get_problem:
 *
 * Returns: (transfer none) (nullable): why the last save failed, in words for the user
 */
const char *
star_document_get_problem (StarDocument *self)
{
  g_return_val_if_fail (STAR_IS_DOCUMENT (self), NULL);

  return self->problem;
}

/**
 * star_document_is_dirty:
 *
 * Returns: %TRUE if there are changes that the disk does not have
 */
gboolean
star_document_is_dirty (StarDocument *self)
{
  g_return_val_if_fail (STAR_IS_DOCUMENT (self), FALSE);

  return self->changes != self->changes_saved;
}

/**
 * star_document_set_pace:
 * @pace: the user's speaking pace
 *
 * Judges the length of the story anew; no field is read again.
 */
void
star_document_set_pace (StarDocument *self, const StarPaceRange *pace)
{
  g_return_if_fail (STAR_IS_DOCUMENT (self));
  g_return_if_fail (pace != NULL);

  if (star_pace_range_equal (&self->pace, pace))
    return;

  self->pace = *pace;
  star_coverage_set_pace (self->coverage, pace);
  check (self);
}

/**
 * star_document_touch:
 *
 * Makes sure that the story is saved although nothing was typed: it is new, or was deleted
 * and comes back. The time of its last change stays.
 */
void
star_document_touch (StarDocument *self)
{
  g_return_if_fail (STAR_IS_DOCUMENT (self));

  if (!self->discarded)
    mark_dirty (self);
}

/**
 * star_document_discard:
 *
 * Stops checking and saving for good, because the story is deleted or another one takes its
 * place. A save under way goes on; who waits for it gets %G_IO_ERROR_CANCELLED.
 */
void
star_document_discard (StarDocument *self)
{
  g_return_if_fail (STAR_IS_DOCUMENT (self));

  self->discarded = TRUE;
  cancel_call (self, &self->save_id);
  cancel_call (self, &self->check_id);
  self->changes_saved = self->changes;
}

/**
 * star_document_save_async:
 *
 * Saves now instead of soon. Ends when the disk has all changes made so far or a try failed.
 * A document that has none ends at once.
 */
void
star_document_save_async (StarDocument *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (STAR_IS_DOCUMENT (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, star_document_save_async);

  if (!star_document_is_dirty (self) && !self->saving)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  g_ptr_array_add (self->waiting, task);
  start_save (self);
}

/**
 * star_document_save_finish:
 * @error: a #StarStoreError, the message says what the user can do; or %G_IO_ERROR_CANCELLED,
 *   when the document was discarded meanwhile
 *
 * Returns: %TRUE if everything is on disk
 */
gboolean
star_document_save_finish (StarDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
