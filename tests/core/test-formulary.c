/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "star-formulary.h"
#include "store-utils.h"

static StarOwnFormula *
save_at (StarDatabase *database, const char *id, const char *definition, gint64 position)
{
  g_autoptr (StarOwnFormula) formula = star_own_formula_new (id, definition, position);
  g_autoptr (GError) error = NULL;
  StarOwnFormula *saved = star_formulary_save (database, formula, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (star_own_formula_get_id (saved), ==, id);
  g_assert_cmpstr (star_own_formula_get_definition (saved), ==, definition);

  return saved;
}

static void
assert_saves_formula (StarDatabase *database, const char *id, const char *definition,
                      gint64 position, gint64 expected)
{
  g_autoptr (StarOwnFormula) saved = save_at (database, id, definition, position);

  g_assert_cmpint (star_own_formula_get_position (saved), ==, expected);
}

/* What the library has, as "id=definition@position " each. */
static void
assert_formulas (StarDatabase *database, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = star_formulary_list (database, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (text, "%s=%s@%d ", star_own_formula_get_id (list->pdata[i]),
                            star_own_formula_get_definition (list->pdata[i]),
                            (int) star_own_formula_get_position (list->pdata[i]));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_save_and_remove (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);

  assert_formulas (database, "");
  assert_saves_formula (database, "b", "{}", STAR_OWN_FORMULA_AT_END, 0);
  assert_saves_formula (database, "a", "[1]", STAR_OWN_FORMULA_AT_END, 1);
  assert_saves_formula (database, "c", "größer", STAR_OWN_FORMULA_AT_END, 2);
  assert_formulas (database, "b={}@0 a=[1]@1 c=größer@2 ");

  /* Another definition stays where the first one was, wherever it is said to go. */
  assert_saves_formula (database, "a", "{2}", STAR_OWN_FORMULA_AT_END, 1);
  assert_saves_formula (database, "b", "{3}", 7, 0);
  g_clear_object (&database);
  database = open_to_write (place->path);
  assert_formulas (database, "b={3}@0 a={2}@1 c=größer@2 ");

  g_assert_true (star_formulary_remove (database, "c", NULL));
  g_assert_true (star_formulary_remove (database, "c", NULL));
  assert_formulas (database, "b={3}@0 a={2}@1 ");

  /* What was taken away comes back to its place, even if another one has it now. */
  assert_saves_formula (database, "d", "{}", STAR_OWN_FORMULA_AT_END, 2);
  assert_saves_formula (database, "c", "{}", 2, 2);
  assert_saves_formula (database, "e", "{}", STAR_OWN_FORMULA_AT_END, 3);
  assert_formulas (database, "b={3}@0 a={2}@1 c={}@2 d={}@2 e={}@3 ");
  assert_whole (database);
}

static void
test_read_only (Place *place, gconstpointer data)
{
  g_autoptr (StarOwnFormula) formula = star_own_formula_new ("b", "{}", 0);
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GError) error = NULL;

  assert_saves_formula (database, "a", "{}", STAR_OWN_FORMULA_AT_END, 0);
  g_clear_object (&database);
  database = open_to_read (place->path);
  g_assert_null (star_formulary_save (database, formula, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_READ_ONLY);
  g_assert_false (star_formulary_remove (database, "a", NULL));
  assert_formulas (database, "a={}@0 ");
}

/* What can not be kept is refused with a reason, and what was there stays. */
static void
test_length (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autofree char *longest = g_strnfill (STAR_OWN_FORMULA_MAX_LENGTH, 'x');
  g_autofree char *too_long = g_strconcat (longest, "x", NULL);
  g_autoptr (StarOwnFormula) long_one = star_own_formula_new ("long", too_long, 0);
  g_autoptr (StarOwnFormula) invalid = star_own_formula_new ("invalid", "\xff", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;

  assert_saves_formula (database, "long", longest, STAR_OWN_FORMULA_AT_END, 0);
  g_assert_null (star_formulary_save (database, long_one, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "“long”"));
  g_assert_null (star_formulary_save (database, invalid, NULL));

  list = star_formulary_list (database, NULL, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpstr (star_own_formula_get_definition (list->pdata[0]), ==, longest);
}

static void
test_count (Place *place, gconstpointer data)
{
  g_autoptr (StarOwnFormula) formula =
    star_own_formula_new ("one-more", "{}", STAR_OWN_FORMULA_AT_END);
  g_autofree char *fill =
    g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
                     "INSERT INTO formula SELECT 'f' || i, '{}', i FROM n",
                     STAR_OWN_FORMULA_MAX_COUNT);
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  library_make (place->path);
  sql_run (place->path, fill);
  database = open_to_write (place->path);

  g_assert_null (star_formulary_save (database, formula, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED);
  list = star_formulary_list (database, NULL, NULL);
  g_assert_cmpuint (list->len, ==, STAR_OWN_FORMULA_MAX_COUNT);
  assert_saves_formula (database, "f7", "{7}", STAR_OWN_FORMULA_AT_END, 7);
}

static const struct {
  const char *name;
  const char *sql;
} damages[] = {
  { "definition", "UPDATE formula SET definition = CAST (x'7bff' AS TEXT) WHERE id = 'b'" },
  { "id", "UPDATE formula SET id = CAST (x'ff' AS TEXT) WHERE id = 'b'" },
};

/* One that is damaged is told, and keeps nobody from the others nor from the stories; it can be
 * written anew. */
static void
test_damage (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = titled_story_new ("Whole");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  guint n_damaged = 0;

  assert_saves (database, story);
  assert_saves_formula (database, "a", "{}", STAR_OWN_FORMULA_AT_END, 0);
  assert_saves_formula (database, "b", "{}", STAR_OWN_FORMULA_AT_END, 1);
  assert_saves_formula (database, "c", "{}", STAR_OWN_FORMULA_AT_END, 2);
  g_clear_object (&database);
  sql_run (place->path, damages[i].sql);

  database = open_to_write (place->path);
  list = star_formulary_list (database, &n_damaged, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_damaged, ==, 1);
  assert_formulas (database, "a={}@0 c={}@2 ");
  stories = star_library_load_all (database, NULL);
  g_assert_cmpuint (stories->len, ==, 1);

  g_assert_true (star_database_check_integrity (database, &problems, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (problems->pdata[0], "1 formula of your own is damaged"));

  assert_saves_formula (database, "b", "{new}", 1, 1);
  assert_formulas (database, "a={}@0 b={new}@1 c={}@2 ");
}

#define ADD(path, func) \
  g_test_add ("/formulary/" path, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("save-and-remove", test_save_and_remove);
  ADD ("read-only", test_read_only);
  ADD ("length", test_length);
  ADD ("count", test_count);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/formulary/damage/%s", damages[i].name);

      g_test_add (path, Place, GINT_TO_POINTER (i), place_set_up, test_damage, place_tear_down);
    }

  return g_test_run ();
}
