/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "star-everywhere.h"
#include "star-fake-clock.h"
#include "star-formulary.h"
#include "star-import-session.h"
#include "star-words.h"
#include "store-utils.h"

/* A library with "Mine" as c1 and "Same" as s1, and what comes in: a new story, another version
 * of c1, and s1 as it is. And the same of formulas, of which c1 uses the one that differs. */
typedef struct {
  Place place;
  StarStore *store;
  StarFakeClock *clock;
  StarImportSession *session;
} Fixture;

typedef struct {
  gboolean done;
  GError *error;
} Answer;

#define WAIT_FOR(condition)                                                                       \
  while (!(condition))                                                                            \
    g_main_context_iteration (NULL, TRUE)

static StarStory *
add (GPtrArray *stories, const char *id, const char *title)
{
  StarStory *story = star_story_new_with_id (id);

  star_story_set_title (story, title);
  g_ptr_array_add (stories, story);

  return story;
}

#define FORMULA(id, expression)                                                                   \
  "{\"id\":\"" id "\",\"name\":\"N\",\"expression\":\"" expression "\",\"family\":\"cost\","              \
  "\"dimension\":\"cost\",\"inputs\":[{\"name\":\"a\",\"kind\":\"count\"}],"                             \
  "\"result\":{\"kind\":\"count\"}}"

static StarOwnFormula *
formula_new (const char *id, const char *definition)
{
  return star_own_formula_new (id, definition, STAR_OWN_FORMULA_AT_END);
}

static void
use_formula (StarStory *story, const char *formula)
{
  g_autoptr (StarKpi) kpi = star_kpi_new ();

  g_object_set (kpi, "formula", formula, NULL);
  g_list_store_append (star_story_get_kpis (story), kpi);
}

static void
fill_library (Fixture *fixture, const char *extra)
{
  g_autoptr (StarDatabase) database = open_to_write (fixture->place.path);
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) formulas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  use_formula (add (stories, "c1", "Mine"), "fc");
  add (stories, "s1", "Same");
  g_ptr_array_add (formulas, formula_new ("fc", FORMULA ("fc", "a")));
  g_ptr_array_add (formulas, formula_new ("fs", FORMULA ("fs", "a * 2")));
  star_library_save_all (database, stories, NULL, formulas, extra, &error);
  g_assert_no_error (error);
}

static StarImportSession *
session_new (const char *extra)
{
  StarIncoming *incoming = g_new0 (StarIncoming, 1);

  incoming->has_headings = TRUE;
  incoming->extra = g_strdup (extra);
  incoming->stories = g_ptr_array_new_with_free_func (g_object_unref);
  incoming->formulas = g_ptr_array_new_with_free_func (g_object_unref);
  star_story_set_text (add (incoming->stories, "n1", "New"), STAR_SECTION_ACTION,
                       "I moved 14 services.");
  use_formula (add (incoming->stories, "c1", "Theirs"), "fc");
  add (incoming->stories, "s1", "Same");
  g_ptr_array_add (incoming->formulas, formula_new ("fn", FORMULA ("fn", "a * 3")));
  g_ptr_array_add (incoming->formulas, formula_new ("fc", FORMULA ("fc", "a + 1")));
  g_ptr_array_add (incoming->formulas, formula_new ("fs", FORMULA ("fs", "a * 2")));

  return star_import_session_new (incoming, star_lexicon_get_default ());
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  place_set_up (&fixture->place, NULL);
  fixture->store = star_store_new (fixture->place.path);
  fixture->clock = star_fake_clock_new ();
  fixture->session = session_new ("{\"theirs\":1}");
  fill_library (fixture, "{\"mine\":1}");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  star_store_close (fixture->store);
  g_assert_finalize_object (fixture->store);
  g_object_unref (fixture->clock);
  place_tear_down (&fixture->place, NULL);
}

/* What is in the library, as "id title; " in the order of the titles, and then what else is. */
static char *
describe_library (Fixture *fixture)
{
  g_autoptr (StarDatabase) database = open_to_read (fixture->place.path);
  g_autoptr (GPtrArray) stories = star_library_load_all (database, NULL);
  g_autofree char *extra = star_library_dup_extra (database, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  static const char *const titles[] = { "Mine", "New", "Same", "Theirs", "Typed" };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      for (guint j = 0; j < stories->len; j++)
        {
          const char *id = star_story_get_id (stories->pdata[j]);

          if (g_str_equal (star_story_get_title (stories->pdata[j]), titles[i]))
            g_string_append_printf (text, "%s %s; ", strlen (id) == 2 ? id : "*", titles[i]);
        }
    }

  return g_strconcat (text->str, extra, NULL);
}

