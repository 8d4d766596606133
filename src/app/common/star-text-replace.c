/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-text-replace.h"

#include <string.h>

/* The bytes that @a and @b have in common at their starts, in whole characters. */
static gsize
common_start (const char *a, const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  while (n > 0 && ((a[n] & 0xc0) == 0x80 || (b[n] & 0xc0) == 0x80))
    n--;

  return n;
}

static gsize
common_end (const char *a, gsize length_a, const char *b, gsize length_b)
{
  gsize n = 0;

  while (n < MIN (length_a, length_b) && a[length_a - n - 1] == b[length_b - n - 1])
    n++;
  while (n > 0 && (a[length_a - n] & 0xc0) == 0x80)
    n--;

  return n;
}

/**
 * star_text_replace:
 * @old: the text that @buffer has
 * @new: the text that it is to have
 *
 * Replaces only what differs, in one user action, so that the marks elsewhere stay. The new comes
 * in behind the old and the old goes then, because the cursor is pushed on by what is inserted
 * where it is.
 */
void
star_text_replace (GtkTextBuffer *buffer, const char *old, const char *new)
{
  gsize before = common_start (old, new);
  gsize old_length = strlen (old) - before;
  gsize new_length = strlen (new) - before;
  gsize after = common_end (old + before, old_length, new + before, new_length);
  int offset = g_utf8_pointer_to_offset (old, old + before);
  int count = g_utf8_strlen (old + before, old_length - after);
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + count);
  gtk_text_buffer_insert (buffer, &end, new + before, new_length - after);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + count);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_end_user_action (buffer);
}
