/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_DIMENSION_ROW (star_dimension_row_get_type ())
G_DECLARE_FINAL_TYPE (StarDimensionRow, star_dimension_row, STAR, DIMENSION_ROW, GtkListBoxRow)

GtkWidget          *star_dimension_row_new        (StarDimension dimension);
void                star_dimension_row_set_report (StarDimensionRow *self,
                                                   StarCoverageReport *report,
                                                   StarArchetype archetype);
const StarEvidence *star_dimension_row_next       (StarDimensionRow *self);

G_END_DECLS
