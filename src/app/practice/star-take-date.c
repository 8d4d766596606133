/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-take-date.h"

#include <glib/gi18n.h>

static char *
format (gint64 started_at, const char *pattern)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (started_at / G_TIME_SPAN_SECOND);

  return date != NULL ? g_date_time_format (date, pattern) : g_strdup ("");
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
