/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

int      star_extent_find_end      (const StarSentence *sentence, int i, gboolean *is_hint);

G_END_DECLS
