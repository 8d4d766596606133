/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "star-measure.h"
#include "star-operand.h"

G_BEGIN_DECLS

/**
 * StarExpression:
 *
 * What a formula calculates, immutable: may be shared between threads.
 *
 * From loose to tight: `or`, `and`, `not`, comparisons (`<` `<=` `>` `>=` `=` `!=`, not in a
 * chain), `+ -`, `* /`, unary `-`, `^` (from the right). Functions: min max (numbers, or one list),
 * abs sqrt exp ln log10 round floor ceil, sum mean median count (a list), percentile (list, p) by
 * nearest rank with p from 0 to 1, dot (list, list), if (condition, a, b), of which only the one
 * that is chosen is calculated. The constants are units of time and bytes: second minute hour day
 * week month quarter year, byte kilobyte … petabyte, kibibyte … pebibyte. A number is written with
 * a "." and without a unit; 0 goes with everything. Names are letters, digits and "_", and hide
 * constants; a function is known by its bracket, so an input may be called like one.
 *
 * An error of the domain %STAR_METRIC_ERROR knows its place: see star_metric_error_get_span (). The
 * message has the words and, counted from 1, the character.
 */
typedef struct _StarExpression StarExpression;

#define STAR_EXPRESSION_MAX_LENGTH 4096
#define STAR_EXPRESSION_MAX_DEPTH 64

#define STAR_TYPE_EXPRESSION (star_expression_get_type ())

GType           star_expression_get_type      (void);
StarExpression *star_expression_parse         (const char *text,
                                               const char *const *names,
                                               GError **error);
StarExpression *star_expression_ref           (StarExpression *self);
void            star_expression_unref         (StarExpression *self);
gboolean        star_expression_equal         (StarExpression *self,
                                               StarExpression *other);
gboolean        star_expression_uses          (StarExpression *self,
                                               guint name);
int             star_expression_get_only_name (StarExpression *self);
char           *star_expression_to_text       (StarExpression *self);
gboolean        star_expression_check         (StarExpression *self,
                                               const StarMeasure *measures,
                                               StarMeasure *result,
                                               GError **error);
gboolean        star_expression_evaluate      (StarExpression *self,
                                               const StarOperand *operands,
                                               double *result,
                                               GError **error);

gboolean        star_expression_is_name       (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarExpression, star_expression_unref)

G_END_DECLS
