/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_METRIC_DIALOG (star_metric_dialog_get_type ())
G_DECLARE_FINAL_TYPE (StarMetricDialog, star_metric_dialog, STAR, METRIC_DIALOG, AdwWindow)

GtkWidget        *star_metric_dialog_new           (StarDocument *document,
                                                    StarFormulaCatalog *catalog, StarClock *clock,
                                                    int dimension);
GtkWidget        *star_metric_dialog_new_for_kpi   (StarDocument *document,
                                                    StarFormulaCatalog *catalog, StarClock *clock,
                                                    StarKpi *kpi);
StarDocument     *star_metric_dialog_get_document  (StarMetricDialog *self);
StarMetricChange *star_metric_dialog_create_change (StarMetricDialog *self);
void              star_metric_dialog_fit           (StarMetricDialog *self, GtkWindow *parent);
void              star_metric_dialog_set_catalog   (StarMetricDialog *self,
                                                    StarFormulaCatalog *catalog);
void              star_metric_dialog_close         (StarMetricDialog *self);

G_END_DECLS
