/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "fault-vfs.h"
#include "star-formulary.h"
#include "star-logbook.h"
#include "star-migrations-private.h"
#include "store-utils.h"
#include "take-utils.h"

/* Each operation on the disk, and each allocation of SQLite's, fails once and for ever, in every
 * call that writes. Afterwards the library is the old one or the new one, whole, and the same
 * object saves again.
 *
 * The test run takes a sample of the allocations and of the migration, and with sanitizers of the
 * rest too. All of them, before a release:
 *   STAR_EVERY_FAULT=1 meson test -C _build faults -t 0 */

#define MAX_STEPS 20000
#ifdef __SANITIZE_ADDRESS__
#define MEMORY_STRIDE 211
#define DISK_STRIDE 17
#else
#define MEMORY_STRIDE 53
#define DISK_STRIDE 1
#endif
/* Each point of a migration is a library copied, checked and migrated twice. */
#define MIGRATION_STRIDE 5

typedef enum {
  MEMORY = FAULT_READ_ONLY + 1,
} OtherFault;

static const struct {
  const char *name;
  int fault;
  gboolean for_ever;
} faults[] = {
  { "io/once", FAULT_IO, FALSE },
  { "io/for-ever", FAULT_IO, TRUE },
  { "full/once", FAULT_FULL, FALSE },
  { "full/for-ever", FAULT_FULL, TRUE },
  { "read-only/once", FAULT_READ_ONLY, FALSE },
  { "read-only/for-ever", FAULT_READ_ONLY, TRUE },
  { "memory/once", MEMORY, FALSE },
  { "memory/for-ever", MEMORY, TRUE },
};

static void
arm (int fault, guint nth, gboolean for_ever)
{
  if (fault == MEMORY)
    fault_memory_arm (nth, for_ever);
  else
    fault_vfs_arm (fault, nth, for_ever);
}

static guint
stride (int fault)
{
  if (g_getenv ("STAR_EVERY_FAULT") != NULL)
    return 1;

  return fault == MEMORY ? MEMORY_STRIDE : DISK_STRIDE;
}

static guint
stride_of_migration (int fault)
{
  guint n = stride (fault);

  return g_getenv ("STAR_EVERY_FAULT") != NULL ? n : n * MIGRATION_STRIDE;
}

/* Changes everything about the story, so that old and new can not be mixed up. */
static StarStory *
revision_new (const char *id, guint revision)
{
  g_autofree char *title = g_strdup_printf ("Revision %u", revision);
  StarStory *story = full_story_new_with_id (id, title);
  g_autofree char *text = g_strnfill (revision % 2 == 0 ? 100 : 9000, 'a' + revision % 26);

  star_story_set_text (story, STAR_SECTION_ACTION, text);
  star_story_set_updated_at (story, revision);

  return story;
}

/* Returns: whether it is the new one. */
static gboolean
assert_one_of (StarDatabase *database, StarStory *old, StarStory *new)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarStory) found = star_library_load (database, star_story_get_id (old), &error);
  gboolean is_new;

  g_assert_no_error (error);
  is_new = star_story_equal (found, new);
  g_assert_true (is_new || star_story_equal (found, old));
  return is_new;
}

/* A library with one story, the same for each point of a sweep. */
static StarStory *
make_start (Place *place)
{
  g_autofree char *start = place_dup_path (place, "start.db");
  StarStory *story = revision_new (NULL, 0);
  g_autoptr (StarDatabase) database = open_to_write (place->path);

  for (int i = 0; i < 20; i++)
    assert_saves (database, story);
  g_clear_object (&database);
  file_copy (place->path, start);

  return story;
}

static StarDatabase *
open_start (Place *place)
{
  g_autofree char *start = place_dup_path (place, "start.db");

  file_copy (start, place->path);
  return open_to_write (place->path);
}

static void
test_save (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (StarStory) old = make_start (place);
  g_autoptr (StarStory) new = revision_new (star_story_get_id (old), 1);
  guint errors_but_saved = 0;
  guint points = 0;
  guint failed = 1;

  for (guint nth = 1; failed > 0; nth += stride (faults[i].fault))
    {
      g_autoptr (StarDatabase) database = open_start (place);
      gboolean saved;
      gboolean is_new;

      g_assert_cmpuint (nth, <, MAX_STEPS);
      arm (faults[i].fault, nth, faults[i].for_ever);
      saved = star_library_save (database, new, NULL, NULL);
      failed = fault_disarm ();
      points += failed > 0;
      g_assert_true (saved || failed > 0);

      /* What was said to be saved is; what was not is there wholly or not at all. */
      is_new = assert_one_of (database, saved ? new : old, new);
      errors_but_saved += !saved && is_new;

      assert_saves (database, new);
      assert_whole (database);
      g_clear_object (&database);
      database = open_to_write (place->path);
      assert_one_of (database, new, new);
    }

  g_test_message ("%u points, %u times an error and yet saved", points, errors_but_saved);
}

