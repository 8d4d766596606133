/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "context-fixture.h"
#include "star-preferences-window.h"
#include "take-utils.h"

typedef struct {
  ContextFixture base;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  context_fixture_set_up (&fixture->base);
  fixture->window = star_preferences_window_new (fixture->base.context);
  gtk_window_present (GTK_WINDOW (fixture->window));
  SPIN_UNTIL (gtk_widget_get_mapped (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (star_context_get_settings (fixture->base.context), "learn-pace");
  star_app_test_close (fixture->window);
  context_fixture_tear_down (&fixture->base);
}

static const char *
get_subtitle (Fixture *fixture)
{
  GtkWidget *row = star_app_test_find_id (fixture->window, "learned");

  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

static gboolean
is_own_sensitive (Fixture *fixture)
{
  return gtk_widget_get_sensitive (star_app_test_find_id (fixture->window, "own"));
}

/* What was learned is told, and the user may go by their own number all the same. */
static void
test_pace (Fixture *fixture, gconstpointer data)
{
  GtkSwitch *learn = GTK_SWITCH (star_app_test_find_id (fixture->window, "learn_pace"));
  g_autoptr (StarTake) first = take_new_told ("1", "s", 10, 120);
  g_autoptr (StarTake) second = take_new_told ("2", "s", 20, 150);
  g_autoptr (StarTake) third = take_new_told ("3", "s", 30, 130);
  g_autoptr (StarTake) fourth = take_new_told ("4", "s", 40, 140);

  g_assert_cmpstr (get_subtitle (fixture), ==,
                   "Your own pace counts until 3 takes were told to the end");
  g_assert_true (is_own_sensitive (fixture));

  /* Nothing is learned from one take, nor from two. */
  context_fixture_save_take (&fixture->base, first);
  context_fixture_save_take (&fixture->base, second);
  g_assert_cmpstr (get_subtitle (fixture), ==,
                   "Your own pace counts until 3 takes were told to the end");
  g_assert_true (is_own_sensitive (fixture));

  context_fixture_save_take (&fixture->base, third);
  g_assert_cmpstr (get_subtitle (fixture), ==,
                   "Learned from 3 takes: about 130 words a minute, 124 to 140");
  g_assert_false (is_own_sensitive (fixture));
  context_fixture_save_take (&fixture->base, fourth);
  g_assert_cmpstr (get_subtitle (fixture), ==,
                   "Learned from 4 takes: about 135 words a minute, 128 to 143");

  gtk_switch_set_active (learn, FALSE);
  g_assert_cmpstr (get_subtitle (fixture), ==, "Your own pace counts for every spoken time");
  g_assert_true (is_own_sensitive (fixture));
  gtk_switch_set_active (learn, TRUE);
  g_assert_false (is_own_sensitive (fixture));
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  g_test_add ("/preferences-window/pace", Fixture, NULL, set_up, test_pace, tear_down);

  return g_test_run ();
}
