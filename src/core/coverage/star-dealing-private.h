/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

gboolean  star_dealing_find  (const StarSentence *self, const StarHit *aside, int *first,
                              int *last);

G_END_DECLS
