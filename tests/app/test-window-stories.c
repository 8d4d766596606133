/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

/* What is done with stories as a whole: new, duplicate, delete and back, search. */

static void
test_delete_and_undo (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarStory) before = NULL;
  GtkWidget *undo;

  window_fixture_activate (fixture, "win.new-story");
  star_app_test_type (window_fixture_field (fixture, "Task"), "Keep me");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
  before = star_story_copy (window_fixture_story (fixture));

  window_fixture_activate (fixture, "story.delete");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 0);
  g_assert_cmpstr (window_fixture_page (fixture), ==, "empty");

  SPIN_UNTIL ((undo = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Undo")));
  star_app_test_click (undo);
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);
  g_assert_true (star_story_same_content (before, window_fixture_story (fixture)));
  g_assert_cmpstr (star_story_get_id (before), ==,
                   star_story_get_id (window_fixture_story (fixture)));
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);

  window_fixture_close_window (fixture);
  window_fixture_open_window (fixture);
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 1);
}

static void
press_undo (WindowFixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  star_app_test_press (focus, GDK_KEY_z, GDK_CONTROL_MASK);
}

/* What went last comes back first, and one message after the other does not pile up. */
static void
test_undo_in_turn (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  window_fixture_write_story (fixture, "One");
  window_fixture_write_story (fixture, "Two");
  window_fixture_activate (fixture, "story.delete");
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);
  window_fixture_activate (fixture, "story.delete");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 0);
  SPIN_UNTIL (star_app_test_find (window, GTK_TYPE_LABEL, "“One” deleted"));
  g_assert_null (star_app_test_find (window, GTK_TYPE_LABEL, "“Two” deleted"));

  gtk_widget_grab_focus (star_app_test_find (window, GTK_TYPE_BUTTON, "New story"));
  press_undo (fixture);
  g_assert_cmpstr (star_story_get_title (window_fixture_story (fixture)), ==, "One");
  SPIN_UNTIL (star_app_test_find (window, GTK_TYPE_LABEL, "“One” deleted") == NULL);

  /* In a text the key belongs to the text. */
  gtk_widget_grab_focus (window_fixture_field (fixture, "Task"));
  press_undo (fixture);
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 1);
  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 2);
  g_assert_cmpstr (star_story_get_title (window_fixture_story (fixture)), ==, "Two");
  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 2);
}

/* Asking again leads to the new story that is still empty, wherever the user went meanwhile. */
static void
test_new_story_is_reused (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *empty = NULL;

  window_fixture_write_story (fixture, "One");
  window_fixture_activate (fixture, "win.new-story");
  empty = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  window_fixture_activate (fixture, "win.new-story");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 2);

  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
  window_fixture_activate (fixture, "story.duplicate");
  star_story_set_title (window_fixture_story (fixture), "Another");
  window_fixture_activate (fixture, "win.new-story");
  g_assert_cmpstr (star_story_get_id (window_fixture_story (fixture)), ==, empty);
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 3);

  star_story_set_title (window_fixture_story (fixture), "Two");
  window_fixture_activate (fixture, "win.new-story");
  g_assert_cmpstr (star_story_get_id (window_fixture_story (fixture)), !=, empty);
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 4);

  /* Nothing is left of one that was deleted. */
  window_fixture_activate (fixture, "story.delete");
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);
  window_fixture_activate (fixture, "win.new-story");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 4);
}

static void
test_new_story_of_archetype (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  gtk_widget_activate_action (window, "win.new-story-of", "s", "cost-reduction");
  g_assert_cmpint (star_story_get_archetype (window_fixture_story (fixture)), ==,
                   STAR_ARCHETYPE_COST_REDUCTION);
  gtk_widget_activate_action (window, "win.new-story-of", "s", "team-conflict");
  g_assert_cmpint (star_story_get_archetype (window_fixture_story (fixture)), ==,
                   STAR_ARCHETYPE_TEAM_CONFLICT);
  gtk_widget_activate_action (window, "win.new-story-of", "s", "no such thing");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 1);
}

static void
test_deleted_stays_deleted (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "win.new-story");
  star_app_test_type (window_fixture_field (fixture, "Task"), "Gone");
  window_fixture_activate (fixture, "story.delete");
  window_fixture_close_window (fixture);
  window_fixture_open_window (fixture);
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 0);
}

