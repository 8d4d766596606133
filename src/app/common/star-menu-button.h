/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void star_menu_button_set_up (GtkMenuButton *button);

G_END_DECLS
