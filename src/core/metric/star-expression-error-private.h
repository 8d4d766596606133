/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-metric-error.h"

G_BEGIN_DECLS

void star_expression_error_set (GError **error,
                                StarMetricError code,
                                const char *text,
                                int start,
                                int end,
                                const char *reason);

G_END_DECLS
