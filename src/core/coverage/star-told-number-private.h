/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-cursor-private.h"
#include "star-quantity.h"

G_BEGIN_DECLS

gboolean star_told_number_read (const StarCursor *cursor, int i, StarQuantity *q);

G_END_DECLS
