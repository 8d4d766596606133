/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-metric-change.h"
#include "star-metric-record.h"

G_BEGIN_DECLS

/**
 * StarSentenceState:
 * @STAR_SENTENCE_NONE: the row put none into the story
 * @STAR_SENTENCE_THERE: it stands there as it was put
 * @STAR_SENTENCE_EDITED: something like it stands there
 * @STAR_SENTENCE_GONE: nothing like it does
 */
typedef enum {
  STAR_SENTENCE_NONE,
  STAR_SENTENCE_THERE,
  STAR_SENTENCE_EDITED,
  STAR_SENTENCE_GONE,
} StarSentenceState;

/**
 * StarSentenceChoice:
 * @STAR_SENTENCE_LEAVE: what was edited belongs to whoever edited it
 * @STAR_SENTENCE_REPLACE: what was edited goes, as what was not edited would
 * @STAR_SENTENCE_ANEW: what was edited stays, and the new sentence comes to the end
 *
 * What becomes of a sentence that was edited by hand.
 */
typedef enum {
  STAR_SENTENCE_LEAVE,
  STAR_SENTENCE_REPLACE,
  STAR_SENTENCE_ANEW,
} StarSentenceChoice;

#define STAR_TYPE_INSERTED_SENTENCE (star_inserted_sentence_get_type ())
G_DECLARE_FINAL_TYPE (StarInsertedSentence, star_inserted_sentence, STAR, INSERTED_SENTENCE,
                      GObject)

StarInsertedSentence *star_inserted_sentence_new           (StarStory *story, StarKpi *kpi);
StarSentenceState     star_inserted_sentence_get_state     (StarInsertedSentence *self);
StarSection           star_inserted_sentence_get_section   (StarInsertedSentence *self);
const char           *star_inserted_sentence_get_text      (StarInsertedSentence *self);
gboolean              star_inserted_sentence_needs_answer  (StarInsertedSentence *self,
                                                            StarSection section,
                                                            const char *sentence);
void                  star_inserted_sentence_change        (StarInsertedSentence *self,
                                                            StarMetricChange *change,
                                                            StarMetricRecord *record,
                                                            StarSection section,
                                                            const char *sentence,
                                                            StarSentenceChoice choice);

G_END_DECLS
