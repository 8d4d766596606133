/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-planbook.h"

#include <string.h>

#include "store-utils.h"

static void
assert_saves_plan (StarDatabase *database, const char *id, const char *definition)
{
  g_autoptr (StarOwnPlan) plan = star_own_plan_new (id, definition);
  g_autoptr (GError) error = NULL;
  gboolean saved = star_planbook_save (database, plan, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

/* What the library has, as "id=definition " each. */
static void
assert_plans (StarDatabase *database, const char *expected, guint n_damaged)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint found = 0;
  g_autoptr (GPtrArray) list = star_planbook_list (database, &found, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found, ==, n_damaged);
  for (guint i = 0; i < list->len; i++)
    {
      StarOwnPlan *plan = list->pdata[i];

      g_string_append_printf (text, "%s=%s ", plan->id, plan->definition);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_save_and_remove (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);

  assert_plans (database, "", 0);
  assert_saves_plan (database, "b", "{}");
  assert_saves_plan (database, "a", "größer");
  assert_saves_plan (database, "b", "{2}");
  g_clear_object (&database);
  database = open_to_write (place->path);
  assert_plans (database, "b={2} a=größer ", 0);

  g_assert_true (star_planbook_remove (database, "b", NULL));
  g_assert_true (star_planbook_remove (database, "b", NULL));
  assert_plans (database, "a=größer ", 0);
  assert_saves_plan (database, "b", "{}");
  assert_plans (database, "a=größer b={} ", 0);
  assert_whole (database);
}

static void
test_read_only (Place *place, gconstpointer data)
{
  g_autoptr (StarOwnPlan) plan = star_own_plan_new ("b", "{}");
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GError) error = NULL;

  assert_saves_plan (database, "a", "{}");
  g_clear_object (&database);
  database = open_to_read (place->path);
  g_assert_false (star_planbook_save (database, plan, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_READ_ONLY);
  g_assert_false (star_planbook_remove (database, "a", NULL));
  assert_plans (database, "a={} ", 0);
}

/* What can not be kept is refused with a reason, and what was there stays. */
static void
test_limits (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autofree char *longest = g_strnfill (STAR_OWN_PLAN_MAX_LENGTH, 'x');
  g_autofree char *too_long = g_strconcat (longest, "x", NULL);
  g_autoptr (StarOwnPlan) long_one = star_own_plan_new ("p7", too_long);
  g_autoptr (StarOwnPlan) invalid = star_own_plan_new ("p7", "\xff");
  g_autoptr (StarOwnPlan) one_more = star_own_plan_new ("one-more", "{}");
  g_autofree char *fill =
    g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
                     "INSERT INTO plan (id, definition) SELECT 'p' || i, '{}' FROM n",
                     STAR_OWN_PLAN_MAX_COUNT);
  StarOwnPlan *refused[] = { long_one, invalid, one_more };
  g_autoptr (GPtrArray) list = NULL;

  library_make (place->path);
  sql_run (place->path, fill);
  database = open_to_write (place->path);
  assert_saves_plan (database, "p7", longest);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (star_planbook_save (database, refused[i], &error));
      g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED);
    }

  list = star_planbook_list (database, NULL, NULL);
  g_assert_cmpuint (list->len, ==, STAR_OWN_PLAN_MAX_COUNT);
  g_assert_cmpstr (((StarOwnPlan *) list->pdata[6])->definition, ==, longest);
}

static const struct {
  const char *name;
  const char *sql;
} damages[] = {
  { "definition", "UPDATE plan SET definition = CAST (x'7bff' AS TEXT) WHERE id = 'b'" },
  { "id", "UPDATE plan SET id = CAST (x'ff' AS TEXT) WHERE id = 'b'" },
};

/* One that is damaged is told, and keeps nobody from the others; it can be written anew. */
static void
test_damage (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GPtrArray) problems = NULL;

  assert_saves_plan (database, "a", "{}");
  assert_saves_plan (database, "b", "{}");
  assert_saves_plan (database, "c", "{}");
  g_clear_object (&database);
  sql_run (place->path, damages[i].sql);

  database = open_to_write (place->path);
  assert_plans (database, "a={} c={} ", 1);
  g_assert_true (star_database_check_integrity (database, &problems, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (problems->pdata[0], "1 plan of your own is damaged"));

  assert_saves_plan (database, "b", "{new}");
  assert_plans (database, i == 0 ? "a={} b={new} c={} " : "a={} c={} b={new} ", i);
}

#define ADD(path, func) \
  g_test_add ("/planbook/" path, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("save-and-remove", test_save_and_remove);
  ADD ("read-only", test_read_only);
  ADD ("limits", test_limits);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/planbook/damage/%s", damages[i].name);

      g_test_add (path, Place, GINT_TO_POINTER (i), place_set_up, test_damage, place_tear_down);
    }

  return g_test_run ();
}
