/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-timestamp.h"

#include <string.h>

/**
 * star-timestamp:
 *
 * Times as RFC 3339 writes them, for years 1 to 9999. A time is microseconds since 1970 in UTC.
 */

/* The first microsecond of year 1 and the last one of year 9999. */
#define MIN_TIME (G_GINT64_CONSTANT (-62135596800) * G_USEC_PER_SEC)
#define MAX_TIME (G_GINT64_CONSTANT (253402300800) * G_USEC_PER_SEC - 1)

/* Reads a number of exactly @n digits that is at most @max. */
static gboolean
read_number (const char **p, int n, int max, int *number)
{
  *number = 0;

  for (int i = 0; i < n; i++, (*p)++)
    {
      if (!g_ascii_isdigit (**p))
        return FALSE;
      *number = *number * 10 + (**p - '0');
    }

  return *number <= max;
}

static gboolean
read_char (const char **p, const char *allowed)
{
  if (**p == '\0' || strchr (allowed, **p) == NULL)
    return FALSE;

  (*p)++;
  return TRUE;
}

/* What is finer than a microsecond is dropped. */
static gboolean
read_fraction (const char **p, int *microseconds)
{
  int unit = G_USEC_PER_SEC / 10;

  *microseconds = 0;
  if (**p != '.')
    return TRUE;

  (*p)++;
  if (!g_ascii_isdigit (**p))
    return FALSE;
  for (; g_ascii_isdigit (**p); (*p)++)
    {
      *microseconds += (**p - '0') * unit;
      unit /= 10;
    }

  return TRUE;
}

static gboolean
read_offset (const char **p, int *minutes)
{
  gboolean negative = **p == '-';
  int hours;

  *minutes = 0;
  if (read_char (p, "Zz"))
    return TRUE;
  if (!read_char (p, "+-") || !read_number (p, 2, 23, &hours) || !read_char (p, ":")
      || !read_number (p, 2, 59, minutes))
    return FALSE;

  *minutes += hours * 60;
  if (negative)
    *minutes = -*minutes;

  return TRUE;
}

/**
 * star_timestamp_format:
 * @time: microseconds since 1970, UTC
 *
 * Returns: (transfer full): the time as "2026-03-01T09:30:00Z", with a fraction if it has one;
 *   a time outside of years 1 to 9999 as the nearest one inside
 */
char *
star_timestamp_format (gint64 time)
{
  gint64 clamped = CLAMP (time, MIN_TIME, MAX_TIME);
  gint64 since_min = clamped - MIN_TIME;
  int microseconds = since_min % G_USEC_PER_SEC;
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc ((clamped - microseconds)
                                                                / G_USEC_PER_SEC);
  g_autofree char *seconds = g_date_time_format (moment, "%H:%M:%S");
  g_autofree char *fraction =
    microseconds > 0 ? g_strdup_printf (".%06d", microseconds) : g_strdup ("");

  return g_strdup_printf ("%04d-%02d-%02dT%s%sZ", g_date_time_get_year (moment),
                          g_date_time_get_month (moment), g_date_time_get_day_of_month (moment),
                          seconds, fraction);
}

/**
 * star_timestamp_parse:
 * @text: a time as RFC 3339 writes it, with any offset
 * @time: (out): microseconds since 1970, UTC
 *
 * Returns: %FALSE if @text is no such time, or in UTC not inside of years 1 to 9999
 */
gboolean
star_timestamp_parse (const char *text, gint64 *time)
{
  g_autoptr (GDateTime) moment = NULL;
  const char *p = text;
  int year, month, day, hour, minute, second, microseconds, offset;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (time != NULL, FALSE);

  if (!read_number (&p, 4, 9999, &year) || !read_char (&p, "-")
      || !read_number (&p, 2, 12, &month) || !read_char (&p, "-")
      || !read_number (&p, 2, 31, &day) || !read_char (&p, "Tt ")
      || !read_number (&p, 2, 23, &hour) || !read_char (&p, ":")
      || !read_number (&p, 2, 59, &minute) || !read_char (&p, ":")
      || !read_number (&p, 2, 60, &second) || !read_fraction (&p, &microseconds)
      || !read_offset (&p, &offset) || *p != '\0')
    return FALSE;

  /* GDateTime knows no leap second, so it is added after. */
  moment = g_date_time_new_utc (year, month, day, hour, minute, 0);
  if (moment == NULL)
    return FALSE;

  *time = (g_date_time_to_unix (moment) + second - offset * 60) * G_USEC_PER_SEC + microseconds;

  return *time >= MIN_TIME && *time <= MAX_TIME;
}
