/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-formula.h"

G_BEGIN_DECLS

gboolean star_formula_check      (StarFormula *formula, const char *place, GError **error);
gboolean star_formula_check_text (StarFormula *formula, const char *text);
gboolean star_formula_check_fail (GError **error, const char *place, const char *member,
                                  const GError *wrong);

G_END_DECLS