static gboolean
create (const char *path)
{
  g_autoptr (StarDatabase) database = star_database_open (path, STAR_DATABASE_READ_WRITE, NULL);

  return database != NULL;
}

static void
test_create (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  guint points = 0;
  guint failed = 1;

  for (guint nth = 1; failed > 0; nth += stride (faults[i].fault))
    {
      gint64 used = fault_memory_used ();
      gboolean created;

      g_assert_cmpuint (nth, <, MAX_STEPS);
      arm (faults[i].fault, nth, faults[i].for_ever);
      created = create (place->path);
      failed = fault_disarm ();
      points += failed > 0;
      g_assert_true (created || failed > 0);
      g_assert_cmpint (fault_memory_used (), ==, used);

      /* There is a whole library or none, never half of one. */
      if (g_file_test (place->path, G_FILE_TEST_EXISTS))
        {
          g_autoptr (StarDatabase) database = open_to_write (place->path);

          assert_whole (database);
          g_clear_object (&database);
          g_assert_cmpint (g_remove (place->path), ==, 0);
        }
      else
        {
          g_assert_false (created);
        }
    }

  g_test_message ("%u points", points);
}

static void
test_open (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = revision_new (NULL, 1);
  g_autofree char *sum = NULL;
  guint points = 0;
  guint failed = 1;

  assert_saves (database, story);
  g_clear_object (&database);
  sum = file_checksum (place->path);

  for (guint nth = 1; failed > 0; nth += stride (faults[i].fault))
    {
      g_autofree char *sum_after = NULL;
      gboolean opened;

      g_assert_cmpuint (nth, <, MAX_STEPS);
      arm (faults[i].fault, nth, faults[i].for_ever);
      opened = create (place->path);
      failed = fault_disarm ();
      points += failed > 0;
      g_assert_true (opened || failed > 0);
      sum_after = file_checksum (place->path);
      g_assert_cmpstr (sum, ==, sum_after);
    }

  database = open_to_write (place->path);
  assert_one_of (database, story, story);
  g_test_message ("%u points", points);
}

/* Taking back what was interrupted is interrupted itself. */
static void
test_mend (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autofree char *journal = g_strconcat (place->path, "-journal", NULL);
  g_autofree char *half = place_dup_path (place, "half.db");
  g_autofree char *half_journal = place_dup_path (place, "half.db.journal");
  g_autoptr (StarStory) story = make_start (place);
  guint points = 0;
  guint failed = 1;

  die_in_transaction (place->path);
  file_copy (place->path, half);
  file_copy (journal, half_journal);

  for (guint nth = 1; failed > 0; nth += stride (faults[i].fault))
    {
      g_autoptr (StarDatabase) database = NULL;
      gboolean opened;

      g_assert_cmpuint (nth, <, MAX_STEPS);
      file_copy (half, place->path);
      file_copy (half_journal, journal);
      arm (faults[i].fault, nth, faults[i].for_ever);
      opened = create (place->path);
      failed = fault_disarm ();
      points += failed > 0;
      g_assert_true (opened || failed > 0);

      database = open_to_write (place->path);
      assert_one_of (database, story, story);
      assert_whole (database);
    }

  g_test_message ("%u points", points);
}

/* All the stories or none. */
static void
test_save_all (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (StarStory) old = make_start (place);
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  guint points = 0;
  guint failed = 1;

  for (int n = 0; n < 3; n++)
    g_ptr_array_add (stories, revision_new (NULL, n));

  for (guint nth = 1; failed > 0; nth += stride (faults[i].fault))
    {
      g_autoptr (StarDatabase) database = open_start (place);
      g_autoptr (GPtrArray) list = NULL;
      gboolean saved;

      g_assert_cmpuint (nth, <, MAX_STEPS);
      arm (faults[i].fault, nth, faults[i].for_ever);
      saved = star_library_save_all (database, stories, NULL, NULL, "{}", NULL);
      failed = fault_disarm ();
      points += failed > 0;
      g_assert_true (saved || failed > 0);

      list = star_library_list (database, NULL);
      g_assert_nonnull (list);
      if (list->len != 1 || saved)
        g_assert_cmpuint (list->len, ==, 4);
      assert_one_of (database, old, old);
      assert_whole (database);
    }

  g_test_message ("%u points", points);
}

