/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-history-group.h"

G_BEGIN_DECLS

#define STAR_TYPE_HISTORY (star_history_get_type ())
G_DECLARE_FINAL_TYPE (StarHistory, star_history, STAR, HISTORY, GObject)

StarHistory      *star_history_new           (GPtrArray *takes);
GPtrArray        *star_history_get_groups    (StarHistory *self);
StarHistoryGroup *star_history_find          (StarHistory *self, const char *story,
                                              const char *plan);
gint64            star_history_get_last_time (StarHistory *self, const char *story);

G_END_DECLS
