/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-fold.h"

#define START_SHARE 0.25
#define START_MOST 300
#define END_SHARE 0.28
#define END_MOST 360

/* Panes stay apart only where their contents fit. What they need may itself depend on being
 * folded, so the need at the time of folding counts until there is more room than that. */
static gboolean
is_folded (gboolean folded, int width, int limit, int need, int *least)
{
  *least = folded ? MAX (*least, need) : need;
  return width <= limit || width < *least;
}

static void
fold_end (StarFold *self, gboolean folded)
{
  self->state.end_folded = folded;
  if (folded)
    self->dock_end = self->state.show_end;

  self->state.show_end = folded ? FALSE : self->dock_end || self->state.show_end;
}

static int
column_width (int least, double share, int most, int room)
{
  return MAX (least, MIN (MIN (most, room), (int) (share * room)));
}

/**
 * star_fold_init:
 *
 * Begins with room for everything, and everything open.
 */
void
star_fold_init (StarFold *self)
{
  *self = (StarFold) {
    .state = { .show_end = TRUE },
    .narrow_width = 550,
    .wide_width = 860,
    .dock_end = TRUE,
  };
}

/**
 * star_fold_get_front:
 * @has_end: whether there is an end pane
 *
 * Returns: the one pane that is to be used now, if it hides or covers others
 */
StarPane
star_fold_get_front (const StarFoldState *state, gboolean has_end)
{
  gboolean on_content = !state->narrow || state->show_content;

  if (state->end_folded && state->show_end && on_content && has_end)
    return STAR_PANE_END;
  if (!state->narrow)
    return STAR_NO_PANE;

  return state->show_content ? STAR_PANE_CONTENT : STAR_PANE_START;
}

/**
 * star_fold_is_shown:
 * @pane: a pane that there is
 * @has_end: whether there is an end pane
 *
 * Returns: %TRUE if @pane is shown, covered or not
 */
gboolean
star_fold_is_shown (const StarFoldState *state, StarPane pane, gboolean has_end)
{
  if (state->narrow)
    return pane == star_fold_get_front (state, has_end);

  return pane != STAR_PANE_END || state->show_end;
}

/**
 * star_fold_set_width:
 * @width: the room that there is
 * @least: what each pane needs
 * @lines: what the lines between them take
 * @focused: where the user is, which stays in front when there is one page at a time
 */
void
star_fold_set_width (StarFold *self, int width, const int *least, int lines, StarPane focused)
{
  int two = least[STAR_PANE_START] + least[STAR_PANE_CONTENT] + lines;
  int three = two + least[STAR_PANE_END];
  gboolean narrow =
    is_folded (self->state.narrow, width, self->narrow_width, two, &self->least_two);
  gboolean end_folded =
    is_folded (self->state.end_folded, width, self->wide_width, three, &self->least_three);

  if (narrow && !self->state.narrow
      && (focused == STAR_PANE_CONTENT || focused == STAR_PANE_END))
    self->state.show_content = TRUE;
  self->state.narrow = narrow;
  if (end_folded != self->state.end_folded)
    fold_end (self, end_folded);
}

/**
 * star_fold_set_show_content:
 * @show_content: %TRUE for the content, %FALSE for the list, which closes a folded end pane
 */
void
star_fold_set_show_content (StarFold *self, gboolean show_content)
{
  self->state.show_content = show_content;
  if (self->state.narrow && !show_content)
    self->state.show_end = FALSE;
}

/**
 * star_fold_set_show_end:
 * @show_end: whether the end pane is to be open, with one page at a time on top of the content
 */
void
star_fold_set_show_end (StarFold *self, gboolean show_end)
{
  self->state.show_end = show_end;
  if (show_end && self->state.narrow)
    self->state.show_content = TRUE;
  if (!self->state.end_folded)
    self->dock_end = show_end;
}

/**
 * star_fold_get_columns:
 * @width: the room that there is
 * @least: what each pane needs
 * @line: what a line between two takes
 *
 * Divides the room when there is more than one page at a time. The contents have their least width
 * first; star_fold_set_width() sees to it that this can be.
 */
StarFoldColumns
star_fold_get_columns (const StarFold *self, int width, const int *least, int line,
                       gboolean has_start, gboolean has_end)
{
  gboolean show_end = has_end && self->state.show_end;
  gboolean docked = show_end && !self->state.end_folded;
  int contents = least[STAR_PANE_CONTENT];
  StarFoldColumns columns = { 0 };

  if (has_start)
    columns.start = column_width (least[STAR_PANE_START], START_SHARE, START_MOST, width);
  if (docked)
    {
      columns.end = column_width (least[STAR_PANE_END], END_SHARE, END_MOST, width);
      columns.end = MAX (least[STAR_PANE_END],
                         MIN (columns.end, width - columns.start - 2 * line - contents));
    }
  if (has_start)
    columns.start =
      MAX (least[STAR_PANE_START],
           MIN (columns.start, width - columns.end - (docked ? 2 : 1) * line - contents));

  columns.content_x = has_start ? columns.start + line : 0;
  columns.content = width - columns.content_x - (docked ? columns.end + line : 0);
  if (show_end && !docked)
    columns.end = MAX (least[STAR_PANE_END], MIN (END_MOST, columns.content));

  return columns;
}
