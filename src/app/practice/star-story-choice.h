/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

/* A row in which one of the user's stories is chosen. */
#define STAR_TYPE_STORY_CHOICE (star_story_choice_get_type ())
G_DECLARE_FINAL_TYPE (StarStoryChoice, star_story_choice, STAR, STORY_CHOICE, AdwComboRow)

void       star_story_choice_show         (StarStoryChoice *self, GPtrArray *stories,
                                           StarQuestion *question, gboolean with_none);
void       star_story_choice_choose_first (StarStoryChoice *self);
StarStory *star_story_choice_get_story    (StarStoryChoice *self);
guint      star_story_choice_get_n_stories (StarStoryChoice *self);

G_END_DECLS
