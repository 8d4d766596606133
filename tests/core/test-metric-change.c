/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-metric-change.h"

#define RESULT STAR_SECTION_RESULT

typedef struct {
  StarStory *story;
  StarMetricChange *change;
  StarKpi *values;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->story = star_story_new ();
  star_story_set_text (fixture->story, RESULT, "We cut it.");
  fixture->change = star_metric_change_new (fixture->story);
  fixture->values = star_kpi_new ();
  g_object_set (fixture->values, "metric", "Cost per run", "from", "$2", "to", "$1", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->values);
  g_assert_finalize_object (fixture->change);
  g_assert_finalize_object (fixture->story);
}

static GListModel *
get_kpis (Fixture *fixture)
{
  return G_LIST_MODEL (star_story_get_kpis (fixture->story));
}

static void
assert_to (Fixture *fixture, const char *expected)
{
  g_autoptr (StarKpi) kpi = g_list_model_get_item (get_kpis (fixture), 0);

  g_assert_cmpstr (star_kpi_get_to (kpi), ==, expected);
}

static void
test_new_row (Fixture *fixture, gconstpointer data)
{
  star_metric_change_set_row (fixture->change, NULL, fixture->values);
  g_assert_true (star_metric_change_is_new_row (fixture->change));
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 0);

  star_metric_change_apply_row (fixture->change);
  assert_to (fixture, "$1");
  star_metric_change_take_back_row (fixture->change);
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 0);
  /* It is gone already. */
  star_metric_change_take_back_row (fixture->change);
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 0);
}

static void
test_row_that_is_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarKpi) row = star_kpi_copy (fixture->values);
  g_autoptr (StarKpi) before = star_kpi_copy (row);

  g_list_store_append (star_story_get_kpis (fixture->story), row);
  g_object_set (fixture->values, "to", "$0.50", NULL);
  star_metric_change_set_row (fixture->change, row, fixture->values);
  g_assert_false (star_metric_change_is_new_row (fixture->change));
  assert_to (fixture, "$1");

  star_metric_change_apply_row (fixture->change);
  g_assert_cmpuint (g_list_model_get_n_items (get_kpis (fixture)), ==, 1);
  g_assert_true (star_kpi_equal (row, fixture->values));
  star_metric_change_take_back_row (fixture->change);
  g_assert_true (star_kpi_equal (row, before));
}

static void
test_append (Fixture *fixture, gconstpointer data)
{
  g_autofree char *back = NULL;
  int end;

  g_assert_false (star_metric_change_has_text (fixture->change));
  star_metric_change_append (fixture->change, RESULT, "It fell.");
  g_assert_true (star_metric_change_has_text (fixture->change));
  g_assert_false (star_metric_change_has_row (fixture->change));
  g_assert_cmpstr (star_metric_change_get_text (fixture->change, 0, &end), ==, "We cut it. It fell.");
  g_assert_cmpint (end, ==, 19);
  g_assert_false (star_metric_change_is_done (fixture->change, RESULT));

  star_story_set_text (fixture->story, RESULT, star_metric_change_get_text (fixture->change, 0, NULL));
  g_assert_true (star_metric_change_is_done (fixture->change, RESULT));
  back = star_metric_change_dup_taken_back (fixture->change, 0);
  g_assert_cmpstr (back, ==, "We cut it.");
}

/* What was written since stays. */
static void
test_written_since (Fixture *fixture, gconstpointer data)
{
  g_autofree char *back = NULL;
  g_autofree char *edited = NULL;

  star_metric_change_append (fixture->change, RESULT, "It fell.");
  star_story_set_text (fixture->story, RESULT, "We cut it, truly. It fell. At last.");
  g_assert_false (star_metric_change_is_done (fixture->change, RESULT));
  back = star_metric_change_dup_taken_back (fixture->change, 0);
  g_assert_cmpstr (back, ==, "We cut it, truly. At last.");

  star_story_set_text (fixture->story, RESULT, "We cut it. It fell sharply.");
  edited = star_metric_change_dup_taken_back (fixture->change, 0);
  g_assert_null (edited);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autofree char *back = NULL;

  g_assert_false (star_metric_change_replace (fixture->change, RESULT, "It fell.", "It rose."));
  g_assert_false (star_metric_change_has_text (fixture->change));

  star_story_set_text (fixture->story, RESULT, "We cut it. It fell. Later.");
  g_assert_true (star_metric_change_replace (fixture->change, RESULT, "It fell.", "It rose."));
  g_assert_cmpstr (star_metric_change_get_text (fixture->change, 0, NULL), ==,
                   "We cut it. It rose. Later.");
  star_story_set_text (fixture->story, RESULT, "We cut it. It rose. Much later.");
  back = star_metric_change_dup_taken_back (fixture->change, 0);
  g_assert_cmpstr (back, ==, "We cut it. It fell. Much later.");
}

static void
set_text (Fixture *fixture, StarSection section)
{
  guint index;

  g_assert_true (star_metric_change_has_section (fixture->change, section, &index));
  star_story_set_text (fixture->story, section,
                       star_metric_change_get_text (fixture->change, index, NULL));
}