static void
assert_library (Fixture *fixture, const char *expected)
{
  g_autofree char *actual = describe_library (fixture);

  g_assert_cmpstr (actual, ==, expected);
}

/* The formulas in the library, as "id expression; ", and those that its stories use. */
static void
assert_formulas (Fixture *fixture, const char *expected)
{
  g_autoptr (StarDatabase) database = open_to_read (fixture->place.path);
  g_autoptr (GPtrArray) stories = star_library_load_all (database, NULL);
  g_autoptr (GPtrArray) formulas = star_formulary_list (database, NULL, NULL);
  g_autoptr (GPtrArray) used = star_own_formula_list_used (formulas, stories);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < formulas->len; i++)
    {
      g_auto (GStrv) parts =
        g_strsplit (star_own_formula_get_definition (formulas->pdata[i]), "\"", -1);

      g_string_append_printf (text, "%s %s; ", star_own_formula_get_id (formulas->pdata[i]),
                              parts[11]);
    }
  g_string_append_c (text, '|');
  for (guint i = 0; i < used->len; i++)
    g_string_append_printf (text, " %s", star_own_formula_get_id (used->pdata[i]));

  g_assert_cmpstr (text->str, ==, expected);
}

static const struct {
  const char *name;
  StarConflict conflict;
  guint n_chosen;
  guint n_skipped;
  const char *library;
  const char *formulas;
} choices[] = {
  { "keep-mine", STAR_CONFLICT_KEEP_MINE, 1, 1, "c1 Mine; n1 New; s1 Same; {\"mine\":1}",
    "fc a; fs a * 2; fn a * 3; | fc" },
  { "take-theirs", STAR_CONFLICT_TAKE_THEIRS, 2, 0, "n1 New; s1 Same; c1 Theirs; {\"theirs\":1}",
    "fc a + 1; fs a * 2; fn a * 3; | fc" },
  { "keep-both", STAR_CONFLICT_KEEP_BOTH, 2, 0,
    "c1 Mine; n1 New; s1 Same; * Theirs; {\"mine\":1}",
    "fc a; fs a * 2; fn a * 3; fc-2 a + 1; | fc fc-2" },
};

static void
assert_counts (StarImportSession *session, gsize choice)
{
  g_assert_cmpuint (star_import_session_count (session, STAR_IMPORT_NEW), ==, 1);
  g_assert_cmpuint (star_import_session_count (session, STAR_IMPORT_CHANGED), ==, 1);
  g_assert_cmpuint (star_import_session_count (session, STAR_IMPORT_SAME), ==, 1);
  g_assert_cmpuint (star_import_session_count_skipped (session), ==, choices[choice].n_skipped);
  g_assert_cmpuint (star_import_session_get_chosen (session)->len, ==, choices[choice].n_chosen);
  g_assert_cmpuint (star_import_session_count_formulas (session, STAR_IMPORT_NEW), ==, 1);
  g_assert_cmpuint (star_import_session_count_formulas (session, STAR_IMPORT_CHANGED), ==, 1);
  g_assert_cmpuint (star_import_session_count_formulas (session, STAR_IMPORT_SAME), ==, 1);
  g_assert_cmpuint (star_import_session_count_skipped_formulas (session), ==,
                    choices[choice].n_skipped);
  g_assert_cmpuint (star_import_session_get_chosen_formulas (session)->len, ==,
                    choices[choice].n_chosen);
  g_assert_true (star_import_session_has_news (session));
  g_assert_true (star_import_session_differs (session));
}

