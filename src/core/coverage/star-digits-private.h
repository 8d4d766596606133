/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *star_digits_read (const char *text, double *value, gboolean *is_label);

G_END_DECLS
