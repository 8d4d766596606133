/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "star-story-list.h"

typedef struct {
  StarStoryList *list;
  guint position;
  guint removed;
  guint added;
  guint n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture, guint position, guint removed, guint added)
{
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
  fixture->n_changes++;
}

static StarStorySummary *
create (const char *id, const char *title, StarShelf shelf)
{
  g_autoptr (StarStory) story = star_story_new_with_id (id);
  StarStorySummary *summary = star_story_summary_new (star_story_get_id (story));

  star_story_set_title (story, title);
  g_object_set (story, "shelf", shelf, NULL);
  star_story_summary_refresh (summary, story);
  return summary;
}

static void
add (Fixture *fixture, const char *id, const char *title, StarShelf shelf)
{
  g_autoptr (StarStorySummary) summary = create (id, title, shelf);

  star_story_list_add (fixture->list, summary);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->list = star_story_list_new ();
  g_signal_connect_swapped (fixture->list, "items-changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
}

/* The rows in one line: headings in brackets, stories by title. */
static char *
describe (StarStoryList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (STAR_IS_SHELF_HEADING (item))
        g_string_append_printf (text, "[%s]",
                                star_shelf_heading_get_label (STAR_SHELF_HEADING (item)));
      else
        g_string_append_printf (text, "%s ",
                                star_story_summary_get_title (STAR_STORY_SUMMARY (item)));
    }

  return g_string_free (text, FALSE);
}

static void
assert_rows (Fixture *fixture, const char *expected)
{
  g_autofree char *rows = describe (fixture->list);

  g_assert_cmpstr (rows, ==, expected);
}

static void
test_shelves_and_titles (Fixture *fixture, gconstpointer data)
{
  assert_rows (fixture, "");
  add (fixture, "1", "beta", STAR_SHELF_BENCH);
  add (fixture, "2", "Alpha", STAR_SHELF_BENCH);
  add (fixture, "3", "gamma", STAR_SHELF_CORE);
  add (fixture, "4", "Zulu", STAR_SHELF_RETIRED);
  assert_rows (fixture, "[Core]gamma [Bench]Alpha beta [Retired]Zulu ");
  g_assert_cmpuint (star_story_list_get_n_stories (fixture->list), ==, 4);
  g_assert_cmpuint (star_story_list_get_position (fixture->list, "1"), ==, 4);
  g_assert_cmpuint (star_story_list_get_position (fixture->list, "9"), ==,
                    GTK_INVALID_LIST_POSITION);
}

/* Only what differs is told, so that the selection elsewhere survives. */
static void
test_tells_the_least (Fixture *fixture, gconstpointer data)
{
  add (fixture, "1", "a", STAR_SHELF_CORE);
  g_assert_cmpuint (fixture->added, ==, 2);
  add (fixture, "2", "c", STAR_SHELF_CORE);
  add (fixture, "3", "b", STAR_SHELF_CORE);
  g_assert_cmpuint (fixture->position, ==, 2);
  g_assert_cmpuint (fixture->removed, ==, 0);
  g_assert_cmpuint (fixture->added, ==, 1);

  star_story_list_remove (fixture->list, "3");
  g_assert_cmpuint (fixture->position, ==, 2);
  g_assert_cmpuint (fixture->removed, ==, 1);
  g_assert_cmpuint (fixture->added, ==, 0);

  fixture->n_changes = 0;
  star_story_list_resort (fixture->list);
  star_story_list_remove (fixture->list, "no such story");
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

/* A row stays in its place while its title is typed. */
static void
test_resort (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarStory) story = star_story_new_with_id ("1");

  add (fixture, "1", "a", STAR_SHELF_CORE);
  add (fixture, "2", "b", STAR_SHELF_CORE);
  star_story_set_title (story, "c");
  star_story_summary_refresh (star_story_list_get_summary (fixture->list, "1"), story);
  assert_rows (fixture, "[Core]c b ");
  star_story_list_resort (fixture->list);
  assert_rows (fixture, "[Core]b c ");
}

static void
test_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  add (fixture, "1", "a", STAR_SHELF_CORE);
  add (fixture, "2", "b", STAR_SHELF_RETIRED);
  add (fixture, "3", "c", STAR_SHELF_CORE);
  g_ptr_array_add (ids, (char *) "2");
  g_ptr_array_add (ids, (char *) "gone");
  g_ptr_array_add (ids, (char *) "1");
  star_story_list_set_found (fixture->list, ids);
  assert_rows (fixture, "b a ");
  g_assert_cmpuint (star_story_list_get_position (fixture->list, "3"), ==,
                    GTK_INVALID_LIST_POSITION);

  /* What is deleted meanwhile goes from what was found as well. */
  star_story_list_remove (fixture->list, "2");
  assert_rows (fixture, "a ");
  star_story_list_set_found (fixture->list, NULL);
  assert_rows (fixture, "[Core]a c ");
}

static void
test_summaries_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);

  add (fixture, "1", "old", STAR_SHELF_CORE);
  g_ptr_array_add (summaries, create ("2", "new", STAR_SHELF_BENCH));
  star_story_list_set_summaries (fixture->list, summaries);
  assert_rows (fixture, "[Bench]new ");
  g_assert_null (star_story_list_get_summary (fixture->list, "1"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/story-list/shelves-and-titles", test_shelves_and_titles);
  ADD ("/story-list/tells-the-least", test_tells_the_least);
  ADD ("/story-list/resort", test_resort);
  ADD ("/story-list/found", test_found);
  ADD ("/story-list/summaries-replace", test_summaries_replace);
#undef ADD

  return g_test_run ();
}
