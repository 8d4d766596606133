/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-cursor-private.h"
#include "star-quantity.h"

G_BEGIN_DECLS

gboolean star_number_read (const StarCursor *cursor, int i, StarQuantity *q);
int      star_number_find_half (const StarCursor *cursor, int i, double *half);

G_END_DECLS
