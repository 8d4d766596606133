/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_METRIC_SUMMARY (star_metric_summary_get_type ())
G_DECLARE_FINAL_TYPE (StarMetricSummary, star_metric_summary, STAR, METRIC_SUMMARY, GtkWidget)

GtkWidget *star_metric_summary_new       (void);
void       star_metric_summary_set_clock (StarMetricSummary *self, StarClock *clock);
void       star_metric_summary_say       (StarMetricSummary *self, const char *text,
                                          gboolean is_error);
void       star_metric_summary_set_shown (StarMetricSummary *self, gboolean is_shown);

G_END_DECLS
