/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-metric-mention-private.h"

G_BEGIN_DECLS

/**
 * StarContradiction:
 * @one: the number that stands first in the story
 * @two: the one that it does not go with
 *
 * Two numbers for one metric; they belong to the story's profile.
 */
typedef struct {
  const StarMetricMention *one;
  const StarMetricMention *two;
} StarContradiction;

GArray *star_contradiction_find_all (GArray *mentions);

G_END_DECLS
