/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "star-document.h"
#include "star-fake-clock.h"
#include "star-ignored-flags.h"
#include "star-words.h"
#include "store-utils.h"

#define MS G_TIME_SPAN_MILLISECOND

typedef struct {
  Place place;
  char *path;
  StarStore *store;
  StarFakeClock *clock;
  StarStory *story;
  StarDocument *document;
} Fixture;

/* Runs the main loop until @condition holds; a test that hangs is ended by its harness. */
#define WAIT_FOR(condition)                                                                       \
  while (!(condition))                                                                            \
    g_main_context_iteration (NULL, TRUE)

static void
set_up (Fixture *fixture, gconstpointer data)
{
  StarLexicon *lexicon = star_lexicon_get_default ();

  place_set_up (&fixture->place, NULL);
  fixture->path = g_build_filename (fixture->place.folder, "library", "stories.db", NULL);
  fixture->store = star_store_new (fixture->path);
  fixture->clock = star_fake_clock_new ();
  fixture->story = star_story_new ();
  fixture->document = star_document_new (fixture->story, fixture->store, lexicon,
                                         STAR_CLOCK (fixture->clock), NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
  g_assert_finalize_object (fixture->story);
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 0);
  g_object_unref (fixture->clock);
  star_store_close (fixture->store);
  g_object_unref (fixture->store);
  place_tear_down (&fixture->place, NULL);
  g_free (fixture->path);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  StarStory **story = data;
  g_autoptr (GError) error = NULL;

  *story = star_store_load_finish (STAR_STORE (source), result, &error);
  g_assert_no_error (error);
}

static StarStory *
load (Fixture *fixture)
{
  StarStory *story = NULL;

  star_store_load_async (fixture->store, star_story_get_id (fixture->story), NULL, loaded_cb, &story);
  WAIT_FOR (story != NULL);

  return story;
}

static void
type (Fixture *fixture, const char *text)
{
  star_story_set_text (fixture->story, STAR_SECTION_SITUATION, text);
}

static StarSaveState
state (Fixture *fixture)
{
  return star_document_get_save_state (fixture->document);
}

static void
test_saves_after_a_pause (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarStory) saved = NULL;

  g_assert_cmpint (state (fixture), ==, STAR_SAVE_STATE_UNCHANGED);
  type (fixture, "The nightly load");
  g_assert_cmpint (state (fixture), ==, STAR_SAVE_STATE_SAVING);
  g_assert_true (star_document_is_dirty (fixture->document));

  star_fake_clock_advance (fixture->clock, 499 * MS);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  star_fake_clock_advance (fixture->clock, 1 * MS);
  WAIT_FOR (state (fixture) == STAR_SAVE_STATE_SAVED);

  g_assert_false (star_document_is_dirty (fixture->document));
  g_assert_cmpint (star_document_get_saved_at (fixture->document), ==,
                   star_clock_get_real (STAR_CLOCK (fixture->clock)));
  saved = load (fixture);
  g_assert_true (star_story_equal (saved, fixture->story));
}

static void
count_changes_cb (guint *count)
{
  (*count)++;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = star_store_list_finish (STAR_STORE (source), result, &error);

  g_assert_no_error (error);
  *done = TRUE;
}

/* Jobs run in order: when a later one has ended, every save before it has. */
static void
let_saves_end (Fixture *fixture)
{
  gboolean done = FALSE;

  star_store_list_async (fixture->store, NULL, listed_cb, &done);
  WAIT_FOR (done);
}

/* Somebody who types without a pause is saved all the same. */
static void
test_saves_while_typing (Fixture *fixture, gconstpointer data)
{
  guint n_saves = 0;

  g_signal_connect_swapped (fixture->document, "notify::saved-at", G_CALLBACK (count_changes_cb),
                            &n_saves);
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *text = g_strnfill (i + 1, 'a');

      type (fixture, text);
      star_fake_clock_advance (fixture->clock, 100 * MS);
      let_saves_end (fixture);
    }

  /* Six seconds with a save at the latest every two. */
  g_assert_cmpuint (n_saves, >=, 3);
  g_assert_cmpuint (n_saves, <=, 4);
  star_fake_clock_advance (fixture->clock, 2 * G_TIME_SPAN_SECOND);
  WAIT_FOR (state (fixture) == STAR_SAVE_STATE_SAVED);
}

static void
test_change_during_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarStory) saved = NULL;

  type (fixture, "first");
  star_fake_clock_advance (fixture->clock, 500 * MS);
  /* The save is under way: the main loop has not run since. */
  type (fixture, "first and second");
  WAIT_FOR (star_document_get_saved_at (fixture->document) != 0);
  g_assert_true (star_document_is_dirty (fixture->document));
  g_assert_cmpint (state (fixture), ==, STAR_SAVE_STATE_SAVING);

  star_fake_clock_advance (fixture->clock, 500 * MS);
  WAIT_FOR (state (fixture) == STAR_SAVE_STATE_SAVED);
  saved = load (fixture);
  g_assert_cmpstr (star_story_get_text (saved, STAR_SECTION_SITUATION), ==, "first and second");
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GError **error = data;

  if (star_document_save_finish (STAR_DOCUMENT (source), result, error))
    *error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_EXISTS, "saved");
}

