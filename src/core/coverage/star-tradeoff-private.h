/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

guint star_tradeoff_find (const StarSentence *sentence, gboolean *hints);

G_END_DECLS
