/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "star-story-name.h"

#include <glib/gi18n-lib.h>

/* More words would hide that they are no title. */
#define WORDS_MAX 40

static char *
dup_first_words (StarStory *story)
{
  for (int i = 0; i < STAR_N_SECTIONS; i++)
    {
      g_autofree char *words = star_short_text_dup (star_story_get_text (story, i), WORDS_MAX);

      if (*words != '\0')
        return g_steal_pointer (&words);
    }

  return g_strdup ("");
}

/**
 * star_story_name_dup:
 *
 * Returns: (transfer full): what a story is called where several are named: its title, or the first
 *   words of one without a title, so that two of them are told apart
 */
char *
star_story_name_dup (StarStory *story)
{
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (STAR_IS_STORY (story), NULL);

  title = g_strstrip (g_strdup (star_story_get_title (story)));
  if (*title != '\0')
    return g_steal_pointer (&title);

  words = dup_first_words (story);
  if (*words == '\0')
    return star_story_dup_display_title (story);

  /* Translators: what a story without a title is called; %s are its first words */
  return g_strdup_printf (_("Untitled: %s"), words);
}
