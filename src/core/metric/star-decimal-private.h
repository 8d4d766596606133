/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Plain numbers as a person writes them; the decimal mark is '.' or ','. */

gboolean star_decimal_read    (const char *text,
                               const char **end,
                               char mark,
                               gboolean with_spaces,
                               double *value,
                               GError **error);
char    *star_decimal_to_text (double value, int digits, int least_decimals, char mark);

G_END_DECLS