/* As the command line does it: the choice first. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  gsize choice = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  star_import_session_set_conflict (fixture->session, choices[choice].conflict);
  {
    g_autoptr (StarDatabase) database = open_to_write (fixture->place.path);

    star_import_session_compare (fixture->session, database, &error);
    g_assert_no_error (error);
    assert_counts (fixture->session, choice);
    star_import_session_write (fixture->session, database, &error);
    g_assert_no_error (error);
  }
  assert_library (fixture, choices[choice].library);
  assert_formulas (fixture, choices[choice].formulas);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  star_import_session_compare_finish (STAR_IMPORT_SESSION (source), result, &answer->error);
  answer->done = TRUE;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  star_import_session_write_finish (STAR_IMPORT_SESSION (source), result, &answer->error);
  answer->done = TRUE;
}

static void
propagate (Answer *answer, GError **error)
{
  if (answer->error != NULL)
    g_propagate_error (error, answer->error);
}

static void
compare (Fixture *fixture, GPtrArray *documents, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  Answer answer = { FALSE, NULL };

  star_import_session_compare_async (fixture->session, fixture->store,
                                     documents != NULL ? documents : none, compared_cb, &answer);
  WAIT_FOR (answer.done);
  propagate (&answer, error);
}

static void
write_chosen (Fixture *fixture, GError **error)
{
  Answer answer = { FALSE, NULL };

  star_import_session_write_async (fixture->session, fixture->store, written_cb, &answer);
  WAIT_FOR (answer.done);
  propagate (&answer, error);
}

/* As the window does it: the choice after the comparison. */
static void
test_choices_async (Fixture *fixture, gconstpointer data)
{
  gsize choice = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  compare (fixture, NULL, &error);
  g_assert_no_error (error);
  star_import_session_set_conflict (fixture->session, choices[choice].conflict);
  assert_counts (fixture->session, choice);
  write_chosen (fixture, &error);
  g_assert_no_error (error);
  star_store_close (fixture->store);
  assert_library (fixture, choices[choice].library);
  assert_formulas (fixture, choices[choice].formulas);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const struct {
    StarImportState state;
    const char *id;
  } cases[] = {
    { STAR_IMPORT_NEW, "n1" },
    { STAR_IMPORT_CHANGED, "c1" },
    { STAR_IMPORT_SAME, "s1" },
  };

  compare (fixture, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) stories = star_import_session_list (fixture->session, cases[i].state);

      g_assert_cmpuint (stories->len, ==, 1);
      g_assert_cmpstr (star_story_get_id (stories->pdata[0]), ==, cases[i].id);
    }
}

/* A choice that is taken back leaves nothing behind. */
static void
test_other_choice (Fixture *fixture, gconstpointer data)
{
  compare (fixture, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      star_import_session_set_conflict (fixture->session, choices[i].conflict);
      assert_counts (fixture->session, i);
    }
  star_import_session_set_conflict (fixture->session, STAR_CONFLICT_KEEP_MINE);
  assert_counts (fixture->session, 0);
}

static void
test_comparing_changes_nothing (Fixture *fixture, gconstpointer data)
{
  star_import_session_set_conflict (fixture->session, STAR_CONFLICT_TAKE_THEIRS);
  compare (fixture, NULL, NULL);
  star_store_close (fixture->store);
  assert_library (fixture, "c1 Mine; s1 Same; {\"mine\":1}");
  assert_formulas (fixture, "fc a; fs a * 2; | fc");
}

static void
test_no_library (Fixture *fixture, gconstpointer data)
{
  g_assert_true (star_import_session_compare (fixture->session, NULL, NULL));
  g_assert_cmpuint (star_import_session_count (fixture->session, STAR_IMPORT_NEW), ==, 3);
  g_assert_cmpuint (star_import_session_count_formulas (fixture->session, STAR_IMPORT_NEW), ==, 3);
  g_assert_cmpuint (star_import_session_count_skipped (fixture->session), ==, 0);
}

static StarDocument *
open_document (Fixture *fixture, const char *id)
{
  g_autoptr (StarDatabase) database = open_to_read (fixture->place.path);
  g_autoptr (StarStory) story = star_library_load (database, id, NULL);

  return star_document_new (story, fixture->store, star_lexicon_get_default (),
                            STAR_CLOCK (fixture->clock), NULL);
}

/* What is typed and not saved yet counts: here it is what comes in, word for word. */
static void
test_saves_what_is_typed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (documents, open_document (fixture, "s1"));
  g_ptr_array_add (documents, open_document (fixture, "c1"));
  star_story_set_title (star_document_get_story (documents->pdata[0]), "Typed");
  star_story_set_title (star_document_get_story (documents->pdata[1]), "Theirs");
  compare (fixture, documents, &error);

  g_assert_no_error (error);
  g_assert_false (star_document_is_dirty (documents->pdata[0]));
  g_assert_false (star_document_is_dirty (documents->pdata[1]));
  g_assert_cmpuint (star_import_session_count (fixture->session, STAR_IMPORT_NEW), ==, 1);
  g_assert_cmpuint (star_import_session_count (fixture->session, STAR_IMPORT_CHANGED), ==, 1);
  g_assert_cmpuint (star_import_session_get_chosen (fixture->session)->len, ==, 1);
  star_store_close (fixture->store);
  assert_library (fixture, "c1 Theirs; s1 Typed; {\"mine\":1}");
}

