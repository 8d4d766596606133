/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define STAR_TYPE_IGNORE (star_ignore_get_type ())
G_DECLARE_FINAL_TYPE (StarIgnore, star_ignore, STAR, IGNORE, GObject)

StarIgnore *star_ignore_new   (void);
StarIgnore *star_ignore_copy  (StarIgnore *self);
gboolean    star_ignore_equal (StarIgnore *self, StarIgnore *other);

const char *star_ignore_get_flag    (StarIgnore *self);
const char *star_ignore_get_section (StarIgnore *self);
const char *star_ignore_get_text    (StarIgnore *self);
const char *star_ignore_get_reason  (StarIgnore *self);
const char *star_ignore_get_extra   (StarIgnore *self);

G_END_DECLS
