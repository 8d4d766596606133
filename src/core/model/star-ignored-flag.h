/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define STAR_TYPE_IGNORED_FLAG (star_ignored_flag_get_type ())
G_DECLARE_FINAL_TYPE (StarIgnoredFlag, star_ignored_flag, STAR, IGNORED_FLAG, GObject)

StarIgnoredFlag *star_ignored_flag_new            (const char *flag, const char *reason,
                                                   gint64 created_at);
const char      *star_ignored_flag_get_flag       (StarIgnoredFlag *self);
const char      *star_ignored_flag_get_reason     (StarIgnoredFlag *self);
gint64           star_ignored_flag_get_created_at (StarIgnoredFlag *self);

G_END_DECLS
