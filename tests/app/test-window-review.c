/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-history-row.h"
#include "star-logbook.h"
#include "window-fixture.h"

/* After a rehearsal: what is said of it, all takes, and the ways between them. */

static const char *
get_page (WindowFixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->pages);
}

static void
press (WindowFixture *fixture, guint key)
{
  star_app_test_press (gtk_root_get_focus (GTK_ROOT (fixture->window)), key, 0);
}

static void
click (WindowFixture *fixture, const char *label)
{
  GtkWidget *page = gtk_stack_get_visible_child (fixture->window->pages);

  star_app_test_click (star_app_test_find (page, GTK_TYPE_BUTTON, label));
  star_app_test_settle (GTK_WIDGET (fixture->window));
}

/* Tells the story that is open to its end. */
static void
rehearse (WindowFixture *fixture)
{
  if (!g_str_equal (get_page (fixture), "rehearsal"))
    window_fixture_activate (fixture, "story.rehearse");
  g_assert_cmpstr (get_page (fixture), ==, "rehearsal");
  star_app_test_settle (GTK_WIDGET (fixture->window));
  press (fixture, GDK_KEY_space);
  for (guint i = 0; i < 5; i++)
    {
      window_fixture_pass (fixture, 10 * G_TIME_SPAN_SECOND);
      press (fixture, GDK_KEY_Right);
    }
  window_fixture_pass (fixture, 10 * G_TIME_SPAN_SECOND);
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpstr (get_page (fixture), ==, "review");
}

static void
wait_until_saved (WindowFixture *fixture)
{
  SPIN_UNTIL (!star_take_keeper_has_unsaved (fixture->window->take_keeper));
}

static guint
count_takes (WindowFixture *fixture)
{
  g_autoptr (GPtrArray) takes = star_store_list_list (star_context_get_takes (fixture->context));

  return takes->len;
}

/* The newest. */
static StarTake *
dup_take (WindowFixture *fixture)
{
  g_autoptr (GPtrArray) takes = star_store_list_list (star_context_get_takes (fixture->context));

  return star_take_ref (g_ptr_array_index (takes, 0));
}

/* Returns: (nullable): the row of a take in the history. */
static GtkWidget *
find_take_row (WindowFixture *fixture, const char *id)
{
  GtkWidget *list =
    star_app_test_find (GTK_WIDGET (fixture->window->history_page), GTK_TYPE_LIST_VIEW, "Takes");

  for (GtkWidget *around = gtk_widget_get_first_child (list); around != NULL;
       around = gtk_widget_get_next_sibling (around))
    {
      GtkWidget *row = gtk_widget_get_first_child (around);
      StarHistoryItem *item =
        STAR_IS_HISTORY_ROW (row) ? star_history_row_get_item (STAR_HISTORY_ROW (row)) : NULL;

      if (item != NULL && star_history_item_get_kind (item) == STAR_HISTORY_ITEM_TAKE
          && g_str_equal (star_history_item_get_key (item), id))
        return row;
    }

  return NULL;
}

/* What is typed and clicked after a take is on the disk, and in the history. */
static void
test_reviewed (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) take = NULL;
  GtkWidget *page;
  StarHistoryItem *item;

  window_fixture_write_story (fixture, "Nightly load");
  rehearse (fixture);
  page = GTK_WIDGET (fixture->window->review_page);
  star_app_test_click (star_app_test_find (page, GTK_TYPE_TOGGLE_BUTTON, "4 of 5"));
  star_app_test_type (star_app_test_find (page, STAR_TYPE_TEXT_VIEW, NULL),
                      "Begin with the figure");
  click (fixture, "History");
  g_assert_cmpstr (get_page (fixture), ==, "history");
  wait_until_saved (fixture);

  take = dup_take (fixture);
  g_assert_cmpuint (count_takes (fixture), ==, 1);
  g_assert_cmpuint (take->rating, ==, 4);
  g_assert_cmpstr (take->note, ==, "Begin with the figure");
  star_app_test_settle (GTK_WIDGET (fixture->window));
  item = star_history_row_get_item (STAR_HISTORY_ROW (find_take_row (fixture, take->id)));
  g_assert_nonnull (
    strstr (star_history_item_get_subtitle (item), "\nRated 4 of 5 – Begin with the figure"));
}