/* What cannot be saved must not be written over by what comes in. */
static void
test_what_cannot_be_saved_stops_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (documents, open_document (fixture, "c1"));
  g_assert_cmpint (g_unlink (fixture->place.path), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->place.path, 0700), ==, 0);
  star_story_set_title (star_document_get_story (documents->pdata[0]), "Typed");
  compare (fixture, documents, &error);

  g_assert_cmpint (error != NULL ? error->domain : 0, ==, STAR_STORE_ERROR);
  g_assert_true (star_document_is_dirty (documents->pdata[0]));
  star_document_discard (documents->pdata[0]);
}

/* The story was deleted while it was saved: the import goes on without it. */
static void
test_discarded_does_not_stop_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  Answer answer = { FALSE, NULL };

  g_ptr_array_add (documents, open_document (fixture, "s1"));
  g_ptr_array_add (documents, open_document (fixture, "c1"));
  star_story_set_title (star_document_get_story (documents->pdata[0]), "Typed");
  star_story_set_title (star_document_get_story (documents->pdata[1]), "Typed too");
  star_import_session_compare_async (fixture->session, fixture->store, documents, compared_cb,
                                     &answer);
  star_document_discard (documents->pdata[0]);
  WAIT_FOR (answer.done);

  g_assert_no_error (answer.error);
  g_assert_false (star_document_is_dirty (documents->pdata[1]));
  g_assert_cmpuint (star_import_session_count (fixture->session, STAR_IMPORT_NEW), ==, 1);
}

static void
test_digests (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) summaries = NULL;
  guint n_found = 0;

  compare (fixture, NULL, NULL);
  write_chosen (fixture, NULL);
  star_store_close (fixture->store);
  database = open_to_read (fixture->place.path);
  summaries = star_library_list (database, NULL);
  for (guint i = 0; i < summaries->len; i++)
    {
      StarStorySummary *summary = summaries->pdata[i];

      if (!g_str_equal (star_story_summary_get_id (summary), "n1"))
        continue;
      g_assert_cmpint (star_story_summary_get_digest (summary)->levels[STAR_DIMENSION_SCALE], ==,
                       STAR_LEVEL_QUANTIFIED);
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 1);
}

/* All or nothing: the second story of the two is refused by the database. */
static void
test_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarDatabase) database = open_to_write (fixture->place.path);
  g_autoptr (GError) error = NULL;

  star_import_session_set_conflict (fixture->session, STAR_CONFLICT_TAKE_THEIRS);
  star_import_session_compare (fixture->session, database, &error);
  g_assert_no_error (error);
  sql_run (fixture->place.path,
           "CREATE UNIQUE INDEX refuse ON story (1) WHERE title IN ('New', 'Theirs')");
  g_assert_false (star_import_session_write (fixture->session, database, &error));
  g_assert_nonnull (error);
  sql_run (fixture->place.path, "DROP INDEX refuse");
  g_clear_object (&database);
  assert_library (fixture, "c1 Mine; s1 Same; {\"mine\":1}");
  assert_formulas (fixture, "fc a; fs a * 2; | fc");
}

/* Once everything is in, there is nothing to do a second time. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  star_import_session_set_conflict (fixture->session, STAR_CONFLICT_TAKE_THEIRS);
  compare (fixture, NULL, NULL);
  write_chosen (fixture, NULL);
  g_clear_object (&fixture->session);

  fixture->session = session_new (NULL);
  compare (fixture, NULL, NULL);
  g_assert_false (star_import_session_has_news (fixture->session));
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      star_import_session_set_conflict (fixture->session, choices[i].conflict);
      g_assert_cmpuint (star_import_session_get_chosen (fixture->session)->len, ==, 0);
      g_assert_cmpuint (star_import_session_get_chosen_formulas (fixture->session)->len, ==, 0);
    }
}

/* Formulas alone are news too. */
static void
test_formulas_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (star_import_session_get_incoming (fixture->session)->stories, 0);
  compare (fixture, NULL, &error);
  g_assert_true (star_import_session_has_news (fixture->session));
  g_assert_true (star_import_session_differs (fixture->session));
  write_chosen (fixture, &error);
  g_assert_no_error (error);
  star_store_close (fixture->store);
  assert_library (fixture, "c1 Mine; s1 Same; {\"mine\":1}");
  assert_formulas (fixture, "fc a; fs a * 2; fn a * 3; | fc");
}

