/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STAR_TYPE_BESIDE_LAYOUT (star_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (StarBesideLayout, star_beside_layout, STAR, BESIDE_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager *star_beside_layout_new (void);

G_END_DECLS
