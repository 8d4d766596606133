/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "star-store.h"
#include "store-utils.h"

/* A store in a folder of its own, and what its callbacks and signals told. */
typedef struct {
  Place place;
  StarStore *store;
  GString *log;
  guint waiting;
} Bench;

static void
log_status_cb (StarStore *store, GParamSpec *pspec, Bench *bench)
{
  g_string_append_printf (bench->log, "%s ",
                          star_enum_to_nick (STAR_TYPE_STORE_STATUS,
                                             star_store_get_status (store)));
}

static void
bench_set_up (Bench *bench, gconstpointer data)
{
  place_set_up (&bench->place, NULL);
  bench->store = star_store_new (bench->place.path);
  bench->log = g_string_new (NULL);
  g_signal_connect (bench->store, "notify::status", G_CALLBACK (log_status_cb), bench);
}

static void
bench_tear_down (Bench *bench, gconstpointer data)
{
  g_assert_cmpuint (bench->waiting, ==, 0);
  if (bench->store != NULL)
    {
      /* The worker may hold its last job still. */
      star_store_close (bench->store);
      g_assert_finalize_object (bench->store);
    }
  g_string_free (bench->log, TRUE);
  place_tear_down (&bench->place, NULL);
}

static gboolean
open_store (Bench *bench, GError **error)
{
  GAsyncResult *result = NULL;
  gboolean opened;

  star_store_open_async (bench->store, NULL, take_result_cb, &result);
  opened = star_store_open_finish (bench->store, wait_for (&result), error);
  settle (&result);

  return opened;
}

static gboolean
save_story (Bench *bench, StarStory *story, GError **error)
{
  GAsyncResult *result = NULL;
  gboolean saved;

  star_store_save_async (bench->store, story, NULL, NULL, take_result_cb, &result);
  saved = star_store_save_finish (bench->store, wait_for (&result), error);
  settle (&result);

  return saved;
}

static StarStory *
load_story (Bench *bench, const char *id, GError **error)
{
  GAsyncResult *result = NULL;
  StarStory *story;

  star_store_load_async (bench->store, id, NULL, take_result_cb, &result);
  story = star_store_load_finish (bench->store, wait_for (&result), error);
  settle (&result);

  return story;
}

static void
assert_on_disk (Bench *bench, StarStory *story)
{
  g_autoptr (StarDatabase) database = open_to_read (bench->place.path);
  g_autoptr (StarStory) loaded = star_library_load (database, star_story_get_id (story), NULL);

  g_assert_nonnull (loaded);
  g_assert_true (star_story_equal (story, loaded));
}

static void
test_open (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_CLOSED);
  g_assert_cmpstr (star_store_get_path (bench->store), ==, bench->place.path);
  g_assert_true (open_store (bench, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (bench->log->str, ==, "opening ready ");
  g_assert_null (star_store_get_problem (bench->store));

  g_assert_true (open_store (bench, &error));
  g_assert_cmpstr (bench->log->str, ==, "opening ready ");

  star_store_close (bench->store);
  g_assert_cmpstr (bench->log->str, ==, "opening ready closed ");
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_CLOSED);
}

static void
test_default_path (void)
{
  g_autoptr (StarStore) store = star_store_new (NULL);

  g_assert_true (g_str_has_suffix (star_store_get_path (store), "/starling/stories.db"));
}

static void
test_all_calls (Bench *bench, gconstpointer data)
{
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarStory) loaded = NULL;
  g_autoptr (StarDigest) digest = star_digest_new ("3");
  g_autoptr (GPtrArray) stories = g_ptr_array_new ();
  g_autoptr (GPtrArray) digests = g_ptr_array_new ();
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *extra = NULL;
  GAsyncResult *result = NULL;

  g_ptr_array_add (stories, story);
  g_ptr_array_add (digests, digest);
  star_store_save_all_async (bench->store, stories, digests, NULL, "{}", NULL, take_result_cb,
                             &result);
  g_assert_true (star_store_save_all_finish (bench->store, wait_for (&result), NULL));
  settle (&result);

  star_store_list_async (bench->store, NULL, take_result_cb, &result);
  list = star_store_list_finish (bench->store, wait_for (&result), NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (star_story_summary_get_digest (list->pdata[0])->engine, ==, "3");
  settle (&result);

  loaded = load_story (bench, star_story_get_id (story), NULL);
  g_assert_true (star_story_equal (story, loaded));

  star_store_load_all_async (bench->store, NULL, take_result_cb, &result);
  all = star_store_load_all_finish (bench->store, wait_for (&result), &extra, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (extra, ==, "{}");
  settle (&result);

  star_store_search_async (bench->store, "cutover", NULL, take_result_cb, &result);
  hits = star_store_search_finish (bench->store, wait_for (&result), NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  settle (&result);

  star_store_delete_async (bench->store, star_story_get_id (story), NULL, take_result_cb, &result);
  g_assert_true (star_store_delete_finish (bench->store, wait_for (&result), NULL));
  settle (&result);
  g_assert_null (load_story (bench, star_story_get_id (story), NULL));
}

static void
count_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Bench *bench = data;

  g_assert_true (star_store_save_finish (STAR_STORE (source), result, NULL));
  bench->waiting--;
}

static void
push_saves (Bench *bench, StarStory *story, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("revision %u", i);

      star_story_set_text (story, STAR_SECTION_TASK, text);
      bench->waiting++;
      star_store_save_async (bench->store, story, NULL, NULL, count_saved_cb, bench);
    }
}

