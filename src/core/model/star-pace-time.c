/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-pace-time.h"

#include <glib/gi18n-lib.h>

#include "star-spoken-time.h"

/**
 * star_pace_time_to_text:
 *
 * Returns: (transfer full): the range in short, such as "1:20–1:40", in the user's language
 */
char *
star_pace_time_to_text (const StarPaceTime *self)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  high = star_spoken_time_format (self->high);
  if (self->low == self->high)
    return g_steal_pointer (&high);
  if (self->high < 60)
    /* Translators: the least and the most seconds that something takes, such as "18–22 s" */
    return g_strdup_printf (_("%u–%u s"), self->low, self->high);

  low = star_spoken_time_format (self->low);
  /* Translators: the least and the most time that something takes, such as "1:20–1:40" */
  return g_strdup_printf (_("%s–%s"), low, high);
}

/**
 * star_pace_time_to_speech:
 *
 * Returns: (transfer full): the range as one would read it aloud, such as "1:20 to 1:40", in the
 *   user's language
 */
char *
star_pace_time_to_speech (const StarPaceTime *self)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  high = star_spoken_time_format (self->high);
  if (self->low == self->high)
    return g_steal_pointer (&high);

  low = star_spoken_time_format (self->low);
  /* Translators: the least and the most time that something takes, such as "1:20 to 1:40" */
  return g_strdup_printf (_("%s to %s"), low, high);
}
