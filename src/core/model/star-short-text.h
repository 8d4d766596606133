/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *star_short_text_dup (const char *text, guint max);

G_END_DECLS