/* One that can not be calculated with stays out and is told, and keeps nobody from the rest. */
static void
test_formula_refused (Fixture *fixture, gconstpointer data)
{
  GPtrArray *incoming = star_import_session_get_incoming (fixture->session)->formulas;
  const char *const *problems;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (incoming, formula_new ("fr", FORMULA ("fr", "a +* 2")));
  compare (fixture, NULL, &error);
  g_assert_cmpuint (star_import_session_count_formulas (fixture->session, STAR_IMPORT_REFUSED), ==,
                    1);
  problems = star_import_session_get_formula_problems (fixture->session);
  g_assert_cmpuint (g_strv_length ((GStrv) problems), ==, 1);
  g_assert_cmpuint (star_import_session_count_skipped_formulas (fixture->session), ==, 2);
  star_import_session_set_conflict (fixture->session, STAR_CONFLICT_KEEP_BOTH);
  g_assert_cmpuint (star_import_session_count_skipped_formulas (fixture->session), ==, 1);
  star_import_session_set_conflict (fixture->session, STAR_CONFLICT_KEEP_MINE);

  write_chosen (fixture, &error);
  g_assert_no_error (error);
  star_store_close (fixture->store);
  assert_library (fixture, choices[0].library);
  assert_formulas (fixture, choices[0].formulas);
}

/* All or nothing: there is no room for the formulas, so the stories do not come in either. */
static void
test_no_room_for_formulas (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sql_run (fixture->place.path,
           "WITH RECURSIVE n (i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
           "INSERT INTO formula SELECT 'f' || i, '{}', i FROM n");
  compare (fixture, NULL, &error);
  g_assert_no_error (error);
  write_chosen (fixture, &error);
  g_assert_error (error, STAR_STORE_ERROR, STAR_STORE_ERROR_FAILED);
  star_store_close (fixture->store);
  assert_library (fixture, "c1 Mine; s1 Same; {\"mine\":1}");
}

/* The digests are those that a list would make, which knows what is ignored everywhere. */
static void
test_digests_ignored (Fixture *fixture, gconstpointer data)
{
  static const char *const flags[] = { "no-cost", NULL };
  g_autoptr (StarCoverage) coverage = star_coverage_new (star_lexicon_get_default ());
  g_autoptr (StarIgnoredFlag) ignored = star_ignored_flag_new (flags[0], "", 1);
  g_autoptr (StarDatabase) database = open_to_write (fixture->place.path);
  g_autoptr (GPtrArray) list = NULL;
  guint n = 0;

  g_assert_true (star_everywhere_add (database, ignored, NULL));
  g_clear_object (&database);
  compare (fixture, NULL, NULL);
  write_chosen (fixture, NULL);
  star_store_close (fixture->store);

  g_object_set (coverage, "ignored", flags, NULL);
  database = open_to_read (fixture->place.path);
  list = star_library_list (database, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      const StarDigest *digest = star_story_summary_get_digest (list->pdata[i]);

      if (!g_str_equal (star_story_summary_get_id (list->pdata[i]), "n1"))
        continue;
      g_assert_cmpstr (digest->engine, ==, star_coverage_get_version (coverage));
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *path = g_strconcat ("/import-session/", choices[i].name, NULL);
      g_autofree char *async_path = g_strconcat (path, "/async", NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_choices, tear_down);
      g_test_add (async_path, Fixture, GSIZE_TO_POINTER (i), set_up, test_choices_async, tear_down);
    }
  ADD ("/import-session/list", test_list);
  ADD ("/import-session/other-choice", test_other_choice);
  ADD ("/import-session/comparing-changes-nothing", test_comparing_changes_nothing);
  ADD ("/import-session/no-library", test_no_library);
  ADD ("/import-session/saves-what-is-typed", test_saves_what_is_typed);
  ADD ("/import-session/what-cannot-be-saved-stops-it", test_what_cannot_be_saved_stops_it);
  ADD ("/import-session/discarded-does-not-stop-it", test_discarded_does_not_stop_it);
  ADD ("/import-session/digests", test_digests);
  ADD ("/import-session/digests-ignored", test_digests_ignored);
  ADD ("/import-session/all-or-nothing", test_all_or_nothing);
  ADD ("/import-session/again", test_again);
  ADD ("/import-session/formulas-alone", test_formulas_alone);
  ADD ("/import-session/formula-refused", test_formula_refused);
  ADD ("/import-session/no-room-for-formulas", test_no_room_for_formulas);

  return g_test_run ();
}
