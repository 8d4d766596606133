/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "star-formula.h"

G_BEGIN_DECLS

StarFormula *star_formula_loader_load     (JsonNode *node, const char *place, GError **error);
StarFormula *star_formula_loader_load_own (const char *text, GError **error);

G_END_DECLS
