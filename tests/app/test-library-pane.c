/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "context-fixture.h"
#include "star-library-pane.h"
#include "take-utils.h"

typedef struct {
  ContextFixture base;
  StarLibraryPane *pane;
  GtkWidget *window;
  char *opened;
  guint n_opened;
  guint n_shown;
} Fixture;

static void
open_cb (Fixture *fixture, const char *id)
{
  g_free (fixture->opened);
  fixture->opened = g_strdup (id);
  fixture->n_opened++;
}

static void
show_cb (Fixture *fixture)
{
  fixture->n_shown++;
}

static void
add (Fixture *fixture, const char *id, const char *title)
{
  g_autoptr (StarStory) story = star_story_new_with_id (id);
  g_autoptr (StarStorySummary) summary = star_story_summary_new (id);

  star_story_set_title (story, title);
  star_story_set_text (story, STAR_SECTION_TASK, title);
  context_fixture_save (&fixture->base, story);
  star_story_summary_refresh (summary, story);
  star_story_list_add (star_library_pane_get_list (fixture->pane), summary);
}

#define ALPHA "00000000-0000-4000-8000-00000000000a"
#define BETA "00000000-0000-4000-8000-00000000000b"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  context_fixture_set_up (&fixture->base);
  fixture->pane = g_object_new (STAR_TYPE_LIBRARY_PANE, NULL);
  star_library_pane_set_context (fixture->pane, fixture->base.context);
  g_signal_connect_swapped (fixture->pane, "open", G_CALLBACK (open_cb), fixture);
  g_signal_connect_swapped (fixture->pane, "show-story", G_CALLBACK (show_cb), fixture);
  add (fixture, ALPHA, "alpha");
  add (fixture, BETA, "beta");
  fixture->window = star_app_test_present (GTK_WIDGET (fixture->pane), 300, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_clear_pointer (&fixture->opened, g_free);
  context_fixture_tear_down (&fixture->base);
}

static guint
n_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (star_library_pane_get_list (fixture->pane)));
}

static void
search (Fixture *fixture, const char *words)
{
  GtkWidget *entry = star_app_test_find (GTK_WIDGET (fixture->pane), GTK_TYPE_SEARCH_ENTRY, NULL);

  star_library_pane_start_search (fixture->pane);
  g_assert_true (star_app_test_has_focus (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

static void
test_selecting_opens (Fixture *fixture, gconstpointer data)
{
  g_assert_null (star_library_pane_get_selected (fixture->pane));
  star_library_pane_set_selected (fixture->pane, BETA);
  g_assert_cmpstr (fixture->opened, ==, BETA);
  star_library_pane_set_selected (fixture->pane, BETA);
  g_assert_cmpuint (fixture->n_opened, ==, 1);
  g_assert_cmpstr (star_library_pane_get_selected (fixture->pane), ==, BETA);
  g_assert_cmpuint (fixture->n_shown, ==, 0);
}

/* A heading is no story, and a row that is activated is brought to the front. */
static void
test_activating_shows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = star_app_test_find (GTK_WIDGET (fixture->pane), GTK_TYPE_LIST_VIEW, NULL);

  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpuint (fixture->n_shown, ==, 0);
  g_signal_emit_by_name (view, "activate", 1);
  g_assert_cmpuint (fixture->n_shown, ==, 1);
  g_assert_cmpstr (fixture->opened, ==, ALPHA);
}

static void
test_search_and_back (Fixture *fixture, gconstpointer data)
{
  star_library_pane_set_selected (fixture->pane, ALPHA);
  search (fixture, "beta");
  SPIN_UNTIL (n_rows (fixture) == 1);
  /* The story that is open stays open although its row is hidden. */
  g_assert_null (star_library_pane_get_selected (fixture->pane));
  g_assert_cmpuint (fixture->n_opened, ==, 1);

  search (fixture, "");
  SPIN_UNTIL (n_rows (fixture) == 3);
  g_assert_cmpstr (star_library_pane_get_selected (fixture->pane), ==, ALPHA);
  g_assert_cmpstr (fixture->opened, ==, ALPHA);
}

static void
test_nothing_found (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stack = star_app_test_find_id (GTK_WIDGET (fixture->pane), "stack");

  search (fixture, "heliotrope");
  SPIN_UNTIL (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "nothing-found"));
  search (fixture, "alpha");
  SPIN_UNTIL (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "list"));
}

