/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-expression-private.h"

G_BEGIN_DECLS

gboolean star_expression_evaluator_evaluate (StarExpression *expression,
                                             const StarOperand *operands,
                                             double *result,
                                             GError **error);

G_END_DECLS