static void
test_delete (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (StarStory) story = make_start (place);
  guint points = 0;
  guint failed = 1;

  for (guint nth = 1; failed > 0; nth += stride (faults[i].fault))
    {
      g_autoptr (StarDatabase) database = open_start (place);
      g_autoptr (StarStory) found = NULL;
      g_autoptr (GError) error = NULL;
      gboolean deleted;

      g_assert_cmpuint (nth, <, MAX_STEPS);
      arm (faults[i].fault, nth, faults[i].for_ever);
      deleted = star_library_delete (database, star_story_get_id (story), NULL);
      failed = fault_disarm ();
      points += failed > 0;
      g_assert_true (deleted || failed > 0);

      found = star_library_load (database, star_story_get_id (story), &error);
      if (found != NULL)
        g_assert_true (!deleted && star_story_equal (found, story));
      else
        g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING);
      assert_whole (database);
    }

  g_test_message ("%u points", points);
}

static gboolean
has_definition (StarDatabase *database, const char *definition)
{
  g_autoptr (GPtrArray) formulas = star_formulary_list (database, NULL, NULL);

  g_assert_nonnull (formulas);
  g_assert_cmpuint (formulas->len, ==, 1);
  return g_str_equal (star_own_formula_get_definition (formulas->pdata[0]), definition);
}

/* The old formula or the new one. */
static void
test_save_formula (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autofree char *long_text = g_strnfill (9000, 'x');
  g_autoptr (StarStory) story = make_start (place);
  g_autoptr (StarOwnFormula) old = star_own_formula_new ("f", "old", 0);
  g_autoptr (StarOwnFormula) new = star_own_formula_new ("f", long_text, 0);
  guint points = 0;
  guint failed = 1;

  for (guint nth = 1; failed > 0; nth += stride (faults[i].fault))
    {
      g_autoptr (StarDatabase) database = open_start (place);
      g_autoptr (StarOwnFormula) before = star_formulary_save (database, old, NULL);
      g_autoptr (StarOwnFormula) saved = NULL;

      g_assert_nonnull (before);
      g_assert_cmpuint (nth, <, MAX_STEPS);
      arm (faults[i].fault, nth, faults[i].for_ever);
      saved = star_formulary_save (database, new, NULL);
      failed = fault_disarm ();
      points += failed > 0;
      g_assert_true (saved != NULL || failed > 0);

      if (!has_definition (database, long_text))
        g_assert_true (saved == NULL && has_definition (database, "old"));
      assert_one_of (database, story, story);
      assert_whole (database);
    }

  g_test_message ("%u points", points);
}

static gboolean
has_take (StarDatabase *database, const StarTake *take)
{
  g_autoptr (GPtrArray) takes = star_logbook_list (database, NULL, NULL);

  g_assert_nonnull (takes);
  g_assert_cmpuint (takes->len, ==, 1);
  if (((StarTake *) takes->pdata[0])->end != take->end)
    return FALSE;

  take_assert_equal (takes->pdata[0], take);
  return TRUE;
}

/* The take as it was measured before or as it is now, whole. */
static void
test_save_take (Place *place, gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);
  g_autoptr (StarStory) story = make_start (place);
  g_autoptr (StarTake) old = take_new_told ("t", "s", 10, 130);
  g_autoptr (StarTake) new = take_new_full ("t", "s", 10);
  guint points = 0;
  guint failed = 1;

  for (guint nth = 1; failed > 0; nth += stride (faults[i].fault))
    {
      g_autoptr (StarDatabase) database = open_start (place);
      gboolean saved;

      g_assert_true (star_logbook_save (database, old, NULL));
      g_assert_cmpuint (nth, <, MAX_STEPS);
      arm (faults[i].fault, nth, faults[i].for_ever);
      saved = star_logbook_save (database, new, NULL);
      failed = fault_disarm ();
      points += failed > 0;
      g_assert_true (saved || failed > 0);

      if (!has_take (database, new))
        g_assert_true (!saved && has_take (database, old));
      assert_one_of (database, story, story);
      assert_whole (database);
    }

  g_test_message ("%u points", points);
}

