/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

int      star_placeholder_find_end (const StarSentence *sentence, int i);
gboolean star_placeholder_is_word  (const StarSentence *sentence, int i);

G_END_DECLS
