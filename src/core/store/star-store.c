/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-store.h"

#include <glib/gi18n-lib.h>

#include "star-database.h"
#include "star-store-private.h"
#include "star-store-worker-private.h"

/**
 * StarStore:
 *
 * The library for the application: the calls of star-library as jobs of one thread, whose worker
 * owns the one connection. Jobs are done in the order in which they were asked for. The main
 * thread never waits, but in star_store_close ().
 *
 * A job can be cancelled until it begins. What a job writes is not undone by cancelling it.
 *
 * While #StarStore:status is %STAR_STORE_READ_ONLY, the library can be shown and exported, and
 * saving fails with #StarStore:problem; star_store_open_async () tries again. While it is closed
 * or failed, any job tries to open the library first.
 *
 * The store and its properties belong to the thread that made it.
 */
struct _StarStore
{
  GObject parent_instance;

  char *path;
  StarStoreStatus status;
  GError *problem;
  GMainContext *context;
  /* Who made the store, held so that no later thread looks the same. */
  GThread *owner;
  GThreadPool *pool;
  /* Changes only while there is no pool. */
  guint generation;
  guint n_writes;
  /* Belongs to the thread while there is a pool. */
  StarStoreWorker *worker;
};

enum {
  PROP_0,
  PROP_PATH,
  PROP_STATUS,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StarStore, star_store, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (StarStoreStatus, star_store_status,
  G_DEFINE_ENUM_VALUE (STAR_STORE_CLOSED, "closed"),
  G_DEFINE_ENUM_VALUE (STAR_STORE_OPENING, "opening"),
  G_DEFINE_ENUM_VALUE (STAR_STORE_READY, "ready"),
  G_DEFINE_ENUM_VALUE (STAR_STORE_READ_ONLY, "read-only"),
  G_DEFINE_ENUM_VALUE (STAR_STORE_FAILED, "failed"))

typedef struct {
  GWeakRef store;
  guint generation;
  StarStoreStatus status;
  GError *problem;
} News;

static void
news_free (News *news)
{
  g_weak_ref_clear (&news->store);
  g_clear_error (&news->problem);
  g_free (news);
}

static void
set_status (StarStore *self, StarStoreStatus status, const GError *problem)
{
  gboolean changed = self->status != status;
  gboolean other_problem =
    g_strcmp0 (self->problem != NULL ? self->problem->message : NULL,
               problem != NULL ? problem->message : NULL) != 0;

  g_object_freeze_notify (G_OBJECT (self));
  self->status = status;
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATUS]);
  if (other_problem)
    {
      g_clear_error (&self->problem);
      self->problem = problem != NULL ? g_error_copy (problem) : NULL;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
news_cb (gpointer data)
{
  News *news = data;
  g_autoptr (StarStore) self = g_weak_ref_get (&news->store);

  /* What was on its way when the store was closed is no news any more. */
  if (self != NULL && news->generation == self->generation)
    set_status (self, news->status, news->problem);

  return G_SOURCE_REMOVE;
}

/* Tells the main thread how things stand. It is sent before the result of the job, and so is
 * there when the job's callback looks. */
static void
report_cb (StarStoreStatus status, const GError *problem, gpointer data)
{
  StarStore *self = data;
  g_autoptr (GSource) source = g_idle_source_new ();
  News *news = g_new0 (News, 1);

  g_weak_ref_init (&news->store, self);
  news->generation = self->generation;
  news->status = status;
  news->problem = problem != NULL ? g_error_copy (problem) : NULL;

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, news_cb, news, (GDestroyNotify) news_free);
  g_source_attach (source, self->context);
}

static void
run_cb (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  StarStore *self = g_task_get_source_object (task);
  StarJob *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (star_store_worker_run (self->worker, job, &error))
    g_task_return_pointer (task, star_job_steal_result (job), star_job_get_free_func (job));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Ends the thread after the jobs that wait. If the last reference is dropped by that thread
 * itself, which can be when nobody listens any more, it must not wait for itself. */
static void
stop_thread (StarStore *self)
{
  GThreadPool *pool = g_steal_pointer (&self->pool);

  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, g_thread_self () == self->owner);
  star_store_worker_close (self->worker);
}

