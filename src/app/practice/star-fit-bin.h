/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STAR_TYPE_FIT_BIN (star_fit_bin_get_type ())
G_DECLARE_FINAL_TYPE (StarFitBin, star_fit_bin, STAR, FIT_BIN, GtkWidget)

void star_fit_bin_set_child (StarFitBin *self, GtkWidget *child);

G_END_DECLS
