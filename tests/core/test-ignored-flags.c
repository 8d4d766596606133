/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-everywhere.h"
#include "star-ignored-flags.h"
#include "store-utils.h"

/* A list of what is ignored everywhere, and what it told. */
typedef struct {
  Place place;
  StarStore *store;
  StarIgnoredFlags *ignored;
  GString *log;
  guint notified;
} Bench;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Bench *bench)
{
  g_string_append_printf (bench->log, "%u-%u+%u ", position, removed, added);
}

static void
flags_changed_cb (Bench *bench)
{
  bench->notified++;
}

static void
bench_set_up (Bench *bench, gconstpointer data)
{
  place_set_up (&bench->place, NULL);
  bench->store = star_store_new (bench->place.path);
  bench->ignored = star_ignored_flags_new (bench->store);
  bench->log = g_string_new (NULL);
  g_signal_connect (bench->ignored, "items-changed", G_CALLBACK (items_changed_cb), bench);
  g_signal_connect_swapped (bench->ignored, "notify::flags", G_CALLBACK (flags_changed_cb), bench);
}

static void
bench_tear_down (Bench *bench, gconstpointer data)
{
  star_store_close (bench->store);
  g_assert_finalize_object (bench->ignored);
  g_assert_finalize_object (bench->store);
  g_string_free (bench->log, TRUE);
  place_tear_down (&bench->place, NULL);
}

typedef gboolean (*FinishFunc) (StarIgnoredFlags *self, GAsyncResult *result, GError **error);

static gboolean
end (Bench *bench, GAsyncResult **result, FinishFunc finish, GError **error)
{
  gboolean done = finish (bench->ignored, wait_for (result), error);
  settle (result);

  return done;
}

static gboolean
load (Bench *bench, GError **error)
{
  GAsyncResult *result = NULL;

  star_ignored_flags_load_async (bench->ignored, NULL, take_result_cb, &result);
  return end (bench, &result, star_ignored_flags_load_finish, error);
}

static gboolean
add (Bench *bench, const char *flag, gint64 created_at, GError **error)
{
  g_autoptr (StarIgnoredFlag) item = star_ignored_flag_new (flag, "because", created_at);
  GAsyncResult *result = NULL;

  star_ignored_flags_add_async (bench->ignored, item, NULL, take_result_cb, &result);
  return end (bench, &result, star_ignored_flags_add_finish, error);
}

static gboolean
remove_flag (Bench *bench, const char *flag, GError **error)
{
  GAsyncResult *result = NULL;

  star_ignored_flags_remove_async (bench->ignored, flag, NULL, take_result_cb, &result);
  return end (bench, &result, star_ignored_flags_remove_finish, error);
}

static void
assert_flags (Bench *bench, const char *expected)
{
  g_autofree char *joined =
    g_strjoinv (" ", (GStrv) star_ignored_flags_get_flags (bench->ignored));

  g_assert_cmpstr (joined, ==, expected);
}

/* What was told since the last time. */
static void
assert_told (Bench *bench, const char *items, guint notified)
{
  g_assert_cmpstr (bench->log->str, ==, items);
  g_assert_cmpuint (bench->notified, ==, notified);
  g_string_truncate (bench->log, 0);
  bench->notified = 0;
}

/* The list is always what the library would say. */
static void
assert_agrees (Bench *bench)
{
  g_autoptr (StarDatabase) database = open_to_read (bench->place.path);
  g_autoptr (GPtrArray) all = star_everywhere_list (database, NULL);
  GListModel *model = G_LIST_MODEL (bench->ignored);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, all->len);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (StarIgnoredFlag) item = g_list_model_get_item (model, i);

      g_assert_cmpstr (star_ignored_flag_get_flag (item), ==,
                       star_ignored_flag_get_flag (all->pdata[i]));
      g_assert_cmpstr (star_ignored_flag_get_reason (item), ==,
                       star_ignored_flag_get_reason (all->pdata[i]));
      g_assert_cmpint (star_ignored_flag_get_created_at (item), ==,
                       star_ignored_flag_get_created_at (all->pdata[i]));
    }
  g_assert_null (g_list_model_get_item (model, all->len));
}

