/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-calculation.h"

G_BEGIN_DECLS

/* One formula before and after. Immutable. */
typedef struct _StarComparison StarComparison;

#define STAR_TYPE_COMPARISON (star_comparison_get_type ())

GType            star_comparison_get_type          (void);
StarComparison  *star_comparison_new               (StarCalculation *before,
                                                    StarCalculation *after,
                                                    GError **error);
StarComparison  *star_comparison_ref               (StarComparison *self);
void             star_comparison_unref             (StarComparison *self);
StarCalculation *star_comparison_get_before        (StarComparison *self);
StarCalculation *star_comparison_get_after         (StarComparison *self);
StarDirection    star_comparison_get_direction     (StarComparison *self);
StarAmount      *star_comparison_get_absolute      (StarComparison *self);
gboolean         star_comparison_get_relative      (StarComparison *self, double *relative);
gboolean         star_comparison_get_factor        (StarComparison *self, double *factor);
gboolean         star_comparison_get_points        (StarComparison *self, double *points);
char            *star_comparison_dup_before_text   (StarComparison *self);
char            *star_comparison_dup_after_text    (StarComparison *self);
char            *star_comparison_dup_absolute_text (StarComparison *self);
char            *star_comparison_dup_relative_text (StarComparison *self);
char            *star_comparison_dup_factor_text   (StarComparison *self);
char           **star_comparison_dup_warnings      (StarComparison *self);
char           **star_comparison_dup_notes         (StarComparison *self);
char           **star_comparison_dup_sentences     (StarComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarComparison, star_comparison_unref)

G_END_DECLS
