/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-history-item.h"

G_BEGIN_DECLS

#define STAR_TYPE_HISTORY_ROW (star_history_row_get_type ())
G_DECLARE_FINAL_TYPE (StarHistoryRow, star_history_row, STAR, HISTORY_ROW, GtkWidget)

GtkWidget       *star_history_row_new      (void);
StarHistoryItem *star_history_row_get_item (StarHistoryRow *self);
void             star_history_row_set_item (StarHistoryRow *self, StarHistoryItem *item);

G_END_DECLS
