/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define STAR_TYPE_SLEEP_WATCH (star_sleep_watch_get_type ())
G_DECLARE_FINAL_TYPE (StarSleepWatch, star_sleep_watch, STAR, SLEEP_WATCH, GObject)

StarSleepWatch *star_sleep_watch_new (void);

G_END_DECLS
