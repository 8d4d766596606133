/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-short-text.h"

/* Returns: (transfer full): the words with one space between them */
static char *
join_words (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean apart = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          apart = TRUE;
          continue;
        }
      if (apart && line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, c);
      apart = FALSE;
    }

  return g_strdup (line->str);
}

/* Returns: where to cut, behind a word if there is one that ends in the second half */
static const char *
find_cut (const char *line, guint max)
{
  const char *end = g_utf8_offset_to_pointer (line, max - 1);
  const char *space = g_strrstr_len (line, end - line + 1, " ");

  if (space != NULL && space - line > (end - line) / 2)
    return space;
  while (end > line && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_prev_char (end);

  return end;
}

/**
 * star_short_text_dup:
 * @text: any text, valid UTF-8
 * @max: how many characters there is room for, 1 at least
 *
 * Returns: (transfer full): @text on one line, with "…" in place of what there is no room for
 */
char *
star_short_text_dup (const char *text, guint max)
{
  g_autofree char *line = NULL;
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (max > 0, NULL);

  line = join_words (text);
  if (g_utf8_strlen (line, -1) <= max)
    return g_steal_pointer (&line);

  end = find_cut (line, max);

  return g_strdup_printf ("%.*s…", (int) (end - line), line);
}
