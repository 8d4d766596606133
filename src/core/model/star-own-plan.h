/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* More than that no library keeps. */
#define STAR_OWN_PLAN_MAX_LENGTH (64 * 1024)
#define STAR_OWN_PLAN_MAX_COUNT 1000

/**
 * StarOwnPlan:
 * @id: the id of the plan, not ""
 * @definition: the plan as a JSON object, not ""
 *
 * A plan that the user has made, as the library keeps it: its definition is text, of which nothing
 * is known here but the id. Never changes.
 */
typedef struct {
  char *id;
  char *definition;
} StarOwnPlan;

#define STAR_TYPE_OWN_PLAN (star_own_plan_get_type ())

GType        star_own_plan_get_type (void);
StarOwnPlan *star_own_plan_new      (const char *id, const char *definition);
StarOwnPlan *star_own_plan_ref      (StarOwnPlan *self);
void         star_own_plan_unref    (StarOwnPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarOwnPlan, star_own_plan_unref)

G_END_DECLS