static void
test_duplicate (WindowFixture *fixture, gconstpointer data)
{
  StarTextView *action;
  g_autofree char *first = NULL;

  window_fixture_activate (fixture, "win.new-story");
  star_app_test_type (window_fixture_field (fixture, "Action"), "Twice");
  first = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  window_fixture_activate (fixture, "story.duplicate");

  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 2);
  g_assert_cmpstr (star_story_get_id (window_fixture_story (fixture)), !=, first);
  g_assert_cmpstr (star_story_get_text (window_fixture_story (fixture), STAR_SECTION_ACTION), ==,
                   "Twice");

  star_app_test_type (window_fixture_field (fixture, "Action"), ", and more");

  /* Back to the first one, whose words were saved on the way. */
  star_library_pane_set_selected (fixture->window->library, first);
  SPIN_UNTIL (g_str_equal (star_story_get_id (window_fixture_story (fixture)), first));
  action = STAR_TEXT_VIEW (window_fixture_field (fixture, "Action"));
  g_assert_cmpstr (star_text_view_get_text (action), ==, "Twice");
}

static void
test_samples (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "win.add-samples");
  SPIN_UNTIL (window_fixture_n_stories (fixture) == 5);
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);

  /* A second time there is nothing new. */
  window_fixture_activate (fixture, "win.add-samples");
  SPIN_UNTIL (star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                                  "Nothing new in the file"));
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 5);
}

/* The worksheet takes no keys while an import runs, and then goes on where it was. */
static void
test_import_gives_focus_back (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *task;

  window_fixture_activate (fixture, "win.new-story");
  task = window_fixture_field (fixture, "Task");
  gtk_widget_grab_focus (task);
  star_app_test_type (task, "Half a sent");
  window_fixture_activate (fixture, "win.add-samples");
  SPIN_UNTIL (window_fixture_n_stories (fixture) == 6);
  SPIN_UNTIL (star_app_test_has_focus (task));
  g_assert_cmpstr (star_story_get_text (window_fixture_story (fixture), STAR_SECTION_TASK), ==,
                   "Half a sent");
}

/* What would change a story waits until the import has ended, by whatever way it is asked for. */
static void
test_no_change_while_importing (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_write_story (fixture, "Gone");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
  window_fixture_activate (fixture, "story.delete");
  window_fixture_write_story (fixture, "Here");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);

  window_fixture_activate (fixture, "win.add-samples");
  SPIN_UNTIL (fixture->window->importing);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (fixture->window->inspector)));
  window_fixture_activate (fixture, "win.undo");
  window_fixture_activate (fixture, "story.delete");
  window_fixture_activate (fixture, "story.duplicate");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 1);
  g_assert_cmpstr (star_story_get_title (window_fixture_story (fixture)), ==, "Here");

  SPIN_UNTIL (!fixture->window->importing);
  SPIN_UNTIL (window_fixture_n_stories (fixture) == 6);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (fixture->window->inspector)));
  window_fixture_activate (fixture, "win.undo");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 7);
  window_fixture_activate (fixture, "story.delete");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 6);
}

static void
test_shelf_moves_row (WindowFixture *fixture, gconstpointer data)
{
  StarStoryList *list = star_library_pane_get_list (fixture->window->library);
  g_autoptr (GObject) first = NULL;
  g_autofree char *id = NULL;

  window_fixture_write_story (fixture, "One");
  window_fixture_write_story (fixture, "Two");
  id = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  g_object_set (window_fixture_story (fixture), "shelf", STAR_SHELF_RETIRED, NULL);
  SPIN_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (list)) == 4);

  g_assert_cmpuint (star_story_list_get_position (list, id), ==, 3);
  g_assert_cmpstr (star_library_pane_get_selected (fixture->window->library), ==, id);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (STAR_IS_SHELF_HEADING (first));
}

static void
select_story (WindowFixture *fixture, const char *id)
{
  star_library_pane_set_selected (fixture->window->library, id);
}

/* While a story is loaded its row is selected already: nothing may act on the one before. */
static void
test_no_action_while_loading (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  window_fixture_write_story (fixture, "One");
  first = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
  window_fixture_write_story (fixture, "Two");
  second = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
  SPIN_UNTIL (window_fixture_n_open (fixture) == 1);

  select_story (fixture, first);
  window_fixture_activate (fixture, "story.delete");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 2);

  /* Back before it has come: the page and the list agree. */
  select_story (fixture, second);
  star_app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (star_story_get_id (window_fixture_story (fixture)), ==, second);
  g_assert_cmpstr (star_library_pane_get_selected (fixture->window->library), ==, second);
}