static void
wait_for_saves (Bench *bench)
{
  while (bench->waiting > 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* The last of many saves wins, and what the caller changes afterwards is not saved. */
static void
test_order (Bench *bench, gconstpointer data)
{
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarStory) last = NULL;

  push_saves (bench, story, 50);
  last = star_story_copy (story);
  star_story_set_text (story, STAR_SECTION_TASK, "typed later");
  wait_for_saves (bench);
  assert_on_disk (bench, last);
}

static void
test_close_finishes_jobs (Bench *bench, gconstpointer data)
{
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");

  push_saves (bench, story, 20);
  star_store_close (bench->store);
  assert_on_disk (bench, story);
  wait_for_saves (bench);
  /* What the worker reported on its way is over. */
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_CLOSED);
  g_assert_cmpstr (bench->log->str, ==, "");
}

static void
set_finalized (gpointer finalized)
{
  g_atomic_int_set ((int *) finalized, TRUE);
}

/*
 * Nobody holds the store any more, and still nothing that was given to it is lost. The worker may
 * be the last who holds it: a weak pointer would be gone before the library is closed, what is
 * attached to an object goes after.
 */
static void
test_finalize_finishes_jobs (Bench *bench, gconstpointer data)
{
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  int finalized = FALSE;

  for (int i = 0; i < 20; i++)
    star_store_save_async (bench->store, story, NULL, NULL, NULL, NULL);
  push_saves (bench, story, 1);
  g_object_set_data_full (G_OBJECT (bench->store), "finalized", &finalized, set_finalized);
  g_clear_object (&bench->store);
  while (!g_atomic_int_get (&finalized))
    g_main_context_iteration (NULL, FALSE);
  assert_on_disk (bench, story);

  /* The lock is free again. */
  library_make (bench->place.path);
}

static void
test_opens_again_after_close (Bench *bench, gconstpointer data)
{
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");

  g_assert_true (open_store (bench, NULL));
  star_store_close (bench->store);
  g_assert_true (save_story (bench, story, NULL));
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_READY);
  assert_on_disk (bench, story);
}

static void
test_cancel (Bench *bench, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  GAsyncResult *result = NULL;
  GAsyncResult *late = NULL;

  g_cancellable_cancel (cancellable);
  star_store_save_async (bench->store, story, NULL, cancellable, take_result_cb, &result);
  g_assert_false (star_store_save_finish (bench->store, wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  settle (&result);
  g_clear_error (&error);
  g_assert_null (load_story (bench, star_story_get_id (story), NULL));

  /* Once it is written, it is told so. */
  g_cancellable_reset (cancellable);
  star_store_save_async (bench->store, story, NULL, cancellable, take_result_cb, &late);
  wait_for (&late);
  g_cancellable_cancel (cancellable);
  g_assert_true (star_store_save_finish (bench->store, late, &error));
  g_assert_no_error (error);
  settle (&late);
}

static void
test_locked (Bench *bench, gconstpointer data)
{
  g_autoptr (StarDatabase) other = open_to_write (bench->place.path);
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarStory) late = full_story_new ("Late");
  g_autoptr (StarStory) loaded = NULL;
  g_autoptr (GError) error = NULL;

  assert_saves (other, story);
  g_assert_true (open_store (bench, &error));
  g_assert_no_error (error);
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_READ_ONLY);
  g_assert_error (star_store_get_problem (bench->store), STAR_STORE_ERROR, STAR_STORE_ERROR_LOCKED);

  loaded = load_story (bench, star_story_get_id (story), NULL);
  g_assert_nonnull (loaded);
  g_assert_false (save_story (bench, late, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_LOCKED);
  g_clear_error (&error);

  /* What is shown may be old by now, so writing is only allowed after opening again. */
  g_clear_object (&other);
  g_assert_false (save_story (bench, late, NULL));
  g_assert_true (open_store (bench, &error));
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_READY);
  g_assert_null (star_store_get_problem (bench->store));
  g_assert_true (save_story (bench, late, &error));
  g_assert_no_error (error);
}

