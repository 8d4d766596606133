/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-rehearsal-news.h"

#include <glib/gi18n.h>

#include "star-rehearsal-words.h"

struct _StarRehearsalNews
{
  GString *said;
  GString *banner;
  gboolean is_tone_due;
};

static void
append (GString *text, const char *piece)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", piece);
}

StarRehearsalNews *
star_rehearsal_news_new (void)
{
  StarRehearsalNews *self = g_new0 (StarRehearsalNews, 1);

  self->said = g_string_new (NULL);
  self->banner = g_string_new (NULL);

  return self;
}

void
star_rehearsal_news_free (StarRehearsalNews *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->said, TRUE);
  g_string_free (self->banner, TRUE);
  g_free (self);
}

/**
 * star_rehearsal_news_add:
 *
 * Notes what happened. With a new phase, what was on the banner is no longer of interest.
 */
void
star_rehearsal_news_add (StarRehearsalNews *self, StarRehearsal *rehearsal,
                         StarRehearsalEvent event, guint index)
{
  gboolean is_in_panel = event == STAR_REHEARSAL_EVENT_TWIST
                         && star_rehearsal_get_round (rehearsal) != NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (self != NULL);

  /* Who ended it or began anew has settled that. */
  if (event == STAR_REHEARSAL_EVENT_SUSPENDED && star_rehearsal_get_gap (rehearsal) == 0)
    return;

  words = star_rehearsal_words_event (rehearsal, event, index);
  append (self->said, words);
  if (event == STAR_REHEARSAL_EVENT_PHASE_BEGAN || event == STAR_REHEARSAL_EVENT_PHASE_RETURNED)
    g_string_truncate (self->banner, 0);
  else if (event != STAR_REHEARSAL_EVENT_SUSPENDED)
    {
      append (self->banner, is_in_panel ? _("The twist is in the panel") : words);
      self->is_tone_due = TRUE;
    }
}

/**
 * star_rehearsal_news_take:
 * @banner: (out): what to leave on the page of it, "" for nothing
 *
 * Returns: (transfer full) (nullable): all that happened since, to be said once; %NULL if nothing
 *   did, and then @banner is left alone
 */
char *
star_rehearsal_news_take (StarRehearsalNews *self, char **banner)
{
  char *said;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->said->len == 0)
    return NULL;

  said = g_strdup (self->said->str);
  *banner = g_strdup (self->banner->str);
  g_string_truncate (self->said, 0);
  g_string_truncate (self->banner, 0);

  return said;
}

/**
 * star_rehearsal_news_is_tone_due:
 *
 * Returns: %TRUE, once, if a time was reached since this was last asked
 */
gboolean
star_rehearsal_news_is_tone_due (StarRehearsalNews *self)
{
  gboolean is_due;

  g_return_val_if_fail (self != NULL, FALSE);

  is_due = self->is_tone_due;
  self->is_tone_due = FALSE;

  return is_due;
}
