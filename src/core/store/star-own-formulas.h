/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-own-formula.h"
#include "star-store-list.h"

G_BEGIN_DECLS

#define STAR_TYPE_OWN_FORMULAS (star_own_formulas_get_type ())
G_DECLARE_FINAL_TYPE (StarOwnFormulas, star_own_formulas, STAR, OWN_FORMULAS, StarStoreList)

StarStoreList *star_own_formulas_new (StarStore *store);

G_END_DECLS
