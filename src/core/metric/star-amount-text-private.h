/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-amount.h"

G_BEGIN_DECLS

char *star_amount_text_new (StarAmount *amount, const StarAmountStyle *style);

G_END_DECLS
