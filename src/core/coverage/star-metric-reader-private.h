/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-kpi.h"
#include "star-metric-mention-private.h"
#include "star-sentence-private.h"
#include "star-vocabulary-private.h"

G_BEGIN_DECLS

void star_metric_reader_read_sentence (const StarSentence *sentence, StarSection section,
                                       StarVocabulary *vocabulary, GArray *mentions);
void star_metric_reader_read_row      (StarLexicon *lexicon, StarKpi *kpi, int row, int place,
                                       StarVocabulary *vocabulary, GArray *mentions);

G_END_DECLS
