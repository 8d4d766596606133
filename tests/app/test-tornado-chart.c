/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-chart-ink.h"
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

static GtkWidget *
get_row (Fixture *fixture, int i)
{
  return star_app_test_find_row (fixture->chart, i);
}

static void
get_places (Fixture *fixture, int i, float *base, float *low, float *high)
{
  GtkWidget *bar = star_app_test_find (get_row (fixture, i), STAR_TYPE_TORNADO_BAR, NULL);

  star_tornado_bar_get_places (STAR_TORNADO_BAR (bar), base, low, high);
}

/* What the picture shows is said, row by row, and above all of them how it is to be read. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", entries[i].label, entries[i].words);
      GtkWidget *row = get_row (fixture, i);

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

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  star_app_test_assert_rows_by_keys (fixture->window, fixture->chart, G_N_ELEMENTS (entries));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (fixture->chart, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 300);
}

/* One input or eight, long names, long values, all the same, less or more on one side only. */
static const StarTornadoEntry many[] = {
  { "What an hour of the largest machine that was ever rented costs, with everything that comes "
    "with it and cannot be left out", 0.9, 1.5, "$0.90", "$1.50", "Up." },
  { "Runs", 1.3, 1.1, "$1.30", "$1.10", "Down." },
  { "Both_below_in_one_word_that_has_no_place_where_it_could_be_broken", 1, 1.1, "$1.00", "$1.10",
    "Below." },
  { "Both above", 1.4, 1.3, "$1.40", "$1.30", "Above." },
  { "Nothing", 1.2, 1.2, "$1.20", "$1.20", "It changes nothing." },
  { "Negative", -1, 1.2, "−$1.00", "$1.20", "Below 0." },
  { "Long", 1.1, 1.3, "$123,456,789,012,345,678", "$123,456,789,012,345,679", "Long." },
  { "Last", 1.2, 1.21, "$1.20", "$1.21", "A little." },
};

static void
assert_bar (GtkWidget *bar)
{
  graphene_rect_t low, high;
  float base, low_end, high_end;

  star_tornado_bar_get_places (STAR_TORNADO_BAR (bar), &base, &low_end, &high_end);
  star_tornado_bar_get_text_areas (STAR_TORNADO_BAR (bar), &low, &high);
  g_assert_cmpfloat (MIN (low.origin.x, high.origin.x), >=, 0);
  g_assert_cmpfloat (MAX (low.origin.x + low.size.width, high.origin.x + high.size.width), <=,
                     gtk_widget_get_width (bar));
  g_assert_false (graphene_rect_intersection (&low, &high, NULL));
  for (int i = 0; i < 2; i++)
    {
      const graphene_rect_t *text = i == 0 ? &low : &high;
      float left = MIN (base, MIN (low_end, high_end)), right = MAX (base, MAX (low_end, high_end));

      /* On no bar and not on the line. */
      g_assert_true (text->origin.x + text->size.width <= left || text->origin.x >= right);
    }
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 320, 360, 800, 1264 };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      int minimum, height;

      star_tornado_chart_show (STAR_TORNADO_CHART (fixture->chart), BASE, CAPTION, many,
                               G_N_ELEMENTS (many));
      gtk_widget_measure (fixture->chart, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_assert_cmpint (minimum, <=, 300);
      gtk_widget_measure (fixture->chart, GTK_ORIENTATION_VERTICAL, 320, &height, NULL, NULL, NULL);
      star_app_test_resize (fixture->window, widths[w], height);
      for (gsize i = 0; i < G_N_ELEMENTS (many); i++)
        assert_bar (star_app_test_find (get_row (fixture, (int) i), STAR_TYPE_TORNADO_BAR, NULL));
      star_tornado_chart_show (STAR_TORNADO_CHART (fixture->chart), BASE, CAPTION, &many[6], 1);
      star_app_test_settle (fixture->window);
      assert_bar (star_app_test_find (fixture->chart, STAR_TYPE_TORNADO_BAR, NULL));
    }
}

/* The luminance of WCAG 2. */
static double
get_luminance (const GdkRGBA *color)
{
  const float parts[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (int i = 0; i < 3; i++)
    sum += weights[i] * (parts[i] <= 0.04045 ? parts[i] / 12.92
                                              : pow ((parts[i] + 0.055) / 1.055, 2.4));

  return sum;
}

static GdkRGBA
blend (const GdkRGBA *over, const GdkRGBA *under)
{
  float a = over->alpha;

  return (GdkRGBA){ over->red * a + under->red * (1 - a), over->green * a + under->green * (1 - a),
                    over->blue * a + under->blue * (1 - a), 1 };
}

static void
assert_contrast (const GdkRGBA *ink, const GdkRGBA *paper, double least)
{
  GdkRGBA mixed = blend (ink, paper);
  double a = get_luminance (&mixed), b = get_luminance (paper);

  g_assert_cmpfloat ((MAX (a, b) + 0.05) / (MIN (a, b) + 0.05), >=, least);
}

/* Lines and bars stand out from what they are drawn on, in light and in dark. */
static void
test_contrast (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      GtkWidget *bar = star_app_test_find (fixture->chart, STAR_TYPE_TORNADO_BAR, NULL);
      GdkRGBA window, card, paper, accent, text;

      adw_style_manager_set_color_scheme (manager, schemes[i]);
      star_app_test_settle (fixture->window);
      star_chart_ink_color (bar, "window_bg_color", &window);
      star_chart_ink_color (bar, "card_bg_color", &card);
      star_chart_ink_color (bar, "accent_bg_color", &accent);
      gtk_style_context_get_color (gtk_widget_get_style_context (bar), &text);
      paper = blend (&card, &window);
      assert_contrast (&accent, &paper, 3);
      assert_contrast (&text, &paper, 4.5);
      /* The frame is seen on the filled bar. */
      assert_contrast (&text, &accent, 2);
    }
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
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
  ADD ("/tornado-chart/many", FALSE, test_many);
  ADD ("/tornado-chart/many-mirrored", TRUE, test_many);
  ADD ("/tornado-chart/contrast", FALSE, test_contrast);
  ADD ("/tornado-chart/shows-anew", FALSE, test_shows_anew);

  return g_test_run ();
}
