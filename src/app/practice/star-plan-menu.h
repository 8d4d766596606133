/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

GMenuModel *star_plan_menu_new (GPtrArray *plans);

G_END_DECLS
