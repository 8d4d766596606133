/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-take-keeper.h"

#include "fault-vfs.h"
#include "star-fake-clock.h"
#include "star-logbook.h"
#include "store-utils.h"
#include "take-utils.h"

/* A keeper, and how often it told of a problem or that there is none any more. */
typedef struct {
  Place place;
  StarFakeClock *clock;
  StarStore *store;
  StarStoreList *takes;
  StarTakeKeeper *keeper;
  guint n_told;
} Bench;

static void
told_cb (Bench *bench)
{
  bench->n_told++;
}

static void
bench_set_up (Bench *bench, gconstpointer data)
{
  place_set_up (&bench->place, NULL);
  bench->clock = star_fake_clock_new ();
  bench->store = star_store_new (bench->place.path);
  bench->takes = star_takes_new (bench->store);
  bench->keeper = star_take_keeper_new (bench->takes, STAR_CLOCK (bench->clock));
  g_signal_connect_swapped (bench->keeper, "notify::problem", G_CALLBACK (told_cb), bench);
}

static void
bench_tear_down (Bench *bench, gconstpointer data)
{
  star_store_close (bench->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (bench->keeper);
  g_assert_finalize_object (bench->takes);
  g_assert_finalize_object (bench->store);
  g_assert_cmpuint (star_fake_clock_pending (bench->clock), ==, 0);
  g_assert_finalize_object (bench->clock);
  place_tear_down (&bench->place, NULL);
}

static gboolean
save (Bench *bench, GError **error)
{
  GAsyncResult *result = NULL;
  gboolean done;

  star_take_keeper_save_async (bench->keeper, take_result_cb, &result);
  done = star_take_keeper_save_finish (bench->keeper, wait_for (&result), error);
  settle (&result);

  return done;
}

static void
keep (Bench *bench, const char *id, gint64 elapsed)
{
  g_autoptr (StarTake) take = take_new_told (id, "", 1000, 140);

  take->elapsed = elapsed;
  star_take_keeper_keep (bench->keeper, take);
}

/* What the library has, as "id elapsed " each. */
static char *
list (Bench *bench)
{
  g_autoptr (StarDatabase) database = open_to_read (bench->place.path);
  g_autoptr (GPtrArray) takes = star_logbook_list (database, NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < takes->len; i++)
    {
      const StarTake *take = g_ptr_array_index (takes, i);

      g_string_append_printf (text, "%s %d ", take->id, (int) take->elapsed);
    }

  return g_string_free (text, FALSE);
}

static void
assert_kept (Bench *bench, const char *expected)
{
  g_autofree char *text = list (bench);

  g_assert_cmpstr (text, ==, expected);
  g_assert_false (star_take_keeper_has_unsaved (bench->keeper));
}

/* However many measures come before the first is on disk, the last is there in the end. */
static void
test_newest (Bench *bench, gconstpointer data)
{
  g_assert_false (star_take_keeper_has_unsaved (bench->keeper));
  g_assert_true (save (bench, NULL));
  for (guint i = 1; i <= 20; i++)
    keep (bench, "a", i);
  keep (bench, "b", 7);
  g_assert_true (star_take_keeper_has_unsaved (bench->keeper));
  g_assert_true (save (bench, NULL));
  assert_kept (bench, "b 7 a 20 ");
  g_assert_cmpuint (bench->n_told, ==, 0);
}

/* The last measure is found wherever it is: waiting, on its way, or on the disk. */
static void
test_find (Bench *bench, gconstpointer data)
{
  g_assert_null (star_take_keeper_find (bench->keeper, "a"));
  keep (bench, "a", 1);
  g_assert_cmpint (star_take_keeper_find (bench->keeper, "a")->elapsed, ==, 1);
  keep (bench, "a", 2);
  keep (bench, "b", 3);
  g_assert_cmpint (star_take_keeper_find (bench->keeper, "a")->elapsed, ==, 2);
  g_assert_cmpint (star_take_keeper_find (bench->keeper, "b")->elapsed, ==, 3);
  g_assert_true (save (bench, NULL));
  g_assert_false (star_take_keeper_has_unsaved (bench->keeper));
  g_assert_cmpint (star_take_keeper_find (bench->keeper, "a")->elapsed, ==, 2);
  g_assert_null (star_take_keeper_find (bench->keeper, "c"));
}

/* Told once, tried again by itself, and nothing is lost meanwhile. */
static void
test_retry (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  keep (bench, "a", 1);
  g_assert_true (save (bench, NULL));
  fault_vfs_arm (FAULT_FULL, 1, TRUE);
  keep (bench, "a", 2);
  g_assert_false (save (bench, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FULL);
  g_assert_cmpstr (star_take_keeper_get_problem (bench->keeper), ==, error->message);
  g_assert_cmpuint (bench->n_told, ==, 1);

  /* The next measure is an attempt, too. */
  keep (bench, "a", 3);
  keep (bench, "b", 4);
  g_assert_false (save (bench, NULL));
  g_assert_cmpuint (bench->n_told, ==, 1);
  g_assert_cmpuint (star_fake_clock_pending (bench->clock), ==, 1);

  g_assert_cmpuint (fault_disarm (), >, 0);
  star_fake_clock_advance (bench->clock, 5 * G_TIME_SPAN_SECOND);
  g_assert_true (save (bench, NULL));
  assert_kept (bench, "b 4 a 3 ");
  g_assert_null (star_take_keeper_get_problem (bench->keeper));
  g_assert_cmpuint (bench->n_told, ==, 2);
}

/* What fails does not come back in the place of what was measured since. */
static void
test_newer_meanwhile (Bench *bench, gconstpointer data)
{
  keep (bench, "a", 1);
  g_assert_true (save (bench, NULL));
  fault_vfs_arm (FAULT_FULL, 1, TRUE);
  keep (bench, "a", 2);
  keep (bench, "a", 3);
  g_assert_false (save (bench, NULL));
  g_assert_cmpint (star_take_keeper_find (bench->keeper, "a")->elapsed, ==, 3);
  g_assert_cmpuint (fault_disarm (), >, 0);

  /* The attempt that works leaves none to be made. */
  keep (bench, "b", 4);
  g_assert_true (save (bench, NULL));
  g_assert_cmpuint (star_fake_clock_pending (bench->clock), ==, 0);
  assert_kept (bench, "b 4 a 3 ");
}

/* A keeper that goes while it waits to try again calls nobody later. */
static void
test_gone (Bench *bench, gconstpointer data)
{
  keep (bench, "a", 1);
  g_assert_true (save (bench, NULL));
  fault_vfs_arm (FAULT_FULL, 1, TRUE);
  keep (bench, "a", 2);
  g_assert_false (save (bench, NULL));
  g_assert_cmpuint (star_fake_clock_pending (bench->clock), ==, 1);
  g_assert_cmpuint (fault_disarm (), >, 0);
}

#define ADD_TEST(path, function) \
  g_test_add (path, Bench, NULL, bench_set_up, function, bench_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();

  ADD_TEST ("/take-keeper/newest", test_newest);
  ADD_TEST ("/take-keeper/find", test_find);
  ADD_TEST ("/take-keeper/retry", test_retry);
  ADD_TEST ("/take-keeper/newer-meanwhile", test_newer_meanwhile);
  ADD_TEST ("/take-keeper/gone", test_gone);

  return g_test_run ();
}
