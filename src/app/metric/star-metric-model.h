/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_METRIC_MODEL (star_metric_model_get_type ())
G_DECLARE_FINAL_TYPE (StarMetricModel, star_metric_model, STAR, METRIC_MODEL, GObject)

StarMetricModel  *star_metric_model_new            (StarFormula *formula, StarMetricRecord *record);
StarFormula      *star_metric_model_get_formula    (StarMetricModel *self);
StarMetricRecord *star_metric_model_get_record     (StarMetricModel *self);

void              star_metric_model_set_pair       (StarMetricModel *self, gboolean is_pair);
void              star_metric_model_set_input      (StarMetricModel *self, StarRecordSide side,
                                                    guint input, const char *text);
const char       *star_metric_model_get_input      (StarMetricModel *self, StarRecordSide side,
                                                    guint input);
const char       *star_metric_model_get_error      (StarMetricModel *self, StarRecordSide side,
                                                    guint input);
gboolean          star_metric_model_is_missing     (StarMetricModel *self, StarRecordSide side,
                                                    guint input);
gboolean          star_metric_model_has_inputs     (StarMetricModel *self, StarRecordSide side);
const char       *star_metric_model_get_extra      (StarMetricModel *self, const char *name);
void              star_metric_model_set_extra      (StarMetricModel *self, const char *name,
                                                    const char *text);
void              star_metric_model_set_digits     (StarMetricModel *self, int digits);
int               star_metric_model_find_digits    (StarMetricModel *self, StarKpi *kpi);

StarCalculation  *star_metric_model_get_calculation (StarMetricModel *self, StarRecordSide side);
StarCalculation  *star_metric_model_get_result     (StarMetricModel *self);
StarComparison   *star_metric_model_get_comparison (StarMetricModel *self);
const char       *star_metric_model_get_problem    (StarMetricModel *self);
const char       *star_metric_model_get_text       (StarMetricModel *self, StarRecordSide side);
char             *star_metric_model_dup_metric     (StarMetricModel *self);

guint             star_metric_model_get_n_wordings (StarMetricModel *self);
const char       *star_metric_model_get_wording    (StarMetricModel *self, guint wording);
void              star_metric_model_store_values   (StarMetricModel *self, StarKpi *kpi);

G_END_DECLS
