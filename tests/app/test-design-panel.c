/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "star-answer-row.h"
#include "star-app-test.h"
#include "star-design-panel.h"
#include "star-fake-clock.h"

typedef struct {
  StarFakeClock *clock;
  StarRehearsal *rehearsal;
  StarDesignPanel *panel;
  GtkWidget *other;
  GtkWidget *window;
} Fixture;

/* Beside a button that has the focus, as the clock's would. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  StarPlan *plan = star_plans_find (star_plans_get_default (), data);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  fixture->clock = star_fake_clock_new ();
  fixture->rehearsal = star_rehearsal_new (STAR_CLOCK (fixture->clock), plan, "", 1);
  fixture->panel = STAR_DESIGN_PANEL (star_design_panel_new ());
  fixture->other = gtk_button_new_with_label ("Other");
  gtk_box_append (GTK_BOX (box), fixture->other);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->panel));
  star_design_panel_set_rehearsal (fixture->panel, fixture->rehearsal);
  fixture->window = star_app_test_present (box, 500, 600);
  gtk_widget_grab_focus (fixture->other);
  star_rehearsal_start (fixture->rehearsal);
  star_app_test_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->rehearsal);
  g_clear_object (&fixture->clock);
}

static GtkWidget *
child (Fixture *fixture, const char *id)
{
  return star_app_test_get_id (GTK_WIDGET (fixture->panel), id);
}

static const char *
get_label (Fixture *fixture, const char *id)
{
  return gtk_label_get_text (GTK_LABEL (child (fixture, id)));
}

static StarDesignRound *
get_round (Fixture *fixture)
{
  return star_rehearsal_get_round (fixture->rehearsal);
}

static void
pass (Fixture *fixture, gint64 time)
{
  star_fake_clock_advance (fixture->clock, time);
  star_rehearsal_tick (fixture->rehearsal);
  star_design_panel_update (fixture->panel);
}

static void
activate (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->panel), action, NULL));
  star_app_test_settle (fixture->window);
}

/* The row of an answer, from 0 on; NULL if there are not so many. */
static GtkWidget *
get_answer (Fixture *fixture, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (child (fixture, "answers"));

  while (row != NULL && index-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static GtkWidget *
get_view (GtkWidget *row)
{
  return star_app_test_find (row, GTK_TYPE_TEXT_VIEW, NULL);
}

/* Counted with a key, answered while it is answered, and in sight through all phases. */
static void
test_questions (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_label (fixture, "question_count"), ==, "0 of 3");
  activate (fixture, "round.question");
  g_assert_cmpstr (get_label (fixture, "question_count"), ==, "1 of 3");
  g_assert_true (star_app_test_has_focus (get_view (get_answer (fixture, 0))));
  star_app_test_type (get_view (get_answer (fixture, 0)), "50k a second");
  g_assert_cmpstr (star_design_round_get_answer (get_round (fixture), 0), ==, "50k a second");

  activate (fixture, "round.question");
  star_app_test_type (get_view (get_answer (fixture, 1)), "One minute late at most");
  star_rehearsal_next (fixture->rehearsal);
  star_rehearsal_next (fixture->rehearsal);
  star_app_test_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (get_answer (fixture, 0)));
  star_app_test_type (get_view (get_answer (fixture, 0)), "!");
  g_assert_cmpstr (star_design_round_get_answer (get_round (fixture), 0), ==, "50k a second!");
  g_assert_cmpstr (star_design_round_get_answer (get_round (fixture), 1), ==,
                   "One minute late at most");

  activate (fixture, "round.question");
  g_assert_cmpstr (get_label (fixture, "question_count"), ==, "3");
}

