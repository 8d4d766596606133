/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "star-connection-private.h"
#include "star-everywhere.h"
#include "star-formulary.h"
#include "star-logbook.h"
#include "star-migrations-private.h"
#include "star-planbook.h"
#include "store-utils.h"
#include "take-utils.h"

/* From the library of each earlier version to that of today, with a backup of what it was. That
 * nothing is lost when it is interrupted is in test-faults and test-torture. */

#define FOREIGN_ID "22222222-2222-4333-8444-555555555555"
#define BACKUP "stories-backup-format-1.db"
#define SECOND_BACKUP "stories-backup-format-1-2.db"

static void
test_migration_rolls_back (Place *place, gconstpointer data)
{
  static const StarMigration bad[] = {
    { 1, star_schema_1 },
    { 2, "CREATE TABLE second (x TEXT); INSERT INTO nowhere VALUES (1)" },
  };
  static const StarMigration orphans[] = {
    { 1, star_schema_1 },
    { 2, "PRAGMA defer_foreign_keys = ON; INSERT INTO follow_up VALUES (9, 0, '', '', '', 0)" },
  };
  static const StarMigration good[] = {
    { 1, star_schema_1 },
    { 2, "CREATE TABLE second (x TEXT)" },
  };
  g_autoptr (sqlite3) connection = NULL;
  g_autofree char *version_before = NULL;
  g_autofree char *version = NULL;
  g_autofree char *tables = NULL;
  g_autofree char *version_after = NULL;

  file_write (place->path, "", 0);
  connection = star_connection_open (place->path, TRUE, NULL);

  /* A step that fails takes those before it with it. */
  g_assert_false (star_migrations_run_steps (connection, bad, 2, NULL));
  version_before = sql_query (connection, "PRAGMA user_version");
  g_assert_cmpstr (version_before, ==, "0");

  g_assert_true (star_migrations_run_steps (connection, good, 1, NULL));
  g_assert_false (star_migrations_run_steps (connection, bad, 2, NULL));
  g_assert_false (star_migrations_run_steps (connection, orphans, 2, NULL));
  version = sql_query (connection, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "1");
  tables = sql_query (connection, "SELECT count (*) FROM sqlite_schema WHERE name = 'second'");
  g_assert_cmpstr (tables, ==, "0");

  g_assert_true (star_migrations_run_steps (connection, good, 2, NULL));
  version_after = sql_query (connection, "PRAGMA user_version");
  g_assert_cmpstr (version_after, ==, "2");
}

static void
test_first_migration_rolls_back (Place *place, gconstpointer data)
{
  g_autofree char *sql = g_strconcat (star_schema_1, "INSERT INTO nowhere VALUES (1)", NULL);
  const StarMigration step = { 1, sql };
  g_autoptr (sqlite3) connection = NULL;
  GStatBuf info;

  file_write (place->path, "", 0);
  connection = star_connection_open (place->path, TRUE, NULL);
  g_assert_false (star_migrations_run_steps (connection, &step, 1, NULL));
  g_clear_pointer (&connection, star_connection_close);

  g_assert_cmpint (g_stat (place->path, &info), ==, 0);
  g_assert_cmpint (info.st_size, ==, 0);
}

static StarDigest *
fixture_digest_new (const char *foreign)
{
  StarDigest *digest = star_digest_new ("7");

  digest->foreign = g_strdup (foreign);
  digest->levels[STAR_DIMENSION_COST] = STAR_LEVEL_QUANTIFIED;
  digest->levels[STAR_DIMENSION_EVOLUTION] = STAR_LEVEL_MENTIONED;
  digest->words = 230;
  digest->blocking = 3;

  return digest;
}

static void
assert_no_formulas (StarDatabase *database)
{
  g_autoptr (GPtrArray) formulas = star_formulary_list (database, NULL, NULL);

  g_assert_nonnull (formulas);
  g_assert_cmpuint (formulas->len, ==, 0);
}

