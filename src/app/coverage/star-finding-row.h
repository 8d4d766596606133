/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_FINDING_ROW (star_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (StarFindingRow, star_finding_row, STAR, FINDING_ROW, AdwActionRow)

GtkWidget      *star_finding_row_new      (const StarFlag *flag);
const StarFlag *star_finding_row_get_flag (StarFindingRow *self);

G_END_DECLS
