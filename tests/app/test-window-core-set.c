/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-core-set-dialog.h"
#include "window-fixture.h"

/* What is said of the core shelf as a whole follows what is saved. */

#define LATENCY "The p95 latency is 200 ms now."
#define OTHER_LATENCY "The p95 latency is 300 ms now."

static gboolean
has_remarks (WindowFixture *fixture, const char *label)
{
  GtkWidget *button = star_app_test_find_id (GTK_WIDGET (fixture->window), "remarks_button");

  if (label == NULL)
    return !gtk_widget_get_visible (button);

  return gtk_widget_get_visible (button) && star_app_test_has_label (button, label);
}

static void
write_contradiction (WindowFixture *fixture, StarShelf shelf)
{
  window_fixture_write_story (fixture, "Two numbers");
  star_story_set_text (window_fixture_story (fixture), STAR_SECTION_WHAT_CHANGED, LATENCY);
  star_story_set_text (window_fixture_story (fixture), STAR_SECTION_RESULT, OTHER_LATENCY);
  g_object_set (window_fixture_story (fixture), "shelf", shelf, NULL);
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (STAR_IS_CORE_SET_DIALOG (window) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static void
test_follows_saves (WindowFixture *fixture, gconstpointer data)
{
  write_contradiction (fixture, STAR_SHELF_CORE);
  SPIN_UNTIL (has_remarks (fixture, "Core set: 1 remark"));

  star_story_set_text (window_fixture_story (fixture), STAR_SECTION_RESULT, LATENCY);
  SPIN_UNTIL (has_remarks (fixture, NULL));
  star_story_set_text (window_fixture_story (fixture), STAR_SECTION_RESULT, OTHER_LATENCY);
  SPIN_UNTIL (has_remarks (fixture, "Core set: 1 remark"));
}

static void
test_follows_shelf (WindowFixture *fixture, gconstpointer data)
{
  write_contradiction (fixture, STAR_SHELF_BENCH);
  g_assert_true (has_remarks (fixture, NULL));
  g_object_set (window_fixture_story (fixture), "shelf", STAR_SHELF_CORE, NULL);
  SPIN_UNTIL (has_remarks (fixture, "Core set: 1 remark"));
  g_object_set (window_fixture_story (fixture), "shelf", STAR_SHELF_RETIRED, NULL);
  SPIN_UNTIL (has_remarks (fixture, NULL));
}

static void
test_follows_deletion (WindowFixture *fixture, gconstpointer data)
{
  write_contradiction (fixture, STAR_SHELF_CORE);
  SPIN_UNTIL (has_remarks (fixture, "Core set: 1 remark"));
  window_fixture_activate (fixture, "story.delete");
  SPIN_UNTIL (has_remarks (fixture, NULL));
  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (has_remarks (fixture, "Core set: 1 remark"));
}

static void
test_is_there_from_the_start (WindowFixture *fixture, gconstpointer data)
{
  write_contradiction (fixture, STAR_SHELF_CORE);
  window_fixture_close_window (fixture);
  window_fixture_open_window (fixture);
  SPIN_UNTIL (has_remarks (fixture, "Core set: 1 remark"));
}

static GtkTextIter *
get_char (GtkTextBuffer *buffer, GtkTextIter *iter, int offset)
{
  gtk_text_buffer_get_iter_at_offset (buffer, iter, offset);

  return iter;
}

/* The dialog leads to the words, also of a story that has to be loaded first. */
static void
test_leads_to_words (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *row;
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  write_contradiction (fixture, STAR_SHELF_CORE);
  window_fixture_write_story (fixture, "Another");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
  SPIN_UNTIL (window_fixture_n_open (fixture) == 1);
  SPIN_UNTIL (has_remarks (fixture, "Core set: 1 remark"));

  star_panes_set_show_content (fixture->window->panes, FALSE);
  window_fixture_activate (fixture, "win.show-core-set");
  SPIN_UNTIL ((dialog = find_dialog ()) != NULL);
  row = gtk_widget_get_ancestor (star_app_test_find (dialog, GTK_TYPE_LABEL, "Two numbers"),
                                 GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  SPIN_UNTIL (find_dialog () == NULL);
  SPIN_UNTIL (g_str_equal (star_story_get_title (window_fixture_story (fixture)), "Two numbers"));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (window_fixture_field (fixture, "Result")));
  SPIN_UNTIL (gtk_text_iter_has_tag (
    get_char (buffer, &iter, 19), gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer),
                                                             "shown")));
  g_assert_false (gtk_text_buffer_get_has_selection (buffer));
  g_assert_true (star_app_test_has_focus (window_fixture_field (fixture, "Result")));
}

static void
write_untitled (WindowFixture *fixture, const char *text)
{
  window_fixture_write_story (fixture, "");
  star_story_set_text (window_fixture_story (fixture), STAR_SECTION_TASK, text);
  g_object_set (window_fixture_story (fixture), "shelf", STAR_SHELF_CORE, NULL);
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
}

/* Stories without a title are told apart by their first words. */
static void
test_untitled (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  write_untitled (fixture, "We ran 14 services.");
  write_untitled (fixture, "The ledger had 11 million rows, and nobody looked at them.");
  SPIN_UNTIL (has_remarks (fixture, "Core set: 1 remark"));
  window_fixture_activate (fixture, "win.show-core-set");
  SPIN_UNTIL ((dialog = find_dialog ()) != NULL);
  g_assert_nonnull (star_app_test_find (dialog, GTK_TYPE_LABEL, "Untitled: We ran 14 services."));
  g_assert_nonnull (star_app_test_find (dialog, GTK_TYPE_LABEL,
                                        "Untitled: The ledger had 11 million rows, and…"));
  gtk_window_close (GTK_WINDOW (dialog));
  SPIN_UNTIL (find_dialog () == NULL);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_WINDOW_TEST ("/window-core-set/follows-saves", 1200, test_follows_saves);
  ADD_WINDOW_TEST ("/window-core-set/follows-shelf", 1200, test_follows_shelf);
  ADD_WINDOW_TEST ("/window-core-set/follows-deletion", 1200, test_follows_deletion);
  ADD_WINDOW_TEST ("/window-core-set/from-the-start", 1200, test_is_there_from_the_start);
  ADD_WINDOW_TEST ("/window-core-set/leads-to-words", 1200, test_leads_to_words);
  ADD_WINDOW_TEST ("/window-core-set/leads-to-words-narrow", 360, test_leads_to_words);
  ADD_WINDOW_TEST ("/window-core-set/untitled", 1200, test_untitled);

  return window_fixture_run ();
}
