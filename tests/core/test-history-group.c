/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-history-group.h"
#include "take-spec.h"

/* A list of specs, the oldest first, ends with %NULL. They are handed in backwards. */
static StarHistoryGroup *
create_group (const char *const *specs)
{
  g_autoptr (GPtrArray) takes = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);

  for (guint i = 0; specs[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("take %u", i);
      StarTake *take = take_spec_new (id, specs[i]);

      take->started_at = i + 1;
      g_ptr_array_insert (takes, 0, take);
    }

  return star_history_group_new (takes);
}

static void
test_takes (void)
{
  const char *const specs[] = { "A=20:20", "A=20:5 aborted", "A=20:30", NULL };
  g_autoptr (StarHistoryGroup) group = create_group (specs);
  GPtrArray *takes = star_history_group_get_takes (group);

  g_assert_cmpuint (takes->len, ==, 3);
  g_assert_cmpstr (((StarTake *) g_ptr_array_index (takes, 0))->id, ==, "take 0");
  g_assert_cmpstr (((StarTake *) g_ptr_array_index (takes, 2))->id, ==, "take 2");
  g_assert_cmpint (star_history_group_get_last_time (group), ==, 3);
  g_assert_cmpuint (star_history_group_get_n_finished (group), ==, 2);
  g_assert_cmpstr (star_history_group_get_story (group), ==, "story");
  g_assert_cmpstr (star_history_group_get_plan (group), ==, "star");
  g_assert_cmpstr (star_history_group_get_plan_name (group), ==, "STAR");
}

/* Of the same moment, the id decides: the order is always one. */
static void
test_same_moment (void)
{
  g_autoptr (StarTake) a = take_spec_new ("a", "A=20:20");
  g_autoptr (StarTake) b = take_spec_new ("b", "A=20:20");
  StarTake *orders[2][2] = { { a, b }, { b, a } };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) takes = g_ptr_array_new ();
      g_autoptr (StarHistoryGroup) group = NULL;

      g_ptr_array_add (takes, orders[i][0]);
      g_ptr_array_add (takes, orders[i][1]);
      group = star_history_group_new (takes);
      g_assert_true (g_ptr_array_index (star_history_group_get_takes (group), 0) == a);
    }
}

/* What the story and the plan are called now, whatever they were called. */
static void
test_names (void)
{
  g_autoptr (GPtrArray) takes = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
  g_autoptr (StarHistoryGroup) group = NULL;
  static const char *const titles[] = { "Old", "New", "" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      StarTake *take = star_take_new ("t", "star", i == 2 ? "Plan B" : "Plan A", "s");

      star_take_set_story_title (take, titles[i]);
      take->started_at = i;
      g_ptr_array_add (takes, take);
    }
  group = star_history_group_new (takes);
  g_assert_cmpstr (star_history_group_get_story_title (group), ==, "New");
  g_assert_cmpstr (star_history_group_get_plan_name (group), ==, "Plan B");
}

