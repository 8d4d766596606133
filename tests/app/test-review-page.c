/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-review-page.h"
#include "star-text-view.h"
#include "take-spec.h"

#define MARKS " min=90 target=105 max=120"

typedef struct {
  GtkWidget *page;
  GtkWidget *window;
  StarTake *reviewed;
  guint n_reviewed;
  GString *asked;
} Fixture;

static void
reviewed_cb (Fixture *fixture, StarTake *take)
{
  g_clear_pointer (&fixture->reviewed, star_take_unref);
  fixture->reviewed = star_take_ref (take);
  fixture->n_reviewed++;
}

static void
again_cb (Fixture *fixture)
{
  g_string_append (fixture->asked, "again ");
}

static void
history_cb (Fixture *fixture)
{
  g_string_append (fixture->asked, "history ");
}

static void
closed_cb (Fixture *fixture)
{
  g_string_append (fixture->asked, "closed ");
}

/* @earlier ends with %NULL, the newest first. */
static void
show (Fixture *fixture, StarTake *take, const char *const *earlier)
{
  g_autoptr (GPtrArray) takes = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);

  for (guint i = 0; earlier != NULL && earlier[i] != NULL; i++)
    g_ptr_array_add (takes, take_spec_new ("earlier", earlier[i]));
  star_review_page_set_take (STAR_REVIEW_PAGE (fixture->page), take, takes);
  star_app_test_settle (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) take = take_spec_new ("t", "Situation=50:60 Task=55:52" MARKS);

  fixture->asked = g_string_new (NULL);
  fixture->page = g_object_ref_sink (star_review_page_new ());
  g_signal_connect_swapped (fixture->page, "reviewed", G_CALLBACK (reviewed_cb), fixture);
  g_signal_connect_swapped (fixture->page, "again", G_CALLBACK (again_cb), fixture);
  g_signal_connect_swapped (fixture->page, "history", G_CALLBACK (history_cb), fixture);
  g_signal_connect_swapped (fixture->page, "closed", G_CALLBACK (closed_cb), fixture);
  fixture->window = star_app_test_present (fixture->page, 600, 700);
  show (fixture, take, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_clear_pointer (&fixture->reviewed, star_take_unref);
  g_string_free (fixture->asked, TRUE);
}

static gboolean
is_shown (Fixture *fixture, const char *label)
{
  GtkWidget *found = star_app_test_find (fixture->page, GTK_TYPE_LABEL, label);

  return found != NULL && gtk_widget_get_mapped (found);
}

static GtkWidget *
get_note (Fixture *fixture)
{
  return star_app_test_find (fixture->page, STAR_TYPE_TEXT_VIEW, NULL);
}

static GtkWidget *
get_rating (Fixture *fixture, const char *name)
{
  return star_app_test_find (fixture->page, GTK_TYPE_TOGGLE_BUTTON, name);
}

static gboolean
is_pressed (Fixture *fixture, const char *name)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_rating (fixture, name)));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_shown (fixture, "1:52, 7 s over the target, inside the window"));
  g_assert_true (is_shown (fixture, "The cutover – STAR – 1 Jan 1970, 00:00"));
  g_assert_true (is_shown (fixture, "1:00, 10 s over the 50 s planned"));
  g_assert_true (is_shown (fixture, "Situation by 10 s"));
  g_assert_true (is_shown (fixture, "Task by 3 s"));
  g_assert_false (is_shown (fixture, "Out of order"));
  g_assert_false (is_shown (fixture, "Self-Check"));
  g_assert_false (is_shown (fixture, "Earlier Takes"));
  /* A screen reader begins with what matters most. */
  gtk_widget_grab_focus (fixture->page);
  g_assert_true (star_app_test_has_focus (star_app_test_find (
    fixture->page, GTK_TYPE_LABEL, "1:52, 7 s over the target, inside the window")));
}

static void
test_out_of_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) take = take_spec_new ("t", "A=20:20 B=20:20 A+12 B+3");
  g_autoptr (StarTake) plain = take_spec_new ("t", "A=20:20 B=20:20");

  show (fixture, take, NULL);
  g_assert_true (is_shown (fixture, "At 40 s from B back to A, for 12 s"));

  /* Nothing to say: no empty frame. */
  show (fixture, plain, NULL);
  g_assert_false (is_shown (fixture, "At 40 s from B back to A, for 12 s"));
  g_assert_false (is_shown (fixture, "Over"));
}

