/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-formula-catalog.h"

G_BEGIN_DECLS

gboolean star_formula_catalog_is_shipped    (const char *id);
void     star_formula_catalog_take_unusable (StarFormulaCatalog *self, GPtrArray *unusable);

G_END_DECLS
