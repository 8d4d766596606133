/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-formula-catalog.h"
#include "star-own-formula.h"

G_BEGIN_DECLS

StarFormulaCatalog *star_own_catalog_new (GPtrArray *formulas);

G_END_DECLS
