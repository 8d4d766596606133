/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formulary.h"
#include "star-logbook.h"
#include "star-own-formulas.h"
#include "star-own-plans.h"
#include "star-planbook.h"
#include "star-takes.h"
#include "store-utils.h"
#include "take-utils.h"

/* One kind of list. */
typedef struct {
  StarStoreList *(*new_list) (StarStore *store);
  gpointer (*new_row) (const char *id, int place);
  GPtrArray *(*read) (StarDatabase *database, guint *n_damaged, GError **error);
  void (*describe) (GString *text, gpointer row);
  const char *damage;
} Kind;

static gpointer
new_take (const char *id, int place)
{
  return take_new_told (id, "s", place, 130);
}

static void
describe_take (GString *text, gpointer row)
{
  StarTake *take = row;

  g_string_append_printf (text, "%s@%d ", take->id, (int) take->started_at);
}

static gpointer
new_plan (const char *id, int place)
{
  return star_own_plan_new (id, "{}");
}

static void
describe_plan (GString *text, gpointer row)
{
  StarOwnPlan *plan = row;

  g_string_append_printf (text, "%s=%s ", plan->id, plan->definition);
}

static gpointer
new_formula (const char *id, int place)
{
  return star_own_formula_new (id, "{}", place);
}

static void
describe_formula (GString *text, gpointer row)
{
  g_string_append_printf (text, "%s=%s@%d ", star_own_formula_get_id (row),
                          star_own_formula_get_definition (row),
                          (int) star_own_formula_get_position (row));
}

static const Kind takes = {
  star_takes_new, new_take, star_logbook_list, describe_take,
  "UPDATE take SET ending = '' WHERE id = 'bad'",
};

static const Kind plans = {
  star_own_plans_new, new_plan, star_planbook_list, describe_plan,
  "UPDATE plan SET definition = CAST (x'ff' AS TEXT) WHERE id = 'bad'",
};

static const Kind formulas = {
  star_own_formulas_new, new_formula, star_formulary_list, describe_formula,
  "UPDATE formula SET definition = CAST (x'ff' AS TEXT) WHERE id = 'bad'",
};

/* A list, and how often it told that it changed. */
typedef struct {
  const Kind *kind;
  Place place;
  StarStore *store;
  StarStoreList *list;
  guint n_told;
} Bench;

static void
changed_cb (StarStoreList *list, Bench *bench)
{
  bench->n_told++;
}

static void
bench_set_up (Bench *bench, gconstpointer kind)
{
  bench->kind = kind;
  place_set_up (&bench->place, NULL);
  bench->store = star_store_new (bench->place.path);
  bench->list = bench->kind->new_list (bench->store);
  g_signal_connect (bench->list, "changed", G_CALLBACK (changed_cb), bench);
}

static void
bench_tear_down (Bench *bench, gconstpointer kind)
{
  star_store_close (bench->store);
  g_assert_finalize_object (bench->list);
  g_assert_finalize_object (bench->store);
  place_tear_down (&bench->place, NULL);
}

typedef gboolean (*FinishFunc) (StarStoreList *self, GAsyncResult *result, GError **error);

static gboolean
end (Bench *bench, GAsyncResult **result, FinishFunc finish, GError **error)
{
  gboolean done = finish (bench->list, wait_for (result), error);

  settle (result);
  return done;
}

static gboolean
load (Bench *bench)
{
  GAsyncResult *result = NULL;

  star_store_list_load_async (bench->list, NULL, take_result_cb, &result);
  return end (bench, &result, star_store_list_load_finish, NULL);
}

/* Takes @row. */
static gboolean
save (Bench *bench, gpointer row, GCancellable *cancellable, GError **error)
{
  GAsyncResult *result = NULL;

  star_store_list_save_async (bench->list, row, cancellable, take_result_cb, &result);
  STAR_STORE_LIST_GET_CLASS (bench->list)->unref_row (row);
  return end (bench, &result, star_store_list_save_finish, error);
}

static gboolean
save_new (Bench *bench, const char *id, int place)
{
  return save (bench, bench->kind->new_row (id, place), NULL, NULL);
}

static gboolean
remove_row (Bench *bench, const char *id)
{
  GAsyncResult *result = NULL;

  star_store_list_remove_async (bench->list, id, NULL, take_result_cb, &result);
  return end (bench, &result, star_store_list_remove_finish, NULL);
}

static char *
describe (Bench *bench, GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    bench->kind->describe (text, rows->pdata[i]);

  return g_string_free (text, FALSE);
}

