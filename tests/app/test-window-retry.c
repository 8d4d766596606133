/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "window-fixture.h"

/* What becomes of the story that is shown when the library is opened once more. */

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GPtrArray) summaries = star_store_list_finish (STAR_STORE (source), result, NULL);
  gboolean *done = data;

  *done = TRUE;
}

/* Jobs end in the order in which they were asked for: the first one ends when the library is open
 * again, the second one after what was asked for then. */
static void
retry (WindowFixture *fixture)
{
  window_fixture_activate (fixture, "win.retry");
  for (int i = 0; i < 2; i++)
    {
      gboolean done = FALSE;

      star_store_list_async (star_context_get_store (fixture->context), NULL, listed_cb, &done);
      SPIN_UNTIL (done);
    }
}

static void
write_saved_story (WindowFixture *fixture)
{
  window_fixture_write_story (fixture, "Cutover");
  star_app_test_type (window_fixture_field (fixture, "Result"), "It held");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
}

static const char *
get_result (WindowFixture *fixture)
{
  return star_text_view_get_text (STAR_TEXT_VIEW (window_fixture_field (fixture, "Result")));
}

/* Another program has the library, and writes, or deletes the story if @result is NULL. */
static void
change_outside (WindowFixture *fixture, const char *result)
{
  const char *id = star_story_get_id (window_fixture_story (fixture));
  g_autoptr (StarDatabase) other = NULL;
  g_autoptr (StarStory) story = NULL;

  star_store_close (star_context_get_store (fixture->context));
  other = star_database_open (fixture->path, STAR_DATABASE_READ_WRITE, NULL);
  g_assert_nonnull (other);
  if (result == NULL)
    {
      g_assert_true (star_library_delete (other, id, NULL));
      return;
    }

  story = star_library_load (other, id, NULL);
  g_assert_nonnull (story);
  star_story_set_text (story, STAR_SECTION_RESULT, result);
  g_assert_true (star_library_save (other, story, NULL, NULL));
}

/* A story whose save ends before the library is open again stays, with its way back. */
static void
test_just_saved (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarDocument) document = NULL;

  write_saved_story (fixture);
  document = g_object_ref (star_window_get_document (fixture->window));
  star_app_test_type (window_fixture_field (fixture, "Result"), " for a year");
  g_assert_true (star_document_is_dirty (document));

  window_fixture_activate (fixture, "story.save");
  retry (fixture);
  g_assert_true (star_window_get_document (fixture->window) == document);
  g_assert_cmpint (window_fixture_state (fixture), ==, STAR_SAVE_STATE_SAVED);
  g_assert_cmpstr (get_result (fixture), ==, "It held for a year");
  gtk_widget_activate_action (window_fixture_field (fixture, "Result"), "text.undo", NULL);
  g_assert_cmpstr (get_result (fixture), !=, "It held for a year");
}

static void
test_changed_outside (WindowFixture *fixture, gconstpointer data)
{
  write_saved_story (fixture);
  change_outside (fixture, "It held elsewhere");
  retry (fixture);
  g_assert_cmpstr (get_result (fixture), ==, "It held elsewhere");
  g_assert_false (star_document_is_dirty (star_window_get_document (fixture->window)));
}

/* What is typed and not saved goes before what the disk has, be it a tag that is not ended. */
static void
test_half_a_tag (WindowFixture *fixture, gconstpointer data)
{
  write_saved_story (fixture);
  star_app_test_type (
    star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_EDITABLE, "Add tag"), "latency");
  change_outside (fixture, "It held elsewhere");
  retry (fixture);
  g_assert_cmpstr (star_story_get_tags (window_fixture_story (fixture))[0], ==, "latency");
  g_assert_cmpstr (get_result (fixture), ==, "It held");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
}

static void
test_deleted_outside (WindowFixture *fixture, gconstpointer data)
{
  write_saved_story (fixture);
  change_outside (fixture, NULL);
  retry (fixture);
  g_assert_null (star_window_get_document (fixture->window));
  SPIN_UNTIL (window_fixture_n_stories (fixture) == 0);
  g_assert_cmpstr (window_fixture_page (fixture), ==, "empty");
}

/* The words on the screen may be all that is left of a library that is lost. */
static void
test_lost_library (WindowFixture *fixture, gconstpointer data)
{
  StarStore *store = star_context_get_store (fixture->context);
  g_autofree char *library = g_path_get_dirname (fixture->path);
  g_autofree char *away = g_build_filename (fixture->folder, "away", NULL);
  g_autoptr (StarDocument) document = NULL;

  write_saved_story (fixture);
  document = g_object_ref (star_window_get_document (fixture->window));
  star_store_close (store);
  g_assert_cmpint (g_rename (library, away), ==, 0);
  g_assert_true (g_file_set_contents (library, "in the way", -1, NULL));
  retry (fixture);
  g_assert_cmpint (star_store_get_status (store), ==, STAR_STORE_FAILED);
  g_assert_true (star_window_get_document (fixture->window) == document);
  g_assert_cmpstr (window_fixture_page (fixture), ==, "worksheet");

  g_assert_cmpint (g_unlink (library), ==, 0);
  g_assert_cmpint (g_rename (away, library), ==, 0);
  retry (fixture);
  g_assert_cmpint (star_store_get_status (store), ==, STAR_STORE_READY);
  g_assert_true (star_window_get_document (fixture->window) == document);
  g_assert_cmpstr (get_result (fixture), ==, "It held");
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_WINDOW_TEST ("/window-retry/just-saved", 1200, test_just_saved);
  ADD_WINDOW_TEST ("/window-retry/changed-outside", 1200, test_changed_outside);
  ADD_WINDOW_TEST ("/window-retry/half-a-tag", 1200, test_half_a_tag);
  ADD_WINDOW_TEST ("/window-retry/deleted-outside", 1200, test_deleted_outside);
  ADD_WINDOW_TEST ("/window-retry/lost-library", 1200, test_lost_library);

  return window_fixture_run ();
}