static void
test_failure_is_kept_and_mended (Fixture *fixture, gconstpointer data)
{
  g_autofree char *obstacle = g_path_get_dirname (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (StarStory) saved = NULL;

  /* A file stands where the folder of the library should be. */
  g_assert_true (g_file_set_contents (obstacle, "no folder", -1, NULL));
  type (fixture, "must not be lost");
  star_document_save_async (fixture->document, saved_cb, &error);
  WAIT_FOR (error != NULL);
  g_assert_cmpint (error->domain, ==, STAR_STORE_ERROR);
  g_assert_cmpint (state (fixture), ==, STAR_SAVE_STATE_FAILED);
  g_assert_cmpstr (star_document_get_problem (fixture->document), ==, error->message);
  g_assert_true (star_document_is_dirty (fixture->document));

  /* More typing does not hide that it is not saved. */
  type (fixture, "must not be lost, nor this");
  g_assert_cmpint (state (fixture), ==, STAR_SAVE_STATE_FAILED);

  g_assert_cmpint (g_unlink (obstacle), ==, 0);
  star_fake_clock_advance (fixture->clock, 2 * G_TIME_SPAN_SECOND);
  WAIT_FOR (state (fixture) == STAR_SAVE_STATE_SAVED);
  g_assert_null (star_document_get_problem (fixture->document));
  saved = load (fixture);
  g_assert_cmpstr (star_story_get_text (saved, STAR_SECTION_SITUATION), ==,
                   "must not be lost, nor this");
}

static void
count_openings_cb (StarStore *store, GParamSpec *pspec, guint *count)
{
  if (star_store_get_status (store) == STAR_STORE_OPENING)
    (*count)++;
}

static void
not_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;
  g_autoptr (GPtrArray) list = star_store_list_finish (STAR_STORE (source), result, NULL);

  g_assert_null (list);
  *done = TRUE;
}

/* Keys do not hurry what failed: it is tried again after two seconds, and after four more. */
static void
test_typing_after_failure (Fixture *fixture, gconstpointer data)
{
  const guint n_keys = 60;
  g_autofree char *obstacle = g_path_get_dirname (fixture->path);
  g_autoptr (GError) error = NULL;
  guint n_openings = 0;

  g_assert_true (g_file_set_contents (obstacle, "no folder", -1, NULL));
  type (fixture, "first");
  star_document_save_async (fixture->document, saved_cb, &error);
  WAIT_FOR (error != NULL);
  g_signal_connect (fixture->store, "notify::status", G_CALLBACK (count_openings_cb), &n_openings);

  for (guint i = 0; i < n_keys; i++)
    {
      g_autofree char *text = g_strnfill (i + 1, 'a');
      gboolean done = FALSE;

      type (fixture, text);
      star_fake_clock_advance (fixture->clock, 100 * MS);
      star_store_list_async (fixture->store, NULL, not_listed_cb, &done);
      WAIT_FOR (done);
      g_assert_cmpint (state (fixture), ==, STAR_SAVE_STATE_FAILED);
    }

  /* Each listing tries to open the library once, and so does each save. */
  g_assert_cmpuint (n_openings - n_keys, ==, 2);
}

static void
test_save_now (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  type (fixture, "now");
  star_document_save_async (fixture->document, saved_cb, &error);
  WAIT_FOR (error != NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_cmpint (state (fixture), ==, STAR_SAVE_STATE_SAVED);

  /* With nothing to save it ends at once and leaves the state alone. */
  star_document_save_async (fixture->document, saved_cb, &again);
  WAIT_FOR (again != NULL);
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_EXISTS);
}

static void
test_report_follows (Fixture *fixture, gconstpointer data)
{
  guint n_reports = 0;

  g_signal_connect_swapped (fixture->document, "notify::report", G_CALLBACK (count_changes_cb),
                            &n_reports);
  type (fixture, "We moved 40 TB for 12 services.");
  star_story_set_title (fixture->story, "Move");
  g_assert_cmpuint (n_reports, ==, 0);
  star_fake_clock_advance (fixture->clock, 0);
  g_assert_cmpuint (n_reports, ==, 1);
  g_assert_cmpint (star_coverage_report_get_level (star_document_get_report (fixture->document),
                                                   STAR_DIMENSION_SCALE),
                   ==, STAR_LEVEL_QUANTIFIED);
  star_document_discard (fixture->document);
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  type (fixture, "to be deleted");
  star_document_discard (fixture->document);
  g_assert_false (star_document_is_dirty (fixture->document));
  star_fake_clock_advance (fixture->clock, 10 * G_TIME_SPAN_SECOND);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_discard_stops_all (Fixture *fixture, gconstpointer data)
{
  type (fixture, "to be replaced");
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 2);
  star_document_discard (fixture->document);
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 0);

  type (fixture, "typed too late");
  star_document_touch (fixture->document);
  g_assert_false (star_document_is_dirty (fixture->document));
  g_assert_cmpuint (star_fake_clock_pending (fixture->clock), ==, 0);
}

