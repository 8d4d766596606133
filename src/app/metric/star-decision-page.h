/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-metric-model.h"

G_BEGIN_DECLS

#define STAR_TYPE_DECISION_PAGE (star_decision_page_get_type ())
G_DECLARE_FINAL_TYPE (StarDecisionPage, star_decision_page, STAR, DECISION_PAGE, GtkWidget)

GtkWidget *star_decision_page_new (StarMetricModel *model);

G_END_DECLS