static void
test_failed_and_mended (Bench *bench, gconstpointer data)
{
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (GError) error = NULL;

  file_write (bench->place.path, "notes", 5);
  g_assert_false (open_store (bench, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_FAILED);
  g_assert_error (star_store_get_problem (bench->store), STAR_STORE_ERROR,
                  STAR_STORE_ERROR_FOREIGN);

  g_assert_false (save_story (bench, story, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FOREIGN);
  g_clear_error (&error);

  g_assert_cmpint (g_remove (bench->place.path), ==, 0);
  g_assert_true (save_story (bench, story, &error));
  g_assert_no_error (error);
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_READY);
  g_assert_cmpstr (bench->log->str, ==, "opening failed opening failed opening ready ");
}

static void
test_moved (Bench *bench, gconstpointer data)
{
  g_autofree char *elsewhere = place_dup_path (&bench->place, "elsewhere.db");
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (GError) error = NULL;

  g_assert_true (save_story (bench, story, NULL));
  g_assert_cmpint (g_rename (bench->place.path, elsewhere), ==, 0);
  g_assert_false (save_story (bench, story, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MOVED);
  g_clear_error (&error);
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_FAILED);
  g_assert_error (star_store_get_problem (bench->store), STAR_STORE_ERROR, STAR_STORE_ERROR_MOVED);

  /* Not even when it is asked for is a lost library made anew. */
  g_assert_false (open_store (bench, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MOVED);
  g_clear_error (&error);
  g_assert_false (g_file_test (bench->place.path, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_rename (elsewhere, bench->place.path), ==, 0);
  g_assert_true (save_story (bench, story, &error));
  g_assert_no_error (error);
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_READY);
}

/* Who has lost it may still have it elsewhere, and would be told that it is empty. */
static void
test_lost_while_closed (Bench *bench, gconstpointer data)
{
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (GError) error = NULL;

  g_assert_true (save_story (bench, story, NULL));
  star_store_close (bench->store);
  g_assert_cmpint (g_remove (bench->place.path), ==, 0);
  g_assert_false (save_story (bench, story, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING);
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_FAILED);
  g_assert_false (g_file_test (bench->place.path, G_FILE_TEST_EXISTS));
}

/* Another library in our place is only written to when the user has opened it. */
static void
test_replaced (Bench *bench, gconstpointer data)
{
  g_autofree char *other_path = place_dup_path (&bench->place, "other.db");
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarStory) theirs = full_story_new ("Theirs");
  g_autoptr (StarDatabase) other = open_to_write (other_path);
  g_autoptr (GError) error = NULL;

  assert_saves (other, theirs);
  g_clear_object (&other);
  g_assert_true (save_story (bench, story, NULL));
  g_assert_cmpint (g_rename (other_path, bench->place.path), ==, 0);
  for (int i = 0; i < 2; i++)
    {
      g_assert_false (save_story (bench, story, &error));
      g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MOVED);
      g_clear_error (&error);
    }

  g_assert_true (open_store (bench, &error));
  g_assert_no_error (error);
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_READY);
  g_assert_true (save_story (bench, story, &error));
  assert_on_disk (bench, story);
  assert_on_disk (bench, theirs);
}

static void
test_errors_come_through (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load_story (bench, "nobody", &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING);
  g_assert_cmpint (star_store_get_status (bench->store), ==, STAR_STORE_READY);
}

#define ADD(path, func) \
  g_test_add ("/store/" path, Bench, NULL, bench_set_up, func, bench_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("open", test_open);
  g_test_add_func ("/store/default-path", test_default_path);
  ADD ("all-calls", test_all_calls);
  ADD ("order", test_order);
  ADD ("close-finishes-jobs", test_close_finishes_jobs);
  ADD ("finalize-finishes-jobs", test_finalize_finishes_jobs);
  ADD ("opens-again-after-close", test_opens_again_after_close);
  ADD ("cancel", test_cancel);
  ADD ("locked", test_locked);
  ADD ("failed-and-mended", test_failed_and_mended);
  ADD ("moved", test_moved);
  ADD ("lost-while-closed", test_lost_while_closed);
  ADD ("replaced", test_replaced);
  ADD ("errors-come-through", test_errors_come_through);

  return g_test_run ();
}
