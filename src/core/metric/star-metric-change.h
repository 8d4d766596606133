/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-story.h"

G_BEGIN_DECLS

#define STAR_TYPE_METRIC_CHANGE (star_metric_change_get_type ())
G_DECLARE_FINAL_TYPE (StarMetricChange, star_metric_change, STAR, METRIC_CHANGE, GObject)

StarMetricChange *star_metric_change_new            (StarStory *story);
void              star_metric_change_set_row        (StarMetricChange *self, StarKpi *row,
                                                     StarKpi *values);
void              star_metric_change_append         (StarMetricChange *self, StarSection section,
                                                     const char *sentence);
gboolean          star_metric_change_replace        (StarMetricChange *self, StarSection section,
                                                     const char *old, const char *sentence);
gboolean          star_metric_change_remove         (StarMetricChange *self, StarSection section,
                                                     const char *old);

gboolean          star_metric_change_has_row        (StarMetricChange *self);
gboolean          star_metric_change_is_new_row     (StarMetricChange *self);
gboolean          star_metric_change_find_row       (StarMetricChange *self, guint *position);
gboolean          star_metric_change_is_row_edited  (StarMetricChange *self);
void              star_metric_change_apply_row      (StarMetricChange *self);
void              star_metric_change_take_back_row  (StarMetricChange *self);

gboolean          star_metric_change_has_text       (StarMetricChange *self);
guint             star_metric_change_get_n_texts    (StarMetricChange *self);
StarSection       star_metric_change_get_section    (StarMetricChange *self, guint index);
gboolean          star_metric_change_has_section    (StarMetricChange *self, StarSection section,
                                                     guint *index);
const char       *star_metric_change_get_text       (StarMetricChange *self, guint index, int *end);
gboolean          star_metric_change_is_done        (StarMetricChange *self, StarSection section);
gboolean          star_metric_change_is_undone      (StarMetricChange *self, StarSection section);
char             *star_metric_change_dup_taken_back (StarMetricChange *self, guint index);
gboolean          star_metric_change_can_take_back  (StarMetricChange *self);
gboolean          star_metric_change_can_come_again (StarMetricChange *self, StarSection section);

G_END_DECLS
