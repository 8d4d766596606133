/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "star-logbook.h"
#include "star-migrations-private.h"
#include "store-utils.h"
#include "take-utils.h"

/* What the store promises when the process dies or the file rots.
 *
 * In the test run it is short. The long run before a release:
 *   STAR_KILLS=100000 STAR_FLIPS=100000 meson test -C _build torture -t 0
 * Another seed than the fixed one: STAR_SEED=12345. Latency and big libraries:
 *   _build/tests/core/test-torture -m perf -p /torture/measure */

#ifdef __SANITIZE_ADDRESS__
/* Slow to start, and slower to fork. */
#define DEFAULT_KILLS 50
#define DEFAULT_FLIPS 100
#else
#define DEFAULT_KILLS 200
#define DEFAULT_FLIPS 400
#endif
#define DEFAULT_SEED 20240711
#define STORY_ID "11111111-2222-4333-8444-555555555555"

static guint
number_from_environment (const char *name, guint number)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : number;
}

static GRand *
seeded_rand_new (void)
{
  guint seed = number_from_environment ("STAR_SEED", DEFAULT_SEED);

  g_test_message ("seed %u", seed);
  return g_rand_new_with_seed (seed);
}

static double
percentile (GArray *values, double share)
{
  return g_array_index (values, gint64, (guint) ((values->len - 1) * share)) / 1000.0;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 *time_a = a;
  const gint64 *time_b = b;

  return (*time_a > *time_b) - (*time_a < *time_b);
}

static const char *const vocabulary[] = {
  "migration", "queue", "latency", "night", "ledger", "cutover", "pager", "shard", "budget",
  "team", "replay", "invoice", "schema", "backfill", "quarter", "alert", "owner", "region",
};

static char *
random_prose (GRand *rand, int words)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < words; i++)
    g_string_append_printf (text, "%s%d ",
                            vocabulary[g_rand_int_range (rand, 0, G_N_ELEMENTS (vocabulary))],
                            g_rand_int_range (rand, 0, 500));

  return g_string_free (text, FALSE);
}

/* About 2 kB of text, as much as a story has. */
static StarStory *
prose_story_new (GRand *rand)
{
  StarStory *story = full_story_new ("Story");
  g_autofree char *title = random_prose (rand, 3);

  star_story_set_title (story, title);
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      g_autofree char *text = random_prose (rand, 35);

      star_story_set_text (story, i, text);
    }

  return story;
}

static void
measure_saves (StarDatabase *database, GRand *rand, const char *where)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (StarStory) story = prose_story_new (rand);

  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *text = random_prose (rand, 35);
      gint64 start;
      gint64 time;

      star_story_set_text (story, STAR_SECTION_ACTION, text);
      start = g_get_monotonic_time ();
      assert_saves (database, story);
      time = g_get_monotonic_time () - start;
      g_array_append_val (times, time);
    }

  g_array_sort (times, compare_times);
  g_test_message ("1000 saves into %s: p50 %.2f ms, p99 %.2f ms, max %.2f ms", where,
                  percentile (times, 0.5), percentile (times, 0.99), percentile (times, 1));
}

/* A running take in its middle, as it is saved every few seconds. */
static void
measure_takes (StarDatabase *database, const char *where)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (StarTake) take = take_new_full ("running", "s", 0);

  for (int i = 0; i < 1000; i++)
    {
      gint64 start = g_get_monotonic_time ();
      gint64 time;

      take->elapsed++;
      g_assert_true (star_logbook_save (database, take, NULL));
      time = g_get_monotonic_time () - start;
      g_array_append_val (times, time);
    }

  g_array_sort (times, compare_times);
  g_test_message ("1000 saves of a take into %s: p50 %.2f ms, p99 %.2f ms, max %.2f ms", where,
                  percentile (times, 0.5), percentile (times, 0.99), percentile (times, 1));
}

