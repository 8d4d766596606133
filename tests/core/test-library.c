/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store-utils.h"

#define SEED 20240711

static void
assert_stored (StarDatabase *database, StarStory *story)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StarStory) loaded =
    star_library_load (database, star_story_get_id (story), &error);

  g_assert_no_error (error);
  g_assert_true (star_story_equal (story, loaded));
}

static void
assert_list_length (StarDatabase *database, guint length)
{
  g_autoptr (GPtrArray) summaries = star_library_list (database, NULL);

  g_assert_cmpuint (summaries->len, ==, length);
}

static void
test_round_trip (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) full = full_story_new ("Feed cutover");
  g_autoptr (StarStory) empty = star_story_new ();

  assert_saves (database, full);
  assert_saves (database, empty);
  assert_stored (database, full);
  assert_stored (database, empty);

  g_clear_object (&database);
  database = open_to_write (place->path);
  assert_stored (database, full);
  assert_stored (database, empty);
  assert_whole (database);
}

static void
test_save_replaces (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");

  assert_saves (database, story);
  assert_saves (database, story);
  assert_list_length (database, 1);

  g_list_store_remove (star_story_get_kpis (story), 0);
  g_list_store_remove_all (star_story_get_ignores (story));
  g_object_set (story, "tags", NULL, "task", "Halve it", "shelf", STAR_SHELF_RETIRED, NULL);
  assert_saves (database, story);
  assert_stored (database, story);
  assert_list_length (database, 1);
  assert_whole (database);
}

static char *
random_text (GRand *rand)
{
  static const gunichar samples[] = {
    'a', 'Z', '0', ' ', '\n', '\t', '"', '\'', '%', '*', 0x01, 0x7f, 0xe9, 0x301, 0x202e, 0x200b,
    0x3042, 0xfeff, 0xfffd, 0xffff, 0x1f426, 0x10fffd,
  };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, 60);

  for (int i = 0; i < n; i++)
    g_string_append_unichar (text,
                             samples[g_rand_int_range (rand, 0, G_N_ELEMENTS (samples))]);

  return g_string_free (text, FALSE);
}

static char **
random_texts (GRand *rand)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  int n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *text = random_text (rand);

      g_strv_builder_add (texts, text);
    }

  return g_strv_builder_end (texts);
}

static void
set_random_texts (gpointer object, GRand *rand)
{
  guint n;
  g_autofree GParamSpec **specs =
    g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = random_text (rand);
      g_auto (GStrv) texts = random_texts (rand);

      if ((specs[i]->flags & (G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY)) != G_PARAM_WRITABLE)
        continue;
      if (specs[i]->value_type == G_TYPE_STRING)
        g_object_set (object, specs[i]->name, text, NULL);
      else if (specs[i]->value_type == G_TYPE_STRV)
        g_object_set (object, specs[i]->name, texts, NULL);
    }
}

static StarStory *
random_story (GRand *rand)
{
  StarStory *story = star_story_new ();
  int n = g_rand_int_range (rand, 0, 4);

  set_random_texts (story, rand);
  g_object_set (story,
                "archetype", g_rand_int_range (rand, 0, STAR_N_ARCHETYPES),
                "shelf", g_rand_int_range (rand, 0, STAR_N_SHELVES),
                "created-at", ((gint64) g_rand_int (rand) << 31) - G_MAXINT32,
                NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (StarKpi) kpi = star_kpi_new ();
      g_autoptr (StarFollowUp) follow_up = star_follow_up_new ();
      g_autoptr (StarIgnore) ignore = star_ignore_new ();

      set_random_texts (kpi, rand);
      set_random_texts (follow_up, rand);
      set_random_texts (ignore, rand);
      g_object_set (kpi, "direction", g_rand_int_range (rand, 0, STAR_N_DIRECTIONS),
                    "provenance", g_rand_int_range (rand, 0, STAR_N_PROVENANCES), NULL);
      g_object_set (follow_up, "answered", g_rand_boolean (rand), NULL);
      g_list_store_append (star_story_get_kpis (story), kpi);
      g_list_store_append (star_story_get_follow_ups (story), follow_up);
      g_list_store_append (star_story_get_ignores (story), ignore);
    }

  return story;
}

