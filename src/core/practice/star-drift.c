/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-drift.h"

#include <glib/gi18n-lib.h>

#include "star-spoken-time.h"

/**
 * star_drift_init:
 * @self: (out caller-allocates): where to put it
 * @plan: the plan
 * @phase: which phase is on
 * @elapsed: microseconds of running time
 */
void
star_drift_init (StarDrift *self, StarPlan *plan, guint phase, gint64 elapsed)
{
  gint64 start;
  gint64 end;
  gint64 tolerance;

  g_return_if_fail (self != NULL);
  g_return_if_fail (STAR_IS_PLAN (plan));
  g_return_if_fail (phase < star_plan_get_n_phases (plan));

  start = star_plan_get_phase_start (plan, phase) * G_TIME_SPAN_SECOND;
  end = star_plan_get_phase_start (plan, phase + 1) * G_TIME_SPAN_SECOND;
  tolerance = star_plan_get_tolerance (plan) * G_TIME_SPAN_SECOND;

  self->phase = phase;
  self->behind = elapsed < start ? elapsed - start : MAX (elapsed - end, 0);
  self->kind = self->behind > tolerance    ? STAR_DRIFT_BEHIND
               : self->behind < -tolerance ? STAR_DRIFT_AHEAD
                                           : STAR_DRIFT_IN_TIME;
}

/**
 * star_drift_to_text:
 *
 * Returns: (transfer full): the drift in words, such as "40 s behind, Design", in the user's
 *   language
 */
char *
star_drift_to_text (const StarDrift *self, StarPlan *plan)
{
  g_autofree char *time = NULL;
  const char *phase;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (STAR_IS_PLAN (plan), NULL);

  phase = star_plan_get_phase_name (plan, self->phase);
  time = star_spoken_time_format (ABS (self->behind) / G_TIME_SPAN_SECOND);
  switch (self->kind)
    {
    case STAR_DRIFT_AHEAD:
      /* Translators: a time such as "40 s" or "1:20", and the name of the phase that is on */
      return g_strdup_printf (_("%s ahead, %s"), time, phase);
    case STAR_DRIFT_BEHIND:
      /* Translators: a time such as "40 s" or "1:20", and the name of the phase that is on */
      return g_strdup_printf (_("%s behind, %s"), time, phase);
    case STAR_DRIFT_IN_TIME:
    default:
      /* Translators: %s is the name of the phase that is on */
      return g_strdup_printf (_("In time, %s"), phase);
    }
}
