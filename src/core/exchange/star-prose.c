/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-prose.h"

#include "star-words.h"

/* Fewer words are a name, an address or a password, and none of those is shown unasked. */
#define MIN_WORDS 12
/* In prose with figures and headings four of five signs are letters, in code and tables fewer. */
#define MIN_LETTERS_PERCENT 72

/**
 * star_prose_is_likely:
 * @text: valid UTF-8
 *
 * Tells sentences from the other things that a clipboard may hold.
 *
 * Returns: %TRUE if somebody may want @text as a story
 */
gboolean
star_prose_is_likely (const char *text)
{
  gsize n_letters = 0;
  gsize n_signs = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_letters += g_unichar_isalpha (c) ? 1 : 0;
      n_signs += g_unichar_isspace (c) ? 0 : 1;
    }

  return n_letters * 100 >= n_signs * MIN_LETTERS_PERCENT && star_words_count (text) >= MIN_WORDS;
}