static const char *
get_title (WindowFixture *fixture, const char *id)
{
  GtkWidget *row;

  star_window_show_history (fixture->window, NULL, NULL);
  star_app_test_settle (GTK_WIDGET (fixture->window));
  row = find_take_row (fixture, id);

  return star_history_item_get_title (star_history_row_get_item (STAR_HISTORY_ROW (row)));
}

/* A story is only called deleted by who knows which stories there are. */
static void
test_unlisted (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) take = star_take_new ("t", "star", "STAR", "gone");

  window_fixture_write_story (fixture, "Nightly load");
  rehearse (fixture);
  star_take_set_story_title (take, "Gone");
  star_window_keep_take (fixture->window, take);
  wait_until_saved (fixture);

  g_assert_nonnull (strstr (get_title (fixture, "t"), "Gone (deleted) – STAR"));
  g_set_error_literal (&fixture->window->list_problem, G_IO_ERROR, G_IO_ERROR_FAILED, "No list");
  g_assert_nonnull (strstr (get_title (fixture, "t"), "Gone – STAR"));
  g_clear_error (&fixture->window->list_problem);
}

/* The window does not close before what was typed last is kept. */
static void
test_close (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) takes = NULL;
  g_autoptr (GError) error = NULL;

  window_fixture_write_story (fixture, "Nightly load");
  rehearse (fixture);
  wait_until_saved (fixture);
  star_app_test_type (star_app_test_find (GTK_WIDGET (fixture->window->review_page),
                                          STAR_TYPE_TEXT_VIEW, NULL),
                      "The last words");
  window_fixture_close_window (fixture);

  database = star_database_open (fixture->path, STAR_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  takes = star_logbook_list (database, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (takes->len, ==, 1);
  g_assert_cmpstr (((const StarTake *) g_ptr_array_index (takes, 0))->note, ==, "The last words");
  g_clear_object (&database);
  window_fixture_open_window (fixture);
}

/* Again is the same story by the same plan, and the take before is there to compare with. */
static void
test_again (WindowFixture *fixture, gconstpointer data)
{
  StarRehearsal *rehearsal;

  window_fixture_write_story (fixture, "Nightly load");
  rehearse (fixture);
  wait_until_saved (fixture);
  g_assert_null (star_app_test_find (GTK_WIDGET (fixture->window->review_page), GTK_TYPE_LABEL,
                                     "Nearer to the target than 0 of 1 earlier take that was told "
                                     "to the end"));
  click (fixture, "Again");
  g_assert_cmpstr (get_page (fixture), ==, "rehearsal");
  rehearsal = star_rehearsal_page_get_rehearsal (fixture->window->rehearsal_page);
  g_assert_cmpstr (star_rehearsal_get_story (rehearsal), ==,
                   star_story_get_id (window_fixture_story (fixture)));
  g_assert_cmpstr (star_plan_get_id (star_rehearsal_get_plan (rehearsal)), ==, "star");
  rehearse (fixture);
  g_assert_nonnull (star_app_test_find (GTK_WIDGET (fixture->window->review_page),
                                        ADW_TYPE_COMBO_ROW, NULL));
  wait_until_saved (fixture);
  g_assert_cmpuint (count_takes (fixture), ==, 2);
}

static gboolean
shows_question (WindowFixture *fixture, StarQuestion *question)
{
  GtkWidget *label = star_app_test_find (GTK_WIDGET (fixture->window->rehearsal_page),
                                         GTK_TYPE_LABEL, star_question_get_text (question));

  return label != NULL && gtk_widget_get_visible (label);
}

/* Whoever answered a question answers it again, also from the history, and not another one. */
static void
test_again_with_question (WindowFixture *fixture, gconstpointer data)
{
  GPtrArray *bank = star_questions_get_bank (star_questions_get_default ());
  StarQuestion *question = g_ptr_array_index (bank, 3);
  g_autoptr (StarTake) take = NULL;

  window_fixture_write_story (fixture, "Nightly load");
  star_window_rehearse (fixture->window, star_story_get_id (window_fixture_story (fixture)),
                        "star", star_question_get_id (question));
  g_assert_true (shows_question (fixture, question));
  rehearse (fixture);
  wait_until_saved (fixture);
  take = dup_take (fixture);
  click (fixture, "Again");
  g_assert_true (shows_question (fixture, question));
  rehearse (fixture);
  click (fixture, "Again");
  g_assert_true (shows_question (fixture, question));
  press (fixture, GDK_KEY_Escape);

  rehearse (fixture);
  click (fixture, "Again");
  g_assert_false (shows_question (fixture, question));
  press (fixture, GDK_KEY_Escape);

  window_fixture_activate (fixture, "win.history");
  g_signal_emit_by_name (fixture->window->history_page, "show-take", take->id);
  click (fixture, "Again");
  g_assert_true (shows_question (fixture, question));
  press (fixture, GDK_KEY_Escape);
}

/* Each page goes back to where it was reached from. */
static void
test_ways (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) take = NULL;

  window_fixture_write_story (fixture, "Nightly load");
  rehearse (fixture);
  wait_until_saved (fixture);
  take = dup_take (fixture);
  click (fixture, "Done");
  g_assert_cmpstr (get_page (fixture), ==, "main");

  window_fixture_activate (fixture, "win.history");
  g_assert_cmpstr (get_page (fixture), ==, "history");
  g_signal_emit_by_name (fixture->window->history_page, "show-take", take->id);
  g_assert_cmpstr (get_page (fixture), ==, "review");
  click (fixture, "Done");
  g_assert_cmpstr (get_page (fixture), ==, "history");
  g_signal_emit_by_name (fixture->window->history_page, "show-take", "nobody");
  g_assert_cmpstr (get_page (fixture), ==, "history");
  /* Header bars of newer libadwaita have a hidden button of this name. */
  star_app_test_click (star_app_test_find_id (GTK_WIDGET (fixture->window->history_page),
                                              "back_button"));
  star_app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (get_page (fixture), ==, "main");
  g_assert_cmpstr (window_fixture_page (fixture), ==, "worksheet");
}

