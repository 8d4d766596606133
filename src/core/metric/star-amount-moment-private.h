/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-amount.h"

G_BEGIN_DECLS

gboolean star_amount_moment_is_clock (const char *text);
gboolean star_amount_moment_read     (const char *text, double *value, StarMoment *moment);
char    *star_amount_moment_to_text  (double value, StarMoment moment);

G_END_DECLS
