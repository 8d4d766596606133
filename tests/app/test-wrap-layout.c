/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-app-test.h"
#include "star-wrap-layout.h"

#define SPACING 10
#define N_CHILDREN 3

typedef struct {
  GtkWidget *box;
  GtkWidget *window;
  GtkWidget *children[N_CHILDREN];
} Fixture;

/* Three children of 100 × 20. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (fixture->box, star_wrap_layout_new (SPACING));
  for (int i = 0; i < N_CHILDREN; i++)
    {
      fixture->children[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_set_size_request (fixture->children[i], 100, 20);
      gtk_widget_set_parent (fixture->children[i], fixture->box);
    }
  fixture->window = star_app_test_present (fixture->box, 400, 200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  star_app_test_close (fixture->window);
}

static int
measure_height (Fixture *fixture, int width)
{
  int minimum, natural;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  return natural;
}

static void
test_height_for_width (Fixture *fixture, gconstpointer data)
{
  static const struct {
    int width;
    int height;
  } cases[] = {
    { 400, 20 },
    { 320, 20 },
    { 319, 50 },
    { 210, 50 },
    { 209, 80 },
    { 100, 80 },
  };
  int minimum;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (measure_height (fixture, cases[i].width), ==, cases[i].height);

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
}

static void
assert_place (Fixture *fixture, int i, int x, int y)
{
  graphene_point_t place;

  g_assert_true (gtk_widget_compute_point (fixture->children[i], fixture->box,
                                           &GRAPHENE_POINT_INIT (0, 0), &place));
  g_assert_cmpint (place.x, ==, x);
  g_assert_cmpint (place.y, ==, y);
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 250, 200);
  assert_place (fixture, 0, 0, 0);
  assert_place (fixture, 1, 110, 0);
  assert_place (fixture, 2, 0, 30);

  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  star_app_test_settle (fixture->window);
  assert_place (fixture, 0, 150, 0);
  assert_place (fixture, 1, 40, 0);
  assert_place (fixture, 2, 150, 30);
}

static void
test_hidden_takes_no_room (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_visible (fixture->children[0], FALSE);
  g_assert_cmpint (measure_height (fixture, 210), ==, 20);
  star_app_test_settle (fixture->window);
  assert_place (fixture, 1, 0, 0);
}

static void
test_spacing (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_layout_manager (fixture->box, star_wrap_layout_new (0));
  g_assert_cmpint (measure_height (fixture, 300), ==, 20);
  g_assert_cmpint (measure_height (fixture, 299), ==, 40);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/wrap-layout/height-for-width", test_height_for_width);
  ADD ("/wrap-layout/places", test_places);
  ADD ("/wrap-layout/hidden", test_hidden_takes_no_room);
  ADD ("/wrap-layout/spacing", test_spacing);
#undef ADD

  return g_test_run ();
}
