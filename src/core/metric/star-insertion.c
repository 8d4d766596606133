/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-insertion.h"

#include <string.h>

/* How a sentence gets into a text, and out of it again. */

/* What introduces the last line if it is an item of a list: "- ". */
static char *
dup_bullet (const char *text)
{
  const char *line = strrchr (text, '\n');
  const char *start = line != NULL ? line + 1 : text;
  gsize indent = strspn (start, " ");

  if (strchr ("-*•", start[indent]) != NULL && start[indent] != '\0' && start[indent + 1] == ' ')
    return g_strndup (start, indent + 2);

  return NULL;
}

static int
count_characters (const char *text, const char *end)
{
  return (int) g_utf8_pointer_to_offset (text, end);
}

/**
 * star_insertion_append:
 * @text: what is there
 * @sentence: what is to come behind it
 * @end: (out) (optional): the character behind the sentence
 *
 * Puts a sentence at the end of a text: behind a space, or as a further item where the text ends
 * with a list. White space at the end of the text is left as it is.
 *
 * Returns: (transfer full): the whole text
 */
char *
star_insertion_append (const char *text, const char *sentence, int *end)
{
  g_autofree char *bullet = NULL;
  GString *whole;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (sentence != NULL, NULL);

  whole = g_string_new (text);
  bullet = dup_bullet (text);
  if (bullet != NULL)
    g_string_append_printf (whole, "\n%s", bullet);
  else if (*text != '\0' && !g_ascii_isspace (text[strlen (text) - 1]))
    g_string_append_c (whole, ' ');
  g_string_append (whole, sentence);
  if (end != NULL)
    *end = count_characters (whole->str, whole->str + whole->len);

  return g_string_free (whole, FALSE);
}

/**
 * star_insertion_replace:
 * @old: the sentence that was put there before
 * @sentence: what takes its place
 * @end: (out) (optional): the character behind the sentence
 *
 * Returns: (transfer full) (nullable): the whole text, %NULL if @old is not in it as it was put
 */
char *
star_insertion_replace (const char *text, const char *old, const char *sentence, int *end)
{
  const char *place;
  GString *whole;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (old != NULL, NULL);
  g_return_val_if_fail (sentence != NULL, NULL);

  place = *old != '\0' ? strstr (text, old) : NULL;
  if (place == NULL)
    return NULL;

  whole = g_string_new_len (text, place - text);
  g_string_append (whole, sentence);
  if (end != NULL)
    *end = count_characters (whole->str, whole->str + whole->len);
  g_string_append (whole, place + strlen (old));

  return g_string_free (whole, FALSE);
}

/**
 * star_insertion_remove:
 * @sentence: a sentence that was put into @text
 *
 * Takes it out again, with the space before it.
 *
 * Returns: (transfer full) (nullable): the text without it, %NULL if it is not in it
 */
char *
star_insertion_remove (const char *text, const char *sentence)
{
  const char *place;
  gsize before, after;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (sentence != NULL, NULL);

  place = *sentence != '\0' ? strstr (text, sentence) : NULL;
  if (place == NULL)
    return NULL;

  before = place - text;
  after = before + strlen (sentence);
  if (before > 0 && text[before - 1] == ' ')
    before--;
  else if (before == 0 && text[after] == ' ')
    after++;

  return g_strdup_printf ("%.*s%s", (int) before, text, text + after);
}
