/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-amount-moment-private.h"

#include <string.h>

/* Reads so many digits as there are at most, at least one. */
static gboolean
read_digits (const char **p, int most, int *value)
{
  int n = 0;

  for (*value = 0; n < most && g_ascii_isdigit (**p); n++)
    *value = *value * 10 + g_ascii_digit_value (*(*p)++);

  return n > 0 && !g_ascii_isdigit (**p);
}

static gboolean
read_char (const char **p, char c)
{
  if (**p != c)
    return FALSE;

  (*p)++;
  return TRUE;
}

/* "10:42", "10:42:05", "10:42:05.250" */
static gboolean
read_clock (const char **p, double *seconds)
{
  int hour;
  int minute;
  int second = 0;
  double fraction = 0;

  if (!read_digits (p, 2, &hour) || !read_char (p, ':') || !read_digits (p, 2, &minute))
    return FALSE;
  if (read_char (p, ':') && !read_digits (p, 2, &second))
    return FALSE;
  if (**p == '.' && g_ascii_isdigit ((*p)[1]))
    {
      char *end;

      fraction = g_ascii_strtod (*p, &end);
      /* "10:42:05.5e9" is none. */
      if (strspn (*p, ".0123456789") != (gsize) (end - *p))
        return FALSE;
      *p = end;
    }

  *seconds = hour * 3600 + minute * 60 + second + fraction;
  return hour < 24 && minute < 60 && second < 60;
}

/* "2026-11-21", in seconds since 1970 */
static gboolean
read_day (const char **p, double *seconds)
{
  g_autoptr (GDateTime) day = NULL;
  int year;
  int month;
  int number;

  if (!read_digits (p, 4, &year) || !read_char (p, '-') || !read_digits (p, 2, &month)
      || !read_char (p, '-') || !read_digits (p, 2, &number))
    return FALSE;

  day = g_date_time_new_utc (year, month, number, 0, 0, 0);
  if (day == NULL)
    return FALSE;

  *seconds = g_date_time_to_unix (day);
  return TRUE;
}

/* "Z", "+01:00": what to take away to be in UTC */
static gboolean
read_zone (const char **p, double *offset)
{
  int sign = **p == '-' ? -1 : 1;
  int hours;
  int minutes;

  *offset = 0;
  if (read_char (p, 'Z'))
    return TRUE;
  if (!read_char (p, '+') && !read_char (p, '-'))
    return FALSE;
  if (!read_digits (p, 2, &hours) || !read_char (p, ':') || !read_digits (p, 2, &minutes))
    return FALSE;

  *offset = sign * (hours * 3600 + minutes * 60);
  return hours <= 14 && minutes < 60;
}

/* Whether it has the looks of a time of day, which without a day may also be a duration. */
gboolean
star_amount_moment_is_clock (const char *text)
{
  const char *p = text;
  int number;

  return read_digits (&p, 4, &number) && read_char (&p, ':') && read_digits (&p, 2, &number);
}

/*
 * star_amount_moment_read:
 * @text: without spaces around it
 * @value: (out): in seconds, as @moment says
 *
 * Reads "10:42", "2026-11-21 10:42", "2026-11-21T10:42:05Z", "2026-11-21T10:42+01:00".
 *
 * Returns: %FALSE if it is none of them, or there is no such day or time
 */
gboolean
star_amount_moment_read (const char *text, double *value, StarMoment *moment)
{
  const char *p = text;
  double day;
  double clock;
  double offset;

  if (read_clock (&p, value) && *p == '\0')
    {
      *moment = STAR_MOMENT_CLOCK;
      return TRUE;
    }

  p = text;
  if (!read_day (&p, &day) || !(read_char (&p, 'T') || read_char (&p, ' '))
      || !read_clock (&p, &clock))
    return FALSE;

  *value = day + clock;
  *moment = STAR_MOMENT_LOCAL;
  if (*p == '\0')
    return TRUE;

  *moment = STAR_MOMENT_UTC;
  if (!read_zone (&p, &offset))
    return FALSE;
  *value -= offset;
  return *p == '\0';
}

/* (transfer full): as star_amount_moment_read () reads it, without parts of a second. */
char *
star_amount_moment_to_text (double value, StarMoment moment)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc ((gint64) value);
  gboolean has_seconds = (gint64) value % 60 != 0;

  if (time == NULL)
    return g_strdup ("");
  if (moment == STAR_MOMENT_CLOCK)
    return g_date_time_format (time, has_seconds ? "%H:%M:%S" : "%H:%M");
  if (moment == STAR_MOMENT_LOCAL)
    return g_date_time_format (time, has_seconds ? "%Y-%m-%d %H:%M:%S" : "%Y-%m-%d %H:%M");

  return g_date_time_format (time, has_seconds ? "%Y-%m-%dT%H:%M:%SZ" : "%Y-%m-%dT%H:%MZ");
}
