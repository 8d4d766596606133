/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-pace-time.h"

G_BEGIN_DECLS

/**
 * StarPaceRange:
 * @low: words a minute of somebody who takes their time
 * @typical: words a minute in the middle
 * @high: words a minute of somebody in a hurry
 */
typedef struct {
  guint low;
  guint typical;
  guint high;
} StarPaceRange;

void     star_pace_range_init     (StarPaceRange *self, guint words_a_minute);
gboolean star_pace_range_equal    (const StarPaceRange *self, const StarPaceRange *other);
void     star_pace_range_estimate (const StarPaceRange *self, guint words, StarPaceTime *time);

G_END_DECLS
