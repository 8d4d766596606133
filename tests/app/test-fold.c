/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-fold.h"

/* Where the panes stand, worked out without a display. */

static const int least[STAR_N_PANES] = { 200, 300, 250 };

#define LINE 1

static void
set_width (StarFold *fold, int width, StarPane focused)
{
  star_fold_set_width (fold, width, least, 2 * LINE, focused);
}

static void
test_modes (void)
{
  static const struct {
    int width;
    gboolean narrow;
    gboolean end_folded;
  } cases[] = {
    { 1200, FALSE, FALSE }, { 861, FALSE, FALSE }, { 860, FALSE, TRUE },
    { 551, FALSE, TRUE },   { 550, TRUE, TRUE },   { 100, TRUE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StarFold fold;

      star_fold_init (&fold);
      set_width (&fold, cases[i].width, STAR_NO_PANE);
      g_test_message ("%d", cases[i].width);
      g_assert_cmpint (fold.state.narrow, ==, cases[i].narrow);
      g_assert_cmpint (fold.state.end_folded, ==, cases[i].end_folded);
      g_assert_cmpint (fold.state.show_end, ==, !cases[i].end_folded);
    }
}

/* What needs less once it is folded must not flicker between the two. */
static void
test_need_is_remembered (void)
{
  const int folded_least[STAR_N_PANES] = { 200, 300, 0 };
  const int wide_least[STAR_N_PANES] = { 200, 300, 500 };
  StarFold fold;

  star_fold_init (&fold);
  star_fold_set_width (&fold, 1000, wide_least, 2 * LINE, STAR_NO_PANE);
  g_assert_true (fold.state.end_folded);
  star_fold_set_width (&fold, 1001, folded_least, 2 * LINE, STAR_NO_PANE);
  g_assert_true (fold.state.end_folded);
  star_fold_set_width (&fold, 1002, folded_least, 2 * LINE, STAR_NO_PANE);
  g_assert_false (fold.state.end_folded);
}

static void
test_choice_returns_with_room (void)
{
  StarFold fold;

  star_fold_init (&fold);
  set_width (&fold, 1200, STAR_NO_PANE);
  set_width (&fold, 700, STAR_NO_PANE);
  g_assert_false (fold.state.show_end);
  set_width (&fold, 1200, STAR_NO_PANE);
  g_assert_true (fold.state.show_end);

  star_fold_set_show_end (&fold, FALSE);
  set_width (&fold, 700, STAR_NO_PANE);
  set_width (&fold, 1200, STAR_NO_PANE);
  g_assert_false (fold.state.show_end);
}

static void
test_narrow_pages (void)
{
  StarFold fold;

  star_fold_init (&fold);
  set_width (&fold, 1200, STAR_NO_PANE);
  g_assert_cmpint (star_fold_get_front (&fold.state, TRUE), ==, STAR_NO_PANE);
  set_width (&fold, 400, STAR_PANE_START);
  g_assert_cmpint (star_fold_get_front (&fold.state, TRUE), ==, STAR_PANE_START);

  star_fold_set_show_end (&fold, TRUE);
  g_assert_cmpint (star_fold_get_front (&fold.state, TRUE), ==, STAR_PANE_END);
  g_assert_cmpint (star_fold_get_front (&fold.state, FALSE), ==, STAR_PANE_CONTENT);
  g_assert_false (star_fold_is_shown (&fold.state, STAR_PANE_CONTENT, TRUE));
  star_fold_set_show_content (&fold, FALSE);
  g_assert_false (fold.state.show_end);
  g_assert_cmpint (star_fold_get_front (&fold.state, TRUE), ==, STAR_PANE_START);
}

/* Who was in the content is still there when the list no longer fits beside it. */
static void
test_content_stays_in_front (void)
{
  StarFold fold;

  star_fold_init (&fold);
  set_width (&fold, 1200, STAR_PANE_CONTENT);
  set_width (&fold, 400, STAR_PANE_CONTENT);
  g_assert_cmpint (star_fold_get_front (&fold.state, TRUE), ==, STAR_PANE_CONTENT);
}

/* At every width all of it is given away, and nobody gets less than what is needed. */
static void
test_columns (void)
{
  for (int width = 551; width <= 3000; width++)
    {
      StarFold fold;
      StarFoldColumns columns;

      star_fold_init (&fold);
      set_width (&fold, width, STAR_NO_PANE);
      columns = star_fold_get_columns (&fold, width, least, LINE, TRUE, TRUE);
      g_assert_cmpint (columns.start, >=, least[STAR_PANE_START]);
      g_assert_cmpint (columns.content, >=, least[STAR_PANE_CONTENT]);
      g_assert_cmpint (columns.content_x, ==, columns.start + LINE);
      if (fold.state.show_end)
        {
          g_assert_cmpint (columns.end, >=, least[STAR_PANE_END]);
          g_assert_cmpint (columns.content_x + columns.content + LINE + columns.end, ==, width);
        }
      else
        {
          g_assert_cmpint (columns.content_x + columns.content, ==, width);
        }

      star_fold_set_show_end (&fold, TRUE);
      columns = star_fold_get_columns (&fold, width, least, LINE, FALSE, TRUE);
      g_assert_cmpint (columns.content_x, ==, 0);
      g_assert_cmpint (columns.end, >=, least[STAR_PANE_END]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/modes", test_modes);
  g_test_add_func ("/fold/need-is-remembered", test_need_is_remembered);
  g_test_add_func ("/fold/choice-returns-with-room", test_choice_returns_with_room);
  g_test_add_func ("/fold/narrow-pages", test_narrow_pages);
  g_test_add_func ("/fold/content-stays-in-front", test_content_stays_in_front);
  g_test_add_func ("/fold/columns", test_columns);

  return g_test_run ();
}