static gboolean
is_of_today (const char *path)
{
  g_autoptr (StarDatabase) database = open_to_read (path);

  return star_database_get_schema_version (database) == star_migrations_get_latest ();
}

/* Who begins a name like a backup's is one, and whole. */
static guint
count_backups (Place *place, int version, StarStory *story)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = place_dup_path (place, name);
      g_autoptr (StarDatabase) backup = NULL;

      if (!g_str_has_prefix (name, "stories-backup-") || !g_str_has_suffix (name, ".db"))
        continue;

      backup = open_to_read (path);
      g_assert_cmpint (star_database_get_schema_version (backup), ==, version);
      assert_one_of (backup, story, story);
      g_clear_object (&backup);
      g_assert_cmpint (g_remove (path), ==, 0);
      n++;
    }

  return n;
}

/* An older library is as it was, to the byte, or brought up to date; and never that without a
 * backup of what it was. */
static void
migrate_from (Place *place, int version, int i)
{
  g_autofree char *journal = g_strconcat (place->path, "-journal", NULL);
  g_autofree char *start = place_dup_path (place, "start.db");
  g_autofree char *sum = NULL;
  g_autoptr (StarStory) story = full_story_new_with_id (FIXTURE_ID, FIXTURE_TITLE);
  guint points = 0;
  guint untouched = 0;
  guint failed = 1;

  fixture_copy (version, start);
  sum = file_checksum (start);

  for (guint nth = 1; failed > 0; nth += stride_of_migration (faults[i].fault))
    {
      g_autoptr (StarDatabase) database = NULL;
      g_autofree char *sum_after = NULL;
      gint64 used = fault_memory_used ();
      gboolean opened;

      g_assert_cmpuint (nth, <, MAX_STEPS);
      file_copy (start, place->path);
      arm (faults[i].fault, nth, faults[i].for_ever);
      opened = create (place->path);
      failed = fault_disarm ();
      points += failed > 0;
      g_assert_true (opened || failed > 0);
      g_assert_cmpint (fault_memory_used (), ==, used);

      sum_after = file_checksum (place->path);
      if (opened)
        g_assert_true (is_of_today (place->path));
      else if (g_str_equal (sum, sum_after))
        untouched++;
      else
        /* What is interrupted is taken back below; what is not was committed all the same. */
        g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS) || is_of_today (place->path));

      database = open_to_write (place->path);
      assert_one_of (database, story, story);
      assert_whole (database);
      g_clear_object (&database);
      g_assert_true (is_of_today (place->path));
      g_assert_cmpuint (count_backups (place, version, story), ==, 1);
    }

  g_test_message ("%u points, %u times not touched", points, untouched);
}

static void
test_migrate_from_1 (Place *place, gconstpointer data)
{
  migrate_from (place, 1, GPOINTER_TO_INT (data));
}

static void
test_migrate_from_2 (Place *place, gconstpointer data)
{
  migrate_from (place, 2, GPOINTER_TO_INT (data));
}

static void
test_migrate_from_3 (Place *place, gconstpointer data)
{
  migrate_from (place, 3, GPOINTER_TO_INT (data));
}

static void
drop_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

static const struct {
  const char *name;
  void (*func) (Place *place, gconstpointer data);
  gboolean writes;
} calls[] = {
  { "save", test_save, TRUE },
  { "create", test_create, TRUE },
  { "open", test_open, FALSE },
  { "mend", test_mend, TRUE },
  { "save-all", test_save_all, TRUE },
  { "delete", test_delete, TRUE },
  { "save-formula", test_save_formula, TRUE },
  { "save-take", test_save_take, TRUE },
  { "migrate-from-1", test_migrate_from_1, TRUE },
  { "migrate-from-2", test_migrate_from_2, TRUE },
  { "migrate-from-3", test_migrate_from_3, TRUE },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();
  g_log_set_handler (NULL, G_LOG_LEVEL_DEBUG, drop_cb, NULL);

  for (gsize c = 0; c < G_N_ELEMENTS (calls); c++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
        {
          g_autofree char *path = g_strdup_printf ("/faults/%s/%s", calls[c].name, faults[i].name);

          /* A disk that can not be written to is no trouble for who only reads. */
          if (!calls[c].writes && faults[i].fault != FAULT_IO && faults[i].fault != MEMORY)
            continue;
          g_test_add (path, Place, GINT_TO_POINTER (i), place_set_up, calls[c].func,
                      place_tear_down);
        }
    }

  return g_test_run ();
}
