/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-cursor-private.h"
#include "star-quantity.h"

G_BEGIN_DECLS

/* The tokens of a number, and what it is worth. */
static inline void
star_number_begin (StarQuantity *q, int first, int last, double value)
{
  q->core_first = first;
  q->last = last;
  q->value = value;
}

static inline void
star_number_make_ratio (StarQuantity *q)
{
  q->kind = STAR_QUANTITY_RATIO;
  q->has_unit = TRUE;
}

gboolean star_number_read        (const StarCursor *cursor, int i, StarQuantity *q);
gboolean star_number_is_compared (const StarCursor *cursor, int i);

G_END_DECLS
