/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-own-plan.h"

G_DEFINE_BOXED_TYPE (StarOwnPlan, star_own_plan, star_own_plan_ref, star_own_plan_unref)

static void
star_own_plan_clear (StarOwnPlan *self)
{
  g_free (self->id);
  g_free (self->definition);
}

/**
 * star_own_plan_new:
 * @id: the id of the plan, not ""
 * @definition: the plan as a JSON object, not ""
 *
 * Returns: (transfer full): a new one
 */
StarOwnPlan *
star_own_plan_new (const char *id, const char *definition)
{
  StarOwnPlan *self;

  g_return_val_if_fail (id != NULL && *id != '\0', NULL);
  g_return_val_if_fail (definition != NULL && *definition != '\0', NULL);

  self = g_atomic_rc_box_new0 (StarOwnPlan);
  self->id = g_strdup (id);
  self->definition = g_strdup (definition);

  return self;
}

StarOwnPlan *
star_own_plan_ref (StarOwnPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
star_own_plan_unref (StarOwnPlan *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) star_own_plan_clear);
}
