/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-formulary.h"
#include "star-own-formulas.h"
#include "store-utils.h"

/* The user's formulas, and what their list told. */
typedef struct {
  Place place;
  StarStore *store;
  StarOwnFormulas *formulas;
  GString *log;
} Bench;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Bench *bench)
{
  g_string_append_printf (bench->log, "%u-%u+%u ", position, removed, added);
}

static void
bench_set_up (Bench *bench, gconstpointer data)
{
  place_set_up (&bench->place, NULL);
  bench->store = star_store_new (bench->place.path);
  bench->formulas = star_own_formulas_new (bench->store);
  bench->log = g_string_new (NULL);
  g_signal_connect (bench->formulas, "items-changed", G_CALLBACK (items_changed_cb), bench);
}

static void
bench_tear_down (Bench *bench, gconstpointer data)
{
  star_store_close (bench->store);
  g_assert_finalize_object (bench->formulas);
  g_assert_finalize_object (bench->store);
  g_string_free (bench->log, TRUE);
  place_tear_down (&bench->place, NULL);
}

typedef gboolean (*FinishFunc) (StarOwnFormulas *self, GAsyncResult *result, GError **error);

static gboolean
end (Bench *bench, GAsyncResult **result, FinishFunc finish, GError **error)
{
  gboolean done = finish (bench->formulas, wait_for (result), error);
  settle (result);

  return done;
}

static gboolean
load (Bench *bench, GError **error)
{
  GAsyncResult *result = NULL;

  star_own_formulas_load_async (bench->formulas, NULL, take_result_cb, &result);
  return end (bench, &result, star_own_formulas_load_finish, error);
}

static gboolean
save (Bench *bench, const char *id, const char *definition, gint64 position, GError **error)
{
  g_autoptr (StarOwnFormula) formula = star_own_formula_new (id, definition, position);
  GAsyncResult *result = NULL;

  star_own_formulas_save_async (bench->formulas, formula, NULL, take_result_cb, &result);
  return end (bench, &result, star_own_formulas_save_finish, error);
}

static gboolean
remove_formula (Bench *bench, const char *id, GError **error)
{
  GAsyncResult *result = NULL;

  star_own_formulas_remove_async (bench->formulas, id, NULL, take_result_cb, &result);
  return end (bench, &result, star_own_formulas_remove_finish, error);
}

static char *
describe (GPtrArray *formulas)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < formulas->len; i++)
    g_string_append_printf (text, "%s=%s@%d ", star_own_formula_get_id (formulas->pdata[i]),
                            star_own_formula_get_definition (formulas->pdata[i]),
                            (int) star_own_formula_get_position (formulas->pdata[i]));

  return g_string_free (text, FALSE);
}

/* The list is what is expected, and, unless it was never loaded, what the library would say. */
static void
assert_formulas (Bench *bench, const char *expected)
{
  g_autoptr (GPtrArray) list = star_own_formulas_list (bench->formulas);
  g_autofree char *text = describe (list);
  GListModel *model = G_LIST_MODEL (bench->formulas);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, list->len);
  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (StarOwnFormula) item = g_list_model_get_item (model, i);

      g_assert_true (item == list->pdata[i]);
      g_assert_true (star_own_formulas_find (bench->formulas, star_own_formula_get_id (item))
                     == item);
    }
  g_assert_null (g_list_model_get_item (model, list->len));
}

static void
assert_agrees (Bench *bench)
{
  g_autoptr (StarDatabase) database = open_to_read (bench->place.path);
  g_autoptr (GPtrArray) all = star_formulary_list (database, NULL, NULL);
  g_autofree char *text = describe (all);

  assert_formulas (bench, text);
}

/* What was told since the last time. */
static void
assert_told (Bench *bench, const char *items)
{
  g_assert_cmpstr (bench->log->str, ==, items);
  g_string_truncate (bench->log, 0);
}