static void
test_design_round (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) take = take_spec_new ("t", "Clarify=300:290 Design=900:960");
  GtkWidget *checks;
  StarTakeRound *round = star_take_add_round (take);

  round->questions = round->question_goal = 3;
  round->failure_percent = 30;
  round->failure_time = 375 * G_TIME_SPAN_SECOND;
  show (fixture, take, NULL);
  g_assert_true (is_shown (fixture, "No tool was named; 3 questions were asked\n"
                                    "Failures: 30 % of the time, the goal of 30 % was met"));

  checks = star_app_test_find (fixture->page, ADW_TYPE_EXPANDER_ROW, NULL);
  g_assert_true (gtk_widget_get_mapped (checks));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (checks), TRUE);
  star_app_test_settle (fixture->window);
  SPIN_UNTIL (is_shown (fixture, "Did you say what comes next, or wait to be led?"));
  g_assert_true (is_shown (fixture, "Nothing was parked"));

  /* The same again has each once, not twice. */
  show (fixture, take, NULL);
  g_assert_nonnull (star_app_test_find (checks, GTK_TYPE_LABEL, "Nothing was parked"));
}

static void
test_rating (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_shown (fixture, "Not rated"));
  star_app_test_click (get_rating (fixture, "3 of 5"));
  g_assert_cmpuint (fixture->n_reviewed, ==, 1);
  g_assert_cmpuint (fixture->reviewed->rating, ==, 3);
  g_assert_cmpstr (fixture->reviewed->id, ==, "t");
  g_assert_true (is_shown (fixture, "3 of 5"));

  star_app_test_click (get_rating (fixture, "5 of 5"));
  g_assert_cmpuint (fixture->reviewed->rating, ==, 5);
  g_assert_false (is_pressed (fixture, "3 of 5"));
  g_assert_true (is_pressed (fixture, "5 of 5"));

  /* The way back. */
  star_app_test_click (get_rating (fixture, "5 of 5"));
  g_assert_cmpuint (fixture->n_reviewed, ==, 3);
  g_assert_cmpuint (fixture->reviewed->rating, ==, 0);
  g_assert_false (is_pressed (fixture, "5 of 5"));
}

/* By its number from anywhere on the page, but not out of a note. */
static void
test_rating_keys (Fixture *fixture, gconstpointer data)
{
  g_assert_true (star_app_test_press (fixture->page, GDK_KEY_4, 0));
  g_assert_cmpuint (fixture->reviewed->rating, ==, 4);
  g_assert_true (is_pressed (fixture, "4 of 5"));
  g_assert_true (star_app_test_has_focus (get_rating (fixture, "4 of 5")));
  g_assert_true (star_app_test_press (fixture->page, GDK_KEY_KP_4, 0));
  g_assert_cmpuint (fixture->reviewed->rating, ==, 0);
}

/* Kept a moment after it was typed, not with each key. */
static void
test_note (Fixture *fixture, gconstpointer data)
{
  star_app_test_type (get_note (fixture), "Cut the history");
  g_assert_cmpuint (fixture->n_reviewed, ==, 0);
  SPIN_UNTIL (fixture->n_reviewed > 0);
  g_assert_cmpuint (fixture->n_reviewed, ==, 1);
  g_assert_cmpstr (fixture->reviewed->note, ==, "Cut the history");

  /* A rating has the words with it that were typed just before. */
  star_app_test_type (get_note (fixture), "!");
  star_app_test_click (get_rating (fixture, "2 of 5"));
  g_assert_cmpuint (fixture->n_reviewed, ==, 2);
  g_assert_cmpstr (fixture->reviewed->note, ==, "Cut the history!");
  g_assert_cmpuint (fixture->reviewed->rating, ==, 2);
}

