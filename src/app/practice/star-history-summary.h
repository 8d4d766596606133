/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_HISTORY_SUMMARY (star_history_summary_get_type ())
G_DECLARE_FINAL_TYPE (StarHistorySummary, star_history_summary, STAR, HISTORY_SUMMARY, GtkWidget)

GtkWidget  *star_history_summary_new       (void);
void        star_history_summary_show      (StarHistorySummary *self, StarHistoryGroup *group,
                                            const char *title);
const char *star_history_summary_get_words (StarHistorySummary *self);

G_END_DECLS
