/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-core-set.h"

/* More stories than these nobody tells as a set, and each is held against every other. */
#define STORIES_MAX 100

/**
 * StarCoreSet:
 *
 * What there is to say about the saved stories of the core shelf together. They are read by the
 * store and compared in a thread, one round after the other; those that did not change are kept.
 *
 * #StarCoreSet::changed is emitted when there is a new answer.
 */
struct _StarCoreSet
{
  GObject parent_instance;

  StarContext *context;
  GCancellable *cancellable;
  /* What is wanted, and what is read of it. */
  GPtrArray *ids;
  GHashTable *read;
  /* The last answer. */
  GPtrArray *stories;
  StarPortfolio *portfolio;

  gboolean busy;
  gboolean again;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StarCoreSet, star_core_set, G_TYPE_OBJECT)

/* What a thread works with: copies, and nothing that someone else has. */
typedef struct {
  StarLexicon *lexicon;
  GPtrArray *stories;
} Job;

static void go_on (StarCoreSet *self);

static void
job_free (Job *job)
{
  star_lexicon_unref (job->lexicon);
  g_ptr_array_unref (job->stories);
  g_free (job);
}

static void
compare_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (StarCoverage) coverage = star_coverage_new (job->lexicon);
  g_autoptr (GPtrArray) reports =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_coverage_report_unref);

  for (guint i = 0; i < job->stories->len; i++)
    g_ptr_array_add (reports, star_coverage_check (coverage, g_ptr_array_index (job->stories, i)));

  g_task_return_pointer (task, star_portfolio_new (job->lexicon, job->stories, reports),
                         (GDestroyNotify) star_portfolio_unref);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  StarCoreSet *self = STAR_CORE_SET (source);
  g_autoptr (StarPortfolio) portfolio = g_task_propagate_pointer (G_TASK (result), NULL);

  if (portfolio == NULL)
    return;

  g_clear_pointer (&self->portfolio, star_portfolio_unref);
  self->portfolio = g_steal_pointer (&portfolio);
  g_clear_pointer (&self->stories, g_ptr_array_unref);
  self->stories = g_ptr_array_ref (((Job *) g_task_get_task_data (G_TASK (result)))->stories);
  self->busy = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
  if (self->again)
    go_on (self);
}

static void
compare (StarCoreSet *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, compared_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->lexicon = star_lexicon_ref (star_context_get_lexicon (self->context));
  job->stories = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->ids->len; i++)
    {
      StarStory *story = g_hash_table_lookup (self->read, g_ptr_array_index (self->ids, i));

      if (story != NULL)
        g_ptr_array_add (job->stories, star_story_copy (story));
    }

  g_task_set_source_tag (task, compare);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, compare_in_thread);
}

/* The task holds what it is about: the id of the story. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  StarCoreSet *self = g_task_get_source_object (task);
  g_autoptr (StarStory) story = star_store_load_finish (STAR_STORE (source), result, NULL);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  /* What was read may be older than what made another round needed. */
  if (!self->again)
    g_hash_table_insert (self->read, g_strdup (g_task_get_task_data (task)),
                         g_steal_pointer (&story));
  go_on (self);
}

static void
read_story (StarCoreSet *self, const char *id)
{
  GTask *task = g_task_new (self, NULL, NULL, NULL);

  g_task_set_task_data (task, g_strdup (id), g_free);
  star_store_load_async (star_context_get_store (self->context), id, self->cancellable, read_cb,
                         task);
}

static void
go_on (StarCoreSet *self)
{
  self->busy = TRUE;
  self->again = FALSE;
  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *id = g_ptr_array_index (self->ids, i);

      if (!g_hash_table_contains (self->read, id))
        {
          read_story (self, id);
          return;
        }
    }

  compare (self);
}

static void
unref_story (gpointer story)
{
  if (story != NULL)
    g_object_unref (story);
}

static gboolean
is_unwanted (gpointer key, gpointer value, gpointer data)
{
  return !g_ptr_array_find_with_equal_func (data, key, g_str_equal, NULL);
}

static void
star_core_set_dispose (GObject *object)
{
  StarCoreSet *self = STAR_CORE_SET (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (star_core_set_parent_class)->dispose (object);
}

static void
star_core_set_finalize (GObject *object)
{
  StarCoreSet *self = STAR_CORE_SET (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->read, g_hash_table_unref);
  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_clear_pointer (&self->portfolio, star_portfolio_unref);

  G_OBJECT_CLASS (star_core_set_parent_class)->finalize (object);
}

static void
star_core_set_class_init (StarCoreSetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = star_core_set_dispose;
  object_class->finalize = star_core_set_finalize;

  signals[CHANGED] = g_signal_new ("changed", STAR_TYPE_CORE_SET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
star_core_set_init (StarCoreSet *self)
{
  self->cancellable = g_cancellable_new ();
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->read = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_story);
}

/**
 * star_core_set_new:
 *
 * Returns: (transfer full): a set without stories
 */
StarCoreSet *
star_core_set_new (StarContext *context)
{
  StarCoreSet *self;

  g_return_val_if_fail (STAR_IS_CONTEXT (context), NULL);

  self = g_object_new (STAR_TYPE_CORE_SET, NULL);
  self->context = g_object_ref (context);

  return self;
}

/**
 * star_core_set_update:
 * @ids: (element-type utf8): the stories that are on the core shelf now
 *
 * Looks at them anew; #StarCoreSet::changed follows.
 */
void
star_core_set_update (StarCoreSet *self, GPtrArray *ids)
{
  g_return_if_fail (STAR_IS_CORE_SET (self));
  g_return_if_fail (ids != NULL);

  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < ids->len && ids->len <= STORIES_MAX; i++)
    g_ptr_array_add (self->ids, g_strdup (g_ptr_array_index (ids, i)));
  g_hash_table_foreach_remove (self->read, is_unwanted, self->ids);

  if (self->busy)
    self->again = TRUE;
  else
    go_on (self);
}

/**
 * star_core_set_forget:
 * @id: (nullable): a story that the store has another version of, %NULL for all
 *
 * Makes sure that the next update reads it.
 */
void
star_core_set_forget (StarCoreSet *self, const char *id)
{
  g_return_if_fail (STAR_IS_CORE_SET (self));

  if (id != NULL)
    g_hash_table_remove (self->read, id);
  else
    g_hash_table_remove_all (self->read);
  self->again = self->busy;
}

/**
 * star_core_set_has:
 *
 * Returns: %TRUE if the story was on the core shelf at the last update
 */
gboolean
star_core_set_has (StarCoreSet *self, const char *id)
{
  g_return_val_if_fail (STAR_IS_CORE_SET (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, NULL);
}

/**
 * star_core_set_get_findings:
 *
 * Returns: (transfer none) (nullable) (element-type StarPortfolioFinding): what there is to say,
 *   %NULL before the first answer
 */
GPtrArray *
star_core_set_get_findings (StarCoreSet *self)
{
  g_return_val_if_fail (STAR_IS_CORE_SET (self), NULL);

  return self->portfolio != NULL ? star_portfolio_get_findings (self->portfolio) : NULL;
}

/**
 * star_core_set_get_stories:
 *
 * Returns: (transfer none) (nullable) (element-type StarStory): the stories that the findings
 *   count from 0
 */
GPtrArray *
star_core_set_get_stories (StarCoreSet *self)
{
  g_return_val_if_fail (STAR_IS_CORE_SET (self), NULL);

  return self->stories;
}
