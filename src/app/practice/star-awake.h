/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STAR_TYPE_AWAKE (star_awake_get_type ())
G_DECLARE_FINAL_TYPE (StarAwake, star_awake, STAR, AWAKE, GObject)

StarAwake *star_awake_new (void);
void       star_awake_set (StarAwake *self, GtkWindow *window, gboolean awake);

G_END_DECLS
