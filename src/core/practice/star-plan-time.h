/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean star_plan_time_parse  (const char *text, guint *seconds, GError **error);
char    *star_plan_time_format (guint seconds);

G_END_DECLS
