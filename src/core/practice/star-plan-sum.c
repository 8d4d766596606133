/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-private.h"

#include <glib/gi18n-lib.h>

/* How the phases of a plan add up, in words. */

static gboolean
is_whole_minutes (StarPlan *self)
{
  for (guint i = 0; i < self->phases->len; i++)
    {
      if (star_plan_get_phase (self, i)->seconds % 60 != 0)
        return FALSE;
    }

  return self->slack % 60 == 0 && star_plan_get_total (self) >= 120;
}

/**
 * star_plan_dup_sum:
 *
 * Returns: (transfer full): how the phases add up, such as "5 + 3 + 15 + 10 + 7 = 40 min, 5 min
 *   of slack", in the user's language
 */
char *
star_plan_dup_sum (StarPlan *self)
{
  g_autoptr (GString) terms = g_string_new (NULL);
  gboolean is_minutes;
  guint unit;
  guint total;

  g_return_val_if_fail (STAR_IS_PLAN (self), NULL);

  is_minutes = is_whole_minutes (self);
  unit = is_minutes ? 60 : 1;
  total = star_plan_get_total (self) / unit;
  for (guint i = 0; i < self->phases->len && self->phases->len > 1; i++)
    g_string_append_printf (terms, "%u%s", star_plan_get_phase (self, i)->seconds / unit,
                            i + 1 < self->phases->len ? " + " : " = ");

  if (self->slack == 0 && is_minutes)
    /* Translators: a sum such as "5 + 3 + 15 = ", and what it comes to in minutes */
    return g_strdup_printf (_("%s%u min"), terms->str, total);
  if (self->slack == 0)
    /* Translators: a sum such as "15 + 10 + 35 = ", and what it comes to in seconds */
    return g_strdup_printf (_("%s%u s"), terms->str, total);
  if (is_minutes)
    /* Translators: a sum such as "5 + 3 + 15 = ", what it comes to in minutes, and the minutes
     * that are left over for nothing in particular */
    return g_strdup_printf (_("%s%u min, %u min of slack"), terms->str, total, self->slack / 60);

  /* Translators: a sum such as "15 + 10 + 35 = ", what it comes to in seconds, and the seconds
   * that are left over for nothing in particular */
  return g_strdup_printf (_("%s%u s, %u s of slack"), terms->str, total, self->slack);
}
