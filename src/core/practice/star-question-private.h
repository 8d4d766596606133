/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-practice-json-private.h"
#include "star-question.h"

G_BEGIN_DECLS

StarQuestion *star_question_read (StarPracticeJson *json, JsonObject *object, const char *place);

G_END_DECLS
