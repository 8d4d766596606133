/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-insertion.h"

#include <string.h>

#include "star-begins.h"

/* How a sentence gets into a text, and out of it again. */

static const char *const bullets[] = { "- ", "* ", "• " };

/* How long what introduces an item of a list is, such as "- "; 0 if the line is none. */
static gsize
measure_bullet (const char *line)
{
  gsize indent = strspn (line, " ");

  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      if (star_begins (line + indent, bullets[i]))
        return indent + strlen (bullets[i]);
    }

  return 0;
}

/* What introduces the last line if it is an item of a list. */
static char *
dup_bullet (const char *text)
{
  const char *line = strrchr (text, '\n');
  const char *start = line != NULL ? line + 1 : text;
  gsize length = measure_bullet (start);

  return length > 0 ? g_strndup (start, length) : NULL;
}

/* Where the line begins that is an item with nothing in it but what is from @before to @after. */
static gboolean
find_item (const char *text, gsize before, gsize after, gsize *start)
{
  gsize line = before;

  while (line > 0 && text[line - 1] != '\n')
    line--;
  if (line == 0 || line == before || (text[after] != '\0' && text[after] != '\n')
      || measure_bullet (text + line) != before - line)
    return FALSE;

  *start = line - 1;
  return TRUE;
}

static int
count_characters (const char *text, const char *end)
{
  return (int) g_utf8_pointer_to_offset (text, end);
}

static gboolean
is_in_word (const char *text, const char *place)
{
  return place > text && *place != '\0' && g_unichar_isalnum (g_utf8_get_char (place))
         && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (place)));
}

/**
 * star_insertion_find:
 * @sentence: a sentence that was put into @text
 *
 * A sentence that goes on in the middle of a word is another one.
 *
 * Returns: (transfer none) (nullable): where it stands in @text word for word, %NULL for nowhere
 */
const char *
star_insertion_find (const char *text, const char *sentence)
{
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (sentence != NULL, NULL);

  length = strlen (sentence);
  for (const char *place = length > 0 ? strstr (text, sentence) : NULL; place != NULL;
       place = strstr (g_utf8_next_char (place), sentence))
    {
      if (!is_in_word (text, place) && !is_in_word (text, place + length))
        return place;
    }

  return NULL;
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

  place = star_insertion_find (text, old);
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
 * @end: (out) (optional): the character before which it stood
 *
 * Takes it out again, with the space before it, or with the item of a list that it is.
 *
 * Returns: (transfer full) (nullable): the text without it, %NULL if it is not in it
 */
char *
star_insertion_remove (const char *text, const char *sentence, int *end)
{
  const char *place;
  gsize before, after;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (sentence != NULL, NULL);

  place = star_insertion_find (text, sentence);
  if (place == NULL)
    return NULL;

  before = place - text;
  after = before + strlen (sentence);
  if (!find_item (text, before, after, &before) && before > 0 && text[before - 1] == ' ')
    before--;
  else if (before == 0 && text[after] == ' ')
    after++;
  if (end != NULL)
    *end = count_characters (text, text + before);

  return g_strdup_printf ("%.*s%s", (int) before, text, text + after);
}
