/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define STAR_TYPE_TONE (star_tone_get_type ())
G_DECLARE_FINAL_TYPE (StarTone, star_tone, STAR, TONE, GObject)

StarTone *star_tone_new          (void);
gboolean  star_tone_is_available (StarTone *self);
void      star_tone_play         (StarTone *self);

G_END_DECLS