static void
measure_logbook (StarDatabase *database)
{
  g_autoptr (GPtrArray) takes = NULL;
  gint64 start;

  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%d", i);
      g_autoptr (StarTake) take = take_new_told (id, "s", i, 130);

      g_assert_true (star_logbook_save (database, take, NULL));
    }

  start = g_get_monotonic_time ();
  takes = star_logbook_list (database, NULL, NULL);
  g_test_message ("list %u takes: %.1f ms", takes->len,
                  (g_get_monotonic_time () - start) / 1000.0);
}

static void
measure_search (StarDatabase *database, const char *words)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) hits = star_library_search (database, words, NULL);

  g_test_message ("search “%s”: %u hits, %.1f ms", words, hits->len,
                  (g_get_monotonic_time () - start) / 1000.0);
}

static void
test_measure (Place *place, gconstpointer data)
{
  g_autoptr (GRand) rand = seeded_rand_new ();
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) found = NULL;
  GStatBuf info;
  gint64 start;

  if (!g_test_perf ())
    {
      g_test_skip ("only with -m perf");
      return;
    }

  database = open_to_write (place->path);
  measure_saves (database, rand, "a new library");
  measure_takes (database, "a new library");

  for (int i = 0; i < 10000; i++)
    g_ptr_array_add (stories, prose_story_new (rand));
  start = g_get_monotonic_time ();
  g_assert_true (star_library_save_all (database, stories, NULL, NULL, NULL, NULL));
  g_test_message ("save_all 10000: %.0f ms", (g_get_monotonic_time () - start) / 1000.0);
  g_stat (place->path, &info);
  g_test_message ("file: %.1f MB", info.st_size / 1e6);
  measure_saves (database, rand, "10000 stories");
  measure_takes (database, "10000 stories");
  measure_logbook (database);

  g_clear_object (&database);
  start = g_get_monotonic_time ();
  database = open_to_write (place->path);
  g_test_message ("open: %.1f ms", (g_get_monotonic_time () - start) / 1000.0);

  start = g_get_monotonic_time ();
  list = star_library_list (database, NULL);
  g_test_message ("list %u: %.1f ms", list->len, (g_get_monotonic_time () - start) / 1000.0);
  start = g_get_monotonic_time ();
  all = star_library_load_all (database, NULL);
  g_test_message ("load_all: %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
  start = g_get_monotonic_time ();
  found = star_library_find (database, star_story_get_title (stories->pdata[5000]), NULL);
  g_test_message ("find a title: %.1f ms", (g_get_monotonic_time () - start) / 1000.0);

  measure_search (database, "q");
  measure_search (database, "qu");
  measure_search (database, "queue");
  measure_search (database, "queue12 latency9");
  measure_search (database, "queue123 ledger45 cost");

  start = g_get_monotonic_time ();
  g_assert_true (star_library_delete (database, star_story_get_id (stories->pdata[0]), NULL));
  g_test_message ("delete: %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
  start = g_get_monotonic_time ();
  assert_whole (database);
  g_test_message ("check: %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
}

/* One story in which every text tells the revision. */
static StarStory *
revision_new (guint revision)
{
  StarStory *story = star_story_new_with_id (STORY_ID);
  g_autoptr (StarKpi) kpi = star_kpi_new ();
  g_autofree char *title = g_strdup_printf ("r%u", revision);
  g_autofree char *padding = g_strnfill (revision * 7919 % 6000, 'p');
  g_autofree char *text = g_strconcat (title, " ", padding, NULL);
  const char *const tags[] = { title, NULL };

  g_object_set (story, "title", title, "tags", tags, "created-at", (gint64) revision, NULL);
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    star_story_set_text (story, i, text);
  star_story_set_updated_at (story, revision);
  g_object_set (kpi, "metric", title, "inputs", tags, NULL);
  g_list_store_append (star_story_get_kpis (story), kpi);

  return story;
}

/* 0 if there is no story yet; a mix of two revisions is a failure. */
static guint
read_revision (StarDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarStory) story = star_library_load (database, STORY_ID, &error);
  g_autoptr (StarStory) expected = NULL;

  if (g_error_matches (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING))
    return 0;

  g_assert_no_error (error);
  expected = revision_new (star_story_get_updated_at (story));
  g_assert_true (star_story_equal (story, expected));
  return star_story_get_updated_at (story);
}

static gboolean
save_story (StarDatabase *database, guint revision)
{
  g_autoptr (StarStory) story = revision_new (revision);

  return star_library_save (database, story, NULL, NULL);
}

/* A running take of which every part tells how often it was measured. */
static StarTake *
measure_new (guint measure)
{
  StarTake *take = star_take_new (STORY_ID, "p", "P", "s");
  g_autofree char *text = g_strdup_printf ("m%u", measure);
  const StarTakePhase phase = { text, text, STAR_SECTION_TEXT, measure, measure, measure, measure };

  take->elapsed = measure;
  star_take_set_story_title (take, text);
  for (guint i = 0; i <= measure % 40; i++)
    {
      star_take_add_phase (take, &phase);
      star_take_add_visit (take, i, measure, measure);
    }
  star_take_add_round (take)->failure_time = measure;

  return take;
}

/* 0 if there is no take yet; a mix of two measures is a failure. */
static guint
read_measure (StarDatabase *database)
{
  guint n_damaged = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) takes = star_logbook_list (database, &n_damaged, &error);
  g_autoptr (StarTake) expected = NULL;
  StarTake *take;

  g_assert_no_error (error);
  g_assert_cmpuint (n_damaged, ==, 0);
  g_assert_cmpuint (takes->len, <=, 1);
  if (takes->len == 0)
    return 0;

  take = takes->pdata[0];
  expected = measure_new (take->elapsed);
  take_assert_equal (take, expected);
  return take->elapsed;
}

