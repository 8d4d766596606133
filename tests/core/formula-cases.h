/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "star-comparison.h"
#include "star-formula-catalog.h"

G_BEGIN_DECLS

typedef void (*FormulaCaseFunc) (StarFormula *formula, JsonObject *data);

void             formula_cases_for_each  (FormulaCaseFunc func);
GHashTable      *formula_cases_inputs    (JsonObject *data, const char *member);
StarCalculation *formula_cases_calculate (StarFormula *formula, JsonObject *data,
                                          const char *member);
StarCalculation *formula_cases_calculate_text (const char *id, const char *inputs);
StarComparison  *formula_cases_compare   (StarFormula *formula, JsonObject *data);
StarComparison  *formula_cases_compare_text (const char *id, const char *before,
                                             const char *after);

G_END_DECLS
