/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panes-fixture.h"

static void
count_cb (PanesFixture *fixture)
{
  fixture->notified++;
}

static void
count (PanesFixture *fixture, const char *detailed_signal)
{
  g_signal_connect_swapped (fixture->panes, detailed_signal, G_CALLBACK (count_cb), fixture);
}

static void
test_widths (PanesFixture *fixture, gconstpointer data)
{
  static const struct {
    int width;
    gboolean narrow;
    gboolean end_folded;
  } cases[] = {
    { 1000, FALSE, FALSE },
    { 861, FALSE, FALSE },
    { 860, FALSE, TRUE },
    { 551, FALSE, TRUE },
    { 550, TRUE, TRUE },
    { 360, TRUE, TRUE },
    { 700, FALSE, TRUE },
    { 1200, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      star_app_test_resize (fixture->window, cases[i].width, 400);
      g_assert_cmpint (star_panes_get_narrow (fixture->panes), ==, cases[i].narrow);
      g_assert_cmpint (star_panes_get_end_folded (fixture->panes), ==, cases[i].end_folded);
    }
}

static void
test_columns_fill_width (PanesFixture *fixture, gconstpointer data)
{
  for (int width = 560; width <= 1200; width += 70)
    {
      int sum;

      star_app_test_resize (fixture->window, width, 400);
      sum = gtk_widget_get_width (fixture->start) + gtk_widget_get_width (fixture->content) + 1;
      if (width > 860)
        sum += gtk_widget_get_width (fixture->end) + 1;
      g_assert_cmpint (sum, ==, width);
      g_assert_cmpint (panes_fixture_left_of (fixture, fixture->start), ==, 0);
      g_assert_cmpint (gtk_widget_get_width (fixture->content), >=, 320);
      g_assert_cmpint (gtk_widget_get_width (fixture->start), >=, 220);
    }
}

/* Where the contents need more room than the widths say, they fold earlier. */
static void
test_folds_where_contents_do_not_fit (PanesFixture *fixture, gconstpointer data)
{
  gtk_widget_set_size_request (fixture->content, 500, -1);
  star_app_test_resize (fixture->window, 900, 400);
  g_assert_true (star_panes_get_end_folded (fixture->panes));
  g_assert_false (star_panes_get_narrow (fixture->panes));
  star_app_test_resize (fixture->window, 700, 400);
  g_assert_true (star_panes_get_narrow (fixture->panes));

  gtk_widget_set_size_request (fixture->content, 320, -1);
  star_app_test_resize (fixture->window, 800, 400);
  g_assert_false (star_panes_get_narrow (fixture->panes));
  star_app_test_resize (fixture->window, 1000, 400);
  g_assert_false (star_panes_get_end_folded (fixture->panes));
}

static void
test_own_widths (PanesFixture *fixture, gconstpointer data)
{
  g_object_set (fixture->panes, "narrow-width", 700, "wide-width", 950, NULL);
  star_app_test_resize (fixture->window, 940, 400);
  g_assert_true (star_panes_get_end_folded (fixture->panes));
  star_app_test_resize (fixture->window, 690, 400);
  g_assert_true (star_panes_get_narrow (fixture->panes));
}

static void
test_small_window (PanesFixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 360, 294);
  g_assert_cmpint (gtk_widget_get_width (fixture->start), ==, 360);
  star_panes_set_show_content (fixture->panes, TRUE);
  star_app_test_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (fixture->content), ==, 360);
  g_assert_cmpint (gtk_widget_get_height (fixture->content), ==, 294);
}

static void
assert_not_in_layout_cb (void)
{
  g_assert_cmpint (g_source_get_priority (g_main_current_source ()), ==, G_PRIORITY_HIGH_IDLE);
}

static void
test_notifies_once_after_allocation (PanesFixture *fixture, gconstpointer data)
{
  count (fixture, "notify::narrow");
  g_signal_connect (fixture->panes, "notify::narrow", G_CALLBACK (assert_not_in_layout_cb), NULL);
  star_app_test_resize (fixture->window, 500, 400);
  g_assert_cmpuint (fixture->notified, ==, 1);
  star_app_test_resize (fixture->window, 400, 400);
  g_assert_cmpuint (fixture->notified, ==, 1);
  star_app_test_resize (fixture->window, 600, 400);
  g_assert_cmpuint (fixture->notified, ==, 2);

  fixture->notified = 0;
  count (fixture, "notify::show-content");
  star_panes_set_show_content (fixture->panes, TRUE);
  star_panes_set_show_content (fixture->panes, TRUE);
  g_assert_cmpuint (fixture->notified, ==, 1);
}