/* Who looked at a take is at its row again, where Delete deletes it. */
static void
test_return (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *old = NULL;
  GtkWidget *around;

  window_fixture_write_story (fixture, "Nightly load");
  rehearse (fixture);
  wait_until_saved (fixture);
  old = g_strdup (star_review_page_get_take (fixture->window->review_page)->id);
  click (fixture, "Done");
  rehearse (fixture);
  wait_until_saved (fixture);
  click (fixture, "Done");

  window_fixture_activate (fixture, "win.history");
  SPIN_UNTIL (find_take_row (fixture, old) != NULL);
  star_app_test_settle (window);
  around = gtk_widget_get_parent (find_take_row (fixture, old));
  gtk_widget_grab_focus (around);
  g_assert_true (star_app_test_press (around, GDK_KEY_Return, 0));
  g_assert_cmpstr (get_page (fixture), ==, "review");
  g_assert_true (star_app_test_press (gtk_root_get_focus (GTK_ROOT (window)), GDK_KEY_Escape, 0));
  star_app_test_settle (window);
  g_assert_cmpstr (get_page (fixture), ==, "history");
  star_app_test_press (gtk_root_get_focus (GTK_ROOT (window)), GDK_KEY_Delete, 0);
  SPIN_UNTIL (count_takes (fixture) == 1);
  g_assert_null (star_store_list_find (star_context_get_takes (fixture->window->context), old));
}

/* What was typed a moment ago is shown again, whether it is on the disk yet or not. */
static void
test_unsaved (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *note;
  g_autofree char *id = NULL;

  window_fixture_write_story (fixture, "Nightly load");
  rehearse (fixture);
  wait_until_saved (fixture);
  note = star_app_test_find (GTK_WIDGET (fixture->window->review_page), STAR_TYPE_TEXT_VIEW, NULL);
  id = g_strdup (star_review_page_get_take (fixture->window->review_page)->id);
  star_app_test_type (note, "Once");
  star_review_page_flush (fixture->window->review_page);
  g_assert_true (star_take_keeper_has_unsaved (fixture->window->take_keeper));
  g_signal_emit_by_name (fixture->window->review_page, "history");
  g_signal_emit_by_name (fixture->window->history_page, "show-take", id);
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (note)), ==, "Once");
  wait_until_saved (fixture);
}

