/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_FORMULA_ROW (star_formula_row_get_type ())
G_DECLARE_FINAL_TYPE (StarFormulaRow, star_formula_row, STAR, FORMULA_ROW, AdwActionRow)

GtkWidget           *star_formula_row_new          (StarFormula *formula);
GtkWidget           *star_formula_row_new_unusable (StarUnusableFormula *unusable);
StarFormula         *star_formula_row_get_formula  (StarFormulaRow *self);
StarUnusableFormula *star_formula_row_get_unusable (StarFormulaRow *self);
const char          *star_formula_row_get_id       (StarFormulaRow *self);
gboolean             star_formula_row_matches      (StarFormulaRow *self, GStrv words);

G_END_DECLS
