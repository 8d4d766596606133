/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "star-follow-up.h"
#include "star-question.h"

G_BEGIN_DECLS

#define STAR_TYPE_LADDER (star_ladder_get_type ())
G_DECLARE_FINAL_TYPE (StarLadder, star_ladder, STAR, LADDER, GObject)

StarLadder   *star_ladder_new           (GListModel *follow_ups, GPtrArray *questions,
                                         StarArchetype archetype);
const char   *star_ladder_next          (StarLadder *self);
const char   *star_ladder_get_text      (StarLadder *self);
StarFollowUp *star_ladder_get_follow_up (StarLadder *self);
guint         star_ladder_get_n_asked   (StarLadder *self);
guint         star_ladder_get_n_rungs   (StarLadder *self);

G_END_DECLS
