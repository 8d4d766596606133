/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "context-fixture.h"
#include "take-utils.h"

static void
set_up (ContextFixture *fixture, gconstpointer data)
{
  context_fixture_set_up (fixture);
}

static void
tear_down (ContextFixture *fixture, gconstpointer data)
{
  g_settings_reset (star_context_get_settings (fixture->context), "pace");
  g_settings_reset (star_context_get_settings (fixture->context), "learn-pace");
  context_fixture_tear_down (fixture);
}

static void
assert_pace (ContextFixture *fixture, const char *story, guint expected)
{
  g_assert_cmpuint (star_pace_get_typical (star_context_get_pace (fixture->context), story), ==,
                    expected);
}

/* The setting counts until there are takes, or for good if the user wants that. */
static void
test_pace (ContextFixture *fixture, gconstpointer data)
{
  GSettings *settings = star_context_get_settings (fixture->context);
  g_autoptr (StarTake) fast = take_new_told ("told fast 0", "fast", 10, 180);
  g_autoptr (StarTake) open = take_new_told ("3", "fast", 30, 60);

  assert_pace (fixture, "fast", STAR_DEFAULT_PACE);
  g_settings_set_uint (settings, "pace", 120);
  assert_pace (fixture, "fast", 120);

  open->end = STAR_TAKE_END_OPEN;
  context_fixture_save_take (fixture, open);
  assert_pace (fixture, "fast", 120);
  context_fixture_save_take (fixture, fast);
  assert_pace (fixture, "fast", 120);
  context_fixture_tell (fixture, "fast", 180);
  context_fixture_tell (fixture, "slow", 100);
  assert_pace (fixture, "fast", 180);
  assert_pace (fixture, "slow", 100);
  assert_pace (fixture, "", 140);

  g_settings_set_boolean (settings, "learn-pace", FALSE);
  assert_pace (fixture, "fast", 120);
  g_settings_set_uint (settings, "pace", 90);
  assert_pace (fixture, "slow", 90);
  g_settings_set_boolean (settings, "learn-pace", TRUE);
  assert_pace (fixture, "slow", 100);
}

static void
plan_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *saved = data;

  *saved = star_store_list_save_finish (STAR_STORE_LIST (source), result, NULL);
}

static void
save_plan (ContextFixture *fixture, const char *id, const char *definition)
{
  g_autoptr (StarOwnPlan) plan = star_own_plan_new (id, definition);
  gboolean saved = FALSE;

  star_store_list_save_async (star_context_get_plans (fixture->context), plan, NULL, plan_saved_cb,
                              &saved);
  SPIN_UNTIL (saved);
}

/* The project's come first, then the user's by name; one that can not be read is left out. */
static void
test_all_plans (ContextFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Mine", "Öfter", "Yours" };
  const guint n_shipped = star_plans_get_all (star_plans_get_default ())->len;
  g_autoptr (GPtrArray) plans = NULL;

  for (int i = G_N_ELEMENTS (names) - 1; i >= 0; i--)
    {
      g_autofree char *id = g_strdup_printf ("own-%d", i);
      g_autofree char *definition =
        g_strdup_printf ("{\"id\":\"%s\",\"name\":\"%s\",\"phases\":"
                         "[{\"id\":\"a\",\"name\":\"A\",\"seconds\":30}]}", id, names[i]);

      save_plan (fixture, id, definition);
    }
  save_plan (fixture, "own-odd", "{\"id\":\"own-odd\"}");

  plans = star_context_dup_all_plans (fixture->context);
  g_assert_cmpuint (plans->len, ==, n_shipped + G_N_ELEMENTS (names));
  for (guint i = 0; i < plans->len; i++)
    {
      g_assert_cmpint (star_plan_is_shipped (plans->pdata[i]), ==, i < n_shipped);
      if (i == n_shipped)
        g_assert_cmpstr (star_plan_get_name (plans->pdata[i]), ==, "Mine");
    }
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(path, func) \
  g_test_add ("/context/" path, ContextFixture, NULL, set_up, func, tear_down)

  ADD ("pace", test_pace);
  ADD ("all-plans", test_all_plans);

  return g_test_run ();
}
