/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-json-object-private.h"
#include "star-json-output.h"
#include "star-own-formula.h"

G_BEGIN_DECLS

gboolean star_json_formulas_read        (StarJsonObject *self, const char *value,
                                         GPtrArray *formulas);
void     star_json_formulas_write       (StarJsonOutput *out, GPtrArray *formulas);
gboolean star_json_formulas_equal       (StarOwnFormula *a, StarOwnFormula *b);
char    *star_json_formulas_dup_name    (StarOwnFormula *formula);
char    *star_json_formulas_dup_with_id (const char *definition, const char *id);

G_END_DECLS
