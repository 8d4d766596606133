/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "star-enums.h"
#include "star-follow-up.h"
#include "star-ignore.h"
#include "star-kpi.h"
#include "star-section.h"

G_BEGIN_DECLS

#define STAR_TYPE_STORY (star_story_get_type ())
G_DECLARE_FINAL_TYPE (StarStory, star_story, STAR, STORY, GObject)

StarStory *star_story_new         (void);
StarStory *star_story_new_with_id (const char *id);
StarStory *star_story_copy        (StarStory *self);
StarStory *star_story_duplicate   (StarStory *self);
gboolean   star_story_equal       (StarStory *self, StarStory *other);
gboolean   star_story_same_content (StarStory *self, StarStory *other);

const char    *star_story_get_id         (StarStory *self);
const char    *star_story_get_title      (StarStory *self);
void           star_story_set_title      (StarStory *self, const char *title);
char          *star_story_dup_display_title (StarStory *self);
const char    *star_story_get_hook       (StarStory *self);
StarArchetype  star_story_get_archetype  (StarStory *self);
StarShelf      star_story_get_shelf      (StarStory *self);
const char    *star_story_get_text       (StarStory *self, StarSection section);
void           star_story_set_text       (StarStory *self, StarSection section, const char *text);
void           star_story_take_text      (StarStory *self, StarSection section, char *text);
const char    *star_story_get_cut        (StarStory *self, StarCut cut);
void           star_story_set_cut        (StarStory *self, StarCut cut, const char *text);
const char    *star_story_get_extra      (StarStory *self);
gint64         star_story_get_created_at (StarStory *self);
gint64         star_story_get_updated_at (StarStory *self);
void           star_story_set_updated_at (StarStory *self, gint64 updated_at);

const char *const *star_story_get_tags      (StarStory *self);
const char *const *star_story_get_questions (StarStory *self);
const char *const *star_story_get_tradeoffs (StarStory *self);

GListStore *star_story_get_kpis       (StarStory *self);
GListStore *star_story_get_follow_ups (StarStory *self);
GListStore *star_story_get_ignores    (StarStory *self);

gboolean star_story_has_content (StarStory *self, StarSection section);
char    *star_story_dup_spoken  (StarStory *self, StarSection section);

G_END_DECLS
