/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "context-fixture.h"
#include "star-text-view.h"
#include "star-worksheet.h"
#include "take-utils.h"

typedef struct {
  ContextFixture base;
  GtkWidget *worksheet;
  GtkWidget *window;
  StarStory *before;
  StarKpi *removed;
  char *message;
} Fixture;

static void
removed_cb (Fixture *fixture, StarStory *story, StarKpi *kpi, guint position)
{
  g_assert_true (story == fixture->base.story);
  g_set_object (&fixture->removed, kpi);
}

static void
message_cb (Fixture *fixture, const char *message)
{
  g_free (fixture->message);
  fixture->message = g_strdup (message);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  context_fixture_set_up (&fixture->base);
  star_story_set_title (fixture->base.story, "Two nights");
  star_story_set_text (fixture->base.story, STAR_SECTION_TASK, "I owned it.");
  fixture->before = star_story_copy (fixture->base.story);
  fixture->worksheet = g_object_new (STAR_TYPE_WORKSHEET, NULL);
  star_worksheet_set_context (STAR_WORKSHEET (fixture->worksheet), fixture->base.context);
  star_worksheet_set_document (STAR_WORKSHEET (fixture->worksheet), fixture->base.document);
  g_signal_connect_swapped (fixture->worksheet, "kpi-removed", G_CALLBACK (removed_cb), fixture);
  g_signal_connect_swapped (fixture->worksheet, "message", G_CALLBACK (message_cb), fixture);
  fixture->window = star_app_test_present (fixture->worksheet, 600, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_clear_object (&fixture->before);
  g_clear_object (&fixture->removed);
  g_clear_pointer (&fixture->message, g_free);
  context_fixture_tear_down (&fixture->base);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *label)
{
  GtkWidget *found = star_app_test_find (fixture->worksheet, type, label);

  g_assert_nonnull (found);
  return found;
}

static void
test_shows_the_story (Fixture *fixture, gconstpointer data)
{
  StarTextView *task = STAR_TEXT_VIEW (find (fixture, STAR_TYPE_TEXT_VIEW, "Task"));
  GtkWidget *title = find (fixture, GTK_TYPE_ENTRY, "Story title");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Two nights");
  g_assert_cmpstr (star_text_view_get_text (task), ==, "I owned it.");
  /* Showing is no edit. */
  g_assert_true (star_story_same_content (fixture->before, fixture->base.story));
}

static void
test_edits_reach_the_story (Fixture *fixture, gconstpointer data)
{
  StarStory *story = fixture->base.story;

  gtk_editable_set_text (GTK_EDITABLE (find (fixture, GTK_TYPE_ENTRY, "Story title")), "Cutover");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (fixture, GTK_TYPE_DROP_DOWN, "Archetype")),
                              STAR_ARCHETYPE_COST_REDUCTION);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (fixture, GTK_TYPE_DROP_DOWN, "Shelf")),
                              STAR_SHELF_BENCH);
  star_app_test_type (find (fixture, STAR_TYPE_TEXT_VIEW, "Result"), "It held.");
  g_assert_cmpstr (star_story_get_title (story), ==, "Cutover");
  g_assert_cmpint (star_story_get_archetype (story), ==, STAR_ARCHETYPE_COST_REDUCTION);
  g_assert_cmpint (star_story_get_shelf (story), ==, STAR_SHELF_BENCH);
  g_assert_cmpstr (star_story_get_text (story, STAR_SECTION_RESULT), ==, "It held.");
}

/* A tag that is not ended yet belongs to the story that is left. */
static void
test_commit (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (find (fixture, GTK_TYPE_ENTRY, "Add tag"), "latency");
  g_assert_cmpuint (g_strv_length ((GStrv) star_story_get_tags (fixture->base.story)), ==, 0);
  star_worksheet_set_document (STAR_WORKSHEET (fixture->worksheet), NULL);
  g_assert_cmpstr (star_story_get_tags (fixture->base.story)[0], ==, "latency");
}

static void
test_rename_selects_the_title (Fixture *fixture, gconstpointer data)
{
  GtkWidget *title = find (fixture, GTK_TYPE_ENTRY, "Story title");

  star_worksheet_focus_title (STAR_WORKSHEET (fixture->worksheet));
  g_assert_true (star_app_test_has_focus (title));
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (title), NULL, NULL));
}

static void
test_words_are_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *task = find (fixture, STAR_TYPE_TEXT_VIEW, "Task");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (task));
  int cursor;

  star_worksheet_show_words (STAR_WORKSHEET (fixture->worksheet), STAR_SECTION_TASK, 2, 7);
  g_assert_true (star_app_test_has_focus (task));
  g_assert_false (gtk_text_buffer_get_has_selection (buffer));
  g_object_get (buffer, "cursor-position", &cursor, NULL);
  g_assert_cmpint (cursor, ==, 7);
}

