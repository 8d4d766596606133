/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-fake-clock.h"
#include "star-history-page.h"
#include "star-history-row.h"
#include "star-take-date.h"
#include "take-spec.h"

#define DAY (24 * G_TIME_SPAN_HOUR)

typedef struct {
  StarFakeClock *clock;
  GtkWidget *page;
  GtkWidget *window;
  GPtrArray *takes;
  GString *asked;
} Fixture;

static void
show_take_cb (Fixture *fixture, const char *id)
{
  g_string_append_printf (fixture->asked, "show %s, ", id);
}

static void
remove_take_cb (Fixture *fixture, const char *id)
{
  g_string_append_printf (fixture->asked, "remove %s, ", id);
}

static void
rehearse_cb (Fixture *fixture, const char *story, const char *plan)
{
  g_string_append_printf (fixture->asked, "rehearse %s by %s, ", story, plan);
}

static void
closed_cb (Fixture *fixture)
{
  g_string_append (fixture->asked, "closed, ");
}

/* On the day, of 1970, with @title of the story and @spec of the rest. */
static StarTake *
create_take (const char *id, const char *story, const char *title, const char *plan, int day,
             const char *spec)
{
  g_autoptr (StarTake) measured = take_spec_new (id, spec);
  StarTake *take = star_take_new (id, plan, plan, story);

  star_take_set_story_title (take, title);
  take->started_at = day * DAY;
  take->end = measured->end;
  take->elapsed = measured->elapsed;
  memcpy (take->mark_seconds, measured->mark_seconds, sizeof take->mark_seconds);
  for (guint i = 0; i < star_take_get_n_phases (measured); i++)
    star_take_add_phase (take, star_take_get_phase (measured, i));
  g_array_append_vals (take->visits, measured->visits->data, measured->visits->len);

  return take;
}

static GPtrArray *
create_takes (void)
{
  GPtrArray *takes = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
  g_autoptr (StarTake) plain = create_take ("c3", "cutover", "Cutover", "STAR", 5, "A=90:100");

  g_ptr_array_add (takes, create_take ("c1", "cutover", "Cutover", "STAR", 1, "A=90:100"));
  g_ptr_array_add (takes, create_take ("c2", "cutover", "Cutover", "STAR", 3, "A=90:40 aborted"));
  g_ptr_array_add (takes, star_take_dup_reviewed (plain, 4, "Cut the history.\nAll of it."));
  g_ptr_array_add (takes, create_take ("o1", "cutover", "Cutover", "Opener", 4, "O=30:28"));
  g_ptr_array_add (takes, create_take ("g1", "gone", "Gone", "STAR", 2, "A=90:80"));

  return takes;
}

static void
add_story (GListStore *stories, const char *id, const char *title, StarShelf shelf)
{
  g_autoptr (StarStorySummary) summary = star_story_summary_new (id);
  g_autoptr (StarStory) story = star_story_new ();

  star_story_set_title (story, title);
  g_object_set (story, "shelf", shelf, NULL);
  star_story_summary_refresh (summary, story);
  g_list_store_append (stories, summary);
}

static GListModel *
create_stories (void)
{
  GListStore *stories = g_list_store_new (STAR_TYPE_STORY_SUMMARY);

  add_story (stories, "cutover", "The cutover", STAR_SHELF_CORE);
  add_story (stories, "new", "The new one", STAR_SHELF_CORE);
  add_story (stories, "old", "The old one", STAR_SHELF_RETIRED);

  return G_LIST_MODEL (stories);
}

static void
show (Fixture *fixture)
{
  g_autoptr (GListModel) stories = create_stories ();

  star_history_page_set_takes (STAR_HISTORY_PAGE (fixture->page), fixture->takes, stories);
  star_app_test_settle (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->asked = g_string_new (NULL);
  fixture->takes = create_takes ();
  fixture->clock = star_fake_clock_new ();
  star_fake_clock_jump (fixture->clock, 20 * DAY);
  fixture->page = g_object_ref_sink (star_history_page_new (STAR_CLOCK (fixture->clock)));
  g_signal_connect_swapped (fixture->page, "show-take", G_CALLBACK (show_take_cb), fixture);
  g_signal_connect_swapped (fixture->page, "remove-take", G_CALLBACK (remove_take_cb), fixture);
  g_signal_connect_swapped (fixture->page, "rehearse", G_CALLBACK (rehearse_cb), fixture);
  g_signal_connect_swapped (fixture->page, "closed", G_CALLBACK (closed_cb), fixture);
  fixture->window = star_app_test_present (fixture->page, 600, 900);
  show (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->clock);
  g_ptr_array_unref (fixture->takes);
  g_string_free (fixture->asked, TRUE);
}

static GtkWidget *
get_list (Fixture *fixture)
{
  return star_app_test_find (fixture->page, GTK_TYPE_LIST_VIEW, "Takes");
}

static GListModel *
get_model (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (get_list (fixture))));
}

