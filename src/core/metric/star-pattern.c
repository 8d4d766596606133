/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-pattern-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "star-metric-error.h"

/*
 * A pattern is a text with placeholders:
 *
 * {name}       what is called so
 * {fell|rose}  words for a value that went down, and for one that went up; a pattern with no words
 *              for the one that happened does not fit
 */

static gboolean
fail (const char *text, const char *from, const char *reason, const char *name, GError **error)
{
  int start = g_utf8_pointer_to_offset (text, from);
  g_autofree char *message = NULL;

  /* Translators: the first %s is what is wrong, the second is the part of a text that is meant */
  message = g_strdup_printf (_("%s: “%s”"), reason, name);
  g_propagate_error (error, star_metric_error_new (STAR_METRIC_ERROR_DATA, start,
                                                   start + g_utf8_strlen (name, -1), message));
  return FALSE;
}

/* One of two alternatives, the one for @sign; NULL if it is empty. */
static char *
choose (const char *alternatives, int sign)
{
  g_auto (GStrv) both = g_strsplit (alternatives, "|", 2);
  const char *words = sign > 0 ? both[1] : both[0];

  return sign != 0 && *words != '\0' ? g_strdup (words) : NULL;
}

/**
 * star_pattern_check:
 * @knows: says which placeholders there are
 *
 * Returns: %TRUE if star_pattern_fill() can fill @text
 */
gboolean
star_pattern_check (const char *text, StarPatternKnows knows, gpointer data, GError **error)
{
  for (const char *p = strpbrk (text, "{}"); p != NULL; p = strpbrk (p, "{}"))
    {
      const char *end = strpbrk (p + 1, "{}");
      g_autofree char *name = NULL;

      if (*p == '}' || end == NULL || *end == '{')
        return fail (text, p, _("There is no bracket to go with this one"), *p == '}' ? "}" : "{",
                     error);

      name = g_strndup (p + 1, end - p - 1);
      if (strchr (name, '|') == NULL && !knows (name, data))
        return fail (text, p + 1, _("There is no placeholder of this name"), name, error);
      p = end + 1;
    }

  return TRUE;
}

/**
 * star_pattern_fill:
 * @sign: below 0 for a value that went down, above 0 for one that went up
 * @words: says what stands for a placeholder
 *
 * Returns: (nullable): the text, %NULL if something in it has no words
 */
char *
star_pattern_fill (const char *text, int sign, StarPatternWords words, gpointer data)
{
  g_autoptr (GString) filled = g_string_new (NULL);
  const char *p = text;

  for (const char *open = strchr (p, '{'); open != NULL; open = strchr (p, '{'))
    {
      const char *end = strchr (open, '}');
      g_autofree char *name = g_strndup (open + 1, end - open - 1);
      g_autofree char *word = strchr (name, '|') != NULL ? choose (name, sign) : words (name, data);

      if (word == NULL)
        return NULL;
      g_string_append_len (filled, p, open - p);
      g_string_append (filled, word);
      p = end + 1;
    }
  g_string_append (filled, p);

  return g_string_free (g_steal_pointer (&filled), FALSE);
}
