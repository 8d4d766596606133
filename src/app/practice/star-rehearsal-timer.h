/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

#define STAR_TYPE_REHEARSAL_TIMER (star_rehearsal_timer_get_type ())
G_DECLARE_FINAL_TYPE (StarRehearsalTimer, star_rehearsal_timer, STAR, REHEARSAL_TIMER, GObject)

StarRehearsalTimer *star_rehearsal_timer_new           (StarClock *clock, StarRehearsal *rehearsal);
void                star_rehearsal_timer_set_watched   (StarRehearsalTimer *self,
                                                        gboolean watched);
void                star_rehearsal_timer_catch_up      (StarRehearsalTimer *self);

G_END_DECLS