static void
test_any_story_comes_back (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  g_test_message ("seed %d", SEED);
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (StarStory) story = random_story (rand);

      assert_saves (database, story);
      assert_stored (database, story);
    }
  assert_whole (database);
}

static void
test_invalid_text_is_refused (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarStory) broken = star_story_copy (story);

  assert_saves (database, story);
  star_story_set_text (broken, STAR_SECTION_TASK, "caf\xe9");
  assert_save_fails (database, broken, STAR_STORE_ERROR_FAILED);
  assert_stored (database, story);
}

static void
test_long_text (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = star_story_new ();
  g_autofree char *fits = g_strnfill (1024 * 1024, 'x');
  g_autofree char *too_long = g_strnfill (17 * 1024 * 1024, 'x');

  star_story_set_text (story, STAR_SECTION_ACTION, fits);
  assert_saves (database, story);
  assert_stored (database, story);

  star_story_set_text (story, STAR_SECTION_ACTION, too_long);
  assert_save_fails (database, story, STAR_STORE_ERROR_FAILED);
  star_story_set_text (story, STAR_SECTION_ACTION, fits);
  assert_stored (database, story);
}

static void
test_list (Place *place, gconstpointer data)
{
  static const struct {
    const char *title;
    StarShelf shelf;
  } stories[] = {
    { "zebra", STAR_SHELF_CORE },
    { "last", STAR_SHELF_RETIRED },
    { "Apple", STAR_SHELF_CORE },
    { "apricot", STAR_SHELF_CORE },
    { "bench", STAR_SHELF_BENCH },
    { "Banana", STAR_SHELF_CORE },
  };
  static const char *const order[] = { "Apple", "apricot", "Banana", "zebra", "bench", "last" };
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GPtrArray) summaries = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autoptr (StarStory) story = titled_story_new (stories[i].title);

      g_object_set (story, "shelf", stories[i].shelf, "updated-at", (gint64) 7, NULL);
      assert_saves (database, story);
    }

  summaries = star_library_list (database, NULL);
  g_assert_cmpuint (summaries->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < summaries->len; i++)
    {
      g_assert_cmpstr (star_story_summary_get_title (summaries->pdata[i]), ==, order[i]);
      g_assert_cmpint (star_story_summary_get_updated_at (summaries->pdata[i]), ==, 7);
      g_assert_null (star_story_summary_get_digest (summaries->pdata[i]));
    }
}

static void
test_digest (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = titled_story_new ("Feed cutover");
  g_autoptr (StarDigest) digest = star_digest_new ("7");
  g_autoptr (GPtrArray) summaries = NULL;
  const StarDigest *read;

  digest->levels[STAR_DIMENSION_COST] = STAR_LEVEL_QUANTIFIED;
  digest->levels[STAR_DIMENSION_EVOLUTION] = STAR_LEVEL_MENTIONED;
  digest->words = 183;
  digest->blocking = 2;
  g_assert_true (star_library_save (database, story, digest, NULL));

  summaries = star_library_list (database, NULL);
  read = star_story_summary_get_digest (summaries->pdata[0]);
  g_assert_cmpstr (read->engine, ==, "7");
  g_assert_cmpmem (read->levels, sizeof read->levels, digest->levels, sizeof digest->levels);
  g_assert_cmpuint (read->words, ==, 183);
  g_assert_cmpuint (read->blocking, ==, 2);
  g_assert_null (read->foreign);

  digest->foreign = g_strdup ("de");
  g_assert_true (star_library_save (database, story, digest, NULL));
  g_clear_pointer (&summaries, g_ptr_array_unref);
  summaries = star_library_list (database, NULL);
  read = star_story_summary_get_digest (summaries->pdata[0]);
  g_assert_cmpstr (read->foreign, ==, "de");

  /* Without a digest the old one is forgotten, because the text may be another. */
  assert_saves (database, story);
  g_clear_pointer (&summaries, g_ptr_array_unref);
  summaries = star_library_list (database, NULL);
  g_assert_null (star_story_summary_get_digest (summaries->pdata[0]));
}

