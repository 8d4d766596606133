/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "context-fixture.h"
#include "star-plan-row.h"
#include "star-practice-page.h"
#include "star-story-choice.h"

typedef struct {
  ContextFixture base;
  StarPracticePage *page;
  GtkWidget *window;
  char *rehearsed;
  char *plan;
  char *noted;
  guint n_histories;
} Fixture;

static void
rehearse_cb (Fixture *fixture, const char *story, const char *plan, const char *question)
{
  g_free (fixture->rehearsed);
  fixture->rehearsed = g_strdup_printf ("%s/%s/%s", story, plan, question);
}

static void
edit_plan_cb (Fixture *fixture, const char *plan, gboolean duplicate)
{
  g_free (fixture->plan);
  fixture->plan = g_strdup_printf ("%s %s", duplicate ? "duplicate" : "edit", plan);
}

static void
remove_plan_cb (Fixture *fixture, const char *plan)
{
  g_free (fixture->plan);
  fixture->plan = g_strdup_printf ("remove %s", plan);
}

static void
noted_cb (Fixture *fixture, const char *story, const char *question, int note)
{
  g_free (fixture->noted);
  fixture->noted = g_strdup_printf ("%s: %d", question, note);
}

static void
history_cb (Fixture *fixture)
{
  fixture->n_histories++;
}

static GtkWidget *
child (Fixture *fixture, const char *drill, const char *id)
{
  GtkWidget *part = star_app_test_find_id (GTK_WIDGET (fixture->page), drill);
  GtkWidget *found;

  g_assert_nonnull (part);
  found = star_app_test_find_id (part, id);
  g_assert_nonnull (found);
  return found;
}

static const char *
get_label (Fixture *fixture, const char *drill, const char *id)
{
  return gtk_label_get_text (GTK_LABEL (child (fixture, drill, id)));
}

static void
click (Fixture *fixture, const char *drill, const char *id)
{
  star_app_test_click (child (fixture, drill, id));
}

static StarStoryChoice *
get_choice (Fixture *fixture, const char *drill, const char *id)
{
  return STAR_STORY_CHOICE (child (fixture, drill, id));
}

static void
add_story (Fixture *fixture, const char *title, const char *question)
{
  const char *const questions[] = { question, NULL };
  g_autoptr (StarStory) story = star_story_new ();
  g_autoptr (StarFollowUp) row = star_follow_up_new ();

  g_object_set (story, "title", title, "questions", questions, NULL);
  g_object_set (row, "question", "Who paid?", NULL);
  g_list_store_append (star_story_get_follow_ups (story), row);
  context_fixture_save (&fixture->base, story);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *opened = data;

  *opened = star_store_open_finish (STAR_STORE (source), result, NULL);
}