/* The titles of all rows. */
static char *
dup_titles (Fixture *fixture)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (get_model (fixture)); i++)
    {
      g_autoptr (StarHistoryItem) item = g_list_model_get_item (get_model (fixture), i);

      g_string_append_printf (titles, "%s|", star_history_item_get_title (item));
    }

  return g_strdup (titles->str);
}

static void
assert_titles (Fixture *fixture, const char *expected)
{
  g_autofree char *titles = dup_titles (fixture);

  g_assert_cmpstr (titles, ==, expected);
}

static StarHistoryItem *
get_item (Fixture *fixture, StarHistoryItemKind kind, const char *key, guint *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (get_model (fixture)); i++)
    {
      g_autoptr (StarHistoryItem) item = g_list_model_get_item (get_model (fixture), i);

      if (star_history_item_get_kind (item) == kind
          && (key == NULL || g_str_equal (star_history_item_get_key (item), key)))
        {
          if (position != NULL)
            *position = i;
          return item;
        }
    }

  return NULL;
}

/* Returns: (nullable): the row that shows the item. */
static GtkWidget *
find_row (Fixture *fixture, StarHistoryItem *item)
{
  GtkWidget *around = gtk_widget_get_first_child (get_list (fixture));

  for (; around != NULL; around = gtk_widget_get_next_sibling (around))
    {
      GtkWidget *row = gtk_widget_get_first_child (around);

      if (STAR_IS_HISTORY_ROW (row) && star_history_row_get_item (STAR_HISTORY_ROW (row)) == item)
        return row;
    }

  return NULL;
}

static GtkWidget *
get_take_row (Fixture *fixture, const char *id)
{
  GtkWidget *row = find_row (fixture, get_item (fixture, STAR_HISTORY_ITEM_TAKE, id, NULL));

  g_assert_nonnull (row);

  return row;
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  StarHistoryItem *item;

  assert_titles (fixture,
                 "Core Stories|The new one|The cutover|"
                 "Stories and Plans|The cutover – STAR|The cutover – Opener|Gone (deleted) – STAR|"
                 "Takes|6 Jan 1970, 00:00 – The cutover – STAR|"
                 "5 Jan 1970, 00:00 – The cutover – Opener|"
                 "4 Jan 1970, 00:00 – The cutover – STAR|"
                 "3 Jan 1970, 00:00 – Gone (deleted) – STAR|"
                 "2 Jan 1970, 00:00 – The cutover – STAR|");

  item = get_item (fixture, STAR_HISTORY_ITEM_STORY, "new", NULL);
  g_assert_cmpstr (star_history_item_get_subtitle (item), ==, "Never rehearsed");
  item = get_item (fixture, STAR_HISTORY_ITEM_STORY, "cutover", NULL);
  g_assert_cmpstr (star_history_item_get_subtitle (item), ==, "Not rehearsed since 6 Jan 1970");
  item = get_item (fixture, STAR_HISTORY_ITEM_GROUP, "STAR cutover", NULL);
  g_assert_cmpstr (star_history_item_get_subtitle (item), ==,
                   "3 takes, 1 not told to the end, the last on 6 Jan 1970\n"
                   "A overran in 2 of 2 takes, typically by 10 s");
  item = get_item (fixture, STAR_HISTORY_ITEM_TAKE, "c3", NULL);
  g_assert_cmpstr (star_history_item_get_subtitle (item), ==,
                   "1:40, 10 s longer than planned\nRated 4 of 5 – Cut the history. …");
}

/* Where nobody knows which stories there are, none was deleted. */
static void
test_unknown_stories (Fixture *fixture, gconstpointer data)
{
  star_history_page_set_takes (STAR_HISTORY_PAGE (fixture->page), fixture->takes, NULL);
  assert_titles (fixture,
                 "Stories and Plans|Cutover – STAR|Cutover – Opener|Gone – STAR|"
                 "Takes|6 Jan 1970, 00:00 – Cutover – STAR|"
                 "5 Jan 1970, 00:00 – Cutover – Opener|"
                 "4 Jan 1970, 00:00 – Cutover – STAR|"
                 "3 Jan 1970, 00:00 – Gone – STAR|"
                 "2 Jan 1970, 00:00 – Cutover – STAR|");
}