static void
test_load_all (Place *place, gconstpointer data)
{
  static const struct {
    const char *id;
    gint64 created_at;
  } stories[] = {
    { "c0000000-0000-4000-8000-000000000000", 5 },
    { "b0000000-0000-4000-8000-000000000000", 9 },
    { "a0000000-0000-4000-8000-000000000000", 5 },
  };
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GPtrArray) all = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autoptr (StarStory) story = star_story_new_with_id (stories[i].id);

      g_object_set (story, "created-at", stories[i].created_at, NULL);
      assert_saves (database, story);
    }

  all = star_library_load_all (database, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (star_story_get_id (all->pdata[0]), ==, stories[2].id);
  g_assert_cmpstr (star_story_get_id (all->pdata[1]), ==, stories[0].id);
  g_assert_cmpstr (star_story_get_id (all->pdata[2]), ==, stories[1].id);
}

static void
test_find (Place *place, gconstpointer data)
{
  static const struct {
    const char *id;
    const char *title;
  } stories[] = {
    { "abcd0000-0000-4000-8000-000000000000", "Größte Ölmühle" },
    { "abcd1111-0000-4000-8000-000000000000", "Twin" },
    { "ffff0000-0000-4000-8000-000000000000", "twin" },
    { "eeee0000-0000-4000-8000-000000000000", "abcd0" },
    { "dddd0000-0000-4000-8000-000000000000", "" },
  };
  static const struct {
    const char *wanted;
    guint n;
    const char *first;
  } cases[] = {
    { "abcd0000-0000-4000-8000-000000000000", 1, "abcd0000" },
    { "abcd1", 1, "abcd1111" },
    { "ABCD1111-0000", 1, "abcd1111" },
    { "abcd", 2, "abcd0000" },
    { "abcd0", 2, "abcd0000" },
    { "abc", 0, NULL },
    { "ffff", 1, "ffff0000" },
    { "GRÖSSTE ÖLMÜHLE", 1, "abcd0000" },
    { "gro\xcc\x88ßte o\xcc\x88lmu\xcc\x88hle", 1, "abcd0000" },
    { " Twin ", 2, "abcd1111" },
    { "Twi", 0, NULL },
    { "", 0, NULL },
    { "\xff\xfe", 0, NULL },
    { "%", 0, NULL },
  };
  g_autoptr (StarDatabase) database = open_to_write (place->path);

  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autoptr (StarStory) story = star_story_new_with_id (stories[i].id);

      g_object_set (story, "title", stories[i].title, "created-at", (gint64) i, NULL);
      assert_saves (database, story);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = star_library_find (database, cases[i].wanted, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, cases[i].n);
      if (cases[i].n > 0)
        g_assert_true (g_str_has_prefix (star_story_get_id (found->pdata[0]), cases[i].first));
    }
}

static void
test_delete (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarStory) other = full_story_new ("Other");
  g_autoptr (StarStory) gone = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  assert_saves (database, story);
  assert_saves (database, other);
  g_assert_true (star_library_delete (database, star_story_get_id (story), NULL));
  assert_list_length (database, 1);
  assert_stored (database, other);
  assert_whole (database);

  hits = star_library_search (database, "cutover", NULL);
  g_assert_cmpuint (hits->len, ==, 0);

  gone = star_library_load (database, star_story_get_id (story), &error);
  g_assert_null (gone);
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING);
  g_clear_error (&error);

  g_assert_false (star_library_delete (database, star_story_get_id (story), &error));
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_MISSING);

  /* Undo: the same story with the same id. */
  assert_saves (database, story);
  assert_stored (database, story);
  assert_whole (database);
}