static void
test_discard_during_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  type (fixture, "to be deleted");
  star_document_save_async (fixture->document, saved_cb, &error);
  star_document_discard (fixture->document);
  WAIT_FOR (error != NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_pace (Fixture *fixture, gconstpointer data)
{
  StarPaceRange pace = { 6, 7, 8 };
  g_autoptr (StarDocument) slow = NULL;

  type (fixture, "Seven words are told in a minute");
  slow = star_document_new (fixture->story, fixture->store, star_lexicon_get_default (),
                            STAR_CLOCK (fixture->clock), &pace);
  g_assert_cmpuint (star_coverage_report_get_spoken_seconds (star_document_get_report (slow)), ==,
                    60);
  pace.typical = 14;
  star_document_set_pace (slow, &pace);
  g_assert_cmpuint (star_coverage_report_get_spoken_seconds (star_document_get_report (slow)), ==,
                    30);
}

static gboolean
has_flag (StarDocument *document, const char *id)
{
  GPtrArray *flags = star_coverage_report_get_flags (star_document_get_report (document));

  for (guint i = 0; i < flags->len; i++)
    {
      if (g_str_equal (((StarFlag *) g_ptr_array_index (flags, i))->id, id))
        return TRUE;
    }

  return FALSE;
}

static void
ignored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;

  *done = star_ignored_flags_add_finish (STAR_IGNORED_FLAGS (source), result, NULL);
}

/* What is ignored everywhere is so in an open story at once, which is no change to the story. */
static void
test_ignored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarIgnoredFlags) ignored = star_ignored_flags_new (fixture->store);
  g_autoptr (StarIgnoredFlag) item = star_ignored_flag_new ("placeholder-left", "", 1);
  g_auto (GStrv) flags = NULL;
  guint n_reports = 0;
  gboolean done = FALSE;

  g_object_bind_property (ignored, "flags", fixture->document, "ignored", G_BINDING_SYNC_CREATE);
  type (fixture, "It was slow at [company].");
  star_fake_clock_advance (fixture->clock, STAR_DOCUMENT_PAUSE);
  WAIT_FOR (state (fixture) == STAR_SAVE_STATE_SAVED);
  g_assert_true (has_flag (fixture->document, "placeholder-left"));

  g_signal_connect_swapped (fixture->document, "notify::report", G_CALLBACK (count_changes_cb),
                            &n_reports);
  star_ignored_flags_add_async (ignored, item, NULL, ignored_cb, &done);
  WAIT_FOR (done);
  g_assert_cmpuint (n_reports, ==, 1);
  g_assert_false (has_flag (fixture->document, "placeholder-left"));
  g_assert_false (star_document_is_dirty (fixture->document));
  g_object_get (fixture->document, "ignored", &flags, NULL);
  g_assert_cmpstr (flags[0], ==, "placeholder-left");
}

/* A story that comes back is as old as it was. */
static void
test_touch (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarStory) saved = NULL;

  star_story_set_updated_at (fixture->story, 5);
  star_document_touch (fixture->document);
  star_fake_clock_advance (fixture->clock, 500 * MS);
  WAIT_FOR (state (fixture) == STAR_SAVE_STATE_SAVED);
  saved = load (fixture);
  g_assert_true (star_story_equal (saved, fixture->story));
  g_assert_cmpint (star_story_get_updated_at (saved), ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/document/saves-after-a-pause", test_saves_after_a_pause);
  ADD ("/document/saves-while-typing", test_saves_while_typing);
  ADD ("/document/change-during-save", test_change_during_save);
  ADD ("/document/failure-is-kept-and-mended", test_failure_is_kept_and_mended);
  ADD ("/document/typing-after-failure", test_typing_after_failure);
  ADD ("/document/save-now", test_save_now);
  ADD ("/document/report-follows", test_report_follows);
  ADD ("/document/discard", test_discard);
  ADD ("/document/discard-stops-all", test_discard_stops_all);
  ADD ("/document/discard-during-save", test_discard_during_save);
  ADD ("/document/pace", test_pace);
  ADD ("/document/ignored", test_ignored);
  ADD ("/document/touch", test_touch);
#undef ADD

  return g_test_run ();
}