/* Days are those of the calendar, not so many hours. */
static void
test_last_time (void)
{
  static const struct {
    gint64 started_at;
    gint64 now;
    const char *words;
  } cases[] = {
    { 0, 9 * DAY, "Never rehearsed" },
    { 9 * DAY, 9 * DAY, "Rehearsed today" },
    { 9 * DAY, 10 * DAY - G_TIME_SPAN_SECOND, "Rehearsed today" },
    { 10 * DAY - G_TIME_SPAN_SECOND, 10 * DAY, "Last rehearsed yesterday" },
    { 9 * DAY, 11 * DAY - G_TIME_SPAN_SECOND, "Last rehearsed yesterday" },
    { 10 * DAY - G_TIME_SPAN_SECOND, 11 * DAY, "Not rehearsed since 10 Jan 1970" },
    { 30 * DAY, 31 * DAY, "Last rehearsed yesterday" },
    /* The clock was wrong, then or now. */
    { 9 * DAY, 8 * DAY, "Not rehearsed since 10 Jan 1970" },
    { 9 * DAY, 9 * DAY - 1, "Not rehearsed since 10 Jan 1970" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = star_take_date_describe_last (cases[i].started_at, cases[i].now);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Today is as of when the page is shown. */
static void
test_today (Fixture *fixture, gconstpointer data)
{
  StarHistoryItem *item;

  star_fake_clock_jump (fixture->clock, -14 * DAY);
  show (fixture);
  item = get_item (fixture, STAR_HISTORY_ITEM_STORY, "cutover", NULL);
  g_assert_cmpstr (star_history_item_get_subtitle (item), ==, "Last rehearsed yesterday");
  star_fake_clock_jump (fixture->clock, -1 * DAY);
  show (fixture);
  g_assert_cmpstr (star_history_item_get_subtitle (item), ==, "Rehearsed today");
}

/* What a screen reader reaches has the words of the row. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = get_take_row (fixture, "c2");

  g_assert_true (star_app_test_has_label (
    gtk_widget_get_parent (row), "4 Jan 1970, 00:00 – The cutover – STAR: 40 s, ended early in A"));
  g_assert_nonnull (star_app_test_find (
    row, GTK_TYPE_BUTTON, "Delete take of 4 Jan 1970, 00:00 – The cutover – STAR"));
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (star_app_test_find_id (GTK_WIDGET (fixture->page), "back_button")),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (star_app_test_find (
      row, GTK_TYPE_BUTTON, "Delete take of 4 Jan 1970, 00:00 – The cutover – STAR")),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (
      star_app_test_find_id (GTK_WIDGET (fixture->page), "story_filter"))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "All stories");
  g_assert_true (
    star_app_test_has_label (star_app_test_find (fixture->page, GTK_TYPE_BUTTON, "Back"), "Back"));
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  StarHistoryPage *page = STAR_HISTORY_PAGE (fixture->page);
  GtkWidget *nothing = star_app_test_find (fixture->page, GTK_TYPE_LABEL,
                                           "There are no takes of this story with this plan.");

  star_history_page_set_filter (page, NULL, "STAR");
  assert_titles (fixture, "Stories and Plans|The cutover – STAR|Gone (deleted) – STAR|"
                          "Takes|6 Jan 1970, 00:00 – The cutover – STAR|"
                          "4 Jan 1970, 00:00 – The cutover – STAR|"
                          "3 Jan 1970, 00:00 – Gone (deleted) – STAR|"
                          "2 Jan 1970, 00:00 – The cutover – STAR|");
  star_history_page_set_filter (page, "cutover", "STAR");
  assert_titles (fixture, "The cutover – STAR|Takes|6 Jan 1970, 00:00|4 Jan 1970, 00:00|"
                          "2 Jan 1970, 00:00|");
  g_assert_false (gtk_widget_get_visible (nothing));
  star_history_page_set_filter (page, "gone", "Opener");
  assert_titles (fixture, "");
  g_assert_true (gtk_widget_get_visible (nothing));

  /* What is not there is no filter. */
  star_history_page_set_filter (page, "nobody", NULL);
  g_assert_nonnull (get_item (fixture, STAR_HISTORY_ITEM_STORY, "new", NULL));
  g_assert_false (gtk_widget_get_visible (nothing));
}

/* By the choices that the user has. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stories = star_app_test_find (fixture->page, GTK_TYPE_DROP_DOWN, "Story");
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (stories)));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (names)), ==, 3);
  g_assert_cmpstr (gtk_string_list_get_string (names, 0), ==, "All stories");
  g_assert_cmpstr (gtk_string_list_get_string (names, 2), ==, "Gone (deleted)");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (stories), 2);
  assert_titles (fixture, "Gone (deleted) – STAR|Takes|3 Jan 1970, 00:00|");

  /* The choice stays when there is something new, and goes with what it stands for. */
  show (fixture);
  assert_titles (fixture, "Gone (deleted) – STAR|Takes|3 Jan 1970, 00:00|");
  g_ptr_array_set_size (fixture->takes, 4);
  show (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (stories)), ==, 0);
  g_assert_nonnull (get_item (fixture, STAR_HISTORY_ITEM_TAKE, "o1", NULL));
}

