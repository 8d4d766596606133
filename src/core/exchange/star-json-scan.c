/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-json-scan.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "star-gate-private.h"
#include "star-json-value.h"

/**
 * star-json-scan:
 *
 * Says whether a text is JSON (RFC 8259) that Starling can keep without loss, and if not, where
 * it is not. Stricter than the standard where its own freedom would lose something: keys of one
 * object differ, whole numbers fit 64 bits, other numbers are finite, strings hold no NUL and no
 * half of a surrogate pair, and nesting ends at %STAR_JSON_SCAN_MAX_DEPTH.
 *
 * It does not recurse and takes time in proportion to the text, keys being sorted.
 */
typedef struct {
  const char *text;
  const char *at;
  const char *name;
  GError **error;
  GArray *keys; /* of all open objects, the innermost last */
  guint depth;
  struct {
    gboolean is_object;
    guint first_key;
  } levels[STAR_JSON_SCAN_MAX_DEPTH];
} Scan;

static gboolean
fail_at (Scan *self, const char *at, const char *message)
{
  star_gate_set_error (self->error, STAR_EXCHANGE_ERROR_SYNTAX, self->name, self->text,
                       at - self->text, message);

  return FALSE;
}

static gboolean
fail (Scan *self, const char *message)
{
  return fail_at (self, self->at, message);
}

static void
skip_space (Scan *self)
{
  while (*self->at == ' ' || *self->at == '\n' || *self->at == '\t' || *self->at == '\r')
    self->at++;
}

/* The four digits of \uXXXX, or -1. */
static int
read_hex (const char *at)
{
  int value = 0;

  for (int i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (at[i]);
    }

  return value;
}

static gboolean
scan_unicode_escape (Scan *self)
{
  int value = read_hex (self->at + 2);

  if (value < 0)
    return fail (self, _("\\u needs four hexadecimal digits"));
  if (value == 0)
    return fail (self, _("a NUL character, which no text has"));
  if (value >= 0xdc00 && value <= 0xdfff)
    return fail (self, _("the second half of a surrogate pair without the first"));
  if (value >= 0xd800 && value <= 0xdbff)
    {
      int low = self->at[6] == '\\' && self->at[7] == 'u' ? read_hex (self->at + 8) : -1;

      if (low < 0xdc00 || low > 0xdfff)
        return fail (self, _("the first half of a surrogate pair without the second"));
      self->at += 6;
    }
  self->at += 6;

  return TRUE;
}

static gboolean
scan_string (Scan *self)
{
  const char *start = self->at++;

  while (*self->at != '"')
    {
      if (*self->at == '\0')
        return fail_at (self, start, _("the string that begins here has no end"));
      if (*self->at == '\n' || *self->at == '\r')
        return fail (self, _("a line break inside a string; write \\n"));
      if ((guchar) *self->at < 0x20)
        return fail (self, _("a control character inside a string"));

      if (*self->at != '\\')
        {
          self->at++;
        }
      else if (self->at[1] == 'u')
        {
          if (!scan_unicode_escape (self))
            return FALSE;
        }
      else if (self->at[1] != '\0' && strchr ("\"\\/bfnrt", self->at[1]) != NULL)
        {
          self->at += 2;
        }
      else
        {
          return fail (self, _("a backslash that begins no escape"));
        }
    }
  self->at++;

  return TRUE;
}

static gboolean
scan_digits (Scan *self)
{
  if (!g_ascii_isdigit (*self->at))
    return fail (self, _("a digit is missing"));
  while (g_ascii_isdigit (*self->at))
    self->at++;

  return TRUE;
}

static gboolean
fits_int64 (const char *digits, const char *end, gboolean negative)
{
  guint64 limit = negative ? (guint64) G_MAXINT64 + 1 : G_MAXINT64;
  guint64 value = 0;

  for (const char *p = digits; p < end; p++)
    {
      guint digit = *p - '0';

      if (value > (limit - digit) / 10)
        return FALSE;
      value = value * 10 + digit;
    }

  return TRUE;
}

static gboolean
scan_number (Scan *self)
{
  const char *start = self->at;
  gboolean negative = *start == '-';
  const char *digits = start + (negative ? 1 : 0);
  gboolean whole = TRUE;

  self->at = digits;
  if (*digits == '0' && g_ascii_isdigit (digits[1]))
    return fail_at (self, start, _("a number must not begin with 0"));
  if (!scan_digits (self))
    return FALSE;
  if (*self->at == '.')
    {
      whole = FALSE;
      self->at++;
      if (!scan_digits (self))
        return FALSE;
    }
  if (*self->at == 'e' || *self->at == 'E')
    {
      whole = FALSE;
      self->at++;
      if (*self->at == '+' || *self->at == '-')
        self->at++;
      if (!scan_digits (self))
        return FALSE;
    }
  if (whole && !fits_int64 (digits, self->at, negative))
    return fail_at (self, start, _("a whole number of more than 64 bits"));
  if (!whole && !isfinite (g_ascii_strtod (start, NULL)))
    return fail_at (self, start, _("a number that is too large"));

  return TRUE;
}

static const char *const words[] = { "true", "false", "null" };

/* What stands where a value is expected and begins none. */
static gboolean
fail_at_word (Scan *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (g_ascii_strncasecmp (self->at, words[i], length) == 0
          && !g_ascii_isalnum (self->at[length]))
        return fail (self, _("true, false and null are written in small letters"));
    }

  if (self->depth == 0)
    return fail (self, _("this is not JSON; a story in words belongs in a file whose name ends "
                         "in .md or .txt"));

  return fail (self, _("this is no value; text stands in double quotes, and a number is written "
                       "in digits"));
}