/* With so many stories as @data says; the first answers the first question of the bank. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  GPtrArray *bank = star_questions_get_bank (star_questions_get_default ());
  guint n_stories = GPOINTER_TO_UINT (data);
  gboolean opened = FALSE;

  context_fixture_set_up (&fixture->base);
  star_store_open_async (star_context_get_store (fixture->base.context), NULL, opened_cb, &opened);
  SPIN_UNTIL (opened);
  g_settings_reset (star_context_get_settings (fixture->base.context), "drill-asked");
  g_settings_reset (star_context_get_settings (fixture->base.context), "drill-plan");
  for (guint i = 0; i < n_stories; i++)
    {
      g_autofree char *title = g_strdup_printf ("Story %u", n_stories - i);

      add_story (fixture, title, i == 0 ? star_question_get_id (bank->pdata[0]) : NULL);
    }

  fixture->page = STAR_PRACTICE_PAGE (star_practice_page_new ());
  star_practice_page_set_context (fixture->page, fixture->base.context);
  g_signal_connect_swapped (fixture->page, "rehearse", G_CALLBACK (rehearse_cb), fixture);
  g_signal_connect_swapped (fixture->page, "edit-plan", G_CALLBACK (edit_plan_cb), fixture);
  g_signal_connect_swapped (fixture->page, "remove-plan", G_CALLBACK (remove_plan_cb), fixture);
  g_signal_connect_swapped (fixture->page, "noted", G_CALLBACK (noted_cb), fixture);
  g_signal_connect_swapped (fixture->page, "show-history", G_CALLBACK (history_cb), fixture);
  fixture->window = star_app_test_present (GTK_WIDGET (fixture->page), 360, 600);
  SPIN_UNTIL (star_story_choice_get_n_stories (get_choice (fixture, "question_drill", "story"))
              == n_stories);
  star_app_test_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_clear_pointer (&fixture->rehearsed, g_free);
  g_clear_pointer (&fixture->plan, g_free);
  g_clear_pointer (&fixture->noted, g_free);
  context_fixture_tear_down (&fixture->base);
}

static gboolean
is_shown (Fixture *fixture, guint question)
{
  GPtrArray *bank = star_questions_get_bank (star_questions_get_default ());

  return g_str_equal (get_label (fixture, "question_drill", "question_label"),
                      star_question_get_text (bank->pdata[question]));
}

static void
test_draw (Fixture *fixture, gconstpointer data)
{
  GPtrArray *bank = star_questions_get_bank (star_questions_get_default ());
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) asked = NULL;

  g_assert_cmpstr (get_label (fixture, "question_drill", "question_label"), ==,
                   "No question yet.");
  g_assert_false (
    gtk_widget_get_visible (child (fixture, "question_drill", "probes_label")));
  for (guint i = 0; i < bank->len; i++)
    {
      click (fixture, "question_drill", "draw_button");
      g_assert_true (g_hash_table_add (
        seen, g_strdup (get_label (fixture, "question_drill", "question_label"))));
      g_assert_true (g_str_has_prefix (get_label (fixture, "question_drill", "probes_label"),
                                       "Probes: "));
    }
  g_assert_cmpstr (get_label (fixture, "question_drill", "left_label"), ==,
                   "0 questions left before they come again");
  asked = g_settings_get_strv (star_context_get_settings (fixture->base.context), "drill-asked");
  g_assert_cmpuint (g_strv_length (asked), ==, bank->len);
}

/* The story that answers it is chosen; where none does, that is said. */
static void
test_stories (Fixture *fixture, gconstpointer data)
{
  StarStoryChoice *choice = get_choice (fixture, "question_drill", "story");
  GtkWidget *hint = child (fixture, "question_drill", "answer_label");
  gboolean found = FALSE;

  for (guint i = 0; i < 31; i++)
    {
      click (fixture, "question_drill", "draw_button");
      if (is_shown (fixture, 0))
        {
          found = TRUE;
          g_assert_cmpstr (star_story_get_title (star_story_choice_get_story (choice)), ==,
                           "Story 3");
          g_assert_false (gtk_widget_get_visible (hint));
        }
      else
        {
          g_assert_cmpstr (star_story_get_title (star_story_choice_get_story (choice)), ==,
                           "Story 1");
          g_assert_true (gtk_widget_get_visible (hint));
          g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (hint)),
                                           "No story answers this yet"));
        }
    }
  g_assert_true (found);
}

static void
test_rehearse (Fixture *fixture, gconstpointer data)
{
  StarStoryChoice *choice = get_choice (fixture, "question_drill", "story");
  GSettings *settings = star_context_get_settings (fixture->base.context);
  g_autofree char *expected = NULL;
  g_autofree char *plan = NULL;

  expected = g_strdup_printf ("%s/star/",
                              star_story_get_id (star_story_choice_get_story (choice)));
  click (fixture, "question_drill", "rehearse_button");
  g_assert_cmpstr (fixture->rehearsed, ==, expected);

  /* Without a story, by the next plan, and with the question. */
  click (fixture, "question_drill", "draw_button");
  adw_combo_row_set_selected (ADW_COMBO_ROW (choice), 3);
  g_assert_null (star_story_choice_get_story (choice));
  adw_combo_row_set_selected (ADW_COMBO_ROW (child (fixture, "question_drill", "plan")), 2);
  click (fixture, "question_drill", "rehearse_button");
  g_assert_true (g_str_has_prefix (fixture->rehearsed, "/incident/"));
  g_assert_nonnull (star_questions_find (star_questions_get_default (),
                                         strrchr (fixture->rehearsed, '/') + 1));
  plan = g_settings_get_string (settings, "drill-plan");
  g_assert_cmpstr (plan, ==, "incident");
}

