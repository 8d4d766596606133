/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panes-fixture.h"

/* Where the focus is when panes open, close, fold and cover each other, and how to go back. */

static void
test_overlay_takes_and_returns_focus (PanesFixture *fixture, gconstpointer data)
{
  int end;

  star_app_test_resize (fixture->window, 700, 400);
  gtk_widget_grab_focus (fixture->text);
  star_panes_set_show_end (fixture->panes, TRUE);
  g_assert_true (star_app_test_has_focus (fixture->check));
  star_app_test_settle (fixture->window);
  end = panes_fixture_left_of (fixture, fixture->end);
  g_assert_cmpint (end, >=, panes_fixture_left_of (fixture, fixture->content));
  g_assert_cmpint (end + gtk_widget_get_width (fixture->end), ==, 700);

  g_assert_true (star_app_test_press (fixture->check, GDK_KEY_Escape, 0));
  g_assert_false (star_panes_get_show_end (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->text));
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_has_focus (fixture->text));
  g_assert_false (star_app_test_press (fixture->text, GDK_KEY_Escape, 0));
}

/* The list is beside the overlay, so closing it leads back there too. */
static void
test_overlay_returns_to_list (PanesFixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 700, 400);
  gtk_widget_grab_focus (fixture->row);
  star_panes_set_show_end (fixture->panes, TRUE);
  g_assert_true (star_app_test_has_focus (fixture->check));
  star_panes_go_back (fixture->panes);
  g_assert_true (star_app_test_has_focus (fixture->row));

  gtk_widget_grab_focus (fixture->text);
  star_panes_set_show_end (fixture->panes, TRUE);
  star_panes_go_back (fixture->panes);
  g_assert_true (star_app_test_has_focus (fixture->text));
}

static void
test_docked_end_ignores_escape (PanesFixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->check);
  g_assert_false (star_app_test_press (fixture->check, GDK_KEY_Escape, 0));
  g_assert_true (star_panes_get_show_end (fixture->panes));
}

static void
test_pages_move_focus (PanesFixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  gtk_widget_grab_focus (fixture->row);
  star_panes_set_show_content (fixture->panes, TRUE);
  g_assert_true (star_app_test_has_focus (fixture->title));
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_has_focus (fixture->title));
  g_assert_false (gtk_widget_get_mapped (fixture->start));

  g_assert_true (star_app_test_press (fixture->title, GDK_KEY_Escape, 0));
  g_assert_false (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->row));
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_has_focus (fixture->row));
  g_assert_false (gtk_widget_get_mapped (fixture->content));
  g_assert_false (star_app_test_press (fixture->row, GDK_KEY_Escape, 0));
}

static void
test_page_opens_at_its_first_control (PanesFixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  for (int i = 0; i < 2; i++)
    {
      star_panes_set_show_content (fixture->panes, TRUE);
      g_assert_true (star_app_test_has_focus (fixture->title));
      gtk_widget_grab_focus (fixture->text);
      star_panes_go_back (fixture->panes);
    }
}

static void
test_goes_back_page_by_page (PanesFixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  g_assert_false (star_panes_go_back (fixture->panes));

  star_panes_set_show_content (fixture->panes, TRUE);
  star_panes_set_show_end (fixture->panes, TRUE);
  g_assert_true (star_app_test_has_focus (fixture->check));
  star_app_test_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (fixture->end), ==, 400);

  g_assert_true (star_panes_go_back (fixture->panes));
  g_assert_true (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_panes_go_back (fixture->panes));
  g_assert_false (star_panes_get_show_content (fixture->panes));
  g_assert_false (star_panes_go_back (fixture->panes));
}

/* What is asked for on the list is on top of the content, to which it leads back. */
static void
test_end_opens_from_the_list (PanesFixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  gtk_widget_grab_focus (fixture->row);
  star_panes_set_show_end (fixture->panes, TRUE);
  g_assert_true (star_app_test_has_focus (fixture->check));
  star_app_test_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (fixture->end));

  g_assert_true (star_panes_go_back (fixture->panes));
  g_assert_true (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_panes_go_back (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->row));
}

/* The words in an entry are not selected anew, so that the next key does not replace them. */
static void
test_focus_returns_without_selecting (PanesFixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 700, 400);
  gtk_editable_set_text (GTK_EDITABLE (fixture->title), "Two nights");
  gtk_widget_grab_focus (fixture->title);
  gtk_editable_set_position (GTK_EDITABLE (fixture->title), 3);
  star_panes_set_show_end (fixture->panes, TRUE);
  star_panes_set_show_end (fixture->panes, FALSE);
  g_assert_true (star_app_test_has_focus (fixture->title));
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (fixture->title), NULL, NULL));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (fixture->title)), ==, 3);
}

/* The list that had the focus folds away, and the next key is not to replace the title. */
static void
test_focus_enters_without_selecting (PanesFixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->title), "Two nights");
  gtk_widget_grab_focus (fixture->row);
  star_panes_set_show_content (fixture->panes, TRUE);
  star_app_test_resize (fixture->window, 400, 400);
  g_assert_true (star_app_test_has_focus (fixture->content));
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (fixture->title), NULL, NULL));
}

