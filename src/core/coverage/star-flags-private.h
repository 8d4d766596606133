/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-coverage-report-private.h"
#include "star-passage-private.h"

G_BEGIN_DECLS

/**
 * StarFlagInput:
 * @passages: (element-type StarPassage) (nullable): what was read of each field, %NULL where there
 *   is nothing; the whole text in %STAR_SECTION_TEXT for a text without fields
 * @has_content: whether the field has content, KPI rows too
 *
 * What the flags of a story are worked out from, beside the report itself.
 */
typedef struct {
  const StarPassage *passages[STAR_N_SECTIONS + 1];
  gboolean has_content[STAR_N_SECTIONS + 1];
  guint signs;
} StarFlagInput;

void star_flags_add_all (const StarFlagInput *input, StarCoverageReport *report);

G_END_DECLS
