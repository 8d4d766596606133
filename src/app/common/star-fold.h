/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  STAR_PANE_START,
  STAR_PANE_CONTENT,
  STAR_PANE_END,
  STAR_N_PANES,
  STAR_NO_PANE = STAR_N_PANES,
} StarPane;

/**
 * StarFoldState:
 * @narrow: there is one page at a time
 * @end_folded: the end pane, when shown, lies over the content
 * @show_content: with one page at a time, it is the content
 * @show_end: the end pane is open
 */
typedef struct {
  gboolean narrow;
  gboolean end_folded;
  gboolean show_content;
  gboolean show_end;
} StarFoldState;

/**
 * StarFold:
 * @state: what is shown, and how
 * @narrow_width: up to this width there is one page at a time
 * @wide_width: up to this width the end pane is folded
 * @least_two: what the list and the content need side by side
 * @least_three: what all three need
 * @dock_end: whether the end pane is open where it has its own room
 *
 * Works out which of three panes are shown, and where, from the width that there is and what the
 * user opened. Knows no widgets.
 */
typedef struct {
  StarFoldState state;
  int narrow_width;
  int wide_width;
  int least_two;
  int least_three;
  gboolean dock_end;
} StarFold;

typedef struct {
  int start;
  int content_x;
  int content;
  int end;
} StarFoldColumns;

void            star_fold_init             (StarFold *self);

StarPane        star_fold_get_front        (const StarFoldState *state, gboolean has_end);
gboolean        star_fold_is_shown         (const StarFoldState *state, StarPane pane,
                                            gboolean has_end);

void            star_fold_set_width        (StarFold *self, int width, const int *least, int lines,
                                            StarPane focused);
void            star_fold_set_show_content (StarFold *self, gboolean show_content);
void            star_fold_set_show_end     (StarFold *self, gboolean show_end);

StarFoldColumns star_fold_get_columns      (const StarFold *self, int width, const int *least,
                                            int line, gboolean has_start, gboolean has_end);

G_END_DECLS
