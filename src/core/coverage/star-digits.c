/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-digits-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "star-character-private.h"

/* A number as it is written in digits: "1,200", "99.9", "4 000", "1.5e6", "10:30". */

/* More digits than this are no figure that anybody says. */
#define DIGITS_MAX 32
/* A whole number of no more digits is exact in a double. */
#define EXACT_DIGITS_MAX 15
#define EXPONENT_MAX 15

/**
 * Written:
 * @plain: the digits, and a point for each point
 * @length: the bytes of @plain
 * @points: how many points and colons there are
 * @has_colon: it is a clock time or a ratio
 */
typedef struct {
  char plain[DIGITS_MAX + 1];
  guint length;
  guint points;
  gboolean has_colon;
} Written;

static gboolean
is_space_in_number (gunichar c)
{
  return c == ' ' || c == 0xa0 || c == 0x2009 || c == 0x202f;
}

static gboolean
three_digits_follow (const char *p)
{
  return g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2])
         && !g_ascii_isdigit (p[3]);
}

/* Whether the character at @p stands between digits of one number. */
static gboolean
is_separator (const char *p, guint digits, guint points)
{
  gunichar c = star_character_peek (p);
  const char *next = *p != '\0' ? g_utf8_next_char (p) : p;

  if (c == '.' || c == ':')
    return g_ascii_isdigit (*next);
  if (c == ',' || is_space_in_number (c) || star_character_is_apostrophe (c))
    return points == 0 && digits <= 3 && three_digits_follow (next);

  return FALSE;
}

/* Reads on to the end of the digits and what stands between them, which it returns. */
static const char *
read_written (const char *p, Written *written)
{
  guint digits = 0;

  for (; g_ascii_isdigit (*p) || is_separator (p, digits, written->points);
       p = g_utf8_next_char (p))
    {
      gboolean is_digit = g_ascii_isdigit (*p);

      digits = is_digit ? digits + 1 : 0;
      written->points += *p == '.' || *p == ':';
      written->has_colon |= *p == ':';
      if (written->length < DIGITS_MAX && (is_digit || *p == '.'))
        written->plain[written->length++] = *p;
    }

  return p;
}

/* "1.000.000", where three groups of three digits are no version and four no address. */
static gboolean
parse_grouped (const char *plain, double *value)
{
  g_auto (GStrv) groups = g_strsplit (plain, ".", -1);
  guint n = g_strv_length (groups);
  gboolean may_be_address = n == 4;
  char *end;

  if (groups[0][0] == '0' || strlen (groups[0]) > 3)
    return FALSE;

  *value = 0;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && strlen (groups[i]) != 3)
        return FALSE;
      may_be_address = may_be_address && groups[i][0] != '0' && strtol (groups[i], &end, 10) <= 255;
      *value = *value * 1000 + strtol (groups[i], &end, 10);
    }

  return !may_be_address;
}

/* Only a point, or digits that a double has no room for, have to be rounded. */
static double
parse_plain (const Written *written)
{
  double value = 0;

  if (written->points > 0 || written->length > EXACT_DIGITS_MAX)
    return g_ascii_strtod (written->plain, NULL);

  for (guint i = 0; i < written->length; i++)
    value = value * 10 + (written->plain[i] - '0');

  return value;
}

/* The "e6" of "1.5e6" at @p, past which it moves; 0 for another "e". */
static int
read_exponent (const char **p)
{
  const char *digits = *p + 1;
  const char *end = digits;
  int exponent = 0;

  if (!g_ascii_isdigit (*digits))
    return 0;
  while (g_ascii_isdigit (*end) && end - *p <= 2)
    exponent = exponent * 10 + g_ascii_digit_value (*end++);
  if (exponent > EXPONENT_MAX
      || star_character_classify (star_character_peek (end)) == STAR_CHARACTER_DIGIT
      || star_character_classify (star_character_peek (end)) == STAR_CHARACTER_LETTER)
    return 0;

  *p = end;
  return exponent;
}

/*
 * star_digits_read:
 * @text: begins with a digit
 * @value: (out): the value
 * @is_label: (out): whether it is a clock time, a version or an address, or has too many digits
 *
 * Returns: its end
 */
const char *
star_digits_read (const char *text, double *value, gboolean *is_label)
{
  Written written = { .length = 0 };
  const char *end = read_written (text, &written);

  *value = parse_plain (&written);
  *is_label = written.has_colon || written.length == DIGITS_MAX;
  if (written.points > 1 && !*is_label)
    *is_label = !parse_grouped (written.plain, value);
  else if (written.points <= 1 && written.length < DIGITS_MAX && (*end == 'e' || *end == 'E'))
    *value *= pow (10, read_exponent (&end));

  return end;
}