/* Where a text ends the keys go back to the clock. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_Escape };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      activate (fixture, "round.question");
      g_assert_true (star_app_test_press (get_view (get_answer (fixture, i)), keys[i], 0));
      g_assert_true (star_app_test_has_focus (fixture->other));
    }
  g_assert_cmpuint (star_design_round_get_n_questions (get_round (fixture)), ==, 3);

  activate (fixture, "round.question");
  activate (fixture, "round.park");
  g_assert_true (star_app_test_has_focus (child (fixture, "park_entry")));
  g_assert_true (star_app_test_press (child (fixture, "park_entry"), GDK_KEY_Escape, 0));
  g_assert_true (star_app_test_has_focus (fixture->other));
}

/* A question that was counted by mistake goes; what was typed does not. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  activate (fixture, "round.question");
  star_app_test_type (get_view (get_answer (fixture, 0)), "Kept");
  button = star_app_test_find (get_answer (fixture, 0), GTK_TYPE_BUTTON, NULL);
  g_assert_false (gtk_widget_get_visible (button));

  activate (fixture, "round.question");
  button = star_app_test_find (get_answer (fixture, 1), GTK_TYPE_BUTTON, NULL);
  star_app_test_click (button);
  g_assert_null (get_answer (fixture, 1));
  g_assert_cmpuint (star_design_round_get_n_questions (get_round (fixture)), ==, 1);
  g_assert_cmpstr (star_design_round_get_answer (get_round (fixture), 0), ==, "Kept");
}

/* What was answered to those behind it moves up, and stays what it was. */
static void
test_move_up (Fixture *fixture, gconstpointer data)
{
  static const char *const answers[] = { "", "50k a second", "A minute late", "Two regions" };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      activate (fixture, "round.question");
      star_app_test_type (get_view (get_answer (fixture, i)), answers[i]);
    }
  star_app_test_click (star_app_test_find (get_answer (fixture, 0), GTK_TYPE_BUTTON, NULL));

  g_assert_cmpuint (star_design_round_get_n_questions (get_round (fixture)), ==, 3);
  for (gsize i = 1; i < G_N_ELEMENTS (answers); i++)
    {
      GtkTextView *view = GTK_TEXT_VIEW (get_view (get_answer (fixture, i - 1)));
      g_autofree char *shown = NULL;

      g_object_get (gtk_text_view_get_buffer (view), "text", &shown, NULL);
      g_assert_cmpstr (shown, ==, answers[i]);
      g_assert_cmpstr (star_design_round_get_answer (get_round (fixture), i - 1), ==, answers[i]);
    }
}

static void
test_tool (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (child (fixture, "tool_label")));
  activate (fixture, "round.question");
  star_app_test_click (child (fixture, "tool_button"));
  g_assert_cmpstr (get_label (fixture, "tool_label"), ==,
                   "First tool after 1 question. That is early: what do you not know yet?");
  g_assert_false (gtk_widget_is_sensitive (child (fixture, "tool_button")));

  activate (fixture, "round.tool");
  g_assert_cmpint (star_design_round_get_tool_questions (get_round (fixture)), ==, 1);

  star_rehearsal_restart (fixture->rehearsal);
  g_assert_true (gtk_widget_is_sensitive (child (fixture, "tool_button")));
  g_assert_cmpstr (get_label (fixture, "question_count"), ==, "0 of 3");
  g_assert_null (get_answer (fixture, 0));
  for (int i = 0; i < 3; i++)
    activate (fixture, "round.question");
  activate (fixture, "round.tool");
  g_assert_cmpstr (get_label (fixture, "tool_label"), ==, "First tool after 3 questions.");
}

/* A button that can not be pressed again does not take the keys with it. */
static void
test_tool_focus (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (child (fixture, "tool_button"));
  activate (fixture, "round.tool");
  g_assert_true (star_app_test_has_focus (child (fixture, "question_button")));
}

/* What the plan does not ask for is not there, for the keys neither. */
static void
test_less (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarPlan) plan = star_plan_new_from_json (
    "{\"id\":\"p\",\"name\":\"P\",\"design_round\":{\"questions\":1},"
    "\"phases\":[{\"id\":\"a\",\"name\":\"A\",\"seconds\":60}]}", NULL);

  g_object_unref (fixture->rehearsal);
  fixture->rehearsal = star_rehearsal_new (STAR_CLOCK (fixture->clock), plan, "", 1);
  star_design_panel_set_rehearsal (fixture->panel, fixture->rehearsal);
  star_rehearsal_start (fixture->rehearsal);
  g_assert_false (gtk_widget_get_visible (child (fixture, "failure_box")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "parked_box")));
  activate (fixture, "round.failing");
  g_assert_false (star_design_round_get_failing (get_round (fixture)));
  activate (fixture, "round.park");
  g_assert_true (star_app_test_has_focus (fixture->other));
}

