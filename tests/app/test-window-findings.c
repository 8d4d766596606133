/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-finding-row.h"
#include "star-ignore-dialog.h"
#include "window-fixture.h"

/* Findings are ignored, and taken back, in the whole window. */

static GtkWidget *
find (WindowFixture *fixture, GType type, const char *label)
{
  return star_app_test_find (GTK_WIDGET (fixture->window), type, label);
}

static gboolean
is_ignored (WindowFixture *fixture)
{
  GtkWidget *expander = find (fixture, GTK_TYPE_EXPANDER, NULL);

  return gtk_widget_get_mapped (expander)
         && g_str_equal (gtk_expander_get_label (GTK_EXPANDER (expander)), "Ignored (1)");
}

static GListModel *
get_ignores (WindowFixture *fixture)
{
  return G_LIST_MODEL (star_story_get_ignores (window_fixture_story (fixture)));
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (STAR_IS_IGNORE_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
write_placeholder (WindowFixture *fixture)
{
  window_fixture_activate (fixture, "win.new-story");
  star_app_test_type (window_fixture_field (fixture, "Task"), "I led [team size] people.");
  SPIN_UNTIL (find (fixture, STAR_TYPE_FINDING_ROW, NULL));
  star_app_test_settle (GTK_WIDGET (fixture->window));
}

static void
ignore_first (WindowFixture *fixture, const char *action)
{
  GtkWidget *row = find (fixture, STAR_TYPE_FINDING_ROW, NULL);
  GtkWidget *dialog;

  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_activate_action (row, action, NULL));
  SPIN_UNTIL ((dialog = find_dialog ()) != NULL && gtk_widget_get_mapped (dialog));
  star_app_test_type (star_app_test_find (dialog, GTK_TYPE_ENTRY, "Reason"), "Agreed");
  star_app_test_click (star_app_test_find (dialog, GTK_TYPE_BUTTON, "Ignore"));
  SPIN_UNTIL (find_dialog () == NULL);
  SPIN_UNTIL (is_ignored (fixture));
}

static void
test_ignore_and_undo (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *undo;

  write_placeholder (fixture);
  ignore_first (fixture, "finding.ignore-here");
  g_assert_cmpuint (g_list_model_get_n_items (get_ignores (fixture)), ==, 1);
  g_assert_null (find (fixture, STAR_TYPE_FINDING_ROW, NULL));
  SPIN_UNTIL (find (fixture, GTK_TYPE_LABEL,
                    "Ignored: “[team size]”: A placeholder is left in the…"));

  SPIN_UNTIL ((undo = find (fixture, GTK_TYPE_BUTTON, "Undo")));
  star_app_test_click (undo);
  SPIN_UNTIL (find (fixture, STAR_TYPE_FINDING_ROW, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (get_ignores (fixture)), ==, 0);
  g_assert_false (is_ignored (fixture));
}

/* Both ways are on one list, and the key goes back on it. */
static void
test_take_back_and_undo (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  write_placeholder (fixture);
  ignore_first (fixture, "finding.ignore-in-story");
  gtk_expander_set_expanded (GTK_EXPANDER (find (fixture, GTK_TYPE_EXPANDER, NULL)), TRUE);
  SPIN_UNTIL ((button = find (fixture, GTK_TYPE_BUTTON, "Take Back")) != NULL
              && gtk_widget_get_mapped (button));
  star_app_test_click (button);
  SPIN_UNTIL (find (fixture, STAR_TYPE_FINDING_ROW, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (get_ignores (fixture)), ==, 0);

  star_app_test_press (find (fixture, STAR_TYPE_FINDING_ROW, NULL), GDK_KEY_z, GDK_CONTROL_MASK);
  SPIN_UNTIL (is_ignored (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (get_ignores (fixture)), ==, 1);
  star_app_test_press (find (fixture, GTK_TYPE_EXPANDER, NULL), GDK_KEY_z, GDK_CONTROL_MASK);
  SPIN_UNTIL (find (fixture, STAR_TYPE_FINDING_ROW, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (get_ignores (fixture)), ==, 0);
}

static void
test_reason_is_kept (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarIgnore) ignore = NULL;

  write_placeholder (fixture);
  ignore_first (fixture, "finding.ignore-here");
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);
  window_fixture_close_window (fixture);
  window_fixture_open_window (fixture);
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);
  ignore = g_list_model_get_item (get_ignores (fixture), 0);
  g_assert_cmpstr (star_ignore_get_flag (ignore), ==, "placeholder-left");
  g_assert_cmpstr (star_ignore_get_text (ignore), ==, "[team size]");
  g_assert_cmpstr (star_ignore_get_reason (ignore), ==, "Agreed");
}

static gboolean
is_ignored_everywhere (WindowFixture *fixture)
{
  return star_ignored_flags_find (star_context_get_ignored (fixture->context), "placeholder-left")
         != NULL;
}

/* In the other stories too, also in those that are opened later. */
static void
test_everywhere (WindowFixture *fixture, gconstpointer data)
{
  write_placeholder (fixture);
  ignore_first (fixture, "finding.ignore-everywhere");
  SPIN_UNTIL (is_ignored_everywhere (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (get_ignores (fixture)), ==, 0);
  window_fixture_activate (fixture, "story.duplicate");
  SPIN_UNTIL (is_ignored (fixture));
  SPIN_UNTIL (window_fixture_state (fixture) == STAR_SAVE_STATE_SAVED);

  window_fixture_close_window (fixture);
  window_fixture_open_window (fixture);
  SPIN_UNTIL (star_window_get_document (fixture->window) != NULL);
  SPIN_UNTIL (is_ignored (fixture));
  gtk_expander_set_expanded (GTK_EXPANDER (find (fixture, GTK_TYPE_EXPANDER, NULL)), TRUE);
  SPIN_UNTIL (find (fixture, GTK_TYPE_LABEL, "Everywhere · Agreed"));
}

static void
test_everywhere_and_back (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  write_placeholder (fixture);
  ignore_first (fixture, "finding.ignore-everywhere");
  SPIN_UNTIL (find (fixture, GTK_TYPE_LABEL, "Ignored: A placeholder is left in the text."));
  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (find (fixture, STAR_TYPE_FINDING_ROW, NULL));
  g_assert_false (is_ignored_everywhere (fixture));

  ignore_first (fixture, "finding.ignore-everywhere");
  gtk_expander_set_expanded (GTK_EXPANDER (find (fixture, GTK_TYPE_EXPANDER, NULL)), TRUE);
  SPIN_UNTIL ((button = find (fixture, GTK_TYPE_BUTTON, "Take Back")) != NULL
              && gtk_widget_get_mapped (button));
  star_app_test_click (button);
  SPIN_UNTIL (find (fixture, STAR_TYPE_FINDING_ROW, NULL));
  g_assert_false (is_ignored_everywhere (fixture));

  /* The reason comes back as well. */
  SPIN_UNTIL (find (fixture, GTK_TYPE_LABEL, "Shown again: A placeholder is left in the text."));
  window_fixture_activate (fixture, "win.undo");
  SPIN_UNTIL (is_ignored (fixture));
  SPIN_UNTIL (find (fixture, GTK_TYPE_LABEL, "Everywhere · Agreed"));
}

/* Where the inspector lies over the story, it makes way for the answer. */
static void
test_question_leads_to_field (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *inspector = GTK_WIDGET (fixture->window->inspector);

  window_fixture_activate (fixture, "win.new-story");
  star_panes_set_show_end (fixture->window->panes, TRUE);
  star_app_test_settle (GTK_WIDGET (fixture->window));
  star_app_test_click (star_app_test_find_id (inspector, "question_button"));
  star_app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_true (star_app_test_has_focus (window_fixture_field (fixture, "Result")));
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_WINDOW_TEST ("/window-findings/ignore-and-undo", 1200, test_ignore_and_undo);
  ADD_WINDOW_TEST ("/window-findings/take-back-and-undo", 1200, test_take_back_and_undo);
  ADD_WINDOW_TEST ("/window-findings/reason-is-kept", 1200, test_reason_is_kept);
  ADD_WINDOW_TEST ("/window-findings/everywhere", 1200, test_everywhere);
  ADD_WINDOW_TEST ("/window-findings/everywhere-and-back", 1200, test_everywhere_and_back);
  ADD_WINDOW_TEST ("/window-findings/question", 1200, test_question_leads_to_field);
  ADD_WINDOW_TEST ("/window-findings/question-folded", 700, test_question_leads_to_field);
  ADD_WINDOW_TEST ("/window-findings/question-narrow", 360, test_question_leads_to_field);

  return window_fixture_run ();
}
