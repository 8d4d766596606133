/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_FORMULA_EDITOR (star_formula_editor_get_type ())
G_DECLARE_FINAL_TYPE (StarFormulaEditor, star_formula_editor, STAR, FORMULA_EDITOR, AdwWindow)

GtkWidget *star_formula_editor_new (GListModel *own, StarOwnFormula *formula);
void       star_formula_editor_end (StarFormulaEditor *self, const GError *error);

G_END_DECLS
