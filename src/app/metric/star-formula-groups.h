/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_FORMULA_GROUPS (star_formula_groups_get_type ())
G_DECLARE_FINAL_TYPE (StarFormulaGroups, star_formula_groups, STAR, FORMULA_GROUPS, GtkWidget)

GtkWidget *star_formula_groups_new    (void);
void       star_formula_groups_fill   (StarFormulaGroups *self, StarFormulaCatalog *catalog,
                                       int dimension, const char *const *first,
                                       gboolean by_family);
GtkWidget *star_formula_groups_filter (StarFormulaGroups *self, const char *words);
GtkWidget *star_formula_groups_find   (StarFormulaGroups *self, const char *id);

G_END_DECLS
