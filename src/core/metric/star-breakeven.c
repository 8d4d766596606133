/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-breakeven.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What is looked at reaches a little past the crossing, so that it is seen, but a crossing in some
 * other century must not make the months before it too small to see. */
#define PAST_CROSSING 1.25
#define MOST_HORIZONS 5

/* Nobody plans for longer; a horizon may, but then what comes soon would be too small to see. */
#define MOST_MONTHS 240
#define MOST_DECIMALS 9
/* A number of months that nobody reads digit by digit. */
#define MOST_WRITTEN_OUT 1e9

/**
 * star_breakeven_find:
 * @month: (out) (optional): where the totals are the same, 0 if they never are
 *
 * Returns: whether, and in which part of the time, the totals cross
 */
StarBreakevenOutcome
star_breakeven_find (const StarBreakeven *self, double *month)
{
  double dearer_once = self->upfront[STAR_BREAKEVEN_B] - self->upfront[STAR_BREAKEVEN_A];
  double saved_monthly = self->monthly[STAR_BREAKEVEN_A] - self->monthly[STAR_BREAKEVEN_B];
  double crossing = dearer_once / saved_monthly;

  if (month != NULL)
    *month = 0;
  if (saved_monthly == 0)
    return dearer_once == 0 ? STAR_BREAKEVEN_SAME : STAR_BREAKEVEN_NEVER;
  if (!isfinite (crossing) || crossing < 0)
    return STAR_BREAKEVEN_NEVER;
  /* Not "-0". */
  crossing += 0.0;

  if (month != NULL)
    *month = crossing;
  return crossing <= self->horizon ? STAR_BREAKEVEN_WITHIN : STAR_BREAKEVEN_EXTRAPOLATED;
}

/**
 * star_breakeven_get_total:
 * @month: counted from the start
 *
 * Returns: what @side has cost by then
 */
double
star_breakeven_get_total (const StarBreakeven *self, StarBreakevenSide side, double month)
{
  return self->upfront[side] + self->monthly[side] * month;
}

/**
 * star_breakeven_get_cheaper:
 * @side: (out): which of them
 *
 * Returns: %TRUE if one side has cost less by @month
 */
gboolean
star_breakeven_get_cheaper (const StarBreakeven *self, double month, StarBreakevenSide *side)
{
  double a = star_breakeven_get_total (self, STAR_BREAKEVEN_A, month);
  double b = star_breakeven_get_total (self, STAR_BREAKEVEN_B, month);

  *side = a < b ? STAR_BREAKEVEN_A : STAR_BREAKEVEN_B;

  return a != b;
}

/**
 * star_breakeven_get_last_month:
 *
 * Returns: how far a chart has to reach to show the horizon, if it is not longer than anybody plans
 *   for, and the crossing, if it is not too far away
 */
double
star_breakeven_get_last_month (const StarBreakeven *self)
{
  double month;
  StarBreakevenOutcome outcome = star_breakeven_find (self, &month);
  double past = ceil (month * PAST_CROSSING);

  if (outcome == STAR_BREAKEVEN_EXTRAPOLATED && past <= self->horizon * MOST_HORIZONS)
    return past;

  return MIN (self->horizon, MAX (outcome == STAR_BREAKEVEN_WITHIN ? past : 0, MOST_MONTHS));
}

/* Tenths are enough for a plan, unless it takes more to tell the months from @limit. */
static double
round_months (double months, double limit, int *decimals)
{
  double rounded;

  for (*decimals = 1; *decimals <= MOST_DECIMALS; ++*decimals)
    {
      double power = pow (10, *decimals);

      rounded = round (months * power) / power;
      if ((rounded < limit) == (months < limit) && (rounded > limit) == (months > limit))
        break;
    }

  return rounded;
}

static char *
write_months (double months, double limit)
{
  int decimals;
  double rounded = round_months (months, limit, &decimals);
  gboolean is_whole = rounded == round (rounded);
  g_autofree char *number = NULL;

  if (rounded >= MOST_WRITTEN_OUT)
    number = g_strdup_printf ("%.3g", rounded);
  else
    number = g_strdup_printf ("%.*f", is_whole ? 0 : decimals, rounded);

  /* Translators: a number of months, which may have decimals: "7.5 months" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s month", "%s months",
                                       is_whole ? (gulong) MIN (rounded, 1e9) : 2),
                          number);
}

static char *
describe_never (const StarBreakeven *self, const char *name_a, const char *name_b)
{
  StarBreakevenSide cheaper;

  star_breakeven_get_cheaper (self, MAX (self->horizon, 1), &cheaper);

  /* Translators: the name of what costs less, and of what costs more */
  return g_strdup_printf (_("The totals never cross: %s costs less than %s all along."),
                          cheaper == STAR_BREAKEVEN_A ? name_a : name_b,
                          cheaper == STAR_BREAKEVEN_A ? name_b : name_a);
}

/**
 * star_breakeven_describe:
 * @name_a: how the first side is called
 * @name_b: how the second side is called
 *
 * Returns: (transfer full): what a chart of the totals shows, in a sentence or two
 */
char *
star_breakeven_describe (const StarBreakeven *self, const char *name_a, const char *name_b)
{
  double month;
  StarBreakevenOutcome outcome = star_breakeven_find (self, &month);
  const char *later = self->monthly[STAR_BREAKEVEN_A] < self->monthly[STAR_BREAKEVEN_B] ? name_a
                                                                                        : name_b;
  g_autofree char *at = write_months (month, self->horizon);
  g_autofree char *horizon = write_months (self->horizon, self->horizon);

  switch (outcome)
    {
    case STAR_BREAKEVEN_WITHIN:
      if (month == 0)
        /* Translators: the name of what costs less from the start on, and a number of months */
        return g_strdup_printf (_("They cost the same at the start; from then on %s costs less. "
                                  "The horizon is %s."), later, horizon);
      return g_strdup_printf (
        /* Translators: "They cost the same after 7.5 months; from then on Build costs less. The
         * horizon is 12 months." */
        _("They cost the same after %s; from then on %s costs less. The horizon is %s."), at, later,
        horizon);
    case STAR_BREAKEVEN_EXTRAPOLATED:
      /* Translators: "They cost the same after 18 months; from then on Build costs less. That is
       * beyond the horizon of 12 months, so it is extrapolated." */
      return g_strdup_printf (_("They cost the same after %s; from then on %s costs less. That is "
                                "beyond the horizon of %s, so it is extrapolated."),
                              at, later, horizon);
    case STAR_BREAKEVEN_SAME:
      return g_strdup (_("Both cost the same all along."));
    case STAR_BREAKEVEN_NEVER:
    default:
      return describe_never (self, name_a, name_b);
    }
}
