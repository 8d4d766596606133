/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-section.h"

G_BEGIN_DECLS

typedef enum {
  STAR_RECORD_BEFORE,
  STAR_RECORD_AFTER,
} StarRecordSide;

#define STAR_TYPE_METRIC_RECORD (star_metric_record_get_type ())
G_DECLARE_FINAL_TYPE (StarMetricRecord, star_metric_record, STAR, METRIC_RECORD, GObject)

gboolean          star_metric_record_can_keep     (const char *name);

StarMetricRecord *star_metric_record_new          (void);
StarMetricRecord *star_metric_record_read         (const char *const *inputs);
GStrv             star_metric_record_write        (StarMetricRecord *self);
StarMetricRecord *star_metric_record_copy         (StarMetricRecord *self);
gboolean          star_metric_record_equal        (StarMetricRecord *self, StarMetricRecord *other);

gboolean          star_metric_record_is_pair      (StarMetricRecord *self);
void              star_metric_record_set_pair     (StarMetricRecord *self, gboolean is_pair);
const char       *star_metric_record_get          (StarMetricRecord *self, StarRecordSide side,
                                                   const char *name);
const char       *star_metric_record_get_own      (StarMetricRecord *self, StarRecordSide side,
                                                   const char *name);
void              star_metric_record_set          (StarMetricRecord *self, StarRecordSide side,
                                                   const char *name, const char *text);
gboolean          star_metric_record_has_inputs   (StarMetricRecord *self);

const char       *star_metric_record_get_sentence (StarMetricRecord *self, StarSection *section);
void              star_metric_record_set_sentence (StarMetricRecord *self, StarSection section,
                                                   const char *sentence);

G_END_DECLS
