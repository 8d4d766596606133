/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-value.h"

#include <string.h>

/**
 * star-json-value:
 *
 * Reads values where they stand in a text that passed star_json_scan_check(). A value is a
 * pointer to its first byte, a string to its opening quote. So there is no tree that a file
 * could make larger than memory, numbers keep the digits that were written, and the place of
 * a value is known.
 */

static const char *
skip_space (const char *p)
{
  while (*p == ' ' || *p == '\n' || *p == '\t' || *p == '\r')
    p++;

  return p;
}

static const char *
string_end (const char *p)
{
  for (p++; *p != '"'; p++)
    {
      if (*p == '\\')
        p++;
    }

  return p + 1;
}

static gunichar
read_hex (const char *p)
{
  gunichar value = 0;

  for (int i = 0; i < 4; i++)
    value = value * 16 + g_ascii_xdigit_value (p[i]);

  return value;
}

/* Reads the character at *p of a string and moves on; 0 at the closing quote. */
static gunichar
read_char (const char **p)
{
  static const char escapes[] = "b\bf\fn\nr\rt\t";
  const char *at = *p;
  const char *escape;
  gunichar c;

  if (*at == '"')
    return 0;
  if (*at != '\\')
    {
      *p = g_utf8_next_char (at);
      return g_utf8_get_char (at);
    }
  if (at[1] != 'u')
    {
      *p = at + 2;
      escape = strchr (escapes, at[1]);
      return escape != NULL ? escape[1] : at[1];
    }

  c = read_hex (at + 2);
  *p = at + 6;
  if (c >= 0xd800 && c <= 0xdbff)
    {
      c = 0x10000 + ((c - 0xd800) << 10) + (read_hex (at + 8) - 0xdc00);
      *p = at + 12;
    }

  return c;
}

/**
 * star_json_value_get_type:
 *
 * Returns: what @value is
 */
StarJsonType
star_json_value_get_type (const char *value)
{
  switch (*value)
    {
    case '{':
      return STAR_JSON_OBJECT;
    case '[':
      return STAR_JSON_ARRAY;
    case '"':
      return STAR_JSON_STRING;
    case 't':
    case 'f':
      return STAR_JSON_BOOLEAN;
    case 'n':
      return STAR_JSON_NULL;
    default:
      return STAR_JSON_NUMBER;
    }
}

/**
 * star_json_value_get_end:
 *
 * Returns: the byte after @value
 */
const char *
star_json_value_get_end (const char *value)
{
  guint depth = 0;

  do
    {
      switch (*value)
        {
        case '"':
          value = string_end (value);
          break;
        case '{':
        case '[':
          depth++;
          value++;
          break;
        case '}':
        case ']':
          depth--;
          value++;
          break;
        case ',':
        case ':':
          value++;
          break;
        default:
          value += strcspn (value, ",:]}\"{[ \n\t\r");
        }
      if (depth > 0)
        value = skip_space (value);
    }
  while (depth > 0);

  return value;
}

/**
 * star_json_value_get_boolean:
 * @value: a %STAR_JSON_BOOLEAN
 *
 * Returns: what it says
 */
gboolean
star_json_value_get_boolean (const char *value)
{
  return *value == 't';
}

/**
 * star_json_value_get_int:
 * @value: any value
 * @number: (out): its number
 *
 * Returns: %TRUE if @value is a whole number written without fraction and exponent
 */
gboolean
star_json_value_get_int (const char *value, gint64 *number)
{
  char *end;

  if (star_json_value_get_type (value) != STAR_JSON_NUMBER)
    return FALSE;

  *number = g_ascii_strtoll (value, &end, 10);

  return *end != '.' && *end != 'e' && *end != 'E';
}

/**
 * star_json_value_dup_string:
 * @value: a %STAR_JSON_STRING, or a key
 *
 * Returns: (transfer full): the text
 */
char *
star_json_value_dup_string (const char *value)
{
  const char *end = string_end (value) - 1;
  const char *p = value + 1;
  GString *text = g_string_sized_new (end - p + 1);

  while (p < end)
    {
      gsize plain = 0;

      while (p + plain < end && p[plain] != '\\')
        plain++;
      g_string_append_len (text, p, plain);
      p += plain;
      if (p < end)
        g_string_append_unichar (text, read_char (&p));
    }

  return g_string_free (text, FALSE);
}

/**
 * star_json_value_append_raw:
 * @value: any value
 * @raw: where to put it
 *
 * Appends the value as it was written but for the space between its parts.
 */
void
star_json_value_append_raw (const char *value, GString *raw)
{
  const char *end = star_json_value_get_end (value);

  while (value < end)
    {
      const char *next = *value == '"' ? string_end (value)
                                       : value + MAX (strcspn (value, "\" \n\t\r"), 1);

      next = MIN (next, end);
      g_string_append_len (raw, value, next - value);
      value = skip_space (next);
    }
}

/**
 * star_json_value_compare:
 * @a: a %STAR_JSON_STRING, or a key
 * @b: another
 *
 * Returns: less than, equal to or more than 0 as the text of @a is before, the same as or after
 *   that of @b, however either is escaped
 */
int
star_json_value_compare (const char *a, const char *b)
{
  gunichar char_a, char_b;

  a++;
  b++;
  while (*a == *b && *a != '"' && *a != '\\')
    {
      a++;
      b++;
    }
  while (((guchar) *a & 0xc0) == 0x80)
    {
      a--;
      b--;
    }

  do
    {
      char_a = read_char (&a);
      char_b = read_char (&b);
    }
  while (char_a == char_b && char_a != 0);

  return (char_a > char_b) - (char_a < char_b);
}

/**
 * star_json_value_is_string:
 * @value: any value, or a key
 * @text: a text
 *
 * Returns: %TRUE if @value is a string and its text is @text
 */
gboolean
star_json_value_is_string (const char *value, const char *text)
{
  if (*value != '"')
    return FALSE;

  for (value++; *value != '"'; text = g_utf8_next_char (text))
    {
      if (*text == '\0' || read_char (&value) != g_utf8_get_char (text))
        return FALSE;
    }

  return *text == '\0';
}

/**
 * star_json_value_get_member:
 * @object: a %STAR_JSON_OBJECT
 * @key: a key
 *
 * Returns: (nullable): the member's value, %NULL if there is none
 */
const char *
star_json_value_get_member (const char *object, const char *key)
{
  StarJsonIter iter;

  star_json_iter_init (&iter, object);
  while (star_json_iter_next (&iter))
    {
      if (star_json_value_is_string (iter.key, key))
        return iter.value;
    }

  return NULL;
}

/**
 * star_json_iter_init:
 * @container: a %STAR_JSON_OBJECT or %STAR_JSON_ARRAY
 */
void
star_json_iter_init (StarJsonIter *iter, const char *container)
{
  iter->key = *container == '{' ? container : NULL;
  iter->value = NULL;
  iter->next = skip_space (container + 1);
}

/**
 * star_json_iter_next:
 *
 * Goes to the next member or element.
 *
 * Returns: %FALSE after the last one
 */
gboolean
star_json_iter_next (StarJsonIter *iter)
{
  if (iter->value != NULL)
    iter->next = skip_space (star_json_value_get_end (iter->value));
  if (*iter->next == ',')
    iter->next = skip_space (iter->next + 1);
  if (*iter->next == ']' || *iter->next == '}')
    return FALSE;

  if (iter->key != NULL)
    {
      iter->key = iter->next;
      iter->next = skip_space (skip_space (string_end (iter->key)) + 1);
    }
  iter->value = iter->next;

  return TRUE;
}
