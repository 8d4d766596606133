/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-attachment-private.h"
#include "star-coverage-report.h"

G_BEGIN_DECLS

int star_rank_figure (const StarAttachment *found, StarDimension dimension);

G_END_DECLS
