/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *star_spoken_time_format (guint seconds);
guint star_spoken_time_round  (gint64 time);

G_END_DECLS
