/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-words.h"

/* What a character does to a word. */
enum {
  BESIDE, /* nothing by itself: a dash */
  ENDS,
  SAID,
};

static const guint8 ascii_kinds[0x80] = {
  ['\t'] = ENDS,
  ['\n'] = ENDS,
  ['\f'] = ENDS,
  ['\r'] = ENDS,
  [' '] = ENDS,
  ['0' ... '9'] = SAID,
  ['A' ... 'Z'] = SAID,
  ['a' ... 'z'] = SAID,
};

static guint8
get_wide_kind (gunichar c)
{
  if (g_unichar_isspace (c))
    return ENDS;

  return g_unichar_isalnum (c) ? SAID : BESIDE;
}

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
  const char *p = text;
  guint count = 0;
  gboolean counted = FALSE;

  g_return_val_if_fail (text != NULL, 0);

  while (*p != '\0')
    {
      guchar byte = *p;
      guint8 kind;

      if (G_LIKELY (byte < 0x80))
        {
          kind = ascii_kinds[byte];
          p++;
        }
      else
        {
          kind = get_wide_kind (g_utf8_get_char (p));
          p = g_utf8_next_char (p);
        }

      count += kind == SAID && !counted;
      counted = kind == SAID || (counted && kind == BESIDE);
    }

  return count;
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
