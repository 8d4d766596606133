/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-logbook.h"
#include "window-fixture.h"

/* A rehearsal in the whole window: how it begins, what is kept of it, and where it leads. */

static const char *
get_page (WindowFixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->pages);
}

static StarRehearsal *
get_rehearsal (WindowFixture *fixture)
{
  return star_rehearsal_page_get_rehearsal (fixture->window->rehearsal_page);
}

static const char *
get_plan (WindowFixture *fixture)
{
  return star_plan_get_id (star_rehearsal_get_plan (get_rehearsal (fixture)));
}

static void
press (WindowFixture *fixture, guint key)
{
  star_app_test_press (gtk_root_get_focus (GTK_ROOT (fixture->window)), key, 0);
}

static void
begin_story (WindowFixture *fixture, StarArchetype archetype)
{
  window_fixture_write_story (fixture, "Nightly load");
  g_object_set (window_fixture_story (fixture), "archetype", archetype, NULL);
  star_app_test_settle (GTK_WIDGET (fixture->window));
}

static void
rehearse (WindowFixture *fixture)
{
  window_fixture_activate (fixture, "story.rehearse");
  g_assert_cmpstr (get_page (fixture), ==, "rehearsal");
  star_app_test_settle (GTK_WIDGET (fixture->window));
}

static void
rehearse_with (WindowFixture *fixture, const char *plan)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "story.rehearse-with",
                                             "s", plan));
  g_assert_cmpstr (get_page (fixture), ==, "rehearsal");
  g_assert_cmpstr (get_plan (fixture), ==, plan);
}

static void
test_whole (WindowFixture *fixture, gconstpointer data)
{
  StarStoreList *takes = star_context_get_takes (fixture->context);
  g_autoptr (GPtrArray) list = NULL;
  const StarTake *take;

  begin_story (fixture, STAR_ARCHETYPE_OTHER);
  star_app_test_click (star_app_test_find (GTK_WIDGET (fixture->window->worksheet),
                                           GTK_TYPE_BUTTON, "Rehearse"));
  g_assert_cmpstr (get_page (fixture), ==, "rehearsal");
  g_assert_cmpstr (get_plan (fixture), ==, "star");
  star_app_test_settle (GTK_WIDGET (fixture->window));
  press (fixture, GDK_KEY_space);
  for (guint i = 0; i < 5; i++)
    press (fixture, GDK_KEY_Right);
  window_fixture_pass (fixture, 5 * G_TIME_SPAN_SECOND);
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpstr (get_page (fixture), ==, "review");
  SPIN_UNTIL (!star_take_keeper_has_unsaved (fixture->window->take_keeper));

  list = star_store_list_list (takes);
  g_assert_cmpuint (list->len, ==, 1);
  take = g_ptr_array_index (list, 0);
  g_assert_cmpint (take->end, ==, STAR_TAKE_END_FINISHED);
  g_assert_cmpstr (take->story, ==, star_story_get_id (window_fixture_story (fixture)));
  g_assert_cmpstr (take->story_title, ==, "Nightly load");
  g_signal_emit_by_name (fixture->window->review_page, "closed");
  g_assert_cmpstr (get_page (fixture), ==, "main");
  g_assert_cmpstr (window_fixture_page (fixture), ==, "worksheet");
}

/* Escape before the start goes back to where one was. */
static void
test_leave (WindowFixture *fixture, gconstpointer data)
{
  begin_story (fixture, STAR_ARCHETYPE_OTHER);
  rehearse (fixture);
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpstr (get_page (fixture), ==, "main");
  g_assert_false (star_take_keeper_has_unsaved (fixture->window->take_keeper));
}

