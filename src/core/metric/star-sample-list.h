/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-amount.h"

G_BEGIN_DECLS

/* Numbers that were pasted from somewhere else. Immutable. */
typedef struct _StarSampleList StarSampleList;

#define STAR_TYPE_SAMPLE_LIST (star_sample_list_get_type ())

GType           star_sample_list_get_type       (void);
StarSampleList *star_sample_list_read           (const char *text, const StarAmountSpec *spec,
                                                 char decimal_mark, GError **error);
StarSampleList *star_sample_list_read_any       (const char *text, const StarAmountSpec *spec,
                                                 char decimal_mark, GError **error);
StarSampleList *star_sample_list_ref            (StarSampleList *self);
void            star_sample_list_unref          (StarSampleList *self);
const char     *star_sample_list_get_header     (StarSampleList *self);
gsize           star_sample_list_get_count      (StarSampleList *self);
double          star_sample_list_get_mean       (StarSampleList *self);
double          star_sample_list_get_median     (StarSampleList *self);
double          star_sample_list_get_percentile (StarSampleList *self, double percentile);
char           *star_sample_list_to_text        (StarSampleList *self);
char           *star_sample_list_describe       (StarSampleList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarSampleList, star_sample_list_unref)

G_END_DECLS
