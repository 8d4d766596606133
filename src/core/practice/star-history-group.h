/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-take.h"
#include "star-trend.h"

G_BEGIN_DECLS

/**
 * StarHistoryPhase:
 * @id: what the plan knows the phase by
 * @name: what it was called last
 * @n_told: in how many takes it was told to its end
 * @n_over: in how many of these it took longer than planned
 * @n_under: in how many of these it took less
 * @over: by how many seconds it took longer when it did, in the middle
 *
 * How one phase went in the takes of a group.
 */
typedef struct {
  char *id;
  char *name;
  guint n_told;
  guint n_over;
  guint n_under;
  guint over;
} StarHistoryPhase;

#define STAR_TYPE_HISTORY_GROUP (star_history_group_get_type ())
G_DECLARE_FINAL_TYPE (StarHistoryGroup, star_history_group, STAR, HISTORY_GROUP, GObject)

StarHistoryGroup *star_history_group_new (GPtrArray *takes);

const char *star_history_group_get_story       (StarHistoryGroup *self);
const char *star_history_group_get_story_title (StarHistoryGroup *self);
const char *star_history_group_get_plan        (StarHistoryGroup *self);
const char *star_history_group_get_plan_name   (StarHistoryGroup *self);
GPtrArray  *star_history_group_get_takes       (StarHistoryGroup *self);
gint64      star_history_group_get_last_time   (StarHistoryGroup *self);
guint       star_history_group_get_n_finished  (StarHistoryGroup *self);
GArray     *star_history_group_get_phases      (StarHistoryGroup *self);
const StarHistoryPhase *
            star_history_group_get_overrun     (StarHistoryGroup *self);
void        star_history_group_get_trend       (StarHistoryGroup *self, StarTrend *trend);

char *star_history_group_dup_count_text   (StarHistoryGroup *self);
char *star_history_group_dup_overrun_text (StarHistoryGroup *self);
char *star_history_group_dup_trend_text   (StarHistoryGroup *self);
char *star_history_group_dup_window_text  (StarHistoryGroup *self);

G_END_DECLS
