/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-expression-private.h"

G_BEGIN_DECLS

char *star_expression_printer_print (StarExpression *expression);

G_END_DECLS