static void
assert_no_takes (StarDatabase *database)
{
  g_autoptr (GPtrArray) takes = star_logbook_list (database, NULL, NULL);
  g_autoptr (GPtrArray) plans = star_planbook_list (database, NULL, NULL);

  g_assert_nonnull (takes);
  g_assert_cmpuint (takes->len, ==, 0);
  g_assert_nonnull (plans);
  g_assert_cmpuint (plans->len, ==, 0);
}

static void
assert_has_fixture (StarDatabase *database)
{
  g_autoptr (StarStory) story = full_story_new_with_id (FIXTURE_ID, FIXTURE_TITLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (StarStory) loaded = star_library_load (database, FIXTURE_ID, &error);
  g_autofree char *extra = star_library_dup_extra (database, NULL);
  g_autoptr (GPtrArray) hits = star_library_search (database, "feed", NULL);

  g_assert_no_error (error);
  g_assert_true (star_story_equal (story, loaded));
  g_assert_cmpstr (extra, ==, "{\"library\":true}");
  g_assert_cmpuint (hits->len, ==, 1);
  assert_whole (database);
}

static char *
checksum_in (Place *place, const char *name)
{
  g_autofree char *path = place_dup_path (place, name);

  return file_checksum (path);
}

static int
mode_in (Place *place, const char *name)
{
  g_autofree char *path = place_dup_path (place, name);
  GStatBuf info;

  g_assert_cmpint (g_lstat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static void
assert_listing (Place *place, const char *expected)
{
  g_autofree char *listing = place_list (place);

  g_assert_cmpstr (listing, ==, expected);
}

/* A backup is a library that can be put in place of the other, of the old format. */
static void
assert_is_backup (Place *place, const char *name, int version)
{
  g_autofree char *path = place_dup_path (place, name);
  g_autoptr (StarDatabase) backup = open_to_read (path);

  g_assert_cmpint (star_database_get_schema_version (backup), ==, version);
  assert_has_fixture (backup);
}

static void
test_from_1 (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (StarStory) story = NULL;
  g_autoptr (StarStory) twin = NULL;
  g_autoptr (GPtrArray) everywhere = NULL;
  mode_t mask = umask (0);

  fixture_copy (1, place->path);
  g_assert_cmpint (g_chmod (place->path, 0644), ==, 0);
  database = open_to_write (place->path);
  umask (mask);

  g_assert_cmpint (star_database_get_schema_version (database), ==, star_migrations_get_latest ());
  assert_has_fixture (database);
  everywhere = star_everywhere_list (database, NULL);
  g_assert_cmpuint (everywhere->len, ==, 0);
  assert_no_formulas (database);
  assert_listing (place, BACKUP " stories.db stories.lock ");
  g_assert_cmpint (mode_in (place, BACKUP), ==, 0600);
  assert_is_backup (place, BACKUP, 1);

  story = star_library_load (database, FIXTURE_ID, NULL);
  twin = star_story_duplicate (story);
  assert_saves (database, twin);
  assert_whole (database);

  /* It is done once. */
  g_clear_object (&database);
  database = open_to_write (place->path);
  assert_listing (place, BACKUP " stories.db stories.lock ");
}

static void
assert_has_ignored (StarDatabase *database)
{
  g_autoptr (GPtrArray) everywhere = star_everywhere_list (database, NULL);
  StarIgnoredFlag *ignored;

  g_assert_cmpuint (everywhere->len, ==, 2);
  ignored = everywhere->pdata[1];
  g_assert_cmpstr (star_ignored_flag_get_flag (ignored), ==, "no-tradeoff");
  g_assert_cmpstr (star_ignored_flag_get_reason (ignored), ==, "Größe zählt “nicht”");
  g_assert_cmpint (star_ignored_flag_get_created_at (ignored), ==, 1700000000123456);
}

/* What version 2 brought. */
static void
assert_has_second_fixture (StarDatabase *database)
{
  g_autoptr (GPtrArray) list = star_library_list (database, NULL);

  assert_has_fixture (database);
  g_assert_cmpuint (list->len, ==, 2);
  for (guint i = 0; i < list->len; i++)
    {
      const StarDigest *digest = star_story_summary_get_digest (list->pdata[i]);
      gboolean foreign =
        g_str_equal (star_story_summary_get_id (list->pdata[i]), FOREIGN_ID);

      g_assert_cmpstr (digest->engine, ==, "7");
      g_assert_cmpstr (digest->foreign, ==, foreign ? "de" : NULL);
      g_assert_cmpint (digest->levels[STAR_DIMENSION_COST], ==, STAR_LEVEL_QUANTIFIED);
      g_assert_cmpuint (digest->words, ==, 230);
      g_assert_cmpuint (digest->blocking, ==, 3);
    }
  assert_has_ignored (database);
}

static void
test_from_2 (Place *place, gconstpointer data)
{
  static const char backup_name[] = "stories-backup-format-2.db";
  g_autoptr (StarOwnFormula) formula = star_own_formula_new ("f", "{}", STAR_OWN_FORMULA_AT_END);
  g_autoptr (StarOwnFormula) saved = NULL;
  g_autoptr (StarDatabase) database = NULL;

  fixture_copy (2, place->path);
  database = open_to_write (place->path);
  assert_has_second_fixture (database);
  assert_no_formulas (database);
  assert_listing (place, "stories-backup-format-2.db stories.db stories.lock ");
  assert_is_backup (place, backup_name, 2);

  saved = star_formulary_save (database, formula, NULL);
  g_assert_nonnull (saved);
  assert_whole (database);
}

static const struct {
  const char *id;
  const char *definition;
} formulas[] = {
  { "cost-per-pod", "{\"id\":\"cost-per-pod\",\"name\":\"Größe “je” Pod\"}" },
  { "an-early-one", "{\"id\":\"an-early-one\",\"x\":[1,{\"y\":null}]}" },
};

/* What version 3 brought. */
static void
assert_has_third_fixture (StarDatabase *database)
{
  g_autoptr (GPtrArray) list = NULL;

  assert_has_second_fixture (database);

  list = star_formulary_list (database, NULL, NULL);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (formulas));
  for (guint i = 0; i < list->len; i++)
    {
      StarOwnFormula *formula = list->pdata[i];

      g_assert_cmpstr (star_own_formula_get_id (formula), ==, formulas[i].id);
      g_assert_cmpstr (star_own_formula_get_definition (formula), ==, formulas[i].definition);
      g_assert_cmpint (star_own_formula_get_position (formula), ==, i);
    }
}

static void
test_from_3 (Place *place, gconstpointer data)
{
  static const char backup_name[] = "stories-backup-format-3.db";
  g_autoptr (StarTake) take = take_new_full ("t", FIXTURE_ID, 10);
  g_autoptr (StarDatabase) database = NULL;

  fixture_copy (3, place->path);
  database = open_to_write (place->path);
  assert_has_third_fixture (database);
  assert_no_takes (database);
  assert_listing (place, "stories-backup-format-3.db stories.db stories.lock ");
  assert_is_backup (place, backup_name, 3);

  g_assert_true (star_logbook_save (database, take, NULL));
  assert_whole (database);
}

/* A take that was ended, one that was cut off and one of a story that is no more. */
static GPtrArray *
fixture_takes_new (void)
{
  GPtrArray *takes = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);

  g_ptr_array_add (takes, take_new_full ("t3", "a-story-that-is-no-more", 1700000000123456));
  g_ptr_array_add (takes, take_new_told ("t2", FIXTURE_ID, 20, 130));
  g_ptr_array_add (takes, take_new_told ("t1", FIXTURE_ID, -5, 120));
  ((StarTake *) takes->pdata[2])->end = STAR_TAKE_END_OPEN;

  return takes;
}

static const StarOwnPlan plans[] = {
  { (char *) "own-star", (char *) "{\"id\":\"own-star\",\"name\":\"Größer “STAR”\"}" },
  { (char *) "an-early-one", (char *) "{\"id\":\"an-early-one\",\"x\":[1,{\"y\":null}]}" },
};

static void
test_from_4 (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) expected = fixture_takes_new ();
  g_autoptr (GPtrArray) takes = NULL;
  g_autoptr (GPtrArray) list = NULL;

  fixture_copy (4, place->path);
  database = open_to_write (place->path);
  assert_has_third_fixture (database);

  takes = star_logbook_list (database, NULL, NULL);
  g_assert_cmpuint (takes->len, ==, expected->len);
  for (guint i = 0; i < takes->len; i++)
    take_assert_equal (takes->pdata[i], expected->pdata[i]);

  list = star_planbook_list (database, NULL, NULL);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (plans));
  for (guint i = 0; i < list->len; i++)
    {
      StarOwnPlan *plan = list->pdata[i];

      g_assert_cmpstr (plan->id, ==, plans[i].id);
      g_assert_cmpstr (plan->definition, ==, plans[i].definition);
    }
}

