/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-take-date.h"

#include <glib/gi18n.h>

static char *
format (gint64 started_at, const char *pattern)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (started_at / G_TIME_SPAN_SECOND);

  return date != NULL ? g_date_time_format (date, pattern) : g_strdup ("");
}

/* Days between two moments as a calendar counts them, however long each of them was. */
static int
count_days (gint64 from, gint64 to)
{
  g_autoptr (GDateTime) first = g_date_time_new_from_unix_local (from / G_TIME_SPAN_SECOND);
  g_autoptr (GDateTime) last = g_date_time_new_from_unix_local (to / G_TIME_SPAN_SECOND);
  GDate first_day, last_day;

  if (first == NULL || last == NULL)
    return G_MAXINT;

  g_date_clear (&first_day, 1);
  g_date_clear (&last_day, 1);
  g_date_set_dmy (&first_day, g_date_time_get_day_of_month (first), g_date_time_get_month (first),
                  g_date_time_get_year (first));
  g_date_set_dmy (&last_day, g_date_time_get_day_of_month (last), g_date_time_get_month (last),
                  g_date_time_get_year (last));

  return g_date_days_between (&first_day, &last_day);
}

/**
 * star_take_date_format:
 * @started_at: microseconds since 1970, UTC
 *
 * Returns: (transfer full): the day and the time of day
 */
char *
star_take_date_format (gint64 started_at)
{
  /* Translators: a date and a time of day, see the documentation of g_date_time_format() */
  return format (started_at, _("%-d %b %Y, %H:%M"));
}

/**
 * star_take_date_format_day:
 * @started_at: microseconds since 1970, UTC
 *
 * Returns: (transfer full): the day
 */
char *
star_take_date_format_day (gint64 started_at)
{
  /* Translators: a date, see the documentation of g_date_time_format() */
  return format (started_at, _("%-d %b %Y"));
}

/**
 * star_take_date_describe_last:
 * @started_at: when a story was rehearsed last, in microseconds since 1970, UTC; 0 for never
 * @now: the present moment, in microseconds since 1970, UTC
 *
 * Returns: (transfer full): how long ago that was, as far as it matters
 */
char *
star_take_date_describe_last (gint64 started_at, gint64 now)
{
  g_autofree char *day = NULL;

  if (started_at == 0)
    return g_strdup (_("Never rehearsed"));

  switch (count_days (started_at, now))
    {
    case 0:
      return g_strdup (_("Rehearsed today"));
    case 1:
      return g_strdup (_("Last rehearsed yesterday"));
    default:
      day = star_take_date_format_day (started_at);
      /* Translators: %s is a date */
      return g_strdup_printf (_("Not rehearsed since %s"), day);
    }
}
