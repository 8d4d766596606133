/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define STAR_TYPE_FOLLOW_UP (star_follow_up_get_type ())
G_DECLARE_FINAL_TYPE (StarFollowUp, star_follow_up, STAR, FOLLOW_UP, GObject)

StarFollowUp *star_follow_up_new   (void);
StarFollowUp *star_follow_up_copy  (StarFollowUp *self);
gboolean      star_follow_up_equal (StarFollowUp *self, StarFollowUp *other);

const char *star_follow_up_get_question (StarFollowUp *self);
const char *star_follow_up_get_notes    (StarFollowUp *self);
const char *star_follow_up_get_extra    (StarFollowUp *self);
gboolean    star_follow_up_get_answered (StarFollowUp *self);

G_END_DECLS
