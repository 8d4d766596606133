/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-section.h"

G_BEGIN_DECLS

/**
 * StarHeadingKind:
 * @STAR_HEADING_FIELD: one of the six fields
 * @STAR_HEADING_TITLE: "Title:"
 * @STAR_HEADING_HOOK: a one-line summary
 * @STAR_HEADING_TRADEOFFS: trade-offs and risks
 * @STAR_HEADING_FOLLOW_UPS: questions to prepare
 * @STAR_HEADING_LESSON: what often comes after the result and is none of the fields
 * @STAR_HEADING_UNKNOWN: looks like a heading, says nothing that we know
 */
typedef enum {
  STAR_HEADING_FIELD,
  STAR_HEADING_TITLE,
  STAR_HEADING_HOOK,
  STAR_HEADING_TRADEOFFS,
  STAR_HEADING_FOLLOW_UPS,
  STAR_HEADING_LESSON,
  STAR_HEADING_UNKNOWN,
} StarHeadingKind;

/**
 * StarHeadingShape:
 * @STAR_HEADING_ATX: "## Situation"
 * @STAR_HEADING_LABEL: "Situation:" or "**Situation**"
 * @STAR_HEADING_WEAK: "Situation" alone in its line, or "Situation - "
 * @STAR_HEADING_LETTER: "S:" or "**S** - "
 */
typedef enum {
  STAR_HEADING_ATX,
  STAR_HEADING_LABEL,
  STAR_HEADING_WEAK,
  STAR_HEADING_LETTER,
} StarHeadingShape;

/**
 * StarHeading:
 * @kind: what it announces
 * @section: the field, for %STAR_HEADING_FIELD
 * @is_alias: another word for the field, such as "Context"
 * @has_own_words: the words say more than what the heading announces
 * @shape: how it is written
 * @level: how many # there are, 0 for another shape
 * @indent: columns before it
 * @is_item: it stands in a list
 * @is_bold: its words are bold
 * @line: the first byte of the line, or of the label inside of a line
 * @label: the words
 * @label_end: the byte after them
 * @note: (nullable): a remark in brackets after the words
 * @note_end: the byte after it
 * @rest: what follows in the same line
 * @end: the end of that
 * @next: the first byte of the next line
 *
 * A line that may be a heading; pointers go into the text.
 */
typedef struct {
  StarHeadingKind kind;
  StarSection section;
  gboolean is_alias;
  gboolean has_own_words;
  StarHeadingShape shape;
  guint level;
  guint indent;
  gboolean is_item;
  gboolean is_bold;
  const char *line;
  const char *label;
  const char *label_end;
  const char *note;
  const char *note_end;
  const char *rest;
  const char *end;
  const char *next;
} StarHeading;

gboolean star_heading_parse        (const char *line, const char *end, StarHeading *heading);
gboolean star_heading_parse_inline (const StarHeading *before, StarHeading *heading);

G_END_DECLS
