/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-metric-model.h"

G_BEGIN_DECLS

#define STAR_TYPE_SAMPLES_PAGE (star_samples_page_get_type ())
G_DECLARE_FINAL_TYPE (StarSamplesPage, star_samples_page, STAR, SAMPLES_PAGE, GtkWidget)

GtkWidget *star_samples_page_new (StarMetricModel *model, guint input);

G_END_DECLS