/* A slip of the hand leaves no take, whether it is ended, begun anew or closed. */
static void
test_slip (WindowFixture *fixture, gconstpointer data)
{
  StarStoreList *takes = star_context_get_takes (fixture->context);

  begin_story (fixture, STAR_ARCHETYPE_OTHER);
  rehearse (fixture);
  press (fixture, GDK_KEY_space);
  window_fixture_pass (fixture, G_TIME_SPAN_SECOND);
  press (fixture, GDK_KEY_r);
  window_fixture_pass (fixture, G_TIME_SPAN_SECOND);
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpstr (get_page (fixture), ==, "main");
  SPIN_UNTIL (star_app_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                                  "Too short to be kept as a take") != NULL);
  g_assert_false (star_take_keeper_has_unsaved (fixture->window->take_keeper));
  g_assert_cmpuint (star_store_list_get_n_rows (takes), ==, 0);

  /* With something noted it is a take, however short. */
  star_window_rehearse (fixture->window, "", "design-a", NULL);
  g_assert_cmpstr (get_page (fixture), ==, "rehearsal");
  press (fixture, GDK_KEY_space);
  star_design_round_name_tool (star_rehearsal_get_round (get_rehearsal (fixture)));
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpstr (get_page (fixture), ==, "review");
  SPIN_UNTIL (!star_take_keeper_has_unsaved (fixture->window->take_keeper));
  g_assert_cmpuint (star_store_list_get_n_rows (takes), ==, 1);
}

/* Each kind of story has the plan that was used last for one of it. */
static void
test_usual_plan (WindowFixture *fixture, gconstpointer data)
{
  begin_story (fixture, STAR_ARCHETYPE_INCIDENT_TO_FIX);
  rehearse (fixture);
  g_assert_cmpstr (get_plan (fixture), ==, "incident");
  press (fixture, GDK_KEY_Escape);
  rehearse_with (fixture, "deep-dive");
  press (fixture, GDK_KEY_Escape);
  rehearse (fixture);
  g_assert_cmpstr (get_plan (fixture), ==, "deep-dive");
  press (fixture, GDK_KEY_Escape);
  g_object_set (window_fixture_story (fixture), "archetype", STAR_ARCHETYPE_TEAM_CONFLICT, NULL);
  rehearse (fixture);
  g_assert_cmpstr (get_plan (fixture), ==, "star");
  press (fixture, GDK_KEY_Escape);
  g_settings_reset (star_context_get_settings (fixture->context), "story-plans");
}

static gboolean
offers (GMenuModel *menu, const char *label)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section =
        g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *text = NULL;

      if (section != NULL && offers (section, label))
        return TRUE;
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &text);
      if (g_strcmp0 (text, label) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Plans of the user's own are offered as soon as they are there, design rounds never. */
static void
test_offered_plans (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *button = star_app_test_find (GTK_WIDGET (fixture->window->worksheet),
                                          GTK_TYPE_MENU_BUTTON, "Rehearse by another plan");
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_autoptr (StarPlan) copy =
    star_plan_duplicate (star_plans_find (star_plans_get_default (), "opener"), "own-1", "Mine");
  g_autofree char *json = star_plan_to_json (copy);
  g_autoptr (StarOwnPlan) own = star_own_plan_new ("own-1", json);

  g_assert_true (offers (menu, "Opener, 30 s"));
  g_assert_false (offers (menu, "Design round A, 45 min"));
  g_assert_false (offers (menu, "Mine"));
  star_store_list_save_async (star_context_get_plans (fixture->context), own, NULL, NULL, NULL);
  SPIN_UNTIL (offers (menu, "Mine"));
}

/* What acts on stories must not do so while they are not seen. */
static void
test_other_actions (WindowFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "win.new-story", "win.search", "win.import", "win.undo",
                                       "story.delete", "story.duplicate" };

  begin_story (fixture, STAR_ARCHETYPE_OTHER);
  rehearse (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), names[i], NULL);
  star_app_test_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (get_page (fixture), ==, "rehearsal");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 1);
  press (fixture, GDK_KEY_Escape);
  window_fixture_activate (fixture, "story.duplicate");
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 2);
}

/* A story that is not open is told without opening it. */
static void
test_other_story (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  begin_story (fixture, STAR_ARCHETYPE_OTHER);
  id = g_strdup (star_story_get_id (window_fixture_story (fixture)));
  window_fixture_write_story (fixture, "Another");
  SPIN_UNTIL (window_fixture_n_open (fixture) == 1);
  star_window_rehearse (fixture->window, id, "opener", NULL);
  SPIN_UNTIL (g_str_equal (get_page (fixture), "rehearsal"));
  g_assert_cmpstr (star_rehearsal_get_story (get_rehearsal (fixture)), ==, id);
  press (fixture, GDK_KEY_Escape);
  g_assert_cmpstr (star_story_get_title (window_fixture_story (fixture)), ==, "Another");
}