static gboolean
scan_word (Scan *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (strncmp (self->at, words[i], length) == 0 && !g_ascii_isalnum (self->at[length]))
        {
          self->at += length;
          return TRUE;
        }
    }

  switch (*self->at)
    {
    case '\0':
      return fail (self, _("the text ends where a value is expected"));
    case '\'':
      return fail (self, _("strings stand in double quotes"));
    case '/':
    case '#':
      return fail (self, _("JSON has no comments"));
    case '+':
    case '.':
      return fail (self, _("a number must begin with a digit or a minus sign"));
    case ',':
    case ':':
    case ']':
    case '}':
      return fail (self, _("a value is missing"));
    default:
      return fail_at_word (self);
    }
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer text)
{
  return star_json_value_compare ((const char *) text + *(const gsize *) a,
                                  (const char *) text + *(const gsize *) b);
}

/* Sorting has no bad case that a file could be made for, as hashing has. The sort is stable, so
 * that of two equal keys the second is the later one. */
static gboolean
check_keys (Scan *self, guint first)
{
  gsize *keys = &g_array_index (self->keys, gsize, first);
  guint n = self->keys->len - first;
  gsize found = G_MAXSIZE;

  g_qsort_with_data (keys, n, sizeof *keys, compare_keys, (gpointer) self->text);
  for (guint i = 1; i < n; i++)
    {
      if (keys[i] < found && compare_keys (&keys[i - 1], &keys[i], (gpointer) self->text) == 0)
        found = keys[i];
    }
  if (found != G_MAXSIZE)
    return fail_at (self, self->text + found, _("this key stands twice in one object"));

  return TRUE;
}

static gboolean
open_level (Scan *self)
{
  if (self->depth == STAR_JSON_SCAN_MAX_DEPTH)
    return fail (self, _("nested too deeply"));

  self->levels[self->depth].is_object = *self->at == '{';
  self->levels[self->depth].first_key = self->keys->len;
  self->depth++;
  self->at++;
  skip_space (self);

  return TRUE;
}

static gboolean
close_level (Scan *self)
{
  guint first = self->levels[--self->depth].first_key;

  self->at++;
  if (self->keys->len > first + 1 && !check_keys (self, first))
    return FALSE;
  g_array_set_size (self->keys, first);

  return TRUE;
}

static gboolean
scan_key (Scan *self)
{
  gsize offset = self->at - self->text;

  if (*self->at == '\0')
    return fail (self, _("the text ends inside an object"));
  if (*self->at != '"')
    return fail (self, _("a key in double quotes is expected"));
  if (self->keys->len - self->levels[self->depth - 1].first_key == STAR_JSON_SCAN_MAX_MEMBERS)
    return fail (self, _("too many members in one object"));
  g_array_append_val (self->keys, offset);
  if (!scan_string (self))
    return FALSE;
  skip_space (self);
  if (*self->at != ':')
    return fail (self, _("a colon is expected after the key"));
  self->at++;
  skip_space (self);

  return TRUE;
}

/* Goes over a value, or into one: then *more is set and the first value inside follows. */
static gboolean
scan_value (Scan *self, gboolean *more)
{
  *more = FALSE;

  switch (*self->at)
    {
    case '{':
      if (!open_level (self))
        return FALSE;
      if (*self->at == '}')
        return close_level (self);
      *more = TRUE;
      return scan_key (self);
    case '[':
      if (!open_level (self))
        return FALSE;
      if (*self->at == ']')
        return close_level (self);
      *more = TRUE;
      return TRUE;
    case '"':
      return scan_string (self);
    case '-':
      return scan_number (self);
    default:
      return g_ascii_isdigit (*self->at) ? scan_number (self) : scan_word (self);
    }
}

/* After a value in an array or object: the end of that, or *more. */
static gboolean
scan_after (Scan *self, gboolean *more)
{
  gboolean is_object = self->levels[self->depth - 1].is_object;

  skip_space (self);
  if (*self->at == (is_object ? '}' : ']'))
    return close_level (self);
  if (*self->at == '\0')
    return fail (self, is_object ? _("the text ends inside an object")
                                 : _("the text ends inside an array"));
  if (*self->at != ',')
    return fail (self, is_object ? _("a comma or } is expected") : _("a comma or ] is expected"));

  self->at++;
  skip_space (self);
  *more = TRUE;

  return is_object ? scan_key (self) : TRUE;
}

static gboolean
scan_document (Scan *self)
{
  gboolean more;

  skip_space (self);
  if (*self->at == '\0')
    return fail (self, _("nothing but empty space"));

  do
    {
      if (!scan_value (self, &more))
        return FALSE;
      while (!more && self->depth > 0)
        {
          if (!scan_after (self, &more))
            return FALSE;
        }
    }
  while (more);

  skip_space (self);

  return *self->at == '\0'
         || fail (self, _("something follows the end of the JSON; one file holds one export"));
}

/**
 * star_json_scan_check:
 * @text: valid UTF-8, as the gate lets it in
 * @name: what to call it in a message
 *
 * Returns: %TRUE if @text is JSON that star_json_value functions may read; %FALSE with
 *   %STAR_EXCHANGE_ERROR_SYNTAX and the place of the first thing that is wrong
 */
gboolean
star_json_scan_check (const char *text, const char *name, GError **error)
{
  g_autoptr (GArray) keys = NULL;
  Scan scan = { .text = text, .at = text, .name = name, .error = error };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  keys = g_array_new (FALSE, FALSE, sizeof (gsize));
  scan.keys = keys;

  return scan_document (&scan);
}
