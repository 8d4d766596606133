/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-flags-private.h"

G_BEGIN_DECLS

void star_flags_result_find_no_numbers (const StarFlagCheck *check);
void star_flags_result_find_no_cost (const StarFlagCheck *check);
void star_flags_result_find_no_evolution (const StarFlagCheck *check);
void star_flags_result_find_no_tradeoff (const StarFlagCheck *check);
void star_flags_result_find_estimated (const StarFlagCheck *check);
void star_flags_result_find_vanity (const StarFlagCheck *check);
void star_flags_result_find_tools (const StarFlagCheck *check);
void star_flags_result_find_scale_out (const StarFlagCheck *check);

G_END_DECLS
