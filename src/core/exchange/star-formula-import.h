/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-import.h"
#include "star-own-formula.h"

G_BEGIN_DECLS

/* What an import would do to the user's formulas, made before anything is written. */
#define STAR_TYPE_FORMULA_IMPORT (star_formula_import_get_type ())
G_DECLARE_FINAL_TYPE (StarFormulaImport, star_formula_import, STAR, FORMULA_IMPORT, GObject)

StarFormulaImport *star_formula_import_new     (GPtrArray *incoming, GPtrArray *present);
guint              star_formula_import_count   (StarFormulaImport *self, StarImportState state);
GPtrArray         *star_formula_import_list    (StarFormulaImport *self, StarImportState state);
const char *const *star_formula_import_get_problems (StarFormulaImport *self);
GPtrArray         *star_formula_import_resolve (StarFormulaImport *self, StarConflict conflict);
void               star_formula_import_rename  (StarFormulaImport *self, StarConflict conflict,
                                                GPtrArray *stories);

G_END_DECLS
