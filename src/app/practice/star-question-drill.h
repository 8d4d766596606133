/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-context.h"

G_BEGIN_DECLS

#define STAR_TYPE_QUESTION_DRILL (star_question_drill_get_type ())
G_DECLARE_FINAL_TYPE (StarQuestionDrill, star_question_drill, STAR, QUESTION_DRILL, GtkWidget)

void star_question_drill_set_context  (StarQuestionDrill *self, StarContext *context);
void star_question_drill_show_stories (StarQuestionDrill *self, GPtrArray *stories);
void star_question_drill_show_plans   (StarQuestionDrill *self, GPtrArray *plans);

G_END_DECLS
