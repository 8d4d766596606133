/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-output.h"

#include <string.h>

#include "star-json-value.h"

/**
 * star-json-output:
 *
 * Writes JSON with an indent of two spaces. Strings hold their characters as they are, only
 * quotes, backslashes and control characters are escaped. No number depends on the locale.
 */
struct _StarJsonOutput
{
  GString *text;
  guint depth;
  gboolean is_empty; /* nothing in the innermost object or array yet */
};

static void
append_line (StarJsonOutput *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
append_escaped (GString *text, guchar c)
{
  static const char letters[] = "\bb\ff\nn\rr\tt\"\"\\\\";
  const char *letter = memchr (letters, c, sizeof letters - 1);

  if (letter != NULL)
    g_string_append_printf (text, "\\%c", letter[1]);
  else
    g_string_append_printf (text, "\\u%04x", c);
}

/**
 * star_json_output_new:
 *
 * Returns: (transfer full): an output with nothing in it, for star_json_output_finish()
 */
StarJsonOutput *
star_json_output_new (void)
{
  StarJsonOutput *self = g_new0 (StarJsonOutput, 1);

  self->text = g_string_new (NULL);

  return self;
}

/**
 * star_json_output_finish:
 * @self: (transfer full): the output, which is freed
 *
 * Returns: (transfer full): the JSON with a line end
 */
char *
star_json_output_finish (StarJsonOutput *self)
{
  char *text;

  g_string_append_c (self->text, '\n');
  text = g_string_free (self->text, FALSE);
  g_free (self);

  return text;
}

/**
 * star_json_output_open:
 * @bracket: { or [
 *
 * Begins an object or array, as a value.
 */
void
star_json_output_open (StarJsonOutput *self, char bracket)
{
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->is_empty = TRUE;
}

/**
 * star_json_output_close:
 * @bracket: } or ]
 *
 * Ends what star_json_output_open() began.
 */
void
star_json_output_close (StarJsonOutput *self, char bracket)
{
  self->depth--;
  if (!self->is_empty)
    append_line (self);
  g_string_append_c (self->text, bracket);
  self->is_empty = FALSE;
}

/**
 * star_json_output_item:
 *
 * Goes to the next element of an array; a value follows.
 */
void
star_json_output_item (StarJsonOutput *self)
{
  if (!self->is_empty)
    g_string_append_c (self->text, ',');
  append_line (self);
  self->is_empty = FALSE;
}

/**
 * star_json_output_key:
 *
 * Goes to the next member of an object; a value follows.
 */
void
star_json_output_key (StarJsonOutput *self, const char *key)
{
  star_json_output_item (self);
  star_json_output_string (self, key);
  g_string_append (self->text, ": ");
}

/**
 * star_json_output_raw_key:
 * @key: a key in JSON text that passed the scan
 *
 * Like star_json_output_key(), with the key as it was written.
 */
void
star_json_output_raw_key (StarJsonOutput *self, const char *key)
{
  star_json_output_item (self);
  star_json_value_append_raw (key, self->text);
  g_string_append (self->text, ": ");
}

void
star_json_output_string (StarJsonOutput *self, const char *text)
{
  g_string_append_c (self->text, '"');
  while (*text != '\0')
    {
      const char *plain = text;

      while ((guchar) *text >= 0x20 && *text != '"' && *text != '\\')
        text++;
      g_string_append_len (self->text, plain, text - plain);
      if (*text != '\0')
        append_escaped (self->text, *text++);
    }
  g_string_append_c (self->text, '"');
}

void
star_json_output_int (StarJsonOutput *self, gint64 number)
{
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
}

void
star_json_output_boolean (StarJsonOutput *self, gboolean value)
{
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * star_json_output_raw:
 * @value: a value in JSON text that passed the scan
 *
 * Writes the value with its strings and numbers as they were written.
 */
void
star_json_output_raw (StarJsonOutput *self, const char *value)
{
  g_autoptr (GString) raw = g_string_new (NULL);

  star_json_value_append_raw (value, raw);
  for (const char *p = raw->str; *p != '\0';)
    {
      gsize length = 1;

      if (*p == '{' || *p == '[')
        {
          star_json_output_open (self, *p);
          if (p[1] != '}' && p[1] != ']')
            star_json_output_item (self);
        }
      else if (*p == '}' || *p == ']')
        {
          star_json_output_close (self, *p);
        }
      else if (*p == ',')
        {
          star_json_output_item (self);
        }
      else if (*p == ':')
        {
          g_string_append (self->text, ": ");
        }
      else
        {
          length = star_json_value_get_end (p) - p;
          g_string_append_len (self->text, p, length);
        }
      p += length;
    }
}