static gboolean
save_measure (StarDatabase *database, guint measure)
{
  g_autoptr (StarTake) take = measure_new (measure);

  return star_logbook_save (database, take, NULL);
}

/* What is saved again and again, each time with the next number in it. */
typedef struct {
  gboolean (*save) (StarDatabase *database, guint number);
  guint (*read) (StarDatabase *database);
} Subject;

static const Subject stories = { save_story, read_revision };
static const Subject takes = { save_measure, read_measure };

/* Saves one revision after the other until it is killed, and says which ones are saved. */
G_GNUC_NORETURN static void
save_until_killed (const char *path, const Subject *subject, int acknowledge)
{
  StarDatabase *database = star_database_open (path, STAR_DATABASE_READ_WRITE, NULL);

  if (database == NULL)
    _exit (1);

  for (guint revision = subject->read (database) + 1;; revision++)
    {
      if (!subject->save (database, revision)
          || write (acknowledge, &revision, sizeof revision) != sizeof revision)
        _exit (1);
    }
}

/* Returns the last revision that the child said to be saved, or else @revision. */
static guint
save_and_kill (const char *path, const Subject *subject, guint revision, GRand *rand)
{
  gboolean early = g_rand_int_range (rand, 0, 8) == 0;
  int acknowledge[2];
  pid_t child;
  int status;

  g_assert_cmpint (pipe (acknowledge), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    save_until_killed (path, subject, acknowledge[1]);
  close (acknowledge[1]);

  /* Mostly while it is saving, sometimes while it is still opening. */
  if (!early)
    g_assert_cmpint (read (acknowledge[0], &revision, sizeof revision), ==, sizeof revision);
  g_usleep (g_rand_int_range (rand, 0, early ? 12000 : 3000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));

  while (read (acknowledge[0], &revision, sizeof revision) == sizeof revision)
    continue;
  close (acknowledge[0]);

  return revision;
}

static gboolean
is_hot (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf info;

  return g_stat (journal, &info) == 0 && info.st_size > 0;
}

static void
test_kill (Place *place, gconstpointer data)
{
  const Subject *subject = data;
  g_autoptr (GRand) rand = seeded_rand_new ();
  guint kills = number_from_environment ("STAR_KILLS", DEFAULT_KILLS);
  guint revision = 0;
  guint saved = 0;
  guint hot = 0;

  for (guint i = 0; i < kills; i++)
    {
      guint acknowledged = save_and_kill (place->path, subject, revision, rand);
      g_autoptr (StarDatabase) database = NULL;

      hot += is_hot (place->path);
      database = open_to_write (place->path);
      revision = subject->read (database);
      g_assert_cmpuint (revision, >=, acknowledged);
      g_assert_cmpuint (revision, <=, acknowledged + 1);
      assert_whole (database);

      /* Begin anew now and then, so that some die while they make the library. */
      if (i % 20 == 19)
        {
          saved += revision;
          revision = 0;
          g_clear_object (&database);
          g_assert_cmpint (g_remove (place->path), ==, 0);
        }
    }

  g_test_message ("%u kills, %u of them in a transaction; %u saves, none lost", kills, hot,
                  saved + revision);
}

/* Dies somewhere on the way from format 1 to that of today. */
static void
migrate_and_kill (const char *path, gulong microseconds)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      StarDatabase *database = star_database_open (path, STAR_DATABASE_READ_WRITE, NULL);

      while (database != NULL)
        pause ();
      _exit (1);
    }

  g_usleep (microseconds);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

