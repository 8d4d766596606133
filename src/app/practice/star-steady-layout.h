/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STAR_TYPE_STEADY_LAYOUT (star_steady_layout_get_type ())
G_DECLARE_FINAL_TYPE (StarSteadyLayout, star_steady_layout, STAR, STEADY_LAYOUT, GtkLayoutManager)

void star_steady_layout_set_texts (StarSteadyLayout *self, GStrv texts);

G_END_DECLS
