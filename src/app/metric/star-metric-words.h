/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-metric-model.h"

G_BEGIN_DECLS

char       *star_metric_words_dup_headline   (StarMetricModel *model);
char       *star_metric_words_dup_summary    (StarMetricModel *model);
const char *star_metric_words_get_invitation (StarMetricModel *model);
char       *star_metric_words_dup_missing    (StarMetricModel *model);
GStrv       star_metric_words_dup_changes    (StarMetricModel *model);
GStrv       star_metric_words_dup_warnings   (StarMetricModel *model);
GStrv       star_metric_words_dup_notes      (StarMetricModel *model);

G_END_DECLS
