/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-logbook.h"

#include <string.h>

#include "store-utils.h"
#include "take-utils.h"

static void
assert_saves_take (StarDatabase *database, const StarTake *take)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = star_logbook_save (database, take, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

static GPtrArray *
list_takes (StarDatabase *database, guint n_damaged)
{
  g_autoptr (GError) error = NULL;
  guint found = 0;
  GPtrArray *takes = star_logbook_list (database, &found, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found, ==, n_damaged);
  return takes;
}

/* What the library has, as "id " each. */
static void
assert_takes (StarDatabase *database, const char *expected, guint n_damaged)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) takes = list_takes (database, n_damaged);

  for (guint i = 0; i < takes->len; i++)
    g_string_append_printf (text, "%s ", ((StarTake *) takes->pdata[i])->id);
  g_assert_cmpstr (text->str, ==, expected);
}

/* Nothing of a take gets lost or mixed up with another one's. */
static void
test_round_trip (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarTake) empty = star_take_new ("empty", "", "", "");
  g_autoptr (StarTake) full = take_new_full ("full", "s", 20);
  g_autoptr (StarTake) twin = take_new_full ("twin", "s", 20);
  g_autoptr (StarTake) told = take_new_told ("told", "s", 10, 130);
  g_autoptr (GPtrArray) takes = NULL;

  assert_takes (database, "", 0);
  assert_saves_take (database, full);
  assert_saves_take (database, told);
  assert_saves_take (database, empty);
  assert_saves_take (database, twin);
  g_clear_object (&database);

  /* The newest first; of two at one moment, the one that came last. */
  database = open_to_read (place->path);
  assert_takes (database, "twin full told empty ", 0);
  takes = list_takes (database, 0);
  take_assert_equal (takes->pdata[0], twin);
  take_assert_equal (takes->pdata[1], full);
  take_assert_equal (takes->pdata[2], told);
  take_assert_equal (takes->pdata[3], empty);
  assert_whole (database);
}

/* A running take is measured again and again; at last there is one, as it was at last. */
static void
test_replace (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarTake) other = take_new_full ("other", "s", 10);
  g_autoptr (StarTake) full = take_new_full ("t", "s", 10);
  g_autoptr (StarTake) told = take_new_told ("t", "s2", 10, 130);
  g_autoptr (GPtrArray) takes = NULL;

  assert_saves_take (database, full);
  assert_saves_take (database, other);
  for (int i = 0; i < 3; i++)
    assert_saves_take (database, told);

  takes = list_takes (database, 0);
  g_assert_cmpuint (takes->len, ==, 2);
  take_assert_equal (takes->pdata[0], other);
  take_assert_equal (takes->pdata[1], told);
  assert_whole (database);
}

static void
test_remove (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarTake) first = take_new_full ("first", "s", 10);
  g_autoptr (StarTake) second = take_new_full ("second", "s", 20);
  g_autoptr (GPtrArray) takes = NULL;

  assert_saves_take (database, first);
  assert_saves_take (database, second);
  g_assert_true (star_logbook_remove (database, "first", NULL));
  g_assert_true (star_logbook_remove (database, "first", NULL));
  assert_takes (database, "second ", 0);
  assert_whole (database);

  /* Taken back, it is as it was. */
  assert_saves_take (database, first);
  takes = list_takes (database, 0);
  take_assert_equal (takes->pdata[0], second);
  take_assert_equal (takes->pdata[1], first);
}

/* The history of a story outlives it, and is there when it comes back. */
static void
test_story_removed (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = titled_story_new ("Told");
  g_autoptr (StarTake) take = take_new_told ("t", star_story_get_id (story), 10, 120);
  g_autoptr (GPtrArray) takes = NULL;

  assert_saves (database, story);
  assert_saves_take (database, take);
  g_assert_true (star_library_delete (database, star_story_get_id (story), NULL));
  assert_whole (database);
  assert_saves (database, story);

  takes = list_takes (database, 0);
  g_assert_cmpuint (takes->len, ==, 1);
  take_assert_equal (takes->pdata[0], take);
}

static void
test_read_only (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarTake) take = take_new_full ("t", "s", 10);
  g_autoptr (StarTake) other = take_new_full ("o", "s", 10);
  g_autoptr (GError) error = NULL;

  assert_saves_take (database, take);
  g_clear_object (&database);
  database = open_to_read (place->path);
  g_assert_false (star_logbook_save (database, other, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_READ_ONLY);
  g_assert_false (star_logbook_remove (database, "t", NULL));
  assert_takes (database, "t ", 0);
}

