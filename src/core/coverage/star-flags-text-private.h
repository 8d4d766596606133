/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-flags-private.h"

G_BEGIN_DECLS

void star_flags_text_find_placeholders (const StarFlagCheck *check);
void star_flags_text_find_too_long (const StarFlagCheck *check);
void star_flags_text_find_too_short (const StarFlagCheck *check);
void star_flags_text_find_confidential (const StarFlagCheck *check);
void star_flags_text_find_repetition (const StarFlagCheck *check);

G_END_DECLS
