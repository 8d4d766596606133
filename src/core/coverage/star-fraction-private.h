/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-number-private.h"

G_BEGIN_DECLS

gboolean star_fraction_read         (const StarCursor *cursor, int i, StarQuantity *q);
gboolean star_fraction_read_sign    (const StarCursor *cursor, int i, StarQuantity *q);
gboolean star_fraction_read_several (const StarCursor *cursor, StarQuantity *q);
void     star_fraction_add_half     (const StarCursor *cursor, StarQuantity *q);
int      star_fraction_find_half    (const StarCursor *cursor, int i, double *half);

G_END_DECLS
