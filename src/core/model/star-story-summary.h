/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-digest.h"
#include "star-story.h"

G_BEGIN_DECLS

#define STAR_TYPE_STORY_SUMMARY (star_story_summary_get_type ())
G_DECLARE_FINAL_TYPE (StarStorySummary, star_story_summary, STAR, STORY_SUMMARY, GObject)

StarStorySummary *star_story_summary_new        (const char *id);
void              star_story_summary_refresh    (StarStorySummary *self, StarStory *story);

const char       *star_story_summary_get_id         (StarStorySummary *self);
const char       *star_story_summary_get_title      (StarStorySummary *self);
StarShelf         star_story_summary_get_shelf      (StarStorySummary *self);
gint64            star_story_summary_get_updated_at (StarStorySummary *self);
const StarDigest *star_story_summary_get_digest     (StarStorySummary *self);

G_END_DECLS