static void
test_summary (Fixture *fixture, gconstpointer data)
{
  StarHistoryItem *item;
  GtkWidget *row;
  guint position;

  get_item (fixture, STAR_HISTORY_ITEM_GROUP, "STAR cutover", &position);
  g_signal_emit_by_name (get_list (fixture), "activate", position);
  star_app_test_settle (fixture->window);
  item = get_item (fixture, STAR_HISTORY_ITEM_SUMMARY, "STAR cutover", NULL);
  row = find_row (fixture, item);
  g_assert_nonnull (star_app_test_find (row, GTK_TYPE_LABEL,
                                        "3 takes, 1 not told to the end\n"
                                        "A overran in 2 of 2 takes, typically by 10 s\n"
                                        "A trend needs at least 3 takes that were told to the "
                                        "end"));
  star_app_test_click (star_app_test_find (row, GTK_TYPE_BUTTON, "Rehearse"));
  g_assert_cmpstr (fixture->asked->str, ==, "rehearse cutover by STAR, ");
}

static void
test_asks (Fixture *fixture, gconstpointer data)
{
  StarHistoryItem *story = get_item (fixture, STAR_HISTORY_ITEM_STORY, "new", NULL);
  StarHistoryItem *cutover = get_item (fixture, STAR_HISTORY_ITEM_STORY, "cutover", NULL);
  guint position;

  get_item (fixture, STAR_HISTORY_ITEM_TAKE, "o1", &position);
  g_signal_emit_by_name (get_list (fixture), "activate", position);
  star_app_test_click (star_app_test_find (get_take_row (fixture, "c1"), GTK_TYPE_BUTTON,
                                           "Delete take of 2 Jan 1970, 00:00 – The cutover – STAR"));
  star_app_test_click (star_app_test_find (find_row (fixture, story), GTK_TYPE_BUTTON, "Rehearse"));
  star_app_test_click (
    star_app_test_find (find_row (fixture, cutover), GTK_TYPE_BUTTON, "Rehearse"));
  g_assert_true (star_app_test_press (fixture->page, GDK_KEY_Escape, 0));
  g_assert_cmpstr (fixture->asked->str, ==,
                   "show o1, remove c1, rehearse new by , rehearse cutover by STAR, closed, ");
}

/* The key is for the take that has the focus, and for nothing else. */
static void
test_delete_key (Fixture *fixture, gconstpointer data)
{
  StarHistoryItem *group = get_item (fixture, STAR_HISTORY_ITEM_GROUP, NULL, NULL);

  gtk_widget_grab_focus (gtk_widget_get_parent (find_row (fixture, group)));
  star_app_test_press (get_list (fixture), GDK_KEY_Delete, 0);
  g_assert_cmpstr (fixture->asked->str, ==, "");
  gtk_widget_grab_focus (gtk_widget_get_parent (get_take_row (fixture, "c2")));
  star_app_test_press (get_list (fixture), GDK_KEY_Delete, 0);
  g_assert_cmpstr (fixture->asked->str, ==, "remove c2, ");
}

