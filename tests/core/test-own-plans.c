/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-own-plans.h"
#include "star-planbook.h"
#include "store-utils.h"

/* The user's plans, and how often their list told that it changed. */
typedef struct {
  Place place;
  StarStore *store;
  StarOwnPlans *plans;
  guint n_told;
} Bench;

static void
changed_cb (StarOwnPlans *plans, Bench *bench)
{
  bench->n_told++;
}

static void
bench_set_up (Bench *bench, gconstpointer data)
{
  place_set_up (&bench->place, NULL);
  bench->store = star_store_new (bench->place.path);
  bench->plans = star_own_plans_new (bench->store);
  g_signal_connect (bench->plans, "changed", G_CALLBACK (changed_cb), bench);
}

static void
bench_tear_down (Bench *bench, gconstpointer data)
{
  star_store_close (bench->store);
  g_assert_finalize_object (bench->plans);
  g_assert_finalize_object (bench->store);
  place_tear_down (&bench->place, NULL);
}

typedef gboolean (*FinishFunc) (StarOwnPlans *self, GAsyncResult *result, GError **error);

static gboolean
end (Bench *bench, GAsyncResult **result, FinishFunc finish, GError **error)
{
  gboolean done = finish (bench->plans, wait_for (result), error);

  settle (result);
  return done;
}

static gboolean
load (Bench *bench)
{
  GAsyncResult *result = NULL;

  star_own_plans_load_async (bench->plans, NULL, take_result_cb, &result);
  return end (bench, &result, star_own_plans_load_finish, NULL);
}

static gboolean
save (Bench *bench, const char *id, const char *definition, GError **error)
{
  g_autoptr (StarOwnPlan) plan = star_own_plan_new (id, definition);
  GAsyncResult *result = NULL;

  star_own_plans_save_async (bench->plans, plan, NULL, take_result_cb, &result);
  return end (bench, &result, star_own_plans_save_finish, error);
}

static gboolean
remove_plan (Bench *bench, const char *id)
{
  GAsyncResult *result = NULL;

  star_own_plans_remove_async (bench->plans, id, NULL, take_result_cb, &result);
  return end (bench, &result, star_own_plans_remove_finish, NULL);
}

static char *
describe (GPtrArray *plans)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plans->len; i++)
    {
      StarOwnPlan *plan = plans->pdata[i];

      g_string_append_printf (text, "%s=%s ", plan->id, plan->definition);
    }

  return g_string_free (text, FALSE);
}

static void
assert_plans (Bench *bench, const char *expected)
{
  g_autoptr (GPtrArray) plans = star_own_plans_list (bench->plans);
  g_autofree char *text = describe (plans);

  g_assert_cmpstr (text, ==, expected);
  for (guint i = 0; i < plans->len; i++)
    g_assert_true (star_own_plans_find (bench->plans, ((StarOwnPlan *) plans->pdata[i])->id)
                   == plans->pdata[i]);
}

/* The list is what the library would say. */
static void
assert_agrees (Bench *bench)
{
  g_autoptr (StarDatabase) database = open_to_read (bench->place.path);
  g_autoptr (GPtrArray) all = star_planbook_list (database, NULL, NULL);
  g_autofree char *text = describe (all);

  assert_plans (bench, text);
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
  g_assert_true (load (bench));
  assert_told (bench, 1);
  g_assert_true (save (bench, "b", "{}", NULL));
  g_assert_true (save (bench, "a", "{}", NULL));
  g_assert_true (save (bench, "b", "{1}", NULL));
  assert_told (bench, 3);
  assert_plans (bench, "b={1} a={} ");
  assert_agrees (bench);

  g_assert_true (remove_plan (bench, "b"));
  g_assert_true (remove_plan (bench, "b"));
  assert_told (bench, 1);
  g_assert_null (star_own_plans_find (bench->plans, "b"));
  assert_plans (bench, "a={} ");
  assert_agrees (bench);
}

static void
test_load (Bench *bench, gconstpointer data)
{
  g_assert_true (save (bench, "a", "{}", NULL));
  g_assert_true (save (bench, "b", "{}", NULL));
  star_store_close (bench->store);
  sql_run (bench->place.path,
           "UPDATE plan SET definition = CAST (x'ff' AS TEXT) WHERE id = 'a'");

  g_assert_true (load (bench));
  assert_plans (bench, "b={} ");
  g_assert_cmpuint (star_own_plans_get_n_damaged (bench->plans), ==, 1);
}

/* What is not on the disk is not in the list. */
static void
test_failure (Bench *bench, gconstpointer data)
{
  g_autoptr (StarDatabase) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (bench, "a", "{}", NULL));
  star_store_close (bench->store);
  bench->n_told = 0;

  other = open_to_write (bench->place.path);
  g_assert_false (save (bench, "b", "{}", &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_LOCKED);
  g_assert_false (remove_plan (bench, "a"));
  assert_told (bench, 0);
  assert_plans (bench, "a={} ");
}

#define ADD(path, func) \
  g_test_add ("/own-plans/" path, Bench, NULL, bench_set_up, func, bench_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("changes", test_changes);
  ADD ("load", test_load);
  ADD ("failure", test_failure);

  return g_test_run ();
}
