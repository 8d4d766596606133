/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-expression-private.h"

G_BEGIN_DECLS

gboolean star_expression_checker_check (StarExpression *expression,
                                        const StarMeasure *measures,
                                        StarMeasure *result,
                                        GError **error);

G_END_DECLS
