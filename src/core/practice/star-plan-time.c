/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-plan-time.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* A time as somebody writes it into a plan. */

/* More digits than any plan needs, and few enough that no sum of them overflows. */
#define MAX_DIGITS 5

static gboolean
read_number (const char **p, guint *number, guint *n_digits)
{
  const char *start = *p;

  *number = 0;
  while (g_ascii_isdigit (**p) && *p - start < MAX_DIGITS)
    *number = *number * 10 + (guint) g_ascii_digit_value (*(*p)++);
  *n_digits = (guint) (*p - start);

  return *n_digits > 0 && !g_ascii_isdigit (**p);
}

/* "1:30", or "1:02:30" with hours. */
static gboolean
read_clock (const char *text, guint *seconds)
{
  guint n_parts = 0;

  *seconds = 0;
  for (const char *p = text;; p++)
    {
      guint number, n_digits;

      if (n_parts == 3 || !read_number (&p, &number, &n_digits))
        return FALSE;
      if (n_parts > 0 && (n_digits != 2 || number > 59))
        return FALSE;
      *seconds = *seconds * 60 + number;
      n_parts++;
      if (*p != ':')
        return *p == '\0' && n_parts > 1;
    }
}

/* "90 s", "1 min 30 s": each unit once at most, the larger one first. */
static gboolean
read_units (const char *text, guint *seconds)
{
  static const struct {
    const char *name;
    guint seconds;
  } units[] = { { "h", 3600 }, { "min", 60 }, { "s", 1 } };
  const char *p = text;
  gsize next = 0;

  *seconds = 0;
  while (*p != '\0')
    {
      guint number, n_digits;

      if (!read_number (&p, &number, &n_digits))
        return FALSE;
      p += strspn (p, " ");
      while (next < G_N_ELEMENTS (units)
             && g_ascii_strncasecmp (p, units[next].name, strlen (units[next].name)) != 0)
        next++;
      if (next == G_N_ELEMENTS (units))
        return FALSE;

      *seconds += number * units[next].seconds;
      p += strlen (units[next].name);
      if (g_ascii_isalpha (*p))
        return FALSE;
      p += strspn (p, " ");
      next++;
    }

  return next > 0;
}

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);
  return FALSE;
}

/* A number alone has two readings, and the message names both. */
static gboolean
fail_for_number (GError **error, guint number)
{
  g_autofree char *minutes = star_plan_time_format (number * 60);
  g_autofree char *seconds = star_plan_time_format (number);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               /* Translators: a number that was entered, and how to write so many minutes or
                * seconds, such as 5:00 or 0:05 */
               _("“%u” may be minutes or seconds: write %s or %s"), number, minutes, seconds);
  return FALSE;
}

/**
 * star_plan_time_parse:
 * @text: what was entered, such as "1:30", "90 s" or "1 min 30 s"
 * @seconds: (out): where to put the time
 * @error: where to put a %G_IO_ERROR_INVALID_DATA that says how to write it
 *
 * Returns: %TRUE if it is a time that can be read in one way only
 */
gboolean
star_plan_time_parse (const char *text, guint *seconds, GError **error)
{
  g_autofree char *own = NULL;
  const char *p;
  guint number, n_digits;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (seconds != NULL, FALSE);

  own = g_strstrip (g_strdup (text));
  if (*own == '\0')
    return fail (error, _("give it a time, such as 1:30"));
  if (read_clock (own, seconds) || read_units (own, seconds))
    return TRUE;

  p = own;
  if (read_number (&p, &number, &n_digits) && *p == '\0')
    return fail_for_number (error, number);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               /* Translators: %s is what was entered */
               _("“%s” is no time: write minutes and seconds, such as 1:30"), own);
  return FALSE;
}

/**
 * star_plan_time_format:
 * @seconds: a time
 *
 * Returns: (transfer full): it in minutes and seconds, such as "0:05", as
 *   star_plan_time_parse() reads it
 */
char *
star_plan_time_format (guint seconds)
{
  return g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);
}
