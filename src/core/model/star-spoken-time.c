/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-spoken-time.h"

#include <glib/gi18n-lib.h>

/**
 * star_spoken_time_format:
 * @seconds: how long it takes to say something
 *
 * Returns: (transfer full): such as "20 s", "1:42" from a minute on, or "3:20:15" from an hour on
 */
char *
star_spoken_time_format (guint seconds)
{
  if (seconds < 60)
    /* Translators: %u is a number of seconds, s their unit. */
    return g_strdup_printf (_("%u s"), seconds);

  if (seconds < 60 * 60)
    /* Translators: minutes and seconds. */
    return g_strdup_printf (_("%u:%02u"), seconds / 60, seconds % 60);

  /* Translators: hours, minutes and seconds. */
  return g_strdup_printf (_("%u:%02u:%02u"), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/**
 * star_spoken_time_round:
 * @time: microseconds, not negative
 *
 * Returns: the whole seconds that are shown for a time that was measured, so that what is said
 *   about differences agrees with what is shown
 */
guint
star_spoken_time_round (gint64 time)
{
  g_return_val_if_fail (time >= 0, 0);

  return (time + G_TIME_SPAN_SECOND / 2) / G_TIME_SPAN_SECOND;
}