/* A design round begins from its row, without a story, and only a design round does. */
static void
test_design_round (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  star_app_test_click (
    star_app_test_find (page, GTK_TYPE_BUTTON, "Rehearse: Design round A, 45 min"));
  g_assert_cmpstr (fixture->rehearsed, ==, "/design-a/");
  g_assert_null (star_app_test_find (page, GTK_TYPE_BUTTON, "Rehearse: STAR, 90–120 s"));
}

/* Step by step to the end; what is noted is told, and can be taken back where it is new. */
static void
test_ladder (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *answered =
    GTK_TOGGLE_BUTTON (child (fixture, "follow_up_drill", "answered_button"));
  GtkToggleButton *open = GTK_TOGGLE_BUTTON (child (fixture, "follow_up_drill", "open_button"));
  GtkWidget *next = child (fixture, "follow_up_drill", "next_button");

  g_assert_cmpstr (get_label (fixture, "follow_up_drill", "question_label"), ==,
                   "Nothing asked yet.");
  star_app_test_click (next);
  g_assert_cmpstr (get_label (fixture, "follow_up_drill", "question_label"), ==, "Who paid?");
  g_assert_true (g_str_has_prefix (get_label (fixture, "follow_up_drill", "place_label"),
                                   "Question 1 of "));
  g_assert_true (gtk_toggle_button_get_active (open));
  gtk_toggle_button_set_active (answered, TRUE);
  g_assert_cmpstr (fixture->noted, ==, "Who paid?: 2");
  g_assert_false (gtk_toggle_button_get_active (open));
  /* It was a row of the story before, so that it stays one. */
  gtk_toggle_button_set_active (answered, FALSE);
  g_assert_true (gtk_toggle_button_get_active (answered));
  g_assert_cmpstr (fixture->noted, ==, "Who paid?: 2");

  star_app_test_click (next);
  g_assert_false (gtk_toggle_button_get_active (answered));
  gtk_toggle_button_set_active (open, TRUE);
  g_assert_true (g_str_has_suffix (fixture->noted, ": 1"));
  gtk_toggle_button_set_active (open, FALSE);
  g_assert_true (g_str_has_suffix (fixture->noted, ": 0"));
  g_assert_false (gtk_toggle_button_get_active (open));

  for (int i = 0; i < 40 && gtk_widget_get_visible (child (fixture, "follow_up_drill",
                                                             "notes_box")); i++)
    star_app_test_click (next);
  g_assert_cmpstr (get_label (fixture, "follow_up_drill", "question_label"), ==,
                   "That was the last question.");
  star_app_test_click (next);
  g_assert_cmpstr (get_label (fixture, "follow_up_drill", "question_label"), ==, "Who paid?");

  adw_combo_row_set_selected (ADW_COMBO_ROW (child (fixture, "follow_up_drill", "choice")), 1);
  g_assert_cmpstr (get_label (fixture, "follow_up_drill", "question_label"), ==,
                   "Nothing asked yet.");
}

/* Shown again, the page has what was written meanwhile, and goes on where it was. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  StarStoryChoice *choice = get_choice (fixture, "question_drill", "story");

  click (fixture, "follow_up_drill", "next_button");
  click (fixture, "follow_up_drill", "next_button");
  add_story (fixture, "Another", NULL);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  SPIN_UNTIL (star_story_choice_get_n_stories (choice) == 4);
  g_assert_true (g_str_has_prefix (get_label (fixture, "follow_up_drill", "place_label"),
                                   "Question 2 of "));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GPtrArray) list = star_store_list_finish (STAR_STORE (source), result, NULL);
  gboolean *listed = data;

  *listed = list != NULL;
}

/* Shows the page once more, and waits until whatever it asked for has come. */
static void
show_again (Fixture *fixture)
{
  gboolean listed = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  star_app_test_settle (fixture->window);
  star_store_list_async (star_context_get_store (fixture->base.context), NULL, listed_cb, &listed);
  SPIN_UNTIL (listed);
}

