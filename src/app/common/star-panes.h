/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STAR_TYPE_PANES (star_panes_get_type ())
G_DECLARE_FINAL_TYPE (StarPanes, star_panes, STAR, PANES, GtkWidget)

GtkWidget *star_panes_new (void);

gboolean star_panes_get_narrow       (StarPanes *self);
gboolean star_panes_get_end_folded   (StarPanes *self);
gboolean star_panes_get_show_content (StarPanes *self);
void     star_panes_set_show_content (StarPanes *self, gboolean show_content);
gboolean star_panes_get_show_end     (StarPanes *self);
void     star_panes_set_show_end     (StarPanes *self, gboolean show_end);

gboolean star_panes_go_back        (StarPanes *self);
void     star_panes_reveal_content (StarPanes *self);

G_END_DECLS
