/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_HISTORY_PAGE (star_history_page_get_type ())
G_DECLARE_FINAL_TYPE (StarHistoryPage, star_history_page, STAR, HISTORY_PAGE, GtkWidget)

GtkWidget *star_history_page_new           (StarClock *clock);
void       star_history_page_set_takes     (StarHistoryPage *self, GPtrArray *takes,
                                            GListModel *stories);
void       star_history_page_set_n_damaged (StarHistoryPage *self, guint n);
void       star_history_page_set_filter    (StarHistoryPage *self, const char *story,
                                            const char *plan);
void       star_history_page_return        (StarHistoryPage *self);

G_END_DECLS
