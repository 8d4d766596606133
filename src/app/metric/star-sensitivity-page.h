/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-metric-model.h"

G_BEGIN_DECLS

#define STAR_TYPE_SENSITIVITY_PAGE (star_sensitivity_page_get_type ())
G_DECLARE_FINAL_TYPE (StarSensitivityPage, star_sensitivity_page, STAR, SENSITIVITY_PAGE, GtkWidget)

GtkWidget *star_sensitivity_page_new (StarMetricModel *model);

G_END_DECLS
