/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-breakeven-chart.h"
#include "star-breakeven-layout.h"
#include "star-breakeven-plot.h"

#include <math.h>

static const StarBreakeven inside = { { 0, 60000 }, { 12000, 4000 }, 12 };
static const StarBreakeven beyond = { { 0, 90000 }, { 9000, 4000 }, 12 };

typedef struct {
  GtkWidget *chart;
  GtkWidget *plot;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  if (data != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture->chart = g_object_ref_sink (star_breakeven_chart_new ());
  star_breakeven_chart_show (STAR_BREAKEVEN_CHART (fixture->chart), &inside, "Buy", "Build", "USD");
  fixture->window = star_app_test_present (fixture->chart, 400, 600);
  fixture->plot = star_app_test_find (fixture->chart, STAR_TYPE_BREAKEVEN_PLOT, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
  g_assert_finalize_object (fixture->chart);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* The picture has the words that stand above it, whatever is shown. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  const StarBreakeven *plans[] = { &inside, &beyond };

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->plot), GTK_ACCESSIBLE_ROLE_IMG);
  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *words = star_breakeven_describe (plans[i], "Buy", "Build");
      g_autofree char *problem = NULL;

      star_breakeven_chart_show (STAR_BREAKEVEN_CHART (fixture->chart), plans[i], "Buy", "Build",
                                 "USD");
      g_assert_nonnull (star_app_test_find (fixture->chart, GTK_TYPE_LABEL, words));
      problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (fixture->plot),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
      g_assert_null (problem);
    }
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  int sign = data != NULL ? -1 : 1;
  StarBreakevenPlot *plot = STAR_BREAKEVEN_PLOT (fixture->plot);
  graphene_point_t start, crossing, end;

  g_assert_true (star_breakeven_plot_get_place (plot, 0, 0, &start));
  g_assert_true (star_breakeven_plot_get_place (plot, 7.5, 90000, &crossing));
  g_assert_true (star_breakeven_plot_get_place (plot, 12, 144000, &end));
  g_assert_cmpfloat (sign * start.x, <, sign * crossing.x);
  g_assert_cmpfloat (start.y, >, crossing.y);
  g_assert_cmpfloat_with_epsilon ((crossing.x - start.x) / (end.x - start.x), 7.5 / 12, 0.01);
  g_assert_cmpfloat_with_epsilon ((crossing.y - start.y) / (end.y - start.y), 90.0 / 144, 0.01);
  g_assert_cmpfloat (MIN (start.x, end.x), >=, 0);
  g_assert_cmpfloat (MAX (start.x, end.x), <=, gtk_widget_get_width (fixture->plot));
}

/* The keys go along it, to the side to which they point, and no further than it reaches. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  StarBreakevenPlot *plot = STAR_BREAKEVEN_PLOT (fixture->plot);
  guint forward = data != NULL ? GDK_KEY_Left : GDK_KEY_Right;
  guint back = data != NULL ? GDK_KEY_Right : GDK_KEY_Left;

  gtk_widget_grab_focus (fixture->plot);
  g_assert_true (star_app_test_press (fixture->plot, forward, 0));
  g_assert_true (star_app_test_press (fixture->plot, forward, 0));
  g_assert_cmpint (star_breakeven_plot_get_month (plot), ==, 2);
  g_assert_nonnull (star_app_test_find (fixture->chart, GTK_TYPE_LABEL,
                                        "Month 2: Buy $24,000, Build $68,000"));
  for (int i = 0; i < 5; i++)
    star_app_test_press (fixture->plot, back, 0);
  g_assert_cmpint (star_breakeven_plot_get_month (plot), ==, 0);
  star_app_test_press (fixture->plot, GDK_KEY_End, 0);
  g_assert_cmpint (star_breakeven_plot_get_month (plot), ==, 12);
  g_assert_nonnull (star_app_test_find (fixture->chart, GTK_TYPE_LABEL,
                                        "Month 12: Buy $144,000, Build $108,000"));
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander = star_app_test_find (fixture->chart, GTK_TYPE_EXPANDER, NULL);
  GtkListBox *table;

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  table = GTK_LIST_BOX (star_app_test_find (fixture->chart, GTK_TYPE_LIST_BOX, NULL));
  for (int month = 0; month <= 12; month++)
    {
      g_autofree char *start = g_strdup_printf ("Month %d: Buy", month);
      GtkWidget *label =
        gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (table, month));

      g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)), start));
    }
  g_assert_null (gtk_list_box_get_row_at_index (table, 13));

  star_breakeven_chart_show (STAR_BREAKEVEN_CHART (fixture->chart), &beyond, "Buy", "Build", "USD");
  g_assert_nonnull (gtk_list_box_get_row_at_index (table, 23));
}

/* What lies far away, costs nothing, or falls, is drawn as well. */
static void
test_odd_plans (Fixture *fixture, gconstpointer data)
{
  static const StarBreakeven plans[] = {
    { { 0, 0 }, { 0, 0 }, 12 },       { { 0, 1e12 }, { 1e-3, 0 }, 1 },
    { { 100, 0 }, { -10, 5 }, 0 },    { { 1e-9, 0 }, { 0, 1e-9 }, 500 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      graphene_point_t place;

      star_breakeven_chart_show (STAR_BREAKEVEN_CHART (fixture->chart), &plans[i], "A", "B", NULL);
      star_app_test_frames (fixture->window, 2);
      star_breakeven_plot_get_place (STAR_BREAKEVEN_PLOT (fixture->plot), 0, plans[i].upfront[0],
                                     &place);
      g_assert_true (isfinite (place.x) && isfinite (place.y));
    }
}

/* A horizon that nobody would draw is cut, and that is said. */
static void
test_long_horizon (Fixture *fixture, gconstpointer data)
{
  static const StarBreakeven plan = { { 0, 60000 }, { 12000, 4000 }, 1e9 };
  const char *limit = "The picture ends after 240 months, before the horizon.";
  StarBreakevenPlot *plot = STAR_BREAKEVEN_PLOT (fixture->plot);
  GtkWidget *label;
  GtkWidget *expander = star_app_test_find (fixture->chart, GTK_TYPE_EXPANDER, NULL);
  GtkListBox *table;

  g_assert_null (star_app_test_find (fixture->chart, GTK_TYPE_LABEL, limit));
  star_breakeven_chart_show (STAR_BREAKEVEN_CHART (fixture->chart), &plan, "Buy", "Build", "USD");
  label = star_app_test_find (fixture->chart, GTK_TYPE_LABEL, limit);
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_visible (label));
  star_app_test_press (fixture->plot, GDK_KEY_End, 0);
  g_assert_cmpint (star_breakeven_plot_get_month (plot), ==, 240);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  table = GTK_LIST_BOX (star_app_test_find (fixture->chart, GTK_TYPE_LIST_BOX, NULL));
  g_assert_nonnull (gtk_list_box_get_row_at_index (table, 61));
  g_assert_null (gtk_list_box_get_row_at_index (table, 62));
  g_assert_nonnull (star_app_test_find (GTK_WIDGET (gtk_list_box_get_row_at_index (table, 61)),
                                        GTK_TYPE_LABEL,
                                        "The months that follow are in the picture only."));
  star_breakeven_chart_show (STAR_BREAKEVEN_CHART (fixture->chart), &inside, "Buy", "Build", "USD");
  g_assert_false (gtk_widget_get_visible (label));
}

