/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-words.h"

/**
 * star_words_count:
 * @text: valid UTF-8
 *
 * Counts what is said as a word: a run of characters between spaces in which there is at least
 * one letter or digit, so that a dash or an arrow between spaces is none.
 *
 * Returns: the number of words
 */
guint
star_words_count (const char *text)
{
  StarWords words = { 0 };

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    star_words_add (&words, (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p));

  return words.count;
}

/**
 * star_words_has_any:
 * @text: valid UTF-8
 *
 * Returns: %TRUE if there is at least one word; it reads no further than that
 */
gboolean
star_words_has_any (const char *text)
{
  StarWords words = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0' && words.count == 0; p = g_utf8_next_char (p))
    star_words_add (&words, g_utf8_get_char (p));

  return words.count > 0;
}

/**
 * star_words_spoken_seconds:
 * @words: a number of words
 * @pace: words a minute, more than 0
 *
 * Returns: the seconds that it takes to say them, rounded
 */
guint
star_words_spoken_seconds (guint words, guint pace)
{
  g_return_val_if_fail (pace > 0, 0);

  return ((guint64) words * 60 + pace / 2) / pace;
}
