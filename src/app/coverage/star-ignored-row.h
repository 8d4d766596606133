/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_IGNORED_ROW (star_ignored_row_get_type ())
G_DECLARE_FINAL_TYPE (StarIgnoredRow, star_ignored_row, STAR, IGNORED_ROW, AdwActionRow)

GtkWidget      *star_ignored_row_new      (const StarFlag *flag, const char *reason);
const StarFlag *star_ignored_row_get_flag (StarIgnoredRow *self);

G_END_DECLS
