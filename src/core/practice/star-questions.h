/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-question.h"

G_BEGIN_DECLS

/* What the project asks, immutable once loaded. */
typedef struct _StarQuestions StarQuestions;

#define STAR_TYPE_QUESTIONS (star_questions_get_type ())

GType          star_questions_get_type    (void);
StarQuestions *star_questions_get_default (void);
StarQuestions *star_questions_new         (GBytes *json, GError **error);
StarQuestions *star_questions_ref         (StarQuestions *self);
void           star_questions_unref       (StarQuestions *self);

GPtrArray     *star_questions_get_bank    (StarQuestions *self);
GPtrArray     *star_questions_get_prompts (StarQuestions *self);
GPtrArray     *star_questions_get_ladder  (StarQuestions *self);
GPtrArray     *star_questions_get_twists  (StarQuestions *self);
StarQuestion  *star_questions_find        (StarQuestions *self, const char *id);
StarQuestion  *star_questions_find_twist  (StarQuestions *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StarQuestions, star_questions_unref)

G_END_DECLS
