/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-cursor-private.h"
#include "star-quantity.h"

G_BEGIN_DECLS

gboolean star_pair_join_close   (const StarCursor *cursor, StarQuantity *one,
                                 const StarQuantity *two);
void     star_pair_join_changes (const StarCursor *cursor, GArray *quantities);

G_END_DECLS
