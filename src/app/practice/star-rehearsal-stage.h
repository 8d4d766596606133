/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "star-cue-card.h"

G_BEGIN_DECLS

#define STAR_TYPE_REHEARSAL_STAGE (star_rehearsal_stage_get_type ())
G_DECLARE_FINAL_TYPE (StarRehearsalStage, star_rehearsal_stage, STAR, REHEARSAL_STAGE, GtkWidget)

void star_rehearsal_stage_set_title    (StarRehearsalStage *self, const char *title,
                                        const char *plan, const char *question);
void star_rehearsal_stage_set_banner   (StarRehearsalStage *self, const char *banner);
void star_rehearsal_stage_set_cue_mode (StarRehearsalStage *self, StarCueMode mode);
void star_rehearsal_stage_show_phase   (StarRehearsalStage *self, StarRehearsal *rehearsal,
                                        StarStory *story);
void star_rehearsal_stage_show_time    (StarRehearsalStage *self, StarRehearsal *rehearsal);

G_END_DECLS