static void
assert_rows (Bench *bench, const char *expected)
{
  g_autoptr (GPtrArray) rows = star_store_list_list (bench->list);
  g_autofree char *text = describe (bench, rows);
  StarStoreListClass *klass = STAR_STORE_LIST_GET_CLASS (bench->list);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (star_store_list_get_n_rows (bench->list), ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *id = klass->get_id (rows->pdata[i]);

      g_assert_true (star_store_list_get_row (bench->list, i) == rows->pdata[i]);
      g_assert_true (star_store_list_find (bench->list, id) == rows->pdata[i]);
    }
  g_assert_null (star_store_list_get_row (bench->list, rows->len));
}

/* The list is what is expected, and what the library would say. */
static void
assert_agrees (Bench *bench, const char *expected)
{
  g_autoptr (StarDatabase) database = open_to_read (bench->place.path);
  g_autoptr (GPtrArray) all = bench->kind->read (database, NULL, NULL);
  g_autofree char *text = describe (bench, all);

  g_assert_cmpstr (text, ==, expected);
  assert_rows (bench, expected);
}

static void
assert_told (Bench *bench, guint times)
{
  g_assert_cmpuint (bench->n_told, ==, times);
  bench->n_told = 0;
}

static void
test_remove (Bench *bench, gconstpointer kind)
{
  g_assert_true (save_new (bench, "a", 0));
  assert_told (bench, 1);
  g_assert_true (remove_row (bench, "a"));
  assert_told (bench, 1);
  g_assert_null (star_store_list_find (bench->list, "a"));
  g_assert_true (remove_row (bench, "a"));
  assert_told (bench, 0);
  assert_agrees (bench, "");
}

/* What is damaged is counted, and keeps nobody from the others. */
static void
test_load (Bench *bench, gconstpointer kind)
{
  g_autoptr (GPtrArray) good = NULL;
  g_autofree char *text = NULL;

  g_assert_true (load (bench));
  assert_told (bench, 1);
  g_assert_true (save_new (bench, "bad", 0));
  g_assert_true (save_new (bench, "good", 1));
  star_store_close (bench->store);
  sql_run (bench->place.path, bench->kind->damage);
  bench->n_told = 0;

  g_assert_true (load (bench));
  assert_told (bench, 1);
  g_assert_cmpuint (star_store_list_get_n_rows (bench->list), ==, 1);
  g_assert_cmpuint (star_store_list_get_n_damaged (bench->list), ==, 1);
  g_assert_nonnull (star_store_list_find (bench->list, "good"));
  good = star_store_list_list (bench->list);
  text = describe (bench, good);
  assert_agrees (bench, text);
}

/* What is asked for at once is done in that order. */
static void
test_order (Bench *bench, gconstpointer kind)
{
  gpointer row = bench->kind->new_row ("a", 3);
  GAsyncResult *first = NULL;
  GAsyncResult *second = NULL;
  GAsyncResult *third = NULL;

  star_store_list_load_async (bench->list, NULL, take_result_cb, &first);
  star_store_list_save_async (bench->list, row, NULL, take_result_cb, &second);
  star_store_list_remove_async (bench->list, "a", NULL, take_result_cb, &third);
  STAR_STORE_LIST_GET_CLASS (bench->list)->unref_row (row);
  g_assert_true (end (bench, &third, star_store_list_remove_finish, NULL));
  g_assert_true (end (bench, &second, star_store_list_save_finish, NULL));
  g_assert_true (end (bench, &first, star_store_list_load_finish, NULL));
  assert_told (bench, 3);
  assert_agrees (bench, "");
}

/* What is not on the disk is not in the list. */
static void
test_failure (Bench *bench, gconstpointer kind)
{
  g_autoptr (StarDatabase) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save_new (bench, "a", 0));
  star_store_close (bench->store);
  assert_told (bench, 1);

  /* While another program has the library, it can only be read. */
  other = open_to_write (bench->place.path);
  g_assert_false (save (bench, bench->kind->new_row ("b", 1), NULL, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_LOCKED);
  g_assert_false (remove_row (bench, "a"));
  assert_told (bench, 0);
  g_assert_nonnull (star_store_list_find (bench->list, "a"));
  g_assert_null (star_store_list_find (bench->list, "b"));
  g_assert_true (load (bench));
  g_assert_cmpuint (star_store_list_get_n_rows (bench->list), ==, 1);
}

