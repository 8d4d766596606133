/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *star_page_box_new   (GtkWidget **box);
GtkWidget *star_page_box_label (const char *text, const char *css_class);
void       star_page_box_empty (GtkWidget *box);

G_END_DECLS
