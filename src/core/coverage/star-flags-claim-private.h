/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-flags-private.h"

G_BEGIN_DECLS

void star_flags_claim_find_unanswered_target (const StarFlagCheck *check);
void star_flags_claim_find_slo_mismatch (const StarFlagCheck *check);
void star_flags_claim_find_unit_trap (const StarFlagCheck *check);
void star_flags_claim_find_zero_event (const StarFlagCheck *check);

G_END_DECLS
