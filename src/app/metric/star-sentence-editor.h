/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-metric-model.h"

G_BEGIN_DECLS

#define STAR_TYPE_SENTENCE_EDITOR (star_sentence_editor_get_type ())
G_DECLARE_FINAL_TYPE (StarSentenceEditor, star_sentence_editor, STAR, SENTENCE_EDITOR, GtkWidget)

GtkWidget  *star_sentence_editor_new          (void);
void        star_sentence_editor_set_model    (StarSentenceEditor *self, StarMetricModel *model);
const char *star_sentence_editor_get_sentence (StarSentenceEditor *self);
gboolean    star_sentence_editor_is_edited    (StarSentenceEditor *self);
gboolean    star_sentence_editor_is_outdated  (StarSentenceEditor *self);
void        star_sentence_editor_reset        (StarSentenceEditor *self);
void        star_sentence_editor_take_over   (StarSentenceEditor *self, StarSentenceEditor *other);
void        star_sentence_editor_set_notice   (StarSentenceEditor *self, const char *notice);

G_END_DECLS