static void
test_save_all (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StarStory) kept = full_story_new ("Kept");
  g_autofree char *extra = NULL;
  g_autofree char *same_extra = NULL;

  assert_saves (database, kept);
  extra = star_library_dup_extra (database, NULL);
  g_assert_cmpstr (extra, ==, "");

  for (int i = 0; i < 3; i++)
    g_ptr_array_add (stories, full_story_new ("New"));
  star_story_set_text (stories->pdata[2], STAR_SECTION_TASK, "\xff");
  g_assert_false (star_library_save_all (database, stories, NULL, NULL, "{\"a\":1}", NULL));
  assert_list_length (database, 1);

  star_story_set_text (stories->pdata[2], STAR_SECTION_TASK, "mended");
  g_assert_true (star_library_save_all (database, stories, NULL, NULL, "{\"a\":1}", NULL));
  assert_list_length (database, 4);
  for (guint i = 0; i < stories->len; i++)
    assert_stored (database, stories->pdata[i]);

  g_assert_true (star_library_save_all (database, stories, NULL, NULL, NULL, NULL));
  same_extra = star_library_dup_extra (database, NULL);
  g_assert_cmpstr (same_extra, ==, "{\"a\":1}");
  assert_whole (database);
}

static void
test_search (Place *place, gconstpointer data)
{
  static const struct {
    const char *words;
    guint n;
  } cases[] = {
    { "cutover", 1 },
    { "cut", 1 },
    { "CUTOVER feed", 1 },
    { "feed nothing", 0 },
    { "olmuhle", 2 },      /* tag, without accents */
    { "vendor", 2 },       /* notes of a follow-up */
    { "invoice", 2 },      /* source of a KPI row */
    { "p95", 2 },
    { "deep_dive", 2 },    /* a cut's text */
    { "night lost", 2 },   /* hook */
    { "", 0 },
    { "   ", 0 },
    { "→ — …", 0 },
    { "\"", 0 },
    { "\"cutover", 1 },
    { "cutover\"\"", 1 },
    { "feed AND cutover", 0 },
    { "title : cutover", 0 },
    { "NEAR(feed cutover)", 0 },
    { "cutover*", 1 },
    { "-cutover", 1 },
    { "^cutover +feed", 1 },
    { "(cutover", 1 },
    { "{title}: cutover", 0 },
    { "a'b;DROP TABLE story", 0 },
    { "\xff cutover", 1 },
  };
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");
  g_autoptr (StarStory) other = full_story_new ("Rollback drill");

  assert_saves (database, story);
  assert_saves (database, other);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) hits = star_library_search (database, cases[i].words, &error);

      g_assert_no_error (error);
      if (hits->len != cases[i].n)
        g_test_fail_printf ("“%s” found %u", cases[i].words, hits->len);
    }
}

static void
test_search_order (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) in_text = titled_story_new ("Another");
  g_autoptr (StarStory) in_title = titled_story_new ("Kafka");
  g_autoptr (GPtrArray) hits = NULL;
  StarSearchHit *first;
  StarSearchHit *second;

  star_story_set_text (in_text, STAR_SECTION_ACTION, "We\nmoved off Kafka in one night");
  assert_saves (database, in_text);
  assert_saves (database, in_title);

  hits = star_library_search (database, "kafka", NULL);
  g_assert_cmpuint (hits->len, ==, 2);
  first = hits->pdata[0];
  second = hits->pdata[1];
  g_assert_cmpstr (first->title, ==, "Kafka");
  g_assert_cmpstr (first->id, ==, star_story_get_id (in_title));
  g_assert_cmpstr (second->snippet, ==, "We moved off Kafka in one night");

  star_story_set_text (in_text, STAR_SECTION_ACTION, "We moved off it");
  assert_saves (database, in_text);
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = star_library_search (database, "kafka", NULL);
  g_assert_cmpuint (hits->len, ==, 1);
}

