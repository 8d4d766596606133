/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "star-plan-editor.h"
#include "star-plan-row.h"
#include "star-story-choice.h"
#include "window-fixture.h"

/* The page to practise on, in the window that keeps what it makes. */

static GtkWidget *
child (WindowFixture *fixture, const char *part, const char *id)
{
  return star_app_test_get_id (star_app_test_get_id (GTK_WIDGET (fixture->window), part), id);
}

/* With all stories that there are. */
static void
open_page (WindowFixture *fixture)
{
  guint n_stories = window_fixture_n_stories (fixture);
  GtkWidget *choice;

  window_fixture_activate (fixture, "win.practice");
  g_assert_cmpstr (window_fixture_page (fixture), ==, "practice");
  choice = child (fixture, "question_drill", "story");
  SPIN_UNTIL (star_story_choice_get_n_stories (STAR_STORY_CHOICE (choice)) == n_stories);
  star_app_test_settle (GTK_WIDGET (fixture->window));
}

static GtkWidget *
get_plan_row (WindowFixture *fixture, int index)
{
  return star_app_test_find_row (star_app_test_get_id (GTK_WIDGET (fixture->window), "plan_list"),
                                 index);
}

static const char *
get_plan_title (WindowFixture *fixture, int index)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_plan_row (fixture, index)));
}

static GtkWidget *
find_editor (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (STAR_IS_PLAN_EDITOR (window))
        return window;
    }

  return NULL;
}

/* Saves the plan that is being edited under another name. */
static void
rename_plan (const char *name)
{
  GtkWidget *editor;

  SPIN_UNTIL ((editor = find_editor ()) != NULL && gtk_widget_get_mapped (editor));
  star_app_test_settle (editor);
  gtk_editable_set_text (GTK_EDITABLE (star_app_test_find_id (editor, "name_entry")), name);
  star_app_test_click (star_app_test_find_id (editor, "save_button"));
  SPIN_UNTIL (find_editor () == NULL);
}

/* Copied, changed, deleted; and all of it taken back in turn. */
static void
test_plans (WindowFixture *fixture, gconstpointer data)
{
  open_page (fixture);
  g_signal_emit_by_name (get_plan_row (fixture, 1), "duplicate");
  rename_plan ("Mine");
  SPIN_UNTIL (get_plan_row (fixture, 7) != NULL);
  g_assert_cmpstr (get_plan_title (fixture, 7), ==, "Mine");
  g_assert_cmpstr (get_plan_title (fixture, 1), ==, "STAR, 90–120 s");

  g_signal_emit_by_name (get_plan_row (fixture, 7), "edit");
  rename_plan ("Ours");
  SPIN_UNTIL (g_str_equal (get_plan_title (fixture, 7), "Ours"));
  g_signal_emit_by_name (get_plan_row (fixture, 7), "remove");
  SPIN_UNTIL (get_plan_row (fixture, 7) == NULL);

  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (get_plan_row (fixture, 7) != NULL);
  g_assert_cmpstr (get_plan_title (fixture, 7), ==, "Ours");
  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (g_str_equal (get_plan_title (fixture, 7), "Mine"));
  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (get_plan_row (fixture, 7) == NULL);
}

/* What could not be put back is kept for another try. */
static void
test_undo_fails (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *obstacle = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *reason = NULL;

  open_page (fixture);
  g_signal_emit_by_name (get_plan_row (fixture, 1), "duplicate");
  rename_plan ("Mine");
  SPIN_UNTIL (get_plan_row (fixture, 7) != NULL);
  g_signal_emit_by_name (get_plan_row (fixture, 7), "remove");
  SPIN_UNTIL (get_plan_row (fixture, 7) == NULL && fixture->window->removals->len == 2);

  g_assert_cmpint (g_mkdir (obstacle, 0700), ==, 0);
  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpuint (fixture->window->removals->len, ==, 1);
  SPIN_UNTIL (fixture->window->removals->len == 2);
  g_assert_null (get_plan_row (fixture, 7));
  g_object_get (fixture->window->undo_toast, "title", &reason, NULL);
  g_assert_null (strstr (reason, "deleted"));

  g_assert_cmpint (g_rmdir (obstacle), ==, 0);
  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (get_plan_row (fixture, 7) != NULL);
  g_assert_cmpstr (get_plan_title (fixture, 7), ==, "Mine");
  g_assert_cmpuint (fixture->window->removals->len, ==, 1);
}

