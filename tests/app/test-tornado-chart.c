/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-tornado-bar.h"
#include "star-tornado-chart.h"

#include <math.h>

static const StarTornadoEntry entries[] = {
  { "Price of an hour", 0.96, 1.44, "$0.96", "$1.44", "More of it makes the value higher." },
  { "Runs a month", 1.3, 1.12, "$1.30", "$1.12", "More of it makes the value lower." },
  { "Egress", 1.2, 1.2, "$1.20", "$1.20", "It changes nothing." },
};

#define BASE 1.2
#define CAPTION "Hollow: 20 % less. Filled: 20 % more."

typedef struct {
  GtkWidget *chart;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->chart = star_tornado_chart_new ();
  g_object_ref_sink (fixture->chart);
  if (data != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  star_tornado_chart_show (STAR_TORNADO_CHART (fixture->chart), BASE, CAPTION, entries,
                           G_N_ELEMENTS (entries));
  fixture->window = star_app_test_present (fixture->chart, 400, 400);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->chart);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static GtkListBoxRow *
get_row (Fixture *fixture, int i)
{
  GtkWidget *list = star_app_test_find (fixture->chart, GTK_TYPE_LIST_BOX, NULL);

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i);
}

static void
get_places (Fixture *fixture, int i, float *base, float *low, float *high)
{
  GtkWidget *bar =
    star_app_test_find (GTK_WIDGET (get_row (fixture, i)), STAR_TYPE_TORNADO_BAR, NULL);

  star_tornado_bar_get_places (STAR_TORNADO_BAR (bar), base, low, high);
}

/* What the picture shows is said, row by row, and above all of them how it is to be read. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", entries[i].label, entries[i].words);
      GtkWidget *row = GTK_WIDGET (get_row (fixture, i));

      g_assert_true (star_app_test_has_label (row, name));
      g_assert_nonnull (star_app_test_find (row, GTK_TYPE_LABEL, entries[i].label));
      g_assert_nonnull (star_app_test_find (row, GTK_TYPE_LABEL, entries[i].words));
    }
  g_assert_null (get_row (fixture, G_N_ELEMENTS (entries)));
  g_assert_nonnull (star_app_test_find (fixture->chart, GTK_TYPE_LABEL, CAPTION));
}

/* One line and one scale for all bars; with data the other way round. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  int sign = data != NULL ? -1 : 1;
  float base, low, high, second_base, second_low, second_high;

  get_places (fixture, 0, &base, &low, &high);
  get_places (fixture, 1, &second_base, &second_low, &second_high);
  g_assert_cmpfloat (sign * low, <, sign * base);
  g_assert_cmpfloat (sign * base, <, sign * high);
  g_assert_cmpfloat (base, ==, second_base);
  g_assert_cmpfloat (sign * second_low, >, sign * base);
  g_assert_cmpfloat (sign * second_high, <, sign * base);
  /* 0.1 above against 0.24 above. */
  g_assert_cmpfloat_with_epsilon ((second_low - base) / (high - base), 0.1 / 0.24, 0.01);

  get_places (fixture, 2, &second_base, &second_low, &second_high);
  g_assert_cmpfloat (second_low, ==, base);
  g_assert_cmpfloat (second_high, ==, base);
}

/* The arrow keys reach each row. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (star_app_test_tab_stops (fixture->window, fixture->chart), >, 0);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, 0)));
  for (gsize i = 1; i < G_N_ELEMENTS (entries); i++)
    {
      GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (get_row (fixture, 0)));

      g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
      g_assert_true (star_app_test_has_focus (GTK_WIDGET (get_row (fixture, i))));
    }
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (fixture->chart, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 300);
}

static void
test_shows_anew (Fixture *fixture, gconstpointer data)
{
  star_tornado_chart_show (STAR_TORNADO_CHART (fixture->chart), 0, "", NULL, 0);
  g_assert_null (get_row (fixture, 0));
  star_tornado_chart_show (STAR_TORNADO_CHART (fixture->chart), BASE, CAPTION, entries, 1);
  g_assert_nonnull (get_row (fixture, 0));
  g_assert_null (get_row (fixture, 1));
}

#define ADD(path, data, function) \
  g_test_add (path, Fixture, GINT_TO_POINTER (data), set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("/tornado-chart/words", FALSE, test_words);
  ADD ("/tornado-chart/places", FALSE, test_places);
  ADD ("/tornado-chart/places-mirrored", TRUE, test_places);
  ADD ("/tornado-chart/keys", FALSE, test_keys);
  ADD ("/tornado-chart/narrow", FALSE, test_narrow);
  ADD ("/tornado-chart/shows-anew", FALSE, test_shows_anew);

  return g_test_run ();
}
