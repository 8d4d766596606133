/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-inflection-private.h"

#include <string.h>

/* The regular forms of English words; the irregular ones are in the lexicon. */

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiou", c) != NULL;
}

static gboolean
ends_in_consonant_y (const char *word, gsize length)
{
  return length > 2 && word[length - 1] == 'y' && !is_vowel (word[length - 2]);
}

static gboolean
takes_es (const char *word)
{
  static const char *const ends[] = { "s", "x", "z", "ch", "sh" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (g_str_has_suffix (word, ends[i]))
        return TRUE;
    }

  return FALSE;
}

/* "plan" → "planned": one syllable that ends in one vowel and one consonant. */
static gboolean
doubles (const char *verb, gsize length)
{
  guint vowels = 0;

  if (length < 3 || is_vowel (verb[length - 1]) || strchr ("wxy", verb[length - 1]) != NULL)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    vowels += is_vowel (verb[i]) || (verb[i] == 'y' && i > 0);

  return vowels == 1 && is_vowel (verb[length - 2]);
}

static char *
with_s (const char *word)
{
  gsize length = strlen (word);

  if (ends_in_consonant_y (word, length))
    return g_strdup_printf ("%.*sies", (int) length - 1, word);

  return g_strconcat (word, takes_es (word) ? "es" : "s", NULL);
}

char *
star_inflection_plural (const char *noun)
{
  return with_s (noun);
}

char *
star_inflection_third (const char *verb)
{
  return with_s (verb);
}

char *
star_inflection_past (const char *verb)
{
  gsize length = strlen (verb);

  if (ends_in_consonant_y (verb, length))
    return g_strdup_printf ("%.*sied", (int) length - 1, verb);
  if (g_str_has_suffix (verb, "e"))
    return g_strconcat (verb, "d", NULL);
  if (doubles (verb, length))
    return g_strdup_printf ("%s%ced", verb, verb[length - 1]);

  return g_strconcat (verb, "ed", NULL);
}

char *
star_inflection_progressive (const char *verb)
{
  gsize length = strlen (verb);

  if (g_str_has_suffix (verb, "e") && !g_str_has_suffix (verb, "ee"))
    return g_strdup_printf ("%.*sing", (int) length - 1, verb);
  if (doubles (verb, length))
    return g_strdup_printf ("%s%cing", verb, verb[length - 1]);

  return g_strconcat (verb, "ing", NULL);
}
