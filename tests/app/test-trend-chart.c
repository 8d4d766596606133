/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-trend-chart.h"
#include "take-spec.h"

typedef struct {
  GtkWidget *chart;
  GtkWidget *window;
} Fixture;

/* Specs end with %NULL, the oldest first. */
static void
show (Fixture *fixture, const char *const *specs)
{
  g_autoptr (GPtrArray) takes = g_ptr_array_new_with_free_func ((GDestroyNotify) star_take_unref);

  for (guint i = 0; specs[i] != NULL; i++)
    g_ptr_array_add (takes, take_spec_new ("t", specs[i]));
  star_trend_chart_show (STAR_TREND_CHART (fixture->chart), takes, "Getting shorter");
  if (fixture->window != NULL)
    star_app_test_settle (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const specs[] = { "A=100:120 min=90 target=105 max=120", "A=100:60 aborted",
                                       "A=100:90 min=90 target=105 max=120", NULL };

  if (data != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture->chart = g_object_ref_sink (star_trend_chart_new ());
  show (fixture, specs);
  fixture->window = star_app_test_present (fixture->chart, 400, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->chart);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static graphene_point_t
get_place (Fixture *fixture, guint i, guint seconds)
{
  graphene_point_t place;

  g_assert_true (
    star_trend_chart_get_place (STAR_TREND_CHART (fixture->chart), i, seconds, &place));

  return place;
}

/* Time goes on where it is read on, and longer takes are higher. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  int sign = data != NULL ? -1 : 1;
  graphene_point_t first = get_place (fixture, 0, 120);
  graphene_point_t second = get_place (fixture, 1, 60);
  graphene_point_t third = get_place (fixture, 2, 90);

  g_assert_cmpfloat (sign * first.x, <, sign * second.x);
  g_assert_cmpfloat (sign * second.x, <, sign * third.x);
  g_assert_cmpfloat_with_epsilon (third.x - second.x, second.x - first.x, 0.01);
  g_assert_cmpfloat (first.y, <, third.y);
  g_assert_cmpfloat (third.y, <, second.y);
  g_assert_cmpfloat (first.y, >=, 0);
  g_assert_cmpfloat (get_place (fixture, 0, 0).y, <=, gtk_widget_get_height (fixture->chart));
  g_assert_cmpfloat (MIN (first.x, third.x), >=, 0);
  g_assert_cmpfloat (MAX (first.x, third.x), <=, gtk_widget_get_width (fixture->chart));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_true (star_app_test_has_label (fixture->chart, "Getting shorter"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->chart), GTK_ACCESSIBLE_ROLE_IMG);
}

/* The last thirty; all lengths that there are, nothing at all. */
static void
test_extremes (Fixture *fixture, gconstpointer data)
{
  const char *many[41] = { NULL };
  static const char *const lengths[][2] = { { "A=1:0.1", NULL }, { "A=1:- open", NULL },
                                            { "A=2700:2700 target=2700", NULL },
                                            { "A=10:360000", NULL }, { NULL, NULL } };
  int minimum;

  for (guint i = 0; i < G_N_ELEMENTS (many) - 1; i++)
    many[i] = "A=20:20";
  show (fixture, many);
  g_assert_cmpuint (star_trend_chart_get_shown (STAR_TREND_CHART (fixture->chart)), ==, 30);

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      graphene_point_t place;
      guint n_shown = lengths[i][0] != NULL;

      show (fixture, lengths[i]);
      g_assert_cmpuint (star_trend_chart_get_shown (STAR_TREND_CHART (fixture->chart)), ==,
                        n_shown);
      g_assert_cmpint (
        star_trend_chart_get_place (STAR_TREND_CHART (fixture->chart), 0, 0, &place), ==,
        n_shown > 0);
    }

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

  ADD ("/trend-chart/places", FALSE, test_places);
  ADD ("/trend-chart/places-mirrored", TRUE, test_places);
  ADD ("/trend-chart/words", FALSE, test_words);
  ADD ("/trend-chart/extremes", FALSE, test_extremes);

  return g_test_run ();
}
