/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-take.h"

G_BEGIN_DECLS

/**
 * StarRoundCheck:
 * @question: what to ask oneself
 * @measured: (nullable): what was measured of it, %NULL if nothing can be
 *
 * One of the mistakes that are made in design rounds, put as a question.
 */
typedef struct {
  char *question;
  char *measured;
} StarRoundCheck;

/* What there is to say about the design round in a take: facts in words, in the user's language. */

GPtrArray *star_round_review_list_facts  (const StarTake *take);
GPtrArray *star_round_review_list_checks (const StarTake *take);

G_END_DECLS
