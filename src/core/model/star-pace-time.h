/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StarPaceTime:
 * @low: seconds if it goes fast
 * @typical: seconds in the middle
 * @high: seconds if it goes slowly
 *
 * How long it takes to say something, as far as that can be known.
 */
typedef struct {
  guint low;
  guint typical;
  guint high;
} StarPaceTime;

char *star_pace_time_to_text   (const StarPaceTime *self);
char *star_pace_time_to_speech (const StarPaceTime *self);

G_END_DECLS
