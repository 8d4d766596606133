/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Compare, store, and tell whether it changed: what every setter of the model does. */
gboolean star_property_set_text  (char **place, const char *text);
gboolean star_property_take_text (char **place, char *text);
gboolean star_property_set_strv  (GStrv *place, const char *const *strv);
gboolean star_property_set_int   (int *place, int value);

GParamSpec *star_property_text_spec (const char *name);
GParamSpec *star_property_strv_spec (const char *name);
GParamSpec *star_property_enum_spec (const char *name, GType type, int value);

void     star_property_copy_all  (GObject *from, GObject *to, GParamSpec **props, guint n_props);
gboolean star_property_all_equal (GObject *a, GObject *b, GParamSpec **props, guint n_props);

G_END_DECLS
