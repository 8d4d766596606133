/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-metric-form.h"

G_BEGIN_DECLS

/**
 * StarMetricParts:
 * @STAR_METRIC_SENTENCE: the sentence goes into its field
 * @STAR_METRIC_ROW: the row goes into KPI movement
 * @STAR_METRIC_SURELY: the sentence was asked for by name, and comes even if it is the one that was
 *   there before
 *
 * What of a form goes into the story.
 */
typedef enum {
  STAR_METRIC_SENTENCE = 1 << 0,
  STAR_METRIC_ROW = 1 << 1,
  STAR_METRIC_SURELY = 1 << 2,
} StarMetricParts;

#define STAR_TYPE_METRIC_OUTCOME (star_metric_outcome_get_type ())
G_DECLARE_FINAL_TYPE (StarMetricOutcome, star_metric_outcome, STAR, METRIC_OUTCOME, GObject)

StarMetricOutcome *star_metric_outcome_new           (StarStory *story, StarKpi *kpi);
StarSentenceState  star_metric_outcome_get_state     (StarMetricOutcome *self);
char              *star_metric_outcome_dup_notice    (StarMetricOutcome *self);
void               star_metric_outcome_ask           (StarMetricOutcome *self, GtkWindow *parent,
                                                      StarMetricForm *form, StarMetricParts parts);
StarMetricChange  *star_metric_outcome_create_change (StarMetricOutcome *self);

G_END_DECLS
