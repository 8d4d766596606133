/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-attachment-private.h"
#include "star-findings-private.h"

G_BEGIN_DECLS

int star_rank_figure  (const StarAttachment *found, StarDimension dimension);
int star_rank_finding (const StarFinding *finding, StarSection section);

G_END_DECLS
