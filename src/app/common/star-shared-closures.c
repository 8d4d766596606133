/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-shared-closures.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

static gboolean
locale_has_half_days (void)
{
  const char *format = nl_langinfo (T_FMT);

  return *nl_langinfo (AM_STR) != '\0' &&
         (strstr (format, "%r") != NULL || strstr (format, "%I") != NULL ||
          strstr (format, "%l") != NULL);
}

/* The local time of day as the locale writes it, "" if there is none. */
static char *
format_clock (gint64 unix_seconds)
{
  g_autoptr (GDateTime) time = NULL;

  if (unix_seconds > 0)
    time = g_date_time_new_from_unix_local (unix_seconds);
  if (time == NULL)
    return g_strdup ("");

  return g_date_time_format (time, locale_has_half_days () ? "%-I:%M %p" : "%H:%M");
}

/**
 * star_shared_closures_words:
 *
 * Returns: (transfer full): such as "46 words"
 */
char *
star_shared_closures_words (gpointer object, guint words)
{
  /* Translators: %u is how many words a field has. */
  return g_strdup_printf (ngettext ("%u word", "%u words", words), words);
}

/**
 * star_shared_closures_spoken:
 * @seconds: how long it takes to say something
 *
 * Returns: (transfer full): such as "20 s", "1:42" from a minute on, or "3:20:15" from an hour on
 */
char *
star_shared_closures_spoken (gpointer object, guint seconds)
{
  return star_spoken_time_format (seconds);
}

/**
 * star_shared_closures_length:
 * @words: a number of words
 * @time: how long they take
 *
 * Returns: (transfer full): words and spoken time, such as "46 words · 18–22 s"
 */
char *
star_shared_closures_length (gpointer object, guint words, const StarPaceTime *time)
{
  g_autofree char *count = star_shared_closures_words (object, words);
  g_autofree char *range = star_pace_time_to_text (time);

  /* Translators: the length of a text, such as "46 words" and the time it takes, "18–22 s". */
  return g_strdup_printf (_("%s · %s"), count, range);
}

/**
 * star_shared_closures_saved:
 * @unix_seconds: when something was saved
 *
 * Returns: (transfer full): such as "Saved 14:02", "" if it is 0
 */
char *
star_shared_closures_saved (gpointer object, gint64 unix_seconds)
{
  g_autofree char *clock = format_clock (unix_seconds);

  if (*clock == '\0')
    return g_steal_pointer (&clock);

  /* Translators: %s is a time of day, such as 14:02. */
  return g_strdup_printf (_("Saved %s"), clock);
}
