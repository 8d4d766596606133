/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-history-item.h"

G_BEGIN_DECLS

#define STAR_TYPE_HISTORY_LIST (star_history_list_get_type ())
G_DECLARE_FINAL_TYPE (StarHistoryList, star_history_list, STAR, HISTORY_LIST, GObject)

StarHistoryList *star_history_list_new          (StarClock *clock);
GListModel      *star_history_list_get_model    (StarHistoryList *self);
StarHistory     *star_history_list_get_history  (StarHistoryList *self);
guint            star_history_list_get_n_takes  (StarHistoryList *self);
char            *star_history_list_dup_story_title (StarHistoryList *self,
                                                    StarHistoryGroup *group);
const char      *star_history_list_get_plan     (StarHistoryList *self, const char *story);
void             star_history_list_set_takes    (StarHistoryList *self, GPtrArray *takes,
                                                 GListModel *stories);
void             star_history_list_set_filter   (StarHistoryList *self, const char *story,
                                                 const char *plan);

G_END_DECLS
