/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

/* How the application writes amounts: as the user's locale does. */

char  star_local_amount_get_decimal_mark (void);
char *star_local_amount_write_money        (double amount, const char *currency, int digits);

G_END_DECLS
