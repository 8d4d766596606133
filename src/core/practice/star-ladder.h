/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "star-follow-up.h"
#include "star-question.h"

G_BEGIN_DECLS

/**
 * StarLadderNote:
 * @STAR_LADDER_NOTE_NONE: the question is no row of the story
 * @STAR_LADDER_NOTE_OPEN: it is one that is still open
 * @STAR_LADDER_NOTE_ANSWERED: it is one that was answered
 */
typedef enum {
  STAR_LADDER_NOTE_NONE,
  STAR_LADDER_NOTE_OPEN,
  STAR_LADDER_NOTE_ANSWERED,
} StarLadderNote;

#define STAR_TYPE_LADDER (star_ladder_get_type ())
G_DECLARE_FINAL_TYPE (StarLadder, star_ladder, STAR, LADDER, GObject)

StarLadder   *star_ladder_new           (GListModel *follow_ups, GPtrArray *questions,
                                         StarArchetype archetype);
const char   *star_ladder_next          (StarLadder *self);
const char   *star_ladder_get_text      (StarLadder *self);
StarFollowUp *star_ladder_get_follow_up (StarLadder *self);
guint         star_ladder_get_n_asked   (StarLadder *self);
guint         star_ladder_get_n_rungs   (StarLadder *self);

StarLadderNote star_ladder_get_note (GListModel *follow_ups, const char *question);
void           star_ladder_set_note (GListStore *follow_ups, const char *question,
                                     StarLadderNote note);

G_END_DECLS
