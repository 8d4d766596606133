/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_LEVEL_ICON (star_level_icon_get_type ())
G_DECLARE_FINAL_TYPE (StarLevelIcon, star_level_icon, STAR, LEVEL_ICON, GtkWidget)

GtkWidget *star_level_icon_new       (void);
StarLevel  star_level_icon_get_level (StarLevelIcon *self);
void       star_level_icon_set_level (StarLevelIcon *self, StarLevel level);

G_END_DECLS
