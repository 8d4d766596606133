/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-phase-bar.h"
#include "star-phase-chart.h"
#include "take-spec.h"

#define SPEC "Situation=20:25 Task=10:8 Action=40:40 Result=15:5 Change=10:- aborted"

static const char *const names[] = {
  "Situation: 25 s, 5 s over the 20 s planned",
  "Task: 8 s, 2 s under the 10 s planned",
  "Action: 40 s, as planned",
  "Result: 5 s of the 15 s planned, ended here",
  "Change: not reached, 10 s planned",
};

typedef struct {
  GtkWidget *chart;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) take = take_spec_new ("t", SPEC);

  fixture->chart = star_phase_chart_new ();
  g_object_ref_sink (fixture->chart);
  if (data != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  star_phase_chart_show (STAR_PHASE_CHART (fixture->chart), take);
  fixture->window = star_app_test_present (fixture->chart, 400, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->chart);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static GtkWidget *
get_row (Fixture *fixture, int i)
{
  return star_app_test_find_row (fixture->chart, i);
}

static void
get_places (Fixture *fixture, int i, float *start, float *planned, float *end)
{
  GtkWidget *row = get_row (fixture, i);
  GtkWidget *bar = star_app_test_find (row, STAR_TYPE_PHASE_BAR, NULL);

  star_phase_bar_get_places (STAR_PHASE_BAR (bar), start, planned, end);
}

/* The picture is nowhere the only place where something is said. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *words = g_strdup (strstr (names[i], ": ") + 2);

      g_assert_true (star_app_test_has_label (get_row (fixture, i), names[i]));
      g_assert_nonnull (star_app_test_find (get_row (fixture, i), GTK_TYPE_LABEL, words));
    }
  g_assert_null (get_row (fixture, G_N_ELEMENTS (names)));
}

/* All bars have one scale and begin at one side; with data the other way round. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  int sign = data != NULL ? -1 : 1;
  float start, planned, end, action_start, action_planned, action_end;

  get_places (fixture, 0, &start, &planned, &end);
  get_places (fixture, 2, &action_start, &action_planned, &action_end);
  g_assert_cmpfloat (sign * start, <, sign * planned);
  g_assert_cmpfloat (sign * planned, <, sign * end);
  g_assert_cmpfloat (start, ==, action_start);
  g_assert_cmpfloat (action_planned, ==, action_end);
  g_assert_cmpfloat_with_epsilon ((planned - start) / (action_planned - action_start), 0.5, 0.01);
  g_assert_cmpfloat_with_epsilon ((end - start) / (action_planned - action_start), 0.625, 0.01);

  get_places (fixture, 4, &start, &planned, &end);
  g_assert_cmpfloat (start, ==, end);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  star_app_test_assert_rows_by_keys (fixture->window, fixture->chart, G_N_ELEMENTS (names));
}

static void
test_shows_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (StarTake) one = take_spec_new ("t", "Opener=30:31");
  g_autoptr (StarTake) nothing = take_spec_new ("t", "Opener=30:- open");
  int minimum;

  star_phase_chart_show (STAR_PHASE_CHART (fixture->chart), nothing);
  star_app_test_settle (fixture->window);
  star_phase_chart_show (STAR_PHASE_CHART (fixture->chart), one);
  star_app_test_settle (fixture->window);
  g_assert_nonnull (get_row (fixture, 0));
  g_assert_null (get_row (fixture, 1));

  gtk_widget_measure (fixture->chart, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 300);
}

#define ADD(path, data, function) \
  g_test_add (path, Fixture, GINT_TO_POINTER (data), set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("/phase-chart/words", FALSE, test_words);
  ADD ("/phase-chart/places", FALSE, test_places);
  ADD ("/phase-chart/places-mirrored", TRUE, test_places);
  ADD ("/phase-chart/keys", FALSE, test_keys);
  ADD ("/phase-chart/shows-anew", FALSE, test_shows_anew);

  return g_test_run ();
}