static void
delete_in_row (GtkWidget *row)
{
  StarHistoryItem *item = star_history_row_get_item (STAR_HISTORY_ROW (row));
  g_autofree char *name =
    g_strdup_printf ("Delete take of %s", star_history_item_get_title (item));

  star_app_test_click (star_app_test_find (row, GTK_TYPE_BUTTON, name));
}

/* A take that is deleted comes back with what was said of it. */
static void
test_delete (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) take = NULL;
  g_autoptr (StarTake) again = NULL;

  window_fixture_write_story (fixture, "Nightly load");
  rehearse (fixture);
  star_app_test_type (star_app_test_find (GTK_WIDGET (fixture->window->review_page),
                                          STAR_TYPE_TEXT_VIEW, NULL),
                      "Keep this");
  star_review_page_flush (fixture->window->review_page);
  take = star_take_ref (star_review_page_get_take (fixture->window->review_page));
  click (fixture, "History");
  SPIN_UNTIL (find_take_row (fixture, take->id) != NULL);

  delete_in_row (find_take_row (fixture, take->id));
  SPIN_UNTIL (count_takes (fixture) == 0 && fixture->window->removals->len == 1);
  star_app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_null (find_take_row (fixture, take->id));

  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (count_takes (fixture) == 1);
  again = dup_take (fixture);
  g_assert_cmpstr (again->note, ==, "Keep this");
  SPIN_UNTIL (find_take_row (fixture, take->id) != NULL);
  g_assert_cmpuint (fixture->window->removals->len, ==, 0);
}

/* Undo is for what is seen: in the history for takes alone. */
static void
test_undo (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_write_story (fixture, "Nightly load");
  window_fixture_activate (fixture, "story.delete");
  SPIN_UNTIL (window_fixture_n_stories (fixture) == 0);
  window_fixture_activate (fixture, "win.history");
  g_assert_cmpstr (get_page (fixture), ==, "history");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 0);
  star_window_leave_page (fixture->window);
  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (window_fixture_n_stories (fixture) == 1);
}

/* A story that was never told is told by its usual plan; one that is gone keeps its takes. */
static void
test_rehearse (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  StarRehearsal *rehearsal;

  window_fixture_write_story (fixture, "Nightly load");
  g_object_set (window_fixture_story (fixture), "archetype", STAR_ARCHETYPE_INCIDENT_TO_FIX, NULL);
  id = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  window_fixture_activate (fixture, "win.history");
  g_signal_emit_by_name (fixture->window->history_page, "rehearse", id, "");
  SPIN_UNTIL (g_str_equal (get_page (fixture), "rehearsal"));
  rehearsal = star_rehearsal_page_get_rehearsal (fixture->window->rehearsal_page);
  g_assert_cmpstr (star_plan_get_id (star_rehearsal_get_plan (rehearsal)), ==, "incident");
  rehearse (fixture);
  wait_until_saved (fixture);
  click (fixture, "Done");

  window_fixture_activate (fixture, "story.delete");
  SPIN_UNTIL (window_fixture_n_stories (fixture) == 0);
  window_fixture_activate (fixture, "win.history");
  star_app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (star_app_test_find (GTK_WIDGET (fixture->window->history_page), GTK_TYPE_LABEL,
                                        "Nightly load (deleted) – Incident, 90 s"));
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_WINDOW_TEST ("/window-review/reviewed", 1200, test_reviewed);
  ADD_WINDOW_TEST ("/window-review/reviewed-narrow", 360, test_reviewed);
  ADD_WINDOW_TEST ("/window-review/close", 1200, test_close);
  ADD_WINDOW_TEST ("/window-review/again", 1200, test_again);
  ADD_WINDOW_TEST ("/window-review/again-with-question", 1200, test_again_with_question);
  ADD_WINDOW_TEST ("/window-review/ways", 1200, test_ways);
  ADD_WINDOW_TEST ("/window-review/return", 1200, test_return);
  ADD_WINDOW_TEST ("/window-review/unsaved", 1200, test_unsaved);
  ADD_WINDOW_TEST ("/window-review/unlisted", 1200, test_unlisted);
  ADD_WINDOW_TEST ("/window-review/delete", 1200, test_delete);
  ADD_WINDOW_TEST ("/window-review/undo", 1200, test_undo);
  ADD_WINDOW_TEST ("/window-review/rehearse", 1200, test_rehearse);

  return window_fixture_run ();
}
