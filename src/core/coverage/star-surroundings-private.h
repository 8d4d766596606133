/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-cursor-private.h"
#include "star-quantity.h"

G_BEGIN_DECLS

void star_surroundings_read_head      (const StarCursor *cursor, StarQuantity *q);
void star_surroundings_read_direction (const StarCursor *cursor, StarQuantity *q);

G_END_DECLS