/* However many there are, each is found once, and the first ones have their snippet. */
static void
test_search_many (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < 250; i++)
    g_ptr_array_add (stories, titled_story_new ("Feed cutover"));
  g_assert_true (star_library_save_all (database, stories, NULL, NULL, NULL, NULL));

  hits = star_library_search (database, "feed", NULL);
  for (guint i = 0; i < hits->len; i++)
    {
      StarSearchHit *hit = hits->pdata[i];

      g_assert_cmpstr (hit->snippet, ==, i < 100 ? "Feed cutover" : "");
      g_hash_table_add (ids, hit->id);
    }
  g_assert_cmpuint (g_hash_table_size (ids), ==, 250);
  g_assert_cmpuint (hits->len, ==, 250);
}

/* The words of a deleted story are not even in the file. */
static void
test_delete_leaves_no_words (Place *place, gconstpointer data)
{
  static const char *const words[] = { "zanzibar", "quixotic", "xylophone" };
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = titled_story_new (words[0]);
  g_autofree char *contents = NULL;
  gsize length;

  star_story_set_text (story, STAR_SECTION_TASK, words[1]);
  assert_saves (database, story);
  star_story_set_text (story, STAR_SECTION_TASK, words[2]);
  assert_saves (database, story);
  g_assert_true (star_library_delete (database, star_story_get_id (story), NULL));
  g_clear_object (&database);

  g_assert_true (g_file_get_contents (place->path, &contents, &length, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (memmem (contents, length, words[i], strlen (words[i])));
}

/* Damage that SQLite does not see: the story is named and not opened, the rest goes on. */
static void
test_bad_rows (Place *place, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE story SET task = CAST (x'636166e9' AS TEXT) WHERE title = 'Bad'",
    "UPDATE story SET task = CAST (x'610062' AS TEXT) WHERE title = 'Bad'",
    "UPDATE story SET archetype = 'unheard-of' WHERE title = 'Bad'",
    "UPDATE story_list SET value = CAST (x'ff' AS TEXT)",
    "UPDATE kpi SET metric = CAST (x'ff' AS TEXT)",
    "UPDATE kpi SET direction = 'sideways'",
    "UPDATE kpi_input SET value = CAST (x'ff' AS TEXT)",
    "UPDATE follow_up SET notes = CAST (x'ff' AS TEXT)",
    "UPDATE ignored SET reason = CAST (x'ff' AS TEXT)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.db", (guint) i);
      g_autofree char *path = place_dup_path (place, name);
      g_autofree char *sql =
        g_strdup_printf ("PRAGMA ignore_check_constraints = ON; %s", damages[i]);
      g_autoptr (StarDatabase) database = open_to_write (path);
      g_autoptr (StarStory) good = titled_story_new ("Good");
      g_autoptr (StarStory) bad = full_story_new ("Bad");
      g_autoptr (StarStory) loaded = NULL;
      g_autoptr (GPtrArray) all = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GError) error = NULL;

      assert_saves (database, good);
      assert_saves (database, bad);
      g_clear_object (&database);
      sql_run (path, sql);

      database = star_database_open (path, STAR_DATABASE_READ_ONLY, NULL);
      /* A broken CHECK is found when the file is opened. */
      if (database == NULL)
        {
          g_assert_nonnull (strstr (damages[i], "x'610062'"));
          continue;
        }

      loaded = star_library_load (database, star_story_get_id (bad), &error);
      g_assert_null (loaded);
      g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "Bad"));
      g_clear_error (&error);

      all = star_library_load_all (database, &error);
      g_assert_null (all);
      g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED);

      g_assert_true (star_database_check_integrity (database, &problems, NULL));
      g_assert_cmpuint (problems->len, ==, 1);
      assert_list_length (database, 2);
      assert_stored (database, good);
    }
}

