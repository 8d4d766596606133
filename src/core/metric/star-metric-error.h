/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StarMetricError:
 * @STAR_METRIC_ERROR_EMPTY: nothing is written
 * @STAR_METRIC_ERROR_SYNTAX: the text can not be read
 * @STAR_METRIC_ERROR_AMBIGUOUS: the text can be read in two ways, which the message names
 * @STAR_METRIC_ERROR_NO_UNIT: a bare number that needs its unit
 * @STAR_METRIC_ERROR_KIND: of another kind than is needed, or kinds that do not go together
 * @STAR_METRIC_ERROR_UNKNOWN: a name or a function that is not there
 * @STAR_METRIC_ERROR_RANGE: too large, too small, or outside of what may be asked for
 * @STAR_METRIC_ERROR_UNDEFINED: a division by zero, or what no real number is the answer to
 * @STAR_METRIC_ERROR_LIMIT: too long or too deep to be read
 * @STAR_METRIC_ERROR_DATA: formulas that are not what the format says
 *
 * What is wrong with an amount, an expression or a formula. The message is a sentence for the user.
 */
typedef enum {
  STAR_METRIC_ERROR_EMPTY,
  STAR_METRIC_ERROR_SYNTAX,
  STAR_METRIC_ERROR_AMBIGUOUS,
  STAR_METRIC_ERROR_NO_UNIT,
  STAR_METRIC_ERROR_KIND,
  STAR_METRIC_ERROR_UNKNOWN,
  STAR_METRIC_ERROR_RANGE,
  STAR_METRIC_ERROR_UNDEFINED,
  STAR_METRIC_ERROR_LIMIT,
  STAR_METRIC_ERROR_DATA,
} StarMetricError;

#define STAR_METRIC_ERROR (star_metric_error_quark ())
GQuark   star_metric_error_quark    (void);
GError  *star_metric_error_new      (StarMetricError code, int start, int end, const char *message);
gboolean star_metric_error_get_span (const GError *error, int *start, int *end);

G_END_DECLS
