/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-heading-private.h"

G_BEGIN_DECLS

/**
 * StarOutlineStory:
 * @start: where its text begins
 * @title: (nullable): the title without marks
 * @title_end: the byte after it
 * @body: the first byte after the title's line
 * @end: where its text ends
 * @first: its first heading
 * @n_headings: how many headings it has
 *
 * One story in a text.
 */
typedef struct {
  const char *start;
  const char *title;
  const char *title_end;
  const char *body;
  const char *end;
  guint first;
  guint n_headings;
} StarOutlineStory;

/**
 * StarOutline:
 * @headings: (element-type StarHeading): those that divide the text
 * @stories: (element-type StarOutlineStory): the stories; none if the text has no fields
 * @is_markdown: whether its marks are to be read as Markdown
 *
 * How a text is divided into stories and fields.
 */
typedef struct {
  GArray *headings;
  GArray *stories;
  gboolean is_markdown;
} StarOutline;

StarOutline *star_outline_new  (const char *text);
void         star_outline_free (StarOutline *self);

gboolean     star_outline_is_rule (const char *line, const char *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarOutline, star_outline_free)

G_END_DECLS
