/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-take.h"

G_BEGIN_DECLS

/* What there is to say about one take: facts in words, in the user's language. */

char      *star_review_dup_headline (const StarTake *take);
char      *star_review_dup_phase    (const StarTake *take, guint phase);
char      *star_review_dup_over     (const StarTake *take);
char      *star_review_dup_under    (const StarTake *take);
GPtrArray *star_review_list_returns (const StarTake *take);
char      *star_review_dup_rating   (guint rating);

G_END_DECLS
