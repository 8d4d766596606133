/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-expression-private.h"

G_BEGIN_DECLS

GArray *star_expression_parser_parse (const char *text, const char *const *names, GError **error);

G_END_DECLS
