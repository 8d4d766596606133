/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "star-core.h"

G_BEGIN_DECLS

GtkWindow *star_sentence_question_new_edited   (GtkWindow *parent, StarInsertedSentence *old,
                                                gboolean is_removal);
GtkWindow *star_sentence_question_new_outdated (GtkWindow *parent, const char *sentence,
                                                const char *result);

G_END_DECLS
