/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-calculation-private.h"

G_BEGIN_DECLS

char *star_calculation_words_dup              (StarCalculation *self, const char *name);
char *star_calculation_words_dup_alone        (StarCalculation *self, const StarFormulaForm *form,
                                               StarAmount *amount);
char *star_calculation_words_dup_metric       (StarCalculation *self, const char *metric);
char *star_calculation_words_dup_story_metric (StarCalculation *self);
char *star_calculation_words_fill             (StarCalculation *self, const char *pattern);
int   star_calculation_words_get_digits       (StarCalculation *self);
void  star_calculation_words_add_sentences    (StarCalculation *self, GStrvBuilder *builder);

G_END_DECLS
