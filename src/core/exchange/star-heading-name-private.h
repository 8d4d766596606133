/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-heading-private.h"

G_BEGIN_DECLS

/**
 * StarHeadingName:
 * @words: the words of a heading, in folded case
 * @kind: what they announce
 * @section: the field, for %STAR_HEADING_FIELD
 * @is_alias: not the field's own name
 */
typedef struct {
  const char *words;
  StarHeadingKind kind;
  StarSection section;
  gboolean is_alias;
} StarHeadingName;

const StarHeadingName *star_heading_name_find          (const char *folded);
const char            *star_heading_name_get_own_words (StarHeadingKind kind);

G_END_DECLS