static void
test_nothing_goes_to_another_story (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *title, *tag;
  g_autofree char *first = NULL;

  window_fixture_activate (fixture, "win.new-story");
  first = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  title = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_ENTRY, "Story title");
  star_app_test_type (title, "Alpha");
  tag = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_EDITABLE, "Add tag");
  star_app_test_type (tag, "latency");

  window_fixture_activate (fixture, "win.new-story");
  g_assert_cmpuint (g_strv_length ((GStrv) star_story_get_tags (window_fixture_story (fixture))), ==,
                    0);
  gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (title))),
                              "text.undo", NULL);
  g_assert_cmpstr (star_story_get_title (window_fixture_story (fixture)), ==, "");

  select_story (fixture, first);
  SPIN_UNTIL (g_str_equal (star_story_get_id (window_fixture_story (fixture)), first));
  g_assert_cmpstr (star_story_get_tags (window_fixture_story (fixture))[0], ==, "latency");
}

static void
test_search (WindowFixture *fixture, gconstpointer data)
{
  StarStoryList *list = star_library_pane_get_list (fixture->window->library);
  GtkWidget *entry;

  window_fixture_activate (fixture, "win.new-story");
  star_app_test_type (window_fixture_field (fixture, "Situation"), "heliotrope");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
  window_fixture_activate (fixture, "win.new-story");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);

  window_fixture_activate (fixture, "win.search");
  entry = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "helio");
  SPIN_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (list)) == 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  SPIN_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (list)) == 3);
}

/* Closes the search as Escape does, when no story was found. */
static void
search_in_vain (WindowFixture *fixture)
{
  GtkWidget *library = GTK_WIDGET (fixture->window->library);
  GtkWidget *stack = star_app_test_find_id (library, "stack");
  GtkWidget *practice = star_app_test_find_id (library, "practice_button");
  GtkWidget *entry;

  window_fixture_activate (fixture, "win.search");
  entry = star_app_test_find (library, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "heliotrope");
  SPIN_UNTIL (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "nothing-found"));
  g_assert_false (gtk_widget_get_visible (practice));
  g_assert_true (star_app_test_has_focus (entry));

  g_assert_true (star_app_test_press (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                      GDK_KEY_Escape, 0));
  SPIN_UNTIL (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "list"));
  SPIN_UNTIL (!gtk_widget_get_mapped (entry));
  g_assert_true (gtk_widget_get_visible (practice));
}

static void
test_search_gives_focus_back (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *list = star_app_test_find (GTK_WIDGET (fixture->window->library), GTK_TYPE_LIST_VIEW,
                                        NULL);
  GtkWidget *field, *title;

  window_fixture_write_story (fixture, "Cutover");
  field = window_fixture_field (fixture, "Task");
  gtk_widget_grab_focus (field);
  search_in_vain (fixture);
  g_assert_true (star_app_test_has_focus (field));

  /* A key that is pressed then replaces no title. */
  title = star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_ENTRY, "Story title");
  gtk_widget_grab_focus (title);
  search_in_vain (fixture);
  g_assert_true (star_app_test_has_focus (title));
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (title), NULL, NULL));

  star_library_pane_focus_selected (fixture->window->library);
  SPIN_UNTIL (star_app_test_has_focus (list));
  search_in_vain (fixture);
  SPIN_UNTIL (star_app_test_has_focus (list));
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_WINDOW_TEST ("/window-stories/delete-and-undo", 1200, test_delete_and_undo);
  ADD_WINDOW_TEST ("/window-stories/undo-in-turn", 1200, test_undo_in_turn);
  ADD_WINDOW_TEST ("/window-stories/new-story-is-reused", 1200, test_new_story_is_reused);
  ADD_WINDOW_TEST ("/window-stories/new-story-of-archetype", 1200, test_new_story_of_archetype);
  ADD_WINDOW_TEST ("/window-stories/deleted-stays-deleted", 1200, test_deleted_stays_deleted);
  ADD_WINDOW_TEST ("/window-stories/duplicate", 1200, test_duplicate);
  ADD_WINDOW_TEST ("/window-stories/samples", 1200, test_samples);
  ADD_WINDOW_TEST ("/window-stories/import-gives-focus-back", 1200, test_import_gives_focus_back);
  ADD_WINDOW_TEST ("/window-stories/no-change-while-importing", 1200,
                   test_no_change_while_importing);
  ADD_WINDOW_TEST ("/window-stories/shelf-moves-row", 1200, test_shelf_moves_row);
  ADD_WINDOW_TEST ("/window-stories/no-action-while-loading", 1200, test_no_action_while_loading);
  ADD_WINDOW_TEST ("/window-stories/nothing-goes-to-another-story", 1200,
                   test_nothing_goes_to_another_story);
  ADD_WINDOW_TEST ("/window-stories/search", 1200, test_search);
  ADD_WINDOW_TEST ("/window-stories/search-gives-focus-back", 1200, test_search_gives_focus_back);

  return window_fixture_run ();
}
