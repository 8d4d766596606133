/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-metric-model.h"

G_BEGIN_DECLS

#define STAR_TYPE_METRIC_FORM (star_metric_form_get_type ())
G_DECLARE_FINAL_TYPE (StarMetricForm, star_metric_form, STAR, METRIC_FORM, GtkWidget)

GtkWidget  *star_metric_form_new          (StarMetricModel *model, StarKpi *kpi, StarClock *clock);
GtkWidget  *star_metric_form_new_again    (StarMetricForm *old, StarFormula *formula);
StarMetricModel *star_metric_form_get_model (StarMetricForm *self);
void        star_metric_form_store_into   (StarMetricForm *self, StarKpi *kpi);
const char *star_metric_form_get_sentence (StarMetricForm *self);
gboolean    star_metric_form_is_sentence_outdated (StarMetricForm *self);
void        star_metric_form_reset_sentence (StarMetricForm *self);
void        star_metric_form_set_notice   (StarMetricForm *self, const char *notice);
StarSection star_metric_form_get_section  (StarMetricForm *self);
gboolean    star_metric_form_is_changed   (StarMetricForm *self);
gboolean    star_metric_form_show_errors  (StarMetricForm *self);
void        star_metric_form_focus        (StarMetricForm *self);

G_END_DECLS
