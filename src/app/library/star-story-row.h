/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STAR_TYPE_STORY_ROW (star_story_row_get_type ())
G_DECLARE_FINAL_TYPE (StarStoryRow, star_story_row, STAR, STORY_ROW, GtkWidget)

G_END_DECLS
