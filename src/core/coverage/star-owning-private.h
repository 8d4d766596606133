/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

gboolean star_owning_find (const StarSentence *sentence, int i, int *first, int *last);

G_END_DECLS