static gboolean
has_fixture (const char *path, int version)
{
  g_autoptr (StarStory) expected = full_story_new_with_id (FIXTURE_ID, FIXTURE_TITLE);
  g_autoptr (StarDatabase) database = open_to_read (path);
  g_autoptr (StarStory) story = star_library_load (database, FIXTURE_ID, NULL);

  return star_database_get_schema_version (database) == version
         && star_story_equal (story, expected);
}

/* After each death the library is the old one, to the byte, or there is a backup of it. Fewer
 * than of saves, because each is a library made anew. */
static void
test_kill_migration (Place *place, gconstpointer data)
{
  int version = GPOINTER_TO_INT (data);
  g_autofree char *name = g_strdup_printf ("stories-backup-format-%d.db", version);
  g_autoptr (GRand) rand = seeded_rand_new ();
  guint kills = number_from_environment ("STAR_KILLS", DEFAULT_KILLS) / 4;
  g_autofree char *backup = place_dup_path (place, name);
  g_autofree char *start = place_dup_path (place, "start.db");
  g_autofree char *sum = NULL;
  gint64 time = g_get_monotonic_time ();
  guint before = 0;
  guint hot = 0;

  fixture_copy (version, start);
  sum = file_checksum (start);
  file_copy (start, place->path);
  library_make (place->path);
  time = g_get_monotonic_time () - time;

  for (guint i = 0; i < kills; i++)
    {
      g_autofree char *sum_after = NULL;

      g_remove (backup);
      file_copy (start, place->path);
      migrate_and_kill (place->path, g_rand_int_range (rand, 0, 2 * time));

      sum_after = file_checksum (place->path);
      if (g_str_equal (sum, sum_after))
        before++;
      else
        g_assert_true (has_fixture (backup, version));
      hot += is_hot (place->path);

      library_make (place->path);
      g_assert_true (has_fixture (place->path, star_migrations_get_latest ()));
      g_assert_true (has_fixture (backup, version));
    }

  g_test_message ("%u kills: %u before the library was changed, %u in the transaction", kills,
                  before, hot);
}

static void
rot (char *contents, gsize *length, GRand *rand)
{
  gsize offset = g_rand_int_range (rand, 0, *length);
  gsize sector = offset & ~(gsize) 511;

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      *length = offset;
      break;
    case 1:
      *length = sector;
      break;
    case 2:
      memset (contents + sector, 0, MIN (512, *length - sector));
      break;
    case 3:
      /* The header and the first page steer everything. */
      contents[g_rand_int_range (rand, 0, 200)] = g_rand_int (rand);
      break;
    default:
      contents[offset] ^= 1 << g_rand_int_range (rand, 0, 8);
    }
}