static void
test_end_returns_as_chosen (PanesFixture *fixture, gconstpointer data)
{
  count (fixture, "notify::show-end");
  star_app_test_resize (fixture->window, 700, 400);
  g_assert_false (star_panes_get_show_end (fixture->panes));
  g_assert_false (gtk_widget_get_mapped (fixture->end));
  g_assert_cmpuint (fixture->notified, ==, 1);

  star_app_test_resize (fixture->window, 1000, 400);
  g_assert_true (star_panes_get_show_end (fixture->panes));
  g_assert_true (gtk_widget_get_mapped (fixture->end));
  g_assert_cmpuint (fixture->notified, ==, 2);

  star_panes_set_show_end (fixture->panes, FALSE);
  star_app_test_resize (fixture->window, 700, 400);
  star_app_test_resize (fixture->window, 1000, 400);
  g_assert_false (star_panes_get_show_end (fixture->panes));
}

static void
test_overlay_stays_when_it_unfolds (PanesFixture *fixture, gconstpointer data)
{
  star_panes_set_show_end (fixture->panes, FALSE);
  star_app_test_resize (fixture->window, 700, 400);
  star_panes_set_show_end (fixture->panes, TRUE);
  star_app_test_resize (fixture->window, 1000, 400);
  g_assert_true (star_panes_get_show_end (fixture->panes));
  g_assert_true (gtk_widget_get_can_focus (fixture->content));
  g_assert_cmpint (gtk_widget_get_width (fixture->content), <, 800);
}

static void
test_right_to_left (PanesFixture *fixture, gconstpointer data)
{
  int start;

  gtk_widget_set_direction (GTK_WIDGET (fixture->panes), GTK_TEXT_DIR_RTL);
  star_app_test_settle (fixture->window);
  g_assert_cmpint (panes_fixture_left_of (fixture, fixture->end), ==, 0);
  start = panes_fixture_left_of (fixture, fixture->start);
  g_assert_cmpint (start + gtk_widget_get_width (fixture->start), ==, 1000);
  star_app_test_resize (fixture->window, 700, 400);
  star_panes_set_show_end (fixture->panes, TRUE);
  star_app_test_settle (fixture->window);
  g_assert_cmpint (panes_fixture_left_of (fixture, fixture->end), ==, 0);
}

static void
test_without_end (PanesFixture *fixture, gconstpointer data)
{
  int left;

  gtk_widget_set_visible (fixture->end, FALSE);
  star_app_test_settle (fixture->window);
  left = panes_fixture_left_of (fixture, fixture->content);
  g_assert_cmpint (left + gtk_widget_get_width (fixture->content), ==, 1000);

  g_object_set (fixture->panes, "end", NULL, NULL);
  star_app_test_resize (fixture->window, 700, 400);
  star_panes_set_show_end (fixture->panes, TRUE);
  star_app_test_settle (fixture->window);
  g_assert_true (gtk_widget_get_can_focus (fixture->content));
  g_assert_false (star_panes_go_back (fixture->panes));
}

static void
test_in_a_template (void)
{
  static const char ui[] =
    "<interface><object class='StarPanes' id='panes'>"
    "<property name='narrow-width'>500</property>"
    "<property name='show-end'>0</property>"
    "<property name='start'><object class='GtkLabel'/></property>"
    "<property name='content'><object class='GtkEntry' id='entry'/></property>"
    "</object></interface>";
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *panes;

  g_type_ensure (STAR_TYPE_PANES);
  builder = gtk_builder_new_from_string (ui, -1);
  panes = GTK_WIDGET (gtk_builder_get_object (builder, "panes"));
  g_assert_false (star_panes_get_show_end (STAR_PANES (panes)));
  g_assert_true (gtk_widget_get_parent (GTK_WIDGET (gtk_builder_get_object (builder, "entry"))) ==
                 panes);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_PANES_TEST ("/panes/widths", test_widths);
  ADD_PANES_TEST ("/panes/columns-fill-width", test_columns_fill_width);
  ADD_PANES_TEST ("/panes/folds-where-contents-do-not-fit", test_folds_where_contents_do_not_fit);
  ADD_PANES_TEST ("/panes/own-widths", test_own_widths);
  ADD_PANES_TEST ("/panes/small-window", test_small_window);
  ADD_PANES_TEST ("/panes/notifies-once", test_notifies_once_after_allocation);
  ADD_PANES_TEST ("/panes/end-returns-as-chosen", test_end_returns_as_chosen);
  ADD_PANES_TEST ("/panes/overlay-stays", test_overlay_stays_when_it_unfolds);
  ADD_PANES_TEST ("/panes/right-to-left", test_right_to_left);
  ADD_PANES_TEST ("/panes/without-end", test_without_end);
  g_test_add_func ("/panes/template", test_in_a_template);

  return g_test_run ();
}