/* The rows that stay are the same, so that the list keeps its place, and the keys stay in it. */
static void
test_keeps_place (Fixture *fixture, gconstpointer data)
{
  StarHistoryItem *before = get_item (fixture, STAR_HISTORY_ITEM_TAKE, "o1", NULL);
  StarHistoryItem *after = get_item (fixture, STAR_HISTORY_ITEM_TAKE, "c1", NULL);

  gtk_widget_grab_focus (gtk_widget_get_parent (get_take_row (fixture, "c2")));
  g_ptr_array_remove_index (fixture->takes, 1);
  show (fixture);
  g_assert_null (get_item (fixture, STAR_HISTORY_ITEM_TAKE, "c2", NULL));
  g_assert_true (get_item (fixture, STAR_HISTORY_ITEM_TAKE, "o1", NULL) == before);
  g_assert_true (get_item (fixture, STAR_HISTORY_ITEM_TAKE, "c1", NULL) == after);
  g_assert_true (gtk_widget_is_ancestor (
    gtk_root_get_focus (GTK_ROOT (fixture->window)), get_list (fixture)));
  g_assert_cmpstr (star_history_item_get_subtitle (
                     get_item (fixture, STAR_HISTORY_ITEM_GROUP, "STAR cutover", NULL)),
                   ==,
                   "2 takes, the last on 6 Jan 1970\n"
                   "A overran in 2 of 2 takes, typically by 10 s");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GtkWidget *status = star_app_test_find (fixture->page, ADW_TYPE_STATUS_PAGE, NULL);

  g_assert_false (gtk_widget_get_mapped (status));
  g_ptr_array_set_size (fixture->takes, 0);
  show (fixture);
  SPIN_UNTIL (gtk_widget_get_mapped (status));
  g_assert_true (gtk_widget_grab_focus (fixture->page));
}

/* Only what is seen has widgets, so two thousand takes are as fast as two. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  guint n_rows = 0;
  gint64 start;

  g_ptr_array_set_size (fixture->takes, 0);
  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%d", i);
      g_autofree char *story = g_strdup_printf ("s%d", i % 40);

      g_ptr_array_add (fixture->takes,
                       create_take (id, story, story, i % 3 == 0 ? "STAR" : "Opener", i,
                                    "A=20:21 B=30:28 C=40:45 D=10:10"));
    }
  start = g_get_monotonic_time ();
  star_history_page_set_takes (STAR_HISTORY_PAGE (fixture->page), fixture->takes, NULL);
  g_test_message ("%.0f ms to fill it", (g_get_monotonic_time () - start) / 1000.0);
  star_app_test_settle (fixture->window);
  g_test_message ("%.0f ms until it was drawn", (g_get_monotonic_time () - start) / 1000.0);
  star_history_page_set_takes (STAR_HISTORY_PAGE (fixture->page), fixture->takes, NULL);
  start = g_get_monotonic_time ();
  g_ptr_array_remove_index (fixture->takes, 1000);
  star_history_page_set_takes (STAR_HISTORY_PAGE (fixture->page), fixture->takes, NULL);
  g_test_message ("%.0f ms to remove one", (g_get_monotonic_time () - start) / 1000.0);
  star_app_test_settle (fixture->window);

  for (GtkWidget *row = gtk_widget_get_first_child (get_list (fixture)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n_rows++;
  g_assert_cmpuint (g_list_model_get_n_items (get_model (fixture)), >, 2000);
  g_assert_cmpuint (n_rows, <, 500);
}

/* What is missing is told, also where nothing else is left. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = star_app_test_find_id (fixture->page, "damaged_label");

  g_assert_false (gtk_widget_get_visible (label));
  g_ptr_array_set_size (fixture->takes, 0);
  show (fixture);
  star_history_page_set_n_damaged (STAR_HISTORY_PAGE (fixture->page), 1);
  star_app_test_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "1 take can not be read.");
  star_history_page_set_n_damaged (STAR_HISTORY_PAGE (fixture->page), 0);
  g_assert_false (gtk_widget_get_visible (label));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  g_ptr_array_add (fixture->takes,
                   create_take ("long", "long",
                                "A title that nobody would have thought could become that long",
                                "A plan with a name that is not much shorter", 9, "A=20:20"));
  star_history_page_set_n_damaged (STAR_HISTORY_PAGE (fixture->page), 12);
  show (fixture);
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_VERTICAL, 360, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 294);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("/history-page/all", test_all);
  ADD ("/history-page/unknown-stories", test_unknown_stories);
  g_test_add_func ("/history-page/last-time", test_last_time);
  ADD ("/history-page/today", test_today);
  ADD ("/history-page/names", test_names);
  ADD ("/history-page/filter", test_filter);
  ADD ("/history-page/choices", test_choices);
  ADD ("/history-page/summary", test_summary);
  ADD ("/history-page/asks", test_asks);
  ADD ("/history-page/delete-key", test_delete_key);
  ADD ("/history-page/keeps-place", test_keeps_place);
  ADD ("/history-page/empty", test_empty);
  ADD ("/history-page/many", test_many);
  ADD ("/history-page/damaged", test_damaged);
  ADD ("/history-page/narrow", test_narrow);

  return g_test_run ();
}