/* Who only reads sees an older library as it would be, and changes nothing. */
static void
test_read_only (Place *place, gconstpointer data)
{
  g_autoptr (StarStory) story = titled_story_new ("New");
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) everywhere = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;

  fixture_copy (1, place->path);
  sum = file_checksum (place->path);

  database = open_to_read (place->path);
  g_assert_cmpint (star_database_get_schema_version (database), ==, 1);
  assert_has_fixture (database);
  everywhere = star_everywhere_list (database, NULL);
  g_assert_cmpuint (everywhere->len, ==, 0);
  assert_no_formulas (database);
  assert_no_takes (database);
  assert_save_fails (database, story, STAR_STORE_ERROR_READ_ONLY);
  g_clear_object (&database);

  sum_after = file_checksum (place->path);
  g_assert_cmpstr (sum, ==, sum_after);
  assert_listing (place, "stories.db ");
}

/* The tables that the steps from version 1 on make. */
static const char *const later_tables[] = { "ignored_everywhere", "formula", "take_round" };

/* A table of that name stops the step, as anything could, and what the steps before it did goes
 * with it. */
static void
test_fails (Place *place, gconstpointer data)
{
  const char *table = later_tables[GPOINTER_TO_INT (data)];
  g_autofree char *create = g_strdup_printf ("CREATE TABLE %s (x TEXT)", table);
  g_autofree char *drop = g_strdup_printf ("DROP TABLE %s", table);
  g_autoptr (StarDatabase) database = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *first = NULL;
  g_autofree char *first_after = NULL;

  fixture_copy (1, place->path);
  sql_run (place->path, create);
  sum = file_checksum (place->path);

  /* Trying again and again leaves one backup. */
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *sum_after = NULL;

      assert_refused (place->path, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_FAILED);
      sum_after = file_checksum (place->path);
      g_assert_cmpstr (sum, ==, sum_after);
      assert_listing (place, BACKUP " stories.db stories.lock ");
    }

  /* It is of what it was, so a library with other content is given its own. */
  first = checksum_in (place, BACKUP);
  sql_run (place->path, drop);
  database = open_to_write (place->path);
  assert_has_fixture (database);
  assert_listing (place, SECOND_BACKUP " " BACKUP " stories.db stories.lock ");
  first_after = checksum_in (place, BACKUP);
  g_assert_cmpstr (first, ==, first_after);
  assert_is_backup (place, SECOND_BACKUP, 1);
}

