/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-everywhere.h"
#include "store-utils.h"

static void
assert_adds (StarDatabase *database, const char *flag, const char *reason, gint64 created_at)
{
  g_autoptr (StarIgnoredFlag) ignored = star_ignored_flag_new (flag, reason, created_at);
  g_autoptr (GError) error = NULL;

  g_assert_true (star_everywhere_add (database, ignored, &error));
  g_assert_no_error (error);
}

static void
assert_flags (StarDatabase *database, const char *expected)
{
  g_auto (GStrv) flags = star_everywhere_dup_flags (database, NULL);
  g_autofree char *joined = NULL;

  g_assert_nonnull (flags);
  joined = g_strjoinv (" ", flags);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_add_and_remove (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GPtrArray) list = NULL;
  StarIgnoredFlag *first;

  assert_flags (database, "");
  assert_adds (database, "no-cost", "We never speak of money", 200);
  assert_adds (database, "jargon", "", 100);
  assert_adds (database, "aaa", "", 200);
  assert_flags (database, "jargon aaa no-cost");

  /* It is on the disk, and a later choice about a flag takes the place of the earlier one. */
  g_clear_object (&database);
  database = open_to_write (place->path);
  assert_adds (database, "no-cost", "ünder NDA", -7);
  list = star_everywhere_list (database, NULL);
  g_assert_cmpuint (list->len, ==, 3);
  first = list->pdata[0];
  g_assert_cmpstr (star_ignored_flag_get_flag (first), ==, "no-cost");
  g_assert_cmpstr (star_ignored_flag_get_reason (first), ==, "ünder NDA");
  g_assert_cmpint (star_ignored_flag_get_created_at (first), ==, -7);

  g_assert_true (star_everywhere_remove (database, "no-cost", NULL));
  g_assert_true (star_everywhere_remove (database, "no-cost", NULL));
  assert_flags (database, "jargon aaa");
  assert_whole (database);
}

static void
test_read_only (Place *place, gconstpointer data)
{
  g_autoptr (StarIgnoredFlag) ignored = star_ignored_flag_new ("no-cost", "", 0);
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GError) error = NULL;

  assert_adds (database, "jargon", "", 1);
  g_clear_object (&database);
  database = open_to_read (place->path);
  g_assert_false (star_everywhere_add (database, ignored, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_READ_ONLY);
  g_assert_false (star_everywhere_remove (database, "jargon", NULL));
  assert_flags (database, "jargon");
}

static const struct {
  const char *name;
  const char *sql;
} damages[] = {
  { "text", "UPDATE ignored_everywhere SET reason = CAST (x'ff' AS TEXT) WHERE flag = 'b'" },
  { "empty", "PRAGMA ignore_check_constraints = ON;"
             "UPDATE ignored_everywhere SET flag = '' WHERE flag = 'b'" },
};

/* Half of what the user chose is not given out for all of it. */
static void
test_damage (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  assert_adds (database, "a", "", 1);
  assert_adds (database, "b", "", 2);
  g_clear_object (&database);
  sql_run (place->path, damages[i].sql);

  /* What SQLite sees by itself, it sees when the file is opened. */
  database = star_database_open (place->path, STAR_DATABASE_READ_WRITE, &error);
  if (database == NULL)
    {
      g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED);
      return;
    }

  g_assert_null (star_everywhere_list (database, &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED);
  g_assert_null (star_everywhere_dup_flags (database, NULL));
  g_assert_true (star_database_check_integrity (database, &problems, NULL));
  g_assert_cmpuint (problems->len, >=, 1);
}

#define ADD(path, func) \
  g_test_add ("/everywhere/" path, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("add-and-remove", test_add_and_remove);
  ADD ("read-only", test_read_only);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/everywhere/damage/%s", damages[i].name);

      g_test_add (path, Place, GINT_TO_POINTER (i), place_set_up, test_damage, place_tear_down);
    }

  return g_test_run ();
}
