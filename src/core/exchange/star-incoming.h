/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-gate.h"
#include "star-own-formula.h"
#include "star-story.h"

G_BEGIN_DECLS

/**
 * StarIncoming:
 * @stories: (element-type StarStory): the stories
 * @formulas: (element-type StarOwnFormula): the user's formulas that came with them, none with text
 * @extra: (nullable): members of other programs at the top of a JSON file
 * @has_headings: whether the fields were found by headings; %TRUE for JSON
 *
 * What came in as text.
 */
typedef struct {
  GPtrArray *stories;
  GPtrArray *formulas;
  char *extra;
  gboolean has_headings;
} StarIncoming;

StarIncoming *star_incoming_read (const char *text, const char *name, GError **error);
void          star_incoming_free (StarIncoming *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarIncoming, star_incoming_free)

G_END_DECLS