static void
test_rehearse (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_write_story (fixture, "Cutover");
  open_page (fixture);
  star_app_test_click (child (fixture, "question_drill", "draw_button"));
  star_app_test_click (child (fixture, "question_drill", "rehearse_button"));
  SPIN_UNTIL (!star_window_is_main (fixture->window));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  StarStory **story = data;

  *story = star_store_load_finish (STAR_STORE (source), result, NULL);
}

static StarStory *
load (WindowFixture *fixture, const char *id)
{
  StarStory *story = NULL;

  star_store_load_async (star_context_get_store (fixture->context), id, NULL, loaded_cb, &story);
  SPIN_UNTIL (story != NULL);

  return story;
}

/* What is opened and changed while it is read is told as it is now. */
static void
test_opened_meanwhile (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarStory) story = NULL;
  g_autofree char *id = NULL;
  StarRehearsal *rehearsal;
  g_autoptr (StarTake) take = NULL;

  window_fixture_write_story (fixture, "A first");
  id = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  window_fixture_write_story (fixture, "B second");
  SPIN_UNTIL (window_fixture_n_open (fixture) == 1);
  story = load (fixture, id);

  star_window_rehearse (fixture->window, id, "", NULL);
  star_documents_open (fixture->window->documents, story);
  star_story_set_title (story, "A changed");
  SPIN_UNTIL (!star_window_is_main (fixture->window));
  rehearsal = star_rehearsal_page_get_rehearsal (fixture->window->rehearsal_page);
  star_rehearsal_start (rehearsal);
  take = star_rehearsal_dup_take (rehearsal);
  g_assert_cmpstr (take->story_title, ==, "A changed");
}

static guint
count_follow_ups (WindowFixture *fixture, const char *id)
{
  g_autoptr (StarStory) story = load (fixture, id);

  return g_list_model_get_n_items (G_LIST_MODEL (star_story_get_follow_ups (story)));
}

/* Kept in the story, be it the one that is open or another one. */
static void
test_note (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const char *ids[2];
  GtkWidget *choice;

  window_fixture_write_story (fixture, "A first");
  first = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  window_fixture_write_story (fixture, "B second");
  second = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  SPIN_UNTIL (window_fixture_n_open (fixture) == 1);
  ids[0] = first;
  ids[1] = second;

  open_page (fixture);
  choice = child (fixture, "follow_up_drill", "choice");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (choice), i);
      g_assert_cmpstr (
        star_story_get_id (star_story_choice_get_story (STAR_STORY_CHOICE (choice))), ==, ids[i]);
      star_app_test_click (child (fixture, "follow_up_drill", "next_button"));
      gtk_toggle_button_set_active (
        GTK_TOGGLE_BUTTON (child (fixture, "follow_up_drill", "answered_button")), TRUE);
      SPIN_UNTIL (count_follow_ups (fixture, ids[i]) == 1);
    }
  SPIN_UNTIL (window_fixture_n_open (fixture) == 1);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_WINDOW_TEST ("/window-drills/plans", 1100, test_plans);
  ADD_WINDOW_TEST ("/window-drills/undo-fails", 1100, test_undo_fails);
  ADD_WINDOW_TEST ("/window-drills/rehearse", 1100, test_rehearse);
  ADD_WINDOW_TEST ("/window-drills/opened-meanwhile", 1100, test_opened_meanwhile);
  ADD_WINDOW_TEST ("/window-drills/note", 1100, test_note);

  return window_fixture_run ();
}
