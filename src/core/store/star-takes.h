/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-store-list.h"
#include "star-take.h"

G_BEGIN_DECLS

#define STAR_TYPE_TAKES (star_takes_get_type ())
G_DECLARE_FINAL_TYPE (StarTakes, star_takes, STAR, TAKES, StarStoreList)

StarStoreList *star_takes_new (StarStore *store);

G_END_DECLS
