/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-history.h"

/* A take with one phase, which was told to its end or ended in its middle. */
static StarTake *
create_take (const char *id, const char *story, const char *plan, gint64 started_at,
             StarTakeEnd end)
{
  StarTake *take = star_take_new (id, plan, plan, story);
  const StarTakePhase phase = {
    (char *) "a", (char *) "A", STAR_SECTION_TEXT, 10, 0, 12 * G_TIME_SPAN_SECOND, 1,
  };

  star_take_add_phase (take, &phase);
  star_take_add_visit (take, 0, 0, phase.time);
  take->elapsed = phase.time;
  take->started_at = started_at;
  take->end = end;

  return take;
}

static GPtrArray *
create_takes (void)
{
  GPtrArray *takes = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);

  g_ptr_array_add (takes, create_take ("1", "s1", "star", 500, STAR_TAKE_END_FINISHED));
  g_ptr_array_add (takes, create_take ("2", "s1", "opener", 900, STAR_TAKE_END_ABORTED));
  g_ptr_array_add (takes, create_take ("3", "s2", "star", 700, STAR_TAKE_END_FINISHED));
  g_ptr_array_add (takes, create_take ("4", "s1", "star", 800, STAR_TAKE_END_FINISHED));
  g_ptr_array_add (takes, create_take ("5", "", "star", 100, STAR_TAKE_END_FINISHED));
  g_ptr_array_add (takes, create_take ("6", "s3", "star", 50, STAR_TAKE_END_OPEN));

  return takes;
}

/* Story, plan and how many takes of each group. */
static char *
describe (StarHistory *history)
{
  GPtrArray *groups = star_history_get_groups (history);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      StarHistoryGroup *group = g_ptr_array_index (groups, i);

      g_string_append_printf (text, "%s/%s:%u ", star_history_group_get_story (group),
                              star_history_group_get_plan (group),
                              star_history_group_get_takes (group)->len);
    }

  return g_strdup (text->str);
}

/* The group with the newest take first, and the same in whatever order they come. */
static void
test_groups (void)
{
  const guint32 seed = 20261121;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) takes = create_takes ();

  g_test_message ("seed %u", seed);
  for (int round = 0; round < 100; round++)
    {
      g_autoptr (StarHistory) history = star_history_new (takes);
      g_autofree char *text = describe (history);
      guint a = g_rand_int_range (rand, 0, takes->len);
      guint b = g_rand_int_range (rand, 0, takes->len);
      gpointer kept = takes->pdata[a];

      g_assert_cmpstr (text, ==, "s1/opener:1 s1/star:2 s2/star:1 /star:1 s3/star:1 ");
      takes->pdata[a] = takes->pdata[b];
      takes->pdata[b] = kept;
    }
}

/* Groups of one moment have an order as well. */
static void
test_same_moment (void)
{
  static const char *const keys[][2] = { { "b", "star" }, { "a", "star" }, { "b", "opener" } };
  g_autoptr (GPtrArray) takes = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
  g_autoptr (StarHistory) history = NULL;
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_ptr_array_add (takes, create_take ("t", keys[i][0], keys[i][1], 1, STAR_TAKE_END_FINISHED));
  history = star_history_new (takes);
  text = describe (history);
  g_assert_cmpstr (text, ==, "a/star:1 b/opener:1 b/star:1 ");
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) takes = create_takes ();
  g_autoptr (StarHistory) history = star_history_new (takes);
  StarHistoryGroup *group = star_history_find (history, "s1", "star");

  g_assert_nonnull (group);
  g_assert_cmpuint (star_history_group_get_takes (group)->len, ==, 2);
  g_assert_nonnull (star_history_find (history, "", "star"));
  g_assert_null (star_history_find (history, "s1", "incident"));
  g_assert_null (star_history_find (history, "s4", "star"));
}

/* With whatever plan; a take in which no phase was told is no rehearsal. */
static void
test_last_time (void)
{
  g_autoptr (GPtrArray) takes = create_takes ();
  g_autoptr (StarHistory) history = star_history_new (takes);

  g_assert_cmpint (star_history_get_last_time (history, "s1"), ==, 800);
  g_assert_cmpint (star_history_get_last_time (history, "s2"), ==, 700);
  g_assert_cmpint (star_history_get_last_time (history, "s3"), ==, 0);
  g_assert_cmpint (star_history_get_last_time (history, "s4"), ==, 0);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) takes = g_ptr_array_new ();
  g_autoptr (StarHistory) history = star_history_new (takes);

  g_assert_cmpuint (star_history_get_groups (history)->len, ==, 0);
  g_assert_null (star_history_find (history, "s1", "star"));
  g_assert_cmpint (star_history_get_last_time (history, "s1"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/groups", test_groups);
  g_test_add_func ("/history/same-moment", test_same_moment);
  g_test_add_func ("/history/find", test_find);
  g_test_add_func ("/history/last-time", test_last_time);
  g_test_add_func ("/history/nothing", test_nothing);

  return g_test_run ();
}
