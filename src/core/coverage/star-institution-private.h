/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-sentence-private.h"

G_BEGIN_DECLS

int star_institution_find_end (const StarSentence *sentence, int index);

G_END_DECLS