static void
test_back_keys (PanesFixture *fixture, gconstpointer data)
{
  static const struct {
    GtkTextDirection direction;
    guint keyval;
    gboolean goes_back;
  } cases[] = {
    { GTK_TEXT_DIR_LTR, GDK_KEY_Left, TRUE },
    { GTK_TEXT_DIR_LTR, GDK_KEY_Right, FALSE },
    { GTK_TEXT_DIR_RTL, GDK_KEY_Left, FALSE },
    { GTK_TEXT_DIR_RTL, GDK_KEY_Right, TRUE },
  };

  star_app_test_resize (fixture->window, 400, 400);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_set_direction (GTK_WIDGET (fixture->panes), cases[i].direction);
      star_panes_set_show_content (fixture->panes, TRUE);
      g_assert_cmpint (star_app_test_press (fixture->title, cases[i].keyval, GDK_ALT_MASK), ==,
                       cases[i].goes_back);
      g_assert_cmpint (star_panes_get_show_content (fixture->panes), !=, cases[i].goes_back);
    }
}

static void
test_actions (PanesFixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  star_panes_set_show_content (fixture->panes, TRUE);
  g_assert_true (gtk_widget_activate_action (fixture->title, "panes.show-end", NULL));
  g_assert_true (star_panes_get_show_end (fixture->panes));
  g_assert_true (gtk_widget_activate_action (fixture->check, "panes.close-end", NULL));
  g_assert_false (star_panes_get_show_end (fixture->panes));
  g_assert_true (gtk_widget_activate_action (fixture->title, "panes.back", NULL));
  g_assert_false (star_panes_get_show_content (fixture->panes));
}

static void
test_folds_to_where_the_focus_is (PanesFixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->row);
  star_app_test_resize (fixture->window, 400, 400);
  g_assert_false (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->row));

  star_app_test_resize (fixture->window, 1000, 400);
  gtk_widget_grab_focus (fixture->text);
  star_app_test_resize (fixture->window, 400, 400);
  g_assert_true (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->text));
}

static void
test_focus_leaves_folded_end (PanesFixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->check);
  star_app_test_resize (fixture->window, 700, 400);
  g_assert_true (star_app_test_has_focus (fixture->content));

  star_app_test_resize (fixture->window, 1000, 400);
  gtk_widget_grab_focus (fixture->check);
  star_app_test_resize (fixture->window, 400, 400);
  g_assert_true (star_panes_get_show_content (fixture->panes));
  g_assert_true (star_app_test_has_focus (fixture->content));
}

static void
test_reveals_content (PanesFixture *fixture, gconstpointer data)
{
  star_app_test_resize (fixture->window, 400, 400);
  star_panes_reveal_content (fixture->panes);
  g_assert_true (gtk_widget_grab_focus (fixture->text));
  star_panes_set_show_end (fixture->panes, TRUE);
  star_panes_reveal_content (fixture->panes);
  g_assert_true (gtk_widget_grab_focus (fixture->title));
  star_app_test_settle (fixture->window);
  g_assert_true (star_app_test_has_focus (fixture->title));

  star_app_test_resize (fixture->window, 1000, 400);
  star_panes_reveal_content (fixture->panes);
  g_assert_true (star_panes_get_show_end (fixture->panes));
}

static void
test_tab_stops (PanesFixture *fixture, gconstpointer data)
{
  GtkWidget *window = fixture->window;

  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->end), ==, 1);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->content), >=, 7);

  star_app_test_resize (window, 700, 400);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->start), ==, 2);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->end), ==, 0);
  star_panes_set_show_end (fixture->panes, TRUE);
  star_app_test_settle (window);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->content), ==, 0);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->start), ==, 2);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->end), ==, 2);

  star_app_test_resize (window, 400, 400);
  star_panes_set_show_end (fixture->panes, FALSE);
  star_panes_set_show_content (fixture->panes, TRUE);
  star_app_test_settle (window);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->start), ==, 0);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->end), ==, 0);
  g_assert_cmpuint (star_app_test_tab_stops (window, fixture->content), >=, 7);
}

int
main (int argc, char *argv[])
{
  if (!star_app_test_init (&argc, &argv))
    return STAR_APP_TEST_SKIPPED;

  ADD_PANES_TEST ("/panes-focus/overlay-focus", test_overlay_takes_and_returns_focus);
  ADD_PANES_TEST ("/panes-focus/overlay-returns-to-list", test_overlay_returns_to_list);
  ADD_PANES_TEST ("/panes-focus/docked-end-ignores-escape", test_docked_end_ignores_escape);
  ADD_PANES_TEST ("/panes-focus/pages-move-focus", test_pages_move_focus);
  ADD_PANES_TEST ("/panes-focus/page-opens-at-first-control", test_page_opens_at_its_first_control);
  ADD_PANES_TEST ("/panes-focus/back-page-by-page", test_goes_back_page_by_page);
  ADD_PANES_TEST ("/panes-focus/end-opens-from-list", test_end_opens_from_the_list);
  ADD_PANES_TEST ("/panes-focus/focus-returns-without-selecting", test_focus_returns_without_selecting);
  ADD_PANES_TEST ("/panes-focus/focus-enters-without-selecting", test_focus_enters_without_selecting);
  ADD_PANES_TEST ("/panes-focus/back-keys", test_back_keys);
  ADD_PANES_TEST ("/panes-focus/actions", test_actions);
  ADD_PANES_TEST ("/panes-focus/folds-to-focus", test_folds_to_where_the_focus_is);
  ADD_PANES_TEST ("/panes-focus/focus-leaves-folded-end", test_focus_leaves_folded_end);
  ADD_PANES_TEST ("/panes-focus/reveals-content", test_reveals_content);
  ADD_PANES_TEST ("/panes-focus/tab-stops", test_tab_stops);

  return g_test_run ();
}
