/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-metric-model.h"

G_BEGIN_DECLS

#define STAR_TYPE_METRIC_TOOLS (star_metric_tools_get_type ())
G_DECLARE_FINAL_TYPE (StarMetricTools, star_metric_tools, STAR, METRIC_TOOLS, GtkWidget)

void star_metric_tools_set_model (StarMetricTools *self, StarMetricModel *model);

G_END_DECLS