/* Nothing that was typed is lost, however the page is left. */
static void
test_flush (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) other = take_spec_new ("other", "A=20:20");

  star_app_test_type (get_note (fixture), "a");
  star_app_test_click (star_app_test_find (fixture->page, GTK_TYPE_BUTTON, "Done"));
  g_assert_cmpstr (fixture->reviewed->note, ==, "a");

  star_app_test_type (get_note (fixture), "b");
  star_app_test_click (star_app_test_find (fixture->page, GTK_TYPE_BUTTON, "Again"));
  g_assert_cmpstr (fixture->reviewed->note, ==, "ab");

  star_app_test_type (get_note (fixture), "c");
  gtk_widget_set_visible (fixture->page, FALSE);
  g_assert_cmpstr (fixture->reviewed->note, ==, "abc");
  gtk_widget_set_visible (fixture->page, TRUE);

  star_app_test_type (get_note (fixture), "d");
  show (fixture, other, NULL);
  g_assert_cmpstr (fixture->reviewed->id, ==, "t");
  g_assert_cmpstr (fixture->reviewed->note, ==, "abcd");

  /* What another take has is shown, and is no change. */
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (get_note (fixture))), ==, "");
  star_review_page_flush (STAR_REVIEW_PAGE (fixture->page));
  g_assert_cmpuint (fixture->n_reviewed, ==, 4);
  g_assert_cmpstr (fixture->asked->str, ==, "closed again ");
}

static void
test_loads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) take = take_spec_new ("t", "A=20:20");
  g_autoptr (StarTake) reviewed = star_take_dup_reviewed (take, 4, "Better");

  show (fixture, reviewed, NULL);
  g_assert_true (is_shown (fixture, "4 of 5"));
  g_assert_cmpstr (star_text_view_get_text (STAR_TEXT_VIEW (get_note (fixture))), ==, "Better");
  g_assert_true (is_pressed (fixture, "4 of 5"));
  star_review_page_flush (STAR_REVIEW_PAGE (fixture->page));
  g_assert_cmpuint (fixture->n_reviewed, ==, 0);
}

static void
test_compares (Fixture *fixture, gconstpointer data)
{
  static const char *const earlier[] = { "A=100:130 target=105", "A=100:100 target=105", NULL };
  g_autoptr (StarTake) take = take_spec_new ("t", "A=100:107 target=105");
  GtkWidget *row;

  show (fixture, take, earlier);
  g_assert_true (is_shown (fixture, "Earlier Takes"));
  g_assert_true (is_shown (
    fixture, "Nearer to the target than 2 of 2 earlier takes that were told to the end"));
  g_assert_true (is_shown (fixture, "23 s shorter\nA: 23 s shorter"));

  row = star_app_test_find (fixture->page, ADW_TYPE_COMBO_ROW, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_true (is_shown (fixture, "7 s longer\nA: 7 s longer"));
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "History", "Again", "Done" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_nonnull (star_app_test_find (fixture->page, GTK_TYPE_BUTTON, names[i]));
      star_app_test_click (star_app_test_find (fixture->page, GTK_TYPE_BUTTON, names[i]));
    }
  g_assert_true (star_app_test_press (fixture->page, GDK_KEY_Escape, 0));
  g_assert_cmpstr (fixture->asked->str, ==, "history again closed closed ");
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  static const char *const earlier[] = { "A=100:130", NULL };
  g_autoptr (StarTake) take = take_spec_new ("t", "Situation=50:60 A=100:107" MARKS);
  int minimum;

  show (fixture, take, earlier);
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_VERTICAL, 360, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 294);
}

/* From the headline Tab goes on, and Shift and Tab around to the last of the page. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *headline = star_app_test_find_id (fixture->page, "headline");

  gtk_widget_grab_focus (fixture->page);
  g_assert_true (star_app_test_has_focus (headline));
  g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (star_app_test_has_focus (
    star_app_test_find (fixture->page, GTK_TYPE_BUTTON, "Done")));
  gtk_widget_grab_focus (headline);
  g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
  g_assert_false (star_app_test_has_focus (headline));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("/review-page/words", test_words);
  ADD ("/review-page/out-of-order", test_out_of_order);
  ADD ("/review-page/design-round", test_design_round);
  ADD ("/review-page/rating", test_rating);
  ADD ("/review-page/rating-keys", test_rating_keys);
  ADD ("/review-page/note", test_note);
  ADD ("/review-page/flush", test_flush);
  ADD ("/review-page/loads", test_loads);
  ADD ("/review-page/compares", test_compares);
  ADD ("/review-page/actions", test_actions);
  ADD ("/review-page/narrow", test_narrow);
  ADD ("/review-page/tab", test_tab);

  return g_test_run ();
}