static void
test_overrun (void)
{
  static const struct {
    const char *specs[7];
    const char *text;
  } cases[] = {
    { { "A=20:20 B=60:130", "A=20:30 B=60:120", "A=20:20 B=60:135", "A=20:20 B=60:60",
        "A=20:20 B=60:110" },
      "B overran in 4 of 5 takes, typically by 1:00" },
    { { "A=20:20 B=20:19" }, "Which phase overruns can be said once each was told 2 times" },
    { { "A=20:20 B=20:19", "A=20:20 B=20:-" }, "No phase overran" },
    { { "A=20:20.4", "A=20:20.4" }, "No phase overran" },
    { { "A=20:21", "A=20:20" }, "A overran in 1 of 2 takes, typically by 1 s" },
    /* What was so once may have been chance, that nothing was, too. */
    { { "A=20:21" }, "Which phase overruns can be said once each was told 2 times" },
    { { "A=20:28 B=20:28" }, "Which phase overruns can be said once each was told 2 times" },
    { { "A=20:20 B=20:40", "A=20:20 B=20:5 aborted" },
      "Which phase overruns can be said once each was told 2 times" },
    /* A phase that was only passed through was not told, so this is one take of B as well. */
    { { "A=20:26 B=20:0", "A=20:20 B=20:28", "A=20:20 B=20:1" },
      "A overran in 1 of 3 takes, typically by 6 s" },
    { { "A=20:20 B=20:0", "A=20:20 B=20:28" },
      "Which phase overruns can be said once each was told 2 times" },
    /* As often as another: the one that did by more. */
    { { "A=20:22 B=20:28", "A=20:24 B=20:30" }, "B overran in 2 of 2 takes, typically by 8 s" },
    { { "A=20:28 B=20:28", "A=20:28 B=20:28" }, "A overran in 2 of 2 takes, typically by 8 s" },
    /* Ended early in B, which then says nothing of B, but something of A. */
    { { "A=20:25 B=20:90 C=5:- aborted", "A=20:- open", "A=20:25 B=20:21 C=5:5" },
      "A overran in 2 of 2 takes, typically by 5 s" },
    { { "A=20:90 aborted", "A=20:90 open" },
      "Which phase overruns can be said once each was told 2 times" },
    /* The plan was edited: each take is held against the plan that it had. */
    { { "A=20:25", "A=30:25", "B=10:10 A=20:25" },
      "A overran in 2 of 3 takes, typically by 5 s" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarHistoryGroup) group = create_group (cases[i].specs);
      g_autofree char *text = star_history_group_dup_overrun_text (group);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_phases (void)
{
  const char *const specs[] = { "Old=5:6 A=20:25", "A=20:10 B=20:20", "A=20:20 B=20:90 aborted",
                                NULL };
  static const struct {
    const char *name;
    guint n_told;
    guint n_over;
    guint n_under;
  } expected[] = {
    { "A", 3, 1, 1 },
    { "B", 1, 0, 0 },
    { "Old", 1, 1, 0 },
  };
  g_autoptr (StarHistoryGroup) group = create_group (specs);
  GArray *phases = star_history_group_get_phases (group);

  g_assert_cmpuint (phases->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < phases->len; i++)
    {
      const StarHistoryPhase *phase = &g_array_index (phases, StarHistoryPhase, i);

      g_assert_cmpstr (phase->name, ==, expected[i].name);
      g_assert_cmpuint (phase->n_told, ==, expected[i].n_told);
      g_assert_cmpuint (phase->n_over, ==, expected[i].n_over);
      g_assert_cmpuint (phase->n_under, ==, expected[i].n_under);
    }
}

/* Only what was told to the end has a time to compare. */
static void
test_trend (void)
{
  const char *const specs[] = { "A=20:130", "A=20:5 aborted", "A=20:126", "A=20:122", "A=20:3 open",
                                "A=20:118", NULL };
  const char *const few[] = { "A=20:130", "A=20:5 aborted", "A=20:126", NULL };
  g_autoptr (StarHistoryGroup) group = create_group (specs);
  g_autoptr (StarHistoryGroup) small = create_group (few);
  g_autofree char *text = star_history_group_dup_trend_text (group);
  g_autofree char *none = star_history_group_dup_trend_text (small);

  g_assert_cmpstr (text, ==, "Getting shorter over the last 4 takes, by about 4 s each time");
  g_assert_cmpstr (none, ==, "A trend needs at least 3 takes that were told to the end");
}

static void
test_count_and_window (void)
{
  static const struct {
    const char *specs[5];
    const char *count;
    const char *window;
  } cases[] = {
    { { "A=20:20" }, "1 take", NULL },
    { { "A=20:20", "A=20:20" }, "2 takes", NULL },
    { { "A=20:20 aborted" }, "1 take, not told to the end", NULL },
    { { "A=20:20 max=20", "A=20:20.6 max=20", "A=20:19 min=20", "A=20:5 min=2 open" },
      "4 takes, 1 not told to the end", "Inside the window in 1 of 3 takes told to the end" },
    { { "A=20:20 aborted", "A=20:20 open" }, "2 takes, none told to the end", NULL },
    { { "A=20:20 target=20" }, "1 take", NULL },
    { { "A=20:20 max=20 aborted" }, "1 take, not told to the end", NULL },
    { { "A=20:20 min=20" }, "1 take", NULL },
    { { "A=20:20 min=20", "A=20:20 min=20" }, "2 takes",
      "Inside the window in 2 of 2 takes told to the end" },
    /* Passed through to the end. */
    { { "A=20:26 B=20:0 min=20" }, "1 take, not told to the end", NULL },
    { { "A=20:26 B=20:0 min=20", "A=20:20 B=20:20 min=20", "A=20:2 B=20:40 min=20" },
      "3 takes, 2 not told to the end", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StarHistoryGroup) group = create_group (cases[i].specs);
      g_autofree char *n_takes = star_history_group_dup_count_text (group);
      g_autofree char *window = star_history_group_dup_window_text (group);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (n_takes, ==, cases[i].count);
      g_assert_cmpstr (window, ==, cases[i].window);
    }
}

/* What a random take has, counted by hand: in which phases it was over and under. */
typedef struct {
  guint n_told[3];
  guint n_over[3];
  guint n_under[3];
  guint n_finished;
} Count;

/* Returns: (transfer full): a take of up to three phases, of which it tells some. */
static StarTake *
create_random_take (GRand *rand, guint i, Count *count)
{
  static const char *const names[] = { "A", "B", "C" };
  g_autoptr (GString) spec = g_string_new (NULL);
  g_autofree char *id = g_strdup_printf ("take %u", i);
  guint n_reached = g_rand_int_range (rand, 1, 4);
  gboolean is_finished = n_reached == 3 && g_rand_boolean (rand);
  guint n_skipped = 0;
  StarTake *take;

  for (guint k = 0; k < G_N_ELEMENTS (names); k++)
    {
      guint planned = g_rand_int_range (rand, 5, 60);
      guint seconds = g_rand_int_range (rand, 0, 90);
      gboolean is_skipped = seconds < 3 && seconds * 5 < planned;
      gboolean is_told = (k + 1 < n_reached || is_finished) && !is_skipped;

      n_skipped += is_skipped;

      if (k < n_reached)
        g_string_append_printf (spec, "%s=%u:%u ", names[k], planned, seconds);
      else
        g_string_append_printf (spec, "%s=%u:- ", names[k], planned);
      count->n_told[k] += is_told;
      count->n_over[k] += is_told && seconds > planned;
      count->n_under[k] += is_told && seconds < planned;
    }
  count->n_finished += is_finished && n_skipped == 0;
  g_string_append (spec, is_finished ? "min=1" : g_rand_boolean (rand) ? "aborted" : "open");
  take = take_spec_new (id, spec->str);
  take->started_at = g_rand_int (rand);

  return take;
}

static void
assert_counted (StarHistoryGroup *group, const Count *count, guint n_takes)
{
  GArray *phases = star_history_group_get_phases (group);
  const StarHistoryPhase *overrun = star_history_group_get_overrun (group);
  guint most = 0;

  g_assert_cmpuint (star_history_group_get_takes (group)->len, ==, n_takes);
  g_assert_cmpuint (star_history_group_get_n_finished (group), ==, count->n_finished);
  g_assert_cmpuint (phases->len, ==, G_N_ELEMENTS (count->n_told));
  for (guint k = 0; k < phases->len; k++)
    {
      const StarHistoryPhase *phase = &g_array_index (phases, StarHistoryPhase, k);

      g_assert_cmpuint (phase->n_told, ==, count->n_told[k]);
      g_assert_cmpuint (phase->n_over, ==, count->n_over[k]);
      g_assert_cmpuint (phase->n_under, ==, count->n_under[k]);
      g_assert_true ((phase->over > 0) == (phase->n_over > 0));
      most = MAX (most, phase->n_told > 1 ? phase->n_over : 0);
    }
  g_assert_true ((overrun != NULL) == (most > 0));
  if (overrun != NULL)
    g_assert_cmpuint (overrun->n_over, ==, most);
}

/* Of whatever takes, everything is counted once, and the takes stand in their order. */
static void
test_random (void)
{
  const guint32 seed = 20261121;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int round = 0; round < 300; round++)
    {
      g_autoptr (GPtrArray) takes =
        g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);
      g_autoptr (StarHistoryGroup) group = NULL;
      guint n_takes = g_rand_int_range (rand, 1, 20);
      Count count = { 0 };
      GPtrArray *ordered;
      StarTrend trend;

      for (guint i = 0; i < n_takes; i++)
        g_ptr_array_add (takes, create_random_take (rand, i, &count));
      group = star_history_group_new (takes);
      assert_counted (group, &count, n_takes);

      ordered = star_history_group_get_takes (group);
      for (guint i = 1; i < ordered->len; i++)
        g_assert_cmpint (((StarTake *) ordered->pdata[i - 1])->started_at, <=,
                         ((StarTake *) ordered->pdata[i])->started_at);
      star_history_group_get_trend (group, &trend);
      g_assert_cmpuint (trend.n_takes, ==, MIN (count.n_finished, 10));
      g_assert_true ((trend.kind == STAR_TREND_TOO_FEW) == (count.n_finished < 3));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history-group/takes", test_takes);
  g_test_add_func ("/history-group/same-moment", test_same_moment);
  g_test_add_func ("/history-group/names", test_names);
  g_test_add_func ("/history-group/overrun", test_overrun);
  g_test_add_func ("/history-group/phases", test_phases);
  g_test_add_func ("/history-group/trend", test_trend);
  g_test_add_func ("/history-group/count-and-window", test_count_and_window);
  g_test_add_func ("/history-group/random", test_random);

  return g_test_run ();
}
