/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-formula.h"

G_BEGIN_DECLS

/* All formulas that there are, immutable: may be shared between threads. */
typedef struct _StarFormulaCatalog StarFormulaCatalog;

#define STAR_TYPE_FORMULA_CATALOG (star_formula_catalog_get_type ())

GType               star_formula_catalog_get_type    (void);
StarFormulaCatalog *star_formula_catalog_get_default (void);
StarFormulaCatalog *star_formula_catalog_new         (GBytes *json, GError **error);
StarFormulaCatalog *star_formula_catalog_new_with    (StarFormulaCatalog *self, GPtrArray *own);
StarFormulaCatalog *star_formula_catalog_ref         (StarFormulaCatalog *self);
void                star_formula_catalog_unref       (StarFormulaCatalog *self);
GPtrArray          *star_formula_catalog_get_all     (StarFormulaCatalog *self);
GPtrArray          *star_formula_catalog_get_unusable (StarFormulaCatalog *self);
StarFormula        *star_formula_catalog_find        (StarFormulaCatalog *self, const char *id);
GPtrArray          *star_formula_catalog_find_for    (StarFormulaCatalog *self,
                                                      StarDimension dimension);
GPtrArray          *star_formula_catalog_find_family (StarFormulaCatalog *self,
                                                      StarFormulaFamily family);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarFormulaCatalog, star_formula_catalog_unref)

G_END_DECLS