static void
test_focus_goes_to_selected (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = star_app_test_find (GTK_WIDGET (fixture->pane), GTK_TYPE_LIST_VIEW, NULL);

  gtk_root_set_focus (GTK_ROOT (fixture->window), NULL);
  star_library_pane_focus_selected (fixture->pane);
  star_app_test_settle (fixture->window);
  g_assert_false (star_app_test_has_focus (view));

  star_library_pane_set_selected (fixture->pane, BETA);
  star_library_pane_focus_selected (fixture->pane);
  SPIN_UNTIL (star_app_test_has_focus (view));
  g_assert_true (
    star_app_test_has_label (gtk_root_get_focus (GTK_ROOT (fixture->window)), "beta, 0 s"));
}

/* A story that nobody read has no misses. */
static void
test_another_language (Fixture *fixture, gconstpointer data)
{
  StarStorySummary *summary =
    star_story_list_get_summary (star_library_pane_get_list (fixture->pane), ALPHA);
  g_autoptr (StarDigest) digest = star_digest_new ("1");
  GtkWidget *label, *levels;

  digest->foreign = g_strdup ("de");
  g_object_set (summary, "digest", digest, NULL);
  star_library_pane_set_selected (fixture->pane, ALPHA);
  star_library_pane_focus_selected (fixture->pane);
  SPIN_UNTIL (star_app_test_find (GTK_WIDGET (fixture->pane), GTK_TYPE_WIDGET,
                                  "alpha, Not judged, 0 s"));
  label = star_app_test_find (GTK_WIDGET (fixture->pane), GTK_TYPE_LABEL, "alpha");
  levels = star_app_test_find_id (gtk_widget_get_parent (label), "levels");
  g_assert_false (gtk_widget_get_visible (levels));

  g_clear_pointer (&digest->foreign, g_free);
  g_object_set (summary, "digest", digest, NULL);
  g_assert_true (gtk_widget_get_visible (levels));
}

static gboolean
has_time (Fixture *fixture, const char *time)
{
  return star_app_test_find (GTK_WIDGET (fixture->pane), GTK_TYPE_LABEL, time) != NULL;
}

/* A row tells its time at the pace of its story, and whether that makes it ready. */
static void
test_pace (Fixture *fixture, gconstpointer data)
{
  StarStorySummary *summary =
    star_story_list_get_summary (star_library_pane_get_list (fixture->pane), ALPHA);
  g_autoptr (StarDigest) digest = star_digest_new ("1");
  GtkWidget *label, *ready;

  digest->words = 210;
  g_object_set (summary, "digest", digest, NULL);
  SPIN_UNTIL (has_time (fixture, "1:18–1:46"));
  label = star_app_test_find (GTK_WIDGET (fixture->pane), GTK_TYPE_LABEL, "alpha");
  ready = star_app_test_find_id (gtk_widget_get_parent (label), "ready");
  g_assert_true (gtk_widget_get_visible (ready));
  g_assert_nonnull (star_app_test_find (GTK_WIDGET (fixture->pane), GTK_TYPE_WIDGET,
                                        "alpha, Ready, Scale: missing, Cost: missing, "
                                        "Reliability: missing, People: missing, 1:18 to 1:46"));

  context_fixture_tell (&fixture->base, ALPHA, 60);
  g_assert_true (has_time (fixture, "3:20–3:41"));
  g_assert_false (gtk_widget_get_visible (ready));
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/library-pane/selecting-opens", test_selecting_opens);
  ADD ("/library-pane/activating-shows", test_activating_shows);
  ADD ("/library-pane/search-and-back", test_search_and_back);
  ADD ("/library-pane/nothing-found", test_nothing_found);
  ADD ("/library-pane/focus", test_focus_goes_to_selected);
  ADD ("/library-pane/another-language", test_another_language);
  ADD ("/library-pane/pace", test_pace);
#undef ADD

  return g_test_run ();
}