static void
assert_apart (const StarBreakevenLabel *label, const graphene_rect_t *other, const char *name)
{
  graphene_rect_t common;

  if (graphene_rect_intersection (&label->area, other, &common)
      && common.size.width * common.size.height > 0)
    g_test_fail_printf ("“%s” lies on %s", label->text, name);
}

static void
assert_readable (GtkWidget *plot, StarBreakevenLayout *layout)
{
  GPtrArray *labels = star_breakeven_layout_get_labels (layout);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (plot),
                                            gtk_widget_get_height (plot));

  for (guint i = 0; i < labels->len; i++)
    {
      const StarBreakevenLabel *label = labels->pdata[i];

      g_test_message ("%s: %.0f, %.0f, %.0f × %.0f", label->text, label->area.origin.x,
                      label->area.origin.y, label->area.size.width, label->area.size.height);
      if (!graphene_rect_contains_rect (&all, &label->area))
        g_test_fail_printf ("“%s” lies outside", label->text);
      assert_apart (label, star_breakeven_layout_get_area (layout), "the lines");
      for (int side = 0; side < 2; side++)
        {
          graphene_rect_t sample = star_breakeven_layout_get_sample (layout, side);

          assert_apart (label, &sample, "the sample of a line");
        }
      for (guint j = i + 1; j < labels->len; j++)
        assert_apart (label, &((const StarBreakevenLabel *) labels->pdata[j])->area,
                      ((const StarBreakevenLabel *) labels->pdata[j])->text);
    }
}

/* Nothing that is written lies on what else is, or where a line may run, however narrow. */
static void
test_layout (Fixture *fixture, gconstpointer data)
{
  static const StarBreakeven plans[] = {
    { { 0, 60000 }, { 12000, 4000 }, 12 },  { { 0, 90000 }, { 9000, 4000 }, 12 },
    { { 0, 12 }, { 2, 1 }, 11 },            { { 0, 1e9 }, { 2e6, 1e6 }, 1e9 },
    { { 0, 123456789 }, { 2e6, 1e6 }, 100 }, { { 0, 100 }, { 5, 9 }, 1 },
    { { 0, 40 }, { 10, 0 }, 1 },            { { 100, 0 }, { -10, 5 }, 30 },
  };
  static const int widths[] = { 220, 300, 324, 360, 480, 640, 800, 1264 };
  static const char *const names[] = { "Build", "Keeping what there is and paying for it by the "
                                                "hour, the day and the month" };

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      star_app_test_resize (fixture->window, widths[w], 600);
      for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
        {
          g_autoptr (StarBreakevenLayout) layout = star_breakeven_layout_new (
            fixture->plot, &plans[i], names[i % 2], names[1], "USD");

          g_test_message ("Plan %u, %d wide", (guint) i, gtk_widget_get_width (fixture->plot));
          assert_readable (fixture->plot, layout);
          g_assert_cmpfloat (star_breakeven_layout_get_area (layout)->size.width, >, 60);
          g_assert_cmpfloat (star_breakeven_layout_get_area (layout)->size.height, >, 60);
          g_assert_cmpuint (star_breakeven_layout_get_totals (layout)->len, >, 1);
        }
    }
}

#define ADD(path, data, function) \
  g_test_add (path, Fixture, GINT_TO_POINTER (data), set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD ("/breakeven-chart/words", FALSE, test_words);
  ADD ("/breakeven-chart/places", FALSE, test_places);
  ADD ("/breakeven-chart/places-mirrored", TRUE, test_places);
  ADD ("/breakeven-chart/keys", FALSE, test_keys);
  ADD ("/breakeven-chart/keys-mirrored", TRUE, test_keys);
  ADD ("/breakeven-chart/table", FALSE, test_table);
  ADD ("/breakeven-chart/odd-plans", FALSE, test_odd_plans);
  ADD ("/breakeven-chart/long-horizon", FALSE, test_long_horizon);
  ADD ("/breakeven-chart/layout", FALSE, test_layout);
  ADD ("/breakeven-chart/layout-mirrored", TRUE, test_layout);

  return g_test_run ();
}