static void
test_cancelled (Bench *bench, gconstpointer kind)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (save (bench, bench->kind->new_row ("a", 0), cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_told (bench, 0);
  g_assert_true (load (bench));
  assert_rows (bench, "");
}

/* The newest first, and of one moment the one that came last. */
static void
test_takes (Bench *bench, gconstpointer kind)
{
  g_autoptr (StarTake) early = take_new_told ("early", "s", 10, 130);
  StarTake *reviewed = star_take_dup_reviewed (early, 3, "Better");

  g_assert_true (load (bench));
  g_assert_true (save_new (bench, "late", 30));
  g_assert_true (save (bench, star_take_ref (early), NULL, NULL));
  g_assert_true (save_new (bench, "twin", 10));
  assert_told (bench, 4);
  assert_agrees (bench, "late@30 twin@10 early@10 ");

  g_assert_true (save (bench, reviewed, NULL, NULL));
  assert_told (bench, 1);
  assert_agrees (bench, "late@30 twin@10 early@10 ");
  g_assert_true (star_store_list_find (bench->list, "early") == reviewed);

  g_assert_true (remove_row (bench, "late"));
  assert_agrees (bench, "twin@10 early@10 ");
  g_assert_true (save_new (bench, "late", 30));
  assert_agrees (bench, "late@30 twin@10 early@10 ");
}

/* One that was cut off is there as such. */
static void
test_open_take (Bench *bench, gconstpointer kind)
{
  g_autoptr (StarTake) open = take_new_full ("open", "s", 10);

  open->end = STAR_TAKE_END_OPEN;
  g_assert_true (save (bench, star_take_ref (open), NULL, NULL));
  g_assert_true (load (bench));
  g_assert_true (star_store_list_find (bench->list, "open") != open);
  take_assert_equal (star_store_list_find (bench->list, "open"), open);
}

/* The oldest first. */
static void
test_plans (Bench *bench, gconstpointer kind)
{
  g_assert_true (save_new (bench, "b", 0));
  g_assert_true (save_new (bench, "a", 0));
  g_assert_true (save (bench, star_own_plan_new ("b", "{1}"), NULL, NULL));
  assert_told (bench, 3);
  assert_agrees (bench, "b={1} a={} ");

  g_assert_true (remove_row (bench, "b"));
  assert_agrees (bench, "a={} ");
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

/* By position, which a new one gets from the library; and all is told to who shows them. */
static void
test_formulas (Bench *bench, gconstpointer kind)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (StarOwnFormula) found = NULL;
  g_autoptr (StarOwnFormula) last = NULL;
  GListModel *model = G_LIST_MODEL (bench->list);

  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), log);
  g_assert_true (load (bench));
  g_assert_true (save_new (bench, "b", STAR_OWN_FORMULA_AT_END));
  g_assert_true (save_new (bench, "a", STAR_OWN_FORMULA_AT_END));
  g_assert_true (save_new (bench, "c", STAR_OWN_FORMULA_AT_END));
  g_assert_cmpstr (log->str, ==, "0-0+0 0-0+1 1-0+1 2-0+1 ");
  assert_agrees (bench, "b={}@0 a={}@1 c={}@2 ");
  last = g_list_model_get_item (model, 2);
  g_assert_true (last == star_store_list_find (bench->list, "c"));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 3);
  g_assert_null (g_list_model_get_item (model, 3));

  g_string_truncate (log, 0);
  g_assert_true (save (bench, star_own_formula_new ("a", "{1}", STAR_OWN_FORMULA_AT_END), NULL,
                       NULL));
  found = g_object_ref (star_store_list_find (bench->list, "a"));
  g_assert_true (remove_row (bench, "a"));
  g_assert_true (remove_row (bench, "a"));
  assert_agrees (bench, "b={}@0 c={}@2 ");
  /* Taken back, it is where it was. */
  g_assert_true (save (bench, g_object_ref (found), NULL, NULL));
  assert_agrees (bench, "b={}@0 a={1}@1 c={}@2 ");
  g_assert_true (load (bench));
  g_assert_cmpstr (log->str, ==, "1-1+1 1-1+0 1-0+1 0-3+3 ");
}

#define ADD(path, kind, func) \
  g_test_add ("/store-list/" path, Bench, &kind, bench_set_up, func, bench_tear_down)
#define ADD_EACH(path, func) \
  ADD ("takes/" path, takes, func); \
  ADD ("plans/" path, plans, func); \
  ADD ("formulas/" path, formulas, func)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_EACH ("remove", test_remove);
  ADD_EACH ("load", test_load);
  ADD_EACH ("order", test_order);
  ADD_EACH ("failure", test_failure);
  ADD_EACH ("cancelled", test_cancelled);
  ADD ("takes/changes", takes, test_takes);
  ADD ("takes/open", takes, test_open_take);
  ADD ("plans/changes", plans, test_plans);
  ADD ("formulas/changes", formulas, test_formulas);

  return g_test_run ();
}
