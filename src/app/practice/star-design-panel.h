/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_DESIGN_PANEL (star_design_panel_get_type ())
G_DECLARE_FINAL_TYPE (StarDesignPanel, star_design_panel, STAR, DESIGN_PANEL, GtkWidget)

GtkWidget *star_design_panel_new           (void);
void       star_design_panel_set_rehearsal (StarDesignPanel *self, StarRehearsal *rehearsal);
void       star_design_panel_update        (StarDesignPanel *self);

G_END_DECLS
