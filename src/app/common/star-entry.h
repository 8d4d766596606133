/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *star_entry_dup_text   (gpointer entry);
void  star_entry_start_with (gpointer entry, const char *text);
void  star_entry_show_error (GtkWidget *entry, gboolean is_wrong);

G_END_DECLS
