/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A picture between its name and what it says in words: one row of a chart. */

GtkWidget *star_chart_row_new (const char *label, GtkWidget *picture, const char *words);

G_END_DECLS
