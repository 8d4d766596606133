/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-logbook.h"
#include "star-takes.h"
#include "store-utils.h"
#include "take-utils.h"

/* The takes, and how often their list told that it changed. */
typedef struct {
  Place place;
  StarStore *store;
  StarTakes *takes;
  guint n_told;
} Bench;

static void
changed_cb (StarTakes *takes, Bench *bench)
{
  bench->n_told++;
}

static void
bench_set_up (Bench *bench, gconstpointer data)
{
  place_set_up (&bench->place, NULL);
  bench->store = star_store_new (bench->place.path);
  bench->takes = star_takes_new (bench->store);
  g_signal_connect (bench->takes, "changed", G_CALLBACK (changed_cb), bench);
}

static void
bench_tear_down (Bench *bench, gconstpointer data)
{
  star_store_close (bench->store);
  g_assert_finalize_object (bench->takes);
  g_assert_finalize_object (bench->store);
  place_tear_down (&bench->place, NULL);
}

typedef gboolean (*FinishFunc) (StarTakes *self, GAsyncResult *result, GError **error);

static gboolean
end (Bench *bench, GAsyncResult **result, FinishFunc finish, GError **error)
{
  gboolean done = finish (bench->takes, wait_for (result), error);

  settle (result);
  return done;
}

static gboolean
load (Bench *bench)
{
  GAsyncResult *result = NULL;

  star_takes_load_async (bench->takes, NULL, take_result_cb, &result);
  return end (bench, &result, star_takes_load_finish, NULL);
}

static gboolean
save (Bench *bench, StarTake *take, GError **error)
{
  GAsyncResult *result = NULL;

  star_takes_save_async (bench->takes, take, NULL, take_result_cb, &result);
  return end (bench, &result, star_takes_save_finish, error);
}

static gboolean
remove_take (Bench *bench, const char *id)
{
  GAsyncResult *result = NULL;

  star_takes_remove_async (bench->takes, id, NULL, take_result_cb, &result);
  return end (bench, &result, star_takes_remove_finish, NULL);
}

static char *
describe (GPtrArray *takes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < takes->len; i++)
    {
      StarTake *take = takes->pdata[i];

      g_string_append_printf (text, "%s@%d ", take->id, (int) take->started_at);
    }

  return g_string_free (text, FALSE);
}

static void
assert_takes (Bench *bench, const char *expected)
{
  g_autoptr (GPtrArray) takes = star_takes_list (bench->takes);
  g_autofree char *text = describe (takes);

  g_assert_cmpstr (text, ==, expected);
  for (guint i = 0; i < takes->len; i++)
    g_assert_true (star_takes_find (bench->takes, ((StarTake *) takes->pdata[i])->id)
                   == takes->pdata[i]);
}

/* The list is what the library would say. */
static void
assert_agrees (Bench *bench)
{
  g_autoptr (StarDatabase) database = open_to_read (bench->place.path);
  g_autoptr (GPtrArray) all = star_logbook_list (database, NULL, NULL);
  g_autofree char *text = describe (all);

  assert_takes (bench, text);
}

static void
assert_told (Bench *bench, guint times)
{
  g_assert_cmpuint (bench->n_told, ==, times);
  bench->n_told = 0;
}

static void
test_changes (Bench *bench, gconstpointer data)
{
  g_autoptr (StarTake) late = take_new_told ("late", "s", 30, 130);
  g_autoptr (StarTake) early = take_new_told ("early", "s", 10, 130);
  g_autoptr (StarTake) twin = take_new_told ("twin", "s", 10, 130);
  g_autoptr (StarTake) reviewed = star_take_dup_reviewed (early, 3, "Better");

  g_assert_true (load (bench));
  assert_told (bench, 1);
  g_assert_true (save (bench, late, NULL));
  g_assert_true (save (bench, early, NULL));
  g_assert_true (save (bench, twin, NULL));
  assert_told (bench, 3);
  assert_takes (bench, "late@30 twin@10 early@10 ");
  assert_agrees (bench);

  g_assert_true (save (bench, reviewed, NULL));
  assert_told (bench, 1);
  assert_agrees (bench);
  g_assert_true (star_takes_find (bench->takes, "early") == reviewed);

  g_assert_true (remove_take (bench, "late"));
  g_assert_true (remove_take (bench, "late"));
  assert_told (bench, 1);
  assert_takes (bench, "twin@10 early@10 ");
  g_assert_null (star_takes_find (bench->takes, "late"));
  assert_agrees (bench);

  g_assert_true (save (bench, late, NULL));
  assert_takes (bench, "late@30 twin@10 early@10 ");
}

/* One that was cut off is there as such; one that is damaged is counted. */
static void
test_load (Bench *bench, gconstpointer data)
{
  g_autoptr (StarTake) damaged = take_new_full ("damaged", "s", 30);
  g_autoptr (StarTake) open = take_new_told ("open", "s", 10, 130);

  open->end = STAR_TAKE_END_OPEN;
  g_assert_true (save (bench, damaged, NULL));
  g_assert_true (save (bench, open, NULL));
  star_store_close (bench->store);
  sql_run (bench->place.path, "UPDATE take SET ending = '' WHERE id = 'damaged'");

  g_assert_true (load (bench));
  assert_takes (bench, "open@10 ");
  g_assert_cmpuint (star_takes_get_n_damaged (bench->takes), ==, 1);
  take_assert_equal (star_takes_find (bench->takes, "open"), open);
}

/* What is asked for at once is done in that order. */
static void
test_order (Bench *bench, gconstpointer data)
{
  g_autoptr (StarTake) take = take_new_told ("a", "s", 10, 130);
  GAsyncResult *first = NULL;
  GAsyncResult *second = NULL;
  GAsyncResult *third = NULL;

  star_takes_load_async (bench->takes, NULL, take_result_cb, &first);
  star_takes_save_async (bench->takes, take, NULL, take_result_cb, &second);
  star_takes_remove_async (bench->takes, "a", NULL, take_result_cb, &third);
  g_assert_true (end (bench, &third, star_takes_remove_finish, NULL));
  g_assert_true (end (bench, &second, star_takes_save_finish, NULL));
  g_assert_true (end (bench, &first, star_takes_load_finish, NULL));
  assert_told (bench, 3);
  assert_takes (bench, "");
  assert_agrees (bench);
}

/* What is not on the disk is not in the list. */
static void
test_failure (Bench *bench, gconstpointer data)
{
  g_autoptr (StarTake) first = take_new_told ("first", "s", 10, 130);
  g_autoptr (StarTake) second = take_new_told ("second", "s", 20, 130);
  g_autoptr (StarDatabase) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (bench, first, NULL));
  star_store_close (bench->store);
  bench->n_told = 0;

  other = open_to_write (bench->place.path);
  g_assert_false (save (bench, second, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_LOCKED);
  g_assert_false (remove_take (bench, "first"));
  assert_told (bench, 0);
  assert_takes (bench, "first@10 ");
}

static void
test_cancelled (Bench *bench, gconstpointer data)
{
  g_autoptr (StarTake) take = take_new_told ("a", "s", 10, 130);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  g_cancellable_cancel (cancellable);
  star_takes_save_async (bench->takes, take, cancellable, take_result_cb, &result);
  g_assert_false (end (bench, &result, star_takes_save_finish, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_told (bench, 0);
  g_assert_true (load (bench));
  assert_takes (bench, "");
}

#define ADD(path, func) \
  g_test_add ("/takes/" path, Bench, NULL, bench_set_up, func, bench_tear_down)

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
