/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-comparison.h"

G_BEGIN_DECLS

char *star_comparison_words_dup_value     (StarComparison *self, StarCalculation *side);
char *star_comparison_words_dup_absolute  (StarComparison *self);
char *star_comparison_words_dup_relative  (StarComparison *self);
char *star_comparison_words_dup_factor    (StarComparison *self);
char *star_comparison_words_dup_share     (StarComparison *self);
char *star_comparison_words_dup_move      (StarComparison *self, const char *size);
void  star_comparison_words_find_digits   (StarComparison *self);
void  star_comparison_words_add_sentences (StarComparison *self, GStrvBuilder *builder);

G_END_DECLS