/* Out of one field and into another is one change. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  int end;

  g_assert_false (star_metric_change_remove (fixture->change, RESULT, "It fell."));
  star_story_set_text (fixture->story, RESULT, "We cut it. It fell. Later.");
  g_assert_true (star_metric_change_remove (fixture->change, RESULT, "It fell."));
  star_metric_change_append (fixture->change, STAR_SECTION_TASK, "It rose.");
  g_assert_cmpuint (star_metric_change_get_n_texts (fixture->change), ==, 2);
  g_assert_cmpint (star_metric_change_get_section (fixture->change, 1), ==, STAR_SECTION_TASK);
  g_assert_cmpstr (star_metric_change_get_text (fixture->change, 0, &end), ==, "We cut it. Later.");
  g_assert_cmpint (end, ==, 10);

  set_text (fixture, RESULT);
  g_assert_true (star_metric_change_is_done (fixture->change, RESULT));
  g_assert_true (star_metric_change_is_undone (fixture->change, STAR_SECTION_TASK));
  set_text (fixture, STAR_SECTION_TASK);
  g_assert_false (star_metric_change_is_undone (fixture->change, STAR_SECTION_TASK));
  g_assert_false (star_metric_change_is_done (fixture->change, STAR_SECTION_ACTION));
  g_assert_true (star_metric_change_is_done (fixture->change, RESULT));
  g_assert_true (star_metric_change_can_take_back (fixture->change));

  /* Where the sentence that went has no place any more, nothing is taken back. */
  star_story_set_text (fixture->story, RESULT, "We cut it. Much later.");
  g_assert_false (star_metric_change_can_take_back (fixture->change));
}

/* What was edited since does not go with the rest. */
static void
test_edited_since (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarKpi) row = NULL;

  star_metric_change_set_row (fixture->change, NULL, fixture->values);
  star_metric_change_append (fixture->change, RESULT, "It fell.");
  star_metric_change_apply_row (fixture->change);
  set_text (fixture, RESULT);
  g_assert_true (star_metric_change_can_take_back (fixture->change));
  star_story_set_text (fixture->story, RESULT, "We cut it. It fell by far.");
  g_assert_false (star_metric_change_can_take_back (fixture->change));
  set_text (fixture, RESULT);

  row = g_list_model_get_item (get_kpis (fixture), 0);
  g_object_set (row, "target", "$1", NULL);
  g_assert_true (star_metric_change_is_row_edited (fixture->change));
  g_assert_false (star_metric_change_can_take_back (fixture->change));
  g_list_store_remove_all (star_story_get_kpis (fixture->story));
  g_assert_false (star_metric_change_is_row_edited (fixture->change));
  g_assert_true (star_metric_change_can_take_back (fixture->change));
}

/* What was written after it was taken back is not overwritten when it comes again. */
static void
test_come_again (Fixture *fixture, gconstpointer data)
{
  star_story_set_text (fixture->story, RESULT, "We cut it. It fell.");
  star_metric_change_set_row (fixture->change, NULL, fixture->values);
  g_assert_true (star_metric_change_remove (fixture->change, RESULT, "It fell."));
  star_metric_change_append (fixture->change, STAR_SECTION_TASK, "It rose.");
  set_text (fixture, RESULT);
  g_assert_true (star_metric_change_can_come_again (fixture->change, RESULT));

  star_story_set_text (fixture->story, STAR_SECTION_TASK, "Planned.");
  g_assert_false (star_metric_change_can_come_again (fixture->change, RESULT));
  star_story_set_text (fixture->story, STAR_SECTION_TASK, "");
  g_assert_true (star_metric_change_can_come_again (fixture->change, RESULT));

  /* There is no second row. */
  star_metric_change_apply_row (fixture->change);
  g_assert_false (star_metric_change_can_come_again (fixture->change, RESULT));
}

static void
test_row_comes_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarKpi) row = star_kpi_copy (fixture->values);

  g_list_store_append (star_story_get_kpis (fixture->story), row);
  g_object_set (fixture->values, "to", "$0.50", NULL);
  star_metric_change_set_row (fixture->change, row, fixture->values);
  g_assert_true (star_metric_change_can_come_again (fixture->change, RESULT));
  g_object_set (row, "target", "$0.40", NULL);
  g_assert_false (star_metric_change_can_come_again (fixture->change, RESULT));
  g_object_set (row, "target", "", NULL);
  g_assert_true (star_metric_change_can_come_again (fixture->change, RESULT));
  g_list_store_remove_all (star_story_get_kpis (fixture->story));
  g_assert_false (star_metric_change_can_come_again (fixture->change, RESULT));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/metric-change/new-row", test_new_row);
  ADD ("/metric-change/row-that-is-there", test_row_that_is_there);
  ADD ("/metric-change/append", test_append);
  ADD ("/metric-change/written-since", test_written_since);
  ADD ("/metric-change/replace", test_replace);
  ADD ("/metric-change/move", test_move);
  ADD ("/metric-change/edited-since", test_edited_since);
  ADD ("/metric-change/come-again", test_come_again);
  ADD ("/metric-change/row-comes-again", test_row_comes_again);

  return g_test_run ();
}