/* A drill has a question and no story, and a plan that is gone is told. */
static void
test_no_story (WindowFixture *fixture, gconstpointer data)
{
  GPtrArray *bank = star_questions_get_bank (star_questions_get_default ());
  StarQuestion *question = g_ptr_array_index (bank, 0);

  star_window_rehearse (fixture->window, "", "no such plan", NULL);
  g_assert_cmpstr (get_page (fixture), ==, "main");
  star_window_rehearse (fixture->window, "", "star", star_question_get_id (question));
  g_assert_cmpstr (get_page (fixture), ==, "rehearsal");
  g_assert_nonnull (star_app_test_find (GTK_WIDGET (fixture->window->rehearsal_page),
                                        GTK_TYPE_LABEL, star_question_get_text (question)));
  press (fixture, GDK_KEY_Escape);
}

/* The window closes when the take is on disk, and not before. */
static void
test_close (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) takes = NULL;
  g_autoptr (GError) error = NULL;

  begin_story (fixture, STAR_ARCHETYPE_OTHER);
  rehearse (fixture);
  press (fixture, GDK_KEY_space);
  press (fixture, GDK_KEY_Right);
  window_fixture_pass (fixture, 5 * G_TIME_SPAN_SECOND);
  window_fixture_close_window (fixture);

  database = star_database_open (fixture->path, STAR_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  takes = star_logbook_list (database, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (takes->len, ==, 1);
  g_assert_cmpint (((const StarTake *) g_ptr_array_index (takes, 0))->end, ==,
                   STAR_TAKE_END_ABORTED);
  g_clear_object (&database);
  window_fixture_open_window (fixture);
}

/* Also a plan of one phase, in which the last one is on from the start. */
static void
test_close_in_last_phase (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (StarDatabase) database = NULL;
  g_autoptr (GPtrArray) takes = NULL;
  g_autoptr (GError) error = NULL;

  begin_story (fixture, STAR_ARCHETYPE_OTHER);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "story.rehearse-with", "s", "opener");
  g_assert_cmpstr (get_plan (fixture), ==, "opener");
  press (fixture, GDK_KEY_space);
  window_fixture_pass (fixture, 5 * G_TIME_SPAN_SECOND);
  window_fixture_close_window (fixture);

  database = star_database_open (fixture->path, STAR_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  takes = star_logbook_list (database, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (takes->len, ==, 1);
  g_assert_cmpint (((const StarTake *) g_ptr_array_index (takes, 0))->end, ==,
                   STAR_TAKE_END_ABORTED);
  g_clear_object (&database);
  window_fixture_open_window (fixture);
}

/* The practice page stands where the story was, and a story where that was. */
static void
test_practice (WindowFixture *fixture, gconstpointer data)
{
  begin_story (fixture, STAR_ARCHETYPE_OTHER);
  star_app_test_click (star_app_test_find (GTK_WIDGET (fixture->window->library), GTK_TYPE_BUTTON,
                                           "Practice"));
  g_assert_cmpstr (window_fixture_page (fixture), ==, "practice");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "story.delete", NULL);
  g_assert_cmpuint (window_fixture_n_stories (fixture), ==, 1);
  star_window_open_story (fixture->window, star_story_get_id (window_fixture_story (fixture)));
  g_assert_cmpstr (window_fixture_page (fixture), ==, "worksheet");
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_WINDOW_TEST ("/window-practice/whole", 1200, test_whole);
  ADD_WINDOW_TEST ("/window-practice/whole-narrow", 360, test_whole);
  ADD_WINDOW_TEST ("/window-practice/leave", 1200, test_leave);
  ADD_WINDOW_TEST ("/window-practice/slip", 1200, test_slip);
  ADD_WINDOW_TEST ("/window-practice/usual-plan", 1200, test_usual_plan);
  ADD_WINDOW_TEST ("/window-practice/offered-plans", 1200, test_offered_plans);
  ADD_WINDOW_TEST ("/window-practice/other-actions", 1200, test_other_actions);
  ADD_WINDOW_TEST ("/window-practice/other-story", 1200, test_other_story);
  ADD_WINDOW_TEST ("/window-practice/no-story", 1200, test_no_story);
  ADD_WINDOW_TEST ("/window-practice/close", 1200, test_close);
  ADD_WINDOW_TEST ("/window-practice/close-in-last-phase", 1200, test_close_in_last_phase);
  ADD_WINDOW_TEST ("/window-practice/practice", 1200, test_practice);

  return window_fixture_run ();
}
