/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StarTrendKind:
 * @STAR_TREND_TOO_FEW: nothing can be said yet
 * @STAR_TREND_NONE: they go up and down
 * @STAR_TREND_SHORTER: they become less
 * @STAR_TREND_LONGER: they become more
 */
typedef enum {
  STAR_TREND_TOO_FEW,
  STAR_TREND_NONE,
  STAR_TREND_SHORTER,
  STAR_TREND_LONGER,
} StarTrendKind;

/**
 * StarTrend:
 * @kind: what can be said
 * @n_takes: of how many takes, the last ones
 * @step: the seconds by which one differs from the next, in the middle of all pairs
 * @least: the shortest of them, in seconds
 * @middle: the one in the middle
 * @most: the longest
 *
 * Where the times of several takes go.
 */
typedef struct {
  StarTrendKind kind;
  guint n_takes;
  double step;
  guint least;
  guint middle;
  guint most;
} StarTrend;

void  star_trend_init    (StarTrend *self, const guint *seconds, guint n_takes);
char *star_trend_to_text (const StarTrend *self);

G_END_DECLS
