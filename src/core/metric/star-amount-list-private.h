/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-amount.h"

G_BEGIN_DECLS

StarAmount *star_amount_list_read (const char *text,
                                   const StarAmountSpec *spec,
                                   char decimal_mark,
                                   GError **error);
StarAmountKind star_amount_list_find_kind (const char *text, char decimal_mark);

G_END_DECLS