/* What would make the take unreadable is refused, and the one before stays. */
static void
test_invalid (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarTake) take = take_new_full ("t", "s", 10);
  g_autoptr (StarTake) invalid = star_take_dup_reviewed (take, 1, "\xff");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) takes = NULL;

  assert_saves_take (database, take);
  g_assert_false (star_logbook_save (database, invalid, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED);
  takes = list_takes (database, 0);
  take_assert_equal (takes->pdata[0], take);
}

static const struct {
  const char *name;
  const char *sql;
} damages[] = {
  { "id", "UPDATE take SET id = CAST (x'ff' AS TEXT) WHERE id = 'b'" },
  { "note", "UPDATE take SET note = CAST (x'7bff' AS TEXT) WHERE id = 'b'" },
  { "ending", "UPDATE take SET ending = 'evaporated' WHERE id = 'b'" },
  { "rating", "UPDATE take SET rating = 6 WHERE id = 'b'" },
  { "marks", "UPDATE take SET marks = 1 << 40 WHERE id = 'b'" },
  { "elapsed", "UPDATE take SET elapsed = 9223372036854775807 WHERE id = 'b'" },
  { "target", "UPDATE take SET target = 2147483647 WHERE id = 'b'" },
  { "time", "UPDATE take_phase SET time = 9223372036854775807 WHERE position = 1"
    " AND take = (SELECT number FROM take WHERE id = 'b')" },
  { "planned", "UPDATE take_phase SET planned = 2147483647 WHERE position = 1"
    " AND take = (SELECT number FROM take WHERE id = 'b')" },
  { "visit", "UPDATE take_visit SET start = 9223372036854775807 WHERE position = 1"
    " AND take = (SELECT number FROM take WHERE id = 'b')" },
  { "phase", "UPDATE take_phase SET name = CAST (x'ff' AS TEXT) WHERE position = 1"
    " AND take = (SELECT number FROM take WHERE id = 'b')" },
  { "section", "UPDATE take_phase SET section = 'epilogue' WHERE position = 1"
    " AND take = (SELECT number FROM take WHERE id = 'b')" },
  { "phase-lost", "DELETE FROM take_phase WHERE position > 0"
    " AND take = (SELECT number FROM take WHERE id = 'b')" },
  { "twist", "UPDATE take_round SET twist = CAST (x'ff' AS TEXT)"
    " WHERE take = (SELECT number FROM take WHERE id = 'b')" },
  { "answer", "UPDATE take_list SET value = CAST (x'ff' AS TEXT) WHERE kind = 'answer'"
    " AND position = 1 AND take = (SELECT number FROM take WHERE id = 'b')" },
};

/* One that is damaged is told, and keeps nobody from the others nor from the stories; it can be
 * written anew. */
static void
test_damage (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = titled_story_new ("Whole");
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  static const char *const ids[] = { "a", "b", "c" };

  assert_saves (database, story);
  for (gsize k = 0; k < G_N_ELEMENTS (ids); k++)
    {
      g_autoptr (StarTake) take = take_new_full (ids[k], "s", 100 - (int) k);

      assert_saves_take (database, take);
    }
  g_clear_object (&database);
  sql_run (place->path, damages[i].sql);

  database = open_to_write (place->path);
  assert_takes (database, "a c ", 1);
  stories = star_library_load_all (database, NULL);
  g_assert_cmpuint (stories->len, ==, 1);
  g_assert_true (star_database_check_integrity (database, &problems, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (problems->pdata[0], "1 take is damaged"));

  if (i > 0)
    {
      g_autoptr (StarTake) again = take_new_full ("b", "s", 99);

      assert_saves_take (database, again);
      assert_takes (database, "a b c ", 0);
    }
}

#define ADD(path, func) \
  g_test_add ("/logbook/" path, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("replace", test_replace);
  ADD ("remove", test_remove);
  ADD ("story-removed", test_story_removed);
  ADD ("read-only", test_read_only);
  ADD ("invalid", test_invalid);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/logbook/damage/%s", damages[i].name);

      g_test_add (path, Place, GINT_TO_POINTER (i), place_set_up, test_damage, place_tear_down);
    }

  return g_test_run ();
}
