/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-plan.h"

G_BEGIN_DECLS

/* The plans of the project, immutable once loaded. */
typedef struct _StarPlans StarPlans;

#define STAR_TYPE_PLANS (star_plans_get_type ())

GType      star_plans_get_type    (void);
StarPlans *star_plans_get_default (void);
StarPlans *star_plans_new         (GBytes *json, GError **error);
StarPlans *star_plans_ref         (StarPlans *self);
void       star_plans_unref       (StarPlans *self);

GPtrArray *star_plans_get_all     (StarPlans *self);
StarPlan  *star_plans_find        (StarPlans *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarPlans, star_plans_unref)

G_END_DECLS
