/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rank-private.h"

/* Which of the figures of a dimension is shown first. */

/* So few of a thing say little of how large it is. */
#define FEW_MAX 3

/* And so many say more than others do. */
#define LARGE_MIN 1000

/* What a listener makes of a figure: more of a movement than a share, of a share than a count. */
static int
rank_kind (const StarQuantity *q)
{
  static const int ranks[] = {
    [STAR_QUANTITY_COUNT] = 2,
    [STAR_QUANTITY_MONEY] = 5,
    [STAR_QUANTITY_RATIO] = 4,
    [STAR_QUANTITY_DURATION] = 3,
    [STAR_QUANTITY_BYTES] = 4,
    [STAR_QUANTITY_RATE] = 4,
    [STAR_QUANTITY_MULTIPLE] = 4,
    [STAR_QUANTITY_MEASURE] = 2,
    [STAR_QUANTITY_OTHER] = 1,
  };
  int rank = ranks[q->kind];

  if (q->kind == STAR_QUANTITY_COUNT && (q->has_rate || MAX (q->value, q->other) >= LARGE_MIN))
    rank += 2;

  return q->shape == STAR_QUANTITY_CHANGE ? rank + 4 : rank;
}

/* How large a thing is, a count of it tells best. */
static int
rank_size (const StarQuantity *q)
{
  static const int ranks[] = {
    [STAR_QUANTITY_COUNT] = 7,
    [STAR_QUANTITY_MONEY] = 3,
    [STAR_QUANTITY_RATIO] = 4,
    [STAR_QUANTITY_DURATION] = 2,
    [STAR_QUANTITY_BYTES] = 7,
    [STAR_QUANTITY_RATE] = 7,
    [STAR_QUANTITY_MULTIPLE] = 5,
    [STAR_QUANTITY_MEASURE] = 4,
    [STAR_QUANTITY_OTHER] = 1,
  };

  /* "two terminals" */
  if (q->kind == STAR_QUANTITY_COUNT && q->shape == STAR_QUANTITY_SINGLE && q->value <= FEW_MAX)
    return 4;

  return ranks[q->kind] + (MAX (q->value, q->other) >= LARGE_MIN);
}

/* Money is what cost is asked for; a time or a share stands in for it. */
static int
rank_cost (const StarQuantity *q)
{
  return q->kind == STAR_QUANTITY_MONEY ? rank_kind (q) + 4 : rank_kind (q);
}

/* What went wrong is told by how much it was or that it was nothing, rather than by how often or by
 * the time in which it was counted. */
static int
rank_faults (const StarAttachment *found)
{
  const StarQuantity *q = found->quantity;

  if ((q->is_frequency && q->shape == STAR_QUANTITY_SINGLE) || found->is_period)
    return 1;

  if (q->kind == STAR_QUANTITY_COUNT && q->shape == STAR_QUANTITY_SINGLE)
    return q->value == 0 ? 6 : 4;

  return rank_kind (q);
}

/* Who worked on it or is relieved is told by how many they are, rather than by how long it took. */
static int
rank_people (const StarQuantity *q)
{
  return q->kind == STAR_QUANTITY_COUNT && !q->is_frequency && q->shape == STAR_QUANTITY_SINGLE
           ? 5
           : rank_kind (q);
}

/*
 * star_rank_figure:
 * @dimension: one that @found quantifies
 *
 * A number without a word of what it counts shows little, so does one that the clause lends, and
 * one that nothing in its clause explains shows least.
 *
 * Returns: how telling it is; more is more
 */
int
star_rank_figure (const StarAttachment *found, StarDimension dimension)
{
  const StarQuantity *q = found->quantity;
  int rank = dimension == STAR_DIMENSION_SCALE         ? rank_size (q)
             : dimension == STAR_DIMENSION_PEOPLE      ? rank_people (q)
             : dimension == STAR_DIMENSION_RELIABILITY ? rank_faults (found)
             : dimension == STAR_DIMENSION_COST        ? rank_cost (q)
                                                       : rank_kind (q);

  if (found->first == q->first && found->last == q->last && !q->has_unit)
    rank -= 3;
  if ((found->lent & (1u << dimension)) != 0)
    rank -= 2;
  if (found->is_open)
    rank -= 6;

  return rank;
}

/*
 * star_rank_finding:
 *
 * Of two that tell as much, the one in the outcome is the stronger; how large a thing is, is told
 * at the start, and what stayed in the field for it.
 *
 * Returns: how telling a finding is where it stands
 */
int
star_rank_finding (const StarFinding *finding, StarSection section)
{
  gboolean is_outcome = section == STAR_SECTION_RESULT || section == STAR_SECTION_KPI_MOVEMENT;
  gboolean is_late = section == STAR_SECTION_TEXT && finding->is_late;
  gboolean is_in_place = is_outcome;

  if (finding->dimension == STAR_DIMENSION_EVOLUTION)
    is_in_place = section == STAR_SECTION_WHAT_CHANGED;
  else if (finding->dimension == STAR_DIMENSION_RELIABILITY)
    is_in_place = is_outcome || is_late;
  else if (finding->dimension == STAR_DIMENSION_SCALE)
    is_in_place = FALSE;

  return finding->rank * 2 + is_in_place;
}
