/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-metric-model.h"

G_BEGIN_DECLS

#define STAR_TYPE_METRIC_RESULT (star_metric_result_get_type ())
G_DECLARE_FINAL_TYPE (StarMetricResult, star_metric_result, STAR, METRIC_RESULT, GtkWidget)

GtkWidget *star_metric_result_new  (void);
void       star_metric_result_show (StarMetricResult *self, StarMetricModel *model);
GtkWidget *star_metric_result_get_headline (StarMetricResult *self);

G_END_DECLS
