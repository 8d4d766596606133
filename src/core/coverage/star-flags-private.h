/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-coverage-report-private.h"
#include "star-passage-private.h"
#include "star-story.h"

G_BEGIN_DECLS

/**
 * StarFlagSource:
 * @passage: what was read
 * @section: the field that it is in
 * @is_row: whether it is a KPI row, which stands beside the text of its field
 */
typedef struct {
  const StarPassage *passage;
  StarSection section;
  gboolean is_row;
} StarFlagSource;

/**
 * StarFlagInput:
 * @passages: (element-type StarPassage) (nullable): what was read of each field, %NULL where there
 *   is nothing; the whole text in %STAR_SECTION_TEXT for a text without fields
 * @has_content: whether the field has content, KPI rows too
 * @sources: (element-type StarFlagSource): the passages and the KPI rows
 * @signs: #StarSign bits that were seen where they count
 * @story: (nullable): %NULL for a text without fields
 * @everywhere: (nullable): the ids of the flags that are ignored in every story
 *
 * What the flags of a story are worked out from, beside the report itself.
 */
typedef struct {
  const StarPassage *passages[STAR_N_SECTIONS + 1];
  gboolean has_content[STAR_N_SECTIONS + 1];
  GArray *sources;
  guint signs;
  StarStory *story;
  const char *const *everywhere;
} StarFlagInput;

typedef struct _StarFlagRule StarFlagRule;

/* One rule at work on one story. */
typedef struct {
  const StarFlagRule *rule;
  const StarFlagInput *input;
  StarCoverageReport *report;
} StarFlagCheck;

/**
 * StarFlagRule:
 * @id: the id of its flag
 * @severity: whether the flag keeps a story from Ready
 * @when_told: whether it asks for what a story lacks, and so waits until the story is told
 * @find: adds the flag where it is due
 * @in_any_language: whether it means something in a story that is not judged
 */
struct _StarFlagRule
{
  const char *id;
  StarSeverity severity;
  gboolean when_told;
  void (*find) (const StarFlagCheck *check);
  gboolean in_any_language;
};

void            star_flags_add_all    (const StarFlagInput *input, StarCoverageReport *report);
void            star_flags_add_field  (const StarFlagCheck *check, StarSection field,
                                       const char *message, const char *fix);
void            star_flags_add_mark   (const StarFlagCheck *check, const StarFlagSource *source,
                                       const StarMark *mark, const char *message, const char *fix);
gboolean        star_flags_is_told    (const StarFlagInput *input, StarCoverageReport *report);
const StarFlagSource *star_flags_source (const StarFlagInput *input, guint index);
gboolean        star_flags_is_missing (const StarFlagCheck *check, StarDimension dimension);
const StarMark *star_flags_find_mark  (const StarFlagInput *input, StarMarkKind kind,
                                       const StarFlagSource **source);

G_END_DECLS
