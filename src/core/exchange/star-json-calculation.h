/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-comparison.h"
#include "star-formula-catalog.h"

G_BEGIN_DECLS

char *star_json_calculation_write            (StarCalculation *calculation);
char *star_json_calculation_write_comparison (StarComparison *comparison);
char *star_json_calculation_write_catalog    (StarFormulaCatalog *catalog);

G_END_DECLS
