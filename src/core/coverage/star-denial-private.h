/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

gboolean star_denial_find      (const StarSentence *sentence, const StarHit *hit);
int      star_denial_find_none (const StarSentence *sentence, int i);

G_END_DECLS
