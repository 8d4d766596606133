/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-flags-private.h"

G_BEGIN_DECLS

void star_flags_speaker_find_team_only (const StarFlagCheck *check);
void star_flags_speaker_find_hero (const StarFlagCheck *check);
void star_flags_speaker_find_vague_ownership (const StarFlagCheck *check);

G_END_DECLS