static void
test_words_are_selected (Fixture *fixture, gconstpointer data)
{
  GtkWidget *task = find (fixture, STAR_TYPE_TEXT_VIEW, "Task");
  GtkTextIter start, end;

  star_worksheet_select_words (STAR_WORKSHEET (fixture->worksheet), STAR_SECTION_TASK, 2, 7);
  g_assert_true (star_app_test_has_focus (task));
  g_assert_true (gtk_text_buffer_get_selection_bounds (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (task)), &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 2);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 7);
}

static void
append_kpi (Fixture *fixture, const char *metric)
{
  g_autoptr (StarKpi) kpi = star_kpi_new ();

  g_object_set (kpi, "metric", metric, "from", "9", "to", "2", NULL);
  g_list_store_append (star_story_get_kpis (fixture->base.story), kpi);
}

/* The focus goes on to the next row, and with the last one to the button that adds another. */
static void
test_removing_metrics (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list, *button;

  append_kpi (fixture, "Pages");
  append_kpi (fixture, "Failed runs");
  star_app_test_settle (fixture->window);
  button = find (fixture, GTK_TYPE_BUTTON, "Remove metric");
  list = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX);

  star_app_test_click (button);
  g_assert_cmpstr (star_kpi_get_metric (fixture->removed), ==, "Pages");
  g_assert_true (star_app_test_has_focus (list));
  star_app_test_click (find (fixture, GTK_TYPE_BUTTON, "Remove metric"));
  g_assert_cmpstr (star_kpi_get_metric (fixture->removed), ==, "Failed runs");
  g_assert_true (star_app_test_has_focus (find (fixture, GTK_TYPE_BUTTON, "Add metric…")));
}

/* The longest archetype and the bar of a failed save fit into the smallest window. */
static void
test_fits_small_window (Fixture *fixture, gconstpointer data)
{
  int minimum;

  for (int i = 0; i < STAR_N_ARCHETYPES; i++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (find (fixture, GTK_TYPE_DROP_DOWN, "Archetype")), i);
      gtk_widget_measure (fixture->worksheet, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_assert_cmpint (minimum, <=, 360);
    }
}

static void
test_tells_messages (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (find (fixture, STAR_TYPE_TEXT_VIEW, "Task"), "paste-failed", "No text");
  g_assert_cmpstr (fixture->message, ==, "No text");
}

static gboolean
is_flagged (Fixture *fixture, const char *field, int offset)
{
  GtkTextBuffer *buffer =
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (fixture, STAR_TYPE_TEXT_VIEW, field)));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "flag-plain");
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);

  return tag != NULL && gtk_text_iter_has_tag (&iter, tag);
}

static void
test_findings_are_marked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarIgnore) ignore =
    star_ignore_new_for ("placeholder-left", "task", "[team size]", "");

  star_app_test_type (find (fixture, STAR_TYPE_TEXT_VIEW, "Task"), "I led [team size] people. ");
  SPIN_UNTIL (is_flagged (fixture, "Task", 7));
  g_assert_false (is_flagged (fixture, "Task", 5));
  g_assert_false (is_flagged (fixture, "Task", 18));

  g_list_store_append (star_story_get_ignores (fixture->base.story), ignore);
  SPIN_UNTIL (!is_flagged (fixture, "Task", 7));
  g_list_store_remove_all (star_story_get_ignores (fixture->base.story));
  SPIN_UNTIL (is_flagged (fixture, "Task", 7));
}

static const char *
get_length (Fixture *fixture)
{
  GtkWidget *label = star_app_test_find_id (fixture->worksheet, "length");

  return gtk_label_get_label (GTK_LABEL (label));
}

/* A field is told at the pace at which the user tells it. */
static void
test_pace (Fixture *fixture, gconstpointer data)
{
  StarStory *story = fixture->base.story;

  star_story_set_text (story, STAR_SECTION_SITUATION, "one two three four five six seven");
  SPIN_UNTIL (g_str_equal (get_length (fixture), "7 words · 3–4 s"));
  context_fixture_tell (&fixture->base, star_story_get_id (story), 60);
  g_assert_cmpstr (get_length (fixture), ==, "7 words · 7 s");
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/worksheet/shows-story", test_shows_the_story);
  ADD ("/worksheet/edits-reach-story", test_edits_reach_the_story);
  ADD ("/worksheet/commit", test_commit);
  ADD ("/worksheet/rename", test_rename_selects_the_title);
  ADD ("/worksheet/words-shown", test_words_are_shown);
  ADD ("/worksheet/words", test_words_are_selected);
  ADD ("/worksheet/removing-metrics", test_removing_metrics);
  ADD ("/worksheet/fits-small-window", test_fits_small_window);
  ADD ("/worksheet/messages", test_tells_messages);
  ADD ("/worksheet/pace", test_pace);
  ADD ("/worksheet/findings-are-marked", test_findings_are_marked);
#undef ADD

  return g_test_run ();
}
