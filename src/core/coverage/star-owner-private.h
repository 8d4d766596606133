/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

int      star_owner_find_unsaid (const StarSentence *self, int i);
gboolean star_owner_is_other    (const StarSentence *self, const StarHit *hit);

G_END_DECLS