static void
test_changes (Bench *bench, gconstpointer data)
{
  g_autoptr (StarIgnoredFlag) found = NULL;

  g_assert_true (load (bench, NULL));
  assert_told (bench, "0-0+0 ", 0);

  g_assert_true (add (bench, "no-cost", 20, NULL));
  assert_told (bench, "0-0+1 ", 1);
  g_assert_true (add (bench, "jargon", 10, NULL));
  assert_told (bench, "0-0+1 ", 1);
  g_assert_true (add (bench, "an-early-one", 20, NULL));
  assert_flags (bench, "an-early-one jargon no-cost");
  assert_told (bench, "1-0+1 ", 1);
  assert_agrees (bench);

  /* Another reason or time is no other set. */
  g_assert_true (add (bench, "jargon", 30, NULL));
  assert_told (bench, "0-1+0 2-0+1 ", 0);
  assert_agrees (bench);

  found = g_object_ref (star_ignored_flags_find (bench->ignored, "no-cost"));
  g_assert_true (remove_flag (bench, "no-cost", NULL));
  assert_told (bench, "1-1+0 ", 1);
  assert_flags (bench, "an-early-one jargon");
  g_assert_null (star_ignored_flags_find (bench->ignored, "no-cost"));
  g_assert_true (remove_flag (bench, "no-cost", NULL));
  assert_told (bench, "", 0);

  /* Taken back, it is as it was. */
  g_assert_true (add (bench, "no-cost", star_ignored_flag_get_created_at (found), NULL));
  assert_told (bench, "1-0+1 ", 1);
  assert_agrees (bench);
}

static void
test_load (Bench *bench, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (bench->place.path);
  g_autoptr (StarIgnoredFlag) item = star_ignored_flag_new ("jargon", "", 1);

  g_assert_true (star_everywhere_add (database, item, NULL));
  g_clear_object (&database);

  assert_flags (bench, "");
  g_assert_true (load (bench, NULL));
  assert_flags (bench, "jargon");
  assert_told (bench, "0-0+1 ", 1);
  g_assert_true (load (bench, NULL));
  assert_told (bench, "0-1+1 ", 0);
  assert_agrees (bench);
}

/* What is asked for at once is done in that order. */
static void
test_order (Bench *bench, gconstpointer data)
{
  g_autoptr (StarIgnoredFlag) item = star_ignored_flag_new ("jargon", "", 1);
  GAsyncResult *first = NULL;
  GAsyncResult *second = NULL;
  GAsyncResult *third = NULL;

  star_ignored_flags_load_async (bench->ignored, NULL, take_result_cb, &first);
  star_ignored_flags_add_async (bench->ignored, item, NULL, take_result_cb, &second);
  star_ignored_flags_remove_async (bench->ignored, "jargon", NULL, take_result_cb, &third);
  g_assert_true (end (bench, &third, star_ignored_flags_remove_finish, NULL));
  g_assert_true (end (bench, &second, star_ignored_flags_add_finish, NULL));
  g_assert_true (end (bench, &first, star_ignored_flags_load_finish, NULL));
  assert_flags (bench, "");
  assert_told (bench, "0-0+0 0-0+1 0-1+0 ", 2);
  assert_agrees (bench);
}

static void
test_failure (Bench *bench, gconstpointer data)
{
  g_autoptr (StarDatabase) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (add (bench, "jargon", 1, NULL));
  star_store_close (bench->store);

  /* While another program has the library, it can only be read. */
  other = open_to_write (bench->place.path);
  assert_told (bench, "0-0+1 ", 1);
  g_assert_false (add (bench, "no-cost", 2, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_LOCKED);
  g_assert_false (remove_flag (bench, "jargon", NULL));
  g_assert_true (load (bench, NULL));
  assert_flags (bench, "jargon");
  assert_told (bench, "0-1+1 ", 0);
}

static void
test_cancelled (Bench *bench, gconstpointer data)
{
  g_autoptr (StarIgnoredFlag) item = star_ignored_flag_new ("jargon", "", 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  g_cancellable_cancel (cancellable);
  star_ignored_flags_add_async (bench->ignored, item, cancellable, take_result_cb, &result);
  g_assert_false (end (bench, &result, star_ignored_flags_add_finish, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_told (bench, "", 0);
  g_assert_true (load (bench, NULL));
  assert_flags (bench, "");
}

#define ADD(path, func) \
  g_test_add ("/ignored-flags/" path, Bench, NULL, bench_set_up, func, bench_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("changes", test_changes);
  ADD ("load", test_load);
  ADD ("order", test_order);
  ADD ("failure", test_failure);
  ADD ("cancelled", test_cancelled);

  return g_test_run ();
}