/* Stories are read once, until one is written; what was chosen for a question stays. */
static void
test_reads_once (Fixture *fixture, gconstpointer data)
{
  StarStoryChoice *choice = get_choice (fixture, "question_drill", "story");
  g_autoptr (StarStory) chosen = NULL;

  click (fixture, "question_drill", "draw_button");
  adw_combo_row_set_selected (ADW_COMBO_ROW (choice), 1);
  g_set_object (&chosen, star_story_choice_get_story (choice));
  show_again (fixture);
  g_assert_true (star_story_choice_get_story (choice) == chosen);

  context_fixture_save (&fixture->base, chosen);
  show_again (fixture);
  g_assert_true (star_story_choice_get_story (choice) != chosen);
  g_assert_cmpstr (star_story_get_id (star_story_choice_get_story (choice)), ==,
                   star_story_get_id (chosen));

  /* No story is a choice as well. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (choice), 3);
  add_story (fixture, "Another", NULL);
  show_again (fixture);
  g_assert_cmpuint (star_story_choice_get_n_stories (choice), ==, 4);
  g_assert_null (star_story_choice_get_story (choice));
}

/* A long name has the width of the row, and is no markup. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  const char *name = "The night in which <b>everything</b> & more than that was cut over";
  StarStoryChoice *choice = get_choice (fixture, "follow_up_drill", "choice");
  g_autofree char *tooltip = NULL;
  GtkWidget *label;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 600);
  add_story (fixture, name, NULL);
  show_again (fixture);
  for (guint i = 0; i < 4; i++)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (choice), i);
      if (g_str_equal (star_story_get_title (star_story_choice_get_story (choice)), name))
        break;
    }
  star_app_test_settle (fixture->window);
  label = star_app_test_find (GTK_WIDGET (choice), GTK_TYPE_LABEL, name);
  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  tooltip = g_strdup (gtk_widget_get_tooltip_text (GTK_WIDGET (choice)));
  g_assert_cmpstr (tooltip, ==, name);
}

/* The list marks what is chosen, also when it was not chosen in the list. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = child (fixture, "question_drill", "plan");
  GtkWidget *popover = star_app_test_find (row, GTK_TYPE_POPOVER, NULL);

  for (guint i = 0; i < 3; i++)
    {
      static const char *const names[] = { "Opener, 30 s", "STAR, 90–120 s", "Incident, 90 s" };

      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
      gtk_widget_activate (row);
      star_app_test_settle (fixture->window);
      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        {
          GtkWidget *label = star_app_test_find (popover, GTK_TYPE_LABEL, names[j]);

          g_assert_cmpint (gtk_widget_get_visible (gtk_widget_get_next_sibling (label)), ==,
                           i == j);
        }
      gtk_popover_popdown (GTK_POPOVER (popover));
      star_app_test_settle (fixture->window);
    }
}

/* A small screen has room for the page, whatever the stories are called. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  add_story (fixture, "A story with a title that is longer than any small screen is wide", NULL);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  SPIN_UNTIL (star_story_choice_get_n_stories (get_choice (fixture, "question_drill", "story"))
              == 4);
  click (fixture, "question_drill", "draw_button");
  click (fixture, "follow_up_drill", "next_button");
  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_label (fixture, "follow_up_drill", "question_label"), ==,
                   "There is no story yet to be asked about.");
  g_assert_false (
    gtk_widget_is_sensitive (child (fixture, "follow_up_drill", "next_button")));
  click (fixture, "question_drill", "draw_button");
  g_assert_cmpstr (get_label (fixture, "question_drill", "answer_label"), ==,
                   "No story answers this yet.");
  click (fixture, "question_drill", "rehearse_button");
  g_assert_true (g_str_has_prefix (fixture->rehearsed, "/star/"));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *saved = data;

  *saved = star_store_list_save_finish (STAR_STORE_LIST (source), result, NULL);
}

static GtkListBox *
get_plan_list (Fixture *fixture)
{
  return GTK_LIST_BOX (star_app_test_find_id (GTK_WIDGET (fixture->page), "plan_list"));
}

static GtkWidget *
get_plan_row (Fixture *fixture, int index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (get_plan_list (fixture), index));
}

/* In words, and each with what can be done with it. */
static void
test_plans (Fixture *fixture, gconstpointer data)
{
  StarPlan *shipped = star_plans_find (star_plans_get_default (), "design-c");
  g_autoptr (StarPlan) plan = star_plan_duplicate (shipped, "own", "My round");
  g_autofree char *json = star_plan_to_json (plan);
  g_autoptr (StarOwnPlan) own = star_own_plan_new ("own", json);
  gboolean saved = FALSE;
  GtkWidget *row = get_plan_row (fixture, 1);

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "21 + 10 + 42 + 16 + 11 + 5 = 105 s · minimum 1:30 · target 1:45 · "
                   "maximum 2:00");
  star_app_test_click (star_app_test_find (row, GTK_TYPE_BUTTON, NULL));
  g_assert_cmpstr (fixture->plan, ==, "duplicate star");
  g_assert_null (get_plan_row (fixture, 7));

  star_store_list_save_async (star_context_get_plans (fixture->base.context), own, NULL, saved_cb,
                              &saved);
  SPIN_UNTIL (saved && get_plan_row (fixture, 7) != NULL);
  row = get_plan_row (fixture, 7);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "My round");
  g_signal_emit_by_name (row, "edit");
  g_assert_cmpstr (fixture->plan, ==, "edit own");
  g_signal_emit_by_name (row, "remove");
  g_assert_cmpstr (fixture->plan, ==, "remove own");

  star_app_test_click (star_app_test_find_id (GTK_WIDGET (fixture->page), "history_button"));
  g_assert_cmpuint (fixture->n_histories, ==, 1);
}