/* Without a backup nothing is changed. */
static void
test_no_backup (Place *place, gconstpointer data)
{
  g_autofree char *draft = place_dup_path (place, BACKUP ".new");
  g_autofree char *inside = g_build_filename (draft, "file", NULL);
  g_autoptr (StarDatabase) reader = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;

  fixture_copy (1, place->path);
  sum = file_checksum (place->path);
  g_assert_cmpint (g_mkdir (draft, 0700), ==, 0);
  file_write (inside, "", 0);

  assert_refused (place->path, STAR_DATABASE_READ_WRITE, STAR_STORE_ERROR_FAILED);
  sum_after = file_checksum (place->path);
  g_assert_cmpstr (sum, ==, sum_after);

  reader = open_to_read (place->path);
  assert_has_fixture (reader);
}

/* What is in the place of the backup is nothing of ours to write to. */
static void
test_place_is_taken (Place *place, gconstpointer data)
{
  g_autofree char *backup = place_dup_path (place, BACKUP);
  g_autofree char *target = place_dup_path (place, "target");
  g_autofree char *text = NULL;
  g_autoptr (StarDatabase) database = NULL;

  fixture_copy (1, place->path);
  file_write (target, "mine", 4);
  g_assert_cmpint (symlink (target, backup), ==, 0);

  database = open_to_write (place->path);
  assert_has_fixture (database);
  assert_is_backup (place, SECOND_BACKUP, 1);
  g_assert_true (g_file_get_contents (target, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
}

/* A backup that has rotted is kept, but not taken for one. */
static void
test_rotten_backup (Place *place, gconstpointer data)
{
  g_autofree char *backup = place_dup_path (place, BACKUP);
  g_autoptr (StarDatabase) database = NULL;

  fixture_copy (1, place->path);
  fixture_copy (1, backup);
  g_assert_cmpint (truncate (backup, 20000), ==, 0);

  database = open_to_write (place->path);
  assert_has_fixture (database);
  assert_is_backup (place, SECOND_BACKUP, 1);
}

/* While a library is open, an older one that comes into its place is another one. */
static void
test_replaced (Place *place, gconstpointer data)
{
  g_autoptr (StarStory) story = titled_story_new ("New");
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autofree char *sum = NULL;
  g_autofree char *sum_after = NULL;

  assert_saves (database, story);
  fixture_copy (1, place->path);
  sum = file_checksum (place->path);

  assert_save_fails (database, story, STAR_STORE_ERROR_MOVED);
  sum_after = file_checksum (place->path);
  g_assert_cmpstr (sum, ==, sum_after);
  assert_listing (place, "stories.db stories.lock ");
}

/* Rows without their story are told by the check, and keep nobody from the other stories. */
static void
test_orphans (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (StarStory) story = NULL;

  fixture_copy (1, place->path);
  sql_run (place->path,
           "PRAGMA foreign_keys = OFF; INSERT INTO follow_up VALUES (99, 0, '', '', '', 0)");
  database = open_to_write (place->path);
  story = star_library_load (database, FIXTURE_ID, NULL);
  g_assert_nonnull (story);
}

static void
test_damaged_search (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = NULL;

  fixture_copy (1, place->path);
  sql_run (place->path, "DELETE FROM search_data WHERE id > 10");
  database = open_to_write (place->path);
  g_assert_true (star_library_rebuild_search (database, NULL));
  assert_has_fixture (database);
}

static const struct {
  const char *name;
  const char *sql;
  guint n_stories;
} sizes[] = {
  { "none", "PRAGMA foreign_keys = ON; DELETE FROM story", 0 },
  { "many",
    "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
    "INSERT INTO story SELECT i, 'id-' || i, title || i, hook, archetype, shelf, situation, task,"
    " action, result, what_changed_permanently, kpi_movement, opener, standard, deep_dive, extra,"
    " created_at, updated_at, engine, scale, cost, reliability, people, ownership, evolution,"
    " words, blocking FROM story, n WHERE number = 1;"
    "INSERT INTO follow_up SELECT s.number, 0, 'Why?', s.title, '', 1 FROM story s"
    " WHERE s.number > 1;", 5000 },
};

static void
test_size (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (StarDatabase) before = NULL;
  g_autoptr (StarDatabase) after = NULL;
  g_autoptr (GPtrArray) stories_before = NULL;
  g_autoptr (GPtrArray) stories_after = NULL;

  fixture_copy (1, place->path);
  sql_run (place->path, "DELETE FROM search");
  sql_run (place->path, sizes[i].sql);
  before = open_to_read (place->path);
  stories_before = star_library_load_all (before, NULL);
  g_clear_object (&before);

  after = open_to_write (place->path);
  stories_after = star_library_load_all (after, NULL);
  g_assert_cmpuint (stories_before->len, ==, sizes[i].n_stories);
  g_assert_cmpuint (stories_after->len, ==, sizes[i].n_stories);
  for (guint n = 0; n < stories_after->len; n++)
    g_assert_true (star_story_equal (stories_before->pdata[n], stories_after->pdata[n]));
}

/* Makes the fixture of a new version in $STAR_TEST_FOLDER, once, when the version is released:
 * test-migrations -p /migrations/make-fixture/subprocess */
static void
test_make_fixture_subprocess (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("STAR_TEST_FOLDER"), "stories.db", NULL);
  g_autoptr (StarDatabase) database = open_to_write (path);
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) digests =
    g_ptr_array_new_with_free_func ((GDestroyNotify) star_digest_free);
  g_autoptr (StarIgnoredFlag) first = star_ignored_flag_new ("no-cost", "", -5);
  g_autoptr (StarIgnoredFlag) second =
    star_ignored_flag_new ("no-tradeoff", "Größe zählt “nicht”", 1700000000123456);
  g_autoptr (GPtrArray) takes = fixture_takes_new ();

  g_ptr_array_add (stories, full_story_new_with_id (FIXTURE_ID, FIXTURE_TITLE));
  g_ptr_array_add (stories, star_story_new_with_id (FOREIGN_ID));
  g_ptr_array_add (digests, fixture_digest_new (NULL));
  g_ptr_array_add (digests, fixture_digest_new ("de"));
  g_assert_true (
    star_library_save_all (database, stories, digests, NULL, "{\"library\":true}", NULL));
  g_assert_true (star_everywhere_add (database, second, NULL));
  g_assert_true (star_everywhere_add (database, first, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autoptr (StarOwnFormula) formula =
        star_own_formula_new (formulas[i].id, formulas[i].definition, STAR_OWN_FORMULA_AT_END);
      g_autoptr (StarOwnFormula) saved = star_formulary_save (database, formula, NULL);

      g_assert_nonnull (saved);
    }
  for (guint i = 0; i < takes->len; i++)
    g_assert_true (star_logbook_save (database, takes->pdata[i], NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (StarOwnPlan) plan = star_own_plan_new (plans[i].id, plans[i].definition);

      g_assert_true (star_planbook_save (database, plan, NULL));
    }
}

#define ADD(path, func) \
  g_test_add ("/migrations/" path, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("step-rolls-back", test_migration_rolls_back);
  ADD ("first-step-rolls-back", test_first_migration_rolls_back);
  ADD ("from-1", test_from_1);
  ADD ("from-2", test_from_2);
  ADD ("from-3", test_from_3);
  ADD ("from-4", test_from_4);
  ADD ("read-only", test_read_only);
  ADD ("no-backup", test_no_backup);
  ADD ("place-is-taken", test_place_is_taken);
  ADD ("rotten-backup", test_rotten_backup);
  ADD ("replaced", test_replaced);
  ADD ("orphans", test_orphans);
  ADD ("damaged-search", test_damaged_search);
  for (gsize i = 0; i < G_N_ELEMENTS (later_tables); i++)
    {
      g_autofree char *path = g_strdup_printf ("/migrations/fails/%s", later_tables[i]);

      g_test_add (path, Place, GINT_TO_POINTER (i), place_set_up, test_fails, place_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/migrations/size/%s", sizes[i].name);

      g_test_add (path, Place, GINT_TO_POINTER (i), place_set_up, test_size, place_tear_down);
    }
  g_test_add_func ("/migrations/make-fixture/subprocess", test_make_fixture_subprocess);

  return g_test_run ();
}
