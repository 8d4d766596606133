/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_FORMULA_LIST (star_formula_list_get_type ())
G_DECLARE_FINAL_TYPE (StarFormulaList, star_formula_list, STAR, FORMULA_LIST, GtkWidget)

GtkWidget *star_formula_list_new           (void);
void       star_formula_list_show          (StarFormulaList *self, StarFormulaCatalog *catalog,
                                            int dimension, const char *const *first);
void       star_formula_list_update        (StarFormulaList *self, StarFormulaCatalog *catalog);
void       star_formula_list_focus         (StarFormulaList *self);

G_END_DECLS
