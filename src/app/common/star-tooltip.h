/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void star_tooltip_set (GtkWidget *widget, const char *tooltip, const char *name);

G_END_DECLS
