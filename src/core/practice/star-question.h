/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-enums.h"
#include "star-story.h"

G_BEGIN_DECLS

#define STAR_TYPE_QUESTION (star_question_get_type ())
G_DECLARE_FINAL_TYPE (StarQuestion, star_question, STAR, QUESTION, GObject)

const char *star_question_get_id         (StarQuestion *self);
const char *star_question_get_text       (StarQuestion *self);
const char *star_question_get_probes     (StarQuestion *self);
guint       star_question_get_archetypes (StarQuestion *self);
guint       star_question_get_dimensions (StarQuestion *self);
gboolean    star_question_suits          (StarQuestion *self, StarArchetype archetype);
gboolean    star_question_is_answered_by  (StarQuestion *self, StarStory *story);
GPtrArray  *star_question_sort_stories    (StarQuestion *self, GPtrArray *stories);

G_END_DECLS
