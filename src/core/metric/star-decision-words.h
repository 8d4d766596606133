/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-calculation.h"
#include "star-decision.h"

G_BEGIN_DECLS

/* What a story may say of a decision by the names of its options. */

GStrv star_decision_words_dup_sentences (StarDecision *decision, StarCalculation *before,
                                         StarCalculation *after, char decimal_mark);

G_END_DECLS
