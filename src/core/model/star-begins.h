/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * star_begins:
 * @place: a place in a text that may be long
 * @start: what may stand there
 *
 * As g_str_has_prefix(), which in GLib 2.84 measures the whole rest of the text first, and so
 * takes the square of the time for a text that is read with it.
 *
 * Returns: whether @start stands at @place
 */
static inline gboolean
star_begins (const char *place, const char *start)
{
  return strncmp (place, start, strlen (start)) == 0;
}

G_END_DECLS