static void
star_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StarStore *self = STAR_STORE (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_STATUS:
      g_value_set_enum (value, self->status);
      break;
    case PROP_PROBLEM:
      g_value_set_boxed (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_store_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  StarStore *self = STAR_STORE (object);

  switch (prop_id)
    {
    case PROP_PATH:
      self->path = g_value_dup_string (value);
      if (self->path == NULL)
        self->path = star_database_dup_default_path ();
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
star_store_constructed (GObject *object)
{
  StarStore *self = STAR_STORE (object);

  G_OBJECT_CLASS (star_store_parent_class)->constructed (object);

  self->worker = star_store_worker_new (self->path, report_cb, self);
}

static void
star_store_finalize (GObject *object)
{
  StarStore *self = STAR_STORE (object);

  stop_thread (self);
  g_clear_pointer (&self->worker, star_store_worker_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->owner, g_thread_unref);
  g_clear_error (&self->problem);

  G_OBJECT_CLASS (star_store_parent_class)->finalize (object);
}

static void
star_store_class_init (StarStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = star_store_get_property;
  object_class->set_property = star_store_set_property;
  object_class->constructed = star_store_constructed;
  object_class->finalize = star_store_finalize;

  props[PROP_PATH] =
    g_param_spec_string ("path", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_STATUS] =
    g_param_spec_enum ("status", NULL, NULL, STAR_TYPE_STORE_STATUS, STAR_STORE_CLOSED,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_PROBLEM] =
    g_param_spec_boxed ("problem", NULL, NULL, G_TYPE_ERROR,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
star_store_init (StarStore *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->owner = g_thread_ref (g_thread_self ());
}

/**
 * star_store_new:
 * @path: (nullable) (type filename): the file, %NULL for the user's own library
 *
 * Returns: (transfer full): a store that is still closed
 */
StarStore *
star_store_new (const char *path)
{
  return g_object_new (STAR_TYPE_STORE, "path", path, NULL);
}

/**
 * star_store_get_path:
 *
 * Returns: (transfer none) (type filename): the file
 */
const char *
star_store_get_path (StarStore *self)
{
  g_return_val_if_fail (STAR_IS_STORE (self), NULL);

  return self->path;
}

/**
 * star_store_get_n_writes:
 *
 * Returns: how often stories were to be written, or the library was to be opened: as long as it is
 *   the same, stories that were asked for since are as on the disk
 */
guint
star_store_get_n_writes (StarStore *self)
{
  g_return_val_if_fail (STAR_IS_STORE (self), 0);

  return self->n_writes;
}

/**
 * star_store_get_status:
 *
 * Returns: how things stand with the library, as far as the main loop has heard
 */
StarStoreStatus
star_store_get_status (StarStore *self)
{
  g_return_val_if_fail (STAR_IS_STORE (self), STAR_STORE_CLOSED);

  return self->status;
}

/**
 * star_store_get_problem:
 *
 * Returns: (transfer none) (nullable): why the library is read-only or failed, else %NULL; valid
 *   until the main loop runs again
 */
const GError *
star_store_get_problem (StarStore *self)
{
  g_return_val_if_fail (STAR_IS_STORE (self), NULL);

  return self->problem;
}

/* Hands a job to the worker, which frees it. @tag is the function that asks for it. */
void
star_store_push (StarStore *self, StarJob *job, gpointer tag, GCancellable *cancellable,
                 GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GError) error = NULL;

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, (GDestroyNotify) star_job_free);
  /* What was written stays written, so a late cancelling does not hide the result. */
  g_task_set_check_cancellable (task, FALSE);

  if (self->pool == NULL)
    self->pool = g_thread_pool_new (run_cb, NULL, 1, TRUE, &error);
  if (self->pool == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_thread_pool_push (self->pool, g_steal_pointer (&task), NULL);
}

/* The result of the job, any pointer if it has none of its own; NULL on error. */
gpointer
star_store_finish (StarStore *self, GAsyncResult *result, gpointer tag, GError **error)
{
  g_return_val_if_fail (STAR_IS_STORE (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * star_store_open_async:
 *
 * Opens the library, or makes it if there is none yet. Called again, it tries again what the
 * user has mended: it makes a read-only library writable if that is possible now, and after the
 * file was moved or replaced it takes the file that is there now.
 */
void
star_store_open_async (StarStore *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_return_if_fail (STAR_IS_STORE (self));

  self->n_writes++;
  star_store_push (self, star_job_new_open (), star_store_open_async, cancellable, callback,
                   user_data);
}

/**
 * star_store_open_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the library can be used, if only for reading, which #StarStore:status says
 */
gboolean
star_store_open_finish (StarStore *self, GAsyncResult *result, GError **error)
{
  return star_store_finish (self, result, star_store_open_async, error) != NULL;
}

/**
 * star_store_list_async:
 *
 * See star_library_list ().
 */
void
star_store_list_async (StarStore *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_return_if_fail (STAR_IS_STORE (self));

  star_store_push (self, star_job_new_list (), star_store_list_async, cancellable, callback,
                   user_data);
}

/**
 * star_store_list_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: (transfer full) (element-type StarStorySummary) (nullable): the list, %NULL on error
 */
GPtrArray *
star_store_list_finish (StarStore *self, GAsyncResult *result, GError **error)
{
  return star_store_finish (self, result, star_store_list_async, error);
}

/**
 * star_store_load_async:
 * @id: the id of a story
 *
 * See star_library_load ().
 */
void
star_store_load_async (StarStore *self, const char *id, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (STAR_IS_STORE (self));
  g_return_if_fail (id != NULL);

  star_store_push (self, star_job_new_load (id), star_store_load_async, cancellable, callback,
                   user_data);
}

/**
 * star_store_load_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: (transfer full) (nullable): the story, %NULL on error
 */
StarStory *
star_store_load_finish (StarStore *self, GAsyncResult *result, GError **error)
{
  return star_store_finish (self, result, star_store_load_async, error);
}

/**
 * star_store_load_all_async:
 *
 * See star_library_load_all ().
 */
void
star_store_load_all_async (StarStore *self, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (STAR_IS_STORE (self));

  star_store_push (self, star_job_new_load_all (), star_store_load_all_async, cancellable, callback,
                   user_data);
}

/**
 * star_store_load_all_finish:
 * @extra: (out) (optional) (transfer full): the library's members of other programs, "" if there
 *   are none
 * @error: return location for a #StarStoreError
 *
 * Returns: (transfer full) (element-type StarStory) (nullable): the stories, %NULL on error
 */
GPtrArray *
star_store_load_all_finish (StarStore *self, GAsyncResult *result, char **extra, GError **error)
{
  StarJobEverything *everything =
    star_store_finish (self, result, star_store_load_all_async, error);
  GPtrArray *stories;

  if (everything == NULL)
    return NULL;

  stories = g_steal_pointer (&everything->stories);
  if (extra != NULL)
    *extra = g_steal_pointer (&everything->extra);
  star_job_everything_free (everything);

  return stories;
}

/**
 * star_store_save_async:
 * @story: the story, which the caller can go on changing
 * @digest: (nullable): its checks
 *
 * See star_library_save ().
 */
void
star_store_save_async (StarStore *self, StarStory *story, const StarDigest *digest,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (STAR_IS_STORE (self));
  g_return_if_fail (STAR_IS_STORY (story));

  self->n_writes++;
  star_store_push (self, star_job_new_save (story, digest), star_store_save_async, cancellable,
                   callback, user_data);
}

/**
 * star_store_save_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the story is on the disk
 */
gboolean
star_store_save_finish (StarStore *self, GAsyncResult *result, GError **error)
{
  return star_store_finish (self, result, star_store_save_async, error) != NULL;
}

/**
 * star_store_save_all_async:
 * @stories: (element-type StarStory): the stories, which the caller can go on changing
 * @digests: (element-type StarDigest) (nullable): their checks
 * @formulas: (element-type StarOwnFormula) (nullable): formulas to save with them
 * @extra: (nullable): the library's members of other programs, %NULL to leave them
 *
 * See star_library_save_all ().
 */
void
star_store_save_all_async (StarStore *self, GPtrArray *stories, GPtrArray *digests,
                           GPtrArray *formulas, const char *extra, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (STAR_IS_STORE (self));
  g_return_if_fail (stories != NULL);
  g_return_if_fail (digests == NULL || digests->len == stories->len);

  self->n_writes++;
  star_store_push (self, star_job_new_save_all (stories, digests, formulas, extra),
                   star_store_save_all_async, cancellable, callback, user_data);
}

/**
 * star_store_save_all_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if all the stories are on the disk, %FALSE if none is
 */
gboolean
star_store_save_all_finish (StarStore *self, GAsyncResult *result, GError **error)
{
  return star_store_finish (self, result, star_store_save_all_async, error) != NULL;
}

/**
 * star_store_delete_async:
 * @id: the id of a story
 *
 * See star_library_delete ().
 */
void
star_store_delete_async (StarStore *self, const char *id, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (STAR_IS_STORE (self));
  g_return_if_fail (id != NULL);

  self->n_writes++;
  star_store_push (self, star_job_new_delete (id), star_store_delete_async, cancellable, callback,
                   user_data);
}

/**
 * star_store_delete_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: %TRUE if the story is deleted
 */
gboolean
star_store_delete_finish (StarStore *self, GAsyncResult *result, GError **error)
{
  return star_store_finish (self, result, star_store_delete_async, error) != NULL;
}

/**
 * star_store_search_async:
 * @words: what the user typed
 *
 * See star_library_search ().
 */
void
star_store_search_async (StarStore *self, const char *words, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (STAR_IS_STORE (self));
  g_return_if_fail (words != NULL);

  star_store_push (self, star_job_new_search (words), star_store_search_async, cancellable,
                   callback, user_data);
}

/**
 * star_store_search_finish:
 * @error: return location for a #StarStoreError
 *
 * Returns: (transfer full) (element-type StarSearchHit) (nullable): the stories, the best first;
 *   %NULL on error
 */
GPtrArray *
star_store_search_finish (StarStore *self, GAsyncResult *result, GError **error)
{
  return star_store_finish (self, result, star_store_search_async, error);
}

/**
 * star_store_close:
 *
 * Waits until all jobs are done, and closes the library. To be called before the program ends:
 * a job that still waits then would be lost.
 */
void
star_store_close (StarStore *self)
{
  g_return_if_fail (STAR_IS_STORE (self));

  stop_thread (self);
  self->generation++;
  set_status (self, STAR_STORE_CLOSED, NULL);
}
