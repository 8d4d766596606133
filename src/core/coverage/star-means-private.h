/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-quantity.h"
#include "star-sentence-private.h"

G_BEGIN_DECLS

gboolean star_means_find (const StarSentence *self, const StarQuantity *q);

G_END_DECLS
