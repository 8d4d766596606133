/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STAR_TYPE_WRAP_LAYOUT (star_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (StarWrapLayout, star_wrap_layout, STAR, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *star_wrap_layout_new (int spacing);

G_END_DECLS
