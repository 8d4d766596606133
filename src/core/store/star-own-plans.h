/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-own-plan.h"
#include "star-store-list.h"

G_BEGIN_DECLS

#define STAR_TYPE_OWN_PLANS (star_own_plans_get_type ())
G_DECLARE_FINAL_TYPE (StarOwnPlans, star_own_plans, STAR, OWN_PLANS, StarStoreList)

StarStoreList *star_own_plans_new (StarStore *store);

G_END_DECLS
