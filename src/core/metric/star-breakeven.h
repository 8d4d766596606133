/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * StarBreakevenOutcome:
 * @STAR_BREAKEVEN_WITHIN: the totals cross inside the horizon
 * @STAR_BREAKEVEN_EXTRAPOLATED: they cross, but later than what was looked at
 * @STAR_BREAKEVEN_NEVER: one of them is dearer all along
 * @STAR_BREAKEVEN_SAME: both come to the same all along
 */
typedef enum {
  STAR_BREAKEVEN_WITHIN,
  STAR_BREAKEVEN_EXTRAPOLATED,
  STAR_BREAKEVEN_NEVER,
  STAR_BREAKEVEN_SAME,
} StarBreakevenOutcome;

typedef enum {
  STAR_BREAKEVEN_A,
  STAR_BREAKEVEN_B,
} StarBreakevenSide;

/**
 * StarBreakeven:
 * @upfront: what each side costs once, in one currency
 * @monthly: what it costs each month from then on
 * @horizon: how many months were looked at
 *
 * Two ways of paying for the same thing, whose totals are held against each other.
 */
typedef struct {
  double upfront[2];
  double monthly[2];
  double horizon;
} StarBreakeven;

StarBreakevenOutcome star_breakeven_find           (const StarBreakeven *self, double *month);
double               star_breakeven_get_total      (const StarBreakeven *self,
                                                    StarBreakevenSide side, double month);
gboolean             star_breakeven_get_cheaper    (const StarBreakeven *self, double month,
                                                    StarBreakevenSide *side);
double               star_breakeven_get_last_month (const StarBreakeven *self);
char                *star_breakeven_describe       (const StarBreakeven *self, const char *name_a,
                                                    const char *name_b);

G_END_DECLS
