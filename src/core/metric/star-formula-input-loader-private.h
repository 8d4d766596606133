/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "star-formula.h"

G_BEGIN_DECLS

gboolean star_formula_input_loader_load (StarFormula *formula, JsonObject *object,
                                         const char *place, GError **error);

G_END_DECLS
