/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StarExtractItem:
 * @head: what the item says
 * @tail: what is said about it, in the lines below
 * @is_done: whether it is ticked off
 *
 * One item of a list.
 */
typedef struct {
  GString *head;
  GString *tail;
  gboolean is_done;
} StarExtractItem;

/* An extract is a piece of text between two pointers, or cut out of one. */

const char *star_extract_line_end  (const char *p, const char *end);
const char *star_extract_next_line (const char *p, const char *end);
gboolean    star_extract_is_blank  (const char *start, const char *end);
void        star_extract_append    (GString *text, const char *start, const char *end);
void        star_extract_trim      (GString *text);
GString    *star_extract_cut_out   (const char *start, const char *end);
GPtrArray  *star_extract_split     (const GString *text);

G_END_DECLS
