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

/**
 * star_shared_closures_bind:
 * @widget_class: a class with a template
 *
 * Makes all of these functions known to the template of @widget_class.
 */
void
star_shared_closures_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, star_shared_closures_not);
  gtk_widget_class_bind_template_callback (widget_class, star_shared_closures_and);
  gtk_widget_class_bind_template_callback (widget_class, star_shared_closures_or);
  gtk_widget_class_bind_template_callback (widget_class, star_shared_closures_is_set);
  gtk_widget_class_bind_template_callback (widget_class, star_shared_closures_words);
  gtk_widget_class_bind_template_callback (widget_class, star_shared_closures_spoken);
  gtk_widget_class_bind_template_callback (widget_class, star_shared_closures_length);
  gtk_widget_class_bind_template_callback (widget_class, star_shared_closures_clock);
  gtk_widget_class_bind_template_callback (widget_class, star_shared_closures_saved);
  gtk_widget_class_bind_template_callback (widget_class, star_shared_closures_level);
}

/**
 * star_shared_closures_not:
 *
 * Returns: %TRUE if @value is %FALSE
 */
gboolean
star_shared_closures_not (gpointer object, gboolean value)
{
  return !value;
}

/**
 * star_shared_closures_and:
 *
 * Returns: %TRUE if both are
 */
gboolean
star_shared_closures_and (gpointer object, gboolean a, gboolean b)
{
  return a && b;
}

/**
 * star_shared_closures_or:
 *
 * Returns: %TRUE if one of them is
 */
gboolean
star_shared_closures_or (gpointer object, gboolean a, gboolean b)
{
  return a || b;
}

/**
 * star_shared_closures_is_set:
 * @text: (nullable): any text
 *
 * Returns: %TRUE if there is something in @text
 */
gboolean
star_shared_closures_is_set (gpointer object, const char *text)
{
  return text != NULL && *text != '\0';
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
 * Returns: (transfer full): such as "20 s", or "1:42" from a minute on
 */
char *
star_shared_closures_spoken (gpointer object, guint seconds)
{
  if (seconds < 60)
    /* Translators: %u is a number of seconds, s their unit. */
    return g_strdup_printf (_("%u s"), seconds);

  /* Translators: minutes and seconds. */
  return g_strdup_printf (_("%u:%02u"), seconds / 60, seconds % 60);
}

/**
 * star_shared_closures_length:
 * @words: a number of words
 * @pace: words a minute, 0 for the usual pace
 *
 * Returns: (transfer full): words and spoken time, such as "46 words · 20 s"
 */
char *
star_shared_closures_length (gpointer object, guint words, guint pace)
{
  g_autofree char *count = star_shared_closures_words (object, words);
  guint seconds = star_words_spoken_seconds (words, pace > 0 ? pace : STAR_DEFAULT_PACE);
  g_autofree char *time = star_shared_closures_spoken (object, seconds);

  /* Translators: the length of a text, such as "46 words" and the time it takes, "20 s". */
  return g_strdup_printf (_("%s · %s"), count, time);
}

/**
 * star_shared_closures_clock:
 * @unix_seconds: a point in time
 *
 * Returns: (transfer full): the local time of day as the locale writes it, "" if it is 0
 */
char *
star_shared_closures_clock (gpointer object, gint64 unix_seconds)
{
  g_autoptr (GDateTime) time = NULL;

  if (unix_seconds > 0)
    time = g_date_time_new_from_unix_local (unix_seconds);
  if (time == NULL)
    return g_strdup ("");

  return g_date_time_format (time, locale_has_half_days () ? "%-I:%M %p" : "%H:%M");
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
  g_autofree char *clock = star_shared_closures_clock (object, unix_seconds);

  if (*clock == '\0')
    return g_steal_pointer (&clock);

  /* Translators: %s is a time of day, such as 14:02. */
  return g_strdup_printf (_("Saved %s"), clock);
}

/**
 * star_shared_closures_level:
 *
 * Returns: (transfer full): the name of a row, such as "Scale: quantified"
 */
char *
star_shared_closures_level (gpointer object, StarDimension dimension, StarLevel level)
{
  /* Translators: a dimension of a story and its level, such as "Scale" and "quantified". */
  return g_strdup_printf (_("%s: %s"), star_dimension_get_label (dimension),
                          star_level_get_label (level));
}