static void
test_parked (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = child (fixture, "park_entry");
  GtkWidget *row;

  activate (fixture, "round.park");
  star_app_test_type (entry, " Billing ");
  g_signal_emit_by_name (entry, "activate");
  star_app_test_type (entry, "Search");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (star_design_round_get_n_parked (get_round (fixture)), ==, 2);
  g_assert_cmpstr (star_design_round_get_parked (get_round (fixture), 0), ==, "Billing");
  g_assert_nonnull (star_app_test_find (child (fixture, "parked"), GTK_TYPE_LABEL, "Search"));

  /* What else is noted leaves the rows alone. */
  row = gtk_widget_get_first_child (child (fixture, "parked"));
  star_design_round_add_question (get_round (fixture), "Ten a second");
  g_assert_true (gtk_widget_get_first_child (child (fixture, "parked")) == row);

  /* Nothing more to park. */
  g_assert_true (star_app_test_has_focus (entry));
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (star_app_test_has_focus (fixture->other));

  star_app_test_click (star_app_test_find (child (fixture, "parked"), GTK_TYPE_BUTTON, NULL));
  g_assert_cmpuint (star_design_round_get_n_parked (get_round (fixture)), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Billing");
  /* What is typed is not overwritten. */
  star_app_test_click (star_app_test_find (child (fixture, "parked"), GTK_TYPE_BUTTON, NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Billing");
}

static void
test_failures (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (child (fixture, "failure_button"));

  pass (fixture, 7 * G_TIME_SPAN_MINUTE);
  g_assert_cmpstr (get_label (fixture, "failure_label"), ==,
                   "0 % of the time so far, 30 % is the goal");
  activate (fixture, "round.failing");
  g_assert_true (gtk_toggle_button_get_active (button));
  pass (fixture, 3 * G_TIME_SPAN_MINUTE - 1);
  g_assert_cmpstr (get_label (fixture, "failure_label"), ==,
                   "29 % of the time so far, 30 % is the goal");
  pass (fixture, 1);
  g_assert_cmpstr (get_label (fixture, "failure_label"), ==,
                   "30 % of the time so far, 30 % is the goal");
  pass (fixture, 10 * G_TIME_SPAN_MINUTE + 30 * G_TIME_SPAN_SECOND - 1);
  g_assert_cmpstr (get_label (fixture, "failure_label"), ==,
                   "65 % of the time so far, 30 % is the goal");
  pass (fixture, 1);
  g_assert_cmpstr (get_label (fixture, "failure_label"), ==, "65 % of the time so far: enough");

  gtk_toggle_button_set_active (button, FALSE);
  g_assert_false (star_design_round_get_failing (get_round (fixture)));
  pass (fixture, 30 * G_TIME_SPAN_MINUTE);
  g_assert_cmpstr (get_label (fixture, "failure_label"), ==,
                   "26 % of the time so far, 30 % is the goal");
}

/* What the review says of a round that was ended early is what the round said last. */
static void
test_failures_in_review (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) take = NULL;
  g_autoptr (GPtrArray) facts = NULL;

  pass (fixture, 3500 * G_TIME_SPAN_MILLISECOND);
  activate (fixture, "round.failing");
  pass (fixture, 24500 * G_TIME_SPAN_MILLISECOND);
  g_assert_cmpstr (get_label (fixture, "failure_label"), ==,
                   "87 % of the time so far, 30 % is the goal");

  star_rehearsal_finish (fixture->rehearsal);
  take = star_rehearsal_dup_take (fixture->rehearsal);
  facts = star_round_review_list_facts (take);
  g_assert_cmpstr (facts->pdata[1], ==,
                   "Failures: 87 % of the time, 30 % of a whole round is the goal");
}

/* Shown once, hidden by hand, and not again. */
static void
test_twist (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = child (fixture, "twist_card");
  GtkWidget *late = g_object_ref_sink (star_design_panel_new ());

  g_assert_false (gtk_widget_get_visible (card));
  for (int i = 0; i < 31; i++)
    pass (fixture, G_TIME_SPAN_MINUTE);
  g_assert_true (gtk_widget_get_visible (card));
  g_assert_cmpuint (strlen (get_label (fixture, "twist_label")), >, 10);

  star_app_test_settle (fixture->window);
  star_app_test_click (child (fixture, "twist_close_button"));
  g_assert_false (gtk_widget_get_visible (card));
  for (int i = 0; i < 20; i++)
    pass (fixture, G_TIME_SPAN_MINUTE);
  star_design_round_add_question (get_round (fixture), "");
  g_assert_false (gtk_widget_get_visible (card));

  /* Who comes later sees it too. */
  star_design_panel_set_rehearsal (STAR_DESIGN_PANEL (late), fixture->rehearsal);
  g_assert_true (gtk_widget_get_visible (star_app_test_find_id (late, "twist_card")));
  g_object_unref (late);
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->panel)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "round.question", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "round.failing", NULL);
  star_design_panel_update (fixture->panel);
  star_design_panel_set_rehearsal (fixture->panel, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->panel)));
}

#define ADD(path, data, function) \
  g_test_add ("/design-panel/" path, Fixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("questions", "design-a", test_questions);
  ADD ("focus", "design-a", test_focus);
  ADD ("remove", "design-a", test_remove);
  ADD ("move-up", "design-a", test_move_up);
  ADD ("tool", "design-a", test_tool);
  ADD ("tool-focus", "design-a", test_tool_focus);
  ADD ("less", "design-a", test_less);
  ADD ("parked", "design-a", test_parked);
  ADD ("failures", "design-a", test_failures);
  ADD ("failures-in-review", "design-a", test_failures_in_review);
  ADD ("twist", "design-a", test_twist);
  ADD ("none", "star", test_none);

  return g_test_run ();
}
