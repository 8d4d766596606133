/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-core.h"

G_BEGIN_DECLS

/**
 * StarCueMode:
 * @STAR_CUE_MODE_POINTS: short points of the text
 * @STAR_CUE_MODE_TEXT: all of the text
 * @STAR_CUE_MODE_BLANK: nothing of it
 */
typedef enum {
  STAR_CUE_MODE_POINTS,
  STAR_CUE_MODE_TEXT,
  STAR_CUE_MODE_BLANK,
} StarCueMode;

#define STAR_TYPE_CUE_CARD (star_cue_card_get_type ())
G_DECLARE_FINAL_TYPE (StarCueCard, star_cue_card, STAR, CUE_CARD, GtkWidget)

void star_cue_card_show_phase (StarCueCard *self, StarStory *story, StarPlan *plan, guint phase);
void star_cue_card_set_mode   (StarCueCard *self, StarCueMode mode);

G_END_DECLS