/* Who may only read is told that it is no more than the search. Newer versions of SQLite meet
 * more of the damage while they search. */
static void
assert_search_damage_is_told (const char *path, gboolean searching_has_to_tell)
{
  g_autoptr (StarDatabase) database = open_to_read (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (star_database_check_integrity (database, &problems, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (problems->pdata[0], "The index of the search"));

  hits = star_library_search (database, "rollback", &error);
  g_assert_true (hits == NULL || !searching_has_to_tell);
  if (hits == NULL)
    {
      g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "The index of the search"));
    }
}

static void
assert_search_is_whole (StarDatabase *database)
{
  g_autoptr (GPtrArray) hits = star_library_search (database, "rollback", NULL);

  g_assert_cmpuint (hits->len, ==, 1);
  assert_whole (database);
}

/* A damaged search is made anew when it stands in the way of saving or of searching, or when it
 * is asked for. */
static void
test_search_is_mended (Place *place, gconstpointer data)
{
  static const struct {
    const char *sql;
    gboolean saving_mends;
    gboolean searching_has_to_mend;
  } damages[] = {
    { "UPDATE search_data SET block = x'00ff00ff' WHERE id = 10", TRUE, FALSE },
    { "UPDATE search_data SET block = zeroblob (50) WHERE id > 10", FALSE, FALSE },
    { "DELETE FROM search_data WHERE id > 10", FALSE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.db", (guint) i);
      g_autofree char *path = place_dup_path (place, name);
      g_autoptr (StarDatabase) database = open_to_write (path);
      g_autoptr (StarStory) story = full_story_new ("Feed cutover");
      g_autoptr (StarStory) other = full_story_new ("Rollback drill");
      g_autoptr (GPtrArray) problems = NULL;

      assert_saves (database, story);
      assert_saves (database, other);
      g_clear_object (&database);
      sql_run (path, damages[i].sql);
      assert_search_damage_is_told (path, damages[i].searching_has_to_mend);

      database = open_to_write (path);
      star_story_set_text (story, STAR_SECTION_TASK, "Halve it");
      assert_saves (database, story);
      assert_stored (database, story);
      assert_stored (database, other);
      g_assert_true (star_database_check_integrity (database, &problems, NULL));
      g_assert_cmpint (problems->len == 0, ==, damages[i].saving_mends);

      if (!damages[i].saving_mends && !damages[i].searching_has_to_mend)
        g_assert_true (star_library_rebuild_search (database, NULL));
      assert_search_is_whole (database);
    }
}

static void
test_read_only (Place *place, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (place->path);
  g_autoptr (StarStory) story = full_story_new ("Feed cutover");

  assert_saves (database, story);
  g_clear_object (&database);

  database = open_to_read (place->path);
  assert_stored (database, story);
  assert_save_fails (database, story, STAR_STORE_ERROR_READ_ONLY);
}

#define ADD(path, func) \
  g_test_add ("/library/" path, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("save-replaces", test_save_replaces);
  ADD ("any-story-comes-back", test_any_story_comes_back);
  ADD ("invalid-text-is-refused", test_invalid_text_is_refused);
  ADD ("long-text", test_long_text);
  ADD ("list", test_list);
  ADD ("digest", test_digest);
  ADD ("load-all", test_load_all);
  ADD ("find", test_find);
  ADD ("delete", test_delete);
  ADD ("save-all", test_save_all);
  ADD ("search", test_search);
  ADD ("search-order", test_search_order);
  ADD ("search-many", test_search_many);
  ADD ("delete-leaves-no-words", test_delete_leaves_no_words);
  ADD ("bad-rows", test_bad_rows);
  ADD ("search-is-mended", test_search_is_mended);
  ADD ("read-only", test_read_only);

  return g_test_run ();
}
