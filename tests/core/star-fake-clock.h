/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-clock.h"

G_BEGIN_DECLS

/* A clock that stands still until a test moves it. */
#define STAR_TYPE_FAKE_CLOCK (star_fake_clock_get_type ())
G_DECLARE_FINAL_TYPE (StarFakeClock, star_fake_clock, STAR, FAKE_CLOCK, StarClock)

StarFakeClock *star_fake_clock_new     (void);
void           star_fake_clock_advance (StarFakeClock *self, gint64 microseconds);
void           star_fake_clock_stall   (StarFakeClock *self, gint64 microseconds);
void           star_fake_clock_suspend (StarFakeClock *self, gint64 microseconds);
void           star_fake_clock_jump    (StarFakeClock *self, gint64 microseconds);
guint          star_fake_clock_pending (StarFakeClock *self);
guint          star_fake_clock_get_n_called (StarFakeClock *self);

G_END_DECLS
