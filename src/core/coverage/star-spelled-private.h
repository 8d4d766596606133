/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-cursor-private.h"

G_BEGIN_DECLS

/**
 * StarSpelled:
 * @total: what is complete: the two million of "two million three hundred"
 * @current: what a power can still multiply: the three hundred of it
 * @limit: no power from this on fits any more
 * @last: its last token
 *
 * A number in words, as far as it is read.
 */
typedef struct {
  double total;
  double current;
  double limit;
  int last;
} StarSpelled;

void star_spelled_read (StarSpelled *self, const StarCursor *cursor);

G_END_DECLS
