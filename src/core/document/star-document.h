/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-clock.h"
#include "star-coverage.h"
#include "star-store.h"

G_BEGIN_DECLS

/**
 * StarSaveState:
 * @STAR_SAVE_STATE_UNCHANGED: nothing was typed since the story was opened
 * @STAR_SAVE_STATE_SAVING: there are changes on the way to the disk
 * @STAR_SAVE_STATE_SAVED: the disk has everything
 * @STAR_SAVE_STATE_FAILED: the last try failed; changes are kept and tried again
 */
typedef enum {
  STAR_SAVE_STATE_UNCHANGED,
  STAR_SAVE_STATE_SAVING,
  STAR_SAVE_STATE_SAVED,
  STAR_SAVE_STATE_FAILED,
} StarSaveState;

#define STAR_TYPE_SAVE_STATE (star_save_state_get_type ())
GType star_save_state_get_type (void);

#define STAR_TYPE_DOCUMENT (star_document_get_type ())
G_DECLARE_FINAL_TYPE (StarDocument, star_document, STAR, DOCUMENT, GObject)

/* A save starts this long after the last key press … */
#define STAR_DOCUMENT_PAUSE (500 * G_TIME_SPAN_MILLISECOND)
/* … and at the latest this long after the first one that is not saved yet. */
#define STAR_DOCUMENT_PATIENCE (1500 * G_TIME_SPAN_MILLISECOND)

StarDocument *star_document_new (StarStory *story, StarStore *store, StarLexicon *lexicon,
                                 StarClock *clock, const StarPaceRange *pace);

StarStory          *star_document_get_story      (StarDocument *self);
StarCoverageReport *star_document_get_report     (StarDocument *self);
StarSaveState       star_document_get_save_state (StarDocument *self);
gint64              star_document_get_saved_at   (StarDocument *self);
const char         *star_document_get_problem    (StarDocument *self);
gboolean            star_document_is_dirty       (StarDocument *self);
void                star_document_set_pace       (StarDocument *self,
                                                        const StarPaceRange *pace);
void                star_document_touch          (StarDocument *self);
void                star_document_discard        (StarDocument *self);

void     star_document_save_async  (StarDocument *self, GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean star_document_save_finish (StarDocument *self, GAsyncResult *result, GError **error);

G_END_DECLS