/* Uses all that reads; what it gives does not matter, only that it comes back. */
static gboolean
read_everything (StarDatabase *database)
{
  g_autoptr (GPtrArray) list = star_library_list (database, NULL);
  g_autoptr (GPtrArray) all = star_library_load_all (database, NULL);
  g_autoptr (GPtrArray) hits = star_library_search (database, "que", NULL);
  g_autoptr (GPtrArray) found = star_library_find (database, "Story", NULL);
  g_autofree char *extra = star_library_dup_extra (database, NULL);
  g_autoptr (GPtrArray) logbook = star_logbook_list (database, NULL, NULL);
  g_autoptr (GPtrArray) problems = NULL;

  return star_database_check_integrity (database, &problems, NULL) && problems->len == 0
         && list != NULL && all != NULL && hits != NULL && found != NULL && extra != NULL
         && logbook != NULL;
}

static void
test_rot (Place *place, gconstpointer data)
{
  g_autoptr (GRand) rand = seeded_rand_new ();
  guint flips = number_from_environment ("STAR_FLIPS", DEFAULT_FLIPS);
  g_autoptr (StarDatabase) fresh = open_to_write (place->path);
  g_autoptr (StarStory) extra_story = prose_story_new (rand);
  g_autofree char *contents = NULL;
  gsize length;
  guint refused = 0;
  guint told = 0;

  for (int i = 0; i < 5; i++)
    {
      g_autoptr (StarStory) story = prose_story_new (rand);

      assert_saves (fresh, story);
    }
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%d", i);
      g_autoptr (StarTake) take = take_new_full (id, "s", i);

      g_assert_true (star_logbook_save (fresh, take, NULL));
    }
  g_clear_object (&fresh);
  g_assert_true (g_file_get_contents (place->path, &contents, &length, NULL));

  for (guint i = 0; i < flips; i++)
    {
      g_autofree char *rotten = g_memdup2 (contents, length);
      gsize rotten_length = length;
      g_autoptr (StarDatabase) database = NULL;
      g_autofree char *sum = NULL;
      g_autofree char *sum_after = NULL;

      rot (rotten, &rotten_length, rand);
      file_write (place->path, rotten, rotten_length);
      sum = file_checksum (place->path);

      database = star_database_open (place->path, STAR_DATABASE_READ_ONLY, NULL);
      if (database == NULL)
        refused++;
      else if (!read_everything (database))
        told++;
      g_clear_object (&database);

      /* Nothing of a refused file is changed, and writing to one that is not must come back. */
      database = star_database_open (place->path, STAR_DATABASE_READ_WRITE, NULL);
      sum_after = file_checksum (place->path);
      g_assert_cmpstr (sum, ==, sum_after);
      if (database != NULL)
        {
          star_library_save (database, extra_story, NULL, NULL);
          read_everything (database);
        }
    }

  g_test_message ("%u damaged files: %u refused, damage told in %u", flips, refused, told);
}

/* SQLite has a lot to say about such files. */
static void
drop_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

#define ADD(path, func) \
  g_test_add ("/torture/" path, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_log_set_handler (NULL, G_LOG_LEVEL_DEBUG, drop_cb, NULL);
  g_test_add ("/torture/kill/story", Place, &stories, place_set_up, test_kill, place_tear_down);
  g_test_add ("/torture/kill/take", Place, &takes, place_set_up, test_kill, place_tear_down);
  for (int version = 1; version < star_migrations_get_latest (); version++)
    {
      g_autofree char *path = g_strdup_printf ("/torture/kill-migration/%d", version);

      g_test_add (path, Place, GINT_TO_POINTER (version), place_set_up, test_kill_migration,
                  place_tear_down);
    }
  ADD ("rot", test_rot);
  ADD ("measure", test_measure);

  return g_test_run ();
}
