/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-take.h"

G_BEGIN_DECLS

/* A take held against earlier ones of the same story and plan, in the user's language. */

char      *star_take_comparison_dup_standing (const StarTake *take, GPtrArray *earlier);
GPtrArray *star_take_comparison_list         (const StarTake *take, const StarTake *earlier);

G_END_DECLS
