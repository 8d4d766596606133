/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When a take was, in the user's language and time zone. */

char *star_take_date_format        (gint64 started_at);
char *star_take_date_format_day    (gint64 started_at);
char *star_take_date_describe_last (gint64 started_at, gint64 now);

G_END_DECLS