/* A plan that can not be read keeps nobody from the others, and is told. */
static void
test_damaged_plan (Fixture *fixture, gconstpointer data)
{
  StarStoreList *plans = star_context_get_plans (fixture->base.context);
  GtkWidget *label = star_app_test_find_id (GTK_WIDGET (fixture->page), "damaged_label");
  g_autoptr (StarPlan) plan =
    star_plan_duplicate (star_plans_find (star_plans_get_default (), "star"), "mine", "Mine");
  g_autofree char *json = star_plan_to_json (plan);
  g_autoptr (StarOwnPlan) bad = star_own_plan_new ("bad", "{\"id\":\"bad\"}");
  g_autoptr (StarOwnPlan) good = star_own_plan_new ("mine", json);
  gboolean saved = FALSE;

  star_store_list_save_async (plans, good, NULL, saved_cb, &saved);
  SPIN_UNTIL (saved && get_plan_row (fixture, 7) != NULL);
  g_assert_false (gtk_widget_get_visible (label));

  saved = FALSE;
  star_store_list_save_async (plans, bad, NULL, saved_cb, &saved);
  SPIN_UNTIL (saved);
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==,
                   "1 plan of your own can not be read.");
  g_assert_nonnull (get_plan_row (fixture, 7));
  g_assert_null (get_plan_row (fixture, 8));
}

#define ADD(path, n_stories, function) \
  g_test_add ("/practice-page/" path, Fixture, GUINT_TO_POINTER (n_stories), set_up, function, \
              tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("draw", 0, test_draw);
  ADD ("stories", 3, test_stories);
  ADD ("rehearse", 3, test_rehearse);
  ADD ("design-round", 0, test_design_round);
  ADD ("ladder", 3, test_ladder);
  ADD ("again", 3, test_again);
  ADD ("reads-once", 3, test_reads_once);
  ADD ("names", 3, test_names);
  ADD ("marks", 3, test_marks);
  ADD ("narrow", 3, test_narrow);
  ADD ("empty", 0, test_empty);
  ADD ("plans", 0, test_plans);
  ADD ("damaged-plan", 0, test_damaged_plan);

  return g_test_run ();
}
