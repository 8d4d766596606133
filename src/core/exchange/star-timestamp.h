/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *star_timestamp_format (gint64 time);
gboolean star_timestamp_parse  (const char *text, gint64 *time);

G_END_DECLS