static void
test_changes (Bench *bench, gconstpointer data)
{
  g_autoptr (StarOwnFormula) found = NULL;

  g_assert_true (load (bench, NULL));
  assert_told (bench, "0-0+0 ");
  g_assert_true (save (bench, "b", "{}", STAR_OWN_FORMULA_AT_END, NULL));
  g_assert_true (save (bench, "a", "{}", STAR_OWN_FORMULA_AT_END, NULL));
  g_assert_true (save (bench, "c", "{}", STAR_OWN_FORMULA_AT_END, NULL));
  assert_told (bench, "0-0+1 1-0+1 2-0+1 ");
  assert_formulas (bench, "b={}@0 a={}@1 c={}@2 ");

  g_assert_true (save (bench, "a", "{1}", STAR_OWN_FORMULA_AT_END, NULL));
  assert_told (bench, "1-1+1 ");
  assert_agrees (bench);

  found = g_object_ref (star_own_formulas_find (bench->formulas, "a"));
  g_assert_true (remove_formula (bench, "a", NULL));
  assert_told (bench, "1-1+0 ");
  g_assert_null (star_own_formulas_find (bench->formulas, "a"));
  g_assert_true (remove_formula (bench, "a", NULL));
  assert_told (bench, "");

  /* Taken back, it is where it was. */
  g_assert_true (save (bench, "a", star_own_formula_get_definition (found),
                       star_own_formula_get_position (found), NULL));
  assert_told (bench, "1-0+1 ");
  assert_formulas (bench, "b={}@0 a={1}@1 c={}@2 ");
  assert_agrees (bench);
}

static void
test_load (Bench *bench, gconstpointer data)
{
  g_assert_true (save (bench, "a", "{}", STAR_OWN_FORMULA_AT_END, NULL));
  g_assert_true (save (bench, "b", "{}", STAR_OWN_FORMULA_AT_END, NULL));
  star_store_close (bench->store);
  sql_run (bench->place.path,
           "UPDATE formula SET definition = CAST (x'ff' AS TEXT) WHERE id = 'a'");

  assert_told (bench, "0-0+1 1-0+1 ");
  g_assert_true (load (bench, NULL));
  assert_told (bench, "0-2+1 ");
  assert_formulas (bench, "b={}@1 ");
  g_assert_cmpuint (star_own_formulas_get_n_damaged (bench->formulas), ==, 1);
}

/* What is asked for at once is done in that order. */
static void
test_order (Bench *bench, gconstpointer data)
{
  g_autoptr (StarOwnFormula) formula = star_own_formula_new ("a", "{}", 3);
  GAsyncResult *first = NULL;
  GAsyncResult *second = NULL;
  GAsyncResult *third = NULL;

  star_own_formulas_load_async (bench->formulas, NULL, take_result_cb, &first);
  star_own_formulas_save_async (bench->formulas, formula, NULL, take_result_cb, &second);
  star_own_formulas_remove_async (bench->formulas, "a", NULL, take_result_cb, &third);
  g_assert_true (end (bench, &third, star_own_formulas_remove_finish, NULL));
  g_assert_true (end (bench, &second, star_own_formulas_save_finish, NULL));
  g_assert_true (end (bench, &first, star_own_formulas_load_finish, NULL));
  assert_told (bench, "0-0+0 0-0+1 0-1+0 ");
  assert_agrees (bench);
}

static void
test_failure (Bench *bench, gconstpointer data)
{
  g_autoptr (StarDatabase) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (bench, "a", "{}", STAR_OWN_FORMULA_AT_END, NULL));
  star_store_close (bench->store);

  /* While another program has the library, it can only be read. */
  other = open_to_write (bench->place.path);
  assert_told (bench, "0-0+1 ");
  g_assert_false (save (bench, "b", "{}", STAR_OWN_FORMULA_AT_END, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_LOCKED);
  g_assert_false (remove_formula (bench, "a", NULL));
  assert_told (bench, "");
  g_assert_true (load (bench, NULL));
  assert_formulas (bench, "a={}@0 ");
}

static void
test_cancelled (Bench *bench, gconstpointer data)
{
  g_autoptr (StarOwnFormula) formula = star_own_formula_new ("a", "{}", 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  g_cancellable_cancel (cancellable);
  star_own_formulas_save_async (bench->formulas, formula, cancellable, take_result_cb, &result);
  g_assert_false (end (bench, &result, star_own_formulas_save_finish, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_told (bench, "");
  g_assert_true (load (bench, NULL));
  assert_formulas (bench, "");
}

#define ADD(path, func) \
  g_test_add ("/own-formulas/" path, Bench, NULL, bench_set_up, func, bench_tear_down)

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
