/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

gboolean star_denial_find (const StarSentence *sentence, const StarHit *hit);

G_END_DECLS
